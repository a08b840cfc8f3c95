"""Lines with columns: results, prices, tables of figures."""

from __future__ import annotations

import re

#: A longer line is prose, whatever space it has inside.
LONGEST = 160

_GAP = re.compile("\\S(?: {3,}|\t+)\\S")
_FIGURE = re.compile("[0-9]")


def has_columns(line: str) -> bool:
    """Tell whether a line has a gap inside, and a figure.

    Example:
        >>> has_columns("Upper bridge     4.20 m"), has_columns("It rained 3 times.")
        (True, False)
    """
    if "   " not in line and "\t" not in line:
        return False
    return len(line) <= LONGEST and bool(_GAP.search(line)) and bool(_FIGURE.search(line))
