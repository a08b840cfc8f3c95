"""Other stories in a page: what stands below another headline than the page's, as pages have it that never end.

The page's heading has its story in the same branch of the tree. Another branch that begins with a heading of its own
and goes on in paragraphs is another story's where its element says so, where its heading is as high as the page's, or
where it has an address, a date or an author of its own: by its elements or, below a heading of the same level, by
words. Parts of one story have none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec
from lxml import etree
from msgspec.structs import replace

from newsmodel.formats.html.metadata.linked_data import LinkedData
from newsmodel.formats.html.page import Page, is_in
from newsmodel.formats.html.rules import OTHER_STORY_IN_PAGE
from newsmodel.formats.html.runs import Run, key_of
from newsmodel.formats.html.story.pruning import take_out
from newsmodel.formats.html.story.structure import LONG, is_heading
from newsmodel.formats.html.story.surroundings import ends_sentence
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.issues import shown
from newsmodel.prose.furniture.looks import look

_STORY = re.compile(r"schema\.org/\w*(?:Article|BlogPosting)\b")
_SIGNED = re.compile(r"(?i)by-?line|author|dateline|timestamp|(?:^|[\s_-])(?:date|posted)(?:[\s_-]|$)")
#: Headings that are those of stories.
_HEADS = frozenset({"h1", "h2", "h3"})
#: A story has so many paragraphs below its heading; of so many letters each has the page's own, before there can be
#: another.
_LEAST_PARAGRAPHS, _SHORTEST = 2, 40
#: So many runs behind a heading are its head: byline, date, deck.
_HEAD_RUNS = 4


class OtherStory(msgspec.Struct, frozen=True):
    """Another story in a page.

    Attributes:
        element: The element that it stands in.
        heading: The words of its heading.
        words: Its words, a line for each block.
    """

    element: Element
    heading: str
    words: str


class _View(msgspec.Struct, frozen=True):
    """The runs of a page beside its heading."""

    page: Page
    runs: Sequence[Run]
    heading: int
    linked: LinkedData

    def other_at(self, place: int) -> Element | None:
        """Find the element of the other story whose heading is at a place; None where it is a heading of this one."""
        is_parted = place > self.heading and self._part_off(place)
        mine = dict.fromkeys(self.runs[self.heading].ancestors())
        branch = list(takewhile(lambda each: each not in mine, self.runs[place].ancestors()))
        if not branch or (junction := branch[-1].getparent()) is None:
            return None
        own = next((each for each in mine if each.getparent() is junction and not is_parted), junction)
        articles = [each for each in branch if each.tag == "article"]
        unit = articles[-1] if articles else self._begun_by(place, branch)
        within = (own, *takewhile(lambda each: each is not own, mine))
        is_apart = bool(articles) and any(each.tag == "article" for each in within)
        if (
            unit is None
            or not self._is_told(unit, place)
            or not self._is_storys(own, unit, least=1 if is_apart else _LEAST_PARAGRAPHS)
        ):
            return None
        if place < self.heading and not is_apart:
            return None
        if is_apart or self._is_as_high(place) or self._is_signed(unit, place):
            return None if self._is_of_page(unit, place) else unit
        return None

    def _begun_by(self, place: int, branch: Sequence[Element]) -> Element | None:
        """Find the largest element that begins with a heading, but for what may stand above one."""
        begun = None
        for each in branch[1:]:
            first = next(self._places_in(each, place))
            if any(self.runs[above].length >= LONG or is_heading(self.runs[above]) for above in range(first, place)):
                break
            begun = each
        return begun

    def _places_in(self, element: Element, place: int) -> Iterator[int]:
        """Yield the places of the runs in an element, which one at a place is in."""
        first = place
        while first > 0 and element in self.runs[first - 1].ancestors():
            first -= 1
        for each in range(first, len(self.runs)):
            if each > place and element not in self.runs[each].ancestors():
                return
            yield each

    def _is_told(self, unit: Element, place: int) -> bool:
        """Tell whether a story follows on a heading, and no list of teasers."""
        runs = (self.runs[each] for each in self._places_in(unit, place) if each > place)
        return sum(_is_paragraph(run, LONG) for run in runs) >= _LEAST_PARAGRAPHS

    def _is_storys(self, own: Element, unit: Element, least: int) -> bool:
        """Tell whether the page's story stands in the branch of its heading: it has paragraphs outside the other."""
        found = 0
        for place in self._places_in(own, self.heading):
            run = self.runs[place]
            if place > self.heading and _is_paragraph(run, _SHORTEST) and unit not in run.ancestors():
                found += 1
        return found >= least

    def _is_as_high(self, place: int) -> bool:
        return self.runs[place].owner.tag == "h1" and self.runs[self.heading].owner.tag == "h1"

    def _is_signed(self, unit: Element, place: int) -> bool:
        """Tell whether a story says that it is one: by its type, an address, a date or an author of its own."""
        if _STORY.search(unit.get("itemtype") or "") or self._leads_away(self.runs[place]):
            return True
        head = self._head(place)
        if self._is_alike(place) and any(map(_names_authors, head)):
            return True
        return any(_is_of_head(each) for run in head for each in takewhile(lambda at: at is not unit, _around(run)))

    def _head(self, place: int) -> list[Run]:
        """List the short runs between a heading and the first paragraph below it."""
        head = self.runs[place + 1 : place + 1 + _HEAD_RUNS]
        return list(takewhile(lambda run: run.length < LONG, head))

    def _is_alike(self, place: int) -> bool:
        """Tell whether a heading is of the level of the page's, as those of sibling stories are."""
        return self.runs[place].owner.tag == self.runs[self.heading].owner.tag

    def _part_off(self, place: int) -> bool:
        """Put a story that stands in one box with the page's, without an element of its own, into one."""
        heading, mine = self.runs[place].owner, self.runs[self.heading].owner
        holder = heading.getparent()
        if holder is None or holder is not mine.getparent() or not self._is_alike(place):
            return False
        if not any(map(_names_authors, self._head(place))):
            return False
        box = heading.makeelement("div")
        story = [heading, *takewhile(lambda each: each.tag != heading.tag, heading.itersiblings())]
        heading.addprevious(box)
        box.extend(story)
        return True

    def _leads_away(self, run: Run) -> bool:
        links = [
            href for each in _around(run) if each.tag == "a" and (href := each.get("href") or "")[:1] not in ("", "#")
        ]
        if self.page.base is None:  # whatever its address is, another heading leads elsewhere
            return bool(links)
        places = {uri.partition("#")[0] for href in links if (uri := self.page.address(href))}
        return bool(places - {self.page.url, self.page.canonical})

    def _is_of_page(self, unit: Element, place: int) -> bool:
        """Tell whether what the page says of its story speaks for a part of it."""
        run = self.runs[place]
        titles = (self.page.title or "", *self.page.metas.get("og:title", ()), self.linked.story.get("headline", ""))
        if any(_is_most_of(run.key, key_of(title)) for title in titles):
            return True
        body = key_of(self.linked.body)
        long = (self.runs[each] for each in self._places_in(unit, place) if self.runs[each].length >= LONG)
        return bool(body) and any(run.key in body for run in long)


