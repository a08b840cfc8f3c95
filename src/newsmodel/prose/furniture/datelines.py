"""Datelines: "SEOUL, March 27 (Yonhap) —", "(ANSA) - ROMA, 12 MAR -", "МОСКВА, 5 марта. /ТАСС/." and others.

A dateline ends at a dash or a colon, or right behind its agency; what stands before is taken apart by
`dateline_parts`. It may have several dashes: the last that leaves a dateline ends it. A date or a known agency makes it
certain; without either only known places are taken for one.
"""

# ruff: noqa: RUF002  (dashes and stops of all scripts are what this is about)
from __future__ import annotations

import re

from msgspec.structs import replace

from newsmodel.prose.dates.calendars import MONTHS
from newsmodel.prose.furniture.agencies import are_agencies, is_agency
from newsmodel.prose.furniture.dateline_cuts import Cut, ends_in
from newsmodel.prose.furniture.dateline_parts import PrintedDateline, printed, take_apart
from newsmodel.prose.furniture.dateline_places import (
    is_known,
)
from newsmodel.prose.furniture.dateline_proof import judge
from newsmodel.prose.furniture.dateline_words import labels, starting_none
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian, read_east_asian
from newsmodel.prose.furniture.slashed_datelines import moved, with_date_behind

#: A dateline is looked for in so many characters.
REACH = 170
#: A dateline on a line of its own is no longer.
LONGEST_LINE = 60
#: A dateline has no more places than these where it could end.
_MOST_ENDS = 6
#: Nor more spaces.
_MOST_WORDS = 16
#: A place and a date in brackets, before a sentence.
_ENCLOSED = re.compile(r"\[(?P<words>[^\[\]]{6,60})\][ \u00a0]+(?=\S)")


def read_dateline(text: str) -> PrintedDateline | None:
    """Read the dateline that a paragraph starts with.

    Args:
        text: The paragraph; only its first characters are looked at.

    Example:
        >>> line = read_dateline("SEOUL, March 27 (Yonhap) — The rain ended.")
        >>> line.text, line.places, line.day.day, line.agency
        ('SEOUL, March 27 (Yonhap) —', ('SEOUL',), 27, 'Yonhap')
        >>> read_dateline("Apple – the maker of phones – said so.") is None
        True
    """
    text = text.replace("\n", " ")  # a break in a marked paragraph; offsets stay
    head = text[:REACH]
    if is_east_asian(head):
        return read_east_asian(text) or _read(head, text)
    if enclosed := _ENCLOSED.match(head):
        return _read_enclosed(enclosed)
    found = _read(head, text) if _may_start(head) else None
    return None if found is None else with_date_behind(text, found)


def _read_enclosed(match: re.Match[str]) -> PrintedDateline | None:
    """Read a place and a date in brackets: "[London, 4 March 2026] The rain ended"."""
    found = read_place_and_date(match["words"])
    if found is None or found.day is None:
        return None
    return replace(found, text=match[0].rstrip(), end=match.end(), day=moved(found.day, 1))


def _read(head: str, text: str) -> PrintedDateline | None:
    """Read a dateline whose words have spaces between."""
    found: PrintedDateline | None = None
    for tried, end in enumerate(ends_in(head)):
        whole = found is not None and found.day is not None and found.agency is not None
        if whole or tried >= _MOST_ENDS or head.count(" ", 0, end.start()) > _MOST_WORDS:
            break
        found = judge(text, Cut.at(text, end), found) or found
    return found


def read_place_and_date(text: str) -> PrintedDateline | None:
    """Read the dateline that a whole line is: a place and a date with its year, without a dash.

    Example:
        >>> line = read_place_and_date("Geneva, 4 May 2026")
        >>> line.places, line.day.year
        (('Geneva',), 2026)
        >>> read_place_and_date("Geneva talks end, 4 May 2026") is None
        True
    """
    if len(text) > LONGEST_LINE or not _may_start(text):
        return None
    parts = take_apart(text.rstrip("."))
    if parts is None or not parts.place or parts.day is None or parts.day.year is None:
        return None
    known = is_known(parts.place)
    words = parts.place.lower().split()
    if text[text.find(parts.place) + len(parts.place) :].lstrip()[:1] == ":":
        return None  # a label: "Updated: 4 May 2026"
    if not known and (len(words) > 1 or words[0] in labels() or is_agency(parts.place)):
        return None
    return printed(text, parts, certain=known)


def begins_with_dateline(line: str) -> bool:
    """Tell whether a line begins with a certain dateline, so that a paragraph begins there.

    Args:
        line: The line; the paragraph may go on below.

    Example:
        >>> begins_with_dateline("LEEDS, March 4 (Reuters) - The bridge will stay closed until")
        True
        >>> begins_with_dateline("Seoul – The river fell")
        False
    """
    found = read_dateline(line)
    return found is not None and found.certain


def _may_start(head: str) -> bool:
    """Tell whether a dateline can begin like this; most paragraphs are refused here, by their first word."""
    words = head.lstrip("*#>~\u2022 ")[:30].split(None, 2)
    if not words:
        return False
    first = words[0].lower().rstrip(".,:")
    if first in MONTHS or first[:1].isdecimal():
        # "Dec 29 (Reuters) -", "5 mars (AFP) -": no place at all
        return len(words) > 1 and (words[1][0].isdecimal() or first[:1].isdecimal())
    if words[0][0].islower():
        return is_agency(first)
    if not words[0][0].isalnum():
        # "(ANSA) - ROMA", but not "[TEXT] LIMA"
        return words[0][0] == "(" or (words[0][0] in "[/" and are_agencies(words[0].strip("[]/")))
    return first not in starting_none() or (first in {"no", "the"} and len(words) > 1)
