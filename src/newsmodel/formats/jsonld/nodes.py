"""JSON-LD as people write it → one node with schema.org's own names and shapes, and whatever stands beside it.

Only what a story needs of JSON-LD 1.1 is read: an object, a list or an `@graph`; references by `@id` inside the
document; value objects, `@list` and `@set`; names with and without the prefix of schema.org. No context is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats.mapping import Object
from newsmodel.issues import shown

NAME = "jsonld"
IsHere: TypeAlias = Callable[[Object], bool]
_PREFIX = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)")
#: Types of stories, the fittest first; every other type whose name ends so is one too.
_STORIES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "Article",
    "TechArticle",
    "ScholarlyArticle",
    "Report",
    "BlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "ClaimReview",
    "MediaReview",
    "CriticReview",
    "Review",
    "Claim",
    "Quotation",
)
#: Properties whose values are stories of others, or of another page.
_OF_OTHERS = frozenset(
    {"itemReviewed", "appearance", "firstAppearance", "isPartOf", "isBasedOn", "citation", "mentions", "about"}
    | {"subjectOf", "translationOfWork", "workTranslation", "relatedLink", "significantLink", "comment"}
)
_RANK = {name: rank for rank, name in enumerate(_STORIES)}
#: Nodes are looked for in so many levels; nobody nests a story deeper.
_DEEPEST = 8


@attrs.frozen
class Found:
    """A story in a document.

    Attributes:
        node: The story's node, with references resolved.
        others: The other nodes of the document, as they are.
        context: The document's context, where it does not stand in the node itself.
    """

    node: Object
    others: list[Any]
    context: Any = None


def at(url: str | None) -> IsHere:
    """Make a test of nodes: whether one says that it is about an address."""
    return lambda node: url is not None and url in (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))


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
    members, context = _top_members(document)
    nodes = [node for node in members if isinstance(node, dict)]
    stories = [
        (_rank(node, depth, is_here), index) for index, (node, depth) in enumerate(_all_nodes(nodes)) if is_story(node)
    ]
    if not stories:
        _refuse(nodes, document)
    _, best = min(stories)
    story = next(node for index, (node, _) in enumerate(_all_nodes(nodes)) if index == best)
    by_id = {name: node for node in nodes if isinstance(name := node.get("@id"), str) and node is not story}
    used: set[int] = set()
    resolved = {key: _resolved(value, by_id, used) for key, value in named(story).items()}
    others = [node for node in members if node is not story and id(node) not in used]
    if not any(node is story for node in nodes):
        others = [_without(node, story) for node in others]
    return Found(resolved, others, context)


def _top_members(document: Any) -> tuple[list[Any], Any]:
    """List the nodes of a document, with whatever stands among them, and a context that stands above them."""
    if isinstance(document, list):
        found = [_top_members(member) for member in document]
        context = next((own for _, own in found if own is not None), None)
        return [node for members, own in found for node in _within(own, context, members)], context
    if not isinstance(document, dict):
        return [document], None
    graph = document.get("@graph")
    if isinstance(graph, list | dict):
        nodes, own = _top_members(graph)
        context = document.get("@context")
        rest = {key: value for key, value in document.items() if key not in ("@graph", "@context")}
        return [*_within(own, context, nodes), *([rest] if rest else [])], context
    return [document], None


def _within(own: Any, context: Any, nodes: list[Any]) -> list[Any]:
    """Give nodes of a graph the graph's own context, where the document has another one."""
    if own is None or own == context:
        return nodes
    return [_with_context(node, own) if isinstance(node, dict) else node for node in nodes or [{}]]


def _with_context(node: Object, context: Any) -> Object:
    return {**node, "@context": [context, node["@context"]] if "@context" in node else context}


def _all_nodes(nodes: list[Object]) -> Iterator[tuple[Object, int]]:
    """List nodes and the nodes inside them, the outer ones first."""
    level: list[Any] = list(nodes)
    for depth in range(_DEEPEST):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                yield value, depth
                inner += (held for name, held in value.items() if _PREFIX.sub("", name, count=1) not in _OF_OTHERS)
            elif isinstance(value, list):
                inner += value
        level = [value for value in inner if isinstance(value, dict | list)]


def types_of(node: Mapping[str, Any]) -> list[str]:
    """List the types of a node, without prefix."""
    told = node.get("@type", node.get("type"))
    names = told if isinstance(told, list) else [told]
    return [_PREFIX.sub("", name, count=1) for name in names if isinstance(name, str)]


