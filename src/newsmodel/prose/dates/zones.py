"""Abbreviations of time zones in news, and which of them can be trusted."""

from __future__ import annotations

import datetime
import re

#: Minutes east of UTC, for abbreviations that mean one offset wherever news is written in English.
CERTAIN: dict[str, int] = {
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "WET": 0,
    "WEST": 60,
    "CET": 60,
    "CEST": 120,
    "MEZ": 60,
    "MESZ": 120,
    "SAST": 120,
    "EET": 120,
    "EEST": 180,
    "MSK": 180,
    "TRT": 180,
    "PKT": 300,
    "ICT": 420,
    "WIB": 420,
    "HKT": 480,
    "SGT": 480,
    "PHT": 480,
    "AWST": 480,
    "KST": 540,
    "JST": 540,
    "ACST": 570,
    "AEST": 600,
    "ACDT": 630,
    "AEDT": 660,
    "NZST": 720,
    "NZDT": 780,
    "NDT": -150,
    "ADT": -180,
    "BRT": -180,
    "EDT": -240,
    "EST": -300,
    "CDT": -300,
    "MDT": -360,
    "MST": -420,
    "PDT": -420,
    "AKDT": -480,
    "HST": -600,
}

#: Zones whose offset depends on the date, by the name that they are printed under.
REGIONS: dict[str, str] = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}

#: Abbreviations that mean several zones: India, Israel and Ireland; China and Chicago; Britain and Bangladesh…
AMBIGUOUS: frozenset[str] = frozenset({"IST", "CST", "BST", "PST", "AST", "GST", "SST", "WST", "ECT", "AMT"})

#: Whatever may be printed as a zone after a time.
NAMES: frozenset[str] = frozenset(CERTAIN) | frozenset(REGIONS) | AMBIGUOUS

_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+\-\u2212])(\d{1,2})(?::?(\d\d))?\Z")


def zone_offset(name: str, moment: datetime.datetime, timezone: str | None = None) -> datetime.timezone | None:
    """The offset that a printed zone had at a time; None when the words do not settle it.

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
    if (minutes := CERTAIN.get(name)) is not None:
        return _fixed(minutes)
    if name in REGIONS:
        return local_offset(REGIONS[name], moment)
    if name in AMBIGUOUS:
        return _settled(name, moment, timezone)
    return _numeric(name)


def local_offset(timezone: str, moment: datetime.datetime) -> datetime.timezone | None:
    """The offset of an IANA zone, or of a UTC offset such as "+09:00", at a local time.

    Example:
        >>> local_offset("+09:00", datetime.datetime(2026, 1, 1))
        datetime.timezone(datetime.timedelta(seconds=32400))
    """
    numeric = _numeric(timezone)
    if numeric is not None:
        return numeric
    aware = _in_zone(timezone, moment)
    offset = aware.utcoffset() if aware else None
    return datetime.timezone(offset) if offset is not None else None


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
