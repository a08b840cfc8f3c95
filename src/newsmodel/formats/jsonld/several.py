"""Several stories in one document: a list, a graph, or an `ItemList`; nodes that are about one story are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats.contract import Entry
from newsmodel.formats.jsonld.finding import IsHere
from newsmodel.formats.jsonld.nodes import Place, addresses_of, bare, is_of_others, is_story, members_of
from newsmodel.formats.jsonld.reviews import is_fact_check
from newsmodel.formats.mapping import Object, pointer

#: Stories lie in no deeper levels of lists and pages.
_DEEPEST = 8
#: One of these says something of a story; a node with none of them only names it.
_WORDS = frozenset({"headline", "name", "articleBody", "text", "description"})


class Told(msgspec.Struct):
    """A story, and the nodes that are about it.

    Attributes:
        nodes: The nodes, by the steps that lead to them.
    """

    nodes: dict[Place, Object] = msgspec.field(default_factory=dict)

    @property
    def place(self) -> Place:
        """The steps that lead to the first of them."""
        return next(iter(self.nodes))


def stories_of(document: Any) -> list[Told]:
    """Find the stories of a document: its articles, else its fact checks, else what lies in its lists.

    Args:
        document: What the JSON text parsed to.

    Example:
        >>> nodes = [{"@type": "NewsArticle", "@id": name, "headline": "Rain"} for name in ("urn:x:1", "urn:x:2")]
        >>> [story.place for story in stories_of({"@type": "ItemList", "itemListElement": nodes})]
        [('itemListElement', 0), ('itemListElement', 1)]
    """
    if isinstance(document, dict) and "@graph" not in document and is_story(document) and _says(document):
        return [Told({(): document})]  # as most are
    members = [(place, node) for place, node in members_of(document) if isinstance(node, dict)]
    own = [(place, node) for place, node in members if is_story(node) and _says(node)]
    checks = [(place, node) for place, node in own if is_fact_check(node)]
    articles = [each for each in own if each not in checks]
    return _grouped(articles or checks or [each for place, node in members for each in _within(node, place)])


def _says(node: Object) -> bool:
    return is_fact_check(node) or not _WORDS.isdisjoint(node) or not _WORDS.isdisjoint(map(bare, node))


def _within(value: Any, place: Place, depth: int = 0) -> Iterator[tuple[Place, Object]]:
    """List the stories that lie in a node of another kind, a list of items, a blog or a page, and in no other story."""
    if isinstance(value, dict) and is_story(value) and _says(value):
        yield place, value
    elif depth < _DEEPEST:
        for step, inner in _parts(value):
            yield from _within(inner, (*place, step), depth + 1)


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    """List what a node consists of; not what it only speaks of."""
    if isinstance(value, dict):
        yield from ((name, inner) for name, inner in value.items() if not is_of_others(name))
    elif isinstance(value, list):
        yield from enumerate(value)


def _grouped(found: list[tuple[Place, Object]]) -> list[Told]:
    """Put nodes about one story together: those that say one address, and fact checks that say none."""
    stories: dict[str, Told] = {}
    for place, node in found:
        alone = "" if is_fact_check(node) else pointer(place)
        key = next((address for _, address in addresses_of(node)), alone)
        stories.setdefault(key, Told()).nodes[place] = node
    return list(stories.values())


def count_stories(document: Any, is_here: IsHere) -> int:
    """Count the stories of a document; one where a node says that it is the one that is wanted.

    Args:
        document: What the JSON text parsed to.
        is_here: Whether a node is about the page that is read.
    """
    stories = stories_of(document)
    many = len(stories) > 1
    return 1 if many and any(is_here(node) for story in stories for node in story.nodes.values()) else len(stories)


def stories_of_others(kept: Any) -> list[Told]:
    """Find the stories that stand around one in its document.

    Args:
        kept: What `documents.around_of` made; a user may have put anything there.

    Example:
        >>> page = [None, {"@type": "NewsArticle", "headline": "Snow"}, {"@type": "WebSite"}]
        >>> [story.place for story in stories_of_others({"around": page})]
        [(1,)]
    """
    around = kept.get("around") if isinstance(kept, dict) else None
    return stories_of(around) if isinstance(around, dict | list) else []


def entries_of_document(document: Any) -> Iterator[Entry]:
    """Take a document with several stories apart: each with its context and the nodes that are no stories.

    Args:
        document: What the JSON text parsed to.
    """
    stories = stories_of(document)
    if len(stories) == 1 or not stories:
        return
    story_places = {story.place[:length] for story in stories for length in range(len(story.place))}
    others = [
        node
        for place, node in members_of(document)
        if isinstance(node, dict) and not is_story(node) and story_places.isdisjoint({place})
    ]
    for story in stories:
        context = _context_of(document, story.place)
        nodes = [*story.nodes.values(), *others]
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
