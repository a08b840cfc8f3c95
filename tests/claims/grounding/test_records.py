"""Records are read from JSON, JSON Lines, CSV and our own tables; another finder takes the place of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from newsmodel import Article, Claim, Hints, UnknownFinder, UnreadableInput, extract_claims, json_schema, parse
from newsmodel.claims import (
    ClaimRecord,
    ClaimRecords,
    RecordReading,
    find_claims,
    ground,
    list_finders,
    read_records,
    record_from,
)
from newsmodel.claims.annotations import form_of
from newsmodel.claims.grounding import finders
from newsmodel.cli import cli
from newsmodel.view.claim_table import claim_rows
from newsmodel.view.columns import cell_text

STORY = parse(
    "Bridge shut\n\n“It is not safe,” said Jo Lee, the mayor. Lee denied that it would reopen.\n",
    format="text",
    hints=Hints(language="en"),
).article


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("json", '[{"content": "It rained", "cue": "said", "start": null}]'),
        ("json", '{"claims": [{"content": ["It rained"], "source": [], "cue": "said"}]}'),
        ("json", '{"content": "It rained", "cue": "said"}'),
        ("jsonl", '{"content": "It rained", "cue": "said"}\n\n'),
        ("csv", "content,cue,start\r\nIt rained,said,\r\n"),
        ("tsv", "content\tcue_words\nIt rained\tsaid\n"),
        ("json", b'\xef\xbb\xbf[{"content": "It rained", "cue": "said"}]'),
    ],
)
def test_a_record_is_one_in_every_form(form: Any, data: Any) -> None:
    """Null, an empty cell and an empty list are the same as nothing."""
    reading = read_records(data, form=form)
    assert reading == RecordReading((ClaimRecord(content="It rained", cue="said"),), (0,))


@pytest.mark.parametrize(
    ("given", "meant"),
    [("kind", "'cue_kind' or 'source_kind'"), ("Sources", "'source'"), ("confidance", "'confidence'"), ("zebra", None)],
)
def test_a_field_that_was_meant_is_named(given: str, meant: str | None) -> None:
    """Who writes another name for a field learns its own, where one is near."""
    hint = f"; did you mean {meant}?" if meant else ""
    with pytest.raises(ValueError, match=rf"^{re.escape(f'{given!r} is no field of a record{hint}')}$"):
        record_from({"content": "It rained", given: "x"})


RECORD = '{"content": "It rained", "cue": "said"}'


@pytest.mark.parametrize(
    "fenced",
    [
        f"```json\n{RECORD}\n```",
        f"```\n[{RECORD}]\n```\n\n",
        f"\n~~~json\r\n{RECORD}\r\n~~~\r\n",
        f"```jsonl\n{RECORD}\n\n```",
    ],
)
def test_a_fenced_answer_is_its_content(fenced: str) -> None:
    """Language models put their answers into a block of code."""
    for form in {form_of("a.json", fenced.encode()), form_of("-", fenced.encode())}:
        assert form in ("json", "jsonl")
        reading = read_records(fenced, form=form)
        assert reading == RecordReading((ClaimRecord(content="It rained", cue="said"),), (0,))


@pytest.mark.parametrize(
    "text", [f"Here it is:\n```json\n{RECORD}\n```", f"```json\n{RECORD}\n```\n```json\n{RECORD}\n```", "```json\n```"]
)
def test_a_fence_with_words_around_it_is_no_file_of_records(text: str) -> None:
    """Which of several blocks is meant, and what the words say, is not guessed."""
    with pytest.raises(UnreadableInput):
        read_records(text, form="json")


def test_lines_of_a_fenced_answer_keep_their_numbers() -> None:
    """The line of an issue is that of the file."""
    reading = read_records(f"```jsonl\n{RECORD}\n3\n```\n", form="jsonl")
    assert [issue.line for issue in reading.issues] == [3]


def test_what_is_no_record_costs_no_other() -> None:
    """Each is named by its number, and by its line where it has one."""
    lines = '{"contents": "x"}\n{"content": "It rained"}\n3\n{"content": "It", "confidence": 7}\n{"cue": "said"}\n'
    reading = read_records(lines, form="jsonl")
    assert reading.numbers == (1,)
    assert [(issue.line, issue.pointer, issue.message) for issue in reading.issues] == [
        (1, "/0", "'contents' is no field of a record; did you mean 'content'?"),
        (3, "/2", "3 is no record"),
        (4, "/3", "confidence: 7 is not a number from 0 to 1"),
        (5, "/4", "content: a record without words"),
    ]


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("json", "{"),
        ("json", "3"),
        ("jsonl", "{\n"),
        ("csv", "content\na,b\n"),
        ("json", b"\xff"),
        ("jsonl", "[" * 200_000),
        ("jsonl", '{"content": "It rained", "content": "It poured"}'),
        ("csv", f"content\n{'a' * 200_000}\n"),
    ],
)
def test_a_file_that_is_none_is_refused(form: Any, data: Any) -> None:
    """The error says why."""
    with pytest.raises(UnreadableInput):
        read_records(data, form=form)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_our_own_table_is_a_file_of_records(form: Any) -> None:
    """What `newsmodel claims` writes, somebody else's story takes again."""
    article = extract_claims(STORY)
    rows = list(claim_rows(article))
    if form == "jsonl":
        data = "".join(json.dumps(row) + "\n" for row in rows)
    else:
        cells = [[cell_text(value).replace('"', '""') for value in row.values()] for row in rows]
        data = "\n".join([",".join(rows[0]), *(",".join(f'"{cell}"' for cell in line) for line in cells)])
    reading = read_records(data, form=form)
    assert reading.issues == ()
    back = ground(STORY, reading.records).article
    assert [(claim.id, claim.content, claim.cue, claim.polarity) for claim in back.claims] == [
        (claim.id, claim.content, claim.cue, claim.polarity) for claim in article.claims
    ]


