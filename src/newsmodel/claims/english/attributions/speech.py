"""Whether a phrase can be a source at all."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    COORDINATORS,
    DETERMINERS,
    OBJECTS,
    ONLY_OBJECTS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    SURE_OPENERS,
    SURE_RELATIVES,
    TIME_NOUNS,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.claims.english.mentions.noun_phrases import QUANTIFIERS
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

#: Determiners that stand for somebody by themselves: "*another* said", "*half* say".
_ALONE = words("another half")
#: Words that speak for themselves.
_STANDING = SUBJECT_PRONOUNS | _ALONE
#: Adverbs behind a noun: "officials *there*".
_NEAR_AND_FAR = words("there here")
#: Between "to" and a plural: "a letter to *senior* executives".
_DESCRIBING = get("en").mentions.human_adjectives


def can_speak(view: View, phrase: WordRange) -> bool:
    """Whether a phrase can be a source: no object, no bare time, nothing with an infinitive in it."""
    low = view.lowered
    start = phrase.start
    # "a guard *who was there*"
    last = next((k for k in range(start + 1, phrase.last) if _begins_relative_clause(view, k)), phrase.end) - 1
    last -= last > start and low[last] in _NEAR_AND_FAR
    if low[start] not in RELATIVES and _has_infinitive(view, start, last):
        return False
    head = low[last]
    if head == "us" and view.tokens.words[last].isupper():
        return True
    if start < last and (head in PERSONAL or head in OBJECTS):
        if low[last - 1] == "of":
            return low[start] in QUANTIFIERS  # "*one* of them"
        # "*those* close to him"
        can_lead = any(word == "those" or is_speaker(word) for word in low[start : last - 1])
        return can_lead and low[last - 1] in PREPOSITIONS
    if start < last and low[start] in PERSONAL and low[start] not in {"we", "you", "there"}:
        joined = low[start + 2] if start + 2 <= last else ""
        return low[start + 1] == "and" and (view.begins_upper[last] or joined in POSSESSIVES)  # "she and *her aides*"
    if head in PREPOSITIONS and not view.has_any(RELATIVES, start + 1, last):  # "a memo that she asked *for*"
        return False
    if head in ONLY_OBJECTS or head in COORDINATORS or (head in SUBORDINATORS and head not in PREPOSITIONS):
        return False
    if head in {"second", "other"} and start + 1 == last and low[start] in ARTICLES:
        return True  # "one said no, *the other* said yes"
    if head in DETERMINERS and head not in SUBJECT_PRONOUNS and not _stands_alone(view, start, last):
        return False
    return any(view.tokens.words[k][0].isalnum() for k in range(start, last + 1)) and not all(
        word in TIME_WORDS or word in TIME_NOUNS or (word in DETERMINERS and word not in _STANDING)
        for word in low[start : last + 1]
    )


def _stands_alone(view: View, start: int, last: int) -> bool:
    """Whether a determiner stands for somebody: "*another* said"; not "*another* promising approach"."""
    return view.lowered[last] in _ALONE and start == last and may_be_verb(view, last + 1)


def _begins_relative_clause(view: View, word: int) -> bool:
    low = view.lowered[word]
    return low in SURE_OPENERS or (low == "that" and may_be_verb(view, word + 1) and view.lowered[word - 1].isalpha())


def _has_infinitive(view: View, start: int, last: int) -> bool:
    """Whether "to" and a verb stand in a phrase that has no relative clause: "a plan to leave"."""
    low = view.lowered
    return "to" in low[start:last] and (
        not view.has_any(SURE_RELATIVES, start, last)
        and any(
            low[k] == "to"
            and view.begins_lower[k + 1]
            and low[k + 1] not in DETERMINERS
            and not _begins_plural(view, k + 1, last)
            and not begins_reduced_clause(view, k - 1)
            for k in range(start, last)
        )
    )


def _begins_plural(view: View, word: int, last: int) -> bool:
    """Whether a plural stands behind "to", where a verb would be no infinitive: "a letter to *executives*"."""
    low = view.lowered
    noun = word + 1 if low[word] in _DESCRIBING and word < last else word
    return low[noun].endswith(("s", "men", "people", "staff")) and is_plural(low[noun])
