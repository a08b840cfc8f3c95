"""Parties of JSON-LD in the shape that the table reads: a list of objects, one for each that is named."""

from __future__ import annotations

import functools
from typing import Any

from newsmodel.formats.escaped import without_markup
from newsmodel.formats.jsonld.nodes import addressed, as_object, listed, named, plain, renamed, types_of
from newsmodel.formats.mapping import Object
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.authors import Author
from newsmodel.prose.furniture.bylines import read_authors, read_byline

_PARTY_NAMES = frozenset(
    {"name", "url", "jobTitle", "email", "affiliation", "worksFor", "sameAs", "givenName", "familyName"}
)


def shaped_parties(value: Any) -> list[Any]:
    """Shape people and organizations: an object for each, also where a string names several.

    Example:
        >>> shaped_parties("By Ana Ruiz and Tom Okafor")
        [{'name': 'Ana Ruiz'}, {'name': 'Tom Okafor'}]
    """
    members = [party for member in listed(value) for party in _named_in(member)]
    return [party for member in members for party in (_party(member) if isinstance(member, dict) else [member])]


def shaped_holders(value: Any) -> list[Any]:
    """Shape those who hold a story, whose names are not parted.

    Example:
        >>> shaped_holders("Ruiz, Okafor and Sons")
        [{'name': 'Ruiz, Okafor and Sons'}]
    """
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


def _employer(value: Any) -> Any:
    """Give where a party works as one object, with a list of names where there are several."""
    members = [as_object(member) for member in listed(value)]
    names = [member.get("name") if isinstance(member, dict) else None for member in members]
    return {"name": names} if len(names) > 1 and all(names) else as_object(plain(value))


def _party(member: Object) -> list[Object]:
    """Shape a party; several, where one object has several names."""
    party = addressed(renamed(named(member), _PARTY_NAMES))
    for name in ("url", "jobTitle", "email"):
        if name in party:
            party[name] = plain(party[name])
    for name in ("affiliation", "worksFor"):
        if name in party:
            party[name] = _employer(party[name])
    names = listed(party["name"]) if "name" in party else []
    if len(names) > 1 and all(isinstance(name, str) for name in names):
        first, *more = names
        kind = {"@type": party["@type"]} if "@type" in party else {}
        return [{**party, "name": first}, *({**kind, "name": name} for name in more)]
    if len(names) == 1:
        party["name"] = names[0]
    return [party]
