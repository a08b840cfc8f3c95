"""Fields of podcasts: the cover, the running time, what iTunes calls things."""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.media import Album, kind_of, rendition, seconds_of
from newsmodel.formats.feeds.nodes import Node, text_of

_COVERS = ("itunes:image", "podcast:image", "image")
_NAMES = frozenset({"itunes:duration", *_COVERS})
LINES = (
    Line("itunes:duration", "media/renditions/duration", "of the sound or video"),
    *(Line(name, "media/renditions/uri", "a picture") for name in _COVERS),
)


def read_podcast(entry: Node, album: Album) -> None:
    """Read running time and cover of an episode."""
    if entry.lacks(_NAMES):
        return
    for element in entry.look("itunes:duration"):
        seconds = seconds_of(text_of(element))
        sound = next((item for item in album.items if item["kind"] in ("audio", "video")), None)
        if seconds is not None and sound is not None:
            entry.take(element)
            sound["renditions"][0].setdefault("duration", seconds)
    for name in _COVERS:
        for element in entry.look(name):
            inner = entry.inner(element)
            child = inner.first("url")
            uri = entry.address(
                element.get("href") or element.get("url") or (text_of(child) if child is not None else text_of(element))
            )
            if uri is not None:
                entry.take_whole(element)
                album.add(kind_of(None, uri) or "picture", [rendition(uri)])
