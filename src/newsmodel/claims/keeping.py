"""Sources and claims of an article that stay when it is looked through again.

What a person has accepted, rejected or commented on stays as it is, and so does what nobody says who or what made it.
Sources and claims that these rules made and nobody has looked at are made anew, unless something that stays refers to
them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import attrs
import msgspec

from newsmodel.claims.contract import RuleCard
from newsmodel.model import Article, Claim, Extraction, Quotation, Source, Span
from newsmodel.model.article import A
from newsmodel.shapes.shape import parts_of, shape_of
from newsmodel.shapes.thawing import with_values

#: Before the name of a rule in the `method` of what these rules made, of whatever version.
OURS = "newsmodel:"
#: The rule that makes sources.
SOURCES = RuleCard(
    name="source-mentions",
    description="Mentions that are one source: names, roles, pronouns and acronyms of the same person or body.",
    examples={},
)


Part = TypeVar("Part", Claim, Source)


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The sources and the claims that stay, and every id that is taken.

    Attributes:
        sources: The sources.
        claims: The claims.
        taken: The ids that new ones must not have.
    """

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    taken: frozenset[str]


def kept_of(article: Article) -> Kept:
    """Tell which of an article's sources and claims stay.

    Args:
        article: The article.

    Example:
        >>> found = extraction_of("tail-quote", 0.95)
        >>> claims = [Claim(id="C1", text="It rained", extraction=found),
        ...           Claim(id="C2", text="It poured", extraction=attrs.evolve(found, status="accepted"))]
        >>> article = Article(id="urn:x:1", headline="Rain", claims=claims)
        >>> [claim.id for claim in kept_of(article).claims]
        ['C2']
    """
    replaced = {part.id for part in _parts(article) if is_replaceable(part.extraction)}
    if replaced:
        replaced -= _referred_to(article, replaced)
    return Kept(
        sources=tuple(source for source in article.sources if source.id not in replaced),
        claims=tuple(claim for claim in article.claims if claim.id not in replaced),
        taken=frozenset(part.id for part in article.parts() if part.id is not None and part.id not in replaced),
    )


@functools.lru_cache(maxsize=4096)  # most claims of a story share theirs
def extraction_of(rule: str, confidence: float | None = None) -> Extraction:
    """Make the mark of sources and claims that these rules make.

    Args:
        rule: Name of the rule.
        confidence: How sure it is, 0 to 1.

    Example:
        >>> extraction_of("tail-quote", 0.95).method
        'newsmodel:tail-quote'
    """
    return Extraction(method=f"{OURS}{rule}", confidence=confidence)


def _parts(article: Article) -> tuple[Source | Claim, ...]:
    return (*article.sources, *article.claims)


def is_replaceable(extraction: Extraction | None) -> bool:
    """Whether a record is one of the rules' own that nobody has looked at, nor said a word about.

    Args:
        extraction: Its mark.
    """
    if extraction is None or extraction.status != "unreviewed" or extraction.note:
        return False
    return is_ours(extraction)


def is_ours(extraction: Extraction | None) -> bool:
    """Whether the rules have made a record, whatever a person has said of it.

    Args:
        extraction: Its mark.
    """
    return extraction is not None and extraction.method is not None and extraction.method.startswith(OURS)


def is_added(extraction: Extraction | None) -> bool:
    """Whether a record is one that a person added, and no correction of another.

    Args:
        extraction: Its mark.
    """
    if extraction is None or extraction.status != "accepted" or extraction.reviewer is None:
        return False
    name = extraction.reviewer.name
    return extraction.corrects is None and name is not None and extraction.method == " ".join(name.split())


def _referred_to(article: Article, candidates: Iterable[str]) -> set[str]:
    """Find the candidates that something refers to which stays, by way of other candidates too."""
    waiting = set(candidates)
    references = {part.id: tuple(_references(part)) for part in _parts(article)}
    staying = [name for id_, names in references.items() if id_ not in waiting for name in names]
    staying += [name for correction in article.corrections for name in correction.targets]
    staying += [block.source for block in article.blocks if isinstance(block, Quotation) and block.source is not None]
    found: set[str] = set()
    while staying:
        name = staying.pop()
        if name in waiting:
            waiting.discard(name)
            found.add(name)
            staying += references[name]
    return found


def _references(part: Source | Claim) -> Iterator[str]:
    if isinstance(part, Source):
        if part.issued_by is not None:
            yield part.issued_by
        return
    yield from (attribution.source for attribution in part.sources)
    yield from (relation.target for relation in part.relations)
    if part.parent is not None:
        yield part.parent


def same_sources(new: Sequence[Source], kept: Sequence[Source]) -> dict[str, str]:
    """Map the ids of new sources that stand there already to the ids of those that stay.

    Two are one if they are mentioned in the same place, or have the same kind and name. All that are unstated are one.

    Args:
        new: Sources that were found.
        kept: Sources that stay.
    """
    places = [(span, source) for source in kept for span in source.mentions]
    names = {(source.kind, source.name): source for source in reversed(kept)}
    unstated = next((source for source in kept if source.kind == "unstated"), None)
    found: dict[str, str] = {}
    for source in new:
        same = next((other for span, other in places if any(_overlap(span, mine) for mine in source.mentions)), None)
        if same is None:
            same = names.get((source.kind, source.name)) if source.name else None
        if same is None and source.kind == "unstated":
            same = unstated
        if same is not None:
            found[source.id] = same.id
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.target == other.target and one.start < other.end and other.start < one.end


def needed_sources(sources: Sequence[Source], claims: Iterable[Claim], same: Mapping[str, str]) -> Iterator[Source]:
    """List the new sources that claims refer to, or the issuers of their documents, marked as made by these rules.

    Args:
        sources: Sources that were found.
        claims: New claims.
        same: For sources that stand there already the id of the one that stays.
    """
    by_id = {source.id: source for source in sources}
    waiting = [one.source for claim in claims for one in claim.sources]
    needed: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in by_id and name not in same and name not in needed:
            needed.add(name)
            waiting += [by_id[name].issued_by or ""]
    made = extraction_of(SOURCES.name)
    for source in sources:
        if source.id in needed:
            issuer = source.issued_by and same.get(source.issued_by, source.issued_by)
            yield with_values(source, issued_by=issuer, extraction=made)


def with_claims(article: A, *, sources: Iterable[Source], claims: Iterable[Claim]) -> A:
    """Put sources and claims into an article.

    Args:
        article: The article.
        sources: Its sources from now on.
        claims: Its claims from now on.

    Raises:
        TypeError: A class of the user's has a field without a default, which nobody gives a claim that is found.

    Example:
        >>> story = Article(id="urn:x:1", headline="Rain")
        >>> with_claims(story, sources=(), claims=[Claim(id="C1", voice="outlet", text="Rain")]).claims[0].text
        'Rain'
    """
    if type(article) is Article:
        return with_values(article, sources=tuple(sources), claims=tuple(claims))
    return attrs.evolve(
        article, sources=_narrowed(article, "sources", sources), claims=_narrowed(article, "claims", claims)
    )


def _narrowed(article: Article, name: str, members: Iterable[Part]) -> tuple[Part, ...]:
    field = next(field for field in shape_of(type(article)).fields if field.name == name)
    (cls,) = parts_of(field.type)
    return tuple(member if isinstance(member, cls) else _as(member, cls) for member in members)


def _as(member: Part, cls: type) -> Part:
    values = {field.name: getattr(member, field.name) for field in attrs.fields(type(member)) if field.init}
    made: Part = cls(**values)
    return made
