"""Media RSS: a group of files is one item, and so is each file outside of groups."""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.album import Album, count_of, is_of_no_medium, kind_of, rendition, seconds_of, type_of
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.names import name_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.feeds.texts import guessed
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line

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
    for player in entry.look("media:player") if not album.items else ():
        uri = entry.address(player.get("url"), player)
        if uri is not None:
            entry.take(player, "url", "width", "height")
            album.add("video", [_file(uri, None, player)])
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
        told = kind_of(media_type, uri, content.get("medium"))
        if told is None and is_of_no_medium(media_type):
            node.take(content, "url", "type")
            doc.setdefault("links", []).append({"rel": "enclosure", "uri": uri, "media_type": media_type})
            continue
        kind = kind or told
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
    """Tell a restriction of Media RSS, or of a sitemap, in words: who may, or may not, show it.

    Args:
        element: The restriction.
        node: What it stands in.
    """
    node.take(element, "relationship", "type")
    told = [element.get("relationship", "").strip(), element.get("type", "").strip(), one_line(text_of(element))]
    return line_of(f"{name_of(element)}: {' '.join(each for each in told if each)}")


def _words(element: Element) -> str:
    kind = (element.get("type") or "").strip().lower()
    text = text_of(element)
    return line_of(text) if kind == "plain" else guessed(text).words
