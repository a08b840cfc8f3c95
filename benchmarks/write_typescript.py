"""Writes `schemas/npm/index.d.ts`: the types of our documents for TypeScript, made from the shapes of the classes.

    python benchmarks/write_typescript.py

Generators of types number what they meet twice (`Span1`, `Kind8`); here each class and each enumeration has its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from write_json_form import ENUMERATIONS, UNIONS, choices, unions

import newsmodel
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

MODULE = Path(__file__).parent.parent / "schemas" / "npm" / "index.d.ts"

_HEAD = """\
// The JSON form of newsmodel documents; written by benchmarks/write_typescript.py, not by hand.

/** RFC 3339 date-time with an offset, or a full date. */
export type Timestamp = string;
"""
_TAIL = """
/** One thing that is wrong: the rule, and a JSON Pointer to the place. */
export interface Issue {
  rule: string;
  severity: "error";
  path: string;
  message: string;
}

/** Find what is wrong with the ids, references, spans and marks of a document that is right by the schema. */
export function check(document: Article): Issue[];

/** Return the words that a span covers, whose offsets count Unicode code points; null where its target has none. */
export function quote(document: Article, span: Pick<Span, "target" | "start" | "end">): string | null;
"""


def text() -> str:
    """Write the text of the file."""
    shapes = reachable(newsmodel.Article)
    return "\n".join((_HEAD, *_enumerations(shapes), *_unions(shapes), *map(_interface, shapes))) + _TAIL


def _enumerations(shapes: tuple[Shape, ...]) -> Iterator[str]:
    used = {each for shape in shapes for field in shape.fields for each in choices(field.type)}
    for values in sorted(used, key=ENUMERATIONS.__getitem__):
        yield f"export type {ENUMERATIONS[values]} = {' | '.join(map(_quoted, values))};\n"


def _unions(shapes: tuple[Shape, ...]) -> Iterator[str]:
    used = dict.fromkeys(each for shape in shapes for field in shape.fields for each in unions(field.type))
    for classes in used:
        yield f"export type {UNIONS[classes]} = {' | '.join(cls.__name__ for cls in classes)};\n"


def _interface(shape: Shape) -> str:
    lines = [f"/** {shape.summary} */", f"export interface {shape.name} {{"]
    if shape.is_document:
        lines.append("  $schema?: string;")
    if shape.tag:
        lines.append(f"  {shape.tag[0]}: {_quoted(shape.tag[1])};")
    for field in shape.fields:
        if field.name in shape.descriptions:
            lines.append(f"  /** {shape.descriptions[field.name]} */")
        lines.append(_property(field))
    return "\n".join([*lines, "}\n"])


def _property(field: Field) -> str:
    return f"  {field.name}{'' if field.required else '?'}: {_value(field.type)};"


def _value(field_type: FieldType) -> str:
    match field_type:
        case Scalar():
            return "boolean" if bool in field_type.types else "string" if str in field_type.types else "number"
        case TimestampType():
            return "Timestamp"
        case Choice():
            return ENUMERATIONS[field_type.values]
        case ObjectType():
            return field_type.cls.__name__
        case Union():
            return UNIONS[field_type.classes]
        case Many():
            return f"{_value(field_type.item)}[]"
        case StringMap():
            return "Record<string, string>"
        case OpenMap():
            return "Record<string, unknown>"


def _quoted(value: str) -> str:
    return f'"{value}"'


if __name__ == "__main__":
    MODULE.write_text(text(), encoding="utf-8")
