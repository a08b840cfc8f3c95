"""Contents of German cues: the clause, the quotation or the phrase that is attributed, behind the cue or before it."""

from __future__ import annotations

from typing import NamedTuple

from newsmodel.claims.german.clauses import SUBJUNCTIVE, Segment, body_of, without_stops
from newsmodel.claims.german.content_ends import JOINTS, content_end, mood_of_clause
from newsmodel.claims.german.grammar import (
    ASKING,
    BE,
    BECOME,
    COORDINATORS,
    HAVE,
    MODALS,
)
from newsmodel.claims.german.lexicon import finite_forms
from newsmodel.claims.german.noun_runs import is_name, is_title
from newsmodel.claims.german.parentheses import is_parenthesis
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.language import get

#: Behind so many clauses of other kinds a content is not looked for.
_FARTHEST = 5
#: "*auf* die *Frage*, ob"
_QUESTIONS, _ANSWERING = get("de").attributions.nouns["ask"], frozenset(("auf",))
#: Dashes, as words of a passage.
DASHES = frozenset(("–", "—", "-"))  # noqa: RUF001  (typographic marks are meant)


class Content(NamedTuple):
    """Words that are attributed.

    Attributes:
        variant: The kind of content, as methods name it.
        parts: The words.
        asked: Whether it is an indirect question.
    """

    variant: str
    parts: tuple[WordRange, ...]
    asked: bool = False


def content_behind(statement: Statement, number: int, frames: frozenset[str], *, inner: bool = False) -> Content | None:
    """Find the content behind the clause of a cue.

    Args:
        statement: The statement.
        number: The segment of the cue.
        frames: What may follow the cue.
        inner: Whether the cue stands in a subordinate clause.
    """
    view, segments, kinds = statement.view, statement.segments, statement.kinds
    for k in range(number + 1, min(len(segments), number + 1 + _FARTHEST)):
        start = body_of(view, segments[k])
        if start >= segments[k].end:
            continue
        if segments[k].mark == ":":
            if k > number + 1 and segments[k - 1].mark in DASHES and view.opens(start):
                # "Rat fordert Geld" and a dash, *Lee*: „Es reicht.“
                return None
            return _behind_colon(statement, k, frames)
        if view.opens(start) and not is_name(view, start):
            return Content("quote", (_quoted_from(statement, k, start),)) if "quote" in frames else None
        if k == number + 1 and _is_of_question(statement, k):
            continue
        found = _clause_at(statement, k, frames, inner=inner) or _parted_clause(statement, number + 1, k, frames)
        if found is not None or kinds[k] not in {"none", "relative", "wh"}:
            return found
    return None


def _parted_clause(statement: Statement, first: int, number: int, frames: frozenset[str]) -> Content | None:
    """Take a reported clause whose first constituent an apposition parts from its verb: "dem Chef, Lee, *sei* …"."""
    view, kinds = statement.view, statement.kinds
    parted = first < number and kinds[number] == "first" and "clause" in frames
    if not parted or statement.segments[number].mark != "," or set(kinds[first:number]) - {"none", "relative"}:
        return None
    begins = kinds[first] == "none" and statement.segments[first].mark == ","
    reported = finite_forms().get(view.lowered[statement.segments[number].start]) == SUBJUNCTIVE
    if not (begins and reported):
        return None
    return Content("clause", (WordRange(statement.segments[first].start, content_end(statement, number)),))


def _is_of_question(statement: Statement, number: int) -> bool:
    """Whether a clause tells what a question was, behind which the answer follows: "auf die Frage, *ob …*, er …"."""
    view, segments = statement.view, statement.segments
    last = segments[number - 1].end - 1
    asked = view.begins_upper[last] and view.lowered[last] in _QUESTIONS and view.has_any(_ANSWERING, last - 3, last)
    return asked and statement.kinds[number] in {"whether", "wh"} and number + 1 < len(segments)


