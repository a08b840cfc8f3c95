"""Lists and tables of a story, which are its as wholes: extractors leave out short items, and cells with links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.linked import points_out
from newsmodel.formats.html.story.missed import stands_beside, start_of
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.markup.elements import LISTS
from newsmodel.formats.markup.parsing import Element

#: A table has so many rows and columns; with fewer it is how something is laid out.
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
#: A table with a larger share of cells that are links leads about the site.
_MOST_LINKED_CELLS = 0.7


def wholes(structure: Structure, found: set[int], host: str | None) -> set[int]:
    """Find the items, terms and cells of the lists and tables that stand beside the story's paragraphs.

    Args:
        structure: Where the story stands.
        found: The places of the runs that the extractor found.
        host: The host of the page.
    """
    held: dict[Element, list[int]] = {}
    for place in range(start_of(structure), structure.last + 1):
        holder = _holder_of(structure.runs[place], structure)
        if holder is not None:
            held.setdefault(holder, []).append(place)
    return {
        place
        for holder, places in held.items()
        if stands_beside(holder, structure) and not structure.is_strange(holder)
        if _is_storys(holder, places, structure, found, host)
        for place in places
    }


def _holder_of(run: Run, structure: Structure) -> Element | None:
    """Find the outermost list or table around a run, below what holds the story."""
    found: Element | None = None
    for each in run.ancestors():
        if each in structure.trunk:
            break
        if each.tag in LISTS or each.tag in ("dl", "table"):
            found = each
    return found


def _is_storys(holder: Element, places: Sequence[int], structure: Structure, found: set[int], host: str | None) -> bool:
    runs = [structure.runs[place] for place in places]
    if holder.tag == "table":
        return places[0] > structure.first and _is_table(holder, runs)
    if not found.isdisjoint(places) or not any(run.linked for run in runs):
        return True
    return holder.tag != "dl" and points_out(places, structure.runs, host)


def _is_table(table: Element, runs: Iterable[Run]) -> bool:
    """Tell whether a table has rows and columns, and its cells are no mere links."""
    rows = list(islice(table.iter("tr"), _LEAST_ROWS))
    if len(rows) < _LEAST_ROWS or any(sum(each.tag in ("td", "th") for each in row) < _LEAST_COLUMNS for row in rows):
        return False
    cells = [run.is_link for run in runs]
    return sum(cells) <= _MOST_LINKED_CELLS * len(cells) and next(table.iter("form", "input", "table"), table) is table
