"""Rows of places: where an event was, and the codes of locations in parts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from newsmodel.formats.contract import Line
from newsmodel.formats.mapping.paths import ABSENT
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.nitf.rows import has_all
from newsmodel.formats.xmltree import Branch, Each, Place, Rows, value
from newsmodel.model import Entity
from newsmodel.prose.characters import one_line

_EVENT_PLACE = "head/docdata/evloc"
#: Countries are coded by ISO 3166, in two letters, three, or three digits.
_COUNTRIES = "iso3166"
#: Parts of a location, the most specific first, and the attributes with their codes and the schemes of these.
_PARTS = (
    ("sublocation", "location-code", "code-source"),
    ("city", "city-code", "code-source"),
    ("state", "state-code", "code-source"),
    ("region", "region-code", "code-source"),
    ("country", "iso-cc", None),
)


class EventPlaces(Each, frozen=True, kw_only=True, eq=False):
    """Places of an event that an attribute names, each of which is where it was.

    Attributes:
        attribute: Name of the attribute.
    """

    attribute: str

    def _remove(self, element: Element, branch: Branch) -> None:
        branch.tree.unset(element, self.attribute)


def _event_places(attribute: str, field: str = "name", scheme: str | None = None) -> Each:
    fixed = {"kind": "place", "rel": "event"} | ({} if scheme is None else {"scheme": scheme})
    return EventPlaces(
        attribute=attribute,
        theirs=_EVENT_PLACE,
        ours="entities",
        rows=Rows(value(f"@{attribute}", field, cls=Entity)),
        needs=(field,),
        fixed=fixed,
        picks=lambda element: has_all(element, attribute),
        prefix="e",
        is_written=attribute == "city",
    )


EVENT_PLACES = (
    *map(_event_places, ("city", "county-dist", "state-prov")),
    _event_places("iso-cc", "code", _COUNTRIES),
)


class PartCodes(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The code of the most specific part of a location that has none itself: that part is what it is."""

    def read(self, branch: Branch) -> None:
        """Read the code, and its scheme."""
        if "code" in branch.doc:
            return
        for name, attribute, source in _PARTS:
            part = next(iter(branch.tree.named(branch.element, name)), None)
            if part is None:
                continue
            if has_all(part, attribute):
                self._read_from(branch, Place(part, attribute), ("code",))
                self._read_scheme(branch, part, source)
            return

    def _read_scheme(self, branch: Branch, part: Element, source: str | None) -> None:
        if source is None:
            branch.doc["scheme"] = _COUNTRIES
        elif has_all(part, source):
            self._read_from(branch, Place(part, source), ("scheme",))

    def _read_from(self, branch: Branch, place: Place, ours: tuple[str, ...]) -> None:
        branch.doc[ours[0]] = one_line(place.raw or "")
        branch.found(self, ours, place)

    def write(self, branch: Branch) -> None:
        """Write it where it has changed; that of countries is of one scheme."""
        known = branch.place_of(("code",))
        if known is None or known[0] is not self:
            return
        for ours in (("code",), ("scheme",)):
            place = branch.place_of(ours)
            old, new = branch.change(ours)
            if old == new:
                continue
            if place is not None:
                branch.tree.unset(place[1].element, place[1].attribute)
            if new is not ABSENT and place is not None:
                branch.tree.set(place[1].element, place[1].attribute, str(new))
            elif new is not ABSENT:
                branch.doc[ours[0]] = new

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        for name, attribute, source in _PARTS:
            yield Line(f"{name}/@{attribute}", "code", "of the most specific part")
            if source is not None:
                yield Line(f"{name}/@{source}", "scheme")


PART_CODES = (PartCodes(),)
