"""A person reviews a story in a real browser, and the file that is saved says just what was decided."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from click.testing import CliRunner
from tests.browser.pages import GOLDEN, PHONE, golden, number_of

import newsmodel
from newsmodel import Article, Attribution, Hints, Paragraph, Source, from_dict, from_json, parse
from newsmodel.claims.numbering import with_ids
from newsmodel.cli.commands import cli
from newsmodel.model import Claim, Party, claim_digest
from newsmodel.model.decisions import Decisions, called

if TYPE_CHECKING:
    from tests.browser.pages import Opened, Opener

pytestmark = pytest.mark.browser

#: Words of three claims of the story that is reviewed: what is denied, what somebody is accused of, what nobody said.
DENIED, ACCUSED, UNSAID = "two counts of gross negligence", "silencing a warning panel", "whether it will contest"
#: Selects words in a part of the story, as a person does with a mouse.
_SELECT = """([target, words]) => {
  const part = document.querySelector(`.current [data-target="${target}"]`);
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const first = part.textContent.indexOf(words);
  const range = document.createRange();
  let place = 0;
  while (walker.nextNode()) {
    const size = walker.currentNode.data.length;
    if (place <= first && first < place + size) range.setStart(walker.currentNode, first - place);
    const last = first + words.length;
    if (place < last && last <= place + size) range.setEnd(walker.currentNode, last - place);
    place += size;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""

#: Makes of what is kept in the browser a decision on a claim that said something else.
_FORGE = """() => {
  const key = Object.keys(localStorage).find((each) => each.includes("ni:"));
  localStorage.setItem(key, localStorage.getItem(key).replace(/"digest":"[0-9a-f]{4}/, '"digest":"0000'));
}"""


def court() -> Article:
    """The story that is reviewed."""
    return golden("court")


def claim_with(words: str) -> Claim:
    """The claim of the story that has these words."""
    article = court()
    return article.claims[number_of(article, words) - 1]


def begin(opened: Opened) -> Any:
    """Begin a review under a name."""
    opened.page.click("[data-act=review]")
    opened.page.fill("[data-part=reviewer]", "Ana Ruiz")
    opened.page.fill("[data-part=reviewed]", "2026-11-30")
    return opened.page


def choose(page: Any, number: int) -> None:
    """Look at a claim."""
    page.click(f'.current a.ref[data-n="{number}"]')
    assert str(number) == page.get_attribute(".current .card", "data-number")


def use(page: Any, target: str, words: str, part: str) -> None:
    """Select words in the story and say what they are."""
    page.evaluate(_SELECT, [target, words])
    page.wait_for_timeout(50)
    page.click(f"[data-act=use-{part}]")


def saved(page: Any) -> dict[str, Any]:
    """Save, and read the file."""
    with page.expect_download() as download:
        page.click("[data-act=save]")
    assert "story.decisions.json" == download.value.suggested_filename
    decisions: dict[str, Any] = json.loads(Path(download.value.path()).read_bytes())
    from_dict(decisions, cls=Decisions)
    return decisions


def decided(claim: Claim, **changes: Any) -> dict[str, Any]:
    """A decision as the file has it."""
    return {"claim": claim.id, "digest": claim_digest(court(), claim), "text": claim.text, **changes}


def test_a_person_accepts_rejects_corrects_adds_and_saves(opener: Opener) -> None:
    """The file has each decision, with the words that were selected, the person and the day, and nothing else."""
    article = court()
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, number_of(article, DENIED))
        page.click("[data-act=accept]")
        choose(page, number_of(article, ACCUSED))
        page.click("[data-act=reject]")
        page.fill(".decide textarea", "Nobody is said to accuse him here.")
        page.press(".decide textarea", "Tab")
        choose(page, number_of(article, UNSAID))
        page.click("[data-act=correct]")
        use(page, "p6", "The operator, Skerra Lines", "source")
        page.select_option("[data-part=who]", "kind organization")
        page.check("[data-part=named]")
        use(page, "p6", "will contest a separate civil claim", "content")
        page.select_option("[data-part=polarity]", "affirmed")
        page.select_option("[data-part=modality]", "possible")
        page.click("[data-act=keep]")
        page.click("[data-act=add]")
        use(page, "p1", "switched off a smoke alarm three times", "content")
        use(page, "p1", "a jury", "source")
        page.select_option("[data-part=who]", f"source {article.sources[0].id}")
        use(page, "p1", "heard", "cue")
        page.select_option("[data-part=kind]", "report")
        page.click("[data-act=keep]")
        assert f"3 of {len(article.claims)} decided" in page.inner_text(".tools .message")
        file = saved(page)
        assert [] == opened.faults
    lines = article.span("p6", "The operator, Skerra Lines")
    source = {"span": as_json(lines), "kind": "organization", "named": True}
    content = as_json(article.span("p6", "will contest a separate civil claim"))
    corrected = {"sources": [source], "content": [content], "polarity": "affirmed", "modality": "possible"}
    note = "Nobody is said to accuse him here."
    assert {
        "newsmodel_decisions": "1.0",
        "reviewer": {"name": "Ana Ruiz"},
        "reviewed": "2026-11-30",
        "stories": [
            {
                "article": article.id,
                "headline": article.headline,
                "decisions": [
                    decided(claim_with(DENIED), status="accepted"),
                    decided(claim_with(ACCUSED), status="rejected", note=note),
                    decided(claim_with(UNSAID), status="accepted", corrected=corrected),
                ],
                "added": [
                    {
                        "content": [as_json(article.span("p1", "switched off a smoke alarm three times"))],
                        "sources": [choice(article.sources[0], article.span("p1", "a jury"))],
                        "cue": as_json(article.span("p1", "heard")),
                        "kind": "report",
                    }
                ],
            }
        ],
    } == file


def test_what_was_saved_is_applied_and_stays(opener: Opener, tmp_path: Path) -> None:
    """The document has just what the person decided, is valid, and claims looked for again change none of it."""
    article = court()
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, number_of(article, DENIED))
        page.click("[data-act=accept]")
        choose(page, number_of(article, ACCUSED))
        page.click("[data-act=reject]")
        choose(page, number_of(article, UNSAID))
        page.click("[data-act=correct]")
        use(page, "p6", "The operator, Skerra Lines", "source")
        page.click("[data-act=keep]")
        assert "Say who these words mean" in page.inner_text(".decide .message")
        page.select_option("[data-part=who]", f"source {claim_with(UNSAID).sources[0].source}")
        page.select_option("[data-part=polarity]", "affirmed")
        page.click("[data-act=keep]")
        page.click("[data-act=add]")
        use(page, "p1", "switched off a smoke alarm three times", "content")
        use(page, "p1", "a jury", "source")
        page.select_option("[data-part=who]", "kind group")
        use(page, "p1", "heard", "cue")
        page.click("[data-act=keep]")
        assert "Say whether these words are a name" in page.inner_text(".decide .message")
        page.check("[data-part=unnamed]")
        page.click("[data-act=keep]")
        decisions = tmp_path / "court.decisions.json"
        decisions.write_text(json.dumps(saved(page)), encoding="utf-8")
    document, reviewed = GOLDEN / "court.newsmodel.json", tmp_path / "reviewed.newsmodel.json"
    applied = CliRunner().invoke(cli, ["review", "apply", str(document), str(decisions), "-o", str(reviewed)])
    assert (0, "") == (applied.exit_code, applied.stdout)
    after = from_json(reviewed.read_bytes())
    assert newsmodel.validate(reviewed.read_bytes()).ok
    told = {
        claim.text: (claim.extraction.status, claim.polarity, claim.extraction.reviewer)
        for claim in after.claims
        if claim.extraction is not None and claim.extraction.status != "unreviewed"
    }
    ana = Party(name="Ana Ruiz")
    assert {
        claim_with(DENIED).text: ("accepted", "affirmed", ana),
        claim_with(ACCUSED).text: ("rejected", "affirmed", ana),
        claim_with(UNSAID).text: ("accepted", "affirmed", ana),
        "switched off a smoke alarm three times": ("accepted", "affirmed", ana),
    } == told
    again = newsmodel.extract_claims(after)
    decided_on = [claim for claim in after.claims if claim.text in told]
    assert decided_on == [claim for claim in again.claims if claim.text in told]


