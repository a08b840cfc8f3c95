"""Words that another finder takes for a cue: what they say by the lexicon and by their clause."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from itertools import takewhile

from newsmodel.claims.attribution import CueReading, settle_cue
from newsmodel.claims.german.grammar import NEGATIONS
from newsmodel.claims.german.lexicon import cue_forms
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.cue_words import verbs_around
from newsmodel.claims.statements.view import View, view_as
from newsmodel.languages.language import get
from newsmodel.prose.quotations.finding import Quoted

_NEGATING = NEGATIONS | get("de").negation.refusals_before


def read_cue(text: str, start: int, end: int) -> CueReading | None:
    """Read words that another finder takes for a cue, in their clause.

    Args:
        text: The passage.
        start: Offset of their first character.
        end: Offset after their last one.

    Example:
        >>> read_cue("Lee bestätigte nicht, dass der Damm brach.", 4, 14)
        CueReading(lemma='bestätigen', kind='confirm', negated=True)
        >>> read_cue("Lee war nicht bereit zu sagen, ob der Damm brach.", 4, 29)
        CueReading(lemma='sagen', kind='state', negated=True)
    """
    view, sites, told = verbs_around(text, start, end, _look_at)
    readings = [*_infinitives(view, told), *_of_sites(view, sites, told)]
    return settle_cue(readings)


@functools.lru_cache(maxsize=64)  # one passage has the cues of many records
def _look_at(text: str, quotations: tuple[Quoted, ...]) -> tuple[View, tuple[Site, ...]]:
    view = view_as(View, text, quotations)
    return view, tuple(site for words in view.statements for site in Statement(view, words).sites)


def _of_sites(view: View, sites: Iterable[Site], told: range) -> Iterator[CueReading]:
    """Read the verbs that have a subject."""
    for site in sites:
        if (site.verb in told or site.finite in told) and view.lowered[site.verb - 1] != "zu":
            yield CueReading(lemma=site.cue.lemma, kind=site.cue.kind, negated=site.negated)


def _infinitives(view: View, told: range) -> Iterator[CueReading]:
    """Read infinitives with "zu", which another verb governs: "lehnte es ab *zu sagen*", "ohne es *mitzuteilen*"."""
    for word in told:
        clause = list(takewhile(lambda one: one not in {",", ";", ":", "."}, reversed(view.lowered[:word])))
        negated = not _NEGATING.isdisjoint(clause)
        wanted = "infinitive" if word and view.lowered[word - 1] == "zu" else "to-infinitive"
        for form in cue_forms().get(view.lowered[word], ()):
            if form.tense == wanted and (wanted == "to-infinitive" or not form.cue.prefix):
                yield CueReading(lemma=form.cue.lemma, kind=form.cue.kind, negated=negated)
