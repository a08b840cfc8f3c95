"""Properties of an object that are fields of the first member of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import copied
from newsmodel.formats.mapping.remainder import Remainder
from newsmodel.formats.mapping.rows import Names, Row
from newsmodel.formats.mapping.step import Step


def write_first(step: Step, ours: str, write: Callable[[Step], None]) -> None:
    """Write the first member of a list as properties of its holder; the others stay.

    Args:
        step: The step of the holder.
        ours: Name of the list.
        write: Writes the member, which is empty where the list is.
    """
    members = Remainder.taken_from(step.doc, (ours,))
    first = copied(members.get(0))
    write(step.child(step.raw, first, step.kept, ours=(ours, 0)))
    if members.get(0):
        members.leave(0, first)
    members.put_back(step.doc, (ours,))


def first_lines(rows: Iterable[Row], ours: str) -> Iterator[Line]:
    """List rows of the first member of a list for people."""
    for row in rows:
        for line in row.lines():
            yield Line(line.theirs, f"{ours}/0/{line.ours}", line.how)


class First(msgspec.Struct, frozen=True, kw_only=True):
    """A property that is a field of the first member of a list.

    Attributes:
        ours: Name of the list.
        row: The row of the member.

    Example:
        >>> from newsmodel.formats.mapping import Conversion, Fields
        >>> from newsmodel.model import Concept
        >>> step = Step.reading({"located": "Seoul"}, {}, Conversion())
        >>> First(ours="located", row=Fields(Concept).value("located", "name")).read(step)
        >>> step.doc
        {'located': [{'name': 'Seoul'}]}
    """

    ours: str
    row: Row

    @property
    def reads(self) -> Names:
        """Those of the member's row."""
        return self.row.reads

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def read(self, step: Step) -> None:
        """Read the member."""
        child = step.child(step.raw, {}, ours=(self.ours, 0))
        self.row.read(child)
        if child.doc:
            step.doc[self.ours] = [child.doc]

    def write(self, step: Step) -> None:
        """Write the first member; the others stay."""
        write_first(step, self.ours, self.row.write)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        return first_lines((self.row,), self.ours)
