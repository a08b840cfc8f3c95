"""Rows of mapping tables that only ANS has: dictionaries of texts, lists by key, lists of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from newsmodel.formats.addresses import as_uri
from newsmodel.formats.mapping import (
    ABSENT,
    Account,
    At,
    Each,
    Fields,
    Keys,
    Line,
    Members,
    Names,
    Object,
    Value,
    absent_in,
    look,
    put,
    restore,
    take,
)
from newsmodel.formats.mapping.forms import Form, field_at, form_of
from newsmodel.model import Article, RoleText
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Line as OneLine
from newsmodel.values import Text

VERSION = "0.10.12"
#: The key that every dictionary of ANS has.
BASIC = "basic"

_admits_line = limit_of(OneLine).admits
_is_text = limit_of(Text).admits
_NO_HINTS = Hints()
_ROLE_TEXT = Fields(RoleText)
_ANY_TEXT: Form = form_of(field_at(Article, ("byline",)).type)


def is_uri(value: Any) -> bool:
    """Whether a value is an absolute URI, and needs no other form.

    Example:
        >>> is_uri("urn:x:1"), is_uri("ABC123")
        (True, False)
    """
    return isinstance(value, str) and as_uri(value) == value


def is_line(value: Any) -> bool:
    """Whether a value is words on one line, as they stand in a field."""
    return isinstance(value, str) and _admits_line(value)


def reads_as_text(value: Any) -> bool:
    """Whether a value is words that a field can hold."""
    return _ANY_TEXT.read(value, _NO_HINTS) is not None


def is_word(value: Any) -> bool:
    """Whether a value is words that stand in a field as they are."""
    return isinstance(value, str) and _is_text(value)


def lacks(raw: Object, name: str) -> None:
    """Remember that the input lacks a property that the writer would add."""
    raw["*absent"] = [*absent_in(raw), name]


@attrs.frozen(kw_only=True)
class Dictionary:
    """A dictionary of texts by their role.

    Attributes:
        theirs: Name of the dictionary.
        ours: Name of the list of texts.
        main: Whether the basic text has no role in that list; else it has a field of its own.
    """

    theirs: str
    ours: str
    main: bool

    @property
    def reads(self) -> Names:
        """The dictionary."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the texts; those that are none stay."""
        texts = raw.get(self.theirs)
        if not isinstance(texts, dict):
            account.unread(texts, (*at.raw, self.theirs))
            return
        if self._repeats(texts):
            take(raw, (self.theirs, BASIC))
        for key in texts:
            if (key != BASIC or self.main) and (key == BASIC or is_line(key)):
                self._read_text(key, raw, doc, at, account)
        if self.main and BASIC not in texts and doc.get(self.ours):
            lacks(raw, f"{self.theirs}/{BASIC}")

    def _repeats(self, texts: Object) -> bool:
        """Whether the basic text is only there because there must be one: it repeats the first of the others."""
        first = next((text for key, text in texts.items() if key != BASIC and is_line(key)), None)
        return self.main and reads_as_text(first) and texts.get(BASIC) == first

    def _read_text(self, key: str, raw: Object, doc: Object, at: At, account: Account) -> None:
        found = look(raw, (self.theirs, key))
        if found is ABSENT:
            return
        member: Object = {} if key == BASIC else {"role": key}
        place = At(at.raw, (self.ours, len(doc.get(self.ours, ()))))
        if reads_as_text(found):  # else it stays
            _text_row(self.theirs, key).read(raw, member, place, account)
            doc[self.ours] = [*doc.get(self.ours, ()), member]
            return
        if found not in ("", None):
            account.unread(found, (*at.raw, self.theirs, key))

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the texts; of two with one role, the second has no place."""
        members = dict(enumerate(doc.pop(self.ours, ())))
        written: list[Any] = []
        for index, member in list(members.items()):
            key = member.get("role", BASIC if self.main else None)
            if key is None or key in written or (key == BASIC and "role" in member):
                continue
            rest = {name: value for name, value in member.items() if name != "role"}
            _text_row(self.theirs, key).write(rest, raw, kept, At((), (self.ours, index)), account)
            written.append(key)
            del members[index]
            if rest:
                members[index] = rest
        if members:
            doc[self.ours] = members
        if self.main and written and BASIC not in written and not self._says_basic(kept):
            raw[self.theirs][BASIC] = raw[self.theirs][written[0]]

    def _says_basic(self, kept: Object) -> bool:
        """Whether what is kept says that there was no basic text, or another value in its place."""
        return f"{self.theirs}/{BASIC}" in absent_in(kept) or look(kept, (self.theirs, BASIC)) is not ABSENT

    def lines(self) -> Iterator[Line]:
        """The rows for people."""
        if self.main:
            yield Line(f"{self.theirs}/{BASIC}", f"{self.ours}/text", "the one without a role")
        yield Line(f"{self.theirs}/*", f"{self.ours}/text", "the key is the role")


def _text_row(theirs: str, key: str) -> Value:
    return attrs.evolve(_ROLE_TEXT.value(theirs, "text"), theirs=(theirs, key))


@attrs.frozen(kw_only=True)
class ByKey:
    """Lists of objects by a key, which is a field of each member.

    Attributes:
        theirs: Name of the object that has the lists.
        ours: Name of the list of members.
        field: Name of the field that the key is.
        case: The members of the list with a key, where its members have a field.
        keys: Words of ours for some keys.
        refused: Keys that are read by nobody, and words of ours that are no keys.
    """

    theirs: str
    ours: str
    field: str
    case: Callable[[Any], Each]
    keys: dict[str, str | None]
    refused: frozenset[str] = frozenset()

    @property
    def reads(self) -> Names:
        """The object."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def _members(self, key: str) -> Members | None:
        ours = self.keys.get(key, key)
        if (key not in self.keys and (key in self.refused or not is_line(key))) or key.startswith("*"):
            return None
        return Members(theirs=(self.theirs, key), cases=(self.case(ours),))

    def _key(self, member: Any) -> str | None:
        """The key that a member stands under."""
        ours = member.get(self.field) if isinstance(member, dict) else None
        found = next((key for key, word in self.keys.items() if word == ours), None)
        return found or (ours if ours is not None and ours not in self.keys else None)

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the lists."""
        lists = raw.get(self.theirs)
        if not isinstance(lists, dict):
            account.unread(lists, (*at.raw, self.theirs))
            return
        for key in list(lists):
            members = self._members(key)
            if members is not None:
                members.read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the lists, in the order of their first members."""
        found = doc.get(self.ours, ())
        wanted = [self._key(member) for member in (found.values() if isinstance(found, dict) else found)]
        mine = kept.get(self.theirs)
        for key in dict.fromkeys([*wanted, *(mine if isinstance(mine, dict) else ())]):
            members = self._members(key) if key is not None else None
            if members is not None:
                members.write(doc, raw, kept, at, account)

    def lines(self) -> Iterator[Line]:
        """The rows for people."""
        for key, ours in self.keys.items():
            yield Line(f"{self.theirs}/{key}", f"{self.ours}/{self.field}", f"= {ours or 'absent'}")
        yield from Members(theirs=(self.theirs, "*"), cases=(self.case("*"),)).lines()


