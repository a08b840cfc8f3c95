"""Names of the elements of feeds: the namespace as a short prefix, whatever the feed calls it.

Feeds spell namespaces in many ways, and some leave them out; a prefix that nobody has declared means what it means in
all other feeds.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Final

from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree.mending import UNDECLARED

#: Namespaces, without what spellings differ in, by the prefix that this package gives them; "" are those of RSS.
_SPACES: Final = {
    "": (
        "http://purl.org/rss/1.0",
        "http://my.netscape.com/rdf/simple/0.9",
        "http://channel.netscape.com/rdf/simple/0.9",
        "http://my.netscape.com/publish/formats/rss-0.91.dtd",
        "http://backend.userland.com/rss",
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss091",
        "http://backend.userland.com/rss092",
        "http://blogs.law.harvard.edu/tech/rss",
        "http://cyber.law.harvard.edu/rss",
        "http://purl.org/net/rss1.1",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
        "http://www.google.com/schemas/sitemap/0.84",
        "http://www.google.com/schemas/sitemap/0.9",
    ),
    "atom": (
        "http://www.w3.org/2005/atom",
        "http://purl.org/atom/ns",
        "http://purl.org/pie",
        "http://example.com/newformat",
        "http://example.com/necho",
        "http://purl.org/echo",
        "uri/of/echo/namespace",
    ),
    "app": ("http://www.w3.org/2007/app", "http://purl.org/atom/app"),
    "at": ("http://purl.org/atompub/tombstones/1.0",),
    "age": ("http://purl.org/atompub/age/1.0",),
    "thr": ("http://purl.org/syndication/thread/1.0",),
    "dc": (
        "http://purl.org/dc/elements/1.1",
        "http://purl.org/dc/elements/1.0",
        "http://purl.org/metadata/dublin_core",
    ),
    "dcterms": ("http://purl.org/dc/terms",),
    "content": ("http://purl.org/rss/1.0/modules/content",),
    "media": (
        "http://search.yahoo.com/mrss",
        "http://tools.search.yahoo.com/mrss",
        "http://video.search.yahoo.com/mrss",
    ),
    "itunes": ("http://www.itunes.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd"),
    "podcast": ("https://podcastindex.org/namespace/1.0",),
    "creativeCommons": (
        "http://backend.userland.com/creativecommonsrssmodule",
        "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html",
        "http://blogs.law.harvard.edu/tech/creativecommonsrssmodule",
    ),
    "cc": ("http://web.resource.org/cc", "http://creativecommons.org/ns"),
    "feedburner": ("http://rssnamespace.org/feedburner/ext/1.0",),
    "slash": ("http://purl.org/rss/1.0/modules/slash",),
    "wfw": ("http://wellformedweb.org/commentapi",),
    "prism": (
        "http://prismstandard.org/namespaces/1.2/basic",
        "http://prismstandard.org/namespaces/basic/1.2",
        "http://prismstandard.org/namespaces/basic/2.0",
        "http://prismstandard.org/namespaces/basic/3.0",
    ),
    "georss": ("http://www.georss.org/georss", "http://www.georss.org/georss/10", "http://www.georss.org/georss/11"),
    "gml": ("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2"),
    "geo": ("http://www.w3.org/2003/01/geo/wgs84_pos", "http://www.w3.org/2003/01/geo"),
    "tdm": ("http://www.w3.org/ns/tdmrep",),
    "rdf": ("http://www.w3.org/1999/02/22-rdf-syntax-ns",),
    "xhtml": ("http://www.w3.org/1999/xhtml",),
    "xml": ("http://www.w3.org/xml/1998/namespace",),
    "turbo": ("http://turbo.yandex.ru",),
    "yandex": ("http://news.yandex.ru",),
    "news": ("http://www.google.com/schemas/sitemap-news/0.9",),
    "image": ("http://www.google.com/schemas/sitemap-image/1.1",),
    "video": ("http://www.google.com/schemas/sitemap-video/1.1",),
}


#: What spellings of one namespace differ in: `https`, `www.`, a sign at its end.
def _spelled(space: str) -> str:
    """Leave aside what feeds spell in several ways: the scheme, `www.` and what ends it."""
    bare = space.strip().lower().removeprefix("https://").removeprefix("http://")
    return bare.removeprefix("www.").rstrip("/#")


_PREFIX_OF: Final = {_spelled(space): prefix for prefix, spaces in _SPACES.items() for space in spaces}
#: What prefixes mean that a feed uses and does not declare.
USUAL: Final = {prefix: spaces[0] for prefix, spaces in _SPACES.items() if prefix} | {
    "a10": _SPACES["atom"][0],
    "a": _SPACES["atom"][0],
}
#: The modules that feeds of any kind may have.
MODULES: Final = frozenset(_SPACES) - {"", "atom", "rdf", "xml", "news", "image", "video"}
#: Names of RSS that Atom has not, whatever namespace stands around them.
_NOT_OF_ATOM: Final = frozenset(
    {"channel", "item", "guid", "pubDate", "description", "enclosure", "comments", "language"}
)
XHTML: Final = "http://www.w3.org/1999/xhtml"


@functools.lru_cache(maxsize=4096)
def plain_name(tag: str) -> str:
    """Name an element or an attribute by the usual prefix of its namespace.

    Args:
        tag: Its name as lxml has it.

    Example:
        >>> plain_name("{http://purl.org/dc/elements/1.1/}creator"), plain_name("{http://purl.org/rss/1.0/}title")
        ('dc:creator', 'title')
        >>> plain_name("{urn:x}y"), plain_name("{http://www.w3.org/2005/Atom}pubDate")
        ('{urn:x}y', 'pubDate')
    """
    if tag[0] != "{":
        return tag
    space, _, local = tag[1:].rpartition("}")
    prefix = _PREFIX_OF.get(_spelled(space))
    if prefix is None:
        return f"{space.removeprefix(UNDECLARED)}:{local}" if space.startswith(UNDECLARED) else tag
    if prefix == "atom" and local in _NOT_OF_ATOM:
        return local
    return f"{prefix}:{local}" if prefix else local


def name_of(element: Element) -> str:
    """Name an element; "" for a comment or an instruction."""
    tag = element.tag
    return plain_name(tag) if type(tag) is str else ""


def is_space_of(space: str, prefix: str) -> bool:
    """Tell whether a namespace is one of those that have a prefix here.

    Example:
        >>> is_space_of("http://purl.org/atom/ns#", "atom"), is_space_of("http://www.w3.org/2000/svg", "atom")
        (True, False)
    """
    return _PREFIX_OF.get(_spelled(space)) == prefix


def attributes_of(element: Element, but: Iterable[str] = ()) -> dict[str, str]:
    """List the attributes of an element by their plain names, without some of them."""
    left = {}
    for name, value in element.attrib.items():
        plain = plain_name(str(name))
        if plain not in but:
            left[plain] = str(value)
    return left
