"""Cards of claims and entries of sources: all that a page tells of them, with the labels of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from newsmodel.languages.label_words import Labels
from newsmodel.model import Article, Claim, Source
from newsmodel.model.decisions import claim_digest
from newsmodel.values import CueKind
from newsmodel.view.checkable import is_checkable
from newsmodel.view.claim_words import describe_time
from newsmodel.view.page.writing import (
    direction_of,
    isolate,
    page_of,
    write_link,
    write_party,
    write_quantity,
    write_review,
    written,
)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a card.

    Attributes:
        label: The label of the value.
        text: The value.
        is_quoted: Whether these are words of the story.
        claim: Number of the claim that it leads to.
        uri: The page that it leads to.
        share: How much of the whole it is, 0 to 1, where it is to be seen at a glance.
        dir: The way that it runs, where it may be another than that of the story.
    """

    label: str
    text: str
    is_quoted: bool = False
    claim: int | None = None
    uri: str | None = None
    share: float | None = None
    dir: str | None = None


class ClaimCard(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as its card shows it.

    Attributes:
        number: Its number, from 1 in the order of the document.
        claim: The claim.
        who: Who says it.
        does: What they do with it: "denies it".
        lines: The rest.
        source_ids: Ids of its sources.
        kinds: What they are.
        form: Form of speech, or `outlet`.
        confidence: How sure the method was, 0 to 1.
        status: What a person has decided of it.
        is_checkable: Whether a fact-checker can begin with it.
        digest: The digest that a decision on it repeats.
    """

    number: int
    claim: Claim
    who: str
    does: str
    lines: tuple[Line, ...]
    source_ids: tuple[str, ...]
    kinds: tuple[str, ...]
    form: str
    confidence: float | None
    status: str
    is_checkable: bool
    digest: str


class SourceCard(msgspec.Struct, frozen=True, kw_only=True):
    """A source as its entry shows it.

    Attributes:
        source: The source.
        name: What it is called.
        is_quoted: Whether it is called by the story's words for it, and not by a name.
        kind: What it is.
        lines: The rest.
        claims: Numbers of its claims.
    """

    source: Source
    name: str
    is_quoted: bool
    kind: str
    lines: tuple[Line, ...]
    claims: tuple[int, ...]


class Cards:
    """The cards of one article.

    Args:
        article: The article.
        labels: The labels.

    Example:
        >>> from newsmodel.languages.language import get
        >>> claim = Claim(id="C1", voice="outlet", text="It rained.")
        >>> (card,) = Cards(Article(id="urn:x:1", headline="Rain", claims=[claim]), get("en").labels).claims
        >>> card.who, card.form, [line.label for line in card.lines]
        ('The outlet itself', 'outlet', ['Certainty'])
    """

    def __init__(self, article: Article, labels: Labels) -> None:
        self._article = article
        self._labels = labels
        self._sources = {source.id: source for source in reversed(article.sources)}
        self._numbers = {claim.id: number for number, claim in enumerate(article.claims, start=1)}
        #: The claims, in the order of the document.
        self.claims = tuple(self._claim(number, claim) for number, claim in enumerate(article.claims, start=1))
        #: The sources, in the order of the document.
        self.sources = tuple(self._source(source) for source in article.sources)

    def called(self, source: Source) -> tuple[str, bool]:
        """Say what a source is called, and whether these are the story's words for it and no name."""
        words = self._labels.claim
        if source.name is not None:
            return source.name, False
        if source.description is not None:
            return source.description, True
        known = {"author": words["reporter"], "unstated": words["unstated"]}
        return source.acronym or known.get(source.kind, self._labels.source_kinds[source.kind]), False

    # --- claims

    def _claim(self, number: int, claim: Claim) -> ClaimCard:
        found = claim.extraction
        sources = self._sources_of(claim)
        return ClaimCard(
            number=number,
            claim=claim,
            who=self._who(claim, sources),
            does=done(claim, self._labels),
            lines=tuple(self._claim_lines(claim)),
            source_ids=tuple(source.id for source in sources),
            kinds=tuple(dict.fromkeys(source.kind for source in sources)),
            form="outlet" if claim.voice == "outlet" else claim.form or "",
            confidence=None if found is None else found.confidence,
            status="unreviewed" if found is None else found.status,
            is_checkable=is_checkable(claim),
            digest=claim_digest(self._article, claim),
        )

    def _sources_of(self, claim: Claim) -> list[Source]:
        ids = dict.fromkeys(attribution.source for attribution in claim.sources)
        return [self._sources[each] for each in ids if each in self._sources]

    def _who(self, claim: Claim, sources: list[Source]) -> str:
        if claim.voice == "outlet":
            return self._labels.claim["outlet"]
        names = [self.called(source)[0] for source in sources]
        if not names:  # of a claim without its story, the words say more than an id
            names = [each.span.text if each.span else each.source for each in claim.sources]
        return ", ".join(names) or self._labels.claim["nobody"]

    def _claim_lines(self, claim: Claim) -> Iterator[Line]:
        yield from self._attribution_lines(claim)
        names = self._labels.claim
        if claim.stated is not None:
            yield Line(label=names["stated"], text=describe_time(claim.stated))
        yield from (Line(label=names["quantity"], text=write_quantity(each)) for each in claim.quantities)
        yield from (Line(label=names["time"], text=describe_time(each)) for each in claim.times)
        if claim.parent is not None:
            number = self._numbers.get(claim.parent)
            yield Line(label=names["parent"], text=str(number or claim.parent), claim=number)
        for relation in claim.relations:
            number = self._numbers.get(relation.target)
            text = f"{self._labels.relations[relation.kind]} {number or relation.target}"
            yield Line(label=names["relation"], text=text, claim=number)
        yield from (
            Line(label=names["review"], text=write_review(each), uri=page_of(each.uri)) for each in claim.reviews
        )
        yield from (
            Line(label=names["appearance"], text=write_link(each), uri=page_of(each.uri)) for each in claim.appearances
        )
        yield from self._extraction_lines(claim)

    def _attribution_lines(self, claim: Claim) -> Iterator[Line]:
        names = self._labels.claim
        names_above = {self.called(source)[0] for source in self._sources_of(claim)}
        for attribution in claim.sources:
            if attribution.span is not None and attribution.span.text not in names_above:
                yield Line(label=names["source-words"], text=attribution.span.text, is_quoted=True)
            if attribution.confidence is not None:
                yield Line(label=names["sure"], text=f"{attribution.confidence:.2f}", share=attribution.confidence)
        if claim.cue is not None:
            lemma = f" ({claim.cue.lemma})" if claim.cue.lemma else ""
            yield Line(label=names["cue"], text=claim.cue.span.text + lemma, is_quoted=not lemma)
        if claim.form is not None:
            yield Line(label=names["form"], text=self._labels.forms[claim.form])
        if claim.voice == "outlet" and claim.polarity != "affirmed":  # of a source, what it does has said so
            yield Line(label=names["polarity"], text=self._labels.polarities[claim.polarity])
        yield Line(label=names["modality"], text=self._labels.modalities[claim.modality])

    def _extraction_lines(self, claim: Claim) -> Iterator[Line]:
        found, names = claim.extraction, self._labels.claim
        if found is None:
            return
        if found.confidence is not None:
            yield Line(label=names["confidence"], text=f"{found.confidence:.2f}", share=found.confidence)
        if found.method is not None:
            yield Line(label=names["rule"], text=found.method)
        if found.status != "unreviewed":  # as most are, which a line of each would but repeat
            yield Line(label=names["status"], text=self._labels.statuses[found.status])
        if found.reviewer is not None or found.reviewed is not None:
            when = None if found.reviewed is None else written(found.reviewed)
            who = None if found.reviewer is None else write_party(found.reviewer)
            yield Line(label=names["reviewer"], text=" · ".join(filter(None, (who, when))))
        if found.note is not None:
            yield Line(label=names["note"], text=isolate(found.note), dir=direction_of(found.note))

    # --- sources

    def _source(self, source: Source) -> SourceCard:
        name, is_quoted = self.called(source)
        claims = (card.number for card in self.claims if source.id in card.source_ids)
        kind = self._labels.source_kinds[source.kind]
        return SourceCard(
            source=source,
            name=name,
            is_quoted=is_quoted,
            kind=kind,
            lines=tuple(self._source_lines(source, is_quoted=is_quoted)),
            claims=tuple(claims),
        )

    def _source_lines(self, source: Source, *, is_quoted: bool) -> Iterator[Line]:
        names = self._labels.claim
        if source.description is not None and not is_quoted:
            yield Line(label=names["description"], text=source.description, is_quoted=True)
        if source.affiliation is not None:
            yield Line(label=names["affiliation"], text=source.affiliation)
        if source.anonymity is not None:
            yield Line(label=names["anonymity"], text=source.anonymity, is_quoted=True)
        if source.issued_by is not None:
            issuer = self._sources.get(source.issued_by)
            yield Line(label=names["issued-by"], text=self.called(issuer)[0] if issuer else source.issued_by)
        if source.issued is not None:
            yield Line(label=names["issued"], text=describe_time(source.issued))


def done(claim: Claim, labels: Labels) -> str:
    """Say what the sources of a claim do with it: "denies it"; nothing where the outlet speaks itself.

    Args:
        claim: The claim.
        labels: The labels.
    """
    if claim.voice == "outlet":
        return ""
    # without a cue, speech that is quoted is somebody's words, and nothing is known of other
    alone: CueKind = "state" if claim.form == "direct" else "other"
    kind = alone if claim.cue is None else claim.cue.kind or "other"
    return (labels.negated if claim.polarity == "negated" else labels.affirmed)[kind]


def counts(cards: tuple[ClaimCard, ...], labels: Mapping[str, str], name: str) -> list[tuple[str, str]]:
    """List the values that some field of the cards has, in the order of their labels, with these.

    Args:
        cards: The cards.
        labels: The labels of the values.
        name: `form`, `status` or `kinds`.
    """
    given = {value for card in cards for value in _values(getattr(card, name))}
    return [(value, label) for value, label in labels.items() if value in given]


def _values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
