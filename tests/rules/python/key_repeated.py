"""A file that is named twice."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.bulk import RawStory
from newsmodel.bulk.keys import told_apart


def report() -> Report:
    """Tell the stories apart."""
    return Report(issue for raw in told_apart([RawStory(file="a.txt")] * 2) for issue in raw.issues)
