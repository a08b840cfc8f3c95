"""Proofs of a dateline: a date, an agency, a place that is known; and what speaks against one."""

from __future__ import annotations

from newsmodel.prose.furniture.agencies import are_agencies, looks_like_agency, may_end_agency
from newsmodel.prose.furniture.dateline_cuts import Cut
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
from newsmodel.prose.furniture.dateline_words import labels, never_in_datelines
from newsmodel.prose.furniture.places import is_city
from newsmodel.prose.patterns import pattern

_INITIALS = pattern(r"[A-Z]{2,5}\Z")
#: The name of an agency, in mixed case: "Nordwire", "Nord Press".
_NAME = pattern(r"\A[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z][^\W\d_A-Z]+){0,2}\Z")
#: A place that nobody knows has so many letters: others are acronyms.
_SHORTEST_PLACE = 4
#: A place is a town, its region and its country.
_MOST_NAMES = 3


def judge(text: str, cut: Cut, known: PrintedDateline | None) -> PrintedDateline | None:
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


def _may_end(cut: Cut) -> bool:
    """Tell whether a dateline can end at a cut; most are refused here, by a word that no place has."""
    if cut.kind == "stop" and not (
        cut.before[-1:] in ")]/0123456789" or may_end_agency(cut.before) or is_city(cut.before)
    ):
        return False
    return never_in_datelines().isdisjoint(cut.before.partition("(")[0].lower().split())


def _says_more(parts: Parts, cut: Cut, known: PrintedDateline) -> bool:
    """Tell whether more words before another end are parts of the dateline: an agency, a date, or its place."""
    if parts.place.rstrip(".") != known.place.rstrip("."):
        proven = parts.dated or in_capitals(parts.place) or is_known(parts.place)
        return not known.place and cut.kind == "dash" and proven
    return (parts.dated and known.day is None) or (parts.agency is not None and parts.agency != known.agency)


def _is_certain(parts: Parts, cut: Cut) -> bool:
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


def _is_closed(parts: Parts, cut: Cut, *, agency_known: bool) -> bool:
    """Tell whether a dateline is certain that no dash ends, or whose script has no capitals.

    "MANILA, Philippines (AP) The rain", "New Delhi, March 5: The rain".
    """
    if not cut.begins_sentence:
        return False
    known = is_known(parts.place)
    if agency_known:
        return cut.kind != "stop" or parts.dated or known or _stands_out(parts, cut)
    full = parts.day is not None and parts.day.year is not None
    if cut.kind == "stop" and parts.agency is not None:  # "HAVANA, Cuba, Nov 9 (ACN) The bridge"
        is_named = looks_like_agency(parts.agency) or bool(_INITIALS.match(parts.agency))
        return known and parts.dated and parts.in_marks and _stands_out(parts, cut) and is_named
    if cut.kind == "stop":
        return known and full and cut.before[-1].isdecimal()  # "Berlin, 5. März 2026. Die Brücke"
    if known:
        return parts.dated or (parts.agency is not None and parts.in_marks)
    return parts.day is not None and parts.agency is None and (_stands_out(parts, cut) or full) and not _is_label(parts)


def _is_label(parts: Parts) -> bool:
    """Tell whether what stands where a place would is a label: "Update, 5 March 2026: …"."""
    return not labels().isdisjoint(parts.place.lower().split())


def _stands_out(parts: Parts, cut: Cut) -> bool:
    """Tell whether the place is in capitals, and the words behind are not."""
    return in_capitals(parts.place) and not cut.is_in_capitals


def _continues(parts: Parts, cut: Cut) -> bool:
    """Tell whether a sentence goes on in lower case behind the words."""
    if not cut.after[:1].islower():
        return False
    if cut.kind == "dash" and cut.spaced and parts.dated and is_known(parts.place):
        return cut.mark in cut.after
    return cut.kind != "dash" or not in_capitals(parts.place) or not (parts.dated or parts.agency)


def _is_likely(parts: Parts, cut: Cut) -> bool:
    """Tell whether a known place alone, before a dash, is a dateline."""
    if (parts.agency and _is_likely_agency(parts, cut)) or _is_town_and_day(parts, cut):
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


def _is_town_and_day(parts: Parts, cut: Cut) -> bool:
    """Tell whether an unknown place of one word stands before a whole date and a stop: "Brae, 5. März 2026. Die"."""
    is_whole = parts.day is not None and parts.day.year is not None and cut.before[-1].isdecimal()
    is_word = parts.place.isalpha() and is_short(parts.place) and not _is_label(parts)
    return cut.kind == "stop" and is_whole and is_word and parts.agency is None and bool(cut.after) and _is_set_off(cut)


def _is_likely_agency(parts: Parts, cut: Cut) -> bool:
    """Tell whether an unknown agency stands behind a place in capitals, before mixed case: "BRAE (Nordwire) - The"."""
    agency, place = parts.agency or "", parts.place
    is_named = parts.in_marks and bool(_NAME.match(agency)) and (is_known(place) or len(place) >= _SHORTEST_PLACE)
    is_likely = is_named or (bool(_INITIALS.match(agency)) and is_known(place))
    stands = bool(place) and in_capitals(place) and is_short(place)
    return is_likely and stands and cut.spaced and bool(cut.after) and _is_set_off(cut) and not cut.is_in_capitals


def _is_set_off(cut: Cut) -> bool:
    """Tell whether the end has space on both sides, and a sentence begins behind it."""
    if not cut.begins_sentence:
        return False
    if cut.kind == "stop":  # "पटना। ", "СОФИЯ. "
        return bool(cut.mark) and bool(cut.after) and not cut.is_in_capitals
    if cut.loose and in_capitals(cut.before):  # "ALGER- Le pont"
        return True
    return cut.spaced or (cut.tight and cut.mark != "-") or (cut.kind == "colon" and bool(cut.after))
