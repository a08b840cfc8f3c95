"""Agreement of two people on who said what in the same stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import attrs

from newsmodel.claims.nesting import ClaimPlace, is_same, place_of
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import passages_of
from newsmodel.model import Article, Claim

#: What a person made of a claim: decided on it, did not decide, or has no such claim.
Verdict: TypeAlias = Literal["accepted", "rejected", "unreviewed", "absent"]
#: The verdicts of two people on one claim.
Pair: TypeAlias = tuple[Verdict, Verdict]


@attrs.frozen
class Agreement:
    """Agreement of two people.

    Attributes:
        verdicts: How often the two gave each pair of verdicts; every claim that either has is counted once.
        same: Claims that both accepted, with the same content, cue and sources.
        overlapping: Those besides that both accepted with words of the content in common, and the same cue and sources.

    Example:
        >>> found = Agreement(Counter({("accepted", "accepted"): 8, ("accepted", "absent"): 2}), same=7, overlapping=1)
        >>> round(found.f1, 3), round(found.overlap_f1, 3)
        (0.778, 0.889)
    """

    verdicts: Counter[Pair] = attrs.field(factory=Counter)
    same: int = 0
    overlapping: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(self.verdicts + other.verdicts, self.same + other.same, self.overlapping + other.overlapping)

    @property
    def decided(self) -> int:
        """The claims that both have decided on; not to have a claim, where the other has, is a decision."""
        return sum(self._decided.values())

    @property
    def undecided(self) -> int:
        """The claims that one of them has and has not decided on, which count for nothing else."""
        return sum(self.verdicts.values()) - self.decided

    @property
    def _decided(self) -> Counter[Pair]:
        return Counter({pair: count for pair, count in self.verdicts.items() if "unreviewed" not in pair})

    def accepted(self, person: Literal[0, 1]) -> int:
        """Count the claims that one of them accepted, of those that both have decided on."""
        return sum(count for pair, count in self._decided.items() if pair[person] == "accepted")

    @property
    def f1(self) -> float | None:
        """F1 of the relations source, cue, content: claims that only one accepted count; None where there is none."""
        return self._f1(self.same)

    @property
    def overlap_f1(self) -> float | None:
        """The same, where contents need but have words in common."""
        return self._f1(self.same + self.overlapping)

    def _f1(self, matched: int) -> float | None:
        total = self.accepted(0) + self.accepted(1)
        return 2 * matched / total if total else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa of the decisions accepted, rejected, absent; None where chance alone would agree on all."""
        decided, count = self._decided, self.decided
        if not count:
            return None
        first, second = Counter[Verdict](), Counter[Verdict]()
        for (one, other), times in decided.items():
            first[one] += times
            second[other] += times
        chance = sum(first[verdict] * second[verdict] for verdict in first) / count**2
        observed = sum(times for (one, other), times in decided.items() if one == other) / count
        return None if chance == 1 else (observed - chance) / (1 - chance)


class OtherWords(ValueError):
    """Two documents have other words, so that their claims cannot be compared by their places."""


def agreement_on(one: Article, other: Article, *, takes_unreviewed: bool = False) -> Agreement:
    """Compare what two people made of the claims of one story.

    Every claim that either has counts, those that only one has too: over matched claims alone, two people who found
    hardly anything in common would agree well.

    Args:
        one: The document as the one person left it.
        other: The document as the other person left it.
        takes_unreviewed: Count claims that nobody has looked at as accepted: annotations of another tool say no more.

    Raises:
        OtherWords: the words of the two differ.

    Example:
        >>> from newsmodel.model import Extraction
        >>> seen = Claim(id="C1", voice="outlet", text="It rained.", extraction=Extraction(status="accepted"))
        >>> story = Article(id="urn:x:1", headline="It rained.")
        >>> seen = attrs.evolve(seen, content=[story.span("headline", "It rained.")])
        >>> agreement_on(attrs.evolve(story, claims=[seen]), story).f1
        0.0
    """
    first, second = (_Annotation(with_ids(article), takes_unreviewed) for article in (one, other))
    if first.words != second.words:
        raise OtherWords(f"{one.id}: the two documents have other words")
    pairs = list(_matched(first, second))
    verdicts: Counter[Pair] = Counter()
    same = overlapping = 0
    for mine, theirs in pairs:
        pair = (first.verdict(mine), second.verdict(theirs))
        verdicts[pair] += 1
        if mine is None or theirs is None or pair != ("accepted", "accepted"):
            continue
        if first.relation(mine) == second.relation(theirs):
            same += 1
        elif first.relation(mine)[1:] == second.relation(theirs)[1:]:
            overlapping += 1
    return Agreement(verdicts, same, overlapping)


