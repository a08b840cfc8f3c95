"""An article's own answers: its text, its parts, the words of a span."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsmodel import (
    Article,
    Attribution,
    Cell,
    Claim,
    Divider,
    Embed,
    Entity,
    Figure,
    LinkBlock,
    ListItem,
    Media,
    Paragraph,
    Preformatted,
    Quotation,
    Raw,
    Row,
    Section,
    Source,
    Span,
    Table,
)
from newsmodel.model import SPAN_FIELDS, words_of

HEAD: dict[str, Any] = {"id": "urn:example:1", "headline": "Rain \U0001f327 ends drought"}
ARTICLE = Article(
    **HEAD,
    subheadline="Reservoirs are full",
    kicker="WEATHER",
    byline="By Jo Lind",
    tagline="Editing by Mara Quint",
    entities=(Entity(id="E1", kind="place", name="Vellmouth"),),
    sections=(
        Section(
            id="lead", blocks=(Paragraph(id="p1", text="It rained \U0001f1f8\U0001f1ea at last."), Divider(id="d1"))
        ),
        Section(
            id="s1",
            heading="By month",
            blocks=(
                Table(
                    id="t1",
                    text="Rain by month",
                    rows=(
                        Row(cells=(Cell(id="c1", text="May"), Cell(text="12"))),
                        Row(cells=(Cell(text="June"), Cell(text=""))),
                    ),
                ),
                Figure(media="m1"),
                Figure(media="m1", text="The dam"),
                Embed(uri="urn:x:1"),
            ),
        ),
        Section(
            blocks=(
                Raw(media_type="text/x", content="raw"),
                LinkBlock(uri="urn:x:2", text="More"),
                ListItem(text="one"),
                Quotation(text="two"),
                Preformatted(text=" three"),
            )
        ),
    ),
    media=(Media(id="m1", kind="picture", caption="A full dam", title="dam"),),
    sources=(Source(id="S1", kind="author", named=False),),
    claims=(Claim(id="C1", text="It rained"),),
)
WORDS = """\
It rained \U0001f1f8\U0001f1ea at last.

By month

Rain by month

May\t12

June\t

The dam

More

one

two

 three"""


def test_text_has_the_words_of_the_body() -> None:
    """Headings and words of blocks, with blank lines between; rows of tables with tabs; no raw content."""
    assert WORDS == ARTICLE.text
    assert "" == Article(**HEAD).text


def test_blocks_come_in_reading_order() -> None:
    """`blocks` runs through all sections, and is lazy."""
    assert [
        "paragraph",
        "divider",
        "table",
        "figure",
        "figure",
        "embed",
        "raw",
        "link",
        "list_item",
        "quotation",
        "preformatted",
    ] == [block.type for block in ARTICLE.blocks]


@pytest.mark.parametrize("name", ["E1", "lead", "p1", "d1", "s1", "t1", "c1", "m1", "S1", "C1"])
def test_part_is_found_by_its_id(name: str) -> None:
    """Entities, sections, blocks, cells, media, sources and claims are found, each by its id."""
    assert name == ARTICLE.find(name).id


def test_unknown_id_raises() -> None:
    """An id that no part has raises `KeyError` with the id; None finds no part without one."""
    with pytest.raises(KeyError, match="p9"):
        ARTICLE.find("p9")
    with pytest.raises(KeyError, match="'urn:example:1'"):
        ARTICLE.find("urn:example:1")
    with pytest.raises(KeyError, match="''"):
        Article(**HEAD, sections=(Section(),)).find("")


def test_part_of_another_class_is_refused() -> None:
    """Who asks for a class gets a part of it, or an error that names both."""
    assert ARTICLE.find("S1", Source).id == "S1"
    with pytest.raises(TypeError, match=r"^'p1' is a Paragraph, and no Source$"):
        ARTICLE.find("p1", Source)


def test_sources_of_a_claim() -> None:
    """The sources of a claim come in the order of its attributions; one that does not exist raises."""
    both = (Source(id="S1", kind="person", named=True, name="Jo"), Source(id="S2", kind="group", named=False))
    claim = Claim(id="C1", text="It rained", sources=[Attribution(source="S2"), Attribution(source="S1")])
    assert both[::-1] == Article(**HEAD, sources=both, claims=(claim,)).sources_of(claim)
    with pytest.raises(KeyError, match="S2"):
        Article(**HEAD, sources=both[:1]).sources_of(claim)


@pytest.mark.parametrize(
    ("words", "occurrence", "message"),
    [
        ("snow", 1, "'snow' does not stand in 'headline': 'Rain \U0001f327 ends drought'"),
        ("d", 3, "'d' stands 2 times in 'headline', not 3"),
        ("Rain", 2, "'Rain' stands 1 time in 'headline', not 2"),
    ],
)
def test_span_of_words_that_are_not_there(words: str, occurrence: int, message: str) -> None:
    """The error shows the words that are there, or how often those that were asked for are."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        ARTICLE.span("headline", words, occurrence=occurrence)


@pytest.mark.parametrize(
    ("target", "start", "end", "words"),
    [
        ("headline", 0, 6, "Rain \U0001f327"),
        ("headline", 7, 11, "ends"),
        ("subheadline", 0, 10, "Reservoirs"),
        ("kicker", 0, 7, "WEATHER"),
        ("byline", 3, 10, "Jo Lind"),
        ("tagline", 11, 21, "Mara Quint"),
        ("p1", 10, 12, "\U0001f1f8\U0001f1ea"),
        ("p1", 13, 21, "at last."),
        ("s1", 3, 8, "month"),
        ("c1", 0, 3, "May"),
        ("t1", 0, 4, "Rain"),
        ("m1", 2, 6, "full"),
        ("p1", 13, 999, "at last."),
        ("p1", 99, 100, ""),
        ("p1", 5, 3, ""),
    ],
)
def test_quote_returns_the_words_of_a_span(target: str, start: int, end: int, words: str) -> None:
    """Offsets count code points in the target's words; what lies beyond them is cut off."""
    assert words == ARTICLE.quote(Span(target=target, start=start, end=end, text="?"))


@pytest.mark.parametrize("target", ["p9", "lead", "d1", "E1", "S1", "C1", "slugline", "title"])
def test_quote_of_what_has_no_words_raises(target: str) -> None:
    """A target that does not exist, or has no words to point at, raises `KeyError` with its name."""
    with pytest.raises(KeyError, match=target):
        ARTICLE.quote(Span(target=target, start=0, end=1, text="?"))


@pytest.mark.parametrize("field", SPAN_FIELDS)
def test_quote_of_an_absent_field_raises(field: str) -> None:
    """A field that the article does not have has no words."""
    if field == "headline":
        assert words_of(ARTICLE, field) == ARTICLE.headline
        return
    with pytest.raises(KeyError, match=field):
        Article(**HEAD).quote(Span(target=field, start=0, end=1, text="?"))


def test_words_of_parts() -> None:
    """A section's heading, a media item's caption, the text of anything else."""
    assert "By month" == words_of(ARTICLE.sections[1])
    assert "A full dam" == words_of(ARTICLE.media[0])
    assert "May" == words_of(ARTICLE.find("c1"))
    assert words_of(ARTICLE.find("C1")) is None
    assert words_of(None) is None
