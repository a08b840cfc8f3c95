"""`python -O` and `-OO`: nothing that a user sees lives in assertions or in docstrings alone."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsmodel import Article
from newsmodel.shapes import docstrings

STORY = Path(__file__).parent.parent / "docs" / "examples" / "bridge.txt"

#: Prints what newsmodel says and does that could hang on docstrings and assertions.
SCRIPT = """
import json, sys
import click
import newsmodel
from newsmodel.cli import cli, with_help
from newsmodel.cli.rules import all_rules

context = click.Context(with_help(cli))
commands = {name: cli.get_command(context, name) for name in cli.list_commands(context)}
article = newsmodel.extract_claims(newsmodel.read(sys.argv[1]).article)
broken = newsmodel.to_dict(article) | {"headline": 7, "sections": [{"blocks": [{"type": "paragraph"}]}]}
print(json.dumps({
    "schema": newsmodel.json_schema(),
    "rules": {name: rule.page for name, rule in all_rules().items()},
    "help": [cli.get_help(context), *(command.get_help(context) for command in commands.values())],
    "article": newsmodel.to_dict(article),
    "renderings": [newsmodel.render(article, format=name).data.decode() for name in ("ninjs", "jsonld", "ans", "text")],
    "issues": [str(issue) for issue in newsmodel.validate(broken)],
}))
"""


@functools.cache
def said(*options: str) -> dict[str, object]:
    """Return what newsmodel says under some options of Python."""
    command = [sys.executable, *options, "-c", SCRIPT, str(STORY)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answers: dict[str, object] = json.loads(done.stdout)
    return answers


@pytest.fixture
def without_docstrings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the docstrings from two documented things, as `python -OO` does."""
    optimised = SimpleNamespace(flags=SimpleNamespace(optimize=2), modules=sys.modules)
    monkeypatch.setattr(docstrings, "sys", optimised)
    monkeypatch.setattr(Article, "__doc__", None)
    monkeypatch.setattr(Article.span, "__doc__", None)


@pytest.mark.usefixtures("without_docstrings")
def test_docstrings_that_python_drops_are_read_from_the_source() -> None:
    """Of a class, of a method in it; of what was typed at a prompt nothing is known."""
    assert docstrings.docstring_of(Article).startswith("A news story")
    assert docstrings.docstring_of(Article.span).startswith("Make a span of some words of this article.")
    typed = type("Typed", (), {"__module__": "typed"})
    assert docstrings.docstring_of(typed) == ""


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_optimised_python_says_the_same(option: str) -> None:
    """Schema, rules, help, claims, formats and issues are the same without assertions and without docstrings."""
    assert said() == said(option)
