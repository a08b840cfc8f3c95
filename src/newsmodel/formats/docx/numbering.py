"""Lists of a Word document: which paragraphs are items, and of which list."""

from __future__ import annotations

import msgspec

from newsmodel.formats.docx.names import W, first_value, value_of
from newsmodel.formats.docx.styles import Style, list_style
from newsmodel.formats.markup.parsing import Element

#: Formats of numbers that are none: marks, and nothing.
_BULLET, _NOTHING = "bullet", "none"
#: The list that stands for none.
_NO_LIST = "0"


class Membership(msgspec.Struct, frozen=True):
    """An item's place in its list.

    Attributes:
        series: The list.
        level: Depth, from 1.
        ordered: Whether it is numbered.
    """

    series: str
    level: int
    ordered: bool


class Numbering(msgspec.Struct, frozen=True):
    """The lists of a document: the format of the numbers, by list and level, from 0."""

    formats: dict[tuple[str, int], str]

    def membership(self, paragraph: Element, chain: list[Style]) -> Membership | None:
        """Tell which list a paragraph is an item of; None for one that is none.

        Args:
            paragraph: The paragraph.
            chain: Its style, and those that it is based on.
        """
        holders = (paragraph.find(f"{W}pPr"), *(style.paragraph for style in chain))
        series = first_value(holders, "numPr", "numId")
        styled = list_style(chain)
        if series is None or series == _NO_LIST:
            return Membership("", styled[1], styled[0]) if styled is not None and series is None else None
        raw = first_value(holders, "numPr", "ilvl") or "0"
        level = int(raw) if raw.isdecimal() else 0
        numbers = self.formats.get((series, level), _BULLET)
        if numbers == _NOTHING:
            return None
        return Membership(series, max(level + 1, styled[1] if styled is not None else 1), numbers != _BULLET)


def numbering_of(root: Element | None) -> Numbering:
    """Read the part with the lists."""
    if root is None:
        return Numbering({})
    abstract = {each.get(f"{W}abstractNumId"): each for each in root.iterchildren(f"{W}abstractNum")}
    formats: dict[tuple[str, int], str] = {}
    for number in root.iterchildren(f"{W}num"):
        name = number.get(f"{W}numId") or ""
        shared = abstract.get(value_of(number, "abstractNumId"))
        overrides = list(number.iter(f"{W}lvl"))
        for level in (*(() if shared is None else shared.iterchildren(f"{W}lvl")), *overrides):
            place = level.get(f"{W}ilvl") or "0"
            if place.isdecimal():
                formats[name, int(place)] = value_of(level, "numFmt") or _BULLET
    return Numbering(formats)
