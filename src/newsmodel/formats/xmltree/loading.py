"""Loading of XML: bytes → a tree, without a network, a DTD or an entity of the document's own."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator

import msgspec
from lxml import etree

from newsmodel.errors import UnreadableInput
from newsmodel.formats.decoding import decode_windows, encoding_of_mark, wide_encoding
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.reading_rules import ENCODING_GUESSED
from newsmodel.formats.xmltree.entities import REFERENCE, entities_in, with_entities
from newsmodel.formats.xmltree.mending import NO_XML, with_escaped_signs, with_prefixes
from newsmodel.issues import Rule, Severity, shown
from newsmodel.values import text_encoding

ENTITY_UNRESOLVED = Rule(
    "entity-unresolved",
    Severity.WARNING,
    """A reference to an entity stands among the words as it is: "&logo;".

The document, or its document type, defines the entity as something else than plain words: a file, markup, words with
other entities. None of that is read, since it could be anything, and without end.

Write the words themselves where they matter.
""",
)
ENTITY_RESOLVED = Rule(
    "entity-resolved",
    Severity.NOTE,
    """XML uses names for characters that only HTML has, without defining them.

Such a document is not well-formed ("Entity 'eacute' not defined"); the characters that HTML means were taken.

Nothing has to be done. Whoever makes the XML should write the characters themselves.
""",
)

XML_MENDED = Rule(
    "xml-mended",
    Severity.WARNING,
    """XML is not well-formed by signs among its words or by a prefix, which were mended.

Control characters and references to them, which XML has no place for, were left out; an ampersand or an angle bracket
that begins no reference and no tag was taken for itself; a prefix that is not declared (`<o:p>`, as Word writes) is one
of a vocabulary that nobody knows. Where more than that is wrong, the input is refused.

