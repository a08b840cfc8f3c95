"""Hints that stand in a row beside the story."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.bulk.rules import HINT_NOT_READ
from newsmodel.issues import Issue
from newsmodel.readings import Hints, day_in
from newsmodel.shapes.field_types import TimestampType
from newsmodel.shapes.shape import Field, shape_of

NO_HINTS = Hints()
#: The hint that is a time.
_PUBLISHED = "published"


def hints_of_row(row: Mapping[str, Any], others: Hints = NO_HINTS) -> tuple[Hints, tuple[Issue, ...]]:
    """Read the hints of a row; what is none is told.

    Of a time whose words leave its zone open the day is kept.

    Args:
        row: The row; the fields that have the name of a hint are hints.
        others: Hints of the whole run, which help to read a date.

    Example:
        >>> hints_of_row({"language": "en", "text": "Rain"})[0].language
        'en'
    """
    hints, issues = Hints(), []
    for field in sorted(shape_of(Hints).fields, key=_is_moment):  # a date is read with the help of the others
        value = _plain(row.get(field.name))
        if value in (None, ""):
            continue
        try:
            hints = _with_moment(hints, field, value, others) if _is_moment(field) else _with(hints, field, value)
        except (TypeError, ValueError) as error:
            told = str(error).removeprefix("Hints.")
            if _is_moment(field) and isinstance(value, str) and (day := day_in(value)) is not None:
                hints, told = _with(hints, field, day), f"{told}; its day is kept"
            issues.append(HINT_NOT_READ.issue(told))
    return hints, tuple(issues)


def moment_of_row(
    value: Any, name: str, hints: Hints, others: Hints = NO_HINTS
) -> tuple[datetime.date | None, tuple[Issue, ...]]:
    """Read a time of a row that is no hint; what is none is told.

    Args:
        value: What the row has.
        name: What the row calls it.
        hints: The hints of the row.
        others: Hints of the whole run.

    Example:
        >>> moment_of_row("March 3, 2026", "changed", NO_HINTS)
        (datetime.date(2026, 3, 3), ())
    """
    found, issues = hints_of_row({**row_of_hints(hints), _PUBLISHED: value}, others)
    return found.published, tuple(
        attrs.evolve(one, message=f"{name}{one.message.removeprefix(_PUBLISHED)}") for one in issues
    )


def _is_moment(field: Field) -> bool:
    return isinstance(field.type, TimestampType)


def _with(hints: Hints, field: Field, value: Any) -> Hints:
    return attrs.evolve(hints, **{field.name: value})


def _with_moment(hints: Hints, field: Field, value: Any, others: Hints) -> Hints:
    """Read a date as its own row says, else as the whole run does."""
    known = Hints(timezone=hints.timezone or others.timezone, language=hints.language or others.language)
    return _with(hints, field, getattr(_with(known, field, value), field.name))


def names_of_hints() -> frozenset[str]:
    """Names of the fields of a row that are hints."""
    return frozenset(field.name for field in shape_of(Hints).fields)


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
    """Write times as JSON does: those of hints, and those of Parquet; seconds since 1970 are a text like any other."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if type(value) is int else value
