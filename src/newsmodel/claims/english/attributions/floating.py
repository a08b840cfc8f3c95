"""Quotations without a cue of their own, which carry on the attribution before them.

A statement that is all quotation goes on from the statement before it in its passage; a passage that is all quotation,
or that begins inside of one, from the passage before.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsmodel.claims.attribution import Method
from newsmodel.claims.english.attributions.grammar import FULL_STOPS
from newsmodel.claims.english.attributions.hits import Hit, hit_of
from newsmodel.claims.english.attributions.own_words import own_words
from newsmodel.claims.english.attributions.statements import Statement, statement_of
from newsmodel.claims.english.attributions.subjects import subject_before
from newsmodel.claims.english.attributions.view import View, WordRange
from newsmodel.prose.quotations.finding import Quoted

_CLOSING_MARKS = FULL_STOPS | {","}
#: Rules whose contents are somebody's words, if they are quoted.
_QUOTING = frozenset(("tail", "inverted", "subject"))
#: Rules whose contents are hardly ever what a quotation goes on from.
_NOT_CARRIED_ON = frozenset(("asked", "noun", "infinitive"))


def floating_quotation(statement: Statement) -> WordRange | None:
    """Find the words of a statement that is all quotation: "“It rained. It poured.”"."""
    view = statement.view
    start, end = statement.body, statement.end
    if start >= end or not view.quoted[start] or view.quotation_at(start).start > start:
        return None
    while end > start and view.lowered[end - 1] in _CLOSING_MARKS and not view.quoted[end - 1]:
        end -= 1
    return WordRange(start, end) if all(view.quoted[start:end]) else None


def led_in(view: View, number: int) -> list[Hit]:
    """Attribute a quotation that is a statement of its own to the one before, which has a cue and no content.

    Args:
        view: The passage.
        number: The statement that is all quotation: "Lee said in a statement. *“It rained.”*".
    """
    floating = floating_quotation(statement_of(view, number))
    if floating is None or number == 0:
        return []
    before = statement_of(view, number - 1)
    site = before.sites[-1] if before.sites else None
    if site is None or not site.finite or site.passive or not site.takes("quote") or not site.takes("tail"):
        return []
    subject = subject_before(view, before.start, site.left - 1)
    is_whole = before.without_stop(site.behind, before.end) == site.behind
    if subject is None or not is_whole:
        return []
    hit = hit_of(site, Method("subject", "quote"), subject, [floating])
    return [own_words(hit, [floating]) if site.negated or hit.kind == "deny" else hit]


def carried_on(view: View, hits: Sequence[Hit]) -> int:
    """Choose the attribution of a statement that a quotation behind it carries on: the last that quotes, if any.

    Args:
        view: The passage.
        hits: The attributions of the statement before the quotation.
    """
    quoting = [
        number
        for number, hit in enumerate(hits)
        if hit.method.family in _QUOTING and any(view.quoted[part.start] for part in hit.content)
    ]
    stating = [number for number, hit in enumerate(hits) if hit.method.family not in _NOT_CARRIED_ON]
    return (quoting or stating or range(len(hits)))[-1]


def reaches_back(hit: Hit, statement: Statement) -> bool:
    """Whether an attribution claims the quotation that the statement before ends with: "“Why?” *Lee asked.*".

    Args:
        hit: The attribution.
        statement: Its statement.
    """
    return hit.content[0].start < statement.start


def without_last_part(hit: Hit) -> Hit:
    """Take the last part of its content from an attribution, if it has others."""
    return attrs.evolve(hit, content=hit.content[:-1]) if len(hit.content) > 1 else hit


def runs_to_end(text: str, quoted: Quoted) -> bool:
    """Whether a quotation ends with its passage, or runs on from it."""
    return not quoted.closed or quoted.end >= len(text.rstrip()) - 1


def is_all_quoted(text: str, quoted: Quoted) -> bool:
    """Whether a quotation is its whole passage, but for a last mark.

    Example:
        >>> is_all_quoted("“It rained.”", Quoted(0, 12)), is_all_quoted("“It rained,” he said.", Quoted(0, 12))
        (True, False)
    """
    return quoted.start == 0 and quoted.end >= len(text.rstrip()) - 1
