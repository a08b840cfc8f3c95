"""Phrases without which a pattern cannot match: looked for by their words, before the pattern is compiled or tried.

What stands at the beginning of a line is looked for by its first word, whatever stands anywhere by all of them.

Notices are looked for in every language at once, by large patterns; nearly every line has not one of the words that
they need.
"""

from __future__ import annotations

import functools
import itertools
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

import msgspec

from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import SPACED, composed, lies_within
from newsmodel.prose.patterns import pattern

_WORD = re.compile(r"[^\W\d_]+")
#: A long page has hardly more lines, which one question after another is asked of.
_REMEMBERED = 1024
#: Scripts without spaces between words, and Hangul, whose words have endings: Thai to Lao, Burmese, Khmer, East Asian.
_UNSPACED = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def with_plain_i(text: str) -> str:
    """Write an i for the letters that `re.IGNORECASE` takes for one, and `str.casefold` does not.

    Example:
        >>> with_plain_i("\u0130stanbul")
        'istanbul'
    """
    return text.replace("\u0130", "i").replace("\u0131", "i")  # a table would be asked for every letter


#: Letters of scripts that put no spaces between words and their endings, and any other letter or digit.
_JOINED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_LETTER = rf"[^\W_{_JOINED}]"
_HAS_JOINED = pattern(f"[{_JOINED}]")


