"""Articles out of the columns of an Arrow table."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, overload

import msgspec

from newsmodel.bulk.arrow.columns import row_dicts
from newsmodel.bulk.arrow.schema import ERROR, KEY, RUN_COLUMNS, VALUE, arrow, arrow_schema
from newsmodel.bulk.collector import ROWS_AT_ONCE
from newsmodel.documents.codec import from_dict
from newsmodel.documents.collector import paused_collector
from newsmodel.errors import NewsModelError, UnreadableInput
from newsmodel.model import Article
from newsmodel.shapes.field_types import (
    SAFE_INTEGER,
    FieldType,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    Union,
    per_class,
)
from newsmodel.shapes.shape import shape_of

if TYPE_CHECKING:
    import pyarrow

T = TypeVar("T")
#: Turns a value of a column into that of the JSON form.
FromColumn: TypeAlias = Callable[[Any], Any]


@overload
def from_arrow(data: pyarrow.Table | pyarrow.RecordBatch) -> Iterator[Article]: ...
@overload
def from_arrow(data: pyarrow.Table | pyarrow.RecordBatch, *, cls: type[T]) -> Iterator[T]: ...
def from_arrow(data: pyarrow.Table | pyarrow.RecordBatch, *, cls: type[Any] = Article) -> Iterator[Any]:
    """Take articles out of an Arrow table.

    Rows of records that could not be converted, whose `error` says why, hold no article and are passed over. A number
    that is whole comes back as an integer where the model has numbers of both kinds.

    Args:
        data: A table or a batch with the columns of `arrow_schema(cls)`; optional ones may be missing.
        cls: The class of the articles.

    Raises:
        MissingExtra: pyarrow is not installed.
        UnreadableInput: a column is missing that every document needs, is none of the class's, or holds bytes.
        InvalidDocument: a row breaks the format.

    Example:
        >>> from newsmodel.bulk import to_arrow
        >>> article = Article(id="urn:x:1", headline="Rain", extra={"desk": ["east"]})
        >>> list(from_arrow(to_arrow([article]))) == [article]
        True
    """
    documents = documents_of(data, cls)
    error: NewsModelError | None = None
    while error is None:
        made, error = _some(documents, cls)
        if not made and error is None:
            return
        yield from made
    raise error


def _some(documents: Iterator[dict[str, Any]], cls: type[Any]) -> tuple[list[Any], NewsModelError | None]:
    """Make some articles, until there is one that cannot be made: those before it are not lost."""
    made = []
    with paused_collector():  # not while whoever asked works on them
        try:
            for document in itertools.islice(documents, ROWS_AT_ONCE):
                made.append(from_dict(document, cls=cls))  # noqa: PERF401 - those before an error are kept
        except NewsModelError as error:
            return made, error
    return made, None


def documents_of(data: pyarrow.Table | pyarrow.RecordBatch, cls: type[Any] = Article) -> Iterator[dict[str, Any]]:
    """Take the documents out of an Arrow table, as JSON has them and not yet looked at.

    Args:
        data: As for `from_arrow`.
        cls: The class of the documents.

    Raises:
        UnreadableInput: as for `from_arrow`.
    """
    _check_columns(data.schema, cls)
    restore = _of_object(cls)
    for batch in _batches(data):
        for row in row_dicts(batch):
            if ERROR not in row:
                yield restore({name: row[name] for name in row if name not in RUN_COLUMNS})


def is_ours(schema: pyarrow.Schema, cls: type = Article) -> bool:
    """Whether a table has documents of a class: it has the column that says the version of the format."""
    tag = shape_of(cls).tag
    return tag is not None and tag[0] in schema.names


def _batches(data: pyarrow.Table | pyarrow.RecordBatch) -> Iterator[pyarrow.RecordBatch]:
    table = data if isinstance(data, arrow().Table) else arrow().Table.from_batches([data])
    yield from table.to_batches(max_chunksize=ROWS_AT_ONCE)


def _check_columns(schema: pyarrow.Schema, cls: type) -> None:
    """Refuse a table that would lose a column, or lacks one that every document has."""
    known = set(arrow_schema(cls).names)
    if unknown := [name for name in schema.names if name not in known | RUN_COLUMNS]:
        raise UnreadableInput(f"{cls.__name__} has no field for the column {unknown[0]!r}", format="arrow")
    if of_bytes := [field.name for field in schema if "binary" in str(field.type)]:
        raise UnreadableInput(f"the column {of_bytes[0]!r} holds bytes, and no text", format="arrow")
    shape = shape_of(cls)
    needed = [*([shape.tag[0]] if shape.tag else []), *(field.name for field in shape.fields if field.required)]
    if missing := [name for name in needed if name not in schema.names]:
        raise UnreadableInput(f"the column {missing[0]!r} is missing", format="arrow")


@per_class
def _of_object(cls: type) -> FromColumn:
    """Make the function that turns a row of a class, or a struct in it, into the JSON form."""
    makers = {field.name: maker for field in shape_of(cls).fields if (maker := _maker(field.type)) is not None}
    return _members(makers)


def _members(makers: dict[str, FromColumn]) -> FromColumn:
    def restore(value: Any) -> Any:
        for name, maker in makers.items() if isinstance(value, dict) else ():
            if name in value:
                value[name] = maker(value[name])
        return value

    return restore


def _maker(field_type: FieldType) -> FromColumn | None:
    """Find what has to be done to the values of a type; None where they stay as they are.

    So do those that are of another type: whoever reads the document says so of each.
    """
    match field_type:
        case OpenMap():
            return _from_text
        case StringMap():
            return _from_entries
        case Scalar() if {int, float} == set(field_type.types):
            return _whole
        case ObjectType():
            return _of_object(field_type.cls)
        case Union():
            makers = {
                field.name: maker
                for cls in field_type.classes
                for field in shape_of(cls).fields
                if (maker := _maker(field.type)) is not None
            }
            return _members(makers)
        case Many():
            item = _maker(field_type.item)
            return None if item is None else _of_each(item)
        case _:
            return None


def _of_each(maker: FromColumn) -> FromColumn:
    return lambda values: [maker(value) for value in values] if isinstance(values, list) else values


def _whole(value: Any) -> Any:
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) <= SAFE_INTEGER
    return int(value) if is_whole else value


def _from_text(value: Any) -> Any:
    with contextlib.suppress(msgspec.DecodeError, UnicodeEncodeError, TypeError):
        return msgspec.json.decode(value)
    return value


def _from_entries(value: Any) -> Any:
    with contextlib.suppress(KeyError, TypeError):
        return {entry[KEY]: entry[VALUE] for entry in value}
    return value
