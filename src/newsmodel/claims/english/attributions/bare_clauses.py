"""Whether words that follow a cue without a "that" are a clause, by their verb."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    DETERMINERS,
    OBJECTS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    TIME_CONJUNCTIONS,
    has_ending,
)
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.verbs import is_known_verb, may_be_verb
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: So far into a content its finite verb is looked for.
_FURTHEST_VERB = 25
#: Members of a list before the verb of a clause have so many words.
_LONGEST_MEMBER = 6
#: What ends the stretch in which the verb of a main clause can stand.
_CLAUSE_ENDS = RELATIVES | TIME_CONJUNCTIONS | words("; : . , because if")
#: What is contracted with a pronoun: "he*'s* ill".
_CONTRACTED = words("s re d ll ve m")


def has_finite(view: View, start: int, end: int) -> bool:
    """Whether the words from one on are a clause: their finite verb is near.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> has_finite(view_of("said the dam had broken", ()), 1, 5), has_finite(view_of("said the old dam", ()), 1, 4)
        (True, False)
    """
    low = view.lowered
    if low[start] in PERSONAL and (low[start] not in OBJECTS or (start + 2 < end and may_be_verb(view, start + 1))):
        return True
    for k in range(start + 1, min(end, start + _FURTHEST_VERB)):
        if low[k] in _CLAUSE_ENDS and not (low[k] == "," and _is_listed(view, k, end)):
            return False
        if is_known_verb(view, k) or _is_contracted(low[k]):
            return True
        if k - start > 1 and k + 1 < end and _is_past_with_object(view, k):
            return True
        if k + 1 < end and _is_past_behind_name(view, start, k):
            return True
    return False


def _is_past_behind_name(view: View, start: int, k: int) -> bool:
    """Whether a word in -ed has nothing but a name before it and a noun behind it: "Lee *raised* taxes"."""
    low = view.lowered
    is_form = all(view.begins_upper[start:k]) and view.begins_lower[k] and has_ending(low[k], "ed")
    return is_form and view.begins_lower[k + 1] and low[k + 1].isalpha() and low[k + 1] not in PREPOSITIONS


def _is_listed(view: View, comma: int, end: int) -> bool:
    """Whether a comma parts the members of a list: "*nurses, porters and cooks* will strike"."""
    for k in range(comma + 1, min(end, comma + _LONGEST_MEMBER)):
        if view.lowered[k] == "and":
            return True
        if is_known_verb(view, k) or not view.lowered[k][0].isalnum():
            return view.lowered[k] == "," and view.lowered[k + 1 : k + 2] == ["and"]
    return False


def _is_contracted(word: str) -> bool:
    if "'" not in word:
        return False
    pronoun, rest = word.split("'")[:2]
    return rest in _CONTRACTED and pronoun in PERSONAL


def _is_past_with_object(view: View, k: int) -> bool:
    """Whether a word in -ed is a past tense: "Lee *signed* the bill"; not "the *signed* bill"."""
    low = view.lowered
    return (
        view.begins_lower[k]
        and low[k].endswith("ed")
        and low[k - 1] not in DETERMINERS
        and low[k - 1] not in PREPOSITIONS
        and (low[k + 1] in DETERMINERS or low[k + 1] == "to")
    )


def is_no_object(view: View, site: Site, start: int, end: int) -> bool:
    """Whether words are a clause, as their cue has no object: "insist *the dam leaked*".

    Args:
        view: The passage.
        site: The cue.
        start: The first word.
        end: Up to where to look.
    """
    if site.takes("object") or site.takes("relation") or site.passive:
        return False
    if not (view.lowered[start] in DETERMINERS or view.begins_upper[start]):
        return False
    stop = min(end, view.next_of(_CLAUSE_ENDS, start, min(end, start + _FURTHEST_VERB)) + 1)
    return any(_is_past_at_end(view, k) for k in range(start + 2 - view.begins_upper[start], stop - 1))


def _is_past_at_end(view: View, k: int) -> bool:
    """Whether a word in -ed has nothing but marks or an adverb behind it, so that it is a past tense: "it *leaked*"."""
    if not view.begins_lower[k] or not has_ending(view.lowered[k], "ed") or view.lowered[k - 1] in DETERMINERS:
        return False
    return view.lowered[k + 1] in _CLAUSE_ENDS or view.is_adverb(k + 1)
