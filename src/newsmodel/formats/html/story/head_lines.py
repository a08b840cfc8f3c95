"""Lines at the head of old pages: headline, byline and date of one cell, parted by breaks, become blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.formats.html.page import Page, words_of
from newsmodel.formats.html.runs import key_of, length_of
from newsmodel.formats.markup.elements import HEADINGS, INLINE, MARKS
from newsmodel.formats.markup.parsing import Element

#: A headline has so many letters, and is so much of the page's title at least.
_TELLING, _MOST = 12, 0.5
#: A line so long is the story's; the lines above it are no more.
_PARAGRAPH, _MOST_LINES = 80, 6
#: No headline is longer.
_LONGEST = 200
#: So many lines may be looked at for the headline: a date, or a label, stands above it.
_MOST_ABOVE = 3
_WITHIN = frozenset({*MARKS, *INLINE, "a", "font", "span", "big", "small", "time", "cite", "nobr"})


class _Line(msgspec.Struct):
    """A line of an element's children.

    Attributes:
        text: The words before its first child.
        begun: The break that it stands behind; None for the first.
        children: The elements in it.
    """

    text: str
    begun: Element | None = None
    children: list[Element] = msgspec.field(default_factory=list)

    @property
    def words(self) -> str:
        parts = [self.text, *(part for each in self.children for part in (words_of(each), each.tail or ""))]
        return " ".join("".join(parts).split())


def open_head_lines(page: Page) -> bool:
    """Make blocks of the lines at the head of a story whose headline is no heading; tell whether there are any.

    Args:
        page: The page, whose tree is changed.

    Example:
        >>> from newsmodel.formats.html.page import page_of
        >>> page = page_of("<title>Rain ends drought</title><td>Rain ends drought<br>By Ana Ruiz<br><br>It", None)
        >>> open_head_lines(page), [each.tag for each in page.root.iter("h1", "div")]
        (True, ['h1', 'div'])
    """
    title = key_of(page.title or "")
    if len(title) < _TELLING or any(_is_in(words_of(each), title) for each in page.root.iter(*HEADINGS)):
        return False
    for owner in dict.fromkeys(each.getparent() for each in page.root.iter("br")):
        lines = list(_lines(owner)) if owner is not None else []
        place = _headline_among(lines, title) if len(lines) > 1 else None
        if owner is not None and place is not None:
            _wrap(owner, lines[:_MOST_LINES], place)
            return True
    return False


def _headline_among(lines: Sequence[_Line], title: str) -> int | None:
    """Find the headline: the first line, or one below a date or a label."""
    for place, line in enumerate(lines[:_MOST_ABOVE]):
        length = length_of(line.words)
        if _is_headline(line.words, title) and length < _LONGEST:
            return place
        if length >= _PARAGRAPH:
            break
    return None


def _is_in(words: str, title: str) -> bool:
    key = key_of(words)
    return length_of(key) >= _TELLING and key in title


def _is_headline(words: str, title: str) -> bool:
    return _is_in(words, title) and len(key_of(words)) > _MOST * len(title)


def _lines(owner: Element) -> Iterator[_Line]:
    """Yield the lines of an element, up to its first block, and to its first empty line behind words."""
    line, has_begun = _Line(owner.text or ""), False
    for child in owner:
        if child.tag == "br":
            if has_begun or line.words:
                yield line
                if not line.words:
                    return
                has_begun = True
            line = _Line(child.tail or "", child)
        elif child.tag in _WITHIN:
            line.children.append(child)
        else:
            break
    if line.words:
        yield line


def _wrap(owner: Element, lines: Sequence[_Line], headline: int) -> None:
    """Put each short line into an element of its own, the headline as a heading; the breaks between them go."""
    owner.text = None
    for place, line in enumerate(lines):
        if not line.words or (place > headline and length_of(line.words) >= _PARAGRAPH):
            break
        box = owner.makeelement("h1" if place == headline else "div", {})
        box.text = line.text
        box.extend(line.children)
        if line.begun is not None:
            line.begun.tail = None
            owner.remove(line.begun)
        owner.insert(place, box)
