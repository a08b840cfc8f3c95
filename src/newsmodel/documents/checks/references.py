"""Ids and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsmodel.documents.checks.document import Document, Finding, check
from newsmodel.issues import DocumentPath, Severity
from newsmodel.model import (
    SPAN_FIELDS,
    Attribution,
    Claim,
    Correction,
    Entity,
    Figure,
    LeftOut,
    Media,
    Quotation,
    Record,
    Relation,
    Source,
)

_RESERVED = frozenset(SPAN_FIELDS)
#: Fields that hold an id, with their classes, and what it must belong to.
_SINGLES: Final[tuple[tuple[type[Record], str, type[Record] | None], ...]] = (
    (Attribution, "source", Source),
    (Quotation, "source", Source),
    (Source, "issued_by", Source),
    (Source, "entity", Entity),
    (Claim, "parent", Claim),
    (Figure, "media", Media),
    (LeftOut, "after", None),
    (Relation, "target", Claim),
)


@check(Severity.ERROR)
def duplicate_id(document: Document) -> Iterator[Finding]:
    """Two parts of the document have one id.

    Ids are unique in the whole document, whatever they belong to: blocks, sections, cells, media, entities, sources and
    claims. Otherwise a reference would not say what it means.
    """
    if len(document.ids) == len(set(document.ids)):
        return
    for name, places in document.identified.items():
        for path, _ in places[1:]:
            yield (*path, "id"), f"the id {name!r} already belongs to {_pointer(places[0][0])}"


@check(Severity.ERROR)
def reserved_id(document: Document) -> Iterator[Finding]:
    """A part has an id that names a field of the article in spans.

    `headline`, `subheadline`, `kicker`, `byline` and `tagline` stand for those fields where a span has its target.
    """
    for name in SPAN_FIELDS if not _RESERVED.isdisjoint(document.ids) else ():
        for path, _ in document.identified.get(name, ()):
            yield (*path, "id"), f"{name!r} is what spans call the article's {name}"


@check(Severity.ERROR, Correction, *(owner for owner, _, _ in _SINGLES))
def unresolved_reference(document: Document) -> Iterator[Finding]:
    """A reference names an id that no part has, or a part of another kind.

    A quotation's and a claim's source is a source, a figure's media is a media item, a claim's parent is a claim. A
    correction may name any part, and so may what was left out name the part that it stood behind. Spans have a rule of
    their own, `unknown-span-target`.
    """
    for path, name, kinds in _references(document):
        part = document.find(name)
        if part is None:
            yield path, f"nothing has the id {name!r}"
        elif kinds and not isinstance(part, kinds):
            yield path, f"{name!r} is a {type(part).__name__}, not a {kinds.__name__}"


def _references(document: Document) -> Iterator[tuple[DocumentPath, str, type[Record] | None]]:
    """Yield each reference: its path, the id, and what it must belong to."""
    for owner, field, kind in _SINGLES:
        if not document.has(owner):
            continue
        for path, part in document.all(owner):
            name = getattr(part, field)
            if name is not None and ":" not in name:  # a relation's target may be a URI
                yield (*path, field), name, kind
    for path, correction in document.all(Correction):
        for index, name in enumerate(correction.targets):
            yield (*path, "targets", index), name, None


def _pointer(path: DocumentPath) -> str:
    return "/" + "/".join(map(str, path))
