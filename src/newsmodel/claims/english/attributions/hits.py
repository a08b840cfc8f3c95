"""Hits: the attributions that rules return."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.sites import Site
from newsmodel.claims.statements.hits import Hit as _Hit
from newsmodel.claims.statements.view import WordRange

#: The variant of the methods that find indirect questions.
ASKED = "wh"


@attrs.frozen(kw_only=True)
class Hit(_Hit):
    """An attribution in the words of a passage, with what English asks of it.

    Attributes:
        cue: The words that attribute.
        site: The verb and its auxiliaries, where the cue is a verb of the lexicon. Whether that is negated it knows
            itself; `negated` is of other cues: "was *not* sure that".
    """

    cue: WordRange
    site: Site | None = None


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
