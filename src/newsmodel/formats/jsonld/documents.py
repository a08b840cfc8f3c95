"""The document in which a story stands, a graph, a list or another node: kept, and put around the story again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

from msgspec.structs import replace

from newsmodel.formats.jsonld.contexts import as_called
from newsmodel.formats.jsonld.finding import Found
from newsmodel.formats.jsonld.nodes import Place, held_at, is_reference, objects_in, with_changes
from newsmodel.formats.jsonld.reviews import is_fact_check
from newsmodel.formats.mapping import ABSENT, Object
from newsmodel.formats.mapping.paths import strings_within

_SCHEMA_ORG = "https://schema.org"


def around_of(document: Any, found: Found) -> Object | None:
    """Keep what stands around a story; None where it is the whole document.

    Args:
        document: The document.
        found: The story in it.

    Example:
        >>> from newsmodel.formats.jsonld.finding import at, find_story
        >>> document = {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle"}]}
        >>> around_of(document, find_story(document, at(None)))
        {'around': {'@graph': [{'@type': 'WebSite'}, None]}, 'at': ['@graph', 1], 'taken': []}
    """
    if found.raw is document:
        return None
    checks = (place for place, node in found.others.items() if is_fact_check(node))
    taken = [list(place) for place in (*found.used, *checks)]
    around = with_changes(document, {found.place: _graph_of(held_at(document, found.place))})
    return {"around": around, "at": list(found.place), "taken": taken}


def as_written(found: Found, known: Any, document: Any) -> tuple[Found, Any]:
    """Give a story, and the document around it, in the document's own names for terms, where it stands at that place.

    Args:
        found: The story in the document with schema.org's names.
        known: That document.
        document: The same as it was written.
    """
    if found.raw is known:
        return replace(found, raw=document), document
    place = found.place if document is known else tuple(as_called(found.place, known, document))
    raw = held_at(document, place)
    return (replace(found, raw=raw, place=place), document) if isinstance(raw, dict) else (found, known)


def _graph_of(node: Object) -> Object | None:
    """Keep the graph that stands in the story's node; None where there is none."""
    return {name: node[name] for name in ("@context", "@graph") if name in node} if "@graph" in node else None


def put_around(node: Object, kept: Any, left_out: Iterable[Place] = ()) -> tuple[Any, Place]:
    """Put a document around a story again; the story alone where what was kept is no document with a place for it.

    Args:
        node: The story.
        kept: What `around_of` made; a user may have put anything there.
        left_out: Nodes of the document that are left out.

    Returns:
        The document, and the steps that lead to the story.

    Example:
        >>> put_around({"@type": "NewsArticle"}, {"around": [{"@type": "WebSite"}, None], "at": [1]}, [(0,)])
        ([{'@type': 'NewsArticle'}], (0,))
    """
    out = frozenset(left_out)
    match kept:
        case {"around": around, "at": list(at)} if _has_place(around, tuple(at)):
            whole = node | (held_at(around, tuple(at)) or {})
            changes = {tuple(at): whole} | dict.fromkeys(out, ABSENT)
            return with_changes(around, changes), tuple(_moved(tuple(at), out))
    return node, ()


def is_overruled(kept: Any, node: Object) -> bool:
    """Tell whether a story says itself what the node says otherwise in whose `@reverse` it stands.

    Args:
        kept: What `around_of` made; a user may have put anything there.
        node: The story.

    Example:
        >>> is_overruled({"at": ["@reverse", "author"]}, {"author": "Jo Lee"}), is_overruled({"at": [1]}, {})
        (True, False)
    """
    at = kept.get("at") if isinstance(kept, dict) else None
    steps = at if isinstance(at, list) else []
    return any(step == "@reverse" and isinstance(name, str) and name in node for step, name in pairwise(steps))


def _moved(place: Place, out: frozenset[Place]) -> Iterator[str | int]:
    """Give the steps that lead to a place when some members of lists before it are left out."""
    for depth, step in enumerate(place):
        before = place[:depth]
        yield step if isinstance(step, str) else step - sum((*before, index) in out for index in range(step))


def _has_place(around: Any, place: Place) -> bool:
    if any(type(step) not in (str, int) or (type(step) is int and step < 0) for step in place):
        return False
    try:
        for step in place:
            around = around[step]
    except (LookupError, TypeError):
        return False
    return around is None or (isinstance(around, dict) and "@graph" in around)


def taken_in(kept: Any, node: Object, *, with_checks: bool) -> Iterator[Place]:
    """List the nodes of a document that are left out of it: a story that is written says itself what they said.

    Args:
        kept: What `around_of` made.
        node: The story as it is written; a node that it refers to stays.
        with_checks: Whether it says what the fact checks beside it said.
    """
    taken = kept.get("taken") if isinstance(kept, dict) else None
    places = [tuple(place) for place in taken if isinstance(place, list)] if isinstance(taken, list) else []
    around = kept.get("around") if isinstance(kept, dict) else None
    out = {place for place in places if isinstance(held_at(around, place), dict)}
    while True:  # a node that stays may refer to others
        references = [*_references(node), *_references(with_changes(around, dict.fromkeys(out)))]
        stay = {place for place in out if _is_said(held_at(around, place), references, with_checks=with_checks)}
        if not stay:
            return iter(out)
        out -= stay


def _is_said(node: Object, references: list[Object], *, with_checks: bool) -> bool:
    """Tell whether a node has to stay, since the document refers to it, or the story does not say what it says."""
    return not with_checks if is_fact_check(node) else any(each.items() <= node.items() for each in references)


def without_dangling(node: Object, written: Object, kept: Any) -> Object:
    """Write those properties in our form whose own refers to a node that is no more there.

    One that has referred to no node of the document from the beginning stays: ours says no more.

    Args:
        node: The story in the form that the input had.
        written: The story as we write it.
        kept: What `around_of` made.
    """
    around = kept.get("around") if isinstance(kept, dict) else None
    known = {*_named(node), *_named(around)}
    lost = {
        name
        for name, value in node.items()
        if name in written and value != written[name]
        for each in _references(value)
        if each["@id"] not in known
        and each not in list(_references(written[name]))
        and strings_within(written[name], _OF_FORM) - strings_within(value)
    }
    return {name: written[name] if name in lost else value for name, value in node.items()}


#: Properties of what we write that say in which form it is written.
_OF_FORM: Final = frozenset({"@type", "unitCode"})


def _named(value: Any) -> Iterator[str]:
    """List the names of the nodes that say more than their names."""
    for _, node in objects_in(value):
        if isinstance(name := node.get("@id"), str) and node.keys() - {"@id"} and not is_bare(node):
            yield name


def is_bare(node: Object) -> bool:
    """Tell whether an object is nothing but a name of a node."""
    return not node.keys() - {"@id", "@type"}


def _references(value: Any) -> Iterator[Object]:
    """List the objects in a node that say the name of a node, and perhaps its type and what it is called."""
    return (node for _, node in objects_in(value) if is_reference(node))


# --- the context


def with_context(document: Any, at: Place, prefixes: Object) -> Any:
    """Give a document a context in which names without a prefix are schema.org's, as we write them.

    Args:
        document: The document.
        at: The steps that lead to the story.
        prefixes: What else the story needs.

    Example:
        >>> with_context({"@type": "NewsArticle"}, (), {})
        {'@context': 'https://schema.org', '@type': 'NewsArticle'}
    """
    holders = [at[:length] for length in range(len(at), -1, -1)]
    place = next((here for here in holders if "@context" in _object(held_at(document, here))), None)
    if place is None:
        place = next(here for here in reversed(holders) if isinstance(held_at(document, here), dict))
    node = held_at(document, place)
    context = _with_prefixes(_with_vocabulary(node.get("@context")) or _SCHEMA_ORG, prefixes)
    return with_changes(document, {place: {"@context": context} | {n: v for n, v in node.items() if n != "@context"}})


def _object(value: Any) -> Object:
    return value if isinstance(value, dict) else {}


def _with_vocabulary(context: Any) -> Any:
    members = context if isinstance(context, list) else [context]
    if not context or any(_is_schema_org(member) for member in members):
        return context
    return [_SCHEMA_ORG, *members]


def _with_prefixes(context: Any, prefixes: Object) -> Any:
    members = context if isinstance(context, list) else [context]
    known = {name for member in members if isinstance(member, dict) for name in member}
    more = {name: space for name, space in prefixes.items() if name not in known}
    return [*members, more] if more else context


def _is_schema_org(context: Any) -> bool:
    named = context.get("@vocab") if isinstance(context, dict) else context
    return isinstance(named, str) and "schema.org" in named
