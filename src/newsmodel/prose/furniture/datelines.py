"""Datelines: "SEOUL, March 27 (Yonhap) —", "(ANSA) - ROMA, 12 MAR -", "МОСКВА, 5 марта. /ТАСС/." and others.

A dateline ends at a dash or a colon, or right behind its agency; what stands before is taken apart by
`dateline_parts`. It may have several dashes: the last that leaves a dateline ends it. A date or a known agency makes it
certain; without either only known places are taken for one.
"""

# ruff: noqa: RUF001, RUF002  (dashes and stops of all scripts are what this is about)
from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from newsmodel.prose.dates.calendars import MONTHS
from newsmodel.prose.furniture.agencies import are_agencies, is_agency, looks_like_agency, may_end_agency
from newsmodel.prose.furniture.dateline_parts import Parts, PrintedDateline, printed, take_apart
from newsmodel.prose.furniture.dateline_places import (
    all_known,
    begins_with_city,
    in_capitals,
    is_cased,
    is_known,
    is_short,
    is_town,
    named_parts,
)
from newsmodel.prose.furniture.dateline_words import labels, never_in_datelines, starting_none
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian, read_east_asian
from newsmodel.prose.furniture.places import is_city
from newsmodel.prose.furniture.slashed_datelines import moved, with_date_behind

#: A dateline is looked for in so many characters.
REACH = 170
#: A dateline on a line of its own is no longer.
LONGEST_LINE = 60
#: A dateline ends with one of these signs,
_SIGN = re.compile(r"[-_|=:.।۔)\]/\u2012-\u2015\u2212]")
#: which is a dash, a colon, or the end of marks or of a name, by what stands around it.
_END = re.compile(
    r"(?P<dash>-{2,3}|[\u2012-\u2015\u2212]|[-_](?<=[ \t\u00a0].)(?=[^\d\r\n]|\Z)|-(?<=[\w)\]/.].)(?=[ \t\u00a0]|\Z)"
    r"|-(?<=[\d)\]].)(?=[^\s\d])|_(?<=\)_)(?=[ \t\u00a0])|[|=](?<=[ \t\u00a0].)(?=[ \t\u00a0]|\Z))"
    r"|(?P<colon>:(?<=[^\s,;:].)(?=[ \t\u00a0]|\Z))"
    r"|(?P<stop>[)\]/][.।۔]?(?=[ \t\u00a0][^-_\u2012-\u2015|=(\[/]|\Z)"
    r"|[.।۔](?<=[^\s\d].)(?=[ \t\u00a0]|\Z)|\.(?<=[ .](?:19|20)\d\d\.)(?=[ \t\u00a0]))"
)
_INITIALS = re.compile(r"[A-Z]{2,5}\Z")
#: The name of an agency, in mixed case: "Nordwire", "Nord Press".
_NAME = re.compile(r"\A[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z][^\W\d_A-Z]+){0,2}\Z")
#: A place that nobody knows has so many letters: others are acronyms.
_SHORTEST_PLACE = 4
#: A dateline has no more places than these where it could end.
_MOST_ENDS = 6
#: Nor more spaces.
_MOST_WORDS = 16
#: A place is a town, its region and its country.
_MOST_NAMES = 3
#: A place and a date in brackets, before a sentence.
_ENCLOSED = re.compile(r"\[(?P<words>[^\[\]]{6,60})\][ \u00a0]+(?=\S)")
#: What may stand before a sentence.
_QUOTES = "\"'\u201c\u2018\u201e\u00ab\u00bf\u00a1[(`\u2039\u300c\u300e"


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
    for tried, end in enumerate(_ends(head)):
        whole = found is not None and found.day is not None and found.agency is not None
        if whole or tried >= _MOST_ENDS or head.count(" ", 0, end.start()) > _MOST_WORDS:
            break
        found = _judge(text, _Cut.at(text, end), found) or found
    return found


