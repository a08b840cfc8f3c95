"""The page of a story without a browser: its markup, its labels, and what a fact-checker begins with."""

from __future__ import annotations

import datetime
import re
from html import unescape
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from newsmodel import Article, extract_claims, from_json, parse
from newsmodel.cli.commands import cli
from newsmodel.issues import Issue, Report, Severity
from newsmodel.languages.language import get, labels_of
from newsmodel.model import (
    Attribution,
    Claim,
    Cue,
    Extraction,
    Mark,
    Paragraph,
    Party,
    Quantity,
    Section,
    Source,
    Span,
    TimeReference,
)
from newsmodel.values import CueKind
from newsmodel.view.checkable import is_checkable
from newsmodel.view.page import rendering, shell
from newsmodel.view.page.blocks import runs
from newsmodel.view.page.cards import Cards
from newsmodel.view.page.rendering import PageStory, RefusedRecord, write_page
from newsmodel.view.page.words import StoryWords
from newsmodel.view.page.writing import written
from tests.formats.extras import is_installed

needs_view = pytest.mark.skipif(not is_installed("view"), reason="needs newsmodel[view]")
BRIDGE = Path(__file__).parents[1] / "docs" / "examples" / "bridge.txt"


def story(text: str, *claims: Claim, marks: tuple[Mark, ...] = ()) -> Article:
    """A story of one paragraph."""
    body = Section(blocks=(Paragraph(id="p1", text=text, marks=marks),))
    return Article(id="urn:x:1", headline="Rain", sections=(body,), claims=claims)


def span(text: str, start: int, end: int) -> Span:
    """Some words of the paragraph."""
    return Span(target="p1", start=start, end=end, text=text[start:end])


def bare(markup: str) -> str:
    """The text of some markup."""
    return unescape(re.sub(r"<[^>]*>", "", markup))


# --- words


def test_words_have_their_roles_and_the_claim_its_number() -> None:
    """Source, cue and content have classes and numbers; behind the last words of the content stands a link."""
    text = "Rain, she said."
    by = Attribution(source="S1", span=span(text, 6, 9))
    claim = Claim(id="C1", content=(span(text, 0, 4),), text="Rain", sources=(by,), cue=Cue(span=span(text, 10, 14)))
    words = StoryWords(story(text, claim), "s1", ["Claim 1: she says so"])
    link = '<a class="ref" id="s1-r1" href="#s1-c1" data-n="1" aria-label="Claim 1: she says so">'
    assert (
        f'<span data-content="1">Rain</span>{link}</a>, '
        '<span data-source="1">she</span> '
        '<span data-cue="1">said</span>.'
    ) == words.show("p1")


def test_the_outlets_own_words_are_marked_as_such() -> None:
    """Where nothing but the outlet's own assertions stands, the words say so."""
    claim = Claim(id="C1", voice="outlet", content=(span("It rained.", 0, 9),), text="It rained")
    assert '<span class="own" data-content="1">' in StoryWords(story("It rained.", claim), "s1", [""]).show("p1")


def test_a_cut_link_is_reached_once_and_no_other_scheme_is_one() -> None:
    """The keyboard stops at the first piece of a link; an address that could run something is none."""
    text = "Rain fell here"
    mark = Mark(kind="link", start=0, end=14, uri="https://example.org/?a=1&b=2")
    claim = Claim(id="C1", voice="outlet", content=(span(text, 5, 9),), text="fell")
    shown = StoryWords(story(text, claim), "s1", [""]).show("p1", marks=(mark,))
    assert ["", ' tabindex="-1"', ' tabindex="-1"'] == re.findall(r'rel="noopener noreferrer"([^>]*)>', shown)
    assert 'href="https://example.org/?a=1&amp;b=2"' in shown
    unsafe = Mark(kind="link", start=0, end=4, uri="javascript:alert(1)")
    assert "href" not in StoryWords(story(text), "s1", []).show("p1", marks=(unsafe,))


