"""Boxes among a story's paragraphs that are no part of it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from newsmodel.formats.html.page import is_in
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story import captions, surroundings
from newsmodel.formats.html.story.structure import BLOCKS, LONG, Structure, is_heading
from newsmodel.formats.markup.elements import FRAMES, HEADINGS, PICTURES, PLAYERS, QUOTES
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.boilerplate import BoilerplateKind
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.sentences import split_sentences

#: Why a run is left out that stands in one.
BOX = "a box"
#: A box of which less than this share was found is no part of the story; less will do for one with a long paragraph.
_LEAST_FOUND, _LEAST_FOUND_LONG = 0.6, 0.3
#: Fewer letters can stand in a paragraph by chance.
_PULLED = 20
#: A box that calls on readers has no more letters.
_SMALL = 300
_CALLS = frozenset(
    {BoilerplateKind.NEWSLETTER, BoilerplateKind.SUBSCRIBE, BoilerplateKind.FOLLOW, BoilerplateKind.COOKIES}
)
_PULL = re.compile(r"(?i)(?:^|[\s_-])pull-?(?:ed-?)?quote")
#: Why a run is left out that the story says elsewhere.
PULLED = "a pull quote, whose words the story has"
_CAPTIONS = frozenset({"figcaption", "nav", "footer"})
#: Fields of forms that ask for nothing.
_UNSEEN_FIELDS = frozenset({"hidden", "search", "checkbox", "radio"})


def strange_boxes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs in boxes among the story's paragraphs of which the extractor took only a little."""
    boxes: dict[Element, list[int]] = {}
    for place in kept:
        box = box_of(structure.runs[place], structure)
        if box is not None:
            boxes.setdefault(box, []).append(place)
    strange = {
        place for box, places in boxes.items() if not _is_storys(box, places, structure.runs) for place in places
    }
    return set() if structure.is_most(strange, kept) else strange


def box_of(run: Run, structure: Structure) -> Element | None:
    """Find the box that a run stands in, right below an element that holds the story; None for what is no box."""
    below: Element | None = None
    for each in run.ancestors():
        if each in structure.holders:
            return None if below is None or below.tag in BLOCKS or below in structure.trunk else below
        below = each
    return None


def boxes_amid(structure: Structure, tags: Container[str]) -> dict[Element, list[int]]:
    """Find the boxes among the story's paragraphs, each with the places of its runs.

    Args:
        structure: Where the story stands.
        tags: The elements that are such boxes.
    """
    boxes: dict[Element, list[int]] = {}
    for place in range(structure.first + 1, structure.last):
        box = box_of(structure.runs[place], structure)
        if box is not None and box.tag in tags:
            boxes.setdefault(box, []).append(place)
    return boxes


def _is_storys(box: Element, places: Sequence[int], runs: Sequence[Run]) -> bool:
    """Tell whether most of the words in a box were found."""
    found = sum(len(runs[place].text) for place in places)
    is_long = any(runs[place].length >= LONG and not is_heading(runs[place]) for place in places)
    least = _LEAST_FOUND_LONG if is_long else _LEAST_FOUND
    return found >= least * sum(len(words) for words in _words_in(box, places, runs))


def _words_in(box: Element, places: Sequence[int], runs: Sequence[Run]) -> Iterator[str]:
    """Find the runs in a box, which stand around those of it that are known."""
    for step, start in ((-1, min(places) - 1), (1, min(places))):
        place = start
        while 0 <= place < len(runs) and box in runs[place].ancestors():
            yield runs[place].text
            place += step


def named_boxes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs in boxes whose class tells their kind; a class that holds much of the story says nothing.

    A paragraph or a heading is no box, whatever its own class is.
    """
    named: dict[frozenset[str], set[int]] = {}
    for place in kept:
        for box in structure.around(structure.runs[place]):
            if box.tag != "p" and box.tag not in HEADINGS and structure.is_strange(box):
                named.setdefault(surroundings.strange_words(box), set()).add(place)
    return {place for places in named.values() if not structure.is_most(places, kept) for place in places}


def pulled_quotes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs in asides and quotations amid the story that say over again what one of its paragraphs says."""
    pulled = {
        place for place in kept if structure.runs[place].owner.tag not in HEADINGS and _is_set_off(place, structure)
    }
    words = "\n".join(structure.runs[place].key for place in sorted(kept - pulled)) if pulled else ""
    said = {place: _first_line(structure.runs[place]) for place in pulled}
    return {place for place, key in said.items() if len(key) >= _PULLED and key in words}


def _first_line(run: Run) -> str:
    """Return the letters of a run before a break, behind which stands who said it, and no sentence."""
    if surroundings.ends_sentence(run):
        return run.key
    words = takewhile(lambda slot: slot.element.tag != "br", run.slots)
    return key_of("".join(slot.words for slot in words))


def _is_set_off(place: int, structure: Structure) -> bool:
    """Tell whether a run stands in an aside or a quotation, or in a box whose class says that it is pulled out."""
    around = structure.around(structure.runs[place])
    return any(each.tag == "aside" or each.tag in QUOTES or _PULL.search(each.get("class") or "") for each in around)


def boxes_to_fill_in(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs in boxes with a form, which call on readers to leave their address; the story itself is none."""
    found: set[int] = set()
    fields = structure.region.iter("form", "input")
    for box in {box for each in fields if (box := _box_with(each, structure)) is not None}:
        places = {place for place in kept if box in structure.runs[place].ancestors()}
        if not structure.is_most(places, kept):
            found |= places
    return found


def calling_boxes(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs of small boxes amid the story in which a sentence calls on readers to take something.

    What says something of the story, such as a correction, is looked for where it stands.
    """
    boxes: dict[Element, list[int]] = {}
    for place in sorted(kept):
        box = box_of(structure.runs[place], structure)
        if box is not None:
            boxes.setdefault(box, []).append(place)
    held = {box: [structure.runs[place] for place in places] for box, places in boxes.items()}
    return {
        place
        for box, runs in held.items()
        if sum(len(run.text) for run in runs) <= _SMALL
        and any(map(_calls, runs))
        and not any(look(run.text).speaks_of_story for run in runs)
        for place in boxes[box]
    }


def _calls(run: Run) -> bool:
    """Tell whether a sentence of a run is a call on readers."""
    return any(
        (line := look(run.text[sentence.start : sentence.end]).boilerplate_alone) is not None and line.kind in _CALLS
        for sentence in split_sentences(run.text)
    )


def _box_with(field: Element, structure: Structure) -> Element | None:
    """Find the largest box around something to fill in; None where that stands among the story's own blocks."""
    if field.get("type") in _UNSEEN_FIELDS or is_in(field, "nav", "header", "footer"):
        return None
    outside = list(takewhile(lambda each: each not in structure.trunk, (field, *field.iterancestors())))
    return outside[-1] if len(outside) > 1 or (outside and field.tag == "form") else None


def is_caption(run: Run, structure: Structure) -> bool:
    """Tell whether a run is words of a figure, or ends like some; tables and quotations in a figure are no captions."""
    around = structure.around(run)
    is_inside = any(each.tag in _CAPTIONS or (each.tag == "figure" and _shows(each)) for each in around)
    if is_inside and all(each.tag != "table" for each in around):
        return True
    return run.owner.tag != "li" and captions.is_caption(run.text)


def _shows(figure: Element) -> bool:
    return next(figure.iter(*PICTURES, *PLAYERS, *FRAMES), None) is not None
