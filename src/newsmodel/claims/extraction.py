"""From an article to the same article with its sources and its claims."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic

import attrs
import msgspec

from newsmodel.claims.assembling import Assembly, ClaimDraft, outlet_draft
from newsmodel.claims.attribution import FoundAttribution
from newsmodel.claims.confidence import DEFAULT_CONFIDENCE, confidence_of, is_sure_enough
from newsmodel.claims.contract import language_module
from newsmodel.claims.details import Details
from newsmodel.claims.keeping import is_added, kept_of, needed_sources, same_sources, with_claims
from newsmodel.claims.nesting import ClaimPlace, is_same, parents_of, place_of
from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.statements.block_quotations import METHOD, block_quotations, without_line, without_lines
from newsmodel.model import Article, Attribution, Claim, Source
from newsmodel.model.article import A
from newsmodel.prose.quotations.marks import read_marks


def extracted(
    article: A, passages: tuple[Passage, ...], tag: str, *, outlet: bool, least: float
) -> tuple[A, tuple[Stretch, ...]]:
    """Add the claims in some passages to an article; give the words of attributions too that are not sure enough.

    Args:
        article: An article whose parts have ids.
        passages: The passages to look through.
        tag: The tag of their language, which there are rules for.
        outlet: Whether the outlet's own sentences are claims too.
        least: The least confidence.
    """
    extraction = _Extraction(article, passages, tag, least)
    return extraction.run(outlet=outlet), tuple(extraction.unsure)


class _Extraction(Generic[A]):
    """One story while it is looked through."""

    def __init__(self, article: A, passages: tuple[Passage, ...], tag: str, least: float) -> None:
        language = language_module(tag)
        self._article = article
        self._tag = tag
        self._language = language
        self._passages = passages
        self._least = least
        self._published = reference_of(article)
        self._lines: list[Passage] = []
        #: What attributions that are not sure enough have for their content.
        self.unsure: list[Stretch] = []
        self._kept = kept_of(article)
        self._numbers = {passage.target: number for number, passage in enumerate(passages)}
        self._known = [(claim, place_of(claim, self._numbers)) for claim in self._kept.claims]
        self._readings = tuple(read_marks(passage.text) for passage in passages)
        self._details = Details(
            passages, language, readings=self._readings, published=self._published, moments=dict(moments_of(article))
        )

    def run(self, *, outlet: bool) -> A:
        """Make the article with its claims."""
        set_apart = list(self._set_apart())
        said = {draft.found.content for draft in set_apart}  # a line says whose words they are: nothing else tells
        attributed = [*(draft for draft in self._attributed() if draft.found.content not in said), *set_apart]
        own = self._outlet(attributed) if outlet else []
        drafts = sorted([*self._new(attributed), *own], key=_order)
        sources, attributions = self._sources(drafts)
        claims = self._claims(drafts, attributions)
        same = same_sources(sources, self._kept.sources)
        if same:
            claims = [_with_known_sources(claim, same) for claim in claims]
        return with_claims(
            self._article,
            sources=(*self._kept.sources, *needed_sources(sources, claims, same)),
            claims=sorted((*self._kept.claims, *claims), key=self._position),
        )

    # --- what is claimed

    def _attributed(self) -> Iterator[ClaimDraft]:
        """Find the attributions to the story's sources."""
        for found in dict.fromkeys(self._language.find_attributions(self._passages, self._readings)):
            confidence = confidence_of(found.method, found.lemma, found.contexts, self._tag)
            if found.content and is_sure_enough(confidence, self._least):
                yield ClaimDraft(found=found, confidence=confidence)
            else:
                self.unsure += found.content

    def _set_apart(self) -> Iterator[ClaimDraft]:
        """Find the quotations that stand by themselves and say whose words they are."""
        for quotation in block_quotations(self._article):
            numbers = [self._numbers[target] for target in quotation.targets if target in self._numbers]
            content = tuple(Stretch(number, 0, len(self._passages[number].text)) for number in numbers)
            if content:
                line = None if quotation.source else self._line(quotation.attribution or "")
                found = FoundAttribution(method=METHOD, lemma="", kind="state", cue=None, source=line, content=content)
                yield ClaimDraft(found=found, confidence=None, given=quotation.source)

    def _line(self, attribution: str) -> Stretch:
        """Put an attribution line behind the passages, for as long as sources are looked for."""
        target = next(fresh_ids("attribution", {*self._numbers, *(line.target for line in self._lines)}))
        self._lines.append(Passage(target=target, text=attribution, place="caption"))
        return Stretch(len(self._passages) + len(self._lines) - 1, 0, len(attribution))

    def _outlet(self, attributed: Iterable[ClaimDraft]) -> list[ClaimDraft]:
        """Find the assertions of the outlet, where nothing is attributed."""
        taken = [part for draft in attributed for part in _place(draft).all]
        taken += [part for _, place in self._known for part in place.all]
        found = self._language.outlet_stretches(self._passages, self._details, taken)
        drafts = (
            outlet_draft(method, words, confidence_of(method, None, language=self._tag)) for method, words in found
        )
        return [draft for draft in drafts if is_sure_enough(draft.confidence, self._least)]

    def _new(self, drafts: Iterable[ClaimDraft]) -> list[ClaimDraft]:
        """Leave out the drafts that are claims of the document already."""
        known: defaultdict[int, list[_KnownPlace]] = defaultdict(list)
        for claim, place in self._known:
            for passage in {part.passage for part in place.content}:
                known[passage].append(_KnownPlace(place, is_added=is_added(claim.extraction)))
        return [draft for draft in drafts if not _is_known(draft, known)]

    # --- who claims it

    def _sources(self, drafts: Sequence[ClaimDraft]) -> tuple[tuple[Source, ...], list[tuple[Attribution, ...]]]:
        """Find the sources of the story, and those of each draft."""
        resolved = self._language.resolve_sources(
            (*self._passages, *self._lines),
            [draft.found.source for draft in drafts if _is_open(draft)],
            byline=self._article.byline,
            published=self._published,
            taken=self._kept.taken,
            least=self._least,
        )
        named = iter(resolved.attributions)
        attributions = [next(named) if _is_open(draft) else _given(draft) for draft in drafts]
        if not self._lines:
            return resolved.sources, attributions
        lines = frozenset(line.target for line in self._lines)
        return tuple(without_lines(source, lines) for source in resolved.sources), [
            tuple(without_line(one, lines) for one in several) for several in attributions
        ]

    # --- the claims

    def _claims(self, drafts: Sequence[ClaimDraft], attributions: Sequence[tuple[Attribution, ...]]) -> list[Claim]:
        ids = fresh_ids("C", self._kept.taken)
        around = [(next(ids), _place(draft)) for draft in drafts]
        around += [(claim.id, place) for claim, place in self._known if not _is_rejected(claim)]
        parents = parents_of([place for _, place in around])
        assembly = Assembly(self._passages, self._details, self._language)
        return [
            assembly.claim(draft, around[index][0], sources, None if parent is None else around[parent][0])
            for index, (draft, sources, parent) in enumerate(zip(drafts, attributions, parents, strict=False))
        ]

    def _position(self, claim: Claim) -> tuple[int, int, int]:
        """Give a claim's position in the story; one that has no words in it stands at the end."""
        if not claim.content:
            return len(self._passages) + 1, 0, 0
        first, last = claim.content[0], claim.content[-1]
        return self._numbers.get(first.target, len(self._passages)), first.start, -last.end


