"""Words that stand before a German phrase and are no part of it: "*auch* der Minister"."""

from __future__ import annotations

from newsmodel.claims.statements.view import View, WordRange
from newsmodel.languages.tables import words

FOCUSING = words("auch nur selbst sogar gerade allein sowohl weder entweder")
_FOR_INSTANCE, _DEFINITE = words("etwa"), words("der die das")


def without_focus(view: View, phrase: WordRange) -> WordRange:
    """Leave out what stands before a phrase and is no part of it: "*Auch* der Minister".

    Args:
        view: The passage.
        phrase: The phrase.
    """
    start = view.skip(FOCUSING, phrase.start, phrase.end - 1)
    if view.lowered[start] in _FOR_INSTANCE and not _DEFINITE.isdisjoint(view.lowered[start + 1 : phrase.end][:1]):
        # "*etwa* die Ministerin", but "etwa 300 Bauern"
        start += 1
    return WordRange(start, phrase.end)
