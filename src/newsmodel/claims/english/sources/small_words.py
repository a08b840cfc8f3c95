"""The words that a story has in small letters, to know which of those that begin its sentences are names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.claims.passages import Passage

_SMALL = re.compile(r"[a-z]+")
#: What joins a letter to the word before it.
_JOINED = frozenset("_'\u2019")


class SmallWords:
    """The words that a story has in small letters.

    Example:
        >>> small = SmallWords([Passage(target="p1", text="Then the rain fell.", place="prose")])
        >>> "rain" in small, "then" in small, "rai" in small
        (True, False, False)
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._text = "\n".join(passage.text for passage in passages)
        self._found: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._holds(word)
        return found

    def _holds(self, word: str) -> bool:
        if not _SMALL.fullmatch(word):
            return False
        start = self._text.find(word)
        while start >= 0:
            before, behind = self._text[start - 1 : start], self._text[start + len(word) : start + len(word) + 1]
            if not (before.isalnum() or before in _JOINED or "a" <= behind <= "z"):
                return True
            start = self._text.find(word, start + len(word))
        return False
