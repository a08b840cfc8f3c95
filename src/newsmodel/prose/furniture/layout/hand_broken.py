"""Lines broken by hand: they fall short of any width, and break off in the middle of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.prose.furniture.layout.lines import WIDEST_WRAP, Line, breaks_off
from newsmodel.prose.furniture.layout.wrap import (
    NARROWEST_RAGGED,
    Wrap,
    room,
    usual_shortfall,
    usual_width,
)
from newsmodel.prose.patterns import pattern

#: So many broken sentences prove it.
_FEWEST = 3
#: A sentence that ends inside a line, and the beginning of the next one.
_END_INSIDE = pattern(
    "[.!?\u061f\u0964\u06d4][\"'\u201d\u2019\u00bb)]{0,2} [\"'\u201c\u201e\u2018\u00ab(]?[^\\W\\d_a-z]"
)


def find_hand_broken(pairs: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> Wrap | None:
    """Tell how wide lines are that somebody broke by hand; None where too few break off inside a sentence.

    Verse and lists break off at the end of a phrase, and go on with a capital; they are narrow, too.

    Args:
        pairs: Lines with those below them, without the head.
        blocks: All lines.
    """
    unended = [pair for pair in pairs if not pair[0].ends_sentence]
    broken = [pair for pair in unended if breaks_off(*pair)]
    if len(unended) > _FEWEST and not any(following.has_case for _, following in unended):
        broken = unended if _end_with_blocks(blocks) else []
    if len(broken) < _FEWEST or len(broken) * 2 < len(unended):
        return None
    width = usual_width([line.width for line, _ in broken])
    if not NARROWEST_RAGGED <= width <= WIDEST_WRAP:
        return None
    rooms = [room(line, following, width) for line, following in broken]
    usual = -width if _end_with_lines(pairs) else usual_shortfall(rooms)
    return Wrap(width, width, usual, by_hand=True)


def _end_with_blocks(blocks: Sequence[Sequence[Line]]) -> bool:
    """Tell whether sentences end where blocks do, and hardly elsewhere: without capitals nothing else tells prose."""
    ends = [block[-1].ends_sentence for block in blocks if len(block) > 1 and block is not blocks[0]]
    return len(ends) > 1 and sum(ends) * 3 >= len(ends) * 2


def _end_with_lines(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Tell whether more sentences end at the end of a line than inside one: paragraphs end there, and few are long."""
    inside = sum(len(_END_INSIDE.findall(line.words)) for line, _ in pairs)
    return sum(line.ends_sentence for line, _ in pairs) >= inside
