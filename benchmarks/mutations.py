"""Documents that have every field, and random changes to them: in the values, and in the JSON text that says them."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import documents

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
)
from newsmodel.shapes.shape import shape_of

#: An object or array of a document, and a key or index in it.
Place: TypeAlias = tuple[Any, Any]
Mutation: TypeAlias = Callable[[random.Random, Any], None]

#: Documents that the changes begin with; each has other parts of the complete one.
_BEGINNINGS = 400
#: How likely an optional property stays, and how many members an array keeps.
_KEPT, _MEMBERS = 0.4, 2


# --- what to begin with

#: For each pattern some strings; the first that the pattern admits stands in the complete document.
_EXAMPLES = (
    "p1",
    "Regn över Gdańsk — “all night”",
    "urn:example:1",
    "en-GB",
    "text/plain; charset=utf-8",
    "0" * 64,
    "0" * 16,
    "desk@news.example",
    "2024-01/2024-02",
    "Asia/Seoul",
    "/published",
    "0307-1235",
    "",
)


def complete(field_type: FieldType, depth: int = 0) -> Any:
    """Make a valid value that has every field that its class has."""
    match field_type:
        case Scalar():
            return _scalar(field_type)
        case TimestampType():
            return "2026-03-27T14:05:00.250000+01:00" if depth % 2 else "2026-03-27"
        case Choice():
            return field_type.values[-1]
        case ObjectType():
            return complete_record(field_type.cls, depth)
        case Union():
            return complete_record(field_type.classes[depth % len(field_type.classes)], depth)
        case Many(item=Union(classes=classes)):
            return [complete_record(cls, depth + 1) for cls in classes]
        case Many():
            return [complete(field_type.item, depth + 1), complete(field_type.item, depth + 2)]
        case StringMap():
            return {"/published": "27.3.2026", "/a~1b/0": ""}
        case OpenMap():
            return {"ninjs": {"a": [1, 2.5, None, True, "é", {"b": []}], "": {}}, "own": -7}


def complete_record(cls: type, depth: int = 0) -> dict[str, Any]:
    """Make a valid object of a class, with every field."""
    shape = shape_of(cls)
    tag = {shape.tag[0]: shape.tag[1]} if shape.tag else {}
    schema = {"$schema": "urn:newsmodel:schema:1.0:article"} if shape.is_document else {}
    return schema | tag | {field.name: complete(field.type, depth) for field in shape.fields}


def _scalar(scalar: Scalar) -> Any:
    if str in scalar.types:
        return next(text for text in _EXAMPLES if scalar.limit.admits(text))
    if bool in scalar.types:
        return True
    return 1 if int in scalar.types else 0.5


def beginnings(chance: random.Random) -> list[bytes]:
    """List valid documents: parts of the complete one, and shortened ones of each kind that `documents.py` makes."""
    whole = [complete_record(Article)] * 3 + [make(7) for make in documents.KINDS.values()]
    return [documents.encode(_pruned(chance, chance.choice(whole), ObjectType(Article))) for _ in range(_BEGINNINGS)]


def _pruned(chance: random.Random, value: Any, field_type: FieldType) -> Any:
    """Shrink a value so that it is still valid: some optional properties and members are left out."""
    match field_type:
        case ObjectType():
            return _pruned_record(chance, value, field_type.cls)
        case Union():
            tags = {shape_of(cls).tag: cls for cls in field_type.classes}
            return _pruned_record(chance, value, tags["type", value["type"]])
        case Many():
            members = chance.sample(value, min(len(value), _MEMBERS))
            return [_pruned(chance, member, field_type.item) for member in members]
        case _:
            return value


def _pruned_record(chance: random.Random, value: dict[str, Any], cls: type) -> dict[str, Any]:
    fields = {field.name: field for field in shape_of(cls).fields}
    kept = {}
    for name, member in value.items():
        if name not in fields:
            kept[name] = member
        elif fields[name].required or chance.random() < _KEPT:
            kept[name] = _pruned(chance, member, fields[name].type)
    return kept


# --- marks in the value that become bytes in the text

# Strings cannot say what JSON text can: an escape, a raw byte, a form of a number. Private characters stand for these.
_PIECES = (
    rb"\u0007", rb"\u0000", rb"\u007f", rb"\u0085", rb"\u009F", rb"\b", rb"\f", rb"\r", rb"\n", rb"\t", rb"\/",
    rb"\\r", rb"\\u0007", rb"\\\u0007", rb"\ud83d", rb"\udc00", rb"\ud83d\ude00", rb"\udc00\ud83d", rb"\u2028",
    rb"\u00e9", rb"\u0022", rb"\x", b"\x7f", b"\xc2\x80", b"\xc2\x85", b"\xc2\x9f", b"\xc2\xa0", b"\xe2\x80\xa8",
    b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"\x07", b"\n", b"\x00", b"\xff", b"\xed\xa0\xbd", b"\xc0\x80", b'"', b"\\",
)  # fmt: skip
_TOKENS = (
    b"3.0", b"1.0", b"0.0", b"-0", b"-0.0", b"3e0", b"30e-1", b"0.3E1", b"1e400", b"-1e400", b"1e-400", b"NaN",
    b"Infinity", b"-Infinity", b"nan", b"03", b"+1", b".5", b"5.", b"0x1", b"1_000", b"True", b"None", b"undefined",
    b"'a'", b"9007199254740991", b"9007199254740992", b"9007199254740992.0", b"9007199254740993", b"-9007199254740991",
    b"-9007199254740992", b"9223372036854775807", b"9223372036854775808", b"-9223372036854775809",
    b"18446744073709551615", b"18446744073709551616", b"1" + b"0" * 30, b"1" + b"0" * 400, b"1" + b"0" * 30 + b".0",
    b"1" * 5000, b"0." + b"3" * 400, b"1.7976931348623159e308", b"6.000000000000000001",
    b"1.0000000000000000000000001", b"0.99999999999999999999", b"[" * 300 + b"]" * 300, b"[" * 60 + b"]" * 60,
    b'{"a":' * 60 + b"1" + b"}" * 60, b'{"a":1,"a":2}', b'[{"a":1e400}]', b'["\\ud800"]', b"",
)  # fmt: skip
_PIECE, _TOKEN, _AGAIN = 0xE000, 0xE100, "\ue200"
_MARK = re.compile('"([\ue100-\ue1ff])"|[\ue000-\ue200]')
_NOT_ASCII = re.compile("[\u0080-\ud7ff\uf900-\uffff]")


def encode(value: Any, *, escaped: bool = False) -> bytes:
    """Encode a value with marks as JSON text."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if escaped:
        text = _NOT_ASCII.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    if not _MARK.search(text):
        return text.encode()
    return b"".join(_resolved(text))


