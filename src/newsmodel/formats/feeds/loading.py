"""Loading of feeds in XML: text in parts, and each entry parsed for itself, mended where it is not well-formed."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

import attrs
from lxml import etree

from newsmodel.errors import UnreadableInput
from newsmodel.formats.feeds.names import UNDECLARED, USUAL
from newsmodel.formats.feeds.splitting import Parted, part
from newsmodel.formats.html.decoding import decode_page
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.loading import refuse_many_attributes
from newsmodel.issues import shown

_DECLARATION = re.compile(r"\A\s*<\?xml(?=\s)[^>]*?\?>\s*")
_DOCTYPE = re.compile(
    r"""<!DOCTYPE(?:[^\[<>"']++|"[^"]*+"|'[^']*')*+
        (?P<subset>\[(?:[^\]<"']++|<!--.*?-->|<\?.*?\?>|"[^"]*+"|'[^']*'|<(?!!--|\?))*+\]\s*+)?+>\s*""",
    re.DOTALL | re.VERBOSE,
)
_ENTITY = re.compile(r"""<!ENTITY\s+([A-Za-z][\w.-]*)\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>""")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,40});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
#: What XML 1.0 has no place for.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
#: A reference to such a character, or to no character at all.
_NUMBERED = re.compile(r"&#(?:([0-9]{1,9})|[xX]([0-9a-fA-F]{1,8}));")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,9}|#x[0-9a-fA-F]{1,8});)")
_BARE_ANGLE = re.compile(r"<(?![A-Za-z_/!?])|<(?=/?[A-Za-z_][^<>]*(?:<|\Z))")
_OPAQUE = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?-->)", re.DOTALL)
_PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):|\s([A-Za-z_][\w.-]*):[\w.-]+\s*=")
_DECLARED = re.compile(r"\sxmlns:([A-Za-z_][\w.-]*)\s*=")
#: An element whose content is words: what stands in it is no element of the feed.
_WORDED = re.compile(
    r"(<((?:[A-Za-z_][\w.-]*:)?(?:title|description|summary|encoded|content|subtitle|tagline|body|abstract))"
    r"""(?=[\s>])(?:[^<>"']|"[^"]*"|'[^']*')*(?<!/)>)(.*?)(</\2\s*>)""",
    re.DOTALL,
)


@attrs.frozen
class Loaded:
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
    text = _NO_XML.sub("", decoded.text.lstrip("\ufeff \t\r\n"))
    text = _DECLARATION.sub("", text).lstrip("\ufeff \t\r\n")
    doctype = _DOCTYPE.search(text, 0, 1 << 16)
    entities = dict[str, str]()
    if doctype is not None and text[: doctype.start()].strip(" \t\r\n")[:2] in ("", "<!", "<?"):
        entities = {key: one or other for key, one, other in _ENTITY.findall(doctype["subset"] or "")}
        text = text[: doctype.start()] + text[doctype.end() :]
    text = _with_characters(_LATER_CONTROLS.sub(_of_windows, text), entities)
    return Loaded(part(text, name), decoded.encoding if decoded.guessed else None)


def _with_characters(text: str, entities: Mapping[str, str]) -> str:
    """Resolve names of characters: HTML's, and those that the document itself defines as plain words."""
    if _NAMED.search(text) is None:
        return text
    from html.entities import html5  # noqa: PLC0415 - a large table

    def character(reference: re.Match[str]) -> str:
        name = reference[1]
        if name in _OF_XML:
            return reference[0]
        found = entities.get(name) or html5.get(f"{name};")
        return reference[0] if found is None else found.replace("&", "&amp;").replace("<", "&lt;")

    return _NAMED.sub(character, text)


#: Later control characters, and references to them, which mean letters of Windows (WHATWG HTML, section 13.2.5.80).
_LATER_CONTROLS = re.compile("[\x80-\x9f]|&#(?:1[2345][0-9]|[xX][89][0-9a-fA-F]);")


def _of_windows(match: re.Match[str]) -> str:
    said = match[0]
    code = ord(said) if len(said) == 1 else int(said[3:-1], 16) if said[2] in "xX" else int(said[2:-1])
    return bytes([code]).decode("cp1252", "ignore") if 0x80 <= code < 0xA0 else said


@attrs.frozen
class Parsed:
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
    return _parsed(parted.opening, entry, parted.closing, parted.depth, format)


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
    if root is not None:
        return Parsed(_at(root, depth))
    for mend, told in _MENDS:
        content = mend(content)
        root = _strict(_declared(f"{opening}{content}{closing}"), format)
        if root is not None:
            return Parsed(_at(root, depth), told)
    root = _forgiving(_declared(f"{opening}{content}{closing}"))
    element = None if root is None else _at(root, depth)
    if element is None:
        raise UnreadableInput(f"no XML: {shown(content[:100])}", format=format)
    return Parsed(element, "an end tag is missing, or has another name")


def _at(root: Element, depth: int) -> Element:
    element = root
    for _ in range(depth):
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


# --- mending


def _without_bare_signs(text: str) -> str:
    """Escape signs that begin no tag and no reference, outside of CDATA; references to no character go."""
    parts = _OPAQUE.split(text)
    parts[::2] = [
        _BARE_ANGLE.sub("&lt;", _BARE_AMPERSAND.sub("&amp;", _NUMBERED.sub(_numbered, each))) for each in parts[::2]
    ]
    parts[1::2] = [_closed(each) for each in parts[1::2]]
    return "".join(parts)


def _closed(opaque: str) -> str:
    return opaque if opaque.endswith(("]]>", "-->")) else f"{opaque}]]>"


def _numbered(reference: re.Match[str]) -> str:
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    if code > 0x10FFFF or _NO_XML.match(chr(code)):
        return ""
    return reference[0].replace("X", "x")


def _with_escaped_words(text: str) -> str:
    """Escape the tags in elements whose content is words."""
    return _WORDED.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    start, _, content, end = match.groups()
    if "<![CDATA[" in content or "<" not in content:
        return match[0]
    return f"{start}{content.replace('<', '&lt;').replace('>', '&gt;')}{end}"


def _declared(text: str) -> str:
    """Declare the prefixes that are used and not declared, in the first tag."""
    used = {one or other for one, other in _PREFIX.findall(text)} - {"xml", "xmlns"}
    missing = sorted(used.difference(_DECLARED.findall(text)))
    tag = re.match(r"\s*(?:<!--.*?-->\s*|<\?.*?\?>\s*)*<[^\s/>]+", text, re.DOTALL)
    if not missing or tag is None:
        return text
    said = "".join(f' xmlns:{prefix}="{USUAL.get(prefix, UNDECLARED + prefix)}"' for prefix in missing)
    return text[: tag.end()] + said + text[tag.end() :]


_MENDS = (
    (_without_bare_signs, "a sign is not escaped, or a prefix is not declared"),
    (_with_escaped_words, "tags among the words are not escaped"),
)
