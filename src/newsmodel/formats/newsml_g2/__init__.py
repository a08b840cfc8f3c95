"""NewsML-G2 2.0 to 2.35 (IPTC) ⇄ Article.

To read this folder, begin with `format`, whose names this package re-exports. `tables` is the mapping table, with the
rows of `xmltree`. What only NewsML-G2 has: `catalogues` and `schemes` (aliases of codes), `concepts` (codes, names,
parties), `words` (roles, languages, lines), `status` (what restricts a story), `contents` (renditions of its body),
`pictures` (media), `messages` (what of a document is the story) and `required` (what the schema wants).
"""

from __future__ import annotations

from newsmodel.formats.newsml_g2.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
