"""Rows: lines of JSON Lines, which are documents of ours, and raw stories in a field of any row."""

from __future__ import annotations

import codecs
import io
import itertools
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import attrs
import msgspec

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.hints import hints_of_row
from newsmodel.bulk.inputs.kept import is_kept, kept_record
from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.bulk.jsonlines import numbered_lines
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.errors import NewsModelError, UnreadableInput


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


#: A line that is longer than this, in bytes, is none.
LONGEST = LARGEST


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
            place = RawStory(file=file, line=number)  # there is too much of it to be kept
            yield failed_story(place, UnreadableInput(f"a line is longer than {LONGEST // 2**20} MB", format="jsonl"))
            continue
        yield _of_line(raw, fields)


def rows_of(file: str, stream: io.BufferedReader, fields: RowFields) -> Iterator[RawStory | Story]:
    """Take the rows of JSON for stories: lines, or one object or array that is written over several.

    Args:
        file: The file.
        stream: Its content.
        fields: Where the story is in a row.
    """
    first = stream.readline(LONGEST + 1).removeprefix(codecs.BOM_UTF8)
    if first.lstrip().startswith((b"{", b"[")) and not isinstance(_whole(first), dict):
        data = first + stream.read(LARGEST + 1 - len(first))
        whole = _whole(data) if len(data) <= LARGEST else None
        if isinstance(whole, dict):
            yield read_row(RawStory(file=file), whole, fields)
            return
        if isinstance(whole, list):
            for number, row in enumerate(whole, start=1):
                yield read_row(RawStory(file=file, entry=number), row, fields)
            return
        lines: Iterator[bytes] = itertools.chain(io.BytesIO(data), lines_within(stream))
    else:
        lines = itertools.chain([first] if first else [], lines_within(stream))
    yield from lines_of(file, lines, fields)


def _whole(data: bytes) -> Any:
    """Decode JSON; nothing where it is none by itself."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _of_line(raw: RawStory, fields: RowFields | None) -> RawStory | Story:
    """Take a line for a record that was kept, a document of ours, or a row with a raw story."""
    try:
        if is_kept(raw.data):
            return kept_record(raw)
        if fields is None:
            return attrs.evolve(raw, format="newsmodel")
        row = _decoded(raw.data)
    except NewsModelError as error:
        return failed_story(attrs.evolve(raw, format=LINES), error)
    return read_row(raw, row, fields)


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
        return failed_story(attrs.evolve(raw, format=LINES, data=raw.data or _as_line(row)), error)


def _as_line(row: Any) -> bytes:
    """Write a row of a table as a line; one with text that is no UTF-8 is none."""
    try:
        return msgspec.json.encode(row, enc_hook=str)
    except UnicodeEncodeError:
        return b""


def _raw_story(raw: RawStory, row: Any, fields: RowFields) -> RawStory:
    """Take the story out of a row.

    Raises:
        UnreadableInput: the row is no object, or has no such field, or no text in it.
    """
    if not isinstance(row, Mapping):
        raise UnreadableInput("the row is no object")
    content = _field(row, fields.content)
    if not isinstance(content, str | bytes):
        raise UnreadableInput(f"the row has no text in {fields.content!r}")
    hints, issues = hints_of_row(row)
    return attrs.evolve(
        raw,
        data=content if isinstance(content, bytes) else content.encode(errors="surrogateescape"),
        headline=_text_of(row, fields.headline),
        name=_text_of(row, fields.key),
        hints=hints,
        issues=issues,
    )


def _field(row: Mapping[str, Any], name: str) -> Any:
    """Return a field of a row; one within another is named by both, with a point between, as in content.rendered."""
    if name in row:
        return row[name]
    outer, point, inner = name.partition(".")
    value = row.get(outer) if point else None
    return _field(value, inner) if isinstance(value, Mapping) else None


def _text_of(row: Mapping[str, Any], name: str | None) -> str | None:
    value = None if name is None else _field(row, name)
    return None if value is None else str(value)
