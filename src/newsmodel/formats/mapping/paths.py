"""Values in nested JSON objects, by the steps that lead to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from newsmodel.formats.mapping.kept_keys import is_kept_key

Path: TypeAlias = tuple[str | int, ...]
Object: TypeAlias = dict[str, Any]

#: Stands for a value that is not there; None is a value of JSON.
ABSENT: Any = object()


def pointer(path: Path) -> str:
    """Write a path as a JSON Pointer (RFC 6901).

    Example:
        >>> pointer(("a/b", 0))
        '/a~1b/0'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def take(holder: Object, path: Sequence[str]) -> Any:
    """Take a value out of nested objects, and with it the objects that it leaves empty; `ABSENT` where there is none.

    The outermost object is changed; those inside it are copied before.

    Example:
        >>> holder = {"rights": {"notice": "© Acme"}}
        >>> take(holder, ("rights", "notice")), holder
        ('© Acme', {})
    """
    if len(path) == 1:
        return holder.pop(path[0], ABSENT)
    inner = holder.get(path[0])
    if type(inner) is not dict:
        return ABSENT
    rest = dict(inner)
    value = take(rest, path[1:])
    if value is not ABSENT:
        if rest:
            holder[path[0]] = rest
        else:
            del holder[path[0]]
    return value


def put(holder: Object, path: Sequence[str], value: Any) -> None:
    """Set a value in nested objects, which are made where they are missing.

    Example:
        >>> holder = {}
        >>> put(holder, ("rights", "notice"), "© Acme")
        >>> holder
        {'rights': {'notice': '© Acme'}}
    """
    for step in path[:-1]:
        inner = holder.get(step)
        if type(inner) is not dict:
            inner = holder[step] = {}
        holder = inner
    holder[path[-1]] = value


def look(holder: Object, path: Sequence[str]) -> Any:
    """Look a value up in nested objects; `ABSENT` where there is none.

    Example:
        >>> look({"rights": {"notice": "© Acme"}}, ("rights", "notice"))
        '© Acme'
    """
    value: Any = holder
    for step in path:
        if type(value) is not dict or step not in value:
            return ABSENT
        value = value[step]
    return value


def take_object(holder: Object, name: str) -> Object:
    """Take an object out of what is kept, as a copy; an empty one where it is missing or something else.

    `extra` is the user's, too: whatever may stand there.

    Example:
        >>> take_object({"bodies": [1]}, "bodies")
        {}
    """
    return copied(holder.pop(name, None))


def copied(value: Any) -> Object:
    """Copy an object; an empty one where the value is something else.

    Example:
        >>> copied({"name": "Ana Ruiz"}), copied(["Ana Ruiz"])
        ({'name': 'Ana Ruiz'}, {})
    """
    return dict(value) if isinstance(value, dict) else {}


def strings_in(value: Any) -> list[str]:
    """List the strings in a list; none where the value is no list.

    Example:
        >>> strings_in(["type", 1]), strings_in("type")
        (['type'], [])
    """
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def strings_within(value: Any, beside: frozenset[str] = frozenset()) -> set[str]:
    """Gather the strings in a value, but for those that stand under some names.

    Example:
        >>> sorted(strings_within([{"@type": "Person", "name": "Ana Ruiz", "age": 41}, "Bo"], frozenset({"@type"})))
        ['Ana Ruiz', 'Bo']
    """
    found, left = set(), [value]
    while left:
        each = left.pop()
        if isinstance(each, str):
            found.add(each)
        elif isinstance(each, list):
            left += each
        elif isinstance(each, dict):
            left += (inner for name, inner in each.items() if name not in beside)
    return found


def restore(raw: Object, kept: Object, path: Path = ()) -> list[Path]:
    """Bring back what the input had and no row knows.

    Args:
        raw: The output.
        kept: What was kept of the input; what stands under keys of ours (`KeptKey`) is not the input's.
        path: Where that stands.

    Returns:
        The paths of what could not be brought back, since another value stands there now.

    Example:
        >>> raw = {"type": "text"}
        >>> restore(raw, {"type": "composite", "profile": "PUBL", "*absent": ["uri"]}), raw
        ([('type',)], {'type': 'text', 'profile': 'PUBL'})
    """
    lost: list[Path] = []
    for name, value in kept.items():
        if is_kept_key(name):
            continue
        if name not in raw:
            raw[name] = value
        elif isinstance(raw[name], dict) and isinstance(value, dict):
            lost += restore(raw[name], value, (*path, name))
        elif raw[name] != value:
            lost.append((*path, name))
    return lost
