"""Which places of a passage stand inside quotation marks."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Sequence

from newsmodel.claims.passages import Passage, Stretch
from newsmodel.prose.quotations import find_quotations


def is_in_quotation(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Whether some words begin inside a quotation, or stand in a passage that is one.

    Args:
        place: The words.
        passages: The passages of the story.

    Example:
        >>> said = Passage(target="p1", text='“I agree,” she said, "and more."', place="prose")
        >>> [is_in_quotation(Stretch(0, start, start + 1), [said]) for start in (1, 11, 22)]
        [True, False, True]
    """
    passage = passages[place.passage]
    return passage.quoted or bisect_right(_edges(passage.text), place.start) % 2 == 1


@functools.lru_cache(maxsize=64)  # many places of one passage are asked for, one after the other
def _edges(text: str) -> tuple[int, ...]:
    """Where the quotations of a text begin and end, in order."""
    return tuple(edge for one in find_quotations([text])[0] for edge in (one.start, one.end))
