"""Rows of the body: its words, who and what they name, and the notes for editors in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Object, Step
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.name_writing import mark_names
from newsmodel.formats.markup.names import KINDS
from newsmodel.formats.markup.nitf_media import MEDIA_LINES
from newsmodel.formats.markup.nitf_reading import is_for_editors
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import has_tags
from newsmodel.formats.markup.reading import read_element
from newsmodel.formats.markup.story_body import written_story
from newsmodel.formats.markup.vocabularies import NITF
from newsmodel.formats.markup.writing import Writer
from newsmodel.formats.xmltree import Branch, Each, StoryBody
from newsmodel.formats.xmltree.bodies import Marked, Words, fill
from newsmodel.formats.xmltree.lists import Written
from newsmodel.formats.xmltree.texts import Unmarked
from newsmodel.issues import shown

_CONTENT = ("body", "body.content")
_ENTITIES = "entities"
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


class Named(Marked, frozen=True):
    """Words in NITF, which says who and what they name."""

    def read(self, value: Element | str, body: Body) -> None:
        """Read the words, and what they name."""
        body.takes_names = body.takes_notes = body.takes_styles = True
        read_element(etree.fromstring(value.encode()) if isinstance(value, str) else value, body)

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew, with what they name."""
        mark_names(step.doc)
        sections, media = step.doc.get("sections", []), step.doc.get("media", [])
        words = written_story(step, self.vocabulary) or ""
        order = _shown_in(sections)
        rest = [item for item in media if item.get("id") not in order]
        all_ = {str(item.get("id", index)): item for index, item in enumerate(media)}
        writer = Writer(step.conversion, media=all_, vocabulary=self.vocabulary)
        fill(element, words + "".join(map(writer.show, rest)))
        if media:
            _say_media(media, [*order.values(), *rest], sections, step)
            del step.doc["media"]


class Bare(Unmarked, frozen=True):
    """Words of a body that has no elements: HTML as character data, or paragraphs that blank lines part."""

    def write(self, element: Element, step: Step) -> None:
        """Write the words anew, in NITF."""
        Named(NITF).write(element, step)


def _shown_in(sections: list[Object]) -> dict[str, Object]:
    """Give the figures of sections by the media items that they show, the first of each."""
    blocks = (block for section in sections for block in section.get("blocks", ()))
    found: dict[str, Object] = {}
    for block in blocks:
        if block["type"] == "figure":
            found.setdefault(block["media"], block)
    return found


def _say_media(media: list[Object], order: list[Object], sections: list[Object], step: Step) -> None:
    """Say what becomes of media items: their ids and captions are those that a reader gives, and none is unseen."""
    places = {item["id"]: index for index, item in enumerate(media) if "id" in item}
    for number, each in enumerate(order, start=1):
        name = each["media"] if "media" in each else each.get("id")
        index = places.get(name) if name is not None else None
        if index is not None and name != f"m{number}":
            step.say(NOT_CARRIED, f"the id {shown(name)}", "media", index, "id")
        if index is not None and "text" in each and "caption" not in media[index]:
            step.say(NOT_CARRIED, "the words below a figure are read as the item's caption", "media", index, "caption")
    if len(order) > len(_shown_in(sections)):
        is_body = bool(sections) and sections[-1].get("kind", "body") == "body"
        where = ("sections", len(sections) - 1, "blocks") if is_body else ("sections",)
        step.say(NOT_CARRIED, "media items that no block shows were written at the end", *where)


class NitfBody(StoryBody, frozen=True, kw_only=True, eq=False):
    """The body, with the entities that its words name."""

    def words_of(self, element: Element) -> Words:
        """Tell how the words are read and written."""
        text = "" if len(element) else element.text or ""
        is_markup = has_tags(text)
        return Bare(is_markup) if is_markup or _BLANK_LINE.search(text.strip()) else Named(self.vocabulary)

    def read(self, branch: Branch) -> None:
        """Read the words, and the entities that are named nowhere else."""
        before = len(branch.doc.get(_ENTITIES, ()))
        super().read(branch)
        element = self.element_in(branch)
        if element is not None:
            for _ in branch.doc.get(_ENTITIES, ())[before:]:
                branch.record.members.setdefault((_ENTITIES,), []).append((self, element))

    def write_kept(self, branch: Branch) -> None:
        """Leave to the words what they name."""
        if not Written.has_any(branch, _ENTITIES):
            return
        written = Written.of(branch, _ENTITIES)
        for index, (row, _) in enumerate(written.records):
            now = written.partner.get(index)
            if now is None:
                continue
            old, new = written.old[index], dict(written.new[now])
            if _words_in(new) == _words_in(old):
                new.pop("mentions", None)
            is_told = row is self and _told(new) == _told(old)
            written.new.leave(now, {} if is_told else new)

    def write_anew(self, branch: Branch) -> None:
        """Give entities that only the old words named to the rows of those that are named elsewhere."""
        if not Written.has_any(branch, _ENTITIES):
            return
        written = Written.of(branch, _ENTITIES)
        for index, (row, _) in enumerate(written.records):
            now = written.partner.get(index)
            if row is not self or now is None:
                continue
            old, new = written.old[index], written.new[now]
            if "mentions" not in new and _told(new) == _told(old):
                written.new.leave(now, {})  # the new words name it
            else:
                written.left.append(now)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield from super().lines()
        for element, kind in KINDS.items():
            yield Line(f"{self.theirs}//{element}", "entities/mentions", f"kind `{kind}`, with code and scheme")
        yield from MEDIA_LINES


def _words_in(entity: Object) -> list[str]:
    return [mention["text"] for mention in entity.get("mentions", ())]


def _told(entity: Object) -> Object:
    return {name: value for name, value in entity.items() if name not in ("id", "mentions")}


class BodyNotes(Each, frozen=True, kw_only=True, eq=False):
    """The notes for editors in the body, which are no part of the story."""

    @property
    def sources(self) -> None:
        """Any element."""
        return

    def elements_in(self, branch: Branch) -> Sequence[Element]:
        """List the notes."""
        contents = branch.elements(_CONTENT) if branch.tree.may_have("note") else ()
        return [each for content in contents for each in content.iter("{*}note") if is_for_editors(each)]

    def write(self, branch: Branch) -> None:
        """Change notes where they stand; those that went with words that were written anew stand elsewhere."""
        if Written.has_any(branch, self.ours):
            written = Written.of(branch, self.ours)
            mine = [index for index, (row, _) in enumerate(written.records) if row is self]
            there = self.elements_in(branch)
            for place, index in enumerate(mine):
                if len(there) == len(mine):
                    written.records[index] = (self, there[place])
                else:
                    written.records[index] = (None, written.records[index][1])
                    if index in written.partner:
                        written.left.append(written.partner[index])
        super().write(branch)
