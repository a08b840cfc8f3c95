"""Names that a document's own contexts give to schema.org's terms: other prefixes, and aliases.

No context is fetched; of those that stand in the document, these are read: `{"so": "https://schema.org/"}`,
`{"title": "so:headline"}`, `{"by": {"@id": "so:author"}}`, `{"@base": "https://example.org/"}`, `{"@language": "de"}`
(JSON-LD 1.1, 4.1), maps by id, type, index or language (4.6), and properties that only hold others (4.7).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from newsmodel.formats.jsonld.nodes import Place, held_at, listed
from newsmodel.formats.mapping import Object

_SCHEMA_ORG = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)(.*)\Z", re.DOTALL)
#: Keywords that may have another name.
_KEYWORDS = frozenset({"@id", "@type", "@graph", "@value", "@list", "@set"})
_PLAIN_PREFIX = "schema"
_CONTEXT, _NEST = "@context", "@nest"
#: What members of a map are told apart by; one by language is read where its words are.
_MAPS = frozenset({"@id", "@type", "@index"})


def in_known_terms(document: Any) -> Any:
    """Copy a document with schema.org's own names; itself where no context of its own calls them otherwise.

    Args:
        document: What the JSON text parsed to.

    Example:
        >>> in_known_terms({"@context": {"s": "http://schema.org/"}, "@type": "s:NewsArticle", "s:headline": "Rain"})
        {'@context': {'s': 'http://schema.org/'}, '@type': 'NewsArticle', 'headline': 'Rain'}
    """
    nodes = document if isinstance(document, list) else [document]
    told = [node["@context"] for node in nodes if isinstance(node, dict) and "@context" in node]
    contexts = [context for context in told if type(context) is not str]
    is_plain = not any(_terms_in(context) or _maps_in(context) for context in contexts)
    return document if is_plain else _renamed(document, {}, {})


def language_in(document: Any) -> str | None:
    """Find the language that the outermost context gives strings that say none."""
    return _said_in(document, "@language")


def base_in(document: Any) -> str | None:
    """Find the address that the outermost context has relative ones begin at.

    Example:
        >>> base_in({"@context": ["https://schema.org", {"@base": "https://example.org/"}]})
        'https://example.org/'
    """
    return _said_in(document, "@base")


def _said_in(document: Any, keyword: str) -> str | None:
    context = document.get("@context") if isinstance(document, dict) else None
    told = (each.get(keyword) for each in _objects_in(context))
    return next((value for value in told if isinstance(value, str)), None)


def main_entities(document: Any) -> frozenset[str]:
    """List the ids of the nodes that pages of a graph or a list say they are mainly about.

    Example:
        >>> sorted(main_entities({"@graph": [{"@type": "WebPage", "mainEntity": {"@id": "#a"}}, {"@id": "#a"}]}))
        ['#a']
    """
    nodes = document.get("@graph") if isinstance(document, dict) else document
    told = (node.get("mainEntity") for node in nodes if isinstance(node, dict)) if isinstance(nodes, list) else ()
    ids = (value.get("@id") if isinstance(value, dict) else value for value in told)
    return frozenset(name for name in ids if isinstance(name, str))


def _objects_in(context: Any) -> Iterator[Object]:
    yield from (each for each in (context if isinstance(context, list) else [context]) if isinstance(each, dict))


def _terms_in(context: Any) -> dict[str, str]:
    """Map the names of a context to schema.org's and to keywords; a prefix, which ends with a colon, to nothing.

    A name without a prefix is one of the vocabulary, which is taken for schema.org.
    """
    told = {name: value for each in _objects_in(context) for name, value in each.items() if isinstance(name, str)}
    meant = {name: value.get("@id") if isinstance(value, dict) else value for name, value in told.items()}
    terms = {}
    for name, value in meant.items():
        if not isinstance(value, str) or name.startswith("@"):
            continue
        own = value if value in _KEYWORDS or value.isalpha() else _name_of(value, meant)
        if own == "" and name != _PLAIN_PREFIX:
            terms[f"{name}:"] = ""
        elif own and own != name:
            terms[name] = own
    return terms


def _name_of(value: str, meant: Mapping[str, Any]) -> str | None:
    """Give the name of a term of schema.org; nothing for the namespace itself, None for any other."""
    prefix, colon, rest = value.partition(":")
    if colon and isinstance(space := meant.get(prefix), str) and not rest.startswith("//"):
        value = space + rest
    found = _SCHEMA_ORG.match(value)
    return found[1] if found else None


def _maps_in(context: Any) -> dict[str, str]:
    """Name the properties whose values are maps, and by what; and those that only hold others (`@nest`)."""
    found = {}
    for name, value in (pair for each in _objects_in(context) for pair in each.items()):
        meant, told = (value.get("@id"), value.get("@container")) if isinstance(value, dict) else (value, None)
        kinds = [
            kind for kind in (told if isinstance(told, list) else [told]) if isinstance(kind, str) and kind in _MAPS
        ]
        if meant == _NEST:
            found[name] = _NEST
        elif kinds:
            found[name] = kinds[0]
    return found


def _renamed(value: Any, terms: Mapping[str, str], maps: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(member, terms, maps) for member in value]
    if not isinstance(value, dict):
        return value
    if "@context" in value:
        terms, maps = {**terms, **_terms_in(value["@context"])}, {**maps, **_maps_in(value["@context"])}
    out: Object = {}
    more: list[tuple[str, Any]] = []
    for key, held in value.items():
        name = _right_name(key, terms)
        is_again = name != key and name in value
        name = key if is_again and name.startswith("@") else name
        if name in (_CONTEXT, "@type", "type"):
            out[name] = held if name == _CONTEXT else _types(held, terms)
        elif maps.get(key) == _NEST and (nested := [each for each in listed(held) if isinstance(each, dict)]):
            inner = (pair for each in nested for pair in _renamed(each, terms, maps).items())
            more += [(of, told) for of, told in inner if not _add(out, of, told, known=value)]
        else:
            told = _renamed(_unmapped(held, maps.get(key)), terms, maps)
            more += [] if _add(out, name, told, known=value if is_again else ()) else [(name, told)]
    for name, told in more:
        _add(out, name, told)
    return out


def _add(out: Object, name: str, told: Any, known: Container[str] = ()) -> bool:
    """Add what a property says to what it says already, under another alias or in a nest.

    Args:
        out: The node.
        name: The property.
        told: What it says.
        known: Properties that are added first: False for these.
    """
    if name in known:
        return False
    if name not in out:
        out[name] = told
    elif not name.startswith("@"):
        out[name] = [*listed(out[name]), *listed(told)]
    return True


def _unmapped(held: Any, kind: str | None) -> Any:
    """Give the members of a map as a list, each with its key where that says something; another value as it is."""
    if kind is None or not isinstance(held, dict):
        return held
    told = [(key, member) for key, each in held.items() for member in (each if isinstance(each, list) else [each])]
    if kind == "@index":
        return [member for _, member in told]
    return [{kind: key} | member if isinstance(member, dict) else member for key, member in told]


def _right_name(name: str, terms: Mapping[str, str]) -> str:
    if name in terms:
        return terms[name]
    prefix, colon, rest = name.partition(":")
    return rest if colon and rest and f"{prefix}:" in terms else name


def _types(told: Any, terms: Mapping[str, str]) -> Any:
    if isinstance(told, list):
        return [_right_name(name, terms) if isinstance(name, str) else name for name in told]
    return _right_name(told, terms) if isinstance(told, str) else told


def as_called(place: Place, known: Any, document: Any) -> Iterator[str | int]:
    """Give the steps of a document itself to what stands at a place of its copy in schema.org's terms.

    The copy has all members in their order: those of a map are a list there, and those of a nest stand by themselves.
    """
    for step in place:
        number = list(known).index(step) if isinstance(known, dict) else int(step)
        called = list(_steps_in(document, known)) if isinstance(document, dict) else []
        steps = called[number] if len(called) == len(known) and step not in document else (step,)
        yield from steps
        known, document = known[step], held_at(document, steps)


def _steps_in(holder: Object, known: Any) -> Iterator[Place]:
    """List the steps to the members of an object: of a map, to those of lists in it, of a nest, to what it holds."""
    for name, member in holder.items():
        if isinstance(known, list) and isinstance(member, list):
            yield from ((name, index) for index in range(len(member)))
        elif (
            isinstance(known, dict) and isinstance(member, dict) and name not in known and known.keys() >= member.keys()
        ):
            yield from ((name, inner) for inner in member)
        else:
            yield (name,)
