"""A denial takes the place of a statement."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the words that attribute a claim."""
    return Report(issues_of("p2", "said", "denied", "claim-dropped"))
