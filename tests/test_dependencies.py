"""Dependencies: what is declared is imported, and what is imported is declared, whatever the installer brings."""

from __future__ import annotations

import ast
import functools
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DECLARED: dict[str, list[str]] = {"": PROJECT["project"]["dependencies"], **PROJECT["project"]["optional-dependencies"]}

#: What is imported under another name than it is installed under.
MODULE_OF = {
    "attrs": ("attr", "attrs"),
    "python-dateutil": ("dateutil",),
    "markdown-it-py": ("markdown_it",),
    "python-docx": ("docx",),
    "backports-zstd": ("backports",),
    "pyyaml": ("yaml",),
    "pytest-xdist": ("xdist",),
}
#: What works without being imported: why.
NOT_IMPORTED = {
    "tzdata": "zoneinfo takes its files where the system has none",
    "lxml-html-clean": "trafilatura imports it, and names it in a way that old pips leave out",
    "pytest-xdist": "a plugin of pytest",
}
#: What only it imports that has asked for it: who asks.
ASKED_BY = {
    "pydantic_core": "pydantic, when a class of ours stands in a model of its",
    "typing_extensions": "type checkers, which know it without an install; never at run time",
}


def distributions(requirements: list[str]) -> Iterator[str]:
    """Return the normalised names of what some requirements ask for."""
    for requirement in requirements:
        match = re.match(r"[A-Za-z0-9._-]+", requirement)
        assert match, requirement
        yield re.sub(r"[-_.]+", "-", match[0]).lower()


def modules_of(distribution: str) -> tuple[str, ...]:
    """Return the top-level modules of a distribution."""
    return MODULE_OF.get(distribution, (distribution.replace("-", "_"),))


@functools.cache
def imported(*folders: str) -> frozenset[str]:
    """Find the top-level modules that the files below some folders import, also by name in a string."""
    found: set[str] = set()
    for path in (path for folder in folders for path in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                found.add(node.module.partition(".")[0])
            elif isinstance(node, ast.Call):
                found |= _named_module(node)
    return frozenset(found)


def _named_module(call: ast.Call) -> set[str]:
    """Return what `import_module` is given, where that is a literal."""
    names = [argument.value for argument in call.args[:1] if isinstance(argument, ast.Constant)]
    return {str(name).partition(".")[0] for name in names if ast.unparse(call.func).endswith("import_module")}


@pytest.mark.parametrize("extra", DECLARED, ids=lambda extra: extra or "core")
def test_every_declared_dependency_is_imported(extra: str) -> None:
    """A dependency that nothing imports costs users an install for nothing."""
    known = imported("tests") if extra == "test" else imported("src")
    unused = [name for name in distributions(DECLARED[extra]) if not set(modules_of(name)) & known]
    assert sorted(unused) == sorted(set(distributions(DECLARED[extra])) & NOT_IMPORTED.keys())


def test_every_import_is_declared() -> None:
    """Every import of the package is Python's, its own, or a declared dependency's."""
    declared = {
        module
        for extra, requirements in DECLARED.items()
        if extra != "test"
        for name in distributions(requirements)
        for module in modules_of(name)
    }
    known = declared | set(sys.stdlib_module_names) | {"newsmodel", "__future__", "compression"} | ASKED_BY.keys()
    assert imported("src") <= known


def test_bounds_are_lower_bounds() -> None:
    """Each dependency has the version that CI runs as the lowest, and no highest one."""
    requirements = [requirement for several in DECLARED.values() for requirement in several]
    bound = r"[\w.-]+>=[0-9.]+(?:; python_version < '[0-9.]+')?"
    assert [] == [one for one in requirements if not re.fullmatch(rf"{bound}|newsmodel\[[a-z,]+\]", one)]
