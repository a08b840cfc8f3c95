"""Ends of German contents that begin with a clause."""

from __future__ import annotations

from newsmodel.claims.german.clauses import is_finite, looks_finite, without_stops
from newsmodel.claims.german.grammar import COORDINATORS, DETERMINERS, PRONOUNS, is_oblique
from newsmodel.claims.german.parentheses import goes_on_with_verb
from newsmodel.claims.german.rules.free import mood_in
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import WordRange

JOINTS = frozenset(("und", "aber"))
#: Of the past and of the subjunctive alike: "er sei müde, und die Stadt *sollte* helfen".
_WANTED = frozenset(("sollte", "sollten"))


def content_end(statement: Statement, number: int, *, inner: bool = False) -> int:
    """Find the end of a content that begins with a segment: that of the statement, or before another main clause.

    Args:
        statement: The statement.
        number: The segment that the content begins with.
        inner: Whether the cue's own clause is part of another one, which goes on behind the content with its verb.
    """
    view, segments = statement.view, statement.segments
    outer = _outer_verb(statement, number) if inner else None
    if outer is not None:
        return segments[outer - 1].end
    for site in statement.sites:
        if site.segment < number or site.reported or site.order == "final" or _is_wanted(statement, site, number):
            continue
        if site.segment == number:
            joint = _joint_before(statement, site, number)
            if joint is not None:
                return joint
            continue
        segment = segments[site.segment]
        joined = view.lowered[segment.start] in COORDINATORS
        if site.order == "first" or joined:
            return segments[site.segment - 1].end
    ends = (k for k in range(number + 1, len(segments)) if _is_no_content(statement, number, k))
    behind = next(ends, None)
    if behind is not None:
        return segments[behind - 1].end
    return without_stops(view, segments[number].start, statement.words.end)


def _is_wanted(statement: Statement, site: Site, number: int) -> bool:
    """Whether what is reported goes on with what should be said: "sie sei arm und die Stadt *sollte* das wissen"."""
    return statement.view.lowered[site.finite] in _WANTED and mood_of_clause(statement, number) is not None


def _is_no_content(statement: Statement, number: int, later: int) -> bool:
    """Whether a clause behind a content is the outlet's, "so" with who says it, or a quotation of its own."""
    view, segment = statement.view, statement.segments[later]
    if view.lowered[segment.start] == "so" and is_so(statement, later):
        return True
    # betonte, dass sie alt sei: *„Wir müssen bauen.“*
    quoted = segment.mark == ":" and (
        _is_last_quotation(statement, segment.start) or _is_reported_openly(statement, number, later)
    )
    return quoted or _is_outlets(statement, number, later)


def _is_reported_openly(statement: Statement, number: int, later: int) -> bool:
    """Whether a clause behind a colon is said beside a dependent one: "glaubt, dass er kommt: *Er sei da*"."""
    dependent = statement.kinds[number] in {"that", "whether", "wh", "infinitive"}
    return dependent and statement.kinds[later] == "second" and mood_of_clause(statement, later) == "subjunctive"


def _is_outlets(statement: Statement, number: int, later: int) -> bool:
    """Whether "und" joins a main clause in the indicative to a content that is none: "er sei müde, *und ging*"."""
    view, segment = statement.view, statement.segments[later]
    verb = segment.start + 1
    alone = verb == segment.end - 1 and (is_finite(view, verb) or looks_finite(view, verb))
    joined = view.lowered[segment.start] in COORDINATORS and (statement.kinds[later] == "second" or alone)
    wanted = view.has_any(_WANTED, segment.start, segment.end)
    if not joined or wanted or any(view.quoted[segment.start : segment.end]):
        return False
    reported = mood_of_clause(statement, number)
    dependent = statement.kinds[number] in {"that", "whether", "wh"}
    return (dependent or reported is not None) and mood_of_clause(statement, later) is None


def mood_of_clause(statement: Statement, number: int) -> str | None:
    """Tell the mood of one clause.

    Args:
        statement: The statement.
        number: The segment.
    """
    segment = statement.segments[number]
    return mood_in(statement, WordRange(segment.start, segment.end))


def _is_last_quotation(statement: Statement, start: int) -> bool:
    """Whether a quotation that begins at a word ends its statement."""
    view = statement.view
    if not view.opens(start):
        return False
    end = view.quotation_at(start).end
    return without_stops(view, end, statement.words.end) == end


def _outer_verb(statement: Statement, number: int) -> int | None:
    """Find the segment behind a content with which the clause around the cue's own goes on: "…, *ging heim*"."""
    later = range(number + 1, len(statement.segments))
    return next((k for k in later if statement.segments[k].mark == "," and goes_on_with_verb(statement, k)), None)


def _joint_before(statement: Statement, site: Site, number: int) -> int | None:
    """Find "und" before another main clause in the segment of a content: "sie sei alt *und* Lee forderte"."""
    view, segment = statement.view, statement.segments[number]
    if statement.kinds[number] not in {"second", "that", "infinitive"} or site.finite != site.verb:
        return None
    return next(
        (k for k in range(site.finite - 1, segment.start + 1, -1) if view.lowered[k] in JOINTS and not view.quoted[k]),
        None,
    )


def is_so(statement: Statement, number: int) -> bool:
    """Whether a segment is "so" and who said it: "…, *so* der Minister".

    Args:
        statement: The statement.
        number: The segment.
    """
    view, segment = statement.view, statement.segments[number]
    if segment.end <= segment.start + 1 or view.lowered[segment.start] != "so":
        return False
    after = segment.start + 1
    low = view.lowered[after]
    return view.begins_upper[after] or (low in DETERMINERS | PRONOUNS and not is_oblique(low))
