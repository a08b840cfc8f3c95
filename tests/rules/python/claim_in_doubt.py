"""A claim is said never to have been made."""

from __future__ import annotations

from tests.editing.story import issues_of

from newsmodel import Report


def report() -> Report:
    """Put a word between source and cue."""
    return Report(issues_of("p1", "Lee said", "Lee never said", "claim-in-doubt"))
