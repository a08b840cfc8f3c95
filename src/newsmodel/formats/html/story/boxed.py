"""Parts of a story in boxes amid its paragraphs, as builders of pages make them, which the extractor leaves out."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.html.page import is_apart, is_in
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.boxes import boxes_amid
from newsmodel.formats.html.story.linked import leads_away
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading
from newsmodel.formats.html.story.surroundings import (
    boilerplate_of,
    ends_sentence,
    is_boxed_picture,
    is_caption_box,
    is_opener,
)
from newsmodel.formats.markup.elements import FIGURES, FRAMES, PICTURES, PLAYERS
from newsmodel.formats.markup.parsing import Element

#: Boxes that may be part of a story.
_BOXES = frozenset({"div", "section", "details"})
#: With one of these in it a box calls on readers, shows something, or is a part of the page.
_CALLS = ("form", "input", "button", "select", "textarea", "nav", *FIGURES, *FRAMES, *PICTURES, *PLAYERS)
#: A box of more runs is a piece of its own: a sign or a label, and what it is put before.
_MOST = 2
#: A sentence of fewer letters may be a call or a label.
_SHORTEST = 25


def headings_above(structure: Structure, kept: set[int]) -> set[int]:
    """Find the headings, and the titles of what opens, right below which the story goes on.

    The box of one has nothing else in it, or the words that it heads: that of a video has its own heading.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are its.

    Returns:
        The places of those that are none of them yet, each alone in a box or beside what it heads.
    """
    found: set[int] = set()
    for place in range(max(kept, default=0) - 1, max(structure.first - 2, -1), -1):
        if place < structure.first and not _is_boxed_with(structure.first, place, structure):
            break
        if place not in kept and (place + 1 in kept or place + 1 in found) and _heads(place, structure):
            found.add(place)
    return found


def _is_boxed_with(first: int, place: int, structure: Structure) -> bool:
    """Tell whether the first paragraph stands in a box with what is above it, as the first answer with its question."""
    around = frozenset((structure.region, *structure.region.iterancestors()))
    boxes = frozenset(structure.runs[place].ancestors()) - around
    return any(each in boxes for each in structure.runs[first].ancestors())


def _heads(place: int, structure: Structure) -> bool:
    """Tell whether a run is a heading of the story, or the title of a box that opens, and no link to another page."""
    run, below = structure.runs[place], structure.runs[place + 1]
    outer = structure.around(run)
    if not (_is_subhead(run) or any(map(is_opener, (*outer[:1], *(each.element for each in run.slots))))) or (
        run.linked and leads_away(run)
    ):
        return False
    if not any(each is structure.region for each in run.ancestors()) or any(map(structure.is_strange, outer)):
        return False
    return not outer or any(each is outer[-1] for each in below.ancestors()) or _is_alone(place, outer[-1], structure)


def _is_subhead(run: Run) -> bool:
    """Tell whether a run is a heading below the first level, which is the page's."""
    return is_heading(run) and run.owner.tag != "h1"


def _is_alone(place: int, box: Element, structure: Structure) -> bool:
    """Tell whether a box has the words of one run, and shows nothing."""
    beside = any(each is box for each in structure.runs[place - 1].ancestors())
    return not beside and next(box.iter(*_CALLS), None) is None


def opened_below(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs of questions that open below the story, in its article, and the heading above them.

    Each box begins with its question.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its.
    """
    article = next(structure.region.iterancestors("article", "main"), None)
    if article is None:
        return set()
    boxes: dict[Element, list[int]] = {}
    for place in sorted(each for each in kept if each > structure.last):
        around = list(structure.runs[place].ancestors())
        box = next((each for each in around if each.tag == "details"), None)
        if box is not None and article in around:
            boxes.setdefault(box, []).append(place)
    asked = (places for places in boxes.values() if structure.runs[places[0]].owner.tag == "summary")
    found = {place for places in asked for place in places}
    above = min(found, default=0) - 1
    return found | {above} if above in kept and is_heading(structure.runs[above]) else found


def told_boxes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs of small boxes that say something: a sentence without a link, and nothing to press or to fill in.

    What has a heading of its own is another piece, as a box of facts that opens.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are its.
    """
    words = "\n".join(structure.runs[place].key for place in kept)
    return {
        place
        for box, places in boxes_amid(structure, _BOXES).items()
        if kept.isdisjoint(places) and _tells([structure.runs[each] for each in places], box, structure, words)
        for place in places
    }


def half_told(structure: Structure, kept: set[int]) -> set[int]:
    """Find the long sentences in boxes of which the extractor took the title alone, as of a note or of a product.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are its.
    """
    halves = [places for places in boxes_amid(structure, _BOXES).values() if not kept.isdisjoint(places)]
    words = "\n".join(structure.runs[place].key for place in kept) if halves else ""
    return {place for places in halves for place in places if place not in kept and _goes_on(place, structure, words)}


def _goes_on(place: int, structure: Structure, words: str) -> bool:
    """Tell whether a run of a box is a long sentence that the story does not say yet, and nothing of a picture."""
    run = structure.runs[place]
    if run.length < LONG or run.linked or not ends_sentence(run) or run.key in words or boilerplate_of(run) is not None:
        return False
    around = structure.around(run)
    if any(structure.is_strange(each) or is_boxed_picture(each) or is_caption_box(each) for each in around):
        return False
    return not is_apart(around) and not is_in(run.owner, "form", "figure", "table", "li")


def _tells(runs: Sequence[Run], box: Element, structure: Structure, words: str) -> bool:
    """Tell whether the runs of a box tell something that the story does not say yet."""
    if (
        len(runs) > _MOST
        or any(run.linked or is_heading(run) for run in runs)
        or next(box.iter(*_CALLS), None) is not None
    ):
        return False
    if not any(ends_sentence(run) and run.length >= _SHORTEST and run.key not in words for run in runs):
        return False
    boxes = {each for run in runs for each in structure.around(run)}
    if any(structure.is_strange(each) or is_boxed_picture(each) or is_caption_box(each) for each in boxes):
        return False
    return all(boilerplate_of(run) is None for run in runs)
