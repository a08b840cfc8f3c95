"""Handlers of elements that NITF has and HTML has not, or means otherwise.

Each function that begins an element says whether what is in it is read too.
"""

from __future__ import annotations

from newsmodel.formats.markup import blocks
from newsmodel.formats.markup import elements as el
from newsmodel.formats.markup.blocks import box
from newsmodel.formats.markup.frames import section_fields
from newsmodel.formats.markup.handlers import HANDLERS, Table
from newsmodel.formats.markup.nitf_media import NitfFigureFrame
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.markup.walking import Begin, End, Walk

#: Kinds of sections that `block` has for its class where we wrote it.
_SECTION_CLASSES = frozenset({"body", "summary", "entry"})
#: Marks that `em` has for its class.
_MARKS_OF_CLASSES = {"bold": "strong", "strong": "strong", "underscore": "underline", "underline": "underline"}


def is_nitf(root: Element) -> bool:
    """Tell whether a tree is NITF: it has an element that nothing else has."""
    return next(root.iter(*el.NITF_ONLY), None) is not None


def block_start(walk: Walk, element: Element) -> bool:
    """Begin a block, which is a section where its class is that of one."""
    kind = element.get("class")
    if kind in _SECTION_CLASSES and not walk.frames:
        walk.flush()
        walk.body.open_section(section_fields(element, kind), element.get("id"), awaits_heading=True)
        return True
    return box(walk, element)


def block_end(walk: Walk, element: Element) -> None:
    """End a block."""
    walk.end_box(element)
    if element.get("class") in _SECTION_CLASSES and not walk.frames:
        walk.body.close_section()


def note_end(walk: Walk, element: Element) -> None:
    """End a note beside the story."""
    walk.end_box(element)
    if not walk.frames:
        walk.body.close_section()


def emphasis(walk: Walk, element: Element) -> bool:
    """Begin words that stand out, as the class says."""
    if walk.breaks:
        walk.settle_breaks()
    walk.inline.begin(_kind_of(element), None)
    return True


def end_emphasis(walk: Walk, element: Element) -> None:
    """End words that stand out."""
    walk.inline.end(_kind_of(element))


def _kind_of(element: Element) -> str:
    classes = element.get("class", "").lower().split()
    return next((_MARKS_OF_CLASSES[name] for name in classes if name in _MARKS_OF_CLASSES), el.MARKS["em"])


def media(walk: Walk, element: Element) -> bool:
    """Begin a media item."""
    if walk.flat or walk.figures:
        return box(walk, element)
    return walk.frame(NitfFigureFrame(walk.body, element))


def producer(walk: Walk, element: Element) -> bool:
    """Begin the words that say who made a media item."""
    holder = walk.frames[-1] if walk.frames else None
    return walk.frame(holder.maker(element)) if isinstance(holder, NitfFigureFrame) else blocks.caption(walk, element)


def _table() -> Table:
    own: dict[str, tuple[Begin, End | None]] = {
        "block": (block_start, block_end),
        "note": (blocks.aside, note_end),
        "fn": (blocks.aside, note_end),
        "em": (emphasis, end_emphasis),
        "media": (media, Walk.end_frame),
        "media-producer": (producer, Walk.end_frame),
    }
    return Table({**HANDLERS, **own})


NITF_HANDLERS = _table()
