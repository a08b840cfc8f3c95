"""JSON bytes ⇄ model objects, fast, by generated msgspec structs and generated functions.

For every class there is a shadow struct, which msgspec decodes and checks for types, lengths, ranges, tags and unknown
fields; a builder, which checks patterns and fills the attrs object; and a dumper, which turns the object into what
msgspec encodes. What they refuse, `codec.py` looks at again with the JSON Schema. They never accept what the schema
refuses.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar

import attrs
import msgspec

from newsmodel.fieldtypes import (
    Choice,
    FieldType,
    Limit,
    Many,
    Moment,
    OpenMap,
    Record,
    Scalar,
    StringMap,
    Union,
    check_for,
    limit_of,
    per_class,
)
from newsmodel.shape import Field, Shape, shape_of
from newsmodel.values import (
    TEXT_PATTERN,
    Id,
    IdOrUri,
    Language,
    Line,
    MediaType,
    SpanTarget,
    Uri,
    read_timestamp,
    write_timestamp,
)

T = TypeVar("T")


class Refused(ValueError):
    """The fast path does not take the document; whether it is valid is for the slow path to say."""


# --- the guard: no string of the document holds a control character that a pattern would refuse

_CONTROL_ESCAPE = re.compile(rb"\\(?:u00(?:0[0-8b-fB-F]|1|7[fF]|[89])|[bfr])")
_C1_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")


def has_control_characters(data: bytes) -> bool:
    r"""Whether JSON text may hold a control character other than newline and tab.

    It looks at the bytes once, instead of at every string with a pattern; it may say yes too often (an escaped
    backslash before an `r`), never no.

    Example:
        >>> has_control_characters(rb'"a\u0007"'), has_control_characters(rb'"a\n"')
        (True, False)
    """
    return (
        (b"\\" in data and _CONTROL_ESCAPE.search(data) is not None)
        or b"\x7f" in data
        or (b"\xc2" in data and _C1_CONTROL.search(data) is not None)
    )


# --- patterns

#: The limits of short strings that recur within a document and from one to the next.
_RECURRING = frozenset(limit_of(annotation) for annotation in (Id, SpanTarget, IdOrUri, Line, Language, MediaType))

#: A memo of checked strings holds so many before it starts anew.
_MEMO_SIZE = 4096


class _Memo(dict[str, str]):
    """Strings that a pattern has let through. Ids recur, and one object for all of them saves memory."""

    def __init__(self, limit: Limit) -> None:
        super().__init__()
        self.admits = limit.admits

    def __missing__(self, text: str) -> str:
        if not self.admits(text):
            raise Refused
        if len(self) >= _MEMO_SIZE:
            self.clear()
        self[text] = text
        return text


@functools.cache
def _memo(limit: Limit) -> _Memo:
    return _Memo(limit)


def _admit(limit: Limit, text: str) -> str:
    if not limit.admits(text):
        raise Refused
    return text


def _moment(text: str) -> Any:
    try:
        return read_timestamp(text)
    except ValueError:
        raise Refused from None


def _finite(number: float) -> float:
    if number - number != 0:
        raise Refused
    return number


_check_open_map = check_for(OpenMap())


def _open_map(value: dict[str, Any]) -> dict[str, Any]:
    """A deep copy of an open object, if it is JSON through and through."""
    try:
        copy: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(value))
        return copy if copy == value else _check_open_map(value)
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Refused from error


def _strings(key: Limit, mapping: dict[str, str]) -> dict[str, str]:
    for name in mapping:
        _admit(key, name)
    return mapping


# --- shadow structs


def _struct_type(field_type: FieldType) -> Any:
    match field_type:
        case Scalar():
            members = [_scalar_type(kind, field_type.limit) for kind in field_type.types]
            return members[0] if len(members) == 1 else members[0] | members[1]
        case Moment():
            return str
        case Choice():
            return Literal[field_type.values]
        case Record():
            return _struct_of(field_type.cls)
        case Union():
            structs: list[Any] = [_struct_of(cls) for cls in field_type.classes]
            return functools.reduce(operator.or_, structs)
        case Many():
            return tuple[_struct_type(field_type.item), ...]  # type: ignore[misc]
        case StringMap():
            return dict[str, str]
        case OpenMap():
            return dict[str, Any]


def _scalar_type(kind: type, limit: Limit) -> Any:
    meta: dict[str, Any] = {}
    if kind is str:
        meta = {"min_length": limit.min_length, "max_length": limit.max_length}
    elif kind is not bool:
        meta = {"ge": limit.ge, "le": limit.le}
    told = {name: value for name, value in meta.items() if value is not None}
    return Annotated[kind, msgspec.Meta(**told)] if told else kind


@per_class
def _struct_of(cls: type, *, root: bool = False) -> type[msgspec.Struct]:
    """The shadow struct of a class.

    Args:
        cls: the class.
        root: whether the struct stands alone: msgspec takes a tag for optional there, so it becomes a required field.
    """
    shape = shape_of(cls)
    tag = shape.tag
    alone = shape.is_document or root
    head: list[Any] = [("tag", Literal[tag[1]])] if tag and alone else []
    head += [("schema", str, None)] if shape.is_document else []
    return msgspec.defstruct(
        shape.name,
        head + [_struct_field(field) for field in shape.fields],
        rename={"tag": tag[0], "schema": "$schema"} if tag and alone else None,
        tag_field=tag[0] if tag and not alone else None,
        tag=tag[1] if tag and not alone else None,
        forbid_unknown_fields=True,
        omit_defaults=True,
        kw_only=True,
        gc=False,
    )


def _struct_field(field: Field) -> tuple[str, Any] | tuple[str, Any, Any]:
    if field.required:
        return field.name, _struct_type(field.type)
    # None stands for absence: the type does not admit it, so `null` is refused
    default = None if isinstance(field.default, dict) else field.default
    return field.name, _struct_type(field.type), default


# --- generated functions


@attrs.define
class _Source:
    """Python source that grows line by line, and the names that it refers to."""

    lines: list[str]
    names: dict[str, Any]

    def name(self, value: Any, hint: str) -> str:
        for name, known in self.names.items():
            if known is value:
                return name
        name = f"{hint}_{len(self.names)}"
        self.names[name] = value
        return name

    def function(self, name: str) -> Callable[[Any], Any]:
        exec("\n".join(self.lines), self.names)  # noqa: S102 - source made of the classes' own field names
        function: Callable[[Any], Any] = self.names[name]
        return function


@per_class
def _thawed(cls: type) -> type:
    """A subclass whose instances can be filled in; they become frozen when their `__class__` is set back.

    Setting a slot of such an instance is several times as fast as `object.__setattr__` on a frozen one: CPython
    specialises it, given that both methods are `object`'s. The subclass adds no slot, so that the layouts agree.
    """
    plain = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    return type(f"Thawed{cls.__name__}", (cls,), {"__slots__": (), **plain})


@per_class
def builder_of(cls: type) -> Callable[[Any], Any]:
    """The function that makes an object of a class from its struct.

    It raises `Refused` when a pattern does not match or, in a class with code of its own, when the constructor refuses.
    """
    shape = shape_of(cls)
    return _plain_builder(shape) if shape.plain else functools.partial(_build_by_constructor, shape)


def _plain_builder(shape: Shape) -> Callable[[Any], Any]:
    source = _Source([f"def build_{shape.name}(s):"], {})
    source.lines.append(f"    o = {source.name(_thawed(shape.cls), 'thawed')}()")
    if shape.is_document:
        check = _build_string(source, limit_of(Uri), "s.schema")
        source.lines.append(f"    s.schema is None or {check}")
    for field in shape.fields:
        source.lines += _fill(source, field)
    source.lines.append(f"    o.__class__ = {source.name(shape.cls, 'cls')}")
    source.lines.append("    return o")
    return source.function(f"build_{shape.name}")


def _fill(source: _Source, field: Field) -> list[str]:
    value = _build(source, field.type, "v")
    if value == "v" and not isinstance(field.default, dict):
        return [f"    o.{field.name} = s.{field.name}"]
    if field.default is None or isinstance(field.default, dict):
        value = f"{field.default!r} if v is None else {value}"
    return [f"    v = s.{field.name}", f"    o.{field.name} = {value}"]


def _build(source: _Source, field_type: FieldType, value: str) -> str:
    """An expression that makes the value to keep from the struct's `value`; `value` itself where nothing is to do."""
    match field_type:
        case Scalar() if str in field_type.types:
            return _build_string(source, field_type.limit, value)
        case Scalar() if float in field_type.types:
            return f"{source.name(_finite, 'finite')}({value})"
        case OpenMap():
            return f"{source.name(_open_map, 'open_map')}({value})"
        case Moment():
            return f"{source.name(_moment, 'moment')}({value})"
        case Record():
            return f"{source.name(builder_of(field_type.cls), 'build')}({value})"
        case Union():
            builders = {_struct_of(cls): builder_of(cls) for cls in field_type.classes}
            return f"{source.name(builders, 'builders')}[type({value})]({value})"
        case Many(item=Record(cls=cls)):
            build = source.name(builder_of(cls), "build")  # one member is the commonest, and worth its own branch
            one = f"({build}({value}[0]),) if len({value}) == 1"
            return f"({one} else tuple(map({build}, {value}))) if {value} else ()"
        case Many():
            item = _build(source, field_type.item, "x")
            return value if item == "x" else f"tuple([{item} for x in {value}]) if {value} else ()"
        case StringMap():
            key = source.name(field_type.key.limit, "limit")
            return f"{source.name(_strings, 'strings')}({key}, {value})"
        case _:
            return value


