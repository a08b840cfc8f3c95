"""Texts in items of JSON: bodies that are markup or plain paragraphs, and words that a page has escaped."""

from __future__ import annotations

import html
import re

from newsmodel.formats.markup import Body

_TAG = re.compile(r"<(?:/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
#: Tags within a line; words in angles that are none of them are words: "<XYZ> SETS DIVIDEND".
_INLINE_TAG = re.compile(
    r"</?(?:abbr|a|big|br|b|cite|code|em|font|img|i|li|mark|p|q|small|span|strong|sub|sup|s|ul|u)\b[^<>]*>",
    re.IGNORECASE,
)
#: Those that part what stands before them from what stands behind.
_PARTING_TAG = re.compile(r"(?<=\S)</?(?:br|li|p)\b[^<>]*>(?=\S)", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
#: Blank lines and line ends, in a text with all kinds of line ends and, far quicker, in one with newlines alone.
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*")
_LINE_END = re.compile(r"\r\n?|\n")
_OF_NEWLINES = re.compile(r"\n[ \t]*\n\s*"), re.compile(r"\n")


def count_tags(value: str) -> int:
    """Count the tags of a text; none in plain text."""
    return len(_TAG.findall(value))


def has_tags(value: str) -> bool:
    """Tell whether a text is markup."""
    return _TAG.search(value) is not None


def read_plain(value: str, body: Body) -> None:
    """Read plain text: paragraphs between blank lines, or else lines.

    Args:
        value: The text.
        body: Where the paragraphs go.
    """
    blank_line, line_end = (_BLANK_LINE, _LINE_END) if "\r" in value else _OF_NEWLINES
    apart = blank_line if blank_line.search(value.strip()) else line_end
    for part in apart.split(value):
        body.add_text(part)


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
        text = html.unescape(text)
        if _REFERENCE.search(text):  # escaped twice
            text = html.unescape(text)
    return text
