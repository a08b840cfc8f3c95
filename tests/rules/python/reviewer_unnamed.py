"""A table of claims says what was decided, and not by whom."""

from __future__ import annotations

from newsmodel import Report
from newsmodel.claims.review import DecisionFile


def report() -> Report:
    """Read the table of nobody."""
    return Report(tuple(DecisionFile.read(b"claim_id,content,status\nC1,It rained.,accepted\n").unnamed()))
