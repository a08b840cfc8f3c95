"""The body of a Word document: each item a block by its style, else as the reader of plain text takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import attrs
import msgspec

from newsmodel.formats.docx.head import Place, passage_of, rest_of
from newsmodel.formats.docx.items import Aside, Box, Deletion, Grid, Item, Paragraph, Picture, Role
from newsmodel.formats.docx.rules import PICTURE_NOT_TAKEN
from newsmodel.formats.docx.styled import DEEPEST, Lists, add_attribution, add_caption, add_code, add_quotation
from newsmodel.formats.docx.surroundings import Surroundings
from newsmodel.formats.text import rules
from newsmodel.formats.text.body import AROUND, BY_WORDS
from newsmodel.formats.text.draft import Draft, embargo_in
from newsmodel.formats.text.links import lead_links
from newsmodel.formats.text.subheads import is_subhead
from newsmodel.formats.text.walk import Walk
from newsmodel.issues import shown
from newsmodel.model import Block, Cell, Figure, Media, Rendition, Row, Table
from newsmodel.model.body import WordBlock
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.looks import look

#: Takes the paragraph that comes next, and says how many it took; 0 leaves it to the next reader.
Reader: TypeAlias = Callable[[Walk], int]


class BodyReader(msgspec.Struct):
    """The reader of a body; it lives inside one call of `parse`.

    Attributes:
        draft: Takes the sections.
        around: Takes what is no part of the running text.
        shift: By so much the headings of the document stand lower than those of ours.
        groups: So many groups of blocks were named.
        media: The media items.
        asides: The places of sections that are asides.
    """

    draft: Draft
    around: Surroundings
    shift: int = 0
    groups: int = 0
    media: list[Media] = msgspec.field(default_factory=list)
    asides: set[int] = msgspec.field(default_factory=set)
    _lists: Lists = msgspec.field(default_factory=Lists)
    _is_headed: bool = False
    _is_after_aside: bool = False

    def read(self, places: Sequence[Place]) -> None:
        """Read the items of the body."""
        paragraphs = [place.item for place in places if isinstance(place.item, Paragraph)]
        passages = [passage_of(place.item, place.index) for place in places if isinstance(place.item, Paragraph)]
        walk = Walk(passages=passages, draft=self.draft, flush=False, groups=self.groups)
        self._is_headed = any(paragraph.role is Role.HEADING for paragraph in paragraphs)
        rank = 0
        for place in places:
            if not isinstance(place.item, Paragraph):
                self._read_other(place.item, walk)
                continue
            if rank == walk.index:
                self._read_paragraph(walk, paragraphs)
            rank += 1
        self.groups = walk.groups

    # --- paragraphs

    def _read_paragraph(self, walk: Walk, paragraphs: Sequence[Paragraph]) -> None:
        """Read the paragraph that comes next, and those that belong to it."""
        paragraph, count = paragraphs[walk.index], self.draft.blocks
        if paragraph.role is not Role.LIST_ITEM:
            self._lists.end()
        self._go_on(is_heading=paragraph.role is Role.HEADING)
        start, links = walk.index, len(self.draft.links)
        walk.index += next(filter(None, (reader(walk) for reader in self._readers(paragraph))))
        read = paragraphs[start : walk.index]
        self._style(read, self.draft.blocks - count)
        if paragraph.role in (Role.PROSE, Role.SUBTITLE):
            self._mark(read)
        lead_links(self.draft, links, ((each.words.text, _addresses(each)) for each in read))

    def _readers(self, paragraph: Paragraph) -> tuple[Reader, ...]:
        if paragraph.role in (Role.PROSE, Role.SUBTITLE):
            return (add_attribution, *AROUND, self._subhead(paragraph), *BY_WORDS)
        return (self._take_embargo, lambda walk: self._add_styled(paragraph, walk))

    def _take_embargo(self, walk: Walk) -> int:
        """Take an embargo, whatever its style."""
        notice = embargo_in(walk.here.text)
        if notice is None:
            return 0
        walk.note_taken("a notice")
        self.draft.take_notice(notice, walk.here.line)
        return 1

    def _add_styled(self, paragraph: Paragraph, walk: Walk) -> int:
        """Add a paragraph as the block that its style says."""
        match paragraph.role:
            case Role.QUOTATION:
                add_quotation(paragraph, walk)
            case Role.LIST_ITEM:
                self._lists.add(paragraph, walk)
            case Role.CODE:
                add_code(paragraph, walk)
            case Role.CAPTION:
                add_caption(paragraph, walk)
            case _:
                self._open_section(paragraph)
        return 1

    def _open_section(self, paragraph: Paragraph) -> None:
        heading = one_line(paragraph.words.text)
        self.draft.told.append(heading)
        self.draft.open_section(heading, min(max(paragraph.level - self.shift, 1), DEEPEST))

    def _style(self, paragraphs: Sequence[Paragraph], count: int) -> None:
        """Give so many of the last blocks the names of the styles of their paragraphs."""
        blocks = self._blocks()
        if not any(each.style for each in paragraphs):
            return
        for index in range(max(len(blocks) - count, 0), len(blocks)):
            block = blocks[index]
            if isinstance(block, WordBlock):
                source = next((each for each in paragraphs if one_line(block.text) in one_line(each.words.text)), None)
                if source is not None and source.style is not None:
                    blocks[index] = attrs.evolve(block, styles=(source.style,))

    def _subhead(self, paragraph: Paragraph) -> Reader:
        """Read a heading that no style says, where none does: a line in bold, or one that has the form."""

        def read(walk: Walk) -> int:
            if self._is_headed or not self._could_be_subhead(paragraph, walk):
                return 0
            told = f"taken for a heading: {shown(walk.here.text)}"
            self.draft.note(rules.SUBHEAD_GUESSED, told, "sections", len(self.draft.sections), row=walk.here.line)
            self.draft.open_section(one_line(walk.here.text))
            return 1

        return read

    def _could_be_subhead(self, paragraph: Paragraph, walk: Walk) -> bool:
        if paragraph.is_bold and look(walk.here.text).could_be_subhead and walk.ahead() is not None:
            return True
        before = getattr(next(iter(self._blocks()[-1:]), None), "text", None)
        return is_subhead(walk.passages, walk.index, before, self.draft)

    def _blocks(self) -> list[Block]:
        return self.draft.sections[-1][2] if self.draft.sections else []

    def _mark(self, paragraphs: Sequence[Paragraph]) -> None:
        """Give the last blocks the words of their paragraphs as they were written, with their marks."""
        blocks = self._blocks()
        for index in range(max(len(blocks) - len(paragraphs), 0), len(blocks)):
            blocks[index] = _marked(blocks[index], paragraphs)

    # --- what is no paragraph

    def _read_other(self, item: Item, walk: Walk) -> None:
        match item:
            case Aside():
                self.around.leave_out(item)
            case Deletion():
                self.around.delete(item)
            case Picture():
                self._add_picture(item)
            case Grid():
                self._add_table(item)
            case Box():
                self._add_box(item, walk)

    def _add_picture(self, picture: Picture) -> None:
        name = f"m{len(self.media) + 1}"
        rendition = Rendition(**picture.rendition)
        self.media.append(
            Media(id=name, kind="picture", title=picture.title, alt_text=picture.alt_text, renditions=(rendition,))
        )
        if picture.part is not None:
            path = ("media", len(self.media) - 1)
            self.draft.note(PICTURE_NOT_TAKEN, f"stays in the file, as {picture.part}", *path)
        self._add(Figure(id=self.draft.next_id(), media=name))

    def _add_table(self, grid: Grid) -> None:
        for line in grid.lines:
            self.draft.restrict(line)
        rows = tuple(Row(cells=tuple(Cell(**cell) for cell in row)) for row in grid.rows)
        self._add(Table(id=self.draft.next_id(), rows=rows))

    def _add(self, block: Block) -> None:
        self._go_on()
        self._lists.end()
        self.draft.add(block)

    def _go_on(self, *, is_heading: bool = False) -> None:
        """Go on with the body behind an aside."""
        if self._is_after_aside and not is_heading:
            self.draft.open_section(None)
        self._is_after_aside = False

    def _add_box(self, box: Box, walk: Walk) -> None:
        """Add what stands in a text box as a section of its own."""
        if not any(isinstance(item, Paragraph | Grid) for item in box.items):
            for item in box.items:
                self._read_other(item, walk)
            return
        first = len(self.draft.sections)
        self.draft.open_section(None)
        inner = BodyReader(self.draft, self.around, self.shift, walk.groups, self.media)
        inner.read([Place(0, item) for item in box.items])
        walk.groups = inner.groups
        self.asides.update(range(first, len(self.draft.sections)))
        self._is_after_aside = True


def _addresses(paragraph: Paragraph) -> Iterator[str]:
    """Yield where the words of a paragraph lead."""
    return (mark.uri for mark in paragraph.words.marks if mark.kind == "link" and mark.uri is not None)


def _marked(block: Block, paragraphs: Sequence[Paragraph]) -> Block:
    """Give a block that has no marks those of its paragraph, and the words as they were written."""
    if not isinstance(block, WordBlock) or block.marks:
        return block
    source = next((each for each in paragraphs if block.text in each.words.line), None)
    if source is None:
        return block
    words = rest_of(source.words, block.text)
    return attrs.evolve(block, text=words.text, marks=words.marks)
