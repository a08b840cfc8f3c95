"""JSON Schemas of the classes, made from their shapes."""

from __future__ import annotations

from typing import Any, Literal, get_args

import msgspec

from newsmodel.documents.editor_form import EditorSchemaWriter
from newsmodel.documents.openapi import as_openapi
from newsmodel.documents.schema_writing import SchemaWriter
from newsmodel.documents.structured_output import as_structured_output
from newsmodel.model import Article, Claim, Decisions, Section, Source
from newsmodel.shapes.field_types import per_class
from newsmodel.shapes.shape import reachable, shape_of
from newsmodel.values import FORMAT_VERSION

#: Every `$id` begins with this. It is a name, not an address: nothing is ever fetched.
SCHEMA_URN = "urn:newsmodel:schema"

Draft = Literal["2020-12", "7"]
#: What a schema is for: to validate documents, to help people who write them in an editor (`editor_form`), to be a part
#: of the description of an API (`openapi`), or to be filled by a language model (`structured_output`).
Flavour = Literal["document", "editor", "openapi-3.1", "structured-output"]

#: The end of a file's name.
_FILES: dict[Flavour, str] = {
    "document": ".schema.json",
    "editor": ".editor.schema.json",
    "openapi-3.1": ".openapi.json",
    "structured-output": ".structured-output.schema.json",
}

_DIALECTS: dict[Draft, tuple[str, str]] = {
    "2020-12": ("https://json-schema.org/draft/2020-12/schema", "$defs"),
    "7": ("http://json-schema.org/draft-07/schema#", "definitions"),
}

#: The classes whose schemas are published in `schemas/`.
PUBLISHED: tuple[type, ...] = (Article, Section, Source, Claim, Decisions)


def schema_id(cls: type) -> str:
    """Return the `$id` of a class's schema.

    Example:
        >>> schema_id(Article)
        'urn:newsmodel:schema:1.0:article'
    """
    return f"{SCHEMA_URN}:{FORMAT_VERSION}:{cls.__name__.lower()}"


def schema_file_name(cls: type, flavour: Flavour = "document") -> str:
    """Return the name of a class's schema file.

    Example:
        >>> schema_file_name(Article), schema_file_name(Article, "editor")
        ('article.schema.json', 'article.editor.schema.json')
    """
    return f"{cls.__name__.lower()}{_FILES[flavour]}"


def json_schema(cls: type = Article, *, draft: Draft = "2020-12", flavour: Flavour = "document") -> dict[str, Any]:
    """Generate the JSON Schema of a model class, or of a user's own subclass of one.

    Args:
        cls: The class whose JSON the schema describes.
        draft: Version of JSON Schema: 2020-12, or 7 for tools that know no newer one.
        flavour: `document`; `editor` with the words that editors show in place of patterns and beside enumerations;
            `openapi-3.1` for an OpenAPI document whose components are the classes, with a discriminator where one of
            several may stand; or `structured-output` for what language models are made to answer: closed objects,
            every property required, null for what there is not, no patterns, limits or defaults.

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
    if flavour != "document" and draft != "2020-12":
        raise ValueError(f"the flavour {flavour} has no older draft")
    if flavour == "structured-output":
        return as_structured_output(json_schema(cls))
    if flavour == "openapi-3.1":
        return as_openapi(json_schema(cls))
    shape = shape_of(cls)
    writer = (EditorSchemaWriter if flavour == "editor" else SchemaWriter)(*_DIALECTS[draft])
    head = {"$schema": writer.dialect, "$id": schema_id(cls), "title": cls.__name__}
    definitions = writer.definitions(shape for shape in reachable(cls) if shape.cls is not cls)
    return head | writer.object(shape) | {writer.keyword: definitions}


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


@per_class
def cached_schema(cls: type) -> dict[str, Any]:
    """Generate the schema of a class once; it is not to be changed."""
    return json_schema(cls)
