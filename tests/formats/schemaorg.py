"""A checker of JSON-LD against schema.org's vocabulary: properties of types, ranges of properties, dates.

The official SHACL shapes accept nonsense, so that this reads the vocabulary itself: `terms.json` of the shared data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)\Z")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+\Z")
#: Ranges that are no nodes.
_PLAIN = {"Text", "URL", "Number", "Integer", "Boolean", "Date", "DateTime", "Time", "Duration"}


class Checker:
    """Checks nodes against the vocabulary."""

    def __init__(self, terms: dict[str, Any]) -> None:
        self._types: dict[str, dict[str, Any]] = terms["types"]
        self._ranges: dict[str, list[str]] = terms["ranges"]
        self._subclasses: dict[str, Any] = terms["subclasses"]

    def violations(self, node: Any, path: str = "") -> Iterator[str]:
        """What is wrong with a node and the nodes in it."""
        kinds = node.get("@type", [])
        kinds = kinds if isinstance(kinds, list) else [kinds]
        known = [kind for kind in kinds if kind in self._types]
        for name, value in node.items():
            if name.startswith(("@", "oa:", "newsmodel:")):
                continue
            if known and not any(name in self._types[kind]["properties"] for kind in known):
                yield f"{path}/{name}: no property of {known}"
            for number, member in enumerate(value if isinstance(value, list) else [value]):
                yield from self._value(name, member, f"{path}/{name}/{number}")

    def _value(self, name: str, value: Any, path: str) -> Iterator[str]:
        ranges = self._ranges.get(name)
        if isinstance(value, dict):
            yield from self.violations(value, path)
            kind = value.get("@type")
            if ranges is not None and isinstance(kind, str) and kind in self._types and not self._fits(kind, ranges):
                yield f"{path}: a {kind} where {ranges} belongs"
        elif ranges is not None and not any(_is(value, plain) for plain in _PLAIN & set(ranges)):
            enumerations = [plain for plain in ranges if plain.endswith("Enumeration")]
            if not (enumerations and _is(value, "URL")):
                yield f"{path}: {value!r} where {ranges} belongs"

    def _fits(self, kind: str, ranges: list[str]) -> bool:
        return bool({kind, *self._types[kind]["ancestors"]} & set(ranges)) or "Thing" in ranges


def _is(value: Any, plain: str) -> bool:
    match plain:
        case "Boolean":
            return isinstance(value, bool)
        case "Number" | "Integer":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Date":
            return isinstance(value, str) and _DATE.match(value) is not None
        case "DateTime":
            return isinstance(value, str) and _DATE_TIME.match(value) is not None
        case "URL":
            return isinstance(value, str) and _ADDRESS.match(value) is not None
    return isinstance(value, str)
