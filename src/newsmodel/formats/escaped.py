"""Words that a page, or the editor of a CMS, has escaped: with tags and character references in them."""

from __future__ import annotations

import re

#: Tags within a line; words in angles that are none of them are words: "<XYZ> SETS DIVIDEND".
_INLINE_TAG = re.compile(
    r"</?(?:abbr|a|big|br|b|cite|code|em|font|img|i|li|mark|p|q|small|span|strong|sub|sup|s|ul|u)\b[^<>]*>",
    re.IGNORECASE,
)
#: Those that part what stands before them from what stands behind.
_PARTING_TAG = re.compile(r"(?<=\S)</?(?:br|li|p)\b[^<>]*>(?=\S)", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")


def without_markup(text: str) -> str:
    """Remove from a text the character references and the tags that come from a page.

    Example:
        >>> without_markup("<b>R&amp;D</b> &#38; more"), without_markup("Rain ends<br>at last")
        ('R&D & more', 'Rain ends at last')
    """
    if "<" in text:
        text = _PARTING_TAG.sub(" ", text)
        text = _INLINE_TAG.sub("", text)
    if "&" in text and _REFERENCE.search(text):
        import html  # noqa: PLC0415 - a large table, and seldom needed

        text = html.unescape(text)
        if _REFERENCE.search(text):  # escaped twice
            text = html.unescape(text)
    return text
