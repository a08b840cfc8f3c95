"""Rows of Parquet: documents of ours, or raw stories in one of their columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import attrs
import msgspec

from newsmodel.bulk.arrow.columns import row_dicts
from newsmodel.bulk.arrow.parquet import tables_of
from newsmodel.bulk.arrow.reading import documents_of, is_ours
from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.row import RowReader
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.errors import UnreadableInput
from newsmodel.model import Article


def parquet_rows(
    file: str, stream: BinaryIO, reader: RowReader | None, cls: type[Article]
) -> Iterator[RawStory | Story]:
    """Take the rows of a Parquet file for stories.

    Args:
        file: The file.
        stream: Its content.
        reader: Takes the story out of a row; None where the file has documents of ours.
        cls: The class of the documents.

    Raises:
        MissingExtra: pyarrow is not installed.
        UnreadableInput: it is no Parquet, or has other columns.
    """
    rows = _documents(stream, cls) if reader is None else _rows(stream)
    for number, row in enumerate(rows, start=1):
        raw = RawStory(file=file, entry=number)
        if reader is None:
            yield _document(raw, row)
        else:
            yield reader.read(raw, row)


def _document(raw: RawStory, row: Any) -> RawStory | Story:
    try:
        return attrs.evolve(raw, format="newsmodel", data=msgspec.json.encode(row))
    except UnicodeEncodeError:
        return failed_story(raw, UnreadableInput("a text of the row is no UTF-8", format="parquet"))


def _documents(stream: BinaryIO, cls: type[Article]) -> Iterator[Any]:
    for table in tables_of(stream):
        if not is_ours(table.schema, cls):
            told = "it has no documents of newsmodel: `--content-field` names the column of the stories"
            raise UnreadableInput(told, format="parquet")
        yield from documents_of(table, cls)


def _rows(stream: BinaryIO) -> Iterator[Any]:
    for table in tables_of(stream):
        for batch in table.to_batches():
            yield from row_dicts(batch)
