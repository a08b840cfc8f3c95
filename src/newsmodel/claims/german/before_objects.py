"""Adverbs, pronouns and times that stand before a German object and are no part of it."""

from __future__ import annotations

from newsmodel.claims.german.grammar import ADVERBS, AMOUNTS, NEGATIONS, OBJECT_PRONOUNS, PREPOSITIONS
from newsmodel.claims.german.phrases import core_phrase, is_time, noun_phrase
from newsmodel.claims.german.speakers import is_thing
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

#: They tell of whom, on what and when something is demanded: "forderte *von der Stadt* mehr Geld".
_CIRCUMSTANCES = words("von vom") | words("zu zum zur") | words("nach vor bei beim")
#: They lead to what belongs to an object: "sagte *für Montag* Regen voraus".
AIMS = frozenset(("für",))
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
        if view.begins_upper[start] or (behind < end and is_amount(view, start)):
            break
        if low in _PASSING and low not in PREPOSITIONS:
            start += 1
            continue
        # "sagte *für Montag* Regen voraus" tells what is said
        passing = low in PREPOSITIONS and low not in AIMS
        time = WordRange(behind, noun_phrase(view, behind, end)) if passing else WordRange(behind, behind)
        if not (time.start < time.end < end and is_time(view, time)):
            break
        start = time.end
    return start


def is_amount(view: View, word: int) -> bool:
    """Whether a word says before a noun how much it is: "*mehr* Geld".

    Args:
        view: The passage.
        word: The word.
    """
    return view.lowered[word] in AMOUNTS and word + 1 < len(view.lowered) and view.begins_upper[word + 1]


def behind_phrases(view: View, start: int, end: int) -> int:
    """Skip phrases with a preposition before an object: "forderte *von der Stadt* mehr Geld".

    Args:
        view: The passage.
        start: Where the object may begin.
        end: The end of the object.
    """
    while start + 1 < end and view.lowered[start] in _CIRCUMSTANCES and not view.quoted[start]:
        stop = noun_phrase(view, start + 1, end)
        if stop == end and core_phrase(view, start + 1, end) == end and is_thing(view, WordRange(end - 1, end)):
            # "zu dem Thema *Aufklärung*"
            stop = end - 1
        if not start + 1 < stop < end:
            break
        start = behind_adverbs(view, stop, end)
    return start
