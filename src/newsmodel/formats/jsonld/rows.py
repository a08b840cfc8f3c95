"""Rows of the mapping table that only JSON-LD has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.jsonld.nodes import address_of, addresses_of, listed
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Around,
    KeptKey,
    Line,
    Names,
    Object,
    Pair,
    PartId,
    Silent,
    Step,
    look,
)
from newsmodel.formats.mapping.bans import PubStatus
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.restrictions import RESTRICTION_NOT_CARRIED
from newsmodel.issues import shown
from newsmodel.readings import Hints
from newsmodel.values import as_uri

#: Properties of the parts of a person's name.
NAME_PARTS = ("givenName", "additionalName", "familyName")
_COMMAS = re.compile(r"(?:(?<!\s)\s++)?[,;]\s*")
#: No keyword that stands alone in a list has more parts: "Baker, CFP" is one.
_MOST_IN_ONE = 2


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """The story's address: its `url`, else the page that it is the main entity of, else its `@id`."""

    reads: Names = None
    writes: Names = frozenset({"id"})

    def read(self, step: Step) -> None:
        """Take the first absolute address; the others stay, unless they say the same."""
        if "id" in step.doc:
            return
        places = dict(addresses_of(step.raw))
        own = next(iter(places.values()), step.hints.url)
        if own is None:
            return
        step.doc["id"] = own
        same = [name for name, address in places.items() if address == own]
        for name in same:
            if address_of(step.raw[name]) == own:  # another form of it stays where it is
                self._take(step.raw, name)
        if places:
            step.raw[KeptKey.SAME] = same

    def _take(self, raw: Object, name: str) -> None:
        page = raw.get(name)
        if isinstance(page, list) and len(page) > 1:
            return  # the others are no address of ours
        if not isinstance(page, dict):
            raw.pop(name)
            return
        rest = {key: value for key, value in page.items() if key not in ("@id", "url") or value != address_of(page)}
        if rest:
            raw[name] = rest
        else:
            raw.pop(name)

    def write(self, step: Step) -> None:
        """Write the address wherever the input had it; a new story has it as `@id`, and a page's as `url` too."""
        own = step.doc.pop("id", None)
        names = step.kept.pop(KeptKey.SAME, None)
        if own is None or is_id_of_bytes(own):  # one that was made up is no address of the story
            return
        if not isinstance(names, list):
            names = ["@id", "url", "mainEntityOfPage"] if own.startswith(("http:", "https:")) else ["@id"]
        for name in names:
            page = step.kept.pop(name, None)
            told = address_of(page)
            if isinstance(told, str) and as_uri(told) == own:
                step.raw[str(name)] = page
            else:
                step.raw[str(name)] = {**page, "@id": own} if isinstance(page, dict) else own

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("url", "id", "else `mainEntityOfPage`, else `@id`")


class WorkStatus(PubStatus, frozen=True, kw_only=True):
    """The status of a story: a word that nobody has to heed, so that writing it is an error still."""

    @property
    def writes(self) -> Names:
        """The status, and the embargo, which has no property of its own."""
        return frozenset({"status", "embargo"})

    def write(self, step: Step) -> None:
        """Write the status, where it restricts; an embargo, for which there is no property, withholds the story."""
        if step.doc.get("status", "usable") == "usable" and "embargo" in step.doc:
            step.doc["status"] = "withheld"
        status = step.doc.get("status", "usable")
        if status != "usable":
            message = f"schema.org has no ban: written as a word, creativeWorkStatus {self.form.write(status)!r}"
            step.say(RESTRICTION_NOT_CARRIED, message, "status")
        super().write(step)


