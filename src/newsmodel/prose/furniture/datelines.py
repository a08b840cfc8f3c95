"""Datelines: "Seoul –", "SEOUL, March 27 (Yonhap) —", "HAVANA (CUBA), 10 JAN 90 (RADIO REBELDE) --".

What stands before the dash is taken apart from its end: an agency in parentheses, a date, and the places that are
left. A date or a known agency makes a dateline certain; without either only known places, or capitals before mixed
case, are taken for one.
"""

# ruff: noqa: RUF002  (dashes are what this is about)
from __future__ import annotations

import functools
import re

import attrs

from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.dates.printed import Moment, find_day
from newsmodel.prose.furniture.agencies import is_agency, looks_like_agency
from newsmodel.prose.furniture.dateline_places import (
    all_known,
    could_be_places,
    could_be_town,
    in_capitals,
    is_country_or_region,
    is_known,
    is_short,
    is_town,
    named_parts,
    split_places,
)
from newsmodel.prose.furniture.dateline_words import labels, starting_none
from newsmodel.prose.furniture.places import is_city

#: A dateline is looked for in so many characters.
REACH = 170
#: A dateline on a line of its own is no longer.
LONGEST_LINE = 60
_DASH = re.compile(
    r"-{2,3}|[\u2012-\u2015\u2212]"
    r"|(?<=[ \t\u00a0])[-_](?=[^\d\r\n]|\Z)|(?<=[\w)\].])-(?=[ \t\u00a0]|\Z)|(?<=[\d)\]])-(?=[^\s\d])"
    r"|(?<=\))_(?=[ \t\u00a0])|(?<=[)A-Z]):(?=[ \t\u00a0])"
)
_PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{1,60}(?:[(\[][^()\[\]]{1,30}[)\]])?[^()\[\]]{0,20})[)\]]\Z")
#: The figures of a date stand within so many characters of its end: "5. September", "25 de noviembre".
_FIGURES = 16
_INITIALS = re.compile(r"[A-Z]{2,5}\Z")
_UNDATED = re.compile(r"(?:,\s*+|(?<!\s)\s++)NO DATE(?: GIVEN)?\Z", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:,\s*|\s)(?:on )?([^\W\d_]{3,12})\.?\Z")
_CLOCK = re.compile(r"(?:,\s*+|(?<!\s)\s++)?\d{1,2}[:.]?\d\d\s?(?:GMT|UTC|[A-Z]{2,4})\Z")
_NEWS_AGENCY_THEN_WORDS = re.compile(r"[^()\n]{0,60}\(([^()]{2,30})\)[ \t\u00a0]+(?=[A-Z\"\u201c\u2018'])")
#: A dateline has dashes in its places, and no more than so many before its own.
_MOST_DASHES = 3
#: Before its dash stand no more spaces.
_MOST_WORDS = 16
#: A place is a town, its region and its country.
_MOST_NAMES = 3


@attrs.frozen(kw_only=True)
class PrintedDateline:
    """A dateline at the start of a paragraph.

    Attributes:
        text: The dateline verbatim, with its dash.
        end: Offset of the paragraph's own first character.
        place: The places verbatim, with region and country: "HAVANA (CUBA)"; empty when only an agency stands there.
        places: The places one by one.
        day: The date as printed.
        weekday: The weekday as printed, where no date is.
        agency: The agency as printed.
        certain: Whether a date or a known agency proves it.
    """

    text: str
    end: int
    place: str
    places: tuple[str, ...]
    day: Moment | None = None
    weekday: str | None = None
    agency: str | None = None
    certain: bool = True


@attrs.frozen(kw_only=True)
class _Prefix:
    """The words before a dash, taken apart."""

    place: str
    day: Moment | None = None
    undated: bool = False
    weekday: str | None = None
    agency: str | None = None

    @property
    def dated(self) -> bool:
        return self.day is not None or self.undated


