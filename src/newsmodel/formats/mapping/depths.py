"""Depths of JSON values: a writer writes none that its reader would refuse."""

from __future__ import annotations

from typing import Any

#: Values that no field of ours has are written no deeper in JSON: readers that walk through them still have room.
DEEPEST = 620


def nests(value: Any, deepest: int) -> bool:
    """Tell whether lists and objects lie in each other deeper than so many levels.

    Example:
        >>> nests([{"a": []}], 2), nests([{"a": []}], 3)
        (True, False)
    """
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(deepest):
        if not level:
            return False
        held = (inner for holder in level for inner in (holder.values() if isinstance(holder, dict) else holder))
        level = [inner for inner in held if isinstance(inner, dict | list)]
    return bool(level)
