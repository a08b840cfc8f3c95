"""Names that look like something else before a German verb: "*Von der Leyen* sagte", "*„Neue Post“* schreibt"."""

from __future__ import annotations

from newsmodel.claims.german.clauses import body_of
from newsmodel.claims.german.noun_runs import AND
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import WordRange
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words

#: A name in quotation marks has so many words at the most, with its marks.
_LONGEST_NAME = 7
#: With an article in them they begin names so seldom that a noun follows.
_CONTRACTED = words("zur zum")


def name_in_front(statement: Statement, number: int, verb: int) -> WordRange | None:
    """Find a name that looks like something else before a verb: "*Von der Leyen* sagte", "*„Neue Post“* schreibt".

    Args:
        statement: The statement.
        number: The segment of the verb.
        verb: The verb.
    """
    view, start = statement.view, body_of(statement.view, statement.segments[number])
    if start >= verb:
        return None
    if view.opens(start):
        quotation = view.quotation_at(start)
        stop = noun_phrase(view, quotation.end, verb, loose=True) if view.lowered[quotation.end] in AND else 0
        return WordRange(start, max(stop, quotation.end)) if quotation.end - start <= _LONGEST_NAME else None
    return name_with_particle(statement, number, verb)


def name_with_particle(statement: Statement, number: int, verb: int) -> WordRange | None:
    """Find a name that begins with a preposition or an article before a verb: "*Von der Leyen* sagte".

    Args:
        statement: The statement.
        number: The segment of the verb.
        verb: The verb.
    """
    view, start = statement.view, body_of(statement.view, statement.segments[number])
    first = view.skip(NAMES.particles.particles_of_people, start, verb)
    named = start < first < verb and all(view.begins_upper[first:verb])
    # "*Zur Lage* sagte Lee", but "*Zu Guttenberg* sagte"
    named = named and view.lowered[start] not in _CONTRACTED
    return WordRange(start, verb) if named else None
