"""Markup → a tree of elements. It never fetches, and it expands no entities but those of characters."""

from __future__ import annotations

import contextlib
import copy
import re
from collections.abc import Container
from itertools import islice
from typing import Any, TypeAlias

from lxml import etree

from newsmodel.prose.characters import letter_of_windows, one_line, with_letters_of_windows

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml names the type of its elements so

_XML = re.compile(
    r"\A\s*+(?:<\?xml\b|(?:<!DOCTYPE[^>\[]*+>\s*+)?<(?:nitf|ttnitf)\b|<!DOCTYPE[^>\[]*+\[)", re.IGNORECASE
)
#: Control characters, which neither markup nor a document has a place for; a form feed is white space.
_CDATA = "<![CDATA["
_CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F])
_WHITE = bytes.maketrans(b"\f", b"\n")
_LATER_CONTROLS = re.compile(rb"\xc2[\x80-\x9f]")
_NEXT_LINE = b"\xc2\x85"
_NO_XML = re.compile(rb"\xef\xbf[\xbe\xbf]")
#: References to characters that may be none: control characters, surrogates, beyond Unicode, non-characters.
_DOUBTFUL = re.compile(
    rb"&#(?:(?=[0-9])0*+([0-9]?|[12][0-9]|3[01]|1[2-5][0-9]|5[5-7][0-9]{3}|6553[45]|[0-9]{7,})(?![0-9])"
    rb"|[xX](?=[0-9A-Fa-f])0*+([0-9A-Fa-f]?|1[0-9A-Fa-f]|[789][0-9A-Fa-f]|[dD][89A-Fa-f][0-9A-Fa-f]{2}|[fF]{3}[eEfF]|[0-9A-Fa-f]{6,})"
    rb"(?![0-9A-Fa-f]));?"
)
#: References that XML knows by itself.
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
#: The definitions that an XML document begins with, which HTML does not have.
_DEFINITIONS = re.compile(rb"<!DOCTYPE[^<>\[]*+\[", re.IGNORECASE)
_END_OF_DEFINITIONS = re.compile(rb"\]\s*+>")
#: The end of a page, where more follows: the parser reads no further.
_EARLY_END = re.compile(rb"</html\s*>(?=\s*[^\s])", re.IGNORECASE)
#: A start tag, with what is no markup behind that of a script or a style sheet, and an attribute of a tag. libxml2
#: compares each attribute with all before it.
_START = re.compile(
    rb"""(?P<tag><(?:(?P<raw>(?i:script|style)\b)|[A-Za-z])(?>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*)>?)"""
    rb"(?(raw)(?>(?:[^<]++|<(?!/(?i:script|style)\b))*))"
)
_ATTRIBUTE = re.compile(rb"""[^\s=>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?|[=/]""")
_MOST_ATTRIBUTES, _LONG = 500, 20_000
#: A start tag with more attributes is at least so long.
_LONG_START = 2 * _MOST_ATTRIBUTES
#: A plug-in, which has no content; libxml2 puts what follows it inside.
_PLUG_IN = re.compile(rb"<embed\b[^<>]*+>(?!\s*+</embed)", re.IGNORECASE)
#: Namespaces whose names a parser of HTML knows without them, and the beginning of those of NITF and NewsML.
_OF_HTML = frozenset(
    {"http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML"}
)
_OF_IPTC = ("http://iptc.org/", "http://www.iptc.org/")
#: Characters that XML has and no text of ours, and line ends.
_UNWANTED = re.compile("[\x7f-\x9f\r]")
_LINE_ENDS = str.maketrans("\r\x85", "\n\n")
#: Elements that part the words before and after them.
_APART = frozenset(
    {"p", "br", "div", "li", "section", "article", "blockquote", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
)
#: libxml2 gives up on elements that lie deeper in each other.
_DEEPEST = 2000


def tree_of(source: str) -> Element | None:
    """Parse markup, as HTML unless it says that it is XML.

    Args:
        source: A document or a fragment, well-formed or not.

    Returns:
        The root; None where there is nothing but white space and comments.

    Example:
        >>> tree_of("<p>It rained.").findtext(".//p")
        'It rained.'
    """
    return parsed(source)[0]


def parsed(source: str) -> tuple[Element | None, bool]:
    """Parse markup, and tell whether all of it is in the tree.

    Args:
        source: A document or a fragment, well-formed or not.
    """
    if not _XML.match(source):
        return html_tree(prepared(without_cdata(source)))
    data = prepared(source)
    root = _xml(data)
    return (root, True) if root is not None else html_tree(_without_definitions(data))


def _without_definitions(data: bytes) -> bytes:
    """Leave out the definitions of entities and elements in a document type, which a parser of HTML takes for text."""
    opening = _DEFINITIONS.search(data)
    end = _END_OF_DEFINITIONS.search(data, opening.end()) if opening else None
    return data[: opening.start()] + data[end.end() :] if opening and end else data


def prepared(source: str) -> bytes:
    """Prepare markup for the parser: as UTF-8, without what no text has, and what would take too long.

    Args:
        source: A document or a fragment, well-formed or not.
    """
    data = _PLUG_IN.sub(rb"\g<0></embed>", _characters(source))
    return _with_few_attributes(data) if len(data) > _LONG else data


def without_cdata(source: str) -> str:
    """Open the CDATA sections of HTML, which has none: a parser takes them for comments, and their words go.

    Example:
        >>> without_cdata("<p>Rain <![CDATA[& snow]]></p>"), without_cdata("<![CDATA[")
        ('<p>Rain & snow</p>', '<![CDATA[')
    """
    if _CDATA not in source:
        return source
    first, *rest = source.split(_CDATA)
    parts = [first]
    for part in rest:
        inner, end, after = part.partition("]]>")
        parts.append(inner + after if end else _CDATA + part)
    return "".join(parts)


def html_tree(data: bytes, parser: etree.HTMLParser | None = None) -> tuple[Element | None, bool]:
    """Parse HTML, and tell whether all of it is in the tree.

    Args:
        data: What `prepared` gives.
        parser: Where elements of another class are wanted: what `html_parser` gives.
    """
    if not data or data.isspace():
        return None, True
    parser = parser or html_parser()
    try:
        root = etree.fromstring(_EARLY_END.sub(b"", data), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    is_whole = data.count(b"<") < _DEEPEST or not any(
        error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log
    )
    return root, is_whole


def _with_few_attributes(data: bytes) -> bytes:
    """Leave out those attributes of a start tag that are too many to be of use."""
    parts: list[bytes] = []
    done = 0
    for start in _START.finditer(data):
        if start.end("tag") - start.start() >= _LONG_START:
            parts += (data[done : start.start()], _few_attributes(start["tag"]))
            done = start.end("tag")
    return b"".join((*parts, data[done:])) if parts else data


def _few_attributes(tag: bytes) -> bytes:
    """Write a start tag with so many of its attributes as are of use."""
    last = next(islice(_ATTRIBUTE.finditer(tag), _MOST_ATTRIBUTES, None), None)
    return tag if last is None else tag[: last.start()] + b">"


def _characters(source: str) -> bytes:
    """Write the source as UTF-8, without what is no character of a text."""
    if "\r" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    data = source.encode("utf-8", "replace").translate(_WHITE, _CONTROLS)
    if b"\xc2" in data and _LATER_CONTROLS.search(data):
        data = _LATER_CONTROLS.sub(lambda found: _of_windows(found[0][1]), data.replace(_NEXT_LINE, b"\n"))
    return _DOUBTFUL.sub(_referred, data) if b"#" in data else data


def _referred(reference: re.Match[bytes]) -> bytes:
    """Resolve a reference to a character that is none."""
    digits, radix = (reference[1], 10) if reference[1] is not None else (reference[2], 16)
    code = int(digits or b"0", radix) if len(digits) < 8 else 0x110000
    if code in (0x0A, 0x09) or 0x20 <= code < 0x7F:
        return reference[0]
    if code in (0x0B, 0x0C, 0x0D):
        return b"&#10;"
    if code < 0x20 or code == 0x7F:
        return b""
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF or code in (0xFFFE, 0xFFFF):
        return b"&#xFFFD;"
    return _of_windows(code) if code < 0xA0 else reference[0]


def _of_windows(code: int) -> bytes:
    """Resolve a reference to a later control character as HTML does: to that of Windows' Latin alphabet."""
    return letter_of_windows(code).encode("ascii", "xmlcharrefreplace")


def _xml(data: bytes) -> Element | None:
    """Parse well-formed XML, with the names of HTML; None where it is not well-formed."""
    data = _NO_XML.sub(b"", _NAMED.sub(_named, data))
    try:
        root = etree.fromstring(data, _xml_parser())
    except (etree.XMLSyntaxError, ValueError):
        return None
    name_plainly(root)
    return root


def plain_copy(element: Element) -> Element:
    """Copy an element of XML out of its document, with the names of HTML and NITF.

    Args:
        element: The element, which stays as it is.

    Example:
        >>> island = etree.fromstring('<x:P xmlns:x="urn:x">It <o:p xmlns:o="urn:o">rained</o:p></x:P>')
        >>> [each.tag for each in plain_copy(island).iter()]
        ['p', '{urn:o}p']
    """
    root = copy.copy(element)  # with all that is in it, and faster than what `deepcopy` does beside it
    root.tail = None
    name_plainly(root)
    _clean_words(root)
    return root


def plain_element(element: Element) -> Element:
    """Give an element of XML with the names of HTML and NITF: itself where it has no others, as most have; else a copy.

    Args:
        element: The element, which stays as it is.

    Example:
        >>> island = etree.fromstring("<p>It <b>rained</b></p>")
        >>> plain_element(island) is island
        True
    """
    return element if _is_plain(element) else plain_copy(element)


def _is_plain(root: Element) -> bool:
    """Tell whether an element has the names of HTML and NITF, and words as texts of ours have them."""
    if _plain_name(str(root.tag), None) is not None or str(root.tag)[0] == "{":
        return False
    names = {each.tag for each in root.iter(etree.Element)}
    return all(_plain_name(str(name), None) is None for name in names) and not _may_be_unclean(root)


def name_plainly(root: Element) -> None:
    """Name the elements of HTML and NITF without their namespace, in lower case; others keep it, whatever their name.

    The root's namespace counts as one of theirs: agencies put HTML into that of what is around it.
    """
    home = _namespace_of(str(root.tag))
    plain: dict[Any, str | None] = {}  # a story has thousands of elements of a dozen names
    for element in root.iter(etree.Element):
        tag = element.tag
        if tag not in plain:
            plain[tag] = _plain_name(str(tag), home)
        if (name := plain[tag]) is not None:
            element.tag = name


def _plain_name(tag: str, home: str | None) -> str | None:
    """Name an element in lower case; None where it stays as it is: "rdf:Seq", which only HTML's parser takes."""
    if tag[0] == "{":
        space, _, local = tag[1:].partition("}")
        if space != home and space not in _OF_HTML and not space.startswith(_OF_IPTC):
            return None
    elif tag.islower():
        return None
    else:
        local = tag
    with contextlib.suppress(ValueError):
        return str(etree.QName(local.lower()).text)
    return None


def is_in_nitf(element: Element) -> bool:
    """Tell whether an element is in the namespace of NITF, whatever its version."""
    return str(element.tag).startswith("{http://iptc.org/std/NITF")


def _namespace_of(name: str) -> str | None:
    return name[1:].partition("}")[0] if name[0] == "{" else None


def _clean_words(root: Element) -> None:
    """Take out of the words what XML has and no text of ours."""
    if not _may_be_unclean(root):
        return
    for element in root.iter():
        text, tail = element.text, element.tail
        if text and _UNWANTED.search(text) and type(element) is etree._Element:  # noqa: SLF001 - no comment
            element.text = clean_words(text)
        if tail and _UNWANTED.search(tail):
            element.tail = clean_words(tail)


def _may_be_unclean(root: Element) -> bool:
    """Tell whether anything is to be taken out, by all words at once; references would be resolved there."""
    if next(root.iter(etree.Entity), None) is not None:
        return True
    words = etree.tostring(root, encoding="utf-8", method="text", with_tail=False)
    return b"\r" in words or b"\x7f" in words or (b"\xc2" in words and _LATER_CONTROLS.search(words) is not None)


def clean_words(words: str) -> str:
    """Take out of some words what XML has and no text of ours."""
    return _UNWANTED.sub("", with_letters_of_windows(words.replace("\r\n", "\n").translate(_LINE_ENDS)))


def _named(reference: re.Match[bytes]) -> bytes:
    """Resolve one of HTML's references, which XML does not know."""
    from html.entities import html5  # noqa: PLC0415 - a large table, and seldom needed

    name = reference[1].decode("ascii")
    return reference[0] if name in _OF_XML else html5.get(name, reference[0].decode("ascii")).encode()


def html_parser(element: type[etree.ElementBase] | None = None) -> etree.HTMLParser:
    """Make a parser of HTML that fetches nothing and gives up on nothing.

    Args:
        element: The class of the elements; that of lxml's own ones by default.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    if element is not None:
        parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=element))
    return parser


def _xml_parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        huge_tree=False,  # so that entities cannot grow without bound
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
    )


def markup_of(element: Element) -> str:
    """Write an element as markup, without what follows it."""
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False).strip()


def words_in(element: Element, *, without: Container[str] = ()) -> str:
    """Join all words in an element, on one line.

    Args:
        element: The element.
        without: Names of elements whose words are left out.
    """
    if len(element) == 0:
        return one_line("" if element.tag in without else element.text or "")
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if each.tag in _APART:
            parts.append(" ")
        if event == "end":
            parts.append((each.tail if each is not element else None) or "")
        elif each.tag in without:
            walk.skip_subtree()
        else:
            parts.append(each.text or "")
    return one_line("".join(parts))
