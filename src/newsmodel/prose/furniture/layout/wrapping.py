"""Wrapping: whether the lines of a text were broken at some width, and by how much they fall short of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile, pairwise

import msgspec
from msgspec.structs import replace

from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.layout.lines import INDENT, SAMPLE, WIDEST_WRAP, Line, is_certain, is_long, is_mixed
from newsmodel.prose.furniture.layout.opening import opens_line_of_its_own
from newsmodel.prose.patterns import pattern

#: Nobody breaks lines at fewer columns.
NARROWEST_WRAP = 30
#: Where paragraphs stand on long lines, so few short ones above one another are the lines of a head.
FEW_PAIRS = 4
#: Ragged lines are taken for broken ones from this width on; shorter ones may be rows of a table.
NARROWEST_RAGGED = 45
#: So few pairs of lines prove no width.
_FEW_PAIRS = 3
#: So many broken sentences prove that lines were broken, if the lines are full.
_FEWEST_CERTAIN = 2
#: The head of a text is one of the first so many lines.
_HEAD_LINES = 12
#: So much wider lines were not broken at a width.
_FAR_WIDER = 1.5
#: Full lines may be so much longer than most of them.
_LONGER = 1.1

_OPENS = pattern("[\"'\u201c\u2018(\\[]?[^\\W_a-z]")
#: Hebrew and Arabic, the scripts of India, and those of East Asia.
_CASELESS = pattern("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")
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
    """

    width: int = 0
    slack: int = 0
    usual: int = 0
    poured: bool = False
    filled: bool = False

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


def find_wrap(blocks: Sequence[Sequence[Line]]) -> Wrap:
    """Find the width that lines were broken at, from the line ends inside blocks.

    Broken lines end anywhere in a sentence, and fill the width or nearly so; whole paragraphs end with a full stop and
    in any column.
    """
    pairs = _sample_pairs(blocks)
    if not pairs:
        return Wrap()
    certain = [pair for pair in pairs if is_certain(*pair) and not _opens_in_head(pair[1])]
    poured = max(map(len, blocks)) * 2 > sum(map(len, blocks))
    filled = _filled(certain, blocks)
    if filled is not None:
        return replace(filled, poured=poured)
    if len(pairs) <= FEW_PAIRS and is_long(blocks) and all(_OPENS.match(b.words) for _, b in pairs):
        return Wrap()
    return replace(_looks_wrapped(pairs, certain, blocks), poured=poured)


def _opens_in_head(line: Line) -> bool:
    """Tell whether a line of the head begins something of its own, though with a number or a small letter: a date."""
    return line.number <= _HEAD_LINES and opens_line_of_its_own(line.words)