class WholePhrases:
    """Phrases that stand apart from other letters, the longest first; letter case aside.

    Those of scripts without spaces stand anywhere. `re` takes ten times as long to compile what tells their letters
    from others, so that this is done for the first text that has one.

    Args:
        phrases: The phrases. Without any, nothing is found.

    Example:
        >>> machines = WholePhrases(["ai", "\u7981\u6b62"])
        >>> [match[0] for match in machines.finditer("AI, said: \u7981\u6b62\u3059\u308b")]
        ['AI', '\u7981\u6b62']
        >>> machines.search("They said so.") is None
        True
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first in a text."""
        return self._pattern(text).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Find one with which a text begins."""
        return self._pattern(text).match(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find all in a part of a text, those that overlap aside."""
        return self._pattern(text).finditer(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace all in a text, as `re.sub` does."""
        return self._pattern(text).sub(replacement, text)

    def _pattern(self, text: str) -> re.Pattern[str]:
        return self._spaced if lies_within(text, SPACED) else self._any

    @functools.cached_property
    def _spaced(self) -> re.Pattern[str]:
        """Those that a text in scripts with spaces can have."""
        words = any_of(phrase for phrase in self._phrases if not _HAS_JOINED.search(phrase)) or "(?!)"
        return re.compile(rf"(?i)(?<![^\W_]){words}(?![^\W_])")

    @functools.cached_property
    def _any(self) -> re.Pattern[str]:
        joined = {phrase for phrase in self._phrases if _HAS_JOINED.search(phrase)}
        parts = [f"(?i:{any_of(joined)})"] if joined else []
        if self._phrases - joined:
            parts.append(rf"(?<!{_LETTER})(?i:{any_of(self._phrases - joined)})(?!{_LETTER})")
        return re.compile("|".join(parts) or "(?!)")


#: Each letter of ASCII in lower case, a blank for its other signs but line breaks; bytes of other letters as they are.
_ASCII = 0x80
_LETTERS = bytes(
    byte if byte >= _ASCII or byte == ord("\n") else ord(chr(byte).lower()) if chr(byte).isalpha() else ord(" ")
    for byte in range(256)
)


def _folded(text: str) -> str:
    """Write a composed text as its words are compared; other signs of ASCII than line breaks become blanks."""
    letters = text.encode("utf-8", "surrogatepass").translate(_LETTERS).decode("utf-8", "surrogatepass")
    return letters if letters.isascii() else with_plain_i(letters).casefold()


def _parted(folded: str) -> set[str]:
    words = {*folded.split()}
    if not folded.isascii():
        parts = [*itertools.filterfalse(str.isalpha, words)]  # most are words, and need no pattern
        words.difference_update(parts)
        words.update(_WORD.findall(" ".join(parts)))
    return words


class _Words(msgspec.Struct, frozen=True, eq=False):
    """The words of a text, as phrases are looked for by them.

    Attributes:
        parted: Those that are parted from others.
        unspaced: Those that are not, as they stand together; empty in most texts.
        keys: What a phrase that stands in the text is found by: the words, and the signs of those that are not parted.
    """

    parted: AbstractSet[str]
    unspaced: str
    keys: AbstractSet[str]


@functools.lru_cache(_REMEMBERED)
def _words_in(text: str) -> _Words:
    """Gather the words of a text."""
    text = composed(text)
    if not _is_unspaced(text):
        words = _parted(_folded(text))
        return _Words(words, "", words)
    words, unspaced = _parted(_folded(_UNSPACED.sub(" ", text))), with_plain_i(text).casefold()
    return _Words(words, unspaced, words.union(unspaced, map("".join, itertools.pairwise(unspaced))))


def keys_in(text: str) -> AbstractSet[str]:
    """Gather what phrases that stand in a text are found by, as `Phrases.keys` has it.

    Example:
        >>> sorted(keys_in("Not for use"))
        ['for', 'not', 'use']
    """
    return _words_in(text).keys


def _is_unspaced(text: str) -> bool:
    return not lies_within(text, SPACED) and _UNSPACED.search(text) is not None


class Openings:
    """The first words of phrases with which a pattern begins, behind marks; letter case aside.

    Args:
        phrases: The phrases.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._words = frozenset(map(_first_word, phrases))

    def __or__(self, other: Openings) -> Openings:
        both = Openings(())
        both._words = self._words | other._words
        return both

    def may_begin(self, text: str) -> bool:
        """Tell whether a text begins with the first word of a phrase; where words are not parted, it may.

        Args:
            text: The text.

        Example:
            >>> openings = Openings(["not for use", "embargo"])
            >>> openings.may_begin("*** NOT for long"), openings.may_begin("It is not for use")
            (True, False)
        """
        word = _first_word(text)
        return word in self._words or _is_unspaced(word)


@functools.lru_cache(_REMEMBERED)
def _first_word(text: str) -> str:
    match = _WORD.search(composed(text))
    return "" if match is None else with_plain_i(match[0]).casefold()


class Phrases:
    """Phrases by their words; letter case aside, as patterns that ignore it understand it.

    Args:
        phrases: The phrases.

    Attributes:
        keys: What a text has of each phrase that stands in it: its longest word, or of words that are not parted the
            first signs.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        #: The words of each, by that; those with words that are not parted aside.
        self._parted: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._unspaced: dict[str, list[frozenset[str]]] = defaultdict(list)
        together = "\n".join(phrases)  # thousands at once are folded much faster than one by one
        folded = _folded(composed(together))
        is_spaced = lies_within(folded, SPACED)
        for words in map(frozenset, map(_parted, folded.split("\n") if together else ())):
            longest = max(words, key=len, default="")
            if not is_spaced and any(map(_is_unspaced, words)):
                self._unspaced[longest[:2]].append(words)
            else:
                self._parted[longest].append(words)
        self.keys = frozenset((*self._parted, *self._unspaced))

    def __or__(self, other: Phrases) -> Phrases:
        both = Phrases(())
        for one in (self, other):
            for key, phrases in one._parted.items():
                both._parted[key] += phrases
            for key, phrases in one._unspaced.items():
                both._unspaced[key] += phrases
        both.keys = self.keys | other.keys
        return both

    def may_stand_in(self, text: str) -> bool:
        """Tell whether a text has all words of a phrase, in whatever order; those that are not parted, within others.

        Args:
            text: The text.

        Example:
            >>> phrases = Phrases(["not for use", "\u7981\u6b62"])
            >>> phrases.may_stand_in("NOT FOR USE: Rain ends"), phrases.may_stand_in("Not for long: rain ends")
            (True, False)
            >>> phrases.may_stand_in("AI\u7981\u6b62"), phrases.may_stand_in("AI\u56de\u987e")
            (True, False)
        """
        near = self.near(text)
        return bool(near) and self.may_stand_among(near, text)

    def near(self, text: str) -> frozenset[str]:
        """Gather what a text has of what its phrases are found by; of most texts, nothing.

        Args:
            text: The text.

        Example:
            >>> Phrases(["no reuse", "embargo"]).near("Reuse is free"), Phrases(["embargo"]).near("Rain ends")
            (frozenset({'reuse'}), frozenset())
        """
        return self.keys.intersection(_words_in(text).keys)

    def may_stand_among(self, near: Iterable[str], text: str) -> bool:
        """Tell what `may_stand_in` tells, where it is known what the text has of what any phrase is found by."""
        return next(self._standing_in(text, near), None) is not None

    def choose(self, texts: Iterable[str], whole: str) -> list[str]:
        """Choose the texts in which one of the phrases may stand that may stand in all of them together.

        Args:
            texts: The texts.
            whole: A text that has all their words.

        Example:
            >>> lines = ["NOT FOR USE", "Rain ends"]
            >>> Phrases(["not for use"]).choose(lines, " ".join(lines))
            ['NOT FOR USE']
        """
        found = [*self._standing_in(whole, self.near(whole))]
        return [text for text in texts if _has_one(text, found)] if found else []

    def _standing_in(self, text: str, near: Iterable[str]) -> Iterator[frozenset[str]]:
        words = _words_in(text)
        for key in self.keys.intersection(near):
            yield from (phrase for phrase in self._parted.get(key, ()) if phrase <= words.parted)
            if words.unspaced:
                yield from (
                    phrase for phrase in self._unspaced.get(key, ()) if all(word in words.unspaced for word in phrase)
                )


class PhrasesByKind:
    """Phrases of several kinds, looked for in one pass.

    Args:
        kinds: The phrases, by their kinds.
    """

    def __init__(self, kinds: Mapping[str, Phrases]) -> None:
        self._phrases = kinds
        self._kinds: dict[str, list[str]] = defaultdict(list)
        for kind, phrases in kinds.items():
            for key in phrases.keys:
                self._kinds[key].append(kind)
        self._keys = frozenset(self._kinds)

    def kinds_in(self, text: str) -> frozenset[str]:
        """Tell of which kinds a phrase may stand in a text; of most texts, of none.

        Args:
            text: The text.

        Example:
            >>> labels = PhrasesByKind({"embargo": Phrases(["embargo"]), "ban": Phrases(["not for use", "kill"])})
            >>> sorted(labels.kinds_in("Embargo lifted: kill it")), sorted(labels.kinds_in("Rain ends"))
            (['ban', 'embargo'], [])
        """
        near = self._keys.intersection(_words_in(text).keys)
        kinds = {kind for key in near for kind in self._kinds[key]}
        return frozenset(kind for kind in kinds if self._phrases[kind].may_stand_among(near, text))


def _has_one(text: str, phrases: Iterable[frozenset[str]]) -> bool:
    """Tell whether a text has the letters of all words of a phrase, also within other words."""
    letters = with_plain_i(composed(text)).casefold()
    return any(all(word in letters for word in phrase) for phrase in phrases)
