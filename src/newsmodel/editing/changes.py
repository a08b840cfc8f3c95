"""Changes of a document that keep its spans on their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.documents.checks import check_article
from newsmodel.editing.alignment import Alignment
from newsmodel.editing.following import followed, without_dangling
from newsmodel.editing.marks import moved_marks
from newsmodel.editing.parts import edits_between, path_of, place_of, with_blocks, with_part, words_field
from newsmodel.editing.pointers import with_moved_pointers, without_original
from newsmodel.editing.rules import REFERENCE_DROPPED
from newsmodel.issues import InvalidDocument, Issue, Report, Severity
from newsmodel.model import SPAN_FIELDS, Article, Block, Cell, Figure, Media, Section, words_of
from newsmodel.readings import Reading
from newsmodel.shapes.checking import expect


def with_text(article: Article, id: str, text: str) -> Reading:
    """Give a part of an article other words; what stands on them moves along.

    Spans and marks move by a diff of the words. A claim whose words are gone is dropped, one whose content was edited
    has the new words, and both are named; so is one of whose sentence other words were edited. No person's decision
    outlives the words that it was about.

    Args:
        article: The article. It is not changed.
        id: Id of a block, a section (its heading), a media item (its caption) or a cell; or `headline`, `subheadline`,
            `kicker`, `byline`, `tagline`.
        text: The new words.

    Returns:
        The article, and what there is to say of it; paths are those of the argument.

    Raises:
        KeyError: no such part has the id.
        ValueError: the part has no words, or cannot have these.

    Example:
        >>> from newsmodel.model import Entity
        >>> article = Article(id="urn:x:1", headline="Rain in Seoul")
        >>> seoul = Entity(id="E1", kind="place", name="Seoul", mentions=[article.span("headline", "Seoul")])
        >>> article = attrs.evolve(article, entities=[seoul])
        >>> with_text(article, "headline", "Heavy rain in Seoul").article.entities[0].mentions[0].start
        14
    """
    expect(article, (Article,), "article")
    if id in SPAN_FIELDS:
        before = words_of(article, id)
        if before is None:
            raise ValueError(f"the article has no {id} to change: attrs.evolve(article, {id}=…) gives it one")
        named: dict[str, Any] = {id: text}
        changed = without_original(attrs.evolve(article, **named), f"/{id}") if before != text else article
        return followed(changed, {id: Alignment(before, text)})
    part = article.find(id)
    before = words_of(part)
    if before is None or not isinstance(part, Section | Media | Cell | Block):
        raise ValueError(f"{id!r} has no words")
    if before == text:
        return Reading(article)
    edit = Alignment(before, text)
    issues: list[Issue] = []
    field = words_field(part)
    fields: dict[str, Any] = {field: text}
    if marks := getattr(part, "marks", ()):
        fields["marks"] = tuple(moved_marks(marks, edit, id, issues))
    path = path_of(article, id)
    changed = without_original(
        with_part(article, id, attrs.evolve(part, **fields)), "".join(f"/{step}" for step in (*path, field))
    )
    reading = followed(changed, {id: edit})
    return Reading(reading.article, (*_placed(issues, path), *reading.issues))


def _placed(issues: list[Issue], path: tuple[str | int, ...]) -> Iterator[Issue]:
    return (attrs.evolve(issue, path=(*path, *issue.path)) for issue in issues)


def with_block(article: Article, id: str, block: Block) -> Reading:
    """Put a block in the place of another one; what stands on its words moves along, as with `with_text`.

    Args:
        article: The article. It is not changed.
        id: Id of the block that is replaced.
        block: The new one; without an id it has the old one's.

    Raises:
        KeyError: no block has the id.
        InvalidDocument: the block brings something that makes the article invalid: an id that is taken, or a reference
            to nothing.

    Example:
        >>> from newsmodel.model import ListItem, Paragraph
        >>> body = Section(blocks=[Paragraph(id="p1", text="One.")])
        >>> article = Article(id="urn:x:1", headline="Rain", sections=[body])
        >>> [(block.id, block.type) for block in with_block(article, "p1", ListItem(text="One.")).article.blocks]
        [('p1', 'list_item')]
    """
    expect(article, (Article,), "article")
    number, place = place_of(article, id)
    if place is None:
        raise KeyError(f"{id!r} is a section, and no block")
    block = block if block.id is not None else attrs.evolve(block, id=id)
    blocks = article.sections[number].blocks
    if blocks[place] == block:
        return Reading(article)
    changed = with_blocks(article, number, (*blocks[:place], block, *blocks[place + 1 :]))
    pointer = f"sections/{number}/blocks"
    kept = {other: other if other != place else None for other in range(len(blocks))}
    return _settled(article, with_moved_pointers(changed, {pointer: kept}))


def inserted(article: Article, block: Block, *, after: str | None = None, before: str | None = None) -> Reading:
    """Put a block into an article.

    Args:
        article: The article. It is not changed.
        block: The block.
        after: Id of the block that it stands behind, or of the section that it stands at the beginning of.
        before: Id of the block that it stands before.

    Raises:
        KeyError: no such part has the id.
        ValueError: both or neither of `after` and `before` are given.
        InvalidDocument: the block brings something that makes the article invalid: an id that is taken, or a reference
            to nothing.

    Example:
        >>> from newsmodel.model import Paragraph
        >>> body = Section(id="s1", blocks=[Paragraph(id="p1", text="One.")])
        >>> article = Article(id="urn:x:1", headline="Rain", sections=[body])
        >>> [block.id for block in inserted(article, Paragraph(id="p2", text="Two."), after="p1").article.blocks]
        ['p1', 'p2']
    """
    expect(article, (Article,), "article")
    if (after is None) == (before is None):
        raise ValueError("give one of after and before")
    number, place = place_of(article, after or before or "")
    if place is None and before is not None:
        raise KeyError(f"{before!r} is a section: what stands before it is none of its blocks")
    at = 0 if place is None else place + 1 if after is not None else place
    blocks = article.sections[number].blocks
    changed = with_blocks(article, number, (*blocks[:at], block, *blocks[at:]))
    moves = {other: other + (other >= at) for other in range(len(blocks))}
    return _settled(article, with_moved_pointers(changed, {f"sections/{number}/blocks": dict(moves)}))


def removed(article: Article, id: str) -> Reading:
    """Take a block, a section or a media item out of an article, with the claims whose words stood in it.

    A section without a heading goes with its last block, and a figure with its picture.

    Args:
        article: The article. It is not changed.
        id: Id of the block, the section or the media item.

    Raises:
        KeyError: none of them has the id.

    Example:
        >>> from newsmodel.model import Paragraph
        >>> blocks = [Paragraph(id="p1", text="One."), Paragraph(id="p2", text="Two.")]
        >>> article = Article(id="urn:x:1", headline="Rain", sections=[Section(blocks=blocks)])
        >>> removed(article, "p1").article.text
        'Two.'
    """
    expect(article, (Article,), "article")
    if any(media.id == id for media in article.media):
        return _without_media(article, id)
    number, place = place_of(article, id)
    section = article.sections[number]
    left = () if place is None else (*section.blocks[:place], *section.blocks[place + 1 :])
    if place is None or (not left and section.heading is None and section.id not in _referred(article)):
        sections = (*article.sections[:number], *article.sections[number + 1 :])
        moves = {other: _after(other, number) for other in range(len(article.sections))}
        return _settled(article, with_moved_pointers(attrs.evolve(article, sections=sections), {"sections": moves}))
    moves = {other: _after(other, place) for other in range(len(section.blocks))}
    changed = with_blocks(article, number, left)
    return _settled(article, with_moved_pointers(changed, {f"sections/{number}/blocks": moves}))


def _after(number: int, gone: int) -> int | None:
    """Give a member's number when another one is gone."""
    return None if number == gone else number - (number > gone)


