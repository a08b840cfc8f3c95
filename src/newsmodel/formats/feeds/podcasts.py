"""Fields of podcasts: the sound and its other files, the cover, who speaks, transcripts, chapters, the licence."""

from __future__ import annotations

from newsmodel.formats.contract import Line
from newsmodel.formats.feeds.album import Album, count_of, kind_of, rendition, seconds_of, type_of
from newsmodel.formats.feeds.lines import line_of
from newsmodel.formats.feeds.nodes import Node, text_of
from newsmodel.formats.mapping import Object
from newsmodel.formats.markup.parsing import Element

_COVERS = ("itunes:image", "podcast:image", "image")
_LINKS = {"podcast:transcript": "transcript", "podcast:chapters": "chapters"}
_NUMBERS = {
    "season": ("itunes:season", "podcast:season"),
    "part": ("itunes:episode", "podcast:episode"),
}
_NAMES = frozenset(
    {"itunes:duration", "podcast:alternateEnclosure", "podcast:person", "podcast:license", *_LINKS, *_COVERS}
    | {name for names in _NUMBERS.values() for name in names}
)
LINES = (
    Line("itunes:duration", "media/renditions/duration", "of the sound or video"),
    *(Line(name, "media/renditions/uri", "a picture") for name in _COVERS),
    *(Line(f"{name}/@url", "links/uri", f"rel `{rel}`") for name, rel in _LINKS.items()),
    *(Line(name, f"series/{field}", "of the podcast") for field, names in _NUMBERS.items() for name in names),
    Line("podcast:person", "contributors/name"),
    Line("podcast:person/@role", "contributors/role", "`host` where there is none"),
    Line("podcast:person/@href", "contributors/uri"),
    Line("podcast:license", "rights/usage_terms"),
    Line("podcast:license/@url", "rights/license"),
    Line("podcast:alternateEnclosure/podcast:source/@uri", "media/renditions/uri", "of the same sound or video"),
)


def read_podcast(entry: Node, doc: Object, album: Album, show: str | None) -> None:
    """Read what is said of an episode: its sound and its cover, who speaks, the licence, what belongs to it.

    Args:
        entry: The episode.
        doc: Its document.
        album: Its media.
        show: Name of the podcast.
    """
    if entry.lacks(_NAMES):
        return
    if show is not None:
        _read_numbers(entry, doc, show)
    sound = next((item for item in album.items if item["kind"] in ("audio", "video")), None)
    if sound is not None:
        _read_sound(entry, sound)
    _read_covers(entry, album)
    for name, rel in _LINKS.items():
        for element in entry.look(name):
            uri, media_type = entry.address(element.get("url"), element), type_of(element.get("type"))
            if uri is not None:
                entry.take(element, "url", *(("type",) if media_type else ()))
                link = {"rel": rel, "uri": uri} | ({"media_type": media_type} if media_type else {})
                doc.setdefault("links", []).append(link)
    for element in entry.look("podcast:person"):
        _read_speaker(element, entry, doc)
    for element in entry.look("podcast:license"):
        uri, words = entry.address(element.get("url"), element), line_of(text_of(element))
        entry.take(element, "url")
        _add_terms({"license": uri, "usage_terms": words}, doc)


def _read_numbers(entry: Node, doc: Object, show: str) -> None:
    """Read which episode of which season it is."""
    series: Object = {"name": show}
    for field, names in _NUMBERS.items():
        for element in entry.look(*names):
            number = line_of(text_of(element))
            if number and series.setdefault(field, number) == number:
                entry.take(element)
    if len(series) > 1:
        doc["series"] = [series]


def _add_terms(terms: dict[str, str | None], doc: Object) -> None:
    """Add a licence to what is known of the rights: a second address is a link, other words stand behind the first."""
    rights = doc.setdefault("rights", {})
    uri, words = terms["license"], terms["usage_terms"]
    if uri and rights.setdefault("license", uri) != uri:
        doc.setdefault("links", []).append({"rel": "license", "uri": uri})
    if words and rights.setdefault("usage_terms", words) != words:
        rights["usage_terms"] += f"\n{words}"
    if not rights:
        del doc["rights"]


def _read_sound(entry: Node, sound: Object) -> None:
    """Read how long the sound runs, and its other files."""
    for element in entry.look("itunes:duration"):
        seconds = seconds_of(text_of(element))
        if seconds is not None:
            entry.take(element)
            sound["renditions"][0].setdefault("duration", seconds)
    for element in entry.look("podcast:alternateEnclosure"):
        inner = entry.inner(element)
        media_type, size = type_of(element.get("type")), count_of(element.get("length", ""))
        for source in inner.look("podcast:source"):
            uri = inner.address(source.get("uri"), source)
            if uri is not None:
                entry.take(element, "type", "length")
                inner.take(source, "uri")
                sound["renditions"].append(rendition(uri, media_type=media_type, size=size or None))


def _read_speaker(element: Element, entry: Node, doc: Object) -> None:
    name, uri = line_of(text_of(element)), entry.address(element.get("href"), element)
    if not name:
        return
    entry.take(element, "role", *(("href",) if uri else ()))
    role = line_of(element.get("role") or "").lower() or "host"
    party = {"name": name, "kind": "person", "role": role} | ({"uri": uri} if uri else {})
    doc.setdefault("contributors", []).append(party)


def _read_covers(entry: Node, album: Album) -> None:
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
