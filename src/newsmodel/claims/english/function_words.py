"""Words of the closed classes, which name nothing: sets of what `grammar.txt` has class by class."""

from __future__ import annotations

from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of

_GRAMMAR = get("en").grammar

#: Possessives before a noun: "her".
POSSESSIVES: frozenset[str] = _GRAMMAR.possessives
#: Words that no name and no noun phrase has inside but as a joint, verbs other than auxiliaries left out.
FUNCTION_WORDS: frozenset[str] = POSSESSIVES.union(
    _GRAMMAR.articles,
    _GRAMMAR.demonstratives,
    _GRAMMAR.subject_pronouns,
    _GRAMMAR.object_pronouns,
    _GRAMMAR.possessive_pronouns,
    _GRAMMAR.reflexives,
    _GRAMMAR.indefinite_pronouns,
    _GRAMMAR.interrogatives,
    _GRAMMAR.relatives,
    _GRAMMAR.coordinators,
    _GRAMMAR.subordinators,
    _GRAMMAR.prepositions,
    _GRAMMAR.have,
    _GRAMMAR.be,
    _GRAMMAR.do,
    _GRAMMAR.modals,
    _GRAMMAR.negated,
    _GRAMMAR.negations,
)

ARTICLE, POSSESSIVE = any_of(_GRAMMAR.articles), any_of(POSSESSIVES)
#: A determiner that stands by itself seldom: "the", "those", "her", but for "this" and "that".
DETERMINER = any_of(_GRAMMAR.articles | POSSESSIVES | {"these", "those"})
