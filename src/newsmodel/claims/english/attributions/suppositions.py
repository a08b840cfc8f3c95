"""Attributions that are only thought of: nobody is told to say it. "*if* Lee says so", "*did Lee* say so?"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.governors import negates
from newsmodel.claims.english.attributions.grammar import (
    BE,
    COORDINATORS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PHRASE_STOPS,
    PREPOSITIONS,
)
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.lexicon import causatives
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.language import get
from newsmodel.languages.tables import words
from newsmodel.values import CueKind

_WORDS = get("en").attributions
_SUPPOSING, _UNREAL, _GRANTING = _WORDS.supposing, _WORDS.unreal, _WORDS.granting
#: The same with a word before it: "*as though* Lee had said so", "*if only* Lee had".
_SUPPOSING_PAIRS = frozenset((("as", "though"), ("if", "only")))
#: Before what is yet to be said, where it is told in the present: "stays shut *until* Lee says so".
_AWAITING = words("until till")
#: So much is told before a "that" that depends on it: "there is *no evidence* that".
_FURTHEST_GOVERNOR = 8
_GOVERNOR_EDGES = PHRASE_STOPS | COORDINATORS | {","}
#: Kinds of what is thought or found rather than said.
_THOUGHT: tuple[CueKind, ...] = ("believe", "show", "estimate")
#: Whose thoughts nobody reports: "*nobody* believed that it rained".
_NOT_THINKING = words("you nobody none")
_INVERTING = words("had should were")
#: Before "have", they tell what did not happen, or perhaps did not: "*would have* said so", "*may have* said so".
_PAST_UNREAL = words("would should could may might ought")
_OWN = words("i we")
#: They tell what somebody owes or what is no more than possible: "*must* say so", "*might* say so".
_OWED = words("must should ought may might")
#: The same, where it is not told of a fact: "*could* argue so", but not "could only say so".
_ABLE = words("could")
#: They begin a question with a form behind its subject: "*did* Lee say so?", "*has* Lee said so?".
_ASKING = DO | HAVE | BE | MODALS
#: They begin a question about who says it: "*which officials* said so?".
_WHO = words("who which what whose")
#: They begin a noun phrase that a clause tells of: "*nothing* Lee said".
_TOLD_OF = words("nothing everything anything something")


def is_only_thought_of(statement: Statement, hit: Hit) -> bool:
    """Whether an attribution by a cue is a condition, a question, the reader's or held not to be so.

    Args:
        statement: The statement.
        hit: The attribution.

    Example:
        >>> from newsmodel.claims.english.attributions.attributions import hits_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> openings = ("", "it is unclear if ", "it is a lie that ")
        >>> [len(hits_of(view_of(f"{opening}Lee said it rained.", ()))) for opening in openings]
        [1, 0, 0]
    """
    if hit.source is None:
        return False
    is_behind = hit.cue.start < hit.source.start
    if _is_left_undone(statement.view, hit, hit.source):
        return True
    if not is_behind and (_is_supposed(statement, hit, hit.source) or _is_asked(statement, hit, hit.source)):
        return True
    return _is_reader(statement, hit, hit.source)


def _is_left_undone(view: View, hit: Hit, source: WordRange) -> bool:
    """Whether it was not said or is yet to be: "Lee *should have said* so", "*might say* so"; not "I must say"."""
    if hit.site is None or not _OWN.isdisjoint(view.lowered[source.start : source.end]):
        return False
    inside = view.lowered[hit.site.group : hit.site.verb]
    if any(word in NEGATIONS for word in inside):
        return False
    if "have" in inside:
        return not _PAST_UNREAL.isdisjoint(inside)
    return not _OWED.isdisjoint(inside) or (hit.site.hypothetical and not _ABLE.isdisjoint(inside))


def _is_supposed(statement: Statement, hit: Hit, source: WordRange) -> bool:
    """Whether somebody is only supposed or made to say it: "*if* Lee says it rained", "*help* Lee say so"."""
    view, low, start = statement.view, statement.view.lowered, statement.start
    if source.start == start and source.end - source.start > 1 and low[start] in _SUPPOSING | {*_INVERTING}:
        return True  # "*had Lee* said so", "*suppose Lee* says so"
    before = source.start - 1
    if hit.site is not None and hit.site.form.form == "base" and hit.site.group == hit.site.verb:
        caused = low[max(start, before) : source.last]
        if not causatives().isdisjoint(caused):
            return True
    if source.start == start:
        return False
    if low[before] in _INVERTING and before == start:
        return True
    if low[before] in BE and low[source.start] == "no" and "that" in low[source.start : source.end]:
        return True  # "there is *no evidence that Lee* said so"
    if low[before] in _AWAITING and hit.site is not None:
        return hit.site.form.form in {"third", "base"} or low[hit.site.group] in {"has", "have"}
    return _supposes(view, start, before) or (low[before] == "that" and _is_unreal(view, start, before))


def _supposes(view: View, start: int, word: int) -> bool:
    """Whether a word begins a condition or a question: "*if*", "as *though*", "provided *that*"."""
    low = view.lowered
    if low[word] in _SUPPOSING:
        return True
    return word > start and (low[word - 1], low[word]) in _SUPPOSING_PAIRS


def _is_unreal(view: View, start: int, that: int) -> bool:
    """Whether what depends on a "that" is held not to be so: "it is *not true* that", "the *idea* that"."""
    low = view.lowered
    if that == start:
        return False
    if low[that - 1] in _UNREAL or _supposes(view, start, that - 1):
        return True
    edge = that
    while edge > max(start, that - _FURTHEST_GOVERNOR) and low[edge - 1] not in _GOVERNOR_EDGES:
        edge -= 1
    if not _GRANTING.isdisjoint(low[edge:that]):
        return False
    return any(low[word] == "nothing" or low[word] == "without" or negates(view, word) for word in range(edge, that))


def _is_asked(statement: Statement, hit: Hit, source: WordRange) -> bool:
    """Whether it is asked if somebody says it, or who does: "*did Lee say* it rained?", "*who said* it rained?"."""
    view, start = statement.view, statement.start
    if hit.site is None or view.lowered[statement.end - 1] != "?" or view.quoted[statement.end - 1]:
        return False
    if view.lowered[source.start] in _WHO and source.start == start:
        return True
    if view.lowered[source.start - 1] in MODALS and source.start - 1 > start:  # "how *can Lee* say so?"
        return hit.site.form.form == "base"
    if view.lowered[start] not in _ASKING:
        return False
    is_inverted = source.start == start + 1 or (source.start == start and source.end > start + 1)
    if not is_inverted:  # "*is it true that* Lee said so?"
        return hit.cue.start > source.start and "," not in view.lowered[start : source.start]
    if source.start == start and view.lowered[start + 1] == "you":  # "*do you think Lee* said so?"
        return True
    changed = view.lowered[start] in HAVE or view.lowered[start] in BE
    return (hit.site.form.form != "base") is changed and hit.site.group == hit.site.verb


def _is_reader(statement: Statement, hit: Hit, source: WordRange) -> bool:
    """Whether the source is the reader, who is told what to think or to say, or nobody: "*you* know that it rains"."""
    low = statement.view.lowered
    noun, before = low[source.start], low[hit.cue.start - 1] if hit.cue.start else ""
    if source.end - source.start != 1:
        # "*Nothing Lee* said suggests that it rained"; not "nothing in the report"
        return noun in _TOLD_OF and low[source.start + 1] not in PREPOSITIONS | {"else"}
    is_idiom = noun == "it" and before == "without"  # "it goes *without saying* that"
    if noun == "let's" or is_idiom or (noun == "which" and source.start == statement.start):
        return True
    return hit.kind in _THOUGHT and noun.partition("'")[0] in _NOT_THINKING