def as_json(span: Any) -> dict[str, Any]:
    """A span as JSON has it."""
    return {"target": span.target, "start": span.start, "end": span.end, "text": span.text}


def choice(source: Source, span: Any) -> dict[str, Any]:
    """The choice of a source of the story, as the file has it: by its id and by its name."""
    return {"source": source.id, "name": called(source), "kind": source.kind, "span": as_json(span)}


def test_what_is_decided_is_kept_and_can_be_undone(opener: Opener) -> None:
    """Decisions are there when the page is opened again; each step back takes one of them away."""
    with opener.stories(court()) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=accept]")
        choose(page, 2)
        page.click("[data-act=reject]")
        page.reload()
        page.click("[data-act=review]")
        assert "Ana Ruiz" == page.input_value("[data-part=reviewer]")
        assert ["accepted", "rejected"] == [page.get_attribute(f"#s1-c{n}", "data-status") for n in (1, 2)]
        page.click("[data-act=undo]")
        assert ["accepted", "unreviewed"] == [page.get_attribute(f"#s1-c{n}", "data-status") for n in (1, 2)]
        page.click("[data-act=undo]")
        assert page.is_disabled("[data-act=undo]")
        assert [] == saved(page)["stories"]


def test_words_of_a_correction_are_painted_while_its_form_is_open(opener: Opener) -> None:
    """Closing the form takes the paint away, and opening it again brings it back once they are kept."""
    painted = "() => CSS.highlights.get('draft-content').size"
    with opener.stories(court()) as opened:
        page = begin(opened)
        choose(page, 1)
        sizes: list[int] = []
        for act in ("correct", "correct", "correct", "keep", "correct"):
            page.click(f"[data-act={act}]")
            if len(sizes) in {0, 2}:
                use(page, "p1", "a car ferry", "content")
            sizes.append(page.evaluate(painted))
        assert [1, 0, 1, 0, 1] == sizes


