"""JSON that people have written by hand: strings have line breaks and tabs as they are."""

from __future__ import annotations

import json
from typing import Any


def loads_loosely(data: bytes | str) -> Any:
    r"""Load JSON that may have controls in its strings as they are.

    Args:
        data: The JSON, in UTF-8 where it is bytes.

    Raises:
        ValueError: it is no JSON even so, or has a key twice.
        RecursionError: it is nested too deeply.

    Example:
        >>> loads_loosely(b'{"title": "Rain\tends"}')
        {'title': 'Rain\tends'}
    """
    text = data if isinstance(data, str) else data.decode("utf-8")
    return json.loads(text.removeprefix("\ufeff"), strict=False, object_pairs_hook=once)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of its members, each of which it has once.

    Raises:
        ValueError: it has a key twice.

    Example:
        >>> once([("a", 1), ("b", 2)])
        {'a': 1, 'b': 2}
    """
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key twice")
    return made
