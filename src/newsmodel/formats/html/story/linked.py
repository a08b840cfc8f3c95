"""Links of a story that lead to other stories: lines and lists of them are none of its blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.formats.html.runs import Run, Slot
from newsmodel.formats.markup.elements import LISTS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.looks import look

#: A label before a link has no more words: "Opinion:", "In pictures".
_MOST_LABELLING = 3


def leads_away(run: Run) -> bool:
    """Tell whether a run's link leads to another page."""
    links = [slot.element for slot in run.slots if slot.element.tag == "a"]
    links += [each for slot in run.slots for each in slot.element.iterancestors("a")]
    return any((link.get("href") or "#")[:1] != "#" for link in links)


def linked_lists(runs: Sequence[Run], kept: set[int]) -> set[int]:
    """Find the items of lists in which each item is a link to another story, with a label before it at most.

    Args:
        runs: The runs of the page's words.
        kept: The places of those that may be the story's.
    """
    lists: dict[Element, list[int]] = {}
    for place in kept:
        if runs[place].owner.tag == "li" and (parent := runs[place].owner.getparent()) is not None:
            lists.setdefault(parent, []).append(place)
    return {
        place
        for holder, places in lists.items()
        if holder.tag in LISTS and len(places) > 1 and all(_is_labelled_link(runs[each]) for each in places)
        for place in places
    }


def _is_labelled_link(run: Run) -> bool:
    """Tell whether a run is a link to another page, behind a few words at most, or beside a date."""
    beside = " ".join(_words(run)).strip(" |\u2013\u2014()-")
    if run.linked and leads_away(run) and look(beside).publication:
        return True
    if not run.slots or not _is_linked(run.slots[-1]) or not leads_away(run):
        return run.is_link and leads_away(run)
    label = " ".join(_words(run))
    return len(label.split()) <= _MOST_LABELLING and 2 * run.linked > len(run.text)


def _words(run: Run) -> Iterator[str]:
    """Yield the words of a run that are in no link."""
    for slot in run.slots:
        if not _is_linked(slot):
            yield (slot.element.tail if slot.is_tail else slot.element.text) or ""


def _is_linked(slot: Slot) -> bool:
    around = slot.element.iterancestors("a")
    return next(around, None) is not None or (slot.element.tag == "a" and not slot.is_tail)