class _Annotation:
    """Decisions of a person on a story."""

    def __init__(self, article: Article, takes_unreviewed: bool) -> None:  # noqa: FBT001 - passed on
        passages = passages_of(article)
        numbers = {passage.target: number for number, passage in enumerate(passages)}
        self._sources = {source.id: source for source in article.sources}
        self._takes_unreviewed = takes_unreviewed
        self.words = tuple((passage.target, passage.text) for passage in passages)
        self.claims = article.claims
        self.places: dict[str, ClaimPlace] = {claim.id: place_of(claim, numbers) for claim in article.claims}

    def verdict(self, claim: Claim | None) -> Verdict:
        """Tell what the person made of a claim."""
        if claim is None:
            return "absent"
        status = claim.extraction.status if claim.extraction is not None else "unreviewed"
        return "accepted" if status == "unreviewed" and self._takes_unreviewed else status

    def relation(self, claim: Claim) -> tuple[object, ...]:
        """Give what a claim relates: content, cue and sources, by their words, or by their names where there are none.

        Words of sources are compared without the descriptions around them, by the name of who is meant.
        """
        sources = []
        for one in claim.sources:
            source = self._sources.get(one.source)
            name = None if source is None else source.name or source.acronym or source.description or source.kind
            sources.append(name or (one.span.text if one.span else ""))
        place = self.places[claim.id]
        return (place.content or claim.text), place.cue, tuple(sorted(sources)), claim.voice, claim.polarity


def _matched(first: _Annotation, second: _Annotation) -> Iterator[tuple[Claim | None, Claim | None]]:
    """Pair the claims of two people, each with one other at the most: the same words first, then words in common."""
    same: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in second.claims:
        same[second.relation(claim)].append(claim)
    mine: list[Claim] = []
    for claim in first.claims:
        found = same[first.relation(claim)]
        if found:
            yield claim, found.pop(0)
        else:
            mine.append(claim)
    theirs = [claim for claims in same.values() for claim in claims]
    alike = sorted(_alike(mine, theirs, first, second), key=lambda each: each[0])
    left, right = {claim.id: claim for claim in mine}, {claim.id: claim for claim in theirs}
    for _, one, other in alike:
        if one in left and other in right:
            yield left.pop(one), right.pop(other)
    yield from ((claim, None) for claim in left.values())
    yield from ((None, claim) for claim in right.values())


def _alike(
    mine: Sequence[Claim], theirs: Sequence[Claim], first: _Annotation, second: _Annotation
) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Yield the claims that may be one, by the number of characters in common, the most first."""
    for claim in mine:
        place = first.places[claim.id]
        for other in theirs:
            counterpart = second.places[other.id]
            if is_same(place, counterpart):
                order = -_common(place, counterpart), place.size + counterpart.size
                yield order, claim.id, other.id


def _common(one: ClaimPlace, other: ClaimPlace) -> int:
    return sum(
        min(mine.end, theirs.end) - max(mine.start, theirs.start)
        for mine in one.content
        for theirs in other.content
        if mine.meets(theirs)
    )
