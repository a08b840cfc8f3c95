"""The rules that no schema can say: ids resolve, spans fit, dates are in order, claims have sources.

A rule is a function in a module beside this one; the tuple below is the one list of them.
"""

from __future__ import annotations

from newsmodel.documents.checks.table import CHECKS, RULES, check_article, check_reading

__all__ = ["CHECKS", "RULES", "check_article", "check_reading"]
