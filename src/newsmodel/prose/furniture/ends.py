"""Ends of embargoes in words: times of day, dates, weekdays, "noon"; and what stands beside them."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from typing import Final

from newsmodel.languages.language import Language, furniture_words, get, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.dates.zones import NAMES as ZONES
from newsmodel.prose.furniture.phrases import WholePhrases, with_plain_i
from newsmodel.prose.patterns import pattern

#: A time of day, or a day by figures: "10:00", "10h", "6 Uhr", "kl 10", "11月30日". An amount of something is none.
_CLOCK = pattern(
    r"""
    (?<![0-9A-Za-z_])\d{1,2} \s? [:.hH] \s? \d{2} (?! [0-9a-z_] )         # "10:00", "18h00"
    | \b\d{1,2} \s? (?: h | hrs? | uhr | uur | [ap]\.?m\.? ) (?! \w )       # "10 Uhr", "6 a.m."
    | \b\d{4} \s? (?: gmt | utc | hrs? | h ) \b                     # "1000 GMT", "0001hrs"
    | \d{1,4} \s? [月日时時点點시일년年]                                    # "11月30日"
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Languages that write words of an end without blanks between.
_UNSPACED: Final = ("ja", "ko", "zh")
_TOKEN = pattern(r"[^\W\d_]+")
_FIGURE = pattern(r"\d[\d.:/h\u2019'-]*(?:st|nd|rd|th|er|e|\u00ba|\u00aa|hrs?|h|am|pm)?(?![^\W_])", re.IGNORECASE)

#: Signs before what is added to an end, behind a word at most: "Monday *morning,* in print".
_ADDED = pattern(r"(?:[ \u00a0][^\W\d_]+)?(?:[ \u00a0]?[,;/(\[]|[ \u00a0][\u2013\u2014-]{1,2}[ \u00a0])")


def tells_end(words: str, *, with_clock: bool = False) -> bool:
    """Tell whether words say when something ends: a time of day, a date, a weekday.

    Args:
        words: What follows an order.
        with_clock: Whether nothing but a time of day, or a day by figures, counts.

    Example:
        >>> tells_end("Monday"), tells_end("Monday", with_clock=True), tells_end("the rain")
        (True, False, False)
    """
    words = with_plain_i(words)
    if _CLOCK.search(words) or _hour_told().search(words):
        return True
    return not with_clock and (_named_end().search(words) is not None or find_moment(words) is not None)


def begins_end(words: str) -> bool:
    """Tell whether words begin with an end; small words may stand before it: "ends at 10:00".

    Example:
        >>> begins_end(" lifts at 10:00"), begins_end(" ministers meet at 10:00")
        (True, False)
    """
    rest = with_plain_i(words.lstrip(" \t\u00a0:,-\u2013\u2014*\uff1a"))
    while True:
        if _CLOCK.match(rest) or _hour_told().match(rest) or _named_end().match(rest):
            return True
        link = _link().match(rest)  # some are the first word of an end, too: "kl. 10", "ce soir"
        if link is None:
            moment = find_moment(rest)
            return moment is not None and moment.start == 0
        rest = rest[link.end() :]


def is_only_end(words: str) -> bool:
    """Tell whether words are an end and nothing else.

    Example:
        >>> is_only_end("Monday, 4 January, 10:00 GMT"), is_only_end("Monday: what you need to know")
        (True, False)
    """
    words = with_plain_i(words)
    if not tells_end(words) and not _hours_only().search(words):
        return False
    bare = _unspaced().sub(" ", _FIGURE.sub(" ", words.casefold()))
    return _of_ends().issuperset(_TOKEN.findall(bare))


def goes_on_as_end(words: str) -> bool:
    """Tell whether what stands behind the first word of an end adds to it: another word of one, or what a sign parts.

    Example:
        >>> goes_on_as_end(" midnight tonight"), goes_on_as_end("Friday, for print"), goes_on_as_end("Friday's vote")
        (True, True, False)
    """
    told = with_plain_i(words)
    first = _TOKEN.search(told)
    rest = "" if first is None else told[first.end() :]
    if _ADDED.match(rest):
        return True
    behind = rest.lstrip(" \u00a0")
    return behind != rest and (_named_end().match(behind) is not None or _parts_of_days().match(behind) is not None)


@functools.cache
def _of_ends() -> frozenset[str]:
    return beside_ends() | _tokens_of(days_told()) | _tokens("embargo_ends")


def _tokens(*sections: str) -> frozenset[str]:
    return _tokens_of(furniture_words(*sections))


