"""Agents of German passives, and phrases behind prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.grammar import DETERMINERS, OBJECT_PRONOUNS
from newsmodel.claims.german.phrases import is_time, noun_phrase
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.speakers import may_speak
from newsmodel.claims.statements.view import View, WordRange

#: Before who does it in the passive.
AGENTS = frozenset(("von", "vom", "durch", "seitens"))
#: "von *Seiten* der Stadt"
_SIDES = frozenset(("seiten", "seite"))


def agent_of(statement: Statement, site: Site) -> WordRange | None:
    """Find by whom it is said in the passive: "wurde *von der Polizei* bestätigt".

    Args:
        statement: The statement.
        site: The cue.
    """
    view, segment = statement.view, statement.segments[site.segment]
    found = [
        phrase
        for phrase in phrases_with(AGENTS, view, segment)
        if phrase.start - 1 > site.finite or view.next_of(AGENTS, segment.start, phrase.start) == segment.start
    ]
    found = found or list(_agent_before(statement, site))
    return next((one for one in found if may_speak(view, one)), found[0] if found else None)


def _agent_before(statement: Statement, site: Site) -> Iterator[WordRange]:
    """Find by whom it is said before appositions, or a pronoun: "*von Lee, der Chefin*, wurde", "*von ihm*"."""
    view, number = statement.view, site.segment
    segment = statement.segments[number]
    for k in range(segment.start, segment.end - 1):
        if view.lowered[k] in AGENTS and view.lowered[k + 1] in OBJECT_PRONOUNS and not view.quoted[k]:
            yield WordRange(k + 1, k + 2)
    if site.finite != segment.start or number == 0:
        return
    first = number - 1
    while first > 0 and statement.segments[first].mark == "," and statement.kinds[first] == "none":
        first -= 1
    start = body_of(view, statement.segments[first])
    whole = noun_phrase(view, start + 1, statement.segments[first].end, loose=True) == statement.segments[first].end
    if view.lowered[start] in AGENTS and whole and statement.kinds[first] == "none":
        yield WordRange(start + 1, statement.segments[number - 1].end)


def phrases_with(prepositions: frozenset[str], view: View, segment: Segment) -> Iterator[WordRange]:
    """List the phrases that stand behind prepositions in a clause, but for times.

    Args:
        prepositions: The prepositions.
        view: The passage.
        segment: The clause.
    """
    for k in range(segment.start, segment.end - 1):
        if view.lowered[k] in prepositions and not view.quoted[k]:
            sides = k + 2 < segment.end and view.lowered[k + 1] in _SIDES
            start = k + 1 + (sides and view.lowered[k + 2] in DETERMINERS)
            phrase = WordRange(start, noun_phrase(view, start, segment.end))
            if phrase.end > phrase.start and not is_time(view, phrase):
                yield phrase
