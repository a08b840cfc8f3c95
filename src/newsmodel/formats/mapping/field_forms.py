"""Forms of fields by their types, which say how their values are read and written."""

from __future__ import annotations

from newsmodel.formats.mapping.forms import (
    Address,
    EmailAddress,
    Form,
    LanguageTag,
    Number,
    Renamed,
    Timed,
    Truth,
    Words,
)
from newsmodel.shapes.field_types import (
    Choice,
    FieldType,
    Many,
    ObjectType,
    Scalar,
    TimestampType,
    limit_of,
)
from newsmodel.shapes.shape import Field, shape_of
from newsmodel.values import Email, Language

#: Fields of words that nobody writes on two lines, nor with two blanks between, unless a program has put them together.
NAMES = frozenset({"name", "job_title", "affiliation"})
_LANGUAGE, _EMAIL = limit_of(Language), limit_of(Email)


def form_of(field_type: FieldType, *, one_line: bool = False) -> Form:
    """Make the form of a field's type.

    Args:
        field_type: The type.
        one_line: Whether words have no line breaks, though the field may have them.

    Raises:
        TypeError: the type is no single value.
    """
    match field_type:
        case Scalar(types=(kind, *_)) if kind is str:
            if field_type.limit.format == "uri":
                return Address()
            if field_type.limit == _LANGUAGE:
                return LanguageTag()
            return (
                EmailAddress(field_type.limit)
                if field_type.limit == _EMAIL
                else Words(field_type.limit, one_line=one_line)
            )
        case Scalar(types=(kind, *_)) if kind is bool:
            return Truth()
        case Scalar():
            return Number(field_type)
        case TimestampType():
            return Timed(day_alone=True)
        case Choice():
            return Renamed({value: value for value in field_type.values})
    msg = f"{field_type!r} is no single value"
    raise TypeError(msg)


def field_at(cls: type, path: tuple[str, ...]) -> Field:
    """Find the field at a path of field names below a class.

    Example:
        >>> from newsmodel.model import Article
        >>> field_at(Article, ("rights", "holder", "name")).name
        'name'
    """
    field = next(field for field in shape_of(cls).fields if field.name == path[0])
    if len(path) == 1:
        return field
    held = field.type.item if isinstance(field.type, Many) else field.type
    if not isinstance(held, ObjectType):
        raise TypeError(f"{path[0]} of {cls.__name__} has no fields")
    return field_at(held.cls, path[1:])
