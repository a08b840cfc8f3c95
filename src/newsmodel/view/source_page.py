"""The table of sources for people, in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsmodel.view.columns import CellValue, Row
from newsmodel.view.printing import printable_line
from newsmodel.view.wrapping import columns_of

#: The columns, with their heads. The number is there where rows are referred to by it; the source takes what is left
#: of the width.
_HEADS = {
    "number": "no.",
    "label": "source",
    "kind": "kind",
    "stories": "stories",
    "statements": "claims",
    "words": "words",
    "share": "share",
    "first_file": "first in",
}
_NUMBERS = frozenset({"number", "stories", "statements", "words", "share"})
#: No narrower than this, however narrow the terminal.
_LEAST_LABEL, _MOST_FILE = 20, 32


def source_lines(rows: Iterable[Row], *, width: int) -> Iterator[str]:
    """Yield the lines of a table of sources, those with most words first.

    Args:
        rows: The rows, as `source_rows` gives them.
        width: Columns of the terminal.

    Example:
        >>> row = {"number": 1, "name": "Jo Lee", "role": None, "named": True, "kind": "person", "stories": 1,
        ...        "statements": 2, "words": 9, "share": 1.0, "first_file": "a.txt", "maybe_same": []}
        >>> for line in source_lines([row], width=70):
        ...     print(line)
        source                  kind    stories  claims  words  share  first in
        Jo Lee                  person        1       2      9   100%  a.txt
    """
    rows = list(rows)
    heads = _HEADS if any(row["maybe_same"] for row in rows) else {n: h for n, h in _HEADS.items() if n != "number"}
    ordered = sorted(rows, key=lambda row: (-_number(row["words"]), _number(row["number"])))
    cells = [{name: _cell(name, row) for name in heads} for row in ordered]
    table = [dict(heads), *cells]
    widths = {name: max(columns_of(row[name]) for row in table) for name in heads}
    rest = sum(size for name, size in widths.items() if name != "label") + 2 * (len(heads) - 1)
    widths["label"] = max(_LEAST_LABEL, min(widths["label"], width - rest))
    if not cells:
        yield "no sources"
        return
    for line in table:
        yield "  ".join(_padded(name, line[name], widths[name]) for name in heads).rstrip()
    by_number = {row["number"]: _label(row) for row in ordered}
    for row in ordered:
        same = row["maybe_same"]
        if isinstance(same, list) and same and min(_number(one) for one in same) > _number(row["number"]):
            others = "; ".join(f"{by_number[number]} ({number})" for number in same)
            yield f"maybe the same, and not merged: {_label(row)} ({row['number']}); {others}"


def _number(cell: CellValue) -> float:
    return cell if isinstance(cell, int | float) else 0


def _label(row: Row) -> str:
    """Give a name with its role; who is not named has a role alone."""
    name, role = row["name"], row["role"]
    told = f"{name}, {role}" if name and role else str(name or role or "not stated")
    return printable_line(told)


def _cell(name: str, row: Row) -> str:
    if name == "label":
        return _label(row)
    if name == "share":
        return f"{_number(row['share']):.0%}"
    text = printable_line(str(row[name] if row[name] is not None else ""))
    return f"…{text[-_MOST_FILE + 1 :]}" if name == "first_file" and len(text) > _MOST_FILE else text


def _padded(name: str, text: str, width: int) -> str:
    while columns_of(text) > width:
        text = f"{text[:-2].rstrip()}…"
    space = " " * (width - columns_of(text))
    return space + text if name in _NUMBERS else text + space