def is_story(node: Object) -> bool:
    """Whether a node is a story by its type."""
    return any(name in _RANK or name.endswith("Article") for name in types_of(node))


def _rank(node: Object, depth: int, is_here: IsHere) -> tuple[int, int, int, int]:
    """Rank a node by how fit it is to be the story, the smallest first."""
    kind = min(_RANK.get(name, len(_RANK)) for name in types_of(node) if name in _RANK or name.endswith("Article"))
    group = 0 if kind < _RANK["ClaimReview"] else 1
    return (group, 0 if is_here(node) else 1, min(depth, 2) if "headline" in node else depth + 2, kind)


def _refuse(nodes: list[Object], document: Any) -> None:
    kinds = sorted({name for node in nodes for name in types_of(node)})
    if kinds:
        raise UnsupportedItem(f"a {' and a '.join(kinds[:3])}", format=NAME)
    if nodes and all("@type" not in node and "type" not in node for node in nodes):
        raise UnsupportedItem("a node without a type", format=NAME)
    raise UnreadableInput(f"there is no node with a type in {shown(document)}", format=NAME)


# --- names and references


def named(node: Mapping[str, Any]) -> Object:
    """Copy a node without the prefix of schema.org before its keys."""
    out: Object = {}
    for key, value in node.items():
        name = _PREFIX.sub("", key, count=1)
        out[name if name and name not in node else key] = value
    return out


def _resolved(value: Any, by_id: Mapping[str, Object], used: set[int]) -> Any:
    """Copy a value with the node in the place of a bare reference to it."""
    if isinstance(value, list):
        return [_resolved(member, by_id, used) for member in value]
    if not isinstance(value, dict) or not isinstance(value.get("@id"), str):
        return value
    target = by_id.get(value["@id"])
    if target is None or target is value or set(value) - {"@id", "@type", "name"}:
        return value
    whole = named(target)
    if "name" in value and whole.get("name", value["name"]) != value["name"]:
        return value  # the two say different things
    told = value.get("@type", [])
    kinds = types_of(value)
    if len(kinds) < (len(told) if isinstance(told, list) else 1) or not set(kinds) <= set(types_of(whole)):
        return value  # the node does not say all that this does
    used.add(id(target))
    return {**value, **whole}


def _without(value: Any, story: Object, depth: int = 0) -> Any:
    """Copy a node without the story that stands in it, which is kept by itself."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, dict):
        return {key: _without(inner, story, depth + 1) for key, inner in value.items() if inner is not story}
    if isinstance(value, list):
        return [_without(inner, story, depth + 1) for inner in value if inner is not story]
    return value


# --- shapes


def plain(value: Any) -> Any:
    """Unpack a value object that says nothing else, and a list with one member."""
    if isinstance(value, dict) and "@value" in value and (len(value) == 1 or _is_typed(value)):
        return plain(value["@value"])
    if isinstance(value, list) and len(value) == 1:
        return plain(value[0])
    return value


def listed(value: Any) -> list[Any]:
    """Give a value as a list: of `@list` and `@set` what they hold, of lists in lists their members."""
    if isinstance(value, dict) and len(value) == 1 and isinstance(inner := value.get("@list", value.get("@set")), list):
        return listed(inner)
    if isinstance(value, list):
        return [member for inner in value for member in (listed(inner) if isinstance(inner, list) else [plain(inner)])]
    return [plain(value)]


def _is_typed(value: Object) -> bool:
    """Whether a value object says of a string no more than that it is one, or a date."""
    kinds = {"Text", "URL", "Date", "DateTime", "string", "anyURI", "date", "dateTime"}
    told = value.get("@type")
    return (
        set(value) == {"@value", "@type"}
        and isinstance(value["@value"], str)
        and isinstance(told, str)
        and re.split("[:/#]", told)[-1] in kinds
    )


_ADDRESS = re.compile(r"https?://\S+\Z")


def as_object(value: Any, name: str = "name") -> Any:
    """Give a string as the object that it stands for: an address by its `url`, other words by a name."""
    if not isinstance(value, str):
        return value
    return {"url": value} if _ADDRESS.match(value.strip()) else {name: value}


def renamed(node: Object, names: frozenset[str]) -> Object:
    """Copy a node, and give known names in the wrong case the right one."""
    if names.issuperset(node):
        return node
    lower = {name.lower(): name for name in names}
    return {_right_name(key, node, names, lower): value for key, value in node.items()}


def _right_name(key: str, node: Object, names: frozenset[str], lower: Mapping[str, str]) -> str:
    right = lower.get(key.lower(), key)
    return key if key in names or right in node else right
