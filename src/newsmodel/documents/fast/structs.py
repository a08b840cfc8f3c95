"""Shadow structs: msgspec decodes JSON into them, and checks types, lengths, ranges, tags and unknown fields."""

from __future__ import annotations

import functools
import operator
from typing import Annotated, Any, Literal

import msgspec

from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Limit,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
    limit_of,
    per_class,
)
from newsmodel.shapes.shape import Field, shape_of
from newsmodel.values import SchemaHint


def _struct_type(field_type: FieldType) -> Any:
    match field_type:
        case Scalar():
            members = [_scalar_type(kind, field_type.limit) for kind in field_type.types]
            return members[0] if len(members) == 1 else members[0] | members[1]
        case TimestampType():
            return str
        case Choice():
            return Literal[field_type.values]
        case ObjectType():
            return struct_of(field_type.cls)
        case Union():
            structs: list[Any] = [struct_of(cls) for cls in field_type.classes]
            return functools.reduce(operator.or_, structs)
        case Many():
            return tuple[_struct_type(field_type.item), ...]  # type: ignore[misc]
        case StringMap():
            return dict[str, str]
        case OpenMap():
            return dict[str, Any]


def _scalar_type(kind: type, limit: Limit) -> Any:
    meta: dict[str, Any] = {}
    if kind is str:
        meta = {"min_length": limit.min_length, "max_length": limit.max_length}
    elif kind is not bool:
        meta = {"ge": limit.ge, "le": limit.le}
    told = {name: value for name, value in meta.items() if value is not None}
    return Annotated[kind, msgspec.Meta(**told)] if told else kind


@per_class
def struct_of(cls: type, *, root: bool = False) -> type[msgspec.Struct]:
    """Define the shadow struct of a class.

    Args:
        cls: The class.
        root: Whether the struct stands alone: msgspec takes a tag for optional there, so it becomes a required field.
    """
    shape = shape_of(cls)
    tag = shape.tag
    alone = shape.is_document or root
    head: list[Any] = [("tag", Literal[tag[1]])] if tag and alone else []
    head += [("schema", _scalar_type(str, limit_of(SchemaHint)), None)] if shape.is_document else []
    return msgspec.defstruct(
        shape.name,
        head + [_struct_field(field) for field in shape.fields],
        rename={"tag": tag[0], "schema": "$schema"} if tag and alone else None,
        tag_field=tag[0] if tag and not alone else None,
        tag=tag[1] if tag and not alone else None,
        forbid_unknown_fields=True,
        omit_defaults=True,
        kw_only=True,
        gc=False,
    )


def _struct_field(field: Field) -> tuple[str, Any] | tuple[str, Any, Any]:
    if field.required:
        return field.name, _struct_type(field.type)
    # None stands for absence: the type does not admit it, so `null` is refused
    default = None if isinstance(field.default, dict) else field.default
    return field.name, _struct_type(field.type), default
