"""Rows of the mapping table that only ninjs has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from newsmodel import values
from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.completion import named_in_byline
from newsmodel.formats.losses import MADE_UP_ID, NOT_CARRIED
from newsmodel.formats.mapping import (
    ABSENT,
    Constant,
    Fields,
    Line,
    Names,
    Object,
    Silent,
    Step,
    Value,
    look,
)
from newsmodel.formats.mapping.field_forms import field_at
from newsmodel.formats.mapping.forms import MarkedWords
from newsmodel.formats.mapping.words import is_word
from newsmodel.model import Article
from newsmodel.shapes.field_types import Scalar, limit_of

#: What ninjs says of media items, in the words of the model, which are the same.
MEDIA_KINDS = {"picture": "picture", "video": "video", "audio": "audio", "graphic": "graphic"}
_is_line = limit_of(values.Line).admits


class ItemType(Constant, frozen=True):
    """The type of an item: composite where it has media, else text."""

    theirs: str = "type"
    value: str = "text"

    def written(self, doc: Object) -> str:
        """Give the type for an article."""
        return "composite" if doc.get("media") else self.value


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a headline or a description: without the markup of its media type, where it says no other one.

    Attributes:
        plain: The row of words that stand as they are.
        marked: The row of words that may have markup.
    """

    plain: Value
    marked: Value

    @classmethod
    def of(cls, held: type, ours: str) -> Printed:
        """Make the row for a field of a class."""
        kind = field_at(held, (ours,)).type
        form = MarkedWords(kind.limit) if isinstance(kind, Scalar) else None
        return cls(plain=Fields(held).value("value", ours), marked=Fields(held).value("value", ours, form=form))

    @property
    def reads(self) -> Names:
        """The property."""
        return self.plain.reads

    @property
    def writes(self) -> Names:
        """The field."""
        return self.plain.writes

    def read(self, step: Step) -> None:
        """Read the words."""
        self._row(step.raw).read(step)

    def write(self, step: Step) -> None:
        """Write the words; those that would be taken for markup say that they are plain."""
        words, ours = look(step.doc, self.plain.ours), (*step.doc_path, *self.plain.ours)
        as_it_was = (step.kept.get("value"), step.conversion.original(ours))
        self._row(step.kept).write(step)
        written = step.raw.get("value")
        is_escaped = isinstance(written, str) and written not in (words, *as_it_was)
        if is_escaped and words is not ABSENT and "contentType" not in step.kept:
            step.raw |= {"value": words, "contentType": "text/plain"}

    def _row(self, held: Object) -> Value:
        kind = held.get("contentType")
        return self.plain if isinstance(kind, str) and not _MARKUP.search(kind) else self.marked

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        return self.plain.lines()


#: What the media types of HTML, XHTML and NITF have in them.
_MARKUP = re.compile("html|xml", re.IGNORECASE)


class Uri(Value, frozen=True, kw_only=True):
    """The id, which ninjs requires: one that was made up of the input's bytes is written, and named."""

    def write(self, step: Step) -> None:
        """Write the id."""
        if is_id_of_bytes(step.doc.get("id", "")):
            step.say(*MADE_UP_ID, "id")
        super().write(step)


ITEM_URI = Uri(**msgspec.structs.asdict(Fields(Article).value("uri", "id")))


#: Roles of those who made the item, without what stands before them in a qcode or a URI; others supplied it.
_CONTRIBUTORS = frozenset(
    {"author", "contributor", "creator", "editor", "photographer", "translator", "writer", "reporter", "correspondent"}
    | {"columnist", "illustrator", "videographer"}
)


def is_contributor(party: Any) -> bool:
    """Tell whether a party made the item, by its role: a word, a qcode, or the URI of a term of IPTC's.

    Example:
        >>> is_contributor({"role": "http://cv.iptc.org/newscodes/contentprodpartyrole/writer"})
        True
        >>> is_contributor({"role": "distributor"}), is_contributor("Ana Ruiz")
        (False, False)
    """
    role = party.get("role") if isinstance(party, dict) else None
    return isinstance(role, str) and re.split(r"[:/#]", role)[-1].casefold() in _CONTRIBUTORS


