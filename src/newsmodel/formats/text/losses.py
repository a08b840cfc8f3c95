"""Losses of plain text: differences between an article and the one that its text reads back to."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Any

import attrs

from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.losses import NOT_CARRIED, Path, parts_of, report_losses, told, value_at
from newsmodel.issues import Issue
from newsmodel.model import Article, Block, Divider, Figure, LinkBlock, Media, Raw, Section, Table
from newsmodel.prose.furniture.captions import Caption, read_caption

#: What a reader tells by itself from words that both have: it is not added.
_TOLD = frozenset({"id", "provenance", "language", "contributors", "dateline"})
#: Lists whose members may come to stand elsewhere.
_LISTS = ("sections", "corrections", "links", "media")
#: Where members are found again after others that are lost or added: among the next so many.
_REACH = 16


def differences(article: Article, back: Article) -> list[Issue]:
    """Report each part of an article that its text does not bring home, and each part that it adds.

    Args:
        article: The article.
        back: What its text was read back to.
    """
    places = dict(_places(article, back))
    losses = report_losses(article, lambda path, value: _carries(path, value, back, places))
    return [*losses, *_additions(article, back, places)]


# --- where everything comes to stand


def _places(article: Article, back: Article) -> Iterator[tuple[Path, Path]]:
    """Find the members of lists in the article that was read back."""
    for name in _LISTS:
        here, there = list(_members(article, name)), list(_members(back, name))
        for one, other in _aligned([key for _, key in here], [key for _, key in there]):
            if len(here[one][0]) == len(there[other][0]):
                yield here[one][0], there[other][0]


def _members(article: Article, name: str) -> Iterator[tuple[Path, Hashable]]:
    """Yield the members of a list that a text has, with what tells them apart."""
    if name == "sections":
        yield from _stops(article)
    elif name == "media":
        items = enumerate(article.media)
        yield from ((("media", index), (item.caption, item.credit)) for index, item in items if line_of(item))
    elif name == "corrections":
        yield from ((("corrections", index), _plain(found.text)) for index, found in enumerate(article.corrections))
    else:
        related = ((index, link) for index, link in enumerate(article.links) if link.rel == "related")
        yield from ((("links", index), (link.title, link.uri)) for index, link in related)


def _stops(article: Article) -> Iterator[tuple[Path, Hashable]]:
    """Yield the members of the body that take a place in it: the lead, headings, and blocks that have words."""
    for index, section in enumerate(article.sections):
        if section.heading is not None or index == 0:
            yield ("sections", index), ("heading", section.heading)
        for number, block in enumerate(section.blocks):
            if (words := _words(block, article)) is not None:
                yield ("sections", index, "blocks", number), _plain(words)


def _words(block: Block, article: Article) -> str | None:
    """Return the words by which a block is found again; None where it takes no place in the body."""
    match block:
        case Figure():
            return caption_of(block, article)
        case Divider():
            return "* * *"
        case Table():
            return rows_of(block)
        case LinkBlock() | Raw():
            return None
    return block.text


def caption_of(figure: Figure, article: Article) -> str | None:
    """Write the line below a picture, where it is read as one; None for others."""
    return next((line_of(item) for item in article.media if item.id == figure.media), None)


def line_of(item: Media) -> str | None:
    """Write caption and credit of a picture as a line; None where no reader would tell it from a paragraph."""
    line = " ".join(filter(None, (item.caption, item.credit)))
    is_read = bool(line) and read_caption(line) == Caption(item.caption, item.credit)
    return line if is_read and item.kind == "picture" else None


def rows_of(table: Table) -> str:
    """Write the rows of a table, a line each."""
    return "\n".join("   ".join(cell.text for cell in row.cells) for row in table.rows)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _aligned(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    """Pair places at which two sequences have the same, or each something else between the same."""
    here = there = 0
    while here < len(one) and there < len(other):
        if one[here] == other[there]:
            yield here, there
            ahead = behind = 1
        else:
            ahead, behind = _next_same(one[here : here + _REACH], other[there : there + _REACH])
            yield from ((here + step, there + step) for step in range(min(ahead, behind)))
        here, there = here + ahead, there + behind


def _next_same(one: Sequence[Hashable], other: Sequence[Hashable]) -> tuple[int, int]:
    """Find the beginning of the longest common subsequence of two sequences; one step ahead where there is none."""
    longest = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for x in reversed(range(len(one))):
        for y in reversed(range(len(other))):
            longest[x][y] = (
                longest[x + 1][y + 1] + 1 if one[x] == other[y] else max(longest[x + 1][y], longest[x][y + 1])
            )
    if not longest[0][0]:
        return 1, 1
    x = y = 0
    while one[x] != other[y]:
        x, y = (x + 1, y) if longest[x + 1][y] >= longest[x][y + 1] else (x, y + 1)
    return x, y


# --- what is lost


def _carries(path: Path, value: Any, back: Article, places: dict[Path, Path]) -> bool:
    """Tell whether the text brings a part of the article home."""
    # the reader names a story by its bytes, and where it came from is no part of what it says
    if path == ("provenance",) or (path == ("id",) and is_id_of_bytes(str(value))):
        return True
    there = _translated(path, places)
    if there is None:
        return False
    found = value_at(back, there)
    # what says no more than that it is there comes back with an id, or with words
    return bool(found == value) or (type(found) is type(value) and attrs.has(type(value)) and not any(parts_of(value)))


def _translated(path: Path, places: dict[Path, Path]) -> Path | None:
    """Find a part of the article in the one that was read back; None where it is nowhere."""
    if path[0] not in _LISTS or len(path) == 1:
        return path
    length = 4 if path[2:3] == ("blocks",) and len(path) > 3 else 2
    there = places.get(path[:length])
    return None if there is None else (*there, *path[length:])


# --- what is added


def _additions(article: Article, back: Article, places: dict[Path, Path]) -> Iterator[Issue]:
    found = [*_more(article, back, ())]
    for here, there in places.items():
        found += _more(value_at(article, here), value_at(back, there), here)
    known = set(places.values())
    for name in _LISTS:
        more = (value_at(back, there) for there, _ in _members(back, name) if there not in known)
        # blocks stand for themselves, and the lead says nothing more
        found += [((name,), _opening(value)) for value in more if getattr(value, "heading", name) is not None]
    for path, value in found:
        yield NOT_CARRIED.issue(f"comes back, and was not there: {told(value)}", path)


def _opening(value: Any) -> Any:
    """Take the opening of a section, without its blocks; any other member as it is."""
    return attrs.evolve(value, blocks=()) if isinstance(value, Section) else value


def _more(mine: Any, other: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Take from the second of two parts all that the first does not say."""
    if type(mine) is not type(other):
        yield (*path, "type"), other.type
    for field in attrs.fields(type(other)):
        passed = {"id", "blocks", *(() if path else (*_TOLD, *_LISTS))}
        value, own = getattr(other, field.name), getattr(mine, field.name, None)
        if field.name in passed or value is None or value == field.default or value in ((), {}):
            continue
        if own is None or own == field.default or own in ((), {}):
            yield (*path, field.name), value
        elif attrs.has(type(value)):
            yield from _more(own, value, (*path, field.name))
