"""Items of a story that stand in boxes of their own amid its paragraphs: "3. Rye", a line about it, where it is sold.

Boxes of few words with a link each look like teasers to the extractor, which leaves them out without a word. They are
the story's where their headings are numbered, or where nothing in them leads to another page of the same site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.boxes import boxes_amid
from newsmodel.formats.html.story.linked import has_number, leads_away, leads_out
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.markup.parsing import Element

#: So many boxes of one look are a row of items.
_FEWEST = 3
_BOXES = frozenset({"div", "section", "article"})
#: What whoever reads fills in is no item.
_TO_FILL_IN = ("form", "input", "textarea", "select")


class Items(msgspec.Struct, frozen=True):
    """Boxes in rows amid a story, of which the extractor has found nothing.

    Attributes:
        own: The places of the words of its items.
        teasing: Those of boxes that lead to other pages of the site.
    """

    own: frozenset[int]
    teasing: frozenset[int]


def items_in_rows(structure: Structure, found: set[int], host: str | None) -> Items:
    """Find boxes in rows, each with a heading and words below it; what is a link in them is none of their words.

    Args:
        structure: Where the story stands.
        found: The places of the runs that the extractor found.
        host: The host of the page.
    """
    runs = structure.runs
    own, teasing = set[int](), set[int]()
    for row in _rows(structure, found):
        is_numbered = all(has_number(runs[places[0]]) for places in row)
        for places in row:
            box = [runs[place] for place in places]
            is_own = is_numbered or not any(leads_away(run) and not leads_out(run, host) for run in box)
            (own if is_own else teasing).update(place for place in places if _is_told(runs[place]))
    return Items(frozenset(own), frozenset(teasing))


def _rows(structure: Structure, found: set[int]) -> Iterator[list[list[int]]]:
    """Yield the rows of boxes of one look, each box with the places of its runs."""
    rows: dict[tuple[Element | None, str, str | None], list[list[int]]] = {}
    for box, places in boxes_amid(structure, _BOXES).items():
        if found.isdisjoint(places) and _is_item([structure.runs[place] for place in places], box, structure):
            rows.setdefault((box.getparent(), str(box.tag), box.get("class")), []).append(places)
    yield from (row for row in rows.values() if len(row) >= _FEWEST)


def _is_item(runs: Sequence[Run], box: Element, structure: Structure) -> bool:
    """Tell whether a box begins with a heading of its own, and has words below it that are no link."""
    if not (is_heading(runs[0]) and _is_told(runs[0])) or structure.is_strange(box):
        return False
    has_words = any(not (run.is_link or is_heading(run)) for run in runs)
    return has_words and next(box.iter(*_TO_FILL_IN), None) is None


def _is_told(run: Run) -> bool:
    return not run.is_link or (is_heading(run) and has_number(run))
