"""Words that are the subject's own: "*Lee* war nach eigenen Angaben dort", "laut eigener Aussage"."""

from __future__ import annotations

from bisect import bisect_left

from newsmodel.claims.german.bearers import OWN
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.german.speakers import is_bare_name, is_surely_person, is_thing, may_speak
from newsmodel.claims.german.subjects import last_subject, subject_of_clause
from newsmodel.claims.passages import Stretch
from newsmodel.claims.statements.view import View, WordRange, view_as
from newsmodel.prose.quotations.finding import find_quotations

#: Clauses that depend on another one and have a subject of their own.
_WITH_SUBJECTS = frozenset(("relative", "subordinate", "that", "whether", "wh"))


def is_own(words: str) -> bool:
    """Whether the words of a source only say that it is the subject: "eigenen Angaben".

    Args:
        words: The words.
    """
    return words.lower().startswith(OWN)


def owner_of(statement: Statement, phrase: WordRange) -> WordRange | None:
    """Find whose words they are, where they are the subject's own.

    Args:
        statement: The statement.
        phrase: The words of a source.
    """
    view = statement.view
    if not is_own(view.lowered[phrase.start]):
        return None
    number = statement.clause_of(phrase.start)
    subject = last_subject(statement, number + 1) or subject_of_clause(statement, number)
    if subject is None or is_thing(view, subject) or _is_of_other(statement, number, subject):
        return None
    somebody = may_speak(view, subject) or is_bare_name(view, subject) or is_surely_person(view, subject)
    return subject if somebody else None


def _is_of_other(statement: Statement, number: int, subject: WordRange) -> bool:
    """Whether a clause has a subject of its own: "*Sie* nahm Lee fest, *der* …"; not "*Lee*, der …"."""
    first = statement.segments[number].start
    return statement.kinds[number] in _WITH_SUBJECTS and subject.end < first - len(",")


def owner_at(text: str, place: Stretch) -> Stretch | None:
    """Find whose words they are by a place of a passage.

    Args:
        text: The passage.
        place: The words of a source in it.
    """
    view = view_as(View, text, find_quotations([text])[0])
    word = bisect_left(view.tokens.starts, place.start)
    words = next(one for one in view.statements if word < one.end)
    owner = owner_of(Statement(view, words), WordRange(word, word + 1))
    return None if owner is None else view.stretch(owner, place.passage)
