"""Rows of what restricts a story: its status, its embargo, and the release that ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.contract import Line
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.mapping.bans import PUBSTATUS, embargo_of
from newsmodel.formats.mapping.paths import ABSENT, Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.times import BasicEnd
from newsmodel.formats.restrictions.keys import compacted
from newsmodel.formats.xmltree import Branch, Place, Tree, Value
from newsmodel.formats.xmltree.branches import Record
from newsmodel.issues import shown
from newsmodel.prose.dates.resolution import instant_of
from newsmodel.values import read_timestamp

#: Words in the place of a release that is at once, compacted.
_AT_ONCE = frozenset({"", "immediate", "immediately", "immediaterelease", "forimmediaterelease", "now", "onreceipt"})


def _is_at_once(raw: str) -> bool:
    return compacted(raw) in _AT_ONCE or restrictions.says_lifted(raw)


class Management(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The status of a story, and its embargo: `management-status`, whose `embargoed` lasts until the release."""

    docdata: tuple[str, ...] = ("head", "docdata")
    status: str = "management-status"
    release: str = "date.release"

    def read(self, branch: Branch) -> None:
        """Read both; a release later than the issue is an embargo, too, and so are words in its place."""
        told = [
            (raw, element) for element in branch.elements(self.docdata) if (raw := element.get(self.status)) is not None
        ]
        if told:
            raw, element = next((each for each in told if each[0].strip()), told[0])  # an empty one is unknown, too
            self._read_status(raw, Place(element, self.status), branch)
        release = self._release(branch)
        if release is None or "embargo" in branch.doc:
            return
        until, issued = (_END.read(each, branch.hints) for each in (release.raw, self._issued(branch)))
        is_timed = until is not None and issued is not None and until[10:] and issued[10:]
        is_told = until is None and not _is_at_once(release.raw or "")
        if is_told or (is_timed and _is_later(until or "", issued or "")):
            self._embargo(release, branch)

    def _read_status(self, raw: str, place: Place, branch: Branch) -> None:
        branch.found(self, ("status",), place)
        if _is_embargo(raw):
            self._embargo(self._release(branch), branch)
            return
        value = PUBSTATUS.read(raw, branch.hints)
        for rule, message in PUBSTATUS.remarks(raw, branch.hints):
            branch.say(rule, message, "status")
        if value not in (None, "usable"):
            branch.doc["status"] = value
        if value != raw:
            branch.keep_original(raw, "status")

    def _embargo(self, place: Place | None, branch: Branch) -> None:
        raw = place.raw if place is not None else None
        until = _END.read(raw, branch.hints) if raw else None
        if raw:
            for rule, message in _END.remarks(raw, branch.hints):
                branch.say(rule, message, "embargo", "until")
        if until is None:
            branch.say(restrictions.END_UNRESOLVED, f"stands until further notice: {shown(raw or '')}", "embargo")
        branch.doc["embargo"] = embargo_of(until, raw)
        if place is not None:
            branch.found(self, ("embargo",), place)
            if until is not None and raw is not None and _END.write(until) != raw:
                branch.keep_original(raw, "embargo", "until")

    def _release(self, branch: Branch) -> Place | None:
        for element in branch.elements((*self.docdata, self.release)):
            if (element.get("norm") or "").strip():
                return Place(element, "norm")
        return None

    def _issued(self, branch: Branch) -> str | None:
        found = (element.get("norm") for element in branch.elements((*self.docdata, "date.issue")))
        return next((raw for raw in found if raw), None)

    def write(self, branch: Branch) -> None:
        """Write the status, and the embargo where the story may be used at all."""
        before, status = branch.change(("status",))
        had, embargo = branch.change(("embargo",))
        if (before, had) == (status, embargo):
            return
        tree = branch.tree
        word = "usable" if status is ABSENT else str(status)
        if embargo is not ABSENT and word != "canceled":
            word = "embargoed"
            if status is not ABSENT:
                branch.doc["status"] = status
            self._write_end(embargo, branch)
        elif embargo is not ABSENT:
            branch.doc["embargo"] = embargo
        elif had is not ABSENT:
            for element in branch.elements((*self.docdata, self.release)):
                tree.remove(element)
        tree.set(tree.made(branch.element, self.docdata), self.status, word)

    def _write_end(self, embargo: Object, branch: Branch) -> None:
        until = embargo.get("until")
        tree = branch.tree
        release = tree.made(branch.element, (*self.docdata, self.release)) if until is not None else None
        if release is not None and until is not None:
            tree.set(release, "norm", _END.write(until))
        else:
            for element in branch.elements((*self.docdata, self.release)):
                tree.remove(element)
        rest = {name: value for name, value in embargo.items() if name != "until"}
        if rest:
            branch.doc["embargo"] = rest

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(self.docdata)
        yield Line(f"{path}/@{self.status}", "status", "`embargoed` = an embargo; an unknown one is withheld")
        yield Line(f"{path}/{self.release}/@norm", "embargo/until", "where the story is embargoed, or issued before")


def read_embargo_within(nitf: Element, branch: Branch) -> None:
    """Read the embargo of an item of NITF that stands within another one, which has none itself.

    Args:
        nitf: The item.
        branch: The item around it.
    """
    if "embargo" in branch.doc:
        return
    within = Branch(Tree(nitf), nitf, {}, Conversion(hints=branch.hints), Record())
    Management().read(within)
    embargo = within.doc.get("embargo")
    if embargo is None:
        return
    branch.doc["embargo"] = embargo
    branch.say(restrictions.FOREIGN_RESTRICTION, "taken from the head of the NITF within", "embargo")
    branch.record.take_all(place for _, place in within.record.places.values())


_END = BasicEnd(day_alone=True)
_EMBARGO = re.compile(r"(?:\A|[:/#])embargo(?:ed)?\s*\Z", re.IGNORECASE)


def _is_embargo(raw: str) -> bool:
    return _EMBARGO.search(raw) is not None


def _is_later(one: str, other: str) -> bool:
    return instant_of(read_timestamp(one)) > instant_of(read_timestamp(other))


class Published(Value, frozen=True, kw_only=True, eq=False):
    """The release of a story, which is its publication where it is not the end of an embargo."""

    def read(self, branch: Branch) -> None:
        """Read the time, where no embargo ends with it."""
        if "embargo" not in branch.doc:
            super().read(branch)
