"""Pictures, videos and sounds in markup → figures, and the media items that they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from newsmodel.formats.addresses import place_of
from newsmodel.formats.mapping import is_id
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.elements import CREDITS, PLAYERS, SOURCE_SETS, SOURCES
from newsmodel.formats.markup.frames import Frame, Marks, set_language, set_styles, worded
from newsmodel.formats.markup.parsing import Element

_PLACES = (*SOURCES, "source", "href", "poster")
#: A file in a set of sizes, with its width: "ferry-800.jpg 800w".
_SIZE = re.compile(
    r"(?<![^\s,])([^\s,](?:\S{0,2000}[^\s,])?)(?![^\s,])(?:\s{1,20}(?:([0-9]{1,5})w|[0-9.]{1,9}x)(?![^\s,]))?"
)
_MEDIA_TYPE = re.compile(r"\A[\w.+-]{1,100}/[\w.+-]{1,100}\Z")
_CREDIT_CLASSES = ("credit", "byline", "source", "copyright", "photographer", "attribution")


class FigureFrame(Frame):
    """A figure: pictures, and the words below them."""

    flat = False

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.pictures: list[Element] = []
        self.lines: list[str] = []
        self.marks: Marks = []
        self.own_words = False
        self.credit: str | None = None

    def add(self, element: Element) -> None:
        """Add a picture to the figure."""
        self.pictures.append(element)

    def caption(self, element: Element) -> Frame:
        """Return the frame of its caption."""
        self.own_words = self.own_words or element.get("data-own") is not None
        return CaptionFrame(self.body, element, self)

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:
        """Take words outside the caption: a credit where their element says so, else a caption."""
        classes = element.get("class", "").lower() if element is not None else ""
        tag = element.tag if element is not None else None
        if self.credit is None and (tag in CREDITS or any(word in classes for word in _CREDIT_CLASSES)):
            self.credit = text
        else:
            self.marks = self.marks if self.lines else marks
            self.lines.append(text)

    @property
    def words(self) -> str | None:
        """The caption."""
        return "\n".join(self.lines) if self.lines else None

    def close(self) -> None:
        """Close the figure: its first picture has the words."""
        if not self.pictures and self.element.get("data-media") is None:
            if self.words:
                self.body.add(worded("paragraph", self.words, self.marks))
            return
        show(self.body, self.pictures[0] if self.pictures else self.element, self)
        for element in self.pictures[1:]:
            read_picture(self.body, element)


class CaptionFrame(Frame):
    """The caption of a figure."""

    def __init__(self, body: Body, element: Element, figure: FigureFrame) -> None:
        super().__init__(body, element)
        self.figure = figure

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the figure's words."""
        self.figure.take_words(text, marks, self.element)


def read_picture(body: Body, element: Element) -> None:
    """Show a picture that stands by itself."""
    show(body, element, None)


def _told_by(element: Element) -> str | None:
    """Join the words and the address of a picture that is not shown; an embedded one has no address."""
    told = [(element.get(name) or "").strip() for name in ("alt", "title", *SOURCES)]
    return "\n".join(dict.fromkeys(each for each in told if each and each[:5].lower() != "data:")) or None


def show(body: Body, element: Element, figure: FigureFrame | None) -> None:
    """Add a figure for a picture, and its media item where the story has none for it yet."""
    if figure is None and _is_pixel(element):
        body.leave_out("a picture of one pixel", _told_by(element))
        return
    holder = figure.element if figure is not None else element
    media = known_media(body, [holder, element], _addresses(element))
    if media is None:
        media = _new(body, element, figure)
    elif (alt := _alt_of(element)) and alt not in {" ".join(media.get(name, "").split()) for name in _TOLD}:
        body.leave_out("another description of a picture that the story has already", alt)
    if media is None:
        body.leave_out("a picture without an address or words", _told_by(element))
        return
    block: dict[str, Any] = {"type": "figure", "media": media["id"]}
    words = figure.words if figure is not None else None
    if figure is not None and words and (figure.own_words or figure.marks or words != media.get("caption")):
        block["text"] = words
        if figure.marks:
            block["marks"] = figure.marks
    set_language(block, holder)
    set_styles(block, holder, body)
    group = holder.get("data-group")
    if group and is_id(group):
        block["group"] = group
    body.add(block, holder.get("id") if figure is not None else None)


