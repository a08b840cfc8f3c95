"""Blocks of a section in the runs that one element of a page holds: a list, a quotation, a gallery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from newsmodel.model import Block


class Run(msgspec.Struct, frozen=True):
    """Neighbouring blocks that stand in one element.

    Attributes:
        type: The type of all of them.
        blocks: The blocks.
    """

    type: str
    blocks: tuple[Block, ...]


def runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Divide blocks into runs: members of one list or one quotation stand together, all others alone.

    Args:
        blocks: The blocks of a section.

    Example:
        >>> from newsmodel.model import ListItem, Paragraph
        >>> [len(run.blocks) for run in runs([Paragraph(text="a"), ListItem(text="b"), ListItem(text="c")])]
        [1, 2]
    """
    for key, members in groupby(enumerate(blocks), key=_key):
        yield Run(str(key[0]), tuple(block for _, block in members))


def _key(member: tuple[int, Block]) -> tuple[object, ...]:
    index, block = member
    group = getattr(block, "group", None)
    if block.type == "list_item":
        return block.type, group, block.ordered
    return (block.type, group) if block.type == "quotation" and group is not None else (block.type, index)
