"""A file of decisions is about another story."""

from __future__ import annotations

import attrs
from tests.claims.review.stories import file_of, story

from newsmodel import Report
from newsmodel.claims.review import apply_decisions


def report() -> Report:
    """Apply the decision."""
    other = attrs.evolve(story(), id="urn:x:other")
    return Report(apply_decisions(story(), file_of(other)).issues)