def test_words_that_stand_elsewhere_are_told() -> None:
    """A span whose words differ is not marked, and its claim is remembered."""
    claim = Claim(id="C1", voice="outlet", content=(Span(target="p1", start=0, end=4, text="Snow"),), text="Snow")
    words = StoryWords(story("Rain.", claim), "s1", [""])
    assert "Rain." == words.show("p1")
    assert {1} == words.astray


def test_a_part_with_the_id_of_another_has_its_own_words() -> None:
    """No words are lost where two parts have one id; the claims are in those that spans mean, the first."""
    claim = Claim(id="C1", voice="outlet", content=(span("It rained.", 0, 9),), text="It rained")
    words = StoryWords(story("It rained.", claim), "s1", [""])
    assert "It poured." == words.show("p1", "It poured.")
    assert 'class="ref"' in words.show("p1", "It rained.")


def test_what_is_not_shown_is_listed() -> None:
    """Targets with words of claims that no part of the page has shown are known; what is shown twice has one number."""
    claim = Claim(id="C1", voice="outlet", content=(Span(target="headline", start=0, end=4, text="Rain"),), text="Rain")
    words = StoryWords(story("It rained.", claim), "s1", [""])
    assert ["headline"] == words.unshown()
    assert 'class="ref"' in words.show("headline")
    assert [] == words.unshown()
    assert 'class="ref"' not in words.show("headline")


_TEXT = "“a <b>&amp; 😀 c”, she said & left"


@given(
    st.lists(st.tuples(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT))), max_size=8),
    st.lists(st.tuples(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT))), max_size=4),
)
def test_the_text_of_the_markup_is_the_words(spans: list[tuple[int, int]], marked: list[tuple[int, int]]) -> None:
    """Whatever spans and marks there are, the text is the story's, and the marked words are those of the spans."""
    places = [(start, end) for start, end in spans if start < end and _TEXT[start:end].strip()]
    claims = [
        Claim(id=f"C{number}", voice="outlet", content=(span(_TEXT, *place),), text=_TEXT[slice(*place)].strip())
        for number, place in enumerate(places, start=1)
        if _TEXT[slice(*place)] == _TEXT[slice(*place)].strip()
    ]
    marks = tuple(Mark(kind="emphasis", start=start, end=end) for start, end in marked if start < end)
    shown = StoryWords(story(_TEXT, *claims), "s1", [""] * len(claims)).show("p1", marks=marks)
    assert _TEXT == bare(shown)
    for number, claim in enumerate(claims, start=1):
        pieces = re.findall(rf'data-content="(?:[0-9 ]* )?{number}(?: [0-9 ]*)?">([^<]*)<', shown)
        assert claim.content[0].text == unescape("".join(pieces))


def test_blocks_of_one_list_or_quotation_stand_together() -> None:
    """Paragraphs stand alone; items of one list and paragraphs of one quotation in one element."""
    article = parse("Rain\n\nIt rained.\n\n- one\n- two\n\nIt stopped.\n").article
    assert [("paragraph", 1), ("list_item", 2), ("paragraph", 1)] == [
        (run.type, len(run.blocks)) for run in runs(tuple(article.blocks))
    ]


# --- what can be checked

NUMBER = Quantity(span=Span(target="p1", start=0, end=2, text="40"), value=40)


def said(kind: CueKind, **changes: Any) -> Claim:
    """A claim with a number."""
    cue = Cue(span=Span(target="p1", start=0, end=4, text="said"), kind=kind)
    given: dict[str, Any] = {"id": "C1", "text": "40 came", "quantities": (NUMBER,), "cue": cue} | changes
    return Claim(**given)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (said("state"), True),
        (said("deny"), True),
        (said("estimate", modality="estimated"), True),
        (said("state", quantities=(), times=(TimeReference(value="2026"),)), True),
        (said("state", quantities=()), False),
        (said("state", modality="predicted"), False),
        (said("state", modality="possible"), False),
        (said("state", modality="conditional"), False),
        (said("confirm", polarity="negated"), False),
        (said("warn"), False),
        (said("promise"), False),
        (said("demand"), False),
        (said("ask"), False),
        (said("believe"), False),
        (said("state", extraction=Extraction(status="rejected")), False),
        (said("state", extraction=Extraction(status="accepted")), True),
    ],
)
def test_what_can_be_checked(claim: Claim, *, expected: bool) -> None:
    """Asserted, with a number or a time, not predicted, and not rejected."""
    assert expected == is_checkable(claim)


