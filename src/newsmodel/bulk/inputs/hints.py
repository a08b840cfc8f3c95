"""Hints that stand in a row beside the story."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.bulk.rules import HINT_NOT_READ
from newsmodel.issues import Issue
from newsmodel.readings import Hints
from newsmodel.shapes.shape import shape_of


def hints_of_row(row: Mapping[str, Any]) -> tuple[Hints, tuple[Issue, ...]]:
    """Read the hints of a row; what is none is told.

    Args:
        row: The row; the fields that have the name of a hint are hints.

    Example:
        >>> hints_of_row({"language": "en", "text": "Rain"})[0].language
        'en'
    """
    hints, issues = Hints(), []
    for field in shape_of(Hints).fields:
        value = row.get(field.name)
        if value in (None, ""):
            continue
        try:
            hints = attrs.evolve(hints, **{field.name: _plain(value)})
        except (TypeError, ValueError) as error:
            issues.append(HINT_NOT_READ.issue(str(error).removeprefix("Hints.")))
    return hints, tuple(issues)


def row_of_hints(hints: Hints) -> dict[str, Any]:
    """Write hints as the fields of a row.

    Args:
        hints: The hints; those that are not given have no field.

    Example:
        >>> row_of_hints(Hints(published=datetime.date(2026, 3, 1)))
        {'published': '2026-03-01'}
    """
    found = {field.name: getattr(hints, field.name) for field in shape_of(Hints).fields}
    return {name: _plain(value) for name, value in found.items() if value is not None}


def _plain(value: Any) -> Any:
    """Write times as JSON does: those of hints, and those of Parquet."""
    return value.isoformat() if isinstance(value, datetime.date) else value
