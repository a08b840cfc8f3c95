"""The `TypedDict`s of the JSON form: up to date, and true of what is written."""

from __future__ import annotations

import subprocess
import sys
import types
from pathlib import Path
from typing import Any, Literal, NotRequired, get_args, get_origin, is_typeddict

import pytest

from newsmodel import Article, from_dict, from_json, to_dict
from newsmodel.documents.json_form import ArticleDict, AttributionDict, BlockDict, PartyDict
from tests.cases import cases
from tests.scripts import script

HERE = Path(__file__).parent
DOCUMENTS = cases(HERE / "valid", "*.newsmodel.json", least=14)

#: Runs what a user of the dicts' documents runs, and prints whether the module of the types was loaded.
USE = """
import sys, newsmodel
newsmodel.to_dict(newsmodel.from_dict({"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}))
newsmodel.validate({})
newsmodel.json_schema()
print("newsmodel.documents.json_form" in sys.modules)
"""


def fits(value: Any, form: Any) -> bool:
    """Whether a value is of a type, of those that `json_form` has."""
    origin, arguments = get_origin(form), get_args(form)
    if is_typeddict(form):
        return form.__required_keys__ <= value.keys() <= form.__annotations__.keys() and all(
            fits(member, form.__annotations__[name]) for name, member in value.items()
        )
    if origin is NotRequired:
        return fits(value, arguments[0])
    if origin is types.UnionType:
        return any(fits(value, member) for member in arguments)
    if origin is list:
        return isinstance(value, list) and all(fits(member, arguments[0]) for member in value)
    if origin is Literal:
        return value in arguments
    if form is float:
        return isinstance(value, int | float)
    return form is Any or isinstance(value, origin or form)


def test_module_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is what the classes say; `python benchmarks/write_json_form.py` makes it so."""
    writer = script(monkeypatch, "write_json_form")
    assert writer.text() == writer.MODULE.read_text(encoding="utf-8")


def test_types_of_typescript_are_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The npm package's types are what the classes say; `python benchmarks/write_typescript.py` makes them so."""
    writer = script(monkeypatch, "write_typescript")
    assert writer.text() == writer.MODULE.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name.partition(".")[0])
def test_what_to_dict_gives_is_an_article_dict(path: Path) -> None:
    """Every document of ours, as `to_dict` gives it, has the keys and the types that `ArticleDict` says."""
    assert fits(to_dict(from_json(path.read_bytes())), ArticleDict)


def test_complete_document_is_an_article_dict(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that has every field of every class, `$schema` too, is an `ArticleDict` and a valid document."""
    complete = script(monkeypatch, "mutations").complete_record(Article)
    assert fits(complete, ArticleDict)
    assert from_dict(complete).newsmodel == "1.0"


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ({"newsmodel": "1.0", "id": "urn:x:1"}, ArticleDict),
        ({"newsmodel": "2.0", "id": "urn:x:1", "headline": "Rain"}, ArticleDict),
        ({"nmae": "Jo Lind"}, PartyDict),
        ({"name": None}, PartyDict),
        ({"kind": "ghost"}, PartyDict),
        ({"text": "It rained."}, BlockDict),
        ({"source": 1}, AttributionDict),
    ],
)
def test_other_dicts_do_not_fit(value: dict[str, Any], form: Any) -> None:
    """The test of these types sees what is missing, unknown, null, or of another type."""
    assert not fits(value, form)


def test_types_are_not_loaded_when_the_library_runs() -> None:
    """They are for type checkers alone, and cost no start-up."""
    printed = subprocess.run([sys.executable, "-c", USE], capture_output=True, text=True, check=True).stdout
    assert printed == "False\n"
