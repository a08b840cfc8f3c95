"""Segments of a German statement: what stands between the marks and joints that part its clauses."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.german.agreement import agrees, is_subject
from newsmodel.claims.german.clauses import (
    INFINITIVES,
    MARKS,
    PARTING,
    Segment,
    body_of,
    is_finite,
    kind_of,
    without_stops,
)
from newsmodel.claims.german.grammar import BE, BECOME, HAVE, MODALS, RELATIVES, SUBORDINATING
from newsmodel.claims.german.lexicon import finite_forms, participles
from newsmodel.claims.german.noun_runs import AND, is_suspended
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.statements.view import View, WordRange

#: A clause with "wie", a subject and a verb has so many words at least.
_SHORTEST_WIE = 3
#: They join a clause that has the subject of the one before.
_JOINTS = AND | {"aber"}
#: Auxiliaries that wait for a participle, and for an infinitive.
_OF_PARTICIPLES, _OF_INFINITIVES, _PAST = HAVE | BE | BECOME, MODALS | BECOME, frozenset(("past",))
_SUBORDINATING_BEHIND_COMMA = SUBORDINATING | RELATIVES


def segments_of(view: View, statement: WordRange) -> list[Segment]:
    """List the segments of a statement; quotations and brackets are not parted.

    Example:
        >>> from newsmodel.claims.statements.view import view_as
        >>> view = view_as(View, "Lee sagte, dass es regne.", ())
        >>> [(one.start, one.end, one.mark) for one in segments_of(view, view.statements[0])]
        [(0, 2, ''), (3, 6, ',')]
    """
    return list(_segments(view, statement))


def _segments(view: View, statement: WordRange) -> Iterator[Segment]:
    start, mark, depth = statement.start, "", 0
    wie = view.lowered[start] == "wie"
    for k in range(statement.start, statement.end):
        if view.quoted[k]:
            continue
        low = view.lowered[k]
        if low in "()":
            depth = depth + 1 if low == "(" else max(0, depth - 1)
        parts = low in PARTING and not is_suspended(view, k - 1)
        parts = parts or (low == "-" and not view.is_hyphen(k) and _is_dash(view, k))
        if parts and not depth:
            if start < k:
                yield Segment(start, k, mark)
            start, mark = k + 1, low
        elif wie and not depth and start == statement.start and _begins_main(view, WordRange(start, k), statement):
            # "Wie die Polizei berichtet *ist* der Damm gebrochen"
            yield Segment(start, k, mark)
            start, mark = k, ","
        elif low in _JOINTS and not depth and _begins_clause(view, Segment(start, k, mark), statement.end):
            yield Segment(start, k, mark)
            start, mark = k, low
    end = without_stops(view, start, statement.end)
    if start < end:
        yield Segment(start, end, mark)


def _begins_main(view: View, before: WordRange, statement: WordRange) -> bool:
    """Whether a finite verb begins the clause behind one with "wie" that begins a statement and no comma ends."""
    verb = before.end
    if verb - before.start < _SHORTEST_WIE:
        return False
    two = is_finite(view, verb - 1) and is_finite(view, verb)
    goes_on = verb + 1 < statement.end and view.lowered[verb + 1] not in MARKS
    return two and goes_on and not is_finite(view, verb + 1)


def _begins_clause(view: View, before: Segment, end: int) -> bool:
    """Whether a main clause, with a subject of its own or without, follows "und" behind another one."""
    first = view.lowered[body_of(view, before)] if body_of(view, before) < before.end else ""
    subordinate = _SUBORDINATING_BEHIND_COMMA if before.mark == "," else SUBORDINATING
    told = first not in subordinate and any(is_finite(view, k) for k in range(before.start, before.end))
    return (told and _joins_verb(view, before.end + 1, end)) or _joins_subject(view, before, end)


def _joins_verb(view: View, verb: int, end: int) -> bool:
    """Whether a finite verb follows "und": "Lee lobte den Plan und *nannte* ihn gut"."""
    return verb + 1 < end and is_finite(view, verb) and view.lowered[verb + 1] not in PARTING


def _joins_subject(view: View, before: Segment, end: int) -> bool:
    """Whether a subject and its verb follow "und" behind a whole clause: "Lee lobte den Plan und *die Stadt sagte*"."""
    start = before.end + 1
    verb = noun_phrase(view, start, end)
    if not start < verb < end - 1 or not is_finite(view, verb):
        return False
    if ends_clause(view, verb, before):
        return False
    subject = WordRange(start, verb)
    main = kind_of(view, before) in {"second", "first"}
    return main and is_subject(view, subject) and agrees(view, subject, verb)


def ends_clause(view: View, verb: int, before: Segment) -> bool:
    """Whether a verb may be what a clause before it waits for: "Lee *hat* den Bund und die Stadt *erklärt*".

    Args:
        view: The passage.
        verb: The verb.
        before: The clause, up to what joins the verb to it.
    """
    low = view.lowered[verb]
    perfect = low in participles() and _is_open(view, before, _OF_PARTICIPLES)
    # "sie *sagten*" is no infinitive
    future = low.endswith(INFINITIVES) and finite_forms().get(low) != _PAST
    return perfect or (future and _is_open(view, before, _OF_INFINITIVES))


def _is_open(view: View, segment: Segment, waiting: frozenset[str]) -> bool:
    """Whether a clause has an auxiliary, and waits for its participle or infinitive: "Lee *hat* den Bund und die …"."""
    last = segment.end - 1
    waits = any(view.lowered[k] in waiting and not view.quoted[k] for k in range(segment.start, last + 1))
    ended = view.begins_lower[last] and (
        view.lowered[last] in participles() or view.lowered[last].endswith(INFINITIVES) or view.quoted[last]
    )
    return waits and not ended


def _is_dash(view: View, word: int) -> bool:
    tokens = view.tokens
    if not 0 < word < len(tokens.words) - 1:
        return False
    return tokens.ends[word - 1] < tokens.starts[word] and tokens.ends[word] < tokens.starts[word + 1]
