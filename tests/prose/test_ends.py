"""The end of a ban is the latest instant that its words can mean."""

from __future__ import annotations

import datetime

import pytest

from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import Doubt, end_of_day, resolve_end, resolve_weekday

PUBLISHED = datetime.date(2026, 11, 22)
NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("words", "published", "timezone", "end", "doubts"),
    [
        ("22 November 2026 14:05", None, None, "2026-11-22 14:05:00-12:00", (Doubt.NO_ZONE,)),
        ("22 November 2026 14:05 GMT", None, None, "2026-11-22 14:05:00+00:00", ()),
        ("22 November 2026 14:05 IST", None, None, "2026-11-22 14:05:00-12:00", (Doubt.UNKNOWN_ZONE,)),
        ("22 November 2026 14:05", None, "Asia/Seoul", "2026-11-22 14:05:00+09:00", (Doubt.ZONE_RESOLVED,)),
        ("22 November 2026", None, None, "2026-11-23 00:00:00-12:00", (Doubt.NO_ZONE,)),
        ("22 November 2026", None, "+09:00", "2026-11-23 00:00:00+09:00", ()),
        ("24 November 14:05 GMT", PUBLISHED, None, "2026-11-24 14:05:00+00:00", (Doubt.YEAR_RESOLVED,)),
        ("20 November 14:05 GMT", NOON, None, "2026-11-20 14:05:00+00:00", (Doubt.YEAR_RESOLVED,)),
        ("3 January 14:05 GMT", PUBLISHED, None, "2027-01-03 14:05:00+00:00", (Doubt.YEAR_RESOLVED,)),
        ("29 February 14:05 GMT", PUBLISHED, None, "2028-02-29 14:05:00+00:00", (Doubt.YEAR_RESOLVED,)),
        ("24 November 14:05 GMT", None, None, "None", (Doubt.NO_YEAR,)),
        ("24 November '26", None, None, "2026-11-25 00:00:00-12:00", (Doubt.TWO_DIGIT_YEAR, Doubt.NO_ZONE)),
        ("03/04/2026 14:05 GMT", None, None, "None", (Doubt.AMBIGUOUS,)),
    ],
)
def test_an_end_is_never_too_early(
    words: str, published: datetime.date | None, timezone: str | None, end: str, doubts: tuple[Doubt, ...]
) -> None:
    """A missing zone is the last one on earth, a day is over when it is over everywhere, a year is the next one."""
    moment = find_moment(words)
    assert moment is not None
    found = resolve_end(moment, published=published, timezone=timezone)
    assert (end, doubts) == (str(found.value), found.doubts)


def test_the_last_day_of_the_calendar_has_an_end() -> None:
    """There is no day behind it, and no year for a day that never comes."""
    assert str(end_of_day(datetime.date.max)) == "9999-12-31 23:59:59-12:00"
    never = resolve_end(Moment(start=0, end=1, year=None, month=2, day=30), published=PUBLISHED)
    assert (never.value, never.doubts) == (None, (Doubt.NO_YEAR,))


@pytest.mark.parametrize(
    ("name", "published", "day"),
    [("Monday", NOON, "2026-11-16"), ("Someday", NOON, "None"), ("Monday", None, "None")],
)
def test_a_weekday_is_the_last_one(name: str, published: datetime.date | None, day: str) -> None:
    """It is the last on or before the publication, where both are known."""
    assert day == str(resolve_weekday(name, published).value)


def test_no_weekday_lies_before_the_calendar() -> None:
    """The first days of the first year have none before them."""
    assert resolve_weekday("Sunday", datetime.date(1, 1, 2)).value is None
