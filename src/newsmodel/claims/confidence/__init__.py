"""Confidence of a claim: by what was counted of its rule, its cue and its context."""

from newsmodel.claims.confidence.rules import (
    DEFAULT_CONFIDENCE,
    EVERY,
    PRECISE_CONFIDENCE,
    Count,
    Counts,
    by_rule,
    confidence_of,
    is_sure_enough,
    measured,
    read_counts,
    smoothed,
)

__all__ = [
    "DEFAULT_CONFIDENCE",
    "EVERY",
    "PRECISE_CONFIDENCE",
    "Count",
    "Counts",
    "by_rule",
    "confidence_of",
    "is_sure_enough",
    "measured",
    "read_counts",
    "smoothed",
]
