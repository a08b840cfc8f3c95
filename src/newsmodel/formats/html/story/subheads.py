"""Headings that a page has without an element for them: bold lines, and lines whose class says that they are some.

A story that has headings has no others. Questions in bold are those of an interview, and stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from newsmodel.formats.html.runs import Run, length_of
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.html.story.surroundings import is_subhead
from newsmodel.formats.markup.elements import MARKS
from newsmodel.formats.markup.parsing import Element, words_in
from newsmodel.prose.furniture.looks import look

_BOLD = frozenset(name for name, mark in MARKS.items() if mark == "strong")
_BOLD_STYLE = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)")
_BLOCKS = frozenset({"p", "div"})
#: A heading has from so many to so many characters; what stands below it has so many at least.
_SHORTEST, _LONGEST, _SHORTEST_BELOW = 3, 100, 40
#: Ends of lines that are no headings: of sentences, of clauses, of what introduces a list or a speaker.
_NO_ENDS = ".,;:\u2026!\u3002\uff1a\uff0c\u3001\u0964\u061b\u060c"
_QUESTIONS = "?\uff1f\u061f"
#: What a heading becomes in the tree.
_HEADING = "h3"


class _Line(msgspec.Struct, frozen=True):
    """A line that may be a heading: the element that would be one, and its words."""

    element: Element
    text: str


def mark_subheads(structure: Structure, kept: set[int]) -> list[str]:
    """Make headings of the lines of a story that look like some, where it has no others; the tree is changed.

    Args:
        structure: Where the story stands.
        kept: The places of its runs.

    Returns:
        The words of the headings.
    """
    places = sorted(kept)
    if not places or any(is_heading(structure.runs[place]) for place in places):
        return []
    lines = list(_lines(structure, places))
    questions = sum(line.text[-1] in _QUESTIONS for line in lines)
    if 2 * questions > len(lines):
        return []
    for line in lines:
        line.element.tag = _HEADING
    return [line.text for line in lines]


def _lines(structure: Structure, places: Sequence[int]) -> Iterator[_Line]:
    for place, below in zip(places, [*places[1:], None], strict=True):
        run = structure.runs[place]
        if place > structure.first and below is not None:
            line = _whole(run, structure.runs[below])
            if line is not None:
                yield line
                continue
        if place >= structure.first:
            yield from _between_breaks(run, is_first=place == structure.first)


def _whole(run: Run, below: Run) -> _Line | None:
    """Take a run for a heading that is bold as a whole, or has a class for one, above a paragraph that is not."""
    if run.owner.tag not in _BLOCKS or not _may_be(run.text, run) or below.length < _SHORTEST_BELOW:
        return None
    is_marked = is_subhead(run.owner) or _is_bold(run)
    return _Line(run.owner, run.text) if is_marked and not _is_bold(below) else None


def _may_be(text: str, run: Run) -> bool:
    if not _SHORTEST <= len(text) <= _LONGEST or text[-1] in _NO_ENDS or run.linked:
        return False
    seen = look(text)
    return not (seen.byline or seen.publication or seen.boilerplate or seen.is_tagline or seen.notice)


def _is_bold(run: Run) -> bool:
    """Tell whether all words of a run are bold."""
    worded = [slot for slot in run.slots if slot.words.strip()]
    if worded and _is_styled(run.owner):
        return True
    return bool(worded) and all(_is_within_bold(slot.element, run.owner, is_tail=slot.is_tail) for slot in worded)


def _is_within_bold(element: Element, owner: Element, *, is_tail: bool) -> bool:
    around = takewhile(lambda each: each is not owner, (element, *element.iterancestors()))
    return any((each.tag in _BOLD or _is_styled(each)) and not (is_tail and each is element) for each in around)


def _is_styled(element: Element) -> bool:
    """Tell whether the style of an element makes its words bold."""
    return _BOLD_STYLE.search(element.get("style") or "") is not None


def _between_breaks(run: Run, *, is_first: bool) -> Iterator[_Line]:
    """Find the bold lines of a run that breaks part from the words around them."""
    for slot in run.slots:
        element = slot.element
        if slot.is_tail or element.tag not in _BOLD or element.getparent() is not run.owner:
            continue
        text = words_in(element)
        begins = element.getprevious() is None and not (run.owner.text or "").strip()
        if (begins and is_first) or not (begins or _is_break(element.getprevious(), tail=True)):
            continue
        ends = _is_break(element.getnext(), tail=False) and not (element.tail or "").strip()
        if ends and _may_be(text, run) and length_of(_words_below(element)) >= _SHORTEST_BELOW:
            yield _Line(element, text)


def _is_break(element: Element | None, *, tail: bool) -> bool:
    """Tell whether an element is a break, and the last thing before what follows it."""
    return element is not None and element.tag == "br" and not (tail and (element.tail or "").strip())


def _words_below(element: Element) -> str:
    """Return the words behind an element up to the next bold line."""
    below = takewhile(lambda each: each.tag not in _BOLD, element.itersiblings())
    return " ".join((each.tail or "").strip() for each in below).strip()
