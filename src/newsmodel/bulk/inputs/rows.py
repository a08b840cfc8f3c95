"""Rows: lines of JSON Lines, which are documents of ours, and raw stories in a field of any row."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs
import msgspec

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.jsonlines import numbered_lines
from newsmodel.bulk.rules import HINT_NOT_READ
from newsmodel.bulk.stories import RawStory, Story
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.issues import Issue
from newsmodel.readings import Hints
from newsmodel.shapes.shape import shape_of


@attrs.frozen(kw_only=True)
class RowFields:
    """The fields of a row that has a raw story. Those that have the name of a hint are hints.

    Attributes:
        content: The field with the story: text, a page, or what else a format reads.
        key: The field that tells the rows apart; the line or the number of the row when not given.
        headline: The field with the headline, where it is no part of the story.
    """

    content: str
    key: str | None = None
    headline: str | None = None


#: A line that is longer than this, in bytes, is none: it would be held in memory several times.
LONGEST = 2**28


def lines_within(stream: BinaryIO) -> Iterator[bytes]:
    """Read lines; of one that is too long the beginning, which is too long as well.

    Args:
        stream: Their stream.
    """
    while line := stream.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = stream.readline(LONGEST + 1)


def lines_of(file: str, lines: Iterator[bytes], fields: RowFields | None) -> Iterator[RawStory | Story]:
    """Take the lines of a file for stories.

    Args:
        file: The file.
        lines: Its lines.
        fields: Where the story is in a line; None where the line is a document of ours.
    """
    for number, line in numbered_lines(lines):
        raw = RawStory(file=file, line=number, data=line)
        if len(line) > LONGEST:
            yield failed_story(raw, UnreadableInput(f"a line is longer than {LONGEST // 2**20} MB", format="jsonl"))
            continue
        if fields is None:
            yield attrs.evolve(raw, format="newsmodel")
            continue
        try:
            row = _decoded(line)
        except NewsModelError as error:
            yield failed_story(raw, error)
        else:
            yield read_row(raw, row, fields)


def _decoded(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableInput(str(error), format="jsonl") from None


def read_row(raw: RawStory, row: Any, fields: RowFields) -> RawStory | Story:
    """Take the story out of a row; where there is none, it is a story that failed.

    Args:
        raw: Its place.
        row: The row.
        fields: Where the story is in it.
    """
    try:
        return _raw_story(raw, row, fields)
    except NewsModelError as error:
        return failed_story(raw, error)


def _raw_story(raw: RawStory, row: Any, fields: RowFields) -> RawStory:
    """Take the story out of a row.

    Raises:
        UnreadableInput: the row is no object, or has no such field, or no text in it.
    """
    if not isinstance(row, Mapping):
        raise UnreadableInput("the row is no object")
    content = row.get(fields.content)
    if not isinstance(content, str | bytes):
        raise UnreadableInput(f"the row has no text in {fields.content!r}")
    hints, issues = _hints_of(row)
    return attrs.evolve(
        raw,
        data=content if isinstance(content, bytes) else content.encode(errors="surrogateescape"),
        headline=_text_of(row, fields.headline),
        name=_text_of(row, fields.key),
        hints=hints,
        issues=issues,
    )


def _text_of(row: Mapping[str, Any], name: str | None) -> str | None:
    value = None if name is None else row.get(name)
    return None if value is None else str(value)


def _hints_of(row: Mapping[str, Any]) -> tuple[Hints, tuple[Issue, ...]]:
    """Read the hints of a row; what is none is told."""
    hints, issues = Hints(), []
    for field in shape_of(Hints).fields:
        value = row.get(field.name)
        if value in (None, ""):
            continue
        try:
            hints = attrs.evolve(hints, **{field.name: _plain(value)})
        except (TypeError, ValueError) as error:
            issues.append(HINT_NOT_READ.issue(str(error).removeprefix("Hints.")))
    return hints, tuple(issues)


def _plain(value: Any) -> Any:
    """Write the times of Parquet as those of JSON."""
    return value.isoformat() if isinstance(value, datetime.date) else value