def _filled(certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> Wrap | None:
    """Tell the width where the lines that were certainly broken are full; None where they are not."""
    certain = _without_head(certain)
    if len(certain) < _FEWEST_CERTAIN:
        return _filled_once(certain, blocks)
    widths = [line.width for line, _ in certain]
    usual = usual_width(widths)
    width = max(each for each in widths if each <= usual * _LONGER)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    broken = dropwhile(lambda pair: pair[0].number <= _HEAD_LINES and room(*pair, width) >= 0, certain)
    rooms = [room(line, following, width) for line, following in broken]
    if len(rooms) < _FEWEST_CERTAIN or sum(each < 0 for each in rooms) * 5 < len(rooms) * 4:
        return None
    width = max(width, *(each for each in _widths_below_head(blocks) if each <= width * _LONGER), 0)
    return Wrap(width, _slack(rooms, width), _usual(rooms), filled=True)


def _without_head(certain: Sequence[tuple[Line, Line]]) -> list[tuple[Line, Line]]:
    """Leave out short lines above longer ones: headline, byline and date; in many scripts they look broken."""
    longest = max((line.width for line, _ in certain), default=0)
    return [(line, below) for line, below in certain if line.number > _HEAD_LINES or line.width * 2 > longest]


def _widths_below_head(blocks: Sequence[Sequence[Line]]) -> list[int]:
    """List how wide lines are that stand above others, below the first block: a title among them is no such line."""
    return [line.width for block in blocks[1:SAMPLE] for line in block[:-1] if line.indent < INDENT]


def _filled_once(certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> Wrap | None:
    """Tell the width of a short text in which one line was certainly broken: it is full, and as wide as any."""
    if len(certain) != 1:
        return None
    line, following = certain[0]
    longest = max(each.width for block in blocks for each in block)
    is_widest = NARROWEST_RAGGED <= line.width <= WIDEST_WRAP and longest <= line.width * _LONGER
    is_full = room(line, following, line.width) < 0 and line is not blocks[0][0]
    return Wrap(max(line.width, longest), filled=True) if is_widest and is_full else None


def _looks_wrapped(
    pairs: Sequence[tuple[Line, Line]], certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]
) -> Wrap:
    """Judge by the look of all lines: most end inside a sentence, and are even."""
    lengths = sorted(line.width for line, _ in pairs)
    width, median = usual_width(lengths), lengths[len(lengths) // 2]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return Wrap()
    if (not certain or _are_caseless(pairs)) and len(pairs) <= FEW_PAIRS and _are_wider(blocks, width):
        return Wrap()
    rooms = [room(line, following, width) for line, following in pairs]
    full = sum(each < 0 for each in rooms)
    open_ended = sum(not line.ends_sentence for line, _ in pairs)
    if open_ended * 2 <= len(pairs):
        return Wrap()
    if _are_caseless(pairs) and (full * 10 < len(pairs) * 6 or len(pairs) <= _FEW_PAIRS):
        return Wrap()  # where no letter is a capital, short lines above one another look as if one went on in the next
    if len(blocks) == 1 and not is_mixed(blocks[0]):
        # nothing but line ends: the text must look wrapped throughout
        strict = len(pairs) > _FEW_PAIRS and full * 10 >= len(pairs) * 6 and width <= NARROWEST_RAGGED * 2 + 10
        return Wrap(width) if strict else Wrap()
    even = median * 4 >= width * 3 and width >= NARROWEST_RAGGED
    if full * 2 < len(pairs) and not even:
        return Wrap()
    measured = [room(line, following, width) for line, following in certain] if len(certain) > _FEW_PAIRS else rooms
    return Wrap(width, _slack(measured, width), _usual(measured))


def _are_wider(blocks: Sequence[Sequence[Line]], width: int) -> bool:
    """Tell whether most lines that stand alone are far wider: nobody broke them there.

    Where all lines but those of the head stand alone, wider ones will do: a head has no width of its own.
    """
    alone = [block[0].width for block in blocks if len(block) == 1]
    wider = width * (_LONGER if len(alone) == len(blocks) - 1 and len(blocks[0]) > 1 else _FAR_WIDER)
    return sum(each > wider for each in alone) * 2 > len(alone)


def _are_caseless(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Tell whether most lines that begin with a letter do so in a script that has no capitals."""
    lettered = [following.words for _, following in pairs if following.words[0].isalpha()]
    return sum(bool(_CASELESS.match(words)) for words in lettered) * 2 > len(lettered)


def _usual(rooms: Sequence[int]) -> int:
    """Measure by how much four lines of five fall short at most."""
    return sorted(max(each + 1, 0) for each in rooms)[len(rooms) * 4 // 5]


def _slack(rooms: Sequence[int], width: int) -> int:
    """Measure by how much most lines fall short of the width."""
    short = sorted(max(each + 1, 0) for each in rooms)
    usual = short[min(len(short) * 19 // 20, len(short) - 1)]
    return usual if usual * 3 <= width else short[len(short) // 2]


def _sample_pairs(blocks: Iterable[Sequence[Line]]) -> list[tuple[Line, Line]]:
    """Sample neighbouring lines of which the second is not indented; rows of a table say nothing."""
    pairs: list[tuple[Line, Line]] = []
    for block in blocks:
        mixed = is_mixed(block)
        flush = ((a, b) for a, b in pairwise(block) if b.indent < INDENT or (not mixed and b.indent == a.indent))
        pairs.extend((a, b) for a, b in flush if not are_rows(a.words, b.words))
        if len(pairs) > SAMPLE:
            break
    return pairs
