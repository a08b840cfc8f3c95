"""Messages on who says the words of a record: those whom it names, and those whom the story has."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.grounding.own_claims import OwnClaim
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.rules import ATTRIBUTED_OTHERWISE, ATTRIBUTION_UNSEEN, SOURCE_CONTRADICTED
from newsmodel.issues import Issue, shown
from newsmodel.model import Source

#: Rules that say who says so in the story.
_OTHERWISE = frozenset({ATTRIBUTED_OTHERWISE.id, SOURCE_CONTRADICTED.id})


def told_sources(sources: Sequence[Source]) -> str:
    """Name sources in a message.

    Args:
        sources: The sources; none where the outlet speaks itself.

    Example:
        >>> told_sources([Source(id="S1", kind="person", named=True, name="Jo Lee")]), told_sources([])
        ("'Jo Lee'", 'the outlet')
    """
    names = [shown(source.name or source.description or f"{source.kind} source") for source in sources]
    return " and ".join(names) or "the outlet"


def told_once(issues: Sequence[Issue]) -> list[Issue]:
    """Leave out that nothing is seen to attribute a record to its source, where it is told who says so.

    Args:
        issues: The issues of all records.
    """
    told = {issue.path for issue in issues if issue.rule in _OTHERWISE}
    return [issue for issue in issues if issue.rule != ATTRIBUTION_UNSEEN.id or issue.path not in told]


def told_otherwise(placed: PlacedRecord, given: Sequence[Source], other: OwnClaim) -> str:
    """Say to whom a record attributes words, and who says them by our rules.

    Args:
        placed: The record.
        given: Whom it names.
        other: The claim of our rules.
    """
    return f"{shown(' '.join(placed.record.content))} is attributed to {told_sources(given)}; {other.told()}"
