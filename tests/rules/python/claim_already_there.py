"""A person adds a claim that the rules have found."""

from __future__ import annotations

from tests.claims.review.stories import file_of, story

from newsmodel import Report
from newsmodel.claims.review import apply_decisions
from newsmodel.model import AddedClaim, SourceChoice


def report() -> Report:
    """Apply the decision."""
    article = story()
    claim = article.claims[0]
    cue = claim.cue.span if claim.cue else None
    added = AddedClaim(content=claim.content, cue=cue, sources=(SourceChoice(source="S1"),))
    return Report(apply_decisions(article, file_of(article, added=[added])).issues)
