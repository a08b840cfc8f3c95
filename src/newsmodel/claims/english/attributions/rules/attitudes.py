"""Adjectives for what somebody holds to be so: "Lee was adamant that it rained"."""

from __future__ import annotations

from typing import cast

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.extents import Complement, content_end
from newsmodel.claims.english.attributions.grammar import (
    BE,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PERSONAL,
    SUBORDINATORS,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.phrases import head_of
from newsmodel.claims.english.attributions.speakers import is_speaker
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.verb_groups import with_auxiliaries
from newsmodel.claims.english.attributions.verbs import has_verb
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_WORDS = get("en").attributions
_DOUBTING = _WORDS.doubting_attitudes
_KINDS: dict[str, CueKind] = {
    **{word: cast("CueKind", kind) for kind, found in _WORDS.attitudes.items() for word in found},
    **dict.fromkeys(_DOUBTING, "believe"),
}
TRIGGERS = frozenset(_KINDS)
#: Verbs that an adjective stands behind as behind "is": "*remained* adamant that".
_LINKING = _WORDS.linking_verbs
#: Subjects that stand for the clause, or for no one: "*it* is clear that".
_NOBODY = words("it it's that that's this what which there")
_ASKING = words("whether if")
#: Before what is not told but supposed: "*if* Lee is sure that".
_SUPPOSING = SUBORDINATORS - {"that", "as"}
#: So near stands the verb of a clause without "that": "is sure *the bridge will* hold".
_REACH = 12


def attitude(trigger: Trigger) -> Hit | None:
    """Match an adjective that a clause follows, and whose subject is the source."""
    view, word = trigger.view, trigger.word
    predicate = _predicate(trigger)
    complement = _complement(trigger)
    if predicate is None or complement is None:
        return None
    floor, start = trigger.statement.start, predicate.start
    source = subject_before(view, floor, start - 1)
    if source is None or not _holds_views(view, source):
        return None
    if source.start > floor and view.lowered[source.start - 1] in _SUPPOSING:
        return None
    later = tuple(site for site in trigger.statement.sites if site.verb > word)
    content = WordRange(word + 1, content_end(trigger.statement, word + 1, complement, later))
    odd = sum(view.lowered[k] in NEGATIONS for k in range(start, word)) + (view.lowered[word] in _DOUBTING)
    return Hit(
        method=Method("attitude", complement),
        lemma=view.lowered[word],
        kind=_KINDS[view.lowered[word]],
        cue=WordRange(start, word + 1),
        source=source,
        content=[content],
        negated=odd % 2 == 1,
    )


def _predicate(trigger: Trigger) -> WordRange | None:
    """Find the words from the verb to the adjective: "*was never quite sure*"; None where the verb states no fact."""
    view, word, floor = trigger.view, trigger.word, trigger.statement.start
    group, left = with_auxiliaries(view, floor, word)
    if group == word:
        if left <= floor or view.lowered[left - 1] not in _LINKING:
            return None
        group, left = with_auxiliaries(view, floor, left - 1)
    elif not view.has_any(BE, group, word):
        return None
    if view.has_any(MODALS, group, word) or left <= floor:
        return None
    return WordRange(left, word + 1)


def _complement(trigger: Trigger) -> Complement | None:
    """Tell what follows the adjective: a clause with "that", a question, or a clause without a mark."""
    view, after, end = trigger.view, trigger.word + 1, trigger.statement.end
    if view.quoted[after]:
        return None
    first = view.lowered[after]
    if first == "that":
        return "that"
    if first in _ASKING:
        return "wh" if view.lowered[trigger.word] in _DOUBTING or first == "whether" else None
    begins = first in PERSONAL or first in DETERMINERS or view.begins_upper[after]
    stop = view.next_of({",", ";", "."}, after, min(end, after + _REACH))
    return "clause" if begins and has_verb(view, after + 1, stop) else None


def _holds_views(view: View, source: WordRange) -> bool:
    """Whether a subject is somebody: not "*it* is clear that", nor "*the sky* was clear that day"."""
    if view.lowered[source.start] in _NOBODY:
        return False
    head = head_of(view, source)
    return view.begins_upper[head] or view.lowered[head] in PERSONAL or is_speaker(view.lowered[head])
