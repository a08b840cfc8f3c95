"""Rows of a mapping table that a field's type makes: a property that is a field, in one form or another."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats import reading_rules as rules
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.field_forms import NAMES, field_at, form_of
from newsmodel.formats.mapping.forms import Form
from newsmodel.formats.mapping.kept_keys import KeptKey
from newsmodel.formats.mapping.paths import ABSENT, Object, look, pointer, put, take
from newsmodel.formats.mapping.rows import Names, Silent
from newsmodel.formats.mapping.step import Step
from newsmodel.formats.restrictions import RESTRICTION_UNREAD
from newsmodel.issues import shown
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

_may_be_original = limit_of(CellText).admits


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """A property that is a field.

    Attributes:
        theirs: Steps to the property.
        ours: Steps to the field.
        form: How its values are written.
        default: What stands in the document for the field's absence.
        also: Names that are read too, and never written.
        fills: Whether the default is set where the input does not say, since the field is required.
    """

    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    form: Form
    default: Any = None
    also: tuple[tuple[str, ...], ...] = ()
    fills: bool = False

    @property
    def reads(self) -> Names:
        """The first steps to the properties."""
        return None if self.fills else frozenset({self.theirs[0], *(names[0] for names in self.also)})

    @property
    def writes(self) -> Names:
        """The first step to the field."""
        return frozenset({self.ours[0]})

    def read(self, step: Step) -> None:
        """Read the field, from the property, else from one of the others."""
        doc = step.doc
        if len(self.theirs) == len(self.ours) == 1 and self._read_verbatim(step, doc):
            return
        if look(doc, self.ours) is not ABSENT:
            return
        found = take(step.raw, self.theirs)
        if found is not ABSENT and not self._settle(found, step):
            put(step.raw, self.theirs, found)
        if self.also and look(doc, self.ours) is ABSENT:
            self._read_others(step)
            if found is not ABSENT and look(doc, self.ours) is not ABSENT:
                self._keep_beside(found, step)
        if self.fills and look(doc, self.ours) is ABSENT:
            put(doc, self.ours, self.default)

    def _read_verbatim(self, step: Step, doc: Object) -> bool:
        """Read a string that is the field's value as it stands, as most are; False for anything else."""
        theirs, ours = self.theirs[0], self.ours[0]
        found = step.raw.get(theirs)
        if type(found) is not str or ours in doc:
            return False
        form = self.form
        if found == self.default or form.read(found, step.conversion.hints) != found:
            return False
        if not form.is_plain and form.write(found) != found:
            return False
        doc[ours] = step.raw.pop(theirs)
        return True

    def _read_others(self, step: Step) -> None:
        for theirs in self.also:
            found = step.look(theirs)
            if found is not ABSENT and self._value_of(found, step) is not None:
                if not self._settle(step.take(theirs), step):
                    step.put(theirs, found)
                return

    def _keep_beside(self, found: Any, step: Step) -> None:
        """Keep a value that is none in its property, since another property has the field's."""
        place = pointer((*step.doc_path, *self.ours))
        if step.conversion.originals.get(place, ABSENT) == found:
            del step.conversion.originals[place]
        step.put(self.theirs, found)

    def _settle(self, found: Any, step: Step) -> bool:
        """Set the field; False where the input's form of it has to be kept beside it."""
        value = self._value_of(found, step)
        if value is not None:
            put(step.doc, self.ours, value)
        if value is not None and self.form.write(value) == found:
            if not isinstance(found, str) or (value != self.default and _says_same(found, value)):
                return True
        else:
            self._report(found, value, step)
        if not isinstance(found, str) or not _may_be_original(found):
            return False
        step.conversion.originals[pointer((*step.doc_path, *self.ours))] = found
        return True

    def _value_of(self, found: Any, step: Step) -> Any:
        """Read a value; of several, where the field has one, the first that is one. What restricts is not chosen so."""
        value = self.form.read(found, step.conversion.hints)
        if value is None and type(found) is list and not self.form.restricts:
            values = (self.form.read(member, step.conversion.hints) for member in found)
            return next((value for value in values if value is not None), None)
        return value

    def _report(self, found: Any, value: Any, step: Step) -> None:
        """Say what was guessed of a value that has another form than ours, or that it is none."""
        for rule, message in self.form.remarks(found, step.hints):
            step.say(rule, message, *self.ours)
        if type(found) is list and value is not None and self.form.read(found, step.hints) is None:
            told = [member for member in found if member not in ("", None)]
            others = [shown(member) for member in told if self.form.read(member, step.hints) != value]
            message = f"one of {len(told)} values is read, the others are kept: {', '.join(others)}"
            if others:
                step.say(rules.VALUE_UNREAD, message, *self.ours)
        nothing: tuple[Any, ...] = ("", None) if self.form.restricts else ("", None, [], {})
        if value is None and found not in nothing:
            # an embargo stands with its words until further notice
            if self.form.restricts and "embargo" not in (*step.doc_path, *self.ours):
                step.say(RESTRICTION_UNREAD, f"not understood: {shown(found)}", *self.ours)
            else:
                step.unread(found, *self.theirs)

    def write(self, step: Step) -> None:
        """Write the field."""
        value = take(step.doc, self.ours)
        if self.fills and value == self.default:
            value = ABSENT
        if (step.conversion.originals or self.theirs[0] in step.kept) and self._write_original(value, step):
            return
        if value is ABSENT:
            self._forget(step)
            return
        written = self.form.write(value)
        again = None if written is None else self.form.read(written, step.conversion.hints)
        if again is None:
            put(step.doc, self.ours, value)
            return
        put(step.raw, self.theirs, written)
        if again != value:
            step.say(NOT_CARRIED, f"written as {shown(written)}, not {shown(value)}", *self.ours)

    def _forget(self, step: Step) -> None:
        """Leave out what is kept of a value that the article has no more."""
        found = look(step.kept, self.theirs)
        if found is not ABSENT and self._reads(found, step) is not None:
            take(step.kept, self.theirs)
            step.say_kept(NOT_CARRIED, f"the article has no such value any more: {shown(found)}", *self.theirs)

    def _write_original(self, value: Any, step: Step) -> bool:
        """Write the form that the input had, where it still reads to the value; False where it does not."""
        original = step.conversion.original((*step.doc_path, *self.ours))
        if original is None:
            original = self._kept_form(step.kept)
        if self.form.settles and value is not ABSENT and self.form.settled(original):
            take(step.kept, self.theirs)
            return False
        if original is None or self._reads(original, step) != (None if value is ABSENT else value):
            return False
        take(step.kept, self.theirs)
        put(step.raw, self.theirs, original)
        return True

    def _reads(self, original: Any, step: Step) -> Any:
        value = self._value_of(original, step)
        return None if value == self.default else value

    def _kept_form(self, kept: Object) -> Any:
        found = look(kept, self.theirs)
        return None if found is ABSENT else found

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join(self.theirs), "/".join(self.ours), self.form.told)


