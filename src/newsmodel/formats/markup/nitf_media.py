"""NITF's `media` → a figure, and one media item with all its files."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.contract import Line
from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.figures import FigureFrame, known_media, size_of
from newsmodel.formats.markup.frames import Frame, Marks, exact, set_fields, set_language, set_styles, worded
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.vocabularies import MEDIA_KINDS
from newsmodel.model import Rendition
from newsmodel.prose.characters import one_line

_RENDITION_FORMS = exact(Rendition, "name", "media_type")
#: Kinds of media as NITF names them, and as agencies do.
_KINDS = {**MEDIA_KINDS, "photo": "picture", "picture": "picture", "graphic": "graphic"}
_SECONDS = re.compile(r"(?:s|secs?|seconds?)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?\Z")


_REFERENCE = "body/body.content//media/media-reference"
#: What is a media item, for people.
MEDIA_LINES = (
    Line("body/body.content//media/@media-type", "media/kind"),
    Line("body/body.content//media/media-caption", "media/caption"),
    Line("body/body.content//media/media-producer", "media/byline"),
    Line(f"{_REFERENCE}/@source", "media/renditions/uri", "an absolute address"),
    Line(f"{_REFERENCE}/@source", "media/renditions/reference", "any other"),
    Line(f"{_REFERENCE}/@name", "media/renditions/name"),
    Line(f"{_REFERENCE}/@mime-type", "media/renditions/media_type"),
    Line(f"{_REFERENCE}/@width", "media/renditions/width", "in pixels"),
    Line(f"{_REFERENCE}/@height", "media/renditions/height", "in pixels"),
    Line(f"{_REFERENCE}/@time", "media/renditions/duration", "in seconds"),
    Line(f"{_REFERENCE}/@source-credit", "media/credit"),
    Line(f"{_REFERENCE}/@copyright", "media/rights/notice"),
    Line(f"{_REFERENCE}/@alternate-text", "media/alt_text"),
)


class NitfFigureFrame(FigureFrame):
    """A media item with the words below it."""

    def __init__(self, body: Body, element: Element) -> None:
        super().__init__(body, element)
        self.makers: list[str] = []

    def maker(self, element: Element) -> Frame:
        """Return the frame of who made it."""
        return MakerFrame(self.body, element, self)

    def close(self) -> None:
        """Close the figure."""
        kind = self._kind()
        if kind is None:
            self._close_other()
            return
        media = known_media(self.body, [self.element, *self.pictures], self._addresses())
        if media is None and (told := self._told()):
            media = self.body.add_media({"kind": kind} | told)
        if media is None:
            self.body.leave_out("a media item without an address or words")
            return
        block: dict[str, Any] = {"type": "figure", "media": media["id"]}
        words = self.words
        if words and (self.marks or words != media.get("caption")):
            block |= worded("figure", words, self.marks)
        set_language(block, self.element)
        set_styles(block, self.element, self.body)
        self.body.add(block, self.element.get("id"))

    def _kind(self) -> str | None:
        """Tell what it is; None where it is neither a picture nor a video nor a sound."""
        types = (
            self.element.get("media-type"),
            *(file.get("mime-type", "").partition("/")[0] for file in self.pictures),
        )
        named = [name.strip().lower() for name in types if name and name.strip()]
        return next((_KINDS[name] for name in named if name in _KINDS), None if named else "picture")

    def _close_other(self) -> None:
        """Close what is no media item: a text, a program."""
        block = worded("embed", self.words, self.marks) if self.words else {"type": "embed"}
        for file in self.pictures[:1]:
            uri = self.body.address(file.get("source"))
            block |= {"uri": uri} if uri is not None else {}
            set_fields(block, {"media_type": file.get("mime-type")}, _RENDITION_FORMS)
        if block.keys() == {"type"}:
            self.body.leave_out("a media item without an address or words")
            return
        set_language(block, self.element)
        self.body.add(block, self.element.get("id"))

    def _addresses(self) -> list[str]:
        return [uri for file in self.pictures if (uri := file.get("source"))]

    def _told(self) -> dict[str, Any]:
        """Tell what the markup says of the item besides its kind."""
        files = [file for each in self.pictures if (file := self._file(each))]
        words = None if self.marks else self.words
        notice = self._first("copyright")
        told: dict[str, Any] = {
            "caption": words,
            "credit": self._first("source-credit"),
            "byline": " / ".join(self.makers),
            "alt_text": self._first("alternate-text"),
            "rights": {"notice": notice} if notice else None,
            "renditions": files,
        }
        found = {name: value for name, value in told.items() if value}
        return found if found or not self.words else {"caption": self.words}

    def _first(self, name: str) -> str | None:
        return next((words for file in self.pictures if (words := one_line(file.get(name, "")))), None)

    def _file(self, element: Element) -> dict[str, Any] | None:
        """Read one file of the item; None where it has no address."""
        file: dict[str, Any] = self.body.located(element.get("source"))
        if not file:
            return None
        set_fields(file, {"name": element.get("name"), "media_type": element.get("mime-type")}, _RENDITION_FORMS)
        file |= size_of(element) if element.get("units", "pixels") == "pixels" else {}
        time = element.get("time", "").strip()
        if _NUMBER.match(time) and _SECONDS.match(element.get("time-unit-of-measure", "").strip()):
            file["duration"] = float(time)  # as the model has it: what was read is compared with that
        return file


class MakerFrame(Frame):
    """The words that say who made a media item."""

    def __init__(self, body: Body, element: Element, figure: NitfFigureFrame) -> None:
        super().__init__(body, element)
        self.figure = figure

    def take_words(self, text: str, marks: Marks, element: Element | None) -> None:  # noqa: ARG002
        """Take the words."""
        self.figure.makers.append(text)
