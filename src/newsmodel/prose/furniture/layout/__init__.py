"""Layout of plain text: its lines → the paragraphs that were broken into them.

To read this folder, begin with `passages`. Lines are grouped by the blank ones between them (`lines`), which may be
line spacing (`spacing`); quotation marks of mails before all of them are taken off (`quoting`), heads of forwarded
mails (`forwarding`), and running heads of pages (`pages`); whether lines were broken at a width is learned from their
ends (`wrapping`: `full_lines` prove it, `even_lines` look so, `hand_broken` ones go on below), which tells where a
paragraph goes on (`splitting`); words that were parted at the end of a line are put together (`hyphens`).
"""

from __future__ import annotations

from newsmodel.prose.furniture.layout.forwarding import (
    Answered,
    Forwarded,
    answered,
    forwarded,
    stamped,
    without_prefix,
)
from newsmodel.prose.furniture.layout.lines import Passage
from newsmodel.prose.furniture.layout.pages import Paged, join_over_pages, without_running_heads
from newsmodel.prose.furniture.layout.passages import split_passages
from newsmodel.prose.furniture.layout.quoting import unquoted

__all__ = [
    "Answered",
    "Forwarded",
    "Paged",
    "Passage",
    "answered",
    "forwarded",
    "join_over_pages",
    "split_passages",
    "stamped",
    "unquoted",
    "without_prefix",
    "without_running_heads",
]
