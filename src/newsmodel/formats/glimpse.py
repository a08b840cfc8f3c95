r"""One look at an input's beginning: its syntax, the outermost keys of JSON, the root of XML.

Every `sniff` is a question to `glimpse_of`, which looks once at the first 64 KiB, however many formats ask. It knows
syntaxes, and no format: a new format asks for its own keys or its own root, and touches no other. What no syntax claims
is plain text.

It is a look and no parser: it takes what was cut, what is malformed and what is hostile, never raises, and takes time
that grows with the bytes alone.
"""

from __future__ import annotations

import enum
import functools
import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TypeAlias

import msgspec

from newsmodel.errors import UnreadableInput
from newsmodel.formats.decoding import decode, encoding_of_mark, wide_encoding
from newsmodel.formats.front_matter import FENCES, opens_front_matter
from newsmodel.prose.patterns import pattern

#: Bytes of an input that are looked at when its format is looked for.
SNIFFED_BYTES = 64 * 1024


class Syntax(enum.Enum):
    """The syntax of an input, by its beginning."""

    JSON = "JSON"
    HTML = "HTML"
    XML = "XML, or markup that is no HTML"
    FRONT_MATTER = "front matter in YAML or TOML"
    HEADING = "a heading after one #"
    MAIL = "the fields of a mail"
    WIRE = "the control characters of wire services"
    TEXT = "plain text"
    BINARY = "binary"
    EMPTY = "nothing"


class Nested(enum.Enum):
    """The kind of a JSON value that is no string."""

    OBJECT = "object"
    LIST = "list"
    LITERAL = "number, true, false, null, or cut off"


#: A value of JSON as far as it is looked at: the beginning of a string, the kind of everything else.
Value: TypeAlias = str | Nested


class Glimpse(msgspec.Struct, frozen=True):
    """The look of an input's beginning.

    Attributes:
        syntax: Its syntax.
        members: Of JSON, the keys of the outermost object with their values, or those of all objects in the outermost
            list; of a key that is there twice, the first. Keys further inside do not count.
        is_list: Whether JSON is a list.
        is_cut: Whether an object whose keys count does not end within the bytes that were looked at, so that some of
            its keys may be missing.
        root: Of XML, the local name of the root element; None where none was found.
        namespace: Of XML, the namespace of the root element, "" where it has none.

    Example:
        >>> dict(glimpse_of(b'{"type": "story", "owner": {"id": "x"}}').members)
        {'type': 'story', 'owner': <Nested.OBJECT: 'object'>}
    """

    syntax: Syntax
    members: Mapping[str, Value] = MappingProxyType({})
    is_list: bool = False
    is_cut: bool = False
    root: str | None = None
    namespace: str = ""

    @property
    def vocabulary(self) -> str | None:
        """The key by which JSON says to whose vocabulary its other keys belong; None where they stand for themselves.

        Example:
            >>> glimpse_of(b'{"@context": "https://schema.org", "@type": "NewsArticle"}').vocabulary
            '@context'
        """
        return next((key for key in _VOCABULARIES if key in self.members), None)

    def has_string(self, name: str) -> bool:
        """Tell whether JSON has a string under a key."""
        return isinstance(self.members.get(name), str)


#: Keys that say what all other keys of an object mean: the tag of our own documents, and those of JSON-LD 1.1, section
#: 9 (Syntax Tokens and Keywords). A format whose keys stand for themselves asks that there is none of them.
_VOCABULARIES = ("newsmodel", "@context", "@graph", "@type")


def glimpse_of(data: bytes) -> Glimpse:
    r"""Look at the beginning of an input.

    Args:
        data: The input; its first 64 KiB are looked at.

    Example:
        >>> glimpse_of(b"\xef\xbb\xbf# Rain ends drought\n").syntax
        <Syntax.HEADING: 'a heading after one #'>
        >>> glimpse_of(b'<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"/>').root
        'feed'
    """
    return _look(bytes(data[:SNIFFED_BYTES]))


