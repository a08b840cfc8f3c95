"""What a conversion remembers, and plain JSON values that are taken apart and put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import attrs

from newsmodel.formats import reading_rules as rules
from newsmodel.issues import Issue, Rule, shown
from newsmodel.model import SPAN_FIELDS
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Id

Path: TypeAlias = tuple[str | int, ...]
Object: TypeAlias = dict[str, Any]

ABSENT: Any = object()
#: The key under which the rest of a member has its index, where values of it had another form.
_PIN = "*at"
#: Whether a string may be the id of a part.
is_id = limit_of(Id).admits


@attrs.define(kw_only=True)
class Account:
    """What one conversion has to remember. It lives inside one call of `parse` or `render`.

    Attributes:
        hints: What the caller knows.
        originals: The original forms of values, by pointer into the document.
        places: Where members of lists stood when they were read, by where they stand; None for new ones.
        issues: What there is to say.
        ids: Ids that parts of the document have.
        known: Ids of parts by what they say, where those that say the same are one.
        reserved: Ids that the input gives, and that are not made up for other parts.
    """

    hints: Hints = attrs.field(factory=Hints)
    originals: dict[str, str] = attrs.field(factory=dict)
    places: dict[Path, Path | None] = attrs.field(factory=dict)
    issues: list[Issue] = attrs.field(factory=list)
    ids: set[str] = attrs.field(factory=lambda: set(SPAN_FIELDS))
    reserved: frozenset[str] = frozenset()
    known: dict[Any, str] = attrs.field(factory=dict)
    _counts: dict[str, int] = attrs.field(factory=dict)

    def say(self, rule: Rule, message: str, path: Sequence[str | int]) -> None:
        """Remember something to tell the user; a key that begins with a star has one more of them while it is read."""
        steps = [step[1:] if isinstance(step, str) and step.startswith("**") else step for step in path]
        self.issues.append(rule.issue(message, steps))

    def unread(self, raw: Any, path: Sequence[str | int]) -> None:
        """Say that no field has a value of the input."""
        self.say(rules.VALUE_UNREAD, f"not understood, and kept as it was: {shown(raw)}", path)

    def original(self, path: Path) -> str | None:
        """The original form of the value at a path of the document."""
        place = self._place(path) if self.originals else None
        return None if place is None else self.originals.get(pointer(place))

    def _place(self, path: Path) -> Path | None:
        """Where something stood when it was read."""
        for length in range(len(path), 0, -1) if self.places else ():
            if path[:length] in self.places:
                place = self.places[path[:length]]
                return None if place is None else (*place, *path[length:])
        return path

    def pin(self, kept: Object, index: int, forms: int) -> None:
        """Remember in what is kept of a member of a list where the original forms of its values stand.

        Args:
            kept: What is kept.
            index: The member's index in the document.
            forms: How many original forms there were before it.
        """
        if len(self.originals) > forms:
            kept[_PIN] = index

    def follow(self, kept: Object, path: Path) -> None:
        """Find original forms of a member's values by where it stood when it was read, not by where it stands.

        Args:
            kept: What is kept of the member; the pin is taken out.
            path: Where it stands in the document.
        """
        index = kept.pop(_PIN, None)
        if self.originals:
            holder = self._place(path[:-1])
            self.places[path] = (*holder, index) if holder is not None and isinstance(index, int) else None

    def claim_id(self, wanted: str) -> bool:
        """Take an id for a part of the document; False where it is none, or taken."""
        if wanted in self.ids or not is_id(wanted):
            return False
        self.ids.add(wanted)
        return True

    def fresh_id(self, prefix: str) -> str:
        """The next free id: a prefix and a number."""
        count = self._counts.get(prefix, 0) + 1
        while f"{prefix}{count}" in self.ids or f"{prefix}{count}" in self.reserved:
            count += 1
        self._counts[prefix] = count
        self.ids.add(f"{prefix}{count}")
        return f"{prefix}{count}"


def pointer(path: Path) -> str:
    """A path as a JSON Pointer (RFC 6901).

    Example:
        >>> pointer(("a/b", 0))
        '/a~1b/0'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


class At(NamedTuple):
    """Where a conversion stands.

    Attributes:
        raw: In the format's own object; while writing, in what `extra` keeps of it.
        doc: In our document.
    """

    raw: Path = ()
    doc: Path = ()


def take(holder: Object, path: Sequence[str]) -> Any:
    """Take a value out of nested objects, and with it the objects that it leaves empty; `ABSENT` where there is none.

    The outermost object is changed; those inside it are copied before.
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
    """Set a value in nested objects, which are made where they are missing."""
    for step in path[:-1]:
        inner = holder.get(step)
        if type(inner) is not dict:
            inner = holder[step] = {}
        holder = inner
    holder[path[-1]] = value


def look(holder: Object, path: Sequence[str]) -> Any:
    """A value in nested objects; `ABSENT` where there is none."""
    value: Any = holder
    for step in path:
        if type(value) is not dict or step not in value:
            return ABSENT
        value = value[step]
    return value


def restore(raw: Object, kept: Object, path: Path = ()) -> list[Path]:
    """Bring back what the input had and no row knows.

    Args:
        raw: The output.
        kept: What was kept of the input.
        path: Where that stands.

    Returns:
        The paths of what could not be brought back, since another value stands there now.
    """
    lost: list[Path] = []
    for name, value in kept.items():
        if name.startswith("*") and not name.startswith("**"):
            continue
        if name not in raw:
            raw[name] = value
        elif isinstance(raw[name], dict) and isinstance(value, dict):
            lost += restore(raw[name], value, (*path, name))
        elif raw[name] != value:
            lost.append((*path, name))
    return lost
