"""Pruning: a page's tree → one with nothing in it but its story."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from newsmodel.formats.html.runs import Run
from newsmodel.formats.markup.elements import HEADINGS, SOURCE_SETS, SOURCES
from newsmodel.formats.markup.parsing import Element

#: Attributes that say something of a story's blocks; the others are the page's.
_KEPT = frozenset((*SOURCES, *SOURCE_SETS)) | frozenset(
    """
    href alt cite lang data colspan rowspan start type width
    height datetime class data-instgrm-permalink data-bluesky-uri data-href data-telegram-post controls poster
    """.split()  # noqa: SIM905
)
#: Elements whose line breaks are no ends of paragraphs.
_TEXTS = frozenset({"p", "li", "td", "th", "blockquote", "pre", "address", *HEADINGS})
#: Lines of so many characters are paragraphs.
_LONG_LINE = 60


def prune(root: Element, runs: Sequence[Run], kept: Iterable[int], shown: Iterable[Element]) -> None:
    """Take out of a tree all that is not to be kept. The tree is changed.

    Args:
        root: The tree.
        runs: The runs of its words.
        kept: The places of the runs that stay.
        shown: Elements that stay with all that is in them: figures, embeds.
    """
    stays = set(kept)
    whole = set(shown)
    holders: set[Element] = {root}
    for place in stays:
        for slot in runs[place].slots:
            _hold(slot.element, holders)
    for element in whole:
        _hold(element, holders)
    staying = holders.union(*(each.iter() for each in whole))
    _blank((run for place, run in enumerate(runs) if place not in stays), staying, whole)
    for place in stays:
        _part_lines(runs[place])
    _drop(root, holders, whole)


def _part_lines(run: Run) -> None:
    """Make paragraphs of the lines of loose words: a second line break behind each, where the lines are long."""
    breaks = [slot.element for slot in run.slots if slot.element.tag == "br" and not slot.is_tail]
    if run.owner.tag in _TEXTS or not breaks or len(run.text) < _LONG_LINE * (len(breaks) + 1):
        return
    for each in breaks:
        each.addprevious(each.makeelement("br"))


def _hold(element: Element, holders: set[Element]) -> None:
    """Remember that an element and all that it stands in stay."""
    each: Element | None = element
    while each is not None and each not in holders:
        holders.add(each)
        each = each.getparent()


def _blank(runs: Iterable[Run], staying: Container[Element | None], whole: set[Element]) -> None:
    """Take out the words of runs that stand in elements which stay."""
    for run in runs:
        slots = [each for each in run.slots if each.element in staying or each.element.getparent() in staying]
        if not slots or (whole and any(each in whole for each in run.ancestors())):
            continue
        for slot in slots:
            if slot.is_tail:
                slot.element.tail = " "
            else:
                slot.element.text = " "


def _drop(root: Element, holders: set[Element], whole: set[Element]) -> None:
    """Take out the elements that hold nothing, and the page's attributes of the others."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        _strip(element)
        if element in whole:
            for inner in element.iterdescendants():
                _strip(inner)
            continue
        for child in list(element):
            if child in holders or child.tag in ("br", "hr", "wbr"):
                waiting.append(child)
            else:
                take_out(child)


def _strip(element: Element) -> None:
    """Take the page's attributes off an element; some have names that can be read and not be taken off one by one."""
    if not _KEPT.issuperset(element.keys()):
        kept: dict[str | bytes, str | bytes] = {name: value for name, value in element.items() if name in _KEPT}
        element.attrib.clear()
        element.attrib.update(kept)


def take_out(element: Element) -> None:
    """Take an element out of its parent; the words behind it stay."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and not element.tail.isspace():
        if before is not None:
            before.tail = f"{before.tail or ''} {element.tail}"
        else:
            parent.text = f"{parent.text or ''} {element.tail}"
    parent.remove(element)
