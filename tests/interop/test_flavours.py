"""The flavours of the schema in other hands: what an editor shows, and what a validator with discriminators says.

Needs Node and the npm registry, or packages that an earlier run has installed.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cases import cases
from tests.interop.test_interop import HERE, ROOT, loadable, run
from tests.node_packages import node_packages

from newsmodel.documents.schema import Flavour, schema_text

pytestmark = pytest.mark.interop

VALID = cases(ROOT, "tests/valid/*.newsmodel.json", least=14)
#: An editor shows its message on one line.
LONGEST_MESSAGE = 160
PARAGRAPH = {"type": "paragraph", "text": "It rained."}
#: Wrong documents: what is wrong in each, and the words that the editor's message has.
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"id": "not a uri"}, "Expected an absolute URI in ASCII, such as https://example.org/story."),
    ({"id": None}, 'Incorrect type. Expected "string".'),
    ({"newsmodel": "2.0"}, 'Value must be "1.0".'),
    ({"headline": ""}, "String is shorter than the minimum length of 1."),
    ({"headline": "Rain\nends"}, "Expected one line of text without control characters."),
    ({"headlin": "Rain"}, "Property headlin is not allowed."),
    ({"published": "yesterday"}, "Expected a full date, such as 2026-11-22"),
    ({"status": "dead"}, 'Valid values: "usable", "withheld", "canceled".'),
    ({"urgency": 12}, "Value is above the maximum of 9."),
    ({"language": "English!"}, "Expected a BCP 47 language tag, such as pt-BR."),
    ({"keywords": "rain"}, 'Incorrect type. Expected "array".'),
    ({"links": [{"rel": "related", "uri": "www.example.com"}]}, "Expected an absolute URI in ASCII"),
    ({"claims": [{"id": "C 1", "text": "It rained."}]}, "Expected an id: a letter"),
    ({"claims": [{"id": "C1", "text": "x", "stated": {"value": "last week"}}]}, "Expected an EDTF date or interval"),
    ({"claims": [{"id": "C1", "text": "x", "polarity": "no"}]}, 'Valid values: "affirmed", "negated".'),
    ({"sections": [{"blocks": [{"type": "para", "text": "x"}]}]}, 'Valid values: "paragraph", "quotation"'),
    ({"sections": [{"blocks": [{"text": "x"}]}]}, 'Missing property "type".'),
    ({"sections": [{"blocks": [{"type": "figure", "text": "x"}]}]}, 'Missing property "media".'),
    ({"sections": [{"blocks": [PARAGRAPH | {"level": 2}]}]}, "Property level is not allowed."),
    ({"sections": [{"blocks": [PARAGRAPH | {"text": 3}]}]}, 'Incorrect type. Expected "string".'),
    ({"sections": [{"blocks": [{"type": "list_item", "text": "x", "level": 20}]}]}, "Value is above the maximum of 6."),
    ({"sections": [{"blocks": [PARAGRAPH | {"marks": [{"kind": "bold", "start": 0, "end": 1}]}]}]}, '"superscript"'),
]
DOCUMENTS = [{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"} | wrong for wrong, _ in WRONG]


@pytest.fixture(scope="module")
def workshop() -> Iterator[Path]:
    """A folder with the scripts, beside the packages that they import."""
    with tempfile.TemporaryDirectory(dir=node_packages(HERE / "package.json")) as folder:
        for name in ("editor.mjs", "discriminated.mjs"):
            shutil.copy(HERE / name, folder)
        yield Path(folder)


def judged(folder: Path, script: str, flavour: Flavour, documents: list[Any]) -> list[list[tuple[str, str]]]:
    """Say what a script says of documents by a flavour of the schema: places and messages."""
    (folder / "schema.json").write_text(schema_text(flavour=flavour), encoding="utf-8")
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    (folder / "documents.jsonl").write_text(lines, encoding="utf-8")
    output = run(folder, "node", script, "schema.json", "documents.jsonl")
    return [[(place, message) for place, message in json.loads(line)] for line in output.splitlines()]


def test_an_editor_shows_one_message_for_one_mistake(workshop: Path) -> None:
    """Each says in words what is expected: no pattern, and nothing of the other kinds of blocks."""
    found = judged(workshop, "editor.mjs", "editor", DOCUMENTS)
    assert [1] * len(WRONG) == [len(messages) for messages in found]
    for (_, expected), [(_, message)] in zip(WRONG, found, strict=True):
        assert expected in message
        assert "pattern" not in message
        assert LONGEST_MESSAGE >= len(message)


def test_an_editor_finds_no_fault_with_the_valid_examples(workshop: Path) -> None:
    """What is right is right for an editor."""
    assert [[]] * len(VALID) == judged(workshop, "editor.mjs", "editor", loadable(VALID))


def test_a_validator_with_discriminators_says_one_thing_of_a_mistake_in_a_block(workshop: Path) -> None:
    """ajv tells of the block that `type` names, and not of the nine others."""
    found = judged(workshop, "discriminated.mjs", "openapi-3.1", DOCUMENTS)
    in_blocks = [errors for document, errors in zip(DOCUMENTS, found, strict=True) if "sections" in document]
    assert [1] * 7 == [len(errors) for errors in in_blocks]
    assert all(found)
    assert [[]] * len(VALID) == judged(workshop, "discriminated.mjs", "openapi-3.1", loadable(VALID))
