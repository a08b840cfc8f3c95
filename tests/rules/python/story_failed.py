"""One of many stories is binary data."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.bulk.reading import ReadingSettings, read_story
from newsmodel.bulk.stories import RawStory


def report() -> Report:
    """Read it."""
    return Report(read_story(RawStory(file="story.txt", data=b"\x00"), ReadingSettings()).issues)
