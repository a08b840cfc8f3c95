"""The language of a text, from its script and its most common words; `und` where they do not settle it."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from newsmodel.languages.language import get, tags
from newsmodel.prose.characters import COMBINING, LATIN, lies_within

#: Languages that are written from right to left.
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"})

#: So many characters are looked at.
REACH = 1200
#: A language needs so many of its function words,
LEAST_WORDS = 6
#: which are so large a part of all words,
LEAST_SHARE = 0.12
#: and so many times as many as any other language has.
LEAST_MARGIN = 1.4
#: From this share of all characters on, letters of another script than Latin are looked at.
FOREIGN_SHARE = 0.25
#: A script settles the language if so many of the letters are of it;
SCRIPT_SHARE = 0.5
#: Japanese mixes its syllables with Han characters: of them, so few will do.
SYLLABLES_SHARE = 0.1

# These patterns are compiled when a text first needs them: that takes longer than the rest of the module.
#: Scripts that settle the language by themselves, by their code points.
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("bn", "[\u0980-\u09ef]"),
    ("pa", "[\u0a01-\u0a75]"),
    ("gu", "[\u0a81-\u0aff]"),
    ("ta", "[\u0b82-\u0bfa]"),
    ("te", "[\u0c00-\u0c7f]"),
    ("kn", "[\u0c80-\u0cf3]"),
    ("ml", "[\u0d00-\u0d7f]"),
    ("si", "[\u0d81-\u0df4]"),
    ("my", "[\u1000-\u109f]"),
    ("km", "[\u1780-\u17ff]"),
    ("ko", "[\uac00-\ud7a3]"),
    ("ja", "[\u3041-\u30fe]"),
    ("el", "[\u0386-\u03ce]"),
    ("he", "[\u05d0-\u05ea]"),
    ("th", "[\u0e01-\u0e5b]"),
    ("ka", "[\u10d0-\u10f6]"),
    ("hy", "[\u0561-\u0587]"),
)
#: Letters by which another language of such a script is told: Assamese writes Bengali letters and two of its own.
_OTHERS = {"bn": "[\u09f0\u09f1]"}
#: Letters of other scripts than Latin; general punctuation is common to all.
_NOT_LATIN = "[\u0370-\u1dff\u2e80-\ud7ff]"
_HAN = "[\u4e00-\u9fff]"
#: Letters that any language may write.
_LETTERS = frozenset(ascii_lowercase)
_WORD = re.compile(rf"[^\W\d_][\w{COMBINING}]*")
#: One word that is said again and again tells no language ("U U U U").
LEAST_DIFFERENT = 2
#: Where the common words do not settle it, a language needs so many words that the other does not have,
LEAST_OWN = 2
#: and so many times as many as the other has.
OWN_MARGIN = 2
#: In a short text so few words settle it, where they outdo those of each other language so many times,
FEW_WORDS, FEW_MARGIN = 3, 3
#: and hardly any word has a letter that the language does not write.
FOREIGN_WORDS = 0.05


def is_right_to_left(language: str) -> bool:
    """Tell whether a language is written from right to left.

    Example:
        >>> is_right_to_left("fa-IR"), is_right_to_left("en")
        (True, False)
    """
    return language.partition("-")[0].lower() in _RIGHT_TO_LEFT


def guess_language(text: str) -> str:
    """Guess the language of a text: a BCP 47 tag, or `und`.

    Args:
        text: The words; their beginning is enough.

    Example:
        >>> guess_language("The rain ended on Monday, and the people of the valley said that it was not for them.")
        'en'
        >>> guess_language("Rain ends")
        'und'
    """
    text = text[:REACH]
    if (
        not lies_within(text, LATIN)
        and len(re.findall(_NOT_LATIN, text)) > FOREIGN_SHARE * len(text)
        and (script := _by_script(text))
    ):
        return script
    return _by_words(_WORD.findall(text.lower()))


def _by_words(words: Sequence[str]) -> str:
    """Guess the language from its most common words, and among neighbours from what only one of them has."""
    languages_of, times = _function_words(), Counter(words)
    hits: Counter[str] = Counter()
    known = languages_of.keys() & times.keys()
    for word in known:
        for language in languages_of[word]:
            hits[language] += times[word]
    enough = max(LEAST_WORDS, LEAST_SHARE * len(words))
    best = max(hits.values(), default=0)
    close = [language for language, count in hits.items() if count >= enough and best < LEAST_MARGIN * count]
    if len(close) > 1:
        close = [one for one in close if all(_outdoes(times, one, other) for other in close if other != one)]
    found = close[0] if len(close) == 1 else _by_few_words(times, hits)
    told_by = sum(found in languages_of[word] for word in known)
    return found if told_by >= LEAST_DIFFERENT else "und"


def _by_few_words(times: Counter[str], hits: Mapping[str, int]) -> str:
    """Guess the language of a short text: few words are enough where no other language has as much to say for itself.

    Args:
        times: How often the text has each word, in small letters.
        hits: How many of them each language has among its most common ones.
    """
    total = times.total()
    enough = max(FEW_WORDS, LEAST_SHARE * total)
    found = [
        one
        for one, count in hits.items()
        if count >= enough
        and all(_outdoes(times, one, other, FEW_WORDS, FEW_MARGIN) for other in hits if other != one)
        and _foreign(times, one) <= FOREIGN_WORDS * total
    ]
    return found[0] if len(found) == 1 else "und"


def _foreign(times: Mapping[str, int], language: str) -> int:
    """Count the words with a letter that a language does not write."""
    letters = get(language).function.alphabet | _LETTERS
    return sum(count for word, count in times.items() if not letters.issuperset(word))


def _outdoes(times: Mapping[str, int], one: str, other: str, least: int = LEAST_OWN, margin: int = OWN_MARGIN) -> bool:
    """Tell whether more words belong to one language alone than to another that shares many with it.

    Args:
        times: How often the text has each word.
        one: The language.
        other: The other.
        least: How many words are needed.
        margin: How many times as many as the other has.
    """
    mine, others = get(one).function, get(other).function
    count = _own(times, mine.words - others.words, mine.alphabet - others.alphabet)
    return count >= least and count >= margin * _own(times, others.words - mine.words, others.alphabet - mine.alphabet)


def _own(times: Mapping[str, int], words: frozenset[str], letters: frozenset[str]) -> int:
    """Count the words that are among some, or have one of some letters."""
    return sum(count for word, count in times.items() if word in words or not letters.isdisjoint(word))


@functools.cache
def _function_words() -> Mapping[str, tuple[str, ...]]:
    """Map the most common words to the languages that have them."""
    found = defaultdict[str, list[str]](list)
    for tag in tags():
        for word in get(tag).function.words:
            found[word].append(tag)
    return {word: tuple(languages) for word, languages in found.items()}


def _by_script(text: str) -> str | None:
    """Guess the language from its script; None for one that several languages have."""
    letters = sum(map(str.isalpha, text)) or 1
    for language, pattern in _SCRIPTS:
        share = SYLLABLES_SHARE if language == "ja" else SCRIPT_SHARE
        if len(re.findall(pattern, text)) > share * letters:
            return None if language in _OTHERS and re.search(_OTHERS[language], text) else language
    return "zh" if len(re.findall(_HAN, text)) > SCRIPT_SHARE * letters else None
