"""Story of a document: an item, or the one in a message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsmodel.errors import SeveralStories, UnsupportedItem
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.xmltree import local_name

NAME: Final = "newsml-g2"
_SEAMS = re.compile(r"[:/#]")
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


def last_part(raw: str) -> str:
    """Give the last part of a QCode or a URI, in small letters.

    Example:
        >>> last_part("cpnat:geoArea"), last_part("http://cv.iptc.org/newscodes/cpnature/person")
        ('geoarea', 'person')
    """
    return _SEAMS.split(raw.strip())[-1].casefold()


def class_of(item: Element) -> str:
    """Give the class of an item without its alias, "" where it has none."""
    for meta in item.iterchildren("{*}itemMeta"):
        for element in meta.iterchildren("{*}itemClass"):
            raw = element.get("qcode") or element.get("uri") or ""
            return last_part(raw)
    return ""


def kind_of_item(item: Element) -> str | None:
    """Name what an item is that is no story; None for a story."""
    return _OTHERS.get(local_name(item)) or _OTHER_CLASSES.get(class_of(item))


def is_story(name: str, kind: str) -> bool:
    """Tell whether an item is a story, by its name and its class."""
    return name in _STORIES and kind not in _OTHER_CLASSES


def stories_among_kinds(items: Sequence[tuple[str, str]]) -> list[int]:
    """Choose the stories among items: the news items; packages where there is no other, or several.

    A package around one story only says what belongs to that.

    Args:
        items: The name and the class of each.

    Returns:
        Their indices.

    Example:
        >>> stories_among_kinds([("packageItem", "composite"), ("newsItem", "text"), ("newsItem", "picture")])
        [1]
    """
    stories = [index for index, (name, kind) in enumerate(items) if is_story(name, kind)]
    news = [index for index in stories if items[index][0] == "newsItem"]
    return news if len(news) == 1 else stories


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


def story_in(root: Element) -> Element:
    """Find the story of a document.

    Raises:
        SeveralStories: there are several.
        UnsupportedItem: there is none.
    """
    items = items_in(root)
    stories = stories_among_kinds([(local_name(item), class_of(item)) for item in items])
    if len(stories) > 1:
        raise SeveralStories(len(stories), format=NAME)
    if not stories:
        kinds = dict.fromkeys(kind_of_item(item) or f"an element {local_name(item)}" for item in items)
        nothing = "an empty message" if local_name(root) == "newsMessage" else f"an element {local_name(root)}"
        raise UnsupportedItem(", ".join(kinds) or nothing, format=NAME)
    return items[stories[0]]
