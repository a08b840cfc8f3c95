"""The story of a document: its node among the others, with the nodes that it refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeAlias

import msgspec

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats.jsonld.nodes import (
    CONTAINERS,
    DEEPEST,
    NAME,
    RANK,
    Place,
    is_of_others,
    is_reference,
    is_story,
    members_of,
    named,
    objects_in,
    types_of,
)
from newsmodel.formats.mapping import Object
from newsmodel.issues import shown

IsHere: TypeAlias = Callable[[Object], bool]
#: So many steps lead to nodes: of each its property, and the index in a list.
_FURTHEST = 3 * DEEPEST


class Found(msgspec.Struct, frozen=True):
    """A story in a document.

    Attributes:
        node: The story's node, with references resolved.
        raw: The same as it stands in the document.
        place: The steps that lead to it from the document.
        used: Nodes that the story refers to and has taken in, by the steps that lead to them.
        others: The other nodes of the document, as they are, by the steps that lead to them.
    """

    node: Object
    raw: Object
    place: Place
    used: dict[Place, Object]
    others: dict[Place, Any]


def at(url: str | None, main: frozenset[str] = frozenset()) -> IsHere:
    """Make a test of nodes: whether one says that it is about an address.

    Args:
        url: The address; None where nobody knows it.
        main: Ids of the nodes that count instead where the address is not known.
    """
    if url is None:
        return lambda node: isinstance(name := node.get("@id"), str) and name in main
    return lambda node: url in (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))


def find_story(document: Any, is_here: IsHere) -> Found:
    """Find the story of a document.

    Args:
        document: What the JSON text parsed to.
        is_here: Whether a node is about the page that is read, which tells between several stories.

    Raises:
        UnreadableInput: the document has no node at all.
        UnsupportedItem: none of its nodes is a story.

    Example:
        >>> find_story([{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Rain"}], at(None)).node["headline"]
        'Rain'
    """
    members = dict(members_of(document))
    nodes = [node for node in members.values() if isinstance(node, dict)]
    every = list(_all_nodes(nodes))
    stories = [(_rank(node, depth, is_here), index) for index, (node, depth) in enumerate(every) if is_story(node)]
    if not stories:
        _refuse(nodes, document)
    story, _ = every[min(stories)[1]]
    everywhere = chain(members.items(), objects_in(document, furthest=_FURTHEST))
    place = next((here for here, node in everywhere if node is story), ())
    references = _References(document, members, _path(document, place))
    resolved = {
        key: references.resolved(value) if type(value) in CONTAINERS else value for key, value in named(story).items()
    }
    for name, holder in _reversed_in(document, place):
        resolved.setdefault(name, holder)
    used = {here: node for here, node in members.items() if id(node) in references.used}
    others = {here: node for here, node in members.items() if node is not story and here not in used}
    return Found(resolved, story, place, used, others)


def _reversed_in(document: Any, place: Place) -> Iterator[tuple[str, Object]]:
    """Find what a node has for a property that another one has the other way round: it stands in its `@reverse`."""
    step = max((index for index, name in enumerate(place) if name == "@reverse"), default=len(place))
    if step + 1 < len(place):
        holder = _path(document, place[:step])[-1]
        yield str(place[step + 1]), {name: value for name, value in holder.items() if name != "@reverse"}


def _path(document: Any, place: Place) -> list[Any]:
    """List the values in which a node lies, with the node itself."""
    found = [document]
    for step in place:
        found.append(found[-1][step])
    return found


def _all_nodes(nodes: list[Object]) -> Iterator[tuple[Object, int]]:
    """List nodes and the nodes inside them, the outer ones first."""
    level: list[Any] = nodes
    for depth in range(DEEPEST):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                yield value, depth
                inner += (held for name, held in value.items() if type(held) in CONTAINERS and not is_of_others(name))
            else:
                inner += (held for held in value if type(held) in CONTAINERS)
        level = inner


def _rank(node: Object, depth: int, is_here: IsHere) -> tuple[int, int, int, int]:
    """Rank a node by how fit it is to be the story, the smallest first."""
    kind = min(RANK.get(name, len(RANK)) for name in types_of(node) if name in RANK or name.endswith("Article"))
    group = 0 if kind < RANK["ClaimReview"] else 1
    return (group, 0 if is_here(node) else 1, min(depth, 2) if "headline" in node else depth + 2, kind)


def _refuse(nodes: list[Object], document: Any) -> None:
    kinds = sorted({name for node in nodes for name in types_of(node)})
    if kinds:
        raise UnsupportedItem(f"a {' and a '.join(kinds[:3])}", format=NAME)
    if nodes and all("@type" not in node and "type" not in node for node in nodes):
        raise UnsupportedItem("a node without a type", format=NAME)
    raise UnreadableInput(f"there is no node with a type in {shown(document)}", format=NAME)


class _References:
    """References of a document: the node that is meant by an `@id`, wherever it stands."""

    def __init__(self, document: Any, members: Mapping[Place, Any], path: list[Any]) -> None:
        self._document, self._members, self._path = document, members, path
        self._nodes: dict[str, Object] | None = None
        self.used: set[int] = set()

    def resolved(self, value: Any) -> Any:
        """Copy a value with the node in the place of a bare reference to it."""
        if isinstance(value, list):
            return [self.resolved(member) for member in value]
        if not isinstance(value, dict) or not is_reference(value):
            return value
        target = self._node(value["@id"])
        if target is None or target is value:
            return value
        whole = named(target)
        if "name" in value and whole.get("name", value["name"]) != value["name"]:
            return value  # the two say different things
        told = value.get("@type", [])
        kinds = types_of(value)
        if len(kinds) < (len(told) if isinstance(told, list) else 1) or not set(kinds) <= set(types_of(whole)):
            return value  # the node does not say all that this does
        self.used.add(id(target))
        return {**value, **whole}

    def _node(self, name: str) -> Object | None:
        """Find the node that says most of itself; none in which the story lies."""
        if self._nodes is None:
            self._nodes = {}
            for _, node in chain(self._members.items(), objects_in(self._document, furthest=_FURTHEST)):
                own = node.get("@id") if isinstance(node, dict) and "@graph" not in node else None
                if isinstance(own, str) and not any(node is each for each in self._path):
                    known = self._nodes.get(own)
                    self._nodes[own] = node if known is None or len(node) > len(known) else known
        return self._nodes.get(name)
