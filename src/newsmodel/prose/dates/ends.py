"""Ends of bans as news prints them: the latest moment that the words of a date can mean.

An hour needs no minutes there, "10 Uhr", "kl. 10". One that may be of either half of the day is read as none, so that
the whole day has to pass: "a las 10", "10 Uhr abends".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.printed import REACH, TIME_BEFORE, Moment, find_moment
from newsmodel.prose.dates.zones import NAMES
from newsmodel.prose.patterns import pattern

_NOON: Final = 12
_HOURS: Final = 24
#: Characters beside a time that may tell its half of the day.
_BESIDE: Final = 24
#: Small words between a day and its hour: "le 5 mars à partir de 10 h".
_SMALL: Final = r"(?:[^\W\d_]{1,7}[ \u00a0]){0,3}"
#: Where a sentence ends; behind the number of a day none does.
_OVER: Final = pattern(r"(?:(?<=[^\W\d_]{2})|(?<=\d{4}))[.!?][ \u00a0](?![a-z\d])|\n")
_MARK: Final = r"[\s.,;:()\u2013\u2014-]{0,3}"


def find_end(text: str) -> Moment | None:
    """Find the first date in a text, with the latest time of day that the words beside it can mean.

    Args:
        text: A line.

    Example:
        >>> end = find_end("Sperrfrist: 5. März 2027, 10 Uhr 30 MEZ")
        >>> end.hour, end.minute, end.zone
        (10, 30, 'MEZ')
        >>> find_end("5 de marzo de 2027 a las 10").hour is None
        True
    """
    moment = find_moment(text)
    if moment is None:
        return None
    text = text[:REACH]
    if moment.hour is None:
        moment = _with_hour(text, moment)
    beside = text[max(moment.start - _BESIDE, 0) : moment.end + _BESIDE]
    if moment.hour is not None and 0 < moment.hour <= _NOON and _late().search(beside):
        return replace(moment, hour=None, minute=0, second=0, zone=None)
    return moment


def find_ends(text: str) -> Iterator[Moment]:
    """Find the dates of one sentence, the first in a text, each as `find_end` does.

    Example:
        >>> [end.day for end in find_ends("Embargo, sent 3 March 2027, until 5 March 2027. The vote is on 7 May.")]
        [3, 5]
    """
    rest = text[:REACH]
    while (end := find_end(rest)) is not None:
        yield end
        rest = rest[end.end :]
        over = _OVER.search(rest)
        rest = rest if over is None else rest[: over.start()]


def _with_hour(text: str, day: Moment) -> Moment:
    """Give a day the hour right behind it, else right before it; none where other words may change what it means."""
    match = _hour_behind().match(text, day.end)
    if match is None:
        start = max(0, day.start - TIME_BEFORE)
        match = next((found for found in _hour_before().finditer(text, start, day.start)), None)
    if match is None:
        unsure = _unsure_hour().match(text, day.end)
        return day if unsure is None else replace(day, end=unsure.end("hour"))
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour >= _HOURS:
        return day
    return replace(
        day,
        start=min(day.start, match.start()),
        end=max(day.end, match.end("end")),
        hour=hour,
        minute=minute,
        zone=match["zone"],
    )


def _pattern() -> str:
    """Write the pattern of an hour alone, by a word before or behind it."""
    signs = any_of(pooled(lambda language: language.calendar.hour_signs))
    leads = any_of(pooled(lambda language: language.calendar.hour_leads))
    return (
        rf"(?:(?<![^\W_]){leads}\.?[ \u00a0]?(?P<lead>)|(?<![\w.,:-]))(?P<hour>\d{{1,2}})(?![\d.,:]\d|\d)"
        rf"(?:[ \u00a0]?{signs}(?![^\W_])\.?(?:[ \u00a0]?(?P<minute>[0-5]\d)(?!\d))?|(?(lead)|(?!)))"
        rf"(?:[ \u00a0]?\(?(?-i:(?P<zone>{any_of(NAMES)}))(?![^\W_])\)?)?(?P<end>)"
    )


@functools.cache
def _hour_behind() -> re.Pattern[str]:
    """Compile an hour behind a day, with nothing said behind it."""
    return re.compile(rf"(?i){_MARK}{_SMALL}{_pattern()}(?![ \u00a0]{{0,2}}[^\W_]|[ \u00a0]?[-\u2013][ \u00a0]?\d)")


@functools.cache
def _unsure_hour() -> re.Pattern[str]:
    """Compile an hour behind a day and a small word, of either half of the day: "at 10"."""
    return re.compile(rf"{_MARK}(?=[^\W\d_]){_SMALL}(?P<hour>\d{{1,2}})(?![\w:/-]|[.,]?[ \u00a0]{{0,2}}\w)")


@functools.cache
def _hour_before() -> re.Pattern[str]:
    """Compile an hour that stands before a day, at its beginning."""
    return re.compile(rf"(?i){_pattern()}{_MARK}(?:[^\W\d_]{{1,10}}\.?,? ){{0,2}}\Z")


@functools.cache
def _late() -> re.Pattern[str]:
    """Compile words for late hours; those of Chinese, Japanese and Korean stand right behind a day."""
    words = any_of(pooled(lambda language: language.calendar.late_hours))
    unspaced = r"[\u2e80-\ud7ff]"
    return re.compile(rf"(?i)(?:(?<![^\W_])|(?<={unspaced})){words}(?:(?<={unspaced})|(?![^\W_]))")
