"""The body of a Word document, item by item in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from newsmodel.formats.docx.items import Aside, Deletion, Item, Paragraph, Role, Words
from newsmodel.formats.docx.line import Field, Line, Notes, chosen, notes_of, plain_text
from newsmodel.formats.docx.names import COMPATIBLE, VML, W, value_of
from newsmodel.formats.docx.numbering import Numbering, numbering_of
from newsmodel.formats.docx.package import Package
from newsmodel.formats.docx.pictures import read_drawing
from newsmodel.formats.docx.styles import Styles, role_of, styles_of
from newsmodel.formats.docx.tables import is_layout, joined, read_table
from newsmodel.formats.left_out.manifests import Manifest, manifests_at, places_of_manifests, without
from newsmodel.formats.markup.parsing import Element
from newsmodel.prose.characters import one_line

_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
#: Styles of lines that a program draws from the document.
_DRAWN = ("toc ", "table of figures", "index ")
_BLANK_LINE = re.compile(r"\n[ \t\u00a0]*\n\s*")
#: Boxes and tables lie in each other no deeper than that; what does is left out.
_DEEPEST = 20


class Walking(msgspec.Struct):
    """A way through a document.

    Attributes:
        package: The file.
        styles: Its styles.
        numbering: Its lists.
        notes: Its notes.
        fields: Fields that have begun and not ended.
    """

    package: Package
    styles: Styles
    numbering: Numbering
    notes: Notes
    fields: list[Field] = msgspec.field(default_factory=list)
    _depth: int = 0
    _waiting: Words = msgspec.field(default_factory=Words)  # of paragraphs whose end is deleted

    def items(self, holder: Element) -> Iterator[Item]:
        """Yield what stands in an element: the body, a cell, a text box."""
        if self._depth >= _DEEPEST:
            yield Aside("words too deep in tables and boxes", plain_text(holder))
            return
        self._depth += 1
        try:
            for child in holder:
                yield from self._items_of(child)
            if self._waiting.text:  # the next paragraph, which they would belong to, is not there
                yield Paragraph(role=Role.PROSE, words=self._waiting)
                self._waiting = Words()
        finally:
            self._depth -= 1

    def _items_of(self, element: Element) -> Iterator[Item]:
        tag = element.tag
        if tag == f"{W}p":
            yield from self._paragraphs(element)
        elif tag == f"{W}tbl":
            yield from self._table(element)
        elif tag in _DELETED:
            yield Deletion(plain_deleted(element))
        elif tag == f"{W}altChunk":
            yield Aside("an embedded file")
        elif tag == f"{COMPATIBLE}AlternateContent":
            yield from self.items(chosen(element))
        elif tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from self._wrapped(element)

    def _wrapped(self, element: Element) -> Iterator[Item]:
        for child in element:
            yield from self._items_of(child)

    # --- paragraphs

    def _paragraphs(self, paragraph: Element) -> Iterator[Item]:
        """Yield a paragraph, parted where it has blank lines, and what stands among its words."""
        chain = self.styles.of_paragraph(paragraph)
        line = self._line(is_bold=any(_is_bold(style.run) for style in chain[:1]))
        line.read(paragraph)
        words = _followed(self._waiting, line.words)
        self._waiting = Words()
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            self._waiting = words
            yield from line.asides
            return
        if chain and chain[0].name.startswith(_DRAWN):
            if words.text:
                yield Aside("a line of a table of contents", words.text)
        else:
            yield from self._worded(paragraph, words, line)
        yield from line.asides

    def _worded(self, paragraph: Element, words: Words, line: Line) -> Iterator[Paragraph]:
        chain = self.styles.of_paragraph(paragraph)
        role, level = role_of(paragraph, chain)
        member = self.numbering.membership(paragraph, chain) if role is Role.PROSE else None
        style = chain[0].given if chain else None
        for part in _parted(words) if role is not Role.CODE else [words]:
            if not part.text:
                continue
            if member is not None:
                yield Paragraph(
                    role=Role.LIST_ITEM,
                    words=part,
                    level=member.level,
                    ordered=member.ordered,
                    series=member.series,
                    style=style,
                )
            else:
                yield Paragraph(role=role, words=part, level=level, is_bold=line.is_all_bold, style=style)

    def _line(self, *, is_bold: bool = False) -> Line:
        return Line(self.package, self.styles, self.notes, self.fields, self._drawing, is_bold)

    def _drawing(self, drawing: Element) -> Iterable[Item]:
        return list(read_drawing(drawing, self.package, self.items))

    # --- tables

    def _table(self, table: Element) -> Iterator[Item]:
        if is_layout(table):
            for cell in table.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tbl")) is table:
                    yield from self.items(cell)
            return
        others: list[Item] = []
        grid = read_table(table, lambda cell: self._cell(cell, others))
        if any(True for line in grid.lines if line):
            yield grid
        yield from others

    def _cell(self, cell: Element, others: list[Item]) -> Words:
        """Read the words of a cell, those of tables in it among them."""
        paragraphs: list[Paragraph] = []
        for item in self.items(cell):
            if isinstance(item, Paragraph):
                paragraphs.append(item)
            else:
                others.append(item)
        return joined(paragraphs)


def walking(package: Package) -> Walking:
    """Begin a way through a file."""
    return Walking(package, styles_of(package.styles), numbering_of(package.numbering), notes_of(package))


def has_insertions(package: Package) -> bool:
    """Tell whether tracked changes have inserted words."""
    return any(True for each in package.body.iter(f"{W}ins", f"{W}moveTo") if any(True for _ in each.iter(f"{W}t")))


def lines_around(package: Package) -> Iterator[tuple[str, str]]:
    """Yield the lines of headers and footers, each once, with what they are; watermarks are lines of headers."""
    seen: set[str] = set()
    for kind, what in (("header", "a header"), ("footer", "a footer")):
        for root in package.roots(kind):
            marks = [each.get("string") or "" for each in root.iter(f"{VML}textpath")]
            for text in (*plain_text(root).split("\n"), *marks):
                words = "\t".join(filter(None, map(one_line, text.split("\t"))))
                if words and words not in seen:
                    seen.add(words)
                    yield what, words


def take_manifests(body: Element) -> tuple[Manifest, ...]:
    """Take the manifests out of the words of a document; one may reach over runs, and over paragraphs.

    Args:
        body: The body; its words are changed.
    """
    parts: list[str] = []
    starts: list[tuple[Element, int]] = []
    length = 0
    for element in body.iter(f"{W}t", f"{W}p", f"{W}br", f"{W}tab"):
        part = element.text or "" if element.tag == f"{W}t" else "\n"
        if element.tag == f"{W}t":
            starts.append((element, length))
        parts.append(part)
        length += len(part)
    text = "".join(parts)
    places = places_of_manifests(text)
    ends = [last for _, last in places]
    for element, start in starts if places else ():
        first = bisect_right(ends, start)  # those that end before it are none of its
        words = element.text or ""
        behind = bisect_left(places, (start + len(words), 0))
        element.text = without([(one - start, last - start) for one, last in places[first:behind]], words)
    return manifests_at(places, text)


def plain_deleted(element: Element) -> str:
    """Read the words of what was deleted."""
    return " ".join(each.text or "" for each in element.iter(f"{W}t", f"{W}delText"))


def _is_bold(properties: Element | None) -> bool:
    return properties is not None and value_of(properties, "b") != "0" and properties.find(f"{W}b") is not None


def _parted(words: Words) -> Iterator[Words]:
    """Part words where there is a blank line between them."""
    start = 0
    for match in _BLANK_LINE.finditer(words.text):
        yield words.cut(start, match.start())
        start = match.end()
    yield words.cut(start, len(words.text))


def _followed(words: Words, following: Words) -> Words:
    """Put words behind others whose paragraph does not end."""
    if not words.text:
        return following
    marks = (*words.marks, *following.moved(len(words.text) + 1))
    return Words(f"{words.text} {following.text}".strip(), marks)
