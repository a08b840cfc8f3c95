"""The language of a text, from its script and its most common words; `und` where they do not settle it."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from newsmodel.languages.language import get, tags

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
    ("ko", "[\uac00-\ud7a3]"),
    ("ja", "[\u3041-\u30fe]"),
    ("el", "[\u0386-\u03ce]"),
    ("he", "[\u05d0-\u05ea]"),
    ("th", "[\u0e01-\u0e5b]"),
    ("ka", "[\u10d0-\u10f6]"),
    ("hy", "[\u0561-\u0587]"),
)
#: Letters of other scripts than Latin; general punctuation is common to all.
_NOT_LATIN = "[\u0370-\u1dff\u2e80-\ud7ff]"
_HAN = "[\u4e00-\u9fff]"
_WORD = re.compile(r"[^\W\d_]+")


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
        not text.isascii()
        and len(re.findall(_NOT_LATIN, text)) > FOREIGN_SHARE * len(text)
        and (script := _by_script(text))
    ):
        return script
    words = _WORD.findall(text.lower())
    languages_of = _function_words()
    hits = Counter(language for word in words if word in languages_of for language in languages_of[word])
    ranked = hits.most_common(2)
    if not ranked or ranked[0][1] < max(LEAST_WORDS, LEAST_SHARE * len(words)):
        return "und"
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= LEAST_MARGIN * runner_up else "und"


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
            return language
    return "zh" if len(re.findall(_HAN, text)) > SCRIPT_SHARE * letters else None
