"""Pictures, videos and sounds ⇄ media items, wherever in a story they stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import attrs
import msgspec

from newsmodel.formats.ans.naming import named
from newsmodel.formats.ans.rows import VERSION, is_uri
from newsmodel.formats.ans.tables import TIME
from newsmodel.formats.mapping import (
    Constant,
    Conversion,
    Each,
    Fields,
    Line,
    Members,
    Names,
    Object,
    One,
    Path,
    Remainder,
    Row,
    Rows,
    Step,
    copied,
    first_lines,
    restore,
    write_first,
)
from newsmodel.formats.mapping.forms import Renamed
from newsmodel.model import Media, Rendition

#: The media that ANS has; a graphic is an image of a type.
_KINDS = {"image": "picture", "video": "video", "audio": "audio"}
_GRAPHIC = "graphic"
_STREAM_TYPES = Renamed(
    {
        "mp4": "video/mp4",
        "ts": "application/vnd.apple.mpegurl",
        "webm": "video/webm",
        "mp3": "audio/mpeg",
        "aac": "audio/aac",
    }
)
_MEDIA = Fields(Media)
_RENDITION = Fields(Rendition)


class ImageType(msgspec.Struct, frozen=True, kw_only=True):
    """Type of an image: a graphic is another kind of media item, others are kept."""

    reads: Names = frozenset({"image_type"})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Take the type of a graphic."""
        if step.raw["image_type"] == _GRAPHIC:
            step.doc["kind"] = step.raw.pop("image_type")

    def write(self, step: Step) -> None:
        """Write the type of a graphic."""
        if step.doc.get("kind") == _GRAPHIC:
            step.raw["image_type"] = step.doc["kind"]

    def lines(self) -> Iterator[Line]:
        """List the row for people."""
        yield Line("image_type", "kind", f"where it is `{_GRAPHIC}`")


class Identifier(msgspec.Struct, frozen=True, kw_only=True):
    """The id of a media item where it is a URI."""

    reads: Names = frozenset({"_id"})
    writes: Names = frozenset({"uri"})

    def read(self, step: Step) -> None:
        """Take the URI."""
        if is_uri(step.raw["_id"]):
            step.doc["uri"] = step.raw.pop("_id")

    def write(self, step: Step) -> None:
        """Write the URI, unless an id of the document stands there."""
        if "uri" in step.doc and "_id" not in step.raw:
            step.kept.pop("_id", None)
            step.raw["_id"] = step.doc.pop("uri")

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        yield Line("_id", "id", "where it can be an id of a part")
        yield Line("_id", "uri", "where it is a URI")


class File(msgspec.Struct, frozen=True, kw_only=True):
    """The one file of an image, whose address and size are properties of the image itself."""

    reads: Names = frozenset({"url"})
    writes: Names = frozenset({"renditions"})

    def read(self, step: Step) -> None:
        """Read the file, where its address is absolute."""
        child = step.child(dict(step.raw), {}, ours=("renditions", 0))
        _FILE.read(child)
        if "uri" in child.doc:
            step.raw.clear()
            step.raw |= child.raw
            step.doc["renditions"] = [child.doc]
        elif "url" not in child.raw:
            step.raw.pop("url")

    def write(self, step: Step) -> None:
        """Write the first file; there is no place for others."""
        write_first(step, "renditions", _write_file)

    def lines(self) -> Iterator[Line]:
        """List the rows for people."""
        return first_lines(_FILE, "renditions")


def _write_file(step: Step) -> None:
    """Write a file; a size without one is kept as it is."""
    (_FILE if "uri" in step.doc else _ADDRESS).write(step)


_ADDRESS = Rows(*_RENDITION.values(("url", "uri")))
_FILE = Rows(*_RENDITION.values(("url", "uri"), "width", "height"))


def _streams(*rows: Row) -> Members:
    case = Each(
        "renditions",
        Rows(*_RENDITION.values(("url", "uri"), ("filesize", "size")), _STREAM_TYPE, *rows),
        needs=("uri",),
        accepts=lambda member: is_uri(member.get("url")),
    )
    return Members("streams", case)


_STREAM_TYPE = _RENDITION.value("stream_type", "media_type", form=_STREAM_TYPES)


def _credit(key: str, ours: str) -> Members:
    """Map the only person or agency of a credit, which is a line of the media item."""
    rows = Rows(Constant("type", "author"), _MEDIA.value("name", ours))
    case = One(ours, rows, picks=_only_name, told="where there is one")
    return Members(f"credits/{key}", case)


