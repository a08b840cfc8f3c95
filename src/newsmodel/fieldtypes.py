"""What a field's annotation says, as values, and `checked`, which makes constructors hold to it.

This is the only reader of annotations: the constructors' checks are made here, and `shape.py` hands the same values to
the schema, the parsers and the docs.
"""

from __future__ import annotations

import datetime
import functools
import inspect
import math
import re
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, ParamSpec, TypeAlias, TypeVar, get_args, get_origin

import attrs

from newsmodel.issues import shown

P = ParamSpec("P")
R = TypeVar("R")

#: Integers beyond this are not safe in every JSON parser (RFC 7493, section 2.2).
SAFE_INTEGER = 2**53 - 1


@attrs.frozen(kw_only=True)
class Limit:
    """What a scalar may be, beyond its type.

    Attributes:
        ge: least number.
        le: greatest number.
        min_length: least length in Unicode code points.
        max_length: greatest length in Unicode code points.
        pattern: regular expression that the whole string matches.
        format: name of a JSON Schema format that the string has too.
        noun: what the value is, for messages: "an absolute URI".

    Example:
        >>> Limit(ge=0, le=1, noun="a number from 0 to 1").le
        1
    """

    ge: int | None = None
    le: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    format: str | None = None
    noun: str = ""

    def admits(self, value: str | float) -> bool:
        """Whether a value of the right type is within the limit."""
        if isinstance(value, str):
            return (
                (self.min_length is None or len(value) >= self.min_length)
                and (self.max_length is None or len(value) <= self.max_length)
                and (self.pattern is None or bool(compiled(self.pattern).search(value)))
            )
        return (self.ge is None or value >= self.ge) and (self.le is None or value <= self.le)


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    r"""A published pattern, compiled so that `$` means the very end.

    Example:
        >>> bool(compiled("^[0-9]$").search("1\n"))
        False
    """
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)


@attrs.frozen
class Scalar:
    """A string, a number or a truth value; `types` holds both `int` and `float` for a number of either kind."""

    types: tuple[type, ...]
    limit: Limit


@attrs.frozen
class Moment:
    """A `Timestamp`: an aware datetime or a date."""


@attrs.frozen
class Choice:
    """One of some strings."""

    values: tuple[str, ...]


@attrs.frozen
class Record:
    """An object of one class."""

    cls: type


@attrs.frozen
class Union:
    """An object of one of several classes, told apart by their tag."""

    classes: tuple[type, ...]


@attrs.frozen
class Many:
    """A tuple of any length."""

    item: FieldType


@attrs.frozen
class StringMap:
    """An object whose keys and values are strings."""

    key: Scalar
    value: Scalar


@attrs.frozen
class OpenMap:
    """Any JSON object."""


FieldType: TypeAlias = Scalar | Moment | Choice | Record | Union | Many | StringMap | OpenMap

_PLAIN: dict[type, Limit] = {
    str: Limit(noun="a string"),
    int: Limit(ge=-SAFE_INTEGER, le=SAFE_INTEGER, noun="a whole number"),
    float: Limit(noun="a finite number"),
    bool: Limit(noun="true or false"),
}


def read_annotation(annotation: Any) -> tuple[FieldType, bool]:
    """What an annotation says.

    Returns:
        The type without None, and whether None is allowed.

    Raises:
        TypeError: the annotation says something that has no place in a document.

    Example:
        >>> read_annotation(tuple[int, ...])[0].item.types
        (<class 'int'>,)
    """
    if not _is_union(annotation):
        return _read(annotation), False
    members = [member for member in get_args(annotation) if member is not types.NoneType]
    optional = len(members) < len(get_args(annotation))
    return (_read(members[0]) if len(members) == 1 else _read_union(members)), optional


def _is_union(annotation: Any) -> bool:
    return get_origin(annotation) in {types.UnionType, typing.Union}


