"""A person accepts a claim that says something else now."""

from __future__ import annotations

import attrs
from tests.claims.review.stories import decision, file_of, story

from newsmodel import Report
from newsmodel.claims.review import apply_decisions


def report() -> Report:
    """Apply the decision."""
    article = story()
    decided = attrs.evolve(decision(article, "C1", "accepted"), digest="0" * 16)
    return Report(apply_decisions(article, file_of(article, decided)).issues)
