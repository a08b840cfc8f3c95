"""Writing HTML and XHTML: sections, blocks and marks → markup that reads back to them.

Ids and groups that the reader would give by itself are not written, so that a plain story is plain HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import msgspec

from newsmodel.formats.addresses import shown_place
from newsmodel.formats.losses import MEANING_CHANGED, MEANT_MARKS, NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Path
from newsmodel.formats.markup.block_runs import (
    all_blocks,
    begins_with_paragraph,
    cell_ids,
    is_implied,
    list_name,
    runs,
)
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.escaping import PRESERVED, collapses, escaped, inline, style, tag, writable_marks
from newsmodel.formats.markup.vocabularies import HTML, Vocabulary
from newsmodel.issues import shown

Block = dict[str, Any]
#: Writes blocks that stand in one element; each has its path. Its name is the type of the blocks.
_Write: TypeAlias = Callable[[list[Block], list[Path]], Iterator[str]]

#: Fields of a section that need no element of its own, and those that its heading says.
_OF_ALL, _OF_HEADINGS = frozenset({"id", "blocks"}), frozenset({"heading", "level", "styles"})
_EMBED_NAMES = ("media_type", "markup")
#: Characters that a text may have and XML has no way to say.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


class BlockWriter(msgspec.Struct):
    """Writes the body of one story in HTML or XHTML.

    Attributes:
        conversion: To whom is said what markup cannot carry; ids are counted along with the reader.
        media: The media items of the story, by id.
        dateline: The words of the dateline, which begin the first paragraph.
        for_page: Whether a whole page is written: all parts have their ids, for others to link to them; every section
            stands in an element of its own; and pictures have their credits.
        vocabulary: The elements that there are.
    """

    conversion: Conversion
    media: dict[str, Block] = msgspec.field(default_factory=dict)
    dateline: str | None = None
    for_page: bool = False
    vocabulary: Vocabulary = HTML
    _named: bool = False
    _names: Conversion = msgspec.field(default_factory=Conversion)

    def write(self, sections: list[Block]) -> str:
        """Write the markup of the body.

        Args:
            sections: Sections in our JSON form.
        """
        reader = Conversion(ids=set(self.conversion.ids), reserved=cell_ids(sections))
        self._named = self.for_page or not (
            is_implied(sections, reader) and all(map(self._is_written, all_blocks(sections)))
        )
        self._names = Conversion(ids=set(self.conversion.ids))
        parts: list[str] = []
        if self.dateline is not None and not begins_with_paragraph(sections):
            preserved = collapses(self.dateline)
            start = tag("p", {"style": style(self.dateline)})
            parts.append(f"{start}{self._dateline(preserved=preserved)}</p>")
        closed = True
        for index, section in enumerate(sections):
            bare = self._is_bare(section, first=closed, opens=index == 0)
            parts += self._section(section, ("sections", index), bare=bare)
            closed = not bare
        return self._settled("".join(parts))

    def _settled(self, markup: str) -> str:
        """Replace characters that XML does not have, and say so."""
        if not self.vocabulary.is_xml or not _NOT_IN_XML.search(markup):
            return markup
        self.conversion.say(NOT_CARRIED, "characters that XML does not have were replaced", ("sections",))
        return _NOT_IN_XML.sub("\ufffd", markup)

    @property
    def ids(self) -> frozenset[str]:
        """The ids that the markup has, where all parts have them."""
        return frozenset(self._names.ids)

    def _is_bare(self, section: Block, *, first: bool, opens: bool) -> bool:
        """Tell whether a section opens by itself: by its heading, or because nothing is open before it."""
        is_headed = "heading" in section
        if self.for_page or set(section) - _OF_ALL - (_OF_HEADINGS if is_headed else set()):
            return False
        if is_headed:
            return True
        named_alike = not self._named or (opens and section.get("id") == "s1")
        return first and any(map(self._is_written, section.get("blocks", []))) and named_alike

    def _is_written(self, block: Block) -> bool:
        """Tell whether there is anything of a block to write."""
        if block["type"] == "figure":
            return block["media"] in self.media
        return block["type"] != "link" or bool(block.get("text", block.get("uri")))

    def _section(self, section: Block, path: Path, *, bare: bool) -> Iterator[str]:
        for name in ("contributors", "digital_source_type"):
            if name in section:
                self._lose(section[name], (*path, name))
        if not bare:
            yield self._section_tag(section, path)
        if "heading" in section:
            yield self._heading(section, path, bare=bare)
        yield from self._blocks(section.get("blocks", []), (*path, "blocks"))
        if not bare:
            yield self._section_end(section)

    def _heading(self, section: Block, path: Path, *, bare: bool) -> str:
        level, levels = section.get("level", 1), self.vocabulary.headings
        name = levels.get(level, "h6")
        attributes = {"id": self._id(section, path) if bare else None, "class": self._styles(section, path)}
        attributes["style"] = style(section["heading"])
        start = tag(name, attributes | {"data-level": level if level not in levels else None})
        return f"{start}{escaped(section['heading'])}</{name}>"

    def _section_end(self, section: Block) -> str:
        return "</aside>" if section.get("kind") == "aside" else "</section>"

    def _section_tag(self, section: Block, path: Path) -> str:
        kind = section.get("kind", "body")
        attributes = {"id": self._id(section, path), self.vocabulary.language: section.get("language")}
        if kind != "aside":
            attributes["data-kind"] = kind
        if "heading" not in section:
            attributes["class"] = self._styles(section, path)
            attributes["data-level"] = section.get("level")
        attributes["data-uri"] = self._address(section, path)
        for name in ("published", "modified", "byline"):
            attributes[f"data-{name}"] = section.get(name)
        return tag("aside" if kind == "aside" else "section", attributes)

    def _blocks(self, blocks: list[Block], path: Path) -> Iterator[str]:
        place = 0
        for run in runs(blocks):
            write: _Write = getattr(self, f"_{run[0]['type']}")
            yield from write(run, [(*path, index) for index in range(place, place + len(run))])
            place += len(run)

    # --- attributes

    def _id(self, part: Block, path: Path) -> str | None:
        """Write the id as an attribute, where the reader would not give it by itself."""
        if not self._named or "id" not in part:
            return "" if self._named else None
        if self._names.claim_id(part["id"]):
            return str(part["id"])
        self._lose(part["id"], (*path, "id"))
        return ""

    def _name(self, block: Block) -> str:
        """Return the id of an element that must have one."""
        return str(block.get("id", ""))

    def _group(self, part: Block) -> str | None:
        return part.get("group", "") if self._named else None

    def _attributes(self, block: Block, path: Path, text: str = "") -> dict[str, Any]:
        return {
            "id": self._id(block, path),
            "class": self._styles(block, path),
            self.vocabulary.language: block.get("language"),
            "style": style(text, block.get("marks", ())),
        }

    def _styles(self, part: Block, path: Path) -> str | None:  # noqa: ARG002
        """Write the names of styles."""
        return " ".join(part["styles"]) if "styles" in part else None

    def _address(self, part: Block, path: Path) -> str | None:
        """Return the address of a part, unless it runs a program."""
        uri: str | None = part.get("uri")
        if uri is not None and executes(uri):
            self._lose(uri, (*path, "uri"))
            return None
        return uri

    def _words(self, block: Block, path: Path, *, preserved: bool | None = None, linked: bool = False) -> str:
        """Write a block's text with its marks."""
        text = block.get("text", "")
        marks, lost = writable_marks(text, block.get("marks", []), linked=linked, vocabulary=self.vocabulary)
        for index in lost:
            self._lose_mark(block["marks"][index], (*path, "marks", index))
        if preserved is None:
            preserved = collapses(text, block.get("marks", ()))
        return inline(text, marks, preserved=preserved, vocabulary=self.vocabulary)

    def _lose(self, value: Any, path: Path) -> None:
        self.conversion.say(NOT_CARRIED, f"not carried: {shown(value)}", path)

    def _lose_mark(self, mark: Block, path: Path) -> None:
        """Say that a mark is lost; without some the words say something else."""
        element = self.vocabulary.marks.get(mark["kind"])
        if mark["kind"] in MEANT_MARKS and (element is None or element.holds_words_only):
            self.conversion.say(MEANING_CHANGED, f"not carried: {shown(mark)}", path)
        else:
            self._lose(mark, path)

    def _dateline(self, *, preserved: bool) -> str:
        words, self.dateline = self.dateline or "", None
        return f'<span class="dateline">{self._plain(words, preserved=preserved)}</span>'

    def _plain(self, words: str, *, preserved: bool) -> str:
        """Write words without marks."""
        return inline(words, [], preserved=preserved, vocabulary=self.vocabulary)

    def _void(self, name: str, attributes: dict[str, Any]) -> str:
        """Write an element that never has content."""
        return tag(name, attributes, ends=self.vocabulary.is_xml)

    # --- blocks

    def _paragraph(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        attributes = self._attributes(block, path, block["text"])
        start = ""
        if self.dateline is not None:
            preserved = attributes["style"] is not None or collapses(self.dateline)
            attributes["style"] = PRESERVED if preserved else None
            start = self._dateline(preserved=preserved) + ("" if preserved else " ")
        words = self._words(block, path, preserved=attributes["style"] is not None)
        yield f"{tag('p', attributes)}{start}{words}</p>"

    def _quotation(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        first, alone = run[0], len(run) == 1
        grouped = self._named or (alone and "group" in first)
        yield tag("blockquote", {"data-group": first.get("group") if grouped else None})
        for block, path in zip(run, places, strict=True):
            if "source" in block:
                self._lose(block["source"], (*path, "source"))
            yield f"{tag('p', self._attributes(block, path, block['text']))}{self._words(block, path)}</p>"
            if "attribution" in block:
                said = block["attribution"]
                yield tag("footer", {"style": style(said)})
                yield f"{self._plain(said, preserved=collapses(said))}</footer>"
        yield "</blockquote>"

    def _list_item(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        stack: list[str] = []
        for block, path in zip(run, places, strict=True):
            level = block.get("level", 1)
            name = list_name(block)
            while len(stack) > level:
                yield f"</li></{stack.pop()}>"
            if len(stack) == level and stack[-1] != name:
                yield f"</li></{stack.pop()}>"
            elif len(stack) == level:
                yield "</li>"
            while len(stack) < level:
                inner = name if len(stack) == level - 1 else "ul"
                yield tag(inner, {"data-group": self._group(block) if not stack else None})
                stack.append(inner)
                if len(stack) < level:
                    yield "<li>"
            yield f"{tag('li', self._attributes(block, path, block['text']))}{self._words(block, path)}"
        while stack:
            yield f"</li></{stack.pop()}>"

    def _preformatted(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        attributes = self._attributes(block, path)
        if not block["text"].strip():  # a reader takes it for a gap, unless it has a name
            attributes["id"] = attributes["id"] or self._name(block)
        words = self._words(block, path, preserved=True)
        start = "" if self.vocabulary.is_xml and not block["text"].startswith("\n") else "\n"  # HTML drops one
        yield f"{tag('pre', attributes)}{start}{words}</pre>"

    def _figure(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        media = self.media.get(block["media"])
        if media is None:
            self._lose(block, path)
            return
        attributes = self._attributes(block, path)
        yield tag("figure", attributes | {"data-media": block["media"], "data-group": block.get("group")})
        yield from self._inside(block, media, path)
        yield "</figure>"

    def show(self, media: Block) -> str:
        """Write a figure outside the body, for a media item that no block shows."""
        return f"<figure>{''.join(self._inside({}, media, ()))}</figure>"

    def _inside(self, block: Block, media: Block, path: Path) -> Iterator[str]:
        """Write the content of a figure."""
        yield self._shown(media, path)
        text = block.get("text", media.get("caption"))
        if text is not None:
            own = "" if "text" in block and text == media.get("caption") else None
            yield tag("figcaption", {"style": style(text, block.get("marks", ())), "data-own": own})
            yield f"{self._words({**block, 'text': text}, path)}</figcaption>"
        else:
            self._words(block, path)  # names its marks, which have none
        credit = " / ".join(media[name] for name in ("byline", "credit") if name in media) if self.for_page else ""
        if credit.strip():
            yield f'<p class="credit">{escaped(credit)}</p>'

    def _shown(self, media: Block, path: Path) -> str:
        """Write the element that shows a media item."""
        source = shown_place(media)
        if source is not None and executes(source) and not source.lower().startswith("data:image/"):
            self._lose(source, (*path, "media"))
            source = None
        name = media["id"] if self.for_page and self._names.claim_id(media["id"]) else None
        if media.get("kind") in ("video", "audio"):
            return f"{tag(media['kind'], {'id': name, 'src': source, 'controls': ''})}</{media['kind']}>"
        return self._void("img", {"id": name, "src": source, "alt": media.get("alt_text", "")})

    def _embed(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        uri = self._address(block, path)
        attributes = self._attributes(block, path, block.get("text", "")) | {"data-type": "embed", "data-uri": uri}
        yield tag("div", attributes | {f"data-{name.replace('_', '-')}": block.get(name) for name in _EMBED_NAMES})
        if uri is not None and uri.lower().startswith(("https:", "http:")) and "text" not in block:
            yield f"{tag('iframe', {'src': uri})}</iframe>"
        yield f"{self._words(block, path)}</div>"

    def _table(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        attributes = self._attributes(block, path)
        if not block.get("rows") and "text" not in block:  # a reader takes it for nothing, unless it has a name
            attributes["id"] = attributes["id"] or self._name(block)
        yield tag("table", attributes)
        if "text" in block:
            yield tag("caption", {"style": style(block["text"], block.get("marks", ()))})
            yield f"{self._words(block, path)}</caption>"
        else:
            self._words(block, path)  # names its marks, which have none
        for number, row in enumerate(block.get("rows", [])):
            yield f"<tr>{self._row(row.get('cells', []), (*path, 'rows', number))}</tr>"
        yield "</table>"

    def _row(self, cells: list[Block], path: Path) -> str:
        return "".join([self._cell(cell, (*path, "cells", column)) for column, cell in enumerate(cells)])

    def _cell(self, cell: Block, path: Path) -> str:
        name = "th" if cell.get("heading") else "td"
        attributes = {key: cell.get(key) for key in ("id", "colspan", "rowspan")}
        if "id" in cell and not self._names.claim_id(cell["id"]):
            self._lose(attributes.pop("id"), (*path, "id"))
        attributes |= self._look(cell)
        return f"{tag(name, attributes)}{self._words(cell, path)}</{name}>"

    def _look(self, cell: Block) -> dict[str, str | None]:
        """Give the attributes that say how a cell looks: where its words stand, and that white space counts."""
        aligned = f"text-align: {cell['align']}" if "align" in cell else None
        said = [each for each in (aligned, style(cell["text"], cell.get("marks", ()))) if each is not None]
        return {"style": "; ".join(said) or None}

    def _link(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block, path = run[0], places[0]
        if not self._is_written(block):
            self._lose(block, path)
            return
        words: str = block.get("text") or block.get("uri") or ""
        uri = self._address(block, path)
        untitled = "" if uri is not None and "text" not in block else None
        attributes = self._attributes(block, path, words) | {"data-type": "link", "data-uri": uri}
        yield tag("p", attributes | {"data-untitled": untitled})
        inner = self._words({**block, "text": words}, path, linked=uri is not None)
        yield f"{tag('a', {'href': uri})}{inner}</a></p>" if uri is not None else f"{inner}</p>"

    def _divider(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        yield self._void("hr", self._attributes(run[0], places[0]))

    def _raw(self, run: list[Block], places: list[Path]) -> Iterator[str]:
        block = run[0]
        attributes = self._attributes(block, places[0]) | {"data-type": "raw", "data-media-type": block["media_type"]}
        yield f"{tag('div', attributes | {'hidden': ''})}{escaped(block['content'])}</div>"
