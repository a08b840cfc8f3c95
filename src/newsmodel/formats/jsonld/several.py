"""Several stories in one document: a list, a graph, or an `ItemList`; nodes that are about one story are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import msgspec

from newsmodel.formats.contract import Entry
from newsmodel.formats.jsonld.nodes import IsHere, Place, addresses_of, is_story, members_of, named, types_of
from newsmodel.formats.jsonld.reviews import is_fact_check
from newsmodel.formats.mapping import Object, pointer

#: One of these says something of a story; a node with none of them only names it.
_WORDS = frozenset({"headline", "name", "articleBody", "text", "description"})


@attrs.define
class Told:
    """A story, and the nodes that are about it.

    Attributes:
        place: The steps that lead to the first of them.
        nodes: The nodes.
    """

    place: Place
    nodes: list[Object]


def stories_of(document: Any) -> list[Told]:
    """Find the stories of a document: its articles, else its fact checks, else those in its lists.

    Args:
        document: What the JSON text parsed to.

    Example:
        >>> nodes = [{"@type": "NewsArticle", "@id": name, "headline": "Rain"} for name in ("urn:x:1", "urn:x:2")]
        >>> [story.place for story in stories_of({"@type": "ItemList", "itemListElement": nodes})]
        [('itemListElement', 0), ('itemListElement', 1)]
    """
    members = list(members_of(document))
    own = [(place, node) for place, node in members if isinstance(node, dict) and is_story(node) and _says(node)]
    checks = [(place, node) for place, node in own if is_fact_check(node)]
    articles = [each for each in own if each not in checks]
    return _grouped(articles or checks or [each for place, node in members for each in _listed(place, node)])


def _says(node: Object) -> bool:
    return is_fact_check(node) or not _WORDS.isdisjoint(named(node))


def _listed(place: Place, node: Any) -> Iterator[tuple[Place, Object]]:
    """List the stories in a list of items."""
    if not isinstance(node, dict) or "ItemList" not in types_of(node):
        return
    elements = node.get("itemListElement")
    for index, element in enumerate(elements if isinstance(elements, list) else ()):
        here = (*place, "itemListElement", index)
        inner = element.get("item") if isinstance(element, dict) else None
        story = inner if isinstance(inner, dict) else element
        if isinstance(story, dict) and is_story(story) and _says(story):
            yield (*here, "item") if story is inner else here, story


def _grouped(found: list[tuple[Place, Object]]) -> list[Told]:
    """Put nodes about one story together: those that say one address, and fact checks that say none."""
    stories: dict[str, Told] = {}
    for place, node in found:
        alone = "" if is_fact_check(node) else pointer(place)
        key = next((address for _, address in addresses_of(node)), alone)
        stories.setdefault(key, Told(place, [])).nodes.append(node)
    return list(stories.values())


def count_stories(document: Any, is_here: IsHere) -> int:
    """Count the stories of a document; one where a node says that it is the one that is wanted.

    Args:
        document: What the JSON text parsed to.
        is_here: Whether a node is about the page that is read.
    """
    stories = stories_of(document)
    return 1 if any(is_here(node) for story in stories for node in story.nodes) else len(stories)


def entries_of_document(document: Any) -> Iterator[Entry]:
    """Take a document with several stories apart: each with its context and the nodes that are no stories.

    Args:
        document: What the JSON text parsed to.
    """
    stories = stories_of(document)
    if len(stories) == 1 or not stories:
        return
    others = [
        node
        for _, node in members_of(document)
        if isinstance(node, dict) and not is_story(node) and "ItemList" not in types_of(node)
    ]
    for story in stories:
        context = _context_of(document, story.place)
        nodes = [*story.nodes, *others]
        alone: Object = nodes[0] if len(nodes) == 1 else {"@graph": nodes}
        whole = alone if context is None or "@context" in alone else {"@context": context} | alone
        yield Entry(pointer(story.place), msgspec.json.encode(whole))


def _context_of(document: Any, place: Place) -> Any:
    """Find the context that counts at a place."""
    context = None
    for step in (*place, None):
        if isinstance(document, dict):
            context = document.get("@context", context)
        if step is not None:
            document = document[step]
    return context
