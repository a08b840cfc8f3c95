"""Classes of the model inside pydantic's: read, checked, written and described."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from newsmodel import Article, from_dict, from_json, json_schema, to_dict, validate
from tests.cases import cases
from tests.users import CheckedClaim, WireArticle

pydantic = pytest.importorskip("pydantic", reason="pydantic is not installed: pip install --group frameworks")

PATHS = cases(Path(__file__).parent, "valid/*.newsmodel.json", least=14)
STORY: dict[str, Any] = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}
ARTICLES = pydantic.TypeAdapter(Article)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name.partition(".")[0])
def test_valid_document_comes_and_goes(path: Path) -> None:
    """A document is read into the same article as `from_json` reads, and written as `to_dict` writes it."""
    article = ARTICLES.validate_json(path.read_bytes())
    assert article == from_json(path.read_bytes())
    assert to_dict(article) == ARTICLES.dump_python(article) == json.loads(ARTICLES.dump_json(article))
    assert article is ARTICLES.validate_python(article)


@pytest.mark.parametrize(
    ("document", "faults"),
    [
        ({**STORY, "urgency": 12}, [("out-of-range", ("urgency",), "12 is greater than 9", 12)]),
        (
            {**STORY, "sections": [{"blocks": [{"type": "paragraph", "text": "x", "txt": "{y}"}]}]},
            [
                (
                    "unknown-field",
                    ("sections", 0, "blocks", 0, "txt"),
                    "'txt' is no property of Paragraph; did you mean 'text'?",
                    "{y}",
                )
            ],
        ),
        (
            {"newsmodel": "1.0", "id": "urn:x:1"},
            [("missing-field", (), "'headline' is missing", {"newsmodel": "1.0", "id": "urn:x:1"})],
        ),
        ("{}", [("wrong-type", (), "'{}' is not an object", "{}")]),
        (None, [("wrong-type", (), "null is not an object", None)]),
        (
            {**STORY, "newsmodel": "2.0"},
            [
                (
                    "unsupported-version",
                    (),
                    "the document says version '2.0' of the format; this library reads version 1.0",
                    {**STORY, "newsmodel": "2.0"},
                )
            ],
        ),
    ],
)
def test_each_issue_is_an_error_at_its_place(document: Any, faults: list[tuple[Any, ...]]) -> None:
    """An error has the rule as its type, the path as its place, the message, and the value that stands there."""
    with pytest.raises(pydantic.ValidationError) as raised:
        ARTICLES.validate_python(document)
    assert faults == [(each["type"], each["loc"], each["msg"], each["input"]) for each in raised.value.errors()]


def test_errors_are_those_of_validate() -> None:
    """pydantic says of the structure what `validate` says."""
    document = {**STORY, "urgency": 12, "sections": [{"blocks": [{"type": "paragraph"}]}], "status": "dead"}
    with pytest.raises(pydantic.ValidationError) as raised:
        ARTICLES.validate_python(document)
    assert [(issue.rule, issue.path) for issue in validate(document)] == [
        (each["type"], each["loc"]) for each in raised.value.errors()
    ]


def test_own_classes_are_read_as_such() -> None:
    """A user's subclass is read with its fields, and an object of the class above it is none of it."""
    wire = pydantic.TypeAdapter(WireArticle)
    document = {**STORY, "desk": "asia", "urgency": 3, "claims": [{"id": "C1", "text": "It", "priority": 1}]}
    article = wire.validate_python(document)
    assert from_dict(document, cls=WireArticle) == article
    assert CheckedClaim is type(article.claims[0])
    with pytest.raises(pydantic.ValidationError, match="'desk' is missing"):
        wire.validate_python(STORY)


def test_schema_is_ours_with_pydantics_definitions() -> None:
    """The JSON Schema says what `json_schema` says, with each class once, by its name."""
    schema, own = ARTICLES.json_schema(), json_schema()
    assert own["$defs"] == schema["$defs"]
    assert {name: own[name] for name in ("description", "type", "properties", "required", "additionalProperties")} == {
        name: value for name, value in schema.items() if name != "$defs"
    }
    jsonschema.Draft202012Validator.check_schema(schema)


def test_classes_in_a_model_share_their_definitions() -> None:
    """Two fields of a model refer to one definition; classes of one name that differ are told apart."""
    model = pydantic.create_model("Model", first=(Article, ...), second=(list[Article], ...), wire=(WireArticle, ...))
    schema = model.model_json_schema()
    assert {"$ref": "#/$defs/Article"} == schema["properties"]["first"]
    assert {"$ref": "#/$defs/Article"} == schema["properties"]["second"]["items"]
    assert {"$ref": "#/$defs/CheckedClaim"} == schema["$defs"]["WireArticle"]["properties"]["claims"]["items"]
    assert {"$ref": "#/$defs/Claim"} == schema["$defs"]["Article"]["properties"]["claims"]["items"]
