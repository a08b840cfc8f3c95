"""A quotation after a colon: "Lee was clear: “It rained.”"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.appositions import subject_before_comma
from newsmodel.claims.english.attributions.extents import content_end
from newsmodel.claims.english.attributions.grammar import COORDINATORS, NEGATIONS, PERSONAL
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.rules.noun_cues import owner_of
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

#: What somebody has is a quotation behind a colon.
_ANSWERS = words("answer response reply retort reaction message advice verdict explanation reasoning motto plea")
#: What is shorter is a word under discussion rather than somebody's words.
SHORTEST_QUOTATION = 5


def colon(trigger: Trigger) -> Hit | None:
    """Match a colon that leads from the source to a quotation."""
    statement, view, start = trigger.statement, trigger.view, trigger.word
    mark = start - 1
    if (
        mark <= statement.start
        or view.lowered[mark] != ":"
        or view.quotation_at(start).end - start < SHORTEST_QUOTATION
    ):
        return None
    source = (
        statement.subject_until(mark)
        or subject_before_comma(view, statement.start, mark)
        or subject_before(view, statement.start, mark - 1)
    )
    if source is None or _is_undone(trigger, source.end, mark) or _is_clause(trigger, source):
        return None
    if view.lowered[source.last] in _ANSWERS:  # "*Lee's* answer: “It rained.”"
        source = owner_of(view, statement.start, source.last) or source
    content = WordRange(start, content_end(statement, start, "quote"))
    return Hit(
        method=Method("colon", "quote"),
        lemma=":",
        kind="state",
        cue=WordRange(mark, start),
        source=source,
        content=[content],
    )


def _is_clause(trigger: Trigger, source: WordRange) -> bool:
    """Whether a pronoun and its verb stand before the colon, and nobody's name: "when *we choose by*: “…”"."""
    low = trigger.view.lowered
    return source.start < source.last and low[source.start] in PERSONAL and low[source.start + 1] not in COORDINATORS


def _is_undone(trigger: Trigger, start: int, mark: int) -> bool:
    """Whether a verb that attributes is denied before the colon: "Lee was in no position *to say: “It rained.”*"."""
    has_cue = any(start <= site.verb < mark for site in trigger.statement.sites)
    return has_cue and trigger.view.has_any(NEGATIONS, start, mark)
