"""Places of claims, and how they lie to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from newsmodel.claims.passages import Stretch
from newsmodel.model import Claim, Span


class ClaimPlace(msgspec.Struct, frozen=True, kw_only=True):
    """The stretches that a claim stands in.

    Attributes:
        content: What is claimed.
        cue: The words that attribute.
        source: The words that name its sources.
        can_hold: Whether claims in its content are parts of it: not where it is likely wrong itself.
    """

    content: tuple[Stretch, ...]
    cue: Stretch | None = None
    source: tuple[Stretch, ...] = ()
    can_hold: bool = True

    @property
    def size(self) -> int:
        """The number of characters of the content."""
        return sum(part.end - part.start for part in self.content)

    @property
    def all(self) -> tuple[Stretch, ...]:
        """Content, cue and sources."""
        return (*self.content, *self.source, *((self.cue,) if self.cue else ()))


def place_of(claim: Claim, numbers: Mapping[str, int]) -> ClaimPlace:
    """Find the place of a claim of a document.

    Args:
        claim: The claim.
        numbers: The numbers of the passages by their targets; what stands elsewhere is left out.
    """

    def stretches(spans: Sequence[Span | None]) -> tuple[Stretch, ...]:
        return tuple(
            Stretch(numbers[span.target], span.start, span.end)
            for span in spans
            if span is not None and span.target in numbers
        )

    cue = stretches([claim.cue.span if claim.cue else None])
    return ClaimPlace(
        content=stretches(claim.content),
        cue=cue[0] if cue else None,
        source=stretches([one.span for one in claim.sources]),
    )


def holds(outer: Stretch, inner: Stretch) -> bool:
    """Whether a stretch lies within another one."""
    return outer.passage == inner.passage and outer.start <= inner.start and inner.end <= outer.end


def is_same(one: ClaimPlace, other: ClaimPlace) -> bool:
    """Whether two claims are one: the same words, or words in common and the same cue.

    Example:
        >>> words, cue = Stretch(0, 10, 20), Stretch(0, 4, 8)
        >>> is_same(ClaimPlace(content=(words,), cue=cue), ClaimPlace(content=(Stretch(0, 10, 30),), cue=cue))
        True
        >>> other = Stretch(0, 40, 44)
        >>> is_same(ClaimPlace(content=(words,), cue=cue), ClaimPlace(content=(Stretch(0, 10, 30),), cue=other))
        False
    """
    if not any(mine.meets(theirs) for mine in one.content for theirs in other.content):
        return False
    if one.content == other.content or one.cue is None or other.cue is None:
        return True
    return one.cue.meets(other.cue)


def parents_of(places: Sequence[ClaimPlace]) -> list[int | None]:
    """Find for each claim the innermost one whose content holds its content and its cue, by number.

    Args:
        places: Where the claims stand, in any order.

    Example:
        >>> outer = ClaimPlace(content=(Stretch(0, 10, 50),), cue=Stretch(0, 4, 8))
        >>> parents_of([outer, ClaimPlace(content=(Stretch(0, 20, 50),), cue=Stretch(0, 14, 18))])
        [None, 0]
    """
    around = _Contents(places)
    return [around.parent(number) for number in range(len(places))]


class _Contents:
    """The contents of claims by where they begin."""

    def __init__(self, places: Sequence[ClaimPlace]) -> None:
        self._places = places
        self._sizes = [place.size for place in places]
        self._by_passage: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for number, place in enumerate(places):
            for part in place.content if place.can_hold else ():
                self._by_passage[part.passage].append((part.start, part.end, number))
        #: the greatest end of all contents up to one, so that a search can stop
        self._reach: dict[int, list[int]] = {}
        for passage, parts in self._by_passage.items():
            parts.sort()
            reach = 0
            self._reach[passage] = [reach := max(reach, end) for _, end, _ in parts]

    def parent(self, number: int) -> int | None:
        place = self._places[number]
        if place.cue is None or not place.content:
            return None
        cue = place.cue
        parts, reach = self._by_passage.get(cue.passage, []), self._reach.get(cue.passage, [])
        best: int | None = None
        index = bisect_right(parts, (cue.start, _FAR, 0)) - 1
        while index >= 0 and reach[index] >= cue.end:
            _, end, other = parts[index]
            index -= 1
            fits = end >= cue.end and self._sizes[other] > self._sizes[number]
            if fits and (best is None or self._sizes[other] < self._sizes[best]) and self._is_within(place, other):
                best = other
        return best

    def _is_within(self, place: ClaimPlace, other: int) -> bool:
        outer = self._places[other].content
        return all(any(holds(whole, part) for whole in outer) for part in place.content)


#: Beyond the end of any passage.
_FAR = 1 << 60
