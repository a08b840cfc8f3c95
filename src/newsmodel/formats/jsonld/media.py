"""Media of JSON-LD in the shape that the table reads: a list of objects, one for each file."""

from __future__ import annotations

from typing import Any

from newsmodel.formats.jsonld.nodes import addressed, as_object, listed, named, plain, renamed
from newsmodel.formats.jsonld.parties import shaped_parties
from newsmodel.formats.mapping import Object

_MEDIA_NAMES = frozenset(
    {"url", "contentUrl", "caption", "name", "description", "width", "height", "creditText", "author"}
)


#: Endings of the names of pictures, videos and sounds.
_ENDINGS = ("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "mp3", "mp4", "m4a", "webm", "wav")


def shaped_media(value: Any) -> list[Any]:
    """Shape media items: an object for each file.

    Example:
        >>> shaped_media(["https://example.org/a.jpg", {"url": {"@id": "https://example.org/b.jpg"}}])
        [{'url': 'https://example.org/a.jpg'}, {'url': 'https://example.org/b.jpg'}]
    """
    members = [as_object(member, "url" if _is_file(member) else "name") for member in listed(value)]
    return [file for member in members for file in (_files(member) if isinstance(member, dict) else [member])]


def _files(member: Object) -> list[Object]:
    """Shape a media item; several, where one object has several addresses."""
    medium = _medium(member)
    name = next((name for name in ("contentUrl", "url") if isinstance(medium.get(name), list)), "url")
    addresses = listed(medium.get(name))
    if len(addresses) < 2 or not all(isinstance(address, str) for address in addresses):
        return [medium]
    kind = {"@type": medium["@type"]} if "@type" in medium else {}
    first, *more = addresses
    return [{**medium, name: first}, *({**kind, name: address} for address in more)]


def is_path(value: Any) -> bool:
    """Tell whether a string that stands for a file is a path on the page."""
    if not isinstance(value, str) or not (words := value.strip()) or any(map(str.isspace, words)):
        return False
    return "/" in words or words.rpartition(".")[2].lower() in _ENDINGS


def _is_file(value: Any) -> bool:
    """Tell whether a string stands for a file: an address, blanks in it or not, or a path on the page."""
    return is_path(value) or (isinstance(value, str) and value.lstrip().startswith(("https://", "http://")))


def _medium(member: Object) -> Object:
    medium = addressed(renamed(named(member), _MEDIA_NAMES))
    for name in ("url", "contentUrl", "caption", "name", "description", "creditText", "width", "height"):
        if name in medium:
            medium[name] = plain(medium[name])
    for name in ("author", "creator"):
        if name in medium:
            medium[name] = shaped_parties(medium[name])
    return medium
