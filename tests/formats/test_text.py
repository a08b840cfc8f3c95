"""The plain-text format: examples as files, laws by Hypothesis, time by measurement."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.cases import cases
from tests.formats.text_law import differences
from tests.formats.text_stories import odd_stories, plain_stories
from tests.growth import assert_growth
from tests.strategies import articles

from newsmodel import validate
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.formats import text
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.text import rules as _text_rules
from newsmodel.issues import Rule
from newsmodel.model import (
    Article,
    Cell,
    Divider,
    Embargo,
    Embed,
    Link,
    LinkBlock,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Section,
    Table,
)
from newsmodel.readings import Hints, Reading

EXAMPLES = cases(Path(__file__).parent / "text", "*.txt", least=30)
RULES = Path(__file__).parent.parent / "rules" / "reader"
PROSE = "The river fell below its banks on Sunday, and the first families went back to see what the water had left."


def read_hints(path: Path) -> Hints:
    """The hints beside an example."""
    beside = path.with_suffix(".hints.json")
    found: dict[str, Any] = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    if "published" in found:
        found["published"] = datetime.date.fromisoformat(found["published"])
    return Hints(**found)


def essentials(reading: Reading) -> dict[str, Any]:
    """What the expectations beside the examples speak of."""
    article = reading.article
    dateline, rights, embargo = article.dateline, article.rights, article.embargo
    return {
        "kicker": article.kicker,
        "headline": article.headline,
        "subheadline": article.subheadline,
        "byline": article.byline,
        "authors": [party.name for party in article.contributors],
        "emails": [party.email for party in article.contributors],
        "summaries": [[found.role, found.text] for found in article.summaries],
        "dateline": dateline.text if dateline else None,
        "places": list(dateline.places) if dateline else [],
        "agency": dateline.agency if dateline else None,
        "date": dateline.date.isoformat() if dateline and dateline.date else None,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "embargo": embargo.until.isoformat() if embargo and embargo.until else None,
        "corrections": [[found.kind, found.text] for found in article.corrections],
        "notice": rights.notice if rights else None,
        "tagline": article.tagline,
        "language": article.language,
        "links": [link.title for link in article.links],
        "headings": [section.heading for section in article.sections if section.heading],
        "kinds": [block.type for block in article.blocks],
        "paragraphs": [getattr(block, "text", None) for block in article.blocks],
        "originals": dict(article.provenance.originals) if article.provenance else {},
        "rules": sorted({issue.rule for issue in reading.issues}),
    }


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_read_as_expected(path: Path) -> None:
    """Each example gives what the file beside it says."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    found = essentials(text.parse(path.read_bytes(), hints=read_hints(path)))
    assert expected == {name: found[name] for name in expected}


#: What of an example a text that we write does not carry.
NAMED = {
    "archive": ["/summaries"],
    "letter-hold": ["/status"],
    "summary": ["/summaries"],
    "about-authors": ["/tagline", "/sections", "/sections"],
    "page-with-topic": ["/kicker"],
    "kicker-and-deck": ["/kicker"],
    "reply-to": ["/contributors/0/email"],
    "addresses-below": ["/contributors/0/email", "/contributors/1/email"],
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_rendering_reads_back(path: Path) -> None:
    """What was read from a text and written again is read alike, but for a summary and an address."""
    article = text.parse(path.read_bytes(), hints=Hints()).article
    rendering = text.render(article)
    again = text.parse(rendering.data, hints=Hints()).article
    assert [] == differences(article, again, rendering)
    assert NAMED.get(path.stem, []) == [issue.pointer for issue in rendering.issues]


@pytest.mark.parametrize("rule", _text_rules.RULES, ids=lambda rule: rule.id)
def test_each_rule_has_an_example_that_raises_it(rule: Rule) -> None:
    """The example named after a rule raises it, but for what is said of its language, embargo and furniture."""
    path = RULES / f"{rule.id}.txt"
    issues = text.parse(path.read_bytes(), hints=read_hints(path)).issues
    beside = {"end-unresolved": "status-inferred", "access-inferred": "boilerplate-removed"}
    assert {rule.id, "language-inferred", beside.get(rule.id, rule.id)} == {issue.rule for issue in issues}


@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8")
@example(b"\x81\x8d")
def test_any_bytes_give_a_reading_or_a_refusal(data: bytes) -> None:
    """No bytes raise anything but an error of ours."""
    try:
        reading = text.parse(data, hints=Hints())
    except NewsModelError:
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]