def _build_string(source: _Source, limit: Limit, value: str) -> str:
    if limit.pattern is None or limit.pattern == TEXT_PATTERN:  # the guard has looked at the whole document
        return value
    if limit in _RECURRING:
        return f"{source.name(_memo(limit), 'memo')}[{value}]"
    return f"{source.name(_admit, 'admit')}({source.name(limit, 'limit')}, {value})"


def _build_by_constructor(shape: Shape, struct: Any) -> Any:
    arguments = {}
    source = _Source([], {})
    for field in shape.fields:
        value = getattr(struct, field.name)
        if value is not None and (field.required or value != field.default):
            arguments[field.name] = eval(_build(source, field.type, "v"), source.names, {"v": value})  # noqa: S307
    try:
        return shape.cls(**arguments)
    except (TypeError, ValueError) as error:
        raise Refused(str(error)) from error


# --- dumping


class _Written:
    """Stands where a field has no default that could be left out."""


_WRITTEN = _Written()


@per_class
def _writer_struct_of(cls: type) -> type[msgspec.Struct]:
    """The struct that msgspec encodes for an object: it leaves out what is the default, which it knows by identity."""
    shape = shape_of(cls)
    return msgspec.defstruct(
        shape.name,
        [(field.name, object, _omitted(field)) for field in shape.fields],
        tag_field=shape.tag[0] if shape.tag else None,
        tag=shape.tag[1] if shape.tag else None,
        omit_defaults=True,
        gc=False,
    )


