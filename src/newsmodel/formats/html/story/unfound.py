"""Words amid a page's story of which neither the extractor nor our rules made anything: they are named."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.html.page import is_in, is_of_readers
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.choice import Selection
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.html.story.surroundings import ends_sentence, strange_words
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.furniture.looks import look

#: A sentence has so many letters, and words without the sign of one so many.
_SHORTEST, _TELLING = 20, 60


def unfound(selection: Selection, runs: Sequence[Run]) -> list[list[int]]:
    """List the places of runs amid a story, or below it in its element, that were neither kept nor named, box by box.

    Boxes of links alone lead about the site, and those whose class or words say what they are for are the page's.

    Args:
        selection: The choice among the runs of the page.
        runs: The runs.
    """
    structure = selection.structure
    if structure is None or not selection.kept:
        return []
    known = selection.kept | selection.left.keys() | {*selection.related, *selection.notices, *selection.credits}
    known |= {*selection.decks, *(place for each in selection.corrections for place in each.places)}
    boxes: dict[Element, list[int]] = {}
    last = max(selection.kept)
    for place in range(min(selection.kept) + 1, len(runs)):
        if place not in known and (place < last or _is_in_region(runs[place], structure)):
            boxes.setdefault(_box_of(runs[place], structure), []).append(place)
    return [places for places in boxes.values() if _tells([runs[place] for place in places], structure)]


def _is_in_region(run: Run, structure: Structure) -> bool:
    return structure.region.tag != "body" and any(each is structure.region for each in run.ancestors())


def _box_of(run: Run, structure: Structure) -> Element:
    """Find the outermost element around a run that holds nothing else of the story."""
    found = run.owner
    for each in run.ancestors():
        if each in structure.trunk:
            break
        found = each
    return found


def _tells(runs: Sequence[Run], structure: Structure) -> bool:
    """Tell whether a box has a sentence that may be the story's, as facts in an aside are, and nothing to fill in."""
    around = structure.around(runs[0])
    if is_in(runs[0].owner, "form", "footer", "nav") or any(map(is_of_readers, around)):
        return False
    if any(_is_pages(each, structure) for each in around):
        return False
    return any(map(_is_told, runs))


def _is_told(run: Run) -> bool:
    """Tell whether a run says something, as a sentence does, and so many letters without its sign."""
    is_sentence = run.length >= _SHORTEST and ends_sentence(run)
    return (is_sentence or run.length >= _TELLING) and not run.is_link and look(run.text).boilerplate_alone is None


def _is_pages(box: Element, structure: Structure) -> bool:
    """Tell whether a class says what a box of the page is for; a card may have been taken for another story's."""
    return structure.is_strange(box) and not strange_words(box) <= NAMES.page_classes.leads
