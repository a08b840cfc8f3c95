"""Words and marks of a text, with their places."""

from __future__ import annotations

import re
from itertools import accumulate

import msgspec

from newsmodel.prose.patterns import pattern

# a group around it all, so that `split` returns the tokens too; most are letters before a space, which are tried first
_TOKEN = re.compile(
    r"([A-Za-z]++(?![^ ])"
    r"|[A-Z]\.(?:[A-Z]\.)+"
    r"|[^\W_]++(?>(?:['\u2019\u2010\u2011&/-][^\W_]++|[.,:]\d++|\.[a-z]{2,4}\b|(?:[:*_\xb7]|/-)(?:innen[^\W_]*+|in(?![^\W_]))"
    r"|(?<=[en])[:*][enr](?![^\W_]))*)"
    r"|''|``|--+|\.\.+|[^\w\s]|_)"
)
#: Apostrophes and hyphens with code points of their own, of which one keeps the words on a line: "welcome\u2011bag".
_PLAIN = (("\u2019", "'"), ("\u2010", "-"), ("\u2011", "-"))
#: Inside words they show that any gender is meant: German "Sprecher*innen", "Leser:in", "jede:r".
_GENDER = pattern(r"(?<=[^\W\d_])(?:[:*_\xb7/]-?)(?=innen|(?:in|[enr])\Z)")
#: Without one of these in a text no word has such a sign.
_SIGN = re.compile("[:*_\xb7/]-?[enirENIR\u0130]")


class Tokens(msgspec.Struct, frozen=True):
    """Words and marks of a text, as columns.

    Attributes:
        text: The text.
        words: The words and marks as they stand.
        low: The same in lower case, with straight apostrophes and plain hyphens, and without the signs of German for
            any gender.
        starts: Where each begins, in code points.
        ends: Where each ends.
    """

    text: str
    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]


def without_gender_sign(word: str) -> str:
    """Write a word in lower case without a sign for any gender.

    Example:
        >>> without_gender_sign("sprecher*innen"), without_gender_sign("jede:r"), without_gender_sign("10:30")
        ('sprecherinnen', 'jeder', '10:30')
    """
    return _GENDER.sub("", word)


def tokenize(text: str) -> Tokens:
    """Part a text into words and marks.

    Example:
        >>> tokenize("He didn\u2019t pay $3,000.").low
        ['he', "didn't", 'pay', '$', '3,000', '.']
    """
    # every second part is a token: no match object is made for each
    parts = _TOKEN.split(text)
    words = parts[1::2]
    low = _in_small_letters(words)
    if ("inn" in text or ":" in text or "*" in text) and _SIGN.search(text):
        low = [without_gender_sign(word) if len(word) > 1 and not word.isalnum() else word for word in low]
    ends = list(accumulate(map(len, parts)))
    return Tokens(text, words, low, ends[:-1:2], ends[1::2])


def _in_small_letters(words: list[str]) -> list[str]:
    """Write words in small letters with plain apostrophes and hyphens: all at once, as none has white space in it."""
    if not words:
        return []
    low = "\n".join(words).lower()
    for sign, plain in _PLAIN:
        low = low.replace(sign, plain)
    return low.split("\n")
