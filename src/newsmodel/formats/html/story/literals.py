"""Literals of JavaScript in a page's scripts, as values: objects with bare names, and what a function returns.

Nuxt writes `window.__NUXT__=(function(a,b){return {title:a,body:b}}("…","…"))`, and newer versions a list whose members
refer to each other by their places. Nothing is run: names that nothing says the value of are null.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

_ASSIGNED = re.compile(r"window\.__NUXT__ {0,9}= {0,9}")
_TOKEN = re.compile(
    r"\"[^\"\\]*+(?:\\[\s\S][^\"\\]*+)*(?:\"|\Z)|'[^'\\]*+(?:\\[\s\S][^'\\]*+)*(?:'|\Z)"
    r"|(?P<name>[A-Za-z_$][\w$]*+)|(?P<number>-?\.?\d[\w.]*+)|(?P<sign>\S)"
)
#: Beginnings of a function, and what stands before what it gives; so many signs at most are between its head and that.
_FUNCTIONS, _RETURN, _NEAR = ("(function(", "function("), "return", 20
_CONSTANTS = frozenset({"true", "false", "null"})
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
#: Members of a list refer to each other so deep; so many scripts of one page are read.
_DEEPEST, _MOST_SCRIPTS = 40, 3
#: A name or a place may stand for a long text a thousand times: no more letters are read, and a value counts as some.
_LONGEST, _OF_VALUE = 5_000_000, 50


class _Budget:
    """The letters that may still be read."""

    def __init__(self) -> None:
        self._left = _LONGEST

    def allows(self, letters: int) -> bool:
        """Take some letters off, and tell whether there were so many."""
        self._left -= letters
        return self._left >= 0


def literals_in(text: str) -> Iterator[Any]:
    """Yield the values that a script of Nuxt's gives its page.

    Example:
        >>> list(literals_in('window.__NUXT__=(function(a){return {title:a,free:!0}}("Rain"));'))
        [{'title': 'Rain', 'free': True}]
    """
    for match in islice(_ASSIGNED.finditer(text), _MOST_SCRIPTS):
        names, start = _parameters(text, match.end())
        end = _end_of(text, start)
        if end is None:
            continue
        told = _arguments(text, end) if names else []
        value = _read(text[start:end], dict(zip(names, told, strict=False)))
        if value is not None:
            yield value


def _parameters(text: str, start: int) -> tuple[list[str], int]:
    """Read the names that a function has for its arguments, and find what it gives; none where there is no function."""
    if not text.startswith(_FUNCTIONS, start):
        return [], start
    opened = text.index("function(", start) + len("function(")
    closed = text.find(")", opened)
    given = text.find(_RETURN, closed, closed + _NEAR) if closed >= 0 else -1
    if given < 0:
        return [], start
    return [name.strip() for name in text[opened:closed].split(",")], given + len(_RETURN)


def _arguments(text: str, end: int) -> Sequence[Any]:
    """Read what the function is called with, which stands behind its end."""
    start = text.find("(", end)
    close = _end_of(text, start, "(", ")") if start >= 0 else None
    return _read(f"[{text[start + 1 : close - 1]}]", {}) or [] if close is not None else []


def _end_of(text: str, start: int, opening: str = "{[", closing: str = "}]") -> int | None:
    """Find the end of what opens at a place; None where it never closes."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += (token[0] in opening) - (token[0] in closing)
        if depth == 0:
            return token.end()
    return None


def _read(text: str, names: Mapping[str, Any]) -> Any:
    """Read a literal, written as JSON writes it; None for what is none."""
    budget, parts = _Budget(), []
    for part in _as_json(text, names):
        parts.append(part)
        if not budget.allows(len(part)):
            return None
    try:
        return json.loads("".join(parts), strict=False)
    except (ValueError, RecursionError):
        return None


def _as_json(text: str, names: Mapping[str, Any]) -> Iterator[str]:
    skipped = ""
    for token in _TOKEN.finditer(text):
        word = token[0]
        if skipped:  # "!0" is true, "void 0" nothing
            yield {"!0": "true", "!1": "false"}.get(skipped + word, "null")
            skipped = ""
        elif word in ("!", "void"):
            skipped = word
        elif token["name"] is not None:
            is_key = text[token.end() : token.end() + _NEAR].lstrip().startswith(":")
            yield json.dumps(word) if is_key else word if word in _CONSTANTS else json.dumps(names.get(word))
        elif token["number"] is not None:
            yield word if _NUMBER.fullmatch(word) else json.dumps(word)
        else:
            yield _quoted(word) if word[0] == "'" and len(word) > 1 else word


def _quoted(word: str) -> str:
    """Write a string between single quotes with double ones."""
    inner = word[1:-1].replace("\\'", "'")
    return '"' + re.sub(r'(?<!\\)"', r"\"", inner) + '"'


def linked_values(members: Sequence[Any]) -> Any:
    """Put the members of a list into each other that refer to each other by their places.

    Example:
        >>> linked_values([{"title": 1, "blocks": 2}, "Rain", [1]])
        {'title': 'Rain', 'blocks': ['Rain']}
    """
    return _linked(members, 0, 0, _Budget())


def _linked(members: Sequence[Any], place: Any, depth: int, budget: _Budget) -> Any:
    is_place = isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(members)
    if not is_place or depth > _DEEPEST:
        return None
    value = members[place]
    if not budget.allows(_OF_VALUE + (len(value) if isinstance(value, str) else 0)):
        return None
    if isinstance(value, dict):
        return {name: _linked(members, each, depth + 1, budget) for name, each in value.items()}
    if isinstance(value, list):
        if len(value) > 1 and isinstance(value[0], str):  # ["Reactive", 1]
            return _linked(members, value[1], depth + 1, budget)
        return [_linked(members, each, depth + 1, budget) for each in value]
    return value
