"""Lines in which a publisher reserves data mining, in all languages that have words for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.prose.furniture.reservations import read_reservation

TAGS = [tag for tag in tags() if get(tag).mining.mining]
_ROWS = (Path(__file__).parent / "reservations.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(row.split("\t")) for row in _ROWS if not row.startswith("#")]


@pytest.mark.parametrize(("place", "reserved", "line"), ROWS)
def test_a_line_reserves_what_it_certainly_prohibits(place: str, reserved: str, line: str) -> None:
    """A publisher's own words count, or such alone; news, quotations, questions and what is allowed do not."""
    assert reserved == (read_reservation(line, is_notice=place == "notice") or "-")


@pytest.mark.parametrize("tag", TAGS)
def test_each_language_reserves_by_each_of_its_words(tag: str) -> None:
    """Each name for mining, with a prohibition behind it, is a reservation in a notice of its language."""
    words = get(tag).mining
    prohibition = max(words.prohibiting, key=lambda phrase: (phrase.isalpha(), len(phrase), phrase))
    for name in words.mining:
        assert read_reservation(f"{name} {prohibition}", is_notice=True) == "mining", name
    for name in words.training - words.mining:
        assert read_reservation(f"{name} {prohibition}", is_notice=True) == "training", name


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_allowed_is_not_reserved(tag: str) -> None:
    """A sentence that allows something reserves nothing, whatever else it says."""
    words = get(tag).mining
    mining, allowing, prohibiting = min(words.mining), min(words.allowing), min(words.prohibiting)
    assert read_reservation(f"{mining} {allowing} {prohibiting}", is_notice=True) is None
