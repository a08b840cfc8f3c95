"""The valid documents beside this file: to add a case, add a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsmodel import Article, from_dict, from_json, to_dict, to_json, validate
from newsmodel.documents.explain import default_engine, explain
from newsmodel.model import Claim, Record, Span
from newsmodel.shapes.shape import reachable, shape_of
from tests.cases import cases

PATHS = cases(Path(__file__).parent, "valid/*.newsmodel.json", least=14)


def name_of(path: Path) -> str:
    """Name an example."""
    return path.name.partition(".")[0]


def parts_of(record: Record) -> Iterator[Record]:
    """Yield an object and everything in it."""
    yield record
    for field in shape_of(type(record)).fields:
        value = getattr(record, field.name)
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Record):
                yield from parts_of(member)


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_valid_document_has_no_issue(path: Path) -> None:
    """Neither as bytes nor as str nor as an article does the document have an issue, not even a note."""
    data = path.read_bytes()
    assert () == validate(data).issues
    assert () == validate(data.decode()).issues
    assert () == validate(from_json(data)).issues


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_valid_document_is_written_byte_for_byte(path: Path) -> None:
    """Reading and writing gives the file back, by way of JSON and of a dict."""
    data = path.read_bytes()
    article = from_json(data)
    assert data == to_json(article, indent=2) + b"\n"
    assert data == to_json(from_dict(to_dict(article)), indent=2) + b"\n"


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_schema_accepts_valid_document(path: Path) -> None:
    """The schema finds nothing wrong, whichever engine is installed."""
    document = to_dict(from_json(path.read_bytes()))
    assert [] == list(explain(document, Article, engine=default_engine()))
    assert [] == list(explain(document, Article, engine="jsonschema"))


@pytest.mark.parametrize("path", PATHS, ids=name_of)
def test_spans_of_valid_document_quote_their_words(path: Path) -> None:
    """`article.quote` returns the words of every span, and every part is found by its id."""
    article = from_json(path.read_bytes())
    for part in parts_of(article):
        if isinstance(part, Span):
            assert part.text == article.quote(part)
    for identified in article.parts():
        if identified.id is not None:
            assert identified is article.find(identified.id)


def test_text_of_an_example() -> None:
    """`Article.text` has the headings and the words of the blocks, and the cells of a table by row."""
    folder = PATHS[0].parent
    table = from_json((folder / "table.newsmodel.json").read_bytes())
    assert "Share by district\n\n\tYes\n\nNorth\t41.5 %\t58.5 %" == table.text
    interview = from_json((folder / "interview.newsmodel.json").read_bytes())
    assert (
        "Mara Quint took over on Monday.\n\nOn the branches\n\nWill the branches stay open?\n\n"
        "All eleven of them. That is not up for debate."
    ) == interview.text


def test_examples_use_every_field_of_every_class() -> None:
    """Together the examples fill every field that the model has, so that a new field asks for an example."""
    filled: set[tuple[str, str]] = set()
    for path in PATHS:
        for part in parts_of(from_json(path.read_bytes())):
            cls = type(part).__name__
            empty: tuple[Any, ...] = (None, (), {})
            filled |= {
                (cls, field.name) for field in shape_of(type(part)).fields if getattr(part, field.name) not in empty
            }
    every = {(shape.name, field.name) for shape in reachable(Article) for field in shape.fields}
    assert set() == every - filled


def test_examples_use_every_value_of_every_choice() -> None:
    """Each voice, form, polarity and modality of a claim occurs but those that no story of ours needs."""
    claims = [claim for path in PATHS for claim in from_json(path.read_bytes()).claims]
    assert {"source", "outlet"} == {claim.voice for claim in claims}
    assert {None, "direct", "indirect", "mixed"} == {claim.form for claim in claims}
    assert all(type(claim) is Claim for claim in claims)
