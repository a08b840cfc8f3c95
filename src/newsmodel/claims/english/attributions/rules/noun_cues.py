"""Nouns that attribute: "Lee's claim that it rained", "Lee's claim is that it rained"."""

from __future__ import annotations

from typing import cast

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.agents import agent_after
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import (
    APOSTROPHES,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    KNOWN_VERBS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    has_ending,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.main_clauses import before_main_verb
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verb_groups import with_auxiliaries
from newsmodel.claims.english.attributions.verbs import has_verb, is_finite_cue, is_known_verb
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
_NOT_IN_OWNERS = PREPOSITIONS | COORDINATORS | KNOWN_VERBS
_SHORTEST_CONTENT = 3
_WITHDRAWING = get("en").attributions.withdrawing
_LONGEST_WITHDRAWING = max(len(verb.split()) for verb in _WITHDRAWING)
_LONGEST_NAME = 20


def noun_cue(trigger: Trigger) -> Hit | None:
    """Match a noun that attributes, with its owner as the source."""
    view, noun = trigger.view, trigger.word
    follows = view.lowered[noun + 1]
    if follows == "of" or (follows in BE and noun + 2 < trigger.statement.end):
        return _predicated(trigger)
    if follows != "that" and not (follows == "to" and _KINDS[view.lowered[noun]] == "promise"):
        return None
    if follows == "that" and _is_relative(view, noun + 2):
        return None
    source = owner_of(view, trigger.statement.start, noun)
    if source is None:
        return None
    end = content_end(trigger.statement, noun + 1, "that")
    if end - noun <= _SHORTEST_CONTENT:
        return None
    end = view.next_of({","}, noun + 3, end)
    if not has_verb(view, trigger.statement.start, source.start):
        end = before_main_verb(view, noun + 1, end, infinitive=follows == "to")
    content = WordRange(noun + 1, end)
    return _withdrawn(trigger, source, content) or _hit(
        trigger, "infinitive" if follows == "to" else "that", source, content
    )


def _withdrawn(trigger: Trigger, owner: WordRange, content: WordRange) -> Hit | None:
    """Match a claim that somebody no longer makes, which is an attribution that is negated: "*withdrew* his claim"."""
    view, floor = trigger.view, trigger.statement.start
    for length in range(1, _LONGEST_WITHDRAWING + 1):
        verb = owner.start - length
        if verb <= floor or " ".join(view.lowered[verb : owner.start]) not in _WITHDRAWING:
            continue
        group, left = with_auxiliaries(view, floor, verb)
        subject = subject_before(view, floor, left - 1)
        whose = owner if subject is None or view.lowered[owner.start] not in POSSESSIVES else subject
        kept = view.has_any(NEGATIONS, left, verb)  # "has not withdrawn his claim"
        hit = _hit(trigger, "withdrawn", whose, content)
        return attrs.evolve(hit, cue=WordRange(group, trigger.word + 1), negated=not kept)
    return None


def _is_relative(view: View, word: int) -> bool:
    """Whether a "that" before a word stands for a noun, as a verb follows: "a message *that went* unheard"."""
    if word + 1 >= len(view.lowered) or not view.begins_lower[word]:
        return False
    is_verb = is_known_verb(view, word) or is_finite_cue(view, word) or has_ending(view.lowered[word], "ed")
    after = view.lowered[word + 1]
    return is_verb or (view.lowered[word].endswith("s") and (after in DETERMINERS or after in PREPOSITIONS))


def _hit(trigger: Trigger, variant: str, source: WordRange, content: WordRange) -> Hit:
    word = trigger.view.lowered[trigger.word]
    return Hit(
        method=Method("noun", variant),
        lemma=word.rstrip("s"),
        kind=_KINDS[word],
        cue=WordRange(trigger.word, trigger.word + 1),
        source=source,
        content=[content],
    )


def _predicated(trigger: Trigger) -> Hit | None:
    """Match a noun that "is" joins to the content: "Lee's *claim is that* it rained", "the view of Lee *is that*"."""
    view, noun, end = trigger.view, trigger.word, trigger.statement.end
    verb, source = noun + 1, owner_of(view, trigger.statement.start, noun)
    if view.lowered[verb] == "of":
        source = agent_after(view, noun + 2, end)
        verb = source.end if source is not None else end
    if source is None or verb + 3 >= end or view.lowered[verb] not in BE or view.lowered[verb + 1] != "that":
        return None
    if view.lowered[verb + 2] in PREPOSITIONS:  # "the view of the dam is *that of* a lake"
        return None
    later = tuple(site for site in trigger.statement.sites if site.verb > verb)
    return _hit(trigger, "is", source, WordRange(verb + 1, content_end(trigger.statement, verb + 1, "that", later)))


def owner_of(view: View, floor: int, noun: int) -> WordRange | None:
    """Find the owner of a noun: "*his* claim", "*the mayor's* claim".

    Args:
        view: The passage.
        floor: The first word that may belong to it.
        noun: The noun.
    """
    for k in range(noun - 1, max(floor, noun - _FURTHEST_OWNER) - 1, -1):
        word = view.lowered[k]
        if word in POSSESSIVES and not view.tokens.words[k].isupper():  # "ITS" is a body
            return WordRange(k, k + 1)
        if word in APOSTROPHES:
            return subject_before(view, _behind_preposition(view, floor, k), k - 1)
        if word.endswith("'s"):
            return _named_owner(view, floor, k)
        if not word[0].isalpha() or word in PREPOSITIONS or word in AUXILIARIES:
            return None
    return None


def _behind_preposition(view: View, floor: int, end: int) -> int:
    """Find the word behind the last preposition before a word: "in *the farmers*' view"."""
    return next((k + 1 for k in range(end - 1, floor - 1, -1) if view.lowered[k] in PREPOSITIONS), floor)


def _named_owner(view: View, floor: int, last: int) -> WordRange:
    """Find the name or the noun that ends with a genitive, and the article before it."""
    article = _article_before(view, floor, last)
    if article is not None:
        return WordRange(article, last + 1)
    start = last
    while start > max(floor, last - _LONGEST_NAME) and _belongs_to_name(view, start - 1):
        start -= 1
        if view.lowered[start] in DETERMINERS:
            break
    return WordRange(start, last + 1)


def _article_before(view: View, floor: int, noun: int) -> int | None:
    """Find the article of a noun in small letters: "*the* old city council's"."""
    if view.begins_upper[noun]:
        return None
    for k in range(noun - 1, max(floor, noun - _FURTHEST_OWNER) - 1, -1):
        if view.lowered[k] in DETERMINERS:
            return k
        if view.quoted[k] or not view.lowered[k].isalpha() or view.lowered[k] in _NOT_IN_OWNERS:
            return None
    return None


def _belongs_to_name(view: View, word: int) -> bool:
    low = view.lowered[word]
    return (view.begins_upper[word] or low in DETERMINERS) and low not in PREPOSITIONS and not view.quoted[word]
