"""A passage as the rules for English see it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsmodel.claims.english.attributions.grammar import is_adverb
from newsmodel.claims.english.attributions.parsed import ParsedWords, align
from newsmodel.claims.statements.view import LONGEST_STATEMENT, WordRange, view_as
from newsmodel.claims.statements.view import View as _View
from newsmodel.claims.syntax import Parse
from newsmodel.prose.quotations.finding import Quoted

__all__ = ["LONGEST_STATEMENT", "View", "WordRange", "view_of"]


@attrs.frozen
class View(_View):
    """A passage's words, with what English asks of them.

    Attributes:
        parsed: What a parser of the user's own says about the words, if there is one.
    """

    parsed: ParsedWords | None = None

    def is_adverb(self, word: int) -> bool:
        """Whether a word is taken for an adverb, and not for a name."""
        return self.begins_lower[word] and is_adverb(self.lowered[word])


def view_of(text: str, quotations: Sequence[Quoted], *, parse: Parse | None = None) -> View:
    """Look at a passage.

    Args:
        text: Its words.
        quotations: The quotations in it.
        parse: What a parser of the user's own says about it, if there is one.

    Example:
        >>> view_of("She often said so.", ()).is_adverb(1)
        True
    """
    view = view_as(View, text, quotations)
    return view if parse is None else attrs.evolve(view, parsed=align(parse, view.tokens))
