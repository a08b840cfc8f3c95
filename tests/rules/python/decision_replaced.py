"""Another person rejects what one has accepted."""

from __future__ import annotations

import attrs
from tests.claims.review.stories import decision, file_of, story

from newsmodel import Party, Report
from newsmodel.claims.review import apply_decisions


def report() -> Report:
    """Apply both decisions."""
    article = story()
    first = file_of(article, decision(article, "C1", "accepted"))
    second = attrs.evolve(file_of(article, decision(article, "C1", "rejected")), reviewer=Party(name="Ben Poe"))
    return Report(apply_decisions(apply_decisions(article, first).article, second).issues)
