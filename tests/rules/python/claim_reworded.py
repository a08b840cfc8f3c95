"""Three weeks become four."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the content of a claim."""
    return Report(issues_of("p1", "three", "four", "claim-reworded"))