def _says_same(found: str, value: Any) -> bool:
    """Tell whether a raw string and the value read from it are one string, letter case aside."""
    return found == value or (isinstance(value, str) and found.casefold() == value.casefold())


class Constant(msgspec.Struct, Silent, frozen=True):
    """A property that always has one value in what we write, and stands for no field.

    Attributes:
        theirs: Path of the property.
        value: What is written.

    Example:
        >>> from newsmodel.formats.mapping import Conversion
        >>> step = Step.writing({}, {}, {}, Conversion())
        >>> Constant("type", "story").write(step)
        >>> step.raw
        {'type': 'story'}
    """

    theirs: str
    value: Any
    reads: Names = None
    writes: Names = None

    def read(self, step: Step) -> None:
        """Note where the property is missing; its value is kept, and written again."""
        found = step.take(split(self.theirs))
        if found is ABSENT:
            step.note_absent(self.theirs)
        else:
            step.raw.setdefault(KeptKey.SAYS, {})[self.theirs] = found

    def write(self, step: Step) -> None:
        """Write the value, unless the input had another or none."""
        says, found = step.kept.get(KeptKey.SAYS), take(step.kept, split(self.theirs))
        if isinstance(says, dict) and self.theirs in says:
            found = says[self.theirs]
        if self.theirs not in step.absent:
            step.put(split(self.theirs), self.written(step.doc) if found is ABSENT else found)

    def written(self, doc: Object) -> Any:  # noqa: ARG002
        """Give the value for an object of ours."""
        return self.value


class Fields(msgspec.Struct, frozen=True):
    """Maker of rows for the fields of a class, whose types say in which form they are written.

    Attributes:
        cls: The class.
    """

    cls: type

    def value(
        self,
        theirs: str,
        ours: str,
        *,
        form: Form | None = None,
        also: tuple[str, ...] = (),
        otherwise: str | None = None,
    ) -> Value:
        """Make a row for a property that is a field; paths are written with slashes.

        Args:
            theirs: Path of the property.
            ours: Path of the field.
            form: How its values are written, where the field's type does not say it.
            also: Paths of properties that are read too.
            otherwise: What a required field is where the input does not say.

        Example:
            >>> from newsmodel.model import Article
            >>> row = Fields(Article).value("usageTerms", "rights/usage_terms")
            >>> row.theirs, row.ours
            (('usageTerms',), ('rights', 'usage_terms'))
        """
        steps = split(ours)
        field = field_at(self.cls, steps)
        return Value(
            theirs=split(theirs),
            ours=steps,
            form=form or form_of(field.type, one_line=field.name in NAMES),
            default=field.default if otherwise is None else otherwise,
            fills=otherwise is not None,
            also=tuple(split(name) for name in also),
        )

    def values(self, *names: tuple[str, str] | str) -> tuple[Value, ...]:
        """Make rows for several properties that are fields, each in the form of its type; of one name, or of two.

        Example:
            >>> from newsmodel.model import Rendition
            >>> [row.ours for row in Fields(Rendition).values("width", ("sizeInBytes", "size"))]
            [('width',), ('size',)]
        """
        pairs = ((name, name) if isinstance(name, str) else name for name in names)
        return tuple(self.value(theirs, ours) for theirs, ours in pairs)


@functools.cache
def split(path: str) -> tuple[str, ...]:
    """Split a path that is written with slashes into its steps."""
    return tuple(path.split("/"))
