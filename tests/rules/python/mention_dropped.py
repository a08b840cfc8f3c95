"""A place has another name."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Edit the one mention of a place."""
    return Report(issues_of("p1", "Brae", "Kelso", "mention-dropped"))
