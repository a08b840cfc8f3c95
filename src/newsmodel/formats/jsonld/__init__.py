"""schema.org JSON-LD: NewsArticle and its kin, with claims, quotations and fact checks.

- The story is looked for in an object, a list or an `@graph`; references by `@id` are resolved inside the document.
- Every shape that pages have of authors, publishers, images and dates is read; a date that is not RFC 3339 is read
  where it is certain, and its words are kept.
- The body is text. Headings, marks and kinds of blocks have no place in it.
- Claims are nodes that carry W3C Web Annotation selectors of their places in the body; a `ClaimReview` is a review of
  a claim, alone or in a story.

To read this folder, begin with `format`. `nodes` finds the story's node in a document, and `shapes` gives its values
one shape; `tables` maps properties to fields, with the kinds of rows in `rows` and of values in `forms`. What is more
than a row stands by itself: `bodies` (the text and its dateline), `entries` (of live blogs), `sources`, `claims`, their
places in the text as `selectors`, and `reviews` (fact checks). Writing takes the same rows the other way round.
"""

from __future__ import annotations

from newsmodel.formats.jsonld.format import (
    CLAIM_ROWS,
    FORMAT,
    document_of,
    parse,
    read_document,
    render,
    sniff,
    story_in,
    story_of,
)

__all__ = ["CLAIM_ROWS", "FORMAT", "document_of", "parse", "read_document", "render", "sniff", "story_in", "story_of"]
