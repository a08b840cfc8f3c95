"""Adverbials between a cue and its content: "said on Monday in Ohio that"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.english.attributions.addressees import end_of_addressee
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    CARDINALS,
    DETERMINERS,
    KNOWN_VERBS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    TIME_MODIFIERS,
    TIME_NOUNS,
    TIME_WORDS,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.lexicon import cue_forms, marked_forms
from newsmodel.claims.english.attributions.speakers import is_document, is_speaker
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import ENGLISH_MONTHS, ENGLISH_WEEKDAYS

#: Before a number, so that a phrase and no adverbial begins: "*about* 40 people", "*at least* two".
_BEFORE_NUMBERS = words("about over under around between nearly almost")
_NUMBERING = (("at", "least"), ("at", "most"), ("up", "to"), ("close", "to"), ("more", "than"), ("fewer", "than"))
_NUMBERS = CARDINALS | words("a half hundreds thousands dozens two-thirds three-quarters several")

#: An adverbial with a preposition has so many words, and so many follow each other: "in a speech | on Monday".
_LONGEST_PREPOSITIONAL = 9
_MOST_PREPOSITIONALS = 8
_MOST_ADVERBIALS = 4

#: Where or to whom something is said: "in an *interview*", "to *reporters*", "on *Twitter*".
PLACES_OF_SPEECH = get("en").attributions.places_of_speech.union(ENGLISH_WEEKDAYS)
#: Those who hear it, after "to": "he said *to reporters* that".
_HEARERS = get("en").attributions.audiences | OBJECTS | words("cheers applause")
#: Before a noun that has the form of a cue: "in a *phone* call".
_BEFORE_NOUNS = DETERMINERS | (PREPOSITIONS - {"to"}) | words("video phone")
#: Forms of cues that are nouns as well, and so far before them their article: "in *her* opening *remarks*".
_NOUNS_TOO = marked_forms("noun", "base", "third")
_LONGEST_BEFORE_NOUN = 3
#: What may follow a noun after "to", and no verb in the infinitive: "a letter to *parliament* that".
_BEHIND_NOUNS = words("that on in at of from , and")
#: What an adverbial begins with, beside prepositions, times and adverbs.
_OPENING = words(", again reporters earlier later")

#: Before a word of time: "said *late* Monday".
_VAGUE = TIME_MODIFIERS - words("earlier later")
#: WordRange of time that begin a content as well: "said *now* was the time".
_NO_TIMES = _VAGUE | words("may march again now then")
#: Adverbs in -ly that belong to the content: "said *nearly* all".
_OF_CONTENT = words("only nearly roughly mostly possibly partly probably")
#: "Said *a year ago*"
_AGO = words("ago earlier later")
_TIME_UNITS = frozenset(form for unit in get("en").grammar.time_units for form in (unit, f"{unit}s"))
_COUNTS = frozenset(word for word, _ in get("en").numbers.cardinals) | words("a an several many")
_SHORT_ADVERBS = words("again also too earlier later")
_PREPOSITIONS_OF_SPEECH = words("in on at during to through via")
#: Behind "by": "said by *email* it would rain".
#: Before an occasion, which has so many words: "said *after the vote* he would leave".
_BEFORE_OCCASIONS = words("after before following")
_LONGEST_OCCASION = 7
#: An apposition at the end of an aside has so many words: "in a letter to Hart, *the mayor*, that".
_LONGEST_ASIDE = 12
#: What neither an occasion nor an aside has.
_OF_CLAUSES = KNOWN_VERBS | PERSONAL
#: Behind what is said in: "a statement *posted* on Facebook".
_OF_ISSUE = get("en").mentions.issuing_participles | get("en").mentions.receiving_participles | words("emailed read")
_MEANS = get("en").attributions.written_media | words("phone telephone video")
#: They join one place of speech to another: "in an interview *with* CNN *on* Monday".
_JOINING = words("with in on at from to")
#: Those before the ones whom somebody speaks to.
_COMPANY = words("with to from")
#: Before an infinitive that belongs to them: "at a *meeting* to discuss the plan".
_BEFORE_INFINITIVES = PLACES_OF_SPEECH | words("bid effort attempt move")
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
    if end == start or (word == "," and (end == start + 1 or _is_aside(view, start, end))):
        return True
    is_vague_time = word in _VAGUE and (low[start + 1] in TIME_NOUNS or low[start + 1] in TIME_WORDS)
    is_time = word in TIME_WORDS and word not in _VAGUE
    if not (word in PREPOSITIONS or is_time or is_vague_time or word in _OPENING or is_adverb(word)):
        return False
    if word == "reporters" and start + 1 < end and is_document(low[start + 1]):
        return False  # "showed *reporters photographs* that she said were old"
    inside = start + 1 if word != "to" else start
    return not (
        any(_is_verb_of_its_own(view, k, end) for k in _outside_infinitives(view, inside, end))
        or any(
            (low[k] in PERSONAL and low[k] not in OBJECTS) or (low[k] in AUXILIARIES and view.begins_lower[k])
            for k in range(start, end)
        )
    )


def _is_aside(view: View, start: int, end: int) -> bool:
    """Whether the words between two commas are an aside: "reported*, citing two aides,* that"."""
    low, first = view.lowered, view.lowered[start + 1]
    if low[end - 1] != "," or low[start + 1 : end - 1].count(",") > 0:
        return False
    return has_ending(first, "ing") or first in PREPOSITIONS | {"apart"} or first in TIME_WORDS or is_adverb(first)


def _outside_infinitives(view: View, start: int, end: int) -> Iterator[int]:
    """List words of an adverbial, but for the "to" and the verb that belong to a noun: "a meeting *to discuss*"."""
    k = start
    while k < end:
        if view.lowered[k] == "to" and view.lowered[k - 1] in _BEFORE_INFINITIVES:
            k += 2
        else:
            yield k
            k += 1


def _is_verb_of_its_own(view: View, k: int, end: int) -> bool:
    """Whether a word is another cue, or the "to" of an infinitive."""
    low = view.lowered
    if low[k] == "to":
        return k + 1 < end and view.begins_lower[k + 1] and not _is_addressed(view, k + 1, end)
    return (
        low[k] in cue_forms()
        and view.begins_lower[k]
        and low[k - 1] not in _BEFORE_NOUNS
        and not _is_in_compound(view, k, end)
        and not low[k - 1].endswith("'s")
        and not (low[k] in _NOUNS_TOO and view.has_any(DETERMINERS, max(0, k - _LONGEST_BEFORE_NOUN), k))
        and not (low[k] in _NOUNS_TOO and k + 1 < end and is_speaker(low[k + 1]))  # "*state* media"
    )


def _is_in_compound(view: View, k: int, end: int) -> bool:
    """Whether a participle stands before a document, or a document behind one: "in *charging documents*"."""
    low = view.lowered
    begins = low[k].endswith("ing") and k + 1 < end and is_document(low[k + 1])
    return begins or (low[k - 1].endswith("ing") and is_document(low[k]))


def _is_addressed(view: View, word: int, end: int) -> bool:
    """Whether a noun follows "to" and no verb: "to *parliament* that", "to *the* king"; not "to *remind* them that"."""
    low = view.lowered
    if low[word] in DETERMINERS or low[word] in _HEARERS or is_speaker(low[word]):
        return True
    is_verb = low[word] in cue_forms() or low[word] in KNOWN_VERBS
    return not is_verb and (word + 1 >= end or low[word + 1] in _BEHIND_NOUNS or low[word + 1] in TIME_WORDS)


def is_quantity(view: View, word: int) -> bool:
    """Whether words for how many begin: "at least 85", "about two".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_quantity(view_of("At least 85 left", ()), 0), is_quantity(view_of("At home 85 left", ()), 0)
        (True, False)
    """
    low = view.lowered
    number = word + 2 if tuple(low[word : word + 2]) in _NUMBERING else word + (low[word] in _BEFORE_NUMBERS)
    return word < number < len(low) and (low[number][0].isdecimal() or low[number] in _NUMBERS)


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
    after = _after_one(view, k, end)
    return after if _is_beside(view, after, end) else k


def _is_beside(view: View, k: int, end: int) -> bool:
    """Whether a content begins behind an adverbial, so that it is no part of it: not "said *Tuesday* was wet"."""
    return k >= end or not (view.lowered[k] in AUXILIARIES or view.lowered[k].endswith("'s"))


def _after_one(view: View, k: int, end: int) -> int:
    """Skip a time, an adverb or a phrase with a preposition; stay where there is none."""
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
    if word in _SHORT_ADVERBS or (word.endswith("ly") and view.is_adverb(k) and word not in _OF_CONTENT):
        return k + 1
    if word in _PREPOSITIONS_OF_SPEECH:
        return _after_prepositional(view, k, end)
    if word == ",":
        return _after_aside(view, k, end)
    if word in _BEFORE_OCCASIONS:
        return _after_occasion(view, k, end)
    if word in _OF_ISSUE and low[k - 1] in PLACES_OF_SPEECH:
        return _after_issue(view, k, end)
    if word == "by" and k + 1 < end and low[k + 1] in _MEANS:
        return k + 2
    return k


def _after_occasion(view: View, k: int, end: int) -> int:
    """Skip "after the vote" where a pronoun begins the content behind it: "said *after the vote* he would leave"."""
    low = view.lowered
    pronoun = next((j for j in range(k + 2, min(end, k + _LONGEST_OCCASION)) if low[j] in PERSONAL), None)
    if pronoun is None or low[k + 1] not in DETERMINERS:
        return k
    is_plain = all(low[j].isalpha() and low[j] not in _OF_CLAUSES for j in range(k + 1, pronoun))
    return pronoun if is_plain else k


def _after_aside(view: View, comma: int, end: int) -> int:
    """Skip a phrase between commas behind which a clause begins: "said*, apart from the rain,* it was fine"."""
    low, first = view.lowered, view.lowered[comma + 1] if comma + 1 < end else ","
    if first not in PREPOSITIONS | {"apart"}:
        return comma
    closing = view.next_of({",", ".", ";", ":"}, comma + 2, min(end, comma + _LONGEST_PREPOSITIONAL))
    is_closed = closing + 1 < end and low[closing] == "," and not view.has_any(_OF_CLAUSES, comma, closing)
    behind = low[closing + 1] if is_closed else ""
    if is_closed and [",", "that"] in (low[k : k + 2] for k in range(closing + 1, min(end, closing + _LONGEST_ASIDE))):
        return comma  # "said, in a letter to Hart, the mayor, *that*"
    return closing + 1 if behind in PERSONAL or behind in DETERMINERS else comma


def _after_issue(view: View, k: int, end: int) -> int:
    """Skip how something was issued: "said in a statement *posted on Facebook* the dam broke"."""
    after = k + 1
    if after < end and view.lowered[after] in PREPOSITIONS:
        after += 1
        after += after < end and view.lowered[after] in DETERMINERS
        first = after
        while after < end and view.begins_upper[after]:
            after += 1
        after += after == first
    return min(after, end)


def _after_time(view: View, k: int, end: int) -> int:
    """Skip the rest of a time: "Monday *night*", "Oct. *3*"."""
    low = view.lowered
    while k < end and (low[k] in TIME_NOUNS or low[k][0].isdecimal() or (low[k] == "." and low[k - 1] in TIME_WORDS)):
        k += 1
    return k


def _after_prepositional(view: View, preposition: int, end: int) -> int:
    """Skip "in an interview with CNN on Monday", but not a phrase that says nothing about the speech."""
    after = preposition
    for _ in range(_MOST_PREPOSITIONALS):
        place = _place_of_speech(view, after, end)
        if place is None:
            return _after_company(view, preposition, after, end)
        after = place + 1
        if after >= end or view.lowered[after] not in _JOINING:
            break
    return after


def _after_company(view: View, preposition: int, joining: int, end: int) -> int:
    """Skip those whom somebody speaks to: "in an interview *with the BBC*", "in a letter *to parliament*"."""
    if joining == preposition or view.lowered[joining] not in _COMPANY:
        return joining
    after = end_of_addressee(view, joining + 1, end)
    return joining if after is None else after


def _place_of_speech(view: View, preposition: int, end: int) -> int | None:
    for k in range(preposition + 1, min(end, preposition + _LONGEST_PREPOSITIONAL)):
        if view.lowered[k] in PLACES_OF_SPEECH or (view.lowered[k] in TIME_WORDS and not _points_at_noun(view, k, end)):
            return k
        if view.lowered[k] in _NOT_IN_PREPOSITIONAL or view.quoted[k]:
            return None
    return None


def _points_at_noun(view: View, word: int, end: int) -> bool:
    """Whether "this" and the like stand before what is no time: "in *this* list"; not "in *late* May"."""
    low = view.lowered
    is_time = word + 1 >= end or low[word + 1] in TIME_NOUNS or low[word + 1] in TIME_WORDS
    return low[word] in _VAGUE and not (is_time or low[word + 1][0].isdecimal() or not low[word + 1][0].isalnum())
