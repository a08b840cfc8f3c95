"""Ends of embargoes in words: times of day, dates, weekdays, "noon"; and what stands beside them."""

from __future__ import annotations

import functools
import re
from typing import Final

from newsmodel.languages.language import furniture_words, get, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.dates.zones import NAMES as ZONES
from newsmodel.prose.patterns import pattern

#: A time of day, or a day by figures: "10:00", "10h", "6 Uhr", "kl 10", "11月30日". An amount of something is none.
_CLOCK = pattern(
    r"""
    \b\d{1,2} \s? [:.hH] \s? \d{2} \b                                       # "10:00", "18h00"
    | \b\d{1,2} \s? (?: h | hrs? | uhr | uur | [ap]\.?m\.? ) (?! \w )       # "10 Uhr", "6 a.m."
    | \b (?: klo? | godz | pukul ) \b \.? \s? \d{1,2}                       # "kl. 10"
    | \b\d{4} \s? (?: gmt | utc | hrs? | h ) \b                     # "1000 GMT", "0001hrs"
    | \d{1,4} \s? [月日时時点點시일년年]                                    # "11月30日"
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Languages that write words of an end without blanks between.
_UNSPACED: Final = ("ja", "ko", "zh")
_TOKEN = pattern(r"[^\W\d_]+")
_FIGURE = pattern(r"\d[\d.:/h\u2019'-]*(?:st|nd|rd|th|er|e|\u00ba|\u00aa|hrs?|h|am|pm)?(?![^\W_])", re.IGNORECASE)


def tells_end(words: str, *, with_clock: bool = False) -> bool:
    """Tell whether words say when something ends: a time of day, a date, a weekday.

    Args:
        words: What follows an order.
        with_clock: Whether nothing but a time of day, or a day by figures, counts.

    Example:
        >>> tells_end("Monday"), tells_end("Monday", with_clock=True), tells_end("the rain")
        (True, False, False)
    """
    if _CLOCK.search(words):
        return True
    return not with_clock and (_named_end().search(words) is not None or find_moment(words) is not None)


def begins_end(words: str) -> bool:
    """Tell whether words begin with an end; small words may stand before it: "ends at 10:00".

    Example:
        >>> begins_end(" lifts at 10:00"), begins_end(" ministers meet at 10:00")
        (True, False)
    """
    rest = words.lstrip(" \t\u00a0:,-\u2013\u2014*\uff1a")
    while (link := _link().match(rest)) is not None:
        rest = rest[link.end() :]
    if _CLOCK.match(rest) or _named_end().match(rest):
        return True
    moment = find_moment(rest)
    return moment is not None and moment.start == 0


def is_only_end(words: str) -> bool:
    """Tell whether words are an end and nothing else.

    Example:
        >>> is_only_end("Monday, 4 January, 10:00 GMT"), is_only_end("Monday: what you need to know")
        (True, False)
    """
    if not tells_end(words):
        return False
    bare = _unspaced().sub(" ", _FIGURE.sub(" ", words.casefold()))
    return _of_ends().issuperset(_TOKEN.findall(bare))


@functools.cache
def _of_ends() -> frozenset[str]:
    return beside_ends() | _tokens("embargo_ends")


def _tokens(*sections: str) -> frozenset[str]:
    return frozenset(word for entry in furniture_words(*sections) for word in _TOKEN.findall(entry.casefold()))


@functools.cache
def beside_ends() -> frozenset[str]:
    """Return the words that leave the date of an end as it is: "until", "am", "GMT", the names of months and days.

    Example:
        >>> {"bis", "uhr", "monday"} <= beside_ends(), "or" in beside_ends()
        (True, False)
    """
    told = _tokens("embargo_words", "before_embargo", "embargo_links", "embargo_for", "until", "before")
    hours = pooled(lambda language: language.calendar.hour_signs | language.calendar.hour_leads)
    names = {word for name in (*MONTHS, *WEEKDAYS, *hours) for word in _TOKEN.findall(name.casefold())}
    return told | frozenset(names | {zone.casefold() for zone in ZONES})


@functools.cache
def _unspaced() -> re.Pattern[str]:
    """Compile words of an end in languages that have no blanks: "日午前"."""
    return re.compile(f"{any_of(word for tag in _UNSPACED for word in get(tag).furniture.embargo_links)}+")


@functools.cache
def _link() -> re.Pattern[str]:
    words = any_of(furniture_words("embargo_links", "until"))
    return re.compile(rf"(?i){words}(?![^\W\d_])[\s:,.-]{{0,3}}")


@functools.cache
def _named_end() -> re.Pattern[str]:
    """Compile words that tell when an embargo ends: weekdays, "noon"."""
    ends = any_of(furniture_words("embargo_ends") | frozenset(WEEKDAYS))
    return re.compile(rf"(?i)(?<![^\W\d_]){ends}(?![^\W\d_])")
