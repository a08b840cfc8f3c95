"""Parts of a page below a heading that says what they are: what readers say, and what other stories are about.

The classes of their boxes tell the same on most pages; these are the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story.structure import LONG, Structure, is_heading
from newsmodel.formats.html.story.surroundings import boilerplate_of
from newsmodel.formats.markup.elements import HEADINGS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.boilerplate import BoilerplateKind

#: A story has so many long paragraphs before what readers say of it.
_LEAST_BEFORE = 2
#: Before the headline in a heading above comments stand no more letters: "3 thoughts on".
_LONGEST_COUNT = 24


def readers_part(structure: Structure, kept: set[int], headlines: Sequence[str]) -> set[int]:
    """Find the runs below the heading above what readers say: "2 comments", "3 thoughts on “Rain ends drought”".

    What they say stands in boxes of its own: no paragraph of theirs is beside one of the story.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its.
        headlines: What the page says for its headline.
    """
    keys = [key for words in headlines if (key := key_of(words))]
    holders: list[Element | None] = []
    for place in range(structure.first, len(structure.runs)):
        run = structure.runs[place]
        if len(holders) >= _LEAST_BEFORE and is_heading(run) and _heads_readers(place, structure, keys):
            below = {each for each in kept if each >= place}
            long = (structure.runs[each] for each in below if structure.runs[each].length >= LONG)
            return set() if any(each.owner.getparent() in holders for each in long) else below
        if place in kept and run.length >= LONG:
            holders.append(run.owner.getparent())
    return set()


def _heads_readers(place: int, structure: Structure, headlines: Sequence[str]) -> bool:
    run = structure.runs[place]
    if boilerplate_of(run) is BoilerplateKind.COMMENTS:
        return True
    if not run.text[0].isdecimal():
        return False
    before = next((run.key.removesuffix(key) for key in headlines if run.key.endswith(key)), None)
    return before is not None and before.lstrip("0123456789") != "" and len(before) <= _LONGEST_COUNT


def others_parts(structure: Structure, kept: set[int]) -> set[int]:
    """Find the runs in the boxes below a heading above other stories, up to the story's next paragraph or heading.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its.
    """
    found: set[int] = set()
    for place in range(structure.first + 1, max(kept, default=0)):
        run = structure.runs[place]
        if is_heading(run) and boilerplate_of(run) is BoilerplateKind.RELATED:
            found.update(_below(place, structure))
    return found & kept


def _below(place: int, structure: Structure) -> Iterator[int]:
    label = structure.runs[place].owner
    holder = label.getparent()

    def goes_on(below: int) -> bool:
        run = structure.runs[below]
        if run.owner.getparent() is not holder:
            return True
        return HEADINGS[str(run.owner.tag)] > HEADINGS[str(label.tag)] if is_heading(run) else run.is_link

    below = takewhile(goes_on, range(place + 1, len(structure.runs)))
    yield from (each for each in below if _is_teased(structure.runs[each], holder))


def _is_teased(run: Run, holder: Element | None) -> bool:
    """Tell whether a run stands in a box with a heading that is a link, right below what holds the label."""
    box = next((each for each in run.ancestors() if each.getparent() is holder), None)
    headings = box.iter(*HEADINGS) if box is not None and box.tag not in HEADINGS else ()
    return any(next(chain(each.iter("a"), each.iterancestors("a")), None) is not None for each in headings)
