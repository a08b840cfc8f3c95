"""Words in bold type go."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the words that were set apart."""
    return Report(issues_of("p1", "Brae", "Kelso", "mark-dropped"))
