"""Places where a story prints certain words: names are asked for one by one, without a pattern for each."""

from __future__ import annotations

from collections.abc import Iterator

#: What joins a name to the word before it, and to the word behind it.
_BEFORE, _BEHIND = "'\u2019-", "-"


def places_of(
    name: str, text: str, start: int = 0, end: int | None = None, *, before: str = _BEFORE, behind: str = _BEHIND
) -> Iterator[int]:
    """Find where words stand in a text as a whole, no part of a longer word.

    Args:
        name: The words, as printed.
        text: The text.
        start: Where to begin.
        end: Where to end; None for the end of the text.
        before: Signs beside letters and figures that join the words to what stands before them.
        behind: Signs that join them to what stands behind.

    Example:
        >>> list(places_of("Lee", "Lee met Leeds, Ann-Lee and Lee's aide"))
        [0, 27]
    """
    end = len(text) if end is None else end
    at = text.find(name, start, end)
    while at >= 0:
        after = at + len(name)
        if not (_joins(text[at - 1 : at], before) or (after < end and _joins(text[after], behind))):
            yield at
        at = text.find(name, after, end)


def _joins(sign: str, joining: str) -> bool:
    return sign.isalnum() or sign == "_" or (sign != "" and sign in joining)
