"""Markdown above the headline: a label, which is the kicker, and menus of the page that it was made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsmodel.formats.text.above_story import is_furniture
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.headlines import LONGEST_KICKER
from newsmodel.prose.furniture.looks import look

if TYPE_CHECKING:
    from markdown_it.token import Token

#: What is left out with its words.
MENU = "the menu of a page"


def take_above(tokens: list[Token], headline: int) -> tuple[str | None, list[str]]:
    """Take label and menus out of what stands above the headline.

    Args:
        tokens: What the Markdown consists of; it is changed.
        headline: Where the headline begins.

    Returns:
        The label, or None; and the menus, as they are written.
    """
    blocks = list(_blocks(tokens[:headline]))
    kicker, menus, kept = None, [], []
    for place, block in enumerate(blocks):
        lines = [token for token in block if token.type == "inline"]
        if lines and all(map(_is_link, lines)) and not any(look(_words(line)).restricts_use for line in lines):
            menus += [one_line(line.content) for line in lines]
        elif place == len(blocks) - 1 and _is_label(block):
            kicker = _words(lines[0])
        else:
            kept += block
    tokens[:headline] = kept
    return kicker, menus


def _blocks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens of each block."""
    block: list[Token] = []
    for token in tokens:
        block.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield block
            block = []


def _is_link(line: Token) -> bool:
    """Tell whether a line is links, with words or a logo, and nothing else but signs between them."""
    depth = links = 0
    for each in line.children or ():
        depth += each.nesting if each.type.startswith("link_") else 0
        links += each.type == "link_open"
        if depth == 0 and (each.type == "image" or any(map(str.isalnum, each.content))):
            return False
    return links > 0


def _is_label(block: Sequence[Token]) -> bool:
    """Tell whether a block is a paragraph with a label in it: "Politics"."""
    if [token.type for token in block] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    words = _words(block[1])
    is_short = 0 < len(words) <= LONGEST_KICKER
    return is_short and not look(words).ends_sentence and not is_furniture(words)


def _words(line: Token) -> str:
    return one_line("".join(each.content for each in line.children or ()))
