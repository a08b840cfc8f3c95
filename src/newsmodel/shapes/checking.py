"""`checked`, which makes the constructors of attrs classes hold to what their annotations say."""

from __future__ import annotations

import datetime
import functools
import inspect
import math
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, cast, get_args, get_origin

from newsmodel.issues import shown
from newsmodel.shapes.depths import DEEPEST, nests
from newsmodel.shapes.field_types import (
    PLAIN_LIMITS,
    Choice,
    FieldType,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
    annotations_of,
    compiled,
    has_surrogate,
    read_annotation,
)
from newsmodel.shapes.members import Members

if TYPE_CHECKING:
    import attrs

# --- checks: a value in, the value to keep out; or TypeError, ValueError

ValueCheck: TypeAlias = Callable[[Any], Any]


class _InItem(Exception):
    """A refusal inside a sequence, on its way up to the field that names it."""

    def __init__(self, index: int, error: Exception) -> None:
        self.place = f"[{index}]"
        self.error = error
        super().__init__(index, error)


def check_for(field_type: FieldType) -> ValueCheck:
    """Make the check of a type.

    Example:
        >>> check_for(Scalar((float,), PLAIN_LIMITS[float]))(1)
        1.0
    """
    match field_type:
        case Scalar():
            return _scalar_check(field_type)
        case TimestampType():
            return _check_moment
        case Choice():
            return functools.partial(_check_choice, dict.fromkeys(field_type.values))
        case ObjectType():
            return functools.partial(_check_instance, (field_type.cls,))
        case Union():
            return functools.partial(_check_instance, field_type.classes)
        case Many():
            return functools.partial(_check_many, check_for(field_type.item))
        case StringMap():
            return functools.partial(_check_strings, check_for(field_type.key), check_for(field_type.value))
        case OpenMap():
            return _check_open


def expect(value: object, kinds: tuple[type, ...], argument: str) -> None:
    """Refuse what a caller gave a function where it takes something else.

    Args:
        value: The argument.
        kinds: The types that it may have.
        argument: Its name, for the message.

    Raises:
        TypeError: it has none of them.

    Example:
        >>> expect(None, (bytes, str), "data")
        Traceback (most recent call last):
        TypeError: data: expected bytes or str, got None
    """
    if isinstance(value, kinds):
        return
    got = "None" if value is None else f"{shown(value)} ({type(value).__name__})"
    names = " or ".join("None" if kind is NoneType else kind.__name__ for kind in kinds)
    told = f"{argument}: expected {names}, got {got}"
    # what reads gives a Reading, and what writes takes what is in it
    inside = NoneType not in kinds and isinstance(getattr(value, "article", None), kinds)
    raise TypeError(f"{told}: give its `.article`" if inside else told)


def _wrong_type(expected: str, value: object) -> TypeError:
    return TypeError(f"expected {expected}, got {shown(value)} ({type(value).__name__})")


def _scalar_check(scalar: Scalar) -> ValueCheck:
    """Make the check of a scalar, which lets through at one look what is as it should be."""
    limit = scalar.limit
    least, most = limit.min_length or 0, limit.max_length or sys.maxsize

    def check_text(value: Any) -> Any:
        plain = type(value) is str and least <= len(value) <= most and not has_surrogate(value)
        if plain and (limit.pattern is None or compiled(limit.pattern).search(value)):
            return value
        return _check_scalar(scalar, value)

    def check_whole(value: Any) -> Any:
        return value if type(value) is int and limit.admits(value) else _check_scalar(scalar, value)

    checks: dict[tuple[type, ...], ValueCheck] = {(str,): check_text, (int,): check_whole}
    return checks.get(scalar.types) or functools.partial(_check_scalar, scalar)


def _check_scalar(scalar: Scalar, value: Any) -> Any:
    kinds = scalar.types
    if type(value) not in kinds:
        if float in kinds and type(value) is int:
            value = float(value) if scalar.limit.admits(value) else value
        elif str in kinds and isinstance(value, str):
            value = str.__str__(value)
        else:
            raise _wrong_type(scalar.limit.noun, value)
    if type(value) is float and not math.isfinite(value):
        raise ValueError(f"{value} is not finite")
    if type(value) is str and has_surrogate(value):
        raise ValueError(f"{shown(value)} has a lone surrogate")
    if not scalar.limit.admits(value):
        told = "is not" if value != "" else "is empty, and not"
        raise ValueError(f"{shown(value)} {told} {scalar.limit.noun}")
    return value


def _check_optional(check: ValueCheck, value: Any) -> Any:
    return None if value is None else check(value)


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


def _check_choice(values: Mapping[str, None], value: Any) -> str:
    if type(value) is str and value in values:
        return value
    # by identity of the equal member, so that a StrEnum is stored as the plain string; its hash is another
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


