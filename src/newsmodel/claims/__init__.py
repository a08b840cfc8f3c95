"""Claims of a story: who said what, in which words, where in the text."""

from __future__ import annotations

from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, PRECISE_CONFIDENCE, is_sure_enough
from newsmodel.claims.grounding import ClaimRecord, ground
from newsmodel.claims.reading import RULES, Which, extract_claims, read_claims

__all__ = [
    "DEFAULT_CONFIDENCE",
    "PRECISE_CONFIDENCE",
    "RULES",
    "ClaimRecord",
    "Which",
    "extract_claims",
    "ground",
    "is_sure_enough",
    "read_claims",
]
