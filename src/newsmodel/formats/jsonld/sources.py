"""Sources of claims: the authors of their nodes ⇄ the story's sources.

A source is written wherever a claim names it, whole, with its id as a fragment: a person or an organization, whose kind
stands in `additionalType` where it is not just that. A document is no author; the claim is based on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.jsonld.rows import FullName, TypeOf
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
    Silent,
    Step,
    below,
    restore,
)
from newsmodel.issues import shown
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


@attrs.frozen(kw_only=True)
class Kind:
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
    words(Source, "name", "name"),
    FullName(),
    words(Source, "alternateName", "acronym"),
    words(Source, "description", "description", also=("jobTitle",)),
    words(Source, "affiliation/name", "affiliation", also=("worksFor/name",)),
    TypeOf(theirs=("affiliation",), type="Organization"),
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
    whole = source | {"kind": kind, "named": "name" in source}
    said = tuple(sorted((name, str(value)) for name, value in whole.items()))
    known = conversion.known.get((said, given), conversion.known.get(said) if given is None else None)
    if known is not None:
        return known
    own = given[1:] if given is not None and conversion.claim_id(given[1:]) else conversion.fresh_id("S")
    story.setdefault("sources", []).append({"id": own} | whole)
    conversion.known.setdefault(said, own)
    conversion.known[said, given] = conversion.known[said, f"#{own}"] = own
    return own


#: What only somebody's words have: a claim that has one of these and no source is not the outlet's own.
SOMEBODYS = frozenset({"form", "reviews", "appearances"})


def unstated(step: Step) -> Object:
    """Make the attribution to a source that is not stated."""
    return {"source": _known({"kind": "unstated"}, None, step.doc, step.conversion)}


@attrs.frozen(kw_only=True)
class StorySources(Silent):
    """The row of the story's sources, which stand in its claims as their authors."""

    reads: Names = frozenset()
    writes: Names = frozenset({"sources"})

    def write(self, step: Step) -> None:
        """Set the sources aside for the claims, and leave what no author can say."""
        claims = [claim for claim in step.doc.get("claims", ()) if claim["text"].strip()]
        used = {attribution["source"] for claim in claims for attribution in claim.get("sources", ())}
        left = Remainder.taken_from(step.doc, ("sources",))
        aside: Object = {}
        for index, source in list(left.items()):
            if source["id"] in used and source["id"] not in aside and source["kind"] in _TYPES:
                child = step.child({}, dict(source), {}, ours=("sources", index))
                left.leave(index, _write(child))
                aside[source["id"]] = child.raw
        left.put_back(step.doc, ("sources",))
        step.doc[KeptKey.SOURCES] = aside


def _write(step: Step) -> Object:
    """Write a source as a node; what it does not say is returned."""
    rest, node, kind = step.doc, step.raw, step.doc["kind"]
    node["@id"] = f"#{rest['id']}"
    if step.conversion.claim_id(rest["id"]):
        del rest["id"]
    set_apart = {name: rest.pop(name) for name in _OF_PERSONS if _TYPES[kind] != "Person" and name in rest}
    _ROWS.write(step)
    if rest.get("named") == ("name" in node):
        del rest["named"]
    return rest | set_apart


def write_sources(step: Step, story: Object) -> tuple[list[Any], list[Any]]:
    """Write the authors of a claim, and the documents that it is based on.

    Attributions that nothing can be written for are said to be lost.

    Args:
        step: The claim, from which its sources are taken; what was kept of its authors, by id.
        story: The document, whose sources have been set aside.
    """
    claim, rests, aside = step.doc, step.kept, story.get(KeptKey.SOURCES, {})
    authors: list[Any] = []
    documents: list[Any] = []
    attributions = claim.pop("sources", [])
    left = Remainder.of(attributions)
    for index, attribution in enumerate(attributions):
        node = aside.get(attribution["source"])
        if node is None:
            continue
        left.leave(index, {name: value for name, value in attribution.items() if name != "source"})
        is_document = _PLAIN.get(node["@type"]) == "document"
        if documents and not is_document:
            step.say(NOT_CARRIED, "written with documents last", "sources")
        (documents if is_document else authors).append(_with_rest(node, rests.get(attribution["source"])))
    left.put_back(claim, ("sources",))
    others = rests.get(KeptKey.REST)
    authors += others if isinstance(others, list) else []
    if not authors and not documents:
        _settle_voice(step, attributions)
    return authors, documents


def _with_rest(node: Object, rest: Any) -> Object:
    """Copy the node of a source, with what was kept of it in one place."""
    source = dict(node)
    if isinstance(rest, dict):
        source |= {name: rest[name] for name in ("@id", "@type") if name in rest}
        restore(source, rest)
    return source


def _settle_voice(step: Step, attributions: list[Object]) -> None:
    """Report that a claim without sources is read as the outlet's, or nobody's, unless it is just that."""
    claim = step.doc
    if claim.get("voice") == "outlet" and not SOMEBODYS & {name for name, value in claim.items() if value}:
        del claim["voice"]
        return
    step.say(NOT_CARRIED, f"no author can be written for {shown(attributions)}", "sources")
    step.say(NOT_CARRIED, "a claim without an author reads as the outlet's own, or nobody's", "voice")
    step.conversion.say(NOT_CARRIED, "a source that is not stated may be added for it", ("sources",))


def drop_aside(doc: Object) -> None:
    """Forget the sources that were set aside."""
    doc.pop(KeptKey.SOURCES, None)


def source_lines(authors: str, documents: str) -> Iterator[Line]:
    """List the rows of a source for people."""
    yield from below(_ROWS, authors, "sources")
    yield from below(_DOCUMENT_ROWS, documents, "sources")
