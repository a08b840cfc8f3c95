"""Rows of a table of claims, as a spreadsheet saves them."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from newsmodel.claims.review.rules import NamedStory
from newsmodel.errors import UnreadableInput

#: Columns that a table must have: without the words it cannot be seen that a claim is another one now.
_NEEDED = ("claim_id", "content", "status")
_DELIMITERS = (",", ";", "\t")
_BREAK = re.compile(r"\r\n|\r|\n")
#: The line by which spreadsheets tell each other the mark between cells.
_SEPARATOR = re.compile(r'"?sep=(.)"?[,;\t]*(?:\r\n|\r|\n)', re.IGNORECASE)
#: The column of the story's id; in a table without it all rows are on the one story.
STORY = "article_id"


class TableRow(msgspec.Struct, frozen=True):
    """A row of a table of claims.

    Attributes:
        line: The line of the table that it begins on, from 1.
        cells: Its cells by the names of their columns.
    """

    line: int
    cells: Mapping[str, str]


def text_of_table(data: bytes) -> str:
    """Decode a table: UTF-8, UTF-16 with its mark, and what spreadsheets of Windows in the West write else.

    Example:
        >>> text_of_table("“Rain”".encode("cp1252")) == text_of_table("“Rain”".encode()) == "“Rain”"
        True
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def rows_of_table(text: str) -> list[TableRow]:
    """Part a table into rows; a spreadsheet may have put other marks between the cells.

    Args:
        text: The table.

    Raises:
        UnreadableInput: it has no columns `claim_id`, `content` and `status`, or two of one name.
    """
    text = text.removeprefix("\ufeff")
    told = _SEPARATOR.match(text)
    for delimiter in (told[1],) if told else _DELIMITERS:
        lines = io.StringIO(text[told.end() :] if told else text, newline="")
        reader = csv.DictReader(lines, delimiter=delimiter, restval="")
        try:
            names = [_column(name) for name in reader.fieldnames or ()]
            if all(name in names for name in _NEEDED):
                reader.fieldnames = _once_each(names)
                return _with_stories(list(_numbered(reader, before=1 if told else 0)))
        except csv.Error as error:
            raise UnreadableInput(str(error), format="csv", line=reader.line_num) from error
    raise UnreadableInput(f"a table of decisions has the columns {', '.join(_NEEDED)}", format="csv")


def _column(name: str) -> str:
    """Give the name of a column as we write it, which people may have set in capitals, or with spaces."""
    return "_".join(name.split()).lower()


def _once_each(names: list[str]) -> list[str]:
    """Refuse a table of which nobody knows which of two columns counts."""
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        raise UnreadableInput(f"a table of decisions has one column {twice!r}, and this has two", format="csv")
    return names


def _numbered(reader: csv.DictReader[str], *, before: int) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the cells of each row, with the line that it begins on; cells may have lines of their own."""
    for row in reader:
        cells = {name: cell for name, cell in row.items() if isinstance(cell, str)}
        yield before + reader.line_num - sum(len(_BREAK.findall(cell)) for cell in cells.values()), cells


def _with_stories(rows: Sequence[tuple[int, dict[str, str]]]) -> list[TableRow]:
    """Give rows that name no story, as people add them, that of the row above; the first ones that of the next."""
    named = [row[STORY] for _, row in rows if row.get(STORY)]
    story = named[0] if named else None
    found: list[TableRow] = []
    for line, row in rows:
        story = row.get(STORY) or story
        own = {} if story is None else {STORY: story}
        found.append(TableRow(line, {**{name: cell for name, cell in row.items() if name != STORY}, **own}))
    return found


def stories_of_rows(rows: Iterable[TableRow], given: str | None = None) -> dict[str, NamedStory]:
    """Name the stories that the rows of a table are on, in the order of their names.

    Args:
        rows: The rows.
        given: The story of rows that name none.
    """
    named: dict[str, NamedStory] = {}
    for row in rows:
        id_ = row.cells.get(STORY, given)
        if id_ is not None:
            named.setdefault(id_, NamedStory(headline=row.cells.get("headline") or None))
    return dict(sorted(named.items()))
