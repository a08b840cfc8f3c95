"""Words on lines of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from newsmodel.view.highlight import Piece

#: No-break spaces keep words together.
_WORD = re.compile("[^ \n\t]+")


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for an accent.

    Example:
        >>> columns_of("Seoul"), columns_of("서울")
        (5, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1


def wrap(pieces: Iterable[Piece], width: int) -> Iterator[tuple[Piece, ...]]:
    """The pieces on lines: a run of white space is one space, or the end of a line.

    Args:
        pieces: The words, one after the other.
        width: Columns of a line; a longer word has a line of its own.

    Example:
        >>> lines = wrap([Piece("It rained, "), Piece("she", ("source",)), Piece(" said.")], width=14)
        >>> ["".join(piece.text for piece in line) for line in lines]
        ['It rained, she', 'said.']
    """
    line: list[Piece] = []
    taken = 0
    for word, space in _words(pieces):
        size = columns_of("".join(piece.text for piece in word))
        if line and space is not None and taken + 1 + size > width:
            yield _joined(line)
            line, taken = [], 0
        elif line and space is not None:
            line.append(space)
            taken += 1
        line += word
        taken += size
    if line:
        yield _joined(line)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbours of the same roles as one piece."""
    groups = groupby(pieces, key=attrgetter("roles"))
    return tuple(Piece("".join(piece.text for piece in group), roles) for roles, group in groups)


def _words(pieces: Iterable[Piece]) -> Iterator[tuple[list[Piece], Piece | None]]:
    """The words, each with the space before it; a word may have several roles one after the other."""
    word: list[Piece] = []
    space: Piece | None = None
    for piece in pieces:
        reached = 0
        for match in _WORD.finditer(piece.text):
            if match.start() > reached:
                if word:
                    yield word, space
                word, space = [], Piece(" ", piece.roles)
            word.append(Piece(match[0], piece.roles))
            reached = match.end()
        if reached < len(piece.text):
            if word:
                yield word, space
            word, space = [], Piece(" ", piece.roles)
    if word:
        yield word, space
