"""Footnotes of a story: what its words link to within the page, and what links back to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.markup.parsing import Element

#: A mark in the text and the sign that leads back stand so many elements deep at most.
_DEEP = 3
_BLOCKS = frozenset({"li", "p", "div", "dd", "aside", "section"})


def footnotes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the notes behind a story's paragraphs that its words link to, and that link back.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are the story's body.
    """
    runs = structure.runs
    marks = {name: link for place in kept for link in _links(runs[place]) if (name := _target(link))}
    notes = {note for note in _notes(structure, marks) if note not in structure.trunk} if marks else set()
    if not notes:
        return set()
    told = range(min(kept), len(runs))
    return {place for place in told if place not in kept and _is_in(runs[place], notes) and _has_words(runs[place])}


def _links(run: Run) -> Iterator[Element]:
    around = (_around(slot.element) for slot in run.slots if run.linked and not slot.is_tail)
    yield from (each for some in around for each in some if each.tag == "a")


def _target(link: Element) -> str:
    """Give the name of the place in the page that a link leads to."""
    sign, hash_, name = (link.get("href") or "").partition("#")
    return name if hash_ and not sign else ""


def _notes(structure: Structure, marks: dict[str, Element]) -> Iterator[Element]:
    """Yield the blocks that the marks lead to, each of which has a link back to its mark."""
    for link in structure.region.getroottree().iter("a"):
        mark = marks.get(next((name for each in _around(link) if (name := each.get("id") or "") in marks), ""))
        if mark is not None and mark is not link and _target(link) in {each.get("id") for each in _around(mark)}:
            block = _block_of(link, marks)
            if block is not None:
                yield block


def _around(element: Element) -> Sequence[Element]:
    return (element, *islice(element.iterancestors(), _DEEP))


def _block_of(link: Element, marks: dict[str, Element]) -> Element | None:
    """Find the block of a note: the one that its mark leads to, or the one around its number."""
    named = next(each for each in _around(link) if (each.get("id") or "") in marks)
    return next((each for each in _around(named) if each.tag in _BLOCKS), None)


def _is_in(run: Run, notes: set[Element]) -> bool:
    return any(each in notes for each in run.ancestors())


def _has_words(run: Run) -> bool:
    return any(map(str.isalpha, run.text))
