"""Tables of a Word document: rows and cells, those that take several among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newsmodel.formats.docx.items import Grid, Paragraph, Words
from newsmodel.formats.docx.names import W, is_on, value_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Breadth

#: A paragraph of a story; a cell with so many of them is a column of the page.
_PROSE, _COLUMN = 80, 3
#: What `w:jc` says, in paragraphs from left to right.
_ALIGNMENTS = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
}
_WIDEST = int(limit_of(Breadth).le or 1)


def is_layout(table: Element) -> bool:
    """Tell whether a table only places words on the page: it has one cell, or a cell with paragraphs of a story."""
    cells = list(table.iter(f"{W}tc"))
    return len(cells) == 1 or any(_is_column(cell) for cell in cells)


def _is_column(cell: Element) -> bool:
    lengths = (sum(len(each.text or "") for each in one.iter(f"{W}t")) for one in cell.iterchildren(f"{W}p"))
    return sum(length > _PROSE for length in lengths) >= _COLUMN


def read_table(table: Element, read_cell: Callable[[Element], Words]) -> Grid:
    """Read a table.

    Args:
        table: `w:tbl`.
        read_cell: Reads the words of a cell.
    """
    rows: list[list[dict[str, Any]]] = []
    open_cells: dict[int, dict[str, Any]] = {}  # by the column that they begin in
    for row in _rows(table):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        cells: list[dict[str, Any]] = []
        column = 0
        for each in row.iter(f"{W}tc"):
            if _nearest(each, f"{W}tr") is not row:
                continue
            breadth = _breadth(each)
            merged = each.find(f"{W}tcPr/{W}vMerge")
            goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
            if goes_on and column in open_cells:
                open_cells[column]["rowspan"] = min(open_cells[column].get("rowspan", 1) + 1, _WIDEST)
            else:
                cell = _cell(read_cell(each), breadth, heading=bool(is_on(properties, "tblHeader")))
                if (alignment := _alignment(each)) is not None:
                    cell["align"] = alignment
                cells.append(cell)
                open_cells.pop(column, None)
                if merged is not None:
                    open_cells[column] = cell
            column += breadth
        if cells:
            rows.append(cells)
    return Grid(tuple(tuple(row) for row in rows))


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in table.iter(f"{W}tr") if _nearest(row, f"{W}tbl") is table)


def _nearest(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(tag), None)


def _breadth(cell: Element) -> int:
    raw = value_of(cell, "tcPr", "gridSpan") or "1"
    return min(max(int(raw), 1), _WIDEST) if raw.isdecimal() else 1


def _alignment(cell: Element) -> str | None:
    """Tell where the words of a cell stand, where its paragraphs say one thing; from right to left it is another."""
    properties = [each.find(f"{W}pPr") for each in cell.iterchildren(f"{W}p")]
    if any(is_on(each, "bidi") for each in properties):
        return None
    said = {value_of(each, "jc") for each in properties}
    return _ALIGNMENTS.get(said.pop() or "") if len(said) == 1 else None


def _cell(words: Words, breadth: int, *, heading: bool) -> dict[str, Any]:
    cell: dict[str, Any] = {"text": words.text, "marks": words.marks}
    if heading:
        cell["heading"] = True
    if breadth > 1:
        cell["colspan"] = breadth
    return cell


def joined(paragraphs: list[Paragraph]) -> Words:
    r"""Join the words of paragraphs, a line each.

    Example:
        >>> from newsmodel.formats.docx.items import Role
        >>> joined([Paragraph(role=Role.PROSE, words=Words(each)) for each in ("Rain", "Snow")]).text
        'Rain\nSnow'
    """
    text, marks = "", []
    for paragraph in paragraphs:
        start = len(text) + 1 if text else 0
        text = f"{text}\n{paragraph.words.text}" if text else paragraph.words.text
        marks += paragraph.words.moved(start)
    return Words(text, tuple(marks))
