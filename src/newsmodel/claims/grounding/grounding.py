"""From other finders' records to claims whose spans are the story's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsmodel.claims.assembling import Assembly, ClaimDraft
from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.contract import language_module
from newsmodel.claims.details import Details
from newsmodel.claims.extraction import moments_of, reference_of
from newsmodel.claims.grounding.placed_record import PlacedRecord, RecordPlacer
from newsmodel.claims.grounding.record_sources import RecordSources
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import CLAIM_KNOWN
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.grounding.without_rules import WithoutRules
from newsmodel.claims.keeping import needed_sources, same_sources
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import ClaimPlace, is_same, parents_of, place_of
from newsmodel.claims.numbering import fresh_ids, with_ids
from newsmodel.claims.passages import passages_of
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Attribution, Claim, Extraction
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect
from newsmodel.shapes.field_types import compiled, limit_of
from newsmodel.values import Id

#: The method of what these records become, as long as they do not say what made them.
_METHOD = Method("grounded")
_IS_ID = compiled(limit_of(Id).pattern or "").search


def ground(article: Article, records: Iterable[ClaimRecord], *, method: str | None = None) -> Reading:
    """Make claims of other finders' records, whose spans are the story's own words.

    Words stand in the story if nothing differs but quotation marks, dashes, white space and the case of the first
    letter; an ellipsis stands for words that were left out. Of several places the nearest is taken to where the record
    says that the words are, else to source and cue. What does not stand there is refused, and so is what stands there
    only without the negation beside it.

    Args:
        article: The story. It is not changed.
        records: The records, in any order; better in that of the story.
        method: The finder, for records that do not say it: a model's name with its version.

    Returns:
        The article with the claims that it had and those that were grounded, and the issues: what was refused
        (`not-in-the-text`, `negation-left-out`), what stands there in part (`grounded-in-part`), what is known already.
        The path of an issue begins with the number of its record, from 0.

    Example:
        >>> from newsmodel.model import Paragraph, Section
        >>> body = Section(blocks=[Paragraph(text="“It is not safe,” said Jo Lee, the mayor.")])
        >>> story = Article(id="urn:x:1", language="en", headline="Bridge shut", sections=[body])
        >>> reading = ground(story, [ClaimRecord(content='"It is not safe."', source="Jo Lee", cue="said"),
        ...                          ClaimRecord(content="It is unsafe", source="Jo Lee")], method="model-1")
        >>> reading.article.claims[0].content[0].text
        '“It is not safe,”'
        >>> print(*reading.issues)
        /1/content: error not-in-the-text: 'It is unsafe' does not stand in the story; the nearest words are 'It is'
    """
    expect(article, (Article,), "article")
    grounding = _Grounding(with_ids(article), method)
    return grounding.run(tuple(records))


class _Grounding:
    """One story while records are grounded in it."""

    def __init__(self, article: Article, method: str | None) -> None:
        self._article = article
        self._method = method
        language = language_of(article)
        rules = rules_of(language)
        self._language = language_module(rules) if rules is not None else WithoutRules()
        self._has_rules = rules is not None
        self._passages = passages_of(article)
        self._words = StoryWords(self._passages)
        self._placer = RecordPlacer(
            self._words,
            article.text,
            language,
            [source.name for source in article.sources if source.name],
        )
        self._numbers = {passage.target: number for number, passage in enumerate(self._passages)}
        self._issues: list[Issue] = []

    def run(self, records: Sequence[ClaimRecord]) -> Reading:
        """Make the article with its claims."""
        placed = sorted(self._placed(records), key=_order)
        sources = RecordSources(self._article, self._passages, self._language, has_rules=self._has_rules)
        found, attributions, issues = sources.resolve(placed)
        self._issues += issues
        same = same_sources(found, self._article.sources)
        claims = [_with_sources(claim, same) for claim in self._claims(placed, attributions)]
        article = attrs.evolve(
            self._article,
            sources=(*self._article.sources, *needed_sources(found, claims, same)),
            claims=tuple(sorted((*self._article.claims, *claims), key=self._position)),
        )
        return Reading(article, tuple(sorted(self._issues, key=lambda issue: int(issue.path[0]))))

    def _placed(self, records: Sequence[ClaimRecord]) -> Iterator[PlacedRecord]:
        """Place the records; those that are claims already are passed over."""
        known: dict[int, list[tuple[ClaimPlace, str]]] = {}
        for claim in self._article.claims:
            _remember(known, place_of(claim, self._numbers), f"the claim {claim.id!r}")
        for number, record in enumerate(records):
            placed, issues = self._placer.place(record, number)
            self._issues += issues
            if placed is None:
                continue
            place = _place(placed)
            same = next((name for other, name in _near(known, place) if self._is_same(place, other)), None)
            if same is None:
                _remember(known, place, f"the record {number}")
                yield placed
            else:
                told = f"{shown(' '.join(record.content))} is {same}"
                self._issues.append(CLAIM_KNOWN.issue(told, (number,)))

    def _is_same(self, one: ClaimPlace, other: ClaimPlace) -> bool:
        """Whether two claims have the same words, or some of them and the same cue."""
        if one.cue is not None and other.cue is not None:
            return is_same(one, other)
        return self._held(one) == self._held(other)

    def _held(self, place: ClaimPlace) -> list[range]:
        """List the words of a content, whatever marks stand around them."""
        return [self._words.numbers(part) for part in place.content]

    # --- the claims

    def _claims(
        self, placed: Sequence[PlacedRecord], attributions: Sequence[tuple[Attribution, ...]]
    ) -> Iterator[Claim]:
        ids = self._ids(placed)
        known = [(claim.id, place_of(claim, self._numbers)) for claim in self._article.claims]
        around = [*((id_, _place(one)) for id_, one in zip(ids, placed, strict=True)), *known]
        parents = parents_of([place for _, place in around])
        details = Details(
            self._passages,
            self._language,
            published=reference_of(self._article),
            moments=dict(moments_of(self._article)),
        )
        assembly = Assembly(self._passages, details, self._language)
        for index, (one, named) in enumerate(zip(placed, attributions, strict=True)):
            parent = parents[index]
            draft = ClaimDraft(found=_found(one), confidence=one.record.confidence, voice=one.record.voice)
            claim = assembly.claim(draft, ids[index], named, None if parent is None else around[parent][0])
            yield self._as_recorded(claim, one)

    def _ids(self, placed: Sequence[PlacedRecord]) -> list[str]:
        """Give each claim the id of its record, where that is free, else a new one."""
        taken = {part.id for part in self._article.parts() if part.id is not None}
        wanted = [one.record.id if one.record.id and _IS_ID(one.record.id) else None for one in placed]
        own: list[str | None] = []
        for id_ in wanted:
            own.append(id_ if id_ is not None and id_ not in taken else None)
            taken.add(id_ or "")
        fresh = fresh_ids("C", taken)
        return [id_ or next(fresh) for id_ in own]

    def _as_recorded(self, claim: Claim, placed: PlacedRecord) -> Claim:
        """Give a claim what the record says itself."""
        record = placed.record
        cue = claim.cue and attrs.evolve(claim.cue, lemma=record.cue_lemma, kind=record.cue_kind)
        return attrs.evolve(
            claim,
            cue=cue,
            form=claim.form if record.form is None or record.voice == "outlet" else record.form,
            modality=record.modality or claim.modality,
            extraction=Extraction(method=record.method or self._method, confidence=record.confidence),
        )

    def _position(self, claim: Claim) -> tuple[int, int, int]:
        if not claim.content:
            return len(self._passages) + 1, 0, 0
        first, last = claim.content[0], claim.content[-1]
        return self._numbers.get(first.target, len(self._passages)), first.start, -last.end


def _place(placed: PlacedRecord) -> ClaimPlace:
    return ClaimPlace(content=placed.content, cue=placed.cue, source=placed.sources)


def _order(placed: PlacedRecord) -> tuple[int, int, int]:
    first, last = placed.content[0], placed.content[-1]
    return first.passage, first.start, -last.end


def _remember(known: dict[int, list[tuple[ClaimPlace, str]]], place: ClaimPlace, name: str) -> None:
    for passage in {part.passage for part in place.content}:
        known.setdefault(passage, []).append((place, name))


def _near(known: dict[int, list[tuple[ClaimPlace, str]]], place: ClaimPlace) -> Iterator[tuple[ClaimPlace, str]]:
    for passage in {part.passage for part in place.content}:
        yield from known.get(passage, ())


def _found(placed: PlacedRecord) -> FoundAttribution:
    record = placed.record
    return FoundAttribution(
        method=_METHOD,
        lemma=record.cue_lemma or "",
        kind=record.cue_kind or "state",
        cue=placed.cue,
        source=placed.sources[0] if placed.sources else None,
        content=placed.content,
        negated=placed.is_negated,
    )


def _with_sources(claim: Claim, same: dict[str, str]) -> Claim:
    sources = tuple(attrs.evolve(one, source=same.get(one.source, one.source)) for one in claim.sources)
    return attrs.evolve(claim, sources=sources)
