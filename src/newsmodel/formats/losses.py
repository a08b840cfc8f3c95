"""Losses of a writer, by path.

A writer tells what it carried with a function of path and value; everything else that the article says is reported, at
the topmost path under which nothing was carried.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from newsmodel.documents.codec import to_dict
from newsmodel.issues import Issue, Rule, Severity, cut, shown
from newsmodel.model import Article
from newsmodel.values import write_timestamp

NOT_CARRIED = Rule(
    "not-carried",
    Severity.WARNING,
    """The format that was written has no place for a part of the article, which was left out.

Every format carries a part of what the model holds. The path names what is missing in the file that was written, or
what readers will take something else for; the article itself is unchanged.

Keep the newsmodel document beside the file, or write a format that carries more: `newsmodel list` shows them.
""",
)

#: Values that no field of ours has are written no deeper in JSON: readers that walk through them still have room.
DEEPEST = 620

Path: TypeAlias = tuple[str | int, ...]
#: Whether a writer carried the whole of a value at a path.
Carried: TypeAlias = Callable[[Path, Any], bool]


def report_losses(
    article: Article, carried: Carried | Iterable[str], *, among: Container[str | int] | None = None
) -> list[Issue]:
    """Report every part of an article that a writer did not carry.

    Args:
        article: What was written.
        carried: Says of a path and its value whether all of it was carried; when it says no, the parts of the value
            are asked about one by one. Or the patterns of `carried_paths`.
        among: Names of the article's fields that are asked about, where the others are known to be carried.

    Returns:
        Issues of the rule `not-carried`, in the order of the document.

    Example:
        >>> article = Article(id="urn:x:1", headline="Rain", keywords=["weather"], urgency=3)
        >>> [issue.pointer for issue in report_losses(article, ["id", "headline"])]
        ['/urgency', '/keywords']
    """
    asked = carried if callable(carried) else carried_paths(carried)
    issues: list[Issue] = []
    for name, part in parts_of(article):
        if among is None or name in among:
            issues += _walk(part, (name,), asked)[1]
    return issues


def carried_paths(patterns: Iterable[str]) -> Carried:
    """Make a test for carried values of some path patterns.

    A pattern is a path with `/` between its steps: a field's name, or for a member of a list `*`, or the member's own
    `type`, `rel` or `kind`. It carries all that stands below it.

    Example:
        >>> carried = carried_paths(["sections/*/blocks/*/text", "links/*/title"])
        >>> carried(("links", 0, "title"), "Rain"), carried(("links", 0, "uri"), "urn:x:1")
        (True, False)
    """
    known = frozenset(tuple(pattern.split("/")) for pattern in patterns)

    def carries(path: Path, _: Any) -> bool:
        steps = tuple("*" if isinstance(step, int) else step for step in path)
        return any(steps[:length] in known for length in range(1, len(steps) + 1))

    return carries


def value_at(value: Any, path: Path) -> Any:
    """Return the value at a path; None where there is none."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        elif isinstance(value, Mapping):
            value = value.get(step)
        else:
            value = getattr(value, step, None)
    return value


def _walk(value: Any, path: Path, carried: Carried) -> tuple[bool, list[Issue]]:
    """Tell whether anything at a path was carried, and report what was not."""
    if carried(path, value):
        return True, []
    kept, issues = False, []
    for step, part in parts_of(value):
        part_kept, part_issues = _walk(part, (*path, step), carried)
        kept = kept or part_kept
        issues += part_issues
    if kept:
        return True, issues
    return False, [NOT_CARRIED.issue(f"not carried: {told(value)}", path)]


def parts_of(value: Any) -> Iterator[tuple[str | int, Any]]:
    """Yield the parts of a value that say something: no defaults, nothing empty."""
    if attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            part = getattr(value, field.name)
            if part is not None and part not in ((), {}) and part != field.default:
                yield field.name, part
    elif isinstance(value, tuple):
        yield from enumerate(value)


def told(value: Any) -> str:
    """Show a value as messages do: in the form that it has in our JSON."""
    if isinstance(value, tuple):
        return told(value[0]) if len(value) == 1 else f"{len(value)} of them"
    if attrs.has(type(value)):
        return cut(", ".join(f"{name}: {shown(part)}" for name, part in to_dict(value).items()))
    return shown(write_timestamp(value) if isinstance(value, datetime.date) else value)


def nests(value: Any, deepest: int) -> bool:
    """Tell whether lists and objects lie in each other deeper than so many levels.

    Example:
        >>> nests([{"a": []}], 2), nests([{"a": []}], 3)
        (True, False)
    """
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(deepest):
        held = (inner for holder in level for inner in (holder.values() if isinstance(holder, dict) else holder))
        level = [inner for inner in held if isinstance(inner, dict | list)]
    return bool(level)
