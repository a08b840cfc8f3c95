"""Spans of a person's decisions, brought to where their words stand in the story as it is now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import attrs

from newsmodel.claims.passages import Passage
from newsmodel.issues import shown
from newsmodel.model import AddedClaim, Article, Claim, CorrectedClaim, Span

Said = TypeVar("Said", CorrectedClaim, AddedClaim)
#: So many characters of a claim tell that it has gone to another text: "Yes" stands anywhere.
_LEAST = 12


class NotApplicable(Exception):
    """A decision cannot be applied; the message says why."""


class SpansOfNow:
    """Places of the words that people chose, in a story that may have changed since.

    Words of one text move together: by as much, and to the same text. What is attributed is found first, since its
    words are the most; a "said" that stands in many places is then that beside them. One of another text is nobody's.

    Args:
        article: The story.
        passages: Its passages.
    """

    def __init__(self, article: Article, passages: Iterable[Passage]) -> None:
        self._article = article
        self._texts = {passage.target: passage.text for passage in passages}

    def of(self, said: Said, claim: Claim | None = None) -> Said:
        """Bring the spans of a correction, or of an added claim, to where their words stand now.

        Args:
            said: The correction or the claim.
            claim: The claim that is corrected.

        Raises:
            NotApplicable: words stand nowhere, or in several places and not where they should.
        """
        spans = [*said.content, *(one.span for one in said.sources if one.span), *([said.cue] if said.cue else [])]
        if not spans:
            return said
        now = self._all(spans, said.content, claim)
        return attrs.evolve(
            said,
            content=[now[span] for span in said.content],
            cue=now[said.cue] if said.cue else None,
            sources=[attrs.evolve(one, span=now[one.span]) if one.span else one for one in said.sources],
        )

    def _all(self, spans: Sequence[Span], content: Sequence[Span], claim: Claim | None) -> Mapping[Span, Span]:
        groups: dict[str, list[Span]] = {}
        for span in spans:
            groups.setdefault(span.target, []).append(span)
        held = {span.target for span in content}
        now: dict[Span, Span] = {}
        for target in held:
            now |= self._group(groups.pop(target), (target,), content)
        near = {now[span].target for span in content} or _targets(claim)
        stays = near == held if content else any(target in near for target in groups)
        for target, group in groups.items():
            now |= self._group(group, (target,) if stays else near, ())
        return now

    def _group(self, group: Sequence[Span], targets: Collection[str], content: Collection[Span]) -> dict[Span, Span]:
        """Find spans of one text: all together, else each beside the longest of the content."""
        if group[0].target in targets and all(map(self._stands, group)):
            return {span: span for span in group}
        is_known_again = sum(len(span.text) for span in group) >= _LEAST
        anywhere = [self._texts] if is_known_again else []
        for texts in (targets, *anywhere):
            together = list(self._together(group, texts))
            if len(together) == 1:
                return together[0]
        first, *others = sorted(group, key=lambda span: (span not in content, -len(span.text)))
        found = self._alone(first, (targets, *(anywhere if content else ())))
        return {first: found} | {span: self._alone(span, [(found.target,)]) for span in others}

    def _together(self, group: Sequence[Span], targets: Collection[str]) -> Iterator[dict[Span, Span]]:
        longest = max(group, key=lambda span: len(span.text))
        for place in self._places(longest.text, targets):
            shift = place.start - longest.start
            moved = {span: _shifted(span, place.target, shift) for span in group if span.start + shift >= 0}
            if len(moved) == len(set(group)) and all(map(self._stands, moved.values())):
                yield moved

    def _alone(self, span: Span, orders: Iterable[Collection[str]]) -> Span:
        for targets in orders:
            found = list(self._places(span.text, targets))
            if len(found) == 1:
                return found[0]
            if found:
                told = f"in {found[0].target!r} more than once" if len(targets) == 1 else "more than once"
                raise NotApplicable(f"{shown(span.text)} stands {told}, and not where it should")
        raise NotApplicable(f"{shown(span.text)} does not stand in {span.target!r}, nor for certain elsewhere")

    def _places(self, words: str, targets: Collection[str]) -> Iterator[Span]:
        for target in targets:
            text = self._texts.get(target, "")
            start = text.find(words)
            while start >= 0:
                end = start + len(words)
                if not (_is_within_word(text, start) or _is_within_word(text, end)):
                    yield Span(target=target, start=start, end=end, text=words)
                start = text.find(words, start + 1)

    def _stands(self, span: Span) -> bool:
        try:
            return self._article.quote(span) == span.text
        except KeyError:
            return False


def _is_within_word(text: str, place: int) -> bool:
    """Whether letters of one word stand before and behind a place: "Lee|ds"; scripts without case part no words."""
    around = text[max(0, place - 1) : place + 1]
    return 0 < place < len(text) and all(letter.lower() != letter.upper() for letter in around)


def _shifted(span: Span, target: str, shift: int) -> Span:
    return attrs.evolve(span, target=target, start=span.start + shift, end=span.end + shift)


def _targets(claim: Claim | None) -> set[str]:
    """Name the texts that a claim stands in."""
    if claim is None:
        return set()
    cue = [claim.cue.span] if claim.cue else []
    return {span.target for span in (*claim.content, *cue)}
