"""Restrictions that stand beside a story: of the page that it is the main thing of, and of the parts of that page.

Publishers say of a page that it expires, and of an element of it that it costs something; what they say so is of the
story, whose words are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from newsmodel.formats.jsonld.finding import Found
from newsmodel.formats.jsonld.nodes import Place, addresses_of, bare, listed, named, types_of
from newsmodel.formats.mapping import Object
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.issues import shown

_PAGES: Final = frozenset({"WebPage", "ItemPage", "AboutPage", "MediaGallery", "ImageGallery", "VideoGallery"})
_ELEMENTS: Final = frozenset(
    {"WebPageElement", "WPHeader", "WPFooter", "WPSideBar", "WPAdBlock", "SiteNavigationElement"}
)
#: By these an object says that it is an element of the page, whatever its type.
_SELECTORS: Final = frozenset({"cssSelector", "xpath"})
#: Properties by which a story names its page, and a page its story.
_OF_STORY, _OF_PAGE = ("mainEntityOfPage", "isPartOf"), ("mainEntity", "mainContentOfPage", "about")
_FREE: Final = "isAccessibleForFree"


def said_beside(document: Any, found: Found) -> list[list[Any]]:
    """Take what the page of a story, and elements of that page, say of its use.

    Args:
        document: The document.
        found: The story in it.

    Returns:
        The properties: of each its name, behind the type of its holder, and a value.

    Example:
        >>> from newsmodel.formats.jsonld.finding import at, find_story
        >>> story = {"@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "expires": "2027-01-01"}}
        >>> said_beside(story, find_story(story, at(None)))
        [['WebPage#expires', '2027-01-01']]
    """
    pages = [named(page) for page in _pages(document, found)]
    said = [
        (f"WebPage#{name}", value)
        for page in pages
        for name, held in page.items()
        if kind_of_key(name) is not None
        for value in listed(held)
        if isinstance(value, str | bool | int)
    ]
    for part in (part for holder in (found.node, *pages) for part in _objects(holder.get("hasPart"))):
        if _FREE in part and (not _SELECTORS.isdisjoint(part) or not _ELEMENTS.isdisjoint(types_of(part))):
            said += ((f"WebPageElement#{_FREE}", _plain(value)) for value in listed(part[_FREE]))
    return [list(pair) for pair in dict.fromkeys(said)]


def _pages(document: Any, found: Found) -> Iterator[Object]:
    """Find the nodes of the page: that the story names, that it stands in, and that name it."""
    for name in _OF_STORY:
        yield from filter(_is_page, _objects(found.node.get(name)))
    yield from filter(_is_page, _around(document, found.place))
    for node in (*found.others.values(), *found.used.values()):
        if isinstance(node, dict) and _is_page(node):
            ids = {address for _, address in addresses_of(found.node)}.union(_ids(found.node))
            named_by = (id_ for name in _OF_PAGE for each in _objects(named(node).get(name)) for id_ in _ids(each))
            if not ids.isdisjoint({address for _, address in addresses_of(named(node))}.union(named_by)):
                yield node


def _ids(node: Object) -> Iterator[str]:
    return (each for each in listed(node.get("@id")) if isinstance(each, str))


def _plain(value: Any) -> str | bool | int:
    """Give a value as it is, or as words that nobody understands, and that free nothing."""
    return value if isinstance(value, str | bool | int) else shown(value)


def _around(value: Any, place: Place) -> Iterator[Object]:
    """List the objects in which the story stands, but for the story itself."""
    for step in place:
        if isinstance(value, dict) and "@graph" not in value:
            yield value
        value = value[step]


def _is_page(node: Object) -> bool:
    return not _PAGES.isdisjoint(map(bare, types_of(node)))


def _objects(value: Any) -> Iterator[Object]:
    return (named(member) for member in listed(value) if isinstance(member, dict))
