"""Links of a story that lead to other stories: lines and lists of them are none of its blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

import msgspec

from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.structure import Structure, is_heading
from newsmodel.formats.html.story.surroundings import boilerplate_of
from newsmodel.formats.markup.elements import LISTS
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.furniture.looks import look

#: A label before a link has no more words: "Opinion:", "In pictures".
_MOST_LABELLING = 3
#: A teaser has no more letters.
_TEASER = 400
_COLONS = (":", "\uff1a")
#: The number of an item.
_NUMBER = re.compile(r"#?\d{1,3}[.):]?(?=\s)")


class Teaser(msgspec.Struct, frozen=True):
    """A teaser of another story.

    Attributes:
        title: The place of its heading.
        places: The places of its runs.
    """

    title: int
    places: frozenset[int]


def leads_away(run: Run) -> bool:
    """Tell whether a run's link leads to another page."""
    return any(href[:1] != "#" for href in _addresses(run))


def leads_out(run: Run, host: str | None) -> bool:
    """Tell whether the links of a run lead to other sites than the page's: to what a story points to.

    Args:
        run: The run.
        host: The host of the page.
    """
    hosts = [_host_of(href) for href in _addresses(run)]
    return bool(hosts) and all(each and _site(each) != _site(host or "") for each in hosts)


def _addresses(run: Run) -> list[str]:
    links = [slot.element for slot in run.slots if slot.element.tag == "a"]
    links += [each for slot in run.slots for each in slot.element.iterancestors("a")]
    return [link.get("href") or "#" for link in links]


def _host_of(href: str) -> str:
    try:
        return urlsplit(href).hostname or ""
    except ValueError:
        return ""


def _site(host: str) -> str:
    """Return the last two labels of a host, which hosts of one outlet mostly share."""
    return ".".join(host.split(".")[-2:])


def linked_lists(runs: Sequence[Run], kept: set[int]) -> list[list[int]]:
    """Find the lists in which each item is a link to another page, with a label before it at most.

    Args:
        runs: The runs of the page's words.
        kept: The places of those that may be the story's.

    Returns:
        The places of their items.
    """
    lists: dict[Element, list[int]] = {}
    for place in kept:
        if runs[place].owner.tag == "li" and (parent := runs[place].owner.getparent()) is not None:
            lists.setdefault(parent, []).append(place)
    return [
        places
        for holder, places in lists.items()
        if holder.tag in LISTS and len(places) > 1 and all(_is_labelled_link(runs[each]) for each in places)
    ]


def points_out(places: Sequence[int], runs: Sequence[Run], host: str | None) -> bool:
    """Tell whether a list of links is the story's: the words before it announce it, and it leads to other sites."""
    return _is_introduced(min(places), runs) and all(leads_out(runs[each], host) for each in places)


def _is_introduced(place: int, runs: Sequence[Run]) -> bool:
    """Tell whether a heading, or words with a colon at their end, announce a list, and are no label of the page."""
    before = runs[place - 1] if place else None
    is_one = before is not None and (is_heading(before) or before.text.endswith(_COLONS))
    return is_one and before is not None and boilerplate_of(before) is None


def _is_labelled_link(run: Run) -> bool:
    """Tell whether a run is a link to another page, behind a few words at most, or beside a date."""
    beside = " ".join(_words(run)).strip(" |\u2013\u2014()-")
    if run.linked and leads_away(run) and look(beside).publication:
        return True
    if not run.slots or not run.slots[-1].is_linked or not leads_away(run):
        return run.is_link and leads_away(run)
    label = " ".join(_words(run))
    return len(label.split()) <= _MOST_LABELLING and 2 * run.linked > len(run.text)


def teasers(structure: Structure, kept: set[int], host: str | None) -> list[Teaser]:
    """Find the teasers in a row: boxes that are alike, each with a heading that leads to another page.

    Args:
        structure: Where the story stands.
        kept: The places of the runs that may be its.
        host: The host of the page.
    """
    boxes: dict[Element, int] = {}
    for place in sorted(kept):
        run = structure.runs[place]
        if not (is_heading(run) and run.is_link) or is_numbered(run):
            continue
        if leads_away(run) and (host is None or not leads_out(run, host)):
            box = _box_alike(run, structure)
            if box is not None:
                boxes.setdefault(box, place)
    held: dict[Element, set[int]] = {box: set() for box in boxes}
    for place in kept if boxes else ():
        for box in filter(held.__contains__, structure.runs[place].ancestors()):
            held[box].add(place)
    brief = [box for box, places in held.items() if sum(len(structure.runs[each].text) for each in places) <= _TEASER]
    rows = Counter(box.getparent() for box in brief)
    listed = [box for box in brief if rows[box.getparent()] > 1]
    letters = sum(len(structure.runs[place].text) for box in listed for place in held[box])
    if 2 * letters > sum(len(structure.runs[place].text) for place in kept):
        return []
    return [Teaser(boxes[box], frozenset(held[box])) for box in listed]


def is_numbered(run: Run) -> bool:
    """Tell whether a run is a heading with a number before its link, as the items of a story have: "3. Rye"."""
    if not run.slots or run.slots[0].is_linked:
        return False
    return is_heading(run) and 2 * run.linked > len(run.text) and has_number(run)


def has_number(run: Run) -> bool:
    """Tell whether a run begins as an item of a list does: "3. Rye"."""
    return _NUMBER.match(run.text) is not None


def _box_alike(run: Run, structure: Structure) -> Element | None:
    """Find the box around a heading that stands in a row with others of its kind."""
    for each in run.owner.iterancestors():
        parent = each.getparent()
        if parent is None or each is structure.region:
            return None
        alike = (other for other in parent if other is not each and other.tag == each.tag)
        if any(other.get("class") == each.get("class") for other in alike):
            return each
    return None


def _words(run: Run) -> Iterator[str]:
    """Yield the words of a run that are in no link."""
    for slot in run.slots:
        if not slot.is_linked:
            yield slot.words