class Strings(Pair, frozen=True, kw_only=True):
    """Words that are members of a field of strings.

    Attributes:
        theirs: Name of the property.
        ours: Name of the field.
        form: How the words are written.
        splits: Whether a string that stands alone may hold several, with commas between; in a list, three or more.
    """

    form: Form
    splits: bool = False

    def read(self, step: Step) -> None:
        """Read the words; a list of which some are none is kept, too."""
        value = step.raw[self.theirs]
        words = self._words(value, step.hints)
        if words:
            step.doc[self.ours] = words
        elif value not in ("", None, []):
            step.unread(value, self.theirs)
        if words and len(words) == len(self._parts(value)):
            del step.raw[self.theirs]

    def _parts(self, value: Any) -> list[Any]:
        match value:
            case [str(words)] if self.splits and len(_COMMAS.split(words)) > _MOST_IN_ONE:
                value = words
        return _COMMAS.split(value) if self.splits and isinstance(value, str) else listed(value)

    def _words(self, value: Any, hints: Hints) -> list[str]:
        return [words for part in self._parts(value) if (words := self.form.read(part, hints)) is not None]

    def write(self, step: Step) -> None:
        """Write the words, in the form that the input had while it says the same."""
        words = step.doc.pop(self.ours, [])
        value = step.kept.pop(self.theirs, None)
        if value is not None and self._words(value, step.hints) == words:
            step.raw[self.theirs] = value
            return
        written = [self.form.write(word) for word in words]
        if words:
            is_one = len(self._parts(written)) == len(written)
            step.raw[self.theirs] = written if is_one else [{"@type": "DefinedTerm", "name": written[0]}]
        again = [self.form.read(word, step.hints) for word in written]
        if None in again and any(again):
            step.say(NOT_CARRIED, f"some of them have no words: {shown(words)}", self.ours)
        for index, word in enumerate(words):
            if again[index] != word:
                step.say(NOT_CARRIED, f"does not come back as it is: {shown(word)}", self.ours, index)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(self.theirs, self.ours, "several, or one string with commas" if self.splits else "")


class TypeOf(msgspec.Struct, Silent, frozen=True):
    """The type of an object inside, which we write where the input has none.

    Attributes:
        theirs: Path of the object; nothing for the one that the rows are about.
        type: Its type.
    """

    theirs: str
    type: str
    reads: Names = frozenset()
    writes: Names = None

    def write(self, step: Step) -> None:
        """Write the type."""
        path = split(self.theirs) if self.theirs else ()
        inner = step.look(path)
        if isinstance(inner, dict) and inner and look(step.kept, (*path, "@type")) is ABSENT:
            inner.setdefault("@type", self.type)


class StoryType(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The type of the story's node: that which it had, else the one that search engines know."""

    reads: Names = None
    writes: Names = None

    def write(self, step: Step) -> None:
        """Write the type."""
        doc = step.doc
        entries = any(section.get("kind") == "entry" for section in doc.get("sections", ()))
        live: str | list[str] = "LiveBlogPosting"
        if "dateline" in doc:  # a property of a NewsArticle, which a live blog is not by itself
            live = ["NewsArticle", "LiveBlogPosting"]
        step.raw["@type"] = step.kept.pop("@type", live if entries else "NewsArticle")


class OfPersons(Around, frozen=True, kw_only=True):
    """A row that only persons have; what an organization has of it is not written."""

    def write(self, step: Step) -> None:
        """Write the row, unless the type says that it is about an organization."""
        if step.raw.get("@type") != "Organization":
            super().write(step)


def is_person(member: Object) -> bool:
    """Tell whether a party is a person."""
    return member.get("kind") == "person"


class Order(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The order of a list whose members are written in several lists, by what they are.

    Attributes:
        ours: The list.
        rank: In which of the lists a member is written, by its place among them.
        told: How they are written, for people.
    """

    ours: str
    rank: Callable[[Object], int]
    told: str
    reads: Names = frozenset()

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def write(self, step: Step) -> None:
        """Say where that changes their order."""
        ranks = [self.rank(member) for member in step.doc.get(self.ours, ())]
        if ranks != sorted(ranks):
            step.say(NOT_CARRIED, self.told, self.ours)


class Identifier(PartId, frozen=True, kw_only=True):
    """The id of a media item or an entity, where something outside the JSON-LD refers to it."""

    theirs: str = "identifier"

    def lines(self) -> Iterator[Line]:
        """List nothing: it is a means of ours."""
        return iter(())
