"""Attributions of German hits, and of statements that go on without a cue of their own."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.claims.attribution import TURN, FoundAttribution, Method
from newsmodel.claims.german.contexts import contexts_of
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.passages import Stretch
from newsmodel.claims.statements.view import View
from newsmodel.prose.quotations.finding import Quoted


def attribution_of(hit: Hit, view: View, number: int) -> FoundAttribution:
    """Make an attribution of a hit.

    Args:
        hit: The hit.
        view: Its passage.
        number: The number of the passage.
    """
    return FoundAttribution(
        method=hit.method,
        lemma=hit.lemma,
        kind=hit.kind,
        cue=view.stretch(hit.cue, number) if hit.cue else None,
        source=view.stretch(without_focus(view, hit.source), number) if hit.source else None,
        content=tuple(view.stretch(part, number) for part in sorted(hit.content)),
        negated=hit.negated,
        asked=hit.asked,
        turn=hit.method == TURN,
        contexts=contexts_of(view, hit),
    )


def carried(method: Method, content: Stretch, source: Stretch, *contexts: str) -> FoundAttribution:
    """Make an attribution without a cue of its own.

    Args:
        method: What found it.
        content: What is attributed.
        source: Who goes on speaking.
        contexts: What is counted around it.
    """
    return FoundAttribution(
        method=method, lemma="", kind="state", cue=None, source=source, content=(content,), contexts=contexts
    )


def begun_before(quotations: Sequence[tuple[Quoted, ...]], first: Stretch) -> list[Stretch]:
    """Find what a quotation has in the passages before, where nothing closes it: "„Ja. ¶ *Nein“*, sagte Lee".

    Args:
        quotations: The quotations of each passage.
        first: The first words of a content.
    """
    here = next(iter(quotations[first.passage]), None)
    if here is None or not here.continues or not here.start == first.start < here.end:
        return []
    parts: list[Stretch] = []
    number = first.passage - 1
    while number >= 0 and quotations[number] and not quotations[number][-1].closed:
        opened = quotations[number][-1]
        parts.insert(0, Stretch(number, opened.start, opened.end))
        if not opened.continues:
            break
        number -= 1
    return parts


def merged(content: tuple[Stretch, ...], more: Stretch) -> tuple[Stretch, ...]:
    """Let a content go on: the sentences of one passage that follow each other are one stretch.

    Args:
        content: The content so far.
        more: What follows on it.

    Example:
        >>> merged((Stretch(0, 3, 9),), Stretch(0, 10, 20))
        (Stretch(passage=0, start=3, end=20),)
        >>> len(merged((Stretch(0, 3, 9),), Stretch(1, 0, 8)))
        2
    """
    last = content[-1]
    if last.passage == more.passage:
        return (*content[:-1], Stretch(last.passage, last.start, more.end))
    return (*content, more)
