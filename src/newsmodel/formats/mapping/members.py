"""Lists of objects in a mapping table: members that are told apart by cases, and what is kept of them by their ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.cases import Case, Each, Keys, One
from newsmodel.formats.mapping.fields import split
from newsmodel.formats.mapping.kept_keys import STAR, KeptKey
from newsmodel.formats.mapping.paths import ABSENT, Object, copied, put, strings_in, strings_within, take
from newsmodel.formats.mapping.rows import Names
from newsmodel.formats.mapping.step import Step
from newsmodel.issues import shown

#: Names of a type.
_TYPES = frozenset({"@type", "type"})


class Members:
    """A list whose members are told apart by cases; the first case that takes a member has it.

    Attributes:
        theirs: Steps to the list.
        cases: What the members can be.

    Example:
        >>> from newsmodel.formats.mapping import Conversion, Each, Fields, Rows
        >>> from newsmodel.model import Entity
        >>> rows = Rows(Fields(Entity).value("name", "name"))
        >>> people = Each("entities", rows, needs=("name",), fixed={"kind": "person"}, prefix="e")
        >>> step = Step.reading({"people": [{"name": "Ana Ruiz", "age": 41}]}, {}, Conversion())
        >>> Members("people", people).read(step)
        >>> step.doc, step.kept
        ({'entities': [{'kind': 'person', 'name': 'Ana Ruiz', 'id': 'e1'}]}, {'people': {'e1': {'age': 41}}})
    """

    def __init__(self, theirs: str | tuple[str, ...], *cases: Case) -> None:
        """Map a list.

        Args:
            theirs: Path of the list, with slashes; its steps, where one may have a slash itself.
            cases: What the members can be.
        """
        self.theirs = split(theirs) if isinstance(theirs, str) else theirs
        self.cases = cases
        self.reads: Names = frozenset({self.theirs[0]})
        self.writes = frozenset(case.field for case in cases)

    def read(self, step: Step) -> None:
        """Read the members."""
        members = step.take(self.theirs)
        if members is ABSENT:
            return
        if not isinstance(members, list) or not members:
            step.put(self.theirs, unlisted(members))
            if members not in ([], None):
                step.unread(members, *self.theirs)
            return
        inner = step.child({}, step.doc, theirs=self.theirs)
        found, refused = self._read_all(members, inner)
        others = [index for index in range(len(members)) if index not in found]
        for index in others:
            if type(members[index]) is not dict or (index in refused and _has_words(members[index])):
                inner.unread(members[index], index)
        if others:
            inner.raw[KeptKey.REST] = [members[index] for index in others]
        if [*found, *others] != list(range(len(members))):
            inner.raw[KeptKey.ORDER] = [found.get(index, STAR) for index in range(len(members))]
        if inner.raw:
            step.put(self.theirs, inner.raw)

    def _read_all(self, members: list[Any], step: Step) -> tuple[dict[int, str], set[int]]:
        """Read what can be read: the keys of the members by their index, in the order of the writer; and what is none.

        A member of no case is something else; one that a case has looked at, or that is one too many, should have been.
        """
        left = [index for index, member in enumerate(members) if type(member) is dict]
        found: dict[int, str] = {}
        refused = set[int]()
        keys = Keys()
        for case in self.cases:
            for index in case.choose(members, left):
                said = len(step.conversion.issues)
                read = case.read_member(members[index], index, step)
                if read is None:  # what it has stays in the rest
                    wants = isinstance(case, One) or (isinstance(case, Each) and case.needs)
                    if wants and len(step.conversion.issues) == said:
                        refused.add(index)
                    continue
                found[index] = keys.take(read[0])
                if read[1]:
                    step.raw[found[index]] = read[1]
            left = [index for index in left if index not in found]
        return found, refused.union(left if all(isinstance(case, One) for case in self.cases) else ())

    def write(self, step: Step) -> None:
        """Write the members."""
        kept = take(step.kept, self.theirs)
        if kept is ABSENT and self.writes.isdisjoint(step.doc):
            return
        if kept is not ABSENT and not isinstance(kept, dict):
            put(step.kept, self.theirs, kept)
        inner = step.child({}, step.doc, copied(kept), theirs=self.theirs)
        order, others = strings_in(inner.kept.pop(KeptKey.ORDER, None)), inner.kept.pop(KeptKey.REST, None)
        keys = Keys()
        written = [list(case.write_members(inner, keys)) for case in self.cases]
        for key in inner.kept:
            inner.say_kept(NOT_CARRIED, f"no member has the key {shown(key)} any more", key)
        members = _ordered(written, others if isinstance(others, list) else [], order)
        if isinstance(others, dict) and not members:
            step.put(self.theirs, others)
        elif members:
            step.put(self.theirs, members)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for case in self.cases:
            yield from case.lines("/".join(self.theirs) + "[]")


def _has_words(member: Object) -> bool:
    """Tell whether an object says anything beside its type."""
    return any(map(str.strip, strings_within(member, _TYPES)))


def unlisted(value: Any) -> Any:
    """Give the form in which `extra` keeps a value that should be a list: an object would be taken for rests by key.

    Example:
        >>> unlisted({"name": "Ana Ruiz"}), unlisted("Ana Ruiz")
        ({'*rest': {'name': 'Ana Ruiz'}}, 'Ana Ruiz')
    """
    return {KeptKey.REST: value} if isinstance(value, dict) else value


def _ordered(written: list[list[tuple[str, Any]]], others: list[Any], order: list[str]) -> list[Any]:
    """Put members in the places that their case had in the input, those of a case in the order of the document.

    Args:
        written: For each case its members with their keys.
        others: Members of no case.
        order: The keys in the order of the input, `*` for members of no case.
    """
    if not order:
        return [*(member for members in written for _, member in members), *others]
    placed: list[tuple[int, Any]] = []
    known = {key: place for place, key in enumerate(order) if key != STAR}
    for members in written:
        free = iter(sorted(known[key] for key, _ in members if key in known))
        placed += [(next(free) if key in known else len(order), member) for key, member in members]
    stars = [place for place, key in enumerate(order) if key == STAR]
    placed += [(stars[number] if number < len(stars) else len(order), member) for number, member in enumerate(others)]
    return [member for _, member in sorted(placed, key=lambda item: item[0])]
