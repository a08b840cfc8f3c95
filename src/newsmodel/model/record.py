"""The common base of all classes of the model: a repr that a person can read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import attrs

from newsmodel.issues import shown

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
