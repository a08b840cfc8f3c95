"""Times of day as news prints them: "2:05 p.m. KST", "14.30 Uhr", "18 h 05", "1400 GMT", "오후 2시 30분"."""

from __future__ import annotations

import re

import msgspec

from newsmodel.prose.dates.zones import NAMES
from newsmodel.prose.patterns import pattern

#: Behind hours in Chinese, Japanese and Korean: "14時30分", "14시 30분".
_HOUR = "[\u65f6\u6642\uc2dc\u70b9\u9ede] ?"
#: The hour alone has no sign behind it that makes it a count of hours.
_OCLOCK = "[\u65f6\u6642\uc2dc](?![\u95f4\u9593\uac04])"
#: Half past an hour: "2時半", "2시 반", "2点半"; no minutes, as in "9時半島で".
_HALF_PAST = "[\u65f6\u6642\uc2dc\u70b9\u9ede] ?(?P<half_past>[\u534a\ubc18])(?!\u5cf6|\u5c9b|\ub3c4)"
#: "18 h 05"
_HOUR_APART = r"[ \u00a0\u202f]h[ \u00a0\u202f]"
_TIME = pattern(
    rf"(?<![\d:.])(?:(?P<hour>\d{{1,2}})(?:(?:[:.h]|{_HOUR_APART}|{_HOUR})(?P<minute>\d\d)[\u5206\ubd84]?)"
    r"(?:[:.](?P<second>\d\d))?(?!\d)"
    r"[ \u00a0]?(?P<half>[ap]\.?m\b\.?)?|(?P<hour12>\d{1,2})[ \u00a0]?(?P<half12>[ap]\.?m\b\.?)"
    r"|(?P<military>[0-2]\d[0-5]\d)(?=[ \u00a0]?[A-Z]{2,4}\b)"
    rf"|(?P<hour_sign>\d{{1,2}})(?:{_HALF_PAST}|{_OCLOCK}(?: ?(?P<minute_sign>\d{{1,2}})[\u5206\ubd84])?))",
    re.IGNORECASE,
)
_HALF = pattern(r"[ \u00a0]?(?P<half>[ap]\.?m\b\.?)", re.IGNORECASE)
#: "after noon" in these languages, before the hour: "오후 2:30".
_LATE = pattern("(?:\uc624\ud6c4|\u4e0b\u5348|\u5348\u5f8c|\u5348\u540e) ?\\Z")
_ZONE = pattern(
    r"[ \u00a0]{0,2}[(\[]?(?P<zone>(?:UTC|GMT)?[ ]?[+\-\u2212]\d{1,2}:?(?:\d\d)?(?!\d)"
    r"|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[A-Z][A-Za-z_-]{1,30}){1,2}"
    # no blank parts Chinese, Japanese and Korean words from a zone
    r"|(?:[A-Z][a-z]{3,12} ){1,3}Time\b|[A-Z]{1,4}(?:\b|(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]))"
    r"|\u041c\u0421\u041a|\u043c\u0441\u043a)[)\]]?"
)

_NOON = 12
#: Hours as they are counted from midnight or noon on.
_HOURS_OF_HALF = range(1, _NOON + 1)
#: Characters before an hour that are searched for a word that says which half of the day it is of.
_LATE_REACH = 4


class Time(msgspec.Struct, frozen=True):
    """A time of day, as printed.

    Attributes:
        start: Offset of its first character, in code points.
        end: Offset after its last one, and after its zone.
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59.
        zone: The zone as printed.
    """

    start: int
    end: int
    hour: int
    minute: int
    second: int
    zone: str | None


def read_time(text: str, start: int, end: int) -> Time | None:
    """Read the first time of day in a stretch of a text.

    Args:
        text: The text.
        start: Where the stretch begins.
        end: Where it ends.

    Example:
        >>> time = read_time("at 2:05 p.m. KST", 0, 16)
        >>> time.hour, time.minute, time.zone
        (14, 5, 'KST')
    """
    match = _TIME.search(text, start, end)
    clock = _clock(match) if match else None
    if match is None or clock is None:
        return None
    zone = read_zone(text, match.end(), end)
    name, last = zone or (None, match.end())
    return Time(match.start(), last, *clock, name)


def read_zone(text: str, start: int, end: int | None = None) -> tuple[str, int] | None:
    r"""Read the zone right behind a time: its name, and where it ends.

    Example:
        >>> read_zone("14:05 GMT", 5), read_zone("14:05 IT", 5)
        (('GMT', 9), None)
        >>> read_zone("14:05[Europe/Berlin]", 5), read_zone("9:05 Eastern Time", 4)
        (('Europe/Berlin', 20), ('Eastern Time', 17))
        >>> read_zone("18:00 UTC\u307e\u3067", 5)
        ('UTC', 9)
    """
    zone = _ZONE.match(text, start) if end is None else _ZONE.match(text, start, end)
    if zone is None:
        return None
    name = told if (told := zone["zone"]) in NAMES else told.replace(" ", "")
    is_zone = "/" in name or name in NAMES or name.lstrip("UTCGM")[:1] in ("+", "-", "\u2212")
    return (name, zone.end()) if is_zone else None


def read_half(text: str, start: int, hour: int | None) -> tuple[int, int] | None:
    """Read the half of the day behind an hour: the hour counted from midnight on, and where it ends.

    Example:
        >>> read_half("02:30 PM", 5, 2)
        (14, 8)
    """
    half = _HALF.match(text, start)
    if half is None or hour is None or hour not in _HOURS_OF_HALF:
        return None
    return _of_half(hour, half["half"]), half.end()


def _clock(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match["military"]:
        hour, minute, second = int(match["military"][:2]), int(match["military"][2:]), 0
    else:
        hours = match["hour"] or match["hour12"] or match["hour_sign"]
        minutes = "30" if match["half_past"] else match["minute"] or match["minute_sign"]
        hour, minute, second = (int(value or 0) for value in (hours, minutes, match["second"]))
    half = match["half"] or match["half12"]
    if half and hour not in _HOURS_OF_HALF:
        return None
    if half:
        hour = _of_half(hour, half)
    elif hour < _NOON and _LATE.search(match.string, max(0, match.start() - _LATE_REACH), match.start()):
        hour += _NOON
    return (hour, minute, second) if is_on_clock(hour, minute, second) else None


def _of_half(hour: int, half: str) -> int:
    """Count an hour of half a day from midnight on: 2 p.m. is 14."""
    return hour % _NOON + (_NOON if half.lower().startswith("p") else 0)


def is_on_clock(hour: int, minute: int, second: int) -> bool:
    """Tell whether there is such a time of day.

    Example:
        >>> is_on_clock(23, 59, 0), is_on_clock(24, 0, 0)
        (True, False)
    """
    return hour in range(24) and minute in range(60) and second in range(60)
