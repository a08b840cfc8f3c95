"""Spans and marks: places in the words of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.documents.checks.document import Document, Finding, check
from newsmodel.issues import DocumentPath, Severity, shown, shown_apart
from newsmodel.model import Mark, Preformatted, Record, Row, Section, Span


@check(Severity.ERROR, Span)
def unknown_span_target(document: Document) -> Iterator[Finding]:
    """A span points at something that does not exist or has no words.

    The target is the id of a block, of a section with a heading, of a media item with a caption or of a table cell; or
    one of `headline`, `subheadline`, `kicker`, `byline` and `tagline`, where the article has that field.
    """
    for path, span in document.all(Span):
        if document.words(span.target) is None:
            yield (*path, "target"), f"{span.target!r} has no words to point at"


@check(Severity.ERROR, Span)
def span_mismatch(document: Document) -> Iterator[Finding]:
    """The words of a span are not the words at its place.

    Offsets count Unicode code points from 0, and the end is exclusive. A frequent cause is counting in UTF-16 units, as
    JavaScript does, or in bytes; another is text that was edited after the spans were made.
    """
    for path, span in document.all(Span):
        words = document.words(span.target)
        if words is not None and words[span.start : span.end] != span.text:
            given, found = shown_apart(span.text, words[span.start : span.end])
            found = found if span.start < len(words) else "nothing"
            yield path, f"{given} is not what stands there: {found}"


@check(Severity.ERROR, Mark)
def mark_outside_text(document: Document) -> Iterator[Finding]:
    """A mark covers nothing, or reaches beyond the text of its block.

    Its start is less than its end, and its end is no greater than the text's length in Unicode code points.
    """
    for path, mark, words in _marks(document):
        if not mark.start < mark.end <= len(words):
            yield path, f"{mark.start} to {mark.end} does not lie in a text of {len(words)} characters"


@check(Severity.ERROR, Mark)
def marks_crossing(document: Document) -> Iterator[Finding]:
    """Two marks of one text overlap without one lying inside the other.

    Marks nest, so that they can be written as elements. Split one of them at the other's edge.
    """
    for path, part in document.having("marks"):
        if len(part.marks) < 2:
            continue
        open_ends: list[int] = []
        marks = sorted(enumerate(part.marks), key=lambda entry: (entry[1].start, -entry[1].end))
        for index, mark in marks:
            while open_ends and open_ends[-1] <= mark.start:
                open_ends.pop()
            if open_ends and mark.end > open_ends[-1]:
                yield (*path, "marks", index), f"it ends at {mark.end}, outside the mark that it begins in"
            else:
                open_ends.append(mark.end)


@check(Severity.WARNING, Mark)
def mark_uri(document: Document) -> Iterator[Finding]:
    """A link mark has no uri, or a mark that is no link has one.

    Without a uri a link leads nowhere; on another kind of mark the uri means nothing.
    """
    for path, mark in document.all(Mark):
        if (mark.kind == "link") != (mark.uri is not None):
            yield path, "a link without a uri" if mark.uri is None else f"a uri on a mark of the kind {mark.kind}"


@check(Severity.WARNING)
def untrimmed_text(document: Document) -> Iterator[Finding]:
    """The words of a block begin or end with white space.

    Readers trim the ends of a block, so that one text has one form. Preformatted blocks are free, and so are empty
    cells.
    """
    for path, section in document.all(Section):
        for index, block in enumerate(section.blocks):
            text = getattr(block, "text", None)
            if isinstance(text, str) and text != text.strip() and block.type != Preformatted.type:
                yield (*path, "blocks", index, "text"), f"{shown(text)} has white space at an end"
    for path, row in document.all(Row):
        for index, cell in enumerate(row.cells):
            if cell.text != cell.text.strip():
                yield (*path, "cells", index, "text"), f"{shown(cell.text)} has white space at an end"


def _marks(document: Document) -> Iterator[tuple[DocumentPath, Mark, str]]:
    for path, part in document.having("marks"):
        for index, mark in enumerate(part.marks):
            yield (*path, "marks", index), mark, _text_of(part)


def _text_of(part: Record) -> str:
    return getattr(part, "text", None) or ""
