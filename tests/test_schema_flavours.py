"""The flavours of the schema: for editors, and for descriptions of APIs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import jsonschema
import pytest

from newsmodel import Article, json_schema, values
from newsmodel.documents import enumerations
from newsmodel.documents.loader import Unloadable, load
from newsmodel.documents.schema import Flavour, schema_file_name
from newsmodel.model import Block
from newsmodel.shapes.field_types import Limit
from tests.cases import cases
from tests.running import run_cli
from tests.test_values import limit_of
from tests.users import WireArticle

HERE = Path(__file__).parent
DOCUMENTS = [
    *cases(HERE, "valid/*.newsmodel.json", least=14),
    *cases(HERE, "rules/invalid/*.newsmodel.json", least=30),
]
ENUMERATIONS = {name: get_args(each) for name, each in vars(values).items() if get_origin(each) is Literal}
COMPONENTS = "#/components/schemas/"


def validator(flavour: Flavour) -> Any:
    """Make a validator of articles by a flavour; formats are not asserted."""
    schema = json_schema(flavour=flavour)
    if flavour == "openapi-3.1":
        schema = {"$ref": f"{COMPONENTS}Article", **schema}
    return jsonschema.Draft202012Validator(schema)


def verdicts(flavour: Flavour) -> list[bool | None]:
    """Say of each example whether a flavour accepts it; nothing of what is no JSON."""
    judge, found = validator(flavour), list[bool | None]()
    for path in DOCUMENTS:
        try:
            found.append(judge.is_valid(load(path.read_bytes())))
        except Unloadable:
            found.append(None)
    return found


@pytest.mark.parametrize("flavour", ["editor", "openapi-3.1"])
def test_a_flavour_accepts_what_the_schema_of_documents_accepts(flavour: Flavour) -> None:
    """Of all examples, right and wrong ones, it accepts the same."""
    expected = verdicts("document")
    assert {True, False} <= set(expected)
    assert expected == verdicts(flavour)


def test_every_member_of_an_enumeration_has_a_meaning() -> None:
    """Editors show a sentence beside each member, and no sentence belongs to none."""
    for members in ENUMERATIONS.values():
        meanings = enumerations.meanings_of(members)
        assert list(members) == list(meanings)
        assert all(meaning.endswith(".") for meaning in meanings.values())
    assert ENUMERATIONS == {enumerations.name_of_enumeration(members): members for members in ENUMERATIONS.values()}


@pytest.mark.parametrize("name", ["Id", "Uri", "Language", "MediaType", "Email", "Edtf", "TimeZone", "JsonPointer"])
def test_an_example_is_admitted(name: str) -> None:
    """What a schema gives as an example is right."""
    limit: Limit = limit_of(getattr(values, name))
    assert limit.example is not None
    assert limit.admits(limit.example)


@pytest.mark.parametrize("limit", [values.DATE_TIME, values.FULL_DATE], ids=["date-time", "date"])
def test_an_example_of_a_time_is_admitted(limit: Limit) -> None:
    """The same of points in time."""
    assert limit.admits(limit.example or "")


def test_the_editors_schema_has_words_for_what_editors_show() -> None:
    """Patterns have a message, enumerations their meanings, properties their Markdown."""
    schema = json_schema(flavour="editor")
    told = "Expected an absolute URI in ASCII, such as https://example.org/story."
    assert told == schema["properties"]["id"]["patternErrorMessage"]
    assert "format" not in schema["properties"]["id"]
    status = schema["properties"]["status"]
    assert dict(zip(status["enum"], status["enumDescriptions"], strict=True)) == enumerations.meanings_of(
        tuple(status["enum"])
    )
    voice = schema["$defs"]["Claim"]["properties"]["voice"]
    assert voice["description"] == voice["markdownDescription"]
    assert ["https://example.org/story"] == json_schema()["properties"]["id"]["examples"]


def test_an_enumeration_of_a_users_own_has_no_meanings() -> None:
    """Nobody has said what its members mean."""
    desk = json_schema(WireArticle, flavour="editor")["properties"]["desk"]
    assert ["asia", "europe", "sport"] == desk["enum"]
    assert "enumDescriptions" not in desk


def test_openapi_names_what_is_shared_and_discriminates_blocks() -> None:
    """Blocks and enumerations are components, each once; the tag of a block says which component it is."""
    document = json_schema(flavour="openapi-3.1")
    schemas = document["components"]["schemas"]
    assert ("3.1.1", {"title": "newsmodel: Article", "version": "1.0"}) == (document["openapi"], document["info"])
    assert {"$ref": f"{COMPONENTS}Block"} == schemas["Section"]["properties"]["blocks"]["items"]
    mapping = schemas["Block"]["discriminator"]["mapping"]
    assert {cls.type: f"{COMPONENTS}{cls.__name__}" for cls in Block.__args__} == mapping
    assert ["affirmed", "negated"] == schemas["Polarity"]["enum"]
    polarity = schemas["Claim"]["properties"]["polarity"]
    assert (f"{COMPONENTS}Polarity", "affirmed") == (polarity["$ref"], polarity["default"])


@pytest.mark.parametrize("cls", [Article, WireArticle])
def test_openapi_refers_to_its_own_components_only(cls: type) -> None:
    """Every reference leads to a component, and no definition is left behind."""
    document = json_schema(cls, flavour="openapi-3.1")
    text = json.dumps(document)
    names = {part.partition('"')[0] for part in text.split(COMPONENTS)[1:]}
    assert names | {cls.__name__} == set(document["components"]["schemas"])
    assert "$defs" not in text


def test_schema_command_writes_and_checks_flavours(tmp_path: Path) -> None:
    """`--write` names a file by class and flavour; `--check` knows it again."""
    names: dict[Flavour, str] = {"editor": "article.editor.schema.json", "openapi-3.1": "article.openapi.json"}
    for flavour, name in names.items():
        assert 0 == run_cli("schema", "--flavour", flavour, "--write", str(tmp_path)).exit_code
        assert json_schema(flavour=flavour) == json.loads((tmp_path / name).read_text(encoding="utf-8"))
        assert 0 == run_cli("schema", "--flavour", flavour, "--check", str(tmp_path)).exit_code
        (tmp_path / name).write_text("{}", encoding="utf-8")
        assert 1 == run_cli("schema", "--flavour", flavour, "--check", str(tmp_path)).exit_code
    assert 4 == len({schema_file_name(Article, flavour) for flavour in get_args(Flavour)})
    refused = run_cli("schema", "--flavour", "editor", "--draft", "7")
    assert (2, True) == (refused.exit_code, "--flavour does not go with an older --draft" in refused.stderr)