def _resolved(text: str) -> Iterator[bytes]:
    at = 0
    for match in _MARK.finditer(text):
        yield text[at : match.start()].encode()
        at = match.end()
        mark = match[1] or match[0]
        if mark != _AGAIN:
            yield _PIECES[ord(mark) - _PIECE] if ord(mark) < _TOKEN else _TOKENS[ord(mark) - _TOKEN]
    yield text[at:].encode()


def _piece(chance: random.Random) -> str:
    return chr(_PIECE + chance.randrange(len(_PIECES)))


def _token(chance: random.Random) -> str:
    return chr(_TOKEN + chance.randrange(len(_TOKENS)))


# --- values that look right, or nearly

_STRINGS = (
    "", " ", "x", "1", "true", "null", "a b", "p1", "p1\n", "P_1.-", "1p", "p" * 64, "p" * 65, "é1", "headline",
    "body", "paragraph", "Paragraph", "2026-02-28", "2026-02-29", "2024-02-29", "2026-02-30", "2026-13-01",
    "2026-00-10", "2026-1-1", "0000-01-01", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+23:59", "2026-03-27T14:05:00Z", "2026-03-27t14:05:00Z", "2026-03-27T14:05:00z",
    "2026-03-27 14:05:00Z", "2026-03-27T14:05:00", "2026-03-27T14:05Z", "2026-03-27T23:59:60Z", "2026-03-27T24:00:00Z",
    "2026-03-27T14:05:00.123456Z", "2026-03-27T14:05:00.1234567Z", "2026-03-27T14:05:00.Z", "2026-03-27T14:05:00,5Z",
    "2026-03-27T14:05:00+24:00", "2026-03-27T14:05:00+01", "2026-03-27T14:05:00+0100", "2026-03-27T14:05:00-00:00",
    "2026-03-27T14:05:00+01:60", "2026-03-27T14:05:00Z\n", "2026-03-27\n", "２０２６-03-27", "2026-W13-5", "20260327",
    "2026-086", "2026-02-30T10:00:00Z", "2026-03-27T14:05:00+00:00", "2026-03-27T14:05:00+23:59",
    "2026-06-31T00:00:00Z", "http://", "http:", "http:/", "http:///", "urn:x:1", "urn:x:1\n", "x:", "://a", "a", "/a",
    "//a/b", "http://a b", "http://a/%", "http://a/%4", "http://a/%zz", "http://a/%41%zz", "http://é.example",
    "http://a/é", "http://[::1]/", "http://u@a:80/p?q#f", "http://u@v@a/", "http://a:b/", "http://a#b#c",
    "http://a/?q?r", "mailto:a@b", "1a:b", "a+b.c-d:e", "http://a/<b>", 'http://a/"', "http://a\\b",
    "ni:///sha-256;x_y", "data:,x%20y", "HTTP://A", "en", "EN-gb", "e", "x-a", "i-b", "en_GB", "en-", "englishxx",
    "englishxxx", "en-abcdefghi", "en-GB\n", "text/plain", "text", "text/", "/plain", "text/plain;",
    "text/plain ; a=b", "text/é", "a@b", "a@", "@b", "a@b@c", "a b@c", "a@b\n", "a" * 64, "A" * 64, "f" * 63,
    "f" * 64 + "\n", "2024", "2024-21", "2024-25", "2024?", "2024-01-01T10:00:00", "2024/..", "../2024", "..", "/",
    "2024/", "20XX", "202X-01", "2024-XX", "2024//2025", "", "/a", "a/b", "/~", "/~0~1", "/~2", "//", "/\n",
    "line\u2028break", "line\u2029break", "line\nbreak", "tab\there", "\u0085", "\x7f", "\x07", "\ufeff", "\ufffe",
    "\U0001f600", "\u200b", "e\u0301", "1.0", "2.0", "1", "0.9", "1.00", " 1.0",
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 6, 7, 9, 10, 1000, 1001, 0.5, 1.5, -0.5, 90.5, 180.5, 2**53, -(2**53), 2**63,
    2**64, 10**30, [], {}, [[]], [{}], {"": None}, [None], {"type": "paragraph", "text": "x"}, {"type": "divider"},
    {"name": "x"}, ["x"], [1], {"target": "p1"},
)  # fmt: skip


