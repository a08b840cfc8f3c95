"""The batch function: batches of records in, batches of documents out, for whatever engine runs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from newsmodel.bulk.arrow.columns import row_dicts
from newsmodel.bulk.arrow.schema import ERROR, ISSUES, RECORD_KEY, arrow, arrow_schema
from newsmodel.bulk.arrow.writing import row_maker
from newsmodel.bulk.converter import Converter
from newsmodel.bulk.inputs.row import RowFields, read_row
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.model import Article

if TYPE_CHECKING:
    import pyarrow


@attrs.frozen(kw_only=True)
class ConvertBatches:
    r"""A function over batches of Arrow, which Spark, Ray, Dask, datasets, DuckDB and a plain loop all take.

    It can be pickled, never raises for a record, and gives a row for each: its `key`, the article's columns, the
    `error` that says why there is no article, and its `issues`.

    Attributes:
        fields: The columns of the content, the key, the headline and the byline. Columns that have the name of a hint
            are hints.
        converter: What is done to each record.

    Example:
        >>> import pyarrow
        >>> records = pyarrow.table({"id": ["a", "b"], "text": ["Rain\n\nIt rained.", " "]})
        >>> table = ConvertBatches(fields=RowFields(content="text", key="id")).table(records)
        >>> table["key"].to_pylist(), table["headline"].to_pylist()
        (['a', 'b'], ['Rain', None])
        >>> [error and error[:12] for error in table["error"].to_pylist()]
        [None, 'story-failed']
    """

    fields: RowFields
    converter: Converter = attrs.field(factory=Converter)

    @property
    def schema(self) -> pyarrow.Schema:
        """The schema of the batches that come out: of `key`, `error`, `issues` and the article."""
        pa, schema = arrow(), arrow_schema()
        run = [pa.field(RECORD_KEY, pa.string()), pa.field(ERROR, pa.string()), pa.field(ISSUES, pa.list_(pa.string()))]
        return pa.schema([*run, *(field.with_nullable(True) for field in schema)], metadata=schema.metadata)

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Convert batches, one after the other.

        Args:
            batches: Batches that have the columns of `fields`.
        """
        start, schema = 0, self.schema
        for batch in batches:
            rows = [self._row(start + number, row) for number, row in enumerate(row_dicts(batch))]
            yield arrow().RecordBatch.from_pylist(rows, schema=schema)
            start += batch.num_rows

    def table(self, table: pyarrow.Table) -> pyarrow.Table:
        """Convert a table.

        Args:
            table: A table that has the columns of `fields`.
        """
        return arrow().Table.from_batches(self(table.to_batches()), schema=self.schema)

    def _row(self, number: int, row: dict[str, Any]) -> dict[str, Any]:
        # without a number: a document must not depend on how an engine cuts its batches
        raw = read_row(RawStory(file="row"), row, self.fields, self.converter.hints)
        story = self.converter(raw) if isinstance(raw, RawStory) else raw
        told = {RECORD_KEY: story.name or str(number), ISSUES: [str(issue) for issue in story.issues]}
        if story.failed:
            return told | {ERROR: _why(story)}
        document: dict[str, Any] = row_maker(Article)(msgspec.json.decode(story.data))
        return told | document


def _why(story: Story) -> str:
    """Say in one line why there is no article."""
    *_, last = story.issues
    return f"{last.rule}: {last.message}"
