"""Marks of quotation before the lines of a text, as mails have them around what is forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.furniture.layout.lines import Passage

_MARKED = re.compile("(?<![ \t])[ \t]*+[>|\uff1e][ \t]?")
#: Above what is quoted a mail has the line that says whose it is; programs break it in two.
#: Lines of it, and characters of each.
_MOST_INTRODUCING, _LONGEST_INTRODUCING = 2, 200
#: Who forwards a story writes no more words around it, and the story has so many times as many.
_MOST_WORDS, _TIMES_AS_MANY = 40, 4
#: A passage that is quoted in a story has fewer lines with a mark alone, which part paragraphs.
_FEWEST_EMPTY = 2


class Quoted(msgspec.Struct, frozen=True):
    """A text that stood behind marks of quotation.

    Attributes:
        text: The text without them; its lines keep their places.
        around: The lines above and below it: whose words it is, and what the one says who forwards it.
    """

    text: str
    around: tuple[Passage, ...] = ()


def unquoted(text: str) -> Quoted | None:
    r"""Take ">" off a text that stands behind it, but for a few words of who forwards it; None for others.

    Example:
        >>> unquoted("> Rain ends\n>\n> It rained.").text, unquoted("> Rain ends\nNo.")
        ('Rain ends\n\nIt rained.', None)
    """
    lines = text.split("\n")
    marked = [number for number, line in enumerate(lines) if _is_marked(line)]
    if not marked:
        return None
    first, last = marked[0], marked[-1] + 1
    around = [number for number, line in enumerate(lines) if line.strip() and not first <= number < last]
    if any(speaks_of_use(lines[number]) for number in around):
        return None
    if around and not (_is_introduced(lines, around, first) or _are_few(lines, around, marked)):
        return None
    found = again = _unmarked(lines[first:last])
    while again is not None:
        found, again = again, _unmarked(again)
    if found is None:
        return None
    passages = (Passage(lines[number].strip(), number + 1, 0, (lines[number].strip(),)) for number in around)
    return Quoted("\n".join([*[""] * first, *found, *[""] * (len(lines) - last)]), tuple(passages))


def _is_marked(line: str) -> bool:
    return _MARKED.match(line) is not None


def _is_introduced(lines: Sequence[str], around: Sequence[int], first: int) -> bool:
    """Tell whether nothing but a line with a colon, or two, stands around what is quoted, right above it."""
    above = [line.rstrip(" \t") for line in lines[around[0] : around[-1] + 1]]
    if around[-1] > first or len(above) > _MOST_INTRODUCING:
        return False
    return above[-1].endswith(":") and all(line and len(line) <= _LONGEST_INTRODUCING for line in above)


def _are_few(lines: Sequence[str], around: Sequence[int], marked: Sequence[int]) -> bool:
    """Tell whether the words around a quoted text are those of who forwards it: few."""
    own = [lines[number] for number in around]
    count = sum(len(line.split()) for line in own)
    empty = sum(not lines[number].strip(" \t>|\uff1e") for number in marked)
    if count > _MOST_WORDS or empty < _FEWEST_EMPTY:
        return False
    quoted = sum(len(lines[number].split()) for number in marked)
    return quoted >= count * _TIMES_AS_MANY


def _unmarked(lines: Sequence[str]) -> list[str] | None:
    """Take one mark off each line, the same off all; None where a line with words has none."""
    marks = [_MARKED.match(line) for line in lines]
    if not any(marks) or any(mark is None and line.strip() for mark, line in zip(marks, lines, strict=True)):
        return None
    if len({mark[0].strip() for mark in marks if mark}) > 1 or _are_rows(lines):
        return None
    return [line[mark.end() :] if mark else "" for mark, line in zip(marks, lines, strict=True)]


def _are_rows(lines: Sequence[str]) -> bool:
    """Tell whether lines are rows of a table: a bar stands at the end of them, too."""
    return any(line.strip().endswith("|") and len(line.strip()) > 1 for line in lines)
