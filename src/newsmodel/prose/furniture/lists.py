"""Markers of list items: "- ", "• ", "1. ", "a) ", "(1) "; and those of word processors, which are of private use."""

from __future__ import annotations

import re

import attrs

#: Dashes, dots, squares, arrows, ticks; and the characters of Symbol and Wingdings, which word processors set.
_SIGNS = (
    "-*\u2013\u2014\u2015\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf"
    "\u25d8\u25e6\u27a2\u27a4\u2714\u2713\u2705\u00b7\u30fb\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e\uf0a8"
)
_SPACE = "[ \t\u00a0]+(?=\\S)"
_MARKER = re.compile(
    rf"(?P<bullet>[{re.escape(_SIGNS)}]){_SPACE}"
    "|(?P<circle>o)\t[ \t]*(?=\\S)"
    rf"|(?P<number>\d{{1,3}})[.)]{_SPACE}|\((?P<enclosed>\d{{1,3}})\){_SPACE}"
    rf"|(?P<letter>[a-z])\){_SPACE}|\((?P<enclosed_letter>[a-z])\){_SPACE}"
)
_BULLETS = frozenset(f"{_SIGNS}(0123456789abcdefghijklmnopqrstuvwxyz")


@attrs.frozen
class ListMarker:
    """The mark that a list item begins with.

    Attributes:
        kind: The bullet itself, or "1" for numbers, "a" for letters.
        number: The item's number, from 1; None for a bullet.
        end: Offset of the item's first word.
    """

    kind: str
    number: int | None
    end: int

    @property
    def ordered(self) -> bool:
        """Whether items are counted."""
        return self.number is not None


def read_marker(text: str) -> ListMarker | None:
    """Read the list marker that a line begins with.

    Example:
        >>> read_marker("2. Rain").number
        2
        >>> read_marker("2.5 million people") is None
        True
    """
    if text[:1] not in _BULLETS:
        return None
    match = _MARKER.match(text)
    if not match:
        return None
    bullet, number = match["bullet"] or match["circle"], match["number"] or match["enclosed"]
    if bullet:
        return ListMarker(bullet, None, match.end())
    if number:
        return ListMarker("1", int(number), match.end())
    return ListMarker("a", ord(match["letter"] or match["enclosed_letter"]) - ord("a") + 1, match.end())


def follows(marker: ListMarker, previous: ListMarker | None) -> bool:
    """Tell whether a marker continues the list of the one before it, or begins one.

    Example:
        >>> follows(read_marker("2. Snow"), read_marker("1. Rain"))
        True
    """
    if marker.number is None:
        return previous is None or previous.kind == marker.kind
    if previous is None:
        return marker.number == 1
    return previous.kind == marker.kind and previous.number is not None and marker.number == previous.number + 1
