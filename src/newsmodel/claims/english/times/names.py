"""Months and weekdays that stand alone: "in May", "a March meeting", "Tuesday morning"."""

from __future__ import annotations

import datetime

from newsmodel.claims.english.function_words import POSSESSIVES
from newsmodel.claims.english.times.future import is_to_come
from newsmodel.claims.english.times.periods import MONTHS_PER_YEAR, month_of
from newsmodel.claims.english.times.relative import PART_OF_DAY, Point
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import (
    ENGLISH_MONTHS,
    ENGLISH_SHORT_MONTHS,
    ENGLISH_WEEKDAYS,
    MONTHS,
    WEEKDAYS,
)
from newsmodel.prose.dates.resolution import resolve_weekday
from newsmodel.prose.patterns import pattern

_GRAMMAR, _TIMES = get("en").grammar, get("en").times
_GOES_ON = pattern(r"['\u2019]?\w|-\w| [A-Z]\w")
_SHORT_MONTH = pattern(rf"(?P<name>{any_of(ENGLISH_SHORT_MONTHS)})\.(?! ?[0-9])")
_MONTH_MARKERS = _TIMES.time_prepositions | _TIMES.before_months
_CLEAR_MARKERS = _TIMES.clear_time_prepositions | _TIMES.before_clear_months
#: "A March meeting", "the agency's June report"; but "the March on Washington".
_DETERMINERS = _GRAMMAR.articles | POSSESSIVES
_POSSESSIVE_ENDINGS = ("'s", "\u2019s", "s'", "s\u2019")
_NO_NOUNS = _GRAMMAR.prepositions.union(_GRAMMAR.coordinators, _GRAMMAR.be, _GRAMMAR.have, _GRAMMAR.modals)
_WORD_AFTER = pattern(r" (?P<word>[a-z]{3,}+)")
#: A month without a year is one of so many up to the publication, or its year is not known.
_HALF_A_YEAR = 6
#: "On Mondays"
_HABITUAL = pattern(r"s(?!\w)")
_HOLIDAY = pattern(rf"{any_of(_TIMES.holidays)}(?![\w-])(?! [a-z]+(?:s|ed)\b)")
_HOLIDAY_MARKERS = (_TIMES.time_prepositions - {"of", "from", "for"}) | frozenset(
    {"on", "at", "over", "last", "this", "next"}
)
_NAME_AFTER = pattern(rf" {any_of(_TIMES.names_after_days)}(?!\w)")
#: So many characters before a month, before a weekday, and around capitals are looked at.
_MONTH_REACH, _DAY_REACH, _SHOUT_REACH = 12, 24, 30


def read_month(text: str, low: str, start: int, published: datetime.date | None) -> Point | None:
    """Read a month alone, if nothing speaks for a name or a verb.

    Args:
        text: The text.
        low: The same text folded.
        start: Where the name of the month stands.
        published: The day of publication.

    Example:
        >>> read_month("in May", "in may", 3, datetime.date(2024, 6, 27)).value
        '2024-05'
        >>> read_month("He marched. March on!", "he marched. march on!", 12, None)
    """
    name = next((name for name in ENGLISH_MONTHS if low.startswith(name, start)), None)
    if name is None:
        return _read_short_month(low, start, published)
    if text[start : start + len(name)].isupper() and not _is_shouted(text, start):
        return None
    end = start + len(name)
    doubtful = name in _TIMES.doubtful_months
    if _GOES_ON.match(text, end) and not _is_day_name(low, end) and (doubtful or text[end] == " "):
        return None
    if doubtful and not _is_month(low, start, name):
        return None
    return _month_up_to(low, start, end, MONTHS[name], published)


def _read_short_month(low: str, start: int, published: datetime.date | None) -> Point | None:
    """Read the short name of a month with its stop, behind a preposition: "in Jan. sales fell"."""
    match = _SHORT_MONTH.match(low, start)
    before = low[max(0, start - _MONTH_REACH) : start].split()
    if not match or not before or before[-1] not in _MONTH_MARKERS:
        return None
    return _month_up_to(low, start, match.end(), MONTHS[match["name"]], published)


def _month_up_to(low: str, start: int, end: int, month: int, published: datetime.date | None) -> Point:
    value = None
    if published and not is_to_come(low, start):
        back = (published.month - month) % MONTHS_PER_YEAR
        value = month_of(published.year, published.month - back) if back <= _HALF_A_YEAR else None
    return Point(start=start, end=end, kind="month", value=value, month=month)


def _is_month(low: str, start: int, name: str) -> bool:
    """Tell by the words around whether "may", "march" or the like is a month."""
    before = low[max(0, start - _MONTH_REACH) : start].replace("-", "- ").split()
    marker = before[-1].lstrip("\"'(\u201c\u2018") if before and low[start - 1] in " \u00a0-" else ""
    if marker in _MONTH_MARKERS:
        return name != "may" or marker in _CLEAR_MARKERS
    adjective = marker in _DETERMINERS or marker.endswith(_POSSESSIVE_ENDINGS)
    after = _WORD_AFTER.match(low, start + len(name)) if adjective else None
    return after is not None and after["word"] not in _NO_NOUNS


def _is_day_name(low: str, end: int) -> bool:
    following = low[end : end + _MONTH_REACH].split(" ")
    return len(following) > 1 and following[1].strip(".,") in WEEKDAYS


def _is_shouted(text: str, start: int) -> bool:
    """Tell whether the words around are in capitals too."""
    around = text[max(0, start - _SHOUT_REACH) : start]
    return any(character.isupper() for character in around) and not any(character.islower() for character in around)


def read_weekday(text: str, low: str, start: int, published: datetime.date | None) -> Point | None:
    """Read a weekday, with the part of the day; not one that is a part of another name.

    Args:
        text: The text.
        low: The same text folded.
        start: Where the name of the day stands.
        published: The day of publication.

    Example:
        >>> words = "On Tuesday morning, Black Friday"
        >>> read_weekday(words, words.lower(), 3, datetime.date(2024, 3, 27)).value
        '2024-03-26'
        >>> read_weekday(words, words.lower(), 26, None)
    """
    word = next((name for name in ENGLISH_WEEKDAYS if low.startswith(name, start)), None)
    if word is None or not text[start].isupper():
        return None
    before = low[max(0, start - _DAY_REACH) : start].split()
    if before and (
        before[-1].strip("\"'\u2018\u2019\u201c\u201d") in _TIMES.names_before_days
        or " ".join(before[-2:]) in ("mail on", "news")
    ):
        return None
    end = start + len(word)
    if _NAME_AFTER.match(low, end) and text[end + 1].isupper():
        return None
    if _HABITUAL.match(low, end):
        return None
    if part := PART_OF_DAY.match(low, end):
        end = part.end()
    if is_to_come(low, start):
        return Point(start=start, end=end, kind="weekday")
    value = resolve_weekday(word, published).value
    return Point(start=start, end=end, kind="weekday", value=value.isoformat() if value else None)


def read_holiday(low: str, start: int) -> Point | None:
    """Read a day that is known by a name, behind a preposition of time or "last", "this", "next"; it has no value.

    Args:
        low: The text, folded.
        start: Where the name stands.

    Example:
        >>> words = "a cake by easter, an easter cake"
        >>> read_holiday(words, 10).end, read_holiday(words, 21)
        (16, None)
    """
    match = _HOLIDAY.match(low, start)
    before = low[max(0, start - _DAY_REACH) : start].split()
    if not match or not before or before[-1] not in _HOLIDAY_MARKERS:
        return None
    return Point(start=start, end=match.end(), kind="period")
