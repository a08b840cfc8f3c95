"""The sources of records: whom their words mean, and what the records say of them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import msgspec

from newsmodel.claims.contract import ClaimLanguage
from newsmodel.claims.extraction import reference_of
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import SOURCE_GUESSED
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Attribution, Source, Span


class RecordSources:
    """Resolves the sources of the records of one story.

    Args:
        article: The story.
        passages: Its passages.
        language: The rules of its language.
        has_rules: Whether there are any.
    """

    def __init__(
        self, article: Article, passages: tuple[Passage, ...], language: ClaimLanguage, *, has_rules: bool
    ) -> None:
        self._article = article
        self._passages = passages
        self._language = language
        self._has_rules = has_rules

    def resolve(
        self, placed: Sequence[PlacedRecord]
    ) -> tuple[tuple[Source, ...], list[tuple[Attribution, ...]], list[Issue]]:
        """Find the sources, and those of each record.

        Args:
            placed: The records, in the order of the story.

        Returns:
            The sources, the attributions of each record, and what was guessed.
        """
        known = [self._known(one) for one in placed]
        namings = [naming for one, own in zip(placed, known, strict=True) if own is None for naming in _namings(one)]
        resolved = self._language.resolve_sources(
            self._passages,
            [naming.words for naming in namings],
            byline=self._article.byline,
            published=reference_of(self._article),
            taken={part.id for part in self._article.parts() if part.id is not None},
        )
        found = {one.number: own for one, own in zip(placed, known, strict=True) if own is not None}
        sources = {source.id: source for source in resolved.sources}
        issues: list[Issue] = []
        for naming, several in zip(namings, resolved.attributions, strict=True):
            one = naming.of
            own = self._in_place(several, naming)
            found[one.number] = (*found.get(one.number, ()), *own)
            if len(own) == 1:
                sources[own[0].source] = _as_told(sources[own[0].source], one, self._passages)
            if not self._has_rules and one.record.source_kind is None and naming.place is not None:
                told = f"{shown(span_of(naming.place, self._passages).text)} is taken for a person"
                issues.append(SOURCE_GUESSED.issue(told, (one.number,)))
        return tuple(sources.values()), [found.get(one.number, ()) for one in placed], issues

    def _known(self, placed: PlacedRecord) -> tuple[Attribution, ...] | None:
        """Attribute a record to sources of the document, whose ids or name it gives; None where there are none."""
        record, places = placed.record, placed.sources
        ids = self._ids_of(placed)
        if record.voice != "source" or not ids or (places and len(places) != len(ids)):
            return None
        spans: list[Span | None] = [span_of(place, self._passages) for place in places] or [None] * len(ids)
        return tuple(
            Attribution(source=id_, span=span, confidence=record.source_confidence)
            for id_, span in zip(ids, spans, strict=True)
        )

    def _ids_of(self, placed: PlacedRecord) -> tuple[str, ...]:
        """Give the ids of the document's sources that a record means; an id alone does not do, it may be another's."""
        record = placed.record
        known = {source.id: source for source in self._article.sources}
        places: Sequence[Stretch | None] = placed.sources or [None] * len(record.source_ids)
        if record.source_ids and len(places) == len(record.source_ids):
            pairs = [(known.get(id_), place) for id_, place in zip(record.source_ids, places, strict=True)]
            if all(source is not None and self._fits(source, place, record) for source, place in pairs):
                return record.source_ids
        named = [source.id for source in self._article.sources if source.name and source.name == record.name]
        return tuple(named) if len(named) == 1 else ()

    def _fits(self, source: Source, place: Stretch | None, record: ClaimRecord) -> bool:
        """Whether a source of the document is named where the record has its words, or else by the same words."""
        if record.name is not None and record.name == source.name:
            return True
        if place is None:
            return source.kind == record.source_kind and record.name is None
        span = span_of(place, self._passages)
        meets = any(
            one.target == span.target and one.start < span.end and span.start < one.end for one in source.mentions
        )
        return meets or span.text in (source.name, source.description, source.acronym)

    def _in_place(self, several: tuple[Attribution, ...], naming: _Naming) -> tuple[Attribution, ...]:
        """Give attributions the words of the record, where it is the name that told who is meant."""
        sure = naming.of.record.source_confidence
        if naming.words == naming.place or naming.place is None:
            return several if sure is None else tuple(attrs.evolve(one, confidence=sure) for one in several)
        span = span_of(naming.place, self._passages)
        return tuple(attrs.evolve(one, span=span, confidence=sure) for one in several[:1])


class _Naming(msgspec.Struct, frozen=True):
    """Words by which it is found out who a source is, and those that name it in its place."""

    of: PlacedRecord
    words: Stretch | None
    place: Stretch | None


def _namings(placed: PlacedRecord) -> list[_Naming]:
    """List the namings of a record: its name, else its words; one without words where it has neither."""
    if placed.record.voice != "source":
        return []
    named = placed.name if len(placed.sources) <= 1 else None
    namings = [_Naming(placed, named or place, place) for place in placed.sources]
    return namings or [_Naming(placed, named, named)]


def _as_told(source: Source, placed: PlacedRecord, passages: tuple[Passage, ...]) -> Source:
    """Give a source what a record says of it: its kind, and its name where the story has it."""
    record = placed.record
    if record.source_kind is not None and source.kind != record.source_kind:
        source = attrs.evolve(source, kind=record.source_kind)
    if placed.name is not None and source.name is None:
        words = span_of(placed.name, passages).text
        kept = None if source.description == words else source.description
        source = attrs.evolve(source, named=True, name=words, description=kept)
    return source
