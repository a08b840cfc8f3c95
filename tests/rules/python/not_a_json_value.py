"""A dict made in Python whose `extra` holds a set."""

from __future__ import annotations

from newsmodel import validate
from newsmodel.issues import Report


def report() -> Report:
    """The error that the set gives."""
    document = {
        "newsmodel": "1.0",
        "id": "urn:example:1",
        "headline": "Ferry service resumes",
        "extra": {"desk": {"harbour"}},
    }
    return validate(document)
