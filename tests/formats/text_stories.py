"""Stories for plain text: such as it must carry whole, and such as it cannot."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from newsmodel.model import (
    Article,
    Block,
    Cell,
    Correction,
    Dateline,
    Divider,
    Embargo,
    Embed,
    Figure,
    Link,
    LinkBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Rights,
    Row,
    Section,
    Table,
)

_WORD = st.sampled_from(
    ["river", "valley", "bridge", "teacher", "water", "mayor", "school", "coast", "mill", "road", "rain", "morning"]
)
#: Long enough for the first paragraph of a story.
SENTENCES = st.lists(_WORD, min_size=16, max_size=24).map(lambda words: f"The {' '.join(words)}.")
LINES = st.lists(_WORD, min_size=2, max_size=6).map(lambda words: " ".join(words).capitalize())
_KINDS = st.sampled_from(["correction", "clarification", "update", "retraction", "editors_note"])
_DAY, _NEXT_DAY = datetime.date(2021, 5, 4), datetime.date(2021, 5, 5)
_INSTANT = datetime.datetime(2021, 5, 4, 10, tzinfo=datetime.UTC)


def _or_none(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from([None, *values])


def _corrections(words: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Correction, ...]]:
    return st.lists(st.builds(Correction, kind=_KINDS, text=words), max_size=2).map(tuple)


# --- stories that a text carries


@st.composite
def plain_stories(draw: st.DrawFn) -> Article:
    """Stories as newsrooms write them: a text carries all of them, but for their id and their keywords."""
    sections = []
    lists = iter(range(1, 100))
    for number in range(draw(st.integers(1, 3))):
        blocks: list[Block] = [Paragraph(text=draw(SENTENCES))]
        for _ in range(draw(st.integers(0, 3))):
            blocks += [*_blocks(draw, lists), Paragraph(text=draw(SENTENCES))]
        level = draw(st.integers(1, 3)) if number else 1
        heading = draw(LINES) if number else None
        sections.append(Section(heading=heading, level=level, blocks=tuple(blocks)))
    byline = draw(_or_none("By Ana Prado", "By Ana Prado, Reuters", "By Ana Prado\nBy Jo Lee"))
    deck = draw(_or_none("Farmers dance in the streets")) if byline else None  # which tells where the head ends
    related = [Link(rel="related", title="Bridge opens"), Link(rel="related", title="More", uri="https://example.org/")]
    return Article(
        id="urn:x:1",
        headline=draw(LINES),
        kicker=draw(_or_none("ANALYSIS")),
        subheadline=deck,
        byline=byline,
        dateline=draw(_or_none(Dateline(text="LISBON, May 4 (Lusa) \u2014", places=("LISBON",), agency="Lusa"))),
        published=draw(_or_none(_DAY, _INSTANT)),
        modified=draw(_or_none(_NEXT_DAY)),
        embargo=draw(_or_none(Embargo(note="EMBARGOED UNTIL 2021-05-06", until=datetime.date(2021, 5, 6)))),
        sections=tuple(sections),
        corrections=draw(_corrections(SENTENCES)),
        links=draw(st.lists(st.sampled_from(related), max_size=2).map(tuple)),
        tagline=draw(_or_none("Reporting by Jo Lee")),
        rights=draw(_or_none(Rights(notice="\u00a9 2021 Coast Press"))),
        keywords=draw(st.sampled_from([(), ("rain",)])),
    )


def _blocks(draw: st.DrawFn, lists: Any) -> list[Block]:
    """A quotation, a list or a rule; lists have the groups that a reader gives them."""
    kind = draw(st.sampled_from(["paragraph", "quotation", "attributed", "bullets", "numbers", "divider"]))
    match kind:
        case "paragraph":
            return [Paragraph(text=draw(SENTENCES))]
        case "quotation" | "attributed":
            attribution = "Jo Lee, farmer" if kind == "attributed" else None
            return [Quotation(text=draw(SENTENCES), attribution=attribution)]
        case "divider":
            return [Divider()]
    group = f"l{next(lists)}"
    texts = draw(st.lists(LINES, min_size=2, max_size=3))
    return [ListItem(text=text, ordered=kind == "numbers", group=group) for text in texts]


# --- stories that a text cannot carry

_PHRASES = st.lists(_WORD, min_size=1, max_size=9).map(" ".join)
_ANY_WORDS = _PHRASES | _PHRASES.map(str.capitalize) | _PHRASES.map(lambda words: f"The {words}.") | SENTENCES
_RESULTS = tuple(Row(cells=(Cell(text=name), Cell(text=score))) for name, score in (("Home", "1"), ("Away", "2")))
_ODD_BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, text=_ANY_WORDS),
    st.builds(Quotation, text=_ANY_WORDS, attribution=_or_none("Jo Lee, farmer", "the mayor")),
    st.builds(ListItem, text=_PHRASES, ordered=st.booleans(), group=_or_none("l1", "l2")),
    st.builds(Table, text=_or_none("Results"), rows=st.just(_RESULTS)),
    st.builds(Embed, text=_ANY_WORDS, uri=st.just("https://example.org/p")),
    st.sampled_from(
        [
            Divider(),
            Preformatted(text="Home   1\nAway   2"),
            LinkBlock(text="More rain", uri="https://example.org/m"),
            Figure(media="m1"),
        ]
    ),
)
_ODD_SECTIONS = st.builds(
    Section,
    heading=st.none() | _ANY_WORDS,
    level=st.sampled_from([1, 1, 1, 2]),
    kind=st.sampled_from(["body", "body", "body", "aside"]),
    blocks=st.lists(_ODD_BLOCKS, max_size=6).map(tuple),
)
_ODD_LINKS = st.sampled_from(
    [
        Link(rel="related", title="Bridge opens"),
        Link(rel="related", title="Bridge opens", uri="https://example.org/b"),
        Link(rel="canonical", uri="https://example.org/"),
    ]
)


def odd_stories() -> st.SearchStrategy[Article]:
    """Stories whose parts a reader takes for others, or that no text has a place for."""
    return st.builds(
        Article,
        id=st.just("urn:x:1"),
        headline=_PHRASES.map(str.capitalize) | st.sampled_from(["By Ana Prado", "\u00a9 2021 Coast Press"]),
        kicker=_or_none("ANALYSIS", "Coast news"),
        subheadline=st.none() | _ANY_WORDS,
        byline=_or_none("By Ana Prado", "Ana Prado", "By Ana Prado\nBy Jo Lee"),
        dateline=_or_none(Dateline(text="LISBON, May 4 (Lusa) \u2014", agency="Lusa"), Dateline(text="OSLO")),
        published=_or_none(_DAY, _INSTANT),
        modified=_or_none(_NEXT_DAY),
        embargo=_or_none(Embargo(), Embargo(until=_NEXT_DAY), Embargo(note="Not before the vote")),
        sections=st.lists(_ODD_SECTIONS, max_size=3).map(tuple),
        corrections=_corrections(_ANY_WORDS),
        links=st.lists(_ODD_LINKS, max_size=3).map(tuple),
        tagline=_or_none("Reporting by Jo Lee", "The author is a teacher."),
        rights=_or_none(Rights(notice="\u00a9 2021 Coast Press"), Rights(holder=None)),
        language=st.sampled_from(["und", "en"]),
    )
