"""The sign in `extra` that newsmodel has made a story's headline up, which no format then has as the item's own.

It stands by itself, so that plain text needs no mapping table for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

#: Key of what was made up, with the words: an article whose headline is another one has a headline of its own.
INFERRED: Final = "*inferred"


def sign_of(headline: str) -> dict[str, Any]:
    """Make the sign of a headline that was made up.

    Example:
        >>> sign_of("Rain ends drought")
        {'*inferred': {'headline': 'Rain ends drought'}}
    """
    return {INFERRED: {"headline": headline}}


def is_inferred(headline: str, extra: Mapping[str, Any]) -> bool:
    """Tell whether a headline is the one that was made up when the story was read, from whatever format.

    Args:
        headline: The headline.
        extra: What formats have kept of the story.

    Example:
        >>> is_inferred("Rain", {"text": sign_of("Rain")}), is_inferred("Snow", {"text": sign_of("Rain")})
        (True, False)
    """
    signs = (kept.get(INFERRED) for kept in extra.values() if isinstance(kept, Mapping))
    return any(isinstance(sign, Mapping) and sign.get("headline") == headline for sign in signs)


def without_signs(extra: Mapping[str, Any]) -> dict[str, Any]:
    """Leave the signs out of what formats have kept.

    Example:
        >>> without_signs({"text": sign_of("Rain"), "ans": {"owner": "Acme"}})
        {'ans': {'owner': 'Acme'}}
    """
    bare: dict[str, Any] = {}
    for name, kept in extra.items():
        if not isinstance(kept, Mapping) or INFERRED not in kept:
            bare[name] = kept
        elif rest := {key: value for key, value in kept.items() if key != INFERRED}:
            bare[name] = rest
    return bare
