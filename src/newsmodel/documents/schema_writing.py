"""Writes the schemas of shapes: of objects, of their properties, and of the values that these hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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
from newsmodel.shapes.shape import Field, Shape
from newsmodel.values import DATE_TIME, FULL_DATE, SchemaHint

#: The name of the definition that all timestamps share.
TIMESTAMP = "Timestamp"


class SchemaWriter:
    """A writer of schemas in one dialect."""

    def __init__(self, dialect: str, keyword: str) -> None:
        self.dialect = dialect
        self.keyword = keyword

    def definitions(self, shapes: Iterable[Shape]) -> dict[str, Any]:
        """Write the definitions of classes, and that of timestamps, by their names.

        Raises:
            TypeError: a class has the name of another definition.
        """
        found = {shape.name: self.object(shape) for shape in shapes}
        if TIMESTAMP in found:
            raise TypeError(f"no class may be named {TIMESTAMP}: the schema defines it")
        found[TIMESTAMP] = self.timestamp()
        return dict(sorted(found.items()))

    def object(self, shape: Shape) -> dict[str, Any]:
        """Write the schema of a class's JSON object."""
        descriptions = shape.descriptions
        properties = self._head_properties(shape)
        for field in shape.fields:
            told = self.described(descriptions[field.name]) if field.name in descriptions else {}
            properties[field.name] = told | self.field(field)
        tags = [shape.tag[0]] if shape.tag else []
        required = tags + [field.name for field in shape.fields if field.required]
        return {
            "description": shape.summary,
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def field(self, field: Field) -> dict[str, Any]:
        """Write the schema of a property."""
        default = {} if field.required or field.default in (None, (), {}) else {"default": field.default}
        return self.value(field.type) | default

    def value(self, field_type: FieldType) -> dict[str, Any]:
        """Write the schema of a value."""
        match field_type:
            case Scalar():
                return self.scalar(field_type)
            case TimestampType():
                return self.reference(TIMESTAMP)
            case Choice():
                return self.choice(field_type)
            case ObjectType():
                return self.reference(field_type.cls.__name__)
            case Union():
                return self.union(field_type)
            case Many():
                return {"type": "array", "items": self.value(field_type.item)}
            case StringMap():
                names, values = self.scalar(field_type.key), self.scalar(field_type.value)
                return {"type": "object", "propertyNames": names, "additionalProperties": values}
            case OpenMap():
                return {"type": "object"}

    def reference(self, name: str) -> dict[str, Any]:
        """Write a reference to a definition."""
        return {"$ref": f"#/{self.keyword}/{name}"}

    def described(self, text: str) -> dict[str, Any]:
        """Write the description of a property."""
        return {"description": text}

    def choice(self, choice: Choice) -> dict[str, Any]:
        """Write the schema of one of some strings."""
        return {"type": "string", "enum": list(choice.values)}

    def union(self, union: Union) -> dict[str, Any]:
        """Write the schema of an object of one of several classes."""
        return {"oneOf": [self.reference(cls.__name__) for cls in union.classes]}

    def scalar(self, scalar: Scalar) -> dict[str, Any]:
        """Write the schema of a string, a number or a truth value."""
        if str in scalar.types:
            return self.string(scalar.limit)
        if bool in scalar.types:
            return {"type": "boolean"}
        kind = "number" if float in scalar.types else "integer"
        return {"type": kind} | _given({"minimum": scalar.limit.ge, "maximum": scalar.limit.le})

    def string(self, limit: Limit) -> dict[str, Any]:
        """Write the schema of a string."""
        limits = {
            "minLength": limit.min_length,
            "maxLength": limit.max_length,
            "pattern": limit.pattern,
            "format": limit.format,
            "examples": None if limit.example is None else [limit.example],
        }
        return {"type": "string"} | _given(limits)

    def timestamp(self) -> dict[str, Any]:
        """Write the schema of a timestamp."""
        return {
            "description": "An RFC 3339 date-time with an offset, or a full date where only the day is known.",
            "anyOf": [self.string(DATE_TIME), self.string(FULL_DATE)],
        }

    def _head_properties(self, shape: Shape) -> dict[str, Any]:
        properties: dict[str, Any] = {}
        if shape.is_document:
            hint = "The schema that the document is written to; for editors, and not kept."
            properties["$schema"] = self.described(hint) | self.string(limit_of(SchemaHint))
        if shape.tag:
            name, value = shape.tag
            told = "Version of the format." if shape.is_document else "Tag."
            properties[name] = {"description": told, "const": value}
        return properties


def _given(keywords: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in keywords.items() if value is not None}
