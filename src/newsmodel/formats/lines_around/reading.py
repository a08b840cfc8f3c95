"""Bodies in HTML that stand by themselves, with the lines that people leave around a story."""

from __future__ import annotations

from newsmodel.formats.lines_around.taking import take_lines_around
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.markup import Body, read_markup


def read_html_around(source: str, doc: Object, conversion: Conversion, *, is_letter: bool = False) -> None:
    """Read a body in HTML into a document, and the lines around the story as plain text has them.

    Args:
        source: The body.
        doc: The document, with its headline where that is known; sections, media, authors and notes go there.
        conversion: State of the conversion.
        is_letter: Whether it was sent to a desk, so that its end may name who sends it.

    Example:
        >>> doc = {"headline": "Rain ends"}
        >>> read_html_around("<p>By Ana Ruiz</p><p>It rained.</p><p>Read more: Floods</p>", doc, Conversion())
        >>> doc["contributors"][0]["name"], [block["text"] for block in doc["sections"][0]["blocks"]]
        ('Ana Ruiz', ['It rained.'])
    """
    body = Body(conversion, base=conversion.hints.url, headline=doc.get("headline"))
    read_markup(source, body)
    body.put_in(doc)
    take_lines_around(doc, conversion, body.dateline, is_letter=is_letter)
