"""JSON-LD as people write it → one node with schema.org's own names and shapes, and whatever stands beside it.

Only what a story needs of JSON-LD 1.1 is read: an object, a list or an `@graph`; references by `@id` inside the
document; value objects, `@list` and `@set`; names with and without the prefix of schema.org. No context is fetched.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeAlias

import msgspec

from newsmodel.errors import UnreadableInput, UnsupportedItem
from newsmodel.formats.mapping import Object
from newsmodel.issues import shown
from newsmodel.values import as_uri

NAME = "jsonld"
IsHere: TypeAlias = Callable[[Object], bool]
#: Steps that lead to a node from the document: names and indices.
Place: TypeAlias = tuple[str | int, ...]
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
#: So many steps lead to them: of each node, its property, and the index in a list.
_FURTHEST = 3 * _DEEPEST
#: What most values are not, and has others in it: looked up faster than a class is asked.
_HOLDERS = frozenset({dict, list})
#: What a reference may say beside the name of the node.
_OF_REFERENCES = frozenset({"@id", "@type", "name"})


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
        return lambda node: node.get("@id") in main if main else False
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
    place = next((here for here, node in chain(members.items(), _places(document)) if node is story), ())
    references = _References(document, members, _path(document, place))
    resolved = {
        key: references.resolved(value) if type(value) in _HOLDERS else value for key, value in named(story).items()
    }
    used = {here: node for here, node in members.items() if id(node) in references.used}
    others = {here: node for here, node in members.items() if node is not story and here not in used}
    return Found(resolved, story, place, used, others)


def _path(document: Any, place: Place) -> list[Any]:
    """List the values in which a node lies, with the node itself."""
    found = [document]
    for step in place:
        found.append(found[-1][step])
    return found


def members_of(document: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """List the nodes of a document with the steps that lead to them, and whatever stands among them.

    Example:
        >>> [place for place, _ in members_of({"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle"}]})]
        [('@graph', 0), ('@graph', 1)]
    """
    if isinstance(document, list):
        for index, member in enumerate(document):
            yield from members_of(member, (*place, index))
    elif isinstance(document, dict) and isinstance(graph := document.get("@graph"), list | dict):
        yield from members_of(graph, (*place, "@graph"))
        if document.keys() - {"@graph", "@context"}:
            yield place, {key: value for key, value in document.items() if key not in ("@graph", "@context")}
    else:
        yield place, document


def _places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Object]]:
    """List all objects of a document with the steps that lead to them."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield place, value
    if len(place) < _FURTHEST:
        for step, held in inner:
            if isinstance(held, dict | list):
                yield from _places(held, (*place, step))


def _all_nodes(nodes: list[Object]) -> Iterator[tuple[Object, int]]:
    """List nodes and the nodes inside them, the outer ones first."""
    level: list[Any] = nodes
    for depth in range(_DEEPEST):
        inner: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                yield value, depth
                inner += (held for name, held in value.items() if type(held) in _HOLDERS and not is_of_others(name))
            else:
                inner += (held for held in value if type(held) in _HOLDERS)
        level = inner


def is_of_others(name: str) -> bool:
    """Tell whether the values of a property are stories of others, or of another page.

    Example:
        >>> is_of_others("schema:citation"), is_of_others("mainEntity")
        (True, False)
    """
    return bare(name) in _OF_OTHERS


def bare(name: str) -> str:
    """Give a name without the prefix of schema.org.

    Example:
        >>> bare("schema:headline"), bare("https://schema.org/headline"), bare("headline")
        ('headline', 'headline', 'headline')
    """
    return _PREFIX.sub("", name, count=1) if ":" in name else name


def types_of(node: Mapping[str, Any]) -> list[str]:
    """List the types of a node, without prefix."""
    told = node.get("@type", node.get("type"))
    names = told if isinstance(told, list) else [told]
    return [bare(name) for name in names if isinstance(name, str)]


def is_story(node: Object) -> bool:
    """Tell whether a node is a story by its type."""
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


def addresses_of(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """List the addresses that a node says it has, as URIs, by the property that says it.

    Example:
        >>> dict(addresses_of({"url": "https://example.org/a", "mainEntityOfPage": {"@id": "https://example.org/b"}}))
        {'url': 'https://example.org/a', 'mainEntityOfPage': 'https://example.org/b'}
    """
    for name in ("url", "mainEntityOfPage", "@id"):
        value = address_of(node.get(name))
        uri = as_uri(value) if isinstance(value, str) else None
        if uri is not None and not uri.startswith(("schema:", "_:")):
            yield name, uri


def address_of(value: Any) -> Any:
    """Give the address that an object says, or a string is."""
    return value.get("@id", value.get("url")) if isinstance(value, dict) else value


# --- names and references


#: Keywords of JSON-LD by the names that schema.org's context gives them.
_KEYWORDS = {"id": "@id", "type": "@type"}


def named(node: Mapping[str, Any]) -> Object:
    """Copy a node without the prefix of schema.org before its keys, and with JSON-LD's names of its keywords."""
    out: Object = {}
    for key, value in node.items():
        name = _KEYWORDS.get(key) or bare(key)
        out[name if name and name not in node else key] = value
    return out


def is_reference(node: Object) -> bool:
    """Tell whether an object says which node is meant, and no more of it than its type and what it is called."""
    return isinstance(node.get("@id"), str) and not node.keys() - _OF_REFERENCES


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
            for _, node in chain(self._members.items(), _places(self._document)):
                own = node.get("@id") if isinstance(node, dict) and "@graph" not in node else None
                if isinstance(own, str) and not any(node is each for each in self._path):
                    known = self._nodes.get(own)
                    self._nodes[own] = node if known is None or len(node) > len(known) else known
        return self._nodes.get(name)


# --- shapes


def plain(value: Any) -> Any:
    """Unpack a value object that says nothing else, and a list with one member."""
    if type(value) not in _HOLDERS:
        return value
    if isinstance(value, dict) and "@value" in value and (len(value) == 1 or _is_typed(value)):
        return plain(value["@value"])
    if isinstance(value, list) and len(value) == 1:
        return plain(value[0])
    return value


def listed(value: Any) -> list[Any]:
    """Give a value as a list: of `@list` and `@set` what they hold, of lists in lists their members, of null none."""
    if type(value) is str:
        return [value]
    if isinstance(value, dict) and len(value) == 1 and isinstance(inner := value.get("@list", value.get("@set")), list):
        return listed(inner)
    if isinstance(value, list):
        told = (inner for inner in value if inner is not None)
        return [member for inner in told for member in (listed(inner) if isinstance(inner, list) else [plain(inner)])]
    return [] if value is None else [plain(value)]


def _is_typed(value: Object) -> bool:
    """Tell whether a value object says of a string no more than that it is one, or a date."""
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
    lower = _by_lower(names)
    return {_right_name(key, node, names, lower): value for key, value in node.items()}


@functools.cache
def _by_lower(names: frozenset[str]) -> dict[str, str]:
    """Map names in lower case to the right ones."""
    return {name.lower(): name for name in names}


def _right_name(key: str, node: Object, names: frozenset[str], lower: Mapping[str, str]) -> str:
    right = lower.get(key.lower(), key)
    return key if key in names or right in node else right
