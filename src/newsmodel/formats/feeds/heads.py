"""Heads of feeds: what one says of itself, which holds for all its entries."""

from __future__ import annotations

import functools

import msgspec

from newsmodel.formats.completion import as_language
from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.loading import parse_head
from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.feeds.nodes import Node, text_of, unread_in
from newsmodel.formats.feeds.people import people_of, read_person
from newsmodel.formats.feeds.rights import read_rights
from newsmodel.formats.feeds.texts import said_in
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.issues import Issue
from newsmodel.readings import Hints

#: Elements that say a language.
LANGUAGES = ("dc:language", "dcterms:language", "language", "news:language")
LINES = (
    *(Line(f"feed/{name}", "publisher/name", "where the entry has none") for name in ("title", "atom:title")),
    *(Line(f"feed/{name}", "publisher/uri", "where the entry has none") for name in ("link", "atom:link")),
    Line("feed/dc:publisher", "publisher/name", "before the title, which is a supplier's then"),
    *(Line(f"feed/{name}", "language", "where the entry has none") for name in ("language", "dc:language")),
    Line("feed/atom:author", "contributors/name", "where the entry has none"),
    *(Line(f"feed/{name}", "rights/notice", "where the entry has none") for name in ("copyright", "atom:rights")),
)
_HOLDERS = ("channel", "feed", "atom:feed")


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """Head of a feed, with what it says of itself.

    Attributes:
        publisher: Who publishes it.
        suppliers: The feed, where somebody else publishes it.
        title: Its name.
        url: The address of its site.
        base: Address that relative ones in it start from.
        language: Its language.
        authors: Who has written its entries, where they do not say.
        fields: Fields of its entries that it says for them: rights, status and the like.
        rest: What no field has, by its name.
        mended: What was done to make it well-formed.
        issues: What there is to say of it.
    """

    publisher: Object | None = None
    suppliers: list[Object] = msgspec.field(default_factory=list)
    title: str | None = None
    url: str | None = None
    base: str | None = None
    language: str | None = None
    authors: list[Object] = msgspec.field(default_factory=list)
    fields: Object = msgspec.field(default_factory=dict)
    rest: Object = msgspec.field(default_factory=dict)
    mended: str = ""
    issues: tuple[Issue, ...] = ()


@functools.lru_cache(maxsize=8)
def read_head(text: str, url: str | None, format: str) -> Head:
    """Read what a feed says of itself.

    Args:
        text: All of the feed that is no entry.
        url: Address of the feed, where the caller knows it.
        format: Name of the format, for errors.

    Raises:
        UnreadableInput: nothing can be made of it.

    Example:
        >>> feed = "<rss><channel><title>The Post</title><language>en</language></channel></rss>"
        >>> head = read_head(feed, None, "rss")
        >>> head.publisher, head.language
        ({'name': 'The Post'}, 'en')
    """
    parsed = parse_head(text, format)
    root = Node(parsed.element, url)
    holder = root.first(*_HOLDERS)
    node = root if holder is None else root.inner(holder)
    conversion = Conversion(hints=Hints(url=url) if url else Hints())
    fields: Object = {}
    read_rights(node, fields, conversion)
    title = _first_words(node, "title", "atom:title", "dc:title")
    address = _site_of(node)
    own: Object = {"name": title} if title else {}
    if address is not None:
        own |= {"uri": address}
    publisher = _publisher_of(node)
    return Head(
        publisher=publisher or own or None,
        suppliers=[own] if publisher and own else [],
        title=title,
        url=address,
        base=node.base or address,
        language=language_in(node),
        authors=people_of(node, ("atom:author", "author")),
        fields=fields,
        rest=_rest_of(root, node),
        mended=parsed.mended,
        issues=tuple(conversion.issues),
    )


def _first_words(node: Node, *names: str) -> str | None:
    for element in node.look(*names):
        words = said_in(element).words
        if words:
            node.take(element, "type", "mode")
            return words
    return None


def _site_of(node: Node) -> str | None:
    for element in node.look("link", "atom:link"):
        rel = (element.get("rel") or "alternate").strip().lower()
        uri = node.address(element.get("href") or text_of(element), element) if rel == "alternate" else None
        if uri is not None:
            node.take(element, "href", "rel", "type")
            return uri
    return None


def _publisher_of(node: Node) -> Object | None:
    for element in node.look("dc:publisher", "dcterms:publisher"):
        party = read_person(text_of(element))
        if party is not None:
            node.take(element)
            return party
    return None


def language_in(node: Node) -> str | None:
    """Read the language that a feed or an entry says in an element, else by `xml:lang`."""
    for element in node.look(*LANGUAGES):
        language = as_language(text_of(element))
        if language is not None:
            node.take(element)
            return language
    return as_language(node.language)


def _rest_of(root: Node, node: Node) -> Object:
    """Give what a feed says that is no field of its entries."""
    beside = {} if root is node else unread_in(root)
    beside.pop(name_of(node.element), None)
    return {name: value for name, value in (beside | unread_in(node)).items() if name not in _OF_ENTRIES}


#: What only lists the entries.
_OF_ENTRIES = frozenset({"items", "rdf:Seq"})
