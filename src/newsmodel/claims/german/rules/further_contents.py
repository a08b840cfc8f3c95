"""Contents of a cue besides its first: "nannte den Plan *„falsch“*, *er koste zu viel*"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.german.content_ends import content_end, mood_of_clause
from newsmodel.claims.german.contents import Content
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.german.rules.making import made
from newsmodel.claims.german.rules.objects import OBJECTS
from newsmodel.claims.german.rules.said import of_object
from newsmodel.claims.german.sites import Site, Statement
from newsmodel.claims.statements.view import WordRange

#: Contents in the clause of a cue.
_INNER = OBJECTS | {"partquote"}


def further_contents(statement: Statement, site: Site, hit: Hit) -> Iterator[Hit]:
    """Find the object of a cue whose content is the clause behind it, or the clause where it is the object.

    Args:
        statement: The statement.
        site: The cue.
        hit: What it attributes first.
    """
    behind = _clause_behind(statement, site)
    if behind is None or hit.source is None or site.passive:
        return
    if hit.method.variant in _INNER:
        # "Lee lobte den Plan, *er sei mutig*"
        more = made(site, "subject", Content("clause", (behind,)), hit.source)
    elif hit.content[0] == behind:
        # "Lee sprach von *„Verrat“*, es gehe um alles"
        inner = of_object(statement, site, hit.source)
        more = inner if inner is not None and _is_sure(statement, site, inner) else None
    else:
        return
    if more is not None:
        yield more


def _is_sure(statement: Statement, site: Site, inner: Hit) -> bool:
    """Whether an object is said for itself: "*mehr Geld*", or the quotation that ends the clause."""
    if inner.content[0].start < site.finite:
        # "*Als Grund* nannte Lee, es sei kalt"
        return False
    ends = inner.content[-1].end == statement.segments[site.segment].end
    return inner.method.family == "phrase" or (inner.method.variant == "partquote" and ends)


def _clause_behind(statement: Statement, site: Site) -> WordRange | None:
    """Find a main clause in the subjunctive behind the comma that ends the clause of a cue."""
    number = site.segment + 1
    if site.order != "second" or number >= len(statement.segments) or statement.segments[number].mark != ",":
        return None
    if any(one.segment == site.segment and one.verb > site.verb for one in statement.sites):
        # "Lee lobte den Plan und sagte, er sei mutig"
        return None
    reported = statement.kinds[number] == "second" and mood_of_clause(statement, number) == "subjunctive"
    start = statement.segments[number].start
    return WordRange(start, content_end(statement, number)) if reported else None