def _check_many(check: ValueCheck, value: Any) -> tuple[Any, ...]:
    if type(value) is not tuple and (isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable)):
        raise _wrong_type("a sequence", value)
    items = []
    for index, item in enumerate(value):
        try:
            items.append(check(item))
        except (TypeError, ValueError, _InItem) as error:
            raise _InItem(index, error) from None
    return tuple(items)


def _check_strings(key: ValueCheck, value: ValueCheck, mapping: Any) -> dict[str, str]:
    if not isinstance(mapping, Mapping):
        raise _wrong_type("a mapping", mapping)
    return {key(name): value(text) for name, text in mapping.items()}


def _check_open(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise _wrong_type("a mapping", value)
    if not nests(value, DEEPEST - 1):
        try:
            return _json_object(value)
        except RecursionError:  # of mappings that are no dicts
            pass
    raise ValueError(f"nested in more than {DEEPEST - 1} levels, or within itself")


def _json_object(value: Mapping[Any, Any]) -> dict[str, Any]:
    copy = {}
    for name, item in value.items():  # no comprehension: it would take a frame of its own on each level
        copy[_check_scalar(_OPEN_KEY, name)] = _json_value(item)
    return copy


_OPEN_KEY = Scalar((str,), PLAIN_LIMITS[str])


def _json_value(value: Any) -> Any:
    """Copy a JSON value; what JSON cannot say is refused."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str | float):
        return _check_scalar(Scalar((type(value),), PLAIN_LIMITS[str]), value)
    if isinstance(value, Mapping):
        return _json_object(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        members = []
        for item in value:
            members.append(_json_value(item))  # noqa: PERF401 - as above
        return members
    raise _wrong_type("a JSON value", value)


# --- the field transformer


class FieldCheck:
    """The converter of a field: the user's own, if any, then the check of the annotation.

    Args:
        place: Class and field, for messages.
        annotation: Gives the annotation, which is asked for when the first value comes.
        given: The converter that the class itself gave the field.
    """

    #: attrs asks each converter for it; finding it out took a tenth of the time in which the model is made.
    __signature__: ClassVar = inspect.Signature([inspect.Parameter("value", inspect.Parameter.POSITIONAL_OR_KEYWORD)])

    def __init__(self, place: str, annotation: Callable[[], Any], given: Callable[[Any], Any] | None) -> None:
        self.place = place
        self.annotation = annotation
        self.given = given
        #: What the given converter does beside the check: nothing where it is only for type checkers.
        self.own = None if get_origin(given) is Members else given
        #: Whether None is known to be kept as it is, as it is of most fields of most objects.
        self.keeps_none = False

    @functools.cached_property
    def check(self) -> ValueCheck:
        """The check of the annotation."""
        return self.make()

    def make(self) -> ValueCheck:
        """Make the check of the annotation.

        Raises:
            TypeError: the annotation says something that has no place in a document, or the converter something else.
        """
        annotation = self.annotation()
        try:
            field_type, optional = read_annotation(annotation)
        except TypeError as error:
            raise TypeError(f"{self.place}: {error}") from None
        named, annotated = get_args(self.given), get_args(annotation)
        if get_origin(self.given) is Members and annotated != (*named, ...):
            raise TypeError(f"{self.place}: its converter is for {named}, its annotation says {annotated}")
        check = check_for(field_type)
        self.keeps_none = optional and self.own is None
        return functools.partial(_check_optional, check) if optional else check

    def __call__(self, value: Any) -> Any:
        """Return the value to keep.

        Raises:
            TypeError: it is of a wrong type.
            ValueError: it is beyond a limit.
        """
        if value is None and self.keeps_none:
            return None
        try:
            if self.own is not None:
                value = self.own(value)
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
        >>> import attrs
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
    fields = [_with_check(cls, field, functools.partial(hints.__getitem__, field.name)) for field in fields]
    for field in fields:
        _check_of(field).make()  # so that what is wrong with a class is said where it is defined
    return fields


def checked_when_used(cls: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Do the same for a class of newsmodel itself, whose annotations are read when the first object of it is made.

    They are known to be right, and most programs make objects of few classes.
    """
    own, module = inspect.get_annotations(cls), sys.modules[cls.__module__].__dict__
    return [
        _with_check(
            cls,
            field,
            functools.partial(eval, own[field.name], module) if field.name in own else _check_of(field).annotation,
        )
        for field in fields
    ]


def _with_check(cls: type, field: attrs.Attribute[Any], annotation: Callable[[], Any]) -> attrs.Attribute[Any]:
    given: Any = field.converter
    own = given.given if isinstance(given, FieldCheck) else given
    # the class is being made, and nobody else has its fields yet: copies of all took a tenth of making the model
    object.__setattr__(field, "converter", FieldCheck(f"{cls.__name__}.{field.name}", annotation, own))
    return field


def _check_of(field: attrs.Attribute[Any]) -> FieldCheck:
    check: Any = field.converter
    return cast("FieldCheck", check)