def test_nothing_is_decided_by_nobody(opener: Opener) -> None:
    """A decision asks for the name of who decides."""
    with opener.stories(court()) as opened:
        page = opened.page
        page.click("[data-act=review]")
        choose(page, 1)
        page.click("[data-act=accept]")
        assert "Your name is asked for" in page.inner_text(".tools .message")
        assert "unreviewed" == page.get_attribute("#s1-c1", "data-status")
        assert "reviewer" == page.evaluate("() => document.activeElement.dataset.part")


def test_a_decision_is_taken_back_and_an_accepted_claim_becomes_unreviewed(opener: Opener) -> None:
    """A second press takes a decision back; one that the document had before is taken back by a decision."""
    with opener.stories(court()) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=accept]")
        assert "true" == page.get_attribute("[data-act=accept]", "aria-pressed")
        page.click("[data-act=accept]")
        assert [] == saved(page)["stories"]


def test_words_can_be_typed_instead_of_selected(opener: Opener) -> None:
    """Whoever has no mouse types words of the story; the place nearest to the claim is meant."""
    article = court()
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, number_of(article, UNSAID))
        page.click("[data-act=correct]")
        page.fill("[data-part=picked]", "The company")
        page.click("[data-act=use-source]")
        assert "" == page.input_value("[data-part=picked]")
        page.click("[data-act=use-content]")
        assert "Select words in one paragraph" in page.inner_text(".decide .message")
        page.fill("[data-part=picked]", "contes")
        page.click("[data-act=use-content]")
        assert "These words do not stand in the story" in page.inner_text(".decide .message")
        page.fill("[data-part=picked]", "a separate civil claim")
        page.click("[data-act=use-content]")
        assert f"0 of {len(article.claims)} decided" == page.inner_text(".tools .message")
        page.click("[data-act=keep]")
        (decision,) = saved(page)["stories"][0]["decisions"]
    lines = article.find(claim_with(UNSAID).sources[0].source, Source)
    chosen = choice(lines, article.span("p6", "The company"))
    content = as_json(article.span("p6", "a separate civil claim"))
    assert {"sources": [chosen], "content": [content]} == decision["corrected"]


