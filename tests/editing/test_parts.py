"""Edits of parts that are no paragraphs: headings, captions, cells, and what they hold."""

from __future__ import annotations

import pytest

from newsmodel import Article, Cell, Entity, Figure, Media, Paragraph, Row, Section, Table, validate
from newsmodel.editing import removed, with_block, with_text
from newsmodel.editing.parts import path_of, place_of

ARTICLE = Article(
    id="urn:x:1",
    headline="Rain",
    media=[Media(id="m1", kind="picture", uri="https://e.example/1.jpg", caption="The dam at Brae")],
    sections=[
        Section(
            id="s1", heading="In Brae", blocks=[Paragraph(id="p1", text="It rained."), Figure(id="f1", media="m1")]
        ),
        Section(
            id="s2",
            heading="By month",
            blocks=[Table(id="t1", rows=[Row(cells=[Cell(id="c1", text="May"), Cell(id="c2", text="12")])])],
        ),
    ],
)


def mentioned(target: str, words: str) -> Article:
    """The article with a mention in a part."""
    entity = Entity(id="E1", kind="place", name=words, mentions=[ARTICLE.span(target, words)])
    return Article(id=ARTICLE.id, headline="Rain", media=ARTICLE.media, sections=ARTICLE.sections, entities=[entity])


@pytest.mark.parametrize(
    ("target", "words", "text", "start"),
    [
        ("s1", "Brae", "Now in Brae", 7),
        ("m1", "Brae", "The old dam at Brae", 15),
        ("c1", "May", "In May", 3),
        ("headline", "Rain", "More Rain", 5),
    ],
)
def test_words_of_any_part_are_edited(target: str, words: str, text: str, start: int) -> None:
    """A heading, a caption, a cell and a field have other words, and what pointed at their words still does."""
    reading = with_text(mentioned(target, words), target, text)
    (mention,) = reading.article.entities[0].mentions
    assert (target, start, words) == (mention.target, mention.start, mention.text)
    assert [] == [issue.rule for issue in validate(reading.article)]


@pytest.mark.parametrize(
    ("id", "path"),
    [
        ("s2", ("sections", 1)),
        ("p1", ("sections", 0, "blocks", 0)),
        ("m1", ("media", 0)),
        ("c2", ("sections", 1, "blocks", 0, "rows", 0, "cells", 1)),
    ],
)
def test_paths_of_parts(id: str, path: tuple[str | int, ...]) -> None:
    """Every part that can be edited has its path."""
    assert path == path_of(ARTICLE, id)


def test_places_of_sections_and_blocks() -> None:
    """A section has no number of a block."""
    assert ((1, None), (0, 1)) == (place_of(ARTICLE, "s2"), place_of(ARTICLE, "f1"))


def test_what_is_not_there() -> None:
    """A part that does not exist raises with its id."""
    for find in (path_of, place_of):
        with pytest.raises(KeyError, match="p9"):
            find(ARTICLE, "p9")
    with pytest.raises(KeyError, match="p9"):
        with_text(ARTICLE, "p9", "Snow")
    with pytest.raises(KeyError, match="p9"):
        with_block(ARTICLE, "p9", Paragraph(text="Snow"))
    with pytest.raises(KeyError, match="p9"):
        removed(ARTICLE, "p9")
