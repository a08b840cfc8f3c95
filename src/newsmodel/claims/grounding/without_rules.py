"""A language for claims without rules: what grounding can tell of a story in any language."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from newsmodel.claims.attribution import CueReading, FoundAttribution, Method
from newsmodel.claims.contract import RuleCard, StoryDetails
from newsmodel.claims.grounding.folding import fold
from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.passages import Passage, Stretch, span_of
from newsmodel.claims.sources.drafts import Resolved
from newsmodel.claims.sources.mention import Member, Mention
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.model import Attribution, Source
from newsmodel.prose.quotations.marks import MarkReading
from newsmodel.prose.sentences import Sentence
from newsmodel.values import Modality


class WithoutRules:
    """The `ClaimLanguage` of a language that has no rules: it finds nothing, and takes equal words for one source."""

    RULES: tuple[RuleCard, ...] = ()

    def find_attributions(
        self,
        passages: Sequence[Passage],  # noqa: ARG002
        marks: Sequence[MarkReading] | None = None,  # noqa: ARG002
    ) -> tuple[FoundAttribution, ...]:
        """Find no attributions."""
        return ()

    def read_cue(self, text: str, start: int, end: int) -> CueReading | None:  # noqa: ARG002
        """Read no cue: there is no lexicon."""
        return None

    def outlet_stretches(
        self,
        passages: Sequence[Passage],  # noqa: ARG002
        details: StoryDetails,  # noqa: ARG002
        attributed: Iterable[Stretch],  # noqa: ARG002
    ) -> Iterator[tuple[Method, Stretch]]:
        """Find no sentences of the outlet's own."""
        return iter(())

    def times(self, text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:  # noqa: ARG002
        """Find no times."""
        return ()

    def amounts(self, text: str, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:  # noqa: ARG002
        """Find no quantities."""
        return ()

    def time_of_statement(
        self,
        text: str,  # noqa: ARG002
        times: Sequence[FoundTime],  # noqa: ARG002
        statement: Sentence,  # noqa: ARG002
        cue: Stretch,  # noqa: ARG002
        others: Sequence[Stretch | None],  # noqa: ARG002
    ) -> FoundTime | None:
        """Find no time."""
        return None

    def modality(self, text: str, cue: FoundAttribution) -> Modality:  # noqa: ARG002
        """Take every source to sound certain, as a document does that does not say."""
        return "certain"

    def resolve_sources(
        self,
        passages: Sequence[Passage],
        namings: Sequence[Stretch | None],
        *,
        byline: str | None = None,  # noqa: ARG002
        published: datetime.date | None = None,  # noqa: ARG002
        taken: Collection[str] = (),
        least: float = 0,  # noqa: ARG002
    ) -> Resolved:
        """Take namings of the same words for one source, and those without words for an unstated one."""
        ids = fresh_ids("S", taken)
        found: dict[tuple[str, ...], Source] = {}
        attributions: list[tuple[Attribution, ...]] = []
        for naming in namings:
            span = None if naming is None else span_of(naming, tuple(passages))
            key = () if span is None else tuple(map(str.casefold, fold(span.text).keys))
            source = found.get(key)
            if source is None and span is None:
                source = Source(id=next(ids), kind="unstated", named=False)
            elif source is None and span is not None:
                source = Source(id=next(ids), kind="person", named=False, description=span.text)
            if source is None:
                continue
            mentions = dict.fromkeys((*source.mentions, *((span,) if span else ())))
            found[key] = attrs.evolve(source, mentions=tuple(mentions))
            attributions.append((Attribution(source=source.id, span=span),))
        return Resolved(sources=tuple(found.values()), attributions=tuple(attributions))

    def split_mentions(self, words: str) -> tuple[Member, ...]:
        """Take all words for one mention."""
        return (Member(0, len(words)),)

    def read_mention(self, words: str) -> Mention:
        """Read no mention: nothing asks for one here.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(words)
