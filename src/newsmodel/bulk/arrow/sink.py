"""A Parquet file that stories are written to, one after the other."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.bulk.arrow.parquet import ROWS_OF_A_GROUP, parquet_writer
from newsmodel.bulk.arrow.schema import RECORD_KEY, arrow, arrow_schema
from newsmodel.bulk.arrow.writing import ToColumn, row_maker
from newsmodel.bulk.stories import Story
from newsmodel.model import Article


@contextlib.contextmanager
def parquet_sink(path: str | os.PathLike[str], cls: type[Article]) -> Iterator[ParquetSink]:
    """Open a Parquet file for stories, which is replaced only when the block ends well.

    Args:
        path: The file.
        cls: The class of the articles.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    schema = _keyed_schema(cls)
    with parquet_writer(path, schema) as writer:
        sink = ParquetSink(writer, schema, row_maker(cls))
        yield sink
        sink.flush()


class ParquetSink:
    """Articles with the keys of their records, a group of rows after the other."""

    def __init__(self, writer: Any, schema: Any, as_row: ToColumn) -> None:
        self._writer = writer
        self._schema = schema
        self._as_row = as_row
        self._rows: list[dict[str, Any]] = []

    def write(self, story: Story) -> None:
        """Add a story whose data is a line of JSON Lines."""
        document = self._as_row(msgspec.json.decode(story.data))
        self._rows.append({RECORD_KEY: story.key, **document})
        if len(self._rows) == ROWS_OF_A_GROUP:
            self.flush()

    def flush(self) -> None:
        """Write the rows that are waiting as a group."""
        if self._rows:
            self._writer.write_table(arrow().Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


def _keyed_schema(cls: type) -> Any:
    """The schema of articles behind a column with the key of the record."""
    pa, schema = arrow(), arrow_schema(cls)
    return pa.schema([pa.field(RECORD_KEY, pa.string()), *schema], metadata=schema.metadata)
