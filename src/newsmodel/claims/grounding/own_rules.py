"""Readings of a story by our own rules, against which records that say something else are held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.rules import NEGATION_BEFORE, NEGATION_LEFT_OUT
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.nesting import ClaimPlace, holds, place_of
from newsmodel.claims.passages import Stretch
from newsmodel.claims.reading import extract_claims
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Attribution, Claim, Source


@attrs.frozen
class _OwnClaim:
    """A claim that our rules find, and where it stands."""

    claim: Claim
    place: ClaimPlace
    sources: tuple[Source, ...]


class OwnRules:
    """The claims that our rules find in a story, looked for once.

    Args:
        article: The story, whose parts have ids.
        words: Its words.
        numbers: The numbers of its passages by their targets.
    """

    def __init__(self, article: Article, words: StoryWords, numbers: Mapping[str, int]) -> None:
        self._words = words
        self._by_passage: defaultdict[int, list[_OwnClaim]] = defaultdict(list)
        found = extract_claims(attrs.evolve(article, claims=()))
        sources = {source.id: source for source in found.sources}
        for claim in found.claims:
            own = _OwnClaim(claim, place_of(claim, numbers), tuple(sources[one.source] for one in claim.sources))
            for passage in {part.passage for part in own.place.content}:
                self._by_passage[passage].append(own)

    def negated(self, placed: PlacedRecord) -> Issue | None:
        """Say that a record's content is attributed by words that are negated, where the record does not say so.

        Args:
            placed: The record.

        Returns:
            `negation-left-out`, or `negation-before` where the record has the lesser part of what is attributed; None
            where nothing is negated, or cue or polarity of the record say so.
        """
        around = sorted(self._around(placed.content), key=lambda own: own.place.size)
        if placed.is_negated or not around or around[0].claim.polarity != "negated":
            return None
        own, cue = around[0], placed.cue
        if cue is not None and (_meets(cue, own.place.cue) or any(holds(part, cue) for part in own.place.content)):
            return None
        if own.claim.cue is None:
            return None
        size = sum(part.end - part.start for part in placed.content)
        rule = NEGATION_LEFT_OUT if 2 * size >= own.place.size else NEGATION_BEFORE
        negated = shown(own.claim.cue.span.text)
        return rule.issue(
            f"{shown(' … '.join(placed.record.content))} is attributed by {negated}, which it leaves out",
            (placed.number, "content"),
        )

    def others_than(
        self, placed: PlacedRecord, named: Sequence[Attribution], sources: Mapping[str, Source]
    ) -> tuple[Source, ...]:
        """Find who says the content of a record by our rules, where that is none of those whom it names.

        Args:
            placed: The record.
            named: Whom it names.
            sources: The sources by their ids.

        Returns:
            The sources of the innermost claim of ours; none where one of them is meant, or the record says nothing.
        """
        given = [sources[one.source] for one in named if one.source in sources]
        if placed.record.voice == "source" and all(source.kind == "unstated" for source in given):
            return ()
        around = sorted(self._around(placed.content), key=lambda own: own.place.size)
        told = [own for own in around if any(source.kind != "unstated" for source in own.sources)]
        if any(self._is_meant(own, placed, given) for own in told):
            return ()
        return told[0].sources if told else ()

    def _is_meant(self, own: _OwnClaim, placed: PlacedRecord, given: Iterable[Source]) -> bool:
        if any(mine.meets(theirs) for mine in own.place.source for theirs in placed.sources):
            return True
        inner = (*placed.sources, *((placed.cue,) if placed.cue else ()))
        if inner and all(any(holds(part, one) for part in own.place.content) for one in inner):
            return True  # somebody is quoted there who quotes somebody
        return any(is_one_source(one, other) for one in given for other in own.sources)

    def _around(self, content: Sequence[Stretch]) -> Iterator[_OwnClaim]:
        """Yield the claims that have at least half of the words of a content, which does not hold their cue."""
        wanted = [self._words.numbers(part) for part in content]
        least = sum(map(len, wanted)) / 2
        for own in self._by_passage.get(content[0].passage, ()):
            held = [self._words.numbers(part) for part in own.place.content]
            shared = sum(_shared(one, other) for one in wanted for other in held)
            is_told = own.place.cue is not None and any(holds(part, own.place.cue) for part in content)
            if shared and shared >= least and not is_told:
                yield own


def is_one_source(one: Source, other: Source) -> bool:
    """Whether two sources of the same story are one: mentioned in one place, of one name, or described alike.

    Args:
        one: A source.
        other: Another one.

    Example:
        >>> lee = Source(id="S1", kind="person", named=True, name="Jo Lee")
        >>> is_one_source(lee, attrs.evolve(lee, id="S2")), is_one_source(lee, attrs.evolve(lee, name="Ann Poe"))
        (True, False)
    """
    if any(
        mine.target == theirs.target and mine.start < theirs.end and theirs.start < mine.end
        for mine in one.mentions
        for theirs in other.mentions
    ):
        return True
    if one.name is not None or other.name is not None:
        return one.name == other.name
    return one.description == other.description


def _meets(one: Stretch, other: Stretch | None) -> bool:
    return other is not None and one.meets(other)


def _shared(one: range, other: range) -> int:
    return max(0, min(one.stop, other.stop) - max(one.start, other.start))
