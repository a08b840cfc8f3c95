"""Participles with words of their own between an article and its noun: "eine *mit der Sache vertraute* Person"."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.german.grammar import ADVERBS, DETERMINERS, PREPOSITIONS

#: How a participle, or an adjective that takes a phrase before it, ends where a noun follows.
_ENDINGS = ("e", "en", "er", "es", "em")


def without_attribute(phrase: str) -> str:
    """Leave out what a participle brings with it between an article or a number and the noun.

    Args:
        phrase: A noun phrase.

    Example:
        >>> without_attribute("Eine mit den Ermittlungen vertraute Person aus Ulm")
        'Eine Person aus Ulm'
        >>> without_attribute("Eine der Ärztinnen"), without_attribute("Ursula von der Leyen")
        ('Eine der Ärztinnen', 'Ursula von der Leyen')
    """
    tokens = phrase.split()
    if not tokens or not is_determiner(tokens[0]):
        return phrase
    begin = 1
    while begin < len(tokens) and tokens[begin].islower() and not _begins_attribute(tokens[begin]):
        begin += 1
    noun = _noun_behind(tokens, begin)
    return phrase if noun is None else " ".join((*tokens[:begin], *tokens[noun:]))


def is_determiner(word: str) -> bool:
    """Whether a word is an article, a number or another determiner, with a capital or without.

    Example:
        >>> is_determiner("Eine"), is_determiner("12"), is_determiner("Person")
        (True, True, False)
    """
    return word.lower() in DETERMINERS or word.isdecimal()


def _begins_attribute(word: str) -> bool:
    return word in PREPOSITIONS or word in DETERMINERS or word in ADVERBS


def _noun_behind(tokens: Sequence[str], begin: int) -> int | None:
    """Find the noun that the words from a preposition or a dative on lead to; None where no participle ends them."""
    word = begin
    while word < len(tokens) and _begins_attribute(tokens[word]):
        if tokens[word] in ADVERBS and tokens[word] not in PREPOSITIONS:
            word += 1
            continue
        inner = _behind_lower(tokens, word + 1)
        word = inner
        while word < len(tokens) and not tokens[word].islower():
            word += 1
        if word == inner:
            return None
    noun = _behind_lower(tokens, word)
    ends = word > begin and noun > word and noun < len(tokens)
    return noun if ends and all(token.strip(",").endswith(_ENDINGS) for token in tokens[noun - 1 : noun]) else None


def _behind_lower(tokens: Sequence[str], word: int) -> int:
    """Find the first word with a capital or a figure from a word on."""
    while word < len(tokens) and tokens[word].islower():
        word += 1
    return word