class NamedInByline(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """Contributors whom the byline names, where no other property names any; the byline has its own row."""

    reads: Names = frozenset({"by"})
    writes: Names = frozenset({"contributors"})

    def read(self, step: Step) -> None:
        """Read whom the byline names."""
        sources = step.raw.get("infoSources")
        if isinstance(sources, list) and any(map(is_contributor, sources)):
            return
        if named := _named_in(step.raw["by"]):
            step.doc["contributors"] = named

    def write(self, step: Step) -> None:
        """Leave the contributors to the byline, where it names them all and says all of them."""
        if (named := _named_in(step.doc.get("byline"))) and step.doc.get("contributors") == named:
            del step.doc["contributors"]

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("by", "contributors", "whom it names, where `infoSources` names nobody who made the item")


def _named_in(words: Any) -> list[Object]:
    return named_in_byline(words) if isinstance(words, str) else []


class KeywordList(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """Keywords, which ninjs has no list of; items of Superdesk have one, or a string with commas."""

    reads: Names = frozenset({"keywords"})
    writes: Names = frozenset()

    def read(self, step: Step) -> None:
        """Read the keywords, where all of them are words."""
        words = step.raw["keywords"]
        if isinstance(words, str):
            words = [word for part in re.split("[,;]", words) if (word := part.strip())]
        if isinstance(words, list) and words and all(map(is_word, words)):
            step.doc["keywords"] = words
            del step.raw["keywords"]

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("keywords", "keywords", "of Superdesk")


class KeywordsAsSubjects(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """Keywords, which are written as subjects that only have a name."""

    reads: Names = frozenset()
    writes: Names = frozenset({"keywords"})

    def write(self, step: Step) -> None:
        """Write the keywords behind the subjects."""
        words = step.doc.pop("keywords", [])
        subjects = step.raw.get("subjects", [])
        subjects = subjects if isinstance(subjects, list) else [subjects]
        known = [subject.get("name") for subject in subjects if isinstance(subject, dict)]
        if words:
            step.raw["subjects"] = [*subjects, *({"name": word} for word in words if word not in known)]
            step.say(NOT_CARRIED, "written as subjects", "keywords")
            step.say(NOT_CARRIED, "the keywords are written among them", "subjects")

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("subjects[]/name", "keywords", "written as subjects, and read as such")


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A GeoJSON point, which is a latitude and a longitude; other shapes are kept as they are."""

    reads: Names = frozenset({"geoJSON"})
    writes: Names = frozenset({"latitude", "longitude"})

    def read(self, step: Step) -> None:
        """Read the coordinates."""
        shape = step.raw.get("geoJSON")
        if not isinstance(shape, dict) or shape.get("type") != "Point" or set(shape) != {"type", "coordinates"}:
            return
        place = shape["coordinates"]
        if not isinstance(place, list) or len(place) != 2 or not all(type(part) in (int, float) for part in place):
            return
        if abs(place[0]) <= 180 and abs(place[1]) <= 90:
            step.doc["longitude"], step.doc["latitude"] = float(place[0]), float(place[1])
            step.raw.pop("geoJSON")

    def write(self, step: Step) -> None:
        """Write the coordinates, where there are both."""
        if "longitude" in step.doc and "latitude" in step.doc and "geoJSON" not in step.kept:
            step.raw["geoJSON"] = {
                "type": "Point",
                "coordinates": [step.doc.pop("longitude"), step.doc.pop("latitude")],
            }

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("geoJSON/coordinates", "longitude", "of a GeoJSON `Point`")
        yield Line("geoJSON/coordinates", "latitude", "of a GeoJSON `Point`")


class Joined(msgspec.Struct, Silent, frozen=True, kw_only=True):
    """The scheme of a concept or a party of version 1, which version 3 has at most as the beginning of its URI."""

    reads: Names = frozenset({"scheme"})
    writes: Names = frozenset({"scheme"})

    def read(self, step: Step) -> None:
        """Keep the scheme in its field."""
        scheme = step.raw.get("scheme")
        if isinstance(scheme, str) and scheme and scheme.isprintable() and scheme == scheme.strip():
            step.doc["scheme"] = step.raw.pop("scheme")

    def write(self, step: Step) -> None:
        """Take the scheme where the URI that has been written is made of it and of the code."""
        scheme, code, uri = step.doc.get("scheme"), step.raw.get("literal"), step.raw.get("uri")
        if scheme is not None and code is not None and uri == f"{scheme}{code}":
            del step.doc["scheme"]