# --- the schema that language models are made to answer


@pytest.mark.parametrize("cls", [ClaimRecord, ClaimRecords, Claim])
def test_the_schema_is_one_that_structured_outputs_take(cls: type) -> None:
    """Closed objects, all properties required, nothing but types, enumerations and alternatives."""
    for schema in _objects(json_schema(cls, flavour="structured-output")):
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
    used = set(_keywords(json_schema(cls, flavour="structured-output")))
    assert used <= {
        "description",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "anyOf",
        "$ref",
        "$defs",
    }


def _schemas(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", ())]
    for one in [*inner, *([schema["items"]] if "items" in schema else [])]:
        yield from _schemas(one)


def _objects(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    return (one for one in _schemas(schema) if one.get("type") == "object")


def _keywords(schema: Mapping[str, Any]) -> Iterator[str]:
    return (name for one in _schemas(schema) for name in one)


def test_an_answer_of_that_schema_is_read() -> None:
    """Every field is there, null where there is nothing."""
    schema = json_schema(ClaimRecords, flavour="structured-output")
    record = dict.fromkeys(schema["$defs"]["ClaimRecord"]["properties"])
    answer = {
        "claims": [record | {"content": ["“It is not safe,”"], "source": ["Jo Lee"], "source_ids": [], "cue": "said"}]
    }
    jsonschema.validate(answer, schema)
    wanted = ClaimRecord(content="“It is not safe,”", source="Jo Lee", cue="said")
    assert read_records(json.dumps(answer)) == RecordReading((wanted,), (0,))


@pytest.mark.parametrize(
    ("cls", "options", "error"),
    [
        (Article, {"flavour": "structured-output"}, TypeError),
        (Claim, {"flavour": "sweet"}, ValueError),
        (Claim, {"flavour": "structured-output", "draft": "7"}, ValueError),
    ],
)
def test_what_has_no_such_schema_is_refused(cls: type, options: Any, error: type[Exception]) -> None:
    """An open object, another flavour, an older draft."""
    with pytest.raises(error):
        json_schema(cls, **options)


def test_the_command_prints_the_schema() -> None:
    """`--flavour structured-output` is what a model is given."""
    arguments = ["schema", "--class", "newsmodel.claims:ClaimRecords", "--flavour", "structured-output"]
    result = CliRunner().invoke(cli, arguments)
    assert json.loads(result.stdout) == json_schema(ClaimRecords, flavour="structured-output")
    assert CliRunner().invoke(cli, ["schema", "--flavour", "structured-output"]).exit_code == 2


# --- another finder


def finds_quotes(article: Article) -> Iterator[Any]:
    """A finder that gives what it likes: one claim, one that is made up, and one that is no record."""
    assert all(block.id for block in article.blocks)
    yield ClaimRecord(content="It is not safe", source="Jo Lee", cue="said")
    yield {"content": "It is quite safe", "source": "Jo Lee"}
    yield {"words": "It"}


def test_a_finder_takes_the_place_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An entry point names it; its claims are grounded, and each says who found it."""
    point = EntryPoint("quotes", f"{__name__}:finds_quotes", finders.ENTRY_POINTS)
    monkeypatch.setattr(
        finders, "_points", lambda: {"quotes": point, "broken": EntryPoint("broken", "nowhere:it", "x")}
    )
    monkeypatch.setattr(
        EntryPoint, "load", lambda self: finds_quotes if self.name == "quotes" else __import__("nowhere")
    )
    assert list_finders() == ("broken", "quotes")
    reading = find_claims(STORY, "quotes")
    assert [(claim.text, claim.extraction and claim.extraction.method) for claim in reading.article.claims] == [
        ("It is not safe", "quotes")
    ]
    assert [f"{issue.pointer} {issue.rule}" for issue in reading.issues] == [
        "/1/content not-in-the-text",
        "/2 record-unreadable",
    ]
    file = tmp_path / "story.txt"
    file.write_text("Bridge shut\n\n“It is not safe,” said Jo Lee, the mayor.\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["convert", "--quiet", "--language", "en", "--finder", "quotes", str(file)])
    assert [claim["extraction"]["method"] for claim in json.loads(result.stdout)["claims"]] == ["quotes"]
    for name in ("broken", "absent"):
        with pytest.raises(UnknownFinder, match=name):
            find_claims(STORY, name)


def test_a_row_is_a_record() -> None:
    """Columns of our table of claims are taken; of several sources' names none is chosen."""
    record = record_from(
        {
            "content": "It",
            "source_names": ["Jo Lee", "Ann Poe"],
            "source_kinds": ["person", "person"],
            "sentences": "It.",
        }
    )
    assert record == ClaimRecord(content="It", source_kind="person")


def test_the_one_list_of_an_answer_is_that_of_the_records() -> None:
    """A language model calls its list as it likes; a field of a record that it calls otherwise is told by its name."""
    answer = '{"story": "Brae", "statements": [{"content": "It rained"}, {"quote": "It poured", "speaker": "Lee"}]}'
    found = read_records(answer)
    assert [record.content for record in found.records] == [("It rained",)]
    assert [issue.message for issue in found.issues] == ["'quote' is no field of a record; did you mean 'content'?"]


def test_a_list_within_a_record_is_no_list_of_records() -> None:
    """A record with a list of objects beside its words is refused, and the list is not taken for the claims."""
    found = read_records('{"content": "It rained", "source": "Lee", "entities": [{"content": "rained"}]}')
    assert found.records == ()
    assert [issue.message for issue in found.issues] == ["'entities' is no field of a record"]