def _only_name(members: list[Any], left: list[int]) -> int | None:
    names = [index for index in left if isinstance(members[index].get("name"), str)]
    return names[0] if len(members) == len(names) == 1 else None


_SHARED: tuple[Row, ...] = (
    Constant("version", VERSION),
    Identifier(),
    _MEDIA.value("created_date", "created", form=TIME),
    _MEDIA.value("copyright", "rights/notice"),
    _credit("by", "byline"),
    _credit("affiliation", "credit"),
)
_PLAYED: tuple[Row, ...] = (
    *_SHARED,
    *_MEDIA.values(("headlines/basic", "title"), ("description/basic", "caption")),
)
ROWS: dict[str, Rows] = {
    "image": Rows(
        *_SHARED,
        ImageType(),
        *_MEDIA.values(("subtitle", "title"), "caption", "alt_text"),
        File(),
    ),
    "video": Rows(*_PLAYED, _streams(*_RENDITION.values("width", "height"))),
    "audio": Rows(*_PLAYED, _streams()),
}


def is_media(item: Any) -> bool:
    """Tell whether an item of ANS is a picture, a video or a sound."""
    return isinstance(item, dict) and isinstance(item.get("type"), str) and item["type"] in _KINDS


class Shelf(msgspec.Struct):
    """Media items of a story while it is read.

    Attributes:
        conversion: Whom ids are taken from.
        items: The media items.
        rests: What is kept of them, by id.
    """

    conversion: Conversion
    items: list[Object] = msgspec.field(default_factory=list)
    rests: Object = msgspec.field(default_factory=dict)
    _known: dict[bytes, str] = msgspec.field(default_factory=dict)

    def read(self, item: Object, path: Path) -> str:
        """Read a media item: its id; it is read unless the same one was there before."""
        same = msgspec.json.encode(item, order="deterministic")
        if same in self._known:
            return self._known[same]
        rest = {name: value for name, value in item.items() if name != "type"}
        media: Object = {"id": named(self.conversion, "m", item.get("_id")), "kind": _KINDS[item["type"]]}
        if media["id"] == item.get("_id"):
            del rest["_id"]
        forms = len(self.conversion.originals)
        ROWS[item["type"]].read(Step(rest, media, rest, self.conversion, path, ("media", len(self.items))))
        self.conversion.pin(rest, len(self.items), forms)
        self.items.append(media)
        if rest:
            self.rests[media["id"]] = rest
        self._known[same] = media["id"]
        return str(media["id"])

    def add(self, items: list[Object]) -> None:
        """Put media items beside them that markup has shown."""
        self.items += items


@attrs.define
class Albums:
    """Media items of a story while it is written.

    Attributes:
        conversion: To whom is said what has no place.
        items: The media items.
        kept: What was kept of them, by id.
        told: The ids that have to be written.
        left: What has not been written of them.
    """

    conversion: Conversion
    items: list[Object]
    kept: Object
    told: frozenset[str] = frozenset()
    left: Remainder = attrs.field(init=False)
    _index: dict[str, int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.left = Remainder.of(self.items)
        self._index = {item["id"]: index for index, item in reversed(list(enumerate(self.items))) if "id" in item}

    def find(self, id: Any) -> int | None:
        """Find a media item: its index."""
        return self._index.get(id)

    def write(self, index: int) -> Object | None:
        """Write the item of ANS; None where ANS cannot have it."""
        media = dict(self.items[index])
        kept = copied(self.kept.get(media.get("id", "")))
        kind = media["kind"]
        name = "image" if kind == _GRAPHIC else next(theirs for theirs, ours in _KINDS.items() if ours == kind)
        if kind == "audio" and not media.get("renditions") and not {"streams", "source_url"} & kept.keys():
            return None
        raw: Object = {"type": name}
        if media.pop("id", None) in self.told:
            raw["_id"] = self.items[index]["id"]
            kept.pop("_id", None)
        self.conversion.follow(kept, ("media", index))
        ROWS[name].write(Step.writing(media, raw, kept, self.conversion, ("media", index)))
        media.pop("kind")
        restore(raw, kept)
        self.left.leave(index, media)
        return raw


def lines() -> Iterator[Line]:
    """List the rows for people."""
    for name, rows in ROWS.items():
        for line in itertools.chain.from_iterable(row.lines() for row in rows):
            yield Line(f"{name}/{line.theirs}", f"media/{line.ours}", line.how)
