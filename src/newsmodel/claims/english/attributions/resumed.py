"""The rest of a content behind its cue and source: '"It rained," he said, *"and poured."*'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from newsmodel.claims.english.attributions.agents import is_abbreviated
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    FULL_STOPS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    SURE_RELATIVES,
    TIME_WORDS,
)
from newsmodel.claims.english.attributions.preposed import PARTING_MARKS
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import is_known_verb, may_be_verb
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

_MARKS = PARTING_MARKS | FULL_STOPS | {"("}
#: What begins an adverbial rather than the rest of a content: '…, he said, *after* the vote'.
_ADVERBIALS = (
    SURE_RELATIVES | words("when while as although though where") | words("according after during in on at before")
)
#: An aside before the rest of a quotation has so many words: '…, he said, *looking at her*, "b"'.
_LONGEST_ASIDE = 24
#: So near behind "and" a quotation begins that is joined to the one before: 'and *still* "b"'.
_FURTHEST_JOINED = 5


def resumed_content(
    statement: Statement, after: int, form: Literal["quote", "mixed", "clause"], later: Sequence[Site]
) -> tuple[WordRange, ...]:
    """Find the rest of a preposed content behind its cue and source: '"A," he said, *"B"*'; nothing or one part.

    Args:
        statement: The statement.
        after: The word after cue and source.
        form: What stands before them.
        later: The cues after this one.
    """
    view = statement.view
    mark = after
    while mark < statement.end and not view.quoted[mark] and view.lowered[mark] not in _MARKS:
        mark += 1
    if mark >= statement.end or view.lowered[mark] not in PARTING_MARKS:
        return ()
    start = mark + 1
    if start < statement.end and view.lowered[start] in {"and", "but"} and view.opens(start + 1):
        start += 1
    if form != "clause" and not view.opens(start):
        start = _behind_aside(statement, start, later)
    if view.opens(start):
        return (_to_end_of_quotation(statement, start, start, later),)
    if start >= statement.end - 1:
        return ()
    if form != "clause" and (opening := _joined_quotation(statement, start)) is not None:
        return (_to_end_of_quotation(statement, start, opening, later),)
    if not (_resumes(statement, start) if form == "clause" else mark == after and _completes(statement, start)):
        return ()
    return (WordRange(start, content_end(statement, start, "clause", later)),)


def _to_end_of_quotation(statement: Statement, start: int, opening: int, later: Sequence[Site]) -> WordRange:
    """Take the rest of a content up to the end of a quotation in it at least."""
    quotation = statement.view.quotation_at(opening)
    end = content_end(statement, opening, "quote", later)
    return WordRange(start, max(end, min(quotation.end, statement.end)))


def _behind_aside(statement: Statement, start: int, later: Sequence[Site]) -> int:
    """Find the quotation that goes on behind an aside: '"A," he said, *looking at her*, "b"'; else the start.

    A small letter shows that it goes on; a quotation of another cue does not, as in '"A," he said, adding, "b"'.
    """
    view = statement.view
    for opening in range(start + 1, min(statement.end, start + _LONGEST_ASIDE)):
        if view.quoted[opening]:
            inside = view.quotation_at(opening)
            goes_on = inside.start == opening and opening + 1 < inside.end and view.begins_lower[opening + 1]
            is_owned = any(site.behind >= opening - 1 for site in later if start <= site.verb < opening)
            return opening if goes_on and not is_owned and view.lowered[opening - 1] in PARTING_MARKS else start
        if view.lowered[opening] in FULL_STOPS and not is_abbreviated(view, opening, statement.end):
            break
    return start


def _joined_quotation(statement: Statement, start: int) -> int | None:
    """Find the quotation that "and" joins to one before the cue: '"A," he said, *and still "b"*'."""
    view = statement.view
    if view.lowered[start] not in {"and", "but"}:
        return None
    near = range(start + 1, min(statement.end, start + _FURTHEST_JOINED))
    opening = next((k for k in near if view.quoted[k] or not view.begins_lower[k]), None)
    return opening if opening is not None and view.opens(opening) and view.begins_lower[opening + 1] else None


def _resumes(statement: Statement, start: int) -> bool:
    """Whether the words behind a cue are the rest of a clause, no adverbial and no apposition to the source."""
    view = statement.view
    word = view.lowered[start]
    if _breaks_off(statement, start):
        return True
    opening = view.lowered[statement.body]
    is_main = opening in SUBORDINATORS  # "If it rains, she said, *playing* would be foolish"
    is_time = opening in TIME_WORDS and view.begins_upper[statement.body]  # "*Last year*, she said, the town flooded"
    is_adverbial = is_main or is_time or opening in PREPOSITIONS  # "After the vote, she said, *the town flooded*"
    return (
        word not in _ADVERBIALS
        and (is_main or not word.endswith("ing"))
        and (
            word in {"and", "but"}
            or any(is_known_verb(view, k) for k in range(start, statement.end))
            or (is_adverbial and any(may_be_verb(view, k) for k in range(start + 1, statement.end)))
        )
    )


def _breaks_off(statement: Statement, start: int) -> bool:
    """Whether a clause stops behind its auxiliary, so that the rest follows: "It *was not*, Lee said, *the end*"."""
    low = statement.view.lowered
    comma = statement.view.next_of({","}, statement.body, start)
    last = comma - 2 if low[comma - 1] in NEGATIONS - AUXILIARIES else comma - 1
    return statement.body < last < start - 2 and low[last] in AUXILIARIES


def _completes(statement: Statement, start: int) -> bool:
    """Whether the words behind an attributed quotation are the rest of its sentence: '"Yes," he said, *that* it'."""
    view = statement.view
    is_clause = view.lowered[start] == "that" and _resumes(statement, start)
    return view.begins_lower[start] and (is_clause or view.lowered[start] in AUXILIARIES)
