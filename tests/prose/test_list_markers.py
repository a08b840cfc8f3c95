"""Marks that items of lists begin with, and which of them continue a list."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsmodel.prose.furniture.lists import follows, read_marker


@pytest.mark.parametrize(
    ("text", "kind", "number", "item"),
    [
        ("\u2022 Rain", "\u2022", None, "Rain"),
        ("\u2192 Rain", "\u2192", None, "Rain"),
        ("o\tRain", "o", None, "Rain"),
        ("2) Rain", "1", 2, "Rain"),
        ("2、雨", "1", 2, "雨"),
        ("(12) Rain", "1", 12, "Rain"),
        ("\uff083\uff09雨", "1", 3, "雨"),
        ("③ Rain", "1", 3, "Rain"),
        ("iv. rain", "i", 4, "rain"),
        ("(iii) rain", "i", 3, "rain"),
        ("b) rain", "a", 2, "rain"),
        ("(c) rain", "a", 3, "rain"),
    ],
)
def test_a_marker_says_how_items_are_counted(text: str, kind: str, number: int | None, item: str) -> None:
    """Signs count nothing; numbers, letters and small Roman numbers do, in circles and brackets of any script too."""
    marker = read_marker(text)
    assert marker is not None
    assert (kind, number, number is not None, item) == (marker.kind, marker.number, marker.ordered, text[marker.end :])


@pytest.mark.parametrize("text", ["2.5 million people", "Rain", "\u201cRain\u201d", "o rain", "ab) rain", "#rain"])
def test_a_line_without_a_marker_has_none(text: str) -> None:
    """Amounts, words, quotations and tags begin no item."""
    assert read_marker(text) is None


@pytest.mark.parametrize(
    ("lines", "goes_on"),
    [
        (["1. a", "2. b", "3. c"], True),
        (["1. a", "3. c"], False),
        (["h) a", "i) b", "j) c"], True),
        (["a) a", "i) b"], False),
        (["ii) a", "c) b"], False),
        (["\u2022 a", "\u2022 b"], True),
        (["\u2022 a", "- b"], False),
        (["\u2022 a", "1. b"], False),
    ],
)
def test_a_marker_continues_the_list_before_it(lines: list[str], goes_on: bool) -> None:  # noqa: FBT001 - expected
    """The next number of the same count, or the same sign; i is a letter between h and j."""
    markers = [marker for line in lines if (marker := read_marker(line)) is not None]
    assert goes_on == all(follows(one, before) for before, one in pairwise(markers))


def test_a_list_begins_with_its_first_number() -> None:
    """A year or a score at the beginning of a line is no list."""
    first = [read_marker(line) for line in ("1. a", "2. a", "- a")]
    assert [True, False, True] == [follows(marker, None) for marker in first if marker is not None]
