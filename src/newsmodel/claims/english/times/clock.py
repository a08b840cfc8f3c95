"""Times of day in prose: "2:05 p.m. KST", "14:05", "1400 GMT", "10 o'clock"."""

from __future__ import annotations

import re

from newsmodel.claims.english.numerals import CARDINALS
from newsmodel.claims.english.times.relative import Point
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import ENGLISH_WEEKDAYS
from newsmodel.prose.dates.zones import NAMES
from newsmodel.prose.patterns import pattern

_HALF = r"(?:[\ \u00a0]?(?P<half>[ap])\.?[\ ]?m(?![\w])\.?)"
_CLOCK = pattern(
    rf"""
    (?:[01]?[0-9](?::[0-5][0-9])?(?:-|\ -\ |\u2013|\ to\ |\ and\ |\ or\ ))?                # "8 to 10 a.m."
    (?P<hour>[01]?[0-9]|2[0-4])
    (?:(?P<mark>[:.])(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?)?{_HALF}           # "2:05 p.m."
  | (?P<hour24>[01]?[0-9]|2[0-4]):(?P<minute24>[0-5][0-9])(?::(?P<second24>[0-5][0-9]))?
    (?![\w:%]|[.,][0-9])                                                                   # "14:05"
  | (?P<military>(?:[01][0-9]|2[0-3])[0-5][0-9])(?=\ (?:gmt|utc|hours|hrs)(?!\w))          # "1400 GMT"
  | (?P<oclock>1?[0-9])\ o['\u2019]clock                                                   # "10 o'clock"
    """,
    re.VERBOSE,
)
#: Hours of a day, and on a clock's face.
_HOURS, _NOON, _MINUTES = 24, 12, 60
_ZONE = pattern(r"[ \u00a0]\(?(?P<zone>[A-Z]{1,5})(?!\w|\.\w)\)?|[ \u00a0](?:hours|hrs|local time)(?!\w)")
#: "Half past five", "a quarter to six", "five o'clock".
_IN_WORDS = pattern(
    rf"""
    (?:(?P<part>half|quarter|(?P<minutes>{any_of(CARDINALS)})(?:\ minutes)?)\ (?P<side>past|to|after)\ )?
    (?P<hour>{any_of(CARDINALS)}|1?[0-9])(?P<oclock>\ o['\u2019]clock)?(?![\w-])
    """,
    re.VERBOSE,
)
#: The hours of a clock's face, as words.
HOURS = frozenset(word for word, number in CARDINALS.items() if 1 <= number <= _NOON)
#: Behind "at" and an hour: a mark, or what says which day or when else. A noun would be what is counted.
_HOUR = pattern(
    rf"{any_of(HOURS)}(?!\w)"
    rf"(?=\s*(?:[.!?;:,)\"\u201d]|\Z)|\s(?:{any_of(get('en').times.after_hours | set(ENGLISH_WEEKDAYS))})(?!\w))"
)
#: Before "at" something is counted: "the toll *stood* at nine".
_COUNTED = pattern(rf"(?<![a-z])(?:{any_of(get('en').times.counting_before_at)})(?:\s[a-z]+ly)?\sat\s\Z")
_COUNTED_REACH = 40
_SCORE = pattern(r"[0-9]{1,9}(?::[0-9]{1,9})?(?:[-\u2013 ](?:lead|win|loss|victory|ratio|odds|majority))")


def read_clock(text: str, low: str, start: int) -> Point | None:
    """Read the time of day at an offset, with its zone.

    Args:
        text: The text.
        low: The same text folded.
        start: Where its first digit stands.

    Example:
        >>> read_clock("at 2:05 p.m. KST", "at 2:05 p.m. kst", 3)
        Point(start=3, end=16, kind='clock', value=None, ..., clock='14:05:00', zone='KST', settled=False)
    """
    match = _CLOCK.match(low, start)
    if not match or (match["mark"] == "." and not match["half"]):
        return None
    if match["hour24"] and _SCORE.match(low, start):
        return None
    parts = _clock_parts(match)
    if parts is None:
        return None
    end, zone = match.end(), None
    if after := _ZONE.match(text, end):
        if after["zone"] is None:
            end = after.end()
        elif after["zone"] in NAMES:
            end, zone = after.end(), after["zone"]
    hour, minute, second = parts
    return Point(start=start, end=end, kind="clock", clock=f"{hour:02}:{minute:02}:{second:02}", zone=zone)


def read_clock_in_words(low: str, start: int) -> Point | None:
    """Read the time of day that words tell at an offset.

    Args:
        low: The text, folded.
        start: Where its first word stands.

    Example:
        >>> read_clock_in_words("at half past five", 3).clock, read_clock_in_words("five men", 0)
        ('05:30:00', None)
    """
    match = _IN_WORDS.match(low, start)
    if not match or not (match["oclock"] or match["part"] in ("half", "quarter")):
        return None
    hour = int(match["hour"]) if match["hour"].isdecimal() else CARDINALS[match["hour"]]
    if not 1 <= hour <= _NOON or (match["part"] == "half" and match["side"] == "to"):
        return None
    minute = {"half": 30, "quarter": 15, None: 0}.get(match["part"], CARDINALS.get(match["minutes"] or "", 0))
    before = bool(match["part"]) and match["side"] == "to"
    clock = f"{(hour - before) or _NOON:02}:{_MINUTES - minute if before else minute:02}:00"
    article = start - len("a ") if low.endswith(" a ", 0, start) else start
    return Point(start=article, end=match.end(), kind="clock", clock=clock)


def read_hour(low: str, start: int) -> Point | None:
    """Read the hour that a word alone tells behind "at", in the morning or in the evening: it has no value.

    Args:
        low: The text, folded.
        start: Where the word stands.

    Example:
        >>> text = "she left at nine on monday, the toll stood at nine, at nine schools"
        >>> [read_hour(text, start) is None for start in (12, 46, 55)]
        [False, True, True]
    """
    match = _HOUR.match(low, start)
    if match is None or _COUNTED.search(low, max(0, start - _COUNTED_REACH), start):
        return None
    return Point(start=start, end=match.end(), kind="clock")


def _clock_parts(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match["military"]:
        return int(match["military"][:2]), int(match["military"][2:]), 0
    if match["hour24"]:
        hour, minute, second = (int(match[name] or 0) for name in ("hour24", "minute24", "second24"))
        return (hour, minute, second) if hour < _HOURS else None
    hour = int(match["hour"] or match["oclock"])
    if not 1 <= hour <= _NOON:
        return None
    if match["half"]:
        hour = hour % _NOON + (_NOON if match["half"] == "p" else 0)
    return hour, int(match["minute"] or 0), int(match["second"] or 0)
