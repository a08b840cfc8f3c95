"""Words of a mail in HTML: those of a letter paragraph by paragraph, those of a whole page as a page."""

from __future__ import annotations

import re

from newsmodel.formats import html
from newsmodel.formats.lines_around import read_html_around
from newsmodel.formats.mapping import Conversion, Object, Step
from newsmodel.formats.mapping.items import completed, settle_hints, settle_language
from newsmodel.readings import Hints, Reading
from newsmodel.values import FORMAT_VERSION

#: Has a page, and no letter that somebody wrote in a mail program: a headline, an article, a layout of tables.
_OF_PAGE = re.compile(r"<(?:h1|article|main|table)\b|application/ld\+json", re.IGNORECASE)


def read_html(words: str, hints: Hints) -> Reading:
    """Read the words of a mail in HTML.

    Args:
        words: The words.
        hints: What the caller knows, and the mail.

    Raises:
        UnreadableInput: There are none.

    Example:
        >>> article = read_html("<div>Hi Jo,</div><div>Rain ends</div><div>By Ana Ruiz</div><p>It rained.</p>", Hints())
        >>> article.article.headline, [block.text for block in article.article.blocks]
        ('Rain ends', ['It rained.'])
    """
    if _OF_PAGE.search(words):
        return html.parse(words, hints=hints)
    doc: Object = {"newsmodel": FORMAT_VERSION}
    conversion = Conversion(hints=hints)
    read_html_around(words, doc, conversion, is_letter=True)
    if not any(block.get("text") for section in doc.get("sections", ()) for block in section["blocks"]):
        return html.parse(words, hints=hints)
    settle_hints(doc, hints)
    settle_language(doc, conversion)
    article = completed(Step.reading({}, doc, conversion), words, name=html.FORMAT.name, media_type="text/html")
    return Reading(article, tuple(conversion.issues))
