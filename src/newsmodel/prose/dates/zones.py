"""Time zones as news prints them, and which of their abbreviations can be trusted."""

from __future__ import annotations

import datetime

from newsmodel.languages.language import SHARED
from newsmodel.languages.tables import rows
from newsmodel.prose.patterns import pattern

#: Meaning of each: an offset, the IANA zone whose date tells it, or nothing if several zones have it.
_ZONES: dict[str, str] = {name: value for name, value, *_ in rows(SHARED, "zones")}

#: Whatever may be printed as a zone after a time.
NAMES: frozenset[str] = frozenset(_ZONES)

_OFFSET = pattern(r"(?:UTC|GMT)?\s?([+\-\u2212])(\d{1,2})(?::?(\d\d))?\Z")


def zone_offset(name: str, moment: datetime.datetime, timezone: str | None = None) -> datetime.timezone | None:
    """Find the offset that a printed zone had at a time, the earlier of two; None when the words do not settle it.

    Args:
        name: The zone as printed: "KST", "GMT+5:30", "+0900".
        moment: The local time, without a zone.
        timezone: IANA name or UTC offset that the caller knows; it settles an ambiguous abbreviation that it goes by.

    Example:
        >>> noon = datetime.datetime(2026, 11, 22, 12, 0)
        >>> zone_offset("KST", noon)
        datetime.timezone(datetime.timedelta(seconds=32400))
        >>> zone_offset("IST", noon) is None
        True
    """
    value = _ZONES.get(name)
    if value is None:
        return _numeric(name)
    return local_offset(value, moment) if value else _settled(name, moment, timezone)


def local_offset(timezone: str, moment: datetime.datetime) -> datetime.timezone | None:
    """Find the offset of an IANA zone, or of a UTC offset such as "+09:00", at a local time: the earlier of two.

    Example:
        >>> local_offset("+09:00", datetime.datetime(2026, 1, 1))
        datetime.timezone(datetime.timedelta(seconds=32400))
    """
    return next(iter(local_offsets(timezone, moment)), None)


def local_offsets(timezone: str, moment: datetime.datetime) -> tuple[datetime.timezone, ...]:
    """List the offsets that a zone has at a local time: two where it is twice or never, since clocks were changed.

    Args:
        timezone: IANA name, or UTC offset.
        moment: The local time, without a zone.

    Example:
        >>> len(local_offsets("Europe/Paris", datetime.datetime(2026, 10, 25, 2, 30)))
        2
    """
    numeric = _numeric(timezone)
    if numeric is not None:
        return (numeric,)
    both = (_in_zone(timezone, moment.replace(fold=fold)) for fold in (0, 1))
    offsets = (aware.utcoffset() for aware in both if aware is not None)
    return tuple(dict.fromkeys(datetime.timezone(offset) for offset in offsets if offset is not None))


def printed_offsets(name: str, moment: datetime.datetime, timezone: str | None = None) -> tuple[datetime.timezone, ...]:
    """List the offsets that a printed zone had at a time; two where it goes by clocks that were changed then.

    Args:
        name: The zone as printed; or its name in the IANA's list, "Europe/Berlin", as programs print it.
        moment: The local time, without a zone.
        timezone: IANA name or UTC offset that the caller knows.
    """
    place = name if "/" in name else _ZONES.get(name)
    if place:
        return local_offsets(place, moment)
    found = zone_offset(name, moment, timezone)
    return () if found is None else (found,)


def _fixed(minutes: int) -> datetime.timezone | None:
    if not -24 * 60 < minutes < 24 * 60:
        return None
    return datetime.timezone(datetime.timedelta(minutes=minutes)) if minutes else datetime.UTC


def _numeric(name: str) -> datetime.timezone | None:
    match = _OFFSET.match(name)
    if not match:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return _fixed(minutes if match[1] == "+" else -minutes)


def _settled(name: str, moment: datetime.datetime, timezone: str | None) -> datetime.timezone | None:
    aware = _in_zone(timezone, moment) if timezone else None
    offset = aware.utcoffset() if aware and aware.tzname() == name else None
    return datetime.timezone(offset) if offset is not None else None


def _in_zone(timezone: str, moment: datetime.datetime) -> datetime.datetime | None:
    # zoneinfo is loaded only where a zone is named: most stories have none
    import zoneinfo  # noqa: PLC0415

    try:
        return moment.replace(tzinfo=zoneinfo.ZoneInfo(timezone))
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return None
