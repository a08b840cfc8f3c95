"""Verbs that share the auxiliary of the one before: "did not apologise *or admit* that", "to stop *and say* so"."""

from __future__ import annotations

from typing import NamedTuple

from newsmodel.claims.english.attributions.governors import negates
from newsmodel.claims.english.attributions.grammar import (
    ARTICLES,
    DO,
    HAVE,
    JOINING,
    LONG_DASHES,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    SURE_OPENERS,
)
from newsmodel.claims.english.attributions.lexicon import CueForm, steering_verbs
from newsmodel.claims.english.attributions.verb_groups import verb_group
from newsmodel.claims.english.attributions.view import View
from newsmodel.languages.tables import words

#: So far before its own verb an auxiliary stands that another shares.
_FURTHEST = 24
_EDGES = (SUBORDINATORS - {"so", "than", "once"}) | SURE_OPENERS | LONG_DASHES | words("; : . ? ! but ( )")
#: Behind a "to" that no infinitive follows.
_AFTER_PREPOSITION = ARTICLES | POSSESSIVES | PREPOSITIONS
#: A negated verb and another that "and" joins are two statements, where each has a form of its own.
_SEPARATING = words("and ,")


class Conjunct(NamedTuple):
    """The force of an auxiliary for a verb that shares it.

    Attributes:
        negated: Whether it is negated.
        hypothetical: Whether it is no more than thinkable: "should stop and *say* so".
        steered: Whether another is to do it: "wants Lee to stop and *say* so".
    """

    negated: bool = False
    hypothetical: bool = False
    steered: bool = False


def conjunct_at(view: View, floor: int, last: int, form: CueForm, *, is_several: bool) -> Conjunct | None:
    """Find what a verb without an auxiliary shares with one before it; None where it shares nothing.

    Args:
        view: The passage.
        floor: The first word that the auxiliary may be.
        last: The word before the verb and its adverbs, which joins it.
        form: The verb's entry in the lexicon.
        is_several: Whether its subject could have the form by itself: "officials stopped and *say* so".

    Example:
        >>> from newsmodel.claims.english.attributions.lexicon import cue_at
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> view = view_of("Lee did not stop or say so.", ())
        >>> conjunct_at(view, 0, 4, cue_at(view.lowered, 5), is_several=False)
        Conjunct(negated=True, hypothetical=False, steered=False)
    """
    low = view.lowered
    if low[last] not in JOINING and low[last] != ",":
        return None
    if form.form == "base":
        return _of_base(view, floor, last, form, is_several=is_several)
    is_either = low[last] in {"or", "nor"}
    for k in range(last - 1, max(floor, last - _FURTHEST) - 1, -1):
        if view.quoted[k] or low[k] in _EDGES or low[k] == ",":
            return None
        if low[k] in HAVE and k > floor and low[k - 1] in MODALS:  # "could have stopped and *said* so"
            return Conjunct(negated=low[k - 1] in NEGATIONS, hypothetical=True)
        if is_either and negates(view, k) and low[k] != "no":  # "never stopped or *said* so"
            return Conjunct(negated=True)
    return None


def _of_base(view: View, floor: int, last: int, form: CueForm, *, is_several: bool) -> Conjunct | None:
    """Find the auxiliary or the "to" of a base form."""
    low = view.lowered
    for k in range(last - 1, max(floor, last - _FURTHEST) - 1, -1):
        if view.quoted[k] or low[k] in _EDGES:
            return None
        is_infinitive = low[k] == "to" and low[k + 1] not in _AFTER_PREPOSITION and view.begins_lower[k + 1]
        if not is_infinitive and low[k] not in DO and low[k] not in MODALS:
            continue
        if is_several and low[last] in _SEPARATING and not low[k].startswith("did"):
            return None
        verb = k + 1
        while verb < last and (low[verb] in NEGATIONS or view.is_adverb(verb)):
            verb += 1
        found = verb_group(view, floor, verb, form)
        modal = not MODALS.isdisjoint(low[found.group : verb]) and not found.negated
        return Conjunct(found.negated, modal, is_infinitive and found.infinitive and _is_steered(view, floor, k))
    return None


def _is_steered(view: View, floor: int, to: int) -> bool:
    """Whether somebody wants or asks another to do it: "wants *Lee* to stop", "was asked to stop"."""
    return any(low in steering_verbs() for low in view.lowered[max(floor, to - 4) : to])
