"""Single points in time in prose: a day, a month, a year, a decade, a clock time.

How they make intervals is the business of `times`; those that count from the publication are in `relative_times`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import attrs

from newsmodel.claims.english.times.clock import read_clock
from newsmodel.claims.english.times.periods import SEASONS, day_exists, interval, month_of
from newsmodel.claims.english.times.relative import (
    AGO_WORDS,
    ENDS,
    RELATIVE_WORDS,
    Point,
    read_ago,
    read_end,
    read_relative,
)
from newsmodel.claims.english.times.years import (
    ORDINALS,
    read_century,
    read_decade,
    read_quarter,
    read_season,
    read_years,
)
from newsmodel.languages.tables import any_of, words
from newsmodel.prose.dates.calendars import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAYS,
    MONTHS,
    WEEKDAYS,
)
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import resolve, resolve_weekday

_WORDS = [
    *ENGLISH_MONTHS,
    *ENGLISH_SHORT_MONTHS,
    *ENGLISH_WEEKDAYS,
    *RELATIVE_WORDS,
    *AGO_WORDS,
    *SEASONS,
    *ORDINALS,
    *ENDS,
]
_WORDS += ["noon", "midnight", "q1", "q2", "q3", "q4"]
#: A date without a year that is further back than so many days is nearer to come.
_HALF_A_YEAR = 183
_ANCHOR = re.compile(rf"\b(?:(?P<number>[0-9]+)|(?P<word>{any_of(_WORDS)})\b)")

_MONTHS = any_of([*ENGLISH_MONTHS, *ENGLISH_SHORT_MONTHS])
_MONTH = rf"(?P<month>{_MONTHS})(?![\w])\.?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w:%]|[.,][0-9]|/)"
_YEAR = r"(?P<year>(?:1[0-9]|20)[0-9]{2})(?![\w%]|[.,][0-9]|-[0-9])"
_DASH = r"(?P<dash>-| - |\u2013| \u2013 | to | through | and | or |/)"
_MONTH_DAY = re.compile(
    rf"{_MONTH}[ \u00a0]{{1,2}}(?:the )?(?P<day>{_DAY})(?!-(?!{_MONTHS})[a-z])"
    rf"(?:{_DASH}(?P<until>{_DAY})(?! [a-z]+ ?[0-9]{{4}}| (?:{any_of(ENGLISH_MONTHS)})))?"
    rf"(?:,? {{0,2}}{_YEAR})?"
)
_DAY_MONTH = re.compile(
    rf"(?P<day>{_DAY})(?:{_DASH}(?P<until>{_DAY}))?(?:[ \u00a0-]| of )(?:the )?{_MONTH}(?:[ \u00a0-]|, |,)?(?:{_YEAR})?"
)
_MONTH_YEAR = re.compile(rf"{_MONTH},?(?: of)?[ \u00a0]{_YEAR}")
_ISO_LIKE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_PART_OF_DAY = re.compile(r" (?:early |late )?(?:morning|afternoon|evening|night)(?!\w)")


@attrs.frozen
class _Text:
    """What the readers of points look at."""

    text: str
    low: str
    published: datetime.date | None


def find_points(text: str, low: str, published: datetime.date | None) -> Iterator[Point]:
    """The points in time of a text, in order; they do not overlap.

    Args:
        text: The text.
        low: The same text folded.
        published: The day of publication.

    Example:
        >>> [point.value for point in find_points("On Jan. 6, 2021, in 2014", "on jan. 6, 2021, in 2014", None)]
        ['2021-01-06', '2014']
    """
    source, end = _Text(text, low, published), 0
    for anchor in _ANCHOR.finditer(low):
        start = anchor.start()
        if start < end or (start and low[start - 1] in "@#$\u20ac\u00a3"):
            continue
        point = _read_number(source, anchor) if anchor["number"] else _read_word(source, anchor)
        if point and point.start >= end:
            end = point.end
            yield point


def _read_number(source: _Text, anchor: re.Match[str]) -> Point | None:
    start, length = anchor.start(), anchor.end() - anchor.start()
    before = source.low[max(0, start - 6) : start]
    joined = before[-1:] in (".", ",", "/", ":", "-", "\u2013") and before[-2:-1].isalnum()
    if length > 4 or (joined and not before.endswith(("mid-", "late-", "early-"))):
        return None
    if length <= 2:
        return (
            _read_day_month(source, start)
            or read_clock(source.text, source.low, start)
            or read_century(source.low, start)
            or _read_iso(source, start)
            or read_decade(source.low, start)
            or (read_quarter(source.low, start, source.published) if source.low[start] in "1234" else None)
        )
    if length == 4:
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
        return _read_weekday(source, start, word)
    if word in RELATIVE_WORDS:
        return read_relative(source.text, source.low, start, source.published)
    if word in ENDS:
        return read_end(source.low, start, source.published)
    if word in SEASONS:
        return read_season(source.low, start)
    if word in ("noon", "midnight"):
        clock = "12:00:00" if word == "noon" else "00:00:00"
        return Point(start=start, end=anchor.end(), kind="clock", clock=clock)
    return read_quarter(source.low, start, source.published)


# --- days


def _read_iso(source: _Text, start: int) -> Point | None:
    match = _ISO_LIKE.match(source.low, start)
    moment = find_moment(source.text[start : start + 40]) if match else None
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
    return _read_bare_month(source, start)


def _of_days(source: _Text, match: re.Match[str]) -> Point | None:
    """One day, or "Jan. 6-8"."""
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
        return attrs.evolve(point, end=match.end("day")) if match.start("day") > match.start("month") else None
    until = _day_value(source, match.start(), year, month, last)
    exact = match["dash"].strip() not in ("and", "or", "/") or last == day + 1
    return attrs.evolve(point, kind="period", value=interval(value, until) if exact else None)


def _number(printed: str) -> int:
    return int(printed.rstrip("stndrh"))


def _day_value(source: _Text, start: int, year: int | None, month: int, day: int) -> str | None:
    published = source.published
    if year is not None:
        return datetime.date(year, month, day).isoformat()
    # "Sept. 11" is that of 2001 as often as not
    if published is None or (month, day) == (9, 11) or is_to_come(source.low, start):
        return None
    value = resolve(Moment(start=0, end=0, year=None, month=month, day=day), published=published).value
    return value.isoformat() if value and (published - value).days <= _HALF_A_YEAR else None


_TO_COME = re.compile(
    r"(?<!\w)(?:will|won['\u2019]t|shall|[a-z]{1,4}['\u2019]ll|upcoming|scheduled|slated|due|expected|plans?|set to"
    r"|going to|next|tomorrow|would)(?!\w)"
)
_BREAK = re.compile(r"[.!?;:\"\u201c\u201d\n](?=\s|\Z)|[\"\u201c\u201d]")


def is_to_come(low: str, start: int) -> bool:
    """Whether the words before a time speak of what is to come, so that it may be after the publication.

    Example:
        >>> is_to_come("they will meet on monday", 18), is_to_come("they met on monday", 12)
        (True, False)
    """
    floor = max(0, start - 72)
    for match in _BREAK.finditer(low, floor, start):
        floor = match.end()
    return bool(_TO_COME.search(low, floor, start))


_GOES_ON = re.compile(r"['\u2019]?\w|-\w| [A-Z]\w")
#: Names of months that are as often something else: a verb, a demonstration, a woman, an adjective.
_OFTEN_NAMES = words("may march april june august")
_MONTH_MARKERS = words("""
    in since until till during early late mid last this next of through between from by before after mid- and to around
    for every begins began ended or
    """)
_NEVER_FOR_MAY = words("of by from to after before and or for every")
#: "A March meeting", "the agency's June report"; but "the March on Washington".
_DETERMINERS = words("a an his her its their our the")
_POSSESSIVES = ("'s", "\u2019s", "s'", "s\u2019")
_NOUN_AFTER = re.compile(r" (?!on |for |to |against |of |in |from |and |by |was |is |had |has |will )[a-z]{3}")


def _read_bare_month(source: _Text, start: int) -> Point | None:
    """A month alone, if nothing speaks for a name or a verb."""
    low, text = source.low, source.text
    name = next((name for name in ENGLISH_MONTHS if low.startswith(name, start)), None)
    if name is None or (text[start : start + len(name)].isupper() and not _is_shouted(text, start)):
        return None
    end = start + len(name)
    if _GOES_ON.match(text, end) and not _is_day_name(low, end) and (name in _OFTEN_NAMES or text[end] == " "):
        return None
    if name in _OFTEN_NAMES:
        before = low[max(0, start - 12) : start].replace("-", "- ").split()
        marker = before[-1].lstrip("\"'(\u201c\u2018") if before and low[start - 1] in " \u00a0-" else ""
        adjective = marker in _DETERMINERS or marker.endswith(_POSSESSIVES)
        if marker not in _MONTH_MARKERS and not (adjective and _NOUN_AFTER.match(low, end)):
            return None
        if name == "may" and marker in _NEVER_FOR_MAY:
            return None
    value = None
    if source.published and not is_to_come(low, start):
        back = (source.published.month - MONTHS[name]) % 12
        value = month_of(source.published.year, source.published.month - back) if back <= 6 else None
    return Point(start=start, end=end, kind="month", value=value, month=MONTHS[name])


def _is_day_name(low: str, end: int) -> bool:
    following = low[end : end + 12].split(" ")
    return len(following) > 1 and following[1].strip(".,") in WEEKDAYS


def _is_shouted(text: str, start: int) -> bool:
    """Whether the words around are in capitals too."""
    around = text[max(0, start - 30) : start]
    return any(character.isupper() for character in around) and not any(character.islower() for character in around)


_NO_DAY_BEFORE = words(
    "black good bloody super cyber ash palm easter whit sheffield shrove maundy holy fat giving ruby mega"
)
_NO_DAY_AFTER = re.compile(
    r" (?:times|express|telegraph|mirror|mail|night live|night football|herald|world|post|star|sport|best|people"
    r"|business post|morning herald)(?!\w)"
)


def _read_weekday(source: _Text, start: int, word: str) -> Point | None:
    if word not in ENGLISH_WEEKDAYS or not source.text[start].isupper():
        return None
    before = source.low[max(0, start - 24) : start].split()
    if before and (
        before[-1].strip("\"'\u2018\u2019\u201c\u201d") in _NO_DAY_BEFORE
        or " ".join(before[-2:]) in ("mail on", "news")
    ):
        return None
    end = start + len(word)
    after = _NO_DAY_AFTER.match(source.low, end)
    if after and source.text[end + 1].isupper():
        return None
    if part := _PART_OF_DAY.match(source.low, end):
        end = part.end()
    if is_to_come(source.low, start):
        return Point(start=start, end=end, kind="weekday")
    value = resolve_weekday(word, source.published).value
    return Point(start=start, end=end, kind="weekday", value=value.isoformat() if value else None)
