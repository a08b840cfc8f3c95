"""IPTC ninjs, news in JSON: read from 1.0 to 3.2, written as 3.1.

- Text and composite items are stories; pictures, videos, events and planning items are not.
- Of several bodies the richest is read; all are kept, and written back while the blocks say the same. Where only words
  have changed, the same words are changed in them.
- Associations that are media become media items, the others links; what else they say is kept.
- The dateline stands at the beginning of the body.
- Of its sources those with the role of an author, an editor… are contributors, one is the publisher, others suppliers.
- Entities are grouped by their kind; products and works are written as objects.
- Items of versions 1 and 2 become items of 3.1; what that has no place for is kept, and named when it is written.
- Claims and sources have no place in ninjs.

To read this folder, begin with `format`, then `tables`: which property is which field, with the kinds of rows in
`rows`. `bodies` chooses among an item's bodies, reads one with `formats/markup`, and writes them back. `older` makes
an item of 3.1 of one of versions 1 and 2, before any row sees it.
"""

from __future__ import annotations

from newsmodel.formats.ninjs.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
