"""Single points in time in prose: a day, a month, a year, a decade, a clock time.

How they make intervals is the business of `finding`; those that count from the publication are in `relative`, months
and weekdays alone in `names`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.numerals import CARDINALS
from newsmodel.claims.english.times.clock import HOURS, read_clock, read_clock_in_words, read_hour
from newsmodel.claims.english.times.future import is_to_come
from newsmodel.claims.english.times.names import read_holiday, read_month, read_weekday
from newsmodel.claims.english.times.periods import SEASONS, day_exists, interval, month_of
from newsmodel.claims.english.times.relative import (
    AGO_WORDS,
    RELATIVE_WORDS,
    Point,
    read_ago,
    read_end,
    read_relative,
)
from newsmodel.claims.english.times.years import (
    ORDINALS,
    YEAR,
    read_century,
    read_decade,
    read_era,
    read_fiscal,
    read_named_decade,
    read_quarter,
    read_season,
    read_years,
)
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAYS,
    MONTHS,
    WEEKDAYS,
)
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import resolve
from newsmodel.prose.patterns import NeededWords, pattern

_TIMES = get("en").times
_WORDS = [
    *ENGLISH_MONTHS,
    *ENGLISH_SHORT_MONTHS,
    *ENGLISH_WEEKDAYS,
    *RELATIVE_WORDS,
    *AGO_WORDS,
    *SEASONS,
    *ORDINALS,
    *_TIMES.ends,
    *("noon", "midnight", "q1", "q2", "q3", "q4", "h1", "h2", "fiscal", "financial"),
    *(word for word, _ in (*_TIMES.century_ordinals, *_TIMES.decades)),
    *_TIMES.holidays,
]
#: Digits of a year, and of a day or a month.
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
#: So many characters hold a date and a time in digits.
_PRINTED = 40
#: "Sept. 11" is that of 2001 as often as not.
_NAMED_DAY = (9, 11)
#: A date without a year that is further back than so many days is nearer to come.
_HALF_A_YEAR = 183
_ANCHOR = pattern(
    rf"\b(?:(?P<number>[0-9]+)|(?P<clock>{any_of(CARDINALS)} o['\u2019]clock|(?:half|quarter) (?:past|to) )"
    rf"|(?P<hour>(?<=[a-z] at ){any_of(HOURS)}(?!\w))|(?P<word>{any_of(_WORDS)}(?!\w)|fy(?= ?[0-9])))"
)

_NEEDED = NeededWords([*_WORDS, *CARDINALS, *HOURS, "half", "quarter"])

_MONTHS = any_of([*ENGLISH_MONTHS, *ENGLISH_SHORT_MONTHS])
_MONTH = rf"(?P<month>{_MONTHS})(?![\w])\.?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w:%]|[.,][0-9]|/)"
_DASH = r"(?P<dash>-| - |\u2013| \u2013 | to | through | and | or |/)"
_MONTH_DAY = pattern(
    rf"{_MONTH}[ \u00a0]{{1,2}}(?:the )?(?P<day>{_DAY})(?!-(?!{_MONTHS})[a-z])"
    rf"(?:{_DASH}(?P<until>{_DAY})(?! [a-z]+ ?[0-9]{{4}}| {any_of(ENGLISH_MONTHS)}))?"
    rf"(?:,? {{0,2}}{YEAR})?"
)
_DAY_MONTH = pattern(
    rf"(?P<day>{_DAY})(?:{_DASH}(?P<until>{_DAY}))?(?:[ \u00a0-]| of )(?:the )?{_MONTH}(?:[ \u00a0-]|, |,)?(?:{YEAR})?"
)
_MONTH_YEAR = pattern(rf"{_MONTH},?(?: of)?[ \u00a0]{YEAR}")
_ISO_LIKE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")


class _Text(msgspec.Struct, frozen=True):
    """Text that points are read in."""

    text: str
    low: str
    published: datetime.date | None


def find_points(text: str, low: str, published: datetime.date | None) -> Iterator[Point]:
    """Find the points in time of a text, in order; they do not overlap.

    Args:
        text: The text.
        low: The same text folded.
        published: The day of publication.

    Example:
        >>> [point.value for point in find_points("On Jan. 6, 2021, in 2014", "on jan. 6, 2021, in 2014", None)]
        ['2021-01-06', '2014']
    """
    source, end = _Text(text, low, published), 0
    for anchor in _ANCHOR.finditer(low) if _NEEDED.may_stand_in(low) else ():
        start = anchor.start()
        if start < end or (start and low[start - 1] in "@#$\u20ac\u00a3"):
            continue
        if anchor["clock"] or anchor["hour"]:
            point = read_clock_in_words(low, start) if anchor["clock"] else read_hour(low, start)
        else:
            point = _read_number(source, anchor) if anchor["number"] else _read_word(source, anchor)
        if point and point.start >= end:
            end = point.end
            yield point


def _read_number(source: _Text, anchor: re.Match[str]) -> Point | None:
    start, length = anchor.start(), anchor.end() - anchor.start()
    before = source.low[max(0, start - len("early-")) : start]
    joined = before[-1:] in (".", ",", "/", ":", "-", "\u2013") and before[-2:-1].isalnum()
    if length > _YEAR_DIGITS or (joined and not before.endswith(("mid-", "late-", "early-"))):
        return None
    if era := read_era(source.low, start):
        return era
    if length <= _DAY_DIGITS:
        return (
            _read_day_month(source, start)
            or read_clock(source.text, source.low, start)
            or read_century(source.low, start)
            or _read_iso(source, start)
            or read_decade(source.low, start)
            or (read_quarter(source.low, start, source.published) if source.low[start] in "1234" else None)
        )
    if length == _YEAR_DIGITS:
        return (
            _read_iso(source, start)
            or read_decade(source.low, start)
            or read_clock(source.text, source.low, start)
            or read_years(source.low, start)
        )
    return None


def _read_word(source: _Text, anchor: re.Match[str]) -> Point | None:
    word, start = anchor["word"], anchor.start()
    # "ago" is also August in Spanish
    if word in AGO_WORDS:
        return read_ago(source.low, start, anchor.end(), source.published)
    if word in MONTHS:
        return _read_month(source, start)
    if word in WEEKDAYS:
        return read_weekday(source.text, source.low, start, source.published)
    if word in RELATIVE_WORDS:
        return read_relative(source.text, source.low, start, source.published)
    if word in _TIMES.ends:
        return read_end(source.low, start, source.published)
    if word in SEASONS:
        return read_season(source.low, start)
    if word in ("noon", "midnight"):
        clock = "12:00:00" if word == "noon" else "00:00:00"
        return Point(start=start, end=anchor.end(), kind="clock", clock=clock)
    if word in _TIMES.holidays:
        return read_holiday(source.low, start)
    return (
        read_century(source.low, start)
        or read_named_decade(source.low, start)
        or read_fiscal(source.low, start)
        or read_quarter(source.low, start, source.published)
    )


# --- days


def _read_iso(source: _Text, start: int) -> Point | None:
    match = _ISO_LIKE.match(source.low, start)
    moment = find_moment(source.text[start : start + _PRINTED]) if match else None
    if match is None or moment is None or moment.start:
        return None
    value = resolve(moment).value
    year = None if moment.ambiguous else moment.year
    edtf = value.isoformat().replace("+00:00", "Z") if value else None
    return Point(
        start=start,
        end=start + moment.end,
        kind="day",
        value=edtf,
        year=year,
        month=moment.month,
        day=moment.day,
        settled=True,
    )


def _read_day_month(source: _Text, start: int) -> Point | None:
    match = _DAY_MONTH.match(source.low, start)
    if not match or not source.text[match.start("month")].isupper():
        return None
    if match["month"] in ("may", "march", "mar") and source.low[match.end() : match.end() + 1] == "'":
        return None
    return _of_days(source, match)


def _read_month(source: _Text, start: int) -> Point | None:
    if not source.text[start].isupper():
        return None
    low = source.low
    if (match := _MONTH_DAY.match(low, start)) and (point := _of_days(source, match)):
        return point
    if match := _MONTH_YEAR.match(low, start):
        year, month = int(match["year"]), MONTHS[match["month"]]
        value = month_of(year, month)
        return Point(start=start, end=match.end(), kind="month", value=value, year=year, month=month, settled=True)
    return read_month(source.text, low, start, source.published)


def _of_days(source: _Text, match: re.Match[str]) -> Point | None:
    """Read one day, or "Jan. 6-8"."""
    month, day = MONTHS[match["month"]], _number(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not day_exists(year, month, day):
        return None
    value = _day_value(source, match.start(), year, month, day)
    end = match.end()
    while source.low[end - 1] in " ,-\u00a0":
        end -= 1
    point = Point(
        start=match.start(), end=end, kind="day", value=value, year=year, month=month, day=day, settled=year is not None
    )
    if not match["until"]:
        return point
    last = _number(match["until"])
    if last <= day or not day_exists(year, month, last):
        return replace(point, end=match.end("day")) if match.start("day") > match.start("month") else None
    until = _day_value(source, match.start(), year, month, last)
    exact = match["dash"].strip() not in ("and", "or", "/") or last == day + 1
    return replace(point, kind="period", value=interval(value, until) if exact else None)


def _number(printed: str) -> int:
    return int(printed.rstrip("stndrh"))


def _day_value(source: _Text, start: int, year: int | None, month: int, day: int) -> str | None:
    published = source.published
    if year is not None:
        return datetime.date(year, month, day).isoformat()
    if published is None or (month, day) == _NAMED_DAY or is_to_come(source.low, start):
        return None
    value = resolve(Moment(start=0, end=0, year=None, month=month, day=day), published=published).value
    return value.isoformat() if value and (published - value).days <= _HALF_A_YEAR else None
