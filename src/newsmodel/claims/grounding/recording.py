"""From claims to records, for other tools, with what a record has no place for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import ANNOTATION_LOST
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.issues import Issue
from newsmodel.model import Article, Claim, Source, Span

#: Fields of a claim that a record does not have. Quantities, times and the time of the statement are found again where
#: there are rules for the language.
_FOUND_AGAIN = ("stated", "quantities", "times")
_LOST_OF_CLAIM = ("appearances", "relations", "reviews")
_LOST_OF_EXTRACTION = ("reviewer", "reviewed", "note")


def record_of(claim: Claim, sources: Mapping[str, Source]) -> ClaimRecord:
    """Make the record of a claim, with its places.

    Args:
        claim: A claim with content.
        sources: The sources of its article, by id.

    Example:
        >>> from newsmodel.model import Span
        >>> words = Span(target="p1", start=3, end=12, text="It rained")
        >>> record_of(Claim(id="C1", voice="outlet", content=[words], text="It rained"), {}).start
        3
    """
    first = claim.content[0]
    spans = [one.span for one in claim.sources if one.span is not None]
    known = [sources[one.source] for one in claim.sources if one.source in sources]
    name = known[0].name if len(known) == 1 and spans else None
    extraction = claim.extraction
    sure = {one.confidence for one in claim.sources}
    return ClaimRecord(
        content=tuple(span.text for span in claim.content),
        source=tuple(span.text for span in spans),
        name=name if name and name not in spans[0].text else None,
        source_kind=known[0].kind if len({source.kind for source in known}) == 1 else None,
        source_confidence=sure.pop() if len(sure) == 1 else None,
        source_ids=tuple(one.source for one in claim.sources),
        cue=claim.cue.span.text if claim.cue else None,
        cue_lemma=claim.cue.lemma if claim.cue else None,
        cue_kind=claim.cue.kind if claim.cue else None,
        voice=claim.voice,
        form=claim.form,
        polarity=claim.polarity,
        modality=claim.modality,
        confidence=extraction.confidence if extraction else None,
        method=extraction.method if extraction else None,
        id=claim.id,
        parent=claim.parent,
        target=first.target,
        start=first.start,
        source_start=start_in(first.target, spans[0] if spans else None),
        cue_start=start_in(first.target, claim.cue.span if claim.cue else None),
    )


def start_in(target: str | None, span: Span | None) -> int | None:
    """Give the start of some words, where they stand in the block that the content stands in.

    Args:
        target: The block of the content.
        span: The words.
    """
    return span.start if span is not None and span.target == target else None


def records_of(article: Article) -> tuple[tuple[ClaimRecord, ...], tuple[Issue, ...]]:
    """Make the records of an article's claims, and name what they have no place for.

    Args:
        article: The article.

    Example:
        >>> records, issues = records_of(Article(id="urn:x:1", headline="Rain"))
        >>> records, issues
        ((), ())
    """
    sources = {source.id: source for source in article.sources}
    records = tuple(record_of(claim, sources) for claim in article.claims if claim.content)
    return records, tuple(_losses(article))


def _losses(article: Article) -> Iterator[Issue]:
    has_rules = rules_of(language_of(article)) is not None
    for number, claim in enumerate(article.claims):
        path = ("claims", number)
        if not claim.content:
            yield ANNOTATION_LOST.issue("a claim without content in this story", path)
            continue
        for name in (*_LOST_OF_CLAIM, *_FOUND_AGAIN):
            if getattr(claim, name):
                again = "; they are looked for again" if name in _FOUND_AGAIN and has_rules else ""
                yield ANNOTATION_LOST.issue(f"there is no place for {name}{again}", (*path, name))
        if len({one.confidence for one in claim.sources}) > 1:
            yield ANNOTATION_LOST.issue("there is no place for a confidence of each source", (*path, "sources"))
        found = claim.extraction
        for name in _LOST_OF_EXTRACTION if found else ():
            if getattr(found, name):
                yield ANNOTATION_LOST.issue(f"there is no place for {name}", (*path, "extraction", name))
        if found and found.status != "unreviewed":
            yield ANNOTATION_LOST.issue(f"there is no place for {found.status!r}", (*path, "extraction", "status"))
