"""Clauses that another one parts: "Der Deich, *sagte er*, sei alt"."""

from __future__ import annotations

from newsmodel.claims.german.clauses import looks_finite
from newsmodel.claims.german.grammar import HELPING
from newsmodel.claims.german.sites import Statement


def goes_on_with_verb(statement: Statement, number: int) -> bool:
    """Whether a segment begins with a finite verb, so that a clause goes on there which another one parted.

    Args:
        statement: The statement.
        number: The segment.
    """
    view, segment = statement.view, statement.segments[number]
    if statement.kinds[number] == "first":
        return True
    # "arbeitete weiter", and no "gute Leute"
    behind = segment.start + 1
    small = behind >= segment.end or view.begins_lower[behind]
    return small and statement.kinds[number] == "none" and looks_finite(view, segment.start)


def is_parenthesis(statement: Statement, number: int) -> bool:
    """Whether a segment with its verb first parts a clause that goes on behind it: "Der Deich, *sagte er*, sei alt".

    Args:
        statement: The statement.
        number: The segment.
    """
    segments, kinds = statement.segments, statement.kinds
    if not 0 < number < len(segments) - 1 or segments[number].mark != "," or segments[number + 1].mark != ",":
        return False
    view, last = statement.view, segments[number - 1].end - 1
    if view.quoted[last]:
        return False
    # "Der Deich sei, sagte er, gebrochen"
    opened = kinds[number - 1] == "second" and view.lowered[last] in HELPING
    return opened or (kinds[number - 1] == "none" and goes_on_with_verb(statement, number + 1))
