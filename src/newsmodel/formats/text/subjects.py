"""Subjects of mails beside the headlines in their words: which of them names the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmodel.formats.text.above_story import is_unspaced
from newsmodel.formats.text.greeting import is_salutation, speaks_to_desk
from newsmodel.languages.language import furniture_words

_WORD = re.compile(r"[^\W_]+")
#: A label before a subject is no longer.
_LONGEST_LABEL = 24
#: A subject of one word is what a desk calls a story; in scripts that part no words, of so few characters.
_CHARACTERS_OF_NAME = 8


def says_more(headline: str, subject: str) -> bool:
    """Tell whether a headline says all that the subject of a mail does, and more; that may have a label before it.

    Example:
        >>> says_more("Quarry to close after ninety years", "STORY: Quarry to close")
        True
        >>> says_more("Dear all, story below", "Story")
        False
    """
    if is_salutation(f"{headline.partition(',')[0]},"):
        return False
    return _words(_unlabelled(subject)) < _words(headline)


def stand_for_subject(titles: Sequence[str], subject: str) -> bool:
    """Tell whether the headline in the words of a mail names the story rather than the subject.

    It does where the subject is a name or a word to the desk, where both say the same, and where a deck stands below.

    Args:
        titles: The headline, and the deck where there is one.
        subject: The subject.

    Example:
        >>> stand_for_subject(["Quarry to close after ninety years"], "quarry story, 400 words")
        True
        >>> stand_for_subject(["Ninety jobs will be lost"], "Quarry to close in the spring of 2027")
        False
    """
    words = _unlabelled(subject)
    if len(titles) > 1 or _is_name(words) or speaks_to_desk(subject):
        return True
    said, told = _words(words), _words(titles[0])
    return 2 * len(said & told) >= min(len(said), len(told))


def _is_name(subject: str) -> bool:
    """Tell whether a subject is what a desk calls a story, and no headline: "Bridge", "bridge vote", "Bridge story"."""
    words = _words(subject)
    is_short = len(subject) <= _CHARACTERS_OF_NAME if is_unspaced(subject) else len(words) == 1
    return is_short or subject.strip()[:1].islower() or not words.isdisjoint(furniture_words("story_words"))


def _unlabelled(subject: str) -> str:
    """Take the label off a subject: "STORY: Quarry to close"."""
    label, colon, rest = subject.partition(":")
    return rest if colon and len(label) <= _LONGEST_LABEL else subject


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
