"""Words that take up what was said: "*das* sagte Lee", "*zu diesem Schluss* kommt Lee"."""

from __future__ import annotations

from newsmodel.claims.german.attributing_nouns import attributing_noun
from newsmodel.claims.german.clauses import Segment
from newsmodel.claims.german.contents import DASHES
from newsmodel.claims.german.grammar import ADVERBS
from newsmodel.claims.german.phrases import noun_phrase
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import View, WordRange

_TAKING_UP = frozenset(("das", "dies", "dieses"))
#: Before a noun that attributes: "zu *diesem* Schluss kommt Lee".
_POINTING = frozenset(("diesem", "dieser"))


def takes_up(statement: Statement, segment: Segment, site: Site) -> bool:
    """Whether "das" or "dies" stands in a clause by itself, and not before a noun."""
    view = statement.view
    if view.lowered[segment.start] == "dem" and site.finite == segment.start + 1:
        # "*Dem* widerspricht Lee"
        return True
    return _points_at_words(view, segment) or any(
        view.lowered[k] in _TAKING_UP and (noun_phrase(view, k, segment.end) <= k + 1 or site.finite == k + 1)
        for k in range(segment.start, segment.end)
        if not view.quoted[k]
    )


def _points_at_words(view: View, segment: Segment) -> bool:
    """Whether a clause begins with a preposition and a noun for what was said: "*zu diesem Schluss* kommt Lee"."""
    noun = segment.start + 2
    points = noun < segment.end and view.lowered[segment.start + 1] in _POINTING
    return points and attributing_noun(view.lowered[noun])


def is_taking_up(view: View, phrase: WordRange) -> bool:
    """Whether "das" or "diese" stands by itself, and not before a noun."""
    behind = phrase.start + 1
    alone = behind >= phrase.end or view.begins_lower[behind]
    return alone and view.lowered[phrase.start] in _TAKING_UP | {"diese"}


def takes_up_before(statement: Statement, site: Site) -> bool:
    """Whether "das" or "so" before a verb takes up the clause before it: "…, *das* entschied das Gericht"."""
    view, segment = statement.view, statement.segments[site.segment]
    adverbs = all(view.lowered[k] in ADVERBS for k in range(segment.start + 1, site.finite))
    first = site.finite > segment.start and adverbs and view.lowered[segment.start] in _TAKING_UP | {"so"}
    first = first or _points_at_words(view, segment)
    return first and site.segment > 0 and segment.mark in {",", *DASHES} and "tail" in site.cue.frames
