"""Wrapping: whether the lines of a text were broken at some width, and by how much they fall short of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from newsmodel.prose.furniture.columns import are_rows
from newsmodel.prose.furniture.layout.even_lines import FEW_PAIRS, are_wider, find_even
from newsmodel.prose.furniture.layout.full_lines import find_full
from newsmodel.prose.furniture.layout.hand_broken import find_hand_broken
from newsmodel.prose.furniture.layout.lines import HEAD_LINES, INDENT, SAMPLE, Line, is_certain, is_long, is_mixed
from newsmodel.prose.furniture.layout.opening import opens_line_of_its_own
from newsmodel.prose.furniture.layout.wrap import Wrap, usual_width
from newsmodel.prose.patterns import pattern

_OPENS = pattern("[\"'\u201c\u2018(\\[]?[^\\W_a-z]")


def find_wrap(blocks: Sequence[Sequence[Line]]) -> Wrap:
    """Find the width that lines were broken at, from the line ends inside blocks.

    Broken lines end anywhere in a sentence, and fill the width or nearly so; whole paragraphs end with a full stop and
    in any column.
    """
    pairs = _sample_pairs(blocks)
    if not pairs:
        return Wrap()
    if pairs[-1][0].number <= HEAD_LINES and _are_of_head(pairs, blocks):
        return Wrap()
    certain = [pair for pair in pairs if is_certain(*pair) and not _opens_in_head(pair[1])]
    poured = max(map(len, blocks)) * 2 > sum(map(len, blocks))
    full = find_full(certain, blocks)
    if full is not None:
        return replace(full, poured=poured)
    by_hand = find_hand_broken(_below_head(pairs, blocks), blocks)
    if by_hand is not None:
        return replace(by_hand, poured=poured)
    if len(pairs) <= FEW_PAIRS and is_long(blocks) and all(_OPENS.match(b.words) for _, b in pairs):
        return Wrap()
    return replace(find_even(pairs, certain, blocks), poured=poured)


def _are_of_head(pairs: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the only lines that stand above others are those of the head, and paragraphs have a line each."""
    return are_wider(blocks, usual_width([line.width for line, _ in pairs]))


def _below_head(pairs: Sequence[tuple[Line, Line]], blocks: Sequence[Sequence[Line]]) -> list[tuple[Line, Line]]:
    """Leave out the lines of the head; where nothing parts it from the story, no more than lines of their own."""
    first = blocks[0]
    last = first[-1].number if len(blocks) > 1 and len(first) <= HEAD_LINES and not first[-1].ends_sentence else 0
    return [pair for pair in pairs if pair[0].number > last and not _opens_in_head(pair[1])]


def _opens_in_head(line: Line) -> bool:
    """Tell whether a line of the head begins something of its own, though with a number or a small letter: a date."""
    return line.number <= HEAD_LINES and opens_line_of_its_own(line.words)


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
