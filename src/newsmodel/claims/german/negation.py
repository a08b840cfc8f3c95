"""Negated attributions: clauses that say that somebody has not said it, and sources that are nobody."""

from __future__ import annotations

from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.grammar import ARTICLES, NEGATIONS, NONE, is_adjective
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

#: Behind a negation they take it back: "*nicht nur* Lee sagte", "*kein Geringerer* als Lee sagte".
_TAKING_BACK = words("nur zuletzt ohne selten geringerer geringere geringeres anderer andere anderes")
#: Negations that are no part of a noun phrase, and have no second half.
_ADVERBS = words("nicht nie niemals keinesfalls keineswegs")
_NOBODY = NONE | words("niemand niemanden niemandem niemandes nichts")
_NEGATING = NEGATIONS | _NOBODY
#: At the beginning of a clause they negate all of it: "*Nie* sagte Lee", and those before somebody: "*kaum ein* Rat".
_NEGATING_CLAUSES = words("weder nie niemals nirgends nirgendwo keinesfalls keineswegs")
_NEGATING_PHRASES = words("nicht kaum")
#: "*keines der* Ämter sagte"
_OF_SOME = words("der von unter")
_BEFORE_NEVER = words("noch")
_SOMEBODY = words("ein eine einer eines jemand")


def has_negation(view: View, start: int, end: int) -> bool:
    """Whether some words negate what they are part of: "sagte *nicht*, dass", "warnte *niemanden*".

    Args:
        view: The passage.
        start: The first word.
        end: The end of the words.
    """
    low = view.lowered
    return any(
        low[k] in _NEGATING
        and not view.quoted[k]
        and not _is_name(view, k)
        and _TAKING_BACK.isdisjoint(low[k + 1 : k + 2])
        and not _is_of_adjective(view, k, end)
        for k in range(start, end)
    )


def _is_name(view: View, word: int) -> bool:
    """Whether a word that looks like a negation is a surname: "Lothar *Nicht* sagte"."""
    return view.begins_upper[word] and word > 0 and view.begins_upper[word - 1] and not view.quoted[word - 1]


def negating_word(view: View, words_: WordRange) -> int | None:
    """Find the adverb among some words that negates what they are part of: "den Plan *nicht* für falsch".

    Args:
        view: The passage.
        words_: The words.
    """
    adverbs = (k for k in range(*words_) if view.lowered[k] in _ADVERBS and not view.quoted[k])
    return next(
        (k for k in adverbs if has_negation(view, k, k + 1) and not _is_of_adjective(view, k, words_.end)), None
    )


def _is_of_adjective(view: View, word: int, end: int) -> bool:
    """Whether a word negates an adjective alone: "den *nicht* öffentlichen Bericht", "hält ihn für *nicht* fertig"."""
    if 0 < word < end - 1 and view.lowered[word - 1] == "für":
        return view.begins_lower[word + 1]
    noun = word + 2
    if not 0 < word < noun < end or view.lowered[word - 1] not in ARTICLES or not view.begins_upper[noun]:
        return False
    adjective = view.lowered[word + 1]
    # "sagte *das nicht* deutschen Medien"
    agrees = view.lowered[word - 1] != "das" or adjective.endswith("e")
    return view.begins_lower[word + 1] and is_adjective(adjective) and agrees


def begins_negated(view: View, segment: Segment) -> bool:
    """Whether a clause begins with a negation of all of it: "*weder* Lee noch Hart sagte", "*nie* sagte Lee".

    Args:
        view: The passage.
        segment: The clause.
    """
    first = view.skip(_BEFORE_NEVER, body_of(view, segment), segment.end - 1)
    behind = view.lowered[first + 1 : first + 2]
    if view.quoted[first] or not _TAKING_BACK.isdisjoint(behind):
        return False
    low = view.lowered[first]
    none = low in _NOBODY and not _OF_SOME.isdisjoint(behind)
    return low in _NEGATING_CLAUSES or none or (low in _NEGATING_PHRASES and not _SOMEBODY.isdisjoint(behind))


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
    start, end = source.start, view.next_of({","}, *source)
    if end == start + 1 or view.lowered[start] == "niemandes":
        return view.lowered[start] in _NOBODY
    # nach Ansicht *keiner Partei*, nach Angaben *von niemandem*
    return any(
        view.lowered[k] in _NOBODY and view.begins_lower[k] and not view.quoted[k] for k in range(start + 1, end)
    )


def is_none_of(view: View, source: WordRange) -> bool:
    """Whether a source is none of some: "*kein Politiker* sagte", "*weder Lee noch Hart* sagte".

    Args:
        view: The passage.
        source: The source.
    """
    return view.lowered[source.start].startswith(("kein", "weder")) and has_negation(
        view, source.start, source.start + 1
    )
