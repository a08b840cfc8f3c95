"""Parts of a story that the extractor has missed: headings, short paragraphs, siblings of its blocks, asides."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import chain, islice, takewhile

from newsmodel.formats.html.page import words_of
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story.pictures import holds_picture
from newsmodel.formats.html.story.structure import LONG, Structure, holds_paragraphs, is_heading
from newsmodel.formats.html.story.surroundings import ends_sentence, without_states
from newsmodel.formats.markup.elements import HEADINGS, LISTS, QUOTES
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import SPACED, lies_within

_PARAGRAPHS = frozenset({"p", "li", "blockquote"})
#: With these in it, an element is more than a paragraph.
_OTHER_BLOCKS = ("div", "p", "ul", "ol", "table")
#: A sibling stands at most so many levels below what the story stands in, and in none of these elements.
_FAR, _OTHER_PARTS = 4, frozenset({"footer", "aside", "nav", "form", "dialog"})
_OTHER_BOX = re.compile(r"(?i)comment|footer|cookie|consent|onetrust|sidebar|author|\bbio\b|newsletter")
#: A page has hardly more classes, each of which is asked for over and over.
_CLASSES = 1000
#: So many boxes within each other builders of pages put around a part of the story.
_BUILT, _BOXES = 6, frozenset({"div", "section"})
#: Shorter words beside a paragraph are no paragraph that the extractor has missed.
_SHORTEST = 25
#: A box of which more is links leads to other stories.
MOST_LINKED = 0.3
#: Words of so many letters that a body in JSON-LD has are its, wherever they stand in the page.
_TELLING = 40
#: The extractor has missed little where it has this share of the letters in JSON-LD.
_NEARLY_ALL = 0.8


def told_in(text: str, runs: Sequence[Run], found: set[int]) -> set[int]:
    """Find the runs that a page's JSON-LD has in its body.

    Args:
        text: The body that it has.
        runs: The runs of the page's words.
        found: The places of those that the extractor found.
    """
    key = key_of(text)
    if sum(len(runs[place].key) for place in found) >= _NEARLY_ALL * len(key):
        return set()
    has = "\n".join(runs[place].key for place in found)
    more: dict[str, int] = {}
    for place, run in enumerate(runs):
        if place not in found and len(run.key) >= _TELLING and run.key in key and run.key not in has:
            more.setdefault(run.key, place)
    return set(more.values())


def siblings(structure: Structure, found: set[int]) -> set[int]:
    """Find runs in elements like those that hold the story, which have a long paragraph and few links.

    Args:
        structure: Where the story stands.
        found: The places of the runs that the extractor found.
    """
    looks = {_look(holder) for holder in structure.holders if holder.get("class") and holds_paragraphs(holder)}
    elements = structure.region.getroottree().iter(*{tag for tag, _ in looks}) if looks else ()
    like = {
        each for each in elements if _look(each) in looks and each not in structure.holders and is_near(each, structure)
    }
    if not like:
        return set()
    held: dict[Element, list[int]] = {}
    for place, run in enumerate(structure.runs):
        alike = next((each for each in run.ancestors() if each in like), None) if place not in found else None
        if alike is not None:
            held.setdefault(alike, []).append(place)
    told = {alike: places for alike, places in held.items() if _is_told([structure.runs[place] for place in places])}
    return {
        place for alike, places in told.items() for place in places if structure.runs[place].owner.getparent() is alike
    }


def continued(structure: Structure, kept: set[int]) -> set[int]:
    """Find runs below the story's last long paragraph in boxes like those that hold it, as builders of pages have many.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its.
    """
    looks = {_look(holder) for holder in structure.holders if holder.get("class")}
    boxes: dict[Element, list[int]] = {}
    for place in sorted(kept if looks else ()):
        run = structure.runs[place]
        if place > structure.last:
            alike = next((each for each in structure.around(run) if _look(each) in looks), None)
            if alike is not None and is_near(alike, structure):
                boxes.setdefault(alike, []).append(place)
    found = {place for places in boxes.values() if _go_on(_at(places, structure)) for place in places}
    alone = (places for places in boxes.values() if found.isdisjoint(places))
    heads = {place for places in alone for place in places[-1:] if is_heading(structure.runs[place])}
    return found | {place for place in heads if place + 1 in found}


def _go_on(runs: Sequence[Run]) -> bool:
    """Tell whether the runs of a box go on with a story."""
    return any(not is_heading(run) and _is_told_alone(run) for run in runs)


def _at(places: Sequence[int], structure: Structure) -> list[Run]:
    return [structure.runs[place] for place in places]


def _is_told_alone(run: Run) -> bool:
    """Tell whether a run is a sentence, or words so long as one, as Thai has no sign for its end."""
    return ends_sentence(run) or (run.length >= _TELLING and not lies_within(run.text, SPACED))


def is_near(alike: Element, structure: Structure) -> bool:
    """Tell whether an element stands not far below what the story stands in, and in no box that has another part."""
    for depth, each in enumerate((alike, *alike.iterancestors())):
        if each in structure.trunk:
            return True
        told = without_states(f"{each.get('class', '')} {each.get('id', '')}")
        if depth > _FAR or each.tag in _OTHER_PARTS or _OTHER_BOX.search(told) or structure.is_strange(each):
            return False
    return True


def _look(element: Element) -> tuple[str, str]:
    """Return what an element is by its name and class, whatever it has or lacks."""
    return str(element.tag), _stateless(element.get("class") or "")


@functools.lru_cache(_CLASSES)
def _stateless(told: str) -> str:
    return " ".join(without_states(told).split())


def _is_told(runs: Sequence[Run]) -> bool:
    """Tell whether some runs tell something: they have a long paragraph, and few links."""
    letters, linked = sum(len(run.text) for run in runs), sum(run.linked for run in runs)
    return linked <= MOST_LINKED * letters and any(run.length >= LONG and not is_heading(run) for run in runs)


def bridged(structure: Structure, found: set[int]) -> set[int]:
    """Find headings, paragraphs and items beside those that the extractor found.

    Args:
        structure: Where the story stands.
        found: The places of the runs that the extractor found.
    """
    beside = (
        (place, structure.runs[place])
        for place in range(start_of(structure), structure.last + 1)
        if place not in found and is_beside(structure.runs[place], structure)
    )
    return {
        place
        for place, run in beside
        if not run.is_link and (is_heading(run) or (place > structure.first and _is_paragraph(run)))
    } | _listed(structure, found)


def _listed(structure: Structure, found: set[int]) -> set[int]:
    """Find the short items of lists that stand right among the paragraphs and have no link at all."""
    lists: dict[Element, list[int]] = {}
    is_boxed_alone = functools.cache(lambda holder: _is_boxed_alone(holder, structure))
    for place in range(structure.first + 1, max(found)):
        run = structure.runs[place]
        holder = run.owner.getparent() if run.owner.tag == "li" else None
        if holder is not None and (is_beside(run, structure) or (place < structure.last and is_boxed_alone(holder))):
            lists.setdefault(holder, []).append(place)
    return {
        place
        for holder, places in lists.items()
        if found.isdisjoint(places)
        and len(places) > 1
        and not any(structure.runs[each].linked for each in places)
        and not structure.is_strange(holder)
        for place in places
    }


def _is_boxed_alone(holder: Element, structure: Structure) -> bool:
    """Tell whether a list is all that is in the boxes around it, as builders of pages have one for each part."""
    words = words_of(holder)
    for box in islice(holder.iterancestors(), _BUILT):
        if box in structure.trunk:
            return True
        if box.tag not in _BOXES or structure.is_strange(box) or words_of(box) != words:
            return False
    return False


def pictured(structure: Structure) -> set[int]:
    """Find the headings behind the last long paragraph that stand beside it above a picture each, as in a gallery."""
    found: set[int] = set()
    for place in range(structure.last + 1, len(structure.runs)):
        run = structure.runs[place]
        if not is_heading(run) or run.is_link or run.owner.getparent() not in structure.holders:
            continue
        below = takewhile(lambda each: each.tag not in HEADINGS, run.owner.itersiblings())
        if any(map(holds_picture, below)):
            found.add(place)
    return found


def _is_paragraph(run: Run) -> bool:
    """Tell whether a run is a paragraph; loose words in a `div` are one where they are many and alone in it."""
    if run.owner.tag == "pre":
        return True
    if run.owner.tag in _PARAGRAPHS:
        return run.length >= _SHORTEST
    is_long = run.length >= LONG and run.linked <= MOST_LINKED * len(run.text)
    return run.owner.tag == "div" and is_long and next(run.owner.iterdescendants(*_OTHER_BLOCKS), None) is None


def loose(structure: Structure, heading: int | None) -> set[int]:
    """Find the paragraphs that stand as loose words right in an element that holds the story, parted by breaks.

    Args:
        structure: Where the story stands.
        heading: The place of the page's heading; what stands above it is none of the story's.
    """
    begin = 0 if heading is None else heading + 1
    return {
        place
        for place, run in enumerate(structure.runs[begin:], begin)
        if run.owner in structure.holders
        and run.length >= LONG
        and run.linked <= MOST_LINKED * len(run.text)
        and ends_sentence(run)
    }


def start_of(structure: Structure) -> int:
    """Find the story's beginning: before its first long paragraph, as far as blocks of its holders stand in a row."""
    place = structure.first
    while place > 0:
        before = structure.runs[place - 1]
        if before.owner.tag == "h1" or not is_beside(before, structure):
            break
        place -= 1
    return place


