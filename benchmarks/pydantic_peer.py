"""Pydantic v2 classes made from the shapes of ours: same fields, tags and limits, strict, frozen, no unknown fields.

They are written out as the source that a user of pydantic would keep, so that the command-line peer can import them
without anything of newsmodel, and so that a reader can see what newsmodel is measured against:

    python benchmarks/pydantic_peer.py > news_models.py
"""

from __future__ import annotations

import functools
import sys
import types
from typing import TYPE_CHECKING

from newsmodel.model import Article
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
)
from newsmodel.shapes.shape import UNION_TAG, Field, Shape, reachable
from newsmodel.values import DATE_TIME, FULL_DATE, Uri

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pydantic

# pydantic's own datetime takes more than RFC 3339 (seconds since 1970, a blank for the T). So a timestamp is a string
# of one of two patterns, which Rust checks, then the quickest reader that Python has, which need not look at the form.
_HEAD = '''\
"""Pydantic classes of a news story."""

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer


class Model(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


def read_timestamp(text: str) -> datetime.datetime | datetime.date:
    return datetime.date.fromisoformat(text) if len(text) == 10 else datetime.datetime.fromisoformat(text)


def write_timestamp(value: datetime.datetime | datetime.date) -> str:
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text


Timestamp = Annotated[
    Annotated[str, Field(pattern={pattern!r})],
    AfterValidator(read_timestamp),
    PlainSerializer(write_timestamp),
]
'''


@functools.cache
def source_of(cls: type) -> str:
    """Write the source of a module that defines the pydantic class of one of our classes, and of all that it holds."""
    head = _HEAD.format(pattern=f"(?:{DATE_TIME.pattern}|{FULL_DATE.pattern})")
    return head + "".join("\n\n" + "\n".join(_class_lines(shape)) + "\n" for shape in reachable(cls))


@functools.cache
def _module(cls: type) -> types.ModuleType:
    module = types.ModuleType(f"news_models_{cls.__name__}")
    sys.modules[module.__name__] = module  # pydantic looks names up there when it builds a class late
    exec(compile(source_of(cls), f"{module.__name__}.py", "exec"), vars(module))  # noqa: S102 - made of our own names
    return module


def model_of(cls: type) -> type[pydantic.BaseModel]:
    """Make the pydantic class of one of our classes."""
    model: type[pydantic.BaseModel] = getattr(_module(cls), cls.__name__)
    return model


def _class_lines(shape: Shape) -> Iterator[str]:
    yield f"class {shape.name}(Model):"
    if shape.is_document:
        yield f"    schema_uri: {_string(limit_of(Uri))} | None = Field(default=None, alias='$schema')"
    if shape.tag:
        yield f"    {shape.tag[0]}: Literal[{shape.tag[1]!r}]"
    for field in shape.fields:
        yield f"    {_field(field)}"


def _field(field: Field) -> str:
    annotation = _annotation(field.type)
    if field.required:
        return f"{field.name}: {annotation}"
    if field.default is None or field.default == {}:
        return f"{field.name}: {annotation} | None = None"
    return f"{field.name}: {annotation} = {field.default!r}"


def _annotation(field_type: FieldType) -> str:
    match field_type:
        case Scalar():
            return _scalar(field_type)
        case TimestampType():
            return "Timestamp"
        case Choice():
            return f"Literal[{', '.join(map(repr, field_type.values))}]"
        case ObjectType():
            return field_type.cls.__name__
        case Union():
            members = " | ".join(cls.__name__ for cls in field_type.classes)
            return f"Annotated[{members}, Field(discriminator={UNION_TAG!r})]"
        case Many():
            # a dict read from JSON has lists; strictness is kept for what they hold
            return f"Annotated[tuple[{_annotation(field_type.item)}, ...], Field(strict=False)]"
        case StringMap():
            return f"dict[{_annotation(field_type.key)}, {_annotation(field_type.value)}]"
        case OpenMap():
            return "dict[str, Any]"


def _scalar(scalar: Scalar) -> str:
    if str in scalar.types:
        return _string(scalar.limit)
    if bool in scalar.types:
        return "bool"
    kinds = [_limited(kind.__name__, scalar.limit, ("ge", "le")) for kind in scalar.types]
    if len(kinds) == 1:
        return kinds[0]
    # quicker than the smart mode, and strict types cannot be taken for one another
    return f"Annotated[{' | '.join(kinds)}, Field(union_mode='left_to_right')]"


def _string(limit: Limit) -> str:
    return _limited("str", limit, ("min_length", "max_length", "pattern"))


def _limited(kind: str, limit: Limit, names: tuple[str, ...]) -> str:
    told = [f"{name}={value!r}" for name in names if (value := getattr(limit, name)) is not None]
    return f"Annotated[{kind}, Field({', '.join(told)})]" if told else kind


if __name__ == "__main__":
    print(source_of(Article), end="")
