"""Claims of a document that a person means by one of their own: the same, or the one that theirs corrects."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from newsmodel.claims.keeping import is_replaceable
from newsmodel.claims.nesting import is_same
from newsmodel.claims.review.story import StoryUnderReview
from newsmodel.model import Claim
from newsmodel.values import ClaimDigest


class ClaimsThere(msgspec.Struct, frozen=True):
    """The claims of a document while decisions are applied.

    Attributes:
        claims: The claims by id, as they are by now.
        digests: What each said before the decisions.
        story: The story.
    """

    claims: Mapping[str, Claim]
    digests: Mapping[str, ClaimDigest]
    story: StoryUnderReview

    def meant(self, claim: Claim, corrects: ClaimDigest | None) -> Claim | None:
        """Find the claim that a person's is, or that it takes the place of.

        Args:
            claim: The person's claim.
            corrects: Digest of the claim that it corrects, where the person says so.
        """
        return self.same(claim) or self._corrected(claim, corrects) or self._found_again(claim, corrects)

    def same(self, claim: Claim) -> Claim | None:
        """Find a claim of the same words that nobody has rejected; who names no cue means that of the same speakers.

        Args:
            claim: The person's claim.
        """
        for other in self.claims.values():
            if other.content != claim.content or _is_rejected(other):
                continue
            mine, theirs = (None if one.cue is None else one.cue.span for one in (claim, other))
            if mine == theirs or (mine is None and _speakers(other) == _speakers(claim)):
                return other
        return None

    def _corrected(self, claim: Claim, corrects: ClaimDigest | None) -> Claim | None:
        same = [self.claims[id_] for id_, digest in self.digests.items() if digest == corrects]
        near = [other for other in same if is_same(self.story.place(other), self.story.place(claim))]
        found = near[0] if near else same[0] if len(same) == 1 else None
        return None if found is None or _is_rejected(found) else found

    def _found_again(self, claim: Claim, corrects: ClaimDigest | None) -> Claim | None:
        """Find the rules' claim that a person's is, where claims have been looked for anew.

        It has the same words, and the same sources or cue; or words in common and the same cue, where the person has
        corrected a claim that says something else by now. What is but added takes nobody's place.
        """
        mine = self.story.place(claim)
        for other in self.claims.values():
            theirs = self.story.place(other)
            if not is_replaceable(other.extraction) or not is_same(mine, theirs):
                continue
            has_same_cue = mine.cue is not None and theirs.cue is not None and mine.cue.meets(theirs.cue)
            is_alike = has_same_cue or _speakers(claim) == _speakers(other)
            if (claim.content == other.content and is_alike) or (corrects is not None and has_same_cue):
                return other
        return None


def _is_rejected(claim: Claim) -> bool:
    return claim.extraction is not None and claim.extraction.status == "rejected"


def _speakers(claim: Claim) -> set[str]:
    return {one.source for one in claim.sources}