def other_stories(page: Page, runs: Sequence[Run], heading: int | None, linked: LinkedData) -> list[OtherStory]:
    """Find the stories of a page that stand below another heading than its own.

    Args:
        page: The page.
        runs: The runs of its words.
        heading: The place of its heading among them.
        linked: Its JSON-LD.
    """
    if heading is None or linked.is_live:
        return []
    view = _View(page, runs, heading, linked)
    found: dict[Element, str] = {}
    for place, run in enumerate(runs):
        if place == heading or run.owner.tag not in _HEADS or run.key == runs[heading].key:
            continue
        if place < heading and not is_in(run.owner, "article"):
            continue
        if all(each not in found for each in run.ancestors()) and (unit := view.other_at(place)) is not None:
            found[unit] = run.text
    return [OtherStory(unit, words, _lines(unit, runs)) for unit, words in found.items()]


def _lines(unit: Element, runs: Sequence[Run]) -> str:
    return "\n".join(run.text for run in runs if unit in run.ancestors())


def page_without(page: Page, others: Sequence[OtherStory]) -> Page:
    """Take other stories out of a page; its tree is changed."""
    for other in others:
        take_out(other.element)
    return replace(page, source=etree.tostring(page.root, encoding="utf-8", method="html"), spare=[])


def keep_others(doc: Object, conversion: Conversion, others: Sequence[OtherStory]) -> None:
    """Keep the words of other stories behind those of the page's, and say that they were left out."""
    blocks = [block for section in doc.get("sections", ()) for block in section.get("blocks", ()) if "id" in block]
    for other in others:
        left = {"reason": OTHER_STORY_IN_PAGE.id, "text": other.words}
        conversion.left_out.append(left | ({"after": blocks[-1]["id"]} if blocks else {}))
        message = f"left out: another story, below its headline: {shown(other.heading)}"
        conversion.say(OTHER_STORY_IN_PAGE, message, ("sections",))


def _is_paragraph(run: Run, least: int) -> bool:
    return run.length >= least and not is_heading(run) and not run.is_link and ends_sentence(run)


def _names_authors(run: Run) -> bool:
    """Tell whether a line is a byline by its words."""
    seen = look(run.text)
    return bool(seen.byline and seen.byline.authors) or (seen.author_line is not None and seen.author_line.proven)


def _around(run: Run) -> Iterator[Element]:
    """Yield the elements that a run's words stand in, and those around them."""
    for slot in run.slots:
        if not slot.is_tail:
            yield slot.element
        parent = slot.element.getparent()
        if parent is not None and parent.tag == "a":
            yield parent
    yield from run.ancestors()


def _is_most_of(one: str, other: str) -> bool:
    """Tell whether one of two titles is most of the other."""
    short, long = sorted((one, other), key=len)
    return short in long and 2 * len(short) > len(long)


def _is_of_head(element: Element) -> bool:
    return element.tag == "time" or element.get("rel") == "author" or bool(_SIGNED.search(element.get("class") or ""))
