"""Antecedents of relative pronouns: "the *villagers* near the dam who say so"."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    DETERMINERS,
    IRREGULAR_PASTS,
    KNOWN_VERBS,
    PERSONAL,
    PHRASE_STOPS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    SURE_RELATIVES,
    has_ending,
)
from newsmodel.claims.english.attributions.postmodifiers import begins_reduced_clause
from newsmodel.claims.english.attributions.speakers import is_document, is_person, is_speaker
from newsmodel.claims.english.attributions.verbs import is_finite_cue
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: So many words are looked at in each of so many noun phrases that prepositions join.
_LONGEST_NOUN_PHRASE, _MOST_NOUN_PHRASES = 8, 3
#: Marks between a noun and its relative clause: "the survey*,* which found it".
_PARTING = words(", -- — – (")
#: Before the place of a body: "a college *in* Leeds, which said so".
_LOCATING = words("in at near from")
#: No noun phrase has them inside.
_NO_NOUNS = SUBORDINATORS.union(
    PREPOSITIONS, RELATIVES, PERSONAL, KNOWN_VERBS, PHRASE_STOPS, COORDINATORS - {"and"}, words(", ( )")
)


def antecedent_of(view: View, pronoun: WordRange, floor: int) -> WordRange | None:
    """Find the noun phrase that a "who" or "which" means, right before it; None where that is no source.

    Args:
        view: The passage.
        pronoun: The pronoun.
        floor: The first word that may belong to it.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> antecedent_of(view_of("He met the heads of villages, who said so.", ()), WordRange(7, 8), 0)
        WordRange(start=2, end=6)
    """
    end = pronoun.start
    if end > floor and view.lowered[end - 1] in _PARTING:
        end -= 1
    found, last = None, _without_aside(view, end, floor)
    for _ in range(_MOST_NOUN_PHRASES):
        start = _start_of(view, last, floor)
        if start == last:
            break
        if _can_be_meant(view, last - 1, pronoun.start, is_first=found is None):
            found = WordRange(start, end)
        if start <= floor or view.lowered[start - 1] not in PREPOSITIONS:
            break
        if found is not None and view.lowered[pronoun.start] == "which" and not _goes_on_before(view, start - 1):
            break
        last = start - 1
        if view.lowered[start - 1] != "by" and _is_verb(view, last - 1):  # "they *spoke* to the mayor"
            break
        if begins_reduced_clause(view, last - 1):  # "a note *sent* by an aide"
            last -= 1
    return found


def _can_be_meant(view: View, head: int, pronoun: int, *, is_first: bool) -> bool:
    """Whether a pronoun can mean a noun: "which" no person, "who" somebody who speaks or whom a name means."""
    low = view.lowered
    if low[pronoun] == "which":
        return not is_person(low[head]) and (is_first or view.begins_upper[head] or is_speaker(low[head]))
    return is_speaker(low[head]) or (is_first and view.begins_upper[head])


def _goes_on_before(view: View, preposition: int) -> bool:
    """Whether a name or a noun for a body goes on to the left: "the Ministry *of* Fish", "a college *in* Leeds"."""
    low, head = view.lowered, preposition - 1
    if low[preposition] in _LOCATING:
        return is_speaker(low[head]) and not is_person(low[head])
    if low[preposition] == "by":  # "a report *published by* the Acme Trust, which said so"
        return is_document(low[head - 1 if begins_reduced_clause(view, head) else head])
    return low[preposition] in {"of", "for"} and view.begins_upper[head]


def _is_verb(view: View, word: int) -> bool:
    """Whether the form of a word is that of a verb, behind its subject: "the club *hired* Jo Lee"; no "armed men"."""
    low = view.lowered
    if word < 1 or not view.begins_lower[word]:
        return False
    before = low[word - 1]
    is_form = low[word] in IRREGULAR_PASTS or has_ending(low[word], "ed")
    return is_form and (view.begins_upper[word - 1] or before in PERSONAL or is_speaker(before))


def _without_aside(view: View, end: int, floor: int) -> int:
    """Pass over an age or an acronym behind a name: "Lee, *64*, who", "the Road Agency *(RA)*, which"."""
    if end - 2 > floor and view.lowered[end - 1].isdecimal() and view.lowered[end - 2] == ",":
        return end - 2
    if end - 3 > floor and view.lowered[end - 1] == ")" and view.lowered[end - 3] == "(":
        return end - 3
    return end


def _start_of(view: View, end: int, floor: int) -> int:
    """Find the first word of the noun phrase without prepositions that ends before a word."""
    start = end
    while start > floor and end - start < _LONGEST_NOUN_PHRASE and _is_inside(view, start - 1):
        start -= 1
        if view.lowered[start] in DETERMINERS:
            break
    is_verb = start > floor and view.lowered[start - 1] == "to" and view.begins_lower[start] and start + 1 < end
    return start + 1 if is_verb and view.lowered[start] not in DETERMINERS else start


def _is_inside(view: View, word: int) -> bool:
    if view.quoted[word]:
        return False
    low = view.lowered[word]
    is_capital = view.begins_upper[word] and low not in SURE_RELATIVES
    return is_capital or (low not in _NO_NOUNS and not is_finite_cue(view, word) and not _is_verb(view, word))
