"""Names of months and weekdays: of all languages, for texts whose language is not known, and of English."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsmodel.languages.calendar_words import Calendar
from newsmodel.languages.language import clashes, get, tags

_Lines = tuple[frozenset[str], ...]


def _numbered(names: Callable[[Calendar], Iterable[_Lines]], first: int) -> dict[str, int]:
    """Number the names of all languages.

    Args:
        names: The lines of names to take of a calendar.
        first: The number of the first line.
    """
    return {
        name: number
        for tag in tags()
        for lines in names(get(tag).calendar)
        for number, line in enumerate(lines, first)
        for name in line
    }


#: The number of a month, 1 to 12, by its name in lower case without a full stop.
MONTHS: dict[str, int] = {
    name: number
    for name, number in _numbered(lambda calendar: (calendar.months, calendar.short_months), 1).items()
    if name not in clashes().months
}

#: The number of a weekday, Monday 0, by its name in lower case without a full stop.
WEEKDAYS: dict[str, int] = _numbered(lambda calendar: (calendar.weekdays, calendar.short_weekdays), 0)

#: The names of days and months that nobody bears: "Mayo" in "Cinco de Mayo", but not Julio.
DAY_NAMES: frozenset[str] = (frozenset(MONTHS) | frozenset(WEEKDAYS)) - clashes().people

_ENGLISH = get("en").calendar


def _in_order(lines: _Lines) -> tuple[str, ...]:
    """List the names line by line."""
    return tuple(name for line in lines for name in sorted(line))


#: The English months in full, and as they are cut short.
ENGLISH_MONTHS: tuple[str, ...] = _in_order(_ENGLISH.months)
ENGLISH_SHORT_MONTHS: tuple[str, ...] = _in_order(
    tuple(short - full for short, full in zip(_ENGLISH.short_months, _ENGLISH.months, strict=True))
)
#: The English weekdays in full, and as they are cut short.
ENGLISH_WEEKDAYS: tuple[str, ...] = _in_order(_ENGLISH.weekdays)
ENGLISH_SHORT_WEEKDAYS: tuple[str, ...] = _in_order(_ENGLISH.short_weekdays)
