"""The noun phrase that ends with a word: how far it reaches to the left, and whether it can speak."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    CARDINALS,
    COORDINATORS,
    DETERMINERS,
    KNOWN_VERBS,
    LEADING,
    LONG_DASHES,
    OBJECTS,
    ONLY_OBJECTS,
    PERSONAL,
    PHRASE_STOPS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBJECTS,
    SUBORDINATORS,
    SURE_RELATIVES,
    TIME_MODIFIERS,
    TIME_NOUNS,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms
from newsmodel.claims.english.attributions.verbs import governs, has_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: So far to the left a noun phrase is looked for, and a mark that ends one.
_LONGEST_PHRASE = 45
_FURTHEST_MARK = 60
#: So far before a list the verb is looked for that makes clauses of its members.
_FURTHEST_VERB = 12
#: So far apart two brackets may stand.
_LONGEST_BRACKETS = 24
#: What begins a clause, to whose left its subject does not reach.
_CLAUSE_BREAKS = SUBORDINATORS | {"after", "before"}
#: What follows the head of a noun phrase: "the *mayor* of Flint", "the *man*, a friend".
_AFTER_HEAD = PREPOSITIONS | RELATIVES | LONG_DASHES | words(", ( and or")
#: They break no phrase before a time: "who worked there *until* last May".
_BEFORE_TIMES = words("until since after before")
#: Coordinators that join clauses rather than names.
_CLAUSE_JOINING = COORDINATORS - {"and"}


def phrase_before(view: View, floor: int, last: int) -> WordRange | None:
    """Find the noun phrase that ends with a word and has no commas, if it can speak.

    Args:
        view: The passage.
        floor: The first word that it may have.
        last: Its last word.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("On Tuesday the old mayor said so.", ())
        >>> phrase_before(view, 0, 4)
        WordRange(start=2, end=5)
    """
    return _trimmed(view, _left_edge(view, floor, last), last)


def mark_before(view: View, floor: int, word: int) -> int:
    """Find the comma, dash or end of a quotation at or before a word; else give the word before the floor.

    What stands in brackets is passed over.
    """
    low, k = view.lowered, word
    while k >= floor and word - k < _FURTHEST_MARK:
        if low[k] == ")":
            opening = opening_bracket(view, floor, k)
            if opening is not None:
                k = opening
        elif low[k] == "," or (low[k] in PHRASE_STOPS and not view.is_hyphen(k)) or view.quoted[k]:
            return k
        k -= 1
    return k


def head_of(view: View, source: WordRange) -> int:
    """Find the head of a noun phrase: its last word before what follows it."""
    low = view.lowered
    for k in range(source.start, source.last):
        after = low[k + 1]
        is_participle = (
            k > source.start and view.begins_lower[k + 1] and after.endswith(("ed", "ing")) and after != "king"
        )
        if is_participle or after in _AFTER_HEAD:
            return k
    return source.last


def opening_bracket(view: View, floor: int, closing: int) -> int | None:
    """Find the bracket that opens what another closes, if it is near."""
    for k in range(closing - 1, max(floor, closing - _LONGEST_BRACKETS) - 1, -1):
        if view.lowered[k] == "(":
            return k
    return None


def can_speak(view: View, phrase: WordRange) -> bool:
    """Whether a phrase can be a source: no object, no bare time, nothing with an infinitive in it."""
    low = view.lowered
    start, last = phrase.start, phrase.last
    if low[start] not in RELATIVES and _has_infinitive(view, start, last):
        return False
    head = low[last]
    if start < last and (head in PERSONAL or head in OBJECTS):
        return False
    if start < last and low[start] in PERSONAL and low[start] not in {"we", "you", "there"}:
        return low[start + 1] == "and" and view.begins_upper[last]
    if head in ONLY_OBJECTS or head in PREPOSITIONS or head in COORDINATORS or head in SUBORDINATORS:
        return False
    if head in DETERMINERS and head not in SUBJECT_PRONOUNS:
        return False
    return any(view.tokens.words[k][0].isalnum() for k in range(start, last + 1)) and not all(
        word in TIME_WORDS or word in TIME_NOUNS or (word in DETERMINERS and word not in SUBJECT_PRONOUNS)
        for word in low[start : last + 1]
    )


def _has_infinitive(view: View, start: int, last: int) -> bool:
    """Whether "to" and a verb stand in a phrase that has no relative clause: "a plan to leave"."""
    low = view.lowered
    return "to" in low[start:last] and (
        not view.has_any(SURE_RELATIVES, start, last)
        and any(
            low[k] == "to" and view.begins_lower[k + 1] and low[k + 1] not in DETERMINERS for k in range(start, last)
        )
    )


def _left_edge(view: View, floor: int, last: int) -> int:
    """Find the earliest word that the noun phrase ending with a word may begin with."""
    k = last
    conjunction = None
    while k >= floor and last - k < _LONGEST_PHRASE:
        before = _step_left(view, floor, k, last, joined=conjunction is not None)
        if before is None:
            break
        if view.lowered[k] == "and":
            conjunction = k
        k = before
    start = k + 1
    if conjunction is not None and _joins_clauses(view, floor, start, conjunction):
        return conjunction + 1
    return start


def _joins_clauses(view: View, floor: int, start: int, conjunction: int) -> bool:
    """Whether an "and" joins clauses rather than members of a list: "it rained *and* Lee said"."""
    low = view.lowered
    if low[conjunction + 1] in SURE_RELATIVES:
        return False
    if low[start] in SUBJECTS and conjunction > start + 1:
        return True
    return has_verb(view, max(mark_before(view, floor, start - 1) + 1, start - _FURTHEST_VERB), conjunction)


def _step_left(view: View, floor: int, k: int, last: int, *, joined: bool) -> int | None:
    """Step over a word that can be part of the phrase; None where it cannot."""
    low = view.lowered
    word = low[k]
    goes_on = True
    if word == ")":
        opening = opening_bracket(view, floor, k)
        return opening - 1 if opening is not None else None
    if word == "," or (word in PHRASE_STOPS and not view.is_hyphen(k)) or view.quoted[k]:
        return None
    elif word in _CLAUSE_BREAKS:
        is_time = word in _BEFORE_TIMES and k < last and (low[k + 1] in TIME_WORDS or low[k + 1] == "last")
        goes_on = is_time or (word == "that" and (k == last or _is_relative_that(view, floor, k)))
    elif word in SURE_RELATIVES:
        goes_on = k < last and may_be_verb(view, k + 1)
    elif word in KNOWN_VERBS and view.begins_lower[k]:
        relative = _relative_before(view, floor, k)
        return relative - 1 if relative is not None else None
    elif k < last:
        goes_on = word not in _CLAUSE_JOINING and (
            joined or word == "and" or word not in cue_forms() or not view.begins_lower[k] or not governs(view, k)
        )
    return k - 1 if goes_on else None


def _is_relative_that(view: View, floor: int, k: int) -> bool:
    """Whether a "that" stands for the noun before it: "the firm *that* built the dam"."""
    before, after = view.lowered[k - 1], view.lowered[k + 1]
    return (
        k > floor
        and view.begins_lower[k + 1]
        and (after in KNOWN_VERBS or after.endswith("ed"))
        and before.isalpha()
        and before not in cue_forms()
        and before not in PREPOSITIONS
        and not view.quoted[k - 1]
    )


def _relative_before(view: View, floor: int, verb: int) -> int | None:
    """Find the relative pronoun that a verb belongs to: "voters *who* have backed him said"."""
    for k in range(verb - 1, max(floor, verb - 4) - 1, -1):
        if view.lowered[k] in SURE_RELATIVES and k > floor:
            return k
        if view.lowered[k] == "that" and k == verb - 1 and _is_relative_that(view, floor, k):
            return k
        if view.lowered[k] == ",":
            return None
    return None


# --- what is no part of the phrase at its left

_SKIPPED = words(", ' ’ . - / both")
#: Adverbs that begin a phrase rather than stand before it: "*most* people", "*nearly* all".
_QUANTIFIERS = words("many most all nearly almost")
#: Times that are parts of a phrase as well: "*this* man", "*May* Lee".
_KEPT_TIMES = words("this next last early late may march")
#: Prepositions before a number: "*about* 40 people said".
_BEFORE_NUMBERS = words("about over under around between")
_NUMBERS = CARDINALS | words("a half two-thirds three-quarters")
#: Marks inside of names.
_JOINTS = words("- / &")


def _trimmed(view: View, start: int, last: int) -> WordRange | None:
    """Take the adverbials before it from a noun phrase; None where nothing is left that could speak."""
    low = view.lowered
    while start <= last and _is_skipped(view, start, last):
        start += 1
    if start > last:
        return None
    if low[start] in PREPOSITIONS and not _counts(view, start):
        after = _after_adverbial(view, start + 1, last)
        if after is None:
            return None
        start = after
    elif low[start] in TIME_WORDS:
        start = _after_time(view, start, last)
    if can_speak(view, WordRange(start, last + 1)):
        return WordRange(start, last + 1)
    return WordRange(last, last + 1) if low[last] in PERSONAL and low[last] not in ONLY_OBJECTS else None


def _is_skipped(view: View, k: int, last: int) -> bool:
    word = view.lowered[k]
    return (
        word in _SKIPPED
        or word in LEADING
        or (view.is_adverb(k) and word not in _QUANTIFIERS)
        or (word in TIME_WORDS and k < last and word not in _KEPT_TIMES)
    )


def _counts(view: View, preposition: int) -> bool:
    """Whether a preposition belongs to a number: "about 40"."""
    low, after = view.lowered, preposition + 1
    return (
        low[preposition] in _BEFORE_NUMBERS and after < len(low) and (low[after][0].isdigit() or low[after] in _NUMBERS)
    )


def _after_adverbial(view: View, start: int, last: int) -> int | None:
    """Find the subject behind an adverbial without a comma: "On Tuesday *the* mayor", "In Iowa *Lee*"."""
    low = view.lowered
    for k in range(last, start, -1):
        before = low[k - 1]
        if is_joined(view, k) or before == ".":
            continue
        if low[k] in PERSONAL or low[k] in DETERMINERS:
            return k
        if not view.begins_upper[k]:
            continue
        if before in TIME_WORDS or before in TIME_NOUNS or before[0].isdigit():
            return k
        # "the debate Trump": a title before a name is part of it
        if view.begins_lower[k - 1] and k - 2 >= start and (low[k - 2] in DETERMINERS or low[k - 2] in PREPOSITIONS):
            return k
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
    while k <= last and (low[k] in TIME_WORDS or low[k] in TIME_NOUNS or low[k][0].isdigit()):
        k += 1
    is_time = start < k <= last and (k - start > 1 or low[start] not in TIME_MODIFIERS)
    return k if is_time else start
