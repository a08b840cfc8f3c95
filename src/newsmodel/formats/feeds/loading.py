"""Loading of feeds in XML: text in parts, and each entry parsed for itself, mended where it is not well-formed."""

from __future__ import annotations

import functools
import re

import msgspec
from lxml import etree

from newsmodel.errors import UnreadableInput
from newsmodel.formats.feeds.mending import ENDS, MENDS, unnest
from newsmodel.formats.feeds.names import USUAL, plain_name
from newsmodel.formats.feeds.splitting import Parted, part, with_names
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.html.decoding import decode_page
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.entities import entities_in, with_entities
from newsmodel.formats.xmltree.loading import refuse_many_attributes
from newsmodel.formats.xmltree.mending import NO_XML, with_prefixes
from newsmodel.issues import shown
from newsmodel.prose.characters import letter_of_windows

_DECLARATION = re.compile(r"\A\s*<\?xml(?=\s)[^>]*?\?>\s*")
_DOCTYPE = re.compile(
    r"""<!DOCTYPE(?>(?:[^\[<>"']++|"[^"]*+"|'[^']*')*)
        (?>(?P<subset>\[(?>(?:[^\]<"']++|<!--.*?-->|<\?.*?\?>|"[^"]*+"|'[^']*'|<(?!!--|\?))*)\]\s*+)?)>\s*""",
    re.DOTALL | re.VERBOSE,
)
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,40});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})


#: A feed behind words that a program has written before it: a warning, a blank line of HTML.
_LATE = re.compile(
    rb"<\?xml\s[^>]{0,200}\?>"
    rb"(?>(?:\s++|<!--(?>(?:[^-]|-(?!->)){0,1000})-->|<(?:\?(?!xml\s)|!(?!--))[^>]{0,400}+>)*)"
    rb"<(?:\w+:)?(rss|feed|RDF)\b",
    re.DOTALL,
)
_EARLY = 8192


def root_of(data: bytes) -> str:
    r"""Name the root of a feed, also behind what a broken program has written before its declaration.

    Example:
        >>> root_of(b"<b>Warning</b>: x on line 3<br />\n<?xml version='1.0'?><rss/>")
        'rss'
    """
    root = glimpse_of(data).root or ""
    if root.lower() in _ROOTS:
        return _ROOTS[root.lower()]
    late = _LATE.search(data, 0, _EARLY)
    return late[1].decode("ascii") if late else root


_ROOTS = {name.lower(): name for name in ("rss", "feed", "RDF", "entry", "channel", "urlset")}


class Loaded(msgspec.Struct, frozen=True):
    """A feed.

    Attributes:
        parted: Its parts.
        resolved: Whether names of characters were resolved that XML does not have.
        encoding_guessed: The encoding that its bytes were taken for, where nothing proves it.
    """

    parted: Parted
    encoding_guessed: str | None = None


def load_feed(data: bytes | str, *, name: str, format: str, encoding: str | None = None) -> Loaded:
    """Decode and part a feed.

    Args:
        data: The feed.
        name: Local name of its entries.
        format: Name of the format, for errors.
        encoding: What the caller knows of its encoding.

    Raises:
        UnreadableInput: it is binary.
    """
    try:
        decoded = decode_page(data, encoding)
    except UnreadableInput as refusal:
        raise UnreadableInput(str(refusal.reason), format=format) from None
    text = NO_XML.sub("", decoded.text.lstrip("\ufeff \t\r\n"))
    text = _DECLARATION.sub("", _from_declaration(text)).lstrip("\ufeff \t\r\n")
    doctype = _DOCTYPE.search(text, 0, 1 << 16)
    if doctype is not None and text[: doctype.start()].strip(" \t\r\n")[:2] in ("", "<!", "<?"):
        text = text[: doctype.start()] + with_entities(text[doctype.end() :], entities_in(doctype["subset"] or ""))
    text = _with_characters(_LATER_CONTROLS.sub(_of_windows, text))
    return Loaded(part(with_names(text, name), name), decoded.encoding if decoded.guessed else None)


def _from_declaration(text: str) -> str:
    """Leave out what stands before the declaration of a feed, where that is no part of it."""
    start = text.find("<?xml ", 1, _EARLY)
    return text[start:] if start > 0 and _FEED.search(text, 0, start) is None else text


_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|rdf|channel|urlset|item|entry)\b", re.IGNORECASE)


