"""Hits: the attributions that the rules of any language find, in the words of a passage."""

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
    """An attribution in the words of a passage, which a language may extend.

    Attributes:
        method: Name of what found it.
        lemma: Base form of the cue.
        kind: What the source does with the content.
        source: The words that name the source; None where it is unstated.
        content: What is attributed, the part first that the rule found first; parts without words are left out.
        negated: Whether the attribution is denied.
    """

    method: Method
    lemma: str
    kind: CueKind
    source: WordRange | None
    content: tuple[WordRange, ...] = attrs.field(converter=_with_words)
    negated: bool = False
