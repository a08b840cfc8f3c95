"""Rows of what restricts a story: its status, what that will be, its embargo and its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.contract import Line
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping.bans import PUBSTATUS, embargo_of
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.status import read_embargo_within
from newsmodel.formats.nitf.times import BasicEnd
from newsmodel.formats.restrictions import RANK, status_of, status_of_kind
from newsmodel.formats.xmltree import Branch, Place
from newsmodel.issues import shown

_MANAGEMENT = ("NewsManagement",)
_STATUS = (*_MANAGEMENT, "Status")
_KIND = (*_MANAGEMENT, "NewsItemType")
_INSTRUCTION = (*_MANAGEMENT, "Instruction")
_CHANGE = (*_MANAGEMENT, "StatusWillChange")
_FUTURE = (*_CHANGE, "FutureStatus")
_WHEN = (*_CHANGE, "DateAndTime")
_NAME = "FormalName"
_END = BasicEnd(day_alone=True)
_EMBARGO = re.compile(r"(?:\A|[:/#])embargo(?:ed)?\s*\Z", re.IGNORECASE)
#: IPTC's words for the statuses of ours.
_WORDS = {"usable": "Usable", "withheld": "Withheld", "canceled": "Canceled"}


def restricts_nothing(instruction: Element) -> bool:
    """Tell whether an instruction says nothing of the story's status."""
    return status_of(instruction.get(_NAME) or "") in (None, "usable")


