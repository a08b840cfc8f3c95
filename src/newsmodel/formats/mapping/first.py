"""Properties of an object that are fields of the first member of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import copied
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.mapping.rows import Around, Names, Row
from newsmodel.formats.mapping.step import Step

#: What members have that are all of one row.
Fixed: TypeAlias = Mapping[str, str]
_NOTHING: Final[Fixed] = {}


def write_first(step: Step, ours: str, write: Callable[[Step], None], fixed: Fixed = _NOTHING) -> None:
    """Write the first member of a list as properties of its holder; the others stay.

    Args:
        step: The step of the holder.
        ours: Name of the list.
        write: Writes the member, which is empty where the list is.
        fixed: What the member has besides; one that has more than these and one field is another row's, and stays.
    """
    members = Remainder.taken_from(step.doc, (ours,))
    told = copied(members.get(0))
    first = {name: value for name, value in told.items() if fixed.get(name) != value}
    is_others = bool(fixed) and not len(told) - len(fixed) == len(first) == 1
    if is_others:
        first = {}
    write(step.child(step.raw, first, step.kept, ours=(ours, 0)))
    if told and not is_others:
        members.leave(0, first)
    members.put_back(step.doc, (ours,))


def first_lines(rows: Iterable[Row], ours: str) -> Iterator[Line]:
    """List rows of the first member of a list for people."""
    for row in rows:
        for line in row.lines():
            yield Line(line.theirs, f"{ours}/0/{line.ours}", line.how)


class First(Around, frozen=True, kw_only=True):
    """A property that is a field of the first member of a list.

    Attributes:
        ours: Name of the list.
        row: The row of the member.
        fixed: What the member has besides.

    Example:
        >>> from newsmodel.formats.mapping import Conversion, Fields
        >>> from newsmodel.model import Concept
        >>> step = Step.reading({"located": "Seoul"}, {}, Conversion())
        >>> First(ours="located", row=Fields(Concept).value("located", "name")).read(step)
        >>> step.doc
        {'located': [{'name': 'Seoul'}]}
    """

    ours: str
    fixed: Fixed = msgspec.field(default_factory=dict)

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def read(self, step: Step) -> None:
        """Read the member."""
        child = step.child(step.raw, dict(self.fixed), ours=(self.ours, 0))
        self.row.read(child)
        if len(child.doc) > len(self.fixed):
            step.doc[self.ours] = [child.doc]

    def write(self, step: Step) -> None:
        """Write the first member; the others stay."""
        write_first(step, self.ours, self.row.write, self.fixed)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        told = ", ".join(f"of the {name} `{value}`" for name, value in self.fixed.items())
        return (
            line if not told else Line(line.theirs, line.ours, told) for line in first_lines((self.row,), self.ours)
        )