FRAGMENTS = st.sampled_from(
    [
        "By ",
        "BY JANE DOE",
        "SEOUL, ",
        "March 27",
        " (Yonhap)",
        " -- ",
        "\u2014",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "Read more: ",
        "Correction: ",
        "EMBARGO",
        "Published ",
        "10:00 IST",
        "\xa9",
        "Reuter",
        "(",
        ")",
        "[",
        "\u201c",
        "\u201d",
        "http://a",
        "x@y.z",
        ".",
        " ",
        "\t",
        "\x85",
        "\ud800",
        "\u200b",
        "#",
        "## ",
        "March 3, 24",
        "31 FEB 90",
        "0000-00-00",
        "99:99",
        "Monday",
        "THE",
        "a",
        "\xc9",
        "\u4e2d",
        "ABSTRACT.",
        "ANALYSIS",
        "* * *",
        "   1   2",
    ]
)


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_any_text_gives_a_reading_or_a_refusal(story: str) -> None:
    """No mixture of what the reader looks for raises anything but an error of ours."""
    hints = Hints(published=datetime.date(2024, 3, 27), timezone="+09:00")
    try:
        first = text.parse(story, hints=hints)
    except NewsModelError:
        return
    assert first == text.parse(story, hints=hints)
    text.render(first.article)


@given(plain_stories())
def test_plain_story_comes_back_whole(article: Article) -> None:
    """Headline, byline, dateline, dates, headings, paragraphs, quotations, lists and notices lose nothing."""
    rendering = text.render(article)
    again = text.parse(rendering.data, hints=Hints()).article
    assert [] == differences(article, again, rendering)
    expected = ["/id", "/keywords"] if article.keywords else ["/id"]
    assert expected == [issue.pointer for issue in rendering.issues]


@given(odd_stories() | articles())
def test_what_no_issue_names_reads_back(article: Article) -> None:
    """`parse(render(a))` equals `a`, but for what the issues name; and what they name does not come back."""
    rendering = text.render(article)
    again = text.parse(rendering.data, hints=Hints()).article
    assert [] == differences(article, again, rendering)


def test_the_law_sees_what_is_not_named_and_what_is_named_in_vain() -> None:
    """Without its issues a rendering breaks the law, and so does one that names what came back."""
    blocks = (Paragraph(text=PROSE), Paragraph(text="Farmers danced."))
    article = Article(id=id_of_bytes("")[0], headline="Rain", byline="By Ana Prado", sections=(Section(blocks=blocks),))
    rendering = text.render(article)
    again = text.parse(rendering.data, hints=Hints()).article
    assert ((), []) == (rendering.issues, differences(article, again, rendering))
    (lost,) = differences(attrs.evolve(article, urgency=3), again, rendering)
    assert (("urgency",), 3, None) == lost
    (other,) = differences(attrs.evolve(article, sections=(Section(blocks=blocks[:1]),)), again, rendering)
    assert (("sections",), "comes back, and was not there") == other[:2]
    for path in (("byline",), ("sections", 0, "blocks", 0)):
        issues = (NOT_CARRIED.issue("not carried: x", path),)
        found = differences(article, again, attrs.evolve(rendering, issues=issues))
        assert ["named, and there"] == [one for each in found for one in each if isinstance(one, str)], path


def test_losses_name_what_text_cannot_carry() -> None:
    """A keyword and an urgency are named by their paths, and the id; a list is carried."""
    item = ListItem(text="the bridge", group="l1")
    article = Article(
        id="urn:x:1",
        headline="Open again",
        urgency=3,
        keywords=("rain",),
        sections=(Section(blocks=(Paragraph(text=PROSE), item, item)),),
    )
    assert ["/id", "/urgency", "/keywords"] == [issue.pointer for issue in text.render(article).issues]


