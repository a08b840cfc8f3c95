"""Claims that a fact-checker can begin with."""

from __future__ import annotations

from newsmodel.model import Claim
from newsmodel.values import CueKind, Modality

#: Kinds of cues by which somebody asserts something: to warn, to promise or to ask is something else, and what one
#: believes is an opinion.
ASSERTING: frozenset[CueKind] = frozenset({"state", "report", "deny", "confirm", "accuse", "estimate", "show", "other"})
#: How sure an assertion is made to sound; a forecast, a condition and what is but possible cannot be checked yet.
_ASSERTED: frozenset[Modality] = frozenset({"certain", "estimated"})


def is_checkable(claim: Claim) -> bool:
    """Tell whether a claim asserts something that has a number or a time, and is no forecast.

    A person who has rejected it says that it is no claim.

    Example:
        >>> from newsmodel.model import Quantity, Span
        >>> number = Quantity(span=Span(target="p1", start=0, end=2, text="40"), value=40)
        >>> is_checkable(Claim(id="C1", text="40 people came", quantities=[number]))
        True
        >>> is_checkable(Claim(id="C1", text="40 people will come", quantities=[number], modality="predicted"))
        False
    """
    kind = None if claim.cue is None else claim.cue.kind
    return (
        bool(claim.quantities or claim.times)
        and claim.polarity == "affirmed"
        and claim.modality in _ASSERTED
        and (kind is None or kind in ASSERTING)
        and (claim.extraction is None or claim.extraction.status != "rejected")
    )
