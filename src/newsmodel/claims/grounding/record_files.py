"""Reads records of claims: JSON, JSON Lines, CSV and TSV, as language models, scripts and our own tables have them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import attrs

from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import RECORD_UNREADABLE
from newsmodel.documents.loader import Unloadable, load
from newsmodel.errors import UnreadableInput
from newsmodel.issues import Issue, shown
from newsmodel.view.claim_table import COLUMNS
from newsmodel.view.columns import SEPARATOR

#: The forms of files of records.
RecordForm = Literal["json", "jsonl", "csv", "tsv"]

_FIELDS = frozenset(field.name for field in attrs.fields(ClaimRecord))
#: Columns of our table of claims that are fields of a record by another name.
_OF_TABLE = {
    "claim_id": "id",
    "source_words": "source",
    "source_names": "name",
    "source_kinds": "source_kind",
    "cue_words": "cue",
}
_OTHERS_OF_TABLE = frozenset(column.name for column in COLUMNS) - _FIELDS - _OF_TABLE.keys()
#: Fields that are lists: a cell of a table parts their members.
_LISTS = frozenset({"content", "source", "source_ids"})
_NUMBERS: dict[str, type] = {"start": int, "source_start": int, "cue_start": int, "confidence": float}
_LISTS_OF_TABLE = frozenset({"source_ids", "source_words", "source_names", "source_kinds"})
_DELIMITERS = {"csv": ",", "tsv": "\t"}
#: Names of the list of records in an object that has nothing else to say.
_WRAPPERS = ("claims", "records")


@attrs.frozen
class RecordReading:
    """Records read from a file, and what is to be said of the others.

    Attributes:
        records: The records.
        numbers: Number of each in the file, from 0.
        issues: Why others are none; the path of each begins with its number.
    """

    records: tuple[ClaimRecord, ...]
    numbers: tuple[int, ...]
    issues: tuple[Issue, ...] = ()


def read_records(data: bytes | str, *, form: RecordForm = "json") -> RecordReading:
    """Read records of claims; null and what is empty are the same as what is not there.

    Args:
        data: An array of records, or an object with an array `claims`; a record a line; or a table whose head names
            the fields. The columns of `newsmodel claims --to csv` are taken, too.
        form: Its form.

    Returns:
        The records, and the issues of what is none.

    Raises:
        UnreadableInput: the data as a whole is not of its form.

    Example:
        >>> read_records('[{"content": "It rained", "source": null}, {"contents": "It poured"}]').issues[0].message
        "'contents' is no field of a record"
    """
    text = data if isinstance(data, str) else _decoded(data, form)
    records: list[tuple[int, ClaimRecord]] = []
    issues: list[Issue] = []
    for number, (line, row) in enumerate(_rows(text, form)):
        try:
            records.append((number, record_from(row)))
        except (TypeError, ValueError) as error:
            told = str(error).removeprefix("ClaimRecord.")
            issues.append(RECORD_UNREADABLE.issue(told, (number,), line=line))
    return RecordReading(tuple(record for _, record in records), tuple(number for number, _ in records), tuple(issues))


def _decoded(data: bytes, form: RecordForm) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput(f"not UTF-8: {error.reason}", format=form) from error


def record_from(row: object) -> ClaimRecord:
    """Make a record of what JSON or a table has.

    Args:
        row: The names and values of its fields.

    Raises:
        TypeError: it is no object, or a value has a wrong type.
        ValueError: it has a name that is no field, or a value that its field does not take.

    Example:
        >>> record_from({"content": "It rained", "cue_words": "said", "sentences": "It rained, she said."}).cue
        'said'
    """
    if not isinstance(row, Mapping):
        raise TypeError(f"{shown(row)} is no record")
    fields: dict[str, Any] = {}
    for given, value in row.items():
        name = str(_OF_TABLE.get(given, given))
        if name not in _FIELDS and given not in _OTHERS_OF_TABLE:
            raise ValueError(f"{shown(given)} is no field of a record")
        if name in _FIELDS and value not in (None, "", []):
            fields[name] = _one(value) if given in _OF_TABLE and name not in _LISTS else value
    if "content" not in fields:
        raise ValueError("content: a record without words")
    return ClaimRecord(**{name: value for name, value in fields.items() if value is not None})


def _one(value: Any) -> Any:
    """Take the only member of a list; of several nobody is chosen."""
    if not isinstance(value, list):
        return value
    members = dict.fromkeys(value)
    return next(iter(members)) if len(members) == 1 else None


# --- the forms


def _rows(text: str, form: RecordForm) -> Iterator[tuple[int | None, object]]:
    if form == "jsonl":
        return _lines(text)
    if form == "json":
        return ((None, row) for row in _array(_loaded(text, form)))
    return _cells(text, form)


def _loaded(text: str, form: RecordForm) -> object:
    try:
        return load(text)
    except Unloadable as error:
        first = error.issue
        raise UnreadableInput(first.message, format=form, line=first.line, column=first.column) from error


def _array(found: object) -> Iterable[object]:
    if isinstance(found, Mapping):
        inner = next((found[name] for name in _WRAPPERS if isinstance(found.get(name), list)), None)
        found = [found] if inner is None else inner
    if not isinstance(found, list):
        raise UnreadableInput(f"{shown(found)} is neither a list of records nor one", format="json")
    return found


def _lines(text: str) -> Iterator[tuple[int | None, object]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise UnreadableInput(f"no JSON: {error}", format="jsonl", line=number) from error


def _cells(text: str, form: RecordForm) -> Iterator[tuple[int | None, object]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_DELIMITERS[form])
    for row in reader:
        if None in row:
            raise UnreadableInput("a row has more cells than the head", format=form, line=reader.line_num)
        yield reader.line_num, {name: _value(name, cell) for name, cell in row.items() if cell}


def _value(name: str, cell: str) -> object:
    """Read a cell; what is no number stays as it is, for the field to refuse."""
    kind = _NUMBERS.get(name)
    if kind is not None:
        try:
            return kind(cell)
        except ValueError:
            return cell
    return cell.split(SEPARATOR) if name in _LISTS_OF_TABLE else cell
