"""Leads: paragraphs between headline and story that stand in a box of their own, where an extractor misses them."""

from __future__ import annotations

from itertools import takewhile

from newsmodel.formats.html.head_runs import tells_times
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.missed import MOST_LINKED, is_near
from newsmodel.formats.html.story.structure import LONG, Structure, stands_in
from newsmodel.formats.html.story.surroundings import ends_sentence, is_of_head
from newsmodel.prose.furniture.looks import look


def leads(structure: Structure, heading: int | None) -> set[int]:
    """Find the paragraphs that stand in a box of their own beside the story; what stands above a byline is a deck.

    Args:
        structure: Where the story stands.
        heading: The place of the page's heading.
    """
    above = range(structure.first - 1, structure.first - 1 if heading is None else heading, -1)
    below = takewhile(lambda place: not _parts_head(structure.runs[place]), above)
    return {place for place in below if _is_lead(structure.runs[place], structure)}


def _parts_head(run: Run) -> bool:
    """Tell whether a run says who wrote the story, or when."""
    return is_of_head(run) or tells_times(run) or (run.length < LONG and look(run.text).byline is not None)


def _is_lead(run: Run, structure: Structure) -> bool:
    if run.owner.tag != "p" or run.length < LONG or run.linked > MOST_LINKED * len(run.text) or not ends_sentence(run):
        return False
    seen = look(run.text)
    is_furniture = seen.boilerplate is not None or seen.restricts_use or stands_in(run, structure.header)
    return not is_furniture and is_near(run.owner, structure)
