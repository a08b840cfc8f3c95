"""Line spacing: blank lines between all lines of a text, which part no paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsmodel.prose.furniture.layout.lines import SAMPLE, Line, is_certain
from newsmodel.prose.furniture.layout.wrap import room, usual_width

#: Where more lines than one in so many stand right below another, blank lines part paragraphs.
_FEW_CLOSE = 8
#: So few broken sentences prove no spacing.
_FEWEST = 2
#: Lines are no longer than those that were broken, or hardly.
_LONGER = 1.2
#: Nobody sets more blank lines between two lines of a paragraph.
_MOST_BLANK = 3


def line_spacing(lines: Sequence[Line]) -> int:
    r"""Count the blank lines that stand between any two lines of a paragraph: 0 in most texts.

    Example:
        >>> from newsmodel.prose.furniture.layout.lines import lines_of
        >>> line_spacing(lines_of("The rain went on\n\nfor days and the\n\nriver rose.\n\n\nIt fell again."))
        1
    """
    pairs = list(pairwise(lines[:SAMPLE]))
    gaps = Counter(following.gap for _, following in pairs)
    if gaps[0] * _FEW_CLOSE > len(pairs):
        return 0
    return next((gap for gap in sorted(gaps) if 0 < gap <= _MOST_BLANK and _is_spacing(gap, pairs)), 0)


def _is_spacing(gap: int, pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Tell whether sentences go on across so many blank lines, from lines that are full, or nearly so."""
    close = [(line, following) for line, following in pairs if following.gap == gap]
    broken = [pair for pair in close if is_certain(*pair)]
    if len(broken) < _FEWEST or len(broken) * 4 < len(close):
        return False
    width = usual_width([line.width for line, _ in broken])
    if usual_width([line.width for line, _ in pairs]) > width * _LONGER:
        return False  # headline and deck above paragraphs of one line each
    return sum(room(line, following, width) * 2 < width for line, following in broken) * 3 >= len(broken) * 2
