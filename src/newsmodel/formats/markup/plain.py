"""Texts in items of JSON: bodies that are markup or plain paragraphs."""

from __future__ import annotations

import re

from newsmodel.formats.markup import Body

_TAG = re.compile(r"<(?:/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
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
