"""Flat tables: CSV, TSV, JSON Lines and Parquet."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, TypeVar

import click
import msgspec

from newsmodel.bulk.jsonlines import LINES_SUFFIXES
from newsmodel.bulk.stories import LINES, PARQUET
from newsmodel.cli.completion import columns
from newsmodel.cli.outputs import is_folder, refuse_packed
from newsmodel.errors import meant_by
from newsmodel.files import name_of, unpacked_name
from newsmodel.view.columns import Column, Row, cell_text
from newsmodel.view.printing import printable_cell, printable_json

F = TypeVar("F", bound=Callable[..., Any])

#: What stands between the cells of a row, by the form.
_DELIMITERS = {"csv": ",", "tsv": "\t"}
#: The forms of a table.
FORMS = (*_DELIMITERS, LINES, PARQUET)
#: The forms that suffixes say; those of pages and of annotations are no tables.
_SUFFIXES = {
    **{f".{form}": form for form in FORMS},
    **dict.fromkeys(LINES_SUFFIXES, LINES),
    ".ann": "brat",
    ".html": "html",
    ".json": "json",
}
#: So many rows stand in a group of Parquet.
_ROWS_OF_A_GROUP = 10_000
#: What a cell begins with that a spreadsheet takes for a formula (OWASP, CSV injection).
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class TableSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of a table.

    Attributes:
        columns: Its columns, in their order.
        has_mark: Whether it begins with a byte-order mark, without which some spreadsheets read UTF-8 wrongly.
        is_safe: Whether an apostrophe stands before what a spreadsheet would take for a formula.
    """

    columns: tuple[Column[Any], ...]
    has_mark: bool
    is_safe: bool


def table_options(command: F) -> F:
    """Give a command the options of a table."""
    for option in (
        click.option("--csv-safe", is_flag=True, help="Put ' before cells of CSV and TSV that look like formulas."),
        click.option("--bom", is_flag=True, help="Begin CSV and TSV with a byte-order mark, for spreadsheets."),
        click.option(
            "--columns",
            shell_complete=columns,
            help="Names of the columns of a table, with commas between; all when not given.",
        ),
    ):
        command = option(command)
    return command


def table_settings(options: dict[str, Any], columns: Sequence[Column[Any]], listed: str) -> TableSettings:
    """Take the options of `table_options` out of those of a command.

    Args:
        options: The options.
        columns: All columns of the table.
        listed: The command that lists them.

    Raises:
        click.UsageError: there is no such column.
    """
    return TableSettings(
        columns=_columns(options.pop("columns"), columns, listed),
        has_mark=options.pop("bom"),
        is_safe=options.pop("csv_safe"),
    )


def form_of_table(
    target_format: str | None,
    output: str | None,
    text: str,
    others: Sequence[str] = (),
    tables: Sequence[str] = FORMS,
) -> str:
    """Find the form to write: what is asked for, else what the output's suffix says, else text.

    Args:
        target_format: The form that is asked for.
        output: Path of the file; None for stdout.
        text: The form for people.
        others: Forms that are no tables, which may have any suffix.
        tables: Forms that are tables.

    Raises:
        click.UsageError: the output is a directory, or its suffix is that of another form or of none.
    """
    if output is None:
        return target_format or text
    if is_folder(output):
        raise click.UsageError(f"{output} is a directory: what comes of all stories goes into one file")
    refuse_packed(output)
    if target_format in others:
        return target_format or text
    suffix = Path(unpacked_name(name_of(output))).suffix.lower()
    named = {**_SUFFIXES, "": text, ".txt": text}.get(suffix)
    if named not in {None, text, *tables, *others} or (target_format is None and named is None):
        raise click.UsageError(f"no form has the suffix {suffix!r}: name one with --to")
    if target_format is not None and named not in {None, target_format} and suffix:
        raise click.UsageError(f"{output} is the name of a file of {named}, and --to asks for {target_format}")
    return target_format or named or text


def _columns(names: str | None, columns: Sequence[Column[Any]], listed: str) -> tuple[Column[Any], ...]:
    if names is None:
        return tuple(columns)
    by_name = {column.name: column for column in columns}
    asked = [name.strip() for name in names.split(",") if name.strip()]
    if unknown := [name for name in asked if name not in by_name] or ([] if asked else [""]):
        meant = meant_by(unknown[0], by_name)
        hint = f"did you mean {meant!r}?" if meant else f"`newsmodel {listed}` names them"
        raise click.UsageError(f"there is no column {unknown[0]!r}: {hint}")
    return tuple(by_name[name] for name in asked)


def write_table(form: str, rows: Iterable[Row], settings: TableSettings, stream: IO[bytes]) -> None:
    """Write the rows of a table.

    Args:
        form: One of `FORMS`.
        rows: The rows, with all columns.
        settings: How.
        stream: Where they go.
    """
    if form == PARQUET:
        _write_parquet(rows, settings, stream)
        return
    lines = _as_json_lines(rows, settings) if form == LINES else _as_cells(rows, settings, _DELIMITERS[form])
    for line in lines:
        stream.write(line.encode())


def _as_cells(rows: Iterable[Row], settings: TableSettings, delimiter: str) -> Iterator[str]:
    """CSV as RFC 4180 has it: a head, CRLF, quotation marks where they are needed."""
    mark = "\ufeff" if settings.has_mark else ""
    yield mark + _cells((column.name for column in settings.columns), delimiter)
    guard = _guarded if settings.is_safe else str
    for row in rows:
        cells = (printable_cell(cell_text(row[column.name])) for column in settings.columns)
        yield _cells(map(guard, cells), delimiter)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _cells(cells: Iterable[str], delimiter: str) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, delimiter=delimiter).writerow(cells)
    return line.getvalue()


def _as_json_lines(rows: Iterable[Row], settings: TableSettings) -> Iterator[str]:
    """An object a row, always with all columns that were asked for."""
    for row in rows:
        told = {column.name: row[column.name] for column in settings.columns}
        yield printable_json(json.dumps(told, ensure_ascii=False)) + "\n"


def _write_parquet(rows: Iterable[Row], settings: TableSettings, stream: IO[bytes]) -> None:
    from newsmodel.bulk.arrow.parquet import parquet_stream  # noqa: PLC0415 - other forms need no Arrow
    from newsmodel.bulk.arrow.tables import rows_table, table_schema  # noqa: PLC0415

    left = iter(rows)
    with parquet_stream(stream, table_schema(settings.columns)) as writer:
        while group := list(itertools.islice(left, _ROWS_OF_A_GROUP)):
            writer.write_table(rows_table(group, settings.columns))