def _clause_at(statement: Statement, number: int, frames: frozenset[str], *, inner: bool) -> Content | None:
    """Take a clause as the content, if the cue takes one of its kind."""
    view, segment, kind = statement.view, statement.segments[number], statement.kinds[number]
    if kind == "that":
        variant = "that" if "that" in frames else None
    elif kind == "wh" and "clause" in frames and _is_free_relative(statement, number):
        variant = "clause"
    elif kind in {"whether", "wh"}:
        asked = "whether" if kind == "whether" else "wh" if view.lowered[body_of(view, segment)] in ASKING else None
        variant = asked if "wh" in frames and segment.mark == "," else None
    elif kind == "infinitive":
        states = "that" in frames and view.lowered[segment.end - 1] in HAVE | BE | BECOME | MODALS
        variant = "infinitive" if "infinitive" in frames or states else None
    elif kind == "second":
        variant = "clause" if "clause" in frames and view.lowered[segment.start] not in COORDINATORS else None
    else:
        leads = kind == "subordinate" and "first" in statement.kinds[number + 1 : number + 3]
        variant = "clause" if leads and "clause" in frames else None
    if variant is None:
        return None
    end = content_end(statement, number, inner=inner)
    return Content(variant, (WordRange(segment.start, end),), asked=kind == "whether")


def _is_free_relative(statement: Statement, number: int) -> bool:
    """Whether a clause stands for the subject of a reported one: "*wer hart arbeite*, verdiene Lohn"."""
    later = number + 1
    parted = later < len(statement.segments) and statement.segments[later].mark == ","
    return parted and statement.kinds[later] == "first" and mood_of_clause(statement, later) is not None


def _behind_colon(statement: Statement, number: int, frames: frozenset[str]) -> Content | None:
    view, segment = statement.view, statement.segments[number]
    start = segment.start
    if "quote" not in frames and "clause" not in frames:
        return None
    if view.opens(start):
        return Content("quote", (_quoted_from(statement, number, start),))
    return Content("colon", (WordRange(start, content_end(statement, number)),))


def _quoted_from(statement: Statement, number: int, start: int) -> WordRange:
    """Take a quotation alone where it ends the statement or a mark follows it, else the sentence that it begins."""
    view = statement.view
    quotation = view.quotation_at(start)
    rest = without_stops(view, quotation.end, statement.words.end)
    if (
        rest <= quotation.end
        or view.lowered[quotation.end] in {",", ";", "(", *DASHES}
        or not view.begins_lower[quotation.end]
    ):
        return quotation
    if view.lowered[quotation.end] in COORDINATORS:
        return quotation
    return WordRange(start, content_end(statement, number))


def content_before(statement: Statement, site: Site, floor: int) -> tuple[WordRange, ...]:
    """Find the content before a cue whose verb comes first in its clause, with what goes on behind the subject.

    Args:
        statement: The statement.
        site: The cue.
        floor: The first word that it may have.
    """
    view, segment = statement.view, statement.segments[site.segment]
    start = max(statement.words.start, floor)
    if view.quoted[segment.start] and not (view.opens(segment.start) and is_title(view, segment.start)):
        start = segment.start if segment.mark == ":" else view.skip(COORDINATORS, start, segment.start + 1)
        return (WordRange(start, view.quotation_at(segment.start).end),)
    if site.segment == 0 or segment.mark not in {",", *DASHES}:
        return ()
    return told_before(statement, site.segment, start)


def told_before(statement: Statement, number: int, start: int) -> tuple[WordRange, ...]:
    """Find what is told before a segment: a quotation behind a colon alone, else all from a word on.

    Args:
        statement: The statement.
        number: The segment.
        start: The first word that it may have.
    """
    view, end = statement.view, statement.segments[number - 1].end
    for k, one in enumerate(statement.segments[:number]):
        quoted = view.opens(one.start) and view.quotation_at(one.start).end >= end
        # die Partei übte Kritik: *Der Plan sei alt*, sagte Lee
        reported = k > 0 and statement.kinds[k] == "second" and mood_of_clause(statement, k) is not None
        if one.mark == ":" and (quoted or reported) and one.start >= start:
            start = one.start
    while (
        start < end
        and (view.lowered[start] in COORDINATORS or not view.tokens.words[start][0].isalnum())
        and not view.quoted[start]
    ):
        start += 1
    return (WordRange(start, end),) if start < end else ()


