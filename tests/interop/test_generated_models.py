"""Models that a generator makes of the OpenAPI flavour, for those who read our documents without us.

Needs datamodel-code-generator (group `codegen`).
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.cases import cases

from newsmodel.documents.schema import schema_text

msgspec = pytest.importorskip("msgspec")
pydantic = pytest.importorskip("pydantic", reason="pydantic is not installed")
pytest.importorskip("datamodel_code_generator", reason="datamodel-code-generator is not installed")

pytestmark = pytest.mark.interop
ROOT = Path(__file__).parents[2]
DOCUMENTS = cases(ROOT, "tests/valid/*.newsmodel.json", least=14)
#: The command as docs/how-to/other-languages.md has it.
OPTIONS = ("--input-file-type", "openapi", "--use-double-quotes", "--disable-timestamp")


def generated(kind: str, folder: Path) -> ModuleType:
    """Generate the models of a library, and load them."""
    schema, module = folder / "article.openapi.json", folder / f"{kind.partition('.')[0]}_models.py"
    schema.write_text(schema_text(flavour="openapi-3.1"), encoding="utf-8")
    command = (sys.executable, "-W", "ignore", "-m", "datamodel_code_generator", "--input", schema, "--output", module)
    subprocess.run((*command, "--output-model-type", kind, *OPTIONS), check=True, capture_output=True)
    spec = importlib.util.spec_from_file_location(module.stem, module)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[module.stem] = loaded
    spec.loader.exec_module(loaded)
    return loaded


@pytest.fixture(scope="module")
def for_pydantic(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The models for pydantic."""
    return generated("pydantic_v2.BaseModel", tmp_path_factory.mktemp("pydantic"))


@pytest.fixture(scope="module")
def for_msgspec(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The models for msgspec."""
    return generated("msgspec.Struct", tmp_path_factory.mktemp("msgspec"))


def test_no_class_is_a_numbered_twin(for_pydantic: ModuleType, for_msgspec: ModuleType) -> None:
    """Each class and each enumeration has the name that it has here."""
    for module in (for_pydantic, for_msgspec):
        assert [] == [name for name in vars(module) if re.fullmatch(r"[A-Z][A-Za-z]+\d+", name)]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name.partition(".")[0])
def test_documents_are_read(for_pydantic: ModuleType, for_msgspec: ModuleType, path: Path) -> None:
    """Both read what our documents may be."""
    data = path.read_bytes()
    headline = json.loads(data)["headline"]
    assert headline == for_pydantic.Article.model_validate_json(data).headline
    assert headline == msgspec.json.decode(data, type=for_msgspec.Article).headline


@pytest.mark.parametrize(
    ("place", "change", "error"),
    [
        ((), {"urgncy": 3}, "extra_forbidden"),
        ((), {"urgency": 12}, "less_than_equal"),
        ((), {"status": "dead"}, "enum"),
        (("sections", 0), {"knd": "body"}, "extra_forbidden"),
        (("sections", 0, "blocks", 0), {"languge": "en"}, "extra_forbidden"),
        (("sections", 0, "blocks", 0), {"type": "paragrph"}, "union_tag_invalid"),
    ],
)
def test_one_mistake_is_one_error(
    for_pydantic: ModuleType, place: tuple[str | int, ...], change: dict[str, Any], error: str
) -> None:
    """A block is told apart by its type: pydantic says of one kind what is wrong, not of ten."""
    document: dict[str, Any] = {
        "newsmodel": "1.0",
        "id": "urn:x:1",
        "headline": "Rain",
        "sections": [{"blocks": [{"type": "paragraph", "text": "It rained."}]}],
    }
    part: Any = document
    for step in place:
        part = part[step]
    part.update(change)
    with pytest.raises(pydantic.ValidationError) as refused:
        for_pydantic.Article.model_validate(document)
    assert [error] == [each["type"] for each in refused.value.errors()]
