"""Depths of JSON values: one limit for whoever reads, writes or checks them, whatever Python's stack has room for."""

from __future__ import annotations

from typing import Any, Final

#: Lists and objects lie in each other so deeply in a document; what nests deeper is refused, or not written.
DEEPEST: Final = 500
#: The same for an item of another format, which a document has to hold beside its own.
DEEPEST_ITEM: Final = 250


#: So many values on one level are looked through for one that stands there twice.
_MANY = 1000
_HOLDERS = (dict, list, tuple)
#: What most values are, and holds nothing: looked up faster than a class is asked.
_PLAIN = frozenset({str, int, float, bool, type(None)})


def nests(value: Any, deepest: int = DEEPEST) -> bool:
    """Tell whether lists and objects lie in each other deeper than so many levels.

    Example:
        >>> nests([{"a": []}], 2), nests([{"a": []}], 3)
        (True, False)
    """
    level: list[Any] = [value] if isinstance(value, _HOLDERS) else []
    for _ in range(deepest):
        if not level:
            return False
        inside: list[Any] = []
        for each in level:
            for inner in each.values() if isinstance(each, dict) else each:
                if type(inner) not in _PLAIN and isinstance(inner, _HOLDERS):
                    inside.append(inner)  # noqa: PERF401 - a comprehension would take a frame of its own for each
        level = inside
        if len(level) > _MANY:  # what holds itself twice would be twice as many on each level
            level = list({id(inner): inner for inner in level}.values())
    return bool(level)