def _is_joined_report(statement: Statement, number: int) -> bool:
    """Whether "und" joins a clause in the subjunctive of reported speech to one before that of a cue."""
    view, segment = statement.view, statement.segments[number]
    joined = segment.mark == "," and view.lowered[segment.start] in COORDINATORS
    return joined and body_of(view, segment) > segment.start and mood_of_clause(statement, number) == "subjunctive"


def _behind_appositions(statement: Statement, number: int) -> int:
    """Skip what is said of a speaker before a quotation goes on: "„…“, sagte Lee, *die Ministerin*, „…“"."""
    segments, kinds = statement.segments, statement.kinds
    last = number
    told = {site.segment for site in statement.sites if "quote" in site.cue.frames}
    # sagt Lee *und lacht*, „…“
    while last + 2 < len(segments) and (kinds[last + 1] in {"none", "relative"} or segments[last + 1].mark in JOINTS):
        last += 1
        if last in told and segments[last].mark in JOINTS:
            # sagte Lee *und fügte hinzu*: „…“
            return number
        if statement.view.opens(segments[last + 1].start):
            return last
    return number


def content_going_on(statement: Statement, number: int, before: tuple[WordRange, ...]) -> tuple[WordRange, ...]:
    """Find what goes on behind "…, sagte Lee, …".

    Args:
        statement: The statement.
        number: The segment of the cue.
        before: The content before the cue.
    """
    view = statement.view
    if number + 1 >= len(statement.segments) or not before:
        return ()
    if view.quoted[before[-1].last]:
        number = _behind_appositions(statement, number)
    after = statement.segments[number + 1]
    if view.opens(after.start) and view.quoted[before[-1].last]:
        return (view.quotation_at(after.start),)
    whole = view.opens(before[0].start) and view.quotation_at(before[0].start).end >= before[-1].end
    if (
        after.mark == ","
        and statement.kinds[number + 1] in {"none", "second"}
        and not whole
        and _ends_quoted(view, after)
    ):
        # "sie sei „müde“, sagte Lee, *ihr „Haus ist zu“*"
        return (WordRange(after.start, content_end(statement, number + 1)),)
    if after.mark == "," and finite_forms().get(view.lowered[after.start]) == SUBJUNCTIVE:
        # „Bis es zu spät war“, sagte Lee, *sei „nichts geschehen“*
        return (WordRange(after.start, content_end(statement, number + 1)),)
    if is_parenthesis(statement, number) and not view.quoted[before[-1].last]:
        return (WordRange(after.start, content_end(statement, number + 1)),)
    if _is_joined_report(statement, number + 1) and not view.quoted[before[-1].last]:
        # Die Brücke sei alt, sagte Lee, *und müsse gesperrt werden*; *aber sie halte noch*
        return (WordRange(after.start, content_end(statement, number + 1)),)
    if _is_last_words(statement, number + 1):
        # Die Lage sei ernst, sagte Lee, *„sehr ernst“*
        return (view.quotation_at(after.start),)
    goes_on = after.mark == "," and statement.kinds[number + 1] not in {"relative", "wh", "none"}
    if goes_on and not view.quoted[before[-1].last] and view.lowered[after.start] not in COORDINATORS:
        return (WordRange(after.start, content_end(statement, number + 1)),)
    return ()


def _is_last_words(statement: Statement, number: int) -> bool:
    """Whether a segment behind a comma is a quotation that ends its statement, and no name."""
    view, segment = statement.view, statement.segments[number]
    if segment.mark != "," or not view.opens(segment.start) or is_name(view, segment.start):
        return False
    end = view.quotation_at(segment.start).end
    return without_stops(view, end, statement.words.end) == end


def _ends_quoted(view: View, segment: Segment) -> bool:
    """Whether a clause ends with a quotation that has its verb."""
    last = segment.end - 1
    if not view.closes(last) or view.opens(segment.start):
        return False
    quotation = view.quotation_at(last)
    return quotation.start > segment.start and any(
        view.begins_lower[k] and view.lowered[k] in finite_forms() for k in range(*quotation)
    )
