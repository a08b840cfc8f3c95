"""Bodies in items of JSON: markup, or plain paragraphs."""

from __future__ import annotations

import re

from newsmodel.formats.markup import Body

_TAG = re.compile(r"<(?:/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*")
_LINE_END = re.compile(r"\r\n?|\n")


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
    apart = _BLANK_LINE if _BLANK_LINE.search(value.strip()) else _LINE_END
    for part in apart.split(value):
        body.add_text(part)