def read_dateline(text: str) -> PrintedDateline | None:
    """Read the dateline that a paragraph starts with.

    Args:
        text: The paragraph, on one line; only its first characters are looked at.

    Example:
        >>> line = read_dateline("SEOUL, March 27 (Yonhap) — The rain ended.")
        >>> line.text, line.places, line.day.day, line.agency
        ('SEOUL, March 27 (Yonhap) —', ('SEOUL',), 27, 'Yonhap')
        >>> read_dateline("Apple – the maker of phones – said so.") is None
        True
    """
    head = text[:REACH]
    if not _may_start(head):
        return None
    for tried, dash in enumerate(_DASH.finditer(head)):
        before = head[: dash.start()]
        if tried > _MOST_DASHES or before.count(" ") > _MOST_WORDS:
            return None
        found = _judge(text, _Cut.at(text, dash))
        if found:
            return found
    return _without_dash(head) if ") " in head[:100] else None


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
    prefix = _take_apart(text.rstrip("."))
    if prefix is None or not prefix.place or prefix.day is None or prefix.day.year is None:
        return None
    known = is_known(prefix.place)
    words = prefix.place.lower().split()
    if not known and (len(words) > 1 or words[0] in labels() or is_agency(prefix.place)):
        return None
    return _printed(text, prefix, certain=known)


def _may_start(head: str) -> bool:
    """Tell whether a dateline can begin like this; most paragraphs are refused here, by their first word."""
    if not head or not (head[0].isupper() or head[0] == "("):
        return False
    words = head[:30].split(None, 2)
    first = words[0].lower().rstrip(".")
    if first in MONTHS:
        # "Dec 29 (Reuters) -": no place at all
        return len(words) > 1 and words[1][:1].isdigit()
    return first not in starting_none() or (first in {"no", "the"} and len(words) > 1)


@attrs.frozen(kw_only=True)
class _Cut:
    """A dash, and what stands around it.

    Attributes:
        before: The words before, without space at their end.
        dash: The dash itself.
        spaced: Whether space stands on both sides; the end of the text is as good.
        tight: Whether space stands before it only.
        end: Offset of the words after.
        after: Their first characters.
    """

    before: str
    dash: str
    spaced: bool
    tight: bool
    end: int
    after: str

    @classmethod
    def at(cls, text: str, match: re.Match[str]) -> _Cut:
        before, end = text[: match.start()], match.end()
        while end < match.end() + 4 and text[end : end + 1].isspace():
            end += 1
        bare = before.rstrip()
        space_before, space_after = len(bare) < len(before), end > match.end() or end == len(text)
        # Spanish agencies put a full stop before the dash: "(EFE).-"
        bare = bare.removesuffix(".") if bare.endswith((").", "].")) else bare
        return cls(
            before=bare,
            dash=match[0],
            spaced=space_before and space_after,
            tight=space_before and not space_after,
            end=end,
            after=text[end : end + 120],
        )


def _judge(text: str, cut: _Cut) -> PrintedDateline | None:
    prefix = _take_apart(cut.before)
    if prefix is None:
        return None
    certain = _is_certain(prefix, cut)
    if not certain and not _is_likely(prefix, cut):
        return None
    return _printed(text[: cut.end], prefix, certain=certain)


def _printed(text: str, prefix: _Prefix, *, certain: bool) -> PrintedDateline:
    return PrintedDateline(
        text=text.strip(),
        end=len(text),
        place=prefix.place,
        places=split_places(prefix.place),
        day=prefix.day,
        weekday=prefix.weekday,
        agency=prefix.agency,
        certain=certain,
    )


def _without_dash(head: str) -> PrintedDateline | None:
    """Read a dateline that only its agency closes: "MANILA, Philippines (AP) The rain…"."""
    match = _NEWS_AGENCY_THEN_WORDS.match(head)
    if not match or not is_agency(match[1]):
        return None
    prefix = _take_apart(match[0].rstrip())
    if prefix is None or prefix.agency is None or not in_capitals(prefix.place) or head.isupper():
        return None
    return _printed(match[0], prefix, certain=True)


