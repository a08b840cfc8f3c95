"""Appositions of German subjects, and subjects that commas part from their verbs: "*Jo Lee, die Ministerin*, sagte"."""

from __future__ import annotations

from newsmodel.claims.german.agreement import is_subject
from newsmodel.claims.german.clauses import Segment, body_of
from newsmodel.claims.german.grammar import DETERMINERS, SUBORDINATORS
from newsmodel.claims.german.lexicon import participles
from newsmodel.claims.german.mention_words import is_given
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.german.phrases import core_phrase, noun_phrase
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import View, WordRange

#: An age in figures.
_LONGEST_AGE = 3


def subject_before_commas(
    statement: Statement, number: int, *, oblique: bool = False, introduced: bool = False
) -> WordRange | None:
    """Find the subject before an apposition or a relative clause: "*Lee*, der Bürgermeister, sagte".

    Args:
        statement: The statement.
        number: The segment of the verb.
        oblique: Whether it may be in another case than the nominative: "*dem Chef*, Jo Lee, zufolge".
        introduced: Whether a conjunction stands before it: "wie *Lee*, der Bürgermeister, sagte".
    """
    view = statement.view
    last = number - 1
    first = last
    while first > 0 and statement.segments[first].mark == "," and statement.kinds[first] in {"none", "relative", "wh"}:
        if introduced and is_introduced(statement, first):
            break
        first -= 1
    if first < last and statement.kinds[first] == "second" and not _is_phrase(view, statement.segments[first]):
        # Hart wies das zurück, *die Sprecherin*, Jo Lee, sagte
        first += 1
    if last < 0 or (statement.kinds[first] not in {"none", "second"} and not introduced):
        return None
    segment = statement.segments[first]
    start = body_of(view, segment) + introduced
    stop = noun_phrase(view, start, segment.end, loose=True)
    if stop == start or stop < segment.end or not (oblique or is_subject(view, WordRange(start, stop))):
        return None
    if view.lowered[start] in participles() and start == statement.words.start:
        # "*Gefragt nach dem Grund*, sagt Lee"
        return None
    for inner in range(first + 1, number):
        kind, apposition = statement.kinds[inner], statement.segments[inner]
        if kind == "none" and _is_phrase(view, apposition):
            stop = apposition.end
        else:
            break
    return WordRange(start, stop)


def is_introduced(statement: Statement, number: int) -> bool:
    """Whether a segment begins with "wie" or a conjunction of subordinate clauses.

    Args:
        statement: The statement.
        number: The segment.
    """
    return statement.view.lowered[statement.segments[number].start] in SUBORDINATORS | {"wie"}


def _is_phrase(view: View, segment: Segment) -> bool:
    """Whether a segment is one noun phrase, though a word of it looks like a verb, or an age: "Jo Lee, *54*, sagte"."""
    start = body_of(view, segment)
    if is_age(view, segment):
        return True
    return noun_phrase(view, start, segment.end, loose=True) == segment.end


def is_age(view: View, segment: Segment) -> bool:
    """Whether a segment is nothing but the age of who stands before it.

    Args:
        view: The passage.
        segment: The segment.
    """
    age = view.lowered[segment.start]
    return segment.end == segment.start + 1 and segment.mark == "," and age.isdecimal() and len(age) <= _LONGEST_AGE


def with_appositions(statement: Statement, phrase: WordRange, number: int) -> WordRange:
    """Take in what stands in apposition behind a subject: "sagte Jo Lee, *die Bürgermeisterin*".

    Args:
        statement: The statement.
        phrase: The subject.
        number: Its segment.
    """
    view = statement.view
    if number + 1 >= len(statement.segments):
        return phrase
    phrase = _with_place(statement, phrase, number)
    if phrase.end != statement.segments[number].end:
        return phrase
    after = statement.segments[number + 1]
    if is_age(view, after):
        return with_appositions(statement, WordRange(phrase.start, after.end), number + 1)
    if after.mark != "," or statement.kinds[number + 1] != "none" or view.quoted[after.start]:
        return phrase
    whole = noun_phrase(view, after.start, after.end, loose=True) == after.end
    told = view.lowered[after.start] in DETERMINERS or view.begins_upper[after.start]
    names = core_phrase(view, after.start, after.end) > after.start
    return WordRange(phrase.start, after.end) if whole and told and names else phrase


def _with_place(statement: Statement, phrase: WordRange, number: int) -> WordRange:
    """Take in a phrase between what somebody is and the name: "sagte der Leiter *in der Stadt*, Karl Hart"."""
    view, segment, after = statement.view, statement.segments[number], statement.segments[number + 1]
    name = all(view.begins_upper[after.start : after.end]) and is_given(view.tokens.words[after.start])
    named = after.mark == "," and name
    role = kind_of_noun(view.lowered[phrase.end - 1]) == "person"
    whole = named and role and noun_phrase(view, phrase.start, segment.end, loose=True) == segment.end
    return WordRange(phrase.start, segment.end) if whole else phrase
