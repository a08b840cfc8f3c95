"""Gates in words: lines that say that a story goes on for those who pay or sign in.

A line is one that says of this content that it is for some readers only, or that tells readers what to do to read on.
The words of both stand in one language, and in few words: a story may tell of such things, too.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from newsmodel.languages.language import get
from newsmodel.prose.furniture.by_language import ByLanguage, plain_line
from newsmodel.prose.furniture.phrases import apart

#: A gate has no more characters; its subject stands within so many of its first.
_LONGEST, _REACH = 160, 40
#: Before such a call stand so many characters at most; it is looked for in so many of a sentence.
_SHORT, _BEGINNING = 6, 40
_SENTENCE: Final = re.compile(r"(?<=[.!?\u3002])\s*")
#: Marks of what somebody says.
_SAID: Final = re.compile('["\u201c\u201d\u00ab\u00bb]')


def is_gate(text: str) -> bool:
    """Tell whether a line closes the rest of a story to some readers.

    Example:
        >>> is_gate("Dit artikel is exclusief voor abonnees"), is_gate("Create a free account to continue reading")
        (True, True)
        >>> is_gate("Only subscribers of the service pay."), is_gate("The club is for members only, the mayor said.")
        (False, False)
    """
    if len(text) > _LONGEST or _SAID.search(text):
        return False
    return any(_closes(plain_line(text), words) for words in _WORDS.of(text))


def _closes(line: str, words: _Patterns) -> bool:
    if words.telling.search(line):
        return False
    if words.going_on.search(line) and words.signing_in.search(line) and _calls(line, words):
        return True
    return bool(words.things.search(line[:_REACH]) and words.readers.search(line) and words.closed.search(line))


def _calls(line: str, words: _Patterns) -> bool:
    """Tell whether a sentence of a line begins with what readers have to do, or with what for."""
    begins = (
        pattern.search(part[:_BEGINNING])
        for part in _SENTENCE.split(line)
        for pattern in (words.signing_in, words.going_on)
    )
    return any(match is not None and match.start() <= _SHORT for match in begins)


class _Patterns(msgspec.Struct, frozen=True):
    """The words of one language."""

    things: re.Pattern[str]
    readers: re.Pattern[str]
    closed: re.Pattern[str]
    going_on: re.Pattern[str]
    signing_in: re.Pattern[str]
    telling: re.Pattern[str]


def _patterns(tag: str) -> _Patterns:
    words, furniture = get(tag).gate, get(tag).furniture
    things = words.things | furniture.story_words
    lists = (things, words.readers, words.closed, words.going_on, words.signing_in, furniture.telling)
    return _Patterns(*(re.compile(apart(words)) for words in lists))


_WORDS: Final = ByLanguage(_patterns, lambda language: language.gate.readers | language.gate.going_on)
