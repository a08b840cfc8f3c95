"""Annotations of fields, read into values.

This is the only reader of annotations: the constructors' checks are made from it (`checking.py`), and `shape.py` hands
the same values to the schema, the parsers and the docs.
"""

from __future__ import annotations

import datetime
import functools
import inspect
import re
import sys
import threading
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal, ParamSpec, TypeAlias, TypeVar, get_args, get_origin

import attrs
import msgspec

P = ParamSpec("P")
R = TypeVar("R")

#: Integers beyond this are not safe in every JSON parser (RFC 7493, section 2.2).
SAFE_INTEGER = 2**53 - 1


@attrs.frozen(kw_only=True)
class Limit:
    """Constraints on a scalar, beyond its type.

    Attributes:
        ge: Least number.
        le: Greatest number.
        min_length: Least length in Unicode code points.
        max_length: Greatest length in Unicode code points.
        pattern: Regular expression that the whole string matches.
        format: Name of a JSON Schema format that the string has too.
        noun: What the value is, for messages: "an absolute URI".
        example: A string that it admits, where its noun says little to a newcomer.

    Example:
        >>> Limit(ge=0, le=1, noun="a number from 0 to 1").le
        1
    """

    ge: float | None = None
    le: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    format: str | None = None
    noun: str = ""
    example: str | None = None

    def admits(self, value: str | float) -> bool:
        """Tell whether a value of the right type is within the limit."""
        if isinstance(value, str):
            return (
                (self.min_length is None or len(value) >= self.min_length)
                and (self.max_length is None or len(value) <= self.max_length)
                and (self.pattern is None or bool(compiled(self.pattern).search(value)))
            )
        return (self.ge is None or value >= self.ge) and (self.le is None or value <= self.le)


_SURROGATE = re.compile("[\ud800-\udfff]")


def has_surrogate(text: str) -> bool:
    r"""Tell whether a string has half of a surrogate pair, which is no character.

    Example:
        >>> has_surrogate("\ud83d"), has_surrogate("\U0001f600")
        (True, False)
    """
    return not text.isascii() and _SURROGATE.search(text) is not None


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    r"""Compile a published pattern so that `$` means the very end.

    Example:
        >>> bool(compiled("^[0-9]$").search("1\n"))
        False
    """
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)


class Scalar(msgspec.Struct, frozen=True):
    """A string, a number or a truth value; `types` holds both `int` and `float` for a number of either kind."""

    types: tuple[type, ...]
    limit: Limit


class TimestampType(msgspec.Struct, frozen=True):
    """A `Timestamp`: an aware datetime or a date."""


class Choice(msgspec.Struct, frozen=True):
    """One of some strings."""

    values: tuple[str, ...]


class ObjectType(msgspec.Struct, frozen=True):
    """An object of one class."""

    cls: type


class Union(msgspec.Struct, frozen=True):
    """An object of one of several classes, told apart by their tag."""

    classes: tuple[type, ...]


class Many(msgspec.Struct, frozen=True):
    """A tuple of any length."""

    item: FieldType


class StringMap(msgspec.Struct, frozen=True):
    """An object whose keys and values are strings."""

    key: Scalar
    value: Scalar


class OpenMap(msgspec.Struct, frozen=True):
    """Any JSON object."""


FieldType: TypeAlias = Scalar | TimestampType | Choice | ObjectType | Union | Many | StringMap | OpenMap

#: The limits of plain types, which keep to what every JSON parser reads alike.
PLAIN_LIMITS: dict[type, Limit] = {
    str: Limit(noun="a string"),
    int: Limit(ge=-SAFE_INTEGER, le=SAFE_INTEGER, noun="a whole number"),
    float: Limit(ge=-sys.float_info.max, le=sys.float_info.max, noun="a finite number"),
    bool: Limit(noun="true or false"),
}


