"""Rows of mapping tables that only ANS has: dictionaries of texts, lists by key, lists of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

import msgspec
from msgspec.structs import replace

from newsmodel.formats.mapping import (
    ABSENT,
    STAR,
    Each,
    Fields,
    KeptKey,
    Line,
    Members,
    Names,
    Object,
    Pair,
    Remainder,
    Step,
    Value,
    look,
    put,
    take,
)
from newsmodel.formats.mapping.field_forms import field_at, form_of
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.mapping.paths import strings_within
from newsmodel.formats.mapping.words import is_word
from newsmodel.model import Article, RoleText
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as OneLine
from newsmodel.values import Text, as_uri

VERSION = "0.10.12"
#: The key that every dictionary of ANS has.
BASIC = "basic"

_admits_line = limit_of(OneLine).admits
_is_text = limit_of(Text).admits
_NO_HINTS = Hints()
_ROLE_TEXT = Fields(RoleText)
_ANY_TEXT: Form = form_of(field_at(Article, ("byline",)).type)


def is_uri(value: Any) -> bool:
    """Tell whether a value is an absolute URI, and needs no other form.

    Example:
        >>> is_uri("urn:x:1"), is_uri("ABC123")
        (True, False)
    """
    return isinstance(value, str) and as_uri(value) == value


def is_line(value: Any) -> bool:
    """Tell whether a value is words on one line, as they stand in a field."""
    return isinstance(value, str) and _admits_line(value)


def reads_as_text(value: Any) -> bool:
    """Tell whether a value is words that a field can hold."""
    return _ANY_TEXT.read(value, _NO_HINTS) is not None


class Dictionary(Pair, frozen=True, kw_only=True):
    """A dictionary of texts by their role.

    Attributes:
        theirs: Name of the dictionary.
        ours: Name of the list of texts.
        main: Whether the basic text has no role in that list; else it has a field of its own.
    """

    main: bool

    def read(self, step: Step) -> None:
        """Read the texts; those that are none stay."""
        texts = step.raw.get(self.theirs)
        if not isinstance(texts, dict):
            step.unread(texts, self.theirs)
            return
        if self._repeats(texts):
            step.take((self.theirs, BASIC))
        for key in texts:
            if (key != BASIC or self.main) and (key == BASIC or is_line(key)):
                self._read_text(key, step)
        if self.main and BASIC not in texts and step.doc.get(self.ours):
            step.note_absent(self.theirs, BASIC)

    def _repeats(self, texts: Object) -> bool:
        """Tell whether the basic text is only there because there must be one: it repeats the first of the others."""
        first = next((text for key, text in texts.items() if key != BASIC and is_line(key)), None)
        return self.main and reads_as_text(first) and texts.get(BASIC) == first

    def _read_text(self, key: str, step: Step) -> None:
        found = step.look((self.theirs, key))
        if found is ABSENT:
            return
        texts = step.doc.get(self.ours, ())
        if reads_as_text(found):  # else it stays
            child = step.child(step.raw, {} if key == BASIC else {"role": key}, ours=(self.ours, len(texts)))
            _text_row(self.theirs, key).read(child)
            step.doc[self.ours] = [*texts, child.doc]
        elif found not in ("", None):
            step.unread(found, self.theirs, key)

    def write(self, step: Step) -> None:
        """Write the texts; of two with one role, the second has no place."""
        members = Remainder.taken_from(step.doc, (self.ours,))
        written: list[Any] = []
        for index, member in list(members.items()):
            key = member.get("role", BASIC if self.main else None)
            if key is None or key in written or (key == BASIC and "role" in member):
                continue
            rest = {name: value for name, value in member.items() if name != "role"}
            _text_row(self.theirs, key).write(step.child(step.raw, rest, step.kept, ours=(self.ours, index)))
            written.append(key)
            members.leave(index, rest)
        members.put_back(step.doc, (self.ours,))
        if self.main and written and BASIC not in written and not self._says_basic(step):
            step.raw[self.theirs][BASIC] = step.raw[self.theirs][written[0]]

    def _says_basic(self, step: Step) -> bool:
        """Tell whether what is kept says that there was no basic text, or another value in its place."""
        return f"{self.theirs}/{BASIC}" in step.absent or look(step.kept, (self.theirs, BASIC)) is not ABSENT

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        if self.main:
            yield Line(f"{self.theirs}/{BASIC}", f"{self.ours}/text", "the one without a role")
        yield Line(f"{self.theirs}/*", f"{self.ours}/text", "the key is the role")


def _text_row(theirs: str, key: str) -> Value:
    return replace(_ROLE_TEXT.value(theirs, "text"), theirs=(theirs, key))


class ByKey(Pair, frozen=True, kw_only=True):
    """Lists of objects by a key, which is a field of each member.

    Attributes:
        theirs: Name of the object that has the lists.
        ours: Name of the list of members.
        field: Name of the field that the key is.
        case: The members of the list with a key, where its members have a field.
        keys: Words of ours for some keys.
        refused: Keys that are read by nobody, and words of ours that are no keys.
    """

    field: str
    case: Callable[[Any], Each]
    keys: dict[str, str | None]
    refused: frozenset[str] = frozenset()

    def _members(self, key: str) -> Members | None:
        ours = self.keys.get(key, key)
        if (key not in self.keys and (key in self.refused or not is_line(key))) or key.startswith(STAR):
            return None
        return Members((self.theirs, key), self.case(ours))

    def _key(self, member: Any) -> str | None:
        """Give the key that a member stands under."""
        ours = member.get(self.field) if isinstance(member, dict) else None
        found = next((key for key, word in self.keys.items() if word == ours), None)
        return found or (ours if ours is not None and ours not in self.keys else None)

    def read(self, step: Step) -> None:
        """Read the lists."""
        lists = step.raw.get(self.theirs)
        if not isinstance(lists, dict):
            step.unread(lists, self.theirs)
            return
        for key in list(lists):
            members = self._members(key)
            if members is not None:
                members.read(step)

    def write(self, step: Step) -> None:
        """Write the lists, in the order of their first members."""
        wanted = [self._key(member) for member in Remainder.copied_from(step.doc, (self.ours,)).values()]
        kept = step.kept.get(self.theirs)
        for key in dict.fromkeys([*wanted, *(kept if isinstance(kept, dict) else ())]):
            members = self._members(key) if key is not None else None
            if members is not None:
                members.write(step)

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for key, ours in self.keys.items():
            yield Line(f"{self.theirs}/{key}", f"{self.ours}/{self.field}", f"= {ours or 'absent'}")
        yield from Members((self.theirs, "*"), self.case("*")).lines()


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A list of words that are members of a field of words.

    Attributes:
        theirs: Steps to the list.
        ours: Name of the field.
    """

    theirs: tuple[str, ...]
    ours: str

    @property
    def reads(self) -> Names:
        """The list."""
        return frozenset({self.theirs[0]})

    @property
    def writes(self) -> Names:
        """The field."""
        return frozenset({self.ours})

    def read(self, step: Step) -> None:
        """Take the words; members that are none, or are there already, keep their places."""
        found = step.take(self.theirs)
        if found is ABSENT:
            return
        if not isinstance(found, list) or not found:
            step.put(self.theirs, found)
            if found not in ([], None):
                step.unread(found, *self.theirs)
            return
        words, places = list(step.doc.get(self.ours, ())), []
        for index, member in enumerate(found):
            fits = is_word(member) and member not in words
            words += [member] if fits else []
            places.append(None if fits else {STAR: member})
            if not isinstance(member, str):
                step.unread(member, *self.theirs, index)
        if words:
            step.doc[self.ours] = words
        if any(places):
            step.put(self.theirs, {KeptKey.ORDER: places})

    def write(self, step: Step) -> None:
        """Write the words, and the other members in their places."""
        left = Remainder.taken_from(step.doc, (self.ours,))
        once = list(dict.fromkeys(left.values()))
        kept = take(step.kept, self.theirs)
        told = {*once, *strings_within(step.raw.get(self.theirs[0]))}
        written = _in_places(once, kept.get(KeptKey.ORDER) if isinstance(kept, dict) else None, told)
        if written or isinstance(kept, list):
            step.put(self.theirs, written)
        elif kept is not ABSENT and not isinstance(kept, dict):
            put(step.kept, self.theirs, kept)
        for word in once:
            left.pop(next(index for index, other in left.items() if other == word))
        left.put_back(step.doc, (self.ours,))  # words that stand there twice

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{'/'.join(self.theirs)}[]", self.ours)


def _in_places(words: list[str], places: Any, told: AbstractSet[str]) -> list[Any]:
    """Put words, and the members beside them, in the places that they had in the input.

    Args:
        words: The words.
        places: What is kept of the list.
        told: Words that are written here, or have been elsewhere: one that another list said first stays only with it.
    """
    written: list[Any] = []
    waiting = iter(words)
    for place in places if isinstance(places, list) else ():
        if isinstance(place, dict):
            written += [place.get(STAR)] if not is_word(place.get(STAR)) or place[STAR] in told else []
        elif (word := next(waiting, None)) is not None:
            written.append(word)
    return [*written, *waiting]
