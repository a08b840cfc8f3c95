"""Writing of words with their marks: a line of Markdown that reads back to them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import Any

from newsmodel.formats.markup.elements import ELEMENT_OF_MARK
from newsmodel.formats.markup.escaping import tag, writable_marks

Marks = list[dict[str, Any]]

_DELIMITERS = {"strong": "**", "emphasis": "*", "strike": "~~"}
#: What means something wherever it stands.
_SIGNS = re.compile(r"[\\`*\[\]~]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?]|\Z)|&(?=#|\w{1,32};)|!(?=\[|\Z)|\{(?=#)")
#: What means something at the beginning of a line only.
_LINE_SIGNS = re.compile(r"[#+\-=>:|]|(?<=[0-9])[.)]")
_NUMBERED = re.compile(r"[0-9]{1,9}(?=[.)])")
#: Ends of a heading that would be taken for its frame.
_HASHES = re.compile(r"(?<!#)#++\Z")
_BACKTICKS = re.compile("`+")
_AUTOLINK = re.compile(r"[A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\s]*\Z")
_ENTITY = re.compile(r"&(?=#|\w)")


def escaped_line(words: str, *, opens: bool = True) -> str:
    r"""Escape words, so that nothing in them is markup.

    Args:
        words: The words, on one line.
        opens: Whether they begin a line of Markdown.

    Example:
        >>> print(escaped_line("1. R&D *and* snake_case"))
        1\. R&D \*and\* snake_case
    """
    text = _SIGNS.sub(r"\\\g<0>", words)
    if not opens:
        return text
    numbered = _NUMBERED.match(text)
    start = numbered.end() if numbered else 0
    sign = _LINE_SIGNS.match(text, start)
    return f"{text[:start]}\\{text[start:]}" if sign else text


def heading_line(words: str, level: int) -> str:
    r"""Write a heading.

    Args:
        words: The heading.
        level: How many hashes stand before it.

    Example:
        >>> print(heading_line("Why C#", 2))
        ## Why C\#
    """
    text = _HASHES.sub(lambda match: r"\#" * len(match[0]), escaped_line(words, opens=False))
    return f"{'#' * level} {text}"


def destination(uri: str) -> str:
    """Write an address as Markdown has it behind the words of a link.

    Example:
        >>> destination("https://example.org/a_(b)")
        '<https://example.org/a_(b)>'
    """
    text = _ENTITY.sub("&amp;", uri)
    return f"<{text}>" if "(" in text or ")" in text else text


def titled(words: str) -> str:
    r"""Write words as the title of a picture.

    Example:
        >>> print(titled('The "old" bridge'))
        "The \"old\" bridge"
    """
    text = _ENTITY.sub("&amp;", re.sub(r'["\\]', r"\\\g<0>", words))
    return '"' + text.replace("\n", "&#10;") + '"'


def inline(text: str, marks: Marks, *, cell: bool = False) -> str | None:
    r"""Write a text with its marks.

    Args:
        text: The text, without white space that counts.
        marks: Its marks.
        cell: Whether it stands in a cell of a table, where a bar and a line break mean something else.

    Returns:
        Markdown; None where marks cross, or are none that markup has.

    Example:
        >>> marks = [{"kind": "strong", "start": 3, "end": 7}, {"kind": "subscript", "start": 10, "end": 11}]
        >>> print(inline("It *was* H2O", marks))
        It **\*was**\* H<sub>2</sub>O
    """
    kept, lost = writable_marks(text, marks)
    ordered = sorted(kept, key=lambda mark: (mark["start"], -mark["end"], mark["kind"] == "code"))
    if lost or _cross(ordered):
        return None
    return _Line(text, ordered, cell=cell).written()


def _cross(marks: Marks) -> bool:
    ends: list[int] = []
    for mark in marks:
        while ends and ends[-1] <= mark["start"]:
            ends.pop()
        if ends and mark["end"] > ends[-1]:
            return True
        ends.append(mark["end"])
    return False


class _Line:
    """One text while it is written, mark by mark."""

    def __init__(self, text: str, marks: Marks, *, cell: bool) -> None:
        self._text, self._marks, self._cell = text, marks, cell
        self._starts = Counter(mark["start"] for mark in marks)
        self._ends = Counter(mark["end"] for mark in marks)
        self._edges = sorted({*self._starts, *self._ends})
        self._parts: list[str] = []
        self._place = 0

    def written(self) -> str:
        """Write the text with all marks."""
        open_marks: list[tuple[int, str]] = []
        for mark in self._marks:
            while open_marks and open_marks[-1][0] <= mark["start"]:
                self._close(*open_marks.pop())
            self._words_until(mark["start"])
            verbatim = self._verbatim(mark)
            if verbatim is not None:
                self._parts.append(verbatim)
                self._place = mark["end"]
                continue
            opening, closing = self._tags(mark)
            self._parts.append(opening)
            open_marks.append((mark["end"], closing))
        while open_marks:
            self._close(*open_marks.pop())
        self._words_until(len(self._text))
        return "".join(self._parts)

    def _close(self, end: int, closing: str) -> None:
        self._words_until(end)
        self._parts.append(closing)

    def _words_until(self, end: int) -> None:
        start, self._place = self._place, max(end, self._place)
        if start >= end:
            return
        opens = not self._cell and (start == 0 or self._text[start - 1] == "\n")
        for number, line in enumerate(self._text[start:end].split("\n")):
            if number:
                self._parts.append("<br>" if self._cell else "\\\n")
            words = escaped_line(line, opens=not self._cell and (opens or number > 0))
            self._parts.append(words.replace("|", r"\|") if self._cell else words)

    def _verbatim(self, mark: dict[str, Any]) -> str | None:
        """Write a mark whose words stand as they are: code, and an address that is its own words."""
        if mark["kind"] not in ("link", "code"):
            return None
        start, end = mark["start"], mark["end"]
        words = self._text[start:end]
        next_edge = self._edges[bisect_right(self._edges, start)]
        if next_edge < end or "\n" in words or (self._cell and "|" in words):
            return None
        if mark["kind"] == "link":
            alone = self._starts[start] == 1 or self._ends[end] == 1
            return f"<{words}>" if alone and words == mark["uri"] and _AUTOLINK.match(words) else None
        if not words.strip() or words[0] == " " == words[-1]:
            return None
        ticks = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(words)), default=0))
        if self._text[start - 1 : start] == "`" or self._text[end : end + 1] == "`":
            return None
        pad = " " if "`" in (words[0], words[-1]) else ""
        return f"{ticks}{pad}{words}{pad}{ticks}"

    def _tags(self, mark: dict[str, Any]) -> tuple[str, str]:
        """Choose the delimiters before and behind the words of a mark."""
        kind = mark["kind"]
        if kind == "link":
            return "[", f"]({destination(mark['uri'])})"
        if kind in _DELIMITERS and self._is_clear(mark):
            return _DELIMITERS[kind], _DELIMITERS[kind]
        name = ELEMENT_OF_MARK[kind]
        return tag(name, {}), f"</{name}>"

    def _is_clear(self, mark: dict[str, Any]) -> bool:
        """Tell whether a delimiter would be taken for what it is on both sides of a mark."""
        start, end, text = mark["start"], mark["end"], self._text
        if self._ends[start] or self._starts[end]:
            return False
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        opens = text[start].isalnum() and self._starts[start] == 1
        closes = text[end - 1].isalnum() and self._ends[end] == 1
        return (opens or (before in ("", " ", "\n") and not text[start].isspace())) and (
            closes or (after in ("", " ", "\n") and not text[end - 1].isspace())
        )
