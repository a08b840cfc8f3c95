"""Claims of a story: who said what, in which words, where in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsmodel.shapes.deferred import deferred

if TYPE_CHECKING:
    from newsmodel.claims.annotations import annotation_forms, annotation_text, read_annotations, write_annotations
    from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, PRECISE_CONFIDENCE, is_sure_enough
    from newsmodel.claims.every_rule import RULES
    from newsmodel.claims.grounding import (
        ClaimRecord,
        ClaimRecords,
        RecordReading,
        find_claims,
        ground,
        list_finders,
        read_records,
        record_from,
        records_of,
    )
    from newsmodel.claims.reading import Which, extract_claims, read_claims
    from newsmodel.claims.syntax import Syntax
else:
    # Loaded when they are first asked for: who finds claims needs neither annotations nor the records of other finders.
    __getattr__ = deferred(
        __name__,
        {
            "annotations": ("annotation_forms", "annotation_text", "read_annotations", "write_annotations"),
            "confidence": ("DEFAULT_CONFIDENCE", "PRECISE_CONFIDENCE", "is_sure_enough"),
            "every_rule": ("RULES",),
            "grounding": (
                "ClaimRecord",
                "ClaimRecords",
                "RecordReading",
                "find_claims",
                "ground",
                "list_finders",
                "read_records",
                "record_from",
                "records_of",
            ),
            "reading": ("Which", "extract_claims", "read_claims"),
            "syntax": ("Syntax",),
        },
    )

__all__ = [
    "DEFAULT_CONFIDENCE",
    "PRECISE_CONFIDENCE",
    "RULES",
    "ClaimRecord",
    "ClaimRecords",
    "RecordReading",
    "Syntax",
    "Which",
    "annotation_forms",
    "annotation_text",
    "extract_claims",
    "find_claims",
    "ground",
    "is_sure_enough",
    "list_finders",
    "read_annotations",
    "read_claims",
    "read_records",
    "record_from",
    "records_of",
    "write_annotations",
]
__dir__ = __all__.copy
