"""A claim's record in short words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newsmodel.model import Claim, Quantity, Review, Source, TimeReference
from newsmodel.values import write_timestamp


def describe_sources(claim: Claim, sources: Mapping[str, Source]) -> str:
    """Describe who stands behind a claim.

    Args:
        claim: The claim.
        sources: The article's sources, by id.

    Example:
        >>> from newsmodel.model import Attribution
        >>> ministry = Source(id="S1", kind="government", named=True, name="Ministry of Roads", acronym="MoR")
        >>> claim = Claim(id="C1", sources=[Attribution(source="S1")], text="It rained.")
        >>> describe_sources(claim, {"S1": ministry})
        'Ministry of Roads, MoR (government)'
    """
    if claim.voice == "outlet":
        return "the outlet itself"
    names = dict.fromkeys(attribution.source for attribution in claim.sources)
    told = (
        describe_source(sources[name], sources) if name in sources else f"{name} (no such source)" for name in names
    )
    return "; ".join(told) or "no source"


def describe_source(source: Source, sources: Mapping[str, Source]) -> str:
    """Describe a source: what it is called, what it is, and what else the story says of it.

    Args:
        source: The source.
        sources: The article's sources, by id, for the one that issued a document.

    Example:
        >>> official = Source(id="S1", kind="person", named=False, description="a senior official")
        >>> describe_source(official, {})
        '“a senior official” (person, unnamed)'
    """
    if source.kind == "unstated":
        return "unstated source"
    return f"{_called(source)} ({', '.join(_known_of(source, sources))})"


def _called(source: Source) -> str:
    if source.name is not None:
        return f"{source.name}, {source.acronym}" if source.acronym else source.name
    if source.description is not None:
        return f"“{source.description}”"
    return source.acronym or ("the reporter" if source.kind == "author" else "somebody")


def _known_of(source: Source, sources: Mapping[str, Source]) -> Iterator[str]:
    yield source.kind
    if not source.named and source.kind != "author":
        yield f"unnamed: {source.anonymity}" if source.anonymity else "unnamed"
    if source.name is not None and source.description is not None:
        yield f"“{source.description}”"
    if source.affiliation is not None:
        yield source.affiliation
    if source.issued_by is not None:
        issuer = sources.get(source.issued_by)
        yield f"issued by {(issuer.name or _called(issuer)) if issuer else source.issued_by}"
    if source.issued is not None:
        yield f"issued {describe_time(source.issued)}"


def describe_manner(claim: Claim) -> str:
    """Describe how the claim is made: the kind of its cue, what departs from the rule, the form, when, and within what.

    Example:
        >>> describe_manner(Claim(id="C1", text="It rained.", form="direct", polarity="negated", parent="C0"))
        'negated; direct speech; within C0'
    """
    cue = None if claim.cue is None else claim.cue.kind or claim.cue.lemma
    polarity = None if claim.polarity == "affirmed" else claim.polarity
    modality = None if claim.modality == "certain" else f"modality {claim.modality}"
    attributed = _listed([cue, polarity, modality], ", ")
    form = claim.form and f"{claim.form} speech"
    stated = None if claim.stated is None else f"stated {describe_time(claim.stated)}"
    return _listed([attributed, form, stated, claim.parent and f"within {claim.parent}"], "; ")


def _listed(parts: Iterable[str | None], between: str) -> str:
    return between.join(part for part in parts if part)


def describe_time(time: TimeReference) -> str:
    """Describe a time: the words, and the value where there is one.

    Example:
        >>> describe_time(TimeReference(value="2026-11"))
        '2026-11'
    """
    words = None if time.span is None else time.span.text
    return _listed(dict.fromkeys((words, time.value)), " = ") or "at some time"


def describe_quantity(quantity: Quantity) -> str:
    """Describe a quantity: the words, and what was read from them.

    Example:
        >>> from newsmodel.model import Span
        >>> span = Span(target="p1", start=0, end=20, text="4,000 of some 11,000")
        >>> describe_quantity(Quantity(span=span, value=4000, whole=11000, unit="troops"))
        '4,000 of some 11,000 = 4000 of 11000 troops'
    """
    value = None if quantity.value is None else str(quantity.value)
    upper = None if quantity.upper is None else f"to {quantity.upper}"
    whole = None if quantity.whole is None else f"of {quantity.whole}"
    qualifier = quantity.qualifier and f"({quantity.qualifier})"
    read = _listed([value, upper, whole, quantity.unit, qualifier], " ")
    return _listed(dict.fromkeys((quantity.span.text, read)), " = ")


def describe_details(claim: Claim) -> Iterator[tuple[str, str]]:
    """Describe the rest of a claim's record, each with a label: numbers, times, relations, reviews, who found it.

    Example:
        >>> list(describe_details(Claim(id="C1", text="It rained.", times=[TimeReference(value="2026")])))
        [('time', '2026')]
    """
    yield from (("quantity", describe_quantity(quantity)) for quantity in claim.quantities)
    yield from (("time", describe_time(time)) for time in claim.times)
    yield from (("relation", f"{relation.kind} {relation.target}") for relation in claim.relations)
    for link in claim.appearances:
        yield "also at", _listed([link.title, link.uri], ", ")
    yield from (("review", _review(review)) for review in claim.reviews)
    if claim.extraction is not None:
        found = claim.extraction
        confidence = None if found.confidence is None else f"confidence {found.confidence:.2f}"
        yield "found by", _listed([found.method or "unknown method", confidence], ", ")
        if found.status != "unreviewed" or found.reviewer is not None or found.reviewed is not None:
            who = None if found.reviewer is None else found.reviewer.name or found.reviewer.uri or found.reviewer.code
            when = None if found.reviewed is None else write_timestamp(found.reviewed)
            yield found.status, _listed([who and f"by {who}", when], ", ") or "by nobody who is named"
        if found.note is not None:
            yield "comment", found.note


def _review(review: Review) -> str:
    rating = None if review.rating is None else f"rating {review.rating}"
    reviewer = None if review.reviewer is None else review.reviewer.name or review.reviewer.uri
    by = reviewer and f"by {reviewer}"
    return _listed([_listed([review.verdict, rating, by], ", "), review.text, review.uri], "; ") or "without a verdict"
