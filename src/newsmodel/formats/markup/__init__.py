"""Markup inside stories ⇄ sections, blocks and marks: the one place that knows HTML, XHTML and NITF.

It never executes and never fetches. What it writes is escaped throughout, and reads back to the same blocks.
"""

from __future__ import annotations

from newsmodel.formats.markup.body import Body
from newsmodel.formats.markup.escaping import marked
from newsmodel.formats.markup.patching import patched
from newsmodel.formats.markup.reading import read_markup
from newsmodel.formats.markup.rules import RULES
from newsmodel.formats.markup.writing import Writer, runs

__all__ = ["RULES", "Body", "Writer", "marked", "patched", "read_markup", "runs"]