def may_hold_several(data: bytes | str, is_one: Callable[[Mapping[str, Value]], bool]) -> bool:
    """Tell whether JSON may hold several items: it is a list, or an object that is none itself.

    Args:
        data: The input.
        is_one: Whether an object with these members is an item.

    Example:
        >>> may_hold_several('{"uri": "urn:x:1"}', lambda members: "uri" in members)
        False
    """
    head = data[:SNIFFED_BYTES]
    glimpse = glimpse_of(head.encode(errors="surrogatepass") if isinstance(head, str) else head)
    return glimpse.is_list or not is_one(glimpse.members)


@functools.lru_cache(maxsize=1)
def _look(head: bytes) -> Glimpse:
    """Look at some bytes; the last look is kept, since one format after the other asks for it."""
    text = _as_utf8(head)
    start = text.lstrip()
    if not start:
        return Glimpse(Syntax.EMPTY)
    if _JSON.match(start, 0, _REACH):
        return _look_at_json(start)
    if start.startswith(b"<"):
        found = _look_at_markup(start)
        if found is not None:
            return found
    if text.startswith(_SIGNS_OF_MARKDOWN):
        found = _look_at_markdown(text, is_cut=len(head) >= SNIFFED_BYTES)
        if found is not None:
            return found
    if not _is_text(head):
        return Glimpse(Syntax.BINARY)
    if _BEGINS_MESSAGE.match(text, 0, _REACH):
        return Glimpse(Syntax.WIRE)
    return Glimpse(Syntax.MAIL if _is_mail(text[:_REACH_OF_FIELDS].decode("utf-8", "replace")) else Syntax.TEXT)


def _as_utf8(head: bytes) -> bytes:
    """Take off the byte-order mark, and write UTF-16 and UTF-32 as UTF-8, so that one set of patterns fits all."""
    encoding, length = encoding_of_mark(head)
    if encoding is None and b"\x00" in head[:_REACH]:
        encoding = wide_encoding(head)
    rest = head[length:]
    return rest if encoding in (None, "utf-8") else rest.decode(encoding, "replace").encode("utf-8")


# --- text

#: Bytes that tell prose from markup and from binary data.
_REACH = 2048


def _is_text(head: bytes) -> bool:
    try:
        decode(head[:_REACH])
    except UnreadableInput:
        return False
    return True


_SIGNS_OF_MARKDOWN = (b"#", *(fence.encode() for fence in FENCES))
#: A headline in Markdown; a text that begins with two or more of them, or with a hash tag, is none.
_HEADING = pattern(r"#[ \t]+[^\s#]")


def _look_at_markdown(text: bytes, *, is_cut: bool) -> Glimpse | None:
    words = text.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if opens_front_matter(words, is_cut=is_cut):
        return Glimpse(Syntax.FRONT_MATTER)
    return Glimpse(Syntax.HEADING) if _HEADING.match(words) else None


# --- wire copy, mail

#: SOH begins a message, and STX its text (ANPA 1312, IPTC 7901).
_BEGINS_MESSAGE = pattern(rb"(?<![\s\x00\x16])[\s\x00\x16]*+\x01[^\x01-\x04]{0,1000}+\x02")

#: The fields of a mail stand in its first characters.
_REACH_OF_FIELDS = 8192
#: Names of fields that mails have and texts do not begin with (RFC 5322, 3.6; RFC 2045).
_FIELDS_OF_MAILS = frozenset(
    {"from", "to", "sender", "reply-to", "subject", "date", "message-id"}
    | {"received", "return-path", "delivered-to", "mime-version", "content-type"}
)
#: Of those, so many with one that names sender, time or way prove a mail: a text may begin with "Subject:".
_FEWEST_FIELDS = 2
_PROOF = frozenset({"from", "date", "received", "message-id", "mime-version", "return-path", "delivered-to"})
_FIELD = pattern(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|\r?\n|\Z)")
_FIRST_OF_MAILBOX = pattern(r"From \S{1,300} [^\n]{0,80}[0-9]{4}[^\n]{0,40}\r?\n")


