"""The JSON Schemas: up to date, valid, and no more than other tools understand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newsmodel import Article, Claim, Section, Source, json_schema
from newsmodel.documents.schema import Draft, schema_id, schema_text
from newsmodel.model import Block, Decisions, Paragraph, Span
from newsmodel.shapes.field_types import compiled
from newsmodel.shapes.shape import reachable, shape_of

FOLDER = Path(__file__).parent.parent / "schemas" / "1.0"
PUBLISHED = (Article, Section, Source, Claim, Decisions)
DRAFTS: tuple[Draft, ...] = ("2020-12", "7")
METASCHEMAS: dict[Draft, Any] = {"2020-12": jsonschema.Draft202012Validator, "7": jsonschema.Draft7Validator}
DEFINITIONS: dict[Draft, str] = {"2020-12": "$defs", "7": "definitions"}

#: What editors and generators understand; nothing else may occur.
KEYWORDS = {
    "$schema",
    "$id",
    "$ref",
    "title",
    "description",
    "default",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
    "items",
    "const",
    "enum",
    "pattern",
    "format",
    "oneOf",
    "anyOf",
    "minLength",
    "maxLength",
    "examples",
    "minimum",
    "maximum",
}


def nodes(schema: dict[str, Any], definitions: str) -> Iterator[dict[str, Any]]:
    """Yield a schema and all schemas within it."""
    yield schema
    for keyword in ("properties", definitions):
        for inner in schema.get(keyword, {}).values():
            yield from nodes(inner, definitions)
    for keyword in ("items", "propertyNames", "additionalProperties"):
        if isinstance(schema.get(keyword), dict):
            yield from nodes(schema[keyword], definitions)
    for keyword in ("oneOf", "anyOf"):
        for inner in schema.get(keyword, ()):
            yield from nodes(inner, definitions)


@pytest.mark.parametrize("cls", PUBLISHED)
def test_published_schema_is_up_to_date(cls: type) -> None:
    """The file in schemas/ is what the classes say; `newsmodel schema --write schemas/1.0` makes it so."""
    assert schema_text(cls) == (FOLDER / f"{cls.__name__.lower()}.schema.json").read_text(encoding="utf-8")


def test_no_other_schema_is_published() -> None:
    """The folder holds the schemas of the classes that are published, and no others."""
    assert {f"{cls.__name__.lower()}.schema.json" for cls in PUBLISHED} == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("cls", PUBLISHED)
def test_schema_is_a_schema(cls: type, draft: Draft) -> None:
    """The metaschema of the draft accepts it."""
    metaschema = METASCHEMAS[draft](METASCHEMAS[draft].META_SCHEMA)
    assert [] == [error.message for error in metaschema.iter_errors(json_schema(cls, draft=draft))]


@pytest.mark.parametrize("draft", DRAFTS)
def test_schema_uses_only_what_tools_understand(draft: Draft) -> None:
    """No keyword occurs but those of the design, and objects say what they allow."""
    used = {keyword for node in nodes(json_schema(draft=draft), DEFINITIONS[draft]) for keyword in node}
    assert set() == used - KEYWORDS - {DEFINITIONS[draft]}


@pytest.mark.parametrize("draft", DRAFTS)
def test_references_lead_to_definitions(draft: Draft) -> None:
    """Every `$ref` names a definition of the same document, and every definition is used."""
    schema = json_schema(draft=draft)
    keyword = DEFINITIONS[draft]
    names = {node["$ref"].removeprefix(f"#/{keyword}/") for node in nodes(schema, keyword) if "$ref" in node}
    assert schema[keyword].keys() == names


def test_drafts_differ_in_their_words_only() -> None:
    """The schema for tools that know draft 7 says the same."""
    text = schema_text(draft="7").replace('"definitions"', '"$defs"').replace("#/definitions/", "#/$defs/")
    assert schema_text() == text.replace("http://json-schema.org/draft-07/schema#", json_schema()["$schema"])


@pytest.mark.parametrize("cls", PUBLISHED)
def test_every_property_and_class_is_described(cls: type) -> None:
    """Editors show a sentence for each property, and for each object what it is."""
    for node in nodes(json_schema(cls), "$defs"):
        if "properties" in node:
            assert node["description"].endswith(".")
            assert [] == [name for name, inner in node["properties"].items() if not inner.get("description")]


def test_properties_stand_in_the_order_of_the_fields() -> None:
    """`$schema` and the tag come first, then the fields as the class has them."""
    fields = [field.name for field in shape_of(Article).fields]
    assert ["$schema", "newsmodel", *fields] == list(json_schema()["properties"])
    assert ["type", "id", "text", "marks", "language", "styles"] == list(json_schema(Paragraph)["properties"])


def test_blocks_are_a_union_with_constant_tags() -> None:
    """A block is one of several definitions, each with its own `type`, which is required."""
    schema = json_schema()
    branches = [
        schema["$defs"][ref["$ref"].rpartition("/")[2]]
        for ref in schema["$defs"]["Section"]["properties"]["blocks"]["items"]["oneOf"]
    ]
    assert [cls.type for cls in Block.__args__] == [branch["properties"]["type"]["const"] for branch in branches]
    assert all("type" in branch["required"] for branch in branches)


def test_objects_are_closed_but_for_extra() -> None:
    """Only `extra` takes any property."""
    open_objects = [
        name
        for node in nodes(json_schema(), "$defs")
        for name, inner in node.get("properties", {}).items()
        if inner.get("type") == "object" and "additionalProperties" not in inner
    ]
    assert ["extra"] == open_objects
    assert all(node["additionalProperties"] is False for node in nodes(json_schema(), "$defs") if "properties" in node)


def test_required_properties_are_those_of_the_design() -> None:
    """An article needs its version, its id and its headline; a record says itself what it needs."""
    assert ["newsmodel", "id", "headline"] == json_schema()["required"]
    assert ["target", "start", "end", "text"] == json_schema(Span)["required"]
    assert ["id", "kind", "named"] == json_schema(Source)["required"]
    assert "required" not in json_schema()["$defs"]["Party"]


def test_patterns_mean_the_same_everywhere() -> None:
    r"""Patterns are anchored, and use nothing that Rust or ECMAScript read otherwise: `\d`, lookaround."""
    patterns = {node["pattern"] for node in nodes(json_schema(), "$defs") if "pattern" in node}
    assert patterns
    for pattern in patterns:
        assert compiled(pattern).groups == 0
        assert re.fullmatch(r"\^.*\$", pattern)
        assert not re.search(r"\\[dwsbDWSBAZzpP]", pattern)
        assert not re.search(r"\(\?[=!<]|[*+?}]\+", re.sub(r"\[[^]]*\]", "[]", pattern))


def test_schema_names_are_urns() -> None:
    """An `$id` is a name, so that nothing is ever fetched."""
    assert "urn:newsmodel:schema:1.0:article" == schema_id(Article) == json_schema()["$id"]
    assert {f"urn:newsmodel:schema:1.0:{cls.__name__.lower()}" for cls in PUBLISHED} == set(map(schema_id, PUBLISHED))


def test_schema_is_a_new_dict_each_time() -> None:
    """Whoever changes the schema that was returned changes no other's."""
    json_schema()["properties"].clear()
    assert json_schema()["properties"]


def test_definitions_are_the_classes() -> None:
    """The definitions are the classes that an article can hold, and the timestamp."""
    names = {shape.name for shape in reachable(Article)} - {"Article"} | {"Timestamp"}
    assert names == json_schema()["$defs"].keys()


def test_limits_are_in_the_schema() -> None:
    """A limit of a field's type is a keyword of its property."""
    properties = json_schema()["$defs"]["Concept"]["properties"]
    assert {"type": "number", "minimum": 0, "maximum": 1} == {
        name: value for name, value in properties["relevance"].items() if name != "description"
    }
    level = json_schema(Section)["properties"]["level"]
    assert ("integer", 1, 6, 1) == (level["type"], level["minimum"], level["maximum"], level["default"])
