"""People that a German statement tells of, though it tells of no saying: "*Lee* schüttelt den Kopf"."""

from __future__ import annotations

from newsmodel.claims.german.clauses import body_of, second_verb
from newsmodel.claims.german.conjugation import FINITE, forms_of
from newsmodel.claims.german.grammar import BE, BECOME, COORDINATORS, DETERMINERS
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_bare_name
from newsmodel.claims.german.subjects import subject_of_clause
from newsmodel.claims.statements.view import View, WordRange

_PERSONS = frozenset(("er", "sie"))
#: They tell where somebody is or what he has, and nothing that he does: "Lee *steht* am Fluss".
_RESTING = frozenset(
    form.word
    for verb in ("stehen", "sitzen", "liegen", "wohnen", "leben", "haben", "heißen", "gehören", "kennen")
    for form in forms_of(verb)
    if form.tense in FINITE
)


def person_in(statement: Statement, *, quoted: bool = False) -> WordRange | None:
    """Find the subject of the first main clause of a statement, if it is somebody, or whom the statement asks.

    Args:
        statement: The statement.
        quoted: Whether a quotation follows, so that a name alone is somebody's who does something: "*Lee* nickt".
    """
    number = next((n for n, kind in enumerate(statement.kinds) if kind in {"second", "first"}), None)
    if number is None:
        return asked_in(statement)
    view, subject = statement.view, subject_of_clause(statement, number)
    if subject is None or is_person(view, subject):
        return subject
    return subject if quoted and is_bare_name(view, subject) and is_acting(statement) else None


def asked_in(statement: Statement) -> WordRange | None:
    """Find whom a statement asks that is nothing else: "*Und Lee?*".

    Args:
        statement: The statement.
    """
    view, last = statement.view, statement.words.end - 1
    start = view.skip(COORDINATORS, statement.words.start, last)
    if view.lowered[last] != "?" or noun_phrase(view, start, last, loose=True) != last:
        return None
    asked = WordRange(start, last)
    return asked if is_person(view, asked) or is_bare_name(view, asked) else None


def is_acting(statement: Statement) -> bool:
    """Whether the first main clause tells what somebody does, and not what or where he is, or what is done to him.

    Args:
        statement: The statement.
    """
    number = next((n for n, kind in enumerate(statement.kinds) if kind in {"second", "first"}), None)
    if number is None:
        return False
    segment = statement.segments[number]
    # "Lee, die am Fluss wohnt, *schüttelt* den Kopf"
    first = statement.kinds[number] == "first"
    verb = body_of(statement.view, segment) if first else second_verb(statement.view, segment)
    return verb is not None and statement.view.lowered[verb] not in BE | BECOME | _RESTING


def is_person(view: View, phrase: WordRange) -> bool:
    """Whether a phrase names one person: a pronoun, a given name before another, or a noun of people.

    Args:
        view: The passage.
        phrase: The phrase.
    """
    start, end = phrase.start, core_phrase(view, phrase.start, phrase.end)
    if end == start + 1 and view.lowered[start] in _PERSONS:
        return True
    if any(kind_of_noun(view.lowered[k]) == "person" for k in range(start, end) if view.begins_upper[k]):
        return True
    # "*Oboist Jan* Rehm"
    named = view.lowered[start] not in DETERMINERS and all(view.begins_upper[start:end])
    return named and any(is_given(view.tokens.words[k]) for k in range(start, end - 1))
