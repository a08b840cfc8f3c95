"""Statements that the statement behind them attributes: "Der Damm ist alt. *Das* sagte Lee"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.german.clauses import without_stops
from newsmodel.claims.german.contents import Content, content_before, content_behind
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.phrases import impersonal_hits
from newsmodel.claims.german.rules.pointing import is_taking_up, takes_up
from newsmodel.claims.german.rules.verb_sources import source_of
from newsmodel.claims.german.rules.wie import wie_hit
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.statements.view import WordRange

#: They take up what the statement before says.
_STATING = frozenset(("state", "report", "confirm", "show", "deny"))


#: Who does so says nothing that another may take up without saying the opposite: "Lee bestreitet, dass …".
_NOT_TOLD = frozenset(("deny", "ask"))


def _content_of(previous: Statement) -> WordRange:
    """Find what a statement says: what somebody says in it, or all of it: "Lee sagte, *der Damm sei alt*"."""
    view, whole = previous.view, previous.words
    heard = next(impersonal_hits(previous), None)
    if heard is not None and not heard.negated:
        return WordRange(heard.content[0].start, without_stops(view, heard.content[0].start, heard.content[-1].end))
    for site in previous.sites:
        if site.negated or site.cue.kind in _NOT_TOLD:
            if site.reported:
                # "Der Rat *habe nie geantwortet*, sagte Lee. Das bestritt Hart"
                continue
            break
        behind = content_behind(previous, site.segment, site.cue.frames)
        hit = wie_hit(previous, site) if behind is None else None
        if hit is not None:
            return WordRange(hit.content[0].start, without_stops(view, hit.content[0].start, hit.content[-1].end))
        parts = behind.parts if behind else content_before(previous, site, whole.start)
        if parts:
            return WordRange(parts[0].start, without_stops(view, parts[0].start, parts[-1].end))
    return _whole(previous)


def _whole(previous: Statement) -> WordRange:
    return WordRange(previous.words.start, without_stops(previous.view, *previous.words))


def taking_up_hits(statement: Statement) -> Iterator[Hit]:
    """Find who is said to have said the statement before: "*Das* sagte Lee", "Lee bestätigte *dies*".

    Args:
        statement: The statement.
    """
    view, previous = statement.view, statement.previous
    if previous is None:
        return
    for site in statement.sites:
        segment = statement.segments[site.segment]
        takes = "tail" in site.cue.frames and site.segment == 0
        stating = site.cue.kind in _STATING or "needs" in site.cue.marks
        if not takes or not stating or not takes_up(statement, segment, site):
            continue
        if content_behind(statement, site.segment, site.cue.frames) is not None:
            continue
        source = source_of(statement, site, None)
        before = Statement(view, previous, None)
        # "Der Rat fordert, zu warten. Das *geht* aus einem Brief *hervor*": that he does so
        content = _whole(before) if site.cue.kind == "show" else _content_of(before)
        if source is not None and not is_taking_up(view, source) and content.start < content.end:
            quoted = all(view.quoted[content.start : content.end])
            found = made(site, "back", Content("quote" if quoted else "clause", (content,)), source)
            if found is not None:
                yield found
                return
