"""The media of a story under construction: files, of what kind they are, and which of them are one item."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from newsmodel.formats.mapping import Object
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Count, MediaType

_KINDS: Final = {"image": "picture", "video": "video", "audio": "audio"}
#: Types of programs and lists that play a video.
_PLAYERS: Final = frozenset({"application/x-shockwave-flash", "application/x-mpegurl", "application/vnd.apple.mpegurl"})
#: Kinds by the endings of files.
_ENDINGS: Final = {
    ending: kind
    for kind, endings in {
        "picture": "jpg jpeg png gif webp avif tif tiff bmp heic",
        "graphic": "svg",
        "video": "mp4 m4v mov webm avi mpg mpeg wmv m3u8 mkv flv ogv 3gp",
        "audio": "mp3 m4a aac ogg oga wav opus flac wma",
    }.items()
    for ending in endings.split()
}
#: Types that say nothing.
_ANY_BYTES: Final = ("application/octet-stream", "binary/octet-stream")
_ENDING = re.compile(r"\.([A-Za-z0-9]{2,5})(?:[?#].*)?\Z")
_CLOCK = re.compile(r"(?:(?:([0-9]{1,3}):)?([0-9]{1,3}):)?([0-9]{1,7}(?:\.[0-9]+)?)")
_is_type = limit_of(MediaType).admits
_is_count = limit_of(Count).admits


def kind_of(media_type: str | None, uri: str, medium: str | None = None) -> str | None:
    """Tell of what kind a file is; None for one that is no medium, or cannot be told.

    Example:
        >>> kind_of("image/jpeg", "https://e.example/a"), kind_of(None, "https://e.example/a.mp3?x=1")
        ('picture', 'audio')
        >>> kind_of("application/pdf", "https://e.example/a.pdf") is None
        True
    """
    if medium is not None and medium.strip().lower() in _KINDS:
        return _KINDS[medium.strip().lower()]
    if media_type and "/" in media_type:
        main = media_type.partition("/")[0].strip().lower()
        if main in _KINDS:
            return "graphic" if "svg" in media_type else _KINDS[main]
        if media_type.lower() in _PLAYERS:
            return "video"
        if is_of_no_medium(media_type):
            return None
    ending = _ENDING.search(uri)
    return _ENDINGS.get(ending[1].lower()) if ending else None


def is_of_no_medium(media_type: str | None) -> bool:
    """Tell whether a type is that of a file which is neither picture nor sound nor video.

    Example:
        >>> is_of_no_medium("application/pdf"), is_of_no_medium("image/png"), is_of_no_medium(None)
        (True, False, False)
    """
    if media_type is None or "/" not in media_type or media_type in _ANY_BYTES:
        return False
    return media_type.partition("/")[0].strip().lower() not in _KINDS


def count_of(raw: object) -> int | None:
    """Read a whole number."""
    text = str(raw).strip() if isinstance(raw, str | int) and not isinstance(raw, bool) else ""
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 16 and _is_count(int(text)) else None


def seconds_of(raw: object) -> float | None:
    """Read a running time: seconds, or a clock.

    Example:
        >>> seconds_of("93"), seconds_of("1:02:03"), seconds_of("soon")
        (93.0, 3723.0, None)
    """
    match = _CLOCK.fullmatch(str(raw).strip()) if isinstance(raw, str | int | float) else None
    if match is None:
        return None
    return float(match[3]) + 60 * int(match[2] or 0) + 3600 * int(match[1] or 0)


def rendition(uri: str, **told: object) -> Object:
    """Make a rendition of what is known of a file."""
    found: Object = {"uri": uri}
    for name, value in told.items():
        if value is not None:
            found[name] = value
    return found


def type_of(raw: str | None) -> str | None:
    """Read a media type; None for what is none."""
    text = (raw or "").strip()
    return text if text and _is_type(text) else None


class Album(msgspec.Struct):
    """The media of a story under construction.

    Attributes:
        items: The items.
    """

    items: list[Object] = msgspec.field(default_factory=list)
    _by_address: dict[str, Object] = msgspec.field(default_factory=dict)

    def add(self, kind: str, renditions: list[Object], fields: Object | None = None) -> Object:
        """Add files of one medium: to the item that has one of them, or a new one.

        Args:
            kind: What it is.
            renditions: The files.
            fields: What else is known.
        """
        keys = [key for each in renditions for key in (each["uri"], _sized(kind, each)) if key in self._by_address]
        known = self._by_address[keys[0]] if keys else None
        item: Object = {"kind": kind, "renditions": []} if known is None else known
        if known is None:
            self.items.append(item)
        for each in renditions:
            self._add_file(item, each)
        for name, value in (fields or {}).items():
            item.setdefault(name, value)
        return item

    def _add_file(self, item: Object, file: Object) -> None:
        old = next((each for each in item["renditions"] if each["uri"] == file["uri"]), None)
        if old is None:
            item["renditions"].append(file)
            self._by_address.setdefault(file["uri"], item)
            self._by_address.setdefault(_sized(item["kind"], file), item)
        else:
            old |= {name: value for name, value in file.items() if name not in old}


def _sized(kind: str, file: Object) -> str:
    """Name a picture without its size, where that stands behind its path: its sizes are one picture.

    Example:
        >>> _sized("picture", {"uri": "https://e.example/p.jpg?width=140", "width": 140})
        'https://e.example/p.jpg'
    """
    uri: str = file["uri"]
    path, _, query = uri.partition("?")
    width = file.get("width")
    is_sized = kind == "picture" and width and re.search(rf"(?<![0-9]){width}(?![0-9])", query) is not None
    return path if is_sized and _ENDING.search(path) else uri
