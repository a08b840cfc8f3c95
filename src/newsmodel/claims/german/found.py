"""Attributions of German hits, and of statements that go on without a cue of their own."""

from __future__ import annotations

from newsmodel.claims.attribution import TURN, FoundAttribution, Method
from newsmodel.claims.german.contexts import contexts_of
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.hits import Hit
from newsmodel.claims.passages import Stretch
from newsmodel.claims.statements.view import View


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
