"""The properties that ninjs 3 knows, and what of an item is none of them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec

from newsmodel.formats.losses import Path
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.forms import number_of
from newsmodel.formats.ninjs.schema_3 import ASSOCIATION, ITEM
from newsmodel.issues import Rule, Severity, shown
from newsmodel.values import is_timestamp, is_uri

FOREIGN_PROPERTY = Rule(
    "foreign-property",
    Severity.WARNING,
    """A property that was written is none of the format, or its value is of another kind than the format wants.

An item that says its version promises that it is valid in it. Agencies add properties of their own, and old items have
some that the newer version has not got; they are written, since nothing is lost without a word, and the path leads to
each in the file.

Leave it out if the one who receives the file is strict: remove it from `extra` of the document.
""",
)
_TEXTS: Final[dict[str, Callable[[str], bool]]] = {
    "string": lambda _: True,
    "uri": is_uri,
    "date-time": lambda text: "T" in text and is_timestamp(text),
}
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "integer": (int,),
    "number": (int, float),
    "object": (dict,),
}
#: What an older version has not got.
_WITHOUT: Final = {"3.0": frozenset({"digitalSourceType"})}
_ASSOCIATED: Final = ITEM | ASSOCIATION
#: Levels of associations that are looked into.
_DEEPEST: Final = 20


class Foreign(msgspec.Struct, frozen=True):
    """A value that the standard does not know.

    Attributes:
        path: Where it stands in the item.
        value: The value.
        message: What it is.
        is_misplaced: Whether the value is one that no property of its name can have, however it is written.
        is_spelled: Whether it is a number in quotation marks, where the standard wants one without.
    """

    path: Path
    value: Any
    message: str
    is_misplaced: bool = False
    is_spelled: bool = False


def foreign_in(item: Any, version: str = "3.2") -> Iterator[Foreign]:
    """Find what of an item the standard does not know.

    Args:
        item: The item.
        version: Its version of the standard: 3.0 to 3.2.

    Example:
        >>> for each in foreign_in({"urgency": 12, "places": [{"name": "Brae", "mayor": "Jo Lee"}]}):
        ...     print(each.path, each.message)
        ('urgency',) no integer from 1 to 9: 12
        ('places', 0, 'mayor') no property of the standard: 'Jo Lee'
    """
    known = ITEM if version not in _WITHOUT else {n: kind for n, kind in ITEM.items() if n not in _WITHOUT[version]}
    yield from _foreign(item, known, (), 0)


def _foreign(value: Any, kind: Any, path: Path, depth: int) -> Iterator[Foreign]:
    """Compare a value with the kind that the standard wants: a name, an object's members, or a list's member."""
    if type(kind) is str and kind != "item":
        if not _check_of(kind)(value):
            is_misplaced, is_spelled = not _may_mean(kind, value), _is_spelled(kind, value)
            yield Foreign(path, value, f"no {_told(kind)}: {shown(value)}", is_misplaced, is_spelled)
        return
    if kind == "item":
        kind = _ASSOCIATED
    if type(kind) is list and type(value) is list:
        for index, member in enumerate(value) if depth < _DEEPEST else ():
            yield from _foreign(member, kind[0], (*path, index), depth + 1)
    elif type(kind) is dict and type(value) is dict:
        yield from _foreign_members(value, kind, path, depth)
    else:
        yield Foreign(path, value, f"no {_told(kind)}: {shown(value)}", is_misplaced=not _may_mean(kind, value))


def _foreign_members(value: Object, kind: Object, path: Path, depth: int) -> Iterator[Foreign]:
    for name, member in value.items():
        inner = kind.get(name)
        if inner is None:
            yield Foreign((*path, name), member, f"no property of the standard: {shown(member)}")
        elif not (inner == "string" and type(member) is str):  # as most are
            yield from _foreign(member, inner, (*path, name), depth)


@functools.cache
def _check_of(kind: str) -> Callable[[Any], bool]:
    """Make the check of values of a kind."""
    name, *limits = kind.split(" ")
    if limits:
        least, most = map(int, limits)
        return lambda value: type(value) is int and least <= value <= most
    if name in _TEXTS:
        fits = _TEXTS[name]
        return lambda value: type(value) is str and fits(value)
    if name in _TYPES:
        types = _TYPES[name]
        return lambda value: isinstance(value, types) and not isinstance(value, bool)
    words = frozenset(name.split("|"))
    return lambda value: type(value) is str and value in words


def _may_mean(kind: Any, value: Any) -> bool:
    """Tell whether a reader may understand a value that is written in another form than the standard's."""
    if not isinstance(kind, str) or value is None:
        return value in (None, [], "")
    return isinstance(value, str | int | float) and kind != "object"


def _is_spelled(kind: str, value: Any) -> bool:
    """Tell whether a value is a number in quotation marks where the standard wants a number."""
    return kind.startswith(("integer", "number")) and type(value) is str and type(number_of(value)) is not str


def _told(kind: Any) -> str:
    if not isinstance(kind, str):
        return "list" if isinstance(kind, list) else "object"
    name, *limits = kind.split(" ")
    return f"{name} from {limits[0]} to {limits[1]}" if limits else name.replace("|", ", ")