def _with_characters(text: str) -> str:
    """Resolve HTML's names of characters."""
    if _NAMED.search(text) is None:
        return text
    from html.entities import html5  # noqa: PLC0415 - a large table

    def character(reference: re.Match[str]) -> str:
        name = reference[1]
        if name in _OF_XML:
            return reference[0]
        found = html5.get(f"{name};")
        return reference[0] if found is None else found.replace("&", "&amp;").replace("<", "&lt;")

    return _NAMED.sub(character, text)


#: Later control characters, and references to them, which mean letters of Windows (WHATWG HTML, section 13.2.5.80).
_LATER_CONTROLS = re.compile("[\x80-\x9f]|&#(?:1[2345][0-9]|[xX][89][0-9a-fA-F]);")


def _of_windows(match: re.Match[str]) -> str:
    said = match[0]
    code = ord(said) if len(said) == 1 else int(said[3:-1], 16) if said[2] in "xX" else int(said[2:-1])
    return letter_of_windows(code) if 0x80 <= code < 0xA0 else said


class Parsed(msgspec.Struct, frozen=True):
    """An element that was parsed from a part of a feed.

    Attributes:
        element: The element.
        mended: What was done to it to make it well-formed; "" where it is.
    """

    element: Element
    mended: str = ""


def parse_entry(parted: Parted, entry: str, format: str) -> Parsed:
    """Parse an entry of a feed.

    Args:
        parted: The feed.
        entry: The text of the entry.
        format: Name of the format, for errors.

    Raises:
        UnreadableInput: nothing can be made of it.
    """
    parsed = _parsed(parted.opening, entry, parted.closing, parted.depth, format)
    if _PREFIXED.search(entry) is not None:
        _take_prefixes_off(parsed.element)
    return parsed


#: An attribute of Atom that has a prefix, as none of Atom's has.
_PREFIXED = re.compile(r"\s[A-Za-z_][\w.-]*:(?:href|rel|type|src|term|label|scheme|title)\s*=")


def _take_prefixes_off(element: Element) -> None:
    """Let attributes in Atom's namespace be those of its elements, which have none."""
    for each in element.iter(etree.Element):
        for name in [str(name) for name in each.attrib if plain_name(str(name)).startswith("atom:")]:
            local = name.rpartition("}")[2]
            value = each.attrib.pop(name)
            if local not in each.attrib:
                each.set(local, value)


@functools.lru_cache(maxsize=8)
def parse_head(head: str, format: str) -> Parsed:
    """Parse what a feed says of itself.

    Args:
        head: All of it that is no entry.
        format: Name of the format, for errors.

    Raises:
        UnreadableInput: nothing can be made of it.
        UnsupportedItem: it is HTML.
    """
    if not head.strip():
        raise UnreadableInput("the input is empty", format=format)
    return _parsed("", head.strip(), "", 0, format)


def _parsed(opening: str, content: str, closing: str, depth: int, format: str) -> Parsed:
    text = f"{opening}{content}{closing}"
    root = _strict(text, format)
    element = None if root is None else _at(root, depth)
    if element is not None:
        return Parsed(element)
    for mend, told in MENDS:
        opening, content = opening if told == ENDS else mend(opening), mend(content)
        root = _strict(with_prefixes(f"{opening}{content}{closing}", USUAL), format)
        element = None if root is None else _at(root, depth)
        if element is not None:
            unnest(element)
            return Parsed(element, told)
    root = _forgiving(with_prefixes(f"{opening}{content}{closing}", USUAL))
    element = None if root is None else _at(root, depth)
    if element is None:
        raise UnreadableInput(f"no XML: {shown(content[:100])}", format=format)
    unnest(element)
    return Parsed(element, ENDS)


def _at(root: Element, depth: int) -> Element | None:
    """Find the entry in the elements around it; None where mending has left none."""
    element = root
    for _ in range(depth):
        if not len(element):
            return None
        element = element[0]
    return element


def _strict(text: str, format: str) -> Element | None:
    raw = text.encode()
    refuse_many_attributes(raw, format)
    try:
        return etree.fromstring(raw, _parser(recover=False))
    except etree.XMLSyntaxError:
        return None


def _forgiving(text: str) -> Element | None:
    try:
        return etree.fromstring(text.encode(), _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        huge_tree=False,
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
