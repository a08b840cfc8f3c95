"""Meanings of the words of a source: whom they mean, and how sure that is."""

from __future__ import annotations

import msgspec

from newsmodel.claims.sources.drafts import Key
from newsmodel.claims.sources.mention import Mention

#: How sure it is whom words mean that do not name anybody. An order rather than shares: too few of the kind are marked
#: in any corpus that could be measured. What is below `PRECISE_CONFIDENCE` is left open by the precise tier.
#: "the mayor", who bears it alone; "he", who spoke last; "who", right behind the name
BORNE, NEAR = 0.95, 0.93
#: "they", of two who were named together
TOGETHER = 0.9
#: "he", who spoke last in the paragraph while others were only talked of
SPEAKING = 0.85
#: "she", the only woman so far; "the company", the only body so far that can be one
ONLY = 0.8


class Meaning(msgspec.Struct, frozen=True):
    """Source that a use means.

    Attributes:
        keys: The keys of the sources; several where words mean people who are sources of their own: "the two".
        confidence: How sure that is, 0 to 1; None where the words name them.
        name: The full name of somebody whom the story names elsewhere and the words by a part of it; else None.
        mention: The words as they are to be read in this story, where they mean something else by themselves: "Richter"
            where Anna Richter is named; else None.
    """

    keys: tuple[Key, ...]
    confidence: float | None = None
    name: str | None = None
    mention: Mention | None = None

    def or_alone(self, number: int, least: float) -> Meaning:
        """Leave open whom words mean where that is not sure enough: they are a source of their own.

        Args:
            number: The number of the use.
            least: How sure it must be, 0 to 1.

        Example:
            >>> unsure = Meaning((("named", "lee"),), ONLY)
            >>> unsure.or_alone(4, BORNE).keys, unsure.or_alone(4, 0).keys
            ((('alone', 4),), (('named', 'lee'),))
        """
        sure = self.confidence is None or self.confidence >= least
        return self if sure else Meaning((("alone", number),))
