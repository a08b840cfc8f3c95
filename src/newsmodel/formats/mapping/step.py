"""The object that all rows of a mapping table are given: an object of the format beside one of ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.conversion import Conversion
from newsmodel.formats.mapping.kept_keys import KeptKey
from newsmodel.formats.mapping.paths import Object, Path, look, put, restore, strings_in, take
from newsmodel.issues import Rule
from newsmodel.readings import Hints


class Step(msgspec.Struct, eq=False):
    """An object of the format beside one of ours, between which rows carry values.

    There is one for the item and one for each member of its lists; the rows of an object share it. `take`, `put` and
    `look` are about the format's object, whose properties are often nested.

    Attributes:
        raw: The format's object: reading takes values out of it, writing puts them in.
        doc: Our object, in our JSON form: reading puts values in, writing takes them out.
        kept: The part of `extra` that belongs to the format's object. While reading it is `raw` itself: what no row
            takes is kept.
        conversion: State of the conversion.
        raw_path: Path of the format's object in the input; while writing, of what is kept of it in the document.
        doc_path: Path of our object in the document.

    Example:
        >>> step = Step.reading({"by": "Ana Ruiz", "copyright": {"notice": "© Acme"}}, {}, Conversion())
        >>> step.doc["byline"] = step.raw.pop("by")
        >>> step.take(("copyright", "notice")), step.raw, step.doc
        ('© Acme', {}, {'byline': 'Ana Ruiz'})
    """

    raw: Object
    doc: Object
    kept: Object
    conversion: Conversion
    raw_path: Path = ()
    doc_path: Path = ()

    @classmethod
    def reading(cls, raw: Object, doc: Object, conversion: Conversion, doc_path: Path = ()) -> Step:
        """Begin to read an object of the format; what stays in it is kept."""
        return cls(raw, doc, raw, conversion, (), doc_path)

    @classmethod
    def writing(cls, doc: Object, raw: Object, kept: Object, conversion: Conversion, doc_path: Path = ()) -> Step:
        """Begin to write an object of the format."""
        return cls(raw, doc, kept, conversion, (), doc_path)

    def child(
        self,
        raw: Object,
        doc: Object,
        kept: Object | None = None,
        *,
        theirs: Sequence[str | int] = (),
        ours: Sequence[str | int] = (),
    ) -> Step:
        """Make the step of an object inside this one.

        Args:
            raw: The format's object.
            doc: Our object.
            kept: What is kept of the format's object; None while reading.
            theirs: Steps to the format's object from this one.
            ours: Steps to our object from this one.
        """
        return Step(
            raw,
            doc,
            raw if kept is None else kept,
            self.conversion,
            (*self.raw_path, *theirs),
            (*self.doc_path, *ours),
        )

    @property
    def hints(self) -> Hints:
        """The caller's hints."""
        return self.conversion.hints

    # --- the format's object

    def take(self, path: Sequence[str]) -> Any:
        """Take a value out of the format's object; `ABSENT` where there is none."""
        return take(self.raw, path)

    def put(self, path: Sequence[str], value: Any) -> None:
        """Set a value in the format's object."""
        put(self.raw, path, value)

    def look(self, path: Sequence[str]) -> Any:
        """Look a value up in the format's object; `ABSENT` where there is none."""
        return look(self.raw, path)

    # --- what is kept

    @property
    def absent(self) -> list[str]:
        """The properties that the writer would add and the input lacked, with slashes between their steps."""
        return strings_in(self.kept.get(KeptKey.ABSENT))

    def note_absent(self, *theirs: str) -> None:
        """Keep that the input lacks a property that the writer would add."""
        self.raw[KeptKey.ABSENT] = [*self.absent, "/".join(theirs)]

    def restore(self) -> None:
        """Bring back what is kept of the input, and say where another value has taken its place."""
        for place in restore(self.raw, self.kept, self.raw_path):
            self.conversion.say(NOT_CARRIED, "another value has taken its place", place)

    # --- issues

    def say(self, rule: Rule, message: str, *ours: str | int) -> None:
        """Report something about our object, or about what `ours` leads to in it."""
        self.conversion.say(rule, message, (*self.doc_path, *ours))

    def say_kept(self, rule: Rule, message: str, *theirs: str | int) -> None:
        """Report something about what is kept of the format's object, or about what `theirs` leads to in it."""
        self.conversion.say(rule, message, (*self.raw_path, *theirs))

    def unread(self, value: Any, *theirs: str | int) -> None:
        """Report a value of the format's object that no field has."""
        self.conversion.unread(value, (*self.raw_path, *theirs))
