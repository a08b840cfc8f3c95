"""Rows: lines of JSON Lines, which are documents of ours or items of a standard, and raw stories in fields of rows."""

from __future__ import annotations

import codecs
import io
import itertools
from collections.abc import Iterator
from typing import Any, BinaryIO

import attrs
import msgspec

from newsmodel.bulk.failures import failed_story
from newsmodel.bulk.inputs.kept import is_kept, kept_record
from newsmodel.bulk.inputs.limits import LARGEST
from newsmodel.bulk.inputs.row import RowReader
from newsmodel.bulk.jsonlines import numbered_lines
from newsmodel.bulk.stories import LINES, RawStory, Story
from newsmodel.errors import NewsModelError, UnknownFormat, UnreadableInput
from newsmodel.formats.table import detect

#: A line that is longer than this, in bytes, is none.
LONGEST = LARGEST

#: The property by which our documents are known, and a part of the names of files that promise them.
_MARK, _OF_DOCUMENTS = "newsmodel", ".newsmodel."


def lines_within(stream: BinaryIO) -> Iterator[bytes]:
    """Read lines; of one that is too long the beginning, which is too long as well.

    Args:
        stream: Their stream.
    """
    while line := stream.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = stream.readline(LONGEST + 1)


def lines_of(file: str, lines: Iterator[bytes], reader: RowReader | None) -> Iterator[RawStory | Story]:
    """Take the lines of a file for stories.

    Args:
        file: The file.
        lines: Its lines.
        reader: Takes the story out of a row; None where each line is a document of ours, or an item of a standard.
    """
    for number, line in numbered_lines(lines):
        raw = RawStory(file=file, line=number, data=line)
        if len(line) > LONGEST:
            place = RawStory(file=file, line=number)  # there is too much of it to be kept
            yield failed_story(place, UnreadableInput(f"a line is longer than {LONGEST // 2**20} MB", format="jsonl"))
            continue
        yield _of_line(raw, reader)


def rows_of(file: str, stream: io.BufferedReader, reader: RowReader) -> Iterator[RawStory | Story]:
    """Take the rows of JSON for stories: lines, or one object or array that is written over several.

    Args:
        file: The file.
        stream: Its content.
        reader: Takes the story out of a row.
    """
    first = stream.readline(LONGEST + 1).removeprefix(codecs.BOM_UTF8)
    if first.lstrip().startswith((b"{", b"[")) and not isinstance(_whole(first), dict):
        data = first + stream.read(LARGEST + 1 - len(first))
        whole = _whole(data) if len(data) <= LARGEST else None
        if isinstance(whole, dict):
            yield reader.read(RawStory(file=file), whole)
            return
        if isinstance(whole, list):
            for number, row in enumerate(whole, start=1):
                yield reader.read(RawStory(file=file, entry=number), row)
            return
        lines: Iterator[bytes] = itertools.chain(io.BytesIO(data), lines_within(stream))
    else:
        lines = itertools.chain([first] if first else [], lines_within(stream))
    yield from lines_of(file, lines, reader)


def _whole(data: bytes) -> Any:
    """Decode JSON; nothing where it is none by itself."""
    try:
        return msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _of_line(raw: RawStory, reader: RowReader | None) -> RawStory | Story:
    """Take a line for a record that was kept, a document of ours, or a row with a raw story."""
    try:
        if is_kept(raw.data):
            return kept_record(raw)
        if reader is None:
            return attrs.evolve(raw, format=_format_of_line(raw))
        row = _decoded(raw.data)
    except NewsModelError as error:
        return failed_story(attrs.evolve(raw, format=LINES), error)
    return reader.read(raw, row)


def _format_of_line(raw: RawStory) -> str:
    """Name the format of a line: a document of ours, or an item of a standard in JSON.

    Raises:
        UnreadableInput: it is a row with a raw story, which nobody has named; that is said in one sentence, and not in
            one for each of its fields.
    """
    if _MARK.encode() in raw.data or _OF_DOCUMENTS in raw.file.lower():
        return _MARK
    row = _whole(raw.data)
    if not isinstance(row, dict) or _MARK in row:
        return _MARK
    try:
        return detect(raw.data)
    except UnknownFormat:
        raise _unnamed(row) from None


def _unnamed(row: dict[str, Any]) -> UnreadableInput:
    texts = {name: value for name, value in row.items() if isinstance(value, str) and " " in value}
    longest = max(texts, key=lambda name: len(texts[name]), default=None)
    told = f"`--content-field` names the field of its story{f', perhaps {longest!r}' if longest else ''}"
    return UnreadableInput(f"the row is no document of newsmodel: {told}", format=LINES)


def _decoded(line: bytes) -> Any:
    try:
        return msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UnreadableInput(str(error), format="jsonl") from None
