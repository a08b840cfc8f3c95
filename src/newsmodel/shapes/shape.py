"""Reads a class once: its fields in the order of the format, their types, limits, defaults and descriptions.

The schema, the parsers, the writers and the reference are all derived from what this module says of a class.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

import attrs
import msgspec

from newsmodel.shapes.checking import FieldCheck, expect
from newsmodel.shapes.docstrings import attributes_of, prose_of
from newsmodel.shapes.field_types import (
    FieldType,
    Many,
    ObjectType,
    Union,
    annotations_of,
    is_class_variable,
    per_class,
    read_annotation,
)

#: The tag that tells the members of a union apart; a tag of another name is a document's version.
UNION_TAG = "type"


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a class, which is a property of its JSON object.

    Attributes:
        name: The field's name and the property's.
        type: What it holds.
        required: Whether it must be there.
        default: What stands for its absence: None, `()`, an empty dict or a plain value.
    """

    name: str
    type: FieldType
    required: bool
    default: Any


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A class as the format sees it.

    Attributes:
        cls: The class.
        tag: The name and the value of its tag, if it has one.
        fields: Its fields in the order of the format.
        plain: Whether it may be built without its constructor, once its fields are known to be right.
    """

    cls: type
    tag: tuple[str, str] | None
    fields: tuple[Field, ...]
    plain: bool

    @property
    def is_document(self) -> bool:
        """Whether its JSON stands alone and says its version, instead of being a member of a union."""
        return self.tag is not None and self.tag[0] != UNION_TAG

    @property
    def name(self) -> str:
        """The class's name, which is its name in a schema."""
        return self.cls.__name__

    @property
    def summary(self) -> str:
        """The docstring up to its first section, on one line."""
        return prose_of(self.cls)

    @property
    def descriptions(self) -> dict[str, str]:
        """The `Attributes:` of the class and of the classes that it inherits from, by field."""
        told = attributes_of(self.cls)
        return {field.name: told[field.name] for field in self.fields if field.name in told}


#: What makes a user's class one of the model.
_DECORATOR = "@attrs.frozen(kw_only=True, field_transformer=newsmodel.checked, repr=False)"


@per_class
def shape_of(cls: type) -> Shape:
    """Read the shape of a model class, or of a user's own attrs class.

    Raises:
        TypeError: it is no attrs class, or a field has a type that no document can hold.

    Example:
        >>> from newsmodel.model import Paragraph
        >>> shape_of(Paragraph).tag
        ('type', 'paragraph')
    """
    expect(cls, (type,), "cls")
    if "__attrs_attrs__" not in vars(cls):
        raise TypeError(f"{cls!r} is not a class of the model: decorate it with {_DECORATOR}")
    hints = annotations_of(cls)
    declared = {field.name: field for field in attrs.fields(cls)}
    names = [name for name in hints if name in declared]
    return Shape(
        cls=cls,
        tag=_tag(cls, hints),
        fields=tuple(_field(cls, declared[name], hints[name]) for name in names),
        plain=_is_plain(cls, tuple(declared.values())),
    )


def _tag(cls: type, hints: dict[str, Any]) -> tuple[str, str] | None:
    for name, annotation in hints.items():
        if is_class_variable(annotation):
            (literal,) = get_args(annotation) or (None,)
            if get_origin(literal) is Literal:
                return name, getattr(cls, name)
    return None


def _field(cls: type, field: attrs.Attribute[Any], annotation: Any) -> Field:
    if field.init and not isinstance(field.converter, FieldCheck):
        raise TypeError(f"{cls.__name__}.{field.name}: its class needs field_transformer=newsmodel.checked")
    field_type, optional = read_annotation(annotation)
    default: Any = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        default = default.factory()
    required = default is attrs.NOTHING
    if required and optional:
        raise TypeError(f"{cls.__name__}.{field.name}: a field that may be None must default to None")
    return Field(name=field.name, type=field_type, required=required, default=None if required else default)


def _is_plain(cls: type, fields: tuple[attrs.Attribute[Any], ...]) -> bool:
    """Tell whether the class adds no code of its own to its construction."""
    own_code = ("__attrs_pre_init__", "__attrs_post_init__", "__attrs_init__")
    return all(field.validator is None and _is_check(field.converter) and field.init for field in fields) and not any(
        hasattr(cls, name) for name in own_code
    )


def _is_check(converter: Any) -> bool:
    return isinstance(converter, FieldCheck) and converter.own is None


def parts_of(field_type: FieldType) -> tuple[type, ...]:
    """Return the classes that a field can hold directly."""
    match field_type:
        case ObjectType():
            return (field_type.cls,)
        case Union():
            return field_type.classes
        case Many():
            return parts_of(field_type.item)
        case _:
            return ()


def reachable(cls: type) -> tuple[Shape, ...]:
    """List the shapes of a class and of all that its fields can hold, parts before wholes.

    Raises:
        TypeError: two of the classes have one name.

    Example:
        >>> from newsmodel.model import Source
        >>> [shape.name for shape in reachable(Source)]
        ['Span', 'TimeReference', 'Party', 'Extraction', 'Source']
    """
    found: dict[type, Shape] = {}
    _collect(cls, found)
    by_name: dict[str, type] = {}
    for shape in found.values():
        other = by_name.setdefault(shape.name, shape.cls)
        if other is not shape.cls:
            raise TypeError(f"two classes named {shape.name}: {other.__module__} and {shape.cls.__module__}")
    return tuple(found.values())


def _collect(cls: type, found: dict[type, Shape]) -> None:
    if cls in found:
        return
    shape = shape_of(cls)
    for field in shape.fields:
        for part in parts_of(field.type):
            _collect(part, found)
    found[cls] = shape
