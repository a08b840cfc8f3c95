"""What of a document is the story: an item, or the one in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsmodel.errors import SeveralStories, UnsupportedItem
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree import local_name

NAME = "newsml-g2"
NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
_STORIES = ("newsItem", "packageItem")
_OTHERS = {
    "conceptItem": "a concept",
    "knowledgeItem": "a knowledge item",
    "catalogItem": "a catalogue",
    "planningItem": "a planning item",
}
#: Names of the roots of documents in NewsML-G2.
ROOTS = frozenset({"newsMessage", *_STORIES, *_OTHERS})
#: Classes of items that are no stories, with what they are called.
MEDIA_CLASSES = {
    "picture": "picture",
    "video": "video",
    "audio": "audio",
    "graphic": "graphic",
    "graphics": "graphic",
    "animation": "graphic",
}
_OTHER_CLASSES = {**{name: f"a {kind}" for name, kind in MEDIA_CLASSES.items()}, "planning": "a planning item"}


def class_of(item: Element) -> str:
    """Give the class of an item without its alias, "" where it has none."""
    for meta in item.iterchildren("{*}itemMeta"):
        for element in meta.iterchildren("{*}itemClass"):
            raw = element.get("qcode") or element.get("uri") or ""
            return re.split(r"[:/#]", raw.strip())[-1].casefold()
    return ""


def kind_of_item(item: Element) -> str | None:
    """Name what an item is that is no story; None for a story."""
    name = local_name(item)
    return _OTHERS.get(name) or _OTHER_CLASSES.get(class_of(item))


def items_in(root: Element) -> list[Element]:
    """List the items of a document: itself, those of a message, or those within another vocabulary."""
    if local_name(root) in ROOTS - {"newsMessage"}:
        return [root]
    message = root if local_name(root) == "newsMessage" else next(root.iter("{*}newsMessage"), None)
    if message is not None:
        return [item for items in message.iterchildren("{*}itemSet") for item in items if local_name(item)]
    return list(_outermost(root))


def _outermost(root: Element) -> Iterator[Element]:
    found: set[Element] = set()
    for item in root.iter("{*}newsItem", "{*}packageItem"):
        if found.isdisjoint(item.iterancestors()):
            found.add(item)
            yield item


def stories_among(items: Sequence[Element]) -> list[Element]:
    """Choose the stories among items: the news items; packages where there is no other, or several.

    A package around one story only says what belongs to that.
    """
    stories = [item for item in items if local_name(item) in _STORIES and kind_of_item(item) is None]
    news = [item for item in stories if local_name(item) == "newsItem"]
    return news if len(news) == 1 else stories


def story_in(root: Element) -> Element:
    """Find the story of a document.

    Raises:
        SeveralStories: there are several.
        UnsupportedItem: there is none.
    """
    items = items_in(root)
    stories = stories_among(items)
    if len(stories) > 1:
        raise SeveralStories(len(stories), format=NAME)
    if not stories:
        kinds = dict.fromkeys(kind_of_item(item) or f"an element {local_name(item)}" for item in items)
        nothing = "an empty message" if local_name(root) == "newsMessage" else f"an element {local_name(root)}"
        raise UnsupportedItem(", ".join(kinds) or nothing, format=NAME)
    return stories[0]
