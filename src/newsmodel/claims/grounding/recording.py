"""From claims to records, for other tools, with what a record has no place for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsmodel.claims.grounding.found_again import FoundAgain
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.rules import ANNOTATION_LOST
from newsmodel.claims.keeping import is_ours
from newsmodel.claims.languages import language_of, rules_of
from newsmodel.issues import Issue
from newsmodel.model import Article, Attribution, Claim, Extraction, Source, Span
from newsmodel.model.rejections import unpublished_of

#: Fields of a claim that a record does not have. Quantities, times and the time of the statement are found again where
#: there are rules for the language.
_FOUND_AGAIN = ("stated", "quantities", "times")
_LOST_OF_CLAIM = ("appearances", "relations", "reviews")
_LOST_OF_EXTRACTION = ("reviewer", "reviewed", "note", "corrects")
#: Kinds of sources that are known without a name or words.
_NAMELESS = ("author", "unstated")
_REJECTED = "left out: a person has rejected it or what reports it"
_WITHOUT_CONTENT = "a claim without content in this story"


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
    name = known[0].name if len(known) == 1 else None
    extraction = claim.extraction
    sure = {one.confidence for one in claim.sources}
    return ClaimRecord(
        content=tuple(span.text for span in claim.content),
        source=tuple(span.text for span in spans),
        name=name if name and not (spans and name in spans[0].text) else None,
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


def recorded(article: Article) -> tuple[Claim, ...]:
    """Give the claims that other tools are told: with content in the article, and not rejected by a person.

    Args:
        article: The article.
    """
    out = unpublished_of(article.claims)
    return tuple(claim for claim in article.claims if claim.content and claim.id not in out)


def records_of(article: Article) -> tuple[tuple[ClaimRecord, ...], tuple[Issue, ...]]:
    """Make the records of an article's claims, and name what they have no place for.

    Claims that a person has rejected are left out: a record cannot say that nobody claims it.

    Args:
        article: The article.

    Example:
        >>> records, issues = records_of(Article(id="urn:x:1", headline="Rain"))
        >>> records, issues
        ((), ())
    """
    sources = {source.id: source for source in article.sources}
    return tuple(record_of(claim, sources) for claim in recorded(article)), tuple(losses_of(article))


def losses_of(article: Article) -> Iterator[Issue]:
    """Name what records of an article's claims have no place for, once for all claims that have it.

    Args:
        article: The article.
    """
    kept, out = {claim.id for claim in recorded(article)}, unpublished_of(article.claims)
    found: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    has_rules, again = rules_of(language_of(article)) is not None, FoundAgain(article)
    for number, claim in enumerate(article.claims):
        if claim.id in kept:
            lost = (*_lost_of(claim, article), *_found_otherwise(claim, again, has_rules=has_rules))
        else:
            lost = ((_REJECTED if claim.id in out else _WITHOUT_CONTENT, ()),)
        for message, path in lost:
            found.setdefault((message, path), []).append(number)
    for (message, path), numbers in found.items():
        first, *others = numbers
        more = f" ({len(numbers)} claims)" if others else ""
        yield ANNOTATION_LOST.issue(message + more, ("claims", first, *path))


def _found_otherwise(claim: Claim, again: FoundAgain, *, has_rules: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a record does not say and its words do, where the claim has something else, or nothing."""
    found = again.claim(claim)
    for name in _FOUND_AGAIN:
        if getattr(claim, name) != getattr(found, name):
            yield f"there is no place for {name}" + ("; other ones are found again" if has_rules else ""), (name,)
    if claim.form is None and found.form is not None:
        yield "a form that is not told is read from the words", ("form",)
    if claim.cue is not None and None in (claim.cue.kind, claim.cue.lemma):
        yield "what a cue does, where it is not told, is read from its words", ("cue",)
    if claim.cue is None and has_rules and claim.voice == "source" and not is_ours(claim.extraction):
        yield "where there is no cue, one that our rules see is taken, with its form and time", ("cue",)


def _lost_of(claim: Claim, article: Article) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a record lacks of a claim, with the path of it in the claim."""
    for name in _LOST_OF_CLAIM:
        if getattr(claim, name):
            yield f"there is no place for {name}", (name,)
    if _lacks_words(claim, article):
        yield "there is no place for a source that no words name here", ("sources",)
    if len({one.confidence for one in claim.sources}) > 1:
        yield "there is no place for a confidence of each source", ("sources",)
    found = claim.extraction
    for name in _LOST_OF_EXTRACTION if found else ():
        if getattr(found, name):
            yield f"there is no place for {name}", ("extraction", name)
    if found and found.status != "unreviewed":
        yield f"there is no place for {found.status!r}", ("extraction", "status")
    if found == Extraction():
        yield "an origin that says nothing has no place", ("extraction",)


def _is_known_by_words(one: Attribution, source: Source | None) -> bool:
    """Whether the words of an attribution, or the name beside them, tell which source of the document is meant."""
    if one.span is None or source is None or source.name or source.kind in _NAMELESS:
        return True
    words = one.span
    is_mentioned = any(
        each.target == words.target and each.start < words.end and words.start < each.end for each in source.mentions
    )
    return is_mentioned or words.text in (source.description, source.acronym)


def _lacks_words(claim: Claim, article: Article) -> bool:
    """Whether a source of a claim has no words by which it is known again: one of several, or one without a name."""
    ids = {one.source for one in claim.sources}
    by_id = {source.id: source for source in article.sources}
    if not all(_is_known_by_words(one, by_id.get(one.source)) for one in claim.sources):
        return True
    if all(one.span is not None for one in claim.sources) or len(claim.sources) > 1:
        return any(one.span is None for one in claim.sources)
    return any(each.id in ids and not each.name and each.kind not in _NAMELESS for each in article.sources)
