"""Objects that are read as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, look, take
from newsmodel.formats.mapping.rows import Names, Rows
from newsmodel.formats.mapping.step import Step


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """An object that is read only where it says what it is there for; one that does not is kept, and named.

    Attributes:
        theirs: Name of the property.
        ours: Steps to the field.
        needs: Fields of which it has at least one.
        rows: What corresponds, from the holders of both.

    Example:
        >>> from newsmodel.formats.mapping import Conversion, Fields
        >>> from newsmodel.model import Rights
        >>> rows = Rows(Fields(Rights).value("by/name", "holder/name"), Fields(Rights).value("by/type", "holder/kind"))
        >>> step = Step.reading({"by": {"type": "person"}}, {}, Conversion())
        >>> Whole(theirs="by", ours=("holder",), needs=("name",), rows=rows).read(step)
        >>> step.doc, step.kept, [issue.rule for issue in step.conversion.issues]
        ({}, {'by': {'type': 'person'}}, ['value-unread'])
    """

    theirs: str
    ours: tuple[str, ...]
    needs: tuple[str, ...]
    rows: Rows

    @property
    def reads(self) -> Names:
        """The property."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The first step to the field."""
        return frozenset({self.ours[0]})

    def read(self, step: Step) -> None:
        """Read the object, unless it is empty."""
        given, forms = step.raw[self.theirs], len(step.conversion.originals)
        self.rows.read(step)
        found = look(step.doc, self.ours)
        if found is not ABSENT and found.keys().isdisjoint(self.needs):
            take(step.doc, self.ours)
            step.conversion.forget(forms)
            step.raw[self.theirs] = given
            step.unread(given, self.theirs)

    def write(self, step: Step) -> None:
        """Write the object."""
        self.rows.write(step)

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for row in self.rows:
            yield from row.lines()
