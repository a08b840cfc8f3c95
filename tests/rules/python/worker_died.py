"""A process that dies over a story."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.bulk import RawStory
from newsmodel.bulk.pool import failure


class ProcessExpired(OSError):
    """What the pool raises of a process that died."""

    exitcode = -9


def report() -> Report:
    """Ask what becomes of the one story that it had."""
    return Report(failure(RawStory(file="story.txt"), ProcessExpired(), limit=None).issues)