def _is_open(draft: ClaimDraft) -> bool:
    """Whether it is to be found out who stands behind a claim."""
    return draft.voice == "source" and draft.given is None


def _given(draft: ClaimDraft) -> tuple[Attribution, ...]:
    return (Attribution(source=draft.given),) if draft.given else ()


def _place(draft: ClaimDraft) -> ClaimPlace:
    found = draft.found
    return ClaimPlace(
        content=found.content,
        cue=found.cue,
        source=(found.source,) if found.source else (),
        can_hold=is_sure_enough(draft.confidence, DEFAULT_CONFIDENCE),
    )


class _KnownPlace(msgspec.Struct, frozen=True):
    """The place of a claim that stays; one that a person added takes the place of no other than the same words."""

    place: ClaimPlace
    is_added: bool

    def has(self, place: ClaimPlace) -> bool:
        return is_same(place, self.place) and (not self.is_added or place.content == self.place.content)


def _is_known(draft: ClaimDraft, known: Mapping[int, Sequence[_KnownPlace]]) -> bool:
    passages = {part.passage for part in draft.found.content}
    return any(one.has(_place(draft)) for passage in passages for one in known.get(passage, ()))


def _order(draft: ClaimDraft) -> tuple[int, int, int]:
    first, last = draft.found.content[0], draft.found.content[-1]
    return first.passage, first.start, -last.end


def _is_rejected(claim: Claim) -> bool:
    return claim.extraction is not None and claim.extraction.status == "rejected"


def _with_known_sources(claim: Claim, same: dict[str, str]) -> Claim:
    sources = tuple(attrs.evolve(one, source=same.get(one.source, one.source)) for one in claim.sources)
    return attrs.evolve(claim, sources=sources)


# --- when the story was published


def reference_of(article: Article) -> datetime.date | None:
    """Find the date that relative times are read from: when the story was published, as far as it says."""
    return article.published or (article.dateline.date if article.dateline else None) or article.modified


def moments_of(article: Article) -> Iterator[tuple[str, datetime.date]]:
    """List when the entries of a live blog were published, by the targets of their words."""
    for section in article.sections:
        if section.published is not None:
            parts = (section, *section.blocks)
            yield from ((part.id, section.published) for part in parts if part.id is not None)
