"""Handlers of blocks: what boxes, paragraphs, and the elements that say what words are, do to a walk through markup.

Each function that begins an element says whether what is in it is read too.
"""

from __future__ import annotations

from newsmodel.formats.markup import elements as el
from newsmodel.formats.markup import embeds
from newsmodel.formats.markup.figures import FigureFrame, read_picture
from newsmodel.formats.markup.frames import (
    AttributionFrame,
    EmbedFrame,
    HeadingFrame,
    ItemFrame,
    ListFrame,
    PreFrame,
    QuoteFrame,
    section_fields,
    set_styles,
)
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.tables import TableFrame
from newsmodel.formats.markup.walking import Walk


def box(walk: Walk, element: Element) -> bool:
    """Begin or end an element that only ends what stands before it."""
    if walk.flat:
        walk.soft_break()
        return True
    walk.flush()
    if not walk.frames and element.items():
        if element.get("data-type") == "raw":
            embeds.read_raw(walk.body, element)
            return False
        if element.get("data-type") == "embed":
            return walk.frame(EmbedFrame(walk.body, element))
        if element.tag == "section" and element.get("data-kind"):
            open_section(walk, element, "body")
    return True


def aside(walk: Walk, element: Element) -> bool:
    """Begin a box beside the story, which is a section."""
    if walk.frames:
        return box(walk, element)
    walk.flush()
    open_section(walk, element, "aside")
    return True


def open_section(walk: Walk, element: Element, default: str) -> None:
    """Begin the section that an element is."""
    fields = section_fields(element, default)
    set_styles(fields, element, walk.body)
    walk.body.open_section(fields, element.get("id"), awaits_heading=True)


def paragraph_start(walk: Walk, element: Element) -> bool:
    """Begin a paragraph."""
    if walk.frames and walk.frames[-1].flat:
        walk.soft_break()
        return True
    if walk.inline.length:
        walk.flush()
    walk.breaks = 0
    if element.items():
        walk.block = element
        walk.preserve(element, 1)
    else:
        walk.block = None
    walk.in_paragraph = True
    return True


def paragraph_end(walk: Walk, element: Element) -> None:
    """End a paragraph."""
    walk.in_paragraph = False
    if walk.frames and walk.frames[-1].flat:
        walk.soft_break()
        return
    walk.flush()
    if element.items():
        walk.preserve(element, -1)


def heading(walk: Walk, element: Element) -> bool:
    """Begin a heading; inside lists, tables and quotations only its words count."""
    return paragraph_start(walk, element) if walk.frames else walk.frame(HeadingFrame(walk.body, element))


def quote(walk: Walk, element: Element) -> bool:
    """Begin a block quotation, or a post that has the form of one."""
    if walk.one_text:
        return box(walk, element)
    if embeds.is_post(element):
        walk.flush()
        embeds.read_post(walk.body, element)
        return False
    return walk.frame(QuoteFrame(walk.body, element))


def attribution(walk: Walk, element: Element) -> bool:
    """Begin the line that says who is quoted; elsewhere it is a box or words."""
    quote = walk.frames[-1] if walk.frames else None
    within = element.tag in el.INLINE
    if isinstance(quote, QuoteFrame) and not (within and walk.inline.length and not _is_last(element, quote)):
        return walk.frame(AttributionFrame(walk.body, element, quote))
    return True if within else box(walk, element)


def _is_last(element: Element, quote: QuoteFrame) -> bool:
    """Tell whether nothing of a quotation follows an element."""
    in_it = element.getparent() is quote.element
    return in_it and element.getnext() is None and not (element.tail or "").strip()


def end_attribution(walk: Walk, element: Element) -> None:
    """End the line that says who is quoted."""
    if element.tag not in el.INLINE or (walk.frames and walk.frames[-1].element is element):
        walk.end_frame(element)


def list_start(walk: Walk, element: Element) -> bool:
    """Begin a list."""
    if walk.one_text:
        return box(walk, element)
    return walk.frame(ListFrame(walk.body, element, walk.lists[-1] if walk.lists else None))


def item(walk: Walk, element: Element) -> bool:
    """Begin an item; without a list it is a paragraph."""
    holder = walk.frames[-1] if walk.frames else None
    if isinstance(holder, ListFrame):
        return walk.frame(ItemFrame(walk.body, element, holder))
    return box(walk, element)


def preformatted(walk: Walk, element: Element) -> bool:
    """Begin text whose white space counts."""
    if walk.one_text:
        return box(walk, element)
    walk.frame(PreFrame(walk.body, element))
    walk.inline.preserve += 1
    return True


def end_preformatted(walk: Walk, element: Element) -> None:
    """End text whose white space counts."""
    framed = bool(walk.frames) and walk.frames[-1].element is element
    walk.end_frame(element)
    walk.inline.preserve -= framed


def figure(walk: Walk, element: Element) -> bool:
    """Begin a figure, unless it is only the frame of a table, a quotation or an embed."""
    if walk.flat or walk.figures or _wraps_other(element):
        return box(walk, element)
    return walk.frame(FigureFrame(walk.body, element))


def caption(walk: Walk, element: Element) -> bool:
    """Begin the caption of a figure or a table."""
    holder = walk.frames[-1] if walk.frames else None
    if isinstance(holder, FigureFrame | TableFrame):
        return walk.frame(holder.caption(element))
    return box(walk, element)


def picture(walk: Walk, element: Element) -> bool:
    """Read a picture, a video, a sound."""
    if walk.figures:
        walk.figures[-1].add(element)
    elif walk.frames:
        walk.frames[-1].later.append(element)
    else:
        read_picture(walk.body, element)
    return element.tag not in el.PLAYERS  # whose words are for browsers that cannot play


def table(walk: Walk, element: Element) -> bool:
    """Begin a table; within a cell only its words count."""
    return box(walk, element) if walk.one_text else walk.frame(TableFrame(walk.body, element))


def row(walk: Walk, element: Element) -> bool:
    """Begin a row."""
    table = walk.frames[-1] if walk.frames else None
    if not isinstance(table, TableFrame):
        return box(walk, element)
    walk.flush()
    table.row()
    return True


def cell(walk: Walk, element: Element) -> bool:
    """Begin a cell."""
    table = walk.frames[-1] if walk.frames else None
    return walk.frame(table.cell(element)) if isinstance(table, TableFrame) else box(walk, element)


def _wraps_other(element: Element) -> bool:
    others = (*el.TABLES, *el.QUOTES, *el.FRAMES, *el.PREFORMATTED)
    return (
        next(element.iter(*others), None) is not None
        and next(element.iter(*el.PICTURES, *el.PLAYERS), None) is None
        and element.get("data-media") is None
    )
