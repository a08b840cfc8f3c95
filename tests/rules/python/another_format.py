"""A ninjs item is given to the validator."""

from __future__ import annotations

from newsmodel import Report, validate


def report() -> Report:
    """Validate it."""
    return validate('{"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}]}')
