"""Marks of quotation before every line of a text, as mails have them around what is forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from newsmodel.prose.furniture.layout.lines import Passage

_MARKED = re.compile("(?<![ \t])[ \t]*+>[ \t]?")
#: Above what is quoted a mail has the line that says whose it is; programs break it in two.
_INTRODUCED = re.compile(r"\A(?![ \t]*>)[^\n]{1,200}(?:\n(?![ \t]*>)[^\n]{1,200})?:[ \t]*")


@attrs.frozen
class Quoted:
    """A text that stood whole behind marks of quotation.

    Attributes:
        text: The text without them; its lines keep their places.
        introduction: The line above it that says whose words it is.
    """

    text: str
    introduction: Passage | None = None


def unquoted(text: str) -> Quoted | None:
    r"""Take ">" off all lines of a text that stands whole behind it; None where other lines stand before or below.

    Example:
        >>> unquoted("> Rain ends\n>\n> It rained.").text, unquoted("> Rain ends\nNo.")
        ('Rain ends\n\nIt rained.', None)
    """
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    introduction = None
    end = next((number for number, line in enumerate(lines[first:], first) if not line.strip() or _is_marked(line)), 0)
    if _INTRODUCED.fullmatch("\n".join(lines[first:end])):
        words = tuple(line.strip() for line in lines[first:end])
        introduction = Passage(" ".join(words), first + 1, 0, words)
        lines[first:end] = [""] * len(words)
    found = again = _unmarked(lines)
    while again is not None:
        found, again = again, _unmarked(again)
    return None if found is None else Quoted("\n".join(found), introduction)


def _is_marked(line: str) -> bool:
    return _MARKED.match(line) is not None


def _unmarked(lines: Sequence[str]) -> list[str] | None:
    """Take one mark off each line; None where a line with words has none."""
    marks = [_MARKED.match(line) for line in lines]
    if not any(marks) or any(mark is None and line.strip() for mark, line in zip(marks, lines, strict=True)):
        return None
    return [line[mark.end() :] if mark else "" for mark, line in zip(marks, lines, strict=True)]
