"""Rows of what restricts a story: its status, its embargo, its end, terms of mining, and whether a machine made it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats import restrictions
from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.bans import PUBSTATUS, End, embargo_of
from newsmodel.formats.mapping.forms import Timed
from newsmodel.formats.mapping.paths import ABSENT, Object, look, put
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.newsml_g2.catalogues import catalogue_of
from newsmodel.formats.newsml_g2.messages import items_in
from newsmodel.formats.newsml_g2.words import LANG
from newsmodel.formats.xmltree import Branch, One, Place, Value, local_name, words_of
from newsmodel.issues import shown
from newsmodel.prose.dates.resolution import instant_of
from newsmodel.values import as_uri, read_timestamp

#: The schema wants a point in time; some places may have a day.
TIME = Timed(day_alone=False)
TIME_OR_DAY = Timed(day_alone=True)
_END = End(day_alone=False)
_STATUS = ("itemMeta", "pubStatus")
_SCHEME = "http://cv.iptc.org/newscodes/pubstatusg2/"
_CODES = ("qcode", "uri", "literal")
#: Attributes that any element may have, and which say who has said it, when, how and why, and nothing of what.
_BESIDE = frozenset(
    {"id", "dir", LANG, "creator", "creatoruri", "modified", "custom", "how", "howuri", "why", "whyuri"}
    | {"type", "typeuri", "pubconstraint", "pubconstrainturi"}
)


def _around(branch: Branch, path: tuple[str, ...]) -> list[Element]:
    """List the elements that a path leads to in the packages of the message that the story came in."""
    top = branch.element.getroottree().getroot()
    if top is branch.element:
        return []
    packages = [item for item in items_in(top) if item is not branch.element and local_name(item) == "packageItem"]
    return [element for item in packages for element in branch.tree.all(item, path)]


class PubStatus(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The publication status: of a QCode, a URI and a literal the strictest; an unknown one is withheld, and none."""

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """None: a package around the story may have one, too."""
        return None

    def read(self, branch: Branch) -> None:
        """Read the status; its name counts where there is no code."""
        found: list[tuple[int, str, str, Place]] = []
        for element in (*branch.elements(_STATUS), *_around(branch, _STATUS)):
            for place in self._places(element):
                raw = place.raw or ""
                value = str(PUBSTATUS.read(raw, branch.hints))
                found.append((restrictions.RANK[value], value, raw, place))
        if not found:
            return
        _, value, raw, place = max(found, key=lambda each: each[0])
        branch.found(self, ("status",), place)
        for rule, message in PUBSTATUS.remarks(raw, branch.hints):
            branch.say(rule, message, "status")
        if value != "usable":
            branch.doc["status"] = value
        if value != raw:
            branch.keep_original(raw, "status")

    def _places(self, element: Element) -> list[Place]:
        coded = [Place(element, name) for name in _CODES if (element.get(name) or "").strip()]
        return coded or [Place(element, None)]

    def write(self, branch: Branch) -> None:
        """Write the status where it has changed."""
        old, new = branch.change(("status",))
        if old == new:
            return
        tree = branch.tree
        element = tree.made(branch.element, _STATUS)
        word = "usable" if new is ABSENT else str(new)
        by_uri = "uri" in element.attrib and "qcode" not in element.attrib
        tree.set(element, None, "")
        element.text = None
        tree.strip(element, *_CODES)
        if by_uri:
            tree.set(element, "uri", _SCHEME + word)
        else:
            tree.set(element, "qcode", f"stat:{word}")

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        path = "/".join(_STATUS)
        for name in ("qcode", "uri"):
            yield Line(f"{path}/@{name}", "status", PUBSTATUS.told)


