"""Markup inside stories ⇄ sections, blocks and marks: the one place that knows HTML, XHTML and NITF.

It never executes and never fetches. What it writes is escaped throughout, and reads back to the same blocks.

To read this folder, begin with `reading`, then `walking`: one walk over the tree that `parsing` makes, with the words
at hand in `inline` and a stack of frames (`frames`, `figures`, `tables`) that say what words are. `elements` lists what
the standards' elements mean; `handlers` has what each of them does to the walk, with those of blocks in `blocks` and of
frames and posts in `embeds`. All of it ends in `body`, the sections under construction; `rules` has its issues.
`plain` reads bodies without tags. Back: `writing` and `escaping`; `patching` changes a few words of markup in place.
"""

from __future__ import annotations

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.escaping import marked
from newsmodel.formats.markup.patching import patched
from newsmodel.formats.markup.reading import read_markup
from newsmodel.formats.markup.rules import RULES
from newsmodel.formats.markup.writing import Writer, runs

__all__ = ["RULES", "Body", "Writer", "marked", "patched", "read_markup", "runs"]
