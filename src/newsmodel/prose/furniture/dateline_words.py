"""Words by which a dateline is told from the start of a sentence, in lower case."""

from __future__ import annotations

import functools

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS

#: What may follow "The" in a place.
AFTER_THE = frozenset({"hague", "bronx", "dalles", "valley", "villages", "woodlands", "gambia", "vatican", "white"})


@functools.cache
def starting_none() -> frozenset[str]:
    """Pool the words that no dateline starts with, whatever stands behind them."""
    days = (frozenset(WEEKDAYS) | frozenset(MONTHS)) - NAMES.particles.dates_of_places
    return pooled(lambda language: language.furniture.no_dateline_starts) | days


@functools.cache
def never_in_places() -> frozenset[str]:
    """Pool the words that no place has inside: what holds them is the start of a sentence."""
    words = pooled(lambda language: language.furniture.never_in_places)
    return words - NAMES.particles.particles_of_places


@functools.cache
def never_in_datelines() -> frozenset[str]:
    """Pool the words that no dateline has: those that no place has, but for "May"."""
    return never_in_places() - MONTHS.keys()


@functools.cache
def around_dates() -> frozenset[str]:
    """Pool the small words beside dates."""
    return pooled(lambda language: language.furniture.around_dates)


@functools.cache
def labels() -> frozenset[str]:
    """Pool the labels that stand where a place would."""
    return pooled(lambda language: language.furniture.labels | language.furniture.kickers)


def is_particle(word: str) -> bool:
    """Tell whether a word in a name of a place has no capital: "upon".

    Example:
        >>> is_particle("upon"), is_particle("Avon")
        (True, False)
    """
    return word.lower() in NAMES.particles.particles_of_places
