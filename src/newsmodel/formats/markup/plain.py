"""What bodies in items of JSON have in common: whether they are markup, plain paragraphs, and what a body says."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import msgspec

from newsmodel.formats.markup import Body

_TAG = re.compile(r"<(?:/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*")
_LINE_END = re.compile(r"\r\n?|\n")


def count_tags(value: str) -> int:
    """How many tags a text has; none in plain text."""
    return len(_TAG.findall(value))


def has_tags(value: str) -> bool:
    """Whether a text is markup."""
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


def digest_of(*told: Any) -> str:
    """A digest of JSON values, which tells whether they are still the same."""
    return hashlib.sha256(msgspec.json.encode(told, order="sorted")).hexdigest()[:32]
