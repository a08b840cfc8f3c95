"""Writing: sections, blocks and marks → markup that reads back to them, in a vocabulary."""

from __future__ import annotations

from typing import Any

import attrs

from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markup.block_writing import BlockWriter
from newsmodel.formats.markup.nitf_writing import NitfBlockWriter
from newsmodel.formats.markup.vocabularies import HTML, Vocabulary

Block = dict[str, Any]


@attrs.define
class Writer:
    """Writes the body of one story.

    Attributes:
        conversion: To whom is said what the vocabulary cannot carry; ids are counted along with the reader.
        media: The media items of the story, by id.
        dateline: The words of the dateline, which begin the first paragraph.
        for_page: Whether a whole page is written: all parts have their ids, for others to link to them; every section
            stands in an element of its own; and pictures have their credits.
        vocabulary: `HTML`, `XHTML` or `NITF`. XHTML and NITF are well-formed, and have no prefixes: the element that
            they are put into says the namespace.

    Example:
        >>> blocks = [{"id": "p1", "type": "paragraph", "text": "Rain"}, {"id": "p2", "type": "divider"}]
        >>> sections = [{"id": "s1", "blocks": blocks}]
        >>> Writer(Conversion()).write(sections)
        '<p>Rain</p><hr>'
        >>> from newsmodel.formats.markup.vocabularies import NITF
        >>> Writer(Conversion(), vocabulary=NITF).write(sections)
        '<p>Rain</p><hr/>'
    """

    conversion: Conversion
    media: dict[str, Block] = attrs.field(factory=dict)
    dateline: str | None = None
    for_page: bool = False
    vocabulary: Vocabulary = HTML
    _blocks: BlockWriter = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Choose how blocks are written."""
        cls = NitfBlockWriter if self.vocabulary.name == "nitf" else BlockWriter
        self._blocks = cls(self.conversion, self.media, self.dateline, self.for_page, self.vocabulary)

    def write(self, sections: list[Block]) -> str:
        """Write the markup of the body: what stands in `body`, `body.content` or the like.

        Args:
            sections: Sections in our JSON form.
        """
        return self._blocks.write(sections)

    def show(self, media: Block) -> str:
        """Write a figure outside the body, for a media item that no block shows."""
        return self._blocks.show(media)

    @property
    def ids(self) -> frozenset[str]:
        """The ids that the markup has, where all parts have them."""
        return self._blocks.ids
