"""Nouns that attribute: "Lee's claim that it rained"."""

from __future__ import annotations

from typing import cast

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import APOSTROPHES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.values import CueKind

_NOUNS = get("en").attributions.nouns
#: The nouns in singular and plural, with what the source does with the content.
_KINDS: dict[str, CueKind] = {
    form: cast("CueKind", kind) for kind, nouns in _NOUNS.items() for noun in nouns for form in (noun, f"{noun}s")
}
TRIGGERS = frozenset(_KINDS)
#: So far before the noun its owner stands: "*Lee's* oft-repeated old claim".
_FURTHEST_OWNER = 4
_SHORTEST_CONTENT = 3
_LONGEST_NAME = 20


def noun_cue(trigger: Trigger) -> Hit | None:
    """Match a noun that attributes, with its owner as the source."""
    view, noun = trigger.view, trigger.word
    follows = view.lowered[noun + 1]
    if follows != "that" and not (follows == "to" and _KINDS[view.lowered[noun]] == "promise"):
        return None
    source = _owner(trigger)
    if source is None:
        return None
    end = content_end(trigger.statement, noun + 1, "that")
    if end - noun <= _SHORTEST_CONTENT:
        return None
    end = view.next_of({","}, noun + 3, end)
    return Hit(
        method=Method("noun", "infinitive" if follows == "to" else "that"),
        lemma=view.lowered[noun].rstrip("s"),
        kind=_KINDS[view.lowered[noun]],
        cue=WordRange(noun, noun + 1),
        source=source,
        content=[WordRange(noun + 1, end)],
    )


def _owner(trigger: Trigger) -> WordRange | None:
    """Find the owner of a noun: "*his* claim", "*the mayor's* claim"."""
    view, floor = trigger.view, trigger.statement.start
    for k in range(trigger.word - 1, max(floor, trigger.word - _FURTHEST_OWNER) - 1, -1):
        word = view.lowered[k]
        if word in POSSESSIVES:
            return WordRange(k, k + 1)
        if word in APOSTROPHES:
            return subject_before(view, floor, k - 1)
        if word.endswith("'s"):
            return _named_owner(view, floor, k)
        if not word[0].isalpha() or word in PREPOSITIONS:
            return None
    return None


def _named_owner(view: View, floor: int, last: int) -> WordRange:
    """Find the name that ends with a genitive, and the article before it."""
    start = last
    while start > max(floor, last - _LONGEST_NAME) and _belongs_to_name(view, start - 1):
        start -= 1
        if view.lowered[start] in DETERMINERS:
            break
    return WordRange(start, last + 1)


def _belongs_to_name(view: View, word: int) -> bool:
    low = view.lowered[word]
    return (view.begins_upper[word] or low in DETERMINERS) and low not in PREPOSITIONS and not view.quoted[word]
