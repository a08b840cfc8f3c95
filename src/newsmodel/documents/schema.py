"""JSON Schemas of the classes, made from their shapes."""

from __future__ import annotations

from typing import Any, Literal, get_args

import msgspec

from newsmodel.documents.structured_output import as_structured_output
from newsmodel.model import Article, Claim, Decisions, Section, Source
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
from newsmodel.shapes.shape import Field, Shape, reachable, shape_of
from newsmodel.values import DATE_TIME, FORMAT_VERSION, FULL_DATE, SchemaHint

#: Every `$id` begins with this. It is a name, not an address: nothing is ever fetched.
SCHEMA_URN = "urn:newsmodel:schema"

Draft = Literal["2020-12", "7"]
#: What a schema is for: to validate documents, or to be filled by a language model (`structured_output`).
Flavour = Literal["document", "structured-output"]

_DIALECTS: dict[Draft, tuple[str, str]] = {
    "2020-12": ("https://json-schema.org/draft/2020-12/schema", "$defs"),
    "7": ("http://json-schema.org/draft-07/schema#", "definitions"),
}

#: The classes whose schemas are published in `schemas/`.
PUBLISHED: tuple[type, ...] = (Article, Section, Source, Claim, Decisions)

#: The name of the definition that all timestamps share.
_TIMESTAMP = "Timestamp"


def schema_id(cls: type) -> str:
    """Return the `$id` of a class's schema.

    Example:
        >>> schema_id(Article)
        'urn:newsmodel:schema:1.0:article'
    """
    return f"{SCHEMA_URN}:{FORMAT_VERSION}:{cls.__name__.lower()}"


def schema_file_name(cls: type) -> str:
    """Return the name of a class's schema file.

    Example:
        >>> schema_file_name(Article)
        'article.schema.json'
    """
    return f"{cls.__name__.lower()}.schema.json"


def json_schema(cls: type = Article, *, draft: Draft = "2020-12", flavour: Flavour = "document") -> dict[str, Any]:
    """Generate the JSON Schema of a model class, or of a user's own subclass of one.

    Args:
        cls: The class whose JSON the schema describes.
        draft: Version of JSON Schema: 2020-12, or 7 for tools that know no newer one.
        flavour: `document`, or `structured-output` for what language models are made to answer: closed objects, every
            property required, null for what there is not, no patterns, limits or defaults.

    Returns:
        The schema as a new dict; every class that `cls` can hold is a definition in it.

    Raises:
        TypeError: two classes have one name, or a field has a type that no document, or no structured output, can hold.
        ValueError: there is no such draft or flavour, or not together.

    Example:
        >>> json_schema()["properties"]["headline"]["type"]
        'string'
    """
    if draft not in _DIALECTS:
        raise ValueError(f"no draft {draft!r}: there are {', '.join(_DIALECTS)}")
    if flavour not in get_args(Flavour):
        raise ValueError(f"no flavour {flavour!r}: there are {', '.join(get_args(Flavour))}")
    if flavour == "structured-output":
        if draft != "2020-12":
            raise ValueError("structured outputs have no older draft")
        return as_structured_output(json_schema(cls))
    writer = _Writer(*_DIALECTS[draft])
    shapes = reachable(cls)
    head = {"$schema": writer.dialect, "$id": schema_id(cls), "title": cls.__name__}
    definitions = {shape.name: writer.object(shape) for shape in shapes if shape.cls is not cls}
    if _TIMESTAMP in definitions:
        raise TypeError(f"no class may be named {_TIMESTAMP}: the schema defines it")
    definitions[_TIMESTAMP] = _timestamp()
    return head | writer.object(shape_of(cls)) | {writer.keyword: dict(sorted(definitions.items()))}


def schema_text(cls: type = Article, *, draft: Draft = "2020-12", flavour: Flavour = "document") -> str:
    """Write the text of a schema file: indented, with a final newline.

    Example:
        >>> schema_text().startswith("{")
        True
    """
    return (
        msgspec.json.format(msgspec.json.encode(json_schema(cls, draft=draft, flavour=flavour)), indent=2).decode()
        + "\n"
    )


class _Writer:
    """A writer of schemas in one dialect."""

    def __init__(self, dialect: str, keyword: str) -> None:
        self.dialect = dialect
        self.keyword = keyword

    def object(self, shape: Shape) -> dict[str, Any]:
        """Write the schema of a class's JSON object."""
        descriptions = shape.descriptions
        properties = _head_properties(shape)
        for field in shape.fields:
            told = {"description": descriptions[field.name]} if field.name in descriptions else {}
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
                return _scalar(field_type)
            case TimestampType():
                return self.reference(_TIMESTAMP)
            case Choice():
                return {"type": "string", "enum": list(field_type.values)}
            case ObjectType():
                return self.reference(field_type.cls.__name__)
            case Union():
                return {"oneOf": [self.reference(cls.__name__) for cls in field_type.classes]}
            case Many():
                return {"type": "array", "items": self.value(field_type.item)}
            case StringMap():
                names, values = _scalar(field_type.key), _scalar(field_type.value)
                return {"type": "object", "propertyNames": names, "additionalProperties": values}
            case OpenMap():
                return {"type": "object"}

    def reference(self, name: str) -> dict[str, Any]:
        """Write a reference to a definition."""
        return {"$ref": f"#/{self.keyword}/{name}"}


def _head_properties(shape: Shape) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    if shape.is_document:
        hint = "The schema that the document is written to; for editors, and not kept."
        properties["$schema"] = {"description": hint, **_string(limit_of(SchemaHint))}
    if shape.tag:
        name, value = shape.tag
        properties[name] = {"description": "Version of the format." if shape.is_document else "Tag.", "const": value}
    return properties


def _scalar(scalar: Scalar) -> dict[str, Any]:
    if str in scalar.types:
        return _string(scalar.limit)
    if bool in scalar.types:
        return {"type": "boolean"}
    kind = "number" if float in scalar.types else "integer"
    limits = {"minimum": scalar.limit.ge, "maximum": scalar.limit.le}
    return {"type": kind} | _given(limits)


def _string(limit: Limit) -> dict[str, Any]:
    limits = {
        "minLength": limit.min_length,
        "maxLength": limit.max_length,
        "pattern": limit.pattern,
        "format": limit.format,
    }
    return {"type": "string"} | _given(limits)


def _given(keywords: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in keywords.items() if value is not None}


def _timestamp() -> dict[str, Any]:
    return {
        "description": "An RFC 3339 date-time with an offset, or a full date where only the day is known.",
        "anyOf": [_string(DATE_TIME), _string(FULL_DATE)],
    }


@per_class
def cached_schema(cls: type) -> dict[str, Any]:
    """Generate the schema of a class once; it is not to be changed."""
    return json_schema(cls)
