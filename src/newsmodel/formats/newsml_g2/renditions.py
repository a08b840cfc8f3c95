"""Renditions of a story's body in a content set: what each is written in, and how rich it is."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.plain import has_tags
from newsmodel.formats.markup.vocabularies import NITF, XHTML, Vocabulary
from newsmodel.formats.newsml_g2.words import LANG
from newsmodel.formats.xmltree import local_name, words_of
from newsmodel.formats.xmltree.texts import decoded

_WORD = re.compile(r"\w+")
_PARAGRAPHS = tuple(f"{{*}}{name}" for name in ("p", "P", "h1", "h2", "h3", "li", "td", "pre", "hl2"))
_NITF = ("{*}nitf", "{*}ttnitf")
#: Two renditions that share so much of their words say the same.
_SAME = 0.9
#: What has a smaller share of the words of the longest rendition is a teaser of it.
_WHOLE = 0.7


class Rendition(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A rendition of a story's words.

    Attributes:
        element: `inlineXML` or `inlineData`.
        holder: The element in it that has the words.
        vocabulary: What they are written in; None for a text in `inlineData`, or for HTML that is escaped.
        rank: 0 for the richest kind.
    """

    element: Element
    holder: Element
    vocabulary: Vocabulary | None
    rank: int

    @property
    def text(self) -> str:
        """The text of what has no markup of its own, decoded."""
        raw = self.holder.text or ""
        return raw if not is_encoded(self.element) else decoded(raw)

    @functools.cached_property
    def words(self) -> Counter[str]:
        """Its words, counted."""
        if self.vocabulary is not None:
            return Counter(_WORD.findall(words_of(self.holder).casefold()))
        text = self.text
        return Counter(_WORD.findall((re.sub(r"<[^>]*+>", " ", text) if has_tags(text) else text).casefold()))


def renditions_in(content: Element) -> list[Rendition]:
    """List the renditions of words in a content set, the richest first.

    Example:
        >>> from lxml import etree
        >>> both = "<inlineData>Rain.</inlineData><inlineXML><html><body><p>Rain.</p></body></html></inlineXML>"
        >>> found = renditions_in(etree.fromstring(f"<contentSet>{both}</contentSet>"))
        >>> [(each.element.tag, each.holder.tag) for each in found]
        [('inlineXML', 'body'), ('inlineData', 'inlineData')]
    """
    found = [rendition for child in content if (rendition := _rendition(child)) is not None]
    return sorted(found, key=lambda rendition: rendition.rank)


def _rendition(element: Element) -> Rendition | None:
    match local_name(element):
        case "inlineXML":
            return _of_xml(element)
        case "inlineData":
            if not (element.text or "").strip() or (is_encoded(element) and not decoded(element.text or "")):
                return None
            return Rendition(element, element, None, 3 if has_tags(element.text or "") else 4)
    return None


def _of_xml(element: Element) -> Rendition | None:
    body = next(_contents(element), None)
    if body is not None:
        if not _says_anything(body):
            return None
        return Rendition(element, body, None, 3) if _is_escaped(body) else Rendition(element, body, NITF, 1)
    html = next(element.iter("{*}html", "{*}HTML"), None)
    holder = next(element.iter("{*}body", "{*}BODY"), html if html is not None else element)
    if not _says_anything(holder):
        return None
    if _is_escaped(holder):
        return Rendition(element, holder, None, 3)
    rank = 0 if html is not None else 1 if next(element.iter(*_NITF), None) is not None else 2
    if rank == 2 and len(element) and next(element.iter(*_PARAGRAPHS), None) is None:
        return None
    return Rendition(element, holder, XHTML, rank)


def _contents(element: Element) -> Iterator[Element]:
    """List the bodies of NITF, without those of notes."""
    for each in element.iter("{*}body.content"):
        parent = each.getparent()
        if parent is None or local_name(parent) != "note":
            yield each


def _says_anything(holder: Element) -> bool:
    return any(str(words).strip() for words in holder.itertext()) or any(
        True for _ in holder.iter("{*}img", "{*}media")
    )


def _is_escaped(holder: Element) -> bool:
    """Tell whether the markup of words is escaped, or character data."""
    return not len(holder) and has_tags(holder.text or "")


def is_encoded(element: Element) -> bool:
    """Tell whether the text of an `inlineData` is written in base 64."""
    return bool(element.get("encoding") or element.get("encodinguri"))


def is_in_another_language(rendition: Rendition, language: str) -> bool:
    """Tell whether a rendition says that it is in another language than its item; nothing is not another one.

    Args:
        rendition: The rendition.
        language: That of the item.
    """
    element: Element | None = rendition.holder
    own = None
    while own is None and element is not None:
        own = element.get(LANG) or element.get("lang")
        element = element.getparent() if element is not rendition.element else None
    return own is not None and own.partition("-")[0].casefold() != language.partition("-")[0]


def order_renditions(found: Iterable[Rendition], language: str | None) -> list[Rendition]:
    """Order renditions, the one to read first: in the item's language, with all of the words, of the richest kind.

    Args:
        found: The renditions, the richest first.
        language: The language of the item.

    Example:
        >>> from lxml import etree
        >>> both = "<inlineData>Rain ends. It rained a week.</inlineData><inlineXML><p>Rain ends.</p></inlineXML>"
        >>> found = order_renditions(renditions_in(etree.fromstring(f"<contentSet>{both}</contentSet>")), "en")
        >>> [each.element.tag for each in found]
        ['inlineData', 'inlineXML']
    """
    own: list[Rendition] = []
    others: list[Rendition] = []
    for each in found:
        (others if language and is_in_another_language(each, language) else own).append(each)
    most = max((each.words.total() for each in own), default=0)
    return [*sorted(own, key=lambda each: each.words.total() < _WHOLE * most), *others]


def say_the_same(one: Counter[str], other: Counter[str]) -> bool:
    """Tell whether two renditions have the same words, but for a few: a headline, the name of an agency."""
    shared = (one & other).total()
    return shared >= _SAME * min(one.total(), other.total())
