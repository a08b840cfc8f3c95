"""Dumpers: generated functions that make of an object what msgspec encodes as its JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from newsmodel.documents.fast.copying import copied_json
from newsmodel.documents.fast.source import SourceCode
from newsmodel.shapes.field_types import FieldType, Many, ObjectType, OpenMap, TimestampType, Union, per_class
from newsmodel.shapes.shape import Field, Shape, shape_of
from newsmodel.values import write_timestamp


class _Written:
    """The stand-in where a field has no default that could be left out."""


_WRITTEN = _Written()


@per_class
def _writer_struct_of(cls: type) -> type[msgspec.Struct]:
    """Define the struct that msgspec encodes for an object: it leaves out defaults, which it knows by identity."""
    shape = shape_of(cls)
    return msgspec.defstruct(
        shape.name,
        [(field.name, object, _omitted(field)) for field in shape.fields],
        tag_field=shape.tag[0] if shape.tag else None,
        tag=shape.tag[1] if shape.tag else None,
        omit_defaults=True,
        gc=False,
    )


def _omitted(field: Field) -> Any:
    if field.required:
        return _WRITTEN
    return None if isinstance(field.default, str | dict) else field.default


@per_class
def dumper_of(cls: type, *, copying: bool = False) -> Callable[[Any], Any]:
    """Make the function that makes of an object what msgspec encodes as its JSON.

    Args:
        cls: The class.
        copying: Whether `msgspec.to_builtins` gives of that what its JSON parses to: lists alone, and open objects that
            are JSON through and through.
    """
    shape = shape_of(cls)
    writer = _DumperWriter(copying=copying)
    writer.source.lines += [f"def dump_{shape.name}(o):", f"    return {writer.record(shape, 'o')}"]
    return writer.source.function(f"dump_{shape.name}")


class _DumperWriter:
    """A writer of the source of one dumper."""

    def __init__(self, *, copying: bool) -> None:
        self.source = SourceCode([])
        self.copying = copying

    def record(self, shape: Shape, value: str) -> str:
        """Write an expression for the struct of an object."""
        arguments = [self.field(field, f"{value}.{field.name}") for field in shape.fields]
        return f"{self.source.name(_writer_struct_of(shape.cls), 'struct')}({', '.join(arguments)})"

    def field(self, field: Field, value: str) -> str:
        """Write an expression for a field's value, or for what stands for its absence."""
        if isinstance(field.default, dict):
            return f"{self.value(field.type, value)} if {value} else None" if self.copying else f"{value} or None"
        if isinstance(field.default, str):  # equal strings need not be identical
            return f"None if {value} == {field.default!r} else {value}"
        name = self.source.local()
        dumped = self.value(field.type, name)
        if dumped == name:
            return value
        if isinstance(field.type, Many):
            return f"{dumped} if ({name} := {value}) else ()"
        if field.default is None:
            return f"None if ({name} := {value}) is None else {dumped}"
        return self.value(field.type, value)

    def value(self, field_type: FieldType, value: str) -> str:
        """Write an expression for what msgspec encodes of the object's `value`; `value` where nothing is to do."""
        match field_type:
            case TimestampType():
                return f"{self.source.name(write_timestamp, 'moment')}({value})"
            case ObjectType():
                shape = shape_of(field_type.cls)
                if _is_flat(shape):  # written in place: a call costs as much as the struct
                    return self.record(shape, value)
                return f"{self.source.name(dumper_of(shape.cls, copying=self.copying), 'dump')}({value})"
            case Union():
                dumpers = {cls: dumper_of(cls, copying=self.copying) for cls in field_type.classes}
                return f"{self.source.name(dumpers, 'dumpers')}[type({value})]({value})"
            case Many():
                name = self.source.local()
                item = self.value(field_type.item, name)
                return value if item == name and not self.copying else f"[{item} for {name} in {value}]"
            case OpenMap() if self.copying:
                return f"{self.source.name(copied_json, 'copied')}({value})"
            case _:
                return value


#: A class with more fields than this is written by a function of its own.
_FLAT_FIELDS = 20


def _is_flat(shape: Shape) -> bool:
    """Tell whether a class is small enough to be written in place."""
    return shape.tag is None and len(shape.fields) <= _FLAT_FIELDS