# --- cards


def test_a_negated_attribution_is_never_written_as_the_claim() -> None:
    """The card of what somebody did not confirm says so."""
    source = Source(id="S1", kind="organization", named=True, name="Skerra Lines")
    claim = said("confirm", polarity="negated", sources=(Attribution(source="S1"),))
    article = attrs.evolve(story("40 came", claim), sources=(source,))
    told = {tag: Cards(article, get(tag).labels).claims[0] for tag in ("en", "de", "fr", "es")}
    assert {
        "en": "does not confirm it",
        "de": "bestätigt es nicht",
        "fr": "ne le confirme pas",
        "es": "no lo confirma",
    } == {tag: card.does for tag, card in told.items()}
    assert "Skerra Lines" == told["en"].who


def test_a_card_tells_all_that_the_claim_has() -> None:
    """Words, cue, form, modality, numbers, times, nesting, confidence, rule, status, person and comment."""
    found = Extraction(
        method="newsmodel:subject-that",
        confidence=0.94,
        status="accepted",
        reviewer=Party(name="Ana Ruiz"),
        reviewed=datetime.date(2026, 11, 30),
        note="Heard on the tape.",
    )
    claim = said(
        "state",
        form="indirect",
        times=(TimeReference(value="2026-11"),),
        parent="C0",
        extraction=found,
        modality="possible",
    )
    (card,) = Cards(story("40 came", claim), get("en").labels).claims
    assert [
        ("Words that attribute", "said"),
        ("Form", "indirect speech"),
        ("Certainty", "as possible"),
        ("Number", "40"),
        ("Time", "2026-11"),
        ("Reported in claim", "C0"),
        ("Confidence", "0.94"),
        ("Found by", "newsmodel:subject-that"),
        ("Status", "accepted"),
        ("Reviewed by", "Ana Ruiz · 2026-11-30"),
        ("Comment", "Heard on the tape."),
    ] == [(line.label, line.text) for line in card.lines]


def test_sources_are_called_by_name_by_words_or_by_kind() -> None:
    """A name first, then the story's words in quotation marks, then what it is."""
    sources = (
        Source(id="S1", kind="person", named=True, name="Jo Lee", description="the county engineer"),
        Source(id="S2", kind="person", named=False, description="a senior official", anonymity="fear of reprisal"),
        Source(id="S3", kind="unstated", named=False),
        Source(id="S4", kind="document", named=True, name="Report 7", issued_by="S1"),
    )
    told = Cards(attrs.evolve(story("Rain."), sources=sources), get("en").labels).sources
    assert [("Jo Lee", False), ("a senior official", True), ("Unstated source", False), ("Report 7", False)] == [
        (card.name, card.is_quoted) for card in told
    ]
    assert [["the county engineer"], ["fear of reprisal"], [], ["Jo Lee"]] == [
        [line.text for line in card.lines] for card in told
    ]


def test_numbers_are_written_for_everybody() -> None:
    """Ranges, parts of a whole, units and qualifiers stand beside the words, in signs of no language."""
    words = Span(target="p1", start=0, end=5, text="words")
    quantities = (
        Quantity(span=words, value=18_000_000, upper=22_000_000.5, unit="€"),
        Quantity(span=words, value=4000, whole=11_000, unit="troops", qualifier="about"),
        Quantity(span=words),
    )
    (card,) = Cards(story("words", said("state", quantities=quantities)), get("en").labels).claims
    assert [
        "words = 18\u202f000\u202f000\u201322\u202f000\u202f000.5 €",
        "words = 4\u202f000 / 11\u202f000 troops (about)",
        "words",
    ] == [line.text for line in card.lines if line.label == "Number"]


