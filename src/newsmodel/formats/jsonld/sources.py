"""Sources of claims: the authors of their nodes ⇄ the story's sources.

A source is written wherever a claim names it, whole, with its id as a fragment: a person or an organization, whose kind
stands in `additionalType` where it is not just that. A document is no author; the claim is based on it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

import msgspec

from newsmodel.formats.jsonld.rows import NAME_PARTS, TypeOf
from newsmodel.formats.jsonld.tables import words
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import (
    Conversion,
    Fields,
    KeptKey,
    Line,
    Names,
    Object,
    Remainder,
    Row,
    Rows,
    Step,
    below,
    restore,
)
from newsmodel.formats.mapping.names import PartedName
from newsmodel.model import Source

#: The type that a source is written as.
_TYPES = {
    "person": "Person",
    "author": "Person",
    "unstated": "Person",
    "organization": "Organization",
    "government": "Organization",
    "media": "Organization",
    "group": "Organization",
    "document": "CreativeWork",
}
#: The kinds that their type says alone.
_PLAIN = {"Person": "person", "Organization": "organization", "CreativeWork": "document"}
#: Properties of a claim's node that lead to its sources: those who say it, and documents that do.
AUTHOR, BASIS = "author", "isBasedOn"
_SOURCE = Fields(Source)
#: Fields that name a source, and properties that name a node.
_NAMES, _NAMES_IN_NODE = frozenset({"name", "acronym"}), frozenset({"name", "alternateName"})


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """The kind of a source: the node's type, and its additional one.

    Attributes:
        otherwise: What kind a type stands for that we do not know.
    """

    otherwise: str | None = None
    reads: Names = None
    writes: Names = frozenset({"kind"})

    def read(self, step: Step) -> None:
        """Read the kind; a type that says more than we know is kept."""
        more = step.raw.get("additionalType")
        told = step.raw.get("@type")
        if isinstance(more, str) and _TYPES.get(more, told) == told and more in _TYPES and more not in _PLAIN.values():
            step.doc["kind"] = step.raw.pop("additionalType")
            step.raw.pop("@type")
        elif isinstance(told, str) and told in _PLAIN:
            step.doc["kind"] = _PLAIN[step.raw.pop("@type")]
        elif self.otherwise is not None:
            step.doc["kind"] = self.otherwise
        elif told is not None:
            is_group = "organi" in str(told).lower() or "corporation" in str(told).lower()
            step.doc["kind"] = "organization" if is_group else "person"

    def write(self, step: Step) -> None:
        """Write the type."""
        kind = step.doc["kind"]
        if kind not in _TYPES:
            return
        step.raw["@type"] = step.kept.pop("@type", _TYPES[kind])
        if kind not in _PLAIN.values():
            step.raw["additionalType"] = kind
        del step.doc["kind"]

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        told = "`CreativeWork`" if self.otherwise else "`Person` or `Organization`; other kinds in `additionalType`"
        yield Line("@type", "kind", told)


_SAID: tuple[Row, ...] = (
    *words(Source, "name"),
    PartedName(parts=NAME_PARTS, whole="name"),
    *words(Source, ("alternateName", "acronym")),
    *words(Source, "description", also=("jobTitle",)),
    *words(Source, ("affiliation/name", "affiliation"), also=("worksFor/name",)),
    TypeOf("affiliation", "Organization"),
    _SOURCE.value("url", "uri", also=("@id",)),
)
_ROWS = Rows(Kind(), *_SAID)
_DOCUMENT_ROWS = Rows(Kind(otherwise="document"), *_SAID)
#: Fields of a source that a person has, and an organization has not.
_OF_PERSONS = ("affiliation",)


def read_sources(step: Step) -> tuple[list[Object], Object]:
    """Read the attributions of a claim; give them, and what else their sources say, by the ids of those.

    Args:
        step: Authors and documents of the claim's node, in the story, which gets sources that it has not had yet.
    """
    found: list[Object] = []
    rests: Object = {}
    for name, rows in ((AUTHOR, _ROWS), (BASIS, _DOCUMENT_ROWS)):
        for index, member in enumerate(step.raw.get(name, ())):
            if not isinstance(member, dict):
                rests[KeptKey.REST] = [*rests.get(KeptKey.REST, ()), member]
                step.unread(member, name, index)
                continue
            number = len(step.doc.get("sources", ()))
            child = step.child(dict(member), {}, theirs=(name, index), ours=("sources", number))
            own = _read(child, rows, step.doc)
            found.append({"source": own})
            if child.raw:
                rests[own] = child.raw
    return found, rests


def _read(step: Step, rows: Rows, story: Object) -> str:
    """Read a source: the id that it has in the story."""
    given = step.raw.get("@id")
    if isinstance(given, str) and given.startswith("#"):
        step.raw.pop("@id")
    else:
        given = None
    rows.read(step)
    own = _known(step.doc, given, story, step.conversion)
    if given is not None and given != f"#{own}":
        step.raw["@id"] = given
    return own


def _known(source: Object, given: str | None, story: Object, conversion: Conversion) -> str:
    """Find the id of a source; the story gets it where it has none like it."""
    kind = source.get("kind") or ("person" if source else "unstated")
    whole = source | {"kind": kind, "named": not _NAMES.isdisjoint(source)}
    said = tuple(sorted((name, str(value)) for name, value in whole.items()))
    known = conversion.known.get((said, given), conversion.known.get(said) if given is None else None)
    if known is not None:
        return known
    own = given[1:] if given is not None and conversion.claim_id(given[1:]) else conversion.fresh_id("S")
    story.setdefault("sources", []).append({"id": own} | whole)
    conversion.known.setdefault(said, own)
    conversion.known[said, given] = conversion.known[said, f"#{own}"] = own
    return own


def unstated(step: Step) -> Object:
    """Make the attribution to a source that is not stated."""
    return {"source": _known({"kind": "unstated"}, None, step.doc, step.conversion)}


def write_story_sources(step: Step, used: Container[str]) -> dict[str, Object]:
    """Write the sources of a story as nodes, by id; what no node can say is left in the story.

    Args:
        step: The story.
        used: Ids of the sources that claims name.
    """
    left = Remainder.taken_from(step.doc, ("sources",))
    nodes: dict[str, Object] = {}
    for index, source in list(left.items()):
        if source["id"] in used and source["id"] not in nodes and source["kind"] in _TYPES:
            child = step.child({}, dict(source), {}, ours=("sources", index))
            left.leave(index, _write(child))
            nodes[source["id"]] = child.raw
    left.put_back(step.doc, ("sources",))
    return nodes


def _write(step: Step) -> Object:
    """Write a source as a node; what it does not say is returned."""
    rest, node, kind = step.doc, step.raw, step.doc["kind"]
    node["@id"] = f"#{rest['id']}"
    if step.conversion.claim_id(rest["id"]):
        del rest["id"]
    set_apart = {name: rest.pop(name) for name in _OF_PERSONS if _TYPES[kind] != "Person" and name in rest}
    _ROWS.write(step)
    if rest.get("named") == (not _NAMES_IN_NODE.isdisjoint(node)):
        del rest["named"]
    return rest | set_apart


def write_sources(step: Step, nodes: Mapping[str, Object], *, apart: bool) -> tuple[list[Any], list[Any], list[Object]]:
    """Write the authors of a claim, and the documents that it is based on.

    Args:
        step: The claim, in which those of its attributions stay that no node can be written for, and of the others what
            they say beside their source; what was kept of its authors, by id.
        nodes: The nodes of the story's sources, by id.
        apart: Whether documents are no authors.

    Returns:
        Authors, documents, and what their attributions say besides, in this order.
    """
    claim, rests = step.doc, step.kept
    authors: list[tuple[Any, Object]] = []
    documents: list[tuple[Any, Object]] = []
    attributions = claim.pop("sources", [])
    left = Remainder.of(attributions)
    for index, attribution in enumerate(attributions):
        node = nodes.get(attribution["source"])
        if node is None:
            continue
        rest = {name: value for name, value in attribution.items() if name != "source"}
        left.leave(index, rest)
        is_document = apart and _PLAIN.get(node["@type"]) == "document"
        if documents and not is_document:
            step.say(NOT_CARRIED, "written with documents last", "sources")
        (documents if is_document else authors).append((_with_rest(node, rests.get(attribution["source"])), rest))
    left.put_back(claim, ("sources",))
    others = rests.get(KeptKey.REST)
    more = others if isinstance(others, list) else []
    told = [rest for _, rest in (*authors, *documents)]
    return [*(node for node, _ in authors), *more], [node for node, _ in documents], told


def forget_attributions(claim: Object) -> None:
    """Forget what is left of attributions whose sources have been written."""
    left = Remainder.taken_from(claim, ("sources",))
    Remainder({index: rest for index, rest in left.items() if "source" in rest}).put_back(claim, ("sources",))


def _with_rest(node: Object, rest: Any) -> Object:
    """Copy the node of a source, with what was kept of it in one place."""
    source = dict(node)
    if isinstance(rest, dict):
        source |= {name: rest[name] for name in ("@id", "@type") if name in rest}
        restore(source, rest)
    return source


def source_lines(authors: str, documents: str) -> Iterator[Line]:
    """List the rows of a source for people."""
    yield from below(_ROWS, authors, "sources")
    yield from below(_DOCUMENT_ROWS, documents, "sources")
