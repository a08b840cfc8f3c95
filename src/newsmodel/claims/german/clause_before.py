"""Clauses and quotations that stand whole before a German verb, told from subjects that commas part from it."""

from __future__ import annotations

from newsmodel.claims.german.agreement import subject_after
from newsmodel.claims.german.appositions import is_introduced
from newsmodel.claims.german.attributing_nouns import attributing_noun
from newsmodel.claims.german.clauses import Segment, is_finite
from newsmodel.claims.german.content_ends import mood_of_clause
from newsmodel.claims.german.grammar import ASKING, PREPOSITIONS
from newsmodel.claims.german.parentheses import is_parenthesis
from newsmodel.claims.german.phrases import head_of, noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import may_speak
from newsmodel.claims.statements.view import View, WordRange

#: With its marks, a quotation of one word has so many.
_FEWEST_QUOTED = 3
#: Kinds of clauses that tell what a noun is about: "der Vorwurf, *es regne*".
_TOLD_BY_NOUNS = frozenset(("second", "that", "whether", "wh", "infinitive"))
#: A subordinate clause, and what is said in it.
_FEWEST_BEFORE = 2


def is_clause_before(statement: Statement, number: int) -> bool:
    """Whether a main clause or a quotation stands before a segment, and no subject with what belongs to it.

    Args:
        statement: The statement.
        number: The segment.
    """
    view, segment = statement.view, statement.segments[number]
    if _is_behind_other_speaker(statement, number) or _is_circumstance(statement, number):
        return False
    if is_of_noun_before(statement, number):
        return False
    if number == 1 and (statement.kinds[0] in {"that", "whether"} or _is_asked(statement)):
        return True
    if is_parenthesis(statement, number) and subject_after(view, segment.start + 1, segment.end) is not None:
        return True
    short = number == 1 and segment.mark == "," and _is_quotation(view, statement.segments[0])
    if short and subject_after(view, segment.start + 1, segment.end, named=True) is not None:
        # „Nein“, *sagte Lee*
        return True
    if number and number + 1 < len(statement.segments) and view.closes(statement.segments[number - 1].end - 1):
        # „Wir“, *sagte sie*, „sind da.“; sie sei „müde“, *sagte sie*, und gehe
        reported = mood_of_clause(statement, number - 1) is not None
        return (
            reported
            or view.opens(statement.segments[number + 1].start)
            or _is_long(view, statement.segments[number - 1])
        )
    if view.quoted[segment.start] or "second" in statement.kinds[:number] or "first" in statement.kinds[:number]:
        return statement.kinds[number - 1] != "subordinate" or "second" in statement.kinds[:number]
    return bool(number) and _is_long(view, statement.segments[number - 1])


def _is_behind_other_speaker(statement: Statement, number: int) -> bool:
    """Whether somebody else says in a subordinate clause what stands before: "*Da Lee meint, sie falle*, sagt Moe"."""
    kinds = statement.kinds
    if number < _FEWEST_BEFORE or kinds[0] != "subordinate" or statement.segments[number].mark != ",":
        return False
    told = any(site.segment == 0 and site.order == "final" for site in statement.sites)
    return told and kinds[1] in {"second", "that"} and "second" not in kinds[2:number]


def _is_circumstance(statement: Statement, number: int) -> bool:
    """Whether a subordinate clause that an apposition parts stands before: "*Wie Lee, der Chef, sagte*, sieht Moe"."""
    view, segments = statement.view, statement.segments
    if number < _FEWEST_BEFORE or not is_introduced(statement, 0) or segments[number].mark != ",":
        return False
    parted = set(statement.kinds[1 : number - 1]) <= {"none", "relative"}
    return parted and is_finite(view, segments[number - 1].end - 1)


def is_of_noun_before(statement: Statement, number: int) -> bool:
    """Whether a noun behind a preposition tells what stands before a segment: "*Auf den Vorwurf, es regne*, sagte".

    Args:
        statement: The statement.
        number: The segment.
    """
    kinds, first = statement.kinds[:number], statement.segments[0]
    if number < _FEWEST_BEFORE or kinds[0] != "none" or kinds[1] not in _TOLD_BY_NOUNS or "first" in kinds:
        return False
    view = statement.view
    governed = (k + 1 for k in range(first.start, first.end - 1) if view.lowered[k] in PREPOSITIONS)
    start = next((k for k in governed if noun_phrase(view, k, first.end, loose=True) == first.end), first.end)
    return start < first.end and attributing_noun(view.lowered[head_of(view, WordRange(start, first.end))])


def _is_asked(statement: Statement) -> bool:
    """Whether a statement begins with an indirect question: "*Wann er kommt*, konnte Lee nicht sagen"."""
    view = statement.view
    if statement.kinds[0] != "wh" or view.lowered[statement.segments[0].start] not in ASKING - {"wie"}:
        return False
    behind = statement.segments[1]
    source = subject_after(view, behind.start + 1, behind.end)
    return source is not None and may_speak(view, source)


def _is_quotation(view: View, segment: Segment) -> bool:
    """Whether a segment is a quotation and nothing else."""
    return view.opens(segment.start) and view.quotation_at(segment.start).end == segment.end


def _is_long(view: View, segment: Segment) -> bool:
    """Whether a segment ends with a quotation of more than a word."""
    last = segment.end - 1
    return bool(view.quoted[last]) and view.quotation_at(last).end - view.quotation_at(last).start > _FEWEST_QUOTED
