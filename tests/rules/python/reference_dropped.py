"""A claim contradicts one that is dropped."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the words that attribute the other claim."""
    return Report(issues_of("p2", "said", "denied", "reference-dropped"))
