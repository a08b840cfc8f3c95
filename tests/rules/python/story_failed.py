"""One of many stories is binary data."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.bulk.stories import RawStory, ReadingSettings, read_story


def report() -> Report:
    """Read it."""
    return Report(read_story(RawStory(file="story.txt", data=b"\x00"), ReadingSettings()).issues)
