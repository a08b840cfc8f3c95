"""Dates and times as news prints them: "Nov. 22, 2026 2:05 p.m. KST", "10 JAN 90", "22 November 2026 14:05 GMT".

A date that the words do not settle is not completed here: see `resolution`.
"""

from __future__ import annotations

import datetime
import re

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import get, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import COMBINING
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.dates.clocks import Time, is_on_clock, read_half, read_time, read_zone
from newsmodel.prose.dates.east_asian import find_parts
from newsmodel.prose.dates.solar import find_solar
from newsmodel.prose.dates.zones import NAMES
from newsmodel.prose.patterns import pattern

#: A word of another script; a full stop stands inside Thai abbreviations.
_OTHER_WORD = rf"[\u0370-\u1fff](?:[\w{COMBINING}'\u05f3]|\.(?=[\u0e00-\u0e7f])){{1,14}}"
_WORD = r"[^\W\d_]{3,12}"
_ANY_WORD = f"(?:{_OTHER_WORD}|{_WORD})"
_ORDINAL = any_of(pooled(lambda language: language.calendar.ordinal_marks))
_OF_MONTH = any_of(
    joiner if joiner.endswith(("'", "\u2019")) else f"{joiner} "
    for joiner in pooled(lambda language: language.calendar.month_joiners)
)
#: The same month once more, by its other name: "12 فبراير شباط".
_ALSO = any_of(
    {name for line in get("ar").calendar.months for name in line}
    | pooled(lambda language: language.calendar.second_months)
)
_OF_YEAR = any_of(pooled(lambda language: language.calendar.year_joiners))
_SIGN = any_of(pooled(lambda language: language.calendar.hour_signs))
_ANY_ZONE = rf"[ \u00a0]?(?-i:{any_of(NAMES)})(?![^\W_])"
#: Behind an hour, which is no year: "5. März 10 Uhr", "5 March 1000 GMT", "5 March 10-12 a.m.", "5 March 2030 hrs".
_NO_HOUR = (
    rf"(?!(?<=[ ,][0-2]\d)(?:[ \u00a0]?(?:{_SIGN}|[ap]\.? ?m)(?![^\W_])|[ \u00a0]?[-\u2013]\d|{_ANY_ZONE}))"
    rf"(?!(?<=\d{{4}})[ \u00a0]?{_SIGN}(?![^\W_]|\.? ?\d))(?!(?<=[01][0-8]\d\d){_ANY_ZONE})"
)
#: "1st of May 2026", "1 de mayo del 2026", "15. ledna '26"
_DAY_MONTH = pattern(
    rf"(?<![\w/.,:-])(?P<day>\d{{1,2}})(?:{_ORDINAL}|\.)?[ \u00a0]{{0,2}}(?:{_OF_MONTH}|\u00a0)?"
    rf"(?P<month>{_ANY_WORD})\.?(?:/{_OTHER_WORD}|[ ]{_ALSO})?"
    rf"(?:[,\u060c]? {{1,2}}(?:{_OF_YEAR} )?(?P<year>(?!0)\d{{4}}|'\d\d|\d\d(?![\w:.h]))(?!\d|:\d){_NO_HOUR})?",
    re.IGNORECASE,
)
#: "May 1st, 2026"; no other language than English has this order
_MONTH_DAY = pattern(
    rf"(?<![\w-])(?P<month>{_WORD})\.?[ \u00a0]{{1,2}}(?P<day>\d{{1,2}})"
    rf"(?:{any_of(get('en').calendar.ordinal_marks)})?(?![\d:%]|[.,/]\d|-\d{{1,2}}-\d)"
    rf"(?:(?:, ?| {{1,2}})(?P<year>(?!0)\d{{4}})(?!\d|:\d){_NO_HOUR})?",
    re.IGNORECASE,
)
#: "12-May-2026", as programs print it
_HYPHENED = pattern(rf"(?<![\w-])(?P<day>\d{{1,2}})-(?P<month>{_WORD})-(?P<year>(?!0)\d{{4}})(?![\w-])", re.IGNORECASE)
#: "2026. január 15.": Hungarian. Its months are small, else a year that ends a sentence would be read: "in 2026. May 1"
_YEAR_MONTH_DAY = pattern(
    r"(?<![\w.,-])(?P<year>\d{4})\. (?P<month>[a-z\u00e1-\u0171]{3,12}\.?|[A-Z\u00c1-\u0170]{3,12}(?= \d{1,2}\.)) "
    r"(?P<day>\d{1,2})(?![\d:%]|[.,]\d)"
)
#: "15 tháng 1 năm 2026", "15 tháng 1, 2026": Vietnamese, whose months have numbers
_DAY_NUMBERED_MONTH = pattern(
    r"(?<![\w/.,:-])(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?!\d)(?:(?:,| năm|, năm) (?P<year>\d{4})(?!\d))?",
    re.IGNORECASE,
)
_ISO = pattern(
    r"(?<![\d-])(?P<year>\d{4})(?P<mark>[-./])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)\.?"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"[ ]?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
_NUMERIC = pattern(
    r"(?<![\d./])(?P<first>\d{1,2})(?P<mark>[./-]|\.[ \u00a0])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)"
)
#: "2026. 3. 5.": Korean
_SPACED_NUMBERS = pattern(r"(?<![\d.])(?P<year>\d{4})\. ?(?P<month>\d{1,2})\. ?(?P<day>\d{1,2})\.?(?![\d.])")
#: A date has a digit, or a number in Han characters.
_DIGIT = pattern("\\d|[\u4e00-\u9fff][\u65e5\u53f7\u865f]")

_NAME = rf"[^\W\d_](?:[\w{COMBINING}-]){{1,15}}"
_WEEKDAY_BEFORE = pattern(rf"(?P<name>{_NAME})\.?[,\u060c]? {{0,2}}[(\uff08]?\Z")
_WEEKDAY_BEHIND = pattern(rf"[,\u060c]? ?[(\uff08]?(?P<name>{_NAME})(?![\w'\u2019])")
#: "3月5日(木)"
_WEEKDAY_SIGN = pattern(r" ?[(\uff08](?P<name>[^\W\d_])[)\uff09]")
#: Characters before a date that are searched for its weekday.
_WEEKDAY_REACH = 24

#: Characters of a line that are looked at: dates stand at its beginning.
REACH = 200
#: A year below this is printed with two digits.
CENTURY = 100
#: Characters that may stand between a date and its time: ", at about ".
TIME_REACH = 12
#: Characters before a date that are searched for a time: "10:30 a.m. Eastern Daylight Time on ".
TIME_BEFORE = 40
_LAST_MONTH = 12
_THAI = pattern("[\u0e00-\u0e7f]")
#: So much later begins our count of years than the Buddhist one; from here on a year is of that.
_BUDDHIST, _FIRST_BUDDHIST = 543, 2400


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Date, and perhaps a time, as printed.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        year: As printed, so 90 for "90"; None when not given.
        month: 1 to 12.
        day: 1 to 31.
        hour: 0 to 23, None when no time is given.
        minute: 0 to 59.
        second: 0 to 59.
        zone: The zone as printed.
        ambiguous: Whether day and month could be the other way round.
        weekday: The weekday beside the date, Monday 0; None when there is none.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    hour: int | None = None
    minute: int = 0
    second: int = 0
    zone: str | None = None
    ambiguous: bool = False
    weekday: int | None = None


def find_moment(text: str) -> Moment | None:
    """Find the first date in a text, with the time that stands beside it.

    Args:
        text: A line; only its first `REACH` characters are looked at.

    Example:
        >>> moment = find_moment("Updated Nov. 22, 2026 2:05 p.m. KST")
        >>> moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.zone
        (2026, 11, 22, 14, 5, 'KST')
        >>> find_moment("Updated 3 hours ago") is None
        True
    """
    text = text[:REACH]
    if not _DIGIT.search(text):
        return None
    day = find_day(text)
    if day is None:
        return None
    return _with_time(text, day) if day.hour is None else _with_zone(text, day)


def find_day(text: str) -> Moment | None:
    """Find the first date in a text, without a time of day except in ISO 8601.

    Example:
        >>> find_day("BOGOTA, 10 JAN 90").day
        10
    """
    found = [moment for reader in _READERS if (moment := reader(text))]
    if not found:
        return None
    first = min(found, key=lambda moment: (moment.start, -moment.end))
    if first.year is None:  # "mar 12 mai 2026": the first word was a weekday's short name
        first = next((each for each in found if each.year and first.start < each.start < first.end), first)
    return _by_weekday(replace(first, weekday=_weekday_beside(text, first.start, first.end)))


def _by_weekday(moment: Moment) -> Moment:
    """Settle day and month, which could be the other way round, where the weekday fits one order alone."""
    if not moment.ambiguous or moment.weekday is None or moment.year is None:
        return moment
    orders = ((moment.month, moment.day), (moment.day, moment.month))
    fit = [each for each in orders if datetime.date(moment.year, *each).weekday() == moment.weekday]
    if len(fit) != 1:
        return moment
    return replace(moment, month=fit[0][0], day=fit[0][1], ambiguous=False)


def _weekday_beside(text: str, start: int, end: int) -> int | None:
    """Find the weekday right before or right behind a date: "Monday, March 4", "5. März (Do.)", "3月5日(木)"."""
    before = _WEEKDAY_BEFORE.search(text, max(0, start - _WEEKDAY_REACH), start)
    for match in (before, _WEEKDAY_BEHIND.match(text, end), _WEEKDAY_SIGN.match(text, end)):
        if match and (name := match["name"].lower().rstrip(".")) in WEEKDAYS:
            return WEEKDAYS[name]
    return None


def _read_named(pattern: re.Pattern[str], text: str) -> Moment | None:
    for match in pattern.finditer(text):
        month = MONTHS.get(match["month"].lower().rstrip("."))
        year = int(match["year"].lstrip("'")) if match["year"] else None
        if year is not None and _THAI.match(match["month"]):
            year = _of_common_era(year)
        if month and _exists(year, month, int(match["day"])):
            return Moment(start=match.start(), end=match.end(), year=year, month=month, day=int(match["day"]))
    return None


def _of_common_era(year: int) -> int:
    """Convert a Thai year, which counts from the Buddha's death and may have two figures."""
    if year < CENTURY:
        return year + 2500 - _BUDDHIST
    return year - _BUDDHIST if year > _FIRST_BUDDHIST else year


def _read_numbered(pattern: re.Pattern[str], text: str) -> Moment | None:
    match = pattern.search(text)
    if not match:
        return None
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else None
    if not _exists(year, month, day):
        return None
    return Moment(start=match.start(), end=match.end(), year=year, month=month, day=day)


def _read_day_month(text: str) -> Moment | None:
    return _read_named(_DAY_MONTH, text)


def _read_month_day(text: str) -> Moment | None:
    return _read_named(_MONTH_DAY, text)


def _read_hyphened(text: str) -> Moment | None:
    return _read_named(_HYPHENED, text) if "-" in text else None


def _read_iso(text: str) -> Moment | None:
    match = _ISO.search(text)
    if not match or not _exists(int(match["year"]), int(match["month"]), int(match["day"])):
        return None
    hour, minute, second = (int(match[name]) if match[name] else None for name in ("hour", "minute", "second"))
    if hour is not None and not is_on_clock(hour, minute or 0, second or 0):
        return None
    return Moment(
        start=match.start(),
        end=match.end(),
        year=int(match["year"]),
        month=int(match["month"]),
        day=int(match["day"]),
        hour=hour,
        minute=minute or 0,
        second=second or 0,
        zone=match["zone"],
    )


def _read_numeric(text: str) -> Moment | None:
    match = _NUMERIC.search(text)
    if not match:
        return None
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    # "27.03.2024" is day first wherever dots are used; with slashes only a number above 12 tells
    day_first = match["mark"] == "." or first > _LAST_MONTH
    day, month = (first, second) if day_first else (second, first)
    if not _exists(year, month, day):
        return None
    ambiguous = match["mark"] != "." and max(first, second) <= _LAST_MONTH and first != second
    return Moment(start=match.start(), end=match.end(), year=year, month=month, day=day, ambiguous=ambiguous)


def _read_east_asian(text: str) -> Moment | None:
    found = None if text.isascii() else find_parts(text)
    if found is None or not _exists(*found[2:]):
        return None
    start, end, year, month, day = found
    return Moment(start=start, end=end, year=year, month=month, day=day)


def _read_solar(text: str) -> Moment | None:
    found = find_solar(text)
    if found is None:
        return None
    start, end, day = found
    return Moment(start=start, end=end, year=day.year, month=day.month, day=day.day)


def _read_korean(text: str) -> Moment | None:
    return _read_numbered(_SPACED_NUMBERS, text)


def _read_vietnamese(text: str) -> Moment | None:
    return _read_numbered(_DAY_NUMBERED_MONTH, text)


def _read_hungarian(text: str) -> Moment | None:
    return _read_named(_YEAR_MONTH_DAY, text)


_READERS = (
    _read_solar,
    _read_iso,
    _read_day_month,
    _read_month_day,
    _read_hyphened,
    _read_numeric,
    _read_east_asian,
    _read_korean,
    _read_hungarian,
    _read_vietnamese,
)


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        # a leap year stands in for a year that is not given
        datetime.date(2000 if year is None or year < CENTURY else year, month, day)
    except ValueError:
        return False
    return True


def _with_time(text: str, day: Moment) -> Moment:
    """Give a date the time of day from right after it, else from before it."""
    after = read_time(text, day.end, len(text))
    if after and after.start - day.end <= TIME_REACH:
        return _joined(day, after, day.start, after.end)
    before = read_time(text, max(0, day.start - TIME_BEFORE), day.start)
    if before and day.start - before.end <= TIME_REACH:
        return _joined(day, before, before.start, day.end)
    return day


def _with_zone(text: str, moment: Moment) -> Moment:
    """Give a date and its time in ISO 8601 the half of the day and the zone behind it: "2026-03-05 02:30 PM GMT"."""
    if moment.zone is not None:
        return moment
    half = read_half(text, moment.end, moment.hour)
    if half is not None:
        moment = replace(moment, hour=half[0], end=half[1])
    zone = read_zone(text, moment.end)
    return moment if zone is None else replace(moment, zone=zone[0], end=zone[1])


def _joined(day: Moment, time: Time, start: int, end: int) -> Moment:
    return replace(day, start=start, end=end, hour=time.hour, minute=time.minute, second=time.second, zone=time.zone)