#: Words that stand in two paragraphs, and letters that are a word in one place and part of others.
TWICE = """Dock to close

The harbour office said on Monday the new dock would close. "He knew," she said, "that it would."

"The dock is safe," Jan Boone said. Later he said it \u2013 again \u2013 was the crew's fault.
"""


def twice() -> Article:
    """A story whose one claim is what Jan Boone says."""
    article = with_ids(parse(TWICE, format="text", hints=Hints(language="en")).article)
    said = article.span("p2", '"The dock is safe,"')
    claim = Claim(id="C1", voice="source", form="direct", content=[said], text=said.text)
    source = Source(id="S1", kind="person", name="Jan Boone", named=True)
    claim = attrs.evolve(claim, sources=[Attribution(source="S1", span=article.span("p2", "Jan Boone"))])
    return attrs.evolve(article, claims=[claim], sources=[source])


@pytest.mark.parametrize(
    ("typed", "nearest", "places"),
    [
        ("he", "he", 1),
        ("dock", "dock", 2),
        ("the", "the", 2),
        ("it - again", "it \u2013 again", 1),
        ("crew's", "crew's", 1),
        ("jan  boone", "Jan Boone", 1),
        ("(he", None, 0),
    ],
)
def test_typed_words_are_whole_and_the_nearest_unless_another_is_chosen(
    opener: Opener, typed: str, nearest: str | None, places: int
) -> None:
    """A word is never found inside another; of several places the claim's own is taken, and all are offered."""
    article = twice()
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=correct]")
        page.fill("[data-part=picked]", typed)
        offered = page.locator("[data-part=place] option").all_inner_texts()
        assert (places if places > 1 else 0) == len(offered)
        page.click("[data-act=use-content]")
        if nearest is None:
            assert "do not stand in the story" in page.inner_text(".decide .message")
            return
        page.click("[data-act=keep]")
        (decision,) = saved(page)["stories"][0]["decisions"]
        assert [] == opened.faults
    (span,) = decision["corrected"]["content"]
    block = article.find("p2", Paragraph)
    start = re.search(rf"\b{nearest}\b", block.text).start()  # type: ignore[union-attr]
    assert {"target": "p2", "start": start, "end": start + len(nearest), "text": nearest} == span


def test_another_place_of_typed_words_can_be_chosen(opener: Opener) -> None:
    """The places are offered with the words around them."""
    article = twice()
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=correct]")
        page.fill("[data-part=picked]", "dock")
        offered = page.locator("[data-part=place] option").all_inner_texts()
        assert ['…"The [dock] is safe," Jan Boone sai…', "…"] == [offered[0], offered[1][:1]]
        page.select_option("[data-part=place]", "1")
        page.click("[data-act=use-content]")
        page.click("[data-act=keep]")
        (decision,) = saved(page)["stories"][0]["decisions"]
    assert [as_json(article.span("p1", "dock"))] == decision["corrected"]["content"]


