"""Depths of JSON values: one limit for whoever reads, writes or checks them, whatever Python's stack has room for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

#: Lists and objects lie in each other so deeply in a document; what nests deeper is refused, or not written.
DEEPEST: Final = 500
#: The same for an item of another format, which a document has to hold beside its own.
DEEPEST_ITEM: Final = 250


def nests(value: Any, deepest: int = DEEPEST) -> bool:
    """Tell whether lists and objects lie in each other deeper than so many levels.

    Example:
        >>> nests([{"a": []}], 2), nests([{"a": []}], 3)
        (True, False)
    """
    level = [value] if isinstance(value, Mapping | list | tuple) else []
    for _ in range(deepest):
        if not level:
            return False
        held = (inner for holder in level for inner in (holder.values() if isinstance(holder, Mapping) else holder))
        # each once: what holds itself twice would be twice as many on each level
        level = list({id(inner): inner for inner in held if isinstance(inner, Mapping | list | tuple)}.values())
    return bool(level)
