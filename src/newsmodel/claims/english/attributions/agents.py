"""Sources at the right of a cue: "said *Lee*", "according to *the mayor*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.counts import number_after
from newsmodel.claims.english.attributions.grammar import (
    AMBIGUOUS_MONTHS,
    ARTICLES,
    BE,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    OBJECTS,
    ONLY_OBJECTS,
    PERSONAL,
    PHRASE_STOPS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    has_ending,
)
from newsmodel.claims.english.attributions.postmodifiers import (
    begins_examples,
    begins_reduced_clause,
    contact_clause_before,
    is_past,
)
from newsmodel.claims.english.attributions.quoted_names import is_quoted_name
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.verbs import is_known_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words

_LONGEST_AGENT = 40
_LONGEST_BRACKETS = 24
#: An abbreviation with its stop inside of a name: "said Gov. Lee".
_LONGEST_ABBREVIATION = 4
_STOPS = PHRASE_STOPS | words(", . ( )")
#: What ends the source of a verb but not that of "according to": "according to a report *on* the flood".
_LINKING = words("in on to about with by through")
_ENDING = (RELATIVES | SUBORDINATORS | BE | _LINKING | words("during after before amid following through via")) - {
    "that"
}
#: Those that say more of a noun: "an aide *to* Lee".
_ATTACHING = words("in to on with")
#: Where, to whom and in what something is said: "said the mayor to *reporters*", within so many words.
_OF_SPEECH = get("en").attributions.places_of_speech
_LONGEST_CIRCUMSTANCE = 5
_OF_ISSUE = get("en").mentions.issuing_participles
_APOSTROPHES = words("' \u2019")
_LATER = words("yesterday today earlier later")


def agent_after(view: View, first: int, end: int, *, linked: bool = False) -> WordRange | None:
    """Find the noun phrase that begins with a word, at the right of a cue.

    Args:
        view: The passage.
        first: The word.
        end: Up to where to look.
        linked: Whether "in", "on", "about" belong to it, as after "according to".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> agent_after(view_of("said the old mayor on Monday.", ()), 1, 7)
        WordRange(start=1, end=4)
    """
    k = number_after(view, first, end)
    is_postmodified = False
    while k < end and k - first < _LONGEST_AGENT:
        passed = _passed(view, first, k, end)
        if passed > k:
            k = passed
            continue
        is_postmodified = is_postmodified or (k > first and begins_reduced_clause(view, k))
        if _ends_before(view, first, k, linked=linked or is_postmodified):
            break
        in_clause = k > first and is_past(view, k) and contact_clause_before(view, first, k) == first
        is_postmodified = is_postmodified or in_clause
        if k > first and not in_clause and _begins_clause(view, first, k, linked=linked):
            return None
        k += 1
    return _without_rest(view, first, k)


def _ends_before(view: View, first: int, k: int, *, linked: bool) -> bool:
    """Whether a phrase ends before a word: a mark, a preposition, a time."""
    low = view.lowered
    is_linked = low[k] in _LINKING and (linked or _belongs(view, first, k))
    if low[k] in _STOPS or view.quoted[k] or (low[k] in _ENDING and not is_linked):
        return True
    return k > first and (low[k] == "that" or (_is_time(view, k) and not _is_attribute(view, k)))


def _is_attribute(view: View, time: int) -> bool:
    """Whether a time belongs to what stands before: "a *Wednesday* editorial", "on *Wednesday*", "sent *Tuesday*"."""
    if view.lowered[time - 1] in _OF_ISSUE:
        return True
    return view.lowered[time - 1] in PREPOSITIONS or view.lowered[time - 1] in ARTICLES


def _belongs(view: View, first: int, k: int) -> bool:
    """Whether a preposition belongs to the noun before it: "an aide *to* Lee", "men *in* Leeds"; not "*on* Friday"."""
    low = view.lowered
    if k == first or low[k] not in _ATTACHING or not view.begins_lower[k - 1] or not is_speaker(low[k - 1]):
        return False
    ahead = low[k + 1 : k + 1 + _LONGEST_CIRCUMSTANCE]
    return not any(word in _OF_SPEECH or word in TIME_WORDS for word in ahead)


def _begins_clause(view: View, first: int, k: int, *, linked: bool) -> bool:
    """Whether a word shows that a clause stands there rather than a source: "said *he* left"."""
    if is_known_verb(view, k):
        return not begins_reduced_clause(view, k)
    if _has_object(view, k):
        return True
    in_clause = linked or contact_clause_before(view, first, k + 1) == first  # "according to the guides *I* know"
    is_adverb = view.lowered[k] == "there" and not is_known_verb(view, min(k + 1, len(view.lowered) - 1))
    return view.lowered[k] in PERSONAL and not in_clause and not is_adverb  # "said an official *there*"


def _has_object(view: View, k: int) -> bool:
    """Whether a past tense with an object stands behind a name: "says Lee *grabbed her*"."""
    if not (view.begins_upper[k - 1] and view.begins_lower[k] and has_ending(view.lowered[k], "ed")):
        return False
    return k + 1 < len(view.lowered) and (view.lowered[k + 1] in OBJECTS or view.lowered[k + 1] in DETERMINERS)


def _passed(view: View, first: int, k: int, end: int) -> int:
    """Skip what a phrase has inside though it could end one: "Gov*.* Lee", brackets, "such *as*", a quoted name."""
    low = view.lowered
    if is_abbreviated(view, k, end) or view.is_hyphen(k):
        return k + 1
    if low[k] == "(" and k > first:
        closing = closing_bracket(view, k, end)
        return closing + 1 if closing is not None else k
    if k > first and begins_examples(view, k):
        return k + 2 + (low[k + 2 : k + 3] == ["as"])
    if view.opens(k) and is_quoted_name(view, view.quotation_at(k)):
        return view.quotation_at(k).end
    return k


def closing_bracket(view: View, opening: int, end: int) -> int | None:
    """Find the bracket that closes another, if it is near."""
    for k in range(opening + 1, min(end, opening + _LONGEST_BRACKETS)):
        if view.lowered[k] == ")":
            return k
    return None


def is_abbreviated(view: View, dot: int, end: int) -> bool:
    """Whether a full stop belongs to a title or an initial in a name: "Gov*.* Lee", "Acme Inc*.*'s lawyer"."""
    after = dot + 1
    if view.lowered[dot] != "." or after >= end or not view.begins_upper[dot - 1]:
        return False
    goes_on = view.begins_upper[after] or view.lowered[after] == "," or _owns(view, after) or _is_day(view, after)
    return goes_on and len(view.lowered[dot - 1]) <= _LONGEST_ABBREVIATION


def _owns(view: View, mark: int) -> bool:
    """Whether the mark of an owner begins with a word."""
    return view.lowered[mark] in _APOSTROPHES and view.lowered[mark + 1 : mark + 2] == ["s"]


def _is_day(view: View, word: int) -> bool:
    """Whether a number says which day of a month: "Sept. *17*"."""
    return view.lowered[word].isdecimal() and view.lowered[word - 2] in MONTHS


def _is_time(view: View, k: int) -> bool:
    word, behind = view.lowered[k], "".join(view.lowered[k + 1 : k + 2])
    is_surname = word in AMBIGUOUS_MONTHS and not behind.isdecimal()  # "said Theresa *May*", but "said Hart *May* 3"
    return ((word in TIME_WORDS and view.begins_upper[k]) or word in _LATER) and not is_surname


def _without_rest(view: View, first: int, end: int) -> WordRange | None:
    """Take the adverbs and the joining words behind it from a phrase, if it can speak."""
    low = view.lowered
    while end > first and (view.is_adverb(end - 1) or low[end - 1] in PREPOSITIONS or low[end - 1] in COORDINATORS):
        end -= 1
    if end == first or low[first] in SUBORDINATORS:
        return None
    if low[first] in PREPOSITIONS and number_after(view, first, end) == first:
        return None
    is_object = low[first] in ONLY_OBJECTS and (low[first] not in POSSESSIVES or end - first == 1)
    return WordRange(first, end) if not is_object else None
