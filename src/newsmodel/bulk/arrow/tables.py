"""Flat tables as Arrow tables: columns with real times and days, numbers of one type each."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsmodel.bulk.arrow.schema import arrow
from newsmodel.view.columns import CellValue, Column

if TYPE_CHECKING:
    import pyarrow


def table_schema(columns: Sequence[Column[Any]]) -> pyarrow.Schema:
    """Make the Arrow schema of a table.

    Args:
        columns: Its columns.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> str(table_schema([Column("share", "A share.", lambda entry: 0.5, "number")]).field("share").type)
        'double'
    """
    pa = arrow()
    return pa.schema([pa.field(column.name, _type(column)) for column in columns])


def _type(column: Column[Any]) -> pyarrow.DataType:
    pa = arrow()
    scalar = {
        "text": pa.string(),
        "whole": pa.int64(),
        "number": pa.float64(),
        "truth": pa.bool_(),
        "time": pa.timestamp("us", tz="UTC"),
        "day": pa.date32(),
    }[column.type]
    return pa.list_(scalar) if column.is_list else scalar


def rows_table(rows: Iterable[Mapping[str, CellValue]], columns: Sequence[Column[Any]]) -> pyarrow.Table:
    """Put rows into an Arrow table.

    Args:
        rows: The rows, by the names of their columns; they may have others, too.
        columns: The columns.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> column = Column("share", "A share.", lambda entry: 0.5, "number")
        >>> rows_table([{"share": 0.5, "more": 1}], [column]).to_pylist()
        [{'share': 0.5}]
    """
    typed = [{column.name: _moment(column, row[column.name]) for column in columns} for row in rows]
    return arrow().Table.from_pylist(typed, schema=table_schema(columns))


def _moment(column: Column[Any], cell: Any) -> Any:
    if cell is None or column.type not in {"time", "day"}:
        return cell
    return datetime.date.fromisoformat(cell) if column.type == "day" else datetime.datetime.fromisoformat(cell)
