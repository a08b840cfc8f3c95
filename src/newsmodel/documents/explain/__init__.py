"""Says what is wrong with a rejected document, by its JSON Schema.

The schema is walked together with the document. Where an engine (`jsonschema-rs`, else `jsonschema`) says that a part
is fine, the walk stops; so it visits what is wrong and little else, picks the branch of a union by its tag, and the two
engines give the same report.
"""

from __future__ import annotations

from newsmodel.documents.explain.engines import Checker, checker_of, default_engine
from newsmodel.documents.explain.explanation import explain
from newsmodel.documents.explain.foreign import as_plain, explain_depth
from newsmodel.documents.explain.rules import RULES

__all__ = ["RULES", "Checker", "as_plain", "checker_of", "default_engine", "explain", "explain_depth"]
