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


class TableFrame(Frame):
    """A table: its caption and its rows."""

    flat = False

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.rows: list[dict[str, Any]] = []
        self.lines: list[str] = []
        self.marks: Marks = []

    def row(self) -> None:
        """Begin a row."""
        self.rows.append({"cells": []})

    def cell(self, element: Element) -> Frame:
        """Begin a cell in the row at hand, and return its frame."""
        if not self.rows:
            self.row()
        cell: dict[str, Any] = {"text": ""}
        self.rows[-1]["cells"].append(cell)
        return CellFrame(self.body, element, cell)

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

    def __init__(self, body: Body, element: Element, cell: dict[str, Any]) -> None:
        super().__init__(body, element)
        self.cell = cell
        given = element.get("id")
        if given and body.conversion.claim_id(given):
            cell["id"] = given
        if element.tag == "th":
            cell["heading"] = True
        alignment = _alignment(element)
        if alignment is not None:
            cell["align"] = alignment
        for name in ("colspan", "rowspan"):
            value = element.get(name, "").strip()
            if len(value) < 5 and value.isascii() and value.isdecimal() and 1 < int(value) <= BROADEST:
                cell[name] = int(value)

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the cell's words."""
        self.cell["text"] = text
        if marks:
            self.cell["marks"] = marks


def _alignment(cell: Element) -> str | None:
    """Tell where the words of a cell stand: as it says itself, else as its row or the part of the table does."""
    element: Element | None = cell
    while element is not None and element.tag not in TABLES:
        said = _ALIGNED.search(element.get("style", ""))
        name = (said[1] if said is not None else element.get("align", "")).strip().lower()
        if name:
            return name if name in _ALIGNMENTS else None
        element = element.getparent()
    return None