@attrs.frozen(kw_only=True)
class EachWord(Each):
    """Members of a list of which one property is a word in a field of words.

    Attributes:
        name: Name of the property.
        known: Whether only words that were read from such a list are written to it.
    """

    name: str
    known: bool = False

    def read_member(self, member: Object, doc: Object, at: At, account: Account) -> tuple[str, Object] | None:
        """Take the word, where it is one that is not there yet."""
        word, words = member.get(self.name), doc.get(self.ours[0], [])
        if not is_word(word) or word in words:
            return None
        rest = {key: value for key, value in member.items() if key != self.name}
        self.rows.read(rest, {}, at, account)
        if self.known and not rest:
            return None
        doc.setdefault(self.ours[0], []).append(word)
        return str(word), rest

    def write_members(
        self, doc: Object, kept: Object, keys: Keys, at: At, account: Account
    ) -> Iterator[tuple[str, Object]]:
        """Write the words."""
        words = doc.pop(self.ours[0], ())
        left = words if isinstance(words, dict) else dict(enumerate(words))
        written: set[str] = set()
        for index, word in list(left.items()):
            if word in written or (self.known and word not in kept):
                continue
            key = keys.take(word)
            mine = kept.pop(key, {})
            mine = dict(mine) if isinstance(mine, dict) else {}
            raw: Object = {self.name: word}
            self.rows.write({}, raw, mine, at, account)
            restore(raw, mine)
            yield key, raw
            written.add(word)
            del left[index]
        if left:
            doc[self.ours[0]] = left

    def lines(self, theirs: str) -> Iterator[Line]:
        """The row for people."""
        yield Line(f"{theirs}/{self.name}", "/".join(self.ours))


@attrs.frozen(kw_only=True)
class Words:
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

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Take the words; members that are none, or are there already, keep their places."""
        found = take(raw, self.theirs)
        if found is ABSENT:
            return
        if not isinstance(found, list) or not found:
            put(raw, self.theirs, found)
            if found not in ([], None):
                account.unread(found, (*at.raw, *self.theirs))
            return
        words, places = list(doc.get(self.ours, ())), []
        for index, member in enumerate(found):
            fits = is_word(member) and member not in words
            words += [member] if fits else []
            places.append(None if fits else {"*": member})
            if not isinstance(member, str):
                account.unread(member, (*at.raw, *self.theirs, index))
        if words:
            doc[self.ours] = words
        if any(places):
            put(raw, self.theirs, {"*order": places})

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the words, and the other members in their places."""
        words = doc.pop(self.ours, ())
        left = words if isinstance(words, dict) else dict(enumerate(words))
        once = list(dict.fromkeys(left.values()))
        mine = take(kept, self.theirs)
        places = mine.get("*order") if isinstance(mine, dict) else None
        written: list[Any] = []
        waiting = iter(once)
        for place in places if isinstance(places, list) else ():
            if isinstance(place, dict):
                written.append(place.get("*"))
            elif (word := next(waiting, None)) is not None:
                written.append(word)
        written += waiting
        if written or isinstance(mine, list):
            put(raw, self.theirs, written)
        elif mine is not ABSENT and not isinstance(mine, dict):
            put(kept, self.theirs, mine)
        for word in once:
            left.pop(next(index for index, other in left.items() if other == word))
        if left:  # words that stand there twice
            doc[self.ours] = left

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line(f"{'/'.join(self.theirs)}[]", self.ours)
