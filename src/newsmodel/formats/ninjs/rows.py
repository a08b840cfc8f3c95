"""Rows of the mapping table that only ninjs has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import attrs

from newsmodel import values
from newsmodel.formats.mapping import Account, At, Fields, Line, Names, Object, Silent, absent_in
from newsmodel.model import Media, Rendition
from newsmodel.shapes.field_types import limit_of

#: What ninjs says of media items, in the words of the model, which are the same.
MEDIA_KINDS = {"picture": "picture", "video": "video", "audio": "audio", "graphic": "graphic"}
_is_line = limit_of(values.Line).admits
_MEDIA_URI = Fields(Media).value("uri", "uri")
_RENDITION_NAME = Fields(Rendition).value("name", "name")


@attrs.frozen(kw_only=True)
class ItemType(Silent):
    """The type of an item: composite where it has media, else text."""

    reads: Names = None
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Mark where the type is missing; it is kept as it is."""
        if "type" not in raw:
            raw["*absent"] = [*absent_in(raw), "type"]

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the type, unless the input had another or none."""
        if "type" not in absent_in(kept):
            raw["type"] = kept.pop("type", "composite" if doc.get("media") else "text")


@attrs.frozen(kw_only=True)
class Strings:
    """A list of objects of which one property is a member of a field of strings.

    Attributes:
        theirs: Name of the list.
        name: Name of the property.
        ours: Name of the field.
    """

    theirs: str
    name: str
    ours: str

    @property
    def reads(self) -> Names:
        """The list."""
        return frozenset({self.theirs})

    @property
    def writes(self) -> Names:
        """The field."""
        return frozenset({self.ours})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Read the strings; what else the objects have is kept by the string."""
        members = raw.get(self.theirs)
        if not isinstance(members, list) or not members or not all(self._fits(member) for member in members):
            return
        words = [member[self.name] for member in members]
        if len(set(words)) < len(words):
            return
        doc[self.ours] = words
        rests = {
            member[self.name]: {key: value for key, value in member.items() if key != self.name} for member in members
        }
        raw.pop(self.theirs)
        if any(rests.values()):
            raw[self.theirs] = {key: rest for key, rest in rests.items() if rest}

    def _fits(self, member: Any) -> bool:
        value = member.get(self.name) if isinstance(member, dict) else None
        return isinstance(value, str) and _fits_symbol(value)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the strings."""
        words = doc.get(self.ours)
        if words is None or len(set(words)) < len(words) or not all(map(_fits_symbol, words)):
            return
        doc.pop(self.ours)
        rests = kept.pop(self.theirs) if isinstance(kept.get(self.theirs), dict) else {}
        found = ((word, rests.get(word)) for word in words)
        raw[self.theirs] = [{self.name: word} | (rest if isinstance(rest, dict) else {}) for word, rest in found]

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line(f"{self.theirs}[]/{self.name}", self.ours)


def _fits_symbol(word: str) -> bool:
    return word == word.strip() and word[:1] != "*" and _is_line(word)


@attrs.frozen(kw_only=True)
class Point:
    """A GeoJSON point, which is a latitude and a longitude; other shapes are kept as they are."""

    reads: Names = frozenset({"geoJSON"})
    writes: Names = frozenset({"latitude", "longitude"})

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Read the coordinates."""
        shape = raw.get("geoJSON")
        if not isinstance(shape, dict) or shape.get("type") != "Point" or set(shape) != {"type", "coordinates"}:
            return
        place = shape["coordinates"]
        if not isinstance(place, list) or len(place) != 2 or not all(type(part) in (int, float) for part in place):
            return
        if abs(place[0]) <= 180 and abs(place[1]) <= 90:
            doc["longitude"], doc["latitude"] = float(place[0]), float(place[1])
            raw.pop("geoJSON")

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the coordinates, where there are both."""
        if "longitude" in doc and "latitude" in doc and "geoJSON" not in kept:
            raw["geoJSON"] = {"type": "Point", "coordinates": [doc.pop("longitude"), doc.pop("latitude")]}

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("geoJSON/coordinates", "longitude", "of a GeoJSON `Point`")
        yield Line("geoJSON/coordinates", "latitude", "of a GeoJSON `Point`")


@attrs.frozen(kw_only=True)
class Joined(Silent):
    """The scheme of a concept of version 1, which version 3 has at most as the beginning of its URI."""

    reads: Names = frozenset({"scheme"})
    writes: Names = frozenset()

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Keep the scheme in its field."""
        scheme = raw.get("scheme")
        if isinstance(scheme, str) and scheme and scheme.isprintable() and scheme == scheme.strip():
            doc["scheme"] = raw.pop("scheme")


@attrs.frozen(kw_only=True)
class AssociationName:
    """The name of an association, which is the id of a media item."""

    reads: Names = None
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Take the name for the id, where it can be one and is free."""
        name = raw.get("name")
        if isinstance(name, str) and account.claim_id(name):
            doc["id"] = raw.pop("name")
        else:
            doc["id"] = account.fresh_id("m")

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the id as the name, unless the input had another; every association has one."""
        given = doc.pop("id", None)
        raw["name"] = kept.pop("name", None) or given or account.fresh_id("m")

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield Line("name", "id")


@attrs.frozen(kw_only=True)
class AssociationUri:
    """The URI of an association, which ninjs requires: a media item without one is named after its item."""

    reads: Names = frozenset({"uri"})
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the URI, unless it is one that we made up."""
        if raw.get("uri") == _made_up(raw.get("name") or doc.get("id")):
            raw.pop("uri")
        _MEDIA_URI.read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the URI."""
        _MEDIA_URI.write(doc, raw, kept, at, account)
        if "uri" not in raw and "uri" not in kept:
            raw["uri"] = _made_up(raw["name"])

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield from _MEDIA_URI.lines()


def _made_up(name: Any) -> str:
    return f"urn:newsmodel:media:{quote(str(name), safe='')}"


@attrs.frozen(kw_only=True)
class LinkName(Silent):
    """The name of an association that is a link: ninjs requires one, and we have no field for it."""

    reads: Names = frozenset()
    writes: Names = None

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:  # noqa: ARG002
        """Write the name that it had, or the next one."""
        raw["name"] = kept.pop("name", None) or account.fresh_id("link")


@attrs.frozen(kw_only=True)
class RenditionName:
    """The name of a rendition, which ninjs requires: an empty one stands for none."""

    reads: Names = frozenset({"name"})
    writes: Names = None

    def read(self, raw: Object, doc: Object, at: At, account: Account) -> None:
        """Read the name."""
        _RENDITION_NAME.read(raw, doc, at, account)

    def write(self, doc: Object, raw: Object, kept: Object, at: At, account: Account) -> None:
        """Write the name."""
        _RENDITION_NAME.write(doc, raw, kept, at, account)
        if "name" not in raw and "name" not in kept:
            raw["name"] = ""

    def lines(self) -> Iterator[Line]:
        """The row for people."""
        yield from _RENDITION_NAME.lines()
