"""Vocabularies that a body is written in: HTML, XHTML and NITF, with their elements."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from newsmodel.formats.markup.elements import ELEMENT_OF_MARK, HEADINGS
from newsmodel.formats.markup.names import ELEMENTS


class MarkElement(msgspec.Struct, frozen=True):
    """The element of a mark.

    Attributes:
        name: Its name.
        role: Its class, where the name alone does not tell.
        within: An element that it must stand in, wherever it stands.
        holds_words_only: Whether no other element may stand in it.
    """

    name: str
    role: str | None = None
    within: str | None = None
    holds_words_only: bool = False


class Vocabulary(msgspec.Struct, frozen=True, kw_only=True):
    """The elements and attributes that a body is written with.

    Attributes:
        name: Its name.
        is_xml: Whether it is XML: elements without content end at once, and some characters do not exist.
        has_own_attributes: Whether there is place for attributes of ours, for what no element says.
        language: The attribute that says a language.
        marks: The element of each kind of mark; a kind that is not there cannot be said.
        headings: The element of a heading of each level.
        quotation: The element of a block quotation.
        attribution: The element that says whose words they are.
    """

    name: str
    is_xml: bool
    has_own_attributes: bool
    language: str
    marks: Mapping[str, MarkElement]
    headings: Mapping[int, str]
    quotation: str
    attribution: str


_HTML_MARKS = {kind: MarkElement(name) for kind, name in ELEMENT_OF_MARK.items()}
_HTML_HEADINGS = {
    level: name for name, level in HEADINGS.items() if name.startswith("h") and name not in ("h1", "hl1", "hl2")
}

HTML = Vocabulary(
    name="html",
    is_xml=False,
    has_own_attributes=True,
    language="lang",
    marks=_HTML_MARKS,
    headings=_HTML_HEADINGS,
    quotation="blockquote",
    attribution="footer",
)
#: HTML that an XML parser reads; the namespace is that of the element that it is put into.
XHTML = replace(HTML, name="xhtml", is_xml=True)
#: NITF 3.6. Its `em` has classes for what looks otherwise; digits below and above the line stand in numbers only.
NITF = Vocabulary(
    name="nitf",
    is_xml=True,
    has_own_attributes=False,
    language="xml:lang",
    marks={
        "emphasis": MarkElement("em"),
        "strong": MarkElement("em", role="bold"),
        "underline": MarkElement("em", role="underscore"),
        "link": MarkElement("a"),
        "subscript": MarkElement("sub", within="num", holds_words_only=True),
        "superscript": MarkElement("sup", within="num", holds_words_only=True),
    }
    | {f"*{kind}": MarkElement(name, holds_words_only=True) for kind, name in ELEMENTS.items()},
    headings={1: "hl2"},
    quotation="bq",
    attribution="credit",
)
#: What the media types of NITF are; the others are no media items of ours.
MEDIA_KINDS: Mapping[str, str] = {"image": "picture", "video": "video", "audio": "audio"}
#: The media type of NITF for each kind of media item; it has none for a graphic.
MEDIA_TYPES: Mapping[str, str] = {kind: name for name, kind in MEDIA_KINDS.items()} | {"graphic": "image"}
