"""Resolution of printed dates: to a date, or to a time with its zone, with all that had to be guessed.

Nothing is completed from the clock: a missing year or an ambiguous zone is settled by what the caller knows, or is a
doubt that the caller hears of.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.dates.printed import CENTURY, Moment
from newsmodel.prose.dates.zones import local_offsets, printed_offsets

#: A yearless date is read as the latest one that is at most so many days after the publication.
SLACK_DAYS = 2
#: So many years are gone back: a date comes back to its weekday after 11 at the most, but for 29 February.
_YEARS_BACK = 12
#: Two-digit years from here on are of the 20th century, as POSIX has it.
CENTURY_PIVOT = 69


class Doubt(enum.Enum):
    """Doubt that the words of a date leave."""

    NO_YEAR = "the year is not given"
    YEAR_RESOLVED = "the year was taken from the publication date"
    TWO_DIGIT_YEAR = "the century was guessed"
    NO_ZONE = "the zone of the time is not given"
    UNKNOWN_ZONE = "the zone of the time has more than one meaning"
    ZONE_RESOLVED = "the zone was taken from the caller"
    CLOCK_CHANGED = "the clocks were changed then, so that this time was twice, or never"
    WEEKDAY = "only a weekday is given"
    WEEKDAY_RESOLVED = "the date was taken from the weekday and the publication date"
    YEAR_OF_WEEKDAY = "the year is the last one in which the date was such a weekday"
    WEEKDAY_DIFFERS = "the date was no such weekday"
    AMBIGUOUS = "day and month cannot be told apart"
    ORDER_OF_LANGUAGE = "day and month stand in the order of the language"


class Resolved(msgspec.Struct, frozen=True):
    """Value of a printed date, and the doubts that remain.

    Attributes:
        value: An aware datetime, or a date, or None when the words do not settle it.
        doubts: What was guessed, or is missing.
    """

    value: datetime.datetime | datetime.date | None
    doubts: tuple[Doubt, ...] = ()


def resolve(moment: Moment, *, published: datetime.date | None = None, timezone: str | None = None) -> Resolved:
    """Resolve a printed date to its value, and list what had to be guessed.

    Args:
        moment: The date as printed.
        published: When the story was published; a missing year is taken from it.
        timezone: IANA name or UTC offset for a time that has no zone of its own.

    Example:
        >>> from newsmodel.prose.dates.printed import find_moment
        >>> resolve(find_moment("March 27")).value is None
        True
        >>> resolve(find_moment("Dec. 30"), published=datetime.date(2024, 1, 2)).value
        datetime.date(2023, 12, 30)
        >>> resolve(find_moment("22 November 2026 14:05 GMT")).value
        datetime.datetime(2026, 11, 22, 14, 5, tzinfo=datetime.timezone.utc)
    """
    if moment.ambiguous:
        return Resolved(None, (Doubt.AMBIGUOUS,))
    day, doubts = _day(moment, published)
    if day is None or moment.hour is None:
        return Resolved(day, doubts)
    local = datetime.datetime(day.year, day.month, day.day, moment.hour, moment.minute, moment.second)  # noqa: DTZ001
    zones, zone_doubts = _zones(moment, local, timezone)
    return Resolved(local.replace(tzinfo=zones[0]) if zones else day, doubts + zone_doubts)


#: The zone in which every day ends last.
LAST_ZONE = datetime.timezone(datetime.timedelta(hours=-12))
#: A yearless end of a ban is read as the first one that is at least so many days before the publication.
_LEAD_DAYS = 7


def resolve_end(moment: Moment, *, published: datetime.date | None = None, timezone: str | None = None) -> Resolved:
    """Resolve a printed date to the latest instant that its words can mean, as the end of a ban has it.

    Args:
        moment: The date as printed.
        published: When the story was published; a missing year is the next one from there.
        timezone: IANA name or UTC offset for a time that has no zone of its own; without it, it is UTC-12.

    Example:
        >>> from newsmodel.prose.dates.printed import find_moment
        >>> str(resolve_end(find_moment("22 November 2026 14:05")).value)
        '2026-11-22 14:05:00-12:00'
        >>> str(resolve_end(find_moment("22 November 2026")).value)
        '2026-11-23 00:00:00-12:00'
    """
    if moment.ambiguous:
        return Resolved(None, (Doubt.AMBIGUOUS,))
    doubts: tuple[Doubt, ...] = ()
    if moment.year is None:
        year, doubts = _next_year(moment, published), (Doubt.YEAR_RESOLVED,)
        if year is None:
            return Resolved(None, (Doubt.NO_YEAR,))
        moment = replace(moment, year=year)
    elif moment.year < CENTURY:
        moment, doubts = replace(moment, year=moment.year + 2000), (Doubt.TWO_DIGIT_YEAR,)
    found = resolve(moment, timezone=timezone)
    if isinstance(found.value, datetime.datetime) and Doubt.CLOCK_CHANGED in found.doubts:
        local = found.value.replace(tzinfo=None)
        found = replace(found, value=_latest(local, _zones(moment, local, timezone)[0]))
    if found.value is None or isinstance(found.value, datetime.datetime):
        return replace(found, doubts=doubts + found.doubts)
    if moment.hour is None:
        end = end_of_day(found.value, timezone)
    else:  # no zone, or one of several meanings
        clock = datetime.time(moment.hour, moment.minute, moment.second, tzinfo=LAST_ZONE)
        end = datetime.datetime.combine(found.value, clock)
    return Resolved(end, doubts + (found.doubts or (() if timezone else (Doubt.NO_ZONE,))))


def _next_year(moment: Moment, published: datetime.date | None) -> int | None:
    """Find the year of the first such day that is not much earlier than the publication."""
    if published is None:
        return None
    for year in range(published.year - 1, min(published.year + 9, datetime.MAXYEAR)):
        try:
            day = datetime.date(year, moment.month, moment.day)
        except ValueError:
            continue
        if (_plain_date(published) - day).days <= _LEAD_DAYS:
            return year
    return None


def end_of_day(day: datetime.date, timezone: str | None = None) -> datetime.datetime:
    """Find the instant at which a day is over: in a zone, else everywhere.

    Args:
        day: The day.
        timezone: IANA name or UTC offset.

    Example:
        >>> str(end_of_day(datetime.date(2026, 11, 22)))
        '2026-11-23 00:00:00-12:00'
        >>> str(end_of_day(datetime.date(2026, 11, 22), "+09:00"))
        '2026-11-23 00:00:00+09:00'
    """
    if day == datetime.date.max:  # there is no next one
        return datetime.datetime.combine(day, datetime.time(23, 59, 59), LAST_ZONE)
    midnight = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time())
    return _latest(midnight, (timezone and local_offsets(timezone, midnight)) or (LAST_ZONE,))


def _latest(local: datetime.datetime, zones: Iterable[datetime.timezone]) -> datetime.datetime:
    """Take the last of the instants that a local time is in several zones."""
    return max(local.replace(tzinfo=zone) for zone in zones)


def instant_of(end: datetime.date) -> datetime.datetime:
    """Return the instant that an end stands for: a day is over when it is over everywhere.

    Example:
        >>> str(instant_of(datetime.date(2026, 11, 22)))
        '2026-11-23 00:00:00-12:00'
    """
    return end if isinstance(end, datetime.datetime) else end_of_day(end)


def _day(moment: Moment, published: datetime.date | None) -> tuple[datetime.date | None, tuple[Doubt, ...]]:
    if moment.year is None:
        return _completed(moment, published) if published else (None, (Doubt.NO_YEAR,))
    if moment.year >= CENTURY:
        day = datetime.date(moment.year, moment.month, moment.day)
        return day, _doubt_of_weekday(moment, day)
    year = moment.year + (1900 if moment.year >= CENTURY_PIVOT else 2000)
    try:
        day = datetime.date(year, moment.month, moment.day)
    except ValueError:
        return None, (Doubt.TWO_DIGIT_YEAR,)
    return day, (Doubt.TWO_DIGIT_YEAR, *_doubt_of_weekday(moment, day))


def _doubt_of_weekday(moment: Moment, day: datetime.date) -> tuple[Doubt, ...]:
    return () if moment.weekday in {None, day.weekday()} else (Doubt.WEEKDAY_DIFFERS,)


def _completed(moment: Moment, published: datetime.date) -> tuple[datetime.date | None, tuple[Doubt, ...]]:
    """Complete a date without a year: a weekday beside it decides, else the publication."""
    day = _nearest(moment.month, moment.day, published)
    if day is None:
        return None, (Doubt.NO_YEAR,)
    if moment.weekday in {None, day.weekday()}:
        return day, (Doubt.YEAR_RESOLVED,)
    fitting = _nearest(moment.month, moment.day, published, moment.weekday)
    return (fitting, (Doubt.YEAR_OF_WEEKDAY,)) if fitting else (day, (Doubt.YEAR_RESOLVED, Doubt.WEEKDAY_DIFFERS))


def _nearest(month: int, day: int, published: datetime.date, weekday: int | None = None) -> datetime.date | None:
    """Find the latest such day that is not later than the publication, but for a little slack, and on the weekday."""
    latest = (
        _plain_date(published) + datetime.timedelta(days=SLACK_DAYS) if published.year < datetime.MAXYEAR else published
    )
    for year in range(latest.year, max(latest.year - _YEARS_BACK, 0), -1):
        try:
            found = datetime.date(year, month, day)
        except ValueError:
            continue
        if found <= _plain_date(latest) and weekday in {None, found.weekday()}:
            return found
    return None


def _plain_date(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


def _zones(
    moment: Moment, local: datetime.datetime, timezone: str | None
) -> tuple[tuple[datetime.timezone, ...], tuple[Doubt, ...]]:
    """List the offsets of a time: none where its zone is not known, two where the clocks were changed then."""
    if moment.zone is not None:
        zones = printed_offsets(moment.zone, local, timezone)
        doubts = () if zones else (Doubt.UNKNOWN_ZONE,)
    else:
        zones = local_offsets(timezone, local) if timezone else ()
        doubts = (Doubt.ZONE_RESOLVED if zones else Doubt.NO_ZONE,)
    return zones, (*doubts, Doubt.CLOCK_CHANGED) if len(zones) > 1 else doubts


def resolve_weekday(name: str, published: datetime.date | None) -> Resolved:
    """Find the last day of a name on or before the publication.

    Args:
        name: The weekday, in any case.
        published: When the story was published; without it nothing is resolved.

    Example:
        >>> resolve_weekday("Monday", datetime.date(2024, 3, 27)).value
        datetime.date(2024, 3, 25)
    """
    weekday = WEEKDAYS.get(name.lower().rstrip("."))
    if weekday is None or published is None:
        return Resolved(None, (Doubt.WEEKDAY,))
    day = _plain_date(published)
    try:
        return Resolved(day - datetime.timedelta(days=(day.weekday() - weekday) % 7), (Doubt.WEEKDAY_RESOLVED,))
    except OverflowError:
        return Resolved(None, (Doubt.WEEKDAY,))
