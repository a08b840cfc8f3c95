"""Qualifiers before the number of a noun phrase: "*at least* ten witnesses", "*more than* 100 people"."""

from __future__ import annotations

import functools
from itertools import product

from newsmodel.claims.english.attributions.grammar import CARDINALS
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.language import get

_Q = get("en").quantities
_MAGNITUDES = frozenset(word for word, *_ in get("en").numbers.magnitudes)
#: Nouns that count by themselves: "*dozens* of people", "*half* the doctors".
_COUNTING_NOUNS = frozenset(f"{word}s" for word in _MAGNITUDES) | {"half"}


def is_number(word: str) -> bool:
    """Whether a word in lower case is a number, in figures or in words.

    Example:
        >>> is_number("1,200"), is_number("twenty-five"), is_number("often")
        (True, True, False)
    """
    return word[0].isdecimal() or word.partition("-")[0] in CARDINALS or word in _COUNTING_NOUNS


def _counts(view: View, word: int) -> bool:
    """Whether a number stands at a word, or "a" with one behind it: "about *a dozen*"."""
    low = view.lowered
    return is_number(low[word]) or (low[word] == "a" and word + 1 < len(low) and low[word + 1] in _MAGNITUDES)


@functools.cache
def _phrases() -> frozenset[tuple[str, ...]]:
    """List the phrases that stand before a number, by their words."""
    compared = [(word, "than") for word in _Q.comparatives]
    equated = [("as", word, "as") for word in _Q.equals]
    degrees = [tuple(degree.split()) for degree in _Q.degrees_of_comparison]
    limits = [(word,) for word in _Q.limits | _Q.approximators]
    plain = [tuple(phrase.replace(".", "").split()) for phrase in _Q.modifiers]
    graded = [(*degree, *phrase) for degree, phrase in product(degrees, (*compared, *limits))]
    return frozenset((*compared, *equated, *limits, *plain, *graded))


@functools.cache
def _longest() -> int:
    return max(map(len, _phrases()))


@functools.cache
def _openers() -> frozenset[str]:
    """List the first words of the phrases."""
    return frozenset(phrase[0] for phrase in _phrases())


def counted_from(view: View, floor: int, number: int) -> int:
    """Find the first word of what stands before a number; the number where nothing does.

    Args:
        view: The passage.
        floor: The first word that it may have.
        number: The number.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> counted_from(view_of("Well over 40 people said so.", ()), 0, 2)
        0
    """
    if not _counts(view, number):
        return number
    for length in range(min(_longest(), number - floor), 0, -1):
        if tuple(view.lowered[number - length : number]) in _phrases():
            return number - length
    return number


def number_after(view: View, start: int, end: int) -> int:
    """Find the number behind the words that stand before one; the first of them where they are none.

    Args:
        view: The passage.
        start: Their first word.
        end: Up to where to look.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("at least 40 people at home", ())
        >>> number_after(view, 0, 6), number_after(view, 4, 6)
        (2, 4)
    """
    if start >= len(view.lowered) or view.lowered[start] not in _openers():
        return start
    for length in range(min(_longest(), end - 1 - start), 0, -1):
        if _counts(view, start + length) and tuple(view.lowered[start : start + length]) in _phrases():
            return start + length
    return start
