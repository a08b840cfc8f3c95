"""Whether a word is a finite verb, as far as its form, its neighbours and the lexicon tell."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    KNOWN_VERBS,
    PERSONAL,
    PREPOSITIONS,
    VERBS,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms, words_of_form
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: Adverbs that begin a noun phrase as well: "and *many* said".
_QUANTIFYING = words("many most all both so not")
#: Forms that a predicate in the past tense begins with.
_PAST_VERBS = words("has had did was does have went") | (
    frozenset(verb for verb in VERBS if verb[-1] in "dektw") - words("come want need look work live become")
)


def is_known_verb(view: View, word: int) -> bool:
    """Whether a word is an auxiliary or a common verb: "was", "took".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Will took it.", ())
        >>> is_known_verb(view, 0), is_known_verb(view, 1)
        (False, True)
    """
    return view.low[word] in KNOWN_VERBS and view.lower[word]


def is_finite_cue(view: View, word: int) -> bool:
    """Whether a word is the past tense or the third person of a cue: "said", "says"."""
    return view.low[word] in words_of_form("past", "third")


def may_be_verb(view: View, word: int) -> bool:
    """Whether a word, or the one after the adverbs that begin with it, can be a finite verb: "really *thinks*"."""
    low = view.low
    while word + 1 < len(low) and is_adverb(low[word]):
        word += 1
    verb = low[word]
    return view.lower[word] and (verb in KNOWN_VERBS or verb in cue_forms() or verb.endswith(("ed", "s")))


def governs(view: View, word: int) -> bool:
    """Whether a form of a cue is a verb that has an object or a clause here, not an adjective or a noun."""
    low = view.low
    before = low[word - 1] if word else ""
    after = low[word + 1]
    if before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s") or not is_finite_cue(view, word):
        return False
    return (
        low[word] in marked_forms("sure", "past", "third")
        or after in DETERMINERS
        or after in PERSONAL
        or view.upper[word + 1]
        or after[0].isdigit()
    )


def has_verb(view: View, start: int, end: int) -> bool:
    """Whether a finite verb stands among some words."""
    low = view.low
    for k in range(start, end):
        if view.upper[k]:
            continue
        if low[k] in KNOWN_VERBS:
            return True
        if is_finite_cue(view, k) and k and low[k - 1] not in DETERMINERS:
            return True
        if low[k].endswith("ed") and k + 1 < end and (low[k + 1] in DETERMINERS or low[k + 1] in PREPOSITIONS):
            return True
    return False


def begins_predicate(view: View, word: int) -> bool:
    """Whether a verb without a subject begins: "he said it rained, but *did not say when*"."""
    low = view.low
    while view.is_adverb(word) and word + 1 < len(low) and low[word] not in _QUANTIFYING:
        word += 1
    verb = low[word]
    return view.lower[word] and (
        verb in _PAST_VERBS or verb in words_of_form("past") or (verb.endswith("ed") and len(verb) > 4)
    )