def _is_mail(text: str) -> bool:
    """Tell whether a text begins with the fields of a mail, or with the first line of a mailbox."""
    if _FIRST_OF_MAILBOX.match(text):
        return True
    names: list[str] = []
    for line in text.splitlines():
        match = _FIELD.match(line)
        if match is None and not (names and line[:1] in " \t" and line.strip()):
            break
        names.extend([match[1].lower()] if match else [])
    known = _FIELDS_OF_MAILS.intersection(names)
    return len(known) >= _FEWEST_FIELDS and bool(known & _PROOF)


# --- JSON

#: A beginning of JSON; a text may begin with a bracket too: "[ADVISORY] …".
_JSON = pattern(rb"[\[{]\s*(?:[\"{\[\]}]|\Z|-?[0-9][0-9.eE+-]*\s*[,\]]|(?:true|false|null)\s*[,\]])")
#: Patterns for JSON in which one quotation mark stands for each string. Between members stand commas, numbers, and what
#: some people add, such as comments.
_KEY = pattern(rb'(?:(?<![^"{}\[\]])[^"{}\[\]]++)?"\s*+:\s*+(?>(?:(")|([{\[])|[^"{}\[\]]++)?)')
_NEXT_OBJECT = pattern(rb"(?:(?<![\s,\[\]])[\s,\[\]]++)?\{")
_END_OF_OBJECT = pattern(rb'(?:(?<![^"{}\[\]])[^"{}\[\]]++)?\}')
#: Brackets that open or close, and pairs in a row that hold no other.
_BRACKETS = pattern(rb"(?>(?:[{\[][^{}\[\]]*+[}\]][^{}\[\]]*+)+)|([{\[]++)|([}\]]++)")
#: Characters of a string that are looked at: a type, a version and the beginning of a URI have fewer.
_LONGEST = 200
_NESTED = {b"{": Nested.OBJECT, b"[": Nested.LIST}


def _look_at_json(text: bytes) -> Glimpse:
    outline, strings = _parted(text)
    members: dict[str, Value] = {}
    is_list = text.startswith(b"[")
    place: int | None = 0
    while place is not None and (opening := _NEXT_OBJECT.match(outline, place)):
        place = _read_members(outline, opening.end(), strings, members)
        if not is_list:
            break
    return Glimpse(Syntax.JSON, MappingProxyType(members), is_list, is_cut=place is None)


def _parted(text: bytes) -> tuple[bytes, Iterator[bytes]]:
    r"""Part JSON into its outline and its strings, so that no string is searched for brackets.

    Returns:
        The JSON with one quotation mark for each string, and the strings in their order.

    Example:
        >>> outline, strings = _parted(rb'{"a": "\"b\""')
        >>> outline, list(strings)
        (b'{": "', [b'a', b'\\u0022b\\u0022'])
    """
    if b"\\" in text:
        text = text.replace(rb"\\", rb"\u005c").replace(rb"\"", rb"\u0022")
    parts = text.split(b'"')
    if len(parts) % 2 == 0:  # cut within a string
        parts.append(b"")
    return b'"'.join(parts[::2]), iter(parts[1::2])


def _read_members(outline: bytes, place: int, strings: Iterator[bytes], members: dict[str, Value]) -> int | None:
    """Read the keys of an object.

    Args:
        outline: The outline of the JSON.
        place: The place behind the brace that opens the object.
        strings: The strings from there on.
        members: The keys go there.

    Returns:
        The place behind the object; None where it does not end, or is malformed.
    """
    while match := _KEY.match(outline, place):
        key = _decoded(next(strings, b""))
        value = _decoded(next(strings, b"")[:_LONGEST]) if match[1] else _NESTED.get(match[2], Nested.LITERAL)
        members.setdefault(key, value)
        place = match.end()
        if match[2]:
            end = _end_of_nested(outline, place)
            if end is None:
                return None
            next(islice(strings, passed := outline.count(b'"', place, end), passed), None)
            place = end
    ending = _END_OF_OBJECT.match(outline, place)
    return ending.end() if ending else None


