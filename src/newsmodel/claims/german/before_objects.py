"""Adverbs, pronouns and times that stand before a German object and are no part of it."""

from __future__ import annotations

from newsmodel.claims.german.grammar import ADVERBS, NEGATIONS, OBJECT_PRONOUNS, PREPOSITIONS
from newsmodel.claims.german.phrases import is_time, noun_phrase
from newsmodel.claims.statements.view import View, WordRange

#: Before a noun they say how much: "*mehr* Geld".
_AMOUNTS = frozenset(("mehr", "weniger"))
_PASSING = ADVERBS | OBJECT_PRONOUNS | NEGATIONS


def behind_adverbs(view: View, start: int, end: int) -> int:
    """Skip adverbs, pronouns and times before an object: "forderte *am Montag erneut* mehr Geld".

    Args:
        view: The passage.
        start: The word behind the verb.
        end: The end of the object.
    """
    while start < end:
        low, behind = view.lowered[start], start + 1
        if view.begins_upper[start] or (low in _AMOUNTS and behind < end and view.begins_upper[behind]):
            break
        if low in _PASSING and low not in PREPOSITIONS:
            start += 1
            continue
        time = WordRange(behind, noun_phrase(view, behind, end)) if low in PREPOSITIONS else WordRange(behind, behind)
        if not (time.start < time.end < end and is_time(view, time)):
            break
        start = time.end
    return start
