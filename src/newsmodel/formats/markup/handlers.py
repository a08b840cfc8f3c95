"""Handlers of elements within a line and of those from elsewhere, and the table of all handlers.

Each function that begins an element says whether what is in it is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

from newsmodel.formats.markup import blocks, embeds
from newsmodel.formats.markup import elements as el
from newsmodel.formats.markup.blocks import box
from newsmodel.formats.markup.frames import EmbedFrame, set_language
from newsmodel.formats.markup.parsing import Element, markup_of, words_in
from newsmodel.formats.markup.walking import Begin, End, Handlers, Walk

_NUMBER = re.compile(r"[0-9]{1,9}\Z")


def line_break(walk: Walk, element: Element) -> bool:  # noqa: ARG001
    """Take a line break."""
    if walk.inline.preserve:
        walk.inline.line_break()
    else:
        walk.breaks += 1
    return True


def mark(walk: Walk, element: Element) -> bool:
    """Begin an inline mark (`<b>`, `<a>`)."""
    if walk.breaks:
        walk.settle_breaks()
    kind = el.MARKS[element.tag]
    if not element.items():
        walk.inline.begin(kind, None)
        return True
    uri = walk.body.address(element.get("href")) if kind == "link" else None
    back = element.get("data-continued", "")
    walk.inline.begin(kind, uri, back=int(back) if _NUMBER.match(back) else None)
    return True


def end_mark(walk: Walk, element: Element) -> None:
    """End an inline mark."""
    walk.inline.end(el.MARKS[element.tag])


def inline_start(walk: Walk, element: Element) -> bool:
    """Begin an element within a line that HTML knows more of than we do."""
    if element.tag == "q":
        walk.words("\u201c")
    begins = not walk.inline.length and walk.body.dateline is None and element.items()
    if begins and "dateline" in element.get("class", "").split() and not walk.body.has_words and not walk.frames:
        walk.dateline = element
    return True


def inline_end(walk: Walk, element: Element) -> None:
    """End an element within a line; a dateline is no part of the paragraph that it begins."""
    if element.tag == "q":
        walk.words("\u201d")
    if element is walk.dateline:
        walk.dateline = None
        if walk.body.dateline is None and not walk.body.has_words:
            walk.body.dateline = walk.inline.cut_off()


def embed(walk: Walk, element: Element) -> bool:
    """Read a frame; in an embed that we wrote it is there for browsers."""
    if not (walk.frames and isinstance(walk.frames[-1], EmbedFrame)):
        walk.flush()
        embeds.read_frame(walk.body, element)
    return False


def script(walk: Walk, element: Element) -> bool:
    """Read a script, which is never run."""
    embeds.read_script(walk.body, element)
    return False


def skip(walk: Walk, element: Element) -> bool:  # noqa: ARG001
    """Skip an element that is no part of the words."""
    return False


def divider(walk: Walk, element: Element) -> bool:
    """Add a rule between parts of the text."""
    if not walk.flat:
        walk.flush()
        block: dict[str, Any] = {"type": "divider"}
        set_language(block, element)
        walk.body.add(block, element.get("id"))
    return True


def unknown(walk: Walk, element: Element) -> bool:
    """Keep an element that HTML does not have whole, unless it stands in a line or holds paragraphs."""
    if walk.inline.length or walk.in_paragraph or walk.frames:
        return True
    if next(element.iter(*el.PARAGRAPHS, *el.HEADINGS, *el.LISTS), None) is not None:
        return box(walk, element)
    walk.body.add({"type": "raw", "media_type": "text/html", "content": markup_of(element)})
    return False


def foreign(walk: Walk, element: Element) -> bool:
    """Take the words of an element of another vocabulary, whatever its name: in a line, or as a paragraph."""
    if walk.inline.length or walk.in_paragraph or walk.frames:
        return True
    if not words_in(element):
        content = etree.tostring(element, encoding="unicode", with_tail=False)
        walk.body.add({"type": "raw", "media_type": "application/xml", "content": content})
        return False
    walk.foreign.append(element)
    return box(walk, element)


def end_foreign(walk: Walk, element: Element) -> None:
    """End an element of another vocabulary."""
    if walk.foreign and walk.foreign[-1] is element:
        walk.foreign.pop()
        walk.end_box(element)


def entity(walk: Walk, element: Element) -> bool:
    """Take an entity that the markup defines itself: it is not expanded, and stands as it was written."""
    walk.words(str(element.text))
    return False


class Table(dict[Any, Handlers]):
    """The handlers of elements, by name; those that nobody knows are kept whole, of those of others the words."""

    def __missing__(self, tag: Any) -> Handlers:
        if type(tag) is not str:
            return (skip, None)
        return (foreign, end_foreign) if tag[0] == "{" else (unknown, None)


def _table() -> Table:
    kinds: list[tuple[Iterable[Any], Begin, End | None]] = [
        (el.BOXES, box, Walk.end_frame),
        (("section",), box, Walk.end_box),
        (("aside",), blocks.aside, Walk.end_box),
        (el.PARAGRAPHS, blocks.paragraph_start, blocks.paragraph_end),
        (el.HEADINGS, blocks.heading, Walk.end_frame),
        (el.QUOTES, blocks.quote, Walk.end_frame),
        (el.LISTS, blocks.list_start, Walk.end_frame),
        (("li",), blocks.item, Walk.end_frame),
        (el.PREFORMATTED, blocks.preformatted, blocks.end_preformatted),
        (el.FIGURES, blocks.figure, Walk.end_frame),
        ((*el.CAPTIONS, *el.CREDITS, "caption"), blocks.caption, Walk.end_frame),
        ((*el.PICTURES, *el.PLAYERS), blocks.picture, None),
        (el.TABLES, blocks.table, Walk.end_frame),
        (("tr",), blocks.row, Walk.end_box),
        (("td", "th"), blocks.cell, Walk.end_frame),
        (el.INLINE, inline_start, inline_end),
        (el.ATTRIBUTIONS, blocks.attribution, blocks.end_attribution),
        (el.MARKS, mark, end_mark),
        (("br",), line_break, None),
        (el.DIVIDERS, divider, None),
        (el.FRAMES, embed, None),
        (("script",), script, None),
        (el.SKIPPED, skip, None),
        ((etree.Entity,), entity, None),
    ]
    return Table({name: (begin, end) for names, begin, end in kinds for name in names})


HANDLERS = _table()
