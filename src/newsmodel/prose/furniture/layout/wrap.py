"""The width at which the lines of a text were broken, and what is measured against it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from newsmodel.prose.furniture.layout.lines import Line
from newsmodel.prose.patterns import pattern

#: Nobody breaks lines at fewer columns.
NARROWEST_WRAP = 30
#: Ragged lines are taken for broken ones from this width on; shorter ones may be rows of a table.
NARROWEST_RAGGED = 45
#: Lines of one width may be so much longer than most of them.
LONGER = 1.1

#: What stays together at the end of a line: a word, or one character of a script without spaces.
_FIRST_WORD = pattern("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^ \u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


class Wrap(msgspec.Struct, frozen=True):
    """The way in which the lines of a text were broken.

    Attributes:
        width: Columns that a line fills; 0 when lines were not broken.
        slack: Columns by which a line may fall short, where lines were broken by hand.
        usual: Columns by which most lines that were broken inside a sentence fall short at most.
        poured: Whether most lines stand in one block, without blank ones between paragraphs.
        filled: Whether the lines that were broken inside a sentence are full, which proves the width.
        by_hand: Whether somebody broke the lines, anywhere in a sentence.
    """

    width: int = 0
    slack: int = 0
    usual: int = 0
    poured: bool = False
    filled: bool = False
    by_hand: bool = False

    @property
    def exact(self) -> bool:
        """Whether a program broke the lines: one that falls short ends a paragraph."""
        return self.filled and not self.slack


def room(line: Line, following: Line, width: int) -> int:
    """Count the columns left when the next line's first word is put on this one; negative where it does not fit."""
    match = _FIRST_WORD.match(following.words)
    return width - (line.width + 1 + len(match[0] if match else following.words))


def usual_width(widths: Sequence[int]) -> int:
    """Measure how wide nine lines of ten are at most: a title or an address may be wider."""
    return sorted(widths)[len(widths) * 9 // 10]


def usual_shortfall(rooms: Sequence[int]) -> int:
    """Measure by how much four lines of five fall short at most."""
    return sorted(max(each + 1, 0) for each in rooms)[len(rooms) * 4 // 5]


def slack_of(rooms: Sequence[int], width: int) -> int:
    """Measure by how much most lines fall short of the width."""
    short = sorted(max(each + 1, 0) for each in rooms)
    usual = short[min(len(short) * 19 // 20, len(short) - 1)]
    return usual if usual * 3 <= width else short[len(short) // 2]
