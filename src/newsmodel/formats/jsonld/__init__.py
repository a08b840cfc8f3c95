"""schema.org JSON-LD: NewsArticle and its kin, with claims, quotations and fact checks.

- The story is looked for in an object, a list or an `@graph`; references by `@id` are resolved inside the document.
- Every shape that pages have of authors, publishers, images and dates is read; a date that is not RFC 3339 is read
  where it is certain, and its words are kept.
- The body is text. Headings, marks and kinds of blocks have no place in it.
- Claims are nodes that carry W3C Web Annotation selectors of their places in the body; a `ClaimReview` is a review of
  a claim, alone or in a story.
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
