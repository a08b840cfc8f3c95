"""The table of claims as an Arrow table, one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsmodel.bulk.arrow.tables import rows_table, table_schema
from newsmodel.model import Article
from newsmodel.view.claim_table import COLUMNS, claim_rows

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
    return table_schema(COLUMNS)


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
    return rows_table((row for article in articles for row in claim_rows(article)), COLUMNS)
