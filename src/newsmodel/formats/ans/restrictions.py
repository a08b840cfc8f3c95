"""Rows of a story's restrictions in ANS: its status, its embargo, and whether it is paid for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.mapping import ABSENT, Fields, Line, Names, Object, Rows, Silent, Step, look, put, restore, take
from newsmodel.formats.mapping.bans import End, Status, drop_lifted, note_of
from newsmodel.formats.restrictions.keys import is_one_of
from newsmodel.issues import shown
from newsmodel.model import Embargo

#: Words for the status; ANS leaves them to the publisher.
STATUS = Status({"usable": "published", "withheld": "withheld", "canceled": "canceled"})


class Embargoed(msgspec.Struct, frozen=True, kw_only=True):
    """The embargo, where it is active."""

    reads: Names = frozenset({"content_restrictions"})
    writes: Names = frozenset({"embargo"})

    def read(self, step: Step) -> None:
        """Read an embargo that is not said to be over; such a one is kept."""
        found = step.look(_EMBARGO)
        if found is ABSENT or restrictions.says_lifted(
            found if not isinstance(found, dict) else found.get("active", True)
        ):
            return
        if not isinstance(found, dict):  # its words, or its end
            step.take(_EMBARGO)
            step.put((*_EMBARGO, "end_time"), found)
            found = {"end_time": found}
        elif found.get("active") is not True:
            step.say(restrictions.END_UNRESOLVED, f"taken for active: {shown(found.get('active'))}", "embargo")
        rest = {name: value for name, value in found.items() if name != "active" or value is not True}
        child = step.child(rest, {}, theirs=_EMBARGO, ours=("embargo",))
        _EMBARGO_ROWS.read(child)
        if "until" not in child.doc and found.get("end_time") is not None:
            message = f"stands until further notice: {shown(found['end_time'])}"
            step.say(restrictions.END_UNRESOLVED, message, "embargo")
            if words := note_of(found["end_time"]):
                child.doc.setdefault("note", words)
        step.take(_EMBARGO)
        if rest:
            step.put(_EMBARGO, rest)
        step.doc["embargo"] = child.doc

    def write(self, step: Step) -> None:
        """Write the embargo, which is active."""
        embargo = step.doc.pop("embargo", None)
        kept = look(step.kept, _EMBARGO)
        stands = isinstance(kept, dict) and not restrictions.says_lifted(kept.get("active", True))
        if embargo is None:
            if stands:
                drop_lifted(_EMBARGO, step)
            return
        rest = dict(kept) if stands else {}
        if "until" not in embargo and embargo.get("note") == note_of(self._words(rest, step)):
            del embargo["note"]
        child = step.child({"active": rest.pop("active", True)}, embargo, rest, theirs=_EMBARGO, ours=("embargo",))
        _EMBARGO_ROWS.write(child)
        restore(child.raw, rest)
        step.put(_EMBARGO, child.raw)
        if embargo:
            step.doc["embargo"] = embargo

    def _words(self, rest: Object, step: Step) -> Any:
        """Give the words of an end that could not be read; they are written in their place."""
        return step.conversion.original((*step.doc_path, "embargo", "until")) or rest.get("end_time")

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        for row in _EMBARGO_ROWS:
            yield from (Line(f"{'/'.join(_EMBARGO)}/{line.theirs}", f"embargo/{line.ours}") for line in row.lines())


_EMBARGO = ("content_restrictions", "embargo")
_EMBARGO_ROWS = Rows(
    Fields(Embargo).value("end_time", "until", form=End(day_alone=False)),
    *Fields(Embargo).values(("description", "note")),
)


class PaidContent(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The code of a story's restrictions, which publishers choose: one that says that it is paid for is read."""

    reads: Names = frozenset({"content_restrictions"})
    writes: Names = frozenset({"rights"})

    def read(self, step: Step) -> None:
        """Read the code; it is kept, too."""
        if _says_paid(step.look(_CODE)):
            put(step.doc, ("rights", "free_access"), False)

    def write(self, step: Step) -> None:
        """Take the field where the code that is kept says the same."""
        if look(step.doc, ("rights", "free_access")) is False and _says_paid(look(step.kept, _CODE)):
            take(step.doc, ("rights", "free_access"))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join(_CODE), "rights/free_access", "`premium`, `metered`…: false")


_CODE = ("content_restrictions", "content_code")


def _says_paid(code: Any) -> bool:
    return isinstance(code, str) and is_one_of(code, "paying")
