"""A source loses its only claim."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the words that attribute it."""
    return Report(issues_of("p2", "said", "denied", "source-dropped"))