Look at the words, and tell whoever makes the XML.
""",
)
LOADING_RULES = (ENCODING_GUESSED, ENTITY_RESOLVED, ENTITY_UNRESOLVED, XML_MENDED)

#: Attributes and declarations of one tag; libxml2 compares each with all before it.
_MOST_ATTRIBUTES, _MOST_DECLARATIONS = 500, 200
#: A tag with more of them is at least so long.
_LONG_TAG = re.compile(rb"""<[^<>"'!?/](?>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*)>""")
_SHORTEST = 4 * _MOST_DECLARATIONS
#: So far from an angle bracket the next one stands where a tag is so long; it stands in no value of an attribute.
_LONG_BEGINNING = re.compile(rb"<[^<]{%d,}" % _SHORTEST)
_ATTRIBUTE = re.compile(rb"""(?<=\s)[^\s=<>"']++\s*+=\s*+["']""")
#: The XML declaration (XML 1.0, section 2.8).
_DECLARATION = re.compile(r"\A\s*<\?xml(?=\s)[^>]*?\?>\s*")
#: A document type with declarations of its own, behind what may stand before it.
_DOCTYPE = re.compile(
    r"""\A(?>(?:\s++|<\?.*?\?>|<!--.*?-->)*)
    (<!DOCTYPE(?>(?:[^\[>"']++|"[^"]*+"|'[^']*+')*)
        \[(?>(?:[^\]<"']++|<!--.*?-->|<\?.*?\?>|"[^"]*+"|'[^']*+'|<(?!!--|\?))*)\]\s*+>)""",
    re.DOTALL | re.VERBOSE,
)
_WIDE = re.compile(r"(?:utf-?(?:16|32)|ucs-?[24])(?:[-_]?[lb]e)?\Z", re.IGNORECASE)
_ENCODING = re.compile(rb"""\A\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")
#: The names of characters that XML has itself, and a reference by any other.
_OF_XML = ("amp", "lt", "gt", "quot", "apos")
_NAMED = re.compile(rf"&(?!(?:{'|'.join(_OF_XML)});)[A-Za-z][A-Za-z0-9]{{1,31}};")
_DEFINED = re.compile(r"<!ENTITY\s+([A-Za-z][A-Za-z0-9]*)\s")
#: Latin 1, as the web has it: what has no character there is one of Windows' (WHATWG Encoding).
_LATIN, _WINDOWS = "iso8859-1", "cp1252"
_OF_WINDOWS = re.compile(rb"[\x80-\x9f]")


class Loaded(msgspec.Struct, frozen=True):
    """A document in XML.

    Attributes:
        root: Its root element.
        text: The document without its XML declaration, which says how its bytes are to be read.
        resolved: Names of characters that it uses and XML does not have.
        fault: Why it was not well-formed, where it was mended; None where it is.
        overruled: The encoding that it declares, where its bytes are in UTF-8 all the same.
    """

    root: Element
    text: str
    resolved: tuple[str, ...] = ()
    fault: UnreadableInput | None = None
    overruled: str | None = None


def load(data: bytes | str, format: str, encoding: str | None = None) -> Loaded:
    r"""Parse a document.

    Args:
        data: The document.
        format: Name of the format, for the error.
        encoding: What its bytes are to be read by, where the caller knows better than the document.

    Raises:
        UnreadableInput: it is not well-formed, or so made that reading it would take too long.

    Example:
        >>> load(b"<?xml version='1.0' encoding='latin-1'?><p>caf\xe9</p>", "nitf").text
        '<p>café</p>'
    """
    text, resolved = _with_characters(text_of(data, format, encoding))
    overruled = None if isinstance(data, str) or encoding else overruled_encoding(data)
    try:
        return Loaded(root_of(text, format), text, resolved, overruled=overruled)
    except UnreadableInput as error:
        mended = _mended(text)
        if mended == text:
            raise
        try:
            return Loaded(root_of(mended, format), mended, resolved, error, overruled)
        except UnreadableInput:
            raise error from None


#: Encodings in which each byte is a letter: text in them is hardly ever valid UTF-8 by chance.
_BY_BYTE = re.compile(r"ascii|iso8859|cp(?!9)\d|koi8|mac")


def overruled_encoding(data: bytes) -> str | None:
    """Find the encoding that a document declares, where its letters are in valid UTF-8 all the same.

    Example:
        >>> overruled_encoding("<?xml version='1.0' encoding='latin-1'?><p>café</p>".encode())
        'latin-1'
    """
    declared = _ENCODING.match(data) if not data.isascii() else None
    name = declared[1].decode("ascii") if declared else None
    codec = text_encoding(name) if name else None
    if codec is None or _BY_BYTE.match(codec) is None:
        return None
    try:
        data.decode()
    except UnicodeDecodeError:
        return None
    return name


def _mended(text: str) -> str:
    """Mend the signs and the prefixes of a document, but for those of its document type."""
    start = doctype.end() if (doctype := _DOCTYPE.match(text)) is not None else 0
    return text[:start] + with_prefixes(with_escaped_signs(NO_XML.sub("", _with_own_entities(text)[start:])))


def unresolved_in(loaded: Loaded) -> tuple[str, ...]:
    """List the entities of a document to which references are left, each once.

    Example:
        >>> unresolved_in(load('<!DOCTYPE p [<!ENTITY a "b"><!ENTITY c "&a;">]><p>&a; &c; &c;</p>', "nitf"))
        ('&c;',)
    """
    if "<!DOCTYPE" not in loaded.text:  # then the parser has refused what is not defined
        return ()
    return tuple(dict.fromkeys(str(each.text) for each in loaded.root.iter(etree.Entity)))


def text_of(data: bytes | str, format: str, encoding: str | None = None) -> str:
    """Decode a document, and leave its XML declaration out.

    Args:
        data: The document.
        format: Name of the format, for the error.
        encoding: What its bytes are to be read by, where the caller knows better than the document.

    Raises:
        UnreadableInput: its bytes are not in the encoding that it declares.
    """
    text = data.removeprefix("\ufeff") if isinstance(data, str) else _decoded(bytes(data), format, encoding)
    text = text.strip("\x00")
    declaration = _DECLARATION.match(text)
    return text[declaration.end() if declaration is not None else 0 :].strip()


def root_of(text: str, format: str) -> Element:
    """Parse a document that has no XML declaration any more.

    Args:
        text: The document.
        format: Name of the format, for the error.

    Raises:
        UnreadableInput: it is not well-formed, or so made that reading it would take too long.
    """
    try:
        raw = _with_own_entities(text).encode()
        refuse_many_attributes(raw, format)
        return etree.fromstring(raw, _PARSERS.parser)
    except UnicodeEncodeError as error:
        raise UnreadableInput(f"no character: {shown(error.object[error.start])}", format=format) from None
    except etree.XMLSyntaxError as error:
        told = str(error.msg or "empty").rpartition(", line ")[0] or str(error.msg)
        raise UnreadableInput(told, format=format, line=error.lineno or 1, column=error.offset or 1) from None


def doctype_of(text: str) -> str | None:
    r"""Find the document type of a document, where it has declarations of its own.

    Args:
        text: The document without its XML declaration.

    Example:
        >>> doctype_of("<!-- x --><!DOCTYPE p [<!ENTITY a ']>'>%b;]>\n<p/>"), doctype_of("<!DOCTYPE p><p/>")
        ("<!DOCTYPE p [<!ENTITY a ']>'>%b;]>", None)
    """
    found = _DOCTYPE.match(text)
    return found[1] if found is not None else None


def _with_own_entities(text: str) -> str:
    """Resolve the entities that a document defines for itself as plain words."""
    doctype = _DOCTYPE.match(text) if "<!ENTITY" in text else None
    if doctype is None:
        return text
    return text[: doctype.end()] + with_entities(text[doctype.end() :], entities_in(doctype[1]))


class _Parsers(threading.local):
    """The parser of each thread: making one takes as long as parsing a short story."""

    def __init__(self) -> None:
        self.parser = etree.XMLParser(
            encoding="utf-8",
            huge_tree=False,  # so that neither entities nor depth can grow without bound
            no_network=True,
            load_dtd=False,
            resolve_entities=False,
            strip_cdata=False,
        )


_PARSERS = _Parsers()


def _decoded(data: bytes, format: str, encoding: str | None) -> str:
    """Decode a document by its mark, by what it declares, else as UTF-8 (XML 1.0, appendix F)."""
    marked, length = encoding_of_mark(data)
    name = encoding or marked
    if name is None and b"\x00" in data[:4]:
        name = wide_encoding(data)
    if name is None:
        declared = _ENCODING.match(data)
        name = declared[1].decode("ascii") if declared else "utf-8"
        if _WIDE.match(name) or overruled_encoding(data):  # of the first, a declaration in single bytes is in none
            name = "utf-8"
    codec = text_encoding(name)
    if codec is None:
        raise UnreadableInput(f"an encoding that nobody knows: {shown(name)}", format=format)
    try:
        if codec == _WINDOWS or (codec == _LATIN and _OF_WINDOWS.search(data)):
            return decode_windows(data[length:])
        return data[length:].decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise UnreadableInput(f"not in {name}", format=format, line=line, column=column) from None


def _with_characters(text: str) -> tuple[str, tuple[str, ...]]:
    """Resolve the names of characters that HTML has and XML has not, where the document does not define them."""
    if _NAMED.search(text) is None:
        return text, ()
    from html.entities import html5  # noqa: PLC0415 - a large table, and seldom needed

    known = {f"{name};" for name in (*_DEFINED.findall(text), *_OF_XML)}
    found: dict[str, None] = {}

    def character(reference: re.Match[str]) -> str:
        name = f"{reference[1]};"
        if name in known or name not in html5:
            return reference[0]
        found[name] = None
        return html5[name].replace("&", "&amp;").replace("<", "&lt;")

    return REFERENCE.sub(character, text), tuple(found)


def refuse_many_attributes(raw: bytes, format: str) -> None:
    """Refuse a document with a tag of so many attributes that parsing it would take too long.

    Args:
        raw: The document in UTF-8.
        format: Name of the format, for the error.

    Raises:
        UnreadableInput: it has one.
    """
    if raw.count(b"=") <= _MOST_DECLARATIONS:
        return
    for tag in _long_tags(raw):
        names = _ATTRIBUTE.findall(tag)
        declared = sum(name.startswith(b"xmlns") for name in names)
        if len(names) > _MOST_ATTRIBUTES or declared > _MOST_DECLARATIONS:
            raise UnreadableInput(f"{len(names)} attributes in one tag", format=format)


def _long_tags(raw: bytes) -> Iterator[bytes]:
    for begun in _LONG_BEGINNING.finditer(raw):
        tag = _LONG_TAG.match(raw, begun.start())
        if tag is not None and tag.end() - tag.start() > _SHORTEST:
            yield tag[0]
