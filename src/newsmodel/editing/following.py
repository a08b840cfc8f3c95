"""A document whose texts were edited, brought up to them: spans, claims, sources, references, pointers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from newsmodel.editing.anchors import Anchors, Edits, anchored, spans_in
from newsmodel.editing.claims import is_reviewed, names_of, outcomes_of
from newsmodel.editing.pointers import with_moved_pointers
from newsmodel.editing.rules import MENTION_DROPPED, REFERENCE_DROPPED, SOURCE_DROPPED
from newsmodel.issues import Issue, shown
from newsmodel.model import Article, Claim, Quotation, Source, Span
from newsmodel.readings import Reading
from newsmodel.shapes.shape import shape_of

T = TypeVar("T")


def followed(article: Article, edits: Edits) -> Reading:
    """Bring the spans of an article to its texts, which were edited.

    Args:
        article: The article, with its new texts and the spans of before.
        edits: The texts that were edited.

    Returns:
        The article, and what was dropped or is in doubt; paths are those of the argument.
    """
    if not any(edit is None or edit.old != edit.new for edit in edits.values()):
        return Reading(article)
    issues: list[Issue] = []
    anchors = Anchors(edits)
    outcomes = outcomes_of(article, anchors)
    issues += [issue for number, outcome in enumerate(outcomes) if (issue := outcome.issue(number)) is not None]
    claims = tuple(outcome.now for outcome in outcomes if outcome.now is not None)
    changed = dict(_anchored_parts(article, anchors, issues)) | {"claims": claims}
    now = attrs.evolve(article, **changed)
    return Reading(without_dangling(now, article, issues), issues)


def _anchored_parts(article: Article, anchors: Anchors, issues: list[Issue]) -> Iterator[tuple[str, Any]]:
    """Move the spans of whatever else the article holds: sources, entities, and a user's own fields."""
    for field in shape_of(type(article)).fields:
        value = getattr(article, field.name)
        if field.name == "claims" or not isinstance(value, tuple):
            continue
        members = []
        for number, member in enumerate(value):
            place = (field.name, number)
            tell = _teller(place, issues)
            if isinstance(member, Source):
                now = _followed_source(member, anchors, tell)
                if now.description != member.description:
                    told = f"{shown(member.description)} no longer stands in the story"
                    issues.append(MENTION_DROPPED.issue(told, (*place, "description")))
            else:
                now = anchored(member, anchors, tell) if _has_spans(member) else member
            members += [] if now is None else [now]
        if any(one != other for one, other in zip(members, value, strict=False)) or len(members) < len(value):
            yield field.name, tuple(members)


def _followed_source(source: Source, anchors: Anchors, tell: Callable[[Span], None]) -> Source:
    """Move the mentions of a source; one in which its name stands may be edited."""
    names, mentions = names_of(source), []
    for span in source.mentions:
        found = anchors.named(span, names)
        mentions += [] if found is None else [found]
        if found is None:
            tell(span)
    now: Source = anchored(attrs.evolve(source, mentions=()), anchors, tell)
    return attrs.evolve(now, mentions=tuple(mentions), description=_description(source, anchors))


def _description(source: Source, anchors: Anchors) -> str | None:
    """Give the words that the story has for a source, if an edit has left them somewhere where they stood."""
    words = source.description
    if words is None:
        return None
    plain = _plain(words)
    edited = [edit for edit in anchors.edits.values() if edit is not None and plain in _plain(edit.old)]
    if not edited or any(plain in _plain(edit.new) for edit in edited):
        return words
    elsewhere = any(words in span.text for span in source.mentions if span.target not in anchors.edits)
    return words if elsewhere or not source.named else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _has_spans(member: Any) -> bool:
    return attrs.has(type(member)) and next(spans_in(member), None) is not None


def _teller(place: tuple[str, int], issues: list[Issue]) -> Callable[[Span], None]:
    def tell(span: Span) -> None:
        issues.append(MENTION_DROPPED.issue(f"{shown(span.text)} no longer stands in {span.target!r}", place))

    return tell


