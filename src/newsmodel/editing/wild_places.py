"""Claims whose places say nothing, and whose words stand in the story just once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import attrs

from newsmodel.editing.anchors import relocated, spans_in
from newsmodel.editing.claims import words_of_claim
from newsmodel.editing.relocation import Texts
from newsmodel.model import Article, Claim, Span
from newsmodel.prose.sentences import split_sentences

#: The first letter of the word right before a place, and of that right behind it.
_BEFORE, _BEHIND = re.compile(r"(?<!\w)(\w)\w*[\s-]$"), re.compile(r"[\s-]?(\w)")
#: Words that nothing attributes beside them are told from others by so many characters at least.
_LEAST = 20


def with_found_places(article: Article, claims: Collection[str], texts: Texts) -> Article:
    """Let the spans of some claims stand where their words do, if no other place has these.

    The content stands in one place of the whole story, and source and cue in one of its sentence, or of its text.

    Args:
        article: The article.
        claims: Ids of the claims.
        texts: Its texts.
    """
    moves: dict[Span, Span] = {}
    for claim in article.claims:
        if claim.id in claims:
            moves.update(_moves(claim, texts))
    if not moves:
        return article
    placed: Article = relocated(article, lambda span: moves.get(span, span))
    return placed


def _moves(claim: Claim, texts: Texts) -> dict[Span, Span]:
    """Find the places of a claim's spans; nothing where one of its words has none or several."""
    content = {span: place for span in claim.content if (place := _only_place(span.text, texts)) is not None}
    if not content or len(content) < len(set(claim.content)) or len({place.target for place in content.values()}) > 1:
        return {}
    first = next(iter(content.values()))
    others = {span for span in words_of_claim(claim) if span not in content}
    beside = {span: place for span in others if (place := _beside(span.text, first, texts)) is not None}
    is_told = bool(beside) or max(len(span.text) for span in content) >= _LEAST
    moved = {**content, **beside}
    if len(beside) < len(others) or not is_told or not _are_wild(moved):
        return {}
    named = [moved[one.span] for one in claim.sources if one.span is not None]
    if any(_may_be_longer(place, texts[place.target]) for place in named):
        return {}
    return {**_within(claim, content), **content, **beside}


def _are_wild(moves: dict[Span, Span]) -> bool:
    """Whether spans lie to each other as their words do, and all of them somewhere else: no edit has moved them."""
    if len({now.start - was.start for was, now in moves.items()}) > 1:
        return False
    starts, ends = [now.start for now in moves.values()], [now.end for now in moves.values()]
    return all(was.end <= min(starts) or max(ends) <= was.start for was in moves)


def _may_be_longer(place: Span, text: str) -> bool:
    """Whether a word right beside some others may be a part of the same name: one that begins with no small letter."""
    before = _BEFORE.search(text[: place.start])
    behind = _BEHIND.match(text, place.end)
    return any(found is not None and found[1].isalpha() and not found[1].islower() for found in (before, behind))


def _only_place(words: str, texts: Texts) -> Span | None:
    """Give the one place of some words in all texts."""
    if sum(text.count(words) for text in texts.values()) != 1:
        return None
    target = next(name for name, text in texts.items() if words in text)
    return _span(words, target, texts[target].find(words))


def _beside(words: str, content: Span, texts: Texts) -> Span | None:
    """Give the one place of some words in the sentence of a content, else in its text."""
    text = texts[content.target]
    for start, end in _around(text, content):
        if text.count(words, start, end) == 1:
            return _span(words, content.target, text.find(words, start, end))
    return None


def _around(text: str, content: Span) -> Iterator[tuple[int, int]]:
    sentences = [one for one in split_sentences(text) if one.start < content.end and content.start < one.end]
    if sentences:
        yield sentences[0].start, sentences[-1].end
    yield 0, len(text)


def _within(claim: Claim, content: dict[Span, Span]) -> dict[Span, Span]:
    """Move what was read within a content along with it."""
    found: dict[Span, Span] = {}
    for span in spans_in(claim):
        for was, now in content.items():
            if was.target == span.target and was.start <= span.start and span.end <= was.end:
                shift = now.start - was.start
                found[span] = attrs.evolve(
                    span, target=now.target, start=span.start + shift, end=span.start + shift + len(span.text)
                )
    return found


def _span(words: str, target: str, start: int) -> Span:
    return Span(target=target, start=start, end=start + len(words), text=words)
