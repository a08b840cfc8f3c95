"""Writing of blocks as Markdown, where Markdown has something for them."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from newsmodel.formats.addresses import shown_place
from newsmodel.formats.mapping import Conversion
from newsmodel.formats.markdown.inline import destination, escaped_line, inline, titled
from newsmodel.formats.markup import Writer
from newsmodel.formats.markup.elements import executes
from newsmodel.formats.markup.escaping import collapses

Block = dict[str, Any]

_BACKTICKS = re.compile("^`{3,}", re.MULTILINE)
#: What stands for a block that neither Markdown nor HTML can say, and of which the front matter says everything.
DIVIDER = "---"
#: The line below the headings of a column, by where the words of its cells stand.
_RULES = {None: "---", "left": ":---", "center": ":---:", "right": "---:"}
_DASH = "\u2014 "


class Lists(msgspec.Struct):
    """The marks of lists: two lists that follow each other have different ones, or they would be one."""

    _turn: bool = False

    def turn(self, *, follows: bool) -> None:
        """Begin a list."""
        self._turn = follows and not self._turn

    def marker(self, number: int | None) -> str:
        """Return the mark of the next item."""
        if number is None:
            return "*" if self._turn else "-"
        return f"{number})" if self._turn else f"{number}."


def in_markdown(run: list[Block], media: dict[str, Block], lists: Lists) -> str | None:
    """Write the blocks of one element as Markdown.

    Args:
        run: A block, the items of a list, or the paragraphs of a quotation.
        media: The media items of the story, by id.
        lists: How lists are marked.

    Returns:
        Markdown without a blank line at its ends; None where Markdown has nothing for them.

    Example:
        >>> in_markdown([{"type": "paragraph", "text": "It rained."}], {}, Lists())
        'It rained.'
    """
    block = run[0]
    match block["type"]:
        case "paragraph":
            return _words(block)
        case "quotation":
            return _quotation(run)
        case "list_item":
            return _list(run, lists)
        case "preformatted" if not block.get("marks") and block["text"].strip():
            fence = "`" * (1 + max((len(ticks) for ticks in _BACKTICKS.findall(block["text"])), default=2))
            return f"{fence}\n{block['text']}\n{fence}"
        case "figure":
            return _figure(block, media)
        case "table":
            return _table(block)
        case "divider":
            return DIVIDER
    return None


def _words(block: Block, *, cell: bool = False) -> str | None:
    text, marks = block["text"], block.get("marks", [])
    return None if collapses(text, marks) else inline(text, marks, cell=cell)


def _quotation(run: list[Block]) -> str | None:
    parts: list[str] = []
    for block in run:
        words = _words(block)
        if words is None:
            return None
        parts.append(words)
        attribution = block.get("attribution")
        if attribution is not None:
            if collapses(attribution) or "\n" in attribution:
                return None
            parts.append(_DASH + escaped_line(attribution, opens=False))
    return "\n>\n".join("> " + part.replace("\n", "\n> ") for part in parts)


def _list(run: list[Block], lists: Lists) -> str | None:
    lines: list[str] = []
    indents, counts = [""], [0]
    kinds: list[bool] = []
    for block in run:
        words = _words(block)
        if words is None:
            return None
        depth = min(block.get("level", 1), len(kinds) + 1)
        ordered = bool(block.get("ordered"))
        del kinds[depth:], indents[depth:], counts[depth:]
        if len(kinds) < depth or kinds[-1] != ordered:
            kinds[depth - 1 :], counts[depth - 1 :] = [ordered], [0]
        counts[-1] += 1
        marker = lists.marker(counts[-1] if ordered else None)
        indent = indents[depth - 1]
        indents.append(indent + " " * (len(marker) + 1))
        lines.append(f"{indent}{marker} " + words.replace("\n", f"\n{indents[depth]}"))
    return "\n".join(lines)


def _figure(block: Block, media: dict[str, Block]) -> str | None:
    item = media.get(block["media"])
    if item is None or item.get("kind") not in ("picture", "graphic") or block.get("marks"):
        return None
    source = shown_place(item)
    if source is None or executes(source):
        return None
    alt = escaped_line(" ".join(item.get("alt_text", "").split()), opens=False)
    caption = block.get("text", item.get("caption"))
    return f"![{alt}]({destination(source)}{'' if caption is None else ' ' + titled(caption)})"


def _table(block: Block) -> str | None:
    """Write a table of GitHub's kind: a row of headings, and rows of as many cells."""
    rows = [row.get("cells", []) for row in block.get("rows", [])]
    if not rows or not rows[0] or "text" in block or any(len(row) != len(rows[0]) for row in rows):
        return None
    rules = [_RULES.get(align) for align in _alignments(rows)]
    if None in rules:
        return None
    lines: list[str] = []
    for number, row in enumerate(rows):
        cells = [_words(cell, cell=True) for cell in row]
        plain = {"text", "marks", "align"} | ({"heading"} if number == 0 else set())
        if any(words is None for words in cells) or any(set(cell) - plain for cell in row):
            return None
        if number == 0 and not all(cell.get("heading") for cell in row):
            return None
        lines.append(f"| {' | '.join(words or '' for words in cells)} |")
        if number == 0:
            lines.append(f"| {' | '.join(map(str, rules))} |")
    return "\n".join(lines)


def _alignments(rows: list[list[Block]]) -> list[str | None]:
    """Tell where the words of each column stand; nothing that there is a mark for where its cells differ."""
    columns = ({cell.get("align") for cell in column} for column in zip(*rows, strict=True))
    return [next(iter(found)) if len(found) == 1 else "several" for found in columns]


def in_markup(run: list[Block], media: dict[str, Block]) -> str:
    """Write the blocks of one element as a line of HTML, without what the front matter says of them.

    Args:
        run: A block, the items of a list, or the paragraphs of a quotation.
        media: The media items of the story, by id.

    Example:
        >>> in_markup([{"type": "paragraph", "text": "It  rained."}], {})
        '<p style="white-space: pre-wrap">It  rained.</p>'
    """
    left_out = ("id", "group", "language", "source", "styles")
    blocks = [{name: value for name, value in block.items() if name not in left_out} for block in run]
    group = {"list_item": "l1", "quotation": "q1" if len(run) > 1 else None}.get(blocks[0]["type"])
    for number, block in enumerate(blocks, 1):
        block["id"] = f"p{number}"
        if group is not None:
            block["group"] = group
    written = Writer(Conversion(), media=media).write([{"id": "s1", "blocks": blocks}])
    # an id that the writer needs for what would be nothing else is none of the document's
    start, end, rest = written.partition(">")
    return (start.replace(' id="p1"', ' id=""') + end + rest).replace("\n", "&#10;") if written else DIVIDER
