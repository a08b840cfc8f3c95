"""The claims of a document after decisions: which lie in which, and in what order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
from msgspec.structs import replace

from newsmodel.claims.nesting import ClaimPlace, parents_of
from newsmodel.claims.review.story import StoryUnderReview
from newsmodel.model import Claim


def arranged(before: Sequence[Claim], claims: Sequence[Claim], story: StoryUnderReview) -> tuple[Claim, ...]:
    """Give claims the parents that they lie in, and their order.

    Args:
        before: The claims of the document before the decisions.
        claims: Those after it.
        story: The story.
    """
    return tuple(_in_order(before, _nested(before, claims, story), story))


def _nested(before: Sequence[Claim], claims: Sequence[Claim], story: StoryUnderReview) -> Sequence[Claim]:
    """Give claims that were moved or added, and those that lie in them, the parents that they have now."""
    known = {claim.id: claim for claim in before}
    moved = {claim.id for claim in claims if claim.id not in known or _has_moved(known[claim.id], claim)}
    if not moved:
        return claims
    parents = parents_of([_place(claim, story) for claim in claims])
    by_id = {claim.id: claim for claim in claims}
    nested: list[Claim] = []
    for claim, number in zip(claims, parents, strict=True):
        old, found = by_id.get(claim.parent or ""), None if number is None else claims[number].id
        if claim.id not in moved and (old is None or _lies_within(claim, old)) and found not in moved:
            found = claim.parent
        nested.append(claim if found == claim.parent else attrs.evolve(claim, parent=found))
    return nested


def _place(claim: Claim, story: StoryUnderReview) -> ClaimPlace:
    """Give the place of a claim; what somebody has rejected, and what the outlet says, reports nothing."""
    is_rejected = claim.extraction is not None and claim.extraction.status == "rejected"
    return replace(story.place(claim), can_hold=claim.voice == "source" and not is_rejected)


def _in_order(before: Sequence[Claim], claims: Sequence[Claim], story: StoryUnderReview) -> Iterator[Claim]:
    """Put the claims that are new where they stand in the story; the others keep their order."""

    def position(claim: Claim) -> tuple[int, int]:
        far = len(story.numbers)
        return next(((story.numbers.get(span.target, far), span.start) for span in claim.content), (far + 1, 0))

    known = {claim.id for claim in before}
    new = sorted((claim for claim in claims if claim.id not in known), key=position)
    for claim in claims:
        if claim.id in known:
            while new and position(new[0]) < position(claim):
                yield new.pop(0)
            yield claim
    yield from new


def _has_moved(one: Claim, other: Claim) -> bool:
    places = [(claim.content, claim.cue and claim.cue.span) for claim in (one, other)]
    return places[0] != places[1]


def _lies_within(claim: Claim, whole: Claim) -> bool:
    return all(
        any(each.target == span.target and each.start <= span.start and span.end <= each.end for each in whole.content)
        for span in claim.content
    )
