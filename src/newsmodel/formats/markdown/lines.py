"""Lines of the first paragraphs that each say something by themselves: a byline with its date right below it.

Markdown takes lines without a blank one between them for one paragraph; who writes a byline, a date or a headline like
that means each of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsmodel.formats.text.above_story import count_lines_apart
from newsmodel.prose.characters import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

#: Headlines, decks, bylines and dates stand in the first so many paragraphs.
_REACH = 5
_BREAKS = frozenset({"softbreak", "hardbreak"})


def part_lines(tokens: list[Token], *, is_headed: bool) -> None:
    """Make paragraphs of the lines above a story that are no lines of it.

    Args:
        tokens: What the Markdown consists of; it is changed.
        is_headed: Whether the headline is known, so that the first line is none.
    """
    starts = list(itertools.islice(_first_paragraphs(tokens), _REACH))
    for start in reversed(starts):
        opening, line, closing = tokens[start : start + 3]
        children = line.children or []
        breaks = [place for place, each in enumerate(children) if each.type in _BREAKS and each.level == 0]
        if not breaks:
            continue
        count = count_lines_apart(_lines(children, breaks), may_be_headline=not is_headed and start == starts[0])
        ends = [*breaks[:count], len(children)]
        parts = [children[begin:end] for begin, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
        tokens[start : start + 3] = [token for part in parts for token in (opening, line.copy(children=part), closing)]


def _first_paragraphs(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield where the paragraphs begin above which nothing else stands but rules and pictures."""
    for place, token in enumerate(tokens):
        if token.type == "paragraph_open":
            yield place
        elif token.type not in ("inline", "paragraph_close", "hr"):
            return


def _lines(children: Sequence[Token], breaks: Sequence[int]) -> list[str]:
    ends = [*breaks, len(children)]
    parts = (children[begin:end] for begin, end in zip([0, *ends], ends, strict=False))
    return [one_line("".join(each.content for each in part if each.type in ("text", "code_inline"))) for part in parts]
