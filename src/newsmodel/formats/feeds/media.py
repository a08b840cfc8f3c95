"""Media of feeds: enclosures, Media RSS, iTunes, sitemaps' pictures; one file is one item, whoever names it."""

from __future__ import annotations

import re
from typing import Final

import attrs

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import guessed
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Count, MediaType

_KINDS: Final = {"image": "picture", "video": "video", "audio": "audio"}
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


@attrs.define
class Album:
    """The media of a story under construction.

    Attributes:
        items: The items.
    """

    items: list[Object] = attrs.field(factory=list)
    _by_address: dict[str, Object] = attrs.field(factory=dict)

    def add(self, kind: str, renditions: list[Object], fields: Object | None = None) -> Object:
        """Add files of one medium: to the item that has one of them, or a new one.

        Args:
            kind: What it is.
            renditions: The files.
            fields: What else is known.
        """
        known = next((self._by_address[each["uri"]] for each in renditions if each["uri"] in self._by_address), None)
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
        else:
            old |= {name: value for name, value in file.items() if name not in old}


# --- Media RSS

#: What is said of a medium in words.
_WORDED = (("media:title", "title"), ("media:description", "caption"), ("media:text", "caption"))
LINES = (
    Line("media:group", "media", "one item"),
    *(
        Line(f"media:content/@{name}", f"media/renditions/{ours}")
        for name, ours in (
            ("url", "uri"),
            ("type", "media_type"),
            ("width", "width"),
            ("height", "height"),
            ("fileSize", "size"),
            ("duration", "duration"),
        )
    ),
    Line("media:content/@url", "links/uri", "of a file that is no medium"),
    Line("media:content/@medium", "media/kind"),
    Line("media:player/@url", "media/renditions/uri", "where there is no file"),
    Line("media:thumbnail/@url", "media/renditions/uri", "named `thumbnail`"),
    *(Line(name, f"media/{ours}") for name, ours in _WORDED),
    Line("media:credit", "media/credit", "several: with commas"),
    Line("media:copyright", "media/rights/notice"),
    Line("media:license/@href", "media/rights/license"),
    Line("media:restriction", "media/rights/usage_terms"),
)
#: Attributes of `media:content` that are read.
_OF_CONTENT = ("url", "type", "medium", "width", "height", "fileSize", "duration", "isDefault")


def read_media_rss(entry: Node, doc: Object, album: Album) -> None:
    """Read Media RSS: a group is one item, and so is each content outside of groups; what is no medium is a link."""
    if not entry.has_any("media"):
        return
    for group in entry.look("media:group"):
        node = entry.inner(group)
        entry.take(group)
        contents = list(node.look("media:content"))
        if contents:
            _read_contents(node, contents, doc, album)
        else:
            _read_thumbnails(node, album, None)
    for content in entry.look("media:content"):
        _read_contents(entry, [content], doc, album, alone=True)
    holder = album.items[0] if len(album.items) == 1 else None
    if holder is not None:
        _fill(holder, _fields_of(entry))
    _read_thumbnails(entry, album, holder)


def _read_contents(node: Node, contents: list[Element], doc: Object, album: Album, *, alone: bool = False) -> None:
    """Read files of one medium, with what is said of them together and of each."""
    files, fields = [], dict[str, object]()
    kind = None
    ordered = sorted(contents, key=lambda each: each.get("isDefault") != "true")
    for content in ordered:
        uri = node.address(content.get("url"), content)
        inner = node.inner(content)
        players = [player for player in inner.look("media:player") if node.address(player.get("url"))]
        if uri is None and players:
            uri = node.address(players[0].get("url"))
            inner.take(players[0], "url")
        if uri is None:
            continue
        media_type = type_of(content.get("type"))
        if is_of_no_medium(media_type) and kind_of(media_type, uri, content.get("medium")) is None:
            node.take(content, "url", "type")
            doc.setdefault("links", []).append({"rel": "enclosure", "uri": uri, "media_type": media_type})
            continue
        kind = kind or kind_of(media_type, uri, content.get("medium"))
        files.append(_file(uri, media_type, content))
        node.take(content, *_OF_CONTENT)
        for name, value in _fields_of(inner).items():
            fields.setdefault(name, value)
        files += _thumbnails(inner)
    if not files:
        return
    if not alone:
        for name, value in _fields_of(node).items():
            fields.setdefault(name, value)
        files += _thumbnails(node)
    album.add(kind or "picture", files, fields)


def _file(uri: str, media_type: str | None, element: Element) -> Object:
    return rendition(
        uri,
        media_type=media_type,
        width=count_of(element.get("width", "")),
        height=count_of(element.get("height", "")),
        size=count_of(element.get("fileSize", "")),
        duration=seconds_of(element.get("duration", "")),
    )


def _thumbnails(node: Node) -> list[Object]:
    found = []
    for element in node.look("media:thumbnail"):
        uri = node.address(element.get("url") or text_of(element), element)
        if uri is not None:
            node.take(element, "url", "width", "height")
            file = _file(uri, None, element)
            found.append({"uri": uri, "name": "thumbnail", **file})
    return found


def _read_thumbnails(node: Node, album: Album, holder: Object | None) -> None:
    """Read thumbnails: of the one medium that there is, else pictures of their own."""
    for file in _thumbnails(node):
        if holder is not None:
            album.add(holder["kind"], [holder["renditions"][0], file])
        else:
            album.add("picture", [file], _fields_of(node))


def _fill(item: Object, fields: Object) -> None:
    for name, value in fields.items():
        item.setdefault(name, value)


def _fields_of(node: Node) -> Object:
    """Read what is said of a medium."""
    found: Object = {}
    for name, ours in _WORDED:
        for element in node.look(name):
            words = _words(element)
            if words and ours not in found:
                found[ours] = words
                node.take(element, "type")
    credits_ = []
    for element in node.look("media:credit"):
        words = _words(element)
        if words:
            credits_.append(words)
            node.take(element)
    if credits_:
        found["credit"] = ", ".join(dict.fromkeys(credits_))
    rights = _rights_of(node)
    if rights:
        found["rights"] = rights
    return found


def _rights_of(node: Node) -> Object:
    rights: Object = {}
    for element in node.look("media:copyright"):
        words = _words(element)
        if words and "notice" not in rights:
            rights["notice"] = words
            node.take(element)
    for element in node.look("media:license"):
        uri = node.address(element.get("href"), element)
        if uri is not None and "license" not in rights:
            rights["license"] = uri
            node.take(element, "href")
    terms = [told for element in node.look("media:restriction") if (told := restriction_in(element, node))]
    if terms:
        rights["usage_terms"] = "\n".join(terms)
    return rights


def restriction_in(element: Element, node: Node) -> str:
    """Tell a restriction of Media RSS in words: who may, or may not, show it.

    Args:
        element: The restriction.
        node: What it stands in.
    """
    node.take(element, "relationship", "type")
    told = [element.get("relationship", "").strip(), element.get("type", "").strip(), one_line(text_of(element))]
    return line_of(f"media:restriction: {' '.join(each for each in told if each)}")


def _words(element: Element) -> str:
    kind = (element.get("type") or "").strip().lower()
    text = text_of(element)
    return line_of(text) if kind == "plain" else guessed(text).words
