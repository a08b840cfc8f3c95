"""Where the story stands in the tree: the elements that hold its paragraphs, and the boxes that stand among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsmodel.formats.html.runs import Run
from newsmodel.formats.markup.elements import HEADINGS, LISTS, QUOTES
from newsmodel.formats.markup.parsing import Element

#: A paragraph of so many characters is a story's.
LONG = 80
#: A box of which less than this share was found is no part of the story; less will do for one with a long paragraph.
_LEAST_FOUND, _LEAST_FOUND_LONG = 0.6, 0.3
#: Boxes that make up more than this share of what was found are how the page is built.
_MOST_IN_BOXES = 0.25
#: An element holds the story with this share of its letters; together they hold at least that share.
_LEAST_HELD, _MOST_HELD = 0.1, 0.8
#: So many levels above the paragraphs' parents are looked at.
_HIGHEST = 4
#: Elements that are a block themselves, and no box.
_BLOCKS = frozenset({"p", "table", "pre", "figure", "dl", "center", *HEADINGS, *LISTS, *QUOTES})
_PARAGRAPHS = frozenset({"p", "li", "blockquote"})
#: Shorter words beside a paragraph are no paragraph that the extractor has missed.
_SHORTEST = 25


@attrs.frozen
class Structure:
    """The story's place in a page.

    Attributes:
        runs: The runs of the page's words.
        holders: The elements whose children are the story's paragraphs.
        region: The innermost element that all of them stand in.
        header: The largest element around the page's heading that holds nothing of the story.
        first: The place of its first long paragraph.
        last: The place of the last one in these elements.
    """

    runs: Sequence[Run]
    holders: frozenset[Element]
    region: Element
    header: Element | None
    first: int
    last: int

    def is_most(self, some: Iterable[int], of: Iterable[int]) -> bool:
        """Whether some of the runs have so much of the words that they are how the page is built, and no boxes."""
        return self._letters(some) > _MOST_IN_BOXES * self._letters(of)

    def _letters(self, places: Iterable[int]) -> int:
        return sum(len(self.runs[place].text) for place in places)


def structure_of(runs: Sequence[Run], found: Iterable[int], heading: int | None = None) -> Structure | None:
    """The structure that the extractor's runs show; None where they have no long paragraph.

    Args:
        runs: The runs of the page's words.
        found: The places of those that the extractor found.
        heading: The place of the page's heading.
    """
    long = [place for place in sorted(found) if len(runs[place].text) >= LONG and runs[place].owner.tag not in HEADINGS]
    if not long:
        return None
    holders = _holders(long, runs)
    region = around(holders or {runs[place].owner for place in long})
    header = _header(runs[heading], holders or {region}) if heading is not None else None
    story = [place for place in long if not stands_in(runs[place], header)] or long
    held = [place for place in story if any(each in holders for each in runs[place].ancestors())] or story
    return Structure(runs, holders, region, header, story[0], held[-1])


def stands_in(run: Run, element: Element | None) -> bool:
    """Whether a run stands in an element."""
    return element is not None and any(each is element for each in run.ancestors())


def _header(heading: Run, holders: Iterable[Element]) -> Element | None:
    """The largest element around a heading that holds no part of the story."""
    storys = {each for holder in holders for each in (holder, *holder.iterancestors())}
    header: Element | None = None
    for each in heading.ancestors():
        if each in storys:
            break
        header = each
    return header if header is not None and header is not heading.owner else None


def around(elements: Iterable[Element]) -> Element:
    """The innermost element that some elements stand in, or the only one of them."""
    chains = [[*reversed(list(element.iterancestors())), element] for element in elements]
    common = chains[0]
    for chain in chains[1:]:
        same = [one for one, other in zip(common, chain, strict=False) if one is other]
        common = same
    return common[-1]


def _holders(long: Sequence[int], runs: Sequence[Run]) -> frozenset[Element]:
    """The elements that hold most of the long paragraphs: their parents, or those of these where each has its own."""
    weights: Counter[Element] = Counter()
    for place in long:
        holder = _holder_of(runs[place])
        if holder is not None:
            weights[holder] += len(runs[place].text)
    total = sum(weights.values())
    for _ in range(_HIGHEST):
        holders = frozenset(holder for holder, weight in weights.items() if weight >= _LEAST_HELD * total)
        if sum(weights[holder] for holder in holders) >= _MOST_HELD * total:
            return holders
        above: Counter[Element] = Counter()
        for holder, weight in weights.items():
            parent = holder.getparent()
            above[holder if holder in holders or parent is None else parent] += weight
        weights = above
    return frozenset(holder for holder, weight in weights.items() if weight >= _LEAST_HELD * total)


def _holder_of(run: Run) -> Element | None:
    """The element that holds a run's block: its parent, for a paragraph; itself, for loose words."""
    return run.owner.getparent() if run.owner.tag in _BLOCKS or run.owner.tag == "li" else run.owner


