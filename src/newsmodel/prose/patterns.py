r"""Patterns that are compiled when they are first used, and what tells beforehand that one finds nothing.

A module has many that few stories need, and compiling is the slowest that there is to do before a story can be read.

`re` goes through a text quickly where a pattern begins with a set of characters, and four times as long where it begins
with what stands before: `[A-Z](?<!\w.)[a-z]+` is `(?<!\w)[A-Z][a-z]+`, and faster.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any, AnyStr, Generic, cast


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Make a pattern that is compiled when it is first used.

    Args:
        source: The pattern.
        flags: The flags of `re.compile`.

    Example:
        >>> pattern(r"[a-z]+").findall("Rain ends")
        ['ain', 'ends']
    """
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags))


class LazyPattern(Generic[AnyStr]):
    """A pattern that is asked for its methods, each of which it has of its own from then on."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._source: AnyStr = source
        self._flags = flags

    @functools.cached_property
    def compiled(self) -> re.Pattern[AnyStr]:
        """The pattern of `re`."""
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # of those who copy
            raise AttributeError(name)
        method = getattr(self.compiled, name)
        setattr(self, name, method)
        return method


_WORD = re.compile(r"\w+")


@functools.lru_cache(maxsize=64)  # as many passages as most stories have, and no more whole texts than that
def words_in(text: str) -> frozenset[str]:
    """List the words of a passage, to ask which of them a pattern needs.

    Args:
        text: The passage in small letters.

    Example:
        >>> sorted(words_in("the co-founder's"))
        ['co', 'founder', 's', 'the']
    """
    return frozenset(_WORD.findall(text))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """List what `words_in` has of a text in which one of some phrases stands, in whatever letters.

    Example:
        >>> sorted(first_words(["CEO", "co-director"]))
        ['ceo', 'co']
    """
    return frozenset(match[0].lower() for phrase in phrases if (match := _WORD.search(phrase)))


class NeededWords:
    """Words of which a text has one, or a figure, where a pattern of thousands of them finds something.

    Args:
        phrases: What the pattern looks for, in small letters; it begins and ends with whole words.
        signs: Further signs that are figures.
        parts: What may stand within longer words, too.
    """

    def __init__(self, phrases: Iterable[str], signs: str = "", parts: Iterable[str] = ()) -> None:
        self._words = frozenset(match[0] for phrase in phrases if (match := _WORD.search(phrase)))
        self._figure = re.compile(rf"[\d{signs}]")
        self._parts = frozenset(parts)

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a text has a figure, or the first word of a phrase.

        Args:
            text: In small letters.

        Example:
            >>> numbers = NeededWords(["two", "half a dozen"])
            >>> [numbers.may_stand_in(text) for text in ("in 2 days", "half of it", "the twofold")]
            [True, True, False]
        """
        return (
            self._figure.search(text) is not None
            or not self._words.isdisjoint(words_in(text))
            or any(part in text for part in self._parts)
        )
