"""A reader has a bug."""

from __future__ import annotations

from unittest import mock

from newsmodel import Report
from newsmodel.bulk.reading import ReadingSettings, read_story
from newsmodel.bulk.stories import RawStory


def report() -> Report:
    """Read a story with it."""
    with mock.patch("newsmodel.bulk.reading.parse_entry", side_effect=IndexError("list index out of range")):
        return Report(read_story(RawStory(file="story.txt", data=b"It rained."), ReadingSettings()).issues)
