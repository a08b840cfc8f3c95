"""Even lines: whether a text looks as if its lines were broken, though few of them prove it."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.prose.furniture.layout.lines import WIDEST_WRAP, Line, is_mixed
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
from newsmodel.prose.patterns import pattern

#: Where paragraphs stand on long lines, so few short ones above one another are the lines of a head.
FEW_PAIRS = 4
#: So few pairs of lines prove no width.
_FEW_PAIRS = 3
#: So much wider lines were not broken at a width.
_FAR_WIDER = 1.5

#: Hebrew and Arabic, the scripts of India, and those of East Asia.
_CASELESS = pattern("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")


def find_even(
    pairs: Sequence[tuple[Line, Line]], certain: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]
) -> Wrap:
    """Judge by the look of all lines: most end inside a sentence, and are even."""
    lengths = sorted(line.width for line, _ in pairs)
    width, median = usual_width(lengths), lengths[len(lengths) // 2]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return Wrap()
    if (not certain or _are_caseless(pairs)) and len(pairs) <= FEW_PAIRS and are_wider(blocks, width):
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
    return Wrap(width, slack_of(measured, width), usual_shortfall(measured))


def are_wider(blocks: Sequence[Sequence[Line]], width: int) -> bool:
    """Tell whether most lines that stand alone are far wider: nobody broke them there.

    Where all lines but those of the head stand alone, wider ones will do: a head has no width of its own.
    """
    alone = [block[0].width for block in blocks if len(block) == 1]
    wider = width * (LONGER if len(alone) == len(blocks) - 1 and len(blocks[0]) > 1 else _FAR_WIDER)
    return sum(each > wider for each in alone) * 2 > len(alone)


def _are_caseless(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Tell whether most lines that begin with a letter do so in a script that has no capitals."""
    lettered = [following.words for _, following in pairs if following.words[0].isalpha()]
    return sum(bool(_CASELESS.match(words)) for words in lettered) * 2 > len(lettered)
