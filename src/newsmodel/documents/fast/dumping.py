"""Dumpers: generated functions that make of an object what msgspec encodes as its JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from newsmodel.documents.fast.source import SourceCode
from newsmodel.shapes.field_types import FieldType, Many, ObjectType, TimestampType, Union, per_class
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
def dumper_of(cls: type) -> Callable[[Any], Any]:
    """Make the function that makes of an object what msgspec encodes as its JSON."""
    shape = shape_of(cls)
    source = SourceCode([f"def dump_{shape.name}(o):"])
    source.lines.append(f"    return {_dump_record(source, shape, 'o')}")
    return source.function(f"dump_{shape.name}")


def _dump_record(source: SourceCode, shape: Shape, value: str) -> str:
    arguments = [_dump_field(source, field, f"{value}.{field.name}") for field in shape.fields]
    return f"{source.name(_writer_struct_of(shape.cls), 'struct')}({', '.join(arguments)})"


def _dump_field(source: SourceCode, field: Field, value: str) -> str:
    if isinstance(field.default, dict):
        return f"{value} or None"
    if isinstance(field.default, str):  # equal strings need not be identical
        return f"None if {value} == {field.default!r} else {value}"
    name = source.local()
    dumped = _dump(source, field.type, name)
    if dumped == name:
        return value
    if isinstance(field.type, Many):
        return f"{dumped} if ({name} := {value}) else ()"
    if field.default is None:
        return f"None if ({name} := {value}) is None else {dumped}"
    return _dump(source, field.type, value)


def _dump(source: SourceCode, field_type: FieldType, value: str) -> str:
    """Write an expression for what msgspec encodes of the object's `value`; `value` itself where nothing is to do."""
    match field_type:
        case TimestampType():
            return f"{source.name(write_timestamp, 'moment')}({value})"
        case ObjectType():
            shape = shape_of(field_type.cls)
            if _is_flat(shape):  # written in place: a call costs as much as the struct
                return _dump_record(source, shape, value)
            return f"{source.name(dumper_of(shape.cls), 'dump')}({value})"
        case Union():
            dumpers = {cls: dumper_of(cls) for cls in field_type.classes}
            return f"{source.name(dumpers, 'dumpers')}[type({value})]({value})"
        case Many():
            name = source.local()
            item = _dump(source, field_type.item, name)
            return value if item == name else f"[{item} for {name} in {value}]"
        case _:
            return value


#: A class with more fields than this is written by a function of its own.
_FLAT_FIELDS = 20


def _is_flat(shape: Shape) -> bool:
    """Tell whether a class is small enough to be written in place."""
    return shape.tag is None and len(shape.fields) <= _FLAT_FIELDS
