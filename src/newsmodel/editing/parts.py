"""Parts of a document by id: found, exchanged, put in, taken out, and the words that spans count in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.editing.alignment import Alignment
from newsmodel.editing.anchors import Edits
from newsmodel.issues import DocumentPath
from newsmodel.model import SPAN_FIELDS, Article, Block, Cell, Media, Section, Table, words_of
from newsmodel.model.span import no_part


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


def path_of(article: Article, id: str) -> DocumentPath:
    """Find the path of a section, a block, a cell or a media item.

    Raises:
        KeyError: none of them has the id.
    """
    path = next((path for path, part in _placed(article) if part.id == id), None)
    if path is None:
        raise no_part(id)
    return path


def _placed(article: Article) -> Iterator[tuple[DocumentPath, Section | Block | Cell | Media]]:
    """Yield the parts that can have words, with their paths, in the order of the document."""
    for number, section in enumerate(article.sections):
        yield ("sections", number), section
        for place, block in enumerate(section.blocks):
            path: DocumentPath = ("sections", number, "blocks", place)
            yield path, block
            for row_number, row in enumerate(block.rows if isinstance(block, Table) else ()):
                for cell_number, cell in enumerate(row.cells):
                    yield (*path, "rows", row_number, "cells", cell_number), cell
    for number, media in enumerate(article.media):
        yield ("media", number), media


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
    match path_of(article, id):
        case ("sections", int(number)):
            return number, None
        case ("sections", int(number), "blocks", int(place)):
            return number, place
    raise no_part(id)


def with_part(article: Article, id: str, part: Section | Block | Cell | Media) -> Article:
    """Put a part in the place of the one that has an id.

    Raises:
        KeyError: no section, block, cell or media item has it.
    """
    changed: Article = _with(article, path_of(article, id), part)
    return changed


def _with(record: Any, path: DocumentPath, part: Any) -> Any:
    """Exchange what stands at a path of lists and their members."""
    if not path:
        return part
    name, number, *rest = path
    members = getattr(record, str(name))
    place = int(number)
    now = _with(members[place], tuple(rest), part)
    return attrs.evolve(record, **{str(name): (*members[:place], now, *members[place + 1 :])})


def with_blocks(article: Article, number: int, blocks: tuple[Block, ...]) -> Article:
    """Give a section other blocks."""
    changed: Article = _with(article, ("sections", number), attrs.evolve(article.sections[number], blocks=blocks))
    return changed
