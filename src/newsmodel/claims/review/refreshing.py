"""Amounts and times of claims whose words were edited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import attrs

from newsmodel.claims.numbering import with_ids
from newsmodel.claims.review.story import StoryUnderReview
from newsmodel.model import Article, Quantity, TimeReference

P = TypeVar("P", Quantity, TimeReference)


def with_details_of_now(before: Article, after: Article) -> Article:
    r"""Look for amounts and times in the claims that were reworded, where there are rules for the language.

    Those that stand there as before are kept, unless they are part of what is found.

    Args:
        before: The document before an edit.
        after: The document after it, with the claims that are left.

    Example:
        >>> from newsmodel import extract_claims, parse
        >>> from newsmodel.editing import with_text
        >>> was = extract_claims(parse("Rates\n\nLee said that rates rose by 17%.", format="text").article)
        >>> now = with_text(was, "p1", "Lee said that rates rose by 19%.").article
        >>> [amount.value for amount in with_details_of_now(was, now).claims[0].quantities]
        [19]
    """
    words = {claim.id: claim.text for claim in before.claims}
    reworded = {claim.id for claim in after.claims if words.get(claim.id, claim.text) != claim.text}
    if not reworded:
        return after
    story = StoryUnderReview(with_ids(after))
    claims = tuple(
        attrs.evolve(
            claim,
            quantities=_together(claim.quantities, story.quantities(claim.content)),
            times=_together(claim.times, story.times(claim.content)),
        )
        if claim.id in reworded
        else claim
        for claim in after.claims
    )
    return attrs.evolve(after, claims=claims)


def _together(kept: Iterable[P], found: Iterable[P]) -> tuple[P, ...]:
    """Join details, in the order in which they were; those that were found count, where both are of the same words."""
    new: list[P] = list(found)
    left: list[P] = [each for each in kept if not any(_meets(each, other) for other in new)]
    return tuple(sorted(left + new, key=_place))


def _meets(one: P, other: P) -> bool:
    here, there = one.span, other.span
    if here is None or there is None:
        return False
    return here.target == there.target and here.start < there.end and there.start < here.end


def _place(one: P) -> int:
    return one.span.start if one.span is not None else -1
