"""Spellings of restrictions: each in every place of every format restricts the story, wherever it goes from there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.formats.carriers import PLACES
from tests.formats.extras import is_installed
from tests.formats.restricted import freer, restricted

from newsmodel import Article, Reading, list_formats, parse_all, render
from newsmodel.formats.restrictions import is_of_machine, reserves_mining
from newsmodel.issues import Severity
from newsmodel.model import Rights

_ABSENT = {one.name for one in list_formats() if not is_installed(one.extra)}
WRITTEN = [one.name for one in list_formats() if one.writes_new and one.name not in _ABSENT]
ROWS = [
    (kind, expected, json.loads(value))
    for line in Path(__file__).with_name("spellings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for kind, expected, value in [line.split("\t")]
]
#: Of so many spellings the default run tries one in each place, another in each.
_EVERY = 10
CELLS = [
    (kind, place) for kind, places in PLACES.items() for place, (named, _, _) in places.items() if named not in _ABSENT
]


def read(kind: str, place: str, value: Any) -> Reading | None:
    """Read the document that says a value in a place; None where such a value cannot stand there."""
    named, write, takes_json = PLACES[kind][place]
    is_line = isinstance(value, str) and value.isprintable()
    if not takes_json and (not is_line or not value.strip()):
        return None
    (reading,) = parse_all(write(value).encode(), format=named)
    assert isinstance(reading, Reading)
    return reading


def restricts(reading: Reading, expected: str) -> bool:
    """Tell whether a story is restricted as it has to be, at least; an end that cannot be read may be an error."""
    article = reading.article
    rights = article.rights or Rights()
    match expected:
        case "usable":
            return article.status == "usable"
        case "canceled":
            return article.status == "canceled"
        case "withheld":
            return article.status != "usable" or article.embargo is not None
        case "waits":
            return article.embargo is not None
        case "expires":
            return article.expires is not None or any(issue.severity is Severity.ERROR for issue in reading.issues)
        case "terms":
            return rights.usage_terms is not None
        case "paid":
            return rights.free_access is False
        case "mining":
            return rights.data_mining is not None and reserves_mining(rights.data_mining)
    return article.digital_source_type is not None and is_of_machine(article.digital_source_type)


def freed_by(article: Article, formats: Sequence[str]) -> list[tuple[str, ...]]:
    """List the formats that make a story freer without an error, and what of it."""
    found: list[tuple[str, ...]] = []
    for name in formats:
        rendering = render(article, format=name)
        (again,) = parse_all(rendering.data, format=name)
        assert isinstance(again, Reading)
        issues = (*rendering.issues, *again.issues)
        lost = list(freer(restricted(article), restricted(again.article)))
        if lost and not any(issue.severity is Severity.ERROR for issue in issues):
            found.append((name, *lost))
    return found


def _wrong(kind: str, place: str, rows: list[tuple[str, str, Any]], formats: Sequence[str]) -> list[Any]:
    """List the spellings that restrict too little where they are read, or where they go from there."""
    wrong: list[Any] = []
    seen: set[str] = set()
    for _, expected, value in rows:
        reading = read(kind, place, value)
        if reading is None:
            continue
        if not restricts(reading, expected):
            wrong.append((value, "read"))
        measured = str(restricted(reading.article))
        if measured not in seen:
            wrong += [(value, *freed) for freed in freed_by(reading.article, formats)]
        seen.add(measured)
    return wrong


@pytest.mark.parametrize(("kind", "place"), CELLS)
def test_some_spellings_restrict(kind: str, place: str) -> None:
    """A tenth of the spellings, another tenth in each place, from where they go to one other format."""
    rows = [row for row in ROWS if row[0] == kind]
    offset = list(PLACES[kind]).index(place)
    tenth = [row for number, row in enumerate(rows) if (number + offset) % _EVERY == 0]
    assert [] == _wrong(kind, place, tenth, WRITTEN[offset % len(WRITTEN) :][:1])


@pytest.mark.soak
@pytest.mark.parametrize(("kind", "place"), CELLS)
def test_all_spellings_restrict(kind: str, place: str) -> None:
    """Every spelling of a restriction, in every place of every format, and from there in all others."""
    assert [] == _wrong(kind, place, [row for row in ROWS if row[0] == kind], WRITTEN)
