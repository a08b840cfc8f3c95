"""Claims that are known: those of the document, and those of the records before one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from newsmodel.claims.grounding.own_rules import is_one_source
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.rules import ATTRIBUTED_OTHERWISE, CLAIM_KNOWN
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.grounding.telling import told_sources
from newsmodel.claims.nesting import ClaimPlace, is_same, place_of
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Source


class _Known(msgspec.Struct, frozen=True):
    """A claim that is known, by the name that a message gives it."""

    name: str
    place: ClaimPlace
    sources: tuple[Source, ...]
    is_record: bool = False


class KnownClaims:
    """The claims that are known while one record after the other is looked at.

    Args:
        article: The story.
        numbers: The numbers of its passages by their targets.
        words: Its words.
        are_marked: Whether the records were marked in the story: two are one only where all their words are.
    """

    def __init__(
        self, article: Article, numbers: Mapping[str, int], words: StoryWords, *, are_marked: bool = False
    ) -> None:
        self._words = words
        self._are_marked = are_marked
        self._by_passage: defaultdict[int, list[_Known]] = defaultdict(list)
        sources = {source.id: source for source in article.sources}
        for claim in article.claims:
            named = tuple(sources[one.source] for one in claim.sources if one.source in sources)
            self._remember(_Known(f"the claim {claim.id!r}", place_of(claim, numbers), named))

    def take(self, placed: PlacedRecord, sources: Sequence[Source]) -> Issue | None:
        """Take a record for known from now on, and tell whether it was before.

        Args:
            placed: The record.
            sources: Whom it names.

        Returns:
            `claim-known` where it was, and need not be a claim; `attributed-otherwise` where another source has the
            same words; None where it is new.
        """
        place, words = place_of_record(placed), shown(" ".join(placed.record.content))
        near = [known for part in place.content for known in self._by_passage.get(part.passage, ())]
        alike = [known for known in near if self._is_same(place, known)]
        same = next((known for known in alike if _names_no_other(sources, known.sources)), None)
        if same is not None:
            return CLAIM_KNOWN.issue(f"{words} is {same.name}", (placed.number,))
        self._remember(_Known(f"the record {placed.number}", place, tuple(sources), is_record=True))
        if not alike:
            return None
        told = f"{words} is attributed to {told_sources(sources)}; {alike[0].name} has {told_sources(alike[0].sources)}"
        return ATTRIBUTED_OTHERWISE.issue(told, (placed.number, "source"))

    def _remember(self, known: _Known) -> None:
        for passage in {part.passage for part in known.place.content}:
            self._by_passage[passage].append(known)

    def _is_same(self, one: ClaimPlace, known: _Known) -> bool:
        """Whether two claims have the same words, or some of them and the same cue."""
        other = known.place
        if known.is_record and self._are_marked:
            return self._held(one) == self._held(other) and one.cue == other.cue
        if one.cue is not None and other.cue is not None:
            return is_same(one, other)
        return self._held(one) == self._held(other)

    def _held(self, place: ClaimPlace) -> list[range]:
        """List the words of a content, whatever marks stand around them."""
        return [self._words.numbers(part) for part in place.content]


def place_of_record(placed: PlacedRecord) -> ClaimPlace:
    """Give the place of a record as that of a claim.

    Args:
        placed: The record.
    """
    return ClaimPlace(content=placed.content, cue=placed.cue, source=placed.sources)


def _names_no_other(given: Sequence[Source], known: Sequence[Source]) -> bool:
    """Whether all whom a record names are named already; one that names nobody names no other."""
    stated = [source for source in given if source.kind != "unstated"]
    if not stated:
        return bool(given) or not known
    return all(any(is_one_source(one, other) for other in known) for one in stated)
