"""Quotations that are set apart from the running text: the document itself says whose words they are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs
import msgspec

from newsmodel.claims.attribution import Method
from newsmodel.model import Article, Attribution, Block, Quotation, Source

#: The name of the rule. It is not measured: the block says what it is.
METHOD = Method("block", "quotation")


class BlockQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation of one or more blocks.

    Attributes:
        targets: The ids of its blocks.
        source: Id of the source that the blocks name.
        attribution: The line that says whose words they are.
    """

    targets: tuple[str, ...]
    source: str | None = None
    attribution: str | None = None


def block_quotations(article: Article) -> Iterator[BlockQuotation]:
    """List the quotations of an article that say whose words they are; neighbours of one group are one.

    Args:
        article: An article whose blocks have ids.

    Example:
        >>> from newsmodel.model import Section
        >>> body = Section(blocks=[Quotation(id="p1", text="It rained.", attribution="Jo Lee, mayor")])
        >>> [found.attribution for found in block_quotations(Article(id="urn:x:1", headline="Rain", sections=[body]))]
        ['Jo Lee, mayor']
    """
    for section in article.sections:
        for _, blocks in itertools.groupby(enumerate(section.blocks), key=lambda item: _group(*item)):
            found = [block for _, block in blocks if isinstance(block, Quotation)]
            source = next((block.source for block in found if block.source), None)
            attribution = next((block.attribution for block in found if block.attribution), None)
            if source or attribution:
                targets = tuple(block.id for block in found if block.id is not None)
                yield BlockQuotation(targets=targets, source=source, attribution=attribution)


def _group(index: int, block: Block) -> tuple[object, ...]:
    """Make a key that neighbouring blocks of one quotation have in common."""
    group = block.group if isinstance(block, Quotation) else None
    return ("group", group) if group is not None else ("block", index)


def without_lines(source: Source, lines: frozenset[str]) -> Source:
    """Take the mentions in attribution lines, which no span can name, from a source."""
    mentions = tuple(span for span in source.mentions if span.target not in lines)
    issued = source.issued
    if issued is not None and issued.span is not None and issued.span.target in lines:
        issued = attrs.evolve(issued, span=None) if issued.value else None
    return attrs.evolve(source, mentions=mentions, issued=issued)


def without_line(attribution: Attribution, lines: frozenset[str]) -> Attribution:
    """Take the span from an attribution, where that is in an attribution line."""
    named = attribution.span is not None and attribution.span.target in lines
    return attrs.evolve(attribution, span=None) if named else attribution