def _omitted(field: Field) -> Any:
    if field.required:
        return _WRITTEN
    return None if isinstance(field.default, str | dict) else field.default


@per_class
def dumper_of(cls: type) -> Callable[[Any], Any]:
    """The function that makes of an object what msgspec encodes as its JSON."""
    shape = shape_of(cls)
    source = _Source([f"def dump_{shape.name}(o):"], {})
    source.lines.append(f"    return {_dump_record(source, shape, 'o')}")
    return source.function(f"dump_{shape.name}")


def _dump_record(source: _Source, shape: Shape, value: str) -> str:
    arguments = [_dump_field(source, field, f"{value}.{field.name}") for field in shape.fields]
    return f"{source.name(_writer_struct_of(shape.cls), 'struct')}({', '.join(arguments)})"


def _dump_field(source: _Source, field: Field, value: str) -> str:
    if isinstance(field.default, dict):
        return f"{value} or None"
    if isinstance(field.default, str):  # equal strings need not be identical
        return f"None if {value} == {field.default!r} else {value}"
    if _dump(source, field.type, "v") == "v":
        return value
    if isinstance(field.type, Many):
        return f"{_dump(source, field.type, 'v')} if (v := {value}) else ()"
    if field.default is None:
        return f"None if (v := {value}) is None else {_dump(source, field.type, 'v')}"
    return _dump(source, field.type, value)


