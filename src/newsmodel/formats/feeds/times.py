"""Points in time as feeds have them: RFC 822 with its zones, and with what goes wrong; else any form that is known."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Final

from newsmodel.formats.completion import Remark, remarks_on_date
from newsmodel.formats.timestamps import settled
from newsmodel.prose.dates.resolution import Doubt
from newsmodel.readings import Hints
from newsmodel.values import write_timestamp

#: RFC 822, section 5, with RFC 2822's years, and what feeds make of it: names of days that are wrong or in full, no
#: comma, hyphens, no seconds.
_RFC_822 = re.compile(
    r"\A(?:[A-Za-z]{2,9}\.?\s*+(?:,\s*+)?)?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s-]++(?P<month>[A-Za-z]{3,9})\.?,?[\s-]++"
    r"(?P<year>[0-9]{4}|[0-9]{2})(?:\s*+,)?\s++(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:\.[0-9]+)?)?"
    r"\s*(?P<zone>[+-][0-9]{1,2}:?[0-9]{2}|[A-Za-z]{1,4})\s*(?:\([^()]*\))?"
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
#: RFC 822's zones in hours; its military ones were given the wrong sign, and say nothing (RFC 2822, section 4.3).
_ZONES: Final = {
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    "cet": 1,
    "cest": 2,
    "wet": 0,
    "west": 1,
    "eet": 2,
    "eest": 3,
}
_PIVOT = 69
#: Before it nobody had published anything: the zero that a program writes where it has no date ("Nov -0001").
_FIRST_YEAR = 1000


@functools.lru_cache(maxsize=4096)
def read_time(raw: str, hints: Hints) -> str | None:
    """Read a point in time into our JSON form; None where there is none.

    Example:
        >>> read_time("Wed, 04 Nov 2026 02:05:00 EST", Hints()), read_time("2026-10-05T09:00+09:00", Hints())
        ('2026-11-04T02:05:00-05:00', '2026-10-05T09:00:00+09:00')
    """
    text = raw.strip()
    match = _RFC_822.fullmatch(text)
    if match is not None and len(match["year"]) == 4 and int(match["year"]) < _FIRST_YEAR:
        return None
    moment = _moment(match) if match else None
    if moment is not None:
        return write_timestamp(moment)
    value = settled(text, hints).value
    return None if value is None or value.year < _FIRST_YEAR else write_timestamp(value)


def remarks_on(raw: str, hints: Hints) -> Iterator[Remark]:
    """Say what was guessed about a point in time."""
    match = _RFC_822.fullmatch(raw.strip())
    if match is not None and _moment(match) is not None:
        if len(match["year"]) < 4:
            yield from remarks_on_date([Doubt.TWO_DIGIT_YEAR], raw)
        return
    yield from remarks_on_date(settled(raw.strip(), hints).doubts, raw)


def _moment(match: re.Match[str]) -> datetime.datetime | None:
    month, offset = _MONTHS.get(match["month"][:3].lower()), _offset(match["zone"])
    if month is None or offset is None:
        return None
    year = int(match["year"])
    if len(match["year"]) < 4:
        year += 1900 if year >= _PIVOT else 2000
    try:
        day = datetime.datetime(year, month, int(match["day"]), tzinfo=datetime.timezone(offset))
        clock = datetime.timedelta(
            hours=int(match["hour"]), minutes=int(match["minute"]), seconds=int(match["second"] or 0)
        )
        return day + clock if clock <= _DAY else None
    except (ValueError, OverflowError):
        return None


_DAY = datetime.timedelta(days=1)


def _offset(zone: str) -> datetime.timedelta | None:
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").zfill(4)
        away = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return (-away if zone[0] == "-" else away) if away < _DAY else None
    hours = _ZONES.get(zone.lower())
    return None if hours is None else datetime.timedelta(hours=hours)
