"""Texts of feeds: plain words, escaped HTML, XHTML, base64; what says which, and what it is where nothing does."""

from __future__ import annotations

import base64
import binascii
import html
import re
from typing import Any, Literal

import msgspec

from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.feeds.nodes import text_of
from newsmodel.formats.markup.parsing import (
    Element,
    html_tree,
    markup_of,
    plain_copy,
    prepared,
    without_cdata,
    words_in,
)
from newsmodel.prose.characters import clean, one_line

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
#: A tag of HTML as it stands in words; what else is in angles is words.
_TAG = re.compile(
    r"</?(?:a|abbr|acronym|address|article|aside|audio|b|bdi|bdo|big|blockquote|body|br|button|caption|center|cite|code"
    r"|col|dd|del|details|dfn|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|head"
    r"|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|nav|nobr|noscript|object"
    r"|ol|option|p|param|picture|pre|q|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|strong|style"
    r"|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|track|tt|u|ul|var|video|wbr)"
    r"(?:\s[^<>]*)?/?>|<!--",
    re.IGNORECASE,
)
_HTML_TYPES = ("html", "text/html")
_XHTML_TYPES = ("xhtml", "application/xhtml+xml")

#: The ways in which a text stands in a feed.
Manner = Literal["text", "html", "xml", "none"]


class Said(msgspec.Struct, frozen=True):
    """A text as a feed has it.

    Attributes:
        manner: How it is written: words, HTML, elements, or something that is no text.
        value: The text, or the element that has the elements.
    """

    manner: Manner
    value: Any

    @property
    def words(self) -> str:
        """The words alone, on one line."""
        if self.manner == "text":
            return line_of(self.value)
        if self.manner == "html":
            return one_line(words_of_html(self.value))
        if self.manner == "xml":
            return one_line(clean(words_in(plain_copy(self.value))).text)
        return ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self.manner == "none" or (isinstance(self.value, str) and not self.value.strip())


_NOTHING = Said("none", "")


def said_in(element: Element) -> Said:
    """Tell how the text of an element is written: as Atom says it, or as its looks do.

    Example:
        >>> from lxml import etree
        >>> said_in(etree.fromstring("<title>Rain &amp;amp; &lt;b>snow&lt;/b></title>")).words
        'Rain & snow'
    """
    if name_of(element).startswith("atom:"):
        return _said_by_atom(element)
    if len(element):
        return Said("xml", element)
    return guessed(element.text or "")


def guessed(text: str) -> Said:
    """Tell by its looks whether a text is HTML.

    Example:
        >>> guessed("1 < 2 & 3 > 2").manner, guessed("AT&amp;T").manner, guessed("a <br> b").manner
        ('text', 'html', 'html')
        >>> guessed("&lt;p&gt;Rain.&lt;/p&gt;").words, guessed("How to use &lt;p&gt;").words
        ('Rain.', 'How to use <p>')
    """
    text = without_cdata(text)
    if _is_escaped_twice(text):
        text = html.unescape(text)
    is_html = ("<" in text and _TAG.search(text)) or ("&" in text and _REFERENCE.search(text))
    return Said("html" if is_html else "text", text)


def _is_escaped_twice(text: str) -> bool:
    """Tell whether a text is HTML whose tags were escaped twice: an element and what is in it, and nothing else."""
    bare = text.strip()
    if "<" in bare or not (bare.startswith("&lt;") and bare.endswith("&gt;")):
        return False
    begin, end = bare.find("&gt;"), bare.rfind("&lt;/")
    is_closed = bare[end + len("&lt;/") : -len("&gt;")].isalnum()
    return bare[len("&lt;")].isalpha() and is_closed and bool(bare[begin + len("&gt;") : end].strip())


def _said_by_atom(element: Element) -> Said:
    kind = (element.get("type") or "").strip().lower()
    mode = (element.get("mode") or "").strip().lower()
    media_type = kind.partition(";")[0].strip()
    if mode == "base64":
        return _decoded(text_of(element), media_type)
    if media_type in _XHTML_TYPES and len(element):
        return Said("xml", element)
    if media_type in (*_HTML_TYPES, *_XHTML_TYPES) and (not len(element) or _TAG.search(text_of(element))):
        return Said("html", text_of(element))
    if len(element) and mode != "escaped":
        return Said("xml", element)
    if media_type in ("", "text") or media_type.startswith("text/"):
        return Said("text", _opened(text_of(element)))
    if media_type.endswith(("+xml", "/xml")) or "/" not in media_type:  # "CDATA" is no type
        return guessed(text_of(element))
    return _decoded(text_of(element), media_type)


def _opened(text: str) -> str:
    """Open a CDATA section that was escaped with the words in it, as a whole."""
    bare = text.strip()
    return without_cdata(bare) if bare.startswith("<![CDATA[") and bare.endswith("]]>") else text


def _decoded(raw: str, media_type: str) -> Said:
    try:
        text = base64.b64decode("".join(raw.split()), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return _NOTHING if media_type and not media_type.startswith("text") else guessed(raw)
    if media_type in _HTML_TYPES or media_type in _XHTML_TYPES:
        return Said("html", text)
    return Said("text", text)


def words_of_html(source: str) -> str:
    """Take the words out of HTML.

    Example:
        >>> words_of_html("<p>Rain &amp; <b>snow</b></p><p>Again</p>")
        'Rain & snow Again'
    """
    if "<" not in source:
        return clean(html.unescape(source)).text
    root, _ = html_tree(prepared(f"<div>{without_cdata(source)}</div>"))
    return "" if root is None else clean(words_in(root, without=_NO_WORDS)).text


_NO_WORDS = frozenset({"script", "style"})


def markup_of_elements(element: Element) -> str:
    """Write what stands in an element as markup."""
    inner = plain_copy(element)
    return (inner.text or "") + "".join(markup_of(child) + (child.tail or "") for child in inner)
