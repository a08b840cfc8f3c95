"""Markers of list items: "- ", "• ", "1. ", "a) "."""

from __future__ import annotations

import re

import attrs

_MARKER = re.compile(
    "(?P<bullet>[-*\u2022\u25e6\u2023\u2043\u25aa\u25cf\u25a0\u2013\u00b7])[ \t\u00a0]+(?=\\S)"
    "|(?P<number>\\d{1,3})[.)][ \t\u00a0]+(?=\\S)"
    "|(?P<letter>[a-z])\\)[ \t\u00a0]+(?=\\S)"
)
_BULLETS = frozenset("-*\u2022\u25e6\u2023\u2043\u25aa\u25cf\u25a0\u2013\u00b70123456789abcdefghijklmnopqrstuvwxyz")


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
    if match["bullet"]:
        return ListMarker(match["bullet"], None, match.end())
    if match["number"]:
        return ListMarker("1", int(match["number"]), match.end())
    return ListMarker("a", ord(match["letter"]) - ord("a") + 1, match.end())


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
