"""Who stands behind claims: the authors of their nodes ⇄ the story's sources.

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
from newsmodel.formats.mapping import Account, At, Fields, Line, Names, Object, Path, Row, Rows, Silent, below, restore
from newsmodel.issues import shown
from newsmodel.model import Source

#: Where the sources stand while the claims are written; no field is called so.
_ASIDE = "*sources"
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

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Read the kind; a type that says more than we know is kept."""
        more = raw.get("additionalType")
        told = raw.get("@type")
        if isinstance(more, str) and _TYPES.get(more, told) == told and more in _TYPES and more not in _PLAIN.values():
            doc["kind"] = raw.pop("additionalType")
            raw.pop("@type")
        elif isinstance(told, str) and told in _PLAIN:
            doc["kind"] = _PLAIN[raw.pop("@type")]
        elif self.otherwise is not None:
            doc["kind"] = self.otherwise
        elif told is not None:
            is_group = "organi" in str(told).lower() or "corporation" in str(told).lower()
            doc["kind"] = "organization" if is_group else "person"

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the type."""
        kind = doc["kind"]
        if kind not in _TYPES:
            return
        raw["@type"] = kept.pop("@type", _TYPES[kind])
        if kind not in _PLAIN.values():
            raw["additionalType"] = kind
        del doc["kind"]

    def lines(self) -> Iterator[Line]:
        """The row for people."""
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


def read_sources(node: Object, doc: Object, at: At, account: Account) -> tuple[list[Object], Object]:
    """The attributions of a claim, and what else their sources say, by the ids of those.

    Args:
        node: The claim's node, from which authors and documents are taken.
        doc: The document, which gets sources that it has not had yet.
        at: Where the node stands.
        account: Whom ids are taken from.
    """
    found: list[Object] = []
    rests: Object = {}
    for name, rows in ((AUTHOR, _ROWS), (BASIS, _DOCUMENT_ROWS)):
        for index, member in enumerate(node.pop(name, ())):
            here = (*at.raw, name, index)
            if not isinstance(member, dict):
                rests["*rest"] = [*rests.get("*rest", ()), member]
                account.unread(member, here)
                continue
            own, rest = _read(member, rows, doc, here, account)
            found.append({"source": own})
            if rest:
                rests[own] = rest
    return found, rests


def _read(member: Object, rows: Rows, doc: Object, here: Path, account: Account) -> tuple[str, Object]:
    """The id of the source that a node is, and what else it says."""
    rest, source = dict(member), Object()
    given = rest.get("@id")
    if isinstance(given, str) and given.startswith("#"):
        rest.pop("@id")
    else:
        given = None
    rows.read(rest, source, At(here, ("sources", len(doc.get("sources", ())))), account)
    own = _known(source, given, doc, account)
    if given is not None and given != f"#{own}":
        rest["@id"] = given
    return own, rest


def _known(source: Object, given: str | None, doc: Object, account: Account) -> str:
    """The id of a source; the story gets it where it has none like it."""
    kind = source.get("kind") or ("person" if source else "unstated")
    whole = source | {"kind": kind, "named": "name" in source}
    said = tuple(sorted((name, str(value)) for name, value in whole.items()))
    known = account.known.get((said, given), account.known.get(said) if given is None else None)
    if known is not None:
        return known
    own = given[1:] if given is not None and account.claim_id(given[1:]) else account.fresh_id("S")
    doc.setdefault("sources", []).append({"id": own} | whole)
    account.known.setdefault(said, own)
    account.known[said, given] = account.known[said, f"#{own}"] = own
    return own


#: What only somebody's words have: a claim that has one of these and no source is not the outlet's own.
SOMEBODYS = frozenset({"form", "reviews", "appearances"})


def unstated(doc: Object, account: Account) -> Object:
    """The attribution to a source that is not stated."""
    return {"source": _known({"kind": "unstated"}, None, doc, account)}


@attrs.frozen(kw_only=True)
class StorySources(Silent):
    """The row of the story's sources, which stand in its claims as their authors."""

    reads: Names = frozenset()
    writes: Names = frozenset({"sources"})

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Set the sources aside for the claims, and leave what no author can say."""
        sources = doc.pop("sources", [])
        claims = [claim for claim in doc.get("claims", ()) if claim["text"].strip()]
        used = {attribution["source"] for claim in claims for attribution in claim.get("sources", ())}
        aside: Object = {}
        left: dict[int, Object] = {}
        for index, source in enumerate(sources):
            node: Object = {}
            rest = dict(source)
            if source["id"] in used and source["id"] not in aside and source["kind"] in _TYPES:
                rest = _written(source, node, At((), ("sources", index)), account)
                aside[source["id"]] = node
            if rest:
                left[index] = rest
        if left:
            doc["sources"] = left
        doc[_ASIDE] = aside


def _written(source: Object, node: Object, at: At, account: Account) -> Object:
    """Write a source as a node; what it does not say is returned."""
    rest = dict(source)
    node["@id"] = f"#{rest['id']}"
    if account.claim_id(rest["id"]):
        del rest["id"]
    set_apart = {name: rest.pop(name) for name in _OF_PERSONS if _TYPES[source["kind"]] != "Person" and name in rest}
    _ROWS.write(rest, node, {}, at, account)
    if rest.get("named") == ("name" in node):
        del rest["named"]
    return rest | set_apart


def write_sources(claim: Object, doc: Object, rests: Any, at: At, account: Account) -> tuple[list[Any], list[Any]]:
    """The authors of a claim, and the documents that it is based on.

    Attributions that nothing can be written for are said to be lost.

    Args:
        claim: The claim, from which its sources are taken.
        doc: The document, whose sources have been set aside.
        rests: What was kept of the authors.
        at: Where the claim stands.
        account: To whom is said what is lost.
    """
    rests = rests if isinstance(rests, dict) else {}
    authors: list[Any] = []
    documents: list[Any] = []
    left: dict[int, Object] = {}
    attributions = claim.pop("sources", [])
    for index, attribution in enumerate(attributions):
        rest = dict(attribution)
        node = doc.get(_ASIDE, {}).get(rest["source"])
        if node is not None:
            own = rests.get(rest.pop("source"))
            source = dict(node)
            if isinstance(own, dict):
                source |= {name: own[name] for name in ("@id", "@type") if name in own}
                restore(source, own)
            is_document = _PLAIN.get(node["@type"]) == "document"
            if documents and not is_document:
                account.say(NOT_CARRIED, "written with documents last", (*at.doc, "sources"))
            (documents if is_document else authors).append(source)
        if rest:
            left[index] = rest
    if left:
        claim["sources"] = left
    others = rests.get("*rest")
    authors += others if isinstance(others, list) else []
    if not authors and not documents:
        _settle_voice(claim, attributions, at, account)
    return authors, documents


def _settle_voice(claim: Object, attributions: list[Object], at: At, account: Account) -> None:
    """Say what a claim without sources is read as, unless it is just that."""
    if claim.get("voice") == "outlet" and not SOMEBODYS & {name for name, value in claim.items() if value}:
        del claim["voice"]
        return
    account.say(NOT_CARRIED, f"no author can be written for {shown(attributions)}", (*at.doc, "sources"))
    account.say(NOT_CARRIED, "a claim without an author reads as the outlet's own, or nobody's", (*at.doc, "voice"))
    account.say(NOT_CARRIED, "a source that is not stated may be added for it", ("sources",))


def drop_aside(doc: Object) -> None:
    """Forget the sources that were set aside."""
    doc.pop(_ASIDE, None)


def source_lines(authors: str, documents: str) -> Iterator[Line]:
    """The rows of a source for people."""
    yield from below(_ROWS, authors, "sources")
    yield from below(_DOCUMENT_ROWS, documents, "sources")
