"""Handlers of elements that NITF has and HTML has not, or means otherwise.

Each function that begins an element says whether what is in it is read too.
"""

from __future__ import annotations

from typing import Any

from newsmodel.formats.markup import blocks, handlers
from newsmodel.formats.markup import elements as el
from newsmodel.formats.markup.blocks import box
from newsmodel.formats.markup.frames import section_fields
from newsmodel.formats.markup.handlers import HANDLERS, Table
from newsmodel.formats.markup.names import KINDS
from newsmodel.formats.markup.nitf_media import NitfFigureFrame
from newsmodel.formats.markup.parsing import Element, words_in
from newsmodel.formats.markup.walking import NAMED, Begin, End, Handlers, Walk

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


#: Parts of names and addresses.
PARTS = frozenset(
    {
        "name.given",
        "name.family",
        "person",
        "org",
        "function",
        "city",
        "state",
        "region",
        "country",
        "sublocation",
        "addressee",
        "delivery.point",
        "delivery.office",
        "postcode",
        "care.of",
        "copyrite.year",
        "copyrite.holder",
    }
)
#: Elements that are paragraphs where they stand in no line.
_LINES = (
    "byline",
    "dateline",
    "datasource",
    "tagline",
    "distributor",
    "bibliography",
    "biblio",
    "abstract",
)
#: Elements that say something of the story or of a part of it, and are no words of it.
DATA = (
    "key-list",
    "keyword",
    "series",
    "media-metadata",
    "nitf-table-metadata",
    "nitf-colgroup",
    "nitf-col",
    "alt-code",
    "location-code",
)


def skip_data(walk: Walk, element: Element) -> bool:
    """Skip data, and keep the words in them: the summary of a table."""
    words = words_in(element)
    if words:
        walk.body.leave_out("words among data", words)
    return False


def note_end(walk: Walk, element: Element) -> None:
    """End a note beside the story."""
    walk.end_box(element)
    if not walk.frames:
        walk.body.close_section()


def fraction(walk: Walk, element: Element) -> bool:  # noqa: ARG001
    """Begin a fraction, which stands apart from the whole number before it."""
    if walk.inline.last.isalnum():
        walk.words(" ")
    return True


def denominator(walk: Walk, element: Element) -> bool:
    """Begin what a fraction is of, behind a sign of its own or a stroke."""
    before = element.getprevious()
    if before is None or before.tag != "frac-sep":
        walk.words("/")
    return True


def part(walk: Walk, element: Element) -> bool:
    """Begin a part of a name or an address, which stands apart from the part right before it."""
    before = element.getprevious()
    if before is not None and before.tag in PARTS and not before.tail and walk.inline.last.strip():
        walk.words(" ")
    return True


def name(walk: Walk, element: Element) -> bool:
    """Begin words that name somebody or something."""
    part(walk, element)
    if walk.body.takes_names:
        walk.inline.begin(f"{NAMED}{len(walk.named)}", None)
        walk.named.append(element)
    return True


def end_name(walk: Walk, element: Element) -> None:
    """End words that name somebody or something."""
    for index in range(len(walk.named) - 1, -1, -1):
        if walk.named[index] is element:
            walk.inline.end(f"{NAMED}{index}")
            return


def keep(walk: Walk, element: Element) -> None:
    """End an element of which nothing but the words counts."""


def note(walk: Walk, element: Element) -> bool:
    """Begin a note; one in a paragraph waits for its end, and one for editors is no part of the story."""
    if is_for_editors(element):
        if not walk.body.takes_notes:
            walk.body.leave_out("a note for editors", words_in(element))
        return False
    if walk.in_paragraph and not walk.frames:
        walk.waiting.append(element)
        return False
    return blocks.aside(walk, element)


def is_for_editors(element: Element) -> bool:
    """Tell whether a note is for editors alone."""
    return str(element.tag).endswith("note") and (
        element.get("noteclass", "").strip().lower() in ("editorsnote", "editors-note", "editor")
        or element.get("type", "").strip().lower() == "npa"
    )


def paragraph_end(walk: Walk, element: Element) -> None:
    """End a paragraph; the notes that stood in it follow."""
    blocks.paragraph_end(walk, element)
    waiting, walk.waiting = walk.waiting, []
    for each in waiting:
        Walk(walk.body, NITF_HANDLERS, is_nitf=True).run(each)


def label(walk: Walk, element: Element) -> bool:
    """Begin the label of a footnote."""
    return box(walk, element)


def footnote(walk: Walk, element: Element) -> bool:
    """Begin the words of a footnote, behind its label."""
    before = element.getprevious()
    if before is None or before.tag != "fn-label":
        return box(walk, element)
    walk.in_paragraph = True
    return True


def end_footnote(walk: Walk, element: Element) -> None:
    """End the words of a footnote."""
    walk.in_paragraph = False
    walk.end_box(element)


def end_label(walk: Walk, element: Element) -> None:
    """End the label of a footnote, whose words follow in the same paragraph."""
    if element.text:
        walk.words(" ")


def classifier(walk: Walk, element: Element) -> bool:  # noqa: ARG001
    """Begin a term that classifies: in a line its words count."""
    return walk.in_paragraph


def file(walk: Walk, element: Element) -> bool:  # noqa: ARG001
    """Leave out a file that stands in the markup itself."""
    walk.body.leave_out("a file in the markup itself")
    return False


def reference(walk: Walk, element: Element) -> bool:
    """Leave out a table that stands elsewhere, but for its address."""
    walk.body.leave_out("a table that stands elsewhere", element.get("source"))
    return False


def unknown(walk: Walk, element: Element) -> bool:
    """Take the words of an element that NITF does not have; one without words is kept whole."""
    if walk.inline.length or walk.in_paragraph or walk.frames or words_in(element):
        return True if walk.inline.length or walk.in_paragraph else box(walk, element)
    return handlers.unknown(walk, element)


def end_unknown(walk: Walk, element: Element) -> None:  # noqa: ARG001
    """End an element that NITF does not have, which is a paragraph where it stands in none."""
    if not walk.in_paragraph and not walk.frames:
        walk.flush()


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


class NitfTable(Table):
    """The handlers of NITF's elements; of those that it does not have the words count."""

    def __missing__(self, tag: Any) -> Handlers:
        if type(tag) is str and tag[0] != "{":
            return (unknown, end_unknown)
        return super().__missing__(tag)


def _table() -> Table:
    own: dict[str, tuple[Begin, End | None]] = {
        "block": (block_start, block_end),
        "note": (note, note_end),
        "fn": (note, note_end),
        "p": (blocks.paragraph_start, paragraph_end),
        "frac": (fraction, keep),
        "numer": (handlers.inline_start, keep),
        "frac-sep": (handlers.inline_start, keep),
        "denom": (denominator, keep),
        "fn-label": (label, end_label),
        "fn-value": (footnote, end_footnote),
        "media-object": (file, None),
        "table-reference": (reference, None),
        "nitf-table": (box, Walk.end_box),
        "custom-table": (box, Walk.end_box),
        "classifier": (classifier, None),
        "em": (emphasis, end_emphasis),
        "media": (media, Walk.end_frame),
        "media-producer": (producer, Walk.end_frame),
    }
    lines = {each: (box, Walk.end_box) for each in _LINES if each not in own}
    parts = dict.fromkeys(PARTS, (part, keep)) | dict.fromkeys(KINDS, (name, end_name))
    data = dict.fromkeys(DATA, (skip_data, None))
    return NitfTable({**HANDLERS, **lines, **parts, **data, **own})


NITF_HANDLERS = _table()
