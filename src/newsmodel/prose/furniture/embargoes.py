"""Embargoes: what says above a story that it must wait."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.dates.printed import find_moment

#: Before a notice: marks, brackets, signs of agencies: "*** EMBARGO ***", "+++ Sperrfrist", "【解禁】".
_MARKS = r"[\W_]{0,6}"
#: No letter follows: words of Chinese and Japanese stand right before figures.
_END_OF_WORD = r"(?![^\W\d_])"
#: A line with words before the one for an embargo is no longer.
_SHORT = 100
#: A time of day, or a day by figures: "10:00", "10h", "6 Uhr", "kl 10", "11月30日". An amount of something is none.
_CLOCK = re.compile(
    r"""
    \b\d{1,2} \s? [:.hH] \s? \d{2} \b                                       # "10:00", "18h00"
    | \b\d{1,2} \s? (?: h | hrs? | uhr | uur | [ap]\.?m\.? ) (?! \w )       # "10 Uhr", "6 a.m."
    | \b (?: klo? | godz | pukul ) \b \.? \s? \d{1,2}                       # "kl. 10"
    | \b\d{4} \s? gmt \b                                                    # "1000 GMT"
    | \d{1,4} \s? [月日时時点點시일년年]                                    # "11月30日"
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_embargo(text: str) -> bool:
    """Tell whether a line says that a story must wait.

    An embargo ends some time, or says that it stands: "Embargo: ministers extend the oil ban" is a headline.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> is_embargo("EMBARGOED UNTIL 10:00 GMT"), is_embargo("Embargo: ministers extend the ban before a summit")
        (True, False)
    """
    if _bare().match(text) or _until().match(text):
        return True
    start = _start().match(text)
    if start is not None:
        return _tells_end(text[start.end() :])
    within = _within().search(text) if len(text) <= _SHORT else None
    return within is not None and _CLOCK.search(text, within.end()) is not None


def _tells_end(words: str) -> bool:
    """Tell whether words say when something ends: a time of day, a date, a weekday."""
    return bool(_CLOCK.search(words) or _named_end().search(words)) or find_moment(words) is not None


@functools.cache
def _word() -> str:
    """Write the pattern of what an embargo is called: "strictly embargoed"; its blank counts in verbose ones, too."""
    before = any_of(pooled(lambda language: language.furniture.before_embargo))
    words = any_of(pooled(lambda language: language.furniture.embargo_words))
    return rf"(?:{before}\ )?{words}{_END_OF_WORD}"


@functools.cache
def _bare() -> re.Pattern[str]:
    """Compile a line with nothing but the word: "*** EMBARGO ***"."""
    return re.compile(rf"(?i){_MARKS}{_word()}[\W_]{{0,6}}\Z")


@functools.cache
def _until() -> re.Pattern[str]:
    """Compile the word with what comes before an end right behind it: "Embargoed material until the vote"."""
    texts = any_of(pooled(lambda language: language.furniture.embargo_texts))
    until = any_of(pooled(lambda language: language.furniture.until | language.furniture.embargo_for))
    return re.compile(rf"(?i){_MARKS}{_word()} (?:{texts} )?{until}{_END_OF_WORD}")


@functools.cache
def _start() -> re.Pattern[str]:
    """Compile the beginning of a notice whose end has to be told: "Embargo: 10 May", "Not for release before 10:00"."""
    before = any_of(pooled(lambda language: language.furniture.before_embargo))
    orders = any_of(pooled(lambda language: language.furniture.embargo_orders))
    return re.compile(rf"(?i){_MARKS}(?:{_word()}|(?:{before} )?{orders}{_END_OF_WORD})")


@functools.cache
def _within() -> re.Pattern[str]:
    """Compile the word for an embargo behind others, with its end: "ATENCIÓN: EMBARGO HASTA LAS 10:00"."""
    until = any_of(pooled(lambda language: language.furniture.until))
    return re.compile(rf"(?i)(?<![^\W\d_]){_word()}[\W_]{{1,3}}{until}{_END_OF_WORD}")


@functools.cache
def _named_end() -> re.Pattern[str]:
    """Compile words that tell when an embargo ends: weekdays, "noon"."""
    ends = any_of(pooled(lambda language: language.furniture.embargo_ends) | frozenset(WEEKDAYS))
    return re.compile(rf"(?i)(?<![^\W\d_]){ends}{_END_OF_WORD}")