def _read(annotation: Any) -> FieldType:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _read_annotated(annotation)
    if origin is Literal:
        return Choice(arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return Many(read_annotation(arguments[0])[0])
    if origin is Mapping and arguments == (str, Any):
        return OpenMap()
    if origin is Mapping:
        key, value = _read(arguments[0]), _read(arguments[1])
        if isinstance(key, Scalar) and isinstance(value, Scalar):
            return StringMap(key, value)
    if annotation in _PLAIN:
        return Scalar((annotation,), _PLAIN[annotation])
    if isinstance(annotation, type) and attrs.has(annotation):
        return Record(annotation)
    if _is_union(annotation):
        return _read_union(list(arguments))
    msg = f"{annotation!r} cannot be the type of a field"
    raise TypeError(msg)


def _read_annotated(annotation: Any) -> FieldType:
    base, *rest = get_args(annotation)
    limits = [item for item in rest if isinstance(item, Limit)]
    bare = _read(base)
    if not limits or not isinstance(bare, Scalar):
        return bare
    return Scalar(bare.types, limits[-1])


def _read_union(members: list[Any]) -> FieldType:
    if set(members) == {datetime.datetime, datetime.date}:
        return Moment()
    if set(members) == {int, float}:
        return Scalar((int, float), _PLAIN[int])
    if all(isinstance(member, type) and attrs.has(member) for member in members):
        return Union(tuple(members))
    msg = f"{members!r} cannot stand together in one field"
    raise TypeError(msg)


# --- checks: a value in, the value to keep out; or TypeError, ValueError

Check: TypeAlias = Callable[[Any], Any]


class _InItem(Exception):
    """A refusal inside a sequence, on its way up to the field that names it."""

    def __init__(self, index: int, error: Exception) -> None:
        self.place = f"[{index}]"
        self.error = error
        super().__init__(index, error)


def check_for(field_type: FieldType) -> Check:
    """The check of a type.

    Example:
        >>> check_for(Scalar((float,), Limit(ge=0, le=1)))(1)
        1.0
    """
    match field_type:
        case Scalar():
            return functools.partial(_check_scalar, field_type)
        case Moment():
            return _check_moment
        case Choice():
            return functools.partial(_check_choice, field_type.values)
        case Record():
            return functools.partial(_check_instance, (field_type.cls,))
        case Union():
            return functools.partial(_check_instance, field_type.classes)
        case Many():
            return functools.partial(_check_many, check_for(field_type.item))
        case StringMap():
            return functools.partial(_check_strings, check_for(field_type.key), check_for(field_type.value))
        case OpenMap():
            return _check_open


def _wrong_type(expected: str, value: object) -> TypeError:
    return TypeError(f"expected {expected}, got {shown(value)} ({type(value).__name__})")


def _check_scalar(scalar: Scalar, value: Any) -> Any:
    kinds = scalar.types
    if type(value) not in kinds:
        if float in kinds and type(value) is int:
            value = float(value)
        elif str in kinds and isinstance(value, str):
            value = str.__str__(value)
        else:
            raise _wrong_type(scalar.limit.noun, value)
    if type(value) is float and not math.isfinite(value):
        raise ValueError(f"{value} is not finite")
    if type(value) is str and not value.isascii() and _SURROGATE.search(value):
        raise ValueError(f"{shown(value)} has a lone surrogate")
    if not scalar.limit.admits(value):
        raise ValueError(f"{shown(value)} is not {scalar.limit.noun}")
    return value


_SURROGATE = re.compile("[\ud800-\udfff]")


def _check_moment(value: Any) -> datetime.datetime | datetime.date:
    if not isinstance(value, datetime.date):
        raise _wrong_type("an aware datetime or a date", value)
    if not isinstance(value, datetime.datetime):
        return value
    offset = value.utcoffset()
    if offset is None:
        raise ValueError("a datetime must be aware: give it a tzinfo, or keep only its date")
    if offset % datetime.timedelta(minutes=1):
        raise ValueError("a UTC offset must be of whole minutes")
    return value


def _check_choice(values: tuple[str, ...], value: Any) -> str:
    # by identity of the equal member, so that a StrEnum is stored as the plain string
    for member in values:
        if value == member and isinstance(value, str):
            return member
    raise ValueError(f"{shown(value)} is not one of {', '.join(values)}")


def _check_instance(classes: tuple[type, ...], value: Any) -> Any:
    # exactly: a subclass may have fields that the format, and so every writer, would drop
    if type(value) in classes:
        return value
    names = " | ".join(cls.__name__ for cls in classes)
    if isinstance(value, classes):
        raise TypeError(f"expected {names}, got its subclass {type(value).__name__}: narrow the field in a subclass")
    raise _wrong_type(names, value)


def _check_many(check: Check, value: Any) -> tuple[Any, ...]:
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise _wrong_type("a sequence", value)
    items = []
    for index, item in enumerate(value):
        try:
            items.append(check(item))
        except (TypeError, ValueError, _InItem) as error:
            raise _InItem(index, error) from None
    return tuple(items)


def _check_strings(key: Check, value: Check, mapping: Any) -> dict[str, str]:
    if not isinstance(mapping, Mapping):
        raise _wrong_type("a mapping", mapping)
    return {key(name): value(text) for name, text in mapping.items()}


def _check_open(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong_type("a mapping", value)
    return {_check_scalar(_OPEN_KEY, name): _json_value(item) for name, item in value.items()}


_OPEN_KEY = Scalar((str,), _PLAIN[str])


def _json_value(value: Any) -> Any:
    """A copy of a JSON value; what JSON cannot say is refused."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str | float):
        return _check_scalar(Scalar((type(value),), _PLAIN[str]), value)
    if isinstance(value, Mapping):
        return _check_open(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_json_value(item) for item in value]
    raise _wrong_type("a JSON value", value)


# --- the field transformer


@attrs.frozen
class FieldCheck:
    """The converter of a field: the user's own, if any, then the check of the annotation.

    Attributes:
        place: class and field, for messages.
        check: the check of the field's type.
        optional: whether None is let through.
        own: a converter that the class itself gave the field.
    """

    place: str
    check: Check
    optional: bool
    own: Callable[[Any], Any] | None = None

    def __call__(self, value: Any) -> Any:
        """The value to keep.

        Raises:
            TypeError: it is of a wrong type.
            ValueError: it is beyond a limit.
        """
        if self.own is not None:
            value = self.own(value)
        if value is None and self.optional:
            return None
        try:
            return self.check(value)
        except _InItem as error:
            where: str = self.place
            cause: Exception = error
            while isinstance(cause, _InItem):
                where, cause = where + cause.place, cause.error
            raise type(cause)(f"{where}: {cause}") from None
        except (TypeError, ValueError) as error:
            raise type(error)(f"{self.place}: {error}") from None


def checked(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Give every field the conversion and the check that its annotation says; for attrs' `field_transformer`.

    Sequences become tuples, a bare `str` where a tuple belongs is refused, `True` is no integer, datetimes are aware,
    limits hold, and the error names class and field.

    Example:
        >>> @attrs.frozen(kw_only=True, field_transformer=checked)
        ... class Desk:
        ...     names: tuple[str, ...] = ()
        >>> Desk(names=["Asia"])
        Desk(names=('Asia',))
        >>> Desk(names="Asia")
        Traceback (most recent call last):
        TypeError: Desk.names: expected a sequence, got 'Asia' (str)
    """
    hints = annotations_of(cls)
    return [_with_check(cls, field, hints[field.name]) for field in fields]


def _with_check(cls: type, field: attrs.Attribute[Any], annotation: Any) -> attrs.Attribute[Any]:
    place = f"{cls.__name__}.{field.name}"
    try:
        field_type, optional = read_annotation(annotation)
    except TypeError as error:
        raise TypeError(f"{place}: {error}") from None
    given: Any = field.converter
    own = given.own if isinstance(given, FieldCheck) else given
    return field.evolve(converter=FieldCheck(place, check_for(field_type), optional, own))


def limit_of(annotation: Any) -> Limit:
    """The limit that an annotated type carries.

    Example:
        >>> limit_of(Annotated[int, Limit(ge=1)]).ge
        1
    """
    limit: Limit = annotation.__metadata__[0]
    return limit


def per_class(function: Callable[P, R]) -> Callable[P, R]:
    """Remember what a pure function gives for a class. `functools.cache`, with a type that lets a class be the key."""
    return typing.cast("Callable[P, R]", functools.cache(function))


def annotations_of(cls: type) -> dict[str, Any]:
    """The resolved annotations of a class and its bases, base classes first."""
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if inspect.get_annotations(base):
            hints |= _resolved(base)
    return hints


def _resolved(cls: type) -> dict[str, Any]:
    names = inspect.get_annotations(cls)
    if any(isinstance(value, str) for value in names.values()):
        resolved = typing.get_type_hints(cls, include_extras=True)
        return {name: resolved[name] for name in names}
    return dict(names)


def is_class_variable(annotation: Any) -> bool:
    """Whether an annotation is a `ClassVar`."""
    return annotation is ClassVar or get_origin(annotation) is ClassVar
