"""Sources: who stands behind a claim."""

from __future__ import annotations

import attrs

from newsmodel.model.provenance import Extraction
from newsmodel.model.record import Record
from newsmodel.model.span import Span, TimeReference
from newsmodel.values import Id, Members, SourceKind, Text, Uri, checked_when_used


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Source(Record):
    """Someone or something that the story gives as the origin of a statement.

    Attributes:
        id: Id in the document.
        kind: What it is. `government`: states and their civil organs, and capitals that stand for them; armed forces
            and agencies are organizations. `author`: the reporter as witness. `unstated`: "It is estimated that…";
            nobody is guessed.
        named: Whether the story names it: "a senior official" is a person, not named; "experts" a group, not named.
        name: The name.
        acronym: The acronym that the story gives.
        description: How the story describes it, verbatim: "the ministry's spokesman".
        anonymity: The reason that the story gives for not naming it.
        affiliation: The body that it speaks or works for.
        issued_by: Id of the source that issued a document.
        issued: When a document was issued.
        entity: Id of the entity that it is.
        uri: A URI that identifies it.
        mentions: Where the story names it by name, acronym, surname or pronoun, where that is certain.
        extraction: Who or what found it.

    Example:
        >>> Source(id="S1", kind="person", named=False, description="a senior official").kind
        'person'
    """

    id: Id
    kind: SourceKind
    named: bool
    name: Text | None = None
    acronym: Text | None = None
    description: Text | None = None
    anonymity: Text | None = None
    affiliation: Text | None = None
    issued_by: Id | None = None
    issued: TimeReference | None = None
    entity: Id | None = None
    uri: Uri | None = None
    mentions: tuple[Span, ...] = attrs.field(default=(), converter=Members[Span])
    extraction: Extraction | None = None
