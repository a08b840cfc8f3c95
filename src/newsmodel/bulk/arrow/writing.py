"""Articles into the columns of an Arrow table."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from newsmodel.bulk.arrow.schema import KEY, VALUE, arrow, arrow_schema
from newsmodel.bulk.collector import ROWS_AT_ONCE
from newsmodel.documents.codec import to_dict
from newsmodel.documents.collector import paused_collector
from newsmodel.model import Article
from newsmodel.shapes.field_types import FieldType, Many, ObjectType, OpenMap, StringMap, Union, per_class
from newsmodel.shapes.shape import shape_of

if TYPE_CHECKING:
    import pyarrow

#: Turns a value of the JSON form into what its column takes.
ToColumn: TypeAlias = Callable[[Any], Any]


def to_arrow(articles: Iterable[Any], *, cls: type[Any] = Article) -> pyarrow.Table:
    """Put articles into an Arrow table, one a row.

    Args:
        articles: The articles; all of them are held in memory.
        cls: Their class.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> table = to_arrow([Article(id="urn:x:1", headline="Rain", keywords=["weather"])])
        >>> table.num_rows, table["keywords"].to_pylist()
        (1, [['weather']])
    """
    schema = arrow_schema(cls)
    return arrow().Table.from_batches(_batches(iter(articles), cls, schema), schema=schema)


def _batches(articles: Iterator[Any], cls: type[Any], schema: pyarrow.Schema) -> Iterator[pyarrow.RecordBatch]:
    fill = row_maker(cls)
    while several := list(itertools.islice(articles, ROWS_AT_ONCE)):
        with paused_collector():
            rows = [fill(to_dict(article)) for article in several]
            batch = arrow().RecordBatch.from_pylist(rows, schema=schema)
        yield batch


@per_class
def row_maker(cls: type) -> ToColumn:
    """Make the function that turns the JSON form of a class into a row; it changes the dict that it is given."""
    return _of_object(cls, lists=True)


def _of_object(cls: type, *, lists: bool) -> ToColumn:
    """Make the function for the objects of a class.

    Args:
        cls: The class.
        lists: Whether it fills in lists that are empty, and so absent in the JSON form.
    """
    fields = shape_of(cls).fields
    empty = tuple(field.name for field in fields if lists and isinstance(field.type, Many | StringMap))
    makers = {field.name: maker for field in fields if (maker := _maker(field.type)) is not None}

    def fill(value: dict[str, Any]) -> dict[str, Any]:
        for name, maker in makers.items():
            if name in value:
                value[name] = maker(value[name])
        for name in empty:
            value.setdefault(name, [])
        return value

    return fill


def _maker(field_type: FieldType) -> ToColumn | None:
    """Find what has to be done to the values of a type; None where they stay as they are."""
    match field_type:
        case OpenMap():
            return _as_text
        case StringMap():
            return _as_entries
        case ObjectType():
            return _of_object(field_type.cls, lists=True)
        case Union():
            return _of_member(field_type)
        case Many():
            maker = _maker(field_type.item)
            return None if maker is None else _of_each(maker)
        case _:
            return None


def _of_member(union: Union) -> ToColumn:
    """Make the function for a union: lists that only other members have are filled in, too."""
    shapes = [shape_of(cls) for cls in union.classes]
    makers = {shape.tag[1]: _of_object(shape.cls, lists=False) for shape in shapes if shape.tag is not None}
    ((tag, *_),) = {shape.tag[:1] for shape in shapes if shape.tag is not None}
    every = (field for shape in shapes for field in shape.fields)
    empty = dict.fromkeys(field.name for field in every if isinstance(field.type, Many | StringMap))

    def fill(value: dict[str, Any]) -> dict[str, Any]:
        value = makers[value[tag]](value)
        for name in empty:
            value.setdefault(name, [])
        return value

    return fill


def _of_each(maker: ToColumn) -> ToColumn:
    return lambda values: [maker(value) for value in values]


def _as_text(value: Mapping[str, Any]) -> str:
    return msgspec.json.encode(value).decode()


def _as_entries(value: Mapping[str, str]) -> list[dict[str, str]]:
    return [{KEY: key, VALUE: text} for key, text in value.items()]
