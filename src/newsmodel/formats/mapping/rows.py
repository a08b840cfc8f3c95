"""Rows of a mapping table: what each of them does, and many in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.step import Step

Names: TypeAlias = frozenset[str] | None


class Row(Protocol):
    """A row of a mapping table."""

    @property
    def reads(self) -> Names:
        """Names of properties of which one must be there for the row to have anything to read; None for always."""
        ...

    @property
    def writes(self) -> Names:
        """Names of fields of which one must be there for the row to have anything to write; None for always."""
        ...

    def read(self, step: Step) -> None:
        """Take from the input what the row knows, and set it in the document."""
        ...

    def write(self, step: Step) -> None:
        """Take from the document and from what was kept what the row knows, and set it in the output."""
        ...

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        ...


class Silent:
    """A row that reads, writes and lists nothing; subclasses override what they have."""

    __slots__ = ()

    def read(self, step: Step) -> None:
        """Read nothing: what the input has is kept."""

    def write(self, step: Step) -> None:
        """Write nothing."""

    def lines(self) -> Iterator[Line]:
        """List nothing: it is no field."""
        return iter(())


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A row of one property that is one field; subclasses say how.

    Attributes:
        theirs: Name of the property.
        ours: Name of the field.
    """

    theirs: str
    ours: str

    @property
    def reads(self) -> Names:
        """The property."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The field."""
        return frozenset({self.ours})


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """A row about another one; subclasses say what is otherwise.

    Attributes:
        row: The other row.
    """

    row: Row

    @property
    def reads(self) -> Names:
        """Those of the row."""
        return self.row.reads

    @property
    def writes(self) -> Names:
        """Those of the row."""
        return self.row.writes

    def read(self, step: Step) -> None:
        """Read the row."""
        self.row.read(step)

    def write(self, step: Step) -> None:
        """Write the row."""
        self.row.write(step)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        return self.row.lines()


class Rows:
    """Rows in their order; those that have nothing to do are passed over.

    Example:
        >>> from newsmodel.formats.mapping import Conversion, Fields
        >>> from newsmodel.model import Party
        >>> rows = Rows(*Fields(Party).values(("name", "name"), ("url", "uri")))
        >>> step = Step.reading({"name": " Ana Ruiz", "url": "urn:x:1", "age": 41}, {}, Conversion())
        >>> rows.read(step)
        >>> step.doc, step.kept, step.conversion.originals
        ({'name': 'Ana Ruiz', 'uri': 'urn:x:1'}, {'age': 41}, {'/name': ' Ana Ruiz'})
    """

    def __init__(self, *rows: Row) -> None:
        self._rows = rows
        self._readers = tuple((_alone(row.reads), row.reads, row.read) for row in rows)
        self._theirs = frozenset[str]().union(*(row.reads or () for row in rows))
        self._writers = tuple((_alone(row.writes), row.writes, row.reads, row.write) for row in rows)

    def read(self, step: Step) -> None:
        """Read all rows."""
        raw = step.raw
        for name, names, read in self._readers:
            if name in raw or (name is None and (names is None or not names.isdisjoint(raw))):
                read(step)

    def write(self, step: Step) -> None:
        """Write all rows."""
        doc, kept, named = step.doc, step.kept, step.conversion.steps_of_originals
        has_kept = not self._theirs.isdisjoint(kept)
        for name, names, theirs, write in self._writers:
            if (
                name in doc
                or theirs is None
                or (name is None and (names is None or not names.isdisjoint(doc)))
                or (named and (name in named if names is None or name is not None else not names.isdisjoint(named)))
                or (has_kept and not theirs.isdisjoint(kept))
            ):
                write(step)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)


def _alone(names: Names) -> str | None:
    """Give the only name, which is looked up faster than a set of names; None where there are none or several."""
    return next(iter(names)) if names is not None and len(names) == 1 else None


def below(rows: Iterable[Row], theirs: str, ours: str) -> Iterator[Line]:
    """List rows for people, one level down."""
    for row in rows:
        for line in row.lines():
            yield Line(f"{theirs}/{line.theirs}", f"{ours}/{line.ours}", line.how)