# --- what referred to what is gone


def without_dangling(article: Article, before: Article, issues: list[Issue]) -> Article:
    """Take out what refers to parts that an edit took away, sources that lost their claims, and pointers to them.

    Args:
        article: The article after the edit.
        before: The article before it, with all of its claims.
        issues: What was taken out is added.
    """
    gone = {claim.id for claim in before.claims} - {claim.id for claim in article.claims}
    if gone:
        article = attrs.evolve(article, claims=tuple(_without_relations(article, before, gone, issues)))
        article = attrs.evolve(article, sources=tuple(_sources_left(article, before, issues)))
    present = {part.id for part in article.parts() if part.id is not None}
    lost = {part.id for part in before.parts() if part.id is not None} - present
    article = with_moved_pointers(article, {name: _moves(before, article, name) for name in ("claims", "sources")})
    return _without_targets(article, lost, issues) if lost else article


def _without_relations(
    article: Article, before: Article, gone: Collection[str], issues: list[Issue]
) -> Iterator[Claim]:
    places = {claim.id: number for number, claim in enumerate(before.claims)}
    for claim in article.claims:
        left = tuple(relation for relation in claim.relations if relation.target not in gone)
        for relation in claim.relations:
            if relation.target in gone:
                told = f"{claim.id} {relation.kind} {relation.target}, which is gone"
                issues.append(REFERENCE_DROPPED.issue(told, ("claims", places[claim.id], "relations")))
        parent = None if claim.parent in gone else claim.parent
        is_same = len(left) == len(claim.relations) and parent == claim.parent
        yield claim if is_same else attrs.evolve(claim, relations=left, parent=parent)


def _sources_left(article: Article, before: Article, issues: list[Issue]) -> Iterator[Source]:
    """Leave out the sources that lost their last claim, unless somebody stands for them or something refers to them."""
    had, have = _claiming(before), _claiming(article)
    candidates = {source.id for source in article.sources if _is_found(source)} & had - have
    issuers = {source.id: source.issued_by for source in article.sources}
    needed = {block.source for block in article.blocks if isinstance(block, Quotation)}
    waiting = [id_ for id_ in issuers if id_ not in candidates or id_ in needed]
    kept: set[str] = set()
    while waiting:
        id_ = waiting.pop()
        if id_ not in kept:
            kept.add(id_)
            waiting += [issuer for issuer in (issuers.get(id_),) if issuer in issuers]
    for number, source in enumerate(before.sources):
        if source.id in candidates - kept:
            name = source.name or source.acronym or source.description or source.kind
            issues.append(
                SOURCE_DROPPED.issue(f"{source.id}, {shown(name)}: it has no claim any more", ("sources", number))
            )
    yield from (source for source in article.sources if source.id in kept)


def _claiming(article: Article) -> set[str]:
    return {attribution.source for claim in article.claims for attribution in claim.sources}


def _is_found(source: Source) -> bool:
    found = source.extraction
    return found is not None and found.method is not None and not is_reviewed(found)


def _without_targets(article: Article, lost: Collection[str], issues: list[Issue]) -> Article:
    """Take out of corrections the targets that are gone."""
    corrections = []
    for number, correction in enumerate(article.corrections):
        names = [target for target in correction.targets if target in lost]
        if names:
            issues.append(REFERENCE_DROPPED.issue(f"{', '.join(names)} is gone", ("corrections", number, "targets")))
        left = tuple(target for target in correction.targets if target not in lost)
        corrections.append(attrs.evolve(correction, targets=left) if names else correction)
    return attrs.evolve(article, corrections=tuple(corrections))


def _moves(before: Article, after: Article, name: str) -> Mapping[int, int | None]:
    """Map the places of claims or sources before an edit to those after it."""
    now = {part.id: number for number, part in enumerate(getattr(after, name))}
    return {number: now.get(part.id) for number, part in enumerate(getattr(before, name))}
