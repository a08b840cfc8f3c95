"""Points in time as formats have them: RFC 3339, the rest of ISO 8601, seconds since 1970, and as news prints them."""

from __future__ import annotations

import datetime
import functools

from newsmodel.prose.dates.ends import find_end
from newsmodel.prose.dates.printed import Moment
from newsmodel.prose.dates.resolution import Doubt, Resolved, end_of_day, resolve, resolve_end
from newsmodel.prose.furniture.ends import beside_ends
from newsmodel.prose.patterns import pattern
from newsmodel.readings import Hints, point_in


@functools.lru_cache(maxsize=1024)
def settled(raw: str, hints: Hints) -> Resolved:
    """Parse a date-time: RFC 3339, other ISO 8601, seconds since 1970, then as news prints it.

    Args:
        raw: The string.
        hints: The zone of times that carry none.

    Example:
        >>> settled("2013-07-09T10:37:00+0000", Hints()).value
        datetime.datetime(2013, 7, 9, 10, 37, tzinfo=datetime.timezone.utc)
        >>> settled("9 July 2013", Hints()).value
        datetime.date(2013, 7, 9)
    """
    found = point_in(raw.strip())
    return resolve(found, timezone=hints.timezone) if isinstance(found, Moment) else Resolved(found)


_WORDS = pattern(r"[^\W\d_]+|\d")


@functools.lru_cache(maxsize=1024)
def settled_end(raw: str, hints: Hints) -> Resolved:
    """Parse the end of a ban, as `settled` does: the latest instant that the words can mean.

    A day ends with its last second; what has no zone, and no hint of one, ends in UTC-12. Words that say more than a
    date, such as a condition, have no end.

    Args:
        raw: The string.
        hints: The zone of times that carry none.

    Example:
        >>> str(settled_end("2026-01-03T06:00:00", Hints()).value)
        '2026-01-03 06:00:00-12:00'
        >>> settled_end("3 January 2026, or when the vote is over", Hints()).value is None
        True
        >>> settled_end("3 January 2026, later", Hints()).value is None
        True
    """
    text = raw.strip()
    found = point_in(text, find_end)
    if isinstance(found, Moment):
        beside = f"{text[: found.start]} {text[found.end :]}".casefold()
        if not beside_ends().issuperset(_WORDS.findall(beside)):
            return Resolved(None)
        return resolve_end(found, published=hints.published, timezone=hints.timezone)
    if found is None or isinstance(found, datetime.datetime):
        return Resolved(found)
    doubts = () if hints.timezone else (Doubt.NO_ZONE,)
    return Resolved(end_of_day(found, hints.timezone), doubts)
