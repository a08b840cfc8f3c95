"""Times that count from the day of publication: "yesterday", "last week", "three days ago", "the past five years"."""

from __future__ import annotations

import datetime
import re
from typing import Literal

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.counted_nouns import plural_of
from newsmodel.claims.english.function_words import POSSESSIVE
from newsmodel.claims.english.numbers import find_numerals
from newsmodel.claims.english.numerals import CARDINALS, SIZES
from newsmodel.claims.english.times.periods import SEASONS, day_after, month_of, stretch, unit_after, year_of
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.patterns import pattern

Kind = Literal["day", "weekday", "clock", "month", "year", "period"]

_GRAMMAR, _TIMES = get("en").grammar, get("en").times
#: The singular of what times are counted in; "last night" is a day, "this night" none that is known.
_SINGULARS = {form: unit for unit in _GRAMMAR.time_units - {"night"} for form in (unit, plural_of(unit))}
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_WHICH = ("last", "this", "next", "past", "previous", "coming", "following", "current")
#: Words that begin a time relative to the publication.
RELATIVE_WORDS = (*_DAYS, *_WHICH)
#: Words that end one.
AGO_WORDS = ("ago", "earlier", "later", "hence", "from now")

_CARDINAL = any_of(CARDINALS)
_NUMBER_WORD = any_of([*CARDINALS, *SIZES])
_COUNT = rf"[0-9]{{1,3}}(?:,?[0-9]{{3}})*|{_CARDINAL}(?:[\ -](?:and\ )?(?:{_NUMBER_WORD}|a\ half))*"
_UNIT = any_of(_SINGULARS)
_MANY = any_of([*map(plural_of, SIZES), "tens"])
_END = pattern(rf"{any_of(_TIMES.ends)} of the (?P<unit>year|month|week|decade|century|day)(?![\w-])")
_RELATIVE = pattern(
    rf"(?P<which>{any_of(_WHICH)})[ \u00a0\n]"
    rf"(?:(?:(?P<count>{_COUNT})[ -])?(?P<unit>{_UNIT})|(?P<kind>{any_of(_TIMES.kinds_of_year)}) years?"
    rf"|(?P<name>[a-z]{{3,9}}))(?![\w-])"
)
_ABOUT = any_of(get("en").quantities.approximators | {"over", "under", "more than", "less than", "at least", "just"})
_AGO = pattern(
    rf"""
    (?<![\w.,-])(?P<about>{_ABOUT}\ )?
    (?P<count>
        an?(?:\ {any_of(SIZES)})(?:[ -](?:and\ )?{_NUMBER_WORD})*                  # "a hundred and fifty"
      | {_COUNT}|an?|some|several|(?:a\ |just\ a\ )?few|many|a\ couple(?:\ of)?|half\ an?
      | (?:(?:a\ )?few\ |several\ )?{any_of(SIZES)}                                  # "several hundred"
      | {_MANY}(?:\ of\ {_MANY})?\ of                                                # "tens of thousands of"
    )[\ -]
    (?P<unit>{_UNIT})(?P<half>\ and\ a\ half)?[\ \u00a0\n]\Z                         # "about ten years ago"
    """,
    re.VERBOSE,
)
#: The longest beginning of a time before "ago".
_AGO_REACH = 72
#: Counts of time that are no number.
_VAGUE_COUNTS = ("some", "several", "few", "many", "couple", "couple of", "half a", "half an", " of")
_THE = pattern(r"(?<!\w)(?:the|this|these) \Z")
_WHOSE = pattern(rf"(?:(?<!\w){POSSESSIVE}|['\u2019]s?) \Z")
#: The longest determiner before "last" and the like.
_DETERMINER_REACH = 7
_NAME_BEFORE = pattern(r"[A-Z][A-Za-z]{0,20}[ \u00a0]\Z")
_NAME_REACH = 20
_QUOTES = tuple("\"'\u201c\u201d\u2018\u2019")
_PARTS_OF_TODAY = ("morning", "afternoon", "evening")
#: Short names of days and months are seldom meant in words: "this sun", "last mar".
_SHORT_NAME, _SHORT_DAY = 3, 5
_YEARS_PER_DECADE = 10
_BEYOND = pattern(r"(?<!\w)(?:the )?day (?P<side>before|after) \Z")
_BEYOND_REACH = 16
#: "Tuesday *morning*", "yesterday *late afternoon*"
PART_OF_DAY = pattern(rf" (?:early |late )?{any_of(_GRAMMAR.parts_of_the_day - {'noon', 'midnight'})}(?!\w)")


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """Time as printed.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character.
        kind: What the words name.
        value: EDTF, None when the words and the day of publication do not settle it.
        year: The year that is given.
        month: The month that is given.
        day: The day of the month that is given.
        clock: The time of day that is given, as "14:05:00".
        zone: Its zone as printed.
        settled: Whether the value does not depend on the day of publication.
    """

    start: int
    end: int
    kind: Kind
    value: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None
    settled: bool = False


