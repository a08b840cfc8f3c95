"""NewsML 1 as a format: its card, its reader, and its writer into what was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from newsmodel.errors import SeveralStories, UnsupportedItem
from newsmodel.formats import markup, reading_rules, restrictions
from newsmodel.formats.contract import Entry, Format
from newsmodel.formats.glimpse import glimpse_of
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.coverage import lost_fields
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_1.components import ItemTree, texts_of
from newsmodel.formats.newsml_1.rows import TEXT_UNREAD
from newsmodel.formats.newsml_1.sequences import SEQUENCES
from newsmodel.formats.newsml_1.tables import ROWS, WRITTEN
from newsmodel.formats.signatures import SUFFIXES
from newsmodel.formats.xmltree import LOADING_RULES, Kind, Tree, load, local_name
from newsmodel.model import Article
from newsmodel.readings import Hints, Reading, Rendering

_NAME: Final = "newsml-1.2"
_ROOT: Final = "NewsML"
_ITEM: Final = "NewsItem"


def _newsml_in(root: Element) -> Element:
    """Find the NewsML in a document: its root, or the first within another vocabulary."""
    found = root if local_name(root) == _ROOT else next(root.iter(f"{{*}}{_ROOT}"), None)
    if found is None:
        raise UnsupportedItem(f"an element {local_name(root)}, and no {_ROOT}", format=_NAME)
    return found


def _items_in(root: Element) -> list[Element]:
    """List the items of a document that are stories: those with a text, else all that have anything to say."""
    items = list(_newsml_in(root).iter(f"{{*}}{_ITEM}"))
    if len(items) < 2:
        return items
    return [item for item in items if texts_of(Tree(item))] or items


def _story_in(root: Element) -> Element:
    found = _items_in(root)
    if not found:
        raise UnsupportedItem("a document without an item", format=_NAME)
    if len(found) > 1:
        raise SeveralStories(len(found), format=_NAME)
    return found[0]


_KIND = Kind(
    name=_NAME,
    media_type="text/vnd.IPTC.NewsML",
    rows=ROWS,
    written=WRITTEN,
    trees=ItemTree,
    finds=_story_in,
    sequences=SEQUENCES,
    opaque=frozenset({"DataContent", "NewsComponent"}),
    names_around=True,
)

FORMAT = Format(
    name=_NAME,
    title="NewsML 1",
    suffixes=SUFFIXES["newsml-1.2"],
    media_types=("text/vnd.IPTC.NewsML",),
    rules=(
        *reading_rules.MAPPING_RULES,
        reading_rules.DATELINE_GUESSED,
        *markup.RULES,
        *LOADING_RULES,
        TEXT_UNREAD,
        *restrictions.WRITING_RULES,
    ),
    reads="NewsML 1.0 to 1.2, with and without its namespace",
    writes="the NewsML that a story was read from",
    writes_new=False,
    mapping=_KIND.lines,
    loses=lost_fields(_KIND.lines),
)


def sniff(data: bytes) -> bool:
    """Tell whether the data looks like NewsML 1: XML whose root is `NewsML`.

    Example:
        >>> sniff(b'<NewsML Version="1.2"/>'), sniff(b"<newsItem/>")
        (True, False)
    """
    return glimpse_of(data).root == _ROOT


def parse(data: bytes | str, *, hints: Hints) -> Reading:
    """Read a story.

    Args:
        data: The document.
        hints: What the caller knows and the document does not say.

    Raises:
        UnreadableInput: the data is no well-formed XML.
        UnsupportedItem: it is, but no story in NewsML 1.
        SeveralStories: several of its items are stories.

    Example:
        >>> lines = "<NewsLines><HeadLine>Rain</HeadLine></NewsLines>"
        >>> item = f"<NewsML><NewsItem><NewsComponent>{lines}</NewsComponent></NewsItem></NewsML>"
        >>> parse(item, hints=Hints()).article.headline
        'Rain'
    """
    return _KIND.read(load(data, _NAME, hints.encoding), data, Conversion(hints=hints))


def entries(data: bytes | str) -> Iterator[Entry]:
    """Take a document with several stories apart: each with all that stands around the items; nothing comes of one.

    Args:
        data: The document.

    Raises:
        UnreadableInput: the data is no well-formed XML.
        UnsupportedItem: it is, but no NewsML 1.
    """
    root = _newsml_in(load(data, _NAME).root)
    found = _items_in(root)
    if len(found) < 2:
        return
    places = [root.getroottree().getpath(item) for item in found]
    index = next(number for number, child in enumerate(root) if found[0] in child.iter())
    alone = [_taken_out(item) for item in found]
    for place, item in zip(places, alone, strict=True):
        root.insert(index, item)
        yield Entry(place, bytes(etree.tostring(root, encoding="UTF-8", with_tail=False)))
        root.remove(item)


def _taken_out(item: Element) -> Element:
    """Take an item out of its document, and the items within it out of it."""
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)
    item.tail = None
    return item


def render(article: Article) -> Rendering:
    """Write a story into the NewsML that it was read from, with what has changed.

    Args:
        article: The article.

    Raises:
        UnwritableStory: it was not read from NewsML 1, which has no schema that new items could be held to.

    Example:
        >>> render(Article(id="urn:x:1", headline="Rain"))
        Traceback (most recent call last):
        newsmodel.errors.UnwritableStory: newsml-1.2: a story is only written where it was read
    """
    return _KIND.write(article)
