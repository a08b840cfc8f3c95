"""Somebody else is made to say what a person has accepted."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the name of the source."""
    return Report(issues_of("p1", "Lee", "Kim", "reviewed-claim-dropped"))
