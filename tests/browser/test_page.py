"""The page of a story in a real browser: what it shows, how it is used, and what it never does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.browser.pages import DESK, GOLDEN, PHONE, Opener, assert_marked, axe_faults, golden, number_of
from tests.cases import cases
from tests.node_packages import node_packages

from newsmodel import Article, extract_claims, from_json, parse
from newsmodel.claims.numbering import with_ids
from newsmodel.model import Attribution, Claim, Cue, Mark, Media, Paragraph, Party, Section, Source
from newsmodel.view.page import rendering
from newsmodel.view.page.rendering import PageStory, RefusedRecord, write_page

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
TESTS = HERE.parent
EXAMPLES = [
    *cases(TESTS / "valid", "*.newsmodel.json", least=15),
    *cases(GOLDEN, "*.newsmodel.json", least=12),
]
#: A story takes no more bytes.
MOST_BYTES = 300_000


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.partition(".")[0])
def test_an_example_is_shown_and_its_words_are_marked(opener: Opener, path: Path) -> None:
    """There is no fault, no request, and the marked words of each claim are those of its spans."""
    article = from_json(path.read_bytes())
    with opener.stories(article) as opened:
        assert_marked(opened, article)
        assert [] == opened.faults
        assert opener.size <= MOST_BYTES


def crossing() -> Article:
    """A story whose claims cross, nest and touch, with marks that cross them."""
    text = "“Rain 😀 fell,” said Ana, who said “it 😀 will stop”."
    marks = [Mark(kind="strong", start=3, end=12), Mark(kind="link", start=8, end=30, uri="https://example.org/a")]
    blocks = [Paragraph(id="p1", text=text, marks=tuple(marks))]
    story = Article(id="urn:x:1", headline="Rain", language="en", sections=(Section(blocks=tuple(blocks)),))
    spans = ["“Rain 😀 fell,”", "😀 fell,” said Ana, who", "it 😀 will stop", "😀 will stop", text]
    claims = [
        Claim(
            id=f"C{number}",
            content=(story.span("p1", words),),
            text=words,
            sources=(Attribution(source="S1", span=story.span("p1", "Ana")),),
            cue=Cue(span=story.span("p1", "said", occurrence=1 + number % 2), kind="state"),
        )
        for number, words in enumerate(spans, start=1)
    ]
    ana = Source(id="S1", kind="person", named=True, name="Ana")
    return attrs.evolve(story, claims=tuple(claims), sources=(ana,))


def test_spans_may_cross_and_nest(opener: Opener) -> None:
    """Claims that cross, touch and lie within each other are marked to the letter, emoji and links among them."""
    with opener.stories(crossing()) as opened:
        assert 5 == assert_marked(opened, crossing())
        assert [] == opened.faults


# --- hostile stories

_WORDS = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u202e{{ 7 * 7 }}"


def hostile() -> Article:
    """A story of which every text wants to be markup."""
    person = Party(name=_WORDS, role="author")
    marks = [Mark(kind="link", start=0, end=5, uri="javascript:alert(3)")]
    story = Article(
        id="urn:x:1",
        headline=_WORDS,
        subheadline=_WORDS,
        kicker=_WORDS,
        contributors=(person,),
        publisher=person,
        sections=(Section(id="s1", heading=_WORDS, blocks=(Paragraph(id="p1", text=_WORDS, marks=tuple(marks)),)),),
        media=(Media(kind="picture", uri="javascript:alert(4)", caption=_WORDS, alt_text=_WORDS, credit=_WORDS),),
    )
    source = Source(id="S1", kind="person", named=True, name=_WORDS, description=_WORDS, anonymity=_WORDS)
    span = story.span("p1", _WORDS)
    by = Attribution(source="S1", span=span)
    claim = Claim(id="C1", content=(span,), text=_WORDS, sources=(by,), cue=Cue(span=span))
    return attrs.evolve(story, sources=(source,), claims=(claim,))


def test_no_words_of_a_story_become_markup(opener: Opener) -> None:
    """A hostile story shows its words, runs nothing and asks for nothing; none of its addresses can be followed."""
    with opener.stories(hostile()) as opened:
        opened.page.click("a.ref")
        opened.page.click("[data-act=review]")
        assert [] == opened.faults
        assert 1 == assert_marked(opened, hostile())
        assert 0 == opened.page.locator("img, iframe, [onerror], a[href^='javascript']").count()
        assert 3 == opened.page.locator("script").count()  # the data of the story and of all, and the page's own


def test_the_policy_lets_nothing_run_that_is_not_the_pages_own(opener: Opener) -> None:
    """Markup that slipped through would neither run nor be made out of a string."""
    with opener.stories(golden("court")) as opened:
        opened.page.evaluate(
            "() => { const script = document.createElement('script'); script.append('globalThis.ran = true');"
            " document.body.append(script) }"
        )
        assert opened.page.evaluate("() => globalThis.ran") is None
        with pytest.raises(Exception, match="TrustedHTML"):
            opened.page.evaluate("() => { document.body.innerHTML = '<b>x</b>' }")


# --- cards


def shown(opened: Any) -> list[str]:
    """The numbers of the claims that are shown."""
    found: list[str] = opened.page.locator("li.claim:not([hidden])").evaluate_all(
        "(items) => items.map((item) => item.id.split('-c')[1])"
    )
    return found


def test_hovering_focus_and_a_click_show_the_card(opener: Opener) -> None:
    """Who says a claim and how is shown beside the words that are pointed at, focused or clicked."""
    article = golden("court")
    denied = number_of(article, "two counts of gross negligence manslaughter")
    undecided = number_of(article, "whether it will contest")
    with opener.stories(article) as opened:
        page = opened.page
        page.hover(f'[data-content="{denied}"]')
        assert "Colm Tierney denies it" in page.inner_text(".margin .who")
        page.hover(".margin .who")
        assert "Colm Tierney denies it" in page.inner_text(".margin .who")
        page.click(f'[data-content="{undecided}"]')
        assert "Skerra Lines does not say so" in page.inner_text(".margin .who")
        assert "negated" not in page.inner_text(".margin dl")  # it has been said above, in words
        assert "newsmodel:" in page.inner_text(".margin dl")
        page.hover(f'[data-content="{denied}"]')
        assert str(undecided) == page.get_attribute(".card", "data-number")
        page.keyboard.press("Escape")
        assert 0 == page.locator(".card").count()


def test_the_card_stands_beside_its_words_and_on_a_phone_below(opener: Opener) -> None:
    """Nothing covers the words that a card is about, and nothing is wider than the screen."""
    article = golden("court")
    number = number_of(article, "no record that the line")
    for size in (DESK, PHONE, (320, 640)):
        with opener.stories(article, size=size) as opened:
            page = opened.page
            page.click(f'a.ref[data-n="{number}"]')
            page.wait_for_timeout(600)  # it scrolls there
            card = page.locator(".card").bounding_box()
            words = page.locator(f'[data-content="{number}"]').first.bounding_box()
            if size == DESK:
                assert card["x"] > words["x"] + words["width"]
                assert card["y"] >= 0
                assert card["y"] + card["height"] <= size[1]
            else:
                assert words["y"] + words["height"] <= card["y"]
            assert page.evaluate("() => document.documentElement.scrollWidth") <= size[0]


def test_all_can_be_done_with_the_keyboard(opener: Opener) -> None:
    """Numbers are reached with Tab and arrows, Enter leads into the card, Escape back to the words."""
    with opener.stories(golden("court")) as opened:
        page = opened.page
        page.focus('a.ref[data-n="1"]')
        page.keyboard.press("ArrowRight")
        assert "2" == page.evaluate("() => document.activeElement.dataset.n")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.classList.contains('card')")
        for _ in range(20):
            page.keyboard.press("Tab")
            if "next" == page.evaluate("() => document.activeElement.dataset.act"):
                break
        page.keyboard.press("Enter")
        assert "3" == page.locator(".card").get_attribute("data-number")
        assert "next" == page.evaluate("() => document.activeElement.dataset.act")
        page.keyboard.press("Escape")
        assert "3" == page.evaluate("() => document.activeElement.dataset.n")


# --- many claims

_CARDS = """() => [...document.querySelectorAll("li.claim")].map((item) => [
  item.innerText, item.querySelectorAll("meter").length,
  [...item.querySelectorAll("q, dd a")].map((each) => [each.tagName, each.lang, each.getAttribute("href")]),
  document.querySelector(`a.ref[data-n="${item.id.split("-c")[1]}"]`)?.getAttribute("aria-label")])"""


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", ["court", "sport", "crossing"])
def test_the_page_of_a_story_with_many_claims_tells_the_same(
    opener: Opener, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    """What the page says but once, words and lines of cards, the script puts where a short story has it."""
    article = attrs.evolve(crossing() if name == "crossing" else golden(name), language=language)
    with opener.stories(article) as opened:
        expected = opened.page.evaluate(_CARDS)
    monkeypatch.setattr(rendering, "_MOST_REPEATED", 0)
    with opener.stories(article) as opened:
        assert expected == opened.page.evaluate(_CARDS)
        assert [] == opened.faults
        assert_marked(opened, article)


# --- filters


def test_filters_show_the_claims_that_they_say(opener: Opener) -> None:
    """What can be checked, a source, a kind, a form, a confidence, and several at once; the words follow."""
    article = golden("court")
    with opener.stories(article) as opened:
        page = opened.page
        page.check("input[value=checkable]")
        checkable = shown(opened)
        assert 0 < len(checkable) < len(article.claims)
        assert page.inner_text("output").startswith(f"{len(checkable)} ")
        page.click("button[type=reset]")
        page.wait_for_selector("li.claim[hidden]", state="detached")
        source = article.claims[number_of(article, "no record that the line") - 1].sources[0].source
        own = [str(n) for n, claim in enumerate(article.claims, start=1) if claim.sources[0].source == source]
        page.select_option("select[name=source]", source)
        assert own == shown(opened)
        marked = page.locator("span[data-content]:not(.off-content)")
        numbers = marked.evaluate_all("(all) => all.flatMap((each) => each.dataset.content.split(' '))")
        assert set(own) <= set(numbers)
        page.select_option("select[name=source]", "")
        page.select_option("select[name=form]", "direct")
        direct = [str(n) for n, claim in enumerate(article.claims, start=1) if claim.form == "direct"]
        assert direct == shown(opened)
        page.select_option("select[name=form]", "")
        page.select_option("select[name=confidence]", "0.9")
        sure = [
            str(n)
            for n, claim in enumerate(article.claims, start=1)
            if claim.extraction and (claim.extraction.confidence or 0) >= 0.9
        ]
        assert sure == shown(opened)


def test_a_filtered_claim_is_shown_when_it_is_asked_for(opener: Opener) -> None:
    """The link of a source leads to its claim even where a filter hides it."""
    with opener.stories(golden("court")) as opened:
        page = opened.page
        page.select_option("select[name=form]", "direct")
        page.click('.sources a[href="#s1-c1"]')
        assert "1" == page.locator(".card").get_attribute("data-number")


# --- everybody


@pytest.mark.parametrize("reviewing", [False, True], ids=["reading", "reviewing"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_no_serious_fault(opener: Opener, size: tuple[int, int], scheme: str, *, reviewing: bool) -> None:
    """Names, roles, contrast and order are such that nobody is kept out."""
    axe = node_packages(HERE / "package.json")
    with opener.stories(golden("court"), crossing(), size=size, color_scheme=scheme) as opened:
        if reviewing:
            opened.page.click("[data-act=review]")
            opened.page.fill("[data-part=reviewer]", "Ana Ruiz")
        opened.page.click('#s1 a.ref[data-n="4"]')
        if reviewing:
            opened.page.click("[data-act=accept]")
            opened.page.click("[data-act=correct]")
        assert [] == axe_faults(opened.page, axe)


def test_without_scripts_the_numbers_lead_to_the_list(opener: Opener) -> None:
    """The story, its marks, its claims and its sources are there for whoever runs no scripts."""
    article = golden("court")
    number = number_of(article, "whether it will contest")
    with opener.stories(article, java_script_enabled=False) as opened:
        page = opened.page
        assert len(article.claims) == page.locator("li.claim").count()
        page.click(f'a.ref[data-n="{number}"]')
        assert page.url.endswith(f"#s1-c{number}")
        assert page.locator(".no-script").is_visible()
        assert not page.locator(".filters").is_visible()


def test_print_has_the_story_and_the_claims_and_no_controls(opener: Opener) -> None:
    """On paper the numbers lead to the list, and all stories are there."""
    with opener.stories(golden("court"), golden("sport")) as opened:
        opened.page.emulate_media(media="print")
        opened.page.wait_for_selector(".bar", state="hidden")
        visible = {
            name: opened.page.locator(name).first.is_visible() for name in (".bar", ".filters", ".text", ".claims")
        }
        assert {".bar": False, ".filters": False, ".text": True, ".claims": True} == visible
        assert opened.page.locator("#s2 .text").is_visible()


def test_several_stories_are_shown_one_by_one(opener: Opener) -> None:
    """The headlines above lead to the stories."""
    with opener.stories(golden("court"), golden("sport")) as opened:
        assert [True, False] == [opened.page.locator(name).is_visible() for name in ("#s1", "#s2")]
        opened.page.click(".bar nav li:nth-child(2) a")
        opened.page.wait_for_selector("#s2.current")
        assert [False, True] == [opened.page.locator(name).is_visible() for name in ("#s1", "#s2")]


def test_labels_are_in_the_language_of_the_story(opener: Opener) -> None:
    """A German story has German labels, one in a language without labels English ones that say so."""
    german = parse("Regen beendet Dürre\n\nEs regnet, und die Leute in der Stadt sind froh.\n").article
    with opener.stories(attrs.evolve(german, language="de")) as opened:
        assert "de" == opened.page.get_attribute("html", "lang")
        assert "Wer sagt was" == opened.page.inner_text(".brand")
    with opener.stories(attrs.evolve(german, language="cy")) as opened:
        assert ["en", "cy"] == [opened.page.get_attribute(name, "lang") for name in ("html", "article.story")]


def test_a_story_from_right_to_left_stands_so(opener: Opener) -> None:
    """Hebrew and Arabic are set from the right, the controls around them are not."""
    body = Section(blocks=(Paragraph(text="ירד גשם."),))
    story = Article(id="urn:x:1", headline="גשם", language="he", sections=(body,))
    with opener.stories(extract_claims(story)) as opened:
        directions = [
            opened.page.evaluate("(name) => getComputedStyle(document.querySelector(name)).direction", name)
            for name in (".text", ".index")
        ]
        assert ["rtl", "ltr"] == directions
        assert [] == opened.faults


def test_refused_records_stand_apart_and_are_found(opener: Opener) -> None:
    """A link at the top leads to the records that were refused; they are no claims of the list."""
    refused = [RefusedRecord(number=2, content="It is safe", source="The council", reason="It does not stand there.")]
    page = write_page([PageStory(article=with_ids(golden("court")), refused=refused)])
    with opener.written(page) as opened:
        opened.page.click(".to-refused a")
        assert ["Record 2 The council", "It is safe"] == [
            opened.page.inner_text(f".refused li {part}") for part in (".who", ".said")
        ]
        assert opened.page.locator(".refused").is_visible()
        assert [] == opened.faults
