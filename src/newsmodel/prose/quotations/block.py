"""Block quotations: a paragraph in marks, lines that begin with ">", and the line below that attributes them."""

from __future__ import annotations

import re

from newsmodel.prose.quotations.marks import MARKS, read_marks

_ATTRIBUTION = re.compile("(?:--|[\u2012-\u2015~-])[ \t\u00a0]*(?=[^\\W\\d_])")
#: Characters of the longest line that attributes: a name and an office, no sentence.
LONGEST_ATTRIBUTION = 120
_QUOTED_LINE = re.compile("(?:>[ \t]?){1,5}")


def is_quoted(text: str) -> bool:
    """Whether one pair of marks holds the whole paragraph.

    Example:
        >>> is_quoted("“It rained.”"), is_quoted("“It rained,” he said, “and poured.”")
        (True, False)
    """
    return text[:1] in MARKS and read_marks(text).pairs == [(0, len(text))]


def read_attribution(text: str) -> str | None:
    """Read a line that attributes the quotation above it: its words without the dash; None for another line.

    Example:
        >>> read_attribution("— Kim Min-ji, farmer")
        'Kim Min-ji, farmer'
    """
    match = _ATTRIBUTION.match(text)
    words = text[match.end() :] if match else ""
    return words if words[:1].isupper() and len(words) <= LONGEST_ATTRIBUTION and words[-1] not in ".!?" else None


def strip_quote_marks(lines: tuple[str, ...]) -> str | None:
    """Strip the ">" off a paragraph whose every line begins with it, as in a quoted mail; None for another one.

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
