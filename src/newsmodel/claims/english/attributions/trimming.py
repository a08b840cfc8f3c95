"""Takes from a noun phrase what stands before it in its clause: "*On Tuesday* the mayor said"."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from newsmodel.claims.english.attributions.counts import is_number, number_after
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    DETERMINERS,
    LEADING,
    ONLY_OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    TIME_MODIFIERS,
    TIME_NOUNS,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.lexicon import marked_forms
from newsmodel.claims.english.attributions.speakers import is_person
from newsmodel.claims.english.attributions.speech import can_speak
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

_SKIPPED = words(", ' ’ . - /")
#: Adverbs that begin a phrase rather than stand before it: "*most* people", "*nearly* all".
_QUANTIFIERS = words("many most all nearly almost")
#: Times that are parts of a phrase as well: "*this* man", "*May* Lee".
_KEPT_TIMES = words("this next last early late may march")
#: Adverbs that are surnames of many people, and what stands behind a participle that one of them is an adverb of.
_SURNAMES = words("long still")
_BEHIND_PARTICIPLES = words("to as by")
#: Marks inside of names.
_JOINTS = words("- / &")


def trimmed(view: View, start: int, last: int) -> WordRange | None:
    """Take the adverbials before it from a noun phrase; None where nothing is left that could speak."""
    low = view.lowered
    while start <= last and _is_skipped(view, start, last):
        start += 1
    if start > last:
        return None
    if low[start] in PREPOSITIONS and not _counts(view, start, last):
        after = _after_adverbial(view, start + 1, last)
        if after is None:
            return None
        start = after
    elif low[start] in TIME_WORDS:
        start = _after_time(view, start, last)
    if can_speak(view, WordRange(start, last + 1)):
        return WordRange(start, last + 1)
    is_pronoun = low[last] in PERSONAL and low[last] not in ONLY_OBJECTS and low[last] != "there"
    return WordRange(last, last + 1) if is_pronoun else None


def _begins_name(view: View, k: int, last: int) -> bool:
    """Whether an ordinal begins a body's name: "*First* National Bank"; not "First Lee said"."""
    return view.lowered[k] == "first" and k + 1 < last and all(view.begins_upper[k : k + 3])


def _is_skipped(view: View, k: int, last: int) -> bool:
    word = view.lowered[k]
    if _begins_name(view, k, last) or (k == last and is_adverbial_surname(view, k)):
        return False
    if number_after(view, k, last + 1) > k or (word == "both" and "and" not in view.lowered[k : last + 1]):
        return False
    return (
        word in _SKIPPED
        or word in LEADING
        or (view.is_adverb(k) and word not in _QUANTIFIERS)
        or (word in TIME_WORDS and k < last and word not in _KEPT_TIMES)
    )


def is_adverbial_surname(view: View, word: int) -> bool:
    """Whether an adverb with a capital is somebody's name: "*Long* said it rained"; not "*Long* said to be old, it".

    Args:
        view: The passage.
        word: The adverb.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> [is_adverbial_surname(view_of(text, ()), 0) for text in ("Long said so.", "Long said to leak, it did.")]
        [True, False]
    """
    low = view.lowered
    if low[word] not in _SURNAMES or not view.begins_upper[word] or word + 2 >= len(low):
        return False
    return low[word + 1] in marked_forms("sure", "past", "third") and low[word + 2] not in _BEHIND_PARTICIPLES


def _counts(view: View, preposition: int, last: int) -> bool:
    """Whether a preposition belongs to a number: "about 40", "between 40 and 50"."""
    return number_after(view, preposition, last + 1) > preposition or (
        view.lowered[preposition] == "between" and is_number(view.lowered[preposition + 1])
    )


def _after_adverbial(view: View, start: int, last: int) -> int | None:
    """Find the subject behind an adverbial without a comma: "On Tuesday *the* mayor", "In Iowa *Lee*"."""
    low = view.lowered
    for k in range(last, start, -1):
        before = low[k - 1]
        if is_joined(view, k) or before == ".":
            continue
        if (low[k] in PERSONAL and low[k] != "there") or low[k] in DETERMINERS:
            return k
        if not view.begins_upper[k]:
            continue
        if before in TIME_WORDS or before in TIME_NOUNS or before[0].isdecimal():
            return k
        # "the debate Trump": a title before a name is part of it
        if view.begins_lower[k - 1] and k - 2 >= start and (low[k - 2] in DETERMINERS or low[k - 2] in PREPOSITIONS):
            return k
        if k == start + 1 and view.begins_lower[start] and not is_person(before):
            return k  # "in court *Lee*", but "by lawyer Lee"
    return None


def is_joined(view: View, k: int) -> bool:
    """Whether a word cannot begin a phrase because of the one before it: "of Iowa", "the mayor", "Lee's aide"."""
    before = view.lowered[k - 1]
    return (
        before in PREPOSITIONS
        or before in COORDINATORS
        or before in DETERMINERS
        or before in _JOINTS
        or before.endswith("'s")
    )


def _after_time(view: View, start: int, last: int) -> int:
    low = view.lowered
    k = start
    while k <= last and (low[k] in TIME_WORDS or low[k] in TIME_NOUNS or low[k][0].isdecimal()):
        k += 1
    is_time = start < k <= last and (k - start > 1 or low[start] not in TIME_MODIFIERS)
    return k if is_time else start