NUMBERED = tuple(ListItem(text=words, ordered=True, group="l1") for words in ("the bridge", "the mill"))
RESULTS = Table(text="Results", rows=tuple(Row(cells=(Cell(text=name), Cell(text="1"))) for name in ("Home", "Away")))
RELATED = Link(rel="related", title="More rain")
DIFFERENCES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a rule": ({"blocks": [Divider()]}, []),
    "a list that is numbered anew": (
        {"blocks": [*NUMBERED, Paragraph(text=PROSE), *(attrs.evolve(item, group="l2") for item in NUMBERED)]},
        [],
    ),
    "several notices": ({"embargo": Embargo(note="EMBARGOED UNTIL NOON\nNOT FOR RELEASE BEFORE NOON")}, []),
    "a link in the body": (
        {"blocks": [LinkBlock(text="Rain ends")], "links": [RELATED]},
        [
            "/sections/0/blocks/1: not carried: type: 'link', text: 'Rain ends'",
            "/links: comes back, and was not there: rel: 'related', title: 'Rain ends'",
        ],
    ),
    "a table with a caption": (
        {"blocks": [RESULTS]},
        [
            "/sections/0/blocks/1: not carried: type: 'table', text: 'Results', rows: an array of 2 items",
            "/sections/0/blocks/1/type: comes back, and was not there: 'preformatted'",
            "/sections: comes back, and was not there: type: 'paragraph', id: 'p2', text: 'Results'",
        ],
    ),
    "two quotations": (
        {"blocks": [Quotation(text="It rained."), Quotation(text="It poured.")]},
        [
            "/sections/0/blocks/1/group: comes back, and was not there: 'q1'",
            "/sections/0/blocks/2/group: comes back, and was not there: 'q1'",
        ],
    ),
    "an attribution in small letters": (
        {"blocks": [Quotation(text="It rained.", attribution="the mayor")]},
        [
            "/sections/0/blocks/1/attribution: not carried: 'the mayor'",
            "/sections: comes back, and was not there: type: 'paragraph', id: 'p3', text: '\u2014 the mayor'",
        ],
    ),
    "a post": (
        {"blocks": [Embed(text="It rained.")]},
        ["/sections/0/blocks/1/type: comes back, and was not there: 'quotation'"],
    ),
    "a headline that looks like a copyright line": (
        {"headline": "\u00a9 2021 Coast Press"},
        [
            "/headline: not carried: '\u00a9 2021 Coast Press'",
            "/rights: comes back, and was not there: notice: '\u00a9 2021 Coast Press'",
        ],
    ),
}


@pytest.mark.parametrize("name", DIFFERENCES)
def test_differences_are_named_where_they_are(name: str) -> None:
    """What a text does not bring home is named, and what comes back in its place, or in addition; nothing else is."""
    fields, expected = DIFFERENCES[name]
    blocks = (Paragraph(text=PROSE), *fields.get("blocks", ()), Paragraph(text="Farmers danced."))
    known: dict[str, Any] = {
        "id": id_of_bytes("")[0],
        "headline": "Valley towns dry out",
        **fields,
        "sections": (Section(blocks=blocks),),
    }
    known.pop("blocks", None)
    issues = text.render(Article(**known)).issues
    assert expected == [str(issue).replace(" warning not-carried:", "") for issue in issues]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "has no words"),
        (b"  \n\t ", "has no words"),
        ("\u200b", "has no words"),
        (b"\x00\x01\x02PNG", "is binary: it has NUL characters"),
        (
            b"\x7fELF\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f",
            "is binary: many of its characters are control characters",
        ),
    ],
)
def test_what_is_no_text_is_refused(data: bytes | str, words: str) -> None:
    """Empty and binary input is unreadable."""
    with pytest.raises(UnreadableInput, match=f"text: the input {words}"):
        text.parse(data, hints=Hints())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "windows-1252"])
def test_an_encoding_that_nothing_marks_is_guessed(encoding: str) -> None:
    """Every other byte of UTF-16 is zero in most languages."""
    reading = text.parse(f"Crue à Orléans\n\n{PROSE}\n".encode(encoding), hints=Hints())
    assert ("Crue à Orléans", [PROSE]) == (
        reading.article.headline,
        [getattr(block, "text", None) for block in reading.article.blocks],
    )
    assert f"read as {encoding}" == reading.issues[0].message
    assert ["encoding-guessed", "language-inferred"] == [issue.rule for issue in reading.issues]


