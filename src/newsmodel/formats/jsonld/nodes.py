"""JSON-LD as people write it → one node with schema.org's own names and shapes, and whatever stands beside it.

Only what a story needs of JSON-LD 1.1 is read: an object, a list or an `@graph`; references by `@id` inside the
document; value objects, `@list` and `@set`; names with and without the prefix of schema.org. No context is fetched.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from newsmodel.formats.mapping import ABSENT, Object
from newsmodel.values import as_uri

NAME = "jsonld"
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
#: Types of stories by how fit they are, the fittest first.
RANK = {name: rank for rank, name in enumerate(_STORIES)}
#: Nodes are looked for in so many levels; nobody nests a story deeper.
DEEPEST = 8
#: What most values are not, and has others in it: looked up faster than a class is asked.
CONTAINERS = frozenset({dict, list})
#: What a reference may say beside the name of the node.
_OF_REFERENCES = frozenset({"@id", "@type", "name"})


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


def held_at(value: Any, place: Place) -> Any:
    """Give what some steps lead to; None where they lead nowhere."""
    try:
        for step in place:
            value = value[step]
    except (LookupError, TypeError):
        return None
    return value


def objects_in(value: Any, place: Place = (), *, furthest: int | None = None) -> Iterator[tuple[Place, Object]]:
    """List all objects in a value with the steps that lead to them, the outer ones first.

    Args:
        value: The value.
        place: The steps that lead to it.
        furthest: So many steps are taken at the most.

    Example:
        >>> [place for place, _ in objects_in({"author": [{"name": "Ana Ruiz"}]})]
        [(), ('author', 0)]
    """
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, dict):
        yield place, value
    if furthest is None or len(place) < furthest:
        for step, held in inner:
            if type(held) in CONTAINERS:
                yield from objects_in(held, (*place, step), furthest=furthest)


def with_changes(value: Any, changes: Mapping[Place, Any]) -> Any:
    """Copy a value with others in some places; nothing where that is `ABSENT`.

    Args:
        value: The value, which is not changed.
        changes: The others, by the steps that lead to their places.

    Example:
        >>> with_changes({"@graph": [{"@id": "#a"}, {"@id": "#b"}]}, {("@graph", 0): None, ("@graph", 1): ABSENT})
        {'@graph': [None]}
    """
    if () in changes:
        return changes[()]
    inner: dict[Any, dict[Place, Any]] = {}
    for (first, *rest), other in changes.items():
        inner.setdefault(first, {})[tuple(rest)] = other
    gone = {step for step, below in inner.items() if below.get(()) is ABSENT}
    if isinstance(value, dict):
        members = {name: each for name, each in value.items() if name not in gone}
        return {name: with_changes(each, inner[name]) if name in inner else each for name, each in members.items()}
    if isinstance(value, list):
        pairs = ((index, each) for index, each in enumerate(value) if index not in gone)
        return [with_changes(each, inner[index]) if index in inner else each for index, each in pairs]
    return value


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


def is_of_schema_org(name: str) -> bool:
    """Tell whether a name is an IRI of schema.org, as in expanded JSON-LD.

    Example:
        >>> is_of_schema_org("http://schema.org/headline"), is_of_schema_org("schema:headline")
        (True, False)
    """
    return ":" in name and name[:4] == "http" and bare(name) != name


def types_of(node: Mapping[str, Any]) -> list[str]:
    """List the types of a node, without prefix."""
    told = node["@type"] if "@type" in node else node.get("type")
    if type(told) is str:
        return [bare(told)]
    names = told if isinstance(told, list) else [told]
    return [bare(name) for name in names if isinstance(name, str)]


def is_story(node: Object) -> bool:
    """Tell whether a node is a story by its type."""
    return any(name in RANK or name.endswith("Article") for name in types_of(node))


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
    """Give the address that an object says, or a string is; of several, the first."""
    if isinstance(value, list):
        return next(filter(None, map(address_of, value)), None)
    return value.get("@id", value.get("url")) if isinstance(value, dict) else value


def addressed(node: Object) -> Object:
    """Give a node its addresses as strings where they are references to them, as expanded JSON-LD has them.

    Example:
        >>> addressed({"name": "Ana Ruiz", "url": {"@id": "https://example.org/ana"}})
        {'name': 'Ana Ruiz', 'url': 'https://example.org/ana'}
    """
    for name in ("url", "contentUrl"):
        if type(node.get(name)) in CONTAINERS:
            value = plain(node[name])
            if isinstance(value, dict) and is_reference(value):
                node = node | {name: value["@id"]}
    return node


# --- names and references


#: Keywords of JSON-LD by the names that schema.org's context gives them.
_KEYWORDS = {"id": "@id", "type": "@type"}


def named(node: Mapping[str, Any]) -> Object:
    """Copy a node without the prefix of schema.org before its keys, and with JSON-LD's names of its keywords."""
    other = {key: name for key in node if (name := _own_name(key)) != key and name and name not in node}
    return {other.get(key, key): value for key, value in node.items()} if other else dict(node)


@functools.lru_cache(maxsize=1024)
def _own_name(key: str) -> str:
    """Give the name of JSON-LD or schema.org for a key: the same few stand in every node."""
    return _KEYWORDS.get(key) or bare(key)


def is_reference(node: Object) -> bool:
    """Tell whether an object says which node is meant, and no more of it than its type and what it is called."""
    return isinstance(node.get("@id"), str) and not node.keys() - _OF_REFERENCES


# --- shapes


def plain(value: Any) -> Any:
    """Unpack a value object that says nothing else, and a list with one member."""
    if type(value) not in CONTAINERS:
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
    if isinstance(value, list):
        return [member for inner in value for member in ([inner] if type(inner) is str else listed(inner))]
    if isinstance(value, dict) and len(value) == 1 and isinstance(inner := value.get("@list", value.get("@set")), list):
        return listed(inner)
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
    lower = _by_lower(names)
    other = {key: lower[key.lower()] for key in node if key not in names and key.lower() in lower}
    if not other:
        return node
    return {key if other.get(key, key) in node else other[key]: value for key, value in node.items()}


@functools.cache
def _by_lower(names: frozenset[str]) -> dict[str, str]:
    """Map names in lower case to the right ones."""
    return {name.lower(): name for name in names}
