"""The ledger of a run: what became of each story is counted, and what failed is written down."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

import msgspec

from newsmodel.bulk.inputs.kept import kept_line
from newsmodel.bulk.run import Run
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.bulk.summary import Summary, report_row
from newsmodel.files import replacing


class Ledger(msgspec.Struct):
    """The counts of a run, and the streams of what failed.

    Attributes:
        summary: The counts.
        errors: Gets a row for each story that failed.
        rejected: Gets the record of each.
        not_kept: How many of those have no record: what failed was the file, and not a story in it.
    """

    summary: Summary = msgspec.field(default_factory=Summary)
    errors: IO[bytes] | None = None
    rejected: IO[bytes] | None = None
    not_kept: int = 0

    def enter(self, story: Story) -> dict[str, Any]:
        """Write down what became of a story, and return the row that says it.

        Args:
            story: The story.
        """
        row = report_row(story)
        self.enter_row(row, story.record)
        return row

    def enter_row(self, row: Mapping[str, Any], record: RawStory | None) -> None:
        """Write down what became of a story.

        Args:
            row: The row that says it.
            record: The record that the story was made of; None where it could not be taken out of its file.
        """
        self.summary.add(row)
        if "error" not in row:
            return
        if self.errors is not None:
            self.errors.write(json_line(row))
        if self.rejected is not None and record is not None:
            self.rejected.write(kept_line(record))
        self.not_kept += record is None


@contextlib.contextmanager
def opened_ledger(run: Run, summary: Summary) -> Iterator[Ledger]:
    """Open the files of what fails in a run; they are replaced when the block ends well.

    Args:
        run: The run.
        summary: The counts.

    Raises:
        OSError: one cannot be written.
    """
    with _opened(run.errors) as errors, _opened(run.rejected) as rejected:
        yield Ledger(summary, errors, rejected)


@contextlib.contextmanager
def _opened(path: str | None) -> Iterator[IO[bytes] | None]:
    if path is None:
        yield None
        return
    with replacing(path) as stream:
        yield stream


def json_line(row: Mapping[str, Any]) -> bytes:
    r"""Write a row as a line; bytes of a file's name that are no UTF-8 are spelled out.

    Example:
        >>> json_line({"key": "a.txt"})
        b'{"key": "a.txt"}\n'
    """
    return json.dumps(row, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"
