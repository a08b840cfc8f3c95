"""Decisions of people on claims: applied, told of a document, read from a table, compared."""

from __future__ import annotations

from newsmodel.claims.review.agreement import Agreement, OtherWords, agreement_on
from newsmodel.claims.review.applying import apply_decisions
from newsmodel.claims.review.files import DecisionFile
from newsmodel.claims.review.refreshing import with_details_of_now
from newsmodel.claims.review.rows import text_of_table
from newsmodel.claims.review.rules import RULES
from newsmodel.claims.review.table import TableDecisions, decisions_of_table
from newsmodel.claims.review.telling import decisions_of

__all__ = [
    "RULES",
    "Agreement",
    "DecisionFile",
    "OtherWords",
    "TableDecisions",
    "agreement_on",
    "apply_decisions",
    "decisions_of",
    "decisions_of_table",
    "text_of_table",
    "with_details_of_now",
]
