"""Corrections that a page prints: lines that speak of the story itself, and boxes whose class says that they do."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import attrs

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.html.story.surroundings import is_notice_box
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice

#: Kinds of notices that tell of a change; an "Update: …" amid a story is news.
_CHANGES = frozenset({"correction", "clarification", "retraction", "editors_note"})
#: A box of notices stands at most so many levels above its words.
_HIGHEST = 3


@attrs.frozen
class Printed:
    """A correction that stands in a page.

    Attributes:
        kind: What it does.
        text: Its words, without its label.
        places: The runs that it is.
    """

    kind: str
    text: str
    places: tuple[int, ...]


def printed_corrections(structure: Structure, kept: set[int]) -> list[Printed]:
    """Find the corrections of a story, in the order of the page.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its body.
    """
    found: list[Printed] = []
    boxes: dict[Element, list[int]] = {}
    is_notice = functools.cache(is_notice_box)  # runs stand in the same boxes
    for place, run in enumerate(structure.runs):
        box = _box_of(run, structure, is_notice)
        if box is not None:
            boxes.setdefault(box, []).append(place)
        elif place in kept and not is_heading(run) and (notice := _notice(run.text)) is not None:
            found.append(Printed(notice.kind, notice.words, (place,)))
    found += (printed for places in boxes.values() for printed in _in_box(places, structure.runs))
    return sorted(found, key=lambda each: each.places)


def _box_of(run: Run, structure: Structure, is_notice: Callable[[Element], bool]) -> Element | None:
    """Find the box of notices that a run stands in, beside the story."""
    boxes = [each for each in islice(run.ancestors(), _HIGHEST) if is_notice(each) and each not in structure.trunk]
    if not boxes or run.is_link:
        return None
    home = next((each for each in structure.region.iterancestors("article", "main")), structure.region)
    is_storys = any(each is home or each is structure.region for each in boxes[-1].iterancestors())
    return boxes[-1] if is_storys else None


def _in_box(places: Sequence[int], runs: Sequence[Run]) -> Iterator[Printed]:
    """Read the notices in a box: its own labels say of what kind they are, and a correction is one without a label."""
    kind, used = "correction", list[int]()
    for place in places:
        text = runs[place].text
        label = _notice(f"{text.rstrip(':')}: …")
        used.append(place)
        if label is not None and label.words == "…":
            kind = label.kind
            continue
        notice = _notice(text)
        yield Printed(notice.kind if notice else kind, notice.words if notice else text, tuple(used))
        used = []


def _notice(text: str) -> Notice | None:
    notice = look(text).notice
    return notice if notice is not None and notice.kind in _CHANGES else None
