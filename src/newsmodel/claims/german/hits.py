"""Hits: the attributions that rules for German return."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.statements.view import WordRange
from newsmodel.values import CueKind


def _with_words(content: Iterable[WordRange]) -> tuple[WordRange, ...]:
    return tuple(part for part in content if part.start < part.end)


@attrs.frozen(kw_only=True)
class Hit:
    """An attribution in the words of a passage.

    Attributes:
        method: Name of what found it.
        lemma: Base form of the cue.
        kind: What the source does with the content.
        cue: The words that attribute; None where they stand in an earlier statement.
        source: The words that name the source; None where it is unstated.
        content: What is attributed.
        negated: Whether the clause denies the attribution.
        asked: Whether the content is an indirect question.
    """

    method: Method
    lemma: str
    kind: CueKind
    cue: WordRange | None
    source: WordRange | None
    content: tuple[WordRange, ...] = attrs.field(converter=_with_words)
    negated: bool = False
    asked: bool = False
