"""Numbers that count something, and those that name it: "Boeing 737" does not count, and "one of us" does not."""

from __future__ import annotations

from newsmodel.claims.english.counted_nouns import COUNTED_BY_ONE
from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.languages.language import get

_GRAMMAR, _QUANTITIES = get("en").grammar, get("en").quantities
#: Words with a capital that name no number behind them; "AM 970" is a name.
_NO_NAMES: frozenset[str] = (FUNCTION_WORDS - {"am"}).union(
    _GRAMMAR.quantifiers,
    _GRAMMAR.degree_adverbs,
    _GRAMMAR.time_adverbs,
    _GRAMMAR.linking_adverbs,
    _QUANTITIES.no_names,
)
#: Nouns that are as vague as "one" itself.
_VAGUE = ("thing", "way", "another", "side", "hand")


def is_label(preceding: tuple[str, ...], *, capital: bool, opening: bool, counts: bool) -> bool:
    """Tell whether the word before a plain number makes it a name.

    Args:
        preceding: The words before the number, in lower case, the nearest first.
        capital: Whether that word has a capital in a text that has not one on every word.
        opening: Whether that word opens a sentence.
        counts: Whether a plural or a measure follows the number.

    Example:
        >>> is_label(("boeing",), capital=True, opening=False, counts=False)
        True
        >>> is_label(("about",), capital=True, opening=True, counts=True)
        False
    """
    if not preceding:
        return False
    word = preceding[0]
    if word in _QUANTITIES.labels:
        return capital or not (counts and word in _QUANTITIES.loose_labels)
    if not capital or word in _NO_NAMES or word.endswith(("'s", "\u2019s", "ly")):
        return False
    return not (opening and counts)


def is_count_of_one(words_after: str, *, modified: bool) -> bool:
    """Tell whether "one" before these words is a number.

    Args:
        words_after: What stands right of it, in lower case.
        modified: Whether "at least", "only" or the like stands before it.

    Example:
        >>> is_count_of_one("person", modified=False), is_count_of_one("thing", modified=False)
        (True, False)
    """
    first, *rest = words_after.split(" ")
    if modified:
        return bool(first) and first not in _VAGUE
    return first in COUNTED_BY_ONE or (bool(rest) and rest[-1] in COUNTED_BY_ONE)
