"""News agencies and the words by which an unknown one is recognised."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES

_WORDS = re.compile(r"\w+")


@functools.cache
def _agency_words() -> frozenset[str]:
    return pooled(lambda language: language.furniture.agency_words | language.furniture.outlet_words)


def is_agency(name: str) -> bool:
    """Tell whether a name is that of a known agency.

    Example:
        >>> is_agency("the Associated Press"), is_agency("D-Ohio")
        (True, False)
    """
    return name.lower().removeprefix("the ").strip(" .") in NAMES.agencies


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
