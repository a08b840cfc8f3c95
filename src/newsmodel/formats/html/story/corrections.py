"""Corrections that a page prints: lines that speak of the story itself, and boxes whose class says that they do."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import msgspec

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.html.story.surroundings import is_notice_box
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.language import get, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import Notice

#: Kinds of notices that tell of a change; an "Update: …" amid a story is news.
_CHANGES = frozenset({"correction", "clarification", "retraction", "editors_note"})
#: An update is one that speaks of the story itself, within so many characters.
_REACH = 80
#: A box of notices stands at most so many levels above its words.
_HIGHEST = 3


class Printed(msgspec.Struct, frozen=True):
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
    is_notice = functools.cache(functools.partial(_is_notice_box, structure=structure))  # asked for each run in it
    for place, run in enumerate(structure.runs):
        box = None if run.is_link else _box_of(run, is_notice)
        if box is not None:
            boxes.setdefault(box, []).append(place)
        elif place in kept and not is_heading(run) and (notice := _notice(run.text)) is not None:
            found.append(Printed(notice.kind, notice.words, (place,)))
    found += (printed for places in boxes.values() for printed in _in_box(places, structure.runs))
    return sorted(found, key=lambda each: each.places)


def _is_notice_box(element: Element, structure: Structure) -> bool:
    """Tell whether an element is a box of notices in the article of the story, and holds nothing of that."""
    if not is_notice_box(element) or element in structure.trunk:
        return False
    home = next((each for each in structure.region.iterancestors("article", "main")), structure.region)
    return any(each is home for each in element.iterancestors())


def _box_of(run: Run, is_notice: Callable[[Element], bool]) -> Element | None:
    """Find the box of notices that a run stands in."""
    return next(filter(is_notice, reversed([*islice(run.ancestors(), _HIGHEST)])), None)


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
    if notice is None or not (notice.kind in _CHANGES or of_itself().search(text[:_REACH])):
        return None
    return notice if notice.kind in _CHANGES or notice.kind == "update" else None


@functools.cache
def of_itself() -> re.Pattern[str]:
    """Compile what a story calls itself: "this article"."""
    named = (
        f"{this} {story}"
        for tag in tags()
        for this in get(tag).furniture.this
        for story in get(tag).furniture.story_words
    )
    return re.compile(rf"(?i)(?<!\w){any_of(named)}(?!\w)")
