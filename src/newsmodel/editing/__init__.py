"""Changes of a document that keep its spans on their words, and what differs between two documents."""

from __future__ import annotations

from newsmodel.editing.changes import inserted, removed, with_block, with_text
from newsmodel.editing.comparison import correction_of, diff
from newsmodel.editing.differences import Change, Difference, FieldChange, Segment, segments_of
from newsmodel.editing.repair import reanchored
from newsmodel.editing.rules import RULES
from newsmodel.editing.sources import merged_sources, with_source

__all__ = [
    "RULES",
    "Change",
    "Difference",
    "FieldChange",
    "Segment",
    "correction_of",
    "diff",
    "inserted",
    "merged_sources",
    "reanchored",
    "removed",
    "segments_of",
    "with_block",
    "with_source",
    "with_text",
]
