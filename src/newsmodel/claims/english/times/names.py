"""Months and weekdays that stand alone: "in May", "a March meeting", "Tuesday morning"."""

from __future__ import annotations

import datetime
import re

from newsmodel.claims.english.function_words import POSSESSIVES
from newsmodel.claims.english.times.future import is_to_come
from newsmodel.claims.english.times.periods import MONTHS_PER_YEAR, month_of
from newsmodel.claims.english.times.relative import Point
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, ENGLISH_WEEKDAYS, MONTHS, WEEKDAYS
from newsmodel.prose.dates.resolution import resolve_weekday

_GRAMMAR, _TIMES = get("en").grammar, get("en").times
_GOES_ON = re.compile(r"['\u2019]?\w|-\w| [A-Z]\w")
_MONTH_MARKERS = _TIMES.time_prepositions | _TIMES.before_months
_CLEAR_MARKERS = _TIMES.clear_time_prepositions | _TIMES.before_clear_months
#: "A March meeting", "the agency's June report"; but "the March on Washington".
_DETERMINERS = _GRAMMAR.articles | POSSESSIVES
_POSSESSIVE_ENDINGS = ("'s", "\u2019s", "s'", "s\u2019")
_NO_NOUNS = any_of(
    frozenset().union(_GRAMMAR.prepositions, _GRAMMAR.coordinators, _GRAMMAR.be, _GRAMMAR.have, _GRAMMAR.modals)
)
_NOUN_AFTER = re.compile(rf" (?!{_NO_NOUNS} )[a-z]{{3}}")
#: A month without a year is one of so many up to the publication, or its year is not known.
_HALF_A_YEAR = 6
_PART_OF_DAY = re.compile(rf" (?:early |late )?{any_of(_GRAMMAR.parts_of_the_day - {'noon', 'midnight'})}(?!\w)")
_NAME_AFTER = re.compile(rf" {any_of(_TIMES.names_after_days)}(?!\w)")
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
    if name is None or (text[start : start + len(name)].isupper() and not _is_shouted(text, start)):
        return None
    end = start + len(name)
    doubtful = name in _TIMES.doubtful_months
    if _GOES_ON.match(text, end) and not _is_day_name(low, end) and (doubtful or text[end] == " "):
        return None
    if doubtful and not _is_month(low, start, name):
        return None
    value = None
    if published and not is_to_come(low, start):
        back = (published.month - MONTHS[name]) % MONTHS_PER_YEAR
        value = month_of(published.year, published.month - back) if back <= _HALF_A_YEAR else None
    return Point(start=start, end=end, kind="month", value=value, month=MONTHS[name])


def _is_month(low: str, start: int, name: str) -> bool:
    """Tell by the words around whether "may", "march" or the like is a month."""
    before = low[max(0, start - _MONTH_REACH) : start].replace("-", "- ").split()
    marker = before[-1].lstrip("\"'(\u201c\u2018") if before and low[start - 1] in " \u00a0-" else ""
    if marker in _MONTH_MARKERS:
        return name != "may" or marker in _CLEAR_MARKERS
    adjective = marker in _DETERMINERS or marker.endswith(_POSSESSIVE_ENDINGS)
    return adjective and bool(_NOUN_AFTER.match(low, start + len(name)))


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
    if part := _PART_OF_DAY.match(low, end):
        end = part.end()
    if is_to_come(low, start):
        return Point(start=start, end=end, kind="weekday")
    value = resolve_weekday(word, published).value
    return Point(start=start, end=end, kind="weekday", value=value.isoformat() if value else None)
