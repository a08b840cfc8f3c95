"""Values from Python that JSON cannot say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.documents.explain.rules import NOT_A_JSON_VALUE
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.shapes.field_types import has_surrogate


class Foreign(Exception):
    """The walk met a value that is no JSON; nothing else is said of such a document."""


def refuse_foreign(value: Any) -> None:
    """Raise `Foreign` where a value, or something in it, is no JSON."""
    plainly = value.isascii() if type(value) is str else value is None or type(value) in {int, bool}
    if not plainly and not is_json(value):
        raise Foreign


def is_json(value: Any) -> bool:
    """Whether a value survives JSON unchanged, tuples taken for lists; mostly found out in C."""
    try:
        if msgspec.json.decode(msgspec.json.encode(value)) == value:
            return True
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError, RecursionError):
        pass
    return not any(foreign_values(value))


def foreign_values(value: Any) -> Iterator[Issue]:
    """Yield an issue for each value that is no JSON, by path."""
    try:
        yield from list(_foreign(value, ()))
    except RecursionError:
        yield explain_depth()


def explain_depth() -> Issue:
    """Say that a value nests deeper than any document."""
    return NOT_A_JSON_VALUE.issue("nested too deeply, or within itself")


def as_plain(value: Any) -> Any:
    """Copy a JSON value with every object of a plain type, not of a subclass: what every engine takes."""
    if isinstance(value, dict):
        return {as_plain(name): as_plain(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(member) for member in value]
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, float):
        return float(value)
    return value if value is None or isinstance(value, bool) else int(value)


def _foreign(value: Any, path: DocumentPath) -> Iterator[Issue]:
    if isinstance(value, dict):
        for name, member in value.items():
            if (reason := _foreign_scalar(name) if isinstance(name, str) else "is no string") is not None:
                yield NOT_A_JSON_VALUE.issue(f"the key {shown(name)} {reason}", path)
            else:
                yield from _foreign(member, (*path, name))
    elif isinstance(value, list | tuple):
        for at, member in enumerate(value):
            yield from _foreign(member, (*path, at))
    elif (reason := _foreign_scalar(value)) is not None:
        yield NOT_A_JSON_VALUE.issue(f"{shown(value)} {reason}", path)


def _foreign_scalar(value: Any) -> str | None:
    """Say why JSON cannot say a scalar; None where it can."""
    if isinstance(value, str):
        return "has a lone surrogate" if has_surrogate(value) else None
    if isinstance(value, float):
        return None if value - value == 0 else "is not finite"
    return None if value is None or isinstance(value, int) else f"is a {type(value).__name__}"
