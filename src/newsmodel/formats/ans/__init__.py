"""Arc XP's ANS, the stories of a content system in JSON: read in any version 0.x, written as 0.10.12.

- Only stories are read; pictures, videos, galleries, authors and collections by themselves are none.
- Content elements are blocks. One that its blocks cannot say is kept beside them, and written back while they say the
  same; where only words have changed, the same words are changed in it.
- Pictures, videos and sounds in the text are media items with a figure; those among the promo items have none.
- Ids of ANS are seldom URIs: such a one is an alternate id, and the article is named after its canonical URL or its
  bytes.
- The dateline stands at the beginning of the first paragraph.
- Claims and sources, the byline as printed, and languages of blocks have no place in ANS.

To read this folder, begin with `format`, then `tables`: which property is which field, with the kinds of rows in
`rows`, ids in `naming`, sections and keywords in `taxonomy`, its tags and entities in `terms`. `content` is the row of
the content elements: `reading` makes blocks of them, `writing` elements of blocks, `words` the text of one, and `media`
pictures, videos and sounds. `parts` says what an element tells; `keeping` keeps of it what blocks cannot say.
"""

from __future__ import annotations

from newsmodel.formats.ans.format import FORMAT, entries, parse, render, sniff

__all__ = ["FORMAT", "entries", "parse", "render", "sniff"]
