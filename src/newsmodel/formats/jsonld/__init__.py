"""schema.org JSON-LD: NewsArticle and its kin, with claims, quotations and fact checks.

- The story is looked for in an object, a list or an `@graph`; references by `@id` are resolved inside the document.
- Every shape that pages have of authors, publishers, images and dates is read; a date that is not RFC 3339 is read
  where it is certain, and its words are kept.
- The body is text. Headings, marks and kinds of blocks have no place in it.
- Claims are nodes that carry W3C Web Annotation selectors of their places in the body; a `ClaimReview` is a review of
  a claim, alone or in a story.
- A `Claim` or `Quotation` is written only where somebody stands behind the words. What is denied, asked, demanded, not
  confirmed or reported at second hand is a node of a type of our own, `newsmodel:AttributedStatement`; cue, polarity,
  modality and the like are terms of ours in either. What a person has rejected is not written.

To read this folder, begin with `format`. `nodes` finds the story's node in a document, and `shapes` gives its values
one shape; `tables` maps properties to fields, with the kinds of rows in `rows` and of values in `forms`. What is more
than a row stands by itself: `bodies` (the text and its dateline), `entries` (of live blogs), `reviews` (fact checks),
and the claims: `claim_pass` reads and writes them after all else, `claims` are their nodes, with their `sources`, their
places in the text (`spans`) and our own terms (`statements`). Writing takes the same rows the other way round.
"""

from __future__ import annotations

from newsmodel.formats.jsonld.format import (
    FORMAT,
    document_of,
    entries,
    parse,
    read_document,
    render,
    sniff,
    story_in,
    story_of,
)

__all__ = ["FORMAT", "document_of", "entries", "parse", "read_document", "render", "sniff", "story_in", "story_of"]
