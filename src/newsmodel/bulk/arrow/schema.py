"""The Arrow schema of a class, read off its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsmodel.errors import MissingExtra
from newsmodel.model import Article
from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
    per_class,
)
from newsmodel.shapes.shape import UNION_TAG, Shape, shape_of

if TYPE_CHECKING:
    import pyarrow

#: The key of the schema's metadata that says the version of the format.
VERSION_KEY = b"newsmodel"
#: The members of a map's entry.
KEY, VALUE = "key", "value"
#: The columns of a run beside those of the article: the record's key, why there is no article, what there is to say.
RECORD_KEY, ERROR, ISSUES = "key", "error", "issues"
RUN_COLUMNS = frozenset({RECORD_KEY, ERROR, ISSUES})


def arrow() -> Any:
    """Import pyarrow.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise MissingExtra("parquet") from None
    return pyarrow


@per_class
def _schema(cls: type) -> pyarrow.Schema:
    return arrow().schema(_fields(shape_of(cls)), metadata={VERSION_KEY: Article.newsmodel.encode()})


def arrow_schema(cls: type[Any] = Article) -> pyarrow.Schema:
    """Make the Arrow schema of a class: a column for each property of its JSON form, in that order.

    Args:
        cls: `Article`, or a user's own subclass, whose fields become columns, too.

    Raises:
        MissingExtra: pyarrow is not installed.
        TypeError: two members of a union have a field of one name and different types.

    Example:
        >>> schema = arrow_schema()
        >>> schema.names[:3], str(schema.field("keywords").type)
        (['newsmodel', 'id', 'alternate_ids'], 'list<item: string not null>')
    """
    arrow()
    return _schema(cls)


def _fields(shape: Shape) -> list[pyarrow.Field]:
    """List the columns of a class, its tag first."""
    pa = arrow()
    tag = [] if shape.tag is None else [pa.field(shape.tag[0], pa.string(), nullable=False)]
    fields = [pa.field(field.name, _type(field.type)) for field in shape.fields]
    return tag + fields


def _type(field_type: FieldType) -> pyarrow.DataType:
    pa = arrow()
    match field_type:
        case Scalar():
            return _scalar(field_type)
        case Many():
            return pa.list_(pa.field("item", _type(field_type.item), nullable=False))
        case ObjectType():
            return pa.struct(_fields(shape_of(field_type.cls)))
        case Union():
            return pa.struct(_union(field_type))
        case StringMap():
            entry = pa.struct(
                [pa.field(KEY, pa.string(), nullable=False), pa.field(VALUE, pa.string(), nullable=False)]
            )
            return pa.list_(pa.field("item", entry, nullable=False))
        case TimestampType() | Choice() | OpenMap():
            return pa.string()


def _scalar(scalar: Scalar) -> pyarrow.DataType:
    pa = arrow()
    if float in scalar.types:
        return pa.float64()
    return {str: pa.string(), int: pa.int64(), bool: pa.bool_()}[scalar.types[0]]


def _union(union: Union) -> list[pyarrow.Field]:
    """Put the fields of all members into one struct, in the order in which they come."""
    found: dict[str, pyarrow.Field] = {}
    for cls in union.classes:
        for field in _fields(shape_of(cls)):
            other = found.setdefault(field.name, field)
            if other.type != field.type:
                raise TypeError(f"{cls.__name__}.{field.name}: another member of its union has it as {other.type}")
    tag = found.pop(UNION_TAG)
    return [tag, *found.values()]
