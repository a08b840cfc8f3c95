"""Markers of list items: "- ", "• ", "1. ", "a) ", "(1) ", "iv. ", "①", and those of word processors."""

from __future__ import annotations

import re

import msgspec

from newsmodel.prose.patterns import pattern

#: Dashes, dots, squares, arrows, ticks; and the characters of Symbol and Wingdings, which word processors set.
_SIGNS = (
    "-*\u2013\u2014\u2015\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf"
    "\u25d8\u25e6\u27a2\u27a4\u2714\u2713\u2705\u00b7\u30fb\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e\uf0a8"
)
_SPACE = "[ \t\u00a0\u3000]+(?=\\S)"
#: Arrows, a plus, and signs that people set for dots: stars, hands, ticks.
_PICTURES = "[+\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
#: One number in a circle is one sign: ① is 1.
_FIRST_CIRCLED = 0x2460
_NO_MARKERS = frozenset("\"'\u201c\u2018\u00ab\u201e[<#")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MARKER = pattern(
    rf"(?P<bullet>[{re.escape(_SIGNS)}]|{_PICTURES}){_SPACE}"
    "|(?P<circle>o)(?:\t[ \t\u00a0]*|[ \u00a0]{2,})(?=\\S)"
    rf"|(?P<number>\d{{1,3}})(?:[.)]{_SPACE}|[\uff0e\u3001\uff09][ \u3000]*(?=\S))"
    rf"|[(\uff08](?P<enclosed>\d{{1,3}})(?:\){_SPACE}|\uff09[ \u3000]*(?=\S))"
    "|(?P<circled>[\u2460-\u2473])[ \u00a0\u3000]*(?=\\S)"
    rf"|(?P<roman>(?:{'|'.join(reversed(_ROMAN))}))[.)]{_SPACE}|\((?P<enclosed_roman>(?:{'|'.join(_ROMAN)}))\){_SPACE}"
    rf"|(?P<letter>[a-z])[.)]{_SPACE}|\((?P<enclosed_letter>[a-z])\){_SPACE}"
)


class ListMarker(msgspec.Struct, frozen=True):
    """The mark that a list item begins with.

    Attributes:
        kind: The bullet itself, or "1" for numbers, "a" for letters, "i" for small Roman numbers.
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
    if text[:1].isupper() or text[:1] in _NO_MARKERS:  # most paragraphs begin so
        return None
    match = _MARKER.match(text)
    if match is None:
        return None
    if bullet := match["bullet"] or match["circle"]:
        return ListMarker(bullet, None, match.end())
    kind, number = _number(match)
    return ListMarker(kind, number, match.end())


def _number(match: re.Match[str]) -> tuple[str, int]:
    """Read how an item is counted, and its number."""
    if circled := match["circled"]:
        return "1", ord(circled) - _FIRST_CIRCLED + 1
    if roman := match["roman"] or match["enclosed_roman"]:
        return "i", _ROMAN.index(roman) + 1
    if letter := match["letter"] or match["enclosed_letter"]:
        return "a", ord(letter) - ord("a") + 1
    return "1", int(match["number"] or match["enclosed"])


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
    if previous.number is None or marker.number is None:
        return False
    if previous.kind == marker.kind:
        return marker.number == previous.number + 1
    # "h) i) j)": a letter that is a Roman number, too
    return _letter(marker) == _letter(previous) + 1 and {marker.kind, previous.kind} == {"a", "i"}


def _letter(marker: ListMarker) -> int:
    """Tell which letter of the alphabet a marker is; a Roman number of several is none that could follow one."""
    number = marker.number or 0
    if marker.kind != "i":
        return number
    sign = _ROMAN[number - 1]
    return ord(sign) - ord("a") + 1 if len(sign) == 1 else -1
