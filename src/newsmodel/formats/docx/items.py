"""Items of a Word document: what its body has, in order."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, TypeAlias

import attrs
import msgspec

from newsmodel.model import Mark


class Role(enum.Enum):
    """Role of a paragraph, by its style."""

    PROSE = "prose"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    QUOTATION = "quotation"
    LIST_ITEM = "item of a list"
    CODE = "code"
    CAPTION = "caption"


class Words(msgspec.Struct, frozen=True):
    """Words with what is set apart in them.

    Attributes:
        text: The words; lines end with a newline.
        marks: The marks, by their beginnings.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def cut(self, start: int, end: int) -> Words:
        """Cut a stretch out, with its marks, and without white space at its ends.

        Example:
            >>> Words("BERN - It rained.", (Mark(kind="strong", start=0, end=9),)).cut(6, 17)
            Words(text='It rained.', marks=(Mark(kind='strong', start=0, end=2),))
        """
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        end = start + len(part.strip())
        moved = (_moved(mark, start, end) for mark in self.marks)
        return Words(self.text[start:end], tuple(mark for mark in moved if mark is not None))

    def moved(self, by: int) -> list[Mark]:
        """Move the marks to where the words stand behind so many characters."""
        return [attrs.evolve(mark, start=mark.start + by, end=mark.end + by) for mark in self.marks]

    @property
    def line(self) -> str:
        """The words on one line, each character in its place."""
        return self.text.replace("\n", " ")


def _moved(mark: Mark, start: int, end: int) -> Mark | None:
    first, last = max(mark.start, start) - start, min(mark.end, end) - start
    return attrs.evolve(mark, start=first, end=last) if first < last else None


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph.

    Attributes:
        role: What it is by its style.
        words: Its words.
        level: Depth of a heading or of an item, from 1.
        ordered: Whether an item has a number.
        series: What tells the items of one list from those of another.
        is_bold: Whether all of it is bold.
        style: Name of the style that somebody gave it; None for one that programs bring.
    """

    role: Role
    words: Words
    level: int = 1
    ordered: bool = False
    series: str | None = None
    is_bold: bool = False
    style: str | None = None


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture.

    Attributes:
        part: The part of the file that it is; None for one that stands elsewhere.
        rendition: The fields of its rendition.
        alt_text: What it shows, for those who do not see it.
        title: Its title.
    """

    part: str | None
    rendition: dict[str, Any]
    alt_text: str | None = None
    title: str | None = None


class Grid(msgspec.Struct, frozen=True):
    """A table: its rows, each with the fields of its cells."""

    rows: tuple[tuple[dict[str, Any], ...], ...]

    @property
    def lines(self) -> Iterable[str]:
        """The words of each row on one line."""
        return (" ".join(cell["text"] for cell in row if cell["text"]).replace("\n", " ") for row in self.rows)


class Box(msgspec.Struct, frozen=True):
    """A text box: what is in it."""

    items: tuple[Item, ...]


class Aside(msgspec.Struct, frozen=True):
    """Something that is no part of the running text.

    Attributes:
        what: What it is, with its article.
        text: Its words; "" where it has none.
    """

    what: str
    text: str = ""


class Deletion(msgspec.Struct, frozen=True):
    """Words that a tracked change deletes, which stand nowhere in the article."""

    text: str


Item: TypeAlias = Paragraph | Picture | Grid | Box | Aside | Deletion
