"""Properties of a story's node in the one shape that the mapping table reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsmodel.formats.addresses import completed
from newsmodel.formats.escaped import without_markup
from newsmodel.formats.jsonld.media import shaped_media
from newsmodel.formats.jsonld.nodes import CONTAINERS, addressed, as_object, listed, named, plain, renamed, types_of
from newsmodel.formats.jsonld.parties import shaped_holders, shaped_parties
from newsmodel.formats.mapping import KeptKey, Object
from newsmodel.prose.characters import one_line
from newsmodel.values import as_uri

#: Name of the property of our own that has the statements nobody is said to stand behind.
STATEMENTS = "newsmodel:attributedStatement"

#: Properties whose values are parties, media or things: lists of objects.
PARTIES = ("author", "creator", "contributor", "editor", "translator", "sourceOrganization", "provider")
#: Those of which a story has one, whose name is not parted into several.
HOLDERS = ("publisher", "copyrightHolder")
MEDIA = ("image", "video", "audio", "associatedMedia")
THINGS = (
    "about",
    "mentions",
    "genre",
    "identifier",
    "locationCreated",
    "audience",
    "isPartOf",
    "isBasedOn",
    "citation",
    "translationOfWork",
)
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
    "mainEntityOfPage",
)
_NAMES = frozenset({*PARTIES, *HOLDERS, *MEDIA, *THINGS, *WORKS, *TEXTS, *VALUES, "articleSection", "keywords"})
#: Properties, and others that stand for them where they are missing, or say the same once more.
_STAND_INS = (("author", "creator"), ("articleBody", "text"))
#: Properties whose values have addresses that lead somewhere, and how a path on the site that they are on begins.
_OF_PARTIES = frozenset({*PARTIES, *HOLDERS})
_LINKED = _OF_PARTIES | {"isBasedOn", "citation", "translationOfWork", "publishingPrinciples"}
_PATHS = ("/", "./", "../")
#: The rating of what has none, and the properties of a rating that are numbers.
_NO_RATING, _SCALE = -1, frozenset({"ratingValue", "bestRating", "worstRating"})


def shaped(node: Object, base: str | None = None) -> Object:
    """Shape a story's node for the table: lists of objects for parties and things, plain values elsewhere.

    Args:
        node: The node.
        base: Where the addresses of files begin that are no whole ones.

    Example:
        >>> shaped({"author": "Ana Ruiz", "Image": "https://example.org/a.jpg"})
        {'author': [{'name': 'Ana Ruiz'}], 'image': [{'url': 'https://example.org/a.jpg'}]}
    """
    own = renamed(node, _NAMES)
    for name, stand_in in _STAND_INS:
        own = _with_one(own, name, stand_in) if stand_in in own else own
    return {name: _shaped(name, value, base) if name in _SHAPES else value for name, value in own.items()}


def _shaped(name: str, value: Any, base: str | None) -> Any:
    """Shape the value of a property, and complete the addresses in it."""
    told = _SHAPES[name](_out_of_roles(name, value) if name in _OF_PARTIES else value)
    if name in MEDIA:
        return [_based(member, base) for member in told]
    if name in _LINKED:
        return [_led(member, base) for member in told]
    return (_led_address(told, base) or told) if name == "license" else told


def _out_of_roles(name: str, value: Any) -> Any:
    """Take parties out of the roles that they are in, which have them under the name of the property (schema.org)."""
    members = listed(value) if type(value) in CONTAINERS else []
    if not any(isinstance(member, dict) and name in member for member in members):
        return value
    return [party for member in members for party in _in_role(name, member)]


def _in_role(name: str, member: Any) -> list[Any]:
    if not (isinstance(member, dict) and name in member and any(kind.endswith("Role") for kind in types_of(member))):
        return [member]
    title = {"jobTitle": told} if isinstance(told := member.get("roleName"), str) and as_uri(told) is None else {}
    parties = map(as_object, listed(member[name]))
    return [title | party if isinstance(party, dict) else party for party in parties]


def _with_one(node: Object, name: str, stand_in: str) -> Object:
    """Give a node one property in place of it and of another, which stands in for it, or repeats it."""
    others = {key: value for key, value in node.items() if key != stand_in}
    if node.get(name) in (None, "", [], {}):
        nothing = {stand_in: node[name]} if name in node else {}
        return others | {name: node[stand_in]} | nothing
    return others if _repeats(node[stand_in], node[name]) else node


def _repeats(value: Any, told: Any) -> bool:
    """Tell whether a property says the same words or names as another one, in whatever form."""
    words = _words_in(value)
    return None not in words and words == _words_in(told)


def _words_in(value: Any) -> list[str | None]:
    """List the words in a value, or what parties are called; None for a member that has neither."""
    members = (member.get("name") if isinstance(member, dict) else member for member in listed(value))
    return [one_line(without_markup(member)) if isinstance(member, str) else None for member in members]


def _based(member: Any, base: str | None) -> Any:
    """Complete the addresses of a file."""
    if not isinstance(member, dict):
        return member
    told = ((name, member[name]) for name in ("url", "contentUrl") if isinstance(member.get(name), str))
    whole = {name: completed(address, base) for name, address in told if _is_relative(address)}
    return member | {name: address for name, address in whole.items() if address is not None}


def _led(member: Any, base: str | None) -> Any:
    """Complete the address of a party or a work, where it certainly is a path on the site."""
    if not isinstance(member, dict):
        return member
    only = next(iter(member.values())) if len(member) == 1 and member.keys() <= {"name", "text"} else None
    whole = _led_address(member.get("url", only), base)
    return member if whole is None else {"url": whole} if "url" not in member else member | {"url": whole}


def _led_address(address: Any, base: str | None) -> str | None:
    is_path = isinstance(address, str) and address.strip().startswith(_PATHS) and len(address.split()) == 1
    return completed(address, base) if is_path else None


def _is_relative(address: str) -> bool:
    words = address.strip()
    return bool(words) and as_uri(words) is None and not any(character.isspace() for character in words)


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
        node["author"] = shaped_parties(told)
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
        node["author"] = shaped_parties(node["author"])
    if "isBasedOn" in node:
        node["isBasedOn"] = _things(node["isBasedOn"])
    if "reviewRating" in node:
        node["reviewRating"] = _rating(plain(node["reviewRating"]))
    return node


def _rating(value: Any) -> Any:
    """Leave out of a rating a number that stands for none: -1, where the scale does not go as low (Google's guide)."""
    if not isinstance(value, dict) or _number(value.get("ratingValue")) != _NO_RATING:
        return value
    worst, best = _number(value.get("worstRating")), _number(value.get("bestRating"))
    if worst is not None and best is not None and worst <= _NO_RATING < best:
        return value
    return {name: told for name, told in value.items() if name not in _SCALE or _number(told) != _NO_RATING}


def _number(value: Any) -> float | None:
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except ValueError:
        return None


#: What a work says of itself, and how it is found.
_NAMES_OF_WORKS = ("text", "name", "url", "@id")


def _terms(value: Any) -> Any:
    """Give terms of use as an object with a text: a string, several, or another work that has a name or an address."""
    told = [member if isinstance(member, str) else _words_of_work(member) for member in listed(value)]
    if (isinstance(value, dict) and "text" in value) or not all(told):
        return value
    return {"text": "\n".join(map(str, told))}


def _words_of_work(value: Any) -> Any:
    """Give the text of a work, or its name with its address: people read the one, and need the other."""
    if not isinstance(value, dict):
        return None
    text, name, *addresses = (value[key] if isinstance(value.get(key), str) else "" for key in _NAMES_OF_WORKS)
    return text or " ".join(filter(None, (name, next(filter(None, addresses), "")))) or None


def _entries(value: Any) -> list[Any]:
    return [_entry(member) if isinstance(member, dict) else member for member in _works(value)]


def _entry(member: Object) -> Object:
    post = _with_one(member, "articleBody", "text") if {"articleBody", "text"} <= member.keys() else member
    return post | {"author": shaped_parties(post["author"])} if "author" in post else post


def _things(value: Any) -> list[Any]:
    members = [as_object(member) for member in listed(value)]
    return [addressed(named(member)) if isinstance(member, dict) else member for member in members]


def _identifiers(value: Any) -> list[Any]:
    members = listed(value)
    return [{"value": member} if isinstance(member, str | int | float) else member for member in members]


def _works(value: Any) -> list[Any]:
    members = [as_object(member, "text") for member in listed(value)]
    return [addressed(named(member)) if isinstance(member, dict) else member for member in members]


def _texts(value: Any) -> list[Any]:
    members = listed(value)
    return [{"@value": member} for member in members]


_SHAPES: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(PARTIES, shaped_parties),
    **dict.fromkeys(HOLDERS, shaped_holders),
    **dict.fromkeys(MEDIA, shaped_media),
    **dict.fromkeys((*THINGS, "audience", "isPartOf"), _things),
    **dict.fromkeys(WORKS, _works),
    **dict.fromkeys(TEXTS, _texts),
    **dict.fromkeys(VALUES, plain),
    "liveBlogUpdate": _entries,
    "identifier": _identifiers,
    "usageInfo": lambda value: _terms(plain(value)),
}