def _junk(chance: random.Random) -> Any:
    pick = chance.random()
    if pick < 0.4:
        return chance.choice(_STRINGS)
    if pick < 0.7:
        return json.loads(json.dumps(chance.choice(_VALUES)))
    return _token(chance)


# --- changes to the value


def _places(value: Any) -> Iterator[Place]:
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for key, member in members:
        yield value, key
        if isinstance(member, dict | list):
            yield from _places(member)


def _any_place(chance: random.Random, root: Any) -> Place:
    return chance.choice(list(_places(root)) or [({"x": 0}, "x")])


def _strings(root: Any) -> list[Place]:
    return [(holder, key) for holder, key in _places(root) if isinstance(holder[key], str)] or [({"x": ""}, "x")]


def _objects(root: Any) -> list[dict[str, Any]]:
    return [root, *(holder[key] for holder, key in _places(root) if isinstance(holder[key], dict))]


def delete(chance: random.Random, root: Any) -> None:
    """Take something out."""
    holder, key = _any_place(chance, root)
    del holder[key]


def replace(chance: random.Random, root: Any) -> None:
    """Put something else there."""
    holder, key = _any_place(chance, root)
    holder[key] = _junk(chance)


def replace_string(chance: random.Random, root: Any) -> None:
    """Put another string where one is."""
    holder, key = chance.choice(_strings(root))
    holder[key] = chance.choice(_STRINGS)


def replace_number(chance: random.Random, root: Any) -> None:
    """Put another number, or another form of one, where one is."""
    numbers = [(holder, key) for holder, key in _places(root) if isinstance(holder[key], int | float)]
    if numbers:
        holder, key = chance.choice(numbers)
        holder[key] = _token(chance) if chance.random() < 0.7 else chance.choice(_VALUES[:23])


def insert_piece(chance: random.Random, root: Any) -> None:
    """Put an odd character or escape into a string."""
    holder, key = chance.choice(_strings(root))
    text = holder[key]
    at = chance.choice((0, len(text), chance.randint(0, len(text))))
    holder[key] = text[:at] + _piece(chance) + text[at:]


def insert_into_key(chance: random.Random, root: Any) -> None:
    """Put an odd character or escape into a key."""
    holder = chance.choice([found for found in _objects(root) if found] or [{"x": 0}])
    key = chance.choice(list(holder))
    at = chance.randint(0, len(key))
    holder[key[:at] + _piece(chance) + key[at:]] = holder.pop(key)


def rename(chance: random.Random, root: Any) -> None:
    """Give a property another name."""
    holder = chance.choice([found for found in _objects(root) if found] or [{"x": 0}])
    key = chance.choice(list(holder))
    other = chance.choice(
        (key[:-1], key + "s", key.upper(), "", "$schema", "type", "id", "newsmodel", "text", key + "\n")
    )
    holder[other] = holder.pop(key)


def add(chance: random.Random, root: Any) -> None:
    """Give an object a further property, one that other objects have or one that none has."""
    holder = chance.choice(_objects(root))
    names = (
        "text",
        "id",
        "type",
        "newsmodel",
        "$schema",
        "extra",
        "level",
        "uri",
        "heading",
        "language",
        "published",
        "marks",
        "x",
        "",
    )
    holder[chance.choice(names)] = _junk(chance)


