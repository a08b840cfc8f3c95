"""Writing of sections as Markdown, with what the front matter has to say of them.

What was written is read back at once. A block that does not come back in Markdown is written in HTML; one that does not
come back in that either is a rule in the text, and stands in the front matter. So everything comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import msgspec

from newsmodel.formats.markdown.blocks import DIVIDER, Lists, in_markdown, in_markup
from newsmodel.formats.markdown.inline import heading_line
from newsmodel.formats.markdown.remarks import remarks_on, same
from newsmodel.formats.markup import runs
from newsmodel.formats.markup.escaping import collapses, escaped, style, tag

Block = dict[str, Any]
#: Reads sections back; None where the text gives more than sections.
Reader = Callable[[str], list[Block] | None]

MARKDOWN, MARKUP, ELSEWHERE = range(3)
_DEEPEST_HEADING = 6
#: What of a block its own text says, in Markdown or in HTML.
_OWN = ("type", "text", "marks", "rows", "uri", "media_type", "markup", "content", "media", "attribution")


class Piece(msgspec.Struct):
    """The blocks of one element: a heading, a block, the items of a list, the paragraphs of a quotation.

    Attributes:
        section: Number of the section.
        blocks: The blocks; none for what opens the section.
        way: How it is written.
    """

    section: int
    blocks: list[Block]
    way: int = MARKDOWN


class Writing(msgspec.Struct):
    """Writes the body of one story.

    Attributes:
        sections: The sections.
        media: The media items of the story, by id.
        read: Reads what was written.
    """

    sections: list[Block]
    media: dict[str, Block]
    read: Reader
    _pieces: list[Piece] = msgspec.field(default_factory=list)

    def written(self) -> tuple[str, dict[str, Block]]:
        """Write the Markdown, and the map of what it does not say."""
        self._pieces = list(_pieces(self.sections))
        for way in (MARKDOWN, MARKUP, MARKUP, ELSEWHERE):
            text = self._text()
            found = self.read(text)
            if found is not None and _shape(found) == _shape(self.sections):
                worse = self._differing(found)
                if not worse or way == ELSEWHERE:
                    return text, remarks_on(self.sections, found)
            else:
                worse = [piece for piece in self._pieces if not self._comes_back(piece)] or self._pieces
            for piece in worse:
                piece.way = min(piece.way + 1, ELSEWHERE)
        for piece in self._pieces:
            piece.way = ELSEWHERE
        text = self._text()
        return text, remarks_on(self.sections, self.read(text) or [])

    def _differing(self, found: list[Block]) -> list[Piece]:
        """Yield the pieces that could come back with more than they did."""
        blocks = iter([block for section in found for block in section["blocks"]])
        differing = []
        for piece in self._pieces:
            others = list(islice(blocks, len(piece.blocks)))
            comes_back = all(map(_agrees, piece.blocks, others))
            if not piece.blocks:
                section, other = self.sections[piece.section], found[piece.section]
                comes_back = section.get("heading") == other.get("heading")
            if not comes_back and piece.way < ELSEWHERE:
                differing.append(piece)
        return differing

    def _comes_back(self, piece: Piece) -> bool:
        """Tell whether a piece comes back where it stands alone."""
        if not piece.blocks:
            return True
        found = self.read(self._piece(piece, Lists(), follows=False))
        return (
            found is not None
            and _shape(found) == [len(piece.blocks)]
            and all(map(_agrees, piece.blocks, found[0]["blocks"]))
        )

    # --- the text

    def _text(self) -> str:
        parts: list[str] = []
        lists, before, end, closed = Lists(), "", "", True
        for piece in self._pieces:
            if not piece.blocks:
                parts += [end] if end else []
                closed = closed if piece.section == 0 else bool(end)
                opening, end = self._opening(piece, closed=closed)
                parts += opening
                before = ""
                continue
            kind = piece.blocks[0]["type"]
            parts.append(self._piece(piece, lists, follows=kind == before == "list_item"))
            before = kind
        return "".join(f"{part}\n\n" for part in [*parts, *([end] if end else [])]).removesuffix("\n")

    def _piece(self, piece: Piece, lists: Lists, *, follows: bool) -> str:
        if piece.way == ELSEWHERE:
            return "\n\n".join([DIVIDER] * len(piece.blocks))
        if piece.way == MARKDOWN:
            if piece.blocks[0]["type"] == "list_item":
                lists.turn(follows=follows)
            text = in_markdown(piece.blocks, self.media, lists)
            if text is not None:
                return text
        return in_markup(piece.blocks, self.media)

    def _opening(self, piece: Piece, *, closed: bool) -> tuple[list[str], str]:
        """Write the opening of a section, and its end."""
        section = self.sections[piece.section]
        kind, heading = section.get("kind", "body"), section.get("heading")
        shown = heading is not None and piece.way < ELSEWHERE
        parts = []
        end = ""
        if kind != "body" or not (shown or (closed and section.get("blocks"))):
            parts.append("<aside>" if kind == "aside" else tag("section", {"data-kind": kind}))
            end = "</aside>" if kind == "aside" else "</section>"
        if shown and heading is not None:
            level = min(section.get("level", 1) + 1, _DEEPEST_HEADING)
            parts.append(_heading(heading, level, piece.way))
        return parts, end


def _pieces(sections: list[Block]) -> Iterator[Piece]:
    for number, section in enumerate(sections):
        yield Piece(number, [])
        yield from (Piece(number, run) for run in runs(section.get("blocks", [])))


def _heading(words: str, level: int, way: int) -> str:
    if way == MARKDOWN and not collapses(words):
        return heading_line(words, level)
    return f"{tag(f'h{level}', {'style': style(words)})}{escaped(words)}</h{level}>"


def _shape(sections: list[Block]) -> list[int]:
    return [len(section.get("blocks", ())) for section in sections]


def _agrees(block: Block, other: Block) -> bool:
    return all(same(name, block.get(name), other.get(name)) for name in _OWN)
