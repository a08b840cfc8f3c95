"""Signs for vowels in Arabic script, which writers may set or leave out, on either side of a letter."""

from __future__ import annotations

import re

#: Signs for short vowels, for none, for a double letter, and for an ending in -n.
_SIGNS = re.compile("[\u064b-\u0652]")


def without_vowels(words: str) -> str:
    """Leave the signs for vowels out.

    Example:
        >>> without_vowels("\u0623\u064a\u0636\u064b\u0627") == without_vowels("\u0623\u064a\u0636\u0627\u064b")
        True
    """
    return words if words.isascii() else _SIGNS.sub("", words)


def as_printed(rest: str, text: str) -> str:
    """Find the end of a text that some words without signs for vowels are.

    Args:
        rest: The words, as the text ends without the signs.
        text: The text.
    """
    ends = (text[at:] for at in range(len(text)) if rest and without_vowels(text[at:]).startswith(rest))
    return next(ends, rest)
