"""Records with the places of their words in the story."""

from __future__ import annotations

import msgspec

from newsmodel.claims.attribution import CueReading
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.passages import Stretch
from newsmodel.values import Modality


class PlacedRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record whose words have been found.

    Attributes:
        record: The record.
        number: Its number among all, from 0.
        content: Where the content stands.
        cue: Where the words that attribute stand.
        sources: Where the words that name each source stand.
        name: Where the full name stands that the record gives.
        is_negated: Whether the record says that the attribution is negated, itself or by its words.
        reading: What its cue says, as it is settled.
        modality: How sure our own rules find that the source is made to sound; None where they find nothing.
    """

    record: ClaimRecord
    number: int
    content: tuple[Stretch, ...]
    cue: Stretch | None
    sources: tuple[Stretch, ...]
    name: Stretch | None
    is_negated: bool
    reading: CueReading = msgspec.field(default_factory=CueReading)
    modality: Modality | None = None

    @property
    def all(self) -> tuple[Stretch, ...]:
        """The places of content, cue and sources."""
        return (*self.content, *self.sources, *((self.cue,) if self.cue else ()))
