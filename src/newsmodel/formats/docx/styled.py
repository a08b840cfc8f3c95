"""Blocks whose kind the style of a paragraph says: quotations, items of lists, code, captions."""

from __future__ import annotations

import attrs
import msgspec

from newsmodel.formats.docx.items import Paragraph
from newsmodel.formats.text.walk import Walk
from newsmodel.model import Block, Figure, ListItem, Preformatted, Quotation, Table
from newsmodel.model import Paragraph as ParagraphBlock
from newsmodel.prose.quotations.block import read_attribution
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Level

#: Depth of headings and items in the model.
DEEPEST = int(limit_of(Level).le or 1)


def add_quotation(paragraph: Paragraph, walk: Walk) -> None:
    """Add a paragraph of a quotation, or the line that says whose words the ones above it are."""
    if add_attribution(walk):
        return
    draft, last = walk.draft, _last(walk)
    group = None
    if isinstance(last, Quotation) and last.attribution is None:
        group = last.group or walk.next_group("q")
        _replace_last(walk, attrs.evolve(last, group=group))
    words = paragraph.words
    draft.add(Quotation(id=draft.next_id(), text=words.text, marks=words.marks, group=group))


def add_attribution(walk: Walk) -> int:
    """Add the line that says whose words the quotation above it are, whatever its own style; 0 for another line."""
    last = _last(walk)
    if not isinstance(last, Quotation) or last.attribution is not None:
        return 0
    attribution = read_attribution(walk.here.text)
    if attribution is None:
        return 0
    _replace_last(walk, attrs.evolve(last, attribution=attribution))
    return 1


class Lists(msgspec.Struct):
    """The list whose items come: the name of its group, and what tells it from the next one."""

    group: str | None = None
    series: str | None = None

    def end(self) -> None:
        """End it: what comes is no item."""
        self.group = None

    def add(self, paragraph: Paragraph, walk: Walk) -> None:
        """Add an item; one of another list at the outermost level begins that."""
        if self.group is None or (paragraph.level == 1 and paragraph.series != self.series):
            self.group, self.series = walk.next_group("l"), paragraph.series
        words = paragraph.words
        block = ListItem(
            id=walk.draft.next_id(),
            text=words.text,
            marks=words.marks,
            ordered=paragraph.ordered,
            level=min(paragraph.level, DEEPEST),
            group=self.group,
        )
        walk.draft.add(block)


def add_code(paragraph: Paragraph, walk: Walk) -> None:
    """Add a paragraph whose white space counts."""
    words = paragraph.words
    walk.draft.add(Preformatted(id=walk.draft.next_id(), text=words.text, marks=words.marks))


def add_caption(paragraph: Paragraph, walk: Walk) -> None:
    """Add a caption to the picture or the table above it; elsewhere it is a paragraph."""
    last, words = _last(walk), paragraph.words
    if isinstance(last, Figure | Table) and last.text is None:
        _replace_last(walk, attrs.evolve(last, text=words.text, marks=words.marks))
    else:
        walk.draft.add(ParagraphBlock(id=walk.draft.next_id(), text=words.text, marks=words.marks))


def _last(walk: Walk) -> Block | None:
    sections = walk.draft.sections
    return sections[-1][2][-1] if sections and sections[-1][2] else None


def _replace_last(walk: Walk, block: Block) -> None:
    walk.draft.sections[-1][2][-1] = block
