"""Rows of a mapping table: a property that is a field, in one form or another."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeAlias

import attrs

from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.conversion import ABSENT, Account, At, Object, look, pointer, put, take
from newsmodel.formats.mapping.forms import Form, field_at, form_of
from newsmodel.issues import shown
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import CellText

Names: TypeAlias = frozenset[str] | None

_may_be_original = limit_of(CellText).admits


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

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Take from the input what the row knows, and set it in the document."""
        ...

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Take from the document and from what was kept what the row knows, and set it in the output."""
        ...

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        ...


class Silent:
    """What a row does where it has nothing to read, to write or to show; a row overrides what it has."""

    __slots__ = ()

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read nothing: what the input has is kept."""

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write nothing."""

    def lines(self) -> Iterator[Line]:
        """Show nothing: it is no field."""
        return iter(())


class Rows:
    """Rows in their order; those that have nothing to do are passed over."""

    def __init__(self, *rows: Row) -> None:
        self._rows = rows
        self._readers = tuple((row.reads, row.read) for row in rows)
        self._writers = tuple((row.writes, row.reads, row.write) for row in rows)

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read all rows."""
        for names, read in self._readers:
            if names is None or not names.isdisjoint(raw):
                read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write all rows."""
        originals = account.originals
        for names, theirs, write in self._writers:
            if (
                names is None
                or originals
                or not names.isdisjoint(doc)
                or theirs is None
                or (kept and not theirs.isdisjoint(kept))
            ):
                write(doc, raw, kept, at, account)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)


@attrs.frozen(kw_only=True)
class Value:
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

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the field, from the property, else from one of the others."""
        if len(self.theirs) == len(self.ours) == 1 and self._read_as_it_is(raw, doc, account):
            return
        if look(doc, self.ours) is not ABSENT:
            return
        found = take(raw, self.theirs)
        if found is not ABSENT and not self._settle(found, doc, at, account):
            put(raw, self.theirs, found)
        if self.also and look(doc, self.ours) is ABSENT:
            self._read_others(raw, doc, at, account)
            if found is not ABSENT and look(doc, self.ours) is not ABSENT:
                self._keep_beside(found, raw, at, account)
        if self.fills and look(doc, self.ours) is ABSENT:
            put(doc, self.ours, self.default)

    def _read_as_it_is(self, raw: Object, doc: Object, account: Account) -> bool:
        """Read a string that is the field's value as it stands, as most are; False for anything else."""
        theirs, ours = self.theirs[0], self.ours[0]
        found = raw.get(theirs)
        if type(found) is not str or ours in doc:
            return False
        form = self.form
        if found == self.default or form.read(found, account.hints) != found:
            return False
        if not form.is_plain and form.write(found) != found:
            return False
        doc[ours] = raw.pop(theirs)
        return True

    def _read_others(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        for theirs in self.also:
            found = look(raw, theirs)
            if found is not ABSENT and self.form.read(found, account.hints) is not None:
                if self._settle(take(raw, theirs), doc, at, account):
                    return
                put(raw, theirs, found)
                return

    def _keep_beside(self, found: Any, raw: Object, at: At, account: Account) -> None:
        """Keep a value that is none in its property, since another property has the field's."""
        place = pointer((*at.doc, *self.ours))
        if account.originals.get(place, ABSENT) == found:
            del account.originals[place]
        put(raw, self.theirs, found)

    def _settle(self, found: Any, doc: Object, at: At, account: Account) -> bool:
        """Set the field; False where the input's form of it has to be kept beside it."""
        value = self.form.read(found, account.hints)
        place = (*at.doc, *self.ours)
        if value is not None:
            put(doc, self.ours, value)
        if value is not None and self.form.write(value) == found:
            if not isinstance(found, str) or (value != self.default and _says_same(found, value)):
                return True
        else:
            for rule, message in self.form.remarks(found, account.hints):
                account.say(rule, message, place)
            if value is None and found not in ("", None):
                account.unread(found, (*at.raw, *self.theirs))
        if not isinstance(found, str) or not _may_be_original(found):
            return False
        account.originals[pointer(place)] = found
        return True

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the field."""
        value = take(doc, self.ours)
        if self.fills and value == self.default:
            value = ABSENT
        if (account.originals or kept) and self._write_original(value, raw, kept, at, account):
            return
        if value is ABSENT:
            return
        written = self.form.write(value)
        again = None if written is None else self.form.read(written, account.hints)
        if again is None:
            put(doc, self.ours, value)
            return
        put(raw, self.theirs, written)
        if again != value:
            account.say(NOT_CARRIED, f"written as {shown(written)}, not {shown(value)}", (*at.doc, *self.ours))

    def _write_original(self, value: Any, raw: Object, kept: Object, at: At, account: Account) -> bool:
        """Write the form that the input had, where it still reads to the value; False where it does not."""
        original = account.original((*at.doc, *self.ours))
        if original is None:
            original = self._kept_form(kept)
        if original is None or self._reads(original, account) != (None if value is ABSENT else value):
            return False
        take(kept, self.theirs)
        put(raw, self.theirs, original)
        return True

    def _reads(self, original: Any, account: Account) -> Any:
        value = self.form.read(original, account.hints)
        return None if value == self.default else value

    def _kept_form(self, kept: Object) -> Any:
        found = look(kept, self.theirs)
        return None if found is ABSENT else found

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("/".join(self.theirs), "/".join(self.ours), self.form.told)


def _says_same(found: str, value: Any) -> bool:
    """Whether a raw string and the value read from it are one string, letter case aside."""
    return found == value or (isinstance(value, str) and found.casefold() == value.casefold())


@attrs.frozen(kw_only=True)
class Constant(Silent):
    """A property that always has one value in what we write, and stands for no field.

    Attributes:
        theirs: Steps to the property.
        value: What is written.
    """

    theirs: tuple[str, ...]
    value: Any
    reads: Names = None
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Mark where the property is missing; a value is kept as it is."""
        if look(raw, self.theirs) is ABSENT:
            raw["*absent"] = [*absent_in(raw), "/".join(self.theirs)]

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the value, unless the input had another or none."""
        found = take(kept, self.theirs)
        if "/".join(self.theirs) not in absent_in(kept):
            put(raw, self.theirs, self.value if found is ABSENT else found)


def absent_in(kept: Object) -> list[str]:
    """The properties that the writer would add and the input lacked."""
    return strings_in(kept.get("*absent"))


def strings_in(value: Any) -> list[str]:
    """The strings in a list; none where the value is none."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


@attrs.frozen(kw_only=True)
class First:
    """A property that is a field of the first member of a list.

    Attributes:
        ours: Name of the list.
        row: The row of the member.
    """

    ours: str
    row: Value

    @property
    def reads(self) -> Names:
        """Those of the member's row."""
        return self.row.reads

    @property
    def writes(self) -> Names:
        """The list."""
        return frozenset({self.ours})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the member."""
        child: Object = {}
        self.row.read(raw, child, At(at.raw, (*at.doc, self.ours, 0)), account)
        if child:
            doc[self.ours] = [child]

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the first member; the others stay."""
        members = doc.pop(self.ours, ())
        first = dict(members[0]) if members else {}
        self.row.write(first, raw, kept, At(at.raw, (*at.doc, self.ours, 0)), account)
        left = {index: first if index == 0 else member for index, member in enumerate(members)}
        if members and members[0] and not first:
            del left[0]
        if left:
            doc[self.ours] = left

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        for line in self.row.lines():
            yield Line(line.theirs, f"{self.ours}/0/{line.ours}", line.how)


def below(rows: Iterable[Row], theirs: str, ours: str) -> Iterator[Line]:
    """Rows for people, one level down."""
    for row in rows:
        for line in row.lines():
            yield Line(f"{theirs}/{line.theirs}", f"{ours}/{line.ours}", line.how)


@attrs.frozen
class Fields:
    """Makes rows for the fields of a class, whose types say in which form they are written."""

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
        """A property that is a field; paths are written with slashes.

        Args:
            theirs: Path of the property.
            ours: Path of the field.
            form: How its values are written, where the field's type does not say it.
            also: Paths of properties that are read too.
            otherwise: What a required field is where the input does not say.
        """
        steps = split(ours)
        field = field_at(self.cls, steps)
        return Value(
            theirs=split(theirs),
            ours=steps,
            form=form or form_of(field.type),
            default=field.default if otherwise is None else otherwise,
            fills=otherwise is not None,
            also=tuple(split(name) for name in also),
        )

    def values(self, *pairs: tuple[str, str]) -> tuple[Value, ...]:
        """Several properties that are fields, each in the form of its type."""
        return tuple(self.value(theirs, ours) for theirs, ours in pairs)


@functools.cache
def split(path: str) -> tuple[str, ...]:
    """The steps of a path that is written with slashes."""
    return tuple(path.split("/"))