def _end_of_nested(outline: bytes, place: int) -> int | None:
    """Find the end of an object or a list whose bracket is open; None where it has none."""
    depth = 1
    for match in _BRACKETS.finditer(outline, place):
        opened, closed = match.groups(b"")
        if len(closed) >= depth:
            return match.end() - len(closed) + depth
        depth += len(opened) - len(closed)
    return None


def _decoded(raw: bytes) -> str:
    """Decode a string of JSON; one that is malformed stays as it is."""
    if b"\\" in raw:
        try:
            return str(json.loads(b'"' + raw + b'"', strict=False))
        except ValueError:
            pass
    return raw.decode("utf-8", "replace")


# --- markup

#: Bytes in which a page shows what it is, though comments stand before its first element.
_REACH_OF_PAGES = 8192
_HTML = pattern(
    rb"(?i)\A(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,4000}-->\s*)*"
    rb"<(?:!doctype\s+html\b|(?:html|head|body|title|meta|link|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|figure)"
    rb"(?=[\s>/]))"
)
#: Markup, by a first element that is known, or by its end; a headline may begin with a company's code in angles:
#: "<XYZ> SETS DIVIDEND".
_MARKUP = pattern(
    rb"(?i)<(?:[!?]|(?:html|head|body|div|p|article|section|rss|feed|nitf|news\w*)\b[^<]{0,400}>|[a-z][^<]{0,400}>.*(?:</|/>))",
    re.DOTALL,
)
#: What stands before the root of XML (XML 1.0, section 2.8).
_PROLOG = pattern(
    rb"""\A(?>(?:\s++|<\?.*?\?>|<!--.*?-->
    |<!DOCTYPE(?>(?:[^\[>"']++|"[^"]*+"|'[^']*+')*)
        (?>(?:\[(?>(?:[^\]<"']++|<!--.*?-->|<\?.*?\?>|"[^"]*+"|'[^']*+'|<(?!!--|\?))*)\]\s*+)?)>
    )*)""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = rb"""(?<!\s)\s++([^\s=<>"'/]++)\s*+=\s*+(?:"([^"<]*+)"|'([^'<]*+)')"""
_TAG = pattern(rb"<([A-Za-z_:\x80-\xff][^\s=<>\"'/]*+)((?>(?:" + _ATTRIBUTE + rb")*))")
_ATTRIBUTES = pattern(_ATTRIBUTE)


def _look_at_markup(text: bytes) -> Glimpse | None:
    if _HTML.match(text, 0, _REACH_OF_PAGES):
        return Glimpse(Syntax.HTML)
    root, namespace = _root_of(text)
    if namespace or _MARKUP.match(text, 0, _REACH):
        return Glimpse(Syntax.XML, root=root, namespace=namespace)
    return None


def _root_of(text: bytes) -> tuple[str | None, str]:
    """Read the local name and the namespace of the root element (Namespaces in XML 1.0)."""
    prolog = _PROLOG.match(text)
    tag = _TAG.match(text, prolog.end() if prolog else 0)
    if tag is None:
        return None, ""
    prefix, _, name = tag[1].decode("utf-8", "replace").rpartition(":")
    declaring = f"xmlns:{prefix}" if prefix else "xmlns"
    found = (value for key, value in _attributes(tag[2]) if key == declaring)
    return name, next(found, "").strip()


def _attributes(raw: bytes) -> Iterator[tuple[str, str]]:
    for name, value, other in _ATTRIBUTES.findall(raw):
        yield name.decode("utf-8", "replace"), (value or other).decode("utf-8", "replace").replace("&amp;", "&")
