"""Copies of JSON values, as one gets them by writing JSON and reading it again, and far quicker."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from newsmodel.shapes.depths import DEEPEST


class _Other(ValueError):
    """The value is none that JSON gives as it is."""


def copied_json(value: dict[str, Any]) -> dict[str, Any]:
    """Copy an object as what its JSON parses to, new throughout.

    Args:
        value: The object.

    Raises:
        ValueError: it has half of a surrogate pair.
        TypeError: it holds what JSON has not.
        msgspec.MsgspecError: the same.

    Example:
        >>> copied_json({"words": ["Rain"], "places": (1, 2)})
        {'words': ['Rain'], 'places': [1, 2]}
    """
    found = exact_copy(value)
    return cast("dict[str, Any]", msgspec.json.decode(msgspec.json.encode(value))) if found is None else found


def exact_copy(value: dict[str, Any], deepest: int = DEEPEST) -> dict[str, Any] | None:
    """Copy an object that has nothing but what JSON gives as it is; None for any other.

    Args:
        value: The object.
        deepest: Lists and objects lie in each other no deeper.

    Raises:
        ValueError: it has half of a surrogate pair.

    Example:
        >>> exact_copy({"words": ["Rain"]}), exact_copy({"places": (1, 2)}), exact_copy({"words": ["Rain"]}, 1)
        ({'words': ['Rain']}, None, None)
    """
    try:
        return cast("dict[str, Any]", _copied_part(value, deepest))
    except (_Other, RecursionError):
        return None


def _copied(value: Any, levels: int) -> Any:
    if type(value) is list:
        members = value.copy()
        for index, inner in enumerate(members):
            if type(inner) is not str:
                members[index] = _copied_part(inner, levels)
            elif not inner.isascii():
                inner.encode()  # JSON has no half of a surrogate pair
        return members
    copy: dict[str, Any] = value.copy()
    for name, inner in copy.items():
        if type(name) is not str:
            raise _Other
        if not name.isascii():
            name.encode()
        if type(inner) is not str:
            copy[name] = _copied_part(inner, levels)
        elif not inner.isascii():
            inner.encode()
    return copy


def _copied_part(value: Any, levels: int) -> Any:
    """Copy what is no string."""
    kind = type(value)
    if levels and (kind is dict or kind is list):
        return _copied(value, levels - 1)
    if value is None or kind is bool or kind is int or (kind is float and value - value == 0):
        return value
    raise _Other
