"""Stretches of the calendar as EDTF (ISO 8601-2, level 1) writes them, counted from the day of publication."""

from __future__ import annotations

import calendar
import datetime

#: EDTF's numbers for parts of a year.
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
QUARTERS = 33
HALVES = 40
MONTHS_PER_YEAR = 12
_MONTHS_PER_QUARTER, _QUARTERS_PER_YEAR = 3, 4
#: A year with a February 29.
_LEAP_YEAR = 2000


def interval(first: str | None, last: str | None) -> str | None:
    """Join two times to the interval between them, where either may be an interval itself; None when one is not known.

    Example:
        >>> interval("2024-01", "2024-02"), interval("2024-01/2024-02", ".."), interval(None, "2024")
        ('2024-01/2024-02', '2024-01/..', None)
    """
    if not first or not last:
        return None
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


def month_of(year: int, month: int) -> str | None:
    """Write a month, where months before January and after December are those of other years.

    Example:
        >>> month_of(2024, 0), month_of(2024, 14)
        ('2023-12', '2025-02')
    """
    year, month = year + (month - 1) // MONTHS_PER_YEAR, (month - 1) % MONTHS_PER_YEAR + 1
    return f"{year:04}-{month:02}" if datetime.MINYEAR <= year <= datetime.MAXYEAR else None


def year_of(year: int) -> str | None:
    """Write a year, if EDTF can write it in four digits.

    Example:
        >>> year_of(814), year_of(-1)
        ('0814', None)
    """
    return f"{year:04}" if datetime.MINYEAR <= year <= datetime.MAXYEAR else None


def day_after(day: datetime.date, days: int) -> str | None:
    """Find the day so many days after another one, or before it.

    Example:
        >>> day_after(datetime.date(2024, 3, 1), -1)
        '2024-02-29'
    """
    try:
        return (day + datetime.timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def week_after(day: datetime.date, weeks: int) -> str | None:
    """Find the ISO week so many weeks after a day's own, from Monday to Sunday.

    Example:
        >>> week_after(datetime.date(2024, 3, 27), -1)
        '2024-03-18/2024-03-24'
    """
    monday = 7 * weeks - day.weekday()
    return interval(day_after(day, monday), day_after(day, monday + 6))


def unit_after(day: datetime.date, unit: str, count: int) -> str | None:
    """Find the calendar day, week, month, year… that lies so many of them after a day.

    Args:
        day: The day of publication.
        unit: Its name in the singular.
        count: How many, negative for the past.

    Example:
        >>> unit_after(datetime.date(2024, 3, 27), "month", -4), unit_after(datetime.date(2024, 3, 27), "quarter", -1)
        ('2023-11', '2023-36')
    """
    match unit:
        case "day":
            return day_after(day, count)
        case "week" | "fortnight":
            return week_after(day, count * (2 if unit == "fortnight" else 1))
        case "weekend":
            monday = 7 * count - day.weekday()
            return interval(day_after(day, monday + 5), day_after(day, monday + 6))
        case "month":
            return month_of(day.year, day.month + count)
        case "quarter":
            quarter = day.year * _QUARTERS_PER_YEAR + (day.month - 1) // _MONTHS_PER_QUARTER + count
            year = year_of(quarter // _QUARTERS_PER_YEAR)
            return f"{year}-{QUARTERS + quarter % _QUARTERS_PER_YEAR}" if year else None
        case "year":
            return year_of(day.year + count)
        case "decade":
            year = year_of(day.year + 10 * count)
            return f"{year[:3]}X" if year else None
        case "century":
            year = year_of(day.year + 100 * count)
            return f"{year[:2]}XX" if year else None
    return None


def stretch(day: datetime.date, unit: str, count: int) -> str | None:
    """Find the stretch of so many days, weeks, months… that ends with a day, or starts with it if they are to come.

    Example:
        >>> stretch(datetime.date(2024, 3, 27), "year", -5), stretch(datetime.date(2024, 3, 27), "week", 2)
        ('2019/2024', '2024-03-27/2024-04-10')
    """
    per = {
        "week": ("day", 7),
        "fortnight": ("day", 14),
        "quarter": ("month", _MONTHS_PER_QUARTER),
        "decade": ("year", 10),
    }
    name, factor = per.get(unit, (unit, 1))
    if name not in ("day", "month", "year"):
        return None
    now, other = unit_after(day, name, 0), unit_after(day, name, count * factor)
    return interval(other, now) if count < 0 else interval(now, other)


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether a month has such a day; without a year, whether it has it in any year.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        day: What may be its number.

    Example:
        >>> day_exists(2023, 2, 29), day_exists(None, 2, 29)
        (False, True)
    """
    return 1 <= day <= calendar.monthrange(_LEAP_YEAR if year is None else year, month)[1]
