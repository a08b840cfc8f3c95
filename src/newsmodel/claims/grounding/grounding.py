"""From other finders' records to claims whose spans are the story's own words."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from newsmodel.claims.assembling import Assembly, ClaimDraft
from newsmodel.claims.attribution import FoundAttribution, Method
from newsmodel.claims.contract import language_module
from newsmodel.claims.details import Details
from newsmodel.claims.extraction import moments_of, reference_of
from newsmodel.claims.grounding.attributed_contents import Readers
from newsmodel.claims.grounding.clitics import clitics_of
from newsmodel.claims.grounding.cue_readings import CueReadings
from newsmodel.claims.grounding.cue_scope import CueScope
from newsmodel.claims.grounding.known import KnownClaims, place_of_record
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.placing import Placer
from newsmodel.claims.grounding.record_placer import RecordPlacer
from newsmodel.claims.grounding.record_sources import RecordSources
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import (
    ATTRIBUTED_OTHERWISE,
    CLAIM_KNOWN,
    RECORD_CONTRADICTED,
    SOURCE_CONTRADICTED,
)
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.grounding.telling import told_once, told_otherwise
from newsmodel.claims.grounding.without_rules import WithoutRules
from newsmodel.claims.keeping import needed_sources, same_sources, with_claims
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.claims.nesting import parents_of, place_of
from newsmodel.claims.numbering import fresh_ids, with_ids
from newsmodel.claims.passages import passages_of
from newsmodel.issues import Issue, Severity
from newsmodel.model import Article, Attribution, Claim, Extraction, Source, Span
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect
from newsmodel.shapes.field_types import compiled, limit_of
from newsmodel.values import Id

#: The method of what these records become, as long as they do not say what made them.
_METHOD = Method("grounded")
#: Rules of records that no claim is made of.
_PASSED = frozenset({CLAIM_KNOWN.id, SOURCE_CONTRADICTED.id})
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
        (`not-in-the-text`, `negation-left-out`), what stands there in part (`grounded-in-part`), what is known already,
        what others say by our rules or another record (`attributed-otherwise`).
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
        /1/content: error not-in-the-text: 'It is unsafe' does not stand in the story
    """
    expect(article, (Article,), "article")
    grounding = _Grounding(with_ids(article), method)
    return grounding.run(tuple(records))


def ground_marked(
    article: Article, records: Iterable[ClaimRecord], sources: Mapping[int, Sequence[Span]], *, method: str | None
) -> Reading:
    """Ground records whose words were marked in the story, so that those in common of two are meant to be.

    Args:
        article: The story. It is not changed.
        records: The records.
        sources: Where the sources of each stand, by its number; what fits the story is taken.
        method: The finder, for records that do not say it.
    """
    return _Grounding(with_ids(article), method, marked=sources).run(tuple(records))


