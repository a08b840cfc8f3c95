"""Clauses that "und" joins without a comma: where one begins, and which verb the one before it has."""

from __future__ import annotations

from newsmodel.claims.german.clauses import Segment, body_of, is_finite, second_verb
from newsmodel.claims.german.segments import ends_clause
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import View, WordRange

#: Behind them a clause that begins with its verb has the subject of the one before.
JOINTS = frozenset(("und", "aber", "doch", "sowie", "oder"))


def verb_before_joint(statement: Statement, site: Site) -> int | None:
    """Find the first verb of a clause that "und" joins the verb of a cue to: "Er *trat* auf und sagte".

    Args:
        statement: The statement.
        site: The cue.
    """
    view, segment = statement.view, statement.segments[site.segment]
    start, joint = body_of(view, segment), min(site.finite, site.verb) - 1
    if not start < joint or view.lowered[joint] not in JOINTS or view.quoted[joint]:
        return None
    kind = statement.kinds[site.segment]
    verb = second_verb(view, segment) if kind == "second" else start if kind == "first" else None
    if verb is None or verb >= joint:
        return None
    # "Lee ging heim und *der Rat tagte* und sagte"
    joints = (k for k in range(joint - 1, verb, -1) if view.lowered[k] in JOINTS and not view.quoted[k])
    later = (second_verb(view, Segment(k + 1, segment.end, ",")) for k in joints)
    return next((one for one in later if one is not None and one < joint), verb)


def clause_start(statement: Statement, number: int, verb: int) -> int:
    """Find the beginning of the clause of a verb, behind the one that "und" joins it to: "es regnet, und *Lee sagte*".

    Args:
        statement: The statement.
        number: The segment.
        verb: The verb, behind a constituent of its own.
    """
    view, segment = statement.view, statement.segments[number]
    start = body_of(view, segment)
    first = start if statement.kinds[number] == "first" else second_verb(view, segment)
    if first is None or first >= verb:
        return start
    joints = (k for k in range(first + 1, verb - 1) if view.lowered[k] in JOINTS and not view.quoted[k])
    begins = (k for k in joints if second_verb(view, Segment(k + 1, segment.end, ",")) == verb)
    return next((k + 1 for k in begins if not ends_clause(view, verb, Segment(segment.start, k, segment.mark))), start)


def behind_final_verb(view: View, clause: WordRange) -> int:
    """Find "und" behind a clause that another one goes on: "als es spät war *und* der Rat tagte".

    Args:
        view: The passage.
        clause: The words of a subordinate clause up to its verb.

    Returns:
        The number of "und", else of the first word.
    """
    joints = (k for k in range(clause.end - 1, clause.start + 1, -1) if view.lowered[k] in JOINTS)
    return next((k for k in joints if is_finite(view, k - 1) and not view.quoted[k]), clause.start)
