"""A document under review: its words, its sources, and what its passages say."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec.structs import replace

from newsmodel.claims.attribution import CueReading
from newsmodel.claims.contract import ASSUMED, language_module
from newsmodel.claims.details import Details
from newsmodel.claims.extraction import moments_of, reference_of
from newsmodel.claims.grounding.clitics import clitics_of
from newsmodel.claims.grounding.cue_scope import CueScope
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.placing import Placer
from newsmodel.claims.grounding.record_placer import RecordPlacer
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import ClaimPlace, place_of
from newsmodel.claims.passages import Stretch, passages_of, span_of
from newsmodel.claims.review.moving import SpansOfNow
from newsmodel.issues import Issue
from newsmodel.model import Article, Claim, Quantity, Span, TimeReference
from newsmodel.values import SpeechForm


class StoryUnderReview:
    """A story whose words do not change while decisions are applied.

    Args:
        article: The article; its parts have ids.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._passages = passages_of(article)
        self.numbers = {passage.target: number for number, passage in enumerate(self._passages)}
        self._rules = rules_of(language_of(article))

    @functools.cached_property
    def _details(self) -> Details:
        return Details(
            self._passages,
            language_module(self._rules or ASSUMED),
            published=reference_of(self._article),
            moments=dict(moments_of(self._article)),
        )

    @functools.cached_property
    def spans(self) -> SpansOfNow:
        """The places of its words, which may be others than when a decision was made."""
        return SpansOfNow(self._article, self._passages)

    def _stretches(self, spans: Sequence[Span]) -> list[Stretch]:
        numbers = self.numbers
        return [Stretch(numbers[span.target], span.start, span.end) for span in spans if span.target in numbers]

    def form(self, content: Sequence[Span]) -> SpeechForm:
        """Tell the form of speech of some words by the quotation marks around them."""
        return self._details.form(self._stretches(content))

    def quantities(self, content: Sequence[Span]) -> tuple[Quantity, ...]:
        """List the amounts in some words, in a language that there are rules for."""
        return self._details.quantities(self._stretches(content)) if self._rules else ()

    def times(self, content: Sequence[Span]) -> tuple[TimeReference, ...]:
        """List the times in some words, in a language that there are rules for."""
        return self._details.times_in(self._stretches(content)) if self._rules else ()

    @functools.cached_property
    def _words(self) -> StoryWords:
        return StoryWords(self._passages, clitics_of(language_of(self._article)))

    @functools.cached_property
    def _negations(self) -> Negations:
        return Negations(self._words, language_of(self._article))

    @functools.cached_property
    def _placer(self) -> RecordPlacer:
        """Finder of words that a person typed, who knows better than our rules who says them."""
        placer = Placer(self._words, self._article.text, CueScope(self._words, lambda: None))
        return RecordPlacer(placer, self._negations, language_of(self._article))

    def place_words(self, record: ClaimRecord) -> tuple[PlacedRecord | None, tuple[Issue, ...]]:
        """Find words that a person typed; where they do not stand in the story, the issues say why."""
        return self._placer.place(record, 0)

    def span(self, place: Stretch) -> Span:
        """Give the span of a place."""
        return span_of(place, self._passages)

    def read_cue(self, cue: Span | None) -> CueReading:
        """Tell what the words of a cue say: whether they negate or deny, in any language that has words for it."""
        stretches = self._stretches([cue]) if cue is not None else []
        if not stretches:
            return CueReading()
        stretch = stretches[0]
        text = self._passages[stretch.passage].text
        found = language_module(self._rules).read_cue(text, stretch.start, stretch.end) if self._rules else None
        read = found or CueReading()
        denies = read.kind == "deny" or self._negations.is_denial(stretch)
        negated = read.negated or self._negations.is_negated(stretch)
        return replace(read, kind="deny" if denies else read.kind, negated=negated)

    def place(self, claim: Claim) -> ClaimPlace:
        """Find where a claim stands."""
        return place_of(claim, self.numbers)
