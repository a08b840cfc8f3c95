"""Lines with columns: results, prices, tables of figures or of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsmodel.prose.furniture.lists import read_marker
from newsmodel.prose.patterns import pattern

#: A longer line is prose, whatever space it has inside.
LONGEST = 160

_GAP = pattern(r"(?<=\S)(?: {3,}| *\t[ \t]*| *\.{4,} *)(?=\S)")
_STOPS = ".!?;,"
_FIGURE = re.compile("[0-9]")
#: One row is no table.
_FEWEST_ROWS = 2
#: Two lines with a bar inside may be a byline and a date.
_FEWEST_BARRED = 3
_BAR = re.compile(r"(?<=\S)[ \t]*\|\|?[ \t]*(?=\S)")


def has_columns(line: str) -> bool:
    """Tell whether a line has a gap inside, and a figure, or stands between bars.

    Example:
        >>> has_columns("Upper bridge     4.20 m"), has_columns("It rained 3 times."), has_columns("| Brae | 1907 |")
        (True, False, True)
    """
    if _is_barred(line):
        return True
    return bool(_gaps(line)) and bool(_FIGURE.search(line))


def are_rows(line: str, following: str) -> bool:
    """Tell whether two neighbouring lines are rows of a table: both have figures, or gaps one above the other.

    Example:
        >>> are_rows("Team          Place", "Brae Rovers   first"), are_rows("It rained.   It", "poured.")
        (True, False)
    """
    if _is_barred(line) or _is_barred(following):
        return _is_barred(line) and _is_barred(following)
    if bars := _bars(line):
        return bars == _bars(following)
    gaps, below = _gaps(line), _gaps(following)
    if not gaps or not below:
        return False
    return (has_columns(line) and has_columns(following)) or _are_aligned(gaps, below) or _is_header(line, following)


def _is_header(line: str, following: str) -> bool:
    """Tell whether a line names the columns below but for the first, whose corner is empty: "Close   Change"."""
    if line[-1] in _STOPS or _FIGURE.search(line) or not has_columns(following):
        return False
    return len(_gaps(line)) + 1 == len(_gaps(following))


def count_rows(lines: Sequence[str]) -> int:
    """Count the lines that are the rows of a table at the beginning of some; 0 where there is none.

    Example:
        >>> count_rows(["Team          Place", "Brae Rovers   first", "Old Mill      third", "It rained."])
        3
    """
    count = 1
    for line, following in pairwise(lines):
        if not are_rows(line, following):
            break
        count += 1
    fewest = _FEWEST_BARRED if lines and _bars(lines[0]) and not _is_barred(lines[0]) else _FEWEST_ROWS
    return count if count >= fewest else 0


def _is_barred(line: str) -> bool:
    """Tell whether a line is a row between bars, or a rule between such rows: "| Brae | 1907 |", "+----+----+"."""
    if not 1 < len(line) <= LONGEST or line[0] != line[-1]:
        return False
    return line[0] == "|" or (line[0] == "+" and not line.strip("+-="))


def _bars(line: str) -> int:
    """Count the bars inside a line: "Brae | 1907"."""
    return len(_BAR.findall(line)) if "|" in line and len(line) <= LONGEST else 0


def _gaps(line: str) -> list[tuple[int, int]]:
    """List the gaps inside a line: where each begins and ends; a tab stops anywhere. That behind a marker is none."""
    if len(line) > LONGEST or not any(sign in line for sign in ("   ", "\t", "....")):
        return []
    marker = read_marker(line)
    line = line[marker.end :] if marker else line
    return [(0, LONGEST) if "\t" in match[0] else match.span() for match in _GAP.finditer(line)]


def _are_aligned(gaps: Sequence[tuple[int, int]], below: Sequence[tuple[int, int]]) -> bool:
    """Tell whether gaps stand above one another: as many, and each overlaps one."""
    return len(gaps) == len(below) and all(
        start < end_below and start_below < end
        for (start, end), (start_below, end_below) in zip(gaps, below, strict=True)
    )
