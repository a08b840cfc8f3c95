"""Kinds of members of a list, and the keys under which what is kept of them stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.kept_keys import STAR
from newsmodel.formats.mapping.paths import ABSENT, Object, look, take, take_object
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.mapping.rows import Rows, below
from newsmodel.formats.mapping.step import Step


class Case(Protocol):
    """Some members of a list.

    Its methods are given the step of the list: `raw` and `kept` are what is kept of the members, by their keys, and
    `doc` is the holder's.
    """

    @property
    def field(self) -> str:
        """Name of the field without which there is nothing to write."""
        ...

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Choose members among those that are left, by their indices."""
        ...

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Read a member: its key and its rest; None where it is not one after all."""
        ...

    def write_members(self, step: Step, keys: Keys) -> Iterator[tuple[str, Object]]:
        """Write the members, each with its key, and take from what is kept what belongs to them."""
        ...

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the rows for people."""
        ...


def pick_first(members: list[Any], left: list[int]) -> int | None:  # noqa: ARG001
    """Pick the first of the members that are left, by its index.

    Example:
        >>> pick_first(["a", "b", "c"], [1, 2])
        1
    """
    return next(iter(left), None)


def _is_any(member: Object) -> bool:  # noqa: ARG001
    return True


class Each(msgspec.Struct, frozen=True):
    """Members of a list that are members of a field.

    Attributes:
        ours: Name of the field.
        rows: What corresponds inside.
        needs: Fields of which a member has at least one.
        fixed: What all these members have in the document.
        prefix: Of the ids that members without one get; None where the field's members have no ids.
        accepts: Which members of the list these are.
        writable: Which members of the field the format can have, of those that have what they need.
        told: Which members these are, for the docs.
    """

    ours: str
    rows: Rows
    needs: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = msgspec.field(default_factory=dict)
    prefix: str | None = None
    accepts: Callable[[Object], bool] = _is_any
    writable: Callable[[Object], bool] = _is_any
    told: str = ""

    @property
    def field(self) -> str:
        """Name of the field."""
        return self.ours

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Choose members among those that are left, by their indices."""
        return left if self.accepts is _is_any else [index for index in left if self.accepts(members[index])]

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Read a member: its key and its rest; None where it has nothing that a member needs."""
        found: list[Any] = step.doc.get(self.ours, [])
        child = step.child(dict(member), dict(self.fixed), theirs=(index,), ours=(self.ours, len(found)))
        forms = len(step.conversion.originals)
        self.rows.read(child)
        if self.needs and child.doc.keys().isdisjoint(self.needs):
            step.conversion.forget(forms)
            return None
        if self.prefix is not None and "id" not in child.doc:
            child.doc["id"] = step.conversion.fresh_id(self.prefix)
        found.append(child.doc)
        step.doc[self.ours] = found
        step.conversion.pin(child.raw, len(found) - 1, forms)
        return key_of(child.doc, self.needs), child.raw

    def write_members(self, step: Step, keys: Keys) -> Iterator[tuple[str, Object]]:
        """Write the members, each with its key."""
        members = Remainder.taken_from(step.doc, (self.ours,))
        for index, member in list(members.items()):
            if not self._is_mine(member, index):
                continue
            key = keys.take(key_of(member, self.needs))
            rest = {name: value for name, value in member.items() if name not in self.fixed}
            kept = take_object(step.kept, key)
            child = step.child({}, rest, kept, theirs=(key,), ours=(self.ours, index))
            if not self._write(child):
                continue
            if self.prefix is not None and step.conversion.fresh_id(self.prefix) == rest.get("id"):
                del rest["id"]  # reading gives the same one
            yield key, child.raw
            members.leave(index, rest)
        members.put_back(step.doc, (self.ours,))

    def _is_mine(self, member: Object, index: int) -> bool:  # noqa: ARG002 - subclasses tell by it
        """Tell whether a member of the field is one of these."""
        if self.fixed and any(member.get(name) != value for name, value in self.fixed.items()):
            return False
        return not (self.needs and member.keys().isdisjoint(self.needs)) and self.writable(member)

    def _write(self, step: Step) -> bool:
        """Write a member; False where what it is there for has no place."""
        step.conversion.follow(step.kept, step.doc_path)
        before = dict(step.doc)
        self.rows.write(step)
        if not any(name in before and step.doc.get(name) != before[name] for name in self.needs or before):
            return False
        step.restore()
        return True

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the rows for people."""
        for name, value in self.fixed.items():
            yield Line(theirs, f"{self.ours}/{name}", f"`{value}`" + (f": {self.told}" if self.told else ""))
        yield from below(self.rows, theirs, self.ours)


class One(msgspec.Struct, frozen=True):
    """A member of a list whose properties are fields of the holder itself.

    Attributes:
        ours: Path of the field that the member is there for.
        rows: What corresponds.
        picks: The index of the member among those that are left; None where it is none of them.
        inside: Fields of which that field's value has at least one, where it is an object.
        key: The member's key in what is kept, where it is not the path.
        told: Which member it is, for the docs.
    """

    ours: str
    rows: Rows
    picks: Callable[[list[Any], list[int]], int | None] = pick_first
    inside: tuple[str, ...] = ()
    key: str = ""
    told: str = ""

    @property
    def field(self) -> str:
        """Name of the field."""
        return split(self.ours)[0]

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Choose the member among those that are left, by its index."""
        index = self.picks(members, left)
        return [] if index is None else [index]

    def read_member(self, member: Object, index: int, step: Step) -> tuple[str, Object] | None:
        """Read the member."""
        path = split(self.ours)
        if look(step.doc, path) is not ABSENT:
            return None
        child = step.child(dict(member), step.doc, theirs=(index,))
        self.rows.read(child)
        found = look(step.doc, path)
        if found is not ABSENT and self.inside and found.keys().isdisjoint(self.inside):
            take(step.doc, path)
            return None
        return (self.key or self.ours, child.raw) if found is not ABSENT else None

    def write_members(self, step: Step, keys: Keys) -> Iterator[tuple[str, Object]]:
        """Write the member, where its field is there."""
        path = split(self.ours)
        before = look(step.doc, path)
        if before is ABSENT or (self.inside and before.keys().isdisjoint(self.inside)):
            return
        key = keys.take(self.key or self.ours)
        child = step.child({}, step.doc, take_object(step.kept, key), theirs=(key,))
        self.rows.write(child)
        if look(step.doc, path) == before:
            return  # what it is there for has no place
        child.restore()
        yield key, child.raw

    def lines(self, theirs: str) -> Iterator[Line]:
        """List the rows for people."""
        for row in self.rows:
            yield from (Line(f"{theirs}/{line.theirs}", line.ours, line.how or self.told) for line in row.lines())


class Keys:
    """Maker of unique keys, in the order of the members."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, key: str) -> str:
        """Take a key, with a number behind it where another member has it already; none begins with `*`.

        Example:
            >>> keys = Keys()
            >>> keys.take("Rain"), keys.take("Rain")
            ('Rain', 'Rain#2')
        """
        name, number = key, self._numbers.get(key, 1)
        while name in self._taken or name[:1] == STAR:
            number += 1
            name = f"{key}#{number}".lstrip(STAR)
        self._numbers[key] = number
        self._taken.add(name)
        return name


def key_of(member: Object, names: Sequence[str]) -> str:
    """Give the key of a member of the document in what is kept: its id, else the first of its names.

    Example:
        >>> key_of({"name": "Ana Ruiz"}, ("uri", "name"))
        'Ana Ruiz'
    """
    for name in ("id", *names):
        if name in member:
            found = member[name]
            return found if isinstance(found, str) else ""
    return ""