def _ends(head: str) -> Iterator[re.Match[str]]:
    """Find where a dateline may end."""
    last = 0
    for sign in _SIGN.finditer(head):
        end = _END.match(head, sign.start()) if sign.start() >= last else None
        if end is not None:
            last = end.end()
            yield end


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
    if first in MONTHS or first[:1].isdigit():
        # "Dec 29 (Reuters) -", "5 mars (AFP) -": no place at all
        return len(words) > 1 and (words[1][0].isdigit() or first[:1].isdigit())
    if words[0][0].islower():
        return is_agency(first)
    if not words[0][0].isalnum():
        # "(ANSA) - ROMA", but not "[TEXT] LIMA"
        return words[0][0] == "(" or (words[0][0] in "[/" and are_agencies(words[0].strip("[]/")))
    return first not in starting_none() or (first in {"no", "the"} and len(words) > 1)


class _Cut(msgspec.Struct, frozen=True, kw_only=True):
    """An end that a dateline may have, and what stands around it.

    Attributes:
        before: The words before, without space at their end.
        mark: The dash, the colon or the stop itself; empty where marks alone are the end.
        kind: Which of these it is.
        spaced: Whether space stands on both sides; the end of the text is as good.
        tight: Whether space stands before it only.
        loose: Whether space stands behind it only.
        end: Offset of the words after.
        after: Their first characters.
    """

    before: str
    mark: str
    kind: str
    spaced: bool
    tight: bool
    loose: bool
    end: int
    after: str

    @classmethod
    def at(cls, text: str, match: re.Match[str]) -> _Cut:
        marks = match[0][0] in ")]/"  # they belong to the words before
        before, end = text[: match.start() + marks], match.end()
        while end < match.end() + 4 and text[end : end + 1].isspace():
            end += 1
        bare = before.rstrip().rstrip("*_") or before.rstrip()
        space_before, space_after = len(bare) < len(before), end > match.end() or end == len(text)
        # Spanish agencies put a full stop before the dash: "(EFE).-"
        bare = bare.removesuffix(".") if bare.endswith((").", "].", "/.")) else bare
        stopped = text[match.start() - 1] == "." and match[0][0] == "-"  # "LIMA.- "
        return cls(
            before=bare,
            mark=match[0][marks:],
            kind=match.lastgroup or "",
            spaced=(space_before or stopped) and space_after,
            tight=space_before and not space_after,
            loose=space_after and not space_before,
            end=end,
            after=text[end : end + 120],
        )

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence begins behind it."""
        first = self.after[:1]
        return not first or first.isupper() or first.isdigit() or first in _QUOTES or not is_cased(first)

    @property
    def is_in_capitals(self) -> bool:
        """Whether the words behind it are printed in capitals; one capital letter is no evidence."""
        return self.after.isupper() and sum(map(str.isalpha, self.after)) > 1


def _judge(text: str, cut: _Cut, known: PrintedDateline | None) -> PrintedDateline | None:
    """Judge whether a dateline ends at a cut, longer than the one that is known already."""
    parts = take_apart(cut.before) if _may_end(cut) else None
    if parts is None:
        return None
    certain = _is_certain(parts, cut)
    if known is not None:
        certain = certain and cut.begins_sentence and _says_more(parts, cut, known)
        return printed(text[: cut.end], parts, certain=True) if certain else None
    if not certain and not _is_likely(parts, cut):
        return None
    return printed(text[: cut.end], parts, certain=certain)


def _may_end(cut: _Cut) -> bool:
    """Tell whether a dateline can end at a cut; most are refused here, by a word that no place has."""
    if cut.kind == "stop" and not (
        cut.before[-1:] in ")]/0123456789" or may_end_agency(cut.before) or is_city(cut.before)
    ):
        return False
    return never_in_datelines().isdisjoint(cut.before.partition("(")[0].lower().split())


def _says_more(parts: Parts, cut: _Cut, known: PrintedDateline) -> bool:
    """Tell whether more words before another end are parts of the dateline: an agency, a date, or its place."""
    if parts.place.rstrip(".") != known.place.rstrip("."):
        proven = parts.dated or in_capitals(parts.place) or is_known(parts.place)
        return not known.place and cut.kind == "dash" and proven
    return (parts.dated and known.day is None) or (parts.agency is not None and parts.agency != known.agency)


def _is_certain(parts: Parts, cut: _Cut) -> bool:
    """Tell whether a date or an agency proves the dateline."""
    agency_known = parts.agency is not None and are_agencies(parts.agency)
    if not parts.place:
        return agency_known and cut.kind == "dash" and (cut.before[0] in "([/" or parts.dated)
    if not is_short(parts.place) or _continues(parts, cut):
        return False
    if cut.kind != "dash" or not is_cased(parts.place):
        return _is_closed(parts, cut, agency_known=agency_known)
    if agency_known:
        return True
    if parts.dated:
        return parts.agency is None or parts.agency[:1].isupper()
    if parts.weekday and parts.agency is None:
        return in_capitals(parts.place) and all_known(parts.place)
    return parts.agency is not None and looks_like_agency(parts.agency) and is_known(parts.place)


def _is_closed(parts: Parts, cut: _Cut, *, agency_known: bool) -> bool:
    """Tell whether a dateline is certain that no dash ends, or whose script has no capitals.

    "MANILA, Philippines (AP) The rain", "New Delhi, March 5: The rain".
    """
    if not cut.begins_sentence:
        return False
    known = is_known(parts.place)
    if agency_known:
        return cut.kind != "stop" or parts.dated or known or _stands_out(parts, cut)
    full = parts.day is not None and parts.day.year is not None
    if cut.kind == "stop":
        return known and full and cut.before[-1].isdigit()  # "Berlin, 5. März 2026. Die Brücke"
    if known:
        return parts.dated or (parts.agency is not None and parts.in_marks)
    return parts.day is not None and parts.agency is None and (_stands_out(parts, cut) or full) and not _is_label(parts)


def _is_label(parts: Parts) -> bool:
    """Tell whether what stands where a place would is a label: "Update, 5 March 2026: …"."""
    return not labels().isdisjoint(parts.place.lower().split())


def _stands_out(parts: Parts, cut: _Cut) -> bool:
    """Tell whether the place is in capitals, and the words behind are not."""
    return in_capitals(parts.place) and not cut.is_in_capitals


def _continues(parts: Parts, cut: _Cut) -> bool:
    """Tell whether a sentence goes on in lower case behind the words."""
    if not cut.after[:1].islower():
        return False
    if cut.kind == "dash" and cut.spaced and parts.dated and is_known(parts.place):
        return cut.mark in cut.after
    return cut.kind != "dash" or not in_capitals(parts.place) or not (parts.dated or parts.agency)


def _is_likely(parts: Parts, cut: _Cut) -> bool:
    """Tell whether a known place alone, before a dash, is a dateline."""
    if parts.agency and _is_likely_agency(parts, cut):
        return True
    if parts.agency or parts.dated or parts.weekday or not parts.place or not _is_set_off(cut):
        return False
    names = named_parts(parts.place)
    if any(len(each) > _MOST_NAMES for each in names):
        return False
    if not is_cased(parts.place):
        return cut.mark != "." and all(map(is_town, names)) and not begins_with_city(cut.after)
    if not in_capitals(parts.place):
        # "Paris - London trains": the way between two towns
        set_off = cut.kind == "colon" or (cut.spaced and cut.kind == "dash")
        return set_off and all(map(is_town, names)) and not begins_with_city(cut.after)
    if cut.kind == "colon" or cut.is_in_capitals:
        return all(is_city(each[0]) for each in names) and (cut.mark != "-" or not cut.after)
    if cut.kind == "stop":
        return all(is_city(each[0]) for each in names)
    return is_known(parts.place)


def _is_likely_agency(parts: Parts, cut: _Cut) -> bool:
    """Tell whether an unknown agency stands behind a place in capitals, before mixed case: "BRAE (Nordwire) - The"."""
    agency, place = parts.agency or "", parts.place
    is_named = parts.in_marks and bool(_NAME.match(agency)) and (is_known(place) or len(place) >= _SHORTEST_PLACE)
    is_likely = is_named or (bool(_INITIALS.match(agency)) and is_known(place))
    stands = bool(place) and in_capitals(place) and is_short(place)
    return is_likely and stands and cut.spaced and bool(cut.after) and _is_set_off(cut) and not cut.is_in_capitals


def _is_set_off(cut: _Cut) -> bool:
    """Tell whether the end has space on both sides, and a sentence begins behind it."""
    if not cut.begins_sentence:
        return False
    if cut.kind == "stop":  # "पटना। ", "СОФИЯ. "
        return bool(cut.mark) and bool(cut.after) and not cut.is_in_capitals
    if cut.loose and in_capitals(cut.before):  # "ALGER- Le pont"
        return True
    return cut.spaced or (cut.tight and cut.mark != "-") or (cut.kind == "colon" and bool(cut.after))
