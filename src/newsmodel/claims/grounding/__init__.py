"""Other finders' claims: records whose words are looked for in the story, and grounded there or refused."""

from __future__ import annotations

from newsmodel.claims.grounding.grounding import ground
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import RULES

__all__ = ["RULES", "ClaimRecord", "ground"]