def test_a_corrected_claim_is_shown_as_it_is_now(opener: Opener) -> None:
    """Card and list have the corrected source, words, polarity and kind, marked; undo takes it back."""
    article = court()
    number = number_of(article, UNSAID)
    with opener.stories(article) as opened:
        page = begin(opened)
        item = page.locator(f"#s1-c{number}")
        before = item.inner_text()
        choose(page, number)
        page.click("[data-act=correct]")
        assert "none" not in page.locator("[data-part=form] option").all_inner_texts()
        use(page, "p6", "The operator, Skerra Lines", "source")
        page.select_option("[data-part=who]", "kind organization")
        page.check("[data-part=named]")
        use(page, "p6", "a separate civil claim", "content")
        page.select_option("[data-part=polarity]", "negated")
        page.select_option("[data-part=kind]", "warn")
        page.select_option("[data-part=modality]", "possible")
        page.click("[data-act=keep]")
        for place in (item, page.locator(".card")):
            assert "The operator, Skerra Lines" == place.locator(".who bdi").inner_text()
            assert "does not warn of it" == place.locator(".does").inner_text()
            assert "accepted, corrected" == place.locator(".badge").inner_text()
            assert "a separate civil claim" == place.locator(".said").inner_text()
            assert place.locator(".was").inner_text().startswith("Before: ")
            assert UNSAID in place.locator(".was q").inner_text()
            marked = ["The operator, Skerra Lines", "does not warn of it", "a separate civil claim"]
            assert marked == place.locator("ins").all_inner_texts()[:3]
        label = page.get_attribute(".card", "aria-label")
        assert f"Claim {number}: The operator, Skerra Lines does not warn of it" == label
        (decision,) = saved(page)["stories"][0]["decisions"]
        assert claim_with(UNSAID).text == decision["text"]
        page.click("[data-act=undo]")
        assert before == item.inner_text()
        assert [] == opened.faults


def test_the_form_of_a_claim_is_what_it_is(opener: Opener) -> None:
    """The form of a correction begins with the claim's own form of speech, and is no correction by itself."""
    article = court()
    number = next(n for n, claim in enumerate(article.claims, start=1) if claim.form == "direct")
    with opener.stories(article) as opened:
        page = begin(opened)
        choose(page, number)
        page.click("[data-act=correct]")
        assert "direct" == page.input_value("[data-part=form]")
        page.select_option("[data-part=form]", "mixed")
        page.select_option("[data-part=form]", "direct")
        page.click("[data-act=keep]")
        (decision,) = saved(page)["stories"][0]["decisions"]
    assert decided(article.claims[number - 1], status="accepted") == decision


def test_an_added_claim_is_lit_like_those_that_are_not_looked_at(opener: Opener) -> None:
    """Only what a form holds is painted as picked; what was added is painted as the others are."""
    sizes = "() => ['draft', 'added'].map((name) => CSS.highlights.get(`${name}-content`).size)"
    with opener.stories(court()) as opened:
        page = begin(opened)
        page.click("[data-act=add]")
        page.check("[data-part=voice]")
        use(page, "p1", "a car ferry", "content")
        assert [1, 0] == page.evaluate(sizes)
        page.click("[data-act=keep]")
        assert [0, 1] == page.evaluate(sizes)


def test_a_person_says_which_claim_an_added_one_takes_the_place_of(opener: Opener) -> None:
    """The form offers the claims that share its words, with what they are; where none is chosen, none is named."""
    article = twice()
    (claim,) = article.claims
    told = claim_digest(article, claim)
    with opener.stories(article) as opened:
        page = begin(opened)
        for corrects in ("", told):
            page.click("[data-act=add]")
            use(page, "p1", "the new dock would close", "content")
            assert 0 == page.locator("[data-part=corrects]").count()
            use(page, "p2", "The dock", "content")
            use(page, "p2", "Jan Boone", "source")
            page.select_option("[data-part=corrects]", corrects)
            page.click("[data-act=keep]")
        assert 1 == page.locator(".added q").count()
        added = saved(page)["stories"][0]["added"]
        assert [] == opened.faults
    assert [None, told] == [each.get("corrects") for each in added]


