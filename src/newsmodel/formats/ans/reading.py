"""Content elements → sections and blocks.

Each element is taken for what it says. What it says beside that is not looked at here: whoever calls compares what is
written for the blocks with the element.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from newsmodel.formats.ans.media import Shelf, is_media
from newsmodel.formats.ans.naming import named
from newsmodel.formats.ans.rows import is_line, is_uri
from newsmodel.formats.ans.words import body_of, inline_of, plain_html, verbatim
from newsmodel.formats.mapping import Conversion, Object, Path
from newsmodel.formats.markup import Body
from newsmodel.prose.characters import one_line
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import MediaType, Text

#: How deep elements within elements are looked at; what is deeper is kept.
DEEPEST = 20
#: Subtypes of a group that are kinds of sections.
SECTION_KINDS = ("body", "summary", "aside", "entry")
DEEPEST_LEVEL = 6
HTML, JSON = "text/html", "application/json"

_is_text = limit_of(Text).admits
_is_media_type = limit_of(MediaType).admits


class Leaf(msgspec.Struct, frozen=True):
    """Words of a part, by the property that they came from.

    Attributes:
        part: The section whose heading it is, or the block.
        holder: The object that has the words.
        name: Of the property.
        markup: Whether they are markup.
    """

    part: Object
    holder: Object
    name: str
    markup: bool = True


class Elements(msgspec.Struct):
    """Content elements of a story while they are read.

    Attributes:
        conversion: Whom ids are taken from.
        shelf: The media items.
        body: The sections and blocks.
        leaves: Where the words came from.
    """

    conversion: Conversion
    shelf: Shelf
    body: Body
    leaves: list[Leaf] = msgspec.field(default_factory=list)
    _media: int = 0

    def read(self, element: Any, path: Path, depth: int = 0) -> None:
        """Read an element: add its blocks, if it has any."""
        kind = element.get("type") if isinstance(element, dict) else None
        if not isinstance(kind, str) or depth > DEEPEST:
            return
        _HANDLERS.get(kind, Elements.unknown)(self, element, path, depth)

    def members(self, holder: Object, name: str) -> Iterator[tuple[int, Object]]:
        """List the objects in a list of an element."""
        found = holder.get(name)
        for index, member in enumerate(found if isinstance(found, list) else ()):
            if isinstance(member, dict):
                yield index, member

    def inline(self, content: Any) -> tuple[str, list[Object]] | None:
        """Read the words and marks of a content."""
        return inline_of(content, self.conversion.hints, self.body.base)

    # --- adding parts

    def add(self, block: Object, given: Any = None) -> Object:
        """Add a block, with the id that it is given where it can have it."""
        self.body.add(block)
        if given is not None and given != block["id"]:
            self._rename(block, given)
        return block

    def _rename(self, part: Object, given: Any) -> None:
        if isinstance(given, str) and self.conversion.claim_id(given):
            self.conversion.ids.discard(part["id"])
            part["id"] = given

    def add_words(self, block: Object, holder: Object, given: Any = None, name: str = "content") -> Object | None:
        """Add a block with the words of an element; None where it has none."""
        found = self.inline(holder.get(name))
        if found is None:
            return None
        block["text"] = found[0]
        if found[1]:
            block["marks"] = found[1]
        return self._add_leaf(block, holder, given, name)

    def _add_leaf(self, block: Object, holder: Object, given: Any, name: str = "content") -> Object:
        self.leaves.append(Leaf(block, holder, name))
        return self.add(block, given)

    def group(self, prefix: str, given: Any) -> str:
        """Name a group as its element where it can be."""
        return named(self.conversion, prefix, given)

    # --- words

    def plain_text(self, element: Any) -> Object | None:
        """Read a paragraph without markup; None, and nothing read, where the element is anything else."""
        if type(element) is not dict or element.get("type") != "text":
            return None
        content = element.get("content")
        if type(content) is not str or not plain_html(content):
            return None
        return self._add_leaf({"type": "paragraph", "text": content}, element, element.get("_id"))

    def text(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a paragraph, or whatever its markup says."""
        content = element.get("content")
        if not isinstance(content, str) or self.plain_text(element) is not None:
            return
        before = self.place
        body_of(content, self.body)
        self._take_new_media()
        found = [part for part in self.since(before) if "type" in part or "heading" in part or "kind" in part]
        self.leaves += [Leaf(part, element, "content") for part in found if "text" in part or "heading" in part]
        if len(found) == 1:
            self._rename(found[0], element.get("_id"))

    @property
    def place(self) -> tuple[int, int]:
        """The number of sections, and that of blocks in the last."""
        sections = self.body.sections
        return len(sections), len(sections[-1]["blocks"]) if sections else 0

    def since(self, before: tuple[int, int]) -> Iterator[Object]:
        """List the sections and blocks that were added from a place on."""
        count, blocks = before
        if count:
            yield from self.body.sections[count - 1]["blocks"][blocks:]
        for section in self.body.sections[count:]:
            yield section
            yield from section["blocks"]

    def _take_new_media(self) -> None:
        new = self.body.new_media[self._media :]
        self._media += len(new)
        self.shelf.add(new)

    def header(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a heading, which opens a section."""
        found = self.inline(element.get("content"))
        heading = "" if found is None else found[0] if is_line(found[0]) else one_line(found[0])
        if not heading:
            return
        level = element.get("level")
        fields: Object = {"heading": heading}
        if type(level) is int and level > 2:
            fields["level"] = min(level - 1, DEEPEST_LEVEL)
        before = len(self.body.sections)
        self.body.open_headed(fields, None)
        section = self.body.sections[-1]
        self.leaves.append(Leaf(section, element, "content"))
        if len(self.body.sections) > before:
            self._rename(section, element.get("_id"))

    def list_of_items(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a list; lists within it have its group."""
        if any(True for _ in self._items(element, 1)):
            group = self.group("l", element.get("_id"))
            for item, holder, level in self._items(element, 1):
                block: Object = {"type": "list_item"}
                if holder.get("list_type") == "ordered":
                    block["ordered"] = True
                if level > 1:
                    block["level"] = min(level, DEEPEST_LEVEL)
                self.add_words({**block, "group": group}, item, item.get("_id"))

    def _items(self, element: Object, level: int) -> Iterator[tuple[Object, Object, int]]:
        for _, item in self.members(element, "items"):
            if item.get("type") == "list" and level <= DEEPEST:
                yield from self._items(item, level + 1)
            elif item.get("type") == "text" and self.inline(item.get("content")) is not None:
                yield item, element, level

    def quote(self, element: Object, path: Path, depth: int) -> None:
        """Read a quotation, of one paragraph or several; other elements in it stand beside them."""
        words = [member for _, member in self.members(element, "content_elements") if self._has_words(member)]
        group = self.group("q", element.get("_id")) if len(words) > 1 else None
        last = None
        for index, member in self.members(element, "content_elements"):
            if member.get("type") != "text":
                self.read(member, (*path, "content_elements", index), depth + 1)
            elif self._has_words(member):
                given = member.get("_id") if group is not None else element.get("_id")
                last = self._quoted(member, given, group)
        citation = element.get("citation")
        said = self.inline(citation.get("content")) if isinstance(citation, dict) else None
        if said is not None and last is not None:
            last["attribution"] = said[0]

    def _has_words(self, member: Object) -> bool:
        return member.get("type") == "text" and self.inline(member.get("content")) is not None

    def _quoted(self, member: Object, given: Any, group: str | None) -> Object | None:
        block: Object = {"type": "quotation"}
        if group is not None:
            block["group"] = group
        return self.add_words(block, member, given)

    def blockquote(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a quotation in the old form."""
        self.add_words({"type": "quotation"}, element, element.get("_id"))

    def code(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Text whose white space counts, and which is no markup."""
        text = verbatim(element.get("content"))
        if text is not None:
            block = self.add({"type": "preformatted", "text": text}, element.get("_id"))
            self.leaves.append(Leaf(block, element, "content", markup=False))

    # --- tables, links, rules

    def table(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a table."""
        rows = element.get("rows")
        if not isinstance(rows, list):
            return
        block = self.add({"type": "table"}, element.get("_id"))
        header = element.get("header")
        found = [self._row(header, heading=True)] if isinstance(header, list) and header else []
        found += [self._row(row, heading=False) for row in rows if isinstance(row, list)]
        if found:
            block["rows"] = found

    def _row(self, row: list[Any], *, heading: bool) -> Object:
        cells = [self._cell(cell, heading=heading) for cell in row if isinstance(cell, dict)]
        return {"cells": cells} if cells else {}

    def _cell(self, element: Object, *, heading: bool) -> Object:
        text, marks = self.inline(element.get("content")) or ("", [])
        cell: Object = {"text": text}
        given = element.get("_id")
        if isinstance(given, str) and self.conversion.claim_id(given):
            cell["id"] = given
        if marks:
            cell["marks"] = marks
        if heading:
            cell["heading"] = True
        return cell

    def link(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a link between the paragraphs."""
        uri = self.body.address(element["url"]) if isinstance(element.get("url"), str) else None
        block: Object = {"type": "link"} | ({"uri": uri} if uri is not None else {})
        if self.add_words(block, element, element.get("_id")) is None and uri is not None:
            self.add(block, element.get("_id"))

    def link_list(self, element: Object, path: Path, depth: int) -> None:
        """Links, one below the other."""
        for index, member in self.members(element, "items"):
            self.read(member, (*path, "items", index), depth + 1)

    def divider(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a rule between parts of the text."""
        self.add({"type": "divider"}, element.get("_id"))

    # --- media, embeds, groups

    def media(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read a picture, a video or a sound in the text."""
        self.add({"type": "figure", "media": self.shelf.read(element, path)})

    def gallery(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Read pictures that belong together."""
        shown = [(index, member) for index, member in self.members(element, "content_elements") if is_media(member)]
        if not shown:
            return
        group = self.group("g", element.get("_id"))
        for index, member in shown:
            media = self.shelf.read(member, (*path, "content_elements", index))
            self.add({"type": "figure", "media": media, "group": group})

    def embed(self, element: Object, path: Path, depth: int) -> None:
        """Read an embed, as its provider describes it."""
        told, referent = element.get("raw_oembed"), element.get("referent")
        told = told if isinstance(told, dict) else {}
        block: Object = {"type": "embed"}
        places = (told.get("url"), referent.get("id") if isinstance(referent, dict) else None)
        uri = next((str(place) for place in places if is_uri(place)), None)
        if uri is not None:
            block["uri"] = uri
        if isinstance(told.get("media_type"), str) and _is_media_type(told["media_type"]):
            block["media_type"] = told["media_type"]
        markup = verbatim(told.get("html"))
        if markup is not None:
            block["markup"] = markup
        if self.add_words(block, told, element.get("_id"), "text") is None:
            if len(block) == 1:
                self.unknown(element, path, depth)
            else:
                self.add(block, element.get("_id"))

    def element_group(self, element: Object, path: Path, depth: int) -> None:
        """Read elements that belong together: a section of a kind where it says so, else what it holds."""
        kind = element.get("subtype")
        is_section = depth == 0 and isinstance(kind, str) and kind in SECTION_KINDS
        if is_section:
            section = self.body.open_section({} if kind == "body" else {"kind": kind}, awaits_heading=True)
            self._rename(section, element.get("_id"))
        for index, member in self.members(element, "content_elements"):
            self.read(member, (*path, "content_elements", index), depth + 1)
        if is_section:
            self.body.close_section()

    def correction(self, element: Object, path: Path, depth: int) -> None:
        """Pass over a correction, which is no block."""

    def raw_html(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Preserve markup as it is."""
        content = verbatim(element.get("content"))
        if content is None:
            return
        more = element.get("additional_properties")
        told = more.get("media_type") if isinstance(more, dict) else None
        kind = told if isinstance(told, str) and _is_media_type(told) else HTML
        self.add({"type": "raw", "media_type": kind, "content": content}, element.get("_id"))

    def unknown(self, element: Object, path: Path, depth: int) -> None:  # noqa: ARG002
        """Preserve an element of another kind as it is."""
        self.add({"type": "raw", "media_type": JSON, "content": json_of(element)})


def json_of(element: Object) -> str:
    """Encode an element as the content of a block."""
    found = json.dumps(element, ensure_ascii=False, separators=(",", ":"))
    return found if _is_text(found) else json.dumps(element, separators=(",", ":"))


_Handler: TypeAlias = Callable[[Elements, Object, Path, int], None]
_HANDLERS: dict[str, _Handler] = {
    "text": Elements.text,
    "header": Elements.header,
    "list": Elements.list_of_items,
    "quote": Elements.quote,
    "blockquote": Elements.blockquote,
    "code": Elements.code,
    "table": Elements.table,
    "interstitial_link": Elements.link,
    "link_list": Elements.link_list,
    "divider": Elements.divider,
    "image": Elements.media,
    "video": Elements.media,
    "audio": Elements.media,
    "gallery": Elements.gallery,
    "oembed_response": Elements.embed,
    "reference": Elements.embed,
    "element_group": Elements.element_group,
    "correction": Elements.correction,
    "raw_html": Elements.raw_html,
}
