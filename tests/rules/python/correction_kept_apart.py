"""A person says that other words were claimed, elsewhere."""

from __future__ import annotations

from tests.claims.review.stories import decision, file_of, story

from newsmodel import Report
from newsmodel.claims.review import apply_decisions
from newsmodel.model import CorrectedClaim


def report() -> Report:
    """Apply the decision."""
    article = story()
    words, cue = article.span("p1", "The bridge at Brae was shut to cars"), article.span("p4", "noted")
    decided = decision(article, "C2", "accepted", corrected=CorrectedClaim(content=(words,), cue=cue))
    return Report(apply_decisions(article, file_of(article, decided)).issues)
