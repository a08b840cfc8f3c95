"""A weekday beside a date without a year decides the year."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.dates.resolution import Doubt, resolve

PUBLISHED = datetime.date(2026, 3, 5)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@pytest.mark.parametrize(
    ("words", "value", "doubt"),
    [
        ("Wednesday, March 4", datetime.date(2026, 3, 4), Doubt.YEAR_RESOLVED),
        ("Monday, March 4", datetime.date(2024, 3, 4), Doubt.YEAR_OF_WEEKDAY),
        ("Montag, 4. März", datetime.date(2024, 3, 4), Doubt.YEAR_OF_WEEKDAY),
        ("4 mars, lundi", datetime.date(2024, 3, 4), Doubt.YEAR_OF_WEEKDAY),
        ("3月4日(月)", datetime.date(2024, 3, 4), Doubt.YEAR_OF_WEEKDAY),
        ("March 4", datetime.date(2026, 3, 4), Doubt.YEAR_RESOLVED),
    ],
)
def test_year_of_a_weekday(words: str, value: datetime.date, doubt: Doubt) -> None:
    """The last year in which both fit is taken, and where it is not the nearest, the user hears of it."""
    moment = find_moment(words)
    assert moment is not None
    found = resolve(moment, published=PUBLISHED)
    assert (found.value, found.doubts) == (value, (doubt,))


@given(st.dates(datetime.date(1900, 3, 1), datetime.date(2090, 1, 1)), st.integers(0, 330))
def test_a_printed_date_is_found_again(day: datetime.date, later: int) -> None:
    """A date of the year before its publication, printed with its own weekday, is that date."""
    moment = find_moment(f"{DAYS[day.weekday()]}, {day:%B} {day.day}")
    assert moment is not None
    assert resolve(moment, published=day + datetime.timedelta(days=later)).value == day
