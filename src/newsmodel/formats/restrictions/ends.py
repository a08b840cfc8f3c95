"""Ends of bans in data: points in time in any form, the latest instant that they can mean."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.timestamps import settled_end
from newsmodel.prose.patterns import pattern
from newsmodel.readings import Hints
from newsmodel.values import is_timestamp, write_timestamp


def words_of_end(raw: Any) -> str | None:
    """Give the words of a raw end: a string, seconds since 1970, or an object that has one.

    Example:
        >>> words_of_end({"@value": 1767420000}), words_of_end(True)
        ('1767420000', None)
    """
    if isinstance(raw, dict):
        raw = raw.get("@value")
    if type(raw) in (int, float) and raw == raw // 1:
        return str(int(raw))
    return raw if isinstance(raw, str) else None


def is_day(words: str) -> bool:
    """Tell whether the words of an end are a day, and nothing else.

    Example:
        >>> is_day("2026-11-22"), is_day("2026-11-31")
        (True, False)
    """
    return len(words) == len("2026-11-22") and is_timestamp(words) and settled_end(words, Hints()).value is not None


def end_of(raw: Any, hints: Hints) -> str | None:
    """Read an end as our documents have it; None where there is none.

    Example:
        >>> end_of("2026-01-03T06:00:00", Hints()), end_of("2026-01-03", Hints()), end_of("the vote", Hints())
        ('2026-01-03T06:00:00-12:00', '2026-01-03', None)
    """
    words = words_of_end(raw)
    if words is None or is_day(words.strip()):
        return words and words.strip()
    value = settled_end(words, hints).value
    return None if value is None else write_timestamp(value)


#: The rest of a value for robots goes on behind a comma and the name of a rule; a date may have a comma, too.
_UNAVAILABLE = pattern(r"unavailable_after[ \t]*:([^,]*(?:,[ \t]*[0-9][^,]*)*)", re.IGNORECASE)


def ends_for_robots(words: str) -> list[str]:
    """List the ends after which robots must not show a story: "noarchive, unavailable_after: 25 Jun 2027".

    Example:
        >>> ends_for_robots("unavailable_after: Friday, 25 Jun 2027 15:00:00 GMT, noai")
        ['Friday, 25 Jun 2027 15:00:00 GMT']
    """
    return [match[1].strip() for match in _UNAVAILABLE.finditer(words)]