def is_beside(run: Run, structure: Structure) -> bool:
    """Tell whether a run's block, or the list that it is in, is a child of an element that holds the story."""
    block: Element | None = run.owner
    if block is not None and block.tag in ("li", "p", "dt", "dd"):
        parent = block.getparent()
        if parent is not None and (parent.tag in LISTS or parent.tag in QUOTES or parent.tag == "dl"):
            block = parent
    return block is not None and stands_beside(block, structure)


def stands_beside(block: Element, structure: Structure) -> bool:
    """Tell whether a block is a child of an element that holds the story.

    An element with nothing else in it than the block counts for the block.
    """
    for _ in range(3):
        parent = block.getparent()
        if parent is None or parent in structure.holders:
            return parent is not None
        if len(parent) > 1 or (parent.text or "").strip():
            return False
        block = parent
    return False


def asides(structure: Structure) -> set[int]:
    """Find the runs in the asides of the story, which the extractor leaves out: facts and figures, who is who."""
    places: dict[Element, list[int]] = {}
    for place in range(structure.first, structure.last):
        aside = _aside_of(structure.runs[place], structure)
        if aside is not None:
            places.setdefault(aside, []).append(place)
    kept = (held for aside, held in places.items() if _is_storys(aside, held, structure))
    return set(chain.from_iterable(kept))


def _is_storys(aside: Element, places: Sequence[int], structure: Structure) -> bool:
    """Tell whether an aside tells something, and has nothing to fill in."""
    if structure.is_strange(aside) or next(aside.iter("form", "input", "button", "nav"), None) is not None:
        return False
    runs = [structure.runs[place] for place in places]
    return _is_told(runs) or _lists_facts(runs)


def _lists_facts(runs: Sequence[Run]) -> bool:
    """Tell whether some runs are a list of facts below a heading, without links."""
    items = sum(run.owner.tag == "li" for run in runs)
    return is_heading(runs[0]) and items > 1 and items == len(runs) - 1 and not any(run.linked for run in runs)


def _aside_of(run: Run, structure: Structure) -> Element | None:
    """Find the aside that a run stands in, within the elements that hold the story."""
    found: Element | None = None
    for each in run.ancestors():
        if each in structure.holders:
            return found
        if each.tag == "aside":
            found = each
    return None
