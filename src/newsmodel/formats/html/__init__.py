"""Web pages: a publisher's HTML → an article with sections.

- Metadata is read from JSON-LD, OpenGraph, Dublin Core, microdata, `time`, `link` and the visible page; `trust` in
  `metadata` says who is believed. Which place was taken, and what the others say that differ, is a note.
- The extractor finds which words are the story (extra `html`); they are looked up in the page and read there, so that
  headings, lists, quotations, tables, figures, links and marks are as the page has them.
- The deck is no part of the body. Lines that lead to other stories become links; credits below the story its tagline;
  boilerplate is left out, and named.
- A page that newsmodel wrote reads back to the same article.
- Nothing is fetched and nothing is run.

To read this folder, begin with `format`. `decoding` makes text of bytes and `page` a tree of text; `runs` are the
words of the page, block by block. `metadata` gathers candidates for each field from `linked_data`, `metatags` and
`visible`, and `reading` chooses among them in the order of `trust`. `story` finds the body: `extractor` says which
words are the story, `alignment` finds them among the runs, `selection` decides on all runs around them (`decks`,
`boxes`, `missed`, `surroundings`), `pruning` and `pictures` leave a tree with nothing else, and `reading` reads that
with `formats/markup`. `own` writes our pages (`writing`), and reads them back (`reading`) by mapping rows (`rows`).
"""

from __future__ import annotations

from newsmodel.formats.html.format import FORMAT, parse, parse_metadata, render, sniff

__all__ = ["FORMAT", "parse", "parse_metadata", "render", "sniff"]