def read_annotation(annotation: Any) -> tuple[FieldType, bool]:
    """Read an annotation into a field type.

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
    if annotation in PLAIN_LIMITS:
        return Scalar((annotation,), PLAIN_LIMITS[annotation])
    if isinstance(annotation, type) and attrs.has(annotation):
        return ObjectType(annotation)
    if _is_union(annotation):
        return _read_union(list(arguments))
    msg = f"{annotation!r} cannot be the type of a field{_in_its_place(origin or annotation, arguments)}"
    raise TypeError(msg)


#: What a user may mean by a type that no field can have, since JSON or a frozen value cannot hold it.
_INSTEAD: Mapping[Any, str] = {
    datetime.datetime: "newsmodel.values.Timestamp",
    datetime.date: "newsmodel.values.Timestamp",
    dict: "Mapping[str, Any]",
    Any: "Mapping[str, Any]",
    Mapping: "Mapping[str, Any]",
    bytes: "str",
}


def _in_its_place(kind: Any, arguments: tuple[Any, ...]) -> str:
    """Say which type a field may have in place of another one, as a list is a tuple."""
    if kind in {list, set, frozenset, tuple, Sequence}:
        member = getattr(arguments[0], "__name__", repr(arguments[0])) if arguments else "str"
        return f": write tuple[{member}, ...]"
    instead = _INSTEAD.get(kind)
    return f": write {instead}" if instead else ""


def _read_annotated(annotation: Any) -> FieldType:
    base, *rest = get_args(annotation)
    limits = [item for item in rest if isinstance(item, Limit)]
    bare = _read(base)
    if not limits or not isinstance(bare, Scalar):
        return bare
    return Scalar(bare.types, limits[-1])


def _read_union(members: list[Any]) -> FieldType:
    if set(members) == {datetime.datetime, datetime.date}:
        return TimestampType()
    if set(members) == {int, float}:
        return Scalar((int, float), PLAIN_LIMITS[int])
    if all(isinstance(member, type) and attrs.has(member) for member in members):
        return Union(tuple(members))
    msg = f"{members!r} cannot stand together in one field"
    raise TypeError(msg)


def limit_of(annotation: Any) -> Limit:
    """Return the limit that an annotated type carries.

    Example:
        >>> limit_of(Annotated[int, Limit(ge=1)]).ge
        1
    """
    limit: Limit = annotation.__metadata__[0]
    return limit


#: One for all: what is made of a class is often made of what was made of its fields' classes.
_MAKING = threading.RLock()


def per_class(function: Callable[P, R]) -> Callable[P, R]:
    """Remember what a function gives for a class, and make it once.

    What is made is compared by identity (structs, and the functions and decoders that know them), so that two threads
    must not make two of it, as `functools.cache` lets them.

    Args:
        function: Takes a class, and maybe options by name.
    """
    made: dict[Any, R] = {}

    @functools.wraps(function)
    def remembered(*args: P.args, **kwargs: P.kwargs) -> R:
        key = (args, *kwargs.values())
        if key not in made:
            with _MAKING:
                if key not in made:
                    made[key] = function(*args, **kwargs)
        return made[key]

    return remembered


def annotations_of(cls: type) -> dict[str, Any]:
    """Resolve the annotations of a class and its bases, base classes first."""
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__[1:]):
        hints |= _annotations_of_base(base)
    return hints | _own_annotations(cls)


def _own_annotations(cls: type) -> dict[str, Any]:
    """Resolve the annotations of a class itself, as `typing.get_type_hints` does, which resolves all bases' with them.

    What stands in quotation marks within a string is left to that.
    """
    own = inspect.get_annotations(cls)
    if any(isinstance(each, str) and _QUOTED.search(each) and "Literal" not in each for each in own.values()):
        told = typing.get_type_hints(cls, include_extras=True)
        return {name: told[name] for name in own}
    around, within = getattr(sys.modules.get(cls.__module__), "__dict__", {}), dict(vars(cls))
    return {
        name: eval(each, within, around) if isinstance(each, str) else each  # noqa: S307 - the code of the class
        for name, each in own.items()
    }


_QUOTED = re.compile("[\"']")
_annotations_of_base = per_class(_own_annotations)


def is_class_variable(annotation: Any) -> bool:
    """Tell whether an annotation is a `ClassVar`."""
    return annotation is ClassVar or get_origin(annotation) is ClassVar