def is_heading(run: Run) -> bool:
    """Whether a run is a heading."""
    return run.owner.tag in HEADINGS


def box_of(run: Run, structure: Structure) -> Element | None:
    """The box that a run stands in, right below an element that holds the story; None for what is no box."""
    below: Element | None = None
    for each in run.ancestors():
        if each in structure.holders:
            return None if below is None or below.tag in _BLOCKS else below
        below = each
    return None


def bridged(structure: Structure, found: set[int]) -> set[int]:
    """The runs that the extractor has missed: headings, paragraphs and items beside those that it found.

    Args:
        structure: Where the story stands.
        found: The places of the runs that the extractor found.
    """
    start = _start(structure)
    beside = (
        (place, structure.runs[place])
        for place in range(start, structure.last + 1)
        if place not in found and _is_beside(structure.runs[place], structure)
    )
    return {
        place
        for place, run in beside
        if not run.is_link and (is_heading(run) or (place > structure.first and _is_paragraph(run)))
    }


def _is_paragraph(run: Run) -> bool:
    return run.owner.tag in _PARAGRAPHS and len(run.text) >= _SHORTEST


def _start(structure: Structure) -> int:
    """Where the story begins: before its first long paragraph, as far as blocks of its holders stand in a row."""
    place = structure.first
    while place > 0:
        before = structure.runs[place - 1]
        if before.owner.tag == "h1" or not _is_beside(before, structure):
            break
        place -= 1
    return place


def _is_beside(run: Run, structure: Structure) -> bool:
    """Whether a run's block, or the list that it is in, is a child of an element that holds the story.

    An element with nothing else in it than the block counts for the block.
    """
    block: Element | None = run.owner
    if block is not None and block.tag in ("li", "p"):
        parent = block.getparent()
        if parent is not None and (parent.tag in LISTS or parent.tag in QUOTES):
            block = parent
    for _ in range(3):
        parent = block.getparent() if block is not None else None
        if parent is None or parent in structure.holders:
            return parent is not None
        if len(parent) > 1 or (parent.text or "").strip():
            return False
        block = parent
    return False


def aside_of(run: Run, structure: Structure) -> Element | None:
    """The aside that a run stands in, within the elements that hold the story."""
    found: Element | None = None
    for each in run.ancestors():
        if each in structure.holders:
            return found
        if each.tag == "aside":
            found = each
    return None


def strange_boxes(structure: Structure, kept: set[int]) -> set[int]:
    """The runs in boxes among the story's paragraphs of which the extractor took only a little."""
    boxes: dict[Element, list[int]] = {}
    for place in kept:
        box = box_of(structure.runs[place], structure)
        if box is not None:
            boxes.setdefault(box, []).append(place)
    strange = {
        place for box, places in boxes.items() if not _is_storys(box, places, structure.runs) for place in places
    }
    return set() if structure.is_most(strange, kept) else strange


def _is_storys(box: Element, places: Sequence[int], runs: Sequence[Run]) -> bool:
    """Whether most of the words in a box were found."""
    found = sum(len(runs[place].text) for place in places)
    is_long = any(len(runs[place].text) >= LONG and not is_heading(runs[place]) for place in places)
    least = _LEAST_FOUND_LONG if is_long else _LEAST_FOUND
    return found >= least * sum(len(words) for words in _words_in(box, places, runs))


def _words_in(box: Element, places: Sequence[int], runs: Sequence[Run]) -> Iterator[str]:
    """The runs in a box, which stand around those of it that are known."""
    for step, start in ((-1, min(places) - 1), (1, min(places))):
        place = start
        while 0 <= place < len(runs) and any(each is box for each in runs[place].ancestors()):
            yield runs[place].text
            place += step