def _dump(source: _Source, field_type: FieldType, value: str) -> str:
    """An expression for what msgspec encodes of the object's `value`; `value` itself where nothing is to do."""
    match field_type:
        case Moment():
            return f"{source.name(write_timestamp, 'moment')}({value})"
        case Record():
            shape = shape_of(field_type.cls)
            if _is_flat(shape):  # written in place: a call costs as much as the struct
                return _dump_record(source, shape, value)
            return f"{source.name(dumper_of(shape.cls), 'dump')}({value})"
        case Union():
            dumpers = {cls: dumper_of(cls) for cls in field_type.classes}
            return f"{source.name(dumpers, 'dumpers')}[type({value})]({value})"
        case Many():
            item = _dump(source, field_type.item, "x")
            return value if item == "x" else f"[{item} for x in {value}]"
        case _:
            return value


def _is_flat(shape: Shape) -> bool:
    """Whether every field is always written, as it is."""
    return all(field.required and isinstance(field.type, Scalar | Choice) for field in shape.fields)


# --- whole documents


@per_class
def _decoder_of(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_struct_of(cls, root=True))


_ENCODER = msgspec.json.Encoder()


def loads(data: bytes, cls: type[T]) -> T:
    """The object of a JSON document.

    Raises:
        Refused: the document is not taken this way; it may still be valid.

    Example:
        >>> from newsmodel.model import Span
        >>> loads(b'{"target":"p1","start":0,"end":2,"text":"It"}', Span).text
        'It'
    """
    try:
        struct = _decoder_of(cls).decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Refused from error
    if has_control_characters(data):
        raise Refused
    result: T = builder_of(cls)(struct)
    return result


def structure(value: Any, cls: type[T]) -> T:
    """The object of a JSON document that is a dict already.

    Raises:
        Refused: as for `loads`.
    """
    try:
        struct = msgspec.convert(value, _struct_of(cls, root=True))
        if has_control_characters(_ENCODER.encode(struct)):
            raise Refused
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError, OverflowError, TypeError) as error:
        raise Refused from error
    result: T = builder_of(cls)(struct)
    return result


def structure_checked(value: Any, cls: type[T]) -> T:
    """The object of a dict that the JSON Schema has accepted.

    Raises:
        Refused: only when a constructor with code of its own refuses.
    """
    result: T = builder_of(cls)(msgspec.convert(value, _struct_of(cls, root=True)))
    return result


def dumps(value: Any) -> bytes:
    """The JSON of an object, UTF-8, without white space.

    Example:
        >>> from newsmodel.model import Paragraph
        >>> dumps(Paragraph(text="It rained."))
        b'{"type":"paragraph","text":"It rained."}'
    """
    return _ENCODER.encode(dumper_of(type(value))(value))


def unstructure(value: Any) -> dict[str, Any]:
    """The dict that the JSON of an object parses to, new throughout."""
    result: dict[str, Any] = msgspec.json.decode(dumps(value))
    return result
