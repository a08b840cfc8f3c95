"""Points in time as formats have them: RFC 3339, the rest of ISO 8601, seconds since 1970, and as news prints them."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Callable

from newsmodel.prose.dates.ends import find_end
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import Doubt, Resolved, end_of_day, resolve, resolve_end
from newsmodel.prose.furniture.ends import beside_ends
from newsmodel.prose.patterns import pattern
from newsmodel.readings import Hints
from newsmodel.values import is_timestamp, read_timestamp

#: ISO 8601 beyond RFC 3339, a whole day at least: calendar, week and ordinal dates, basic forms, hours alone, 24:00;
#: and what people make of it: days and hours without their zero, blanks, UTC by its name.
_ISO = pattern(
    r"(?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{8}|[0-9]{4}-?W[0-9]{2}-?[1-7]|[0-9]{4}-[0-9]{3}|[0-9]{7}(?=T))"
    r"(?:[Tt ]+(?P<time>[0-9]{1,2}(?::?[0-9]{2}){0,2})(?P<fraction>[.,][0-9]+)?"
    r" ?(?P<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)

#: Dates as programs print them where nobody has said how: Java ("Tue Jan 28 15:28:56 CET 2020", C likewise without a
#: zone) and JavaScript ("Tue Jan 28 2020 15:28:56 GMT+0100 (…)").
_OF_PROGRAMS = pattern(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>[0-9]{1,2}) (?:(?P<js>[0-9]{4}) )?"
    r"(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(?: (?P<zone>[A-Z]{2,5}(?:[+-][0-9]{2}:?[0-9]{2})?))?(?: (?P<year>[0-9]{4}))?(?: \([^()]*\))?"
)
_ALONE = pattern(r"(?<![0-9])[0-9](?![0-9])")

#: Seconds, or thousandths of them, since 1970; from 2001 to 2033. JSON out of .NET has them as "/Date(1580221736000)/".
_SINCE_1970 = pattern(r"(?:/Date\()?(?P<seconds>1\d{9})(?:\d{3})?(?:[+-]\d{4})?(?:\)/)?", re.ASCII)


@functools.lru_cache(maxsize=1024)
def settled(raw: str, hints: Hints) -> Resolved:
    """Parse a date-time: RFC 3339, other ISO 8601, seconds since 1970, then as news prints it.

    Args:
        raw: The string.
        hints: The zone of times that carry none.

    Example:
        >>> settled("2013-07-09T10:37:00+0000", Hints()).value
        datetime.datetime(2013, 7, 9, 10, 37, tzinfo=datetime.timezone.utc)
        >>> settled("9 July 2013", Hints()).value
        datetime.date(2013, 7, 9)
    """
    found = _read(raw.strip())
    return resolve(found, timezone=hints.timezone) if isinstance(found, Moment) else Resolved(found)


_WORDS = pattern(r"[^\W\d_]+|\d")


@functools.lru_cache(maxsize=1024)
def settled_end(raw: str, hints: Hints) -> Resolved:
    """Parse the end of a ban, as `settled` does: the latest instant that the words can mean.

    A day ends with its last second; what has no zone, and no hint of one, ends in UTC-12. Words that say more than a
    date, such as a condition, have no end.

    Args:
        raw: The string.
        hints: The zone of times that carry none.

    Example:
        >>> str(settled_end("2026-01-03T06:00:00", Hints()).value)
        '2026-01-03 06:00:00-12:00'
        >>> settled_end("3 January 2026, or when the vote is over", Hints()).value is None
        True
    """
    text = raw.strip()
    found = _read(text, find_end)
    if isinstance(found, Moment):
        beside = f"{text[: found.start]} {text[found.end :]}".casefold()
        if not beside_ends().issuperset(_WORDS.findall(beside)):
            return Resolved(None)
        return resolve_end(found, published=hints.published, timezone=hints.timezone)
    if found is None or isinstance(found, datetime.datetime):
        return Resolved(found)
    doubts = () if hints.timezone else (Doubt.NO_ZONE,)
    return Resolved(end_of_day(found, hints.timezone), doubts)


def _read(
    text: str, find: Callable[[str], Moment | None] = find_moment
) -> datetime.datetime | datetime.date | Moment | None:
    """Read a point in time that says its zone, or a day; else the date that is printed."""
    try:
        if is_timestamp(text):
            return read_timestamp(text)
        if match := _ISO.fullmatch(text):
            moment = _from_iso(match)
            if not match["time"]:
                return moment.date()
            if match["zone"]:
                return moment
            text = moment.isoformat(" ")
        elif match := _SINCE_1970.fullmatch(text):
            return datetime.datetime.fromtimestamp(int(match["seconds"]), datetime.UTC)
    except (ValueError, OverflowError):
        return None
    if match := _OF_PROGRAMS.fullmatch(text):
        zone = (match["zone"] or "").removeprefix("GMT") or match["zone"] or ""
        text = f"{match['day']} {match['month']} {match['js'] or match['year']} {match['time']} {zone}"
    return find(text) if len(text) < 80 else None


def _from_iso(match: re.Match[str]) -> datetime.datetime:
    """Parse a match of `_ISO`; without a zone it is naive."""
    from dateutil.parser import isoparse  # noqa: PLC0415 - only what is no RFC 3339 needs it

    day = match["date"] if "W" in match["date"] else _ALONE.sub(r"0\g<0>", match["date"])
    if not match["time"]:
        return isoparse(day)
    zone = (match["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
    clock = _ALONE.sub(r"0\g<0>", match["time"])
    moment = isoparse(f"{day}T{clock}{match['fraction'] or ''}{zone}")
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=datetime.timezone(offset))
