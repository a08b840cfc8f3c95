"""The published schemas in other hands: ajv accepts and refuses what we do, and TypeScript gets a real union of blocks.

Needs Node and the npm registry, or packages that an earlier run has installed. They live in a folder of the
system's temporary directory, never in the checkout.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cases import cases
from tests.node_packages import node_packages
from tests.scripts import script
from tests.test_schema import nodes
from tests.test_values import ADMITTED, REFUSED, limit_of

from newsmodel import Article, NewsModelError, from_dict, json_schema
from newsmodel.documents.loader import Unloadable, load
from newsmodel.documents.schema import schema_text
from newsmodel.shapes.field_types import compiled

pytestmark = pytest.mark.interop

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SCRIPTS = ("validate.mjs", "patterns.mjs", "generate.mjs", "narrowing.ts")
MUTATIONS = 2_000


@pytest.fixture(scope="module")
def workshop() -> Iterator[Path]:
    """A folder with the scripts, beside the packages that they import."""
    with tempfile.TemporaryDirectory(dir=node_packages(HERE / "package.json")) as folder:
        for name in SCRIPTS:
            shutil.copy(HERE / name, folder)
        yield Path(folder)


def run(folder: Path, *command: str) -> str:
    """The output of a command, which must succeed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    return done.stdout


def judged_by_ajv(folder: Path, place: Path, documents: list[Any]) -> list[str | None]:
    """What ajv says of some documents: None, or its first complaint."""
    (place / "article.schema.json").write_text(schema_text(), encoding="utf-8")
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    (place / "documents.jsonl").write_text(lines, encoding="utf-8")
    output = run(folder, "node", "validate.mjs", str(place / "article.schema.json"), str(place / "documents.jsonl"))
    return [json.loads(line) for line in output.splitlines()]


def judged_by_us(document: Any) -> str | None:
    """What we say of a document: None, or our complaint."""
    try:
        from_dict(document)
    except NewsModelError as error:
        return str(error)
    return None


def assert_agreement(folder: Path, place: Path, documents: list[Any]) -> list[bool]:
    """Hold that ajv and we accept the same documents; returns which."""
    theirs = judged_by_ajv(folder, place, documents)
    assert len(documents) == len(theirs)
    ours = [judged_by_us(document) for document in documents]
    pairs = zip(documents, ours, theirs, strict=True)
    assert [] == [(document, our, their) for document, our, their in pairs if (our is None) != (their is None)]
    return [our is None for our in ours]


def loadable(paths: list[Path]) -> list[Any]:
    """The documents in some files; those that are no strict JSON are left out."""
    documents = []
    for path in paths:
        try:
            documents.append(load(path.read_bytes()))
        except Unloadable:
            continue
    return documents


def test_ajv_accepts_the_valid_examples(workshop: Path, tmp_path: Path) -> None:
    """Every document in tests/valid is valid for ajv too, in its strict mode with formats asserted."""
    documents = loadable(cases(ROOT, "tests/valid/*.newsmodel.json", least=14))
    assert all(assert_agreement(workshop, tmp_path, documents))


def test_ajv_refuses_the_structural_examples(workshop: Path, tmp_path: Path) -> None:
    """Of the documents that break one rule, ajv refuses those that break the structure, and accepts the others."""
    accepted = assert_agreement(
        workshop, tmp_path, loadable(cases(ROOT, "tests/rules/invalid/*.newsmodel.json", least=44))
    )
    assert {True, False} == set(accepted)


def test_ajv_agrees_on_mutated_documents(workshop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of documents with random changes are judged alike."""
    mutants = script(monkeypatch, "mutations").mutants(random.Random(20261122), 2 * MUTATIONS)  # noqa: S311
    documents = []
    for data in mutants:
        try:
            documents.append(load(data))
        except Unloadable:
            continue
    accepted = assert_agreement(workshop, tmp_path, documents[:MUTATIONS])
    assert MUTATIONS == len(accepted)
    assert {True, False} == set(accepted)


def test_ajv_agrees_on_odd_values(workshop: Path, tmp_path: Path) -> None:
    """URIs, times and texts at the edges of their grammars are judged alike."""
    head: dict[str, Any] = {"newsmodel": "1.0", "id": "urn:x:1", "headline": "R"}
    texts = sorted({text for _, group in (*ADMITTED, *REFUSED) for text in group} | set(TIMES))
    fields = ("id", "headline", "byline", "language", "published", "$schema")
    documents = [{**head, field: text} for text in texts for field in fields]
    for text in texts:
        embed = {"type": "embed", "media_type": text, "uri": text}
        documents.append({**head, "sections": [{"id": text, "blocks": [embed]}]})
    for number in NUMBERS:
        rendition = {"uri": "urn:x:1", "duration": number, "size": number}
        documents.append({**head, "urgency": number, "media": [{"kind": "audio", "renditions": [rendition]}]})
    assert_agreement(workshop, tmp_path, documents)


TIMES = [
    "2026-11-22T14:05:00Z",
    "2026-11-22T14:05:00.123456+09:00",
    "2026-11-22T14:05:00.1234567Z",
    "2026-02-30T14:05:00Z",
    "2026-02-29",
    "2024-02-29",
    "1900-02-29",
    "2000-02-29",
    "2026-13-01",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "2026-11-22T23:59:60Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22t14:05:00z",
    "2026-11-22_14:05:00Z",
    "2026-11-22T14:05:00",
    "2026-11-22T14:05:00+24:00",
    "2026-11-22T14:05:00-00:00",
    "2026-11-22T14:05:00+23:59",
]
NUMBERS: list[float] = [
    0,
    1,
    9,
    10,
    -1,
    1.0,
    1.5,
    2**53 - 1,
    2**53,
    2**53 + 1,
    2**64,
    10**400,
    1e308,
    5e-324,
    -0.0,
    1e2,
]


def test_patterns_mean_the_same_in_ecmascript(workshop: Path, tmp_path: Path) -> None:
    """Every pattern compiles in ECMAScript's Unicode mode, and matches the same texts as in Python."""
    patterns = {node["pattern"] for node in nodes(json_schema(), "$defs") if "pattern" in node}
    patterns |= {limit_of(annotation).pattern for annotation, _ in ADMITTED}
    texts = (
        {text for _, group in (*ADMITTED, *REFUSED) for text in group}
        | set(TIMES)
        | {"\U0001f327", "\u0663", "\u017f", "\u212a", "a\u2028", "x\n"}
    )
    cases = [(pattern, text) for pattern in sorted(patterns) for text in sorted(texts)]
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")
    theirs = json.loads(run(workshop, "node", "patterns.mjs", str(tmp_path / "cases.json")))
    ours = [bool(compiled(pattern).search(text)) for pattern, text in cases]
    assert [] == [case for case, our, their in zip(cases, ours, theirs, strict=True) if our is not their]


def test_typescript_narrows_blocks_by_their_type(workshop: Path, tmp_path: Path) -> None:
    """json-schema-to-typescript makes a discriminated union: right uses compile, and each wrong one is an error."""
    (tmp_path / "article.schema.json").write_text(schema_text(Article), encoding="utf-8")
    run(workshop, "node", "generate.mjs", str(tmp_path / "article.schema.json"), str(workshop / "article.d.ts"))
    options = (
        "--noEmit",
        "--strict",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--moduleResolution",
        "nodenext",
        "--types",
        "",
    )
    run(workshop, "node", "../node_modules/typescript/bin/tsc", *options, "narrowing.ts")
