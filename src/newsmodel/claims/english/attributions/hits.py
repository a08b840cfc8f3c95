"""Hits: the attributions that rules return."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.values import CueKind

#: The variant of the methods that find indirect questions.
ASKED = "wh"


def _with_words(content: Iterable[WordRange]) -> tuple[WordRange, ...]:
    return tuple(part for part in content if part.start < part.end)


@attrs.frozen(kw_only=True)
class Hit:
    """An attribution in the words of a passage.

    Attributes:
        method: Name of what found it.
        lemma: Base form of the cue.
        kind: What the source does with the content.
        cue: The words that attribute.
        source: The words that name the source; None where it is unstated.
        content: What is attributed, the part first that the rule found first.
        site: The verb and its auxiliaries, where the cue is a verb of the lexicon.
        negated: Whether a cue that is no verb of the lexicon is negated: "was *not* sure that".
    """

    method: Method
    lemma: str
    kind: CueKind
    cue: WordRange
    source: WordRange | None
    content: tuple[WordRange, ...] = attrs.field(converter=_with_words)
    site: Site | None = None
    negated: bool = False


def hit_of(
    site: Site, method: Method, source: WordRange | None, content: Iterable[WordRange], cue: WordRange | None = None
) -> Hit:
    """Make the attribution of a cue of the lexicon.

    Args:
        site: The cue.
        method: Name of what found it.
        source: The words that name the source.
        content: What is attributed.
        cue: The words of the cue, where they are others than the verb's.
    """
    return Hit(
        method=method,
        lemma=site.cue.lemma,
        kind=site.cue.kind,
        cue=cue or site.words,
        source=source,
        content=content,
        site=site,
    )
