"""Beginnings of main clauses behind a content: "Lee, who said it rained, *left*", "though Lee said so, *he left*"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    SURE_OPENERS,
    SURE_RELATIVES,
    has_ending,
    is_adverb,
)
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.statements import Statement
from newsmodel.claims.english.attributions.verbs import (
    begins_predicate,
    has_verb,
    is_finite_cue,
    is_known_verb,
    may_be_verb,
)
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: So many words stand at most between a relative pronoun and a verb with another subject: "*which the old mayor* said".
_LONGEST_RELATIVE_SUBJECT = 6
#: So far behind a relative pronoun a verb in a clause inside of its clause is looked for.
_LONGEST_RELATIVE = 16
#: They begin a clause before the main one; the subject of that and its verb have so many words.
_CONCEDING = (SUBORDINATORS | {"after", "before"}) - words("where why how whether if that than so lest")
_LONGEST_MAIN_SUBJECT = 7
_LISTING = words("and or ,")
#: What begins a clause inside of another, with a verb of its own.
_CLAUSE_OPENERS = SURE_OPENERS | SUBORDINATORS | words("when where what why how")
#: A verb behind them is no finite one, or is joined to the one before.
_NOT_BEFORE_FINITE = COORDINATORS | DETERMINERS | PREPOSITIONS | {"to"}


def before_main_clause(
    statement: Statement, site: Site, content: WordRange, *, is_clause: bool, is_question: bool = False
) -> int:
    """Find the end of a content in a clause that the main one goes on behind; its own end where it is in none.

    Args:
        statement: The statement.
        site: The cue.
        content: The content so far.
        is_clause: Whether it is a clause.
        is_question: Whether it is an indirect question.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> statement = statement_of(view_of("Though Lee said it rained, we left.", ()), 0)
        >>> before_main_clause(statement, statement.sites[0], WordRange(3, 8), is_clause=True)
        5
    """
    if _is_in_relative_clause(statement, site):
        end = _relative_end(statement.view, content.start, content.end)
        is_in_subject = is_clause and end == content.end and _is_in_first_subject(statement, site)
        first = content.start if statement.view.lowered[content.start] == "that" else content.start - 1
        return before_main_verb(statement.view, first, end) if is_in_subject else end
    if (is_clause or is_question) and _is_conceded(statement, site):
        return _conceded_end(statement.view, content.start, content.end)
    return content.end


def _is_plain_predicate(view: View, word: int, end: int) -> bool:
    """Whether the verb of a main clause begins, and no member of a list: not "he was hurt, *tired* and cold"."""
    return begins_predicate(view, word) and not view.has_any(_LISTING, word + 1, min(end, word + 3))


def _is_in_relative_clause(statement: Statement, site: Site) -> bool:
    """Whether a relative pronoun is the subject of a verb, or before it: "Lee, *who* said", "*whose* aide said"."""
    view, low = statement.view, statement.view.lowered
    before = site.left - 1
    if before >= 0 and low[before] in SURE_RELATIVES:
        return True
    for k in range(before, max(statement.start, before - _LONGEST_RELATIVE_SUBJECT), -1):
        if low[k] in SURE_OPENERS:
            return low[k - 1] == ","
        if low[k] == "," or view.quoted[k] or is_known_verb(view, k):
            break
    comma = next((k for k in range(before, max(statement.start, before - _LONGEST_RELATIVE), -1) if low[k] == ","), 0)
    return comma > statement.start and low[comma + 1] == "who"  # "guards, *who hid because they feared* it, said"


def _is_in_first_subject(statement: Statement, site: Site) -> bool:
    """Whether a relative pronoun without a comma belongs to the subject of its sentence: "*villagers who* say it"."""
    view, relative = statement.view, site.left - 1
    is_close = relative > statement.start and view.lowered[relative] in SURE_RELATIVES
    return is_close and view.lowered[relative - 1].isalpha() and not has_verb(view, statement.start, relative)


def _is_conceded(statement: Statement, site: Site) -> bool:
    """Whether a statement begins with what its main clause opposes: "*although* Lee said it rained, she left"."""
    low, first = statement.view.lowered, statement.start
    return low[first] in _CONCEDING and "," not in low[first : site.verb]


def _conceded_end(view: View, start: int, end: int) -> int:
    """Find the end of a content before the main clause: "although Lee said it rained, *the match went on*"."""
    low, in_aside = view.lowered, False
    for comma in range(start + 1, end - 2):
        if low[comma] != "," or view.quoted[comma]:
            continue
        if in_aside or low[comma + 1] in COORDINATORS or low[comma + 1] in RELATIVES:
            in_aside = not in_aside and low[comma + 1] in RELATIVES
            continue
        if not has_verb(view, start, comma) and not any(has_ending(word, "ed") for word in low[start:comma]):
            continue
        last = view.next_of({",", ";"}, comma + 1, min(end, comma + _LONGEST_MAIN_SUBJECT))
        if any(may_be_verb(view, k) for k in range(comma + 2, last)):
            return comma
    return end


def _relative_end(view: View, start: int, end: int) -> int:
    """Find the end of a content in a relative clause, before the main verb: "Lee, who said it rained, *left*"."""
    for comma in range(start + 1, end - 1):
        if view.lowered[comma] != "," or view.quoted[comma] or not view.begins_lower[comma + 1]:
            continue
        if (
            is_known_verb(view, comma + 1)
            or is_finite_cue(view, comma + 1)
            or _is_plain_predicate(view, comma + 1, end)
        ):
            return comma
    return end


def before_main_verb(view: View, start: int, end: int, *, infinitive: bool = False) -> int:
    """Find the end of a clause in a subject, before the verb of this: "his claim *that it rained* was false".

    Args:
        view: The passage.
        start: The "that" or the "to" that begins the clause.
        end: The end of the clause so far.
        infinitive: Whether it has no finite verb of its own: "his promise *to leave* was kept".

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> before_main_verb(view_of("Lee's claim that it rained was false.", ()), 2, 7)
        5
    """
    low, open_clauses, k = view.lowered, 0 if infinitive else 1, start + 1
    while k < end:
        if view.quoted[k] or not _is_finite(view, k):
            open_clauses += not view.quoted[k] and _opens_clause(view, k)
            k += 1
            continue
        if not open_clauses:
            return k
        open_clauses -= 1
        while k < end and (low[k] in AUXILIARIES or is_adverb(low[k]) or low[k] in NEGATIONS):
            k += 1
        k += 1
    return end


def _opens_clause(view: View, word: int) -> bool:
    """Whether a clause with a verb of its own begins with a word inside of another."""
    low = view.lowered[word]
    return low in _CLAUSE_OPENERS or (low == "that" and view.begins_lower[word])


def _is_finite(view: View, word: int) -> bool:
    """Whether a word is a finite verb that nothing joins to the one before: not "rained *and poured*"."""
    if view.lowered[word - 1] in _NOT_BEFORE_FINITE:
        return False
    if view.lowered[word - 1] in SUBJECT_PRONOUNS and may_be_verb(view, word):
        return True
    return is_known_verb(view, word) or (is_finite_cue(view, word) and view.begins_lower[word])