def test_the_bar_of_a_review_is_no_wall(opener: Opener) -> None:
    """At 1280 pixels the tools take one line, with a decision kept, and one more where there are several stories."""
    for stories, lines in (([court()], 1), ([court(), golden("sport")], 2)):
        with opener.stories(*stories, size=(1280, 800)) as opened:
            page = begin(opened)
            choose(page, 1)
            page.click(".current .card [data-act=accept]")
            assert lines * 60 > page.locator(".bar").bounding_box()["height"]


def test_a_claim_of_the_outlet_needs_no_source(opener: Opener) -> None:
    """A claim is added as the outlet's own with its words alone; without words it is not added."""
    article = court()
    with opener.stories(article) as opened:
        page = begin(opened)
        page.click("[data-act=add]")
        page.check("[data-part=voice]")
        page.click("[data-act=keep]")
        assert "needs the words that are claimed" in page.inner_text(".decide .message")
        page.uncheck("[data-part=voice]")
        page.fill("[data-part=picked]", "not")
        page.click("[data-act=use-cue]")
        assert "negated" == page.input_value("[data-part=polarity]")
        page.check("[data-part=voice]")
        use(page, "p1", "a car ferry", "content")
        page.click("[data-act=keep]")
        (added,) = saved(page)["stories"][0]["added"]
    assert {"voice": "outlet", "content": [as_json(article.span("p1", "a car ferry"))]} == added


def test_decisions_on_another_state_of_a_claim_are_not_shown(opener: Opener) -> None:
    """What was kept for a claim holds only while it says the same."""
    with opener.stories(court()) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=accept]")
        page.evaluate(_FORGE)
        page.reload()
        assert "unreviewed" == page.get_attribute("#s1-c1", "data-status")


def test_the_list_shows_what_is_decided_and_it_can_be_filtered(opener: Opener) -> None:
    """A rejected claim is struck through, and the status is a filter like the others."""
    with opener.stories(court()) as opened:
        page = begin(opened)
        choose(page, 2)
        page.click("[data-act=reject]")
        page.select_option("select[name=status]", "rejected")
        assert 1 == page.locator("li.claim:not([hidden])").count()
        assert "rejected" in page.inner_text("#s1-c2 .badge")
        assert "line-through" in page.evaluate(
            "() => getComputedStyle(document.querySelector('#s1-c2 .said p')).textDecorationLine"
        )


def test_what_is_missing_is_said_beside_the_button(opener: Opener) -> None:
    """On a telephone the reason stands in the form, in sight, and what has to be given has the focus."""
    with opener.stories(court(), size=PHONE) as opened:
        page = begin(opened)
        choose(page, 1)
        page.click("[data-act=correct]")
        page.fill("[data-part=picked]", "a jury")
        page.click("[data-act=use-source]")
        page.click("[data-act=keep]")
        told, keep = (page.locator(part).bounding_box() for part in (".decide .message", "[data-act=keep]"))
        assert "Say who these words mean" == page.inner_text(".decide .message")
        assert 0 < keep["y"] - told["y"] < 60
        assert 0 < told["y"] < PHONE[1]
        assert "who" == page.evaluate("() => document.activeElement.dataset.part")