class _Grounding:
    """One story while records are grounded in it."""

    def __init__(
        self, article: Article, method: str | None, *, marked: Mapping[int, Sequence[Span]] | None = None
    ) -> None:
        self._article = article
        self._method = method
        self._is_marked = marked is not None
        language = language_of(article)
        rules = rules_of(language)
        self._language = language_module(rules) if rules is not None else WithoutRules()
        self._has_rules = rules is not None
        self._passages = passages_of(article)
        self._words = StoryWords(self._passages, clitics_of(language))
        self._numbers = {passage.target: number for number, passage in enumerate(self._passages)}
        self._scope = scope = CueScope(self._words, lambda: self._own)
        negations = Negations(self._words, language)
        names = [source.name for source in article.sources if source.name]
        readers = Readers(self._lemma_of, lambda: self._own)
        placer = Placer(self._words, article.text, scope, marked or {})
        self._placer = RecordPlacer(placer, negations, language, readers, names)
        self._readings = CueReadings(self._passages, self._language, negations, scope, lambda: self._own)
        self._sources = RecordSources(article, self._passages, self._language, has_rules=self._has_rules)
        self._issues: list[Issue] = []

    @functools.cached_property
    def _own(self) -> OwnRules | None:
        """Our own rules for the story, which is looked through where a record has a place in it."""
        return OwnRules(self._article, self._words, self._numbers) if self._has_rules else None

    def _lemma_of(self, text: str, start: int, end: int) -> str | None:
        found = self._language.read_cue(text, start, end)
        return None if found is None else found.lemma

    def run(self, records: Sequence[ClaimRecord]) -> Reading:
        """Make the article with its claims."""
        every = sorted(self._placed(records), key=_order)
        found, attributions, issues = self._sources.resolve(every)
        placed = self._kept(every, attributions, found)
        if len(placed) < len(every):  # sources are told apart and numbered by the records that are left
            found, attributions, issues = self._sources.resolve(placed)
        self._issues += issues
        same = same_sources(found, self._article.sources)
        claims = [_with_sources(claim, same) for claim in self._claims(placed, attributions)]
        by_id = {source.id: source for source in (*found, *self._article.sources)}
        for one, named in zip(placed, attributions, strict=True):
            self._tell_others(one, named, by_id)
        self._issues = told_once(self._issues)
        claims = [self._with_doubts(claim, one) for claim, one in zip(claims, placed, strict=True)]
        article = with_claims(
            self._article,
            sources=(*self._article.sources, *needed_sources(found, claims, same)),
            claims=sorted((*self._article.claims, *claims), key=self._position),
        )
        return Reading(article, tuple(sorted(self._issues, key=lambda issue: int(issue.path[0]))))

    # --- the records

    def _placed(self, records: Sequence[ClaimRecord]) -> Iterator[PlacedRecord]:
        """Place the records, and read what attributes them; those that leave out a denial are refused."""
        for number, record in enumerate(records):
            placed, issues = self._placer.place(record, number)
            if placed is not None:
                placed, issues = self._readings.settle(placed, issues)
            self._issues += issues
            if placed is not None:
                yield placed

    def _kept(
        self, placed: Sequence[PlacedRecord], attributions: Sequence[tuple[Attribution, ...]], found: Iterable[Source]
    ) -> list[PlacedRecord]:
        """Pass over the records that are claims already, of the same source or of none that they name.

        Those of another source are kept, and told, unless the story has another name for what they say.
        """
        known = KnownClaims(self._article, self._numbers, self._words, are_marked=self._is_marked)
        by_number = {one.number: named for one, named in zip(placed, attributions, strict=True)}
        sources = {source.id: source for source in (*found, *self._article.sources)}
        passed: set[int] = set()
        for one in sorted(placed, key=lambda one: one.number):
            named = [sources[each.source] for each in by_number[one.number]]
            issue = self._contradicted(one, by_number[one.number], sources) or known.take(one, named)
            if issue is not None:
                self._issues.append(issue)
                passed |= {one.number} if issue.rule in _PASSED else set()
        return [one for one in placed if one.number not in passed]

    def _contradicted(
        self, placed: PlacedRecord, named: Sequence[Attribution], sources: Mapping[str, Source]
    ) -> Issue | None:
        """Refuse a record of a person where the sentence names another one, who quotes nobody with its words."""
        other = self._own.others_than(placed, named, sources) if self._own is not None else None
        given = [sources[one.source] for one in named]
        is_beside = any(self._scope.in_one_sentence(place, placed.content) for place in placed.sources)
        if other is None or is_beside or not given or not other.names_another(given):
            return None
        last = placed.content[-1]
        if not other.begins_with(placed.content) or other.goes_on(last, self._passages[last.passage].text):
            return None  # "Ana Lee said *he told her that* it rained", "It rained*, he told me*"
        return SOURCE_CONTRADICTED.issue(told_otherwise(placed, given, other), (placed.number, "source"))

    def _tell_others(self, placed: PlacedRecord, named: Sequence[Attribution], sources: Mapping[str, Source]) -> None:
        """Say whom our rules have for a record's content in place of those whom it names."""
        other = self._own.others_than(placed, named, sources) if self._own is not None else None
        if other is not None:
            told = told_otherwise(placed, [sources[one.source] for one in named], other)
            self._issues.append(ATTRIBUTED_OTHERWISE.issue(told, (placed.number, "source")))

    # --- the claims

    def _claims(
        self, placed: Sequence[PlacedRecord], attributions: Sequence[tuple[Attribution, ...]]
    ) -> Iterator[Claim]:
        ids = self._ids(placed)
        known = [(claim.id, place_of(claim, self._numbers)) for claim in self._article.claims]
        around = [*((id_, place_of_record(one)) for id_, one in zip(ids, placed, strict=True)), *known]
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
        modality = placed.modality or claim.modality
        if record.modality == "certain" != modality and record.voice == "source":
            told = f"the record has 'certain', and its words are {modality!r} by our rules"
            self._issues.append(RECORD_CONTRADICTED.issue(told, (placed.number, "modality")))
        made = record.method or self._method
        is_told = made is not None or record.confidence is not None
        cue = claim.cue and attrs.evolve(claim.cue, lemma=placed.reading.lemma, kind=placed.reading.kind)
        return attrs.evolve(
            claim,
            cue=cue,
            form=claim.form if record.form is None or record.voice == "outlet" else record.form,
            modality=record.modality or modality,
            extraction=Extraction(method=made, confidence=record.confidence) if is_told else None,
        )

    def _with_doubts(self, claim: Claim, placed: PlacedRecord) -> Claim:
        """Note what makes a claim doubtful where whoever reads it sees it: the issues of its record."""
        told = [one for one in self._issues if one.path[0] == placed.number and one.severity is not Severity.NOTE]
        if not told:
            return claim
        note = "; ".join(dict.fromkeys(one.message for one in told))
        return attrs.evolve(claim, extraction=attrs.evolve(claim.extraction or Extraction(), note=note))

    def _position(self, claim: Claim) -> tuple[int, int, int]:
        if not claim.content:
            return len(self._passages) + 1, 0, 0
        first, last = claim.content[0], claim.content[-1]
        return self._numbers.get(first.target, len(self._passages)), first.start, -last.end


def _order(placed: PlacedRecord) -> tuple[int, int, int]:
    first, last = placed.content[0], placed.content[-1]
    return first.passage, first.start, -last.end


def _found(placed: PlacedRecord) -> FoundAttribution:
    return FoundAttribution(
        method=_METHOD,
        lemma=placed.reading.lemma or "",
        kind=placed.reading.kind or "other",
        cue=placed.cue,
        source=placed.sources[0] if placed.sources else None,
        content=placed.content,
        negated=placed.reading.negated,
    )


def _with_sources(claim: Claim, same: dict[str, str]) -> Claim:
    sources = tuple(attrs.evolve(one, source=same.get(one.source, one.source)) for one in claim.sources)
    return attrs.evolve(claim, sources=sources)
