"""A file of decisions is about another story too."""

from __future__ import annotations

import attrs
from tests.claims.review.stories import file_of, story

from newsmodel import Report
from newsmodel.claims.review import apply_decisions


def report() -> Report:
    """Apply the decision."""
    article = story()
    here, there = file_of(article), file_of(attrs.evolve(article, id="urn:x:other"))
    both = attrs.evolve(here, stories=(*here.stories, *there.stories))
    return Report(apply_decisions(article, both).issues)
