"""Adverbs that attribute to nobody: "It reportedly rained"."""

from __future__ import annotations

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.grammar import COORDINATORS, LONG_DASHES
from newsmodel.claims.english.attributions.hits import Hit
from newsmodel.claims.english.attributions.triggers import Trigger
from newsmodel.claims.english.attributions.view import WordRange
from newsmodel.languages.tables import words

TRIGGERS = words("reportedly allegedly")
_ENDS = LONG_DASHES | words("; :")
#: What begins a relative clause that is a content of its own: "the man, *who* reportedly left".
_RELATIVES = words("who which where")
_SKIPPED = COORDINATORS | _RELATIVES | {"that", ","}
#: A comma so near to the beginning parts an adverbial: "On Monday, it reportedly rained".
_NEAR = 5
_SHORTEST = 4


def reportedly(trigger: Trigger) -> Hit | None:
    """Match an adverb that attributes its clause."""
    statement, view, cue = trigger.statement, trigger.view, trigger.word
    start = view.skip(_SKIPPED, _clause_start(trigger), cue)
    end = view.next_of(_ENDS | {","}, cue + 1, statement.end)
    if end == statement.end and view.lowered[end - 1] == "." and not view.quoted[end - 1]:
        end -= 1
    if end - start < _SHORTEST:
        return None
    return Hit(
        method=Method("reportedly"),
        lemma=view.lowered[cue],
        kind="report",
        cue=WordRange(cue, cue + 1),
        source=None,
        content=[WordRange(start, cue), WordRange(cue + 1, end)],
    )


def _clause_start(trigger: Trigger) -> int:
    """Find the beginning of the clause of the adverb, behind a mark that parts it from another."""
    low, floor = trigger.view.lowered, trigger.statement.start
    for k in range(trigger.word - 1, floor - 1, -1):
        opens = low[k + 1] in COORDINATORS or low[k + 1] in _RELATIVES or k - floor < _NEAR
        if low[k] in _ENDS or (low[k] == "," and opens):
            return k + 1
    return floor
