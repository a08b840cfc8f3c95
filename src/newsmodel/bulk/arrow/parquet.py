"""Articles in Parquet files."""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, BinaryIO, TypeVar, overload

from newsmodel.bulk.arrow.reading import from_arrow
from newsmodel.bulk.arrow.schema import arrow, arrow_schema
from newsmodel.bulk.arrow.writing import to_arrow
from newsmodel.errors import UnreadableInput
from newsmodel.files import open_stream, replacing, seekable
from newsmodel.model import Article

if TYPE_CHECKING:
    import pyarrow
    import pyarrow.parquet

T = TypeVar("T")

#: So many rows stand in a group, which readers hold in memory as a whole.
ROWS_OF_A_GROUP = 1000
_COMPRESSION = "zstd"


def write_parquet(articles: Iterable[Any], path: str | os.PathLike[str], *, cls: type[Any] = Article) -> int:
    """Write articles into a Parquet file, which is replaced only when all of them are written.

    Args:
        articles: The articles; they are taken a thousand at a time.
        path: The file.
        cls: Their class.

    Returns:
        How many were written.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be written.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "stories.parquet")
        ...     _ = write_parquet([Article(id="urn:x:1", headline="Rain")], path)
        ...     [article.headline for article in read_parquet(path)]
        ['Rain']
    """
    left, count = iter(articles), 0
    with parquet_writer(path, arrow_schema(cls)) as writer:
        while group := list(itertools.islice(left, ROWS_OF_A_GROUP)):
            writer.write_table(to_arrow(group, cls=cls))
            count += len(group)
    return count


@contextlib.contextmanager
def parquet_writer(path: str | os.PathLike[str], schema: pyarrow.Schema) -> Iterator[pyarrow.parquet.ParquetWriter]:
    """Open the writer of a Parquet file, which is replaced only when the block ends well.

    Args:
        path: The file.
        schema: The schema, which a file without rows has, too.
    """
    with replacing(path) as stream, parquet_stream(stream, schema) as writer:
        yield writer


def parquet_stream(stream: IO[bytes], schema: pyarrow.Schema) -> pyarrow.parquet.ParquetWriter:
    """Make the writer of a Parquet file in a stream, which is complete when the writer is closed.

    Args:
        stream: The stream.
        schema: The schema.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    arrow()
    import pyarrow.parquet  # noqa: PLC0415 - an extra

    return pyarrow.parquet.ParquetWriter(stream, schema, compression=_COMPRESSION)


@overload
def read_parquet(path: str | os.PathLike[str]) -> Iterator[Article]: ...
@overload
def read_parquet(path: str | os.PathLike[str], *, cls: type[T]) -> Iterator[T]: ...
def read_parquet(path: str | os.PathLike[str], *, cls: type[Any] = Article) -> Iterator[Any]:
    """Read the articles of a Parquet file, one group of rows after the other.

    Args:
        path: The file.
        cls: The class of the articles.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be read.
        UnreadableInput: it is no Parquet, or a column is missing or none of the class's.
        InvalidDocument: a row breaks the format.

    Example:
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "all.parquet")
        ...     _ = write_parquet([Article(id="urn:x:1", headline="Rain")], path)
        ...     [article.headline for article in read_parquet(path)]
        ['Rain']
    """
    with open_stream(path) as stream:
        for table in tables_of(stream):
            yield from from_arrow(table, cls=cls)


def tables_of(stream: BinaryIO) -> Iterator[pyarrow.Table]:
    """Read a Parquet file, one group of rows after the other.

    Args:
        stream: Its content.

    Raises:
        MissingExtra: pyarrow is not installed.
        UnreadableInput: it is no Parquet.
    """
    pa = arrow()
    import pyarrow.parquet  # noqa: PLC0415 - an extra

    try:
        with seekable(stream) as whole:
            file = pyarrow.parquet.ParquetFile(whole)
            for group in range(file.num_row_groups):
                yield file.read_row_group(group)
            if not file.num_row_groups:
                yield file.schema_arrow.empty_table()
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # of the disk, not of the data
            raise
        raise UnreadableInput(str(error), format="parquet") from None
