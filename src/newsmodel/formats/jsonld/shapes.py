"""Properties of a story's node in the one shape that the mapping table reads."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from newsmodel.formats.addresses import completed
from newsmodel.formats.jsonld.nodes import as_object, is_reference, listed, named, plain, renamed, types_of
from newsmodel.formats.mapping import KeptKey, Object, copied
from newsmodel.formats.markup.plain import without_markup
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.bylines import read_authors, read_byline
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
_PARTY_NAMES = frozenset(
    {"name", "url", "jobTitle", "email", "affiliation", "worksFor", "sameAs", "givenName", "familyName"}
)
_MEDIA_NAMES = frozenset(
    {"url", "contentUrl", "caption", "name", "description", "width", "height", "creditText", "author"}
)
#: Properties whose values have addresses that lead somewhere, and how a path on the site that they are on begins.
_LINKED = (*PARTIES, *HOLDERS, "isBasedOn", "citation", "translationOfWork", "publishingPrinciples")
_PATHS = ("/", "./", "../")
#: Endings of the names of pictures, videos and sounds.
_ENDINGS = ("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "mp3", "mp4", "m4a", "webm", "wav")
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
    for name, stand_in in (("author", "creator"), ("articleBody", "text")):
        if stand_in in own and own.get(name) in (None, "", [], {}):
            nothing = {stand_in: own[name]} if name in own else {}
            own = {key: value for key, value in own.items() if key != stand_in} | {name: own[stand_in]} | nothing
    if "creator" in own and _names_in(own["creator"]) == _names_in(own.get("author")):
        own = {key: value for key, value in own.items() if key != "creator"}  # which only repeats it
    shaped_ = {name: _SHAPES[name](value) if name in _SHAPES else value for name, value in own.items()}
    files = {name: [_based(member, base) for member in shaped_[name]] for name in MEDIA if name in shaped_}
    links = {name: [_led(member, base) for member in shaped_[name]] for name in _LINKED if name in shaped_}
    license_ = _led_address(shaped_.get("license"), base)
    return shaped_ | files | links | ({} if license_ is None else {"license": license_})


def _names_in(value: Any) -> list[Any]:
    """List what parties are called, in whatever form."""
    return [member.get("name") if isinstance(member, dict) else member for member in listed(value)]


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


def _parties(value: Any) -> list[Any]:
    members = [party for member in listed(value) for party in _named_in(member)]
    return [party for member in members for party in (_party(member) if isinstance(member, dict) else [member])]


def _holders(value: Any) -> list[Any]:
    members = map(as_object, listed(value))
    return [party for member in members for party in (_party(member) if isinstance(member, dict) else [member])]


def _named_in(member: Any) -> list[Any]:
    """Give a party as an object; several, where its name is a byline, or the names of several people."""
    if isinstance(member, str):
        return _parties_of_words(member) or [as_object(member)]
    if not isinstance(member, dict) or not isinstance(name := member.get("name"), str):
        return [member]
    if not set(types_of(member)) <= {"Person"}:
        return [member]
    parties = _parties_of_words(name)
    kind = {"@type": member["@type"]} if "@type" in member else {}
    return [
        party | member | {"name": party["name"]} if not number else kind | party for number, party in enumerate(parties)
    ] or [member]


def _parties_of_words(words: str) -> list[Object]:
    return [dict(party) for party in _parties_named(words)]


@functools.lru_cache(maxsize=1024)
def _parties_named(words: str) -> tuple[Object, ...]:
    """Read the people in a byline, or in words that name several or say what one is; none in others."""
    text = one_line(" | ".join(filter(str.strip, without_markup(words).splitlines())))
    byline = read_byline(text)
    if byline is not None and not byline.authors:
        return ({"name": byline.agency},)
    authors = read_authors(text) if byline is None else byline.authors
    if byline is None and len(authors) < 2 and not any(author.affiliation or author.job_title for author in authors):
        return ()
    return tuple(_party_of(author) for author in authors)


def _party_of(author: Author) -> Object:
    party: Object = {"name": author.name}
    if author.job_title is not None:
        party["jobTitle"] = author.job_title
    if author.affiliation is not None:
        party["affiliation"] = {"name": author.affiliation}
    if author.email is not None:
        party["email"] = author.email
    return party


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
    return [
        member | {"author": _parties(member["author"])} if isinstance(member, dict) and "author" in member else member
        for member in _works(value)
    ]


def _media(value: Any) -> list[Any]:
    members = [as_object(member, "url" if _is_file(member) else "name") for member in listed(value)]
    return [file for member in members for file in (_files(member) if isinstance(member, dict) else [member])]


def _files(member: Object) -> list[Object]:
    """Shape a media item; several, where one object has several addresses."""
    medium = _medium(member)
    name = next((name for name in ("contentUrl", "url") if isinstance(medium.get(name), list)), "url")
    addresses = listed(medium.get(name))
    if len(addresses) < 2 or not all(isinstance(address, str) for address in addresses):
        return [medium]
    kind = {"@type": medium["@type"]} if "@type" in medium else {}
    first, *more = addresses
    return [{**medium, name: first}, *({**kind, name: address} for address in more)]


def is_path(value: Any) -> bool:
    """Tell whether a string that stands for a file is a path on the page."""
    if not isinstance(value, str) or not (words := value.strip()) or any(map(str.isspace, words)):
        return False
    return "/" in words or words.rpartition(".")[2].lower() in _ENDINGS


def _is_file(value: Any) -> bool:
    """Tell whether a string stands for a file: an address, blanks in it or not, or a path on the page."""
    return is_path(value) or (isinstance(value, str) and value.lstrip().startswith(("https://", "http://")))


def _medium(member: Object) -> Object:
    medium = renamed(named(member), _MEDIA_NAMES)
    for name in ("url", "contentUrl", "caption", "name", "description", "creditText", "width", "height"):
        if name in medium:
            medium[name] = plain(medium[name])
    for name in ("url", "contentUrl"):
        if is_reference(address := copied(medium.get(name))):
            medium[name] = address["@id"]
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
    **dict.fromkeys(HOLDERS, _holders),
    **dict.fromkeys(MEDIA, _media),
    **dict.fromkeys((*THINGS, "audience", "isPartOf"), _things),
    **dict.fromkeys(WORKS, _works),
    **dict.fromkeys(TEXTS, _texts),
    **dict.fromkeys(VALUES, plain),
    "liveBlogUpdate": _entries,
    "identifier": _identifiers,
    "usageInfo": lambda value: _terms(plain(value)),
}
