"""The law of words: those of an input's body are in the article that it reads to, or in markup that is kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from newsmodel import Article, to_dict

_WORD = re.compile(r"\w+")
#: Words that a line's end parts: "har-\nbour".
_PARTED = re.compile(r"(\w)[-\u00ad\u2010][ \t]*\r?\n[> \t]*(\w)")


def lost_words(told: str, article: Article) -> list[str]:
    """List the words that an article does not have as often as its input.

    White space, letter case and marks do not count, nor does a hyphen at the end of a line.

    Args:
        told: The words of the input.
        article: What it was read to.
    """
    text = " ".join(strings_of(to_dict(article)))
    known = Counter(words_of(text))
    wanted = Counter(words_of(told))
    lost = wanted - known
    if lost and _PARTED.search(told):
        lost &= Counter(words_of(_PARTED.sub(r"\1\2", told))) - known
    return sorted(lost.elements())


def words_of(text: str) -> list[str]:
    """List the words of a text in lower case, without marks and soft hyphens.

    Example:
        >>> words_of("Rain's over; \u201cat last\u201d.")
        ['rain', 's', 'over', 'at', 'last']
    """
    return _WORD.findall(text.replace("_", " ").replace("\u00ad", "").casefold())


def strings_of(value: Any) -> Iterator[str]:
    """Yield the strings of a JSON value, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)
