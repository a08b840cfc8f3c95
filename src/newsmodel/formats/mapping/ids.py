"""Ids of parts of the document that stand in a property."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.rows import Names
from newsmodel.formats.mapping.step import Step


class PartId(msgspec.Struct, frozen=True, kw_only=True):
    """The id of a part, where a property says one that is free.

    Attributes:
        theirs: Name of the property.
        lead: What stands before the id.
        prefix: Of the id that is made up where the property says none; None where somebody else makes it up.
        told: For the docs.

    Example:
        >>> from newsmodel.formats.mapping import Conversion
        >>> step = Step.reading({"@id": "#c7"}, {}, Conversion())
        >>> PartId(theirs="@id", lead="#").read(step)
        >>> step.doc, step.kept
        ({'id': 'c7'}, {})
    """

    theirs: str
    lead: str = ""
    prefix: str | None = None
    told: str = ""

    @property
    def reads(self) -> Names:
        """The property; always, where an id is made up."""
        return frozenset({self.theirs}) if self.prefix is None else None

    @property
    def writes(self) -> Names:
        """The id; also an object without one, where one has to be made up."""
        return frozenset({"id"}) if self.prefix is None else None

    def read(self, step: Step) -> None:
        """Take the id, or make one up."""
        told = step.raw.get(self.theirs)
        if isinstance(told, str) and told.startswith(self.lead):
            wanted = told.removeprefix(self.lead)
            if step.conversion.claim_id(wanted):
                step.doc["id"] = wanted
                step.raw.pop(self.theirs)
                return
        if self.prefix is not None:
            step.doc["id"] = step.conversion.fresh_id(self.prefix)

    def write(self, step: Step) -> None:
        """Write the id."""
        if "id" in step.doc:
            step.raw[self.theirs] = f"{self.lead}{step.doc.pop('id')}"

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(self.theirs, "id", self.told)