def _referred(article: Article) -> set[str]:
    return {target for correction in article.corrections for target in correction.targets}


def _without_media(article: Article, id: str) -> Reading:
    issues = [
        REFERENCE_DROPPED.issue(f"a figure showed {id}, and went with it")
        for block in article.blocks
        if isinstance(block, Figure) and block.media == id
    ]
    numbers = [number for number, media in enumerate(article.media) if media.id == id]
    changed = article
    for number, section in enumerate(article.sections):
        blocks = section.blocks
        left = [place for place, block in enumerate(blocks) if not (isinstance(block, Figure) and block.media == id)]
        if len(left) < len(blocks):
            changed = with_blocks(changed, number, tuple(blocks[place] for place in left))
            moves = {place: left.index(place) if place in left else None for place in range(len(blocks))}
            changed = with_moved_pointers(changed, {f"sections/{number}/blocks": moves})
    media = tuple(each for each in article.media if each.id != id)
    moves = {other: _after(other, numbers[0]) for other in range(len(article.media))}
    changed = with_moved_pointers(attrs.evolve(changed, media=media), {"media": moves})
    reading = _settled(article, changed)
    return Reading(reading.article, (*issues, *reading.issues))


def _settled(before: Article, after: Article) -> Reading:
    """Bring spans and references to the parts that are there, and refuse what would make the article invalid."""
    issues: list[Issue] = []
    after = _without_lost_places(before, after)
    reading = followed(after, edits_between(before, after))
    now = without_dangling(reading.article, before, issues)
    refuse_invalid(before, now)
    return Reading(now, (*reading.issues, *issues))


def refuse_invalid(before: Article, after: Article) -> None:
    """Refuse an edit that makes an article invalid; what was wrong before it may stay.

    Args:
        before: The article before the edit.
        after: The article after it.

    Raises:
        InvalidDocument: the edit has brought an error.
    """
    known = {(issue.rule, issue.message) for issue in check_article(before)}
    wrong = [
        issue
        for issue in check_article(after)
        if issue.severity is Severity.ERROR and (issue.rule, issue.message) not in known
    ]
    if wrong:
        raise InvalidDocument(Report(wrong))


def _without_lost_places(before: Article, after: Article) -> Article:
    """Let what a reader left out name the part before the one that is gone."""
    origin = after.provenance
    if origin is None or not origin.left_out:
        return after
    order = [part.id for part in before.parts() if part.id is not None]
    present = {part.id for part in after.parts()}
    blocks = {block.id for block in after.blocks}

    def place(name: str | None) -> str | None:
        if name is None or name in present or name not in order:
            return name
        return next((other for other in reversed(order[: order.index(name)]) if other in blocks), None)

    left_out = tuple(attrs.evolve(each, after=place(each.after)) for each in origin.left_out)
    return attrs.evolve(after, provenance=attrs.evolve(origin, left_out=left_out))
