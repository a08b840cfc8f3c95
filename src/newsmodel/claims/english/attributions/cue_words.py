"""Words that another finder takes for a cue: what they say by the lexicon and by their verb group."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from newsmodel.claims.attribution import CueReading, settle_cue
from newsmodel.claims.english.attributions.grammar import NEGATIONS
from newsmodel.claims.english.attributions.sites import Site, sites_in
from newsmodel.claims.english.attributions.view import View, view_of
from newsmodel.claims.statements.cue_words import verbs_around
from newsmodel.prose.quotations.finding import Quoted

_NEGATING = NEGATIONS | {"nothing"}


def read_cue(text: str, start: int, end: int) -> CueReading | None:
    """Read words that another finder takes for a cue, in their sentence.

    Of several verbs the one that denies tells what is done: "*rejected* the claim".

    Args:
        text: The passage.
        start: Offset of their first character.
        end: Offset after their last one.

    Example:
        >>> read_cue("Lee has yet to say so.", 15, 18)
        CueReading(lemma='say', kind='state', negated=True)
        >>> read_cue("Lee rejected the claim that it broke.", 4, 22)
        CueReading(lemma='reject', kind='deny', negated=False)
    """
    view, sites, told = verbs_around(text, start, end, _look_at)
    verbs = [site for site in sites if site.verb in told and not _is_governed(site, sites)]
    readings = [_reading(view, site, told) for site in verbs]
    return settle_cue(readings)


@functools.lru_cache(maxsize=64)  # one passage has the cues of many records
def _look_at(text: str, quotations: tuple[Quoted, ...]) -> tuple[View, tuple[Site, ...]]:
    view = view_of(text, quotations)
    return view, tuple(site for statement in view.statements for site in sites_in(view, statement))


def _is_governed(site: Site, sites: Sequence[Site]) -> bool:
    """Whether another verb is the infinitive of this one: "*declined* to say"."""
    return any(other.group <= site.verb < other.verb for other in sites)


def _reading(view: View, site: Site, told: Sequence[int]) -> CueReading:
    """Read a verb; beside its group a negation counts, too: "said *nothing*", "was *not* available to confirm"."""
    beside = [view.lowered[word] for word in told if not site.left <= word < site.end]
    negated = site.negated or not _NEGATING.isdisjoint(beside)
    return CueReading(lemma=site.cue.lemma, kind=site.cue.kind, negated=negated)
