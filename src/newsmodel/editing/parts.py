"""Parts of a document by id: found, exchanged, put in, taken out, and the words that spans count in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.editing.alignment import Alignment
from newsmodel.editing.anchors import Edits
from newsmodel.model import SPAN_FIELDS, Article, Block, Cell, Media, Section, Table, words_of


def texts_of(article: Article) -> Iterator[tuple[str, str]]:
    """Yield every text that spans may name, with the name that they give it."""
    for name in SPAN_FIELDS:
        if (words := words_of(article, name)) is not None:
            yield name, words
    for part in article.parts():
        if part.id is not None and (words := words_of(part)) is not None:
            yield part.id, words


def edits_between(before: Article, after: Article) -> Edits:
    """List the texts that differ between two states of an article; one that is gone is None."""
    now = dict(texts_of(after))
    return {
        target: Alignment(words, now[target]) if target in now else None
        for target, words in texts_of(before)
        if now.get(target) != words
    }


def words_field(part: Section | Block | Cell | Media) -> str:
    """Name the field that holds the words of a part."""
    return "heading" if isinstance(part, Section) else "caption" if isinstance(part, Media) else "text"


def with_part(article: Article, id: str, part: Section | Block | Cell | Media) -> Article:
    """Put a part in the place of the one that has an id.

    Raises:
        KeyError: no section, block, cell or media item has it.
    """
    for number, media in enumerate(article.media):
        if media.id == id:
            return attrs.evolve(article, media=_exchanged(article.media, number, part))
    for number, section in enumerate(article.sections):
        if section.id == id:
            return attrs.evolve(article, sections=_exchanged(article.sections, number, part))
        for place, block in enumerate(section.blocks):
            now = part if block.id == id else _with_cell(block, id, part)
            if now is not None:
                changed = attrs.evolve(section, blocks=_exchanged(section.blocks, place, now))
                return attrs.evolve(article, sections=_exchanged(article.sections, number, changed))
    raise KeyError(id)


def _with_cell(block: Block, id: str, part: Any) -> Table | None:
    if not isinstance(block, Table):
        return None
    for number, row in enumerate(block.rows):
        for place, cell in enumerate(row.cells):
            if cell.id == id:
                changed = attrs.evolve(row, cells=_exchanged(row.cells, place, part))
                return attrs.evolve(block, rows=_exchanged(block.rows, number, changed))
    return None


def _exchanged(members: tuple[Any, ...], number: int, member: Any) -> tuple[Any, ...]:
    return (*members[:number], member, *members[number + 1 :])


def path_of(article: Article, id: str) -> tuple[str | int, ...]:
    """Find the path of a section, a block, a cell or a media item."""
    for number, media in enumerate(article.media):
        if media.id == id:
            return "media", number
    for number, section in enumerate(article.sections):
        if section.id == id:
            return "sections", number
        for place, block in enumerate(section.blocks):
            if block.id == id:
                return "sections", number, "blocks", place
            for row_number, row in enumerate(getattr(block, "rows", ())):
                for cell_number, cell in enumerate(row.cells):
                    if cell.id == id:
                        return "sections", number, "blocks", place, "rows", row_number, "cells", cell_number
    raise KeyError(id)


def place_of(article: Article, id: str) -> tuple[int, int | None]:
    """Find a section, or a block in its section.

    Args:
        article: The article.
        id: The id of a section or of a block.

    Returns:
        The number of the section, and that of the block in it; None for the section itself.

    Raises:
        KeyError: neither has it.
    """
    for number, section in enumerate(article.sections):
        if section.id == id:
            return number, None
        for place, block in enumerate(section.blocks):
            if block.id == id:
                return number, place
    raise KeyError(id)


def with_blocks(article: Article, number: int, blocks: tuple[Block, ...]) -> Article:
    """Give a section other blocks."""
    section = attrs.evolve(article.sections[number], blocks=blocks)
    return attrs.evolve(article, sections=_exchanged(article.sections, number, section))
