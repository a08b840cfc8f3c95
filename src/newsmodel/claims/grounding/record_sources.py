"""The sources of records: whom their words mean, and what the records say of them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsmodel.claims.contract import ClaimLanguage
from newsmodel.claims.extraction import published_of
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import SOURCE_GUESSED
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Attribution, Source


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
        attributed = [one for one in placed if one.record.voice == "source"]
        namings: list[tuple[PlacedRecord, Stretch | None, Stretch | None]] = []
        for one in attributed:
            named = one.name if len(one.sources) <= 1 else None
            namings += [(one, named or place, place) for place in one.sources] or [(one, named, named)]
        resolved = self._language.resolve_sources(
            self._passages,
            [naming for _, naming, _ in namings],
            byline=self._article.byline,
            published=published_of(self._article),
            taken={part.id for part in self._article.parts() if part.id is not None},
        )
        found: dict[int, tuple[Attribution, ...]] = {}
        sources = {source.id: source for source in resolved.sources}
        issues: list[Issue] = []
        for (one, naming, place), several in zip(namings, resolved.attributions, strict=True):
            own = self._in_place(several, naming, place, one.record)
            found[one.number] = (*found.get(one.number, ()), *own)
            if len(own) == 1:
                told = _as_told(sources[own[0].source], one, self._passages)
                sources[told.id] = told
            if not self._has_rules and one.record.source_kind is None and place is not None:
                issue = SOURCE_GUESSED.issue(f"{shown(' '.join(one.record.source))} is taken for a person", (one.number,))
                issues += [] if issue in issues else [issue]
        return tuple(sources.values()), [found.get(one.number, ()) for one in placed], issues

    def _in_place(
        self,
        several: tuple[Attribution, ...],
        naming: Stretch | None,
        place: Stretch | None,
        record: ClaimRecord,
    ) -> tuple[Attribution, ...]:
        """Give attributions the words of the record, where it is the name that told who is meant."""
        if naming == place or place is None:
            return several
        span = span_of(place, self._passages)
        return tuple(attrs.evolve(one, span=span, confidence=record.confidence) for one in several[:1])


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