def test_same_words_same_document() -> None:
    """A str is read as its UTF-8 bytes are: the same id, the same article."""
    story = f"Valley towns dry out\n\n{PROSE}\n"
    assert text.parse(story, hints=Hints()) == text.parse(story.encode(), hints=Hints())


def test_hints_fill_what_the_text_does_not_say() -> None:
    """Publication date, language, publisher and address come from the caller; the text's own date stands."""
    hints = Hints(
        published=datetime.date(2024, 1, 2), language="pt", url="https://example.org/a", publisher="Valley Post"
    )
    article = text.parse(f"Vale\n\nLISBON, Dec. 30 (Lusa) -- {PROSE}", hints=hints).article
    assert article.dateline is not None
    assert article.dateline.date == datetime.date(2023, 12, 30)
    assert (article.published, article.language) == (hints.published, "pt")
    assert article.publisher is not None
    assert article.publisher.name == "Valley Post"
    own = text.parse(f"Vale\nPublished 4 May 2021\n\n{PROSE}", hints=hints).article
    assert own.published == datetime.date(2021, 5, 4)


@pytest.mark.parametrize(
    "data", [b'{"headline": "Rain"}', b"<html><body>", b"<?xml version='1.0'?>", b"[1, 2]", b"\x89PNG\r\n\x00"]
)
def test_sniff_refuses_other_formats(data: bytes) -> None:
    """JSON, XML, HTML and binary data are not plain text."""
    assert not text.sniff(data)


def test_sniff_accepts_text() -> None:
    """Stories are plain text, even those that begin with a bracket or an angle."""
    assert all(
        text.sniff(story) for story in (b"Rain", b"[TEXT] THE RIVER", b"<XYZ> sets dividend", "Fluß".encode("utf-16"))
    )


HEAVY = {
    "one line": "word ",
    "quotes": '"',
    "datelines": "SEOUL, March 27 (Yonhap) -- ",
    "dateline lines": "SEOUL, March 27 (Yonhap) -- It rained.\n",
    "bylines": "By ",
    "spaces": " x",
    "newlines": "\n",
    "digits": "1",
    "parentheses": "(",
    "dashes": "- ",
    "dots": ". ",
    "commas": ", ",
    "labels": "Related:\n",
    "indented": "    a b\nc\n",
}


@pytest.mark.soak
@pytest.mark.parametrize("unit", HEAVY.values(), ids=HEAVY)
def test_time_is_linear(unit: str) -> None:
    """Four times the input takes at most about four times the time."""

    def work(size: int) -> None:
        text.parse("Valley towns\n" + unit * (size // len(unit)), hints=Hints())

    assert_growth(work, 60_000, 240_000, most=12)


def test_a_story_of_white_space_is_written_with_its_losses_named() -> None:
    """A story whose text holds white space alone is written, and what it loses is named."""
    article = Article(id="urn:x:1", language="en", headline=" ", urgency=3)
    rendering = text.render(article)
    assert rendering.data == b" \n"
    assert [(issue.rule, issue.pointer) for issue in rendering.issues] == [
        ("not-carried", "/headline"),
        ("not-carried", "/urgency"),
    ]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ("<foo/>", "an XML element"),
        ("<foo a='1'><b>Rain</b></foo>\n", "an XML element"),
        ("id,headline,body\n1,Rain,It rained.\n", "a table"),
        ('id;"body"\r\n1;"It rained;\nit poured."\r\n', "a table"),
        ("id\tbody\n1\tRain\n2\tSun\n", "a table"),
    ],
)
def test_data_that_is_read_as_text_is_named(data: str, kind: str) -> None:
    """What is no prose from its beginning to its end is read, and said to be none."""
    issues = [issue.message for issue in text.parse(data, hints=Hints()).issues if issue.rule == "data-read-as-text"]
    assert issues == [f"read as text: {kind}"]


@pytest.mark.parametrize(
    "story",
    [
        "<XYZ> sets dividend\n\nThe company said so.",
        "Rain, snow\n\nSun, wind",
        "Seoul, March 2\nIt rained",
        "one,two\n\nThree four.",
        "Rain ends drought",
    ],
)
def test_prose_is_no_data(story: str) -> None:
    """Commas and signs of less than are parts of stories."""
    assert "data-read-as-text" not in {issue.rule for issue in text.parse(story, hints=Hints()).issues}
