"""The words of one block while they are read: white space collapses as in HTML, marks count code points."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from newsmodel.formats.markup.elements import MARKS
from newsmodel.formats.markup.parsing import Element

_SPACE = re.compile(r"[ \t\n]+")

Marks = list[dict[str, Any]]


class Inline:
    """Words and marks, as they come.

    Attributes:
        preserve: How deep we are in elements whose white space counts.
        length: How many code points there are so far.
        open: The marks that have begun and not ended.
    """

    def __init__(self) -> None:
        self.preserve = 0
        self.length = 0
        self._parts: list[str] = []
        self._space = True  # whether a space now would be a second one, or the first of all
        self._marks: Marks = []
        self.open: Marks = []
        self._ended: dict[tuple[str, str | None, int], Marks] = {}
        self._repeated: dict[str, int] = {}

    def add(self, words: str) -> None:
        """Add words."""
        if not self.preserve:
            if "\n" in words or "  " in words or "\t" in words:
                words = _SPACE.sub(" ", words)
            if self._space and words[0] == " ":
                words = words[1:]
                if not words:
                    return
        self._parts.append(words)
        self.length += len(words)
        self._space = words[-1] == " "

    def line_break(self) -> None:
        """Add a line break, without a space before it."""
        if self._parts and not self.preserve and self._parts[-1].endswith(" "):
            last = self._parts[-1].rstrip(" ")
            self.length -= len(self._parts[-1]) - len(last)
            self._parts[-1] = last
        self._parts.append("\n")
        self.length += 1
        self._space = True

    @property
    def breaks(self) -> bool:
        """Whether the words end with a line break."""
        return bool(self._parts) and self._parts[-1] == "\n"

    @property
    def last(self) -> str:
        """The last character so far; "" where there is none."""
        return self._parts[-1][-1:] if self._parts else ""

    def soft_break(self) -> None:
        """Add a line break between words, where none is yet."""
        if self.length and not self.breaks:
            self.line_break()

    def begin(self, kind: str, uri: str | None, *, back: int | None = None) -> None:
        """Begin a mark.

        Args:
            kind: Its kind.
            uri: Where it leads.
            back: For a mark that was ended only because another that it crosses had to end: how far back it began.
        """
        if back is not None:
            ended = self._ended.get((kind, uri, self.length - back))
            if ended:
                self.open.append(ended.pop())
                return
        mark: dict[str, Any] = {"kind": kind, "start": self.length}
        if uri is not None:
            mark["uri"] = uri
        self.open.append(mark)

    def end(self, kind: str) -> None:
        """End the innermost open mark of a kind."""
        waiting = self.open
        for index in range(len(waiting) - 1, -1, -1):
            if waiting[index]["kind"] == kind:
                if self._repeated.get(kind) and not any(mark["kind"] == kind for mark in waiting[:index]):
                    self._repeated[kind] -= 1
                else:
                    self._end(waiting.pop(index))
                return

    def cut_off(self) -> str | None:
        """Take the words so far out of the line, with their marks."""
        text = "".join(self._parts)
        self._start_anew()
        return (text if self.preserve else text.strip()) or None

    def _end(self, mark: dict[str, Any]) -> None:
        if mark["kind"] == "link" and "uri" not in mark:
            return  # it leads nowhere
        if "end" not in mark:
            self._marks.append(mark)
        mark["end"] = self.length
        self._ended.setdefault((mark["kind"], mark.get("uri"), mark["start"]), []).append(mark)

    def _start_anew(self) -> None:
        """Forget words and marks; open marks go on, once a kind: a page may leave thousands open."""
        self._parts, self._marks, self._ended, self.length, self._space = [], [], {}, 0, True
        if not self.open:
            return
        going_on: dict[str, dict[str, Any]] = {}
        for mark in self.open:
            if mark["kind"] in going_on:
                self._repeated[mark["kind"]] = self._repeated.get(mark["kind"], 0) + 1
            going_on.setdefault(mark["kind"], {**mark, "start": 0}).pop("end", None)
        self.open = list(going_on.values())

    def taken(self) -> tuple[str, Marks]:
        """Take the words and marks so far; open marks go on with the words that follow."""
        text = "".join(self._parts)
        for mark in reversed(self.open):
            self._end(mark if "end" in mark else dict(mark))
        marks = self._marks
        self._start_anew()
        if self.preserve or not (text[0].isspace() or text[-1].isspace()):
            return text, (_within(marks, len(text)) if marks else marks)
        return _trimmed(text, marks)


def is_loose(text: str) -> bool:
    """Tell whether words have white space that collapses, or stands around them."""
    return "\n" in text or "  " in text or "\t" in text or text[0].isspace() or text[-1].isspace()


def plain_words(element: Element, address: Callable[[str | None], str | None]) -> tuple[str, Marks] | None:
    """Read an element that has nothing but words and marks of words, and no white space to collapse.

    Args:
        element: The element.
        address: Makes the address of a link absolute.

    Returns:
        What `Inline` would make of it; None where the element has anything else in it.
    """
    text = element.text or ""
    marks: Marks = []
    links: Marks = []
    if len(element):
        parts, length = [text], len(text)
        for child in element:
            kind, words = MARKS.get(child.tag), child.text
            if kind is None or not words or len(child):
                return None
            start = length
            length += len(words)
            parts.append(words)
            mark: dict[str, Any] = {"kind": kind, "start": start, "end": length}
            marks.append(mark)
            given = child.items()
            if kind == "link":
                told = dict(given)
                if "data-continued" in told:
                    return None
                mark["uri"] = told.get("href")
                links.append(mark)
            elif given:
                return None
            tail = child.tail
            if tail:
                parts.append(tail)
                length += len(tail)
        text = "".join(parts)
    if "\n" in text or "  " in text or "\t" in text or not text or text.isspace():
        return None if text.strip() else ("", [])
    leads = True
    for mark in links:  # only now, so that what there is to say of an address is said once
        mark["uri"] = uri = address(mark["uri"])
        leads = leads and uri is not None
    kept = marks if leads else [mark for mark in marks if mark.get("uri", "") is not None]
    return _trimmed(text, kept) if text[0].isspace() or text[-1].isspace() else (text, kept)


def _trimmed(text: str, marks: Marks) -> tuple[str, Marks]:
    right = text.rstrip()
    left = right.lstrip()
    cut = len(right) - len(left)
    if cut:
        marks = [{**mark, "start": max(mark["start"] - cut, 0), "end": mark["end"] - cut} for mark in marks]
    return left, _within(marks, len(left))


def _within(marks: Marks, length: int) -> Marks:
    """Choose the marks that cover some words, in the order of the text, the outer ones first."""
    found = [mark for mark in marks if mark["start"] < mark["end"] and mark["start"] < length]
    for mark in found:
        mark["end"] = min(mark["end"], length)
    if len(found) > 1:
        found.reverse()  # the outer of two of one extent ended last
        found.sort(key=lambda mark: (mark["start"], -mark["end"]))
    return found