def read_relative(text: str, low: str, start: int, published: datetime.date | None) -> Point | None:
    """Read the time that a word such as "last" begins.

    Args:
        text: The text.
        low: The same text folded.
        start: Where the word stands.
        published: The day of publication.

    Example:
        >>> read_relative("last week", "last week", 0, datetime.date(2024, 3, 27)).value
        '2024-03-18/2024-03-24'
    """
    for word, days in _DAYS.items():
        if low.startswith(word, start):
            if text[start].isupper() and _is_name(text, start, start + len(word)):
                return None
            return _day(low, start, start + len(word), days, published)
    match = _RELATIVE.match(low, start)
    # "his last year" is the last one of something
    if not match or _WHOSE.search(low, max(0, start - _DETERMINER_REACH), start):
        return None
    before = _THE.search(low, max(0, start - _DETERMINER_REACH), start)
    begin = before.start() if before else start
    determiner = before[0].strip() if before else ""
    if match["count"]:
        if match["which"] == "last" and low.endswith("to ", 0, start):  # "is expected to last six weeks"
            return None
        return _counted(match, begin, published)
    if match["kind"]:
        return Point(start=start, end=match.end(), kind="period")
    if match["unit"]:
        return _single(match, begin, determiner, published)
    return _named(text, match, begin, determiner, published)


def _day(low: str, start: int, end: int, days: int, published: datetime.date | None) -> Point:
    """Read "yesterday", "tomorrow morning", "the day before yesterday"."""
    if beyond := _BEYOND.search(low, max(0, start - _BEYOND_REACH), start):
        start = beyond.start()
        days += -1 if beyond["side"] == "before" else 1
    if part := PART_OF_DAY.match(low, end):
        end = part.end()
    return Point(start=start, end=end, kind="day", value=day_after(published, days) if published else None)


def _is_name(text: str, start: int, end: int) -> bool:
    """Tell whether a word is part of a name, or is one in quotation marks: "USA Today", "on 'Today'"."""
    if _NAME_BEFORE.search(text, max(0, start - _NAME_REACH), start):
        return True
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES


def _counted(match: re.Match[str], begin: int, published: datetime.date | None) -> Point | None:
    """Read "the past five years"."""
    count = count_of(match["count"])
    if not isinstance(count, int) or match["which"] in ("this", "current"):
        return None
    point = Point(start=begin, end=match.end(), kind="period")
    if match["which"] in ("previous", "following") or published is None:
        return point
    sign = -1 if match["which"] in ("last", "past") else 1
    return replace(point, value=stretch(published, _SINGULARS[match["unit"]], sign * count))


def _single(match: re.Match[str], begin: int, determiner: str, published: datetime.date | None) -> Point | None:
    """Read "last week", "this year", "the past month"."""
    which, unit = match["which"], match["unit"]
    if unit not in _GRAMMAR.time_units or unit in ("hour", "minute", "second"):
        return None
    if (which in ("this", "last") and unit == "day") or (which == "current" and not determiner):
        return None
    point = Point(start=begin, end=match.end(), kind="year" if unit == "year" else "period")
    anaphoric = which in ("previous", "following", "coming") or (determiner and which == "next")
    if anaphoric and not determiner:
        return None
    if anaphoric or published is None:
        return point
    if which == "past" or (determiner and which == "last"):
        return replace(point, value=stretch(published, unit, -1))
    if unit == "weekend" and which != "last":
        return point
    return replace(point, value=unit_after(published, unit, {"last": -1, "next": 1}.get(which, 0)))


