"""Datelines of press releases whose date stands behind the agency: "NEW YORK, NY / ACCESSWIRE / March 4, 2026 /"."""

from __future__ import annotations

import re

from msgspec.structs import replace

from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.furniture.dateline_parts import PrintedDateline

#: A date is no longer.
_LONGEST_DATE = 40
_SLASH = re.compile(r"[ \u00a0]?/[ \u00a0]*")


def with_date_behind(text: str, found: PrintedDateline) -> PrintedDateline:
    """Add the date that stands between the slash of an agency and another one; a dateline without one stays as it is.

    Args:
        text: The paragraph.
        found: The dateline that it starts with.
    """
    if found.day is not None or not found.text.endswith("/"):
        return found
    slash = _SLASH.search(text, found.end, found.end + _LONGEST_DATE)
    words = text[found.end : slash.start()] if slash else ""
    day = find_moment(words)
    if slash is None or day is None or words[: day.start].strip() or words[day.end :].strip():
        return found
    return replace(found, text=text[: slash.end()].rstrip(), end=slash.end(), day=moved(day, found.end))


def moved(day: Moment, offset: int) -> Moment:
    """Move a date that was found in a part of a text to where it stands in the whole."""
    return replace(day, start=day.start + offset, end=day.end + offset)
