"""Depths of JSON values: one limit for whoever reads, writes or checks them, whatever Python's stack has room for."""

from __future__ import annotations

from typing import Any, Final

#: Lists and objects lie in each other so deeply in a document; what nests deeper is refused, or not written.
DEEPEST: Final = 500
#: The same for an item of another format, which a document has to hold beside its own.
DEEPEST_ITEM: Final = 250


#: So many values on one level are looked through for one that stands there twice.
_MANY = 1000


def nests(value: Any, deepest: int = DEEPEST) -> bool:
    """Tell whether lists and objects lie in each other deeper than so many levels.

    Example:
        >>> nests([{"a": []}], 2), nests([{"a": []}], 3)
        (True, False)
    """
    level: list[Any] = [value] if isinstance(value, dict | list | tuple) else []
    for _ in range(deepest):
        if not level:
            return False
        held = [each.values() if isinstance(each, dict) else each for each in level]
        level = [inner for members in held for inner in members if isinstance(inner, dict | list | tuple)]
        if len(level) > _MANY:  # what holds itself twice would be twice as many on each level
            level = list({id(inner): inner for inner in level}.values())
    return bool(level)