def test_times_are_written_for_everybody() -> None:
    """Day, clock and distance to UTC; a day alone as a day."""
    zone = datetime.timezone(datetime.timedelta(hours=9))
    moments = [datetime.datetime(2026, 3, 12, 17, 5, tzinfo=zone), datetime.date(2026, 3, 12)]
    assert ["2026-03-12 17:05 UTC+09:00", "2026-03-12"] == [written(moment) for moment in moments]


def test_labels_fall_back_to_english() -> None:
    """A language without labels has English ones, and says so by the tag."""
    assert [("de", "Quelle"), ("en", "Source"), ("en", "Source")] == [
        (tag, labels.page["source"]) for tag, labels in map(labels_of, ("de-CH", "cs", "und"))
    ]


def test_words_that_name_the_source_as_above_are_not_said_again() -> None:
    """A card says how its source is named here where that is otherwise than above."""
    source = Source(id="S1", kind="person", named=True, name="said")
    by = [Attribution(source="S1", span=span("said it", *place)) for place in ((0, 4), (5, 7))]
    article = attrs.evolve(story("said it", said("state", sources=by)), sources=(source,))
    (card,) = Cards(article, get("en").labels).claims
    assert ["it"] == [line.text for line in card.lines if line.label == "Named here as"]


@needs_view
def test_what_messages_quote_from_right_to_left_stands_apart() -> None:
    """An English sentence about Arabic words runs from left to right, and each quotation in it by itself."""
    told = "'المطر غزير' does not stand in the story; the nearest words are 'المطر خفيف'"
    refused = RefusedRecord(number=1, content="المطر غزير", source="-", reason=told)
    article = attrs.evolve(story("المطر خفيف"), language="ar")
    page = write_page([PageStory(article=article, refused=[refused])])
    shown = told.replace("'المطر غزير'", "\u2068'المطر غزير'\u2069").replace("'المطر خفيف'", "\u2068'المطر خفيف'\u2069")
    assert f'<bdi dir="ltr">{shown.replace(chr(39), "&#39;")}</bdi>' in page


@needs_view
def test_a_page_of_many_claims_says_each_thing_once() -> None:
    """Three hundred claims of a dozen words take less than 300 kB with the whole page, and say their words once."""
    texts = [
        f"Ana Ruiz said that the {number}th of the old wooden bridges over the long river had been shut in 2024."
        for number in range(300)
    ]
    blocks = tuple(Paragraph(id=f"p{number}", text=text) for number, text in enumerate(texts))
    article = extract_claims(
        Article(id="urn:x:1", headline="Bridges", language="en", sections=(Section(blocks=blocks),))
    )
    assert 300 == len(article.claims)
    page = write_page([PageStory(article=article)])
    assert 1 == page.count("the 217th of the old")
    assert len(page.encode()) < 300_000


# --- the command


def run(*arguments: str) -> Result:
    """Run `newsmodel view`."""
    return CliRunner().invoke(cli, ["view", *arguments])


@needs_view
def test_the_command_writes_a_page(tmp_path: Path) -> None:
    """The page is one file that holds story, claims and data, and names nothing outside of itself."""
    page = tmp_path / "page.html"
    assert 0 == run("-q", str(BRIDGE), "-o", str(page)).exit_code
    written_page = page.read_text(encoding="utf-8")
    assert 4 == written_page.count("<li id=s1-c")
    assert [] == re.findall(r"""(?:src|@import|url\()\s*=?\s*["'(]?http""", written_page)
    assert re.search(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';", unescape(written_page)
    )


@needs_view
def test_the_page_is_the_same_every_time() -> None:
    """No clock, no chance: the same stories give the same bytes."""
    assert run("-q", str(BRIDGE)).stdout_bytes == run("-q", str(BRIDGE)).stdout_bytes


@needs_view
def test_several_stories_are_one_page_and_a_directory_none(tmp_path: Path) -> None:
    """Stories go into one page each after the other; a directory is no page, and an input is never overwritten."""
    other = tmp_path / "rain.txt"
    other.write_text("Rain ends drought\n\nIt rained, the office said.\n", encoding="utf-8")
    page = run("-q", str(BRIDGE), str(other)).stdout
    assert ["s1", "s2"] == re.findall(r'<article class="story" id="(\w+)"', page)
    assert 2 == run(str(BRIDGE), "-o", str(tmp_path)).exit_code
    assert 2 == run(str(other), "-o", str(other)).exit_code


