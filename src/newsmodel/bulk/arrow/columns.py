"""Rows of Arrow columns as dicts that hold what is there, and nothing of what is not.

Arrow's own `to_pylist` visits every leaf of every row. Most of the leaves of a document are absent, so a column without
a value is passed over as a whole here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from newsmodel.bulk.arrow.schema import arrow

if TYPE_CHECKING:
    import pyarrow


def row_dicts(batch: pyarrow.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch; a null and an empty list are no member of a row.

    Example:
        >>> import pyarrow
        >>> list(row_dicts(pyarrow.RecordBatch.from_pylist([{"a": [1], "b": None}, {"a": [], "b": {"c": 2}}])))
        [{'a': [1]}, {'b': {'c': 2}}]
    """
    rows: list[dict[str, Any] | None] = [{} for _ in range(batch.num_rows)]
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        _put(name, column, rows)
    yield from (row for row in rows if row is not None)


def _put(name: str, column: pyarrow.Array, rows: list[dict[str, Any] | None]) -> None:
    """Put the values of a column into their rows."""
    for row, value in zip(rows, _values(column) or (), strict=False):
        if row is not None and value is not None and value != []:
            row[name] = value


def _values(array: pyarrow.Array) -> list[Any] | None:
    """List the values of an array; None where all of them are null."""
    if array.null_count == len(array):
        return None
    types = arrow().types
    if types.is_struct(array.type):
        return _structs(array)
    if types.is_list(array.type) or types.is_large_list(array.type):
        return _lists(array)
    try:
        values: list[Any] = array.to_pylist()
    except UnicodeDecodeError:  # others do not check what they write; one text costs no other
        return [value and value.decode(errors="surrogateescape") for value in array.cast(arrow().binary()).to_pylist()]
    except (ValueError, OverflowError):  # times that Python has not: of years past 9999, or in nanoseconds
        values = array.cast(arrow().string()).to_pylist()
    return values


def _structs(array: pyarrow.StructArray) -> list[dict[str, Any] | None]:
    rows: list[dict[str, Any] | None] = [{} if there else None for there in array.is_valid().to_pylist()]
    for position, child in enumerate(array.flatten()):
        _put(array.type.field(position).name, child, rows)
    return rows


def _lists(array: pyarrow.ListArray) -> list[list[Any] | None]:
    offsets = array.offsets.to_pylist()
    values = _values(array.values) or []
    return [
        values[start:end] if there else None
        for there, (start, end) in zip(array.is_valid().to_pylist(), pairwise(offsets), strict=True)
    ]
