"""Quotation marks, and the line below a quotation that says whose words it is."""

from __future__ import annotations

import re

#: Opening marks and what closes them; a straight mark closes itself.
_PAIRS: dict[str, str] = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2018": "\u2019",
    "\u201a": "\u2018",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
_ATTRIBUTION = re.compile("(?:--|[\u2012-\u2015~-])[ \t\u00a0]*(?=[^\\W\\d_])")
_QUOTED_LINE = re.compile("(?:>[ \t]?){1,5}")


def is_quoted(text: str) -> bool:
    """Whether one pair of marks holds the whole paragraph.

    Example:
        >>> is_quoted("“It rained.”"), is_quoted("“It rained,” he said, “and poured.”")
        (True, False)
    """
    closing = _PAIRS.get(text[:1])
    if closing is None or len(text) < 2 or text[-1] not in closing:
        return False
    inner = text[1:-1]
    return not any(mark in inner for mark in closing) and text[0] not in inner


def read_attribution(text: str) -> str | None:
    """The words of a line that attributes the quotation above it.

    Example:
        >>> read_attribution("— Kim Min-ji, farmer")
        'Kim Min-ji, farmer'
    """
    match = _ATTRIBUTION.match(text)
    words = text[match.end() :] if match else ""
    return words if words[:1].isupper() and len(words) <= 120 and words[-1] not in ".!?" else None


def strip_quote_marks(lines: tuple[str, ...]) -> str | None:
    """The words of a paragraph whose every line begins with ">", as in a quoted mail.

    Example:
        >>> strip_quote_marks(("> It rained", "> and poured."))
        'It rained and poured.'
    """
    if not lines[0].lstrip().startswith(">"):
        return None
    words = []
    for line in lines:
        match = _QUOTED_LINE.match(line.strip())
        if not match:
            return None
        words.append(line.strip()[match.end() :].strip())
    return " ".join(filter(None, words)) or None
