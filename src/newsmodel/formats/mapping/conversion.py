"""The state of one conversion."""

from __future__ import annotations

import functools
from collections.abc import Hashable, Sequence
from typing import Any

import msgspec

from newsmodel.formats import reading_rules as rules
from newsmodel.formats.mapping.kept_keys import KeptKey
from newsmodel.formats.mapping.paths import Object, Path, pointer
from newsmodel.issues import Issue, Rule, shown
from newsmodel.model import SPAN_FIELDS
from newsmodel.readings import Hints
from newsmodel.shapes.field_types import compiled, limit_of
from newsmodel.values import Id

#: Finds in a string that may be the id of a part what it matches; None in any other.
is_id = compiled(limit_of(Id).pattern or "").search
_NO_HINTS = Hints()


class Conversion(msgspec.Struct, kw_only=True, dict=True):
    """State of one conversion: hints, ids in use, original spellings, issues. It lives inside one `parse` or `render`.

    Attributes:
        hints: What the caller knows.
        originals: The original forms of values, by pointer into the document.
        places: Where members of lists stood when they were read, by where they stand; None for new ones.
        issues: What there is to say.
        left_out: What was taken out of the body, in our JSON form.
        ids: Ids that parts of the document have.
        known: Ids of parts by what they say, where those that say the same are one.
        reserved: Ids that the input gives, and that are not made up for other parts.
        is_part: Whether the input is a part of one whose words are looked at as a whole.
        has_body_as_read: Whether the document has the body that was read from the input, and nothing has changed it.
    """

    hints: Hints = _NO_HINTS
    originals: dict[str, str] = msgspec.field(default_factory=dict)
    places: dict[Path, Path | None] = msgspec.field(default_factory=dict)
    issues: list[Issue] = msgspec.field(default_factory=list)
    left_out: list[dict[str, str]] = msgspec.field(default_factory=list)
    ids: set[str] = msgspec.field(default_factory=lambda: set(SPAN_FIELDS))
    reserved: frozenset[str] = frozenset()
    known: dict[Hashable, str] = msgspec.field(default_factory=dict)
    is_part: bool = False
    has_body_as_read: bool = False
    _counts: dict[str, int] = msgspec.field(default_factory=dict)

    def say(self, rule: Rule, message: str, path: Sequence[str | int]) -> None:
        """Report something; a key that begins with a star has one more of them while it is read."""
        steps = [step[1:] if isinstance(step, str) and step.startswith("**") else step for step in path]
        self.issues.append(rule.issue(message, steps))

    def unread(self, raw: Any, path: Sequence[str | int]) -> None:
        """Report a value of the input that no field has."""
        self.say(rules.VALUE_UNREAD, f"not understood, and kept as it was: {shown(raw)}", path)

    def original(self, path: Path) -> str | None:
        """Look up the original form of the value at a path of the document."""
        place = self._place(path) if self.originals else None
        return None if place is None else self.originals.get(pointer(place))

    @functools.cached_property
    def steps_of_originals(self) -> frozenset[str]:
        """All names in the pointers to original forms, which a field that is absent may have; for writing."""
        return frozenset(step for place in self.originals for step in place.split("/"))

    def _place(self, path: Path) -> Path | None:
        """Find where something stood when it was read."""
        for length in range(len(path), 0, -1) if self.places else ():
            if path[:length] in self.places:
                place = self.places[path[:length]]
                return None if place is None else (*place, *path[length:])
        return path

    def pin(self, kept: Object, index: int, forms: int) -> None:
        """Note in what is kept of a member of a list where the original forms of its values stand.

        Args:
            kept: What is kept.
            index: The member's index in the document.
            forms: How many original forms there were before it.
        """
        if len(self.originals) > forms:
            kept[KeptKey.PLACE] = index

    def follow(self, kept: Object, path: Path) -> None:
        """Find original forms of a member's values by where it stood when it was read, not by where it stands.

        Args:
            kept: What is kept of the member; the pin is taken out.
            path: Where it stands in the document.
        """
        index = kept.pop(KeptKey.PLACE, None)
        if self.originals:
            holder = self._place(path[:-1])
            self.places[path] = (*holder, index) if holder is not None and isinstance(index, int) else None

    def forget(self, forms: int) -> None:
        """Forget the original forms that came after the first so many: what they belong to is no member after all."""
        while len(self.originals) > forms:
            self.originals.popitem()

    def claim_id(self, wanted: str) -> bool:
        """Take an id for a part of the document; False where it is none, or taken."""
        if wanted in self.ids or not is_id(wanted):
            return False
        self.ids.add(wanted)
        return True

    def fresh_id(self, prefix: str) -> str:
        """Make up the next free id: a prefix and a number."""
        count = self._counts.get(prefix, 0) + 1
        name, ids = f"{prefix}{count}", self.ids
        while name in ids or name in self.reserved:
            count += 1
            name = f"{prefix}{count}"
        self._counts[prefix] = count
        ids.add(name)
        return name
