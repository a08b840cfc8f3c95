"""Other finders' claims: records whose words are looked for in the story, and grounded there or refused."""

from __future__ import annotations

from newsmodel.claims.grounding.finders import find_claims, list_finders
from newsmodel.claims.grounding.grounding import ground
from newsmodel.claims.grounding.record_files import RecordReading, read_records, record_from
from newsmodel.claims.grounding.recording import records_of
from newsmodel.claims.grounding.records import ClaimRecord, ClaimRecords
from newsmodel.claims.grounding.rules import RULES

__all__ = [
    "RULES",
    "ClaimRecord",
    "ClaimRecords",
    "RecordReading",
    "find_claims",
    "ground",
    "list_finders",
    "read_records",
    "record_from",
    "records_of",
]