@needs_view
def test_a_story_that_cannot_be_read_costs_no_other(tmp_path: Path) -> None:
    """The others are shown, and the exit code says that one failed; with none there is no page."""
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    mixed = run("-q", str(empty), str(BRIDGE))
    assert (1, 1) == (mixed.exit_code, mixed.stdout.count('<article class="story"'))
    alone = run("-q", str(empty), "-o", str(tmp_path / "page.html"))
    assert 0 != alone.exit_code
    assert not (tmp_path / "page.html").exists()


# --- notebooks


@needs_view
def test_notebooks_show_stories_claims_readings_and_reports() -> None:
    """Each has its HTML, without a script, with the words escaped."""
    reading = parse("Rain <b>ends</b>\n\nIt rained, the office said.\n")
    article = newsmodel.extract_claims(reading.article)
    issue = Issue(rule="empty-link", severity=Severity.ERROR, message="no <uri>", path=("links", 0))
    values = (article, article.claims[0], reading, Report((issue,)))
    shown = [value._repr_html_() or "" for value in values]
    assert [False] * 4 == ["<script" in each for each in shown]
    assert "Rain &lt;b&gt;ends&lt;/b&gt;" in shown[0]
    assert "the office" in shown[1]
    assert "no &lt;uri&gt;" in shown[3]


@needs_view
def test_all_words_are_shown_where_two_parts_have_one_id() -> None:
    """Each paragraph has its own words."""
    blocks = (Paragraph(id="p1", text="It rained."), Paragraph(id="p1", text="It poured."))
    page = rendering.write_fragment(
        rendering.PageStory(article=Article(id="urn:x:1", headline="Rain", sections=(Section(blocks=blocks),)))
    )
    assert ["It rained.", "It poured."] == re.findall(r'<p data-target="p1">(.*)</p>', page)


def test_without_the_extra_notebooks_show_the_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fails where Jinja is not installed."""
    shell.environment.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    assert story("Rain.")._repr_html_() is None
    refused = run("-q", str(BRIDGE))
    assert "this needs the extra newsmodel[view]: in a checkout, pip install '.[view]'" == str(refused.exception)
    monkeypatch.undo()
    shell.environment.cache_clear()


def test_a_document_of_ours_is_shown_as_it_is() -> None:
    """The cards of a document that was made elsewhere need no extraction."""
    golden = Path(__file__).parent / "golden" / "court.newsmodel.json"
    article = from_json(golden.read_bytes())
    assert len(article.claims) == len(Cards(article, get("en").labels).claims)


@needs_view
@pytest.mark.parametrize(
    ("is_raw", "told"),
    [
        (True, "Nothing was guessed or lost."),
        (False, "A finished document does not tell what was guessed or lost when it was made."),
        (None, None),
    ],
)
def test_only_who_read_the_story_says_that_nothing_was_guessed(*, is_raw: bool | None, told: str | None) -> None:
    """A document does not tell what was guessed when it was made, and of other pages nobody says anything."""
    article = Article(id="urn:x:1", language="en", headline="Rain")
    page = rendering.write_page([rendering.PageStory(article=article, is_raw=is_raw)])
    known = ("Nothing was guessed or lost.", "A finished document does not tell")
    assert [each for each in known if each in page] == [each for each in known if told and told.startswith(each)]


@needs_view
def test_a_card_has_the_claims_id_where_it_is_not_its_number() -> None:
    """Numbers follow the story; tables and messages have ids, by which a card can be found."""
    claims = [Claim(id=id_, voice="outlet", text="Rain") for id_ in ("C1", "C7")]
    article = Article(id="urn:x:1", language="en", headline="Rain", claims=claims)
    page = rendering.write_page([rendering.PageStory(article=article)])
    assert re.findall(r"<span class=id>(.*?)</span>", page) == ["C7"]