def _is_pixel(element: Element) -> bool:
    return {element.get("width", "").strip(), element.get("height", "").strip()} & {"0", "1"} != set()


def known_media(body: Body, elements: list[Element], addresses: list[str]) -> dict[str, Any] | None:
    """Find the media item of the story that some elements name, or that has one of some addresses."""
    for name in ("data-media", "data-assoc-ref", "data-id", "media-id"):
        for each in elements:
            found = body.media.get(each.get(name, ""))
            if found is not None:
                return found
    return body.shown_at(addresses)


def _addresses(element: Element) -> list[str]:
    return [value for name in (*_PLACES, "data-uri") if (value := element.get(name))]


def _new(body: Body, element: Element, figure: FigureFrame | None) -> dict[str, Any] | None:
    file = body.located(_source_of(element))
    words = figure.words if figure is not None else None
    alt = _alt_of(element)
    if not file and not alt and not words:
        return None
    media: dict[str, Any] = {"kind": PLAYERS.get(str(element.tag), "picture")}
    if figure is not None and words and not figure.marks:
        media["caption"] = words
    if figure is not None and figure.credit:
        media["credit"] = figure.credit
    if alt:
        media["alt_text"] = alt
    if file:
        media["renditions"] = [file | size_of(element), *_other_files(body, element, file)]
    return body.add_media(media)


#: Fields of a medium whose words an `alt` may repeat.
_TOLD = ("alt_text", "caption", "title")


def _alt_of(element: Element) -> str:
    return " ".join((element.get("alt") or element.get("alternate-text") or "").split())


def _source_of(element: Element) -> str | None:
    """Find the address of a picture: its own, that of the first of its sources, or of the first of its sizes."""
    is_player = element.tag in PLAYERS
    places = (element.get(name) for name in _PLACES if not (is_player and name == "poster"))
    sources = (child.get("src") or child.get("data-src") for child in element.iter("source"))
    posters = (element.get("poster"),) if is_player else ()
    sizes = (value.split()[0].rstrip(",") for name in SOURCE_SETS if (value := element.get(name, "").strip()))
    said = (value for value in places if value and not _is_data(value))
    return next(chain(said, filter(None, sources), sizes, filter(None, posters)), None)


def _other_files(body: Body, element: Element, main: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the other files of a picture or a player, where all are wanted: the largest first, a poster last."""
    if not body.wants_all_files:
        return
    files: dict[str, dict[str, Any]] = {}
    sizes = [size for name in SOURCE_SETS for size in _SIZE.finditer(element.get(name) or "")]
    for size in sorted(sizes, key=lambda each: -_width(each)):
        if file := body.located(size[1]):
            files.setdefault(str(place_of(file)), file | ({"width": _width(size)} if _width(size) else {}))
    for child in element.iter("source") if element.tag in PLAYERS else ():
        told = child.get("src") or child.get("data-src")
        if file := body.located(told):
            files.setdefault(str(place_of(file)), file | _media_type(child))
    if element.tag in PLAYERS and (file := body.located(element.get("poster"))):
        files.setdefault(str(place_of(file)), file | {"name": "poster"})
    yield from (each for place, each in files.items() if place != place_of(main))


def _width(size: re.Match[str]) -> int:
    return int(size[2]) if size[2] else 0


def _media_type(source: Element) -> dict[str, str]:
    told = (source.get("type") or "").partition(";")[0].strip()
    return {"media_type": told} if _MEDIA_TYPE.match(told) else {}


def _is_data(place: str) -> bool:
    """Tell whether an address holds a picture itself, most likely one that stands in until the right one is loaded.

    One with a size to be filled in by a script is none either: "ferry-{width}.jpg".
    """
    return place[:5].lower() == "data:" or "{" in place


def size_of(element: Element) -> dict[str, int]:
    """Read how wide and how high a picture is."""
    sizes = [(name, said.strip()) for name in ("width", "height") if (said := element.get(name))]
    return {name: int(value) for name, value in sizes if value.isascii() and value.isdecimal() and len(value) < 6}
