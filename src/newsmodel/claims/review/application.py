"""Decisions of a person on one story, applied one after the other."""

from __future__ import annotations

import attrs

from newsmodel.claims.keeping import with_claims
from newsmodel.claims.nesting import is_same
from newsmodel.claims.numbering import fresh_ids
from newsmodel.claims.review.arranging import arranged
from newsmodel.claims.review.choosing import Choosing
from newsmodel.claims.review.known import ClaimsThere
from newsmodel.claims.review.marking import Marking, decided, first_said
from newsmodel.claims.review.moving import NotApplicable
from newsmodel.claims.review.rules import (
    CLAIM_ALREADY_THERE,
    CORRECTION_KEPT_APART,
    DECISION_NOT_APPLIED,
    NO_CLAIMS,
)
from newsmodel.claims.review.story import StoryUnderReview
from newsmodel.issues import DocumentPath, Issue, shown
from newsmodel.model import (
    AddedClaim,
    Article,
    Attribution,
    Claim,
    CorrectedClaim,
    Cue,
    Decision,
    Decisions,
    Span,
    StoryDecisions,
    claim_digest,
)
from newsmodel.values import CueKind, Polarity


class Application:
    """The decisions on one story while they are applied.

    Args:
        article: The document, whose parts have ids.
        file: The file of the decisions, which says who made them.
        story: The decisions on it.
        path: Where they stand in the file.
    """

    def __init__(self, article: Article, file: Decisions, story: StoryDecisions, path: DocumentPath) -> None:
        self.issues: list[Issue] = []
        self._article = article
        self._marking = Marking(file)
        self._decided = story
        self._path = path
        self._story = StoryUnderReview(article)
        self._claims = {claim.id: claim for claim in article.claims}
        self._digests = {claim.id: claim_digest(article, claim) for claim in article.claims}
        self._there = ClaimsThere(self._claims, self._digests, self._story)
        self._decisions: dict[str, Decision] = {}
        self._sources = list(article.sources)
        self._taken = {part.id for part in article.parts() if part.id is not None}

    def run(self) -> Article:
        """Apply the decisions, one after the other; one that cannot be applied leaves no trace."""
        has_claims = bool(self._claims)
        if self._decided.decisions and not has_claims:
            self.issues.append(DECISION_NOT_APPLIED.issue(NO_CLAIMS, (*self._path, "decisions")))
        for number, decision in enumerate(self._decided.decisions if has_claims else ()):
            self._attempt(("decisions", number), decision)
        for number, added in enumerate(self._decided.added):
            self._attempt(("added", number), added)
        claims = arranged(self._article.claims, list(self._claims.values()), self._story)
        return with_claims(self._article, claims=claims, sources=self._sources)

    def _attempt(self, place: DocumentPath, decision: Decision | AddedClaim) -> None:
        sources, taken = list(self._sources), set(self._taken)
        path = (*self._path, *place)
        try:
            if isinstance(decision, Decision):
                self._decide(decision, path)
            else:
                self._add(decision, path)
        except NotApplicable as reason:
            self._sources, self._taken = sources, taken
            words = (
                decision.text if isinstance(decision, Decision) else " ".join(each.text for each in decision.content)
            )
            told = f"{decision.claim}: " if isinstance(decision, Decision) else ""
            quoted = f"{shown(words)}: " if words else ""
            self.issues.append(DECISION_NOT_APPLIED.issue(f"{told}{quoted}{reason}", path))

    # --- claims that are there

    def _decide(self, decision: Decision, path: DocumentPath) -> None:
        if decision.corrected is not None and decision.status != "accepted":
            raise NotApplicable(f"it is {decision.status}, and corrected besides")
        claim = self._found(decision)
        now = self._corrected(claim, decision.corrected, decision) if decision.corrected is not None else None
        self.issues += self._marking.replaced(claim, decision, path)  # behind what may refuse it
        self.issues += self._marking.decided_twice(claim, self._decisions.get(claim.id), decision, path)
        self._decisions[claim.id] = decision
        if now is None:
            self._claims[claim.id] = attrs.evolve(claim, extraction=self._marking.reviewed(decision, claim.extraction))
            return
        if is_same(self._story.place(claim), self._story.place(now)) or claim.content == now.content:
            self._claims[claim.id] = now
            return
        rejected = attrs.evolve(decision, status="rejected", note=decision.note)
        self._claims[claim.id] = attrs.evolve(claim, extraction=self._marking.reviewed(rejected, claim.extraction))
        if self._there.same(now) is not None:  # it has been applied before
            return
        told = f"{claim.id}, {shown(claim.text)}: corrected to {shown(now.text)}"
        self.issues.append(CORRECTION_KEPT_APART.issue(told, path))
        self._put(attrs.evolve(now, id=next(fresh_ids("C", self._taken))))

    def _found(self, decision: Decision) -> Claim:
        """Find the claim that a decision is about."""
        claim = self._claims.get(decision.claim)
        if claim is not None and self._digests.get(claim.id) == decision.digest:
            return claim
        same = [id_ for id_, digest in self._digests.items() if digest == decision.digest]
        if len(same) == 1:
            return self._claims[same[0]]
        if same:
            raise NotApplicable(f"{', '.join(same)} say the same, and none has this id")
        if claim is None:
            raise NotApplicable("there is no such claim")
        if decision.corrected is not None and self._is_applied(claim, decision, decision.corrected):
            return claim
        raise NotApplicable(f"the claim of this id says something else now: {shown(claim.text)}")

    def _is_applied(self, claim: Claim, decision: Decision, corrected: CorrectedClaim) -> bool:
        """Whether a claim has been corrected so before."""
        sources = list(self._sources)
        now = self._corrected(claim, corrected, decision)
        self._sources = sources
        return attrs.evolve(now, extraction=None) == attrs.evolve(claim, extraction=None)

    def _corrected(self, claim: Claim, corrected: CorrectedClaim, decision: Decision) -> Claim:
        corrected = self._story.spans.of(corrected, claim)
        content = corrected.content or claim.content
        is_other = content != claim.content
        form = corrected.form or (self._story.form(content) if is_other and claim.voice == "source" else claim.form)
        return attrs.evolve(
            claim,
            sources=self._attributions(corrected, claim, decision),
            cue=self._cue(corrected, claim),
            content=content,
            text=" ".join(span.text for span in content) or claim.text,
            polarity=corrected.polarity or self._polarity(claim, corrected.cue),
            modality=corrected.modality or claim.modality,
            form=form,
            quantities=self._story.quantities(content) if is_other else claim.quantities,
            times=self._story.times(content) if is_other else claim.times,
            extraction=attrs.evolve(
                self._marking.reviewed(decision, claim.extraction),
                method=self._marking.method(decision),
                confidence=None,
                corrects=first_said(claim, decision.digest),
            ),
        )

    def _attributions(self, corrected: CorrectedClaim, claim: Claim, decision: Decision) -> tuple[Attribution, ...]:
        if not corrected.sources:
            return claim.sources
        if claim.voice == "outlet":
            raise NotApplicable("what the outlet says itself has no source")
        choosing = self._choosing(decision)
        return tuple(choosing.attribution(choice, self._taken) for choice in corrected.sources)

    def _choosing(self, decision: Decision | AddedClaim) -> Choosing:
        return Choosing(self._sources, list(self._claims.values()), self._marking.mark(decision))

    def _cue(self, corrected: CorrectedClaim, claim: Claim) -> Cue | None:
        if corrected.cue is None and corrected.kind is None:
            return claim.cue
        if claim.voice == "outlet":
            raise NotApplicable("what the outlet says itself has no cue")
        if corrected.cue is None:
            if claim.cue is None:
                raise NotApplicable("it has no cue that could be of a kind")
            return attrs.evolve(claim.cue, kind=corrected.kind)
        span, before = corrected.cue, claim.cue
        is_same_words = before is not None and before.span.text == span.text
        lemma = before.lemma if before is not None and is_same_words else None
        kind = self._kind(span) or (before.kind if before is not None else None)
        return Cue(span=span, lemma=lemma, kind=corrected.kind or kind)

    def _polarity(self, claim: Claim, cue: Span | None) -> Polarity:
        """Give the polarity of a claim, to which a person gives a cue: what the words negate is negated."""
        return "negated" if self._story.read_cue(cue).negated else claim.polarity

    def _kind(self, cue: Span) -> CueKind | None:
        """Give the kind of a cue of which the person says none: a denial is one."""
        return "deny" if self._story.read_cue(cue).kind == "deny" else None

    # --- claims that were missing

    def _add(self, added: AddedClaim, path: DocumentPath) -> None:
        if not added.content:
            raise NotApplicable("it has no words")
        if added.voice == "outlet" and (added.sources or added.cue or added.kind or added.form):
            raise NotApplicable("what the outlet says itself has neither sources nor cue nor form")
        if added.voice == "source" and not added.sources:
            raise NotApplicable("it needs a source")
        if added.kind is not None and added.cue is None:
            raise NotApplicable("it has no cue that could be of a kind")
        added = self._story.spans.of(added)
        content = added.content
        cue = None if added.cue is None else Cue(span=added.cue, kind=added.kind or self._kind(added.cue))
        choosing = self._choosing(added)
        claim = Claim(
            id=next(fresh_ids("C", self._taken)),
            voice=added.voice,
            form=None if added.voice == "outlet" else added.form or self._story.form(content),
            sources=tuple(choosing.attribution(choice, self._taken) for choice in added.sources),
            cue=cue,
            content=content,
            text=" ".join(span.text for span in content),
            polarity=added.polarity or ("negated" if self._story.read_cue(added.cue).negated else "affirmed"),
            modality=added.modality or "certain",
            quantities=self._story.quantities(content),
            times=self._story.times(content),
            extraction=self._marking.mark(added),
        )
        known = self._there.meant(claim, added.corrects)
        if known is not None:
            self.issues += self._marking.replaced(known, added, path)
        if known is None:
            self._put(claim)
        elif known.content == content or is_same(self._story.place(known), self._story.place(claim)):
            self._accept_known(known, claim, added, path)
        else:
            rejected = attrs.evolve(self._marking.mark(added), status="rejected")
            self._claims[known.id] = attrs.evolve(known, extraction=decided(known.extraction, rejected))
            told = f"{known.id}, {shown(known.text)}: corrected to {shown(claim.text)}"
            self.issues.append(CORRECTION_KEPT_APART.issue(told, path))
            self._put(claim)

    def _accept_known(self, known: Claim, claim: Claim, added: AddedClaim, path: DocumentPath) -> None:
        """Accept a claim that is there as the person has it, who may have given it another polarity or source."""
        same_words = known.cue is not None and claim.cue is not None and known.cue.span == claim.cue.span
        # who names no cue does not say that there is none: the denial of "denied" stays
        cue = known.cue if same_words or claim.cue is None else claim.cue
        cue = cue if added.kind is None or cue is None else attrs.evolve(cue, kind=added.kind)
        is_same_content = known.content == claim.content
        now = attrs.evolve(
            known,
            voice=claim.voice,
            form=claim.form if added.form or known.form is None else known.form,
            sources=claim.sources,
            cue=cue,
            content=claim.content,
            text=claim.text,
            polarity=added.polarity or self._polarity(known, None if same_words else added.cue),
            modality=added.modality or known.modality,
            quantities=known.quantities if is_same_content else claim.quantities,
            times=known.times if is_same_content else claim.times,
        )
        before, mark = known.extraction, self._marking.mark(added)
        if now == known:
            if before is not None and before.status == "accepted":
                return
            found = before or mark
            mark = attrs.evolve(
                mark,
                method=found.method,
                confidence=found.confidence,
                note=mark.note or found.note,
                corrects=found.corrects,
            )
        else:
            mark = attrs.evolve(mark, corrects=first_said(known, self._digests.get(known.id) or added.corrects))
        told = f", which is {shown(now.text)} now" if now.text != known.text else ""
        self.issues.append(CLAIM_ALREADY_THERE.issue(f"it is {known.id}, {shown(known.text)}{told}", path))
        self._claims[known.id] = attrs.evolve(now, extraction=mark)

    def _put(self, claim: Claim) -> None:
        self._taken.add(claim.id)
        self._claims[claim.id] = claim
