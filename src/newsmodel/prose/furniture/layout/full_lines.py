"""Full lines: those that were broken inside a sentence fill a width, which proves it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile

from newsmodel.prose.furniture.layout.lines import HEAD_LINES, INDENT, SAMPLE, WIDEST_WRAP, Line
from newsmodel.prose.furniture.layout.wrap import (
    LONGER,
    NARROWEST_RAGGED,
    NARROWEST_WRAP,
    Wrap,
    room,
    slack_of,
    usual_shortfall,
    usual_width,
)

#: So many broken sentences prove that lines were broken, if the lines are full.
_FEWEST_CERTAIN = 2


def find_full(certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> Wrap | None:
    """Tell the width where the lines that were certainly broken are full; None where they are not.

    Args:
        certain: The lines that were broken inside a sentence, each with the one below it.
        blocks: All lines.
    """
    certain = without_head(certain)
    if len(certain) < _FEWEST_CERTAIN:
        return _filled_once(certain, blocks)
    widths = [line.width for line, _ in certain]
    usual = usual_width(widths)
    width = max(each for each in widths if each <= usual * LONGER)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    broken = dropwhile(lambda pair: pair[0].number <= HEAD_LINES and room(*pair, width) >= 0, certain)
    rooms = [room(line, following, width) for line, following in broken]
    if len(rooms) < _FEWEST_CERTAIN or sum(each < 0 for each in rooms) * 5 < len(rooms) * 4:
        return None
    width = max(width, *(each for each in _widths_below_head(blocks) if each <= width * LONGER), 0)
    return Wrap(width, slack_of(rooms, width), usual_shortfall(rooms), filled=True)


def without_head(certain: Sequence[tuple[Line, Line]]) -> list[tuple[Line, Line]]:
    """Leave out short lines above longer ones: headline, byline and date; in many scripts they look broken."""
    longest = max((line.width for line, _ in certain), default=0)
    return [(line, below) for line, below in certain if line.number > HEAD_LINES or line.width * 2 > longest]


def _widths_below_head(blocks: Sequence[Sequence[Line]]) -> list[int]:
    """List how wide lines are that stand above others, below the first block: a title among them is no such line."""
    return [line.width for block in blocks[1:SAMPLE] for line in block[:-1] if line.indent < INDENT]


def _filled_once(certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> Wrap | None:
    """Tell the width of a short text in which one line was certainly broken: it is full, and as wide as any."""
    if len(certain) != 1:
        return None
    line, following = certain[0]
    longest = max(each.width for block in blocks for each in block)
    is_widest = NARROWEST_RAGGED <= line.width <= WIDEST_WRAP and longest <= line.width * LONGER
    is_full = room(line, following, line.width) < 0 and line is not blocks[0][0]
    return Wrap(max(line.width, longest), filled=True) if is_widest and is_full else None
