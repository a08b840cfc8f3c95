"""The tests are held to their rules, too: each says in a line what it shows, and asserts it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

FOLDER = Path(__file__).parent
#: Calls that assert something by themselves.
ASSERTING = {"raises", "warns", "fail"}

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    """Every function of the tests, with the file that it stands in."""
    for path in sorted(FOLDER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield path.relative_to(FOLDER).as_posix(), node


def called(function: Function) -> set[str]:
    """The names of what a function calls."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "") for one in calls}


def asserts(function: Function, known: set[str]) -> bool:
    """Whether a function asserts something, or calls what does."""
    return any(isinstance(node, ast.Assert) for node in ast.walk(function)) or bool(called(function) & known)


def asserting() -> set[str]:
    """The names of the helpers that assert something, or call one that does."""
    helpers = [one for _, one in functions() if not one.name.startswith("test_")]
    found = set(ASSERTING)
    while more := {one.name for one in helpers if asserts(one, found)} - found:
        found |= more
    return found


def all_tests() -> Iterator[tuple[str, Function]]:
    """Every test, with its file and name."""
    for file, one in functions():
        if one.name.startswith("test_"):
            yield f"{file}: {one.name}", one


def test_every_test_asserts_something() -> None:
    """A test that asserts nothing passes whatever it does."""
    known = asserting()
    assert [name for name, one in all_tests() if not asserts(one, known)] == []


def test_every_test_says_what_it_shows() -> None:
    """The docstring of a test tells what is broken where it fails."""
    assert [name for name, one in all_tests() if not ast.get_docstring(one)] == []
