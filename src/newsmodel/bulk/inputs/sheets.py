"""Rows of tables in text (CSV, RFC 4180, and TSV): raw stories in one of their columns."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import itertools
import threading
from collections import Counter
from collections.abc import Iterator

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.bulk.inputs.row import RowReader
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.errors import UnreadableInput
from newsmodel.files import name_of, unpacked_name
from newsmodel.issues import shown

_FORMAT = "csv"
_SUFFIXES = (".csv", ".tsv")
#: What stands between the cells: spreadsheets write semicolons where the comma is the sign of decimals.
_DELIMITERS = ",;\t|"
#: Held while the module's limit of a cell is another one.
_LIMIT = threading.Lock()
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


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
        stream: Its content, in UTF-8 or UTF-16. Bytes that are neither go to the reader of the story as they are.
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
    delimiter = max(_DELIMITERS, key=lambda sign: (reader.fields.content in _cells(first, sign), first.count(sign)))
    rows = csv.reader(itertools.chain([first], lines), delimiter=delimiter, strict=True)
    names = _names(rows)
    for number, row in enumerate(_rows(rows), start=1):
        raw = RawStory(file=file, entry=number)
        if isinstance(row, csv.Error):
            yield failed_story(raw, UnreadableInput(str(row), format=_FORMAT, line=rows.line_num))
        elif len(row) > len(names):
            told = f"the row has {len(row)} cells, and the first names {len(names)} columns"
            yield failed_story(raw, UnreadableInput(told, format=_FORMAT, line=rows.line_num))
        else:
            yield reader.read(raw, {name: cell for name, cell in zip(names, row, strict=False) if cell})


def _lines(stream: io.BufferedReader) -> Iterator[str]:
    """Read lines with their ends."""
    encoding = "utf-16" if stream.peek(2)[:2] in _UTF_16 else "utf-8-sig"
    text = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
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


def _rows(rows: Iterator[list[str]]) -> Iterator[list[str] | csv.Error]:
    """Yield the rows that have cells, and what is wrong with those that are damaged: the next may be whole."""
    while True:
        try:
            with _long_cells():
                row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield error
        else:
            if any(row):
                yield row


def _names(rows: Iterator[list[str]]) -> list[str]:
    """Read the first row.

    Raises:
        UnreadableInput: it does not name each column once.
    """
    names = next(_rows(rows), [])
    if isinstance(names, csv.Error):
        raise UnreadableInput(f"its first row: {names}", format=_FORMAT, line=1)
    twice = next((name for name, count in Counter(filter(None, names)).items() if count > 1), None)
    if twice is not None:
        raise UnreadableInput(f"two columns are called {shown(twice)}", format=_FORMAT, line=1)
    return names
