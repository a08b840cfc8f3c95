"""Types of compiled languages that quicktype makes of the published schema; compiled where their compiler is found."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.node_packages import node_packages

from newsmodel.documents.schema import schema_text

pytestmark = pytest.mark.interop
#: The language, the file, and how its types are declared.
LANGUAGES = {
    "go": ("article.go", r"(?m)^type (\w+)"),
    "csharp": ("Article.cs", r"(?m)^\s*public (?:partial )?(?:class|enum) (\w+)"),
    "rust": ("article.rs", r"(?m)^pub (?:struct|enum) (\w+)"),
}
_PROJECT = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net{version}</TargetFramework>
<Nullable>enable</Nullable></PropertyGroup></Project>"""


def generated(language: str, folder: Path) -> Path:
    """Make the types of a language."""
    packages = node_packages(Path(__file__).with_name("compiled") / "package.json")
    program = packages / "node_modules" / ".bin" / "quicktype"
    schema, target = folder / "article.schema.json", folder / LANGUAGES[language][0]
    schema.write_text(schema_text(), encoding="utf-8")
    options = ("--top-level", "Article", "--framework", "SystemTextJson") if language == "csharp" else ()
    command = (program, "-s", "schema", schema, "-l", language, "-o", target, *options)
    subprocess.run(command, check=True, capture_output=True)
    return target


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_type_is_a_numbered_twin(language: str, tmp_path: Path) -> None:
    """Shapes and enumerations that are shared are one type each: nothing is called `Span1` or `Kind8`."""
    names = re.findall(LANGUAGES[language][1], generated(language, tmp_path).read_text(encoding="utf-8"))
    assert {"Cue", "Provenance", "Rights", "Modality"} <= set(names)
    assert [name for name in names if name[-1].isdigit()] == []


def test_types_of_go_compile(tmp_path: Path) -> None:
    """The compiler takes them."""
    go = shutil.which("go") or pytest.skip("Go is not installed")
    generated("go", tmp_path)
    (tmp_path / "go.mod").write_text("module article\n\ngo 1.20\n", encoding="utf-8")
    subprocess.run([go, "build", "./..."], cwd=tmp_path, check=True)


def test_types_of_csharp_compile(tmp_path: Path) -> None:
    """The compiler takes them."""
    dotnet = shutil.which("dotnet") or pytest.skip(".NET is not installed")
    generated("csharp", tmp_path)
    version = subprocess.run([dotnet, "--version"], check=True, capture_output=True, text=True).stdout
    major = version.partition(".")[0]
    (tmp_path / "article.csproj").write_text(_PROJECT.format(version=f"{major}.0"), encoding="utf-8")
    subprocess.run([dotnet, "build", "--nologo"], cwd=tmp_path, check=True)
