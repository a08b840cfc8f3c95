"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from itertools import accumulate

import msgspec

# a group around it all, so that `split` returns the tokens too
_TOKEN = re.compile(
    r"([A-Z]\.(?:[A-Z]\.)+|[^\W_]++(?>(?:['\u2019&/-][^\W_]++|[.,:]\d++|\.[a-z]{2,4}\b)*)|''|``|--+|\.\.+|[^\w\s]|_)"
)


class Tokens(msgspec.Struct, frozen=True):
    """Words and marks of a text, as columns.

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
    # every second part is a token: no match object is made for each
    parts = _TOKEN.split(text)
    words = parts[1::2]
    low = list(map(str.lower, words))
    if "\u2019" in text:
        low = [word.replace("\u2019", "'") for word in low]
    ends = list(accumulate(map(len, parts)))
    return Tokens(text, words, low, ends[:-1:2], ends[1::2])
