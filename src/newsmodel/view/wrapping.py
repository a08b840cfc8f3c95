"""Words on lines of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from newsmodel.view.highlight import TextRun

#: No-break spaces keep words together.
_WORD = re.compile("[^ \n\t]+")


def columns_of(text: str) -> int:
    """Count the columns of a terminal that a text takes: two for a wide character, none for an accent.

    Example:
        >>> columns_of("Seoul"), columns_of("서울")
        (5, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 2
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else 1


def wrap(runs: Iterable[TextRun], width: int) -> Iterator[tuple[TextRun, ...]]:
    """Wrap runs into lines: a run of white space is one space, or the end of a line.

    Args:
        runs: The words, one after the other.
        width: Columns of a line; a longer word has a line of its own.

    Example:
        >>> lines = wrap([TextRun("It rained, "), TextRun("she", ("source",)), TextRun(" said.")], width=14)
        >>> ["".join(run.text for run in line) for line in lines]
        ['It rained, she', 'said.']
    """
    line: list[TextRun] = []
    taken = 0
    for word, space in _words(runs):
        size = columns_of("".join(run.text for run in word))
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


def _joined(runs: Iterable[TextRun]) -> tuple[TextRun, ...]:
    """Join neighbours of the same roles into one run."""
    groups = groupby(runs, key=attrgetter("roles"))
    return tuple(TextRun("".join(run.text for run in group), roles) for roles, group in groups)


def _words(runs: Iterable[TextRun]) -> Iterator[tuple[list[TextRun], TextRun | None]]:
    """Yield the words, each with the space before it; a word may have several roles one after the other."""
    word: list[TextRun] = []
    space: TextRun | None = None
    for run in runs:
        reached = 0
        for match in _WORD.finditer(run.text):
            if match.start() > reached:
                if word:
                    yield word, space
                word, space = [], TextRun(" ", run.roles)
            word.append(TextRun(match[0], run.roles))
            reached = match.end()
        if reached < len(run.text):
            if word:
                yield word, space
            word, space = [], TextRun(" ", run.roles)
    if word:
        yield word, space