def _tokens_of(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(word for entry in entries for word in _TOKEN.findall(with_plain_i(entry).casefold()))


@functools.cache
def beside_ends() -> frozenset[str]:
    """Return the words that leave the date of an end as it is: "until", "am", "GMT", the names of months and days.

    Example:
        >>> {"bis", "uhr", "monday"} <= beside_ends(), "or" in beside_ends()
        (True, False)
    """
    told = _tokens("embargo_words", "before_embargo", "embargo_links", "embargo_for", "until", "before")
    # "later today" is a day, but "later" leaves no date as it is
    of_days = _tokens_of(days_told())
    days = of_days.difference(pooled(lambda language: language.grammar.time_adverbs) - days_told())
    return told | days | _of_clocks_and_calendars()


@functools.cache
def _of_clocks_and_calendars() -> frozenset[str]:
    hours = pooled(lambda language: language.calendar.hour_signs | language.calendar.hour_leads)
    return _tokens_of((*MONTHS, *WEEKDAYS, *hours)) | frozenset(zone.casefold() for zone in ZONES)


@functools.cache
def words_of_times() -> frozenset[str]:
    """Return the words that a time has: "monday", "noon", "uhr", "gmt".

    Example:
        >>> {"noon", "uhr", "gmt"} <= words_of_times(), "lift" in words_of_times()
        (True, False)
    """
    return _tokens_of(days_told()) | _tokens("embargo_ends") | _of_clocks_and_calendars()


@functools.cache
def _unspaced() -> re.Pattern[str]:
    """Compile words of an end in languages that have no blanks: "日午前"."""
    languages = [get(tag) for tag in _UNSPACED]
    words = (language.furniture.embargo_links | _days_of(language) for language in languages)
    weekdays = (names for language in languages for names in language.calendar.weekdays)
    return re.compile(f"{any_of(frozenset[str]().union(*words, *weekdays))}+")


@functools.cache
def _link() -> re.Pattern[str]:
    words = any_of(furniture_words("embargo_links", "until"))
    return re.compile(rf"(?i){words}(?![^\W\d_])[\s:,.-]{{0,3}}")


@functools.cache
def _named_end() -> WholePhrases:
    """Gather words that tell when an embargo ends: weekdays, "noon", "today"."""
    return WholePhrases(map(with_plain_i, furniture_words("embargo_ends") | days_told() | frozenset(WEEKDAYS)))


@functools.cache
def _hour_told() -> re.Pattern[str]:
    """Compile an hour that a word before it tells: "kl. 10", "ore 10"."""
    leads = any_of(pooled(lambda language: language.calendar.hour_leads))
    return re.compile(rf"(?i)(?<![^\W_]){leads}\.?[ \u00a0]?\d{{1,2}}(?!\d)")


@functools.cache
def _hours_only() -> re.Pattern[str]:
    """Compile an hour that a word behind it tells, where nothing else does: "10 hodin" are ten hours, too."""
    signs = any_of(pooled(lambda language: language.calendar.hour_signs))
    return re.compile(rf"(?i)(?<![\w.,:])\d{{1,2}}[ \u00a0]?{signs}(?![^\W_])")


@functools.cache
def days_told() -> frozenset[str]:
    """Return the names of days as seen from the one on which a story is sent, and of parts of them.

    Example:
        >>> {"today", "heute abend"} <= days_told()
        True
    """
    return pooled(_days_of)


def with_day(words: str, sent: datetime.date | None) -> str:
    """Write the day for a word that means it as seen from the day on which a story is sent: "today".

    Parts of days stay, since a night belongs to two; so do all words where that day is not known.

    Example:
        >>> with_day("Embargo today 10:00", datetime.date(2026, 3, 5)), with_day("Embargo tonight", None)
        ('Embargo 2026-03-05 10:00', 'Embargo tonight')
    """
    day = sent.date() if isinstance(sent, datetime.datetime) else sent
    if day is None or day == datetime.date.max or _parts_of_days().search(words):
        return words
    words = _tomorrow().sub(f" {day + _A_DAY} ", words)
    return " ".join(_today().sub(f" {day} ", words).split())


_A_DAY: Final = datetime.timedelta(days=1)


@functools.cache
def _today() -> WholePhrases:
    return WholePhrases(pooled(lambda language: language.calendar.today))


@functools.cache
def _tomorrow() -> WholePhrases:
    return WholePhrases(pooled(lambda language: language.calendar.tomorrow))


@functools.cache
def _parts_of_days() -> WholePhrases:
    return WholePhrases(pooled(lambda language: language.calendar.parts_of_days))


def _days_of(language: Language) -> frozenset[str]:
    calendar = language.calendar
    return calendar.today | calendar.tomorrow | calendar.parts_of_days
