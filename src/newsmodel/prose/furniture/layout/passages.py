"""Paragraphs of a plain text in any layout: one a line, blank lines between them, indented, poured, double-spaced."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from newsmodel.prose.furniture.layout.hyphens import Joiner
from newsmodel.prose.furniture.layout.lines import (
    LONGEST_VERSE,
    Line,
    Passage,
    blocks_of,
    is_long,
    is_mixed,
    lines_of,
    stands_on_longer_lines,
)
from newsmodel.prose.furniture.layout.opening import parted
from newsmodel.prose.furniture.layout.spacing import line_spacing
from newsmodel.prose.furniture.layout.splitting import split_block
from newsmodel.prose.furniture.layout.wrap import Wrap
from newsmodel.prose.furniture.layout.wrapping import find_wrap

#: Bylines and date lines stand among the first so many paragraphs.
HEAD_PASSAGES = 4


def split_passages(text: str) -> tuple[Passage, ...]:
    r"""Split a text into its paragraphs.

    Args:
        text: The text; lines end with a newline.

    Example:
        >>> story = "Rain ends\n    SEOUL, March 27 - The rain\nended.\n    People danced."
        >>> [passage.text for passage in split_passages(story)]
        ['Rain ends', 'SEOUL, March 27 - The rain ended.', 'People danced.']
    """
    lines = lines_of(text)
    blocks = blocks_of(lines, line_spacing(lines))
    wrap = find_wrap(blocks)
    later = Wrap() if stands_on_longer_lines(lines, wrap.width) else wrap
    indented = any(is_mixed(block) for block in blocks) and not is_long(blocks)
    prose = bool(wrap.width) or any(line.width > LONGEST_VERSE for line in lines)
    joiner = Joiner(text)
    passages: list[Passage] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        near = len(passages) < HEAD_PASSAGES
        below = after[0] if after is not None and near else None
        groups = split_block(
            block, later if passages else wrap, indented=indented, first=not passages, below=below, prose=prose
        )
        parts = (part for group in groups for part in (parted(group) if near else [group]))
        passages.extend(_passage(part, joiner) for part in parts)
    return tuple(passages)


def _passage(lines: Sequence[Line], joiner: Joiner) -> Passage:
    text = lines[0].words if len(lines) == 1 else joiner.join([line.words for line in lines])
    return Passage(text, lines[0].number, lines[0].indent, tuple(line.raw for line in lines))
