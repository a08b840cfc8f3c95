"""Escaping: text and tags → markup that says exactly them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from newsmodel.formats.markup.elements import ELEMENT_OF_MARK, executes

Marks = list[dict[str, Any]]

#: So many marks may cover one place; more are seen by nobody, and each that crosses the others is written again.
_MOST_OPEN = 50

_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}
)
PRESERVED = "white-space: pre-wrap"
#: White space that HTML would collapse. A look for each is far quicker than one pattern.
_COLLAPSES = ("  ", "\n\n", " \n", "\n ", "\t", "\r", "\f")


def escaped(text: str) -> str:
    """Escape text for the content of an element.

    Example:
        >>> escaped("R&D < 3")
        'R&amp;D &lt; 3'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, attributes: dict[str, Any]) -> str:
    """Write a start tag; attributes that are None are left out."""
    told = "".join(
        f' {key}="{str(value).translate(_ATTRIBUTE)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{told}>"


def collapses(text: str, marks: Sequence[dict[str, Any]] = ()) -> bool:
    """Tell whether white space in a text counts more than HTML lets it.

    A line break at the end of a mark does too: nobody could tell whether it belongs to the mark.

    Example:
        >>> collapses("Rain ends"), collapses("Rain  ends")
        (False, True)
    """
    if text[:1].isspace() or text[-1:].isspace() or any(space in text for space in _COLLAPSES):
        return True
    return "\n" in text and any(text[mark["end"] - 1 : mark["end"]] == "\n" for mark in marks)


def style(text: str, marks: Sequence[dict[str, Any]] = ()) -> str | None:
    """Return the style of an element whose white space counts."""
    return PRESERVED if collapses(text, marks) else None


def inline(text: str, marks: Marks, *, preserved: bool) -> str:
    """Write a text with its marks as the content of an element.

    Args:
        text: The text.
        marks: Marks that cover some of it, and no link within a link.
        preserved: Whether white space counts where it is going to stand, so that a line break is one.
    """
    if not marks:
        return _lines(text, preserved=preserved)
    parts: list[str] = []
    open_marks: Marks = []
    waiting = sorted(marks, key=lambda mark: (mark["start"], -mark["end"]))[::-1]
    ends = Counter(mark["end"] for mark in marks)
    place = 0
    for stop in sorted(ends.keys() | {mark["start"] for mark in marks}):
        parts.append(_lines(text[place:stop], preserved=preserved))
        place = stop
        if stop in ends:
            parts += _closing(open_marks, stop, ends[stop])
        while waiting and waiting[-1]["start"] == stop:
            mark = waiting.pop()
            parts.append(_opening(mark, None))
            open_marks.append(mark)
    parts.append(_lines(text[place:], preserved=preserved))
    return "".join(parts)


def marked(text: str, marks: Marks) -> str:
    """Write a text with those of its marks that markup can say."""
    return inline(text, writable_marks(text, marks)[0], preserved=False)


def _closing(open_marks: Marks, stop: int, ending: int) -> list[str]:
    """End the marks that end here; those that cross them are opened again."""
    parts: list[str] = []
    crossing: Marks = []
    while ending:
        mark = open_marks.pop()
        parts.append(f"</{ELEMENT_OF_MARK[mark['kind']]}>")
        if mark["end"] == stop:
            ending -= 1
        else:
            crossing.append(mark)
    for mark in reversed(crossing):
        parts.append(_opening(mark, stop - mark["start"]))
        open_marks.append(mark)
    return parts


def _opening(mark: dict[str, Any], continued: int | None) -> str:
    """Write the start tag of a mark; one that goes on says how far back it began."""
    return tag(ELEMENT_OF_MARK[mark["kind"]], {"href": mark.get("uri"), "data-continued": continued})


def _lines(text: str, *, preserved: bool) -> str:
    return escaped(text) if preserved else escaped(text).replace("\n", "<br>")


def writable_marks(text: str, marks: Marks, *, linked: bool = False) -> tuple[Marks, list[int]]:
    """Choose the marks that markup can say, and return the indices of the others.

    Those are empty ones, links within links and such as run programs, and what lies on top of too many others.

    Args:
        text: The text.
        marks: Its marks.
        linked: Whether the whole text stands in a link.
    """
    if not marks:
        return marks, []
    kept: Marks = []
    lost: list[int] = []
    link_end = len(text) if linked else 0
    open_ends: list[int] = []
    for index in sorted(range(len(marks)), key=lambda index: (marks[index]["start"], -marks[index]["end"])):
        mark = marks[index]
        start, end, is_link = mark["start"], mark["end"], mark["kind"] == "link"
        open_ends = [other for other in open_ends if other > start]
        if (
            not start < end <= len(text)
            or is_link != ("uri" in mark)
            or (is_link and (start < link_end or executes(mark["uri"])))
            or len(open_ends) >= _MOST_OPEN
        ):
            lost.append(index)
            continue
        if is_link:
            link_end = end
        open_ends.append(end)
        kept.append(mark)
    return kept, sorted(lost)
