"""Marks of a desk among what says of what a story is: its keywords, its slug."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsmodel.languages.language import furniture_words
from newsmodel.prose.furniture.embargoes import is_embargo
from newsmodel.prose.furniture.orders import read_order
from newsmodel.prose.patterns import pattern

#: A word in capitals before a slug that has small letters: "KILL-bridge".
_BEFORE_SLUG = pattern(r"(?P<mark>[^\W\d_a-z]{4,12})[-_/ ](?=[^\W\d_])")


def loud_among(keywords: Iterable[Any]) -> Iterator[str]:
    """Yield the keyword in capitals that a desk has put there, the only one: "DRAFT" beside "NFL" is a subject.

    Example:
        >>> list(loud_among(["ferry", "HOLD"])), list(loud_among(["OIL", "EMBARGO"])), list(loud_among(["KILL"]))
        (['HOLD'], [], ['KILL'])
    """
    loud = [word for word in keywords if isinstance(word, str) and word.isupper()]
    if len(loud) == 1:
        yield from loud


def orders_among(keywords: Iterable[Any]) -> list[str]:
    """List the keywords that are orders about the story; the word for a ban on trade alone is a subject.

    Example:
        >>> orders_among(["ferry", "Do not publish", "EMBARGO", "Embargoed until 5 March, 10:00 GMT"])
        ['Do not publish', 'Embargoed until 5 March, 10:00 GMT']
    """
    return [word for word in keywords if isinstance(word, str) and _is_order(word)]


def _is_order(word: str) -> bool:
    return read_order(word) is not None or (" " in word and is_embargo(word, may_be_headline=True))


def loud_before_slug(slug: str) -> list[str]:
    """List the word of a desk that stands in capitals before a slug; the word for a ban on trade is a subject.

    Example:
        >>> loud_before_slug("KILL-bridge"), loud_before_slug("HOLD_ferry"), loud_before_slug("KILL-BILL")
        (['KILL'], ['HOLD'], [])
        >>> loud_before_slug("EMBARGO-oil")
        []
    """
    match = _BEFORE_SLUG.match(slug)
    if match is None or slug.isupper() or not match["mark"].isupper():
        return []
    marks = furniture_words("kill_words", "hold_marks", "embargo_words") - furniture_words("trade_words")
    return [match["mark"]] if match["mark"].casefold() in marks else []
