"""The npm package: its types compile and narrow, and its checker says what our validator says of ids, spans and marks.

Needs Node; the types need the npm registry besides, or packages that an earlier run has installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest
from tests.cases import cases
from tests.interop.test_interop import HERE, ROOT, run
from tests.node_packages import node_packages

from newsmodel import NewsModelError, from_dict, validate
from newsmodel.documents.checks import references, spans

pytestmark = pytest.mark.interop

PACKAGE = ROOT / "schemas" / "npm"
DOCUMENTS = [
    *cases(ROOT / "tests", "valid/*.newsmodel.json", least=14),
    *cases(ROOT / "tests", "rules/invalid/*.newsmodel.json", least=30),
    *cases(ROOT / "tests", "golden/*.newsmodel.json", least=9),
]
#: The rules that the package checks.
CHECKED = {
    rule.rule.id
    for rule in (
        references.duplicate_id,
        references.reserved_id,
        references.unresolved_reference,
        spans.unknown_span_target,
        spans.span_mismatch,
        spans.mark_outside_text,
        spans.marks_crossing,
    )
}


@pytest.fixture
def judged(tmp_path: Path) -> Any:
    """Say of documents what the package says."""
    if shutil.which("node") is None:
        pytest.skip("Node is not installed")
    shutil.copytree(PACKAGE, tmp_path / "npm")
    shutil.copy(HERE / "check.mjs", tmp_path)

    def judge(documents: list[Any]) -> list[list[tuple[str, str]]]:
        lines = "".join(json.dumps(document) + "\n" for document in documents)
        (tmp_path / "documents.jsonl").write_text(lines, encoding="utf-8")
        output = run(tmp_path, "node", "check.mjs", "documents.jsonl")
        return [sorted((rule, path) for rule, path in json.loads(line)) for line in output.splitlines()]

    return judge


def of_us(document: Any) -> list[tuple[str, str]]:
    """Return what we say of ids, references, spans and marks."""
    return sorted((issue.rule, issue.pointer) for issue in validate(document) if issue.rule in CHECKED)


def test_checker_says_what_we_say(judged: Any) -> None:
    """Of each example, valid or not, the same rules fire at the same places."""
    documents = [document for path in DOCUMENTS if (document := loaded(path)) is not None]
    assert 40 < len(documents)
    assert [(document, of_us(document)) for document in documents] == list(
        zip(documents, judged(documents), strict=True)
    )
    assert CHECKED == {rule for document in documents for rule, _ in of_us(document)}


def loaded(path: Path) -> Any:
    """Load an example; those that are no JSON, or whose structure is wrong, say nothing about spans."""
    try:
        document = json.loads(path.read_text(encoding="utf-8", errors="surrogatepass"))
        from_dict(document)
    except (ValueError, NewsModelError):
        return None
    return document


def test_offsets_are_code_points(judged: Any) -> None:
    """An emoji is one character, as in Python, and two UTF-16 units, as JavaScript counts."""
    block = {
        "type": "paragraph",
        "id": "p1",
        "text": "\U0001f327 rain",
        "marks": [{"kind": "strong", "start": 0, "end": 6}],
    }
    source = {"id": "S1", "kind": "person", "named": False, "mentions": []}
    right = {"target": "p1", "start": 2, "end": 6, "text": "rain"}
    wrong = {"target": "p1", "start": 3, "end": 7, "text": "rain"}
    documents = [
        {
            "newsmodel": "1.0",
            "id": "urn:x:1",
            "headline": "R",
            "sections": [{"blocks": [block]}],
            "sources": [source | {"mentions": [span]}],
        }
        for span in (right, wrong)
    ]
    assert [[], [("span-mismatch", "/sources/0/mentions/0")]] == judged(documents)


def test_types_narrow() -> None:
    """The types compile, a tag narrows the union of blocks, and wrong properties are errors."""
    with tempfile.TemporaryDirectory(dir=node_packages(HERE / "package.json")) as folder:
        shutil.copy(PACKAGE / "index.d.ts", Path(folder, "article.d.ts"))
        shutil.copy(HERE / "narrowing.ts", folder)
        options = ("--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--types", "")
        run(Path(folder), "node", "../node_modules/typescript/bin/tsc", *options, "narrowing.ts")


def test_what_npm_would_publish() -> None:
    """The package has the files that it names, and no other."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    done = subprocess.run(
        ["npm", "pack", "--dry-run", "--json", "--ignore-scripts"],
        cwd=PACKAGE,
        capture_output=True,
        text=True,
        check=True,
    )
    (told,) = json.loads(done.stdout)
    assert {"index.js", "index.d.ts", "package.json"} == {each["path"] for each in told["files"]}