def _named(
    text: str, match: re.Match[str], begin: int, determiner: str, published: datetime.date | None
) -> Point | None:
    """Read "last night", "this morning", "last Monday", "next March", "this spring"."""
    which, name = match["which"], match["name"]
    if (which, name) == ("last", "night") or (which == "this" and name in _PARTS_OF_TODAY):
        begin = match.start()
        value = day_after(published, -1 if name == "night" else 0) if published else None
        return Point(start=begin, end=match.end(), kind="day", value=value)
    if determiner not in ("", "this") and name not in SEASONS:
        return None
    if name in WEEKDAYS and text[match.start("name")].isupper() and len(name) > _SHORT_DAY:
        value = _weekday(which, WEEKDAYS[name], published)
        part = PART_OF_DAY.match(text, match.end())
        return Point(start=begin, end=(part or match).end(), kind="weekday", value=value)
    if name in MONTHS and text[match.start("name")].isupper() and (len(name) > _SHORT_NAME or name == "may"):
        value, month = _month(which, MONTHS[name], published), MONTHS[name]
        return Point(start=begin, end=match.end(), kind="period", value=value, month=month)
    if name in SEASONS and which in ("last", "this", "next", "past"):
        year = year_of(published.year) if published and which == "this" and name != "winter" else None
        return Point(start=begin, end=match.end(), kind="period", value=f"{year}-{SEASONS[name]}" if year else None)
    return None


def _weekday(which: str, weekday: int, published: datetime.date | None) -> str | None:
    if published is None or which not in ("last", "past", "this"):
        return None
    if which == "this":
        return day_after(published, weekday - published.weekday())
    return day_after(published, -((published.weekday() - weekday - 1) % 7 + 1))


def _month(which: str, month: int, published: datetime.date | None) -> str | None:
    """Find the month of that name before the month of publication, in its year, or after it."""
    if published is None:
        return None
    year, now = published.year, published.month
    match which:
        case "last" | "past":
            return month_of(year - (month >= now), month)
        case "this":
            return month_of(year, month)
        case "next":
            return month_of(year + (month <= now), month)
    return None


def read_ago(low: str, start: int, end: int, published: datetime.date | None) -> Point | None:
    """Read the time that a word such as "ago" ends: "three days ago", "a decade earlier".

    Args:
        low: The text, folded.
        start: Where the word starts.
        end: Where it ends.
        published: The day of publication.

    Example:
        >>> read_ago("about ten years ago", 16, 19, datetime.date(2024, 3, 27)).value
        '2014~'
    """
    match = _AGO.search(low, max(0, start - _AGO_REACH), start)
    if not match:
        return None
    unit = _SINGULARS[match["unit"]]
    count = count_of(match["count"])
    vague = match["count"].endswith(_VAGUE_COUNTS) or match["count"].startswith(_VAGUE_COUNTS)
    if count is None and not vague:
        return None
    begin = match.start()
    point = Point(start=begin, end=end, kind="period")
    sign = {"ago": -1, "from now": 1}.get(low[start:end])
    if not isinstance(count, int) or match["half"] or published is None or sign is None:
        return point
    about = bool(match["about"]) or unit == "decade"
    if unit == "decade":
        unit, count = "year", count * _YEARS_PER_DECADE
    value = unit_after(published, unit, sign * count)
    return replace(point, value=f"{value}~" if value and about and "/" not in value else value)


def read_end(low: str, start: int, published: datetime.date | None) -> Point | None:
    """Read the time that "end of the year" names.

    Args:
        low: The text, folded.
        start: Where "end" stands.
        published: The day of publication.

    Example:
        >>> read_end("the end of the year", 4, datetime.date(2024, 3, 27)).value
        '2024'
    """
    match = _END.match(low, start)
    if not match:
        return None
    value = unit_after(published, match["unit"], 0) if published else None
    return Point(start=the_before(low, start), end=match.end(), kind="period", value=value)


def the_before(low: str, start: int) -> int:
    """Find the start of "the" right before a time, else the time's own.

    Example:
        >>> the_before("in the 1990s", 7), the_before("in 1990", 3)
        (3, 3)
    """
    return start - len("the ") if low.endswith("the ", 0, start) else start


def count_of(number: str) -> int | float | None:
    """Read "5", "five", "a", "a hundred and fifty" and "two and a half" as a number.

    Example:
        >>> count_of("twenty-five"), count_of("an"), count_of("two and a half"), count_of("many")
        (25, 1, 2.5, None)
    """
    if number in ("a", "an"):
        return 1
    found = next(find_numerals(number), None)
    return found.value if found and (found.start, found.end) == (0, len(number)) else None
