"""Lists of objects in a mapping table: members that are told apart by cases, and what is kept of them by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import attrs

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.conversion import ABSENT, Account, At, Object, look, put, restore, take
from newsmodel.formats.mapping.rows import Names, Rows, below, strings_in
from newsmodel.issues import shown


class Case(Protocol):
    """What some members of a list are."""

    @property
    def field(self) -> str:
        """Name of the field without which there is nothing to write."""
        ...

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Which of the members that are left are these."""
        ...

    def read_member(self, member: Object, doc: Object, at: At, account: Account) -> tuple[str, Object] | None:
        """Read a member: its key and its rest; None where it is not one after all."""
        ...

    def write_members(
        self, doc: Object, kept: Object, keys: Keys, at: At, account: Account
    ) -> Iterator[tuple[str, Object]]:
        """Write the members, each with its key, and take from what is kept what belongs to them."""
        ...

    def lines(self, theirs: str) -> Iterator[Line]:
        """The rows for people."""
        ...


@attrs.frozen(kw_only=True)
class Each:
    """Members of a list that are members of a field.

    Attributes:
        ours: Steps to the field.
        rows: What corresponds inside.
        needs: Fields of which a member has at least one.
        fixed: What all these members have in the document.
        prefix: Of the ids that members without one get; None where the field's members have no ids.
        accepts: Which members of the list these are.
        writable: Which members of the field the format can have.
        told: Which members these are, for the docs.
    """

    ours: tuple[str, ...]
    rows: Rows
    needs: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = attrs.field(factory=dict)
    prefix: str | None = None
    accepts: Callable[[Object], bool] = lambda member: True  # noqa: ARG005
    writable: Callable[[Object], bool] = lambda member: True  # noqa: ARG005
    told: str = ""

    @property
    def field(self) -> str:
        """Name of the field."""
        return self.ours[0]

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Which of the members that are left are these."""
        return [index for index in left if self.accepts(members[index])]

    def read_member(self, member: Object, doc: Object, at: At, account: Account) -> tuple[str, Object] | None:
        """Read a member: its key and its rest; None where it has nothing that a member needs."""
        field = look(doc, self.ours)
        number = len(field) if field is not ABSENT else 0
        rest, child = dict(member), dict(self.fixed)
        here = At(at.raw, (*at.doc, *self.ours, number))
        kept_forms = len(account.originals)
        self.rows.read(rest, child, here, account)
        if self.needs and child.keys().isdisjoint(self.needs):
            while len(account.originals) > kept_forms:
                account.originals.popitem()
            return None
        if self.prefix is not None and "id" not in child:
            child["id"] = account.fresh_id(self.prefix)
        if field is ABSENT:
            put(doc, self.ours, [child])
        else:
            field.append(child)
        account.pin(rest, number, kept_forms)
        return key_of(child, self.needs), rest

    def write_members(
        self, doc: Object, kept: Object, keys: Keys, at: At, account: Account
    ) -> Iterator[tuple[str, Object]]:
        """Write the members, each with its key."""
        members = take(doc, self.ours)
        if members is ABSENT:
            return
        members = dict(enumerate(members)) if isinstance(members, list) else members
        for index, member in list(members.items()):
            if self.fixed and any(member.get(name) != value for name, value in self.fixed.items()):
                continue
            if not self.writable(member):
                continue
            key = keys.take(key_of(member, self.needs))
            rest = {name: value for name, value in member.items() if name not in self.fixed}
            here = At((*at.raw, key), (*at.doc, *self.ours, index))
            raw = self._written(rest, kept.pop(key, {}), here, account)
            if raw is None:
                continue
            if self.prefix is not None and account.fresh_id(self.prefix) == rest.get("id"):
                del rest["id"]  # reading gives the same one
            yield key, raw
            del members[index]
            if rest:
                members[index] = rest
        if members:
            put(doc, self.ours, members)

    def _written(self, rest: Object, kept: Any, at: At, account: Account) -> Object | None:
        kept = dict(kept) if isinstance(kept, dict) else {}
        account.follow(kept, at.doc)
        raw: Object = {}
        before = dict(rest)
        self.rows.write(rest, raw, kept, at, account)
        if not any(name in before and name not in rest for name in self.needs or before):
            return None  # what it is there for has no place
        _restore(raw, kept, at, account)
        return raw

    def lines(self, theirs: str) -> Iterator[Line]:
        """The rows for people."""
        ours = "/".join(self.ours)
        for name, value in self.fixed.items():
            yield Line(theirs, f"{ours}/{name}", f"`{value}`" + (f": {self.told}" if self.told else ""))
        yield from below(self.rows, theirs, ours)


@attrs.frozen(kw_only=True)
class One:
    """One member of a list whose properties are fields of the holder itself.

    Attributes:
        key: The member's key in what is kept.
        rows: What corresponds.
        needs: Steps to the field that the member is there for.
        inside: Fields of which that field's value has at least one, where it is an object.
        picks: The index of the member among those that are left; None where it is none of them.
        told: Which member it is, for the docs.
    """

    key: str
    rows: Rows
    needs: tuple[str, ...]
    picks: Callable[[list[Any], list[int]], int | None]
    inside: tuple[str, ...] = ()
    told: str = ""

    @property
    def field(self) -> str:
        """Name of the field."""
        return self.needs[0]

    def choose(self, members: list[Any], left: list[int]) -> list[int]:
        """Which of the members that are left it is."""
        index = self.picks(members, left)
        return [] if index is None else [index]

    def read_member(self, member: Object, doc: Object, at: At, account: Account) -> tuple[str, Object] | None:
        """Read the member."""
        rest = dict(member)
        if look(doc, self.needs) is not ABSENT:
            return None
        self.rows.read(rest, doc, at, account)
        found = look(doc, self.needs)
        if found is not ABSENT and self.inside and found.keys().isdisjoint(self.inside):
            take(doc, self.needs)
            return None
        return (self.key, rest) if found is not ABSENT else None

    def write_members(
        self, doc: Object, kept: Object, keys: Keys, at: At, account: Account
    ) -> Iterator[tuple[str, Object]]:
        """Write the member, where its field is there."""
        before = look(doc, self.needs)
        if before is ABSENT or (self.inside and before.keys().isdisjoint(self.inside)):
            return
        key = keys.take(self.key)
        mine = kept.pop(key, {})
        raw: Object = {}
        mine = dict(mine) if isinstance(mine, dict) else {}
        self.rows.write(doc, raw, mine, At((*at.raw, key), at.doc), account)
        if look(doc, self.needs) == before:
            return  # what it is there for has no place
        _restore(raw, mine, At((*at.raw, key)), account)
        yield key, raw

    def lines(self, theirs: str) -> Iterator[Line]:
        """The rows for people."""
        for row in self.rows:
            yield from (Line(f"{theirs}/{line.theirs}", line.ours, line.how or self.told) for line in row.lines())


@attrs.frozen(kw_only=True)
class Members:
    """A list whose members are told apart by cases; the first case that takes a member has it.

    Attributes:
        theirs: Steps to the list.
        cases: What the members can be.
    """

    theirs: tuple[str, ...]
    cases: tuple[Case, ...]

    @property
    def reads(self) -> Names:
        """The first step to the list."""
        return frozenset({self.theirs[0]})

    @property
    def writes(self) -> Names:
        """The fields of the cases."""
        return frozenset(case.field for case in self.cases)

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the members."""
        members = take(raw, self.theirs)
        if members is ABSENT:
            return
        if not isinstance(members, list) or not members:
            put(raw, self.theirs, {"*rest": members} if isinstance(members, dict) else members)
            if members not in ([], None):
                account.unread(members, (*at.raw, *self.theirs))
            return
        rests: Object = {}
        found = self._read_all(members, doc, at, account, rests)
        others = [index for index in range(len(members)) if index not in found]
        for index in others:
            if type(members[index]) is not dict:
                account.unread(members[index], (*at.raw, *self.theirs, index))
        if others:
            rests["*rest"] = [members[index] for index in others]
        if [*found, *others] != list(range(len(members))):
            rests["*order"] = [found.get(index, "*") for index in range(len(members))]
        if rests:
            put(raw, self.theirs, rests)

    def _read_all(self, members: list[Any], doc: Object, at: At, account: Account, rests: Object) -> dict[int, str]:
        """Read what can be read: the keys of the members by their index, in the order of the writer."""
        left = [index for index, member in enumerate(members) if type(member) is dict]
        found: dict[int, str] = {}
        keys = Keys()
        for case in self.cases:
            for index in case.choose(members, left):
                here = At((*at.raw, *self.theirs, index), at.doc)
                read = case.read_member(members[index], doc, here, account)
                if read is None:  # what it has stays in the rest
                    continue
                found[index] = keys.take(read[0])
                if read[1]:
                    rests[found[index]] = read[1]
            left = [index for index in left if index not in found]
        return found

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the members."""
        mine = take(kept, self.theirs)
        if mine is not ABSENT and not isinstance(mine, dict):
            put(kept, self.theirs, mine)
            mine = ABSENT
        mine = {} if mine is ABSENT else dict(mine)
        order, others = strings_in(mine.pop("*order", None)), mine.pop("*rest", None)
        keys, place = Keys(), (*at.raw, *self.theirs)
        written = [list(case.write_members(doc, mine, keys, At(place, at.doc), account)) for case in self.cases]
        for key in mine:
            account.say(NOT_CARRIED, f"no member has the key {shown(key)} any more", (*place, key))
        members = _ordered(written, others if isinstance(others, list) else [], order)
        if isinstance(others, dict) and not members:
            put(raw, self.theirs, others)
        elif members:
            put(raw, self.theirs, members)

    def lines(self) -> Iterator[Line]:
        """The rows for people."""
        for case in self.cases:
            yield from case.lines("/".join(self.theirs) + "[]")


def _restore(raw: Object, kept: Object, at: At, account: Account) -> None:
    for place in restore(raw, kept, at.raw):
        account.say(NOT_CARRIED, "another value has taken its place", place)


def _ordered(written: list[list[tuple[str, Any]]], others: list[Any], order: list[str]) -> list[Any]:
    """Members in the places that their case had in the input, those of a case in the order of the document.

    Args:
        written: For each case its members with their keys.
        others: Members of no case.
        order: The keys in the order of the input, `*` for members of no case.
    """
    placed: list[tuple[int, Any]] = []
    known = {key: place for place, key in enumerate(order) if key != "*"}
    for members in written:
        free = iter(sorted(known[key] for key, _ in members if key in known))
        placed += [(next(free) if key in known else len(order), member) for key, member in members]
    stars = [place for place, key in enumerate(order) if key == "*"]
    placed += [(stars[number] if number < len(stars) else len(order), member) for number, member in enumerate(others)]
    return [member for _, member in sorted(placed, key=lambda item: item[0])]


class Keys:
    """Makes keys unique, in the order of the members."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, key: str) -> str:
        """The key, with a number behind it where another member has it already; none begins with `*`."""
        name, number = key, self._numbers.get(key, 1)
        while name in self._taken or name[:1] == "*":
            number += 1
            name = f"{key}#{number}".lstrip("*")
        self._numbers[key] = number
        self._taken.add(name)
        return name


def key_of(member: Object, names: Sequence[str]) -> str:
    """The key of a member of the document in what is kept: its id, else the first of its names."""
    for name in ("id", *names):
        if name in member:
            found = member[name]
            return found if isinstance(found, str) else ""
    return ""