class Status(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The status of a story, its embargo, which lasts until the status becomes usable, and its end."""

    def read(self, branch: Branch) -> None:
        """Read all three: of several statuses, and of instructions and kinds that say one, the strictest counts."""
        for element in branch.elements(_STATUS):
            raw = element.get(_NAME)
            if raw is not None and raw.strip():
                self._read_status(raw, Place(element, _NAME), branch)
        for element in branch.elements(_INSTRUCTION):
            if not restricts_nothing(element):
                branch.record.take(element, _NAME)
                self._restrict(str(status_of(element.get(_NAME) or "")), branch)
        for element in branch.elements(_KIND):
            status = status_of_kind(element.get(_NAME) or "")
            if status is not None:
                branch.record.take(element, _NAME)
                self._restrict(status, branch)
        self._read_change(branch)

    def _read_status(self, raw: str, place: Place, branch: Branch) -> None:
        if branch.place_of(("status",)) is None:
            branch.found(self, ("status",), place)
        branch.record.take(place.element, place.attribute)
        if _EMBARGO.search(raw):
            branch.doc.setdefault("embargo", {})
            return
        value = PUBSTATUS.read(raw, branch.hints)
        for rule, message in PUBSTATUS.remarks(raw, branch.hints):
            branch.say(rule, message, "status")
        if self._restrict(str(value), branch) and value != raw:
            branch.keep_original(raw, "status")

    def _restrict(self, value: str, branch: Branch) -> bool:
        """Set a status; False where the story has a stricter one."""
        if RANK[value] < RANK[branch.doc.get("status", "usable")]:
            return False
        if value != "usable":
            branch.doc["status"] = value
        return True

    def _read_change(self, branch: Branch) -> None:
        raw = self._raw(_WHEN, branch)
        future = next((element.get(_NAME) for element in branch.elements(_FUTURE)), None)
        frees = future is None or status_of(future) == "usable"
        if "embargo" in branch.doc:
            self._end_embargo(raw if frees else None, branch)
        elif raw is not None and not frees and "expires" not in branch.doc:
            self._expire(raw, branch)

    def _raw(self, names: tuple[str, ...], branch: Branch) -> str | None:
        found = (Place(element, None) for element in branch.elements(names))
        return next((place.raw for place in found if place.raw), None)

    def _end_embargo(self, raw: str | None, branch: Branch) -> None:
        until = self._end_of(raw, "embargo", branch)
        if until is None:
            branch.say(restrictions.END_UNRESOLVED, f"stands until further notice: {shown(raw or '')}", "embargo")
        branch.doc["embargo"] = embargo_of(until, raw)

    def _expire(self, raw: str, branch: Branch) -> None:
        until = self._end_of(raw, "expires", branch)
        if until is not None:
            branch.doc["expires"] = until
        else:
            branch.say(restrictions.RESTRICTION_UNREAD, f"an end that is not understood: {shown(raw)}", "expires")

    def _end_of(self, raw: str | None, ours: str, branch: Branch) -> str | None:
        if raw is None:
            return None
        steps = ("embargo", "until") if ours == "embargo" else (ours,)
        for rule, message in _END.remarks(raw, branch.hints):
            branch.say(rule, message, *steps)
        for element in (*branch.elements(_WHEN), *branch.elements(_FUTURE)):
            branch.record.take(element, None, _NAME)
        until: str | None = _END.read(raw, branch.hints)
        if until is not None and _END.write(until) != raw:
            branch.keep_original(raw, *steps)
        return until

    # --- writing

    def write(self, branch: Branch) -> None:
        """Write what has changed: an embargo as a status, its end as the next one."""
        changes = {name: branch.change((name,)) for name in ("status", "embargo", "expires")}
        if all(old == new for old, new in changes.values()):
            return
        (_, status), (_, embargo), (_, expires) = changes.values()
        word = "usable" if status is ABSENT else str(status)
        if embargo is not ABSENT and word == "usable":
            self._write_status("Embargoed", branch)
        else:
            self._write_status(_WORDS[word], branch)
        self._write_change(embargo, expires, word, branch)

    def _write_status(self, word: str, branch: Branch) -> None:
        tree = branch.tree
        known = branch.elements(_STATUS)
        element = known[0] if known else tree.made(branch.element, _STATUS)
        for other in known[1:]:
            tree.remove(other)
        tree.set(element, _NAME, word)
        for instruction in branch.elements(_INSTRUCTION):
            if not restricts_nothing(instruction):
                said = status_of(instruction.get(_NAME) or "")
                branch.say(NOT_CARRIED, f"an instruction that says otherwise was left out: {said}", "status")
                tree.remove(instruction)
        for kind in branch.elements(_KIND):
            if status_of_kind(kind.get(_NAME) or "") not in (None, status_of(word)):
                branch.say(NOT_CARRIED, f"a kind of item that says otherwise: {shown(kind.get(_NAME) or '')}", "status")
                tree.set(kind, _NAME, "News")

    def _write_change(self, embargo: Any, expires: Any, word: str, branch: Branch) -> None:
        for element in branch.elements(_CHANGE):
            branch.tree.remove(element)
        until = embargo.get("until") if isinstance(embargo, dict) else None
        if isinstance(embargo, dict):
            rest = {name: value for name, value in embargo.items() if name != "until"}
            if word != "usable":
                rest = embargo
            elif until is not None:
                self._add_change("Usable", until, branch)
            if rest:
                branch.doc["embargo"] = rest
        if expires is ABSENT:
            return
        if isinstance(embargo, dict) and word == "usable":
            branch.doc["expires"] = expires
        else:
            self._add_change("Canceled", expires, branch)

    def _add_change(self, word: str, when: str, branch: Branch) -> None:
        tree = branch.tree
        tree.set(tree.made(branch.element, _FUTURE), _NAME, word)
        tree.set(tree.made(branch.element, _WHEN), None, _END.write(when))

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{'/'.join(_STATUS)}/@{_NAME}", "status", "`Embargoed` = an embargo; an unknown one is withheld")
        yield Line(f"{'/'.join(_INSTRUCTION)}/@{_NAME}", "status", "where it says one that restricts")
        yield Line(f"{'/'.join(_KIND)}/@{_NAME}", "status", "where it says one that restricts: a kill")
        yield Line("/".join(_WHEN), "embargo/until", "where the story is embargoed, and usable then")
        yield Line("/".join(_WHEN), "expires", "where the story is usable now, and not then")


class EmbargoWithin(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The embargo of the NITF document that has the words, where the item has none."""

    def read(self, branch: Branch) -> None:
        """Read it."""
        read_embargo_within(branch.element, branch)

    def write(self, branch: Branch) -> None:
        """Leave it where it is."""

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("head/docdata/date.release", "embargo/until", "where the item has none")
