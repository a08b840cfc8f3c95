"""Writes `newsmodel/documents/json_form.py`: the `TypedDict`s of our documents, made from the shapes of the classes.

    python benchmarks/write_json_form.py

The module is for type checkers and editors; the library itself never imports it when it runs.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import newsmodel
from newsmodel import documents, model, values
from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
)
from newsmodel.shapes.shape import Field, Shape, reachable

MODULE = Path(documents.__file__).with_name("json_form.py")

_HEAD = '''\
"""The JSON form of the classes as `TypedDict`s; written by benchmarks/write_json_form.py, not by hand.

They are for type checkers and editors: `to_dict` of an article is an `ArticleDict`. The fields are described at the
classes, which say the limits too.
"""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from newsmodel.values import (
{enumerations}
)

#: A document may name its schema, for editors; `to_dict` never does.
_DocumentDict = TypedDict("_DocumentDict", {{"$schema": NotRequired[str]}})
'''


def _named_enumerations() -> dict[tuple[str, ...], str]:
    return {get_args(value): name for name, value in vars(values).items() if get_origin(value) is Literal}


def _named_unions() -> dict[tuple[type, ...], str]:
    return {get_args(value): name for name, value in vars(model).items() if isinstance(value, types.UnionType)}


ENUMERATIONS = _named_enumerations()
UNIONS = _named_unions()


def text() -> str:
    """Write the module's text, as ruff formats it."""
    shapes = reachable(newsmodel.Article)
    used = {ENUMERATIONS[each] for shape in shapes for field in shape.fields for each in choices(field.type)}
    head = _HEAD.format(enumerations="\n".join(f"    {name}," for name in sorted(used)))
    return head + "".join(f"\n\n{definition}\n" for definition in _definitions(shapes))


def _definitions(shapes: tuple[Shape, ...]) -> Iterator[str]:
    written: set[tuple[type, ...]] = set()
    for shape in shapes:
        for classes in (each for field in shape.fields for each in unions(field.type)):
            if classes not in written:
                written.add(classes)
                yield _union(classes)
        yield "\n".join(_class_lines(shape))


def _class_lines(shape: Shape) -> Iterator[str]:
    article = "an" if shape.name[0] in "AEIO" else "a"
    base = "_DocumentDict" if shape.is_document else "TypedDict"
    yield f"class {shape.name}Dict({base}):"
    yield f'    """The JSON of {article} `{shape.name}`."""'
    yield ""
    if shape.tag:
        name, value = shape.tag
        yield f'    {name}: Literal["{value}"]'
    yield from (f"    {field.name}: {_presence(field)}" for field in shape.fields)


def _union(classes: tuple[type, ...]) -> str:
    members = "\n    | ".join(f"{cls.__name__}Dict" for cls in classes)
    return f"{UNIONS[classes]}Dict: TypeAlias = (\n    {members}\n)"


def _presence(field: Field) -> str:
    value = _value(field.type)
    return value if field.required else f"NotRequired[{value}]"


def _value(field_type: FieldType) -> str:
    match field_type:
        case Scalar():
            # to type checkers, an integer is a float too
            return "float" if float in field_type.types else field_type.types[0].__name__
        case TimestampType():
            return "str"
        case Choice():
            return ENUMERATIONS[field_type.values]
        case ObjectType():
            return f"{field_type.cls.__name__}Dict"
        case Union():
            return f"{UNIONS[field_type.classes]}Dict"
        case Many():
            return f"list[{_value(field_type.item)}]"
        case StringMap():
            return "dict[str, str]"
        case OpenMap():
            return "dict[str, Any]"


def choices(field_type: FieldType) -> Iterator[tuple[str, ...]]:
    """Yield the enumerations in a type."""
    match field_type:
        case Choice():
            yield field_type.values
        case Many():
            yield from choices(field_type.item)


def unions(field_type: FieldType) -> Iterator[tuple[type, ...]]:
    """Yield the unions in a type."""
    match field_type:
        case Union():
            yield field_type.classes
        case Many():
            yield from unions(field_type.item)


if __name__ == "__main__":
    MODULE.write_text(text(), encoding="utf-8")
