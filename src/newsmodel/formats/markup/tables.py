"""Tables in markup."""

from __future__ import annotations

import re
from typing import Any, get_args

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import TABLES
from newsmodel.formats.markup.frames import Frame, Marks, set_language, set_styles
from newsmodel.formats.markup.parsing import Element
from newsmodel.values import Alignment

_ALIGNMENTS = frozenset(get_args(Alignment))
_ALIGNED = re.compile(r"(?:\A|;)\s*text-align\s*:\s*([a-z]+)", re.IGNORECASE)
#: As many columns or rows as the model lets a cell take.
BROADEST = 1000
#: So many columns are told apart by what is said of them.
_MOST_COLUMNS = 100


class Columns:
    """The columns of a table while its rows are read (HTML 4.01, section 11.3.2).

    Example:
        >>> from lxml import etree
        >>> table = etree.fromstring("<table><col/><colgroup align='right' span='2'/></table>")
        >>> columns = Columns(table)
        >>> columns.next_row()
        >>> columns.take({"rowspan": 2}), columns.take({}), columns.take({})
        ('', 'right', 'right')
        >>> columns.next_row()
        >>> columns.take({})
        'right'
    """

    def __init__(self, table: Element) -> None:
        """Note what is said of the columns.

        Args:
            table: The table.
        """
        self._alignments: list[str] = []
        for each in table.iterchildren("col", "colgroup"):
            for part in list(each.iterchildren("col")) or [each]:
                said = part.get("align", each.get("align", "")).strip().lower()  # which a style would not hand down
                self._alignments += [said] * min(_span_of(part, "span"), _MOST_COLUMNS)
        del self._alignments[_MOST_COLUMNS:]
        self._row, self._column = 0, 0
        #: The first row in which a column is free again.
        self._free: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin a row."""
        self._row += 1
        self._column = 0

    def take(self, cell: dict[str, Any]) -> str:
        """Give the next cell of the row its columns, and tell where words stand in the first; "" where nothing says it.

        Args:
            cell: The cell, with the columns and rows that it takes.
        """
        if not self._alignments:
            return ""
        while self._free.get(self._column, 0) > self._row:
            self._column += 1
        first = self._column
        self._column += cell.get("colspan", 1)
        for column in range(first, min(self._column, len(self._alignments))):
            self._free[column] = self._row + cell.get("rowspan", 1)
        return self._alignments[first] if first < len(self._alignments) else ""


class TableFrame(Frame):
    """A table: its caption and its rows."""

    flat = False

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.rows: list[dict[str, Any]] = []
        self.columns = Columns(element)
        self.lines: list[str] = []
        self.marks: Marks = []

    def row(self) -> None:
        """Begin a row."""
        self.rows.append({"cells": []})
        self.columns.next_row()

    def cell(self, element: Element) -> Frame:
        """Begin a cell in the row at hand, and return its frame."""
        if not self.rows:
            self.row()
        cell: dict[str, Any] = {"text": ""}
        self.rows[-1]["cells"].append(cell)
        return CellFrame(self.body, element, cell, self.columns)

    def caption(self, element: Element) -> Frame:
        """Return the frame of its caption."""
        return TableCaptionFrame(self.body, element, self)

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take words outside the cells for a caption."""
        self.marks = self.marks if self.lines else marks
        self.lines.append(text)

    def close(self) -> None:
        """Close the table."""
        rows = [row if row["cells"] else {} for row in self.rows]
        if not rows and not self.lines and self.element.get("id") is None:
            return
        block: dict[str, Any] = {"type": "table"}
        if self.lines:
            block["text"] = "\n".join(self.lines)
            if self.marks:
                block["marks"] = self.marks
        set_language(block, self.element)
        set_styles(block, self.element, self.body)
        if rows:
            block["rows"] = rows
        self.body.add(block, self.element.get("id"))


class TableCaptionFrame(Frame):
    """The caption of a table."""

    def __init__(self, body: Body, element: Element, table: TableFrame) -> None:
        super().__init__(body, element)
        self.table = table

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:
        """Take the table's words."""
        self.table.take_words(text, marks, element)


class CellFrame(Frame):
    """A cell of a table."""

    def __init__(self, body: Body, element: Element, cell: dict[str, Any], columns: Columns) -> None:
        super().__init__(body, element)
        self.cell = cell
        given = element.get("id")
        if given and body.conversion.claim_id(given):
            cell["id"] = given
        if element.tag == "th":
            cell["heading"] = True
        for name in ("colspan", "rowspan"):
            if (span := _span_of(element, name)) > 1:
                cell[name] = span
        of_column = columns.take(cell)
        alignment = _said_of(element) or of_column or _alignment(element.getparent())
        if alignment in _ALIGNMENTS:
            cell["align"] = alignment

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the cell's words."""
        self.cell["text"] = text
        if marks:
            self.cell["marks"] = marks


def _span_of(element: Element, name: str) -> int:
    """Read how many columns or rows an element takes."""
    value = element.get(name, "").strip()
    is_count = len(value) < 5 and value.isascii() and value.isdecimal() and 1 < int(value) <= BROADEST
    return int(value) if is_count else 1


def _said_of(element: Element) -> str:
    """Give where words stand by what an element says itself; "" where it says nothing."""
    said = _ALIGNED.search(element.get("style", ""))
    return (said[1] if said is not None else element.get("align", "")).strip().lower()


def _alignment(around: Element | None) -> str:
    """Tell where words stand by the row of a cell, else by the part of the table."""
    while around is not None and around.tag not in TABLES:
        if name := _said_of(around):
            return name
        around = around.getparent()
    return ""
