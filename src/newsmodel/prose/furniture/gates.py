"""Gates in words: lines that say that a story goes on for those who pay or sign in.

A line is one that says of this content that it is for some readers only, or that tells readers what to do to read on.
The words of both stand in one language, and in few words: a story may tell of such things, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from newsmodel.languages.language import get
from newsmodel.prose.furniture.by_language import ByLanguage, plain_line
from newsmodel.prose.furniture.phrases import Phrases, WholePhrases
from newsmodel.prose.patterns import pattern

#: A gate has no more characters; its subject stands within so many of its first.
_LONGEST, _REACH = 160, 40
#: Before such a call stand so many characters at most; it is looked for in so many of a sentence.
_SHORT, _BEGINNING = 6, 40
_SENTENCE: Final = pattern(r"(?<=[.!?\u3002])\s*")
#: Beside the readers and what closes stands one small word: "for".
_MOST_BESIDE: Final = 1
#: Marks of what somebody says.
_SAID: Final = re.compile('["\u201c\u201d\u00ab\u00bb]')


def is_for_some_readers(text: str) -> bool:
    """Tell whether a line says of the story that it is for some readers only, whatever they have to do to read on.

    Example:
        >>> is_for_some_readers("This article is for subscribers only"), is_for_some_readers("Nur f\u00fcr Abonnenten")
        (True, True)
        >>> is_for_some_readers("Sign in to keep reading"), is_for_some_readers("Subscribers pay only nine euros")
        (False, False)
    """
    return any(_is_for_some(line, words) and not words.telling.search(line) for line, words in _readings_of(text))


def needed() -> Phrases:
    """Gather the words of which such a line has one."""
    return _WORDS.needed_phrases


def _readings_of(text: str) -> Iterator[tuple[str, _Words]]:
    """Yield a line that may be of a gate, with the words of each language of which it may be; of most lines, none."""
    if len(text) <= _LONGEST and not _SAID.search(text):
        yield from ((plain_line(text), words) for words in _WORDS.of(text))


def is_gate(text: str) -> bool:
    """Tell whether a line closes the rest of a story to some readers.

    Example:
        >>> is_gate("Dit artikel is exclusief voor abonnees"), is_gate("Create a free account to continue reading")
        (True, True)
        >>> is_gate("Only subscribers of the service pay."), is_gate("The club is for members only, the mayor said.")
        (False, False)
    """
    return any(_closes(line, words) for line, words in _readings_of(text))


def _closes(line: str, words: _Words) -> bool:
    is_call = words.going_on.search(line) and words.signing_in.search(line) and _calls(line, words)
    if not is_call and not _is_for_some(line, words):
        return False
    return not words.telling.search(line)


def _is_for_some(line: str, words: _Words) -> bool:
    """Tell whether a line says of this content that it is for some readers only."""
    if not words.readers.search(line) or not (closed := list(words.closed.finditer(line))):
        return False
    if any(" " not in each[0] and words.negates_behind(line[: each.start()]) for each in closed):
        return False  # "for everybody, not only for subscribers"
    return words.things.search(line[:_REACH]) is not None or _says_nothing_else(line, words)


def _says_nothing_else(line: str, words: _Words) -> bool:
    """Tell whether a line has no more than the readers and that it is theirs alone: "For subscribers only"."""
    rest = words.closed.sub("", words.readers.sub("", line))
    return len(re.findall(r"[^\W\d_]+", rest)) <= _MOST_BESIDE and re.search(r"\d", rest) is None


def _calls(line: str, words: _Words) -> bool:
    """Tell whether a sentence of a line begins with what readers have to do, or with what for."""
    begins = (
        phrases.search(part[:_BEGINNING])
        for part in _SENTENCE.split(line)
        for phrases in (words.signing_in, words.going_on)
    )
    return any(match is not None and match.start() <= _SHORT for match in begins)


class _Words(msgspec.Struct, frozen=True):
    """The words of one language."""

    negations: frozenset[str]
    things: WholePhrases
    readers: WholePhrases
    closed: WholePhrases
    going_on: WholePhrases
    signing_in: WholePhrases
    telling: WholePhrases

    def negates_behind(self, before: str) -> bool:
        """Tell whether the last word of what stands before others negates them."""
        return before.rpartition(" ")[0].rpartition(" ")[2].casefold() in self.negations


def _words(tag: str) -> _Words:
    words, furniture = get(tag).gate, get(tag).furniture
    things = words.things | furniture.story_words
    lists = (things, words.readers, words.closed, words.going_on, words.signing_in, furniture.telling)
    return _Words(get(tag).negation.all_words, *map(WholePhrases, lists))


_WORDS: Final = ByLanguage(_words, lambda language: language.gate.readers | language.gate.going_on)
