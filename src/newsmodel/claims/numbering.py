"""Gives ids to the parts of an article that spans must be able to name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TypeVar

import attrs

from newsmodel.model import Block, Cell, Media, Row, Section, Table, words_of
from newsmodel.model.article import A

Part = TypeVar("Part", Section, Block, Cell, Media)


def with_ids(article: A) -> A:
    """Give an id to every part that has words: blocks, sections with a heading, captioned media, cells.

    Ids that are there stay. New ones count through the document as the readers count: p1, s1, m1, cell1.

    Args:
        article: The article.

    Example:
        >>> from newsmodel.model import Article, Paragraph
        >>> bare = Article(id="urn:x:1", headline="Rain", sections=[Section(blocks=[Paragraph(text="It rained.")])])
        >>> [block.id for block in with_ids(bare).blocks]
        ['p1']
    """
    if not any(_lacks_id(part) for part in article.parts()):
        return article
    naming = _Naming({part.id for part in article.parts() if part.id is not None})
    return attrs.evolve(
        article,
        sections=tuple(naming.section(section) for section in article.sections),
        media=tuple(naming.named(media, "m") for media in article.media),
    )


def fresh_ids(prefix: str, taken: Collection[str]) -> Iterator[str]:
    """Count ids with a prefix that nothing has yet.

    Example:
        >>> ids = fresh_ids("C", {"C1", "C3"})
        >>> next(ids), next(ids)
        ('C2', 'C4')
    """
    number = 0
    while True:
        number += 1
        if f"{prefix}{number}" not in taken:
            yield f"{prefix}{number}"


def _lacks_id(part: object) -> bool:
    return getattr(part, "id", None) is None and bool(words_of(part))


class _Naming:
    """Hands out the ids of one article."""

    def __init__(self, taken: Collection[str]) -> None:
        self._ids = {prefix: fresh_ids(prefix, taken) for prefix in ("p", "s", "m", "cell")}

    def named(self, part: Part, prefix: str) -> Part:
        """Give an id to a part that has words."""
        return attrs.evolve(part, id=next(self._ids[prefix])) if _lacks_id(part) else part

    def section(self, section: Section) -> Section:
        """Give ids to a section and its parts."""
        blocks = tuple(self._block(block) for block in section.blocks)
        return attrs.evolve(self.named(section, "s"), blocks=blocks)

    def _block(self, block: Block) -> Block:
        if isinstance(block, Table):
            rows = tuple(Row(cells=tuple(self.named(cell, "cell") for cell in row.cells)) for row in block.rows)
            block = attrs.evolve(block, rows=rows)
        return self.named(block, "p")
