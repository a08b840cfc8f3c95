"""Writing NITF 3.6: sections, blocks and marks → what stands in `body.content`, valid against its schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Path
from newsmodel.formats.markup.block_writing import Block, BlockWriter
from newsmodel.formats.markup.elements import LINKED, executes
from newsmodel.formats.markup.escaping import collapses, escaped, style, tag
from newsmodel.formats.markup.vocabularies import MEDIA_KINDS, MEDIA_TYPES
from newsmodel.issues import shown

_SECTION_FIELDS = ("uri", "published", "modified", "byline")
#: Fields of a media item that `media` and its parts have a place for, and of a rendition.
_MEDIA_FIELDS = frozenset({"id", "kind", "uri", "caption", "credit", "byline", "alt_text", "rights", "renditions"})
_RENDITION_ATTRIBUTES = {
    "uri": "source",
    "reference": "source",
    "name": "name",
    "media_type": "mime-type",
    "duration": "time",
    "height": "height",
    "width": "width",
}


class NitfBlockWriter(BlockWriter):
    """Writes the body of one story in NITF.

    What no element of NITF says stands in `class` where that can be read back: kinds of sections, links, embeds.
    """

    _places: dict[int, int] = msgspec.field(default_factory=dict)

    def _is_written(self, block: Block) -> bool:
        match block["type"]:
            case "raw":
                return False
            case "embed":
                return bool(block.get("text", self._written_address(block)))
        return super()._is_written(block)

    # --- sections

    def _heading(self, section: Block, path: Path, *, bare: bool) -> str:
        if section.get("level", 1) not in self.vocabulary.headings:
            self._lose(section["level"], (*path, "level"))
        name = self.vocabulary.headings[1]
        attributes = {"id": self._id(section, path) if bare else None, "class": self._styles(section, path)}
        attributes["style"] = style(section["heading"])
        return f"{tag(name, attributes)}{escaped(section['heading'])}</{name}>"

    def _section_tag(self, section: Block, path: Path) -> str:
        for name in _SECTION_FIELDS:
            if name in section:
                self._lose(section[name], (*path, name))
        if "heading" not in section and "level" in section:
            self._lose(section["level"], (*path, "level"))
        kind = section.get("kind", "body")
        is_aside = kind == "aside"
        if "heading" not in section and "styles" in section and not is_aside:
            self._lose(section["styles"], (*path, "styles"))
        styles = self._styles(section, path) if is_aside and "heading" not in section else None
        attributes = {
            "id": self._id(section, path),
            "class": styles if is_aside else kind,
            self.vocabulary.language: section.get("language"),
        }
        return f"{tag('note', attributes)}<body.content>" if is_aside else tag("block", attributes)

    def _section_end(self, section: Block) -> str:
        return "</body.content></note>" if section.get("kind") == "aside" else "</block>"

    # --- attributes

    def _id(self, part: Block, path: Path) -> str | None:
        return super()._id(part, path) or None

    def _styles(self, part: Block, path: Path) -> str | None:
        """Write the names of styles, unless they would be read as the kind of a block."""
        names = super()._styles(part, path)
        if names not in LINKED:
            return names
        self._lose(part["styles"], (*path, "styles"))
        return None

    def _name(self, block: Block) -> str:
        return super()._name(block) or self._names.fresh_id("p")

    def _group(self, part: Block) -> str | None:  # noqa: ARG002
        return None

    def _dateline(self, *, preserved: bool) -> str:
        words, self.dateline = self.dateline or "", None
        return self._plain(words, preserved=preserved)

    # --- blocks

    def _quotation(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        yield "<bq><block>"
        for block, path in zip(run, places, strict=True):
            if "source" in block:
                self._lose(block["source"], (*path, "source"))
            yield f"{tag('p', self._attributes(block, path, block['text']))}{self._words(block, path)}</p>"
        yield "</block>"
        if "attribution" in run[-1]:
            said = run[-1]["attribution"]
            yield f"{tag('credit', {'style': style(said)})}{self._plain(said, preserved=collapses(said))}</credit>"
        yield "</bq>"

    def _preformatted(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        for index, mark in enumerate(run[0].get("marks", ())):
            self._lose_mark(mark, (*places[0], "marks", index))
        return super()._preformatted([{name: value for name, value in run[0].items() if name != "marks"}], places)

    def _row(self, cells: list[Block], path: Path) -> str:
        if not cells:
            self.conversion.say(NOT_CARRIED, "a row without cells was written with an empty one", path)
        return super()._row(cells or [{"text": ""}], path)

    def _look(self, cell: Block) -> dict[str, str | None]:
        return {"align": cell.get("align"), "style": style(cell["text"], cell.get("marks", ()))}

    def _embed(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        if not self._is_written(block):
            self._lose(block, path)
            return
        for name in ("media_type", "markup"):
            if name in block:
                self._lose(block[name], (*path, name))
        yield self._linked("embed", block, path)

    def _link(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        if not self._is_written(block):
            self._lose(block, path)
            return
        yield self._linked("link", block, path)

    def _linked(self, kind: str, block: Block, path: Path) -> str:
        """Write a paragraph that is one link; without words it has its address for them."""
        uri = self._address(block, path)
        words: str = block.get("text") or block.get("uri") or ""
        attributes = self._attributes(block, path, words)
        if uri is None and (kind == "link" or _is_linked(words, block.get("marks", ()))):
            self.conversion.say(NOT_CARRIED, f"written as a paragraph: {shown(words)}", (*path, "type"))
        else:
            attributes["class"] = kind
        inner = self._words({**block, "text": words}, path, linked=uri is not None)
        return f"{tag('p', attributes)}{inner if uri is None else tag('a', {'href': uri}) + inner + '</a>'}</p>"

    def _written_address(self, block: Block) -> str | None:
        uri: str | None = block.get("uri")
        return None if uri is None or executes(uri) else uri

    def _raw(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        self._lose(run[0], places[0])
        yield ""

    # --- media

    def _figure(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        media = self.media.get(block["media"])
        if media is None:
            self._lose(block, path)
            return
        if "group" in block:
            self._lose(block["group"], (*path, "group"))
        attributes = self._attributes(block, path)
        yield tag("media", attributes | {"media-type": MEDIA_TYPES[media["kind"]]})
        yield from self._inside(block, media, path)
        yield "</media>"

    def show(self, media: Block) -> str:
        """Write a media item that no block shows."""
        return (
            f"{tag('media', {'media-type': MEDIA_TYPES[media['kind']]})}{''.join(self._inside({}, media, ()))}</media>"
        )

    def _inside(self, block: Block, media: Block, path: Path) -> Iterator[str]:
        """Write the content of `media`."""
        place: Path = self._place_of(media)
        for name in media:
            if name not in _MEDIA_FIELDS or (name == "kind" and media[name] not in MEDIA_KINDS.values()):
                self._lose(media[name], (*place, name))
        yield from self._references(media, place)
        text = block.get("text", media.get("caption"))
        if text is not None:
            if "caption" in media and text != media["caption"]:
                self._lose(media["caption"], (*place, "caption"))
            yield tag("media-caption", {"style": style(text, block.get("marks", ()))})
            yield f"{self._words({**block, 'text': text}, path)}</media-caption>"
        else:
            self._words(block, path)  # names its marks, which have none
        if "byline" in media:
            words = media["byline"]
            start = tag("media-producer", {"style": style(words)})
            yield f"{start}{self._plain(words, preserved=collapses(words))}</media-producer>"

    def _place_of(self, media: Block) -> Path:
        """Give the path of a media item of the story."""
        if len(self._places) < len(self.media):
            self._places = {id(each): index for index, each in enumerate(self.media.values())}
        index = self._places.get(id(media))
        return ("media",) if index is None else ("media", index)

    def _references(self, media: Block, place: Path) -> Iterator[str]:
        """Write a reference for each file; the first says the rest."""
        files: list[tuple[Block, Path]] = [
            (file, (*place, "renditions", index)) for index, file in enumerate(media.get("renditions", ()))
        ]
        uri = media.get("uri")
        if uri is not None and not files:
            files = [({"uri": uri}, place)]
        elif uri is not None and uri not in {file.get("uri") for file, _ in files}:
            self._lose(uri, (*place, "uri"))
        rest = {
            "source-credit": media.get("credit"),
            "copyright": self._notice(media, place),
            "alternate-text": media.get("alt_text"),
        }
        for file, path in files or [({}, place)]:
            yield self._void("media-reference", self._file(file, path) | rest)
            rest = {}

    def _file(self, file: Block, path: Path) -> dict[str, Any]:
        """Give the attributes of one file."""
        place = self._address(file, path) if "uri" in file else file.get("reference")
        found = {theirs: file.get(ours) for ours, theirs in _RENDITION_ATTRIBUTES.items()} | {"source": place}
        if "duration" in file:
            found["time-unit-of-measure"] = "seconds"
        for name in file:
            if name not in _RENDITION_ATTRIBUTES:
                self._lose(file[name], (*path, name))
        return found

    def _notice(self, media: Block, place: Path) -> str | None:
        """Give the copyright notice, which is all that is said of rights."""
        rights: Block = media.get("rights", {})
        for name in rights:
            if name != "notice":
                self._lose(rights[name], (*place, "rights", name))
        notice: str | None = rights.get("notice")
        return notice


def _is_linked(text: str, marks: Iterable[Block]) -> bool:
    """Tell whether a link covers a whole text, so that a reader takes it for the link of the block."""
    return any(mark["kind"] == "link" and (mark["start"], mark["end"]) == (0, len(text)) for mark in marks)
