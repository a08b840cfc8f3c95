"""Acronyms that a text introduces: a table beside this file. To add a case, add a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_growth

from newsmodel.claims.english.acronyms import find_acronyms

LINES = (Path(__file__).parent / "acronyms.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.split("\t")] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "short", "long"), ROWS)
def test_acronym(text: str, short: str, long: str) -> None:
    """An acronym is found with the words that it stands for, or none is."""
    found = [(one.short, one.long) for one in find_acronyms(text)]
    assert ([(short, long)] if short else []) == found


@given(st.text(st.sampled_from("abC D.(J)S-é&\n\u2019"), max_size=60))
def test_any_text_gives_acronyms_in_their_places(text: str) -> None:
    """Nothing is raised, and the words stand where they are said to stand."""
    for one in find_acronyms(text):
        assert one.short in text[one.start : one.end]
        assert one.long in text[one.start : one.end]


@pytest.mark.soak
@pytest.mark.parametrize("unit", ["Joint Chiefs of Staff (JCS) ", "(AB "])
def test_time_is_linear(unit: str) -> None:
    """Eight times the brackets take at most about eight times the time."""
    assert_growth(lambda size: find_acronyms(unit * (size // len(unit))), 50_000, 400_000, most=24)
