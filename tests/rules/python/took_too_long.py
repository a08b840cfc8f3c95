"""A process that does not come back in its time."""

from __future__ import annotations

from concurrent.futures import TimeoutError as TookTooLong

from newsmodel import Report
from newsmodel.bulk import RawStory
from newsmodel.bulk.pool import failure


def report() -> Report:
    """Ask what becomes of the one story that it had."""
    return Report(failure(RawStory(file="story.txt"), TookTooLong(), limit=5).issues)
