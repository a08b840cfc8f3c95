"""The messages about values that a keyword of the schema refuses."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from newsmodel import values
from newsmodel.documents.explain.rules import OUT_OF_RANGE, UNKNOWN_VALUE, WRONG_FORM, WRONG_LENGTH, WRONG_TYPE
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.shapes.field_types import Limit, compiled
from newsmodel.values import DATE_TIME, FULL_DATE

Schema: TypeAlias = dict[str, Any]
#: Makes an issue of a keyword's argument, the value and its path.
Explained: TypeAlias = Callable[[Any, Any, DocumentPath], Issue]


def unknown_field(name: str, meant: str | None, where: str) -> str:
    """Word the message about a property that a class does not know."""
    return f"{shown(name)} is no property of {where}{_question(meant)}"


def _question(meant: str | None) -> str:
    return "" if meant is None else f"; did you mean {meant!r}?"


def _unquoted(value: Any, known: list[str]) -> str:
    """Say that a word is meant, where a value is written as one that is known: 1.0 and not "1.0"."""
    return f': write "{value}", a string' if str(value) in known else ""


def unknown_value(known: list[str], value: Any, path: DocumentPath) -> Issue:
    """Make the issue of a value that is not among the known ones."""
    hint = _question(meant_of(value, known)) if isinstance(value, str) else _unquoted(value, known)
    return UNKNOWN_VALUE.issue(f"{shown(value)} is not one of {', '.join(known)}{hint}", path)


#: So many letters may be wrong in a name that somebody meant.
_SLIP = 2


def meant_of(word: str, known: Iterable[str]) -> str | None:
    """Find the name that somebody meant who wrote another one, if any is near."""
    word = word.lower()
    first, last = word[:1], word[-1:]
    shortest, longest = max(len(word) - _SLIP, _SLIP + 1), len(word) + _SLIP
    for name in known:
        if (name[0] == first or name[-1] == last) and shortest <= len(name) <= longest and _is_near(word, name):
            return name
    return None


def _is_near(word: str, name: str) -> bool:
    """Tell whether two words differ in one place, by few letters. difflib sees more slips, at forty times the time."""
    shorter, longer = sorted((word, name), key=len)
    head = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    left = len(shorter) - head
    tail = next((at for at in range(left) if shorter[-1 - at] != longer[-1 - at]), left)
    return len(longer) - head - tail <= _SLIP


def wrong_type(node: Schema, value: Any, path: DocumentPath) -> Issue | None:
    """Make the issue of a value of another JSON type than its schema says; None where the type is right."""
    expected = node.get("type")
    if expected is None or _TYPES[expected](value):
        return None
    article = "an" if expected[0] in "aio" else "a"
    return WRONG_TYPE.issue(f"{shown(value)} is not {article} {expected}", path)


_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list | tuple),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: not isinstance(value, bool) and (isinstance(value, int) or _is_whole(value)),
}


def _is_whole(value: Any) -> bool:
    return isinstance(value, float) and value.is_integer()


def refused_moment(node: Schema, value: Any, path: DocumentPath) -> Issue:
    """Make the issue of a value that is no timestamp."""
    if not isinstance(value, str):
        return WRONG_TYPE.issue(f"{shown(value)} is not a string", path)
    if any(compiled(branch["pattern"]).search(value) for branch in node["anyOf"]):
        return WRONG_FORM.issue(f"{shown(value)} is on a day that does not exist", path)
    return WRONG_FORM.issue(f"{shown(value)} is not {DATE_TIME.noun}, nor {FULL_DATE.noun}", path)


def _length(bound: str) -> Explained:
    def explained(limit: int, value: str, path: DocumentPath) -> Issue:
        told = "the string is empty" if not value else f"{shown(value)} has {len(value)} characters, {bound} {limit}"
        return WRONG_LENGTH.issue(told, path)

    return explained


SCALAR_KEYWORDS: dict[str, Explained] = {
    "const": lambda const, value, path: unknown_value([const], value, path),
    "enum": unknown_value,
    "minimum": lambda limit, value, path: OUT_OF_RANGE.issue(f"{shown(value)} is less than {limit}", path),
    "maximum": lambda limit, value, path: OUT_OF_RANGE.issue(f"{shown(value)} is greater than {limit}", path),
    "minLength": _length("fewer than"),
    "maxLength": _length("more than"),
    "pattern": lambda pattern, value, path: WRONG_FORM.issue(f"{shown(value)} is not {_noun(pattern)}", path),
    "format": lambda name, value, path: WRONG_FORM.issue(f"{shown(value)} is not a valid {name}", path),
}


def _noun(pattern: str) -> str:
    return _nouns().get(pattern) or f"of the form {pattern}"


@functools.cache
def _nouns() -> dict[str, str]:
    """Map the patterns of our own types to the nouns that describe them."""
    limits = [limit for value in vars(values).values() for limit in getattr(value, "__metadata__", ())]
    return {limit.pattern: limit.noun for limit in limits if isinstance(limit, Limit) and limit.pattern}
