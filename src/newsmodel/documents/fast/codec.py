"""The fast path: JSON and dicts to objects and back."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from newsmodel.documents.fast.building import Refused, builder_of
from newsmodel.documents.fast.dumping import dumper_of
from newsmodel.documents.fast.structs import struct_of
from newsmodel.shapes.field_types import per_class

T = TypeVar("T")

_PLAIN = frozenset((str,))

_CONTROL_ESCAPE = re.compile(rb"\\(?:u00(?:0[0-8b-fB-F]|1|7[fF]|[89])|[bfr])")
_C1_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")


def has_control_characters(data: bytes) -> bool:
    r"""Tell whether JSON text may hold a control character other than newline and tab.

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


@per_class
def _decoder_of(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(struct_of(cls, root=True))


_ENCODER = msgspec.json.Encoder()


def loads(data: bytes, cls: type[T]) -> T:
    """Parse a JSON document.

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
    result: T = builder_of(cls, telling=False)(struct, None)
    return result


def structure(value: Any, cls: type[T]) -> T:
    """Structure a JSON document that is a dict already.

    Raises:
        Refused: as for `loads`.
    """
    strings: list[str] = []
    try:
        struct = msgspec.convert(value, struct_of(cls, root=True))
        result: T = builder_of(cls, telling=True)(struct, strings.append)
        # a subclass of str may be written otherwise than it was checked
        if has_control_characters(_ENCODER.encode(strings)) or not _PLAIN.issuperset(map(type, strings)):
            raise Refused
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError, OverflowError, TypeError) as error:
        raise Refused from error
    return result


def structure_checked(value: Any, cls: type[T]) -> T:
    """Structure a dict that the JSON Schema has accepted.

    Raises:
        Refused: only when a constructor with code of its own refuses.
    """
    try:
        struct = msgspec.convert(value, struct_of(cls, root=True))
    except msgspec.MsgspecError as error:  # pragma: no cover - the schema says the same
        raise Refused(str(error)) from error
    result: T = builder_of(cls, telling=True)(struct, lambda _: None)
    return result


def dumps(value: Any) -> bytes:
    """Serialize an object as JSON, UTF-8, without white space.

    Example:
        >>> from newsmodel.model import Paragraph
        >>> dumps(Paragraph(text="It rained."))
        b'{"type":"paragraph","text":"It rained."}'
    """
    return _ENCODER.encode(dumper_of(type(value))(value))


def unstructure(value: Any) -> dict[str, Any]:
    """Convert an object to the dict that its JSON parses to, new throughout."""
    result: dict[str, Any] = msgspec.to_builtins(dumper_of(type(value), copying=True)(value))
    return result
