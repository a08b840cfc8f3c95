"""Stories in pieces for search and for language models, each with who stands behind what is said in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
import msgspec

from newsmodel.model import Article, Claim, Record, Section, Source, Span, Table, words_of
from newsmodel.model.rejections import unpublished_of
from newsmodel.prose.sentences import split_sentences
from newsmodel.values import CellText, Id, Language, Line, Members, Offset, Uri, checked_when_used, write_timestamp

#: Between paragraphs of a chunk.
_PARAGRAPHS_APART = "\n\n"
#: Between the cells of a row.
_CELLS_APART = " | "


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Place(Record):
    """Words of a part of the story.

    Attributes:
        target: Id of the block, cell or section whose words they are; None where it has none.
        start: Offset of the first character, in code points.
        end: Offset after the last character.
    """

    target: Id | None = None
    start: Offset
    end: Offset

    def touches(self, span: Span) -> bool:
        """Whether some words of a span are among these."""
        return span.target == self.target and span.start < self.end and self.start < span.end


@attrs.frozen(kw_only=True, field_transformer=checked_when_used, eq=False, repr=False)
class Chunk(Record):
    """A piece of a story, which `newsmodel.to_dict` and `to_json` write as they write the story.

    Attributes:
        id: The story's URI and the number of the chunk in it, from 1: the same story cut alike has the same ids.
        text: Its words, with the heading that they stand under.
        article_id: The story's URI.
        headline: The story's headline.
        heading: The heading that the words stand under.
        published: When the story was first published, as JSON has it.
        language: The language of the story.
        places: Where the words stand in the story.
        claims: The claims of which some words stand here, without those that a person has rejected.
        sources: Who stands behind these claims.

    Example:
        >>> from newsmodel import Paragraph
        >>> story = Article(id="urn:x:1", headline="Rain", sections=[Section(blocks=[Paragraph(text="It rained.")])])
        >>> [chunk.id for chunk in chunks(story)]
        ['urn:x:1#chunk-1']
    """

    id: Uri
    text: CellText
    article_id: Uri
    headline: Line
    heading: Line | None = None
    published: Line | None = None
    language: Language
    places: tuple[Place, ...] = attrs.field(default=(), converter=Members[Place])
    claims: tuple[Claim, ...] = attrs.field(default=(), converter=Members[Claim])
    sources: tuple[Source, ...] = attrs.field(default=(), converter=Members[Source])


def chunks(article: Article, *, characters: int = 1500) -> Iterator[Chunk]:
    r"""Cut a story into chunks that say who stands behind them.

    A chunk is of one section, begins and ends with a paragraph where paragraphs are short enough, and with a sentence
    else; no word is in two chunks, but for the heading, which each chunk of its section begins with.

    Args:
        article: The story, with its claims.
        characters: Code points that the words of a chunk have at the most, beside the heading and blank lines; a single
            sentence may have more.

    Raises:
        ValueError: `characters` is below 1.

    Example:
        >>> from newsmodel import Paragraph
        >>> texts = "It rained. It poured.", "Few left."
        >>> body = Section(heading="In Brae", blocks=[Paragraph(text=text) for text in texts])
        >>> story = Article(id="urn:x:1", headline="Rain", sections=[body])
        >>> [chunk.text for chunk in chunks(story, characters=21)]
        ['In Brae\n\nIt rained. It poured.', 'In Brae\n\nFew left.']
    """
    if characters < 1:
        raise ValueError(f"characters: {characters} is below 1")
    groups = (
        (section, pieces)
        for section in article.sections
        for pieces in _grouped(_pieces(section, characters), characters)
    )
    for number, (section, pieces) in enumerate(groups, start=1):
        yield _chunk(article, section, pieces, number)


class _Piece(msgspec.Struct, frozen=True):
    """Words that are not cut further, and their places."""

    text: str
    places: tuple[Place, ...]


def _pieces(section: Section, characters: int) -> Iterator[_Piece]:
    for block in section.blocks:
        words = words_of(block)
        if words:
            yield from _cut(words, block.id, characters)
        if isinstance(block, Table):
            for row in block.rows:
                places = tuple(Place(target=cell.id, start=0, end=len(cell.text)) for cell in row.cells)
                yield _Piece(_CELLS_APART.join(cell.text for cell in row.cells), places)


def _cut(words: str, target: str | None, characters: int) -> Iterator[_Piece]:
    """Cut a paragraph that is too long between sentences, into as few pieces as hold so many characters."""
    start = end = 0
    for sentence in split_sentences(words) if len(words) > characters else ():
        if sentence.end - start > characters and end > start:
            yield _Piece(words[start:end].strip(), (Place(target=target, start=start, end=end),))
            start = end
        end = sentence.end
    yield _Piece(words[start:].strip(), (Place(target=target, start=start, end=len(words)),))


def _grouped(pieces: Iterable[_Piece], characters: int) -> Iterator[list[_Piece]]:
    """Put pieces together while they are short enough."""
    group: list[_Piece] = []
    size = 0
    for piece in pieces:
        if group and size + len(piece.text) > characters:
            yield group
            group, size = [], 0
        group.append(piece)
        size += len(piece.text)
    if group:
        yield group


def _chunk(article: Article, section: Section, pieces: list[_Piece], number: int) -> Chunk:
    heading = () if section.heading is None else (section.heading,)
    places = tuple(place for piece in pieces for place in piece.places)
    out = unpublished_of(article.claims)
    claims = tuple(claim for claim in article.claims if claim.id not in out and _is_in(claim, places))
    return Chunk(
        id=f"{article.id}{'&' if '#' in article.id else '#'}chunk-{number}",
        text=_PARAGRAPHS_APART.join((*heading, *(piece.text for piece in pieces))),
        article_id=article.id,
        headline=article.headline,
        heading=section.heading,
        published=None if article.published is None else write_timestamp(article.published),
        language=article.language,
        places=places,
        claims=claims,
        sources=tuple(dict.fromkeys(source for claim in claims for source in article.sources_of(claim))),
    )


def _is_in(claim: Claim, places: tuple[Place, ...]) -> bool:
    return any(place.touches(span) for span in claim.content for place in places)
