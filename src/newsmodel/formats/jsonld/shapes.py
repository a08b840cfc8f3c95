"""Properties of a story's node in the one shape that the mapping table reads, and in the shape that we write."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsmodel.formats.jsonld.nodes import as_object, listed, named, plain, renamed
from newsmodel.formats.mapping import KeptKey, Object

#: Name of the property of our own that has the statements nobody is said to stand behind.
STATEMENTS = "newsmodel:attributedStatement"

#: Properties whose values are parties, media or things: lists of objects.
PARTIES = ("author", "creator", "contributor", "editor", "translator", "publisher", "sourceOrganization", "provider")
MEDIA = ("image", "video", "audio", "associatedMedia")
THINGS = ("about", "mentions", "genre", "identifier", "locationCreated", "isBasedOn", "citation", "translationOfWork")
WORKS = ("correction", "liveBlogUpdate", "interpretedAsClaim", "hasPart", STATEMENTS, "review", "publishingPrinciples")
#: Properties that hold words, one or several.
TEXTS = ("description", "alternativeHeadline", "abstract")
#: Properties that hold one value.
VALUES = (
    "headline",
    "name",
    "url",
    "inLanguage",
    "datePublished",
    "dateModified",
    "dateCreated",
    "expires",
    "dateline",
    "version",
    "articleBody",
    "text",
    "isAccessibleForFree",
    "license",
    "copyrightNotice",
    "creditText",
    "digitalSourceType",
    "copyrightHolder",
    "mainEntityOfPage",
)
_NAMES = frozenset({*PARTIES, *MEDIA, *THINGS, *WORKS, *TEXTS, *VALUES, "articleSection", "keywords"})
_PARTY_NAMES = frozenset(
    {"name", "url", "jobTitle", "email", "affiliation", "worksFor", "sameAs", "givenName", "familyName"}
)
_MEDIA_NAMES = frozenset(
    {"url", "contentUrl", "caption", "name", "description", "width", "height", "creditText", "author"}
)
#: Properties of ours that stand alone where there is only one.
_SINGLE = frozenset(
    {*VALUES, "publisher", "description", "alternativeHeadline", "abstract", "locationCreated", "isBasedOn"}
    | {"translationOfWork", "publishingPrinciples"}
)


#: UN/CEFACT's code of the unit.
_PIXEL = "E37"
#: Properties whose value may be an address alone.
_ADDRESSES = frozenset({"image", "genre", "isBasedOn", "publishingPrinciples"})


def shaped(node: Object) -> Object:
    """Shape a story's node for the table: lists of objects for parties and things, plain values elsewhere.

    Example:
        >>> shaped({"author": "Ana Ruiz", "Image": "https://example.org/a.jpg"})
        {'author': [{'name': 'Ana Ruiz'}], 'image': [{'url': 'https://example.org/a.jpg'}]}
    """
    own = renamed(node, _NAMES)
    for name, stand_in in (("author", "creator"), ("articleBody", "text")):
        if stand_in in own and own.get(name) in (None, "", [], {}):
            nothing = {stand_in: own[name]} if name in own else {}
            own = {key: value for key, value in own.items() if key != stand_in} | {name: own[stand_in]} | nothing
    return {name: _SHAPES[name](value) if name in _SHAPES else value for name, value in own.items()}


def _parties(value: Any) -> list[Any]:
    members = [as_object(member) for member in listed(value)]
    return [party for member in members for party in (_party(member) if isinstance(member, dict) else [member])]


def _party(member: Object) -> list[Object]:
    """Shape a party; several, where one object has several names."""
    party = renamed(named(member), _PARTY_NAMES)
    for name in ("url", "jobTitle", "email"):
        if name in party:
            party[name] = plain(party[name])
    for name in ("affiliation", "worksFor"):
        if name in party:
            party[name] = as_object(plain(party[name]))
    names = listed(party["name"]) if "name" in party else []
    if len(names) > 1 and all(isinstance(name, str) for name in names):
        first, *more = names
        kind = {"@type": party["@type"]} if "@type" in party else {}
        return [{**party, "name": first}, *({**kind, "name": name} for name in more)]
    if len(names) == 1:
        party["name"] = names[0]
    return [party]


def shaped_claim(member: Object, author: str) -> Object:
    """Shape the node of a claim, a quotation or a review for the table.

    Args:
        member: The node.
        author: The property that says first whose words they are.
    """
    node = named(member)
    if author not in node:
        author = next((name for name in ("author", "creator") if name in node), author)
    if author in node:
        told = node.pop(author)
        if "author" in node:
            node[KeptKey.AUTHOR] = node.pop("author")
        node["author"] = _parties(told)
    if "isBasedOn" in node:
        node["isBasedOn"] = _things(node["isBasedOn"])
    for name in ("appearance", "firstAppearance"):
        if name in node:
            node[name] = _things(node[name])
    if "firstAppearance" in node and "appearance" not in node:
        node["appearance"] = node.pop("firstAppearance")
    if "review" in node:
        node["review"] = [shaped_review(review, node) for review in _works(node["review"])]
    return node


def shaped_review(review: Any, claim: Object) -> Any:
    """Shape the node of a review for the table; that it reviews this claim goes without saying."""
    if not isinstance(review, dict):
        return review
    node = named(review)
    if node.get("claimReviewed") == claim.get("text"):
        node.pop("claimReviewed", None)
    if "author" in node:
        node["author"] = _parties(node["author"])
    if "isBasedOn" in node:
        node["isBasedOn"] = _things(node["isBasedOn"])
    if "reviewRating" in node:
        node["reviewRating"] = plain(node["reviewRating"])
    return node


def _entries(value: Any) -> list[Any]:
    return [
        member | {"author": _parties(member["author"])} if isinstance(member, dict) and "author" in member else member
        for member in _works(value)
    ]


def _media(value: Any) -> list[Any]:
    members = [as_object(member, "url" if _is_path(member) else "name") for member in listed(value)]
    return [_medium(member) if isinstance(member, dict) else member for member in members]


def _is_path(value: Any) -> bool:
    """Whether a string that stands for a file is a path on the page."""
    return isinstance(value, str) and value[:1] == "/" and not any(character.isspace() for character in value.strip())


def _medium(member: Object) -> Object:
    medium = renamed(named(member), _MEDIA_NAMES)
    for name in ("url", "contentUrl", "caption", "name", "description", "creditText", "width", "height"):
        if name in medium:
            medium[name] = plain(medium[name])
    for name in ("author", "creator"):
        if name in medium:
            medium[name] = _parties(medium[name])
    return medium


def _things(value: Any) -> list[Any]:
    members = [as_object(member) for member in listed(value)]
    return [named(member) if isinstance(member, dict) else member for member in members]


def _identifiers(value: Any) -> list[Any]:
    members = listed(value)
    return [{"value": member} if isinstance(member, str | int | float) else member for member in members]


def _works(value: Any) -> list[Any]:
    members = [as_object(member, "text") for member in listed(value)]
    return [named(member) if isinstance(member, dict) else member for member in members]


def _texts(value: Any) -> list[Any]:
    members = listed(value)
    return [{"@value": member} for member in members]


_SHAPES: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(PARTIES, _parties),
    **dict.fromkeys(MEDIA, _media),
    **dict.fromkeys(THINGS, _things),
    **dict.fromkeys(WORKS, _works),
    **dict.fromkeys(TEXTS, _texts),
    **dict.fromkeys(VALUES, plain),
    "liveBlogUpdate": _entries,
    "identifier": _identifiers,
    "copyrightHolder": lambda value: as_object(plain(value)),
}


def compacted(raw: Object) -> Object:
    """Shape a node as we write it: words as strings, one value without a list."""
    return {name: _compact(name, value) for name, value in raw.items()}


def _compact(name: str, value: Any) -> Any:
    if isinstance(value, list):
        members = [_unboxed(name, _sized(member) if name in MEDIA else member) for member in value]
        return members[0] if len(members) == 1 and name in _SINGLE else members
    return _unboxed(name, value)


def _sized(member: Any) -> Any:
    """Make the sizes of a media item quantities in pixels, as schema.org wants them."""
    if not isinstance(member, dict):
        return member
    sizes = {name: member[name] for name in ("width", "height") if type(member.get(name)) is int}
    return member | {
        name: {"@type": "QuantitativeValue", "value": size, "unitCode": _PIXEL} for name, size in sizes.items()
    }


def _unboxed(name: str, value: Any) -> Any:
    if not isinstance(value, dict) or len(value) != 1:
        return value
    address = value.get("url")
    if name in _ADDRESSES and (as_object(address) == value or (name in MEDIA and _is_path(address))):
        return address  # which is read as one
    return value.get("@value", value)
