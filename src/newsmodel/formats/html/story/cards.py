"""Cards among a story's paragraphs: boxes with the picture and the title of another page, all of them one link."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from newsmodel.formats.html.page import words_of
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.linked import is_numbered
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.markup.elements import HEADINGS, LISTS, PICTURES
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.shared_names import NAMES

#: Elements that are no cards: the story's own blocks, and what pages are made of.
_NO_CARDS = frozenset({"p", "pre", "table", "dl", "nav", "form", "footer", "header", *HEADINGS, *LISTS})
#: Share of a card's words that are its link; the rest is the name of a site.
_MOST_LINKED = 0.85
#: A teaser has no more letters.
_LONGEST = 300
_PARTS = re.compile(r"[\s_]+|--?")
_TITLE = re.compile(r"(?i)title|headline|titel|titre|titolo|titulo")
_BOLD = frozenset({"strong", "b", *HEADINGS})
#: Addresses of pictures: a picture that leads to its own large file is no card.
_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|\Z)")


class Card(msgspec.Struct, frozen=True):
    """A card.

    Attributes:
        box: Its element.
        places: The places of its runs.
        title: The place of its title.
        words: The title.
    """

    box: Element
    places: tuple[int, ...]
    title: int
    words: str


def cards_in(structure: Structure) -> list[Card]:
    """Find the cards between the first and the last long paragraph of a story."""
    boxes: dict[Element, list[int]] = {}
    for place in range(structure.first + 1, structure.last):
        box = _box_of(structure.runs[place], structure)
        if box is not None:
            boxes.setdefault(box, []).append(place)
    return [
        _card(box, places, structure.runs)
        for box, places in boxes.items()
        if _is_card(box, [structure.runs[place] for place in places]) and (_leads(box) or not structure.is_strange(box))
    ]


def _box_of(run: Run, structure: Structure) -> Element | None:
    """Find the child of an element that holds the story in which a run stands."""
    below: Element | None = None
    innermost = next((slot.element for slot in run.slots), run.owner)
    for each in (innermost, *innermost.iterancestors()):
        if each in structure.holders:
            return None if below is None or below.tag in _NO_CARDS or below in structure.trunk else below
        below = each
    return None


def _is_card(box: Element, told: Sequence[Run]) -> bool:
    """Tell whether a box is one link to another page, and has more than words: a picture, or a title."""
    if any(map(is_numbered, told)) and not _leads(box):
        return False
    links = {href for each in box.iter("a") if (href := (each.get("href") or "").partition("#")[0].strip())}
    if len(links) != 1 or _FILE.search(next(iter(links))):
        return False
    letters = sum(len(run.text) for run in told)
    if sum(run.linked for run in told) < _MOST_LINKED * letters and not (_leads(box) and _is_teaser(told, letters)):
        return False
    if any(each.tag == "figcaption" for run in told for each in run.ancestors()):
        return False
    return (
        next(box.iter(*PICTURES), None) is not None
        or len(told) > 1
        or any(map(_is_title, chain.from_iterable(map(_elements, told))))
    )


def _leads(box: Element) -> bool:
    """Tell whether a box says by its class or its kind that it leads to other stories."""
    told = frozenset(_PARTS.split((box.get("class") or "").lower()))
    return box.tag == "aside" or not NAMES.page_classes.leads.isdisjoint(told)


def _is_teaser(told: Sequence[Run], letters: int) -> bool:
    """Tell whether a few words are a teaser: a title that is a link, and what is said of it."""
    return letters <= _LONGEST and any(run.is_link and any(map(_is_title, _elements(run))) for run in told)


def _card(box: Element, places: Sequence[int], runs: Sequence[Run]) -> Card:
    """Choose the title among the runs of a card: one that looks like it, else the first."""
    title = next((place for place in places if any(map(_is_title, _elements(runs[place])))), places[0])
    element = next(filter(_is_title, _elements(runs[title])), None)
    words = "" if element is None else words_of(element)
    return Card(box, tuple(places), title, words or runs[title].text)


def _elements(run: Run) -> Iterator[Element]:
    yield run.owner
    yield from (slot.element for slot in run.slots)


def _is_title(element: Element) -> bool:
    return element.tag in _BOLD or bool(_TITLE.search(element.get("class") or ""))
