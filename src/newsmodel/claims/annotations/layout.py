"""Claims as annotations: the places of content, source and cue in one text, and what is said of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import msgspec

from newsmodel.claims.grounding.recording import record_of, recorded, start_in
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.numbering import with_ids
from newsmodel.claims.passages import Passage, passages_of
from newsmodel.documents.loader import Unloadable, load
from newsmodel.model import Article, Claim, Source, Span
from newsmodel.values import CueKind, Modality, Polarity, SourceKind, SpeechForm, Voice

#: Between the passages of a text that is annotated.
_BREAK = "\n\n"
#: What an annotator chooses from, by the field of a record: these are attributes or choices in the tools.
CHOICES: Mapping[str, Any] = {
    "voice": Voice,
    "form": SpeechForm,
    "polarity": Polarity,
    "modality": Modality,
    "cue_kind": CueKind,
    "source_kind": SourceKind,
}
#: Fields of a record that its annotations have as words and places.
_PLACED = frozenset({"content", "source", "cue", "target", "start", "source_start", "cue_start", "id", "parent"})


class AnnotatedClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as annotations.

    Attributes:
        id: Its id.
        content: Where its content stands.
        cue: Where the words that attribute stand.
        sources: Where the words that name its sources stand.
        parent: Id of the claim that it is reported in.
        told: The other fields of its record, by name.
    """

    id: str
    content: tuple[Span, ...]
    cue: Span | None = None
    sources: tuple[Span, ...] = ()
    parent: str | None = None
    told: Mapping[str, Any] = msgspec.field(default_factory=dict)

    def record(self) -> dict[str, Any]:
        """Give the fields of the record that it is, as `record_from` takes them."""
        first = self.content[0] if self.content else None
        target = first.target if first else None
        return {
            **self.told,
            "content": [span.text for span in self.content],
            "source": [span.text for span in self.sources],
            "cue": self.cue.text if self.cue else None,
            "target": target,
            "start": first.start if first else None,
            "source_start": start_in(target, self.sources[0] if self.sources else None),
            "cue_start": start_in(target, self.cue),
            "id": self.id,
            "parent": self.parent,
        }


def annotated(article: Article) -> Iterator[AnnotatedClaim]:
    """Yield the claims of an article that other tools are told, as annotations.

    Args:
        article: The article.
    """
    sources: dict[str, Source] = {source.id: source for source in article.sources}
    for claim in recorded(article):
        yield _annotated(claim, sources)


def _annotated(claim: Claim, sources: Mapping[str, Source]) -> AnnotatedClaim:
    record = record_of(claim, sources)
    told = {
        field.name: getattr(record, field.name)
        for field in attrs.fields(ClaimRecord)
        if field.name not in _PLACED and getattr(record, field.name) is not None
    }
    return AnnotatedClaim(
        id=claim.id,
        content=claim.content,
        cue=claim.cue.span if claim.cue else None,
        sources=tuple(one.span for one in claim.sources if one.span is not None),
        parent=claim.parent,
        told=told,
    )


class Layout:
    """The passages of an article as one text, as annotation tools show it.

    Args:
        article: The article.
    """

    def __init__(self, article: Article) -> None:
        self.passages: tuple[Passage, ...] = passages_of(with_ids(article))
        self.text = _BREAK.join(passage.text for passage in self.passages)
        self._targets = {passage.target: number for number, passage in enumerate(self.passages)}
        self._starts: list[int] = []
        at = 0
        for passage in self.passages:
            self._starts.append(at)
            at += len(passage.text) + len(_BREAK)

    def has(self, target: str) -> bool:
        """Whether a target is a passage of the text."""
        return target in self._targets

    def words(self, target: str) -> str:
        """Give the words of a target."""
        return self.passages[self._targets[target]].text

    def offset(self, span: Span) -> int:
        """Give the offset in the text at which a span begins."""
        return self._starts[self._targets[span.target]] + span.start

    def span(self, start: int, words: str) -> Span:
        """Make a span of words that an annotation has at an offset of the text; the place need not be right."""
        number = max(0, bisect_right(self._starts, start) - 1)
        local = max(0, start - self._starts[number])
        return Span(target=self.passages[number].target, start=local, end=local + len(words), text=words)


def told_in(note: object) -> dict[str, Any] | None:
    """Read what we have written beside a claim, as JSON; None for anything else, such as a person's note.

    Args:
        note: The text.

    Example:
        >>> told_in('{"id": "C1"}'), told_in("Is this a claim?")
        ({'id': 'C1'}, None)
    """
    try:
        found = load(note) if isinstance(note, str) else None
    except Unloadable:
        return None
    return found if isinstance(found, dict) else None


def together(spans: Iterable[Span], layout: Layout) -> tuple[Span, ...]:
    """Join spans between which there is but white space, as tools part them at the end of a line.

    Args:
        spans: The spans, in any order.
        layout: The text.
    """
    found: list[Span] = []
    for span in sorted(spans, key=layout.offset):
        before = found[-1] if found else None
        between = layout.words(span.target)[before.end : span.start] if before else ""
        if before and before.target == span.target and "\n" in between and re.fullmatch(r"\s+", between):
            words = f"{before.text}{between}{span.text}"
            found[-1] = attrs.evolve(before, end=span.end, text=words)
        else:
            found.append(span)
    return tuple(found)
