"""Builders: generated functions that check the patterns of a struct's strings and fill the attrs object."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, NoReturn

import msgspec

from newsmodel.documents.fast.copying import copied_json, exact_copy
from newsmodel.documents.fast.source import SourceCode
from newsmodel.documents.fast.structs import struct_of
from newsmodel.shapes.checking import check_for
from newsmodel.shapes.depths import DEEPEST, nests
from newsmodel.shapes.field_types import (
    FieldType,
    Limit,
    Many,
    ObjectType,
    OpenMap,
    Scalar,
    StringMap,
    TimestampType,
    Union,
    compiled,
    limit_of,
    per_class,
)
from newsmodel.shapes.shape import Shape, shape_of
from newsmodel.shapes.thawing import thawed
from newsmodel.values import (
    PLAIN_URI,
    TEXT_PATTERN,
    Id,
    IdOrUri,
    Language,
    Line,
    MediaType,
    SchemaHint,
    Uri,
    read_timestamp,
)


class Refused(ValueError):
    """The fast path does not take the document; whether it is valid is for the slow path to say."""


#: The limits of short strings that recur within a document and from one to the next.
_RECURRING = frozenset(limit_of(annotation) for annotation in (Id, IdOrUri, Language, MediaType))

#: A memo of checked strings holds so many before it starts anew.
_MEMO_SIZE = 4096


class _Memo(dict[str, str]):
    """A memo of strings that a pattern has let through. Ids recur, and one object for all of them saves memory."""

    def __init__(self, pattern: str) -> None:
        super().__init__()
        self.fits = compiled(pattern).search

    def __missing__(self, text: str) -> str:
        if not self.fits(text) or type(text) is not str:
            raise Refused
        if len(self) >= _MEMO_SIZE:
            self.clear()
        self[text] = text
        return text


@functools.cache
def _memo(pattern: str) -> _Memo:
    return _Memo(pattern)


def _refuse() -> NoReturn:
    raise Refused


def _moment(text: str) -> Any:
    try:
        return read_timestamp(text)
    except ValueError:
        raise Refused from None


#: An open object lies in the document.
_DEEPEST_OPEN = DEEPEST - 1
_check_open_map = check_for(OpenMap())


def _shallow(value: dict[str, Any]) -> dict[str, Any]:
    """Let an open object through that is nested no deeper than a document is."""
    if nests(value, _DEEPEST_OPEN):
        raise Refused
    return value


def _open_map(value: dict[str, Any]) -> dict[str, Any]:
    """Copy an open object deeply, if it is JSON through and through."""
    try:
        copy = exact_copy(value, _DEEPEST_OPEN)
        if copy is not None:
            return copy
        copy = copied_json(_shallow(value))
        return copy if copy == value else _check_open_map(value)
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Refused from error


def _strings(
    fits: Callable[[str], object], mapping: dict[str, str], tell: Callable[[str], None] | None
) -> dict[str, str]:
    for name, value in mapping.items():
        if not fits(name):
            raise Refused
        if tell:
            tell(name)
            tell(value)
    return mapping


#: A builder: of a struct, and of what is called with each string that no pattern has looked at; None to call nothing.
Builder = Callable[[Any, Callable[[str], None] | None], Any]


@per_class
def builder_of(cls: type, *, telling: bool) -> Builder:
    """Make the function that makes an object of a class from its struct.

    Args:
        cls: The class.
        telling: Whether it tells of the strings that no pattern has looked at. JSON text is looked at as a whole,
            before there are strings, so that a document from text needs no telling.

    Returns:
        A function that raises `Refused` when a pattern does not match or, in a class with code of its own, when the
        constructor refuses.
    """
    shape = shape_of(cls)
    writer = _BuilderWriter(telling=telling)
    lines = writer.filling(shape) if shape.plain else writer.constructing(shape)
    writer.source.lines += [f"def build_{shape.name}(s, tell):", *(f"    {line}" for line in lines)]
    return writer.source.function(f"build_{shape.name}")


class _BuilderWriter:
    """A writer of the source of one builder."""

    def __init__(self, *, telling: bool) -> None:
        self.source = SourceCode([])
        self.telling = telling

    def filling(self, shape: Shape) -> list[str]:
        """Write lines that fill an object in, without its constructor."""
        lines = [f"o = {self.source.name(thawed(shape.cls), 'thawed')}()"]
        if shape.is_document:
            lines.append(f"s.schema is None or {self.string(limit_of(SchemaHint), 's.schema')}")
        for field in shape.fields:
            value = self.value(field.type, "v")
            if value == "v" and not isinstance(field.default, dict):
                lines.append(f"o.{field.name} = s.{field.name}")
                continue
            if not field.required and (field.default is None or isinstance(field.default, dict)):
                value = f"{field.default!r} if v is None else {value}"
            lines += [f"v = s.{field.name}", f"o.{field.name} = {value}"]
        return [*lines, f"o.__class__ = {self.source.name(shape.cls, 'cls')}", "return o"]

    def constructing(self, shape: Shape) -> list[str]:
        """Write lines that call the constructor with what the document has."""
        lines = ["given = {}"]
        for field in shape.fields:
            told = "v is not None" if not field.default else f"v != {field.default!r}"
            value = self.value(field.type, "v")
            lines += [f"v = s.{field.name}", f"if {told}: given[{field.name!r}] = {value}"]
        constructed, cls = self.source.name(_constructed, "constructed"), self.source.name(shape.cls, "cls")
        return [*lines, f"return {constructed}({cls}, given)"]

    def value(self, field_type: FieldType, value: str) -> str:
        """Write an expression for what to keep of the struct's `value`; `value` itself where nothing is to do."""
        match field_type:
            case Scalar() if str in field_type.types:
                return self.string(field_type.limit, value)
            case Scalar() if float in field_type.types:
                return f"({value} if {value} - {value} == 0 else {self.source.name(_refuse, 'refuse')}())"
            case TimestampType():
                return f"{self.source.name(_moment, 'moment')}({value})"
            case OpenMap():
                # out of JSON text it is JSON, and nobody else has it
                name, let_through = ("open_map", _open_map) if self.telling else ("shallow", _shallow)
                return f"{self.source.name(let_through, name)}({value})"
            case StringMap():
                fits = self.source.name(compiled(field_type.key.limit.pattern or "").search, "fits")
                return f"{self.source.name(_strings, 'strings')}({fits}, {value}, tell)"
            case ObjectType():
                return f"{self.builder(field_type.cls)}({value}, tell)"
            case Union():
                by_struct = _Builders({struct_of(cls): cls for cls in field_type.classes}, telling=self.telling)
                return f"{self.source.name(by_struct, 'builders')}[type({value})]({value}, tell)"
            case Many(item=ObjectType(cls=cls)):
                build = self.builder(cls)  # one member is the commonest, and worth its own branch
                one = f"({build}({value}[0], tell),) if len({value}) == 1"
                return f"({one} else tuple([{build}(x, tell) for x in {value}])) if {value} else ()"
            case Many():
                item = self.value(field_type.item, "x")
                return value if item == "x" else f"tuple([{item} for x in {value}]) if {value} else ()"
            case _:
                return value

    def builder(self, cls: type) -> str:
        """Name a class's builder."""
        names, name = self.source.names, f"build_{cls.__name__}"

        def build_first(struct: Any, tell: Any) -> Any:  # made late, since a document has objects of few classes
            names[name] = builder_of(cls, telling=self.telling)
            return names[name](struct, tell)

        names.setdefault(name, build_first)
        return name

    def told(self, expression: str, value: str) -> str:
        """Write the expression so that the value is told of first, where that is wanted."""
        return f"(tell({value}) or {expression})" if self.telling else expression

    def string(self, limit: Limit, value: str) -> str:
        """Write an expression for a string that may have a pattern."""
        if limit.pattern is None or limit.pattern == TEXT_PATTERN:
            return self.told(value, value)
        if limit in _RECURRING:
            return f"{self.source.name(_memo(limit.pattern), 'memo')}[{value}]"
        fits = f"{self.source.name(compiled(limit.pattern).search, 'fits')}({value})"
        if limit == limit_of(Line):  # what is printable has no line break, no control character and no surrogate
            fits = self.told(f"{value}.isprintable() or {fits}", value)
        elif limit == limit_of(Uri):
            fits = f"{self.source.name(PLAIN_URI, 'plain')}({value}) or {fits}"
        return f"({value} if {fits} else {self.source.name(_refuse, 'refuse')}())"


class _Builders(dict[Any, Builder]):
    """The builders of a union's members by their structs, each made when it is first asked for."""

    def __init__(self, classes: dict[Any, type], *, telling: bool) -> None:
        super().__init__()
        self.classes = classes
        self.telling = telling

    def __missing__(self, struct: Any) -> Builder:
        self[struct] = builder_of(self.classes[struct], telling=self.telling)
        return self[struct]


def _constructed(cls: type, given: dict[str, Any]) -> Any:
    try:
        return cls(**given)
    except (TypeError, ValueError) as error:
        raise Refused(str(error.args[0]) if error.args else type(error).__name__) from error
