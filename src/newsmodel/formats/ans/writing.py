"""Sections and blocks → content elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from newsmodel.documents.loader import Unloadable, load
from newsmodel.formats.ans.media import Albums, Shelf
from newsmodel.formats.ans.parts import Part, is_ordered, run_length, words_of
from newsmodel.formats.ans.reading import HTML, JSON, Elements, json_of
from newsmodel.formats.ans.rows import VERSION
from newsmodel.formats.ans.words import html_of
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Object, Path
from newsmodel.formats.markup import Body, vocabularies
from newsmodel.issues import shown
from newsmodel.prose.furniture.datelines import read_dateline

#: What ANS requires of every sample of code, and the model does not know.
_LANGUAGE = "text"
_WORDS = frozenset({"type", "text", "marks"})
#: Names of the elements that are written within a paragraph.
_WRITTEN = frozenset({"p", "br", "span", *(element.name for element in vocabularies.HTML.marks.values())})
_TAG_NAME = re.compile(r"<([A-Za-z][A-Za-z0-9]*)")


class Writing(msgspec.Struct):
    """Writer of the body of one story, element by element.

    Attributes:
        conversion: To whom is said what has no place.
        albums: The media items.
        parts: The parts of the body.
        told: The ids that have to be written.
        dateline: The words of the dateline, which begin the first paragraph.
    """

    conversion: Conversion
    albums: Albums
    parts: list[Part]
    told: frozenset[str]
    dateline: str | None = None
    _groups: set[str] = msgspec.field(default_factory=set)

    def write(self, start: int, stop: int) -> tuple[Object | None, int]:
        """Write the element that begins with a part, and count its parts; None where ANS cannot have it."""
        length = run_length(self.parts, start, stop)
        run = self.parts[start : start + length]
        if run[0].kind == "group":
            return self._group(start, length), length
        return self._writer(run[0].kind)(run), length

    def same(self, element: Object, start: int, stop: int) -> Object | None:
        """Write the element that some parts are together; None where that is not one, or certainly not the same.

        Args:
            element: The element that they were read from.
            start: Index of the first part.
            stop: Index of the part behind them.
        """
        part, content = self.parts[start], element.get("content")
        if part.kind == "paragraph" and isinstance(content, str) and not self.begins(part):
            if "marks" not in part.value and part.value["text"] is content:  # as most are
                return self._named({"type": "text", "content": content}, part)
            if not _WRITTEN.issuperset(_TAG_NAME.findall(content)):
                return None
        written, count = self.write(start, stop)
        return written if count == stop - start else None

    def _writer(self, kind: str) -> Callable[[list[Part]], Object | None]:
        return {
            "section": self._header,
            "paragraph": self._paragraph,
            "quotation": self._quotation,
            "list_item": self._list,
            "preformatted": self._code,
            "figure": self._figures,
            "embed": self._embed,
            "table": self._table,
            "link": self._link,
            "divider": self._divider,
            "raw": self._raw,
        }[kind]

    # --- what is said of what has no place

    def lose(self, value: Any, path: Path) -> None:
        """Say that a value has no place."""
        self.conversion.say(NOT_CARRIED, f"not carried: {shown(value)}", path)

    def _lose_others(self, part: Part, carried: Iterable[str]) -> None:
        """Say which fields of a part have no place."""
        for name, value in part.value.items():
            if name not in carried and not (name == "id" and value not in self.told):
                self.lose(value, (*part.path, name))

    def _named(self, element: Object, part: Part) -> Object:
        """Give an element the id of a part."""
        return self._with_id(element, part.value.get("id"))

    def _with_id(self, element: Object, id: str | None) -> Object:
        return {**element, "_id": id} if id in self.told else element

    def _content(self, part: Part, path: Path = ()) -> str:
        """Write the words of a part as a content."""
        content, lost = html_of(part.value)
        for index in lost:
            self.lose(part.value["marks"][index], (*part.path, *path, "marks", index))
        return content

    def _grouped(self, element: Object, run: list[Part]) -> Object:
        """Give an element the id of a group; of two with one group, the second is another one."""
        group = run[0].value.get("group")
        if group in self._groups:
            for part in run:
                self.lose(group, (*part.path, "group"))
            return element
        if group is not None:
            self._groups.add(group)
        return self._with_id(element, group)

    # --- sections

    def _header(self, run: list[Part]) -> Object:
        section = run[0].value
        self._lose_others(run[0], {"id", "heading", "level", "blocks"})
        heading = html_of({"text": section["heading"]})[0]
        return self._named({"type": "header", "content": heading, "level": section.get("level", 1) + 1}, run[0])

    def _group(self, start: int, length: int) -> Object:
        part = self.parts[start]
        carried = {"id", "kind", "blocks", "heading"} | ({"level"} if "heading" in part.value else set())
        self._lose_others(part, carried)
        inner: list[Object] = []
        if "heading" in part.value:
            level = part.value.get("level", 1) + 1
            inner.append({"type": "header", "content": html_of({"text": part.value["heading"]})[0], "level": level})
        index = start + 1
        while index < start + length:
            element, count = self.write(index, start + length)
            inner += [element] if element is not None else []
            index += count
        group = {"type": "element_group", "subtype": part.value.get("kind", "body"), "content_elements": inner}
        return self._named(group, part)

    # --- words

    def _paragraph(self, run: list[Part]) -> Object:
        part = run[0]
        self._lose_others(part, _WORDS | {"id"})
        content = self._dated(part) if self.begins(part) else self._content(part)
        return self._named({"type": "text", "content": content}, part)

    def begins(self, part: Part) -> bool:
        """Tell whether the dateline stands before the words of a part."""
        return self.dateline is not None and begins_body(part, self.parts)

    def _dated(self, part: Part) -> str:
        """Write a paragraph with the dateline before it, which is marked where it does not speak for itself."""
        words, marks = words_of(part)
        start = f"{self.dateline} "
        printed = read_dateline(start + words)
        if printed is None or printed.end != len(start) or printed.text != self.dateline:
            return html_of(part.value, self.dateline)[0]
        moved = [
            {**mark, "start": mark["start"] + len(start), "end": mark["end"] + len(start)}
            for mark in marks
            if mark["end"] <= len(words)
        ]
        return html_of({"text": start + words, "marks": moved})[0]

    def dateline_alone(self) -> Object:
        """Write the dateline where no paragraph follows."""
        return {"type": "text", "content": html_of({"text": ""}, self.dateline)[0]}

    def _text(self, part: Part, carried: Iterable[str]) -> Object:
        """Write an element of words within another one."""
        self._lose_others(part, {*carried, *_WORDS, "group", "id"})
        return {"type": "text", "content": self._content(part)}

    def _quotation(self, run: list[Part]) -> Object:
        alone = len(run) == 1
        texts = [self._text(part, ("attribution",)) for part in run]
        if not alone:
            texts = [self._named(text, part) for text, part in zip(texts, run, strict=True)]
        quote: Object = {"type": "quote", "content_elements": texts}
        said = run[-1].value.get("attribution")
        if said is not None:
            quote["citation"] = {"type": "text", "content": html_of({"text": said})[0]}
        if not alone:
            return self._grouped(quote, run)
        if "group" in run[0].value:
            self.lose(run[0].value["group"], (*run[0].path, "group"))
        return self._named(quote, run[0])

    def _list(self, run: list[Part]) -> Object:
        whole: Object = {"type": "list", "list_type": _list_type(ordered=is_ordered(run)), "items": []}
        stack = [whole]
        for part in run:
            level = part.value.get("level", 1)
            kind = _list_type(ordered=bool(part.value.get("ordered")))
            del stack[level:]
            if len(stack) == level > 1 and stack[-1]["list_type"] != kind:
                stack.pop()
            while len(stack) < level:
                inner: Object = {"type": "list", "list_type": kind, "items": []}
                stack[-1]["items"].append(inner)
                stack.append(inner)
            stack[-1]["items"].append(self._named(self._text(part, ("ordered", "level")), part))
        return self._grouped(whole, run)

    def _code(self, run: list[Part]) -> Object:
        self._lose_others(run[0], {"type", "text", "id"})
        return self._named({"type": "code", "content": run[0].value["text"], "language": _LANGUAGE}, run[0])

    # --- media and embeds

    def _figures(self, run: list[Part]) -> Object | None:
        shown_items = [item for part in run if (item := self._figure(part)) is not None]
        if "group" not in run[0].value:
            return next(iter(shown_items), None)
        if not shown_items:
            return None
        return self._grouped({"type": "gallery", "version": VERSION, "content_elements": shown_items}, run)

    def _figure(self, part: Part) -> Object | None:
        index = self.albums.find(part.value["media"])
        item = self.albums.write(index) if index is not None else None
        if item is None:
            self.lose(part.value, part.path)
            return None
        self._lose_others(part, {"type", "media", "group", "text"})
        if "text" in part.value and index is not None:
            self._caption(item, index, part)
        return item

    def _caption(self, item: Object, index: int, part: Part) -> None:
        """Write the words below a picture, in this place, as its caption: they are what readers see."""
        words = part.value["text"]
        message = f"written as the caption of the media item: {shown(words)}"
        self.conversion.say(NOT_CARRIED, message, (*part.path, "text"))
        if "caption" in self.albums.items[index]:
            self.lose(self.albums.items[index]["caption"], ("media", index, "caption"))
        else:
            self.conversion.say(NOT_CARRIED, "the words below a figure are read as it", ("media", index, "caption"))
        if item["type"] == "image":
            item["caption"] = words
        else:
            item["description"] = {**item.get("description", {}), "basic": words}

    def _embed(self, run: list[Part]) -> Object | None:
        block = run[0].value
        if not {"text", *(ours for _, ours in _OEMBED)} & block.keys():
            self.lose(block, run[0].path)
            return None
        words = _WORDS if "text" in block else {"type"}
        self._lose_others(run[0], {*words, "id", "uri", "media_type", "markup"})
        told: Object = {"type": "rich", "version": "1.0"}
        told |= {theirs: block[ours] for theirs, ours in _OEMBED if ours in block}
        if "text" in block:
            told["text"] = self._content(run[0])
        return self._named({"type": "oembed_response", "raw_oembed": told}, run[0])

    def _link(self, run: list[Part]) -> Object | None:
        block = run[0].value
        if not {"uri", "text"} & block.keys():
            self.lose(block, run[0].path)
            return None
        self._lose_others(run[0], {*_WORDS, "id", "uri"})
        link = {"type": "interstitial_link", "url": block.get("uri", ""), "content": self._content(run[0])}
        return self._named(link, run[0])

    def _divider(self, run: list[Part]) -> Object:
        self._lose_others(run[0], {"type", "id"})
        return self._named({"type": "divider"}, run[0])

    def _raw(self, run: list[Part]) -> Object:
        block = run[0].value
        element = element_in(block)
        if element is not None:
            self._lose_others(run[0], {"type", "media_type", "content"})
            return element
        self._lose_others(run[0], {"type", "media_type", "content", "id"})
        raw: Object = {"type": "raw_html", "content": block["content"]}
        if block["media_type"] != HTML:
            raw["additional_properties"] = {"media_type": block["media_type"]}
        return self._named(raw, run[0])

    # --- tables

    def _table(self, run: list[Part]) -> Object:
        part = run[0]
        self._lose_others(part, {"type", "rows", "id"})
        rows = [self._row(row, (*part.path, "rows", number)) for number, row in enumerate(part.value.get("rows", []))]
        table: Object = {"type": "table", "rows": [cells for cells, _ in rows]}
        if rows and rows[0][1]:
            table["header"] = table["rows"].pop(0)
        for number, row in enumerate(part.value.get("rows", [])):
            for column, cell in enumerate(row.get("cells", [])):
                if cell.get("heading") and not (number == 0 and rows[0][1]):
                    self.lose(cell["heading"], (*part.path, "rows", number, "cells", column, "heading"))
        return self._named(table, part)

    def _row(self, row: Object, path: Path) -> tuple[list[Object], bool]:
        """Write the cells of a row, and say whether it is a header."""
        cells = row.get("cells", [])
        written = [self._cell(Part(cell, (*path, "cells", number), "cell")) for number, cell in enumerate(cells)]
        return written, bool(cells) and all(cell.get("heading") for cell in cells)

    def _cell(self, part: Part) -> Object:
        for name in ("align", "colspan", "rowspan"):
            if name in part.value:
                self.lose(part.value[name], (*part.path, name))
        element: Object = {"type": "text", "content": self._content(part)}
        return {**element, "_id": part.value["id"]} if "id" in part.value else element


_OEMBED = (("url", "uri"), ("html", "markup"), ("media_type", "media_type"))


def _list_type(*, ordered: bool) -> str:
    return "ordered" if ordered else "unordered"


def begins_body(part: Part, parts: list[Part]) -> bool:
    """Tell whether a part is the first paragraph of the lead, before which a dateline stands; pictures may precede."""
    first = next((each for each in parts if each.kind != "figure"), None)
    return part is first and part.kind == "paragraph" and part.path[:2] == ("sections", 0)


def element_in(block: Object) -> Object | None:
    """Restore the element that a block preserves; None where reading it would not give the block."""
    if block["media_type"] != JSON:
        return None
    try:
        element: Any = load(block["content"])
    except Unloadable:
        return None
    if not isinstance(element, dict) or json_of(element) != block["content"]:
        return None
    conversion = Conversion()
    scratch = Elements(conversion=conversion, shelf=Shelf(conversion), body=Body(conversion))
    scratch.read(element, ())
    found = [other for section in scratch.body.sections for other in section["blocks"]]
    same = [{"type": "raw", "media_type": JSON, "content": block["content"]}]
    return element if [{**other, "id": None} for other in found] == [{**other, "id": None} for other in same] else None