@functools.lru_cache(maxsize=256)
def _take_apart(before: str) -> _Prefix | None:
    """Take agency, date and places from the end; None when the rest cannot be places."""
    rest, agency, day, weekday, undated = before.rstrip(), None, None, None, False
    for _ in range(4):
        rest = rest.rstrip(" ,\u00a0")
        closing = _PARENTHESIS.search(rest) if rest.endswith((")", "]")) else None
        if closing and agency is None and not is_country_or_region(closing[1].strip()):
            agency, rest = closing[1].strip(), rest[: closing.start()]
        elif day is None and not undated and (found := _day_at_end(rest)):
            day, rest = found, rest[: found.start]
        elif day is None and (match := _UNDATED.search(rest)):
            undated, rest = True, rest[: match.start()]
        elif weekday is None and (match := _WEEKDAY.search(rest)) and match[1].lower() in WEEKDAYS:
            weekday, rest = match[1], rest[: match.start()]
        elif match := _CLOCK.search(rest):
            rest = rest[: match.start()]
        else:
            break
    place = rest.strip(" ,\u00a0")
    if not could_be_places(place):
        return None
    return _Prefix(place=place, day=day, undated=undated, weekday=None if day else weekday, agency=agency)


def _day_at_end(words: str) -> Moment | None:
    if not any(character.isdigit() for character in words[-_FIGURES:]):
        return None
    found = find_day(words)
    return found if found and found.end == len(words) else None


def _is_certain(prefix: _Prefix, cut: _Cut) -> bool:
    """Tell whether a date or an agency proves the dateline."""
    agency_known = prefix.agency is not None and is_agency(prefix.agency)
    if not prefix.place:
        return agency_known and (cut.before[0] == "(" or prefix.dated)
    if not is_short(prefix.place) or _continues(prefix, cut):
        return False
    if agency_known:
        return True
    if prefix.dated:
        return prefix.agency is None or prefix.agency[:1].isupper()
    if prefix.weekday and prefix.agency is None:
        return in_capitals(prefix.place) and all_known(prefix.place)
    return prefix.agency is not None and looks_like_agency(prefix.agency) and is_known(prefix.place)


def _continues(prefix: _Prefix, cut: _Cut) -> bool:
    """Tell whether a sentence goes on in lower case behind the words."""
    if not cut.after[:1].islower():
        return False
    return cut.dash == ":" or not in_capitals(prefix.place) or not (prefix.dated or prefix.agency)


def _is_likely(prefix: _Prefix, cut: _Cut) -> bool:
    """Tell whether a place alone, before a dash, is a dateline."""
    if prefix.agency and _is_likely_agency(prefix, cut):
        return True
    if prefix.agency or prefix.dated or prefix.weekday or not prefix.place or not _is_set_off(cut):
        return False
    parts = named_parts(prefix.place)
    if any(len(names) > _MOST_NAMES for names in parts):
        return False
    if not in_capitals(prefix.place):
        return cut.spaced and cut.dash != ":" and all(is_town(names) for names in parts)
    if cut.dash == ":" or _is_upper(cut.after):
        return all(is_city(names[0]) for names in parts) and (cut.dash != "-" or not cut.after)
    return is_known(prefix.place) or (cut.spaced and bool(cut.after) and all(could_be_town(names) for names in parts))


def _is_likely_agency(prefix: _Prefix, cut: _Cut) -> bool:
    """Tell whether unknown initials stand for an agency: behind a known place in capitals, before mixed case."""
    initials = prefix.agency is not None and bool(_INITIALS.match(prefix.agency))
    known = bool(prefix.place) and in_capitals(prefix.place) and is_short(prefix.place) and is_known(prefix.place)
    return initials and known and cut.spaced and bool(cut.after) and _is_set_off(cut) and not _is_upper(cut.after)


def _is_upper(words: str) -> bool:
    """Tell whether the words are printed in capitals; one capital letter is no evidence."""
    return words.isupper() and sum(map(str.isalpha, words)) > 1


def _is_set_off(cut: _Cut) -> bool:
    """Tell whether the dash has space on both sides, and a sentence begins behind it."""
    first = cut.after[:1]
    if first and not (first.isupper() or first.isdigit() or first in "\"'\u201c\u2018\u201e\u00ab\u00bf\u00a1[(`"):
        return False
    return cut.spaced or (cut.tight and cut.dash != "-") or (cut.dash == ":" and bool(first))
