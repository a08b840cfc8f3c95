"""Reservations in words: what the foot of a page says of text and data mining, and of the training of machines.

A sentence reserves it that has a word for one of them and one that forbids or reserves, in one language. News tells of
such reservations, too: beside a story the words have to speak of the site's own content, and to quote nobody.
"""

from __future__ import annotations

import functools
import re
from typing import Final, Literal

import attrs

from newsmodel.languages.language import get, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import Phrases
from newsmodel.prose.sentences import split_sentences

#: Quotation and question marks: somebody else says it, or asks.
_SAID_BY_OTHERS: Final = re.compile('["?\u00ab\u00bb\u00bf\u061f\u201c-\u201f]')
#: A longer text is none; what is reserved is named within so many characters of a sentence.
_LONGEST, _REACH = 4000, 80


@attrs.frozen
class Reservation:
    """A reservation of what machines may do with a story.

    Attributes:
        kind: What is reserved: all mining, or the training of machines alone.
        words: The sentences that say so.
    """

    kind: Literal["mining", "training"]
    words: str


def may_reserve(text: str) -> bool:
    """Tell whether a text has a word for mining, or for the training of machines."""
    return _needed().may_stand_in(text)


def read_reservation(text: str, *, is_foot: bool) -> Reservation | None:
    """Read what a text reserves of mining and training.

    Args:
        text: A line around a story.
        is_foot: Whether it stands in the foot of the page, which speaks of nothing but the site.

    Example:
        >>> read_reservation("All rights reserved, including those for text and data mining.", is_foot=True).kind
        'mining'
        >>> read_reservation("The paper said that no part of it may be used to train AI models.", is_foot=False) is None
        True
    """
    if len(text) > _LONGEST or not may_reserve(text):
        return None
    for tag in _languages():
        found = [each for one in split_sentences(text) if (each := _read(text[one.start : one.end], tag, is_foot))]
        if found:
            kinds = {each.kind for each in found}
            return Reservation("mining" if "mining" in kinds else "training", " ".join(each.words for each in found))
    return None


def _read(sentence: str, tag: str, is_foot: bool) -> Reservation | None:  # noqa: FBT001 - passed on
    words = _patterns(tag)
    if not words.reserving.search(sentence) or not (is_foot or _is_own(sentence, words)):
        return None
    if words.mining.search(sentence):
        return Reservation("mining", sentence)
    return Reservation("training", sentence) if words.training.search(sentence) else None


def _is_own(sentence: str, words: _Patterns) -> bool:
    return words.own.search(sentence[:_REACH]) is not None and _SAID_BY_OTHERS.search(sentence) is None


@attrs.frozen
class _Patterns:
    """The words of one language."""

    mining: re.Pattern[str]
    training: re.Pattern[str]
    reserving: re.Pattern[str]
    own: re.Pattern[str]


@functools.cache
def _patterns(tag: str) -> _Patterns:
    words, furniture = get(tag).reservation, get(tag).furniture
    own = words.own.union(f"{this} {story}" for this in furniture.this for story in furniture.story_words)
    return _Patterns(
        *(
            re.compile(rf"(?i)(?<!\w){any_of(each)}(?!\w)")
            for each in (words.mining, words.training, words.reserving, own)
        )
    )


@functools.cache
def _languages() -> tuple[str, ...]:
    return tuple(tag for tag in tags() if get(tag).reservation.reserving)


@functools.cache
def _needed() -> Phrases:
    """Gather the words of which such a text needs one, in any language."""
    return Phrases(frozenset().union(*(get(tag).reservation.mining | get(tag).reservation.training for tag in tags())))
