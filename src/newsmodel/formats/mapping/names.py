"""Names of people that have no property of their own, but one for each of their parts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT, Object, look, put
from newsmodel.formats.mapping.rows import Names
from newsmodel.formats.mapping.step import Step


class PartedName(msgspec.Struct, frozen=True, kw_only=True):
    """A person's name in parts, where there is no whole one; the parts are kept.

    Attributes:
        parts: Names of the properties of its parts, in their order.
        whole: Name of the property of the whole one.
        ours: Steps to the field.

    Example:
        >>> from newsmodel.formats.mapping import Conversion
        >>> step = Step.reading({"first": "Ana", "last": "Ruiz"}, {}, Conversion())
        >>> PartedName(parts=("first", "last"), whole="name").read(step)
        >>> step.doc
        {'name': 'Ana Ruiz'}
    """

    parts: tuple[str, ...]
    whole: str
    ours: tuple[str, ...] = ("name",)

    @property
    def reads(self) -> Names:
        """The first and the last part."""
        return frozenset({self.parts[0], self.parts[-1]})

    @property
    def writes(self) -> Names:
        """Nothing but what reading has kept."""
        return frozenset()

    def joined(self, raw: Object) -> str:
        """Join the parts, those that are words."""
        told = [part.strip() for name in self.parts if isinstance(part := raw.get(name), str)]
        return " ".join(part for part in told if part and part.isprintable())

    def read(self, step: Step) -> None:
        """Join the parts."""
        if look(step.doc, self.ours) is ABSENT and (name := self.joined(step.raw)):
            put(step.doc, self.ours, name)
            if self.whole not in step.raw:
                step.note_absent(self.whole)

    def write(self, step: Step) -> None:
        """Leave a whole name out that the parts say, where the input had none."""
        if self.whole in step.absent and step.raw.get(self.whole) == self.joined(step.kept):
            step.raw.pop(self.whole, None)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{self.parts[0]} {self.parts[-1]}", "/".join(self.ours), f"where there is no `{self.whole}`")
