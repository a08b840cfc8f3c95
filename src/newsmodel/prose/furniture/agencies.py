"""News agencies and the words by which an unknown one is recognised."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: Several names of agencies are no longer together.
_LONGEST = 50
_WORDS = re.compile(r"\w+")
#: A part of an agency behind its name: "dpa/lnw", "PRNewswire-FirstCall", "PRNewswire via COMTEX".
_SERVICE = pattern(r"([^\W\d_]{2,20})(?:[/-]| via )[^\W\d_]{2,12}\Z")


@functools.cache
def _agency_words() -> frozenset[str]:
    return pooled(lambda language: language.furniture.agency_words | language.furniture.outlet_words)


@functools.cache
def _between() -> re.Pattern[str]:
    """Return the pattern of what stands between the names of two agencies."""
    joiners = any_of(pooled(lambda language: language.furniture.joiners))
    return re.compile(rf" ?[/,;&+|=\u00b7\u2013-] ?| (?:{joiners}) ")


#: Who writes for an agency, before its name: "Corr. BELTA".
_DESK = re.compile(r"[^\W\d_]{3,12}\. ([^\W\d_]{2,20})\Z")


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a known agency.

    Example:
        >>> is_agency("the Associated Press"), is_agency("D-Ohio")
        (True, False)
    """
    return name.lower().removeprefix("the ").strip(" .") in NAMES.agencies


def are_agencies(names: str) -> bool:
    """Tell whether a name is that of a known agency, or several are: "dpa/AFP", "AP and Reuters".

    A service of a known agency is one too, "dpa/lnw", and one of its people: "Corr. BELTA".

    Example:
        >>> are_agencies("Reuters, AFP"), are_agencies("PRNewswire-FirstCall"), are_agencies("Reuters said")
        (True, True, False)
    """
    if is_agency(names) or names.lower() in NAMES.several_agencies:
        return True
    if len(names) > _LONGEST or names.isalnum():
        return False
    parts = [part for part in _between().split(names) if part]
    if len(parts) > 1 and all(map(is_agency, parts)):
        return True
    service = _SERVICE.match(names) or _DESK.match(names)
    return service is not None and is_agency(service[1])


def is_plain_agency(name: str) -> bool:
    """Tell whether a name is that of a known agency, and no word, given name or place as well.

    Example:
        >>> is_plain_agency("AAP"), is_plain_agency("Ria")
        (True, False)
    """
    return are_agencies(name) and name.lower() not in NAMES.ambiguous_agencies


def may_end_agency(words: str) -> bool:
    """Tell whether words may end with the name of a known agency, by their last one.

    Example:
        >>> may_end_agency("BERLIN dpa"), may_end_agency("Press Trust of India"), may_end_agency("the rain ended")
        (True, True, False)
    """
    last = words.rsplit(None, 1)[-1].lower() if words.strip() else ""
    return last in _edge_words()[1] or "/" in last


def may_begin_agency(words: str) -> bool:
    """Tell whether words may begin with the name of a known agency, by their first one."""
    first = words.split(None, 1)[0].lower() if words.strip() else ""
    return first in _edge_words()[0] or "/" in first


@functools.cache
def _edge_words() -> tuple[frozenset[str], frozenset[str]]:
    """Gather the first and the last words of the names of all agencies."""
    names = [name.split() for name in NAMES.agencies | NAMES.several_agencies]
    return frozenset(words[0] for words in names), frozenset(words[-1] for words in names)


def agency_at_start(words: str) -> str | None:
    """Find the known agency that a line begins with, in its own letters.

    Example:
        >>> agency_at_start("Associated Press Writer")
        'Associated Press'
        >>> agency_at_start("Staff Writer") is None
        True
    """
    parts = words.split()[:5]
    start = 1 if parts and parts[0].lower() == "the" else 0
    for end in range(len(parts), start, -1):
        name = " ".join(parts[start:end])
        if is_agency(name):
            return name
    return None


def looks_like_agency(name: str) -> bool:
    """Tell whether a name in parentheses is a known agency or says that it is one.

    Example:
        >>> looks_like_agency("RADIO REBELDE"), looks_like_agency("R-Texas")
        (True, False)
    """
    return is_agency(name) or not _agency_words().isdisjoint(_WORDS.findall(name.lower()))
