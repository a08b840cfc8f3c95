"""Order of day and month: "03/04/2026" as the page's address, its other dates and its language have it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from newsmodel.formats.html.page import Page
from newsmodel.prose.dates.order import is_month_first
from newsmodel.prose.dates.printed import find_moment

_DATE = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d./-])"
)
_IN_ADDRESS = re.compile(
    r"(?<![^/_.-])(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2}|[a-z]{3,9})[/-](?P<day>\d{1,2})(?!\d)"
)
_LAST_MONTH = 12
#: Lines with dates are no longer.
_LONGEST = 120


def settled_order(raw: str, page: Page, others: Iterable[str], elsewhere: Iterable[str] = ()) -> datetime.date | None:
    """Settle a date whose day and month could be the other way round; None where the page says nothing of it.

    Args:
        raw: The date.
        page: The page, whose address and language tell.
        others: Words of the page with other dates, which tell.
        elsewhere: All its words, whose dates tell where its language says nothing.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> settled_order("03/04/2026", page_of('<html lang="en-GB"><p>Rain', None), ())
        datetime.date(2026, 4, 3)
        >>> settled_order("03/04/2026", page_of('<html lang="en"><p>Rain', None), ())
    """
    match = _DATE.search(raw)
    if match is None:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    both = [date for month, day in ((first, second), (second, first)) if (date := _date(year, month, day)) is not None]
    if (told := day_in_address(page)) in both:
        return told
    month_first = _order_of_others(others)
    if month_first is None:
        month_first = is_month_first(page.language or "")
    if month_first is None:
        month_first = _order_of_others(elsewhere)
    if month_first is None:
        return None
    return _date(year, first, second) if month_first else _date(year, second, first)


def with_day(raw: str, day: datetime.date) -> str:
    """Write a date whose day and month could be the other way round in one order only; its time of day stays.

    Example:
        >>> with_day("03/04/2026 14:05 GMT", datetime.date(2026, 4, 3))
        '2026-04-03 14:05 GMT'
    """
    return _DATE.sub(day.isoformat(), raw, count=1)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def day_in_address(page: Page) -> datetime.date | None:
    """Read the day that the address of a page has: "/2026/03/04/", "/2026/mar/04/".

    Args:
        page: The page.
    """
    place = page.url or page.canonical or ""
    try:
        match = _IN_ADDRESS.search(urlsplit(place).path.lower())
    except ValueError:
        return None
    if match is None:
        return None
    if match["month"].isdecimal():
        return _date(int(match["year"]), int(match["month"]), int(match["day"]))
    moment = find_moment(f"{match['day']} {match['month']} {match['year']}")
    return (
        _date(moment.year, moment.month, moment.day) if moment and moment.year and moment.month and moment.day else None
    )


def _order_of_others(others: Iterable[str]) -> bool | None:
    """Tell from the other dates whether the month stands first; None where there are none, or they differ."""
    found = {
        int(match["second"]) > _LAST_MONTH
        for words in others
        if len(words) <= _LONGEST
        for match in _DATE.finditer(words)
        if max(int(match["first"]), int(match["second"])) > _LAST_MONTH
    }
    return found.pop() if len(found) == 1 else None
