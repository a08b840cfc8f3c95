"""Controlled terms, and the things that a story is about."""

from __future__ import annotations

import attrs

from newsmodel.model.provenance import Extraction
from newsmodel.model.record import Record
from newsmodel.model.span import Span
from newsmodel.values import EntityKind, Id, Latitude, Line, Longitude, Members, Score, Text, Uri, checked_when_used


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Concept(Record):
    """A term of a vocabulary: a subject, a genre, a place. It has a name, a uri or a code.

    Attributes:
        name: The term in words.
        uri: The term's URI.
        code: The term's code in its scheme.
        scheme: The vocabulary: its URI or its alias.
        rel: How the item relates to the concept.
        relevance: How much the item is about it, 0 to 1.
        confidence: How sure whoever assigned it was, 0 to 1.
        creator: Who or what assigned it.

    Example:
        >>> Concept(name="drought", code="medtop:20001326", rel="about").name
        'drought'
    """

    name: Text | None = None
    uri: Uri | None = None
    code: Line | None = None
    scheme: Line | None = None
    rel: Line | None = None
    relevance: Score | None = None
    confidence: Score | None = None
    creator: Line | None = None


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Entity(Concept):
    """A person, an organization, a place or another thing that the story names.

    Attributes:
        id: Id in the document.
        kind: What kind of thing it is.
        symbols: Its ticker symbols and the like.
        latitude: Degrees north (WGS 84).
        longitude: Degrees east (WGS 84).
        mentions: Where the story names it.
        extraction: Who or what found it.

    Example:
        >>> Entity(id="E1", kind="place", name="Seoul", latitude=37.57, longitude=126.98).latitude
        37.57
    """

    id: Id | None = None
    kind: EntityKind
    symbols: tuple[Line, ...] = attrs.field(default=(), converter=Members[Line])
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    mentions: tuple[Span, ...] = attrs.field(default=(), converter=Members[Span])
    extraction: Extraction | None = None
