"""The decisions that a document holds, as a file of their own, to be applied to another version of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.keeping import OURS
from newsmodel.model import (
    AddedClaim,
    Article,
    Attribution,
    Claim,
    Decision,
    Decisions,
    Source,
    SourceChoice,
    StoryDecisions,
    claim_digest,
)
from newsmodel.model.decisions import called


def decisions_of(article: Article) -> Decisions:
    """Take the decisions of people out of a document.

    Applied to a later version of the story, in which claims have been looked for, they hold for the claims that say the
    same; what a person made, by adding or by correcting, is added there if its words stand in it.

    Args:
        article: The document.

    Example:
        >>> from newsmodel.model import Extraction
        >>> seen = Extraction(method="newsmodel:tail-quote", status="rejected", note="A joke.")
        >>> rain = Claim(id="C1", voice="outlet", text="It rained.", extraction=seen)
        >>> decision = decisions_of(Article(id="urn:x:1", headline="Rain", claims=[rain])).stories[0].decisions[0]
        >>> decision.claim, decision.status, decision.note
        ('C1', 'rejected', 'A joke.')
    """
    story = StoryDecisions(
        article=article.id,
        headline=article.headline,
        decisions=tuple(_decisions(article)),
        added=tuple(_added(article)),
    )
    return Decisions(stories=(story,))


def _decisions(article: Article) -> Iterator[Decision]:
    for claim in article.claims:
        found = claim.extraction
        if found is None or _is_persons(claim) or (found.status == "unreviewed" and found.note is None):
            continue
        yield Decision(
            claim=claim.id,
            digest=claim_digest(article, claim),
            text=claim.text,
            status=found.status,
            note=found.note,
            reviewer=found.reviewer,
            reviewed=found.reviewed,
        )


def _is_persons(claim: Claim) -> bool:
    """Whether a person made a claim, and it can be added elsewhere: it has words."""
    found = claim.extraction
    is_made = found is not None and found.status == "accepted" and not (found.method or "").startswith(OURS)
    return is_made and bool(claim.content)


def _added(article: Article) -> Iterator[AddedClaim]:
    sources = {source.id: source for source in article.sources}
    for claim in article.claims:
        found = claim.extraction
        if found is None or not _is_persons(claim):
            continue
        yield AddedClaim(
            voice=claim.voice,
            sources=tuple(_choice(one, sources[one.source]) for one in claim.sources),
            cue=claim.cue.span if claim.cue else None,
            kind=claim.cue.kind if claim.cue else None,
            content=claim.content,
            polarity=claim.polarity,
            modality=claim.modality,
            form=claim.form,
            corrects=found.corrects,
            note=found.note,
            reviewer=found.reviewer,
            reviewed=found.reviewed,
        )


def _choice(attribution: Attribution, source: Source) -> SourceChoice:
    """Name a source so that it is found in another version of the story, or made there."""
    return SourceChoice(
        source=source.id, name=called(source), span=attribution.span, kind=source.kind, named=source.named
    )
