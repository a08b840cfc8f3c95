"""NewsML 1.0 to 1.2 (IPTC) → Article, and back into the item that a story was read from.

To read this folder, begin with `format`, whose names this package re-exports. `tables` is the mapping table, with the
rows of `xmltree`. A `NewsItem` is a tree of components, each with lines and metadata of its own: `components` finds the
one that has the story, and those that lead to it; `pictures` those that are its media. `bodies` has the story's words,
`status` what restricts it, `rows` and `terms` what else only NewsML 1 needs.
"""

from __future__ import annotations

from newsmodel.formats.newsml_1.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
