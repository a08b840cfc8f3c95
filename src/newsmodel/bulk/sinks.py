"""Files that hold all stories of a run, or of a part of it: JSON Lines and Parquet."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import IO, Protocol

import msgspec

from newsmodel.bulk.stories import PARQUET, Story
from newsmodel.files import replacing
from newsmodel.model import Article


class Sink(Protocol):
    """A file that stories are written to."""

    def write(self, story: Story) -> None:
        """Add a story whose data is a line of JSON Lines."""
        ...


@contextlib.contextmanager
def opened_sink(path: str | os.PathLike[str], form: str, cls: type[Article] = Article) -> Iterator[Sink]:
    """Open a file for stories, which is replaced only when the block ends well.

    Args:
        path: The file.
        form: What it is: `jsonl` or `parquet`.
        cls: The class of the articles.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    if form != PARQUET:
        with replacing(path) as stream:
            yield LinesSink(stream)
        return
    from newsmodel.bulk.arrow.sink import parquet_sink  # noqa: PLC0415 - lines need no Arrow

    with parquet_sink(path, cls) as sink:
        yield sink


class LinesSink(msgspec.Struct, frozen=True):
    """JSON Lines in a stream.

    Attributes:
        stream: The stream.
        at_once: Whether each story leaves at once, for whoever reads a pipe.
    """

    stream: IO[bytes]
    at_once: bool = False

    def write(self, story: Story) -> None:
        """Add a story."""
        self.stream.write(story.data)
        if self.at_once:
            self.stream.flush()
