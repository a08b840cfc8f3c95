"""The words of an article that claims are looked for in, each stretch with the name that spans give it."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal, Protocol

import attrs
import msgspec

from newsmodel.claims.syntax import Parse, Syntax, parse_of
from newsmodel.model import Article, Embed, LinkBlock, Quotation, Span, Table
from newsmodel.prose.patterns import words_in
from newsmodel.prose.quotations.finding import find_quotations
from newsmodel.shapes.thawing import thawed

PassagePlace = Literal["head", "heading", "prose", "preformatted", "caption", "cell"]
#: Where the words of blocks stand that are no running prose, by their type.
_PLACES: dict[str, PassagePlace] = {
    "figure": "caption",
    "table": "caption",
    "embed": "caption",
    "preformatted": "preformatted",
}
_HEADLINE = "headline"
_FILLED_SPAN = thawed(Span)


class Placed(Protocol):
    """A stretch of a text."""

    @property
    def start(self) -> int:
        """Offset of the first character, in code points."""
        ...

    @property
    def end(self) -> int:
        """Offset after the last character."""
        ...


@attrs.frozen(kw_only=True)
class Passage:
    """Words that a span can name.

    Attributes:
        target: What spans call it.
        text: The words.
        place: Where in the story it stands; `head` is the headline and the deck.
        quoted: Whether the whole passage is somebody's words, as in a block quotation.
        language: Its language where that differs from the article's.
        parse: Its words as a parser of the user's own reads them, if there is one.
    """

    target: str
    text: str
    place: PassagePlace
    quoted: bool = False
    language: str | None = None
    parse: Parse | None = attrs.field(default=None, eq=False, repr=False)

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """Its words in small letters, parted by every mark: what tells that a pattern finds nothing."""
        return words_in(self.text.lower())


class Stretch(msgspec.Struct, frozen=True, order=True):
    """Some words of a passage.

    Attributes:
        passage: Number of the passage.
        start: Offset of the first character, in code points.
        end: Offset after the last character.
    """

    passage: int
    start: int
    end: int

    def meets(self, other: Stretch) -> bool:
        """Whether it has characters in common with another.

        Example:
            >>> Stretch(0, 4, 8).meets(Stretch(0, 7, 9)), Stretch(0, 4, 8).meets(Stretch(1, 4, 8))
            (True, False)
        """
        return self.passage == other.passage and self.start < other.end and other.start < self.end


def span_of(stretch: Stretch, passages: tuple[Passage, ...]) -> Span:
    """Make the span of a document that a stretch is."""
    passage = passages[stretch.passage]
    # thousands are made, of words and places that were checked with the article
    span: Any = _FILLED_SPAN()
    span.target, span.start, span.end = passage.target, stretch.start, stretch.end
    span.text = passage.text[stretch.start : stretch.end]
    span.__class__ = Span
    made: Span = span
    return made


def parsed(passages: tuple[Passage, ...], syntax: Syntax | None) -> tuple[Passage, ...]:
    """Give each passage what a parser of the user's own says about it, if there is one.

    Args:
        passages: The passages.
        syntax: The parser.
    """
    if syntax is None:
        return passages
    return tuple(attrs.evolve(passage, parse=parse_of(syntax, passage.text)) for passage in passages)


def passages_of(article: Article) -> tuple[Passage, ...]:
    """List the passages of an article whose parts have ids, in reading order; links to other stories are none."""
    return tuple(_head(article)) + tuple(_body(article)) + tuple(_captions(article))


def said_once(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave out a headline that stands word by word in the first paragraph: whoever speaks in it has spoken once.

    Readers copy the first words of a story that has no headline into one.

    Args:
        passages: The passages of a story, in reading order.

    Example:
        >>> lead = "Rain fell, Lee said."
        >>> told = [Passage(target=name, text=lead, place=at) for name, at in (("headline", "head"), ("p1", "prose"))]
        >>> [passage.target for passage in said_once(tuple(told))]
        ['p1']
    """
    lead = next((passage for passage in passages if passage.place == "prose"), None)
    if lead is None:
        return passages
    words = " ".join(lead.text.split())
    return tuple(one for one in passages if one.target != _HEADLINE or one.text.removesuffix("…") not in words)


def _head(article: Article) -> Iterator[Passage]:
    yield Passage(target=_HEADLINE, text=article.headline, place="head")
    if article.subheadline is not None:
        yield Passage(target="subheadline", text=article.subheadline, place="head")


def _body(article: Article) -> Iterator[Passage]:
    for section in article.sections:
        if section.heading is not None:
            yield Passage(target=_id(section), text=section.heading, place="heading", language=section.language)
        for block in section.blocks:
            language = getattr(block, "language", None) or section.language
            words = None if isinstance(block, LinkBlock) else getattr(block, "text", None)
            if words:
                yield Passage(
                    target=_id(block),
                    text=words,
                    place=_PLACES.get(block.type, "prose"),
                    quoted=isinstance(block, Quotation | Embed),
                    language=language,
                )
            if isinstance(block, Table):
                cells = (cell for row in block.rows for cell in row.cells if cell.text)
                yield from (
                    Passage(target=_id(cell), text=cell.text, place="cell", language=language) for cell in cells
                )


def _captions(article: Article) -> Iterator[Passage]:
    for media in article.media:
        if media.caption is not None:
            yield Passage(target=_id(media), text=media.caption, place="caption")


def _id(part: object) -> str:
    own: str | None = getattr(part, "id", None)
    if own is None:
        raise ValueError(f"{part!r} has no id")
    return own


def is_in_quotation(place: Stretch, passages: Sequence[Passage]) -> bool:
    """Whether some words begin inside a quotation, or stand in a passage that is one.

    Args:
        place: The words.
        passages: The passages of the story.

    Example:
        >>> said = Passage(target="p1", text='“I agree,” she said, "and more."', place="prose")
        >>> [is_in_quotation(Stretch(0, start, start + 1), [said]) for start in (1, 11, 22)]
        [True, False, True]
    """
    passage = passages[place.passage]
    return passage.quoted or bisect_right(_edges(passage.text), place.start) % 2 == 1


@functools.lru_cache(maxsize=64)  # many places of one passage are asked for, one after the other
def _edges(text: str) -> tuple[int, ...]:
    """List the edges of the quotations of a text, in order."""
    return tuple(edge for one in find_quotations([text])[0] for edge in (one.start, one.end))
