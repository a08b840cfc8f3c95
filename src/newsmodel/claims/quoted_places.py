"""Which places of a passage stand inside quotation marks."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right

_MARK = re.compile("[\"\u201c\u201d\u00ab\u00bb]|''|``")
_OPENING = frozenset("\u201c\u00ab") | {"``"}
_CLOSING = frozenset("\u201d\u00bb") | {"''"}


@functools.lru_cache(maxsize=64)
def quoted_places(text: str) -> QuotedPlaces:
    """The quotations of a text, found once.

    Example:
        >>> quoted_places('He said "no".').holds(9)
        True
    """
    return QuotedPlaces(text)


class QuotedPlaces:
    """The quotations of a text, by double marks; a mark that is never closed quotes to the end.

    Example:
        >>> places = QuotedPlaces('“I agree,” she said, "and more."')
        >>> places.holds(1), places.holds(11), places.holds(22)
        (True, False, True)
    """

    def __init__(self, text: str) -> None:
        self._edges: list[int] = []
        inside = False
        for match in _MARK.finditer(text):
            mark = match[0]
            opens = mark in _OPENING or (mark == '"' and not inside)
            closes = mark in _CLOSING or (mark == '"' and inside)
            if (opens and not inside) or (closes and inside):
                self._edges.append(match.start())
                inside = not inside

    def holds(self, offset: int) -> bool:
        """Whether a place stands inside a quotation."""
        return bisect_right(self._edges, offset) % 2 == 1
