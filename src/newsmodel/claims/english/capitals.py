"""Passages printed in capitals alone, as old wires and some headlines are: written as running text, place by place."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs

from newsmodel.claims.english.attributions.grammar import (
    ADVERBS,
    DETERMINERS,
    FULL_STOPS,
    KNOWN_VERBS,
    MONTHS,
    PARTICIPLES,
    TIME_NOUNS,
    TIME_WORDS,
    WEEKDAYS,
    has_ending,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.claims.english.mentions.kinds import known_kind, listed_kind
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, GIVEN, OUTLETS, PLACES
from newsmodel.claims.passages import Passage
from newsmodel.languages.tables import words
from newsmodel.prose.tokens import tokenize

#: So few words in capitals are a name or a label.
_FEWEST_WORDS = 4
#: Names so short are abbreviations rather: "UN", "FBI".
_LONGEST_ABBREVIATION = 3
#: Words of closed classes, and verbs: never names where no given name stands before them.
_CLOSED = (
    FUNCTION_WORDS | KNOWN_VERBS | PARTICIPLES | ADVERBS | DETERMINERS | TIME_NOUNS | (TIME_WORDS - WEEKDAYS - MONTHS)
)
#: Endings of words that are no names.
_ENDINGS = ("ed", "ing", "ly", "tion", "sion", "ment", "ness", "ity", "ous", "ful", "able", "est")
_QUOTES = words("\" “ '' ``")
#: Months that are more often something else.
_NO_MONTHS = words("may march")


def in_small_letters(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Write the passages that have no small letter as running text, of the same length.

    Args:
        passages: The passages.

    Example:
        >>> loud = Passage(target="p", text="THE MAYOR, JO LEE, SAID ON MONDAY THE DAM LEAKED.", place="prose")
        >>> in_small_letters([loud])[0].text
        'The mayor, Jo Lee, said on Monday the dam leaked.'
    """
    return tuple(
        attrs.evolve(passage, text=_written(passage.text)) if passage.text.isupper() else passage
        for passage in passages
    )


@functools.lru_cache(maxsize=256)
def _written(text: str) -> str:
    tokens = tokenize(text)
    if sum(word[0].isalpha() for word in tokens.words) < _FEWEST_WORDS:
        return text
    written, end = [], 0
    for number, word in enumerate(tokens.words):
        is_quoted = number > 0 and tokens.low[number - 1] in _QUOTES and end == tokens.starts[number]
        opens = is_quoted or number == 0 or tokens.low[number - 1] in FULL_STOPS
        written += [text[end : tokens.starts[number]], _word(word, tokens.low, number, opens=opens)]
        end = tokens.ends[number]
    small = "".join([*written, text[end:]])
    return small if len(small) == len(text) else text


def _word(word: str, low: Sequence[str], number: int, *, opens: bool) -> str:
    """Write one word: with a capital where a sentence begins or it may be a name."""
    before = low[number - 1] if number else "."
    stem = low[number].removesuffix("'s")
    if not word[0].isalpha() or word == "I" or "." in word:
        return word
    if stem in WEEKDAYS or (stem in MONTHS and stem not in _NO_MONTHS) or stem in ADJECTIVES or stem in PLACES:
        return _capitalised(word)
    if len(word) > 1 and stem not in FUNCTION_WORDS and (known_kind(stem) or stem in OUTLETS):
        return (
            word[: len(stem)] + word[len(stem) :].lower() if len(stem) <= _LONGEST_ABBREVIATION else _capitalised(word)
        )
    if opens or (stem in GIVEN and not _is_common(stem)):
        return _capitalised(word)
    if _is_common(stem) and not (before in GIVEN and stem not in _CLOSED):  # "Jo *Banks*"
        return word.lower()
    after = low[number + 1] if number + 1 < len(low) else "."
    is_noun = before in DETERMINERS and (not after[0].isalpha() or _is_common(after))
    return word.lower() if is_noun else _capitalised(word)


def _capitalised(word: str) -> str:
    """Write a word with a capital, its parts as well: "Smith-Lee", "O'Neill", but "Lee's"."""
    pieces: list[str] = []
    previous = ""
    for place, letter in enumerate(word):
        is_first = not previous.isalpha() and not (previous in {"'", "’"} and len(word) - place <= 2)  # noqa: RUF001, PLR2004
        pieces.append(letter if is_first else letter.lower())
        previous = letter
    return "".join(pieces)


@functools.lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    """Whether a word in lower case is one of the language, and no name."""
    if word in _CLOSED or listed_kind(word) is not None or word in cue_forms():
        return True
    return any(has_ending(word, ending) for ending in _ENDINGS)
