"""Sources that are wrong, or two of which are one: put right, with whatever refers to them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.editing.changes import refuse_invalid
from newsmodel.editing.pointers import with_moved_pointers
from newsmodel.editing.rules import SOURCE_MERGED
from newsmodel.issues import shown
from newsmodel.model import Article, Attribution, Block, Claim, Quotation, Section, Source, Span
from newsmodel.model.span import no_part
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect

#: What two records of one source may both say, and is that of the one that stays where they differ.
_WORDS = ("name", "acronym", "description", "anonymity", "affiliation", "issued_by", "issued", "entity", "uri")


def with_source(article: Article, id: str, source: Source) -> Reading:
    """Put a source in the place of another one; claims, quotations and documents that named it name the new one.

    Args:
        article: The article. It is not changed.
        id: Id of the source that is replaced.
        source: The new one; its id may be another.

    Raises:
        KeyError: no source has the id.
        InvalidDocument: the source makes the article invalid: its id is taken, or it refers to nothing.

    Example:
        >>> lee = Source(id="S1", kind="group", named=True, name="Jo Lee")
        >>> article = Article(id="urn:x:1", headline="Rain", sources=[lee])
        >>> with_source(article, "S1", attrs.evolve(lee, kind="person")).article.sources[0].kind
        'person'
    """
    expect(article, (Article,), "article")
    place = _place(article, id)
    sources = (*article.sources[:place], source, *article.sources[place + 1 :])
    changed = _renamed(attrs.evolve(article, sources=sources), id, source.id)
    refuse_invalid(article, changed)
    return Reading(changed)


def merged_sources(article: Article, id: str, *, into: str) -> Reading:
    """Make one source of two: claims of the one are the other's, which is mentioned wherever either was.

    What the other one does not say of itself, its name or its description, it takes from the one that goes; what
    it says otherwise stays, and an issue has the words that went. It counts as made by whoever calls: finding claims
    again does not part the two.

    Args:
        article: The article. It is not changed.
        id: Id of the source that goes.
        into: Id of the source that stays.

    Raises:
        KeyError: no source has one of the ids.
        ValueError: the two are one.
        InvalidDocument: the article would be invalid.

    Example:
        >>> from newsmodel.model import Attribution
        >>> both = [Source(id="S1", kind="person", named=True, name=name) for name in ("Jo Lee",)]
        >>> both += [Source(id="S2", kind="person", named=False, description="the engineer")]
        >>> claim = Claim(id="C1", text="It is unsafe", sources=[Attribution(source="S2")])
        >>> article = Article(id="urn:x:1", headline="Bridge shut", sources=both, claims=[claim])
        >>> merged = merged_sources(article, "S2", into="S1").article
        >>> [(source.name, source.description) for source in merged.sources_of(merged.claims[0])]
        [('Jo Lee', 'the engineer')]
    """
    expect(article, (Article,), "article")
    if id == into:
        raise ValueError(f"{id!r} cannot be merged into itself")
    gone_at, stays_at = _place(article, id), _place(article, into)
    gone, stays = article.sources[gone_at], article.sources[stays_at]
    one = attrs.evolve(_united(gone, stays), mentions=_mentions(article, gone, stays))
    sources = tuple(one if each is stays else each for each in article.sources if each is not gone)
    changed = _renamed(attrs.evolve(article, sources=sources), id, into)
    moves = {place: None if place == gone_at else place - (place > gone_at) for place in range(len(article.sources))}
    changed = with_moved_pointers(changed, {"sources": moves})
    refuse_invalid(article, changed)
    lost = [field for field in _WORDS if getattr(gone, field) not in {None, getattr(one, field), into}]
    if not lost:
        return Reading(changed)
    told = ", ".join(f"{field} {shown(getattr(gone, field))}" for field in lost)
    return Reading(changed, (SOURCE_MERGED.issue(f"{id} is {into} now, without its {told}", ("sources", gone_at)),))


def _place(article: Article, id: str) -> int:
    place = next((number for number, source in enumerate(article.sources) if source.id == id), None)
    if place is None:
        raise no_part(id) if all(part.id != id for part in article.parts()) else KeyError(f"{id!r} is no source")
    return place


def _united(gone: Source, stays: Source) -> Source:
    """Fill what one source does not say of itself with what the other one says, but for a reference to either."""
    said = {field: getattr(stays, field) or getattr(gone, field) for field in _WORDS}
    issuer = next((each for each in (stays.issued_by, gone.issued_by) if each not in {None, gone.id, stays.id}), None)
    one: Source = attrs.evolve(stays, **said | {"issued_by": issuer}, named=stays.named or gone.named, extraction=None)
    return one


def _mentions(article: Article, gone: Source, stays: Source) -> tuple[Span, ...]:
    """List the places of both, in the order of the story, with those where a claim names both."""
    order = {part.id: number for number, part in enumerate(article.parts())}
    spans = dict.fromkeys((*stays.mentions, *gone.mentions, *_named_twice(article, gone.id, stays.id)))
    return tuple(sorted(spans, key=lambda span: (order.get(span.target, -1), span.start, span.end)))


def _named_twice(article: Article, gone: str, stays: str) -> Iterator[Span]:
    """Yield the words for the source that goes in claims of both, which name one source once."""
    for claim in article.claims:
        if {gone, stays} <= {each.source for each in claim.sources}:
            yield from (each.span for each in claim.sources if each.source == gone and each.span is not None)


def _renamed(article: Article, old: str, new: str) -> Article:
    """Let whatever refers to a source refer to another one."""
    return attrs.evolve(
        article,
        sections=tuple(_renamed_in(section, old, new) for section in article.sections),
        claims=tuple(_attributed(claim, old, new) for claim in article.claims),
        sources=tuple(attrs.evolve(each, issued_by=new) if each.issued_by == old else each for each in article.sources),
        corrections=tuple(
            attrs.evolve(each, targets=tuple(dict.fromkeys(new if name == old else name for name in each.targets)))
            for each in article.corrections
        ),
    )


def _renamed_in(section: Section, old: str, new: str) -> Section:
    blocks: tuple[Block, ...] = tuple(
        attrs.evolve(block, source=new) if isinstance(block, Quotation) and block.source == old else block
        for block in section.blocks
    )
    return attrs.evolve(section, blocks=blocks)


def _attributed(claim: Claim, old: str, new: str) -> Claim:
    """Name another source in a claim, once."""
    if all(each.source != old for each in claim.sources):
        return claim
    sources: dict[str, Attribution] = {}
    for each in claim.sources:
        now = attrs.evolve(each, source=new) if each.source == old else each
        sources.setdefault(now.source, now)
    changed: Claim = attrs.evolve(claim, sources=tuple(sources.values()))
    return changed
