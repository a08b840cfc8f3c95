"""Phrases without which a pattern cannot match: looked for by their words, before the pattern is compiled or tried.

Notices are looked for in every language at once, by large patterns; nearly every line has not one of the words that
they need.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
#: Scripts without spaces between words, and Hangul, whose words have endings: Thai to Lao, Burmese, Khmer, East Asian.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
#: What `re.IGNORECASE` takes for an i, and `str.casefold` does not.
LETTERS_I = str.maketrans("\u0130\u0131", "ii")


@functools.lru_cache(maxsize=256)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.translate(LETTERS_I).casefold()))


class Phrases:
    """Phrases by their words; letter case aside, as patterns that ignore it understand it.

    Args:
        phrases: The phrases.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_longest: dict[str, list[frozenset[str]]] = defaultdict(list)
        for words in map(_words_of, phrases):
            self._by_longest[max(words, key=len, default="")].append(words)

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a text has all words of a phrase, in whatever order; where words are not parted, it may.

        Args:
            text: The text.

        Example:
            >>> phrases = Phrases(["not for use", "embargo"])
            >>> phrases.may_stand_in("NOT FOR USE: Rain ends"), phrases.may_stand_in("Not for long: rain ends")
            (True, False)
        """
        if not text.isascii() and _UNSPACED.search(text):
            return True
        words = _words_of(text)
        return any(
            phrase <= words for longest in self._by_longest.keys() & words for phrase in self._by_longest[longest]
        )
