"""Clauses of time with "as" in which something is said: "wept *as the judge told her* she had lied"."""

from __future__ import annotations

from newsmodel.claims.english.attributions.clauses import Clause
from newsmodel.claims.english.attributions.lexicon import marked_forms
from newsmodel.claims.english.attributions.verbs import has_verb
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

#: So near before "as" its pair stands, and so many words has what somebody says in a clause with it at least.
_FURTHEST_PAIR, _SHORTEST_CLAUSE = 4, 3
_PAIRED, _COMPARED = words("as such same"), words("many much few")


def is_while(clause: Clause, source: WordRange) -> bool:
    """Whether "as" begins a clause of time that says something: "wept *as* the judge told her she had lied".

    Args:
        clause: The cue, whose subject stands behind "as".
        source: The subject.

    Example:
        >>> from newsmodel.claims.english.attributions.statements import statement_of
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> texts = ("It fell as Lee said the dam had burst.", "It fell as soon as Lee said the dam had burst.")
        >>> statements = [statement_of(view_of(text, ()), 0) for text in texts]
        >>> clauses = [Clause(one, one.sites[0]) for one in statements]
        >>> [is_while(one, one.subject) for one in clauses if one.subject is not None]
        [True, False]
    """
    view, content, conjunction = clause.view, clause.complement, source.start - 1
    if content is None or content.complement not in {"that", "clause"} or clause.site.negated:
        return False
    if view.lowered[clause.site.verb] in marked_forms("noun", "third", "base"):
        return False  # "as the head of the *rules* committee left"
    first = max(clause.statement.start, conjunction - _FURTHEST_PAIR)
    # "*as* soon *as* Lee says it is safe", "as *many* said it is safe"
    is_pair = view.has_any(_PAIRED, first, conjunction) or view.lowered[source.start] in _COMPARED
    words_ = content.words
    return not is_pair and words_.end - words_.start > _SHORTEST_CLAUSE and has_verb(view, words_.start, words_.end - 1)
