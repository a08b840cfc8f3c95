"""The head of a Word document: headline and deck by their styles, and the lines around them as in plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from newsmodel.formats.docx.items import Item, Paragraph, Role, Words
from newsmodel.formats.text import rules
from newsmodel.formats.text.above_story import count_lines_apart, is_furniture, is_prose
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.head import read_head
from newsmodel.formats.text.head_rows import REACH
from newsmodel.issues import shown
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.looks import look

#: A label above a headline is no longer.
_LONGEST_KICKER = 40


class Place(msgspec.Struct, frozen=True):
    """An item of the body with the place that it has in the document.

    Attributes:
        index: The place.
        item: The item; of a paragraph that began with a dateline, what is left.
    """

    index: int
    item: Item


class _Titles(msgspec.Struct, frozen=True):
    """The places of headline and deck, where styles say them."""

    headline: int | None = None
    deck: int | None = None


def with_lines_apart(items: Sequence[Item]) -> list[Item]:
    """Make paragraphs of the lines above a story that are none of it, where somebody has broken one into them.

    Args:
        items: All items of the document.
    """
    parted: list[Item] = []
    for place, item in enumerate(items):
        is_broken = isinstance(item, Paragraph) and item.role is Role.PROSE and "\n" in item.words.text
        if isinstance(item, Paragraph) and is_broken and place < REACH:
            parted += _parted(item, may_be_headline=not parted)
        else:
            parted.append(item)
    return parted


def _parted(paragraph: Paragraph, *, may_be_headline: bool) -> Iterator[Paragraph]:
    lines = paragraph.words.text.split("\n")
    start = 0
    for line in lines[: count_lines_apart([line.strip() for line in lines], may_be_headline=may_be_headline)]:
        yield replace(paragraph, words=paragraph.words.cut(start, start + len(line)))
        start += len(line) + 1
    yield replace(paragraph, words=paragraph.words.cut(start, len(paragraph.words.text)))


def take_head(items: Sequence[Item], draft: Draft) -> list[Place]:
    """Read the head into the draft.

    Args:
        items: All items of the document.
        draft: Takes what is found.

    Returns:
        The items of the body.
    """
    titles = _titles(items)
    named = [index for index in (titles.headline, titles.deck) if index is not None]
    above, below = _around(items, titles)
    kicker = _take_kicker(items, above, draft)
    around = [index for index in above if is_furniture(_line(items[index]))]
    first = [*named, *around, *below]
    passages = [passage_of(items[index], index) for index in first]
    rest = read_head(passages, draft, known=len(named)) if passages else []
    left = {passage.line: passage.text for passage in rest}
    taken = {*kicker, *first} - left.keys()
    return list(_body(items, taken, left))


def passage_of(item: Item, index: int) -> Passage:
    """Give a paragraph as one of plain text; its line is its place."""
    text = _line(item)
    return Passage(text=text, line=index, indent=0, lines=(text,))


def _line(item: Item) -> str:
    assert isinstance(item, Paragraph)  # noqa: S101
    return item.words.line


def _titles(items: Sequence[Item]) -> _Titles:
    """Find headline and deck among the first paragraphs: by their styles, else the first heading above the story."""
    places = [index for index, item in enumerate(items) if isinstance(item, Paragraph)][:REACH]
    found = [(index, item) for index in places if isinstance(item := items[index], Paragraph)]
    headline = next((index for index, item in found if item.role is Role.TITLE), None)
    if headline is None:
        headline = _heading_above(found)
    if headline is None:
        return _Titles()
    below = [(index, item) for index, item in found if index > headline]
    deck = next((index for index, item in below if item.role is Role.SUBTITLE and not is_furniture(_line(item))), None)
    return _Titles(headline, deck)


def _heading_above(found: Sequence[tuple[int, Paragraph]]) -> int | None:
    """Find the heading that stands above all paragraphs of the story."""
    for index, item in found:
        if item.role is Role.HEADING:
            return index if item.level == 1 else None
        if item.role is not Role.PROSE or is_prose(_line(item)) or look(_line(item)).dateline is not None:
            return None
    return None


def _around(items: Sequence[Item], titles: _Titles) -> tuple[list[int], list[int]]:
    """List the paragraphs above the headline, and those below it as far as the first heading."""
    prose = [index for index, item in enumerate(items) if _may_be_read(item)]
    headline = -1 if titles.headline is None else titles.headline
    headings = (index for index, item in enumerate(items) if isinstance(item, Paragraph) and item.role is Role.HEADING)
    end = next((index for index in headings if index > headline), len(items))
    above = [index for index in prose if index < headline]
    return above, [index for index in prose if headline < index < end and index != titles.deck]


def _may_be_read(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.role in (Role.PROSE, Role.SUBTITLE)


def _take_kicker(items: Sequence[Item], above: Sequence[int], draft: Draft) -> list[int]:
    """Take a label directly above the headline for the kicker; its place, or none."""
    line = _line(items[above[-1]]) if above else ""
    if not line or len(line) > _LONGEST_KICKER or look(line).ends_sentence or is_furniture(line):
        return []
    draft.fields["kicker"] = line
    draft.note(rules.KICKER_GUESSED, f"taken for the kicker: {shown(line)}", "kicker")
    return [above[-1]]


def _body(items: Sequence[Item], taken: set[int], left: dict[int, str]) -> Iterator[Place]:
    """Yield the items of the body; a dateline is cut off the paragraph that it begins."""
    for index, item in enumerate(items):
        if index in taken:
            continue
        if isinstance(item, Paragraph) and index in left and left[index] != item.words.line:
            yield Place(index, replace(item, words=rest_of(item.words, left[index])))
        else:
            yield Place(index, item)


def rest_of(words: Words, text: str) -> Words:
    """Cut out of words the part that a reader has left of them, with its marks.

    Example:
        >>> rest_of(Words("BERN - It rained."), "It rained.").text
        'It rained.'
    """
    start = words.line.find(text)
    return words.cut(start, start + len(text)) if start >= 0 else Words(text)
