"""The table of claims as an Arrow table, one row a claim."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from newsmodel.bulk.arrow.schema import arrow
from newsmodel.model import Article
from newsmodel.view.claim_table import COLUMNS, CellValue, Column, claim_rows

if TYPE_CHECKING:
    import pyarrow


def claims_schema() -> pyarrow.Schema:
    """Make the Arrow schema of the table of claims: its columns with real times and days, numbers of one type each.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> schema = claims_schema()
        >>> str(schema.field("published").type), str(schema.field("quantity_values").type)
        ('timestamp[us, tz=UTC]', 'list<item: double>')
    """
    pa = arrow()
    return pa.schema([pa.field(column.name, _type(column)) for column in COLUMNS])


def _type(column: Column) -> pyarrow.DataType:
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


def claims_to_arrow(articles: Iterable[Article]) -> pyarrow.Table:
    """Put the claims of articles into an Arrow table.

    Args:
        articles: The articles.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> from newsmodel.model import Claim
        >>> claim = Claim(id="C1", voice="outlet", text="It rained.")
        >>> claims_to_arrow([Article(id="urn:x:1", headline="Rain", claims=[claim])]).num_rows
        1
    """
    return claims_table(row for article in articles for row in claim_rows(article))


def claims_table(rows: Iterable[Mapping[str, CellValue]]) -> pyarrow.Table:
    """Put rows of claims into an Arrow table.

    Args:
        rows: The rows, as `claim_rows` gives them.
    """
    return arrow().Table.from_pylist([_typed(row) for row in rows], schema=claims_schema())


def _typed(row: Mapping[str, CellValue]) -> dict[str, Any]:
    return {column.name: _moment(column, row[column.name]) for column in COLUMNS}


def _moment(column: Column, cell: Any) -> Any:
    if cell is None or column.type not in {"time", "day"}:
        return cell
    return datetime.date.fromisoformat(cell) if column.type == "day" else datetime.datetime.fromisoformat(cell)
