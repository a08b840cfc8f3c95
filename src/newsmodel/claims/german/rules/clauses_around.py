"""Clauses around German words that attribute them."""

from __future__ import annotations

from newsmodel.claims.german.clauses import is_finite, second_verb, without_stops
from newsmodel.claims.german.contents import DASHES
from newsmodel.claims.german.joined_clauses import JOINTS
from newsmodel.claims.german.phrases import is_time, noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange

MARKS = frozenset((",", ";", ":"))
#: Behind them another statement begins.
_PARTING = frozenset((";", ":"))


def clause_around(statement: Statement, source: WordRange, cue: WordRange) -> tuple[WordRange, ...]:
    """Take the clause around the words that attribute it.

    Args:
        statement: The statement.
        source: Whose words they are.
        cue: The words that attribute.
    """
    view = statement.view
    left, right = min(source.start, cue.start), max(source.end, cue.end)
    number = statement.clause_of(left)
    first, last = _inserted(statement, number) or _clause(statement, number)
    before = WordRange(left if _begins_joined(statement, number, WordRange(left, right)) else first, left)
    after_start = _behind_date(view, right, last)
    if statement.segments[number].end == right and statement.kinds[number + 1 : number + 2] == ["relative"]:
        # Angaben, *die der Zeitung vorliegen*, …
        after_start = statement.segments[number + 1].end
    while (
        after_start < last
        and not view.quoted[after_start]
        and not view.tokens.words[after_start][0].isalnum()
        and view.lowered[after_start] != "("
    ):
        after_start += 1
    behind = WordRange(after_start, without_stops(view, after_start, _before_another(statement, number, last)))
    if before.end > before.start and view.lowered[before.end - 1] in MARKS:
        before = WordRange(before.start, before.end - 1)
    parts = [part for part in (before, behind) if part.end > part.start]
    return tuple(parts) if sum(part.end - part.start for part in parts) > 1 else ()


def _begins_joined(statement: Statement, number: int, words: WordRange) -> bool:
    """Whether what attributes begins a clause that "und" joins to another: "er floh und *laut Polizei* war er müde"."""
    view, segment = statement.view, statement.segments[number]
    joint = words.start - 1
    if joint <= segment.start or view.lowered[joint] not in JOINTS or words.end >= segment.end:
        return False
    verb = second_verb(view, segment)
    return verb is not None and verb < joint and is_finite(view, words.end)


def _behind_date(view: View, start: int, end: int) -> int:
    """Skip the date of a source behind it: "nach einer Meldung der Stadt *vom 11. Mai*"."""
    if start >= end or view.lowered[start] != "vom":
        return start
    stop = noun_phrase(view, start + 1, end)
    if not is_time(view, WordRange(start + 1, stop)):
        return start
    return stop + (stop < end and view.lowered[stop].isdecimal())


def _inserted(statement: Statement, number: int) -> tuple[int, int] | None:
    """Find an insertion between dashes without a verb, which alone is attributed: "– laut Lee *ein Mann* –"."""  # noqa: RUF002
    segment, behind = statement.segments[number], statement.segments[number + 1 : number + 2]
    dashes = segment.mark in DASHES and bool(behind) and behind[0].mark in DASHES
    return (segment.start, segment.end) if dashes and statement.kinds[number] == "none" else None


def _before_another(statement: Statement, number: int, end: int) -> int:
    """Find where a main clause ends before somebody says all of it: "Er war nach Angaben der Stadt da*, sagte Lee*"."""
    if statement.kinds[number] not in {"second", "first"} or end != statement.words.end:
        return end
    inverted = (
        site.segment
        for site in statement.sites
        if site.segment > number and site.order == "first" and not site.reported
    )
    first = next((k for k in inverted if statement.segments[k].mark == "," and "tail" in _frames(statement, k)), None)
    first = _other_speaker(statement, number) if first is None else first
    return statement.segments[first - 1].end if first is not None else end


def _other_speaker(statement: Statement, number: int) -> int | None:
    """Find a main clause with a speaker of its own behind one: "Laut Lee lebt er, *laut Poe nicht*"."""
    view, segments = statement.view, statement.segments
    said = {site.segment for site in statement.sites if site.order == "second" and not site.reported}
    later = (k for k in range(number + 1, len(segments)) if segments[k].mark == "," and statement.kinds[k] == "second")
    return next((k for k in later if k in said or view.lowered[segments[k].start] == "laut"), None)


def _frames(statement: Statement, number: int) -> frozenset[str]:
    return next(site.cue.frames for site in statement.sites if site.segment == number)


def _clause(statement: Statement, number: int) -> tuple[int, int]:
    """Find where the clause begins and ends that a segment is part of."""
    kind = statement.kinds[number]
    segments = statement.segments
    if kind in {"relative", "subordinate", "that", "wh"} and number > 0:
        return segments[number].start, segments[number].end
    start = statement.words.start
    for site in statement.sites:
        if (
            site.segment < number
            and not site.reported
            and site.order != "final"
            and statement.kinds[number] in {"second", "first"}
        ):
            start = segments[number].start
    start = max([start, *(one.start for one in segments[: number + 1] if one.mark in _PARTING)])
    if kind == "second" and segments[number].mark == "," and "second" in statement.kinds[:number]:
        # "im Mai begann der Bau, *im Juni war er laut Lee fertig*"
        start = max(start, segments[number].start)
    end = next((one.start - 1 for one in segments[number + 1 :] if one.mark == ";"), statement.words.end)
    return statement.view.skip({"und", "aber", "doch", "denn"}, start, statement.words.end), end
