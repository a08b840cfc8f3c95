"""Says why a document is none of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsmodel.documents.explain.engines import default_engine
from newsmodel.documents.explain.foreign import Foreign, as_plain, foreign_values, is_json
from newsmodel.documents.explain.walk import root_of

if TYPE_CHECKING:
    from newsmodel.issues import Issue


def explain(document: Any, cls: type, *, engine: str | None = None) -> tuple[Issue, ...]:
    """Find every structural problem of a document, by path.

    Args:
        document: What JSON text parsed to.
        cls: The class that it should be an object of.
        engine: "jsonschema-rs" or "jsonschema"; the former where it is installed, unless told.

    Returns:
        The issues; none for a document that fits. Where the document has values that are no JSON, only those are told
        of.

    Example:
        >>> from newsmodel.model import Span
        >>> for issue in explain({"target": "p1", "start": -1, "end": 2, "txt": "It"}, Span):
        ...     print(issue)
        /start: error out-of-range: -1 is less than 0
        /txt: error unknown-field: 'txt' is no property of Span; did you mean 'text'?
    """
    root = root_of(cls, engine or default_engine())
    # `jsonschema` takes what the other engine stumbles over
    if root.schema.engine == "jsonschema" and not is_json(document):
        return tuple(foreign_values(document))
    try:
        return root.issues(document)
    except (Foreign, ValueError, TypeError, RecursionError):
        return tuple(foreign_values(document)) or root.issues(as_plain(document))
