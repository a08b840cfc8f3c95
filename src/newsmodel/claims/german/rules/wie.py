"""Clauses with "wie" that attribute what stands around them: "wie der Minister sagte"."""

from __future__ import annotations

from newsmodel.claims.german.clauses import body_of, without_stops
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.verb_sources import source_of
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.german.subjects import last_subject
from newsmodel.claims.statements.view import WordRange

#: Those of cues within the clause that they tell of.
_SAYING = frozenset(("state", "report", "confirm"))


def wie_hit(statement: Statement, site: Site) -> Hit | None:
    """Attribute the clause around a clause with "wie" that a cue ends.

    Args:
        statement: The statement.
        site: The cue.
    """
    begins = statement.view.lowered[body_of(statement.view, statement.segments[site.segment])] == "wie"
    return of_wie(statement, site, source_of(statement, site, None)) if begins and site.order == "final" else None


def of_wie(statement: Statement, site: Site, source: WordRange | None) -> Hit | None:
    """Attribute the clause around "wie der Minister sagte"."""
    view, segment = statement.view, statement.segments[site.segment]
    if source is None and not site.passive and "es" not in view.lowered[segment.start : segment.end]:
        return None
    end = without_stops(view, segment.end, statement.words.end)
    start = min(segment.start, source.start - 1) if source is not None else segment.start
    if source is None and not site.passive and view.lowered[segment.start + 1] == "es" and site.cue.kind in _SAYING:
        # Das Werk will, *wie es mitteilte*, schließen
        source = last_subject(statement, site.segment)
    before = start - 1
    parts = []
    if start > statement.words.start and before > statement.words.start:
        parts.append(WordRange(statement.words.start, before))
    if site.segment + 1 < len(statement.segments):
        parts.append(WordRange(_behind_relatives(statement, site.segment + 1), end))
    if len(parts) > 1 and not _is_saying(statement, site, source):
        # "der Alte, *wie er genannt wurde*, ging"
        return None
    if len(parts) > 1 and site.segment == 1 and is_quoted_phrase(statement, 0):
        # Von einem „Verrat“, *wie Lee sagt*, könne keine Rede sein
        return made(site, "within", Content("wie", (statement.view.quotation_at(parts[0].last),)), source)
    variant = "before" if parts and parts[-1].end <= segment.start else "clause"
    return made(site, "wie", Content(variant, tuple(parts)), source) if parts else None


def is_quoted_phrase(statement: Statement, number: int) -> bool:
    """Whether a segment is a phrase that ends with a quotation, and no clause: "Von einem „Verrat“, wie …".

    Args:
        statement: The statement.
        number: The segment.
    """
    view, segment = statement.view, statement.segments[number]
    last = segment.end - 1
    verbless = statement.kinds[number] == "none" and view.closes(last)
    return verbless and view.quotation_at(last).start > segment.start


def _behind_relatives(statement: Statement, number: int) -> int:
    """Find where a clause begins behind what a source is: "wie aus dem Brief hervorgeht, der vorliegt, *ist*"."""
    while statement.kinds[number] == "relative" and number + 1 < len(statement.segments):
        number += 1
    return statement.segments[number].start


def _is_saying(statement: Statement, site: Site, source: WordRange | None) -> bool:
    """Whether somebody says something by itself, and the cue is no name or manner: "wie Lee *sagte*"."""
    if source is None or statement.view.lowered[source.start] == "man":
        return False
    topical = "topical" in site.cue.marks and "sure" not in site.cue.marks
    return site.cue.kind in _SAYING and "tail" in site.cue.frames and not topical
