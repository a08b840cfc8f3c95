"""Parts of a German verb in its clause: prefixes, auxiliaries, "sich", negation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from newsmodel.claims.german.clauses import WITHOUT, ClauseKind, Segment, body_of, is_finite
from newsmodel.claims.german.grammar import BE, COORDINATORS, PARTING_PREFIXES, PREPOSITIONS, RELATIVES, SUBORDINATING
from newsmodel.claims.german.lexicon import GermanCue, cue_forms
from newsmodel.claims.german.negation import has_negation
from newsmodel.claims.statements.view import View

#: Where the finite verb of a clause stands.
Order = Literal["first", "second", "final"]
#: They are adverbs and prepositions as often as prefixes: "er sagte *weiter*".
_NO_PREFIXES = frozenset(("weiter", "wieder", "über", "zu", "gegenüber"))
_REFLEXIVES = frozenset(("sich", "mich", "uns"))
#: Behind them a word that looks like a prefix is an adjective: "hält das für *zu hoch*".
BEFORE_ADJECTIVES = frozenset(("zu", "so", "sehr", "ganz", "für", "als", "wie"))


def is_prefix(view: View, word: int, segment: Segment) -> bool:
    """Whether a word is the prefix of the verb behind it, and no verb of its own: "*bekannt* gegeben"."""
    low = view.lowered
    return word + 1 < segment.end and low[word] in PARTING_PREFIXES and f"{low[word]}{low[word + 1]}" in cue_forms()


def has_reflexive(view: View, word: int, segment: Segment, cue: GermanCue) -> bool:
    """Whether "sich" stands in a clause as a cue asks for it, and not behind a preposition: "behauptet *von sich*"."""
    reflexive = view.has_any(_REFLEXIVES, segment.start, segment.end) and any(
        view.lowered[k] in _REFLEXIVES and not view.quoted[k] and view.lowered[k - 1] not in PREPOSITIONS
        for k in range(segment.start, segment.end)
    )
    fits = "either" in cue.marks or reflexive == ("reflexive" in cue.marks)
    return fits or (reflexive and _is_far(view, word, segment))


def _is_far(view: View, word: int, segment: Segment) -> bool:
    """Whether a clause has another finite verb, whose "sich" it may be."""
    finite = [k for k in range(segment.start, segment.end) if k != word and is_finite(view, k)]
    return "und" in view.lowered[segment.start : segment.end] and bool(finite)


def is_behind_zu(view: View, word: int, segment: Segment) -> bool:
    """Whether a form is an infinitive of which nobody is told: "naiv zu *glauben*", but "zu sagen *ist*"."""
    told = word + 1 < segment.end and view.lowered[word + 1] in BE
    return word > segment.start and view.lowered[word - 1] == "zu" and not told


def prefix_apart(view: View, verb: int, segment: Segment, prefix: str) -> int | None:
    """Find the prefix of a verb at the end of its clause."""
    for k in range(verb + 1, segment.end):
        if view.lowered[k] == prefix and not view.quoted[k]:
            last = k + 1 >= segment.end or view.lowered[k + 1] in COORDINATORS | {"dass", "."} or view.opens(k + 1)
            if last:
                return k
    return None


def has_other_prefix(view: View, verb: int, segment: Segment) -> bool:
    """Whether a clause ends with a prefix that makes another verb of this one: "er *sagte* den Termin *ab*"."""
    last = segment.end - 1
    if last > verb and view.lowered[last] in PARTING_PREFIXES - _NO_PREFIXES and not view.quoted[last]:
        # "hält die Zahl für *zu hoch*"
        return view.lowered[last - 1] not in BEFORE_ADJECTIVES
    return any(
        view.lowered[k] in PARTING_PREFIXES - _NO_PREFIXES and view.lowered[k + 1] in COORDINATORS
        for k in range(verb + 1, last)
        if not view.quoted[k]
    )


def auxiliary(view: View, word: int, segment: Segment, helpers: frozenset[str]) -> int | None:
    """Find the auxiliary of a participle or an infinitive: the next one behind it, else the last before it."""
    after: Iterable[int] = range(word + 1, min(segment.end, word + 4))
    before: Iterable[int] = range(word - 1, segment.start - 1, -1)
    for k in (*after, *before):
        small = view.begins_lower[k] or k == segment.start
        if view.lowered[k] in helpers and small and not view.quoted[k] and not _is_no_auxiliary(view, k, segment):
            return k
    return None


def _is_no_auxiliary(view: View, word: int, segment: Segment) -> bool:
    """Whether "sein" stands before a noun, or a verb behind "zu": "beteuert *sein* Anwalt", "gesagt zu *haben*"."""
    behind = word + 1
    possessive = view.lowered[word] == "sein" and behind < segment.end and view.begins_upper[behind]
    return possessive or (word > segment.start and view.lowered[word - 1] == "zu")


def is_negated(view: View, segment: Segment, finite: int, verb: int) -> bool:
    """Whether a clause says that what its verb tells of did not happen."""
    left, right = min(finite, verb), max(finite, verb)
    if right == segment.end - 1 and right <= left + 1:
        # "nachdem Lee *nicht* gesagt hatte", "*ohne dass* Lee das sagte"
        without = view.lowered[segment.start] in WITHOUT and view.lowered[segment.start + 1] == "dass"
        return without or has_negation(view, max(left - 1, segment.start), left)
    return has_negation(view, left + 1, right if right > left else segment.end)


def opposes(view: View, segment: Segment, cue: GermanCue) -> bool:
    """Whether somebody is against what follows: "sie sprach sich *dagegen* aus, dass", but not "Lee sagte dagegen"."""
    return "gegen" in cue.marks and "dagegen" in view.lowered[segment.start : segment.end]


def order_of(view: View, segment: Segment, finite: int, verb: int, kind: ClauseKind) -> Order:
    """Tell where the finite verb of a clause stands.

    Args:
        view: The passage.
        segment: The clause.
        finite: The finite verb.
        verb: The form of the cue.
        kind: What the clause is.
    """
    start = body_of(view, segment)
    if finite <= start or (view.quoted[start] and finite == view.quotation_at(start).end):
        return "first"
    first = view.lowered[start]
    behind = view.lowered[start + 1] if start + 1 < segment.end else ""
    # "…, mit *dem* er sprach", but "Von *der* Leyen sagte"
    joined = segment.mark == "," and first in PREPOSITIONS and behind in RELATIVES
    at_end = finite >= segment.end - 2 or finite > verb
    placed = kind != "second" and not view.quoted[start] and at_end
    if placed and (first in SUBORDINATING or kind == "relative" or joined):
        return "final"
    return "second"
