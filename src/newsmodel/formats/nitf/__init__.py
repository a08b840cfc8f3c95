"""NITF 3.0 to 3.6 (IPTC) ⇄ Article.

To read this folder, begin with `format`, whose four names this package re-exports. `tables` is the mapping table, with
the rows of `xmltree`. What only NITF has is in `rows`, in `status` (what restricts a story), `subjects` (codes),
`people` (bylines) and `times` (their basic format). The words of a story are read and written by `markup`.
"""

from __future__ import annotations

from newsmodel.formats.nitf.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
