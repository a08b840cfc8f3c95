"""Records that are kept whole, a line for each, to be run again.

A row in which no story could be found is kept as it was. Of any other record the line has its key, what is known of it
and its content, as text where it is UTF-8, else in base64 (RFC 4648).
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import attrs
import msgspec

from newsmodel.bulk.inputs.hints import hints_of_row, moment_of_row, row_of_hints
from newsmodel.bulk.stories import LINES, RawStory, spelled
from newsmodel.errors import UnreadableInput
from newsmodel.files import name_of
from newsmodel.issues import Issue

#: The first member of a line that is a record, and its version.
_MARK, _VERSION = "newsmodel_record", "1.0"
_BEGINNING = f'{{"{_MARK}":'.encode()
#: Members that are those of the record by the same name.
_SAME = ("entry", "format", "headline", "byline", "id")


def kept_line(raw: RawStory) -> bytes:
    r"""Write a record as a line.

    Args:
        raw: The record.

    Example:
        >>> kept_line(RawStory(file="wire/a.txt", data=b"Rain"))
        b'{"newsmodel_record":"1.0","key":"wire/a.txt","name":"a.txt","text":"Rain"}\n'
    """
    if raw.format == LINES:
        return raw.data + b"\n"
    row: dict[str, Any] = {_MARK: _VERSION, "key": raw.key, "name": spelled(name_of(raw.filename))}
    row |= {name: value for name in _SAME if (value := getattr(raw, name)) is not None}
    if raw.hints and (hints := row_of_hints(raw.hints)):
        row["hints"] = hints
    if raw.modified is not None:
        row["modified"] = raw.modified.isoformat()
    for name in ("others", "own"):
        if fields := getattr(raw, name):
            row[name] = fields
    if raw.issues:
        row["issues"] = raw.issues
    try:
        row["text"] = raw.data.decode()
    except UnicodeDecodeError:
        row["base64"] = base64.b64encode(raw.data).decode()
    return msgspec.json.encode(row, enc_hook=str) + b"\n"


def is_kept(line: bytes) -> bool:
    r"""Whether a line is a record that was kept.

    Example:
        >>> is_kept(kept_line(RawStory(file="a.txt"))), is_kept(b'{"newsmodel":"1.0"}')
        (True, False)
    """
    return line.startswith(_BEGINNING)


def kept_record(raw: RawStory) -> RawStory:
    """Read a record that was kept: its key and its content are what they were, its place is where it is now.

    Args:
        raw: The line, with its place.

    Raises:
        UnreadableInput: it has been damaged.
    """
    try:
        row = msgspec.json.decode(raw.data, type=_Line)
        data = row.text.encode() if row.base64 is None else base64.b64decode(row.base64, validate=True)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError) as error:
        raise UnreadableInput(f"a record that was kept is damaged: {error}", format=LINES) from None
    hints, issues = hints_of_row(row.hints)
    modified, _ = moment_of_row(row.modified, "modified", hints)
    return attrs.evolve(
        raw,
        name=row.key,
        kept_from=row.name,
        entry=row.entry,
        format=row.format,
        headline=row.headline,
        byline=row.byline,
        id=row.id,
        modified=modified,
        others=row.others,
        own=row.own,
        hints=hints if row.hints else None,
        issues=(*row.issues, *issues),
        data=data,
    )


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    """The members of a line."""

    newsmodel_record: str
    key: str
    name: str
    entry: int | None = None
    format: str | None = None
    headline: str | None = None
    byline: str | None = None
    id: str | None = None
    modified: str | None = None
    others: Mapping[str, Any] = {}
    own: Mapping[str, Any] = {}
    hints: Mapping[str, Any] = {}
    issues: tuple[Issue, ...] = ()
    text: str = ""
    base64: str | None = None
