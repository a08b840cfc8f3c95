"""Reservations of text and data mining, in the terms of PLUS."""

from __future__ import annotations

import re
from typing import Any, Final

from newsmodel.formats.restrictions.truth import is_set, term_named, truth_of
from newsmodel.prose.patterns import pattern
from newsmodel.values import as_uri

_PLUS = "http://ns.useplus.org/ldf/vocab/"
#: URIs of PLUS: all mining is prohibited, or the training of machines.
MINING_PROHIBITED = f"{_PLUS}DMI-PROHIBITED"
TRAINING_PROHIBITED = f"{_PLUS}DMI-PROHIBITED-AIMLTRAINING"
_OPEN_MINING = ("DMI-ALLOWED", "DMI-UNSPECIFIED")


def reserves_mining(permission: str) -> bool:
    """Tell whether the URI of a data-mining permission reserves anything; one that is unknown does.

    Example:
        >>> reserves_mining(MINING_PROHIBITED), reserves_mining("http://ns.useplus.org/ldf/vocab/DMI-ALLOWED")
        (True, False)
    """
    return not permission.rstrip("/").upper().endswith(_OPEN_MINING)


def strictness_of_mining(permission: str) -> tuple[bool, bool]:
    """Rank a data-mining permission: the greater of two reserves more.

    Example:
        >>> strictness_of_mining(MINING_PROHIBITED) > strictness_of_mining(TRAINING_PROHIBITED)
        True
    """
    return reserves_mining(permission), permission == MINING_PROHIBITED


_NO_TRAINING: Final = frozenset({"noai", "noimageai", "noml"})
_SEPARATORS = re.compile(r"[\s,;:]+")


def says_no_training(words: str) -> bool:
    """Tell whether words for robots reserve the training of machines.

    Example:
        >>> says_no_training("index, NoAI"), says_no_training("noarchive")
        (True, False)
    """
    return not _NO_TRAINING.isdisjoint(_SEPARATORS.split(words.lower()))


def permission_of(raw: Any) -> str | None:
    """Read a permission to mine: the URI of a term of PLUS, its name, or a truth value; None for what allows it.

    Example:
        >>> permission_of("DMI-PROHIBITED") == MINING_PROHIBITED, permission_of(False) == MINING_PROHIBITED
        (True, True)
        >>> permission_of("allowed") is None
        True
    """
    if isinstance(raw, list):
        found = [permission for member in raw if (permission := permission_of(member)) is not None]
        return max(found, key=strictness_of_mining, default=None)
    raw = term_named(raw)
    if truth_of(raw) is False:
        return MINING_PROHIBITED
    if not isinstance(raw, str) or not is_set(raw) or truth_of(raw) or _OPEN_WORDS.match(raw):
        return None
    word = raw.strip()
    if "DMI-" in word.upper():
        return f"{_PLUS}{word[word.upper().index('DMI-') :].rstrip('/').upper()}"
    return as_uri(word) if "://" in word else MINING_PROHIBITED


#: What PLUS calls a permission, and that there is none.
_OPEN_WORDS: Final = pattern(r"\A\s*(?:(?:allow|permit)(?:s|ed|ted)?\s*\Z|unspecified\b)", re.IGNORECASE)
