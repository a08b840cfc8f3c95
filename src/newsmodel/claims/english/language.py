"""The functions that English brings to claims, as the contract names them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.english.mentions.lists import split_sources
from newsmodel.claims.english.modality import modality_of
from newsmodel.claims.english.quantities.finding import find_quantities
from newsmodel.claims.english.times.finding import find_times
from newsmodel.claims.sources.mention import Member
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.values import Modality


def times(text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
    """Find the times of a text, in order.

    Args:
        text: A passage or a sentence.
        published: When the story was published.

    Example:
        >>> [found.value for found in times("It rained on May 3, 2025.")]
        ['2025-05-03']
    """
    return find_times(text, published=published)


def amounts(text: str, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:
    """Find the quantities of a text, in order.

    Args:
        text: A passage or a sentence.
        times: Its times, if they have been looked for already.

    Example:
        >>> [(found.value, found.unit) for found in amounts("It killed 300 sheep.")]
        [(300, 'sheep')]
    """
    return find_quantities(text, times=times)


def modality(text: str, cue: FoundAttribution) -> Modality:
    """Tell how sure a source is made to sound.

    Args:
        text: The words of the content.
        cue: The attribution.
    """
    return modality_of(text, cue.kind, cue.lemma, asked=cue.asked)


def split_mentions(words: str) -> tuple[Member, ...]:
    """Split the words that name a source into mentions of one source each.

    Args:
        words: A noun phrase, or several that are joined.
    """
    return split_sources(words)
