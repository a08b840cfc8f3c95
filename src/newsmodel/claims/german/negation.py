"""Negated attributions: clauses that say that somebody has not said it, and sources that are nobody."""

from __future__ import annotations

from newsmodel.claims.german.clauses import Segment
from newsmodel.claims.german.grammar import NEGATIONS
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

#: Behind a negation they take it back: "*nicht nur* Lee sagte", "*kein Geringerer* als Lee sagte".
_TAKING_BACK = words("nur zuletzt geringerer geringere geringeres anderer andere anderes")
_NOBODYS = words("keiner keines niemandes")
_NOBODY = words("niemand niemanden niemandem keiner keine keines nichts")


def has_negation(view: View, start: int, end: int) -> bool:
    """Whether some words negate what they are part of: "sagte *nicht*, dass", "warnte *niemanden*".

    Args:
        view: The passage.
        start: The first word.
        end: The end of the words.
    """
    low = view.lowered
    return any(
        low[k] in NEGATIONS | _NOBODY and not view.quoted[k] and _TAKING_BACK.isdisjoint(low[k + 1 : k + 2])
        for k in range(start, end)
    )


def is_negated_outside(view: View, segment: Segment, place: WordRange | None) -> bool:
    """Whether a clause is negated in other words than some: "in dem *nicht öffentlichen Bericht* heißt es" is not.

    Args:
        view: The passage.
        segment: The clause.
        place: The words that do not count.
    """
    start, end = (segment.end, segment.end) if place is None else place
    return has_negation(view, segment.start, min(start, segment.end)) or has_negation(view, end, segment.end)


def is_nobody(view: View, source: WordRange) -> bool:
    """Whether a source is nobody by name or number: "*niemand* sagte".

    Args:
        view: The passage.
        source: The source.
    """
    if source.end == source.start + 1:
        return view.lowered[source.start] in _NOBODY
    # nach Ansicht *keiner Partei*
    return not _NOBODYS.isdisjoint(view.lowered[source.start + 1 : source.end])


def is_none_of(view: View, source: WordRange) -> bool:
    """Whether a source is none of some: "*kein Politiker* sagte", "*weder Lee noch Hart* sagte".

    Args:
        view: The passage.
        source: The source.
    """
    return view.lowered[source.start].startswith(("kein", "weder")) and has_negation(
        view, source.start, source.start + 1
    )
