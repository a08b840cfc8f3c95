"""What the words of a source say beyond whom they name."""

from __future__ import annotations

from newsmodel.claims.english.attributions.antecedents import antecedent_of
from newsmodel.claims.english.attributions.counts import is_number, number_after
from newsmodel.claims.english.attributions.grammar import SURE_RELATIVES
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.languages.tables import words

#: They begin a source that does not say it: "*No* official said", "*None* of the guards".
_NEGATING = words("no neither none nobody no-one not")


def is_negated_source(view: View, source: WordRange | None) -> bool:
    """Whether a source is nobody: "*No official* said so", "*Neither* Lee nor Hart"; not "No. 2", "no fewer than ten".

    Args:
        view: The passage.
        source: Its words.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> is_negated_source(view_of("Neither Lee nor Hart said so.", ()), WordRange(1, 4))
        True
    """
    if source is None:
        return False
    low, first = view.lowered, source.start
    if low[first] not in _NEGATING and first > 0 and not view.quoted[first - 1]:
        first -= 1  # "*not* one official", "*neither* Lee nor Hart"
    if low[first] not in _NEGATING or first + 1 >= len(low) or number_after(view, first, source.end) > first:
        return False
    return low[first + 1] != "." and not (low[first] == "no" and is_number(low[first + 1]) and low[first + 1] != "one")


def named_source(view: View, source: WordRange) -> WordRange:
    """Find the noun phrase that a relative pronoun means as a source; the source itself where it is none.

    Args:
        view: The passage.
        source: Its words.
    """
    if source.end - source.start > 1 or view.lowered[source.start] not in SURE_RELATIVES:
        return source
    floor = next((one.start for one in reversed(view.statements) if one.start <= source.start), 0)
    return antecedent_of(view, source, floor) or source
