"""Columns of flat tables: what a cell may hold, and how it is read and written.

A cell is a text, a number, nothing, or a list of these.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Generic, Literal, TypeAlias, TypeVar

import msgspec

E = TypeVar("E")
T = TypeVar("T")

#: One value of a row.
ScalarValue: TypeAlias = str | int | float | bool | None
#: A cell of a row.
CellValue: TypeAlias = ScalarValue | list[ScalarValue]
#: Type of the values of a column: text, numbers that are whole and any other ones, true and false, times and days.
CellType: TypeAlias = Literal["text", "whole", "number", "truth", "time", "day"]
#: A row by the names of its columns.
Row: TypeAlias = dict[str, CellValue]

#: What stands between the members of a list in a cell of CSV.
SEPARATOR = "; "


class Column(msgspec.Struct, Generic[E], frozen=True):
    """A column of a table.

    Attributes:
        name: Its name in the head of CSV, and in each object of JSON Lines.
        about: What it holds, one sentence.
        read: Its cell in the row of an entry.
        type: Type of each value. A number is never written as a whole one, a time never as a day.
        is_list: Whether a cell is a list of such values.
    """

    name: str
    about: str
    read: Callable[[E], CellValue]
    type: CellType = "text"
    is_list: bool = False


def if_any(part: Callable[[E], T | None], read: Callable[[T], ScalarValue]) -> Callable[[E], CellValue]:
    """Make a column's reader for a part that an entry may lack: its cell is nothing then.

    Args:
        part: Finds the part.
        read: Reads the cell of the part.

    Example:
        >>> in_capitals = if_any(lambda entry: entry.get("name"), str.upper)
        >>> in_capitals({"name": "Jo Lee"}), in_capitals({})
        ('JO LEE', None)
    """

    def cell(entry: E) -> CellValue:
        found = part(entry)
        return None if found is None else read(found)

    return cell


def row_of(entry: E, columns: Sequence[Column[E]]) -> Row:
    """Read the row of an entry.

    Args:
        entry: The entry.
        columns: The columns, in their order.

    Example:
        >>> row_of("Jo Lee", [Column("name", "The name.", str.upper)])
        {'name': 'JO LEE'}
    """
    return {column.name: column.read(entry) for column in columns}


def cell_text(cell: CellValue) -> str:
    """Write a cell as CSV has it: nothing is empty, a list is joined by "; ", true and false as in JSON.

    Example:
        >>> cell_text(["Ana Ruiz", None, "Tom Okafor"]), cell_text([True]), cell_text(None)
        ('Ana Ruiz; ; Tom Okafor', 'true', '')
    """
    if isinstance(cell, list):
        return SEPARATOR.join(map(cell_text, cell))
    if isinstance(cell, str):
        return cell
    return "" if cell is None else json.dumps(cell)