@pytest.mark.parametrize(
    ("language", "cue", "kind", "polarity"),
    [
        ("en", "denied", "deny", "affirmed"),
        ("en", "did not say", "", "negated"),
        ("en", "didn\u2019t confirm", "", "negated"),
        ("en", "declined to say", "", "negated"),
        ("en", "noted", "", "affirmed"),
        ("de", "bestritt", "deny", "affirmed"),
        ("de", "sagte nicht", "", "negated"),
        ("fr", "n\u2019a pas dit", "", "negated"),
        ("und", "denied", "", "affirmed"),
    ],
)
def test_the_cue_of_an_added_claim_says_whether_it_denies(
    opener: Opener, language: str, cue: str, kind: str, polarity: str
) -> None:
    """Words that negate or deny, in the story's language, fill in what the source does; another cue takes them back."""
    story = parse(f"Dock\n\nLee {cue} and noted that the dock is safe.", format="text", hints=Hints(language=language))
    with opener.stories(with_ids(story.article)) as opened:
        page = begin(opened)
        page.click("[data-act=add]")
        use(page, "p1", cue, "cue")
        assert (kind, polarity) == (page.input_value("[data-part=kind]"), page.input_value("[data-part=polarity]"))
        use(page, "p1", "noted", "cue")
        assert ("", "affirmed") == (page.input_value("[data-part=kind]"), page.input_value("[data-part=polarity]"))
        assert [] == opened.faults


def test_what_a_person_said_of_a_cue_stays(opener: Opener) -> None:
    """The words of another cue do not change what the person has chosen."""
    with opener.stories(twice()) as opened:
        page = begin(opened)
        page.click("[data-act=add]")
        page.select_option("[data-part=kind]", "warn")
        page.select_option("[data-part=polarity]", "negated")
        use(page, "p2", "said", "cue")
        assert ("warn", "negated") == (
            page.input_value("[data-part=kind]"),
            page.input_value("[data-part=polarity]"),
        )


def test_the_list_of_sources_follows_corrections(opener: Opener) -> None:
    """A claim that is another source's now stands with that one, somebody new is listed, and undo takes it back."""
    article = court()
    number = number_of(article, UNSAID)
    was, other = claim_with(UNSAID).sources[0].source, article.sources[0].id
    with opener.stories(article) as opened:
        page = begin(opened)

        def of(source: str) -> list[str]:
            found: list[str] = page.locator(f"#s1-src-{source} .of a").all_inner_texts()
            return found

        before = of(was), of(other)
        assert str(number) in before[0]
        choose(page, number)
        page.click("[data-act=correct]")
        page.select_option("[data-part=who]", f"source {other}")
        page.click("[data-act=keep]")
        assert ([each for each in before[0] if each != str(number)], str(number) in of(other)) == (of(was), True)
        page.click("[data-act=correct]")
        use(page, "p1", "a jury", "source")
        page.select_option("[data-part=who]", "kind group")
        page.check("[data-part=unnamed]")
        page.click("[data-act=keep]")
        assert ["a jury"] == page.locator(".sources .new .name").all_inner_texts()
        assert str(len(article.sources) + 1) == page.locator(".panel:has(.sources) summary .count").inner_text()
        page.click("[data-act=undo]")
        page.click("[data-act=undo]")
        assert before == (of(was), of(other))
        assert 0 == page.locator(".sources .new").count()


def test_a_source_that_was_kept_is_not_somebody_else(opener: Opener) -> None:
    """Where the id of a source that was chosen is another's, since claims were looked for anew, its name is kept."""
    article = twice()
    with opener.stories(article) as opened:
        page = begin(opened)
        page.click("[data-act=add]")
        use(page, "p1", "the new dock would close", "content")
        page.select_option("[data-part=who]", "source S1")
        page.click("[data-act=keep]")
        stored = page.evaluate("() => Object.entries(localStorage)")
        (source,) = article.sources
        other = attrs.evolve(article, sources=[attrs.evolve(source, name="Ann Poe")])
        with opener.stories(other) as later:
            later.page.evaluate("(all) => all.forEach(([key, value]) => localStorage.setItem(key, value))", stored)
            later.page.reload()
            later.page.click("[data-act=review]")
            assert "Jan Boone" == later.page.inner_text(".claims .added bdi")
            (added,) = saved(later.page)["stories"][0]["added"]
    assert [{"name": "Jan Boone", "kind": "person"}] == added["sources"]
