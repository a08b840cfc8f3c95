"""Objects and clauses of verbs that attribute in which nothing is said: "called *the dog*", "claimed *two lives*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.adverbials import is_quantity
from newsmodel.claims.english.attributions.extents import Complement
from newsmodel.claims.english.attributions.grammar import (
    COORDINATORS,
    DETERMINERS,
    KNOWN_VERBS,
    PREPOSITIONS,
    REFLEXIVES,
    WH,
)
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: Who is called, and nothing, has so many words: "called *the dog*".
_LONGEST_CALLED = 2
_INDEFINITE = words("a an")
#: What disasters claim, in so many words.
_TAKEN = words("lives life victims")
_LONGEST_TAKEN = 3
#: What is told without anything being said: "tells *the story* of a girl who left".
_TOLD = words("story stories tale tales truth lies joke jokes secrets difference")
#: Contents that say nothing: "they say *that*", "he said *nothing*".
_EMPTY = words("that nothing so little more")
_NO_SUCH_THING = ["no", "such", "thing"]
_BEHIND_NOTHING = words(", and but nor when publicly else further more")
_NON_FINITE = words("being having doing be")
_CLAUSE_OPENERS = WH | COORDINATORS | {",", "that"}


def says_nothing(view: View, site: Site, complement: Complement, content: WordRange) -> bool:
    """Whether words are no content: "said *that*", "found *myself wondering*", "called *the dog*".

    Args:
        view: The passage.
        site: The cue.
        complement: What the words are by their beginning.
        content: The words.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> [len(hits_of(view_of(f"The storm claimed {what}.", ()))) for what in ("two lives", "victory")]
        [0, 1]
    """
    first, length = view.lowered[content.start], content.end - content.start
    if length == 1 and first in _EMPTY:
        return first != "that" or site.cue.kind != "deny"  # "disputes *that*"
    if view.lowered[content.start : content.end] == _NO_SUCH_THING:
        return True
    if first == "nothing" and _is_no_subject(view, content):
        return True
    if first in REFLEXIVES and site.cue.kind == "show":
        return True
    if _is_taken(view, site, content):
        return True
    if complement != "object" or site.cue.lemma != "call" or any(view.quoted[content.start : content.end]):
        return False
    # whoever is called something has two noun phrases behind the verb; a name is no judgement: "call it the Rock"
    is_name = view.begins_upper[content.last] and not view.has_any(_INDEFINITE, content.start, content.end)
    return is_name or length == 1 or (first in DETERMINERS and length <= _LONGEST_CALLED)


def _is_no_subject(view: View, content: WordRange) -> bool:
    """Whether "nothing" is the object: "said *nothing about* it"; not "said *nothing* about it had changed"."""
    low, behind = view.lowered, content.start + 1
    if low[behind] != "to" and low[behind] not in PREPOSITIONS and low[behind] not in _BEHIND_NOTHING:
        return False
    # "said *nothing but* rain could save it"
    end = view.next_of(_CLAUSE_OPENERS, behind + (low[behind] == "but"), content.end)
    return not any(
        low[k] in KNOWN_VERBS and low[k] not in _NON_FINITE and view.begins_lower[k] for k in range(behind + 1, end)
    )


def _is_taken(view: View, site: Site, content: WordRange) -> bool:
    """Whether nothing is said by a verb of saying: "the flood *claimed* ten lives", "Acme *recalled* 40,000 cars"."""
    low = view.lowered
    if site.cue.lemma == "tell":
        return view.has_any(_TOLD, site.end, min(content.end, site.end + _LONGEST_TAKEN)) and not view.quoted[site.end]
    if site.cue.lemma == "claim":
        return not _TAKEN.isdisjoint(low[max(content.start, content.end - _LONGEST_TAKEN) : content.end])
    return site.cue.lemma == "recall" and (low[content.start][0].isdecimal() or is_quantity(view, content.start))
