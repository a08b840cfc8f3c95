"""The common base of all classes of the model: a repr that a person can read."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, ClassVar

import attrs

from newsmodel.issues import shown
from newsmodel.shapes.field_types import per_class

#: A repr names so many members of a tuple before it counts the rest.
_SHOWN_MEMBERS = 3


class Record:
    """A value of the model. Its repr leaves out defaults, cuts long text and counts long tuples.

    Attributes:
        pydantic_schema: Makes the schema that pydantic reads and writes a class by; what reads and writes stands above
            the model, and puts it here.
        reduced_by: Says how an article is pickled: as its JSON, which is smaller than its objects, faster both ways,
            and read by later versions. What writes and reads JSON stands above the model, and puts it here.
    """

    __slots__ = ()

    pydantic_schema: ClassVar[Callable[[type], Any]]
    reduced_by: ClassVar[Callable[[Any], tuple[Any, ...]]]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: object) -> Any:
        """Answer pydantic, which asks a class that is not its own how to read and write it."""
        return Record.pydantic_schema(cls)

    def __repr__(self) -> str:
        return _record(self, depth=1)

    # attrs would write both for each class, which takes longer than whatever most programs compare

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        values = _values_of(type(self))
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash(_hashed_values_of(type(self))(self))


@per_class
def _values_of(cls: type) -> Callable[[object], Any]:
    """Make the function that gives the values of an object's fields."""
    return operator.attrgetter(*(field.name for field in attrs.fields(cls)))


@per_class
def _hashed_values_of(cls: type) -> Callable[[object], Any]:
    """Make the function that gives the values of those fields that count for the hash."""
    return operator.attrgetter(*(field.name for field in attrs.fields(cls) if field.hash is not False))


def _record(record: Any, depth: int) -> str:
    told = [
        f"{field.name}={_value(value, depth)}"
        for field in attrs.fields(type(record))
        if (value := getattr(record, field.name)) is not None and value != () and value != _default(field)
    ]
    return f"{type(record).__name__}({', '.join(told)})"


def _default(field: attrs.Attribute[Any]) -> Any:
    return {} if isinstance(field.default, attrs.Factory) else field.default  # type: ignore[arg-type]


def _value(value: Any, depth: int) -> str:
    if isinstance(value, Record):
        return _record(value, depth - 1) if depth else f"{type(value).__name__}(…)"
    if isinstance(value, tuple):
        members = [_value(member, depth - 1 if depth else 0) for member in value[:_SHOWN_MEMBERS]]
        rest = [f"… {len(value) - _SHOWN_MEMBERS} more"] if len(value) > _SHOWN_MEMBERS else []
        return f"({', '.join(members + rest)}{',' if len(value) == 1 else ''})"
    return shown(value)
