"""Addressees and adverbials between a cue and its content: "told the BBC on Monday in Ohio that"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    TIME_MODIFIERS,
    TIME_NOUNS,
    TIME_WORDS,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.phrases import is_joined
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, ENGLISH_WEEKDAYS

_LONGEST_ADDRESSEE = 24
#: An adverbial with a preposition has so many words, and so many follow each other: "in a speech | on Monday".
_LONGEST_PREPOSITIONAL = 9
_MOST_PREPOSITIONALS = 8
_MOST_ADVERBIALS = 4

#: Where or to whom something is said: "in an *interview*", "to *reporters*", "on *Twitter*".
PLACES_OF_SPEECH = get("en").attributions.places_of_speech.union(ENGLISH_WEEKDAYS)
#: Those who hear it, after "to": "he said *to reporters* that".
_HEARERS = get("en").attributions.audiences | OBJECTS | words("cheers applause")
#: Before a noun that has the form of a cue: "in a *phone* call".
_BEFORE_NOUNS = DETERMINERS | words("in of on a video phone")
#: What an adverbial begins with, beside prepositions, times and adverbs.
_OPENING = words(", again reporters earlier later")

#: What ends an addressee for sure: "told him *that*", "told the BBC *how*".
_AFTER_ADDRESSEE = words("that if whether how why what : ,")
_BEFORE_ADVERBIALS = words("in on at during after before last this")

#: Before a word of time: "said *late* Monday".
_VAGUE = TIME_MODIFIERS - words("earlier later")
#: WordRange of time that begin a content as well: "said *now* was the time".
_NO_TIMES = words("this last next may march early late again now then")
#: Adverbs in -ly that belong to the content: "said *nearly* all".
_OF_CONTENT = words("only nearly roughly mostly possibly partly probably")
#: "Said *a year ago*"
_AGO = words("ago earlier later")
_TIME_UNITS = frozenset(form for unit in get("en").grammar.time_units for form in (unit, f"{unit}s"))
_COUNTS = frozenset(word for word, _ in get("en").numbers.cardinals) | words("a an several many")
_SHORT_ADVERBS = words("again also too earlier later")
_PREPOSITIONS_OF_SPEECH = words("in on at during to through via")
#: They join one place of speech to another: "in an interview *with* CNN *on* Monday".
_JOINING = words("with in on at from to")
_NOT_IN_PREPOSITIONAL = PERSONAL | words(", ; : that")


def is_adverbial(view: View, start: int, end: int) -> bool:
    """Whether the words between a cue and its content can be adverbials.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_adverbial(view_of("said on Monday in Ohio that", ()), 1, 5)
        True
        >>> is_adverbial(view_of("said the mayor that", ()), 1, 3)
        False
    """
    low = view.lowered
    word = low[start]
    if end == start or (word == "," and end == start + 1):
        return True
    is_vague_time = word in _VAGUE and (low[start + 1] in TIME_NOUNS or low[start + 1] in TIME_WORDS)
    is_time = word in TIME_WORDS and word not in _VAGUE
    if not (word in PREPOSITIONS or is_time or is_vague_time or word in _OPENING or is_adverb(word)):
        return False
    inside = start + 1 if word != "to" else start
    return not (
        any(_is_verb_of_its_own(view, k, end) for k in range(inside, end))
        or any(
            (low[k] in PERSONAL and low[k] not in OBJECTS) or (low[k] in AUXILIARIES and view.begins_lower[k])
            for k in range(start, end)
        )
    )


def _is_verb_of_its_own(view: View, k: int, end: int) -> bool:
    """Whether a word is another cue, or the "to" of an infinitive."""
    low = view.lowered
    if low[k] == "to":
        return k + 1 < end and view.begins_lower[k + 1] and low[k + 1] not in DETERMINERS and low[k + 1] not in _HEARERS
    return (
        low[k] in cue_forms()
        and view.begins_lower[k]
        and low[k - 1] not in _BEFORE_NOUNS
        and not low[k - 1].endswith("'s")
    )


def skip_adverbials(view: View, start: int, end: int) -> int:
    """Find the beginning of a content without a "that", behind the adverbials of its cue: "said on Monday *it*".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> skip_adverbials(view_of("said late Monday in a speech it would rain", ()), 1, 9)
        6
    """
    for _ in range(_MOST_ADVERBIALS):
        after = _after_adverbial(view, start, end) if start < end else start
        if after == start:
            break
        start = after
    return start


def _after_adverbial(view: View, k: int, end: int) -> int:
    time = _after_any_time(view, k, end)
    if time > k:
        return time if _is_beside(view, time, end) else k
    word = view.lowered[k]
    if word in _SHORT_ADVERBS or (word.endswith("ly") and view.is_adverb(k) and word not in _OF_CONTENT):
        return k + 1
    if word in _PREPOSITIONS_OF_SPEECH:
        return _after_prepositional(view, k, end)
    return k


def _is_beside(view: View, k: int, end: int) -> bool:
    """Whether a content begins behind a time, so that the time is no part of it: not "said *Tuesday* was wet"."""
    return k >= end or not (view.lowered[k] in AUXILIARIES or view.lowered[k].endswith("'s"))


def _after_any_time(view: View, k: int, end: int) -> int:
    low = view.lowered
    word = low[k]
    if word in _VAGUE and k + 1 < end and (low[k + 1] in TIME_WORDS or low[k + 1] in TIME_NOUNS):
        return k + 2
    if word in TIME_WORDS and word not in _NO_TIMES:
        after = _after_time(view, k + 1, end)
        # "said January income fell": a month without a day belongs to what it stands before
        return k if word in ENGLISH_MONTHS and after == k + 1 else after
    if k + 2 < end and low[k + 2] in _AGO and low[k + 1] in _TIME_UNITS and (word in _COUNTS or word.isdecimal()):
        return k + 3
    return k


def _after_time(view: View, k: int, end: int) -> int:
    """Skip the rest of a time: "Monday *night*", "Oct. *3*"."""
    low = view.lowered
    while k < end and (low[k] in TIME_NOUNS or low[k][0].isdigit() or (low[k] == "." and low[k - 1] in TIME_WORDS)):
        k += 1
    return k


def _after_prepositional(view: View, preposition: int, end: int) -> int:
    """Skip "in an interview with CNN on Monday", but not a phrase that says nothing about the speech."""
    after = preposition
    for _ in range(_MOST_PREPOSITIONALS):
        place = _place_of_speech(view, after, end)
        if place is None:
            break
        after = place + 1
        if after >= end or view.lowered[after] not in _JOINING:
            break
    return after


def _place_of_speech(view: View, preposition: int, end: int) -> int | None:
    for k in range(preposition + 1, min(end, preposition + _LONGEST_PREPOSITIONAL)):
        if view.lowered[k] in PLACES_OF_SPEECH or view.lowered[k] in TIME_WORDS:
            return k
        if view.lowered[k] in _NOT_IN_PREPOSITIONAL or view.quoted[k]:
            return None
    return None


def skip_addressee(view: View, start: int, end: int) -> int | None:
    """Find the beginning of a content behind its addressee; None where nothing follows.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> skip_addressee(view_of("told the local paper it rained", ()), 1, 6)
        4
    """
    low = view.lowered
    if start >= end:
        return None
    if low[start] in OBJECTS:
        return start + 1
    if low[start] in _AFTER_ADDRESSEE or low[start] in PERSONAL or view.opens(start):
        return start
    limit = min(end, start + _LONGEST_ADDRESSEE)
    for k in range(start + 1, limit):
        if low[k] in _AFTER_ADDRESSEE or low[k] in {".", "to", ";"} or view.opens(k) or _begins_clause(view, k):
            return k
        if is_known_verb(view, k):
            return start
        if low[k] in TIME_WORDS or (low[k] in _BEFORE_ADVERBIALS and not is_joined(view, k)):
            return k
    return max(limit, start + 1)


def _begins_clause(view: View, k: int) -> bool:
    """Whether a phrase of its own begins after the addressee: "told the paper *he* left", "told aides *Lee* left"."""
    low = view.lowered
    if is_joined(view, k):
        return False
    return low[k] in PERSONAL or low[k] in DETERMINERS or (view.begins_upper[k] and view.begins_lower[k - 1])