def repeat_key(chance: random.Random, root: Any) -> None:
    """Let a key stand twice."""
    holder = chance.choice([found for found in _objects(root) if found] or [{"x": 0}])
    key = chance.choice(list(holder))
    holder[key + _AGAIN] = holder[key] if chance.random() < 0.5 else _junk(chance)


def insert_member(chance: random.Random, root: Any) -> None:
    """Put something into an array."""
    arrays = [holder[key] for holder, key in _places(root) if isinstance(holder[key], list)]
    if arrays:
        array = chance.choice(arrays)
        twin = json.loads(json.dumps(chance.choice(array))) if array and chance.random() < 0.5 else _junk(chance)
        array.insert(chance.randint(0, len(array)), twin)


def wrap(chance: random.Random, root: Any) -> None:
    """Put a value into an array or an object, or take one out of there."""
    holder, key = _any_place(chance, root)
    value = holder[key]
    if isinstance(value, list) and value:
        holder[key] = value[0]
    elif isinstance(value, dict) and value and chance.random() < 0.5:
        holder[key] = next(iter(value.values()))
    else:
        holder[key] = [value] if chance.random() < 0.5 else {"text": value}


def swap(chance: random.Random, root: Any) -> None:
    """Let one value stand where another is."""
    (one, at), (other, to) = _any_place(chance, root), _any_place(chance, root)
    one[at] = json.loads(json.dumps(other[to]))


def retag(chance: random.Random, root: Any) -> None:
    """Give a block another tag."""
    blocks = [found for found in _objects(root) if "type" in found]
    if blocks:
        tags = (
            "paragraph",
            "quotation",
            "list_item",
            "figure",
            "embed",
            "table",
            "link",
            "divider",
            "raw",
            "Raw",
            "",
            1,
            None,
        )
        chance.choice(blocks)["type"] = chance.choice(tags)


def grow_extra(chance: random.Random, root: Any) -> None:
    """Put anything into the open part."""
    if isinstance(root, dict):
        root["extra"] = {"x": _junk(chance), "y" + _piece(chance): [_junk(chance)]}


_MUTATIONS: tuple[Mutation, ...] = (
    delete,
    replace,
    replace,
    replace_string,
    replace_string,
    replace_number,
    insert_piece,
    insert_piece,
    insert_into_key,
    rename,
    add,
    repeat_key,
    insert_member,
    wrap,
    swap,
    retag,
    grow_extra,
)


# --- changes to the text


#: Numbers and the words of JSON; what is glued to one of them.
_BARE = re.compile(rb"(?<=[:\[,])\s*(?:-?[0-9][0-9.eE+-]*|true|false|null)")
_GLUE = (
    b"1",
    b"a",
    b"NaN",
    b"NaN1",
    b"Infinity",
    b"-",
    b".",
    b"e",
    b"E5",
    b"x",
    b"_",
    b"0",
    b"\xc3\xa9",
    b"null",
    b'""',
)


def _glued(chance: random.Random, data: bytes) -> bytes:
    """Glue letters, digits or signs to a number or a word, before or behind it, or put them in its place."""
    found = list(_BARE.finditer(data))
    if not found:
        return chance.choice(_GLUE) + chance.choice(_GLUE)
    start, end = chance.choice(found).span()
    start, end = chance.choice(((start, start), (end, end), (start, end)))
    return data[:start] + chance.choice(_GLUE) + data[end:]


def _changed_text(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    pick = chance.randrange(9)
    if pick == 0:
        return data[:at]
    if pick == 1:
        return data[:at] + data[at + 1 :]
    if pick == 2:
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    if pick == 3:
        return b"\xef\xbb\xbf" + data
    if pick == 4:
        return data + chance.choice((b" ", b"\n", b"x", b",", b"{}", b"\x00", b"\xa0"))
    if pick == 5:
        return data.replace(b",", b" ,\r\n\t ").replace(b":", b" : ")
    if pick == 6:
        return data[:at] + chance.choice(_PIECES) + data[at:]
    if pick == 7:
        return _glued(chance, data)
    return chance.choice(_TOKENS) if chance.random() < 0.2 else json.dumps(json.loads(data), indent=2).encode()


def mutants(chance: random.Random, count: int) -> Iterator[bytes]:
    """Yield so many mutated documents."""
    valid = beginnings(chance)
    for _ in range(count):
        yield mutant(chance, chance.choice(valid))


def mutant(chance: random.Random, data: bytes) -> bytes:
    """Make one to three changes to a document."""
    if chance.random() < 0.06:
        return _changed_text(chance, data)
    root = json.loads(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        chance.choice(_MUTATIONS)(chance, root)
    return encode(root, escaped=chance.random() < 0.25)