class Embargoed(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The embargo: until when; empty until further notice."""

    theirs: tuple[str, ...] = ("itemMeta", "embargoed")

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """None: a package around the story may have one, too."""
        return None

    def read(self, branch: Branch) -> None:
        """Read the end, or the words that say none."""
        for element in (*branch.elements(self.theirs), *_around(branch, self.theirs)):
            raw = words_of(element)
            until = _END.read(raw, branch.hints) if raw else None
            if raw:
                for rule, message in _END.remarks(raw, branch.hints):
                    branch.say(rule, message, "embargo", "until")
            if until is None and raw:
                branch.say(restrictions.END_UNRESOLVED, f"stands until further notice: {shown(raw)}", "embargo")
            branch.doc["embargo"] = embargo_of(until, raw)
            branch.found(self, ("embargo",), Place(element, None))
            if until is not None and until != raw:
                branch.keep_original(raw, "embargo", "until")
            return

    def write(self, branch: Branch) -> None:
        """Write the embargo where it has changed."""
        old, new = branch.change(("embargo",))
        if old == new:
            return
        tree = branch.tree
        known = branch.place_of(("embargo",))
        if new is ABSENT:
            if known is not None:
                tree.remove(known[1].element)
            return
        element = known[1].element if known else tree.made(branch.element, self.theirs)
        until = new.get("until")
        tree.set(element, None, "" if until is None else self._end(until, branch))
        element.text = element.text or None
        rest: Object = {name: said for name, said in new.items() if name != "until"}
        if rest:
            put(branch.doc, ("embargo",), rest)

    def _end(self, until: str, branch: Branch) -> str:
        written = _END.write(until)
        if written != until:
            message = f"the day {until} is written as its end: {written}"
            branch.say(restrictions.END_UNRESOLVED, message, "embargo", "until")
        return written

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("/".join(self.theirs), "embargo/until", f"{_END.told}; an empty one has no end")


class Expires(Value, frozen=True, kw_only=True, eq=False):
    """The end of a story: of several the earliest counts; one that is not understood is an error."""

    def places_in(self, branch: Branch) -> list[Place]:
        """List the places in which the value may stand, the best first."""
        places = super().places_in(branch)
        if len(places) > 1:
            ends = {place: self.form.read(place.raw or "", branch.hints) for place in places}
            places.sort(key=lambda place: _instant(ends[place]))
        return places


def _instant(end: str | None) -> float:
    return float("inf") if end is None else instant_of(read_timestamp(end)).timestamp()


#: The terms of PLUS begin so.
_TERM = "DMI-"


class DataMining(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The permission of data mining, a URI or a QCode."""

    theirs: tuple[str, ...] = ("rightsInfo", "dataMining")
    ours: tuple[str, ...] = ("rights", "data_mining")

    @property
    def sources(self) -> frozenset[tuple[str, ...]] | None:
        """The path of the element."""
        return frozenset({self.theirs})

    def read(self, branch: Branch) -> None:
        """Read the permission; one that is not understood is an error."""
        for element in branch.elements(self.theirs):
            uri = as_uri(element.get("uri") or "")
            if uri is not None:
                place = Place(element, "uri")
            else:
                alias, _, code = (element.get("qcode") or "").strip().partition(":")
                uri = catalogue_of(branch.tree).uri_of(alias, code) if code else None
                place = Place(element, "qcode")
            if uri is not None:
                put(branch.doc, self.ours, uri)
                branch.found(self, self.ours, place)
                return
            said = _said_in(element)
            uri = restrictions.permission_of(said.rpartition(":")[2]) if said else None
            if uri is not None:  # the term tells, whatever its alias; what is no term is taken for the strictest
                put(branch.doc, self.ours, uri)
                if _TERM not in said.upper():
                    branch.say(restrictions.MINING_INFERRED, f"taken for a prohibition: {shown(said)}", *self.ours)
                return
            branch.say(restrictions.RESTRICTION_UNREAD, f"not understood: {shown(said)}", *self.ours)

    def write(self, branch: Branch) -> None:
        """Write the permission where it has changed."""
        old, new = branch.change(self.ours)
        if old == new:
            return
        tree = branch.tree
        known = branch.place_of(self.ours)
        if new is ABSENT:
            if known is not None:
                tree.remove(known[1].element)
            return
        element = known[1].element if known else tree.made(branch.element, self.theirs)
        tree.strip(element, *_CODES)
        tree.set(element, "uri", new)

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line(f"{'/'.join(self.theirs)}/@uri", "/".join(self.ours))
        yield Line(f"{'/'.join(self.theirs)}/@qcode", "/".join(self.ours), "by the catalogue")


class MachineOrigin(One, frozen=True, kw_only=True, eq=False):
    """The digital source type; one that is not understood is an error."""

    def read(self, branch: Branch) -> None:
        """Read the term."""
        super().read(branch)
        if look(branch.doc, self.ours) is not ABSENT:
            return
        for element in branch.elements(tuple(self.theirs.split("/"))):
            raw = _said_in(element)
            uri = restrictions.source_type_of(raw)
            if uri is not None:
                put(branch.doc, (*self.ours, "uri"), uri)
                branch.record.places[(*branch.path, *self.ours)] = (self, Place(element, None))
                return
            if element.attrib or raw:
                branch.say(restrictions.RESTRICTION_UNREAD, f"not understood: {shown(raw)}", *self.ours)


def _said_in(element: Element) -> str:
    """Give what an element says in whatever attribute, else in words; "" where it says nothing."""
    told = (str(value) for name, value in element.attrib.items() if name not in _BESIDE)
    return next(filter(str.strip, (*told, words_of(element))), "")
