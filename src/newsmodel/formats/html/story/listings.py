"""Listings of code in a story, which highlighters put into boxes and tables of their own, with a column of numbers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, takewhile

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure
from newsmodel.formats.markup.parsing import Element

#: Boxes of a highlighter around a listing are no more: a row, a table and four or five others.
_BOXES = 10
#: A listing behind the last long paragraph stands within so many runs of it.
_BEHIND = 6
_OF_TABLES = frozenset({"table", "tbody", "tr", "td"})


def listings(structure: Structure) -> set[int]:
    """Find the listings beside the story's paragraphs, without the numbers of their lines.

    Args:
        structure: Where the story stands.
    """
    amid = range(structure.first + 1, min(structure.last + _BEHIND, len(structure.runs)))
    return {place for place in amid if _is_listing(structure.runs[place], structure)}


def _is_listing(run: Run, structure: Structure) -> bool:
    if run.owner.tag != "pre" or not any(map(str.isalpha, run.text)):
        return False
    boxes = _boxes(run, structure)
    outer = boxes[-1].getparent() if boxes else None
    return outer in structure.holders and not any(map(structure.is_strange, boxes))


def _boxes(run: Run, structure: Structure) -> list[Element]:
    """List the elements around a run, up to one that holds the story."""
    return list(takewhile(lambda each: each not in structure.trunk, islice(run.ancestors(), _BOXES)))


def open_tables(structure: Structure, kept: Iterable[int]) -> None:
    """Let the tables that lay listings out be boxes.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that are the story's body.
    """
    for place in kept:
        run = structure.runs[place]
        for each in _boxes(run, structure) if run.owner.tag == "pre" else ():
            if each.tag in _OF_TABLES:
                each.tag = "div"
