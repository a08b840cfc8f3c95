"""Claims of a story: who said what, in which words, where in the text."""

from __future__ import annotations

from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, PRECISE_CONFIDENCE, is_sure_enough
from newsmodel.claims.reading import RULES, Which, extract_claims, read_claims
from newsmodel.claims.syntax import Syntax

__all__ = [
    "DEFAULT_CONFIDENCE",
    "PRECISE_CONFIDENCE",
    "RULES",
    "Syntax",
    "Which",
    "extract_claims",
    "is_sure_enough",
    "read_claims",
]
