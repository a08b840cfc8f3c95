"""A document under review: its words, its sources, and what its passages say."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

import attrs

from newsmodel.claims.contract import ASSUMED, language_module
from newsmodel.claims.details import Details
from newsmodel.claims.extraction import moments_of, reference_of
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import ClaimPlace, place_of
from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.passages import Stretch, passages_of
from newsmodel.issues import shown
from newsmodel.model import (
    Article,
    Attribution,
    Claim,
    Extraction,
    Quantity,
    Source,
    SourceChoice,
    Span,
    TimeReference,
)
from newsmodel.values import SpeechForm


class NotApplicable(Exception):
    """A decision cannot be applied; the message says why."""


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

    def span(self, span: Span) -> Span:
        """Find the words of a span in the story: where it says, else the one place in its target where they stand.

        Raises:
            NotApplicable: they do not stand there, or in several places.
        """
        try:
            if self._article.quote(span) == span.text:
                return span
            found = self._article.span(span.target, span.text)
        except (KeyError, ValueError):
            raise NotApplicable(f"{shown(span.text)} does not stand in {span.target!r}") from None
        try:
            self._article.span(span.target, span.text, occurrence=2)
        except ValueError:
            return found
        raise NotApplicable(f"{shown(span.text)} stands in {span.target!r} more than once, and not where it should")

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

    def place(self, claim: Claim) -> ClaimPlace:
        """Find where a claim stands."""
        return place_of(claim, self.numbers)


@attrs.frozen
class Choosing:
    """Choices of sources by a person, and the sources that there are.

    Attributes:
        story: The story.
        sources: The sources, those that were added too.
        claims: The claims.
        mark: The mark of what this person adds.
    """

    story: StoryUnderReview
    sources: list[Source]
    claims: Sequence[Claim]
    mark: Extraction

    def attribution(self, choice: SourceChoice, taken: set[str]) -> Attribution:
        """Find or make the source that a person chose.

        Args:
            choice: The choice.
            taken: The ids of the document; that of a new source is added.

        Raises:
            NotApplicable: there is no such source, the words do not stand there, or nobody says who is meant.
        """
        span = None if choice.span is None else self.story.span(choice.span)
        if choice.source is not None:
            if not any(source.id == choice.source for source in self.sources):
                raise NotApplicable(f"there is no source {choice.source!r}")
            return Attribution(source=choice.source, span=span)
        found = self._known(span) if span is not None else None
        if found is None or not _fits(found, choice):
            found = self._added(choice, span, taken)
        return Attribution(source=found.id, span=span)

    def _known(self, span: Span) -> Source | None:
        """Find the source that some words mention in their place, or the only one that has them as its name."""
        here = set(self._sources_at(span))
        if not here:
            here = {each.id for each in self.sources if span.text in (each.name, each.acronym, each.description)}
        return next((source for source in self.sources if source.id in here), None) if len(here) == 1 else None

    def _sources_at(self, span: Span) -> Iterator[str]:
        place = (span.target, span.start, span.end)
        for source in self.sources:
            if any((each.target, each.start, each.end) == place for each in source.mentions):
                yield source.id
        for claim in self.claims:
            for each in claim.sources:
                if each.span is not None and (each.span.target, each.span.start, each.span.end) == place:
                    yield each.source

    def _added(self, choice: SourceChoice, span: Span | None, taken: set[str]) -> Source:
        if choice.kind is None or choice.named is None:
            told = "no words" if span is None else shown(span.text)
            raise NotApplicable(f"who is meant by {told}? A new source needs kind and named")
        if span is None and (choice.named or choice.kind not in ("unstated", "author")):
            raise NotApplicable("a new source needs the words that name it")
        same = next((each for each in self.sources if span is None and each.kind == choice.kind), None)
        if same is not None:
            return same
        words = span.text if span is not None else None
        source = Source(
            id=next(fresh_ids("S", taken)),
            kind=choice.kind,
            named=choice.named,
            name=words if choice.named else None,
            description=None if choice.named else words,
            mentions=() if span is None else (span,),
            extraction=self.mark,
        )
        taken.add(source.id)
        self.sources.append(source)
        return source


def _fits(source: Source, choice: SourceChoice) -> bool:
    """Whether a source is what a person says of it, as far as that is said."""
    return choice.kind in (None, source.kind) and choice.named in (None, source.named)
