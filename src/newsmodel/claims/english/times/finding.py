"""Times in prose: "Thursday", "Jan. 6, 2021", "between January and February 2024", "since 2014", "the past year".

Values are EDTF (ISO 8601-2, level 1) at the granularity that the words state: "early 2024" is 2024. What the words
leave open is settled by the day of publication, if that is known, and by nothing else:

* a weekday is the latest one up to the publication, and so is a date or a month without a year if that is nearer than
  the next one, at most half a year back; neither has a value if the words before it speak of what is to come ("will
  meet on Monday");
* "last week" is the calendar's, "the past week" ends with the publication;
* what counts from another event ("a year earlier", "the following day") and clock times alone have no value;
* "recent months", "soon" and the like name no time, and are not found.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec.structs import replace

from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.claims.english.numbers import folded
from newsmodel.claims.english.times.periods import interval, month_of
from newsmodel.claims.english.times.points import find_points
from newsmodel.claims.english.times.relative import Point
from newsmodel.claims.statements.found import FoundTime
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.zones import zone_offset
from newsmodel.prose.patterns import pattern

_CLOCK_GAP = pattern(r"(?:,? (?:at |on |about |around |by )*)?(?:the )?")
_DATE_GAP = re.compile(r",? (?:the )?")
_RANGE_GAP = pattern(r"-|\u2013|\u2014| - | \u2013 | (?:up )?to | through | until | till | thru ")
_AND_GAP = re.compile(r" and ")
_LIST_GAP = pattern(r"(?: and | or |, (?:and )?| to | through |-|\u2013)(?:early |late |mid-)?")
_BETWEEN = re.compile(r"(?<!\w)between \Z")
_FROM = re.compile(r"(?<!\w)from \Z")
_PREFIX = re.compile(r"(?<!\w)(?P<word>since|until|till|by)(?: the)? \Z")
_ENDS = any_of(get("en").times.ends | get("en").times.ends_of_times)
_PART = re.compile(
    rf"""
    (?<!\w)(?:
        (?:the\ )?{_ENDS}\ of\ (?:the\ )?         # "the end of 2014"
      | the\ (?:early|late|mid)[\ -]              # "the early 1990s"
      | very\ (?:early|late)\                     # "very late 2014"
      | early(?:\ on|\ in)?\                      # "early in 2014"
      | (?:early|late|mid)-|mid\ |middle\         # "mid-2014"
      | later?\ |earlier\                         # "late Monday"
    )\Z
    """,
    re.VERBOSE,
)
_AFTER_DEADLINE = pattern(r"(?<!\s)\s*+(?:[.,;:!?)\]\"\u201d\u2019\u2014\u2013]|\Z)|\s(?P<word>[a-z]+)(?!\w)")
#: Words behind a deadline. A modal is none: "voters disappointed by the last five years might stay at home".
_WORDS_AFTER_DEADLINE = FUNCTION_WORDS - get("en").grammar.modals | {"according", "due"}
#: The longest that stands between two times that belong together.
_GAP = 12
#: The longest beginnings: "between", "from", those of parts, and "since".
_BETWEEN_REACH, _FROM_REACH, _PART_REACH, _PREFIX_REACH = 8, 5, 28, 12


def find_times(text: str, *, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
    """Find the times of a text, in order.

    A preposition belongs to the span only where it makes an interval: "between … and", "from … to", "since", "until",
    "by"; not "in" or "on".

    Args:
        text: A passage or a sentence.
        published: When the story was published, a date or a datetime.

    Example:
        >>> text = "Sent between January and February 2024, he said on Tuesday"
        >>> [(text[time.start : time.end], time.value) for time in find_times(text)]
        [('between January and February 2024', '2024-01/2024-02'), ('Tuesday', None)]
        >>> [time.value for time in find_times("last year", published=datetime.date(2024, 3, 27))]
        ['2023']
    """
    low = folded(text)
    day = published.date() if isinstance(published, datetime.datetime) else published
    points = list(find_points(text, low, day))
    if not points:
        return ()
    joined = _intervals(low, _with_years(low, list(_dated(text, points))))
    return tuple(FoundTime(start=point.start, end=point.end, value=point.value) for point in joined)


def _dated(text: str, points: list[Point]) -> Iterator[Point]:
    """Give the points, with the weekday and the time of day of a date joined to it."""
    current: Point | None = None
    for point in points:
        joined = _same_day(text, current, point) if current else None
        if current and not joined:
            yield current
        current = joined or point
    if current:
        yield current


def _same_day(text: str, first: Point, second: Point) -> Point | None:
    gap = text[first.end : second.start]
    kinds = (first.kind, second.kind)
    if "clock" in kinds and kinds != ("clock", "clock"):
        day, clock = (second, first) if first.kind == "clock" else (first, second)
        if day.kind not in ("day", "weekday") or day.clock or not _CLOCK_GAP.fullmatch(gap):
            return None
        return replace(day, start=first.start, end=second.end, value=_with_clock(day.value, clock), clock=clock.clock)
    if kinds == ("weekday", "day") and second.day and not first.clock and _DATE_GAP.fullmatch(gap):
        return replace(second, start=first.start)
    if kinds == ("month", "year") and first.year is None and gap in (" of ", " "):
        value = f"{second.value}-{first.month:02}" if second.value and "/" not in second.value else None
        return replace(first, end=second.end, value=value, kind="period")
    if kinds == ("day", "weekday") and first.day and gap == " ":
        return replace(first, end=second.end)
    return None


def _with_clock(value: str | None, clock: Point) -> str | None:
    if value is None or clock.clock is None or len(value) != len("2024-03-27"):
        return value
    if clock.zone is None:
        return f"{value}T{clock.clock}"
    moment = datetime.datetime.fromisoformat(f"{value}T{clock.clock}")
    zone = zone_offset(clock.zone, moment)
    return moment.replace(tzinfo=zone).isoformat().replace("+00:00", "Z") if zone else f"{value}T{clock.clock}"


def _with_years(low: str, points: list[Point]) -> list[Point]:
    """Give the points, with months that take the year of the last one: "January, February and March 2024"."""
    for index in range(len(points) - 2, -1, -1):
        point, following = points[index], points[index + 1]
        if following.start - point.end <= _GAP and _LIST_GAP.fullmatch(low, point.end, following.start):
            points[index] = _with_year_of(point, following)
    return points


def _intervals(low: str, points: list[Point]) -> Iterator[Point]:
    index = 0
    while index < len(points):
        point = points[index]
        following = points[index + 1] if index + 1 < len(points) else None
        near = following and following.start - point.end <= _GAP
        if following and near and (joined := _interval(low, point, following)):
            yield joined
            index += 2
            continue
        yield _with_prefix(low, _with_part(low, point))
        index += 1


def _with_year_of(point: Point, following: Point) -> Point:
    """Give a month the year of the next one: "January and February 2024"."""
    if (
        point.kind != "month"
        or point.year is not None
        or following.year is None
        or following.month is None
        or not point.month
    ):
        return point
    year = following.year - (point.month > following.month)
    return replace(point, year=year, value=month_of(year, point.month), settled=True)


def _interval(low: str, first: Point, second: Point) -> Point | None:
    if "clock" in (first.kind, second.kind):
        if first.kind == second.kind and _RANGE_GAP.fullmatch(low, first.end, second.start):
            return replace(first, end=second.end)
        return None
    second = _with_part(low, second)
    gap = low[first.end : second.start]
    between = (
        _BETWEEN.search(low, max(0, first.start - _BETWEEN_REACH), first.start) if _AND_GAP.fullmatch(gap) else None
    )
    if not between and not _RANGE_GAP.fullmatch(gap):
        return None
    before = between or _FROM.search(low, max(0, first.start - _FROM_REACH), first.start)
    first = _with_part(low, first) if not before else first
    value = interval(first.value, second.value)
    if value and _is_backwards(value):
        value = None
    start = before.start() if before else first.start
    return Point(start=start, end=second.end, kind="period", value=value, settled=first.settled and second.settled)


def _is_backwards(value: str) -> bool:
    first, _, last = value.partition("/")
    size = min(len(first), len(last))
    return first[:size] > last[:size]


def _with_part(low: str, point: Point) -> Point:
    """Put the words before a point that name a part of it: "early", "the end of"."""
    if point.kind == "clock":
        return point
    part = _PART.search(low, max(0, point.start - _PART_REACH), point.start)
    return replace(point, start=part.start()) if part else point


def _is_deadline(low: str, end: int) -> bool:
    """Tell whether a time behind "by" ends a phrase, so that it is a deadline: not in "by Monday evening's show"."""
    after = _AFTER_DEADLINE.match(low, end)
    return after is not None and (after["word"] is None or after["word"] in _WORDS_AFTER_DEADLINE)


def _with_prefix(low: str, point: Point) -> Point:
    """Begin a point with the "since", "until" or "by" that makes it one end of an interval."""
    if point.kind == "clock":
        return point
    prefix = _PREFIX.search(low, max(0, point.start - _PREFIX_REACH), point.start)
    if not prefix:
        return point
    word = prefix["word"]
    if word == "since":
        return replace(point, start=prefix.start(), value=interval(point.value, ".."))
    if word == "by" and not _is_deadline(low, point.end):
        return point
    # a deadline without a year may be the next one as well as the last one
    value = point.value if point.settled or point.kind == "period" else None
    return replace(point, start=prefix.start(), value=interval("..", value))
