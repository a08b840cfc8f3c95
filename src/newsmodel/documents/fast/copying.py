"""Copies of JSON values, as one gets them by writing JSON and reading it again, and far quicker."""

from __future__ import annotations

from typing import Any, cast

import msgspec


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
    try:
        return cast("dict[str, Any]", _copied(value))
    except (_Other, RecursionError):
        return cast("dict[str, Any]", msgspec.json.decode(msgspec.json.encode(value)))


def _copied(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        if not value.isascii():
            value.encode()  # JSON has no half of a surrogate pair
    elif kind is dict:
        copy = {}
        for name, inner in value.items():  # no comprehension: it would take a frame of its own on each level
            if type(name) is not str:
                raise _Other
            if not name.isascii():
                name.encode()
            copy[name] = inner if inner is None or inner is True or inner is False else _copied(inner)
        return copy
    elif kind is list:
        members = []
        for inner in value:
            members.append(_copied(inner))  # noqa: PERF401 - as above
        return members
    elif not (value is None or kind is bool or kind is int or (kind is float and value - value == 0)):
        raise _Other
    return value
