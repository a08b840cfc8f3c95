"""Dates of the solar calendar of Iran and Afghanistan: "۱۳ اسفند ۱۴۰۴", "۱۴۰۴/۱۲/۱۳"."""

from __future__ import annotations

import datetime
import functools
import re

from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: A text in Arabic letters or Persian figures, and a year of ours or of our fathers.
_PERSIAN = pattern("[\u0600-\u06ff]")
_YEAR = r"(?:1[34]|\u06f1[\u06f3\u06f4]|\u0661[\u0663\u0664])\d\d"
_NUMBERED = pattern(
    rf"(?<![\d/.-])(?P<year>{_YEAR})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)"
)
#: The first six months have 31 days, the others 30, but the last.
_LONG_MONTHS, _DAYS_OF_LONG, _DAYS_OF_SHORT = 6, 31, 30
#: Eight years of 33 are leap years; days before the first year of the calendar, so counted.
_CYCLE, _LEAP_YEARS = 33, 8
_YEARS_BEFORE, _DAYS_BEFORE = 1595, 356033


@functools.cache
def _months() -> dict[str, int]:
    lines = get("fa").calendar.solar_months
    return {name: number for number, line in enumerate(lines, 1) for name in line}


@functools.cache
def _named() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w/.,:-])(?P<day>\d{{1,2}})[ \u00a0](?P<month>{any_of(_months())})(?:[ \u00a0]ماه)?[,\u060c]?[ \u00a0]"
        rf"(?P<year>{_YEAR})(?!\d)"
    )


def find_solar(text: str) -> tuple[int, int, datetime.date] | None:
    """Find the first such date: where it begins and ends, and the day that it is in the common calendar.

    Args:
        text: The text.

    Example:
        >>> find_solar("چهارشنبه ۱۳ اسفند ۱۴۰۴")[2], find_solar("تاریخ: ۱۴۰۴/۱۲/۱۳")[2]
        (datetime.date(2026, 3, 4), datetime.date(2026, 3, 4))
        >>> find_solar("1404-12-13") is None
        True
    """
    if text.isascii() or not _PERSIAN.search(text):
        return None
    match = _named().search(text) or _NUMBERED.search(text)
    if match is None:
        return None
    month = _months().get(match["month"]) or int(match["month"])
    day = _to_common(int(match["year"]), month, int(match["day"]))
    return None if day is None else (match.start(), match.end(), day)


def _to_common(year: int, month: int, day: int) -> datetime.date | None:
    """Convert a date to the common calendar; None where there is no such day."""
    most = _DAYS_OF_LONG if month <= _LONG_MONTHS else _DAYS_OF_SHORT
    if not 1 <= month <= 12 or not 1 <= day <= most:  # noqa: PLR2004 - the months of a year
        return None
    counted = year + _YEARS_BEFORE
    days = counted * 365 + counted // _CYCLE * _LEAP_YEARS + (counted % _CYCLE + 3) // 4
    long_months = min(month - 1, _LONG_MONTHS)
    days += long_months * _DAYS_OF_LONG + (month - 1 - long_months) * _DAYS_OF_SHORT + day
    return datetime.date.fromordinal(days - _DAYS_BEFORE)
