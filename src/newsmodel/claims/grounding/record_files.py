"""Reads records of claims: JSON, JSON Lines, CSV and TSV, as language models, scripts and our own tables have them."""

from __future__ import annotations

import csv
import io
import re
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
#: What others call the fields of a record.
_MEANT = {
    **dict.fromkeys(("quote", "statement", "text", "claim", "quotation"), "content"),
    **dict.fromkeys(("speaker", "who", "person", "attribution"), "source"),
    **dict.fromkeys(("verb", "trigger"), "cue"),
}
#: How much alike a name and the field that was meant are, of 1: "text" does not mean "target".
_ALIKE = 0.7
#: Names of the list of records in an object that has nothing else to say.
_WRAPPERS = ("claims", "records")
#: A block of code in Markdown that is the whole text.
_FENCE = re.compile(r"\A\s*+(```|~~~)\w*+[^\S\n]*+\n")


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
            the fields. The columns of `newsmodel claims --to csv` are taken, too, and JSON in a Markdown fence.
        form: Its form.

    Returns:
        The records, and the issues of what is none.

    Raises:
        UnreadableInput: the data as a whole is not of its form.

    Example:
        >>> read_records('[{"content": "It rained", "source": null}, {"contents": "It poured"}]').issues[0].message
        "'contents' is no field of a record; did you mean 'content'?"
    """
    text = data if isinstance(data, str) else _decoded(data, form)
    if form in ("json", "jsonl"):
        text = unfenced(text)
    return records_from(_rows(text, form))


def records_from(rows: Iterable[tuple[int | None, object]]) -> RecordReading:
    """Make records of rows; what is none costs no other.

    Args:
        rows: Records, or what `record_from` makes one of, each with its line in a file, where it has one.
    """
    records: dict[int, ClaimRecord] = {}
    issues: list[Issue] = []
    for number, (line, row) in enumerate(rows):
        try:
            records[number] = row if isinstance(row, ClaimRecord) else record_from(row)
        except (TypeError, ValueError) as error:
            told = str(error).removeprefix("ClaimRecord.")
            issues.append(RECORD_UNREADABLE.issue(told, (number,), line=line))
    return RecordReading(tuple(records.values()), tuple(records), tuple(issues))


def unfenced(text: str) -> str:
    r"""Take an answer out of the fence of Markdown around it, where nothing stands outside; lines keep their numbers.

    Args:
        text: The answer of a language model, or any other text, which is given back as it is.

    Example:
        >>> unfenced('```json\n[]\n```\n')
        '\n[]'
        >>> unfenced("[]")
        '[]'
    """
    fence, end = _FENCE.match(text), text.rstrip()
    if fence is None or end.find(fence[1], fence.end()) != len(end) - len(fence[1]):
        return text
    inner, _, before = end.removesuffix(fence[1]).rpartition("\n")
    whole = not before.strip() and len(inner) >= fence.end() - 1
    return "\n" * fence[0].count("\n") + inner[fence.end() :].rstrip() if whole else text


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
            raise ValueError(f"{shown(given)} is no field of a record{_meant(given)}")
        if name in _FIELDS and value not in (None, "", []):
            fields[name] = _one(value) if given in _OF_TABLE and name not in _LISTS else value
    if "content" not in fields:
        raise ValueError("content: a record without words")
    return ClaimRecord(**{name: value for name, value in fields.items() if value is not None})


def _meant(name: object) -> str:
    """Guess which field somebody meant: those that have the name for a part, else the one that is spelled alike."""
    import difflib  # noqa: PLC0415 - needed only for the message

    word = str(name).lower()
    if word in _MEANT:
        return f"; did you mean {_MEANT[word]!r}?"
    meant = sorted(field for field in _FIELDS if word in field.split("_"))
    meant = meant or difflib.get_close_matches(word, sorted(_FIELDS), n=1, cutoff=_ALIKE)
    return f"; did you mean {' or '.join(map(repr, meant))}?" if meant else ""


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
        found = (_only_list(found) or [found]) if inner is None else inner
    if not isinstance(found, list):
        raise UnreadableInput(f"{shown(found)} is neither a list of records nor one", format="json")
    return found


def _only_list(found: Mapping[str, object]) -> list[object] | None:
    """Take the one list of objects that an object has, whatever it is called; a record has its own words besides."""
    if "content" in found:
        return None
    lists = [
        value for value in found.values() if isinstance(value, list) and any(isinstance(e, Mapping) for e in value)
    ]
    return lists[0] if len(lists) == 1 else None


def _lines(text: str) -> Iterator[tuple[int | None, object]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, load(line)
            except Unloadable as error:
                first = error.issue
                raise UnreadableInput(first.message, format="jsonl", line=number, column=first.column) from error


def _cells(text: str, form: RecordForm) -> Iterator[tuple[int | None, object]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_DELIMITERS[form])
    try:
        for row in reader:
            if None in row:
                raise UnreadableInput("a row has more cells than the head", format=form, line=reader.line_num)
            yield reader.line_num, {name: _value(name, cell) for name, cell in row.items() if cell}
    except csv.Error as error:
        raise UnreadableInput(str(error), format=form, line=reader.line_num) from error


def _value(name: str, cell: str) -> object:
    """Read a cell; what is no number stays as it is, for the field to refuse."""
    kind = _NUMBERS.get(name)
    if kind is not None:
        try:
            return kind(cell)
        except ValueError:
            return cell
    return cell.split(SEPARATOR) if name in _LISTS_OF_TABLE else cell
