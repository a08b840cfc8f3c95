"""Claims whose words went to another text: a paragraph was parted, joined with another one, or has another id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import attrs

from newsmodel.editing.anchors import Relocation, relocated, spans_in
from newsmodel.editing.claims import words_of_claim
from newsmodel.model import Article, Claim, Span

#: Texts by the names that spans give them.
Texts: TypeAlias = Mapping[str, str]
#: A content is told to have gone to another text by so many of its characters at least.
_LEAST = 20


def with_relocated_claims(article: Article, texts: Texts) -> Article:
    """Let the spans of claims name the texts that their words are in now, if all stand together in one other text.

    Args:
        article: The article.
        texts: Its texts.
    """
    moves = [move for claim in article.claims if (move := _move(claim, texts)) is not None]
    if not moves:
        return article
    by_target: dict[str, list[Relocation]] = {}
    for move in moves:
        by_target.setdefault(move.target, []).append(move)

    def place(span: Span) -> Span:
        return next((found for found in _candidates(span, by_target) if _fits(found, texts)), span)

    return attrs.evolve(
        article,
        claims=tuple(relocated(claim, place) for claim in article.claims),
        sources=tuple(relocated(source, place) for source in article.sources),
        entities=tuple(relocated(entity, place) for entity in article.entities),
    )


def _fits(span: Span, texts: Texts) -> bool:
    return texts.get(span.target, "")[span.start : span.end] == span.text


def _candidates(span: Span, moves: Mapping[str, list[Relocation]]) -> Iterator[Span]:
    """Yield a span as it is, and as it were if it had gone with the claims of its text."""
    yield span
    for move in moves.get(span.target, ()):
        start = span.start + move.shift
        if start >= 0:
            yield attrs.evolve(span, target=move.to, start=start, end=start + len(span.text))


def _move(claim: Claim, texts: Texts) -> Relocation | None:
    """Tell where the words of a claim went, if none of its text has its content any more, and one other has."""
    spans = list(spans_in(claim))
    if not claim.content or all(_fits(span, texts) for span in spans):
        return None
    longest = max(claim.content, key=lambda span: len(span.text))
    words, target = longest.text, longest.target
    if len(words) < _LEAST or words in texts.get(target, ""):
        return None
    places = [(name, text.find(words)) for name, text in texts.items() if words in text]
    if len(places) != 1 or texts[places[0][0]].count(words) != 1:
        return None
    move = Relocation(target=target, to=places[0][0], shift=places[0][1] - longest.start)
    moved = {move.target: [move]}
    has_gone = all(any(_fits(found, texts) for found in _candidates(span, moved)) for span in words_of_claim(claim))
    return move if has_gone else None
