"""Points in time as programs write them, beyond RFC 3339: the rest of ISO 8601, seconds since 1970, Java's dates.

What is none of these is looked for as news prints it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from newsmodel.prose.dates.order import ordered
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import Resolved, resolve
from newsmodel.prose.patterns import pattern

#: A text of so many characters is more than a date.
_LONGEST = 80

#: ISO 8601 beyond RFC 3339, a whole day at least: calendar, week and ordinal dates, basic forms, hours alone, 24:00;
#: and what people make of it: days and hours without their zero, strokes, blanks, UTC by its name.
_ISO = pattern(
    r"(?P<date>[0-9]{4}([-/])[0-9]{1,2}\2[0-9]{1,2}|[0-9]{8}|[0-9]{4}-?W[0-9]{2}-?[1-7]|[0-9]{4}-[0-9]{3}|[0-9]{7}(?=T))"
    r"(?:(?:[Tt ]+|(?<=[0-9]{8})(?=[0-9]{6}))(?P<time>[0-9]{1,2}(?::?[0-9]{2}){0,2})(?P<fraction>[.,][0-9]+)?"
    r" ?(?P<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?|(?P<name>[A-Z]{2,5}))?)?"
)

#: Dates as programs print them where nobody has said how: Java ("Tue Jan 28 15:28:56 CET 2020", C likewise without a
#: zone) and JavaScript ("Tue Jan 28 2020 15:28:56 GMT+0100 (…)").
_OF_PROGRAMS = pattern(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>[0-9]{1,2}) (?:(?P<js>[0-9]{4}) )?"
    r"(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(?: (?P<zone>[A-Z]{2,5}(?:[+-][0-9]{2}:?[0-9]{2})?))?(?: (?P<year>[0-9]{4}))?(?: \([^()]*\))?"
)
#: A leap second (RFC 3339), which is the next one on our clocks; programs that round write it at any minute.
_LEAP = pattern(r"(?<=[0-9]{2}:[0-9]{2}:)60\Z|(?<=\A[0-9]{4})60\Z")
_ALONE = pattern(r"(?<![0-9])[0-9](?![0-9])")

#: Seconds, or thousandths of them, since 1970; from 2001 to 2033. JSON out of .NET has them as "/Date(1580221736000)/".
_SINCE_1970 = pattern(r"(?:/Date\()?(?P<seconds>1\d{9})(?:\d{3})?(?:[+-]\d{4})?(?:\)/)?", re.ASCII)


def read_point(
    text: str, find: Callable[[str], Moment | None] = find_moment
) -> datetime.datetime | datetime.date | Moment | None:
    """Read a point in time that says its zone, or a day; else the date that is printed.

    Args:
        text: The words, without blanks around them.
        find: Finds the date that is printed.

    Example:
        >>> read_point("2026-W11-4"), read_point("1580221736").year
        (datetime.date(2026, 3, 12), 2020)
    """
    try:
        if match := _ISO.fullmatch(text):
            moment = _from_iso(match)
            if not match["time"]:
                return moment.date()
            if match["zone"] and not match["name"]:
                return moment
            text = f"{moment.isoformat(' ')} {match['name'] or ''}".rstrip()
        elif match := _SINCE_1970.fullmatch(text):
            return datetime.datetime.fromtimestamp(int(match["seconds"]), datetime.UTC)
    except (ValueError, OverflowError):
        return None
    if match := _OF_PROGRAMS.fullmatch(text):
        zone = (match["zone"] or "").removeprefix("GMT") or match["zone"] or ""
        text = f"{match['day']} {match['month']} {match['js'] or match['year']} {match['time']} {zone}"
    return find(text) if len(text) < _LONGEST else None


def _from_iso(match: re.Match[str]) -> datetime.datetime:
    """Parse a match of `_ISO`; without a zone it is naive."""
    from dateutil.parser import isoparse  # noqa: PLC0415 - only what is no RFC 3339 needs it

    date = match["date"].replace("/", "-")
    day = date if "W" in date else _ALONE.sub(r"0\g<0>", date)
    if not match["time"]:
        return isoparse(day)
    zone = "" if match["name"] else (match["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
    clock = _ALONE.sub(r"0\g<0>", match["time"])
    leap = _LEAP.search(clock)
    clock = clock if leap is None else f"{clock[: leap.start()]}59"
    moment = isoparse(f"{day}T{clock}{match['fraction'] or ''}{zone}")
    moment += datetime.timedelta(seconds=0 if leap is None else 1)
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=datetime.timezone(offset))


def settle_point(
    point: datetime.datetime | datetime.date | Moment | None, *, timezone: str | None, language: str | None
) -> Resolved:
    """Settle a point in time that a caller gives.

    Args:
        point: What was read.
        timezone: The zone of a time that says none.
        language: The language, which says in what order day and month stand where both are figures.

    Example:
        >>> settle_point(read_point("03/04/2026 9:30"), timezone="Europe/Paris", language="fr").value.isoformat()
        '2026-04-03T09:30:00+02:00'
    """
    if not isinstance(point, Moment):
        return Resolved(point)
    return resolve(ordered(point, language) if language else point, timezone=timezone)
