"""Escaping: text and tags → markup that says exactly them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.vocabularies import HTML, Vocabulary

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


def tag(name: str, attributes: dict[str, Any], *, ends: bool = False) -> str:
    """Write a start tag.

    Args:
        name: Name of the element.
        attributes: Its attributes; those that are None are left out.
        ends: Whether it ends the element too, as XML wants it of those without content.

    Example:
        >>> tag("hr", {"id": "p1", "lang": None}, ends=True)
        '<hr id="p1"/>'
    """
    told = "".join(
        f' {key}="{str(value).translate(_ATTRIBUTE)}"' for key, value in attributes.items() if value is not None
    )
    return f"<{name}{told}/>" if ends else f"<{name}{told}>"


def collapses(text: str, marks: Sequence[dict[str, Any]] = ()) -> bool:
    """Tell whether white space in a text counts more than HTML lets it.

    A line break at the end of a mark does too: nobody could tell whether it belongs to the mark.

    Example:
        >>> collapses("Rain ends"), collapses("Rain  ends")
        (False, True)
    """
    if text.isprintable():  # the only white space is a space
        return "  " in text or text[:1] == " " or text[-1:] == " "
    if text[:1].isspace() or text[-1:].isspace() or any(space in text for space in _COLLAPSES):
        return True
    return "\n" in text and any(text[mark["end"] - 1 : mark["end"]] == "\n" for mark in marks)


def style(text: str, marks: Sequence[dict[str, Any]] = ()) -> str | None:
    """Return the style of an element whose white space counts."""
    return PRESERVED if collapses(text, marks) else None


def inline(text: str, marks: Marks, *, preserved: bool, vocabulary: Vocabulary = HTML) -> str:
    """Write a text with its marks as the content of an element.

    Args:
        text: The text.
        marks: Marks that cover some of it, and no link within a link.
        preserved: Whether white space counts where it is going to stand, so that a line break is one.
        vocabulary: The vocabulary, which has an element for each of the marks.
    """
    line_end = "\n" if preserved else "<br/>" if vocabulary.is_xml else "<br>"
    if not marks:
        return _lines(text, line_end)
    if _stand_apart(text, marks, vocabulary):
        return "".join(_one_by_one(text, marks, line_end, vocabulary))
    parts: list[str] = []
    open_marks: Marks = []
    waiting = sorted(_in_order(text, marks, vocabulary), key=lambda mark: (mark["start"], -mark["end"]))[::-1]
    ends = Counter(mark["end"] for mark in waiting)
    place = 0
    for stop in sorted(ends.keys() | {mark["start"] for mark in waiting}):
        parts.append(_lines(text[place:stop], line_end))
        place = stop
        if stop in ends:
            parts += _closing(open_marks, stop, ends[stop], vocabulary)
        while waiting and waiting[-1]["start"] == stop:
            mark = waiting.pop()
            parts.append(_opening(mark, None, vocabulary))
            open_marks.append(mark)
    parts.append(_lines(text[place:], line_end))
    return "".join(parts)


def _stand_apart(text: str, marks: Marks, vocabulary: Vocabulary) -> bool:
    """Tell whether marks stand one behind the other, as most do, and each in one piece."""
    place = 0
    for mark in marks:
        if not place <= mark["start"] < mark["end"]:
            return False
        place = mark["end"]
    return "\n" not in text or not any(vocabulary.marks[mark["kind"]].holds_words_only for mark in marks)


def _one_by_one(text: str, marks: Marks, line_end: str, vocabulary: Vocabulary) -> Iterator[str]:
    place = 0
    for mark in marks:
        start, end = mark["start"], mark["end"]
        yield _lines(text[place:start], line_end)
        yield _opening(mark, None, vocabulary)
        yield _lines(text[start:end], line_end)
        yield _end_of(mark, vocabulary)
        place = end
    yield _lines(text[place:], line_end)


def marked(text: str, marks: Marks, vocabulary: Vocabulary = HTML) -> str:
    """Write a text with those of its marks that markup can say."""
    kept = writable_marks(text, marks, vocabulary=vocabulary)[0]
    return inline(text, kept, preserved=False, vocabulary=vocabulary)


def _in_order(text: str, marks: Marks, vocabulary: Vocabulary) -> Marks:
    """Put marks in whose elements no other may stand behind those that they share words with, piece by piece.

    Line breaks are elements, and part them too.
    """
    innermost = [mark for mark in marks if vocabulary.marks[mark["kind"]].holds_words_only]
    if not innermost:
        return marks
    edges = {mark[edge] for mark in marks for edge in ("start", "end")}
    breaks = {place for place, sign in enumerate(text) if sign == "\n"}
    stops = sorted(edges | breaks | {place + 1 for place in breaks})
    pieces: Marks = []
    for mark in innermost:
        within = stops[bisect_left(stops, mark["start"]) : bisect_right(stops, mark["end"])]
        pieces += ({**mark, "start": a, "end": b} for a, b in pairwise(within) if text[a:b] != "\n")
    return [*(mark for mark in marks if not vocabulary.marks[mark["kind"]].holds_words_only), *pieces]


def _closing(open_marks: Marks, stop: int, ending: int, vocabulary: Vocabulary) -> list[str]:
    """End the marks that end here; those that cross them are opened again."""
    parts: list[str] = []
    crossing: Marks = []
    while ending:
        mark = open_marks.pop()
        parts.append(_end_of(mark, vocabulary))
        if mark["end"] == stop:
            ending -= 1
        else:
            crossing.append(mark)
    for mark in reversed(crossing):
        parts.append(_opening(mark, stop - mark["start"], vocabulary))
        open_marks.append(mark)
    return parts


def _opening(mark: dict[str, Any], continued: int | None, vocabulary: Vocabulary) -> str:
    """Write the start tag of a mark; one that goes on says how far back it began, where there is place for that."""
    element = vocabulary.marks[mark["kind"]]
    attributes: dict[str, Any] = {} if element.role is None else {"class": element.role}
    if "uri" in mark:
        attributes["href"] = mark["uri"]
    attributes |= mark.get("attributes", {})
    if continued is not None and vocabulary.has_own_attributes:
        attributes["data-continued"] = continued
    start = tag(element.name, attributes) if attributes else f"<{element.name}>"
    return start if element.within is None else f"<{element.within}>{start}"


def _end_of(mark: dict[str, Any], vocabulary: Vocabulary) -> str:
    element = vocabulary.marks[mark["kind"]]
    return f"</{element.name}>" if element.within is None else f"</{element.name}></{element.within}>"


def _lines(text: str, line_end: str) -> str:
    return escaped(text) if line_end == "\n" else escaped(text).replace("\n", line_end)


def writable_marks(
    text: str, marks: Marks, *, linked: bool = False, vocabulary: Vocabulary = HTML
) -> tuple[Marks, list[int]]:
    """Choose the marks that markup can say, and return the indices of the others.

    Those are empty ones, links within links and such as run programs, and what lies on top of too many others, or of
    one in whose element no other may stand; and kinds that the vocabulary has no element for.

    Args:
        text: The text.
        marks: Its marks.
        linked: Whether the whole text stands in a link.
        vocabulary: The vocabulary.
    """
    if not marks:
        return marks, []
    elements = vocabulary.marks
    kept: Marks = []
    lost: list[int] = []
    link_end, words_end = len(text) if linked else 0, 0
    open_ends: list[int] = []
    for index in _by_start(marks):
        mark = marks[index]
        start, end, is_link = mark["start"], mark["end"], mark["kind"] == "link"
        open_ends = [other for other in open_ends if other > start]
        if (
            not start < end <= len(text)
            or is_link != ("uri" in mark)
            or (is_link and (start < link_end or executes(mark["uri"])))
            or len(open_ends) >= _MOST_OPEN
            or mark["kind"] not in elements
            or (elements[mark["kind"]].holds_words_only and start < words_end)
        ):
            lost.append(index)
            continue
        if is_link:
            link_end = end
        if elements[mark["kind"]].holds_words_only:
            words_end = end
        open_ends.append(end)
        kept.append(mark)
    return kept, sorted(lost)


def _by_start(marks: Marks) -> Sequence[int]:
    """Give the indices of marks by where they begin, the outer ones first."""
    if len(marks) == 1:
        return (0,)
    return sorted(range(len(marks)), key=lambda index: (marks[index]["start"], -marks[index]["end"]))
