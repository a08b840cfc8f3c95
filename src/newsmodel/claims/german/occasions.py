"""Phrases with "bei" that tell when somebody says something, or where it is heard: "*bei der Vorlage* der Zahlen"."""

from __future__ import annotations

from newsmodel.claims.german.grammar import DETERMINERS
from newsmodel.claims.german.mention_words import OUTLETS
from newsmodel.claims.german.noun_runs import is_in_capitals
from newsmodel.claims.german.nouns import kind_of_noun
from newsmodel.claims.statements.view import View

_BESIDE = frozenset(("bei", "beim"))
#: They lead to an occasion, whatever it is called.
_OF_OCCASIONS = frozenset(("einem", "einer"))


def is_occasion(view: View, word: int, end: int) -> bool:
    """Whether a phrase with "bei" tells when or where something is said, and not for whom somebody works.

    Args:
        view: The passage.
        word: The preposition.
        end: Number after the last word of the phrase.

    Example:
        >>> from newsmodel.claims.statements.view import view_as
        >>> view = view_as(View, "Lee sagte beim Fest und beim Bundesamt viel.", ())
        >>> is_occasion(view, 2, 4), is_occasion(view, 5, 7)
        (True, False)
    """
    low, first = view.lowered, word + 1
    if low[word] not in _BESIDE or first >= end:
        return False
    if low[first] in _OF_OCCASIONS:
        return True
    if low[word] == "bei" and low[first] not in DETERMINERS:
        # "der Analyst *bei Flexi*", but "sagte der Stürmer *bei Sky*"
        return low[end - 1] in OUTLETS
    return not _is_body(view, first, end)


def _is_body(view: View, start: int, end: int) -> bool:
    """Whether people work for what a phrase names: by its noun, in capitals, or with a name: "der Spedition *Moe*"."""
    nouns = [k for k in range(start, end) if view.begins_upper[k]]
    known = any(kind_of_noun(view.lowered[k]) not in {None, "document", "person"} for k in nouns)
    return known or len(nouns) > 1 or is_in_capitals(view.tokens.words[end - 1])
