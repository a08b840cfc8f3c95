"""Rows of tables in text (CSV, RFC 4180, and TSV): raw stories in one of their columns."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import itertools
import re
import threading
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

import attrs

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.bulk.inputs.row import RowReader
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.errors import UnreadableInput
from newsmodel.files import name_of, unpacked_name
from newsmodel.formats.decoding import decode
from newsmodel.formats.signatures import DELIMITERS
from newsmodel.issues import shown

_FORMAT = "csv"
_SUFFIXES = (".csv", ".tsv")
#: Held while the module's limit of a cell is another one.
_LIMIT = threading.Lock()
#: A byte that is no UTF-8, as it stands in a cell; and a sign for what is no UTF-16, which no text has.
_ESCAPED = re.compile("[\udc80-\udcff]")
_DAMAGE = "\udc00"
_DAMAGED = re.compile(_DAMAGE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class _Reader(Protocol):
    """A reader of rows, which counts the lines that it has read."""

    @property
    def line_num(self) -> int:
        """Count them."""
        ...

    def __next__(self) -> list[str]:
        """Read a row."""
        ...


def is_sheet_name(name: str) -> bool:
    """Tell whether a file is a table in text by its name.

    Example:
        >>> is_sheet_name("rows.csv.gz"), is_sheet_name("rows.jsonl")
        (True, False)
    """
    return unpacked_name(name_of(name).lower()).endswith(_SUFFIXES)


def sheet_rows(file: str, stream: io.BufferedReader, reader: RowReader) -> Iterator[RawStory | Story]:
    r"""Take the rows of a table in text for stories; a damaged row, or one longer than the first, is one that failed.

    Args:
        file: The file.
        stream: Its content, in UTF-8 or UTF-16. Cells of other bytes are decoded as files are; damaged UTF-16 costs a
            row.
        reader: Takes the story out of a row.

    Raises:
        UnreadableInput: the first row does not name each column once, or a line is too long.

    Example:
        >>> from newsmodel.bulk.inputs.row import RowFields
        >>> sheet = io.BufferedReader(io.BytesIO(b'id;body\n1;"Rain; it rained."\n'))
        >>> [(raw.place, raw.data) for raw in sheet_rows("rows.csv", sheet, RowReader(RowFields(content="body")))]
        [('rows.csv#1', b'Rain; it rained.')]
    """
    lines = _lines(stream)
    first = next(lines, "")
    delimiter = max(DELIMITERS, key=lambda sign: (reader.fields.content in _cells(first, sign), first.count(sign)))
    rows = csv.reader(itertools.chain([first], lines), delimiter=delimiter, strict=True)
    names = _names(rows)
    for number, (line, row) in enumerate(_rows(rows), start=1):
        raw = RawStory(file=file, entry=number)
        try:
            story = _story(raw, names, row, reader)
        except UnreadableInput as error:
            story = failed_story(raw, error)
        if isinstance(story, Story):
            story = attrs.evolve(story, issues=tuple(attrs.evolve(issue, line=line) for issue in story.issues))
        yield story


def _story(raw: RawStory, names: list[str], row: list[str] | csv.Error, reader: RowReader) -> RawStory | Story:
    """Take the story out of a row.

    Raises:
        UnreadableInput: the row is damaged, or longer than the first.
    """
    if isinstance(row, csv.Error):
        raise UnreadableInput(str(row), format=_FORMAT)
    if len(row) > len(names):
        told = f"the row has {len(row)} cells, and the first names {len(names)} columns"
        raise UnreadableInput(told, format=_FORMAT)
    if any(map(_DAMAGED.search, row)):
        raise UnreadableInput("the row has bytes that are no UTF-16", format=_FORMAT)
    cells = {name: cell for name, cell in zip(names, row, strict=False) if cell}
    others = [name for name, cell in cells.items() if _ESCAPED.search(cell)]
    if others and others != [reader.fields.content]:  # that one is decoded as a file is
        from newsmodel.formats.reading_rules import ENCODING_GUESSED  # noqa: PLC0415 - with words that few need

        cells = {name: _decoded(cell, reader) for name, cell in cells.items()}
        told = f"cells that are no UTF-8, and were taken for another encoding: {', '.join(map(shown, others))}"
        raw = attrs.evolve(raw, issues=(*raw.issues, ENCODING_GUESSED.issue(told)))
    return reader.read(raw, cells)


def _decoded(cell: str, reader: RowReader) -> str:
    if not _ESCAPED.search(cell):
        return cell
    return decode(cell.encode(errors="surrogateescape"), reader.hints.encoding).text


def _mark_damage(error: UnicodeError) -> tuple[str, int]:
    """Put a sign for bytes that are no UTF-16; the row that has it is named."""
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101
    return _DAMAGE, error.end


codecs.register_error("newsmodel.damaged", _mark_damage)


def _lines(stream: io.BufferedReader) -> Iterator[str]:
    """Read lines with their ends."""
    is_wide = stream.peek(2)[:2] in _UTF_16
    encoding, errors = ("utf-16", "newsmodel.damaged") if is_wide else ("utf-8-sig", "surrogateescape")
    text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")
    while line := text.readline(LARGEST + 1):
        if len(line) > LARGEST:
            raise UnreadableInput(f"a line is longer than {LARGEST // 2**20} MB", format=_FORMAT)
        yield line


def _cells(line: str, delimiter: str) -> list[str]:
    with _long_cells():
        return next(csv.reader([line], delimiter=delimiter), [])


@contextlib.contextmanager
def _long_cells() -> Iterator[None]:
    """Let a cell be as long as a story may be, for as long as a row is read.

    The module has one limit for all readers of a process, and others count on it.
    """
    with _LIMIT:
        before = csv.field_size_limit(LARGEST)
        try:
            yield
        finally:
            csv.field_size_limit(before)


def _rows(rows: _Reader) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield the line and the cells of each row that has some, and what is wrong with those that are damaged."""
    while True:
        line = rows.line_num + 1
        try:
            with _long_cells():
                row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error
        else:
            if any(row):
                yield line, row


def _names(rows: _Reader) -> list[str]:
    """Read the first row.

    Raises:
        UnreadableInput: it does not name each column once.
    """
    _, names = next(_rows(rows), (1, []))
    if isinstance(names, csv.Error):
        raise UnreadableInput(f"its first row: {names}", format=_FORMAT, line=1)
    twice = next((name for name, count in Counter(filter(None, names)).items() if count > 1), None)
    if twice is not None:
        raise UnreadableInput(f"two columns are called {shown(twice)}", format=_FORMAT, line=1)
    return names
