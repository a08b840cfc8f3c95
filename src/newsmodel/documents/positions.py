"""The place of a JSON Pointer's value in JSON text: line and column."""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Collection, Iterable, Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, TypeAlias

from newsmodel.issues import DocumentPath, Issue

#: 1-based line, and 1-based column in characters.
Position: TypeAlias = tuple[int, int]

_SPACE = re.compile(r"[ \t\n\r]*")
_scan_value = json.JSONDecoder(strict=False).scan_once  # type: ignore[attr-defined]


def position_at(text: str, offset: int) -> Position:
    r"""Return line and column of an offset in a text.

    Example:
        >>> position_at("a\nbc", 3)
        (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def locate(text: str, paths: Collection[DocumentPath]) -> dict[DocumentPath, Position]:
    r"""Find the values of some paths in JSON text.

    Args:
        text: Well-formed JSON.
        paths: Keys and indices from the root.

    Returns:
        For each path the position of its key in an object, of the value elsewhere; of its nearest ancestor where the
        path does not exist.

    Example:
        >>> locate('{"a": 1,\n "b": [2, 3]}', [("b", 1), ("c",)])
        {('b', 1): (2, 11), ('c',): (1, 1)}
    """
    offsets: dict[DocumentPath, int] = {}
    _descend(text, _skip(text, 0), (), _tree(paths), offsets)
    starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]
    return {path: _position(starts, _nearest(offsets, path)) for path in paths}


_NEWLINE = re.compile("\n")


def _position(starts: list[int], offset: int) -> Position:
    """Return line and column of an offset, by the offsets at which the lines begin."""
    line = bisect.bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


_Tree: TypeAlias = dict[str | int, Any]


def _tree(paths: Collection[DocumentPath]) -> _Tree:
    root: _Tree = {}
    for path in paths:
        node = root
        for step in path:
            node = node.setdefault(step, {})
    return root


def _nearest(offsets: dict[DocumentPath, int], path: DocumentPath) -> int:
    while path not in offsets and path:
        path = path[:-1]
    return offsets.get(path, 0)


def _descend(text: str, start: int, path: DocumentPath, wanted: _Tree, offsets: dict[DocumentPath, int]) -> None:
    """Record the place of a value, and of what is wanted inside it."""
    offsets.setdefault(path, start)
    left = len(wanted)
    if not left or text[start] not in "{[":
        return
    for step, place, value in _members(text, start):
        if step in wanted:
            child = (*path, step)
            offsets[child] = place
            _descend(text, value, child, wanted[step], offsets)
            left -= 1
            if not left:
                return


def _members(text: str, start: int) -> Iterator[tuple[str | int, int, int]]:
    """Yield key or index, its place, and the place of the value, of each member of the object or array at an offset."""
    keyed = text[start] == "{"
    at = _skip(text, start + 1)
    index = 0
    while text[at] not in "}]":
        place, step = at, index
        if keyed:
            step, at = scanstring(text, at + 1, False)
            at = _skip(text, _skip(text, at) + 1)
        yield step, place, at
        at = _skip(text, _scan_value(text, at)[1])
        if text[at] == ",":
            at = _skip(text, at + 1)
        index += 1


def _skip(text: str, at: int) -> int:
    if text[at] > " ":
        return at
    match = _SPACE.match(text, at)
    return match.end() if match else at


def find_repeated_key(text: str) -> tuple[str, Position]:
    r"""Find the first key that an object of well-formed JSON text has twice, and its second place.

    Example:
        >>> find_repeated_key('{"a": {"b": 1,\n"b": 2}}')
        ('b', (2, 1))
    """
    seen: list[set[str]] = []  # of the objects and arrays that are open
    for match in _STRUCTURE.finditer(text):
        if match[0] in "{[":
            seen.append(set())
        elif match[0] in "}]":
            seen.pop()
        elif match[1]:
            key, _ = scanstring(text, match.start() + 1, False)
            if key in seen[-1]:
                return key, position_at(text, match.start())
            seen[-1].add(key)
    raise ValueError("no key is repeated")


def position_of_depth(text: str, depth: int) -> Position | None:
    """Find where the brackets of JSON text are first nested so deeply; None where they never are.

    Example:
        >>> position_of_depth('[{"a": []}]', 3)
        (1, 8)
    """
    reached = 0
    for match in _STRUCTURE.finditer(text):
        if match[0] in "{[":
            reached += 1
            if reached == depth:
                return position_at(text, match.start())
        elif match[0] in "}]":
            reached -= 1
    return None


def placed(issues: Iterable[Issue], text: str) -> tuple[Issue, ...]:
    """Give issues the line and the column of their path in the JSON text that they are about."""
    found = tuple(issues)
    places = locate(text, {issue.path for issue in found}) if found else {}
    return tuple(_placed(issue, *places[issue.path]) for issue in found)


def _placed(issue: Issue, line: int, column: int) -> Issue:
    return Issue(
        rule=issue.rule, severity=issue.severity, path=issue.path, message=issue.message, line=line, column=column
    )


# A string, with what makes it a key; or a bracket. Possessive, so that no text makes it try twice.
_STRUCTURE = re.compile(r'"(?>(?:[^"\\]++|\\.)*)"([ \t\n\r]*+:)?|[{}\[\]]')
