"""A story in which something was guessed, with `--strict`."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.bulk.converter import convert_story
from newsmodel.bulk.reading import ReadingSettings
from newsmodel.bulk.stories import RawStory


def report() -> Report:
    """Convert it, and keep why it was not written."""
    raw = RawStory(file="story.txt", data=b"Rain ends\n\nIt rained.\n\nSubscribe now\n")
    issues = convert_story(raw, ReadingSettings(), "text", strict=True).issues
    return Report(issues[-1:])
