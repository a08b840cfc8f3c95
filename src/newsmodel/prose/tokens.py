"""The words and marks of a text, with their places."""

from __future__ import annotations

import re

import attrs

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_]+(?:['\u2019&/-][^\W_]+|[.,:]\d+|\.[a-z]{2,4}\b)*|''|``|--+|\.\.+|[^\w\s]|_"
)


@attrs.frozen
class Tokens:
    """The words and marks of a text, as columns.

    Attributes:
        text: The text.
        words: The words and marks as they stand.
        low: The same in lower case, with straight apostrophes.
        starts: Where each begins, in code points.
        ends: Where each ends.
    """

    text: str
    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]


def tokenize(text: str) -> Tokens:
    """Part a text into words and marks.

    Example:
        >>> tokenize("He didn\u2019t pay $3,000.").low
        ['he', "didn't", 'pay', '$', '3,000', '.']
    """
    matches = list(_TOKEN.finditer(text))
    words = [match[0] for match in matches]
    low = list(map(str.lower, words))
    if "\u2019" in text:
        low = [word.replace("\u2019", "'") for word in low]
    return Tokens(text, words, low, [match.start() for match in matches], [match.end() for match in matches])
