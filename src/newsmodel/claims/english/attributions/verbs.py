"""Whether a word is a finite verb, as far as its form, its neighbours and the lexicon tell."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    BE,
    COORDINATORS,
    DETERMINERS,
    IRREGULAR_PASTS,
    KNOWN_VERBS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    TIME_WORDS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms, words_of_form
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: Adverbs that begin a noun phrase as well: "and *many* said".
_QUANTIFYING = words("many most all both so not")
#: What else goes on behind an aside and is no verb.
_NO_VERBS = SUBORDINATORS | COORDINATORS | RELATIVES | OBJECTS | words("including both part one two three")


def is_known_verb(view: View, word: int) -> bool:
    """Whether a word is an auxiliary or a common verb: "was", "took".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Will took it.", ())
        >>> is_known_verb(view, 0), is_known_verb(view, 1)
        (False, True)
    """
    if view.parsed is not None and view.parsed.is_finite(word):
        return True
    return view.lowered[word] in KNOWN_VERBS and view.begins_lower[word]


def is_finite_cue(view: View, word: int) -> bool:
    """Whether a word is the past tense or the third person of a cue: "said", "says"."""
    return view.lowered[word] in words_of_form("past", "third")


def may_be_verb(view: View, word: int) -> bool:
    """Whether a word, or the one after the adverbs that begin with it, can be a finite verb: "really *thinks*"."""
    low = view.lowered
    while word + 1 < len(low) and is_adverb(low[word]):
        word += 1
    verb = low[word]
    return view.begins_lower[word] and (verb in KNOWN_VERBS or verb in cue_forms() or verb.endswith(("ed", "s")))


def governs(view: View, word: int) -> bool:
    """Whether a form of a cue is a verb that has an object or a clause here, not an adjective or a noun."""
    low = view.lowered
    before = low[word - 1] if word else ""
    after = low[word + 1]
    if before in DETERMINERS or before in PREPOSITIONS or before.endswith("'s") or not is_finite_cue(view, word):
        return False
    return (
        (before not in BE and low[word] in marked_forms("sure", "past", "third"))  # not "who had been *told* to go"
        or (after in DETERMINERS and not is_time_after(view, word))
        or after in PERSONAL
        or view.begins_upper[word + 1]
        or after[0].isdecimal()
    )


def is_time_after(view: View, word: int) -> bool:
    """Whether a time that begins with a determiner stands behind a word: "published *this week*".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("A poll published this week fell .", ())
        >>> is_time_after(view, 2), is_time_after(view, 1)
        (True, False)
    """
    low = view.lowered
    return word + 2 < len(low) and low[word + 1] in {"this", "that", "last"} and low[word + 2] in TIME_NOUNS


def has_verb(view: View, start: int, end: int) -> bool:
    """Whether a finite verb stands among some words."""
    low = view.lowered
    for k in range(start, end):
        if view.begins_upper[k]:
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
    low = view.lowered
    while view.is_adverb(word) and word + 1 < len(low) and low[word] not in _QUANTIFYING:
        word += 1
    verb = low[word]
    return view.begins_lower[word] and (
        verb in IRREGULAR_PASTS or verb in words_of_form("past") or has_ending(verb, "ed")
    )


def goes_on_with_predicate(view: View, word: int, end: int) -> bool:
    """Whether the predicate of a subject that stands before an aside begins: "The dam, Lee said, *had* broken".

    Args:
        view: The passage.
        word: The first word behind the aside.
        end: The end of the statement.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> views = [view_of(text, ()) for text in ("The dam, Lee said, holds.", "It broke, Lee said, in half.")]
        >>> [goes_on_with_predicate(view, 6, 8) for view in views]
        [True, False]
    """
    low = view.lowered
    while word + 1 < end and view.is_adverb(word):
        word += 1
    verb = low[word] if word < end else ""
    if not verb or not view.begins_lower[word] or not verb[0].isalpha():
        return False
    if is_known_verb(view, word) or is_finite_cue(view, word) or has_ending(verb, "ed"):
        return True
    return not (
        verb in _NO_VERBS
        or verb in PREPOSITIONS
        or verb in DETERMINERS
        or verb in PERSONAL
        or has_ending(verb, "ing")
        or verb in TIME_WORDS
    )
