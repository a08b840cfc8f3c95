"""Paragraphs that stand for something else: captions in italics below pictures, and bold lines for headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.text.above_story import is_furniture
from newsmodel.formats.text.rules import CAPTION_GUESSED, SUBHEAD_GUESSED
from newsmodel.issues import shown
from newsmodel.model import Figure, Paragraph
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.captions import Caption
from newsmodel.prose.furniture.looks import look

#: A caption is no longer.
_LONGEST_CAPTION = 400
#: What stands below a heading is as long at least.
_SHORTEST_BELOW = 40
_QUESTION_MARKS = ("?", "\uff1f", "\u061f")


def take_captions(doc: Object, conversion: Conversion) -> None:
    """Give pictures the captions and credits that stand right below them in paragraphs of their own.

    Args:
        doc: The document, with its sections and media.
        conversion: To whom is said what was guessed.
    """
    media = {item["id"]: (place, item) for place, item in enumerate(doc.get("media", ())) if "id" in item}
    for section in doc.get("sections", ()):
        taken: list[int] = []
        for index, (above, below) in enumerate(pairwise(section["blocks"]), 1):
            place, item = media.get(above.get("media", ""), (0, None)) if above["type"] == Figure.type else (0, None)
            caption = _caption(below) if item is not None else None
            if item is None or caption is None or not _has_room(item, caption):
                continue
            item |= dict(_said(caption))
            told = f"taken for the caption of a picture: {shown(below['text'])}"
            conversion.say(CAPTION_GUESSED, told, ("media", place))
            if caption.words is not None:
                conversion.originals[f"/media/{place}/caption"] = below["text"]
            taken.append(index)
        section["blocks"] = [each for index, each in enumerate(section["blocks"]) if index not in taken]


def _caption(block: Object) -> Caption | None:
    """Read a paragraph as a caption: it has a credit as captions do, or is in italics as a whole."""
    if block["type"] != Paragraph.type:
        return None
    text = one_line(block["text"])
    if (found := look(text).caption) is not None:
        return found
    if not _is_all(block, "emphasis") or len(text) > _LONGEST_CAPTION or is_furniture(text):
        return None
    return Caption(text, None)


def _said(caption: Caption) -> Iterator[tuple[str, str]]:
    for name, words in (("caption", caption.words), ("credit", caption.credit)):
        if words is not None:
            yield name, words


def _has_room(item: Object, caption: Caption) -> bool:
    return not any(name in item for name, _ in _said(caption))


def open_bold_sections(doc: Object, conversion: Conversion) -> None:
    """Make headings of the bold lines of a story that has no others; questions in bold are those of an interview.

    Args:
        doc: The document, with its sections.
        conversion: To whom is said what was guessed.
    """
    sections = doc.get("sections", ())
    if any("heading" in section for section in sections):
        return
    bold = {id(block) for section in sections for block in _bold_lines(section["blocks"])}
    texts = [block["text"] for section in sections for block in section["blocks"] if id(block) in bold]
    if not texts or 2 * sum(text.endswith(_QUESTION_MARKS) for text in texts) > len(texts):
        return
    doc["sections"] = []
    for section in sections:
        parts = [section, *_parted(section, bold, conversion)]
        for part in parts if parts[0]["blocks"] else parts[1:]:
            if "heading" in part:
                told = f"taken for a heading: {shown(part['heading'])}"
                conversion.say(SUBHEAD_GUESSED, told, ("sections", len(doc["sections"])))
            doc["sections"].append(part)


def _bold_lines(blocks: Sequence[Object]) -> Iterator[Object]:
    """Yield the bold lines that have the form of a heading, and a paragraph below them that is not bold."""
    for here, below in pairwise(blocks):
        if here["type"] != Paragraph.type or below["type"] != Paragraph.type or _is_all(below, "strong"):
            continue
        is_above_prose = len(below["text"]) >= _SHORTEST_BELOW
        if is_above_prose and _is_all(here, "strong") and look(one_line(here["text"])).could_be_subhead:
            yield here


def _parted(section: Object, bold: set[int], conversion: Conversion) -> Iterator[Object]:
    """Part a section at its bold lines; it keeps what stands above the first of them."""
    blocks, section["blocks"] = section["blocks"], []
    here = section
    for block in blocks:
        if id(block) not in bold:
            here["blocks"].append(block)
            continue
        if here is not section:
            yield here
        here = {"id": conversion.fresh_id("s"), "heading": one_line(block["text"]), "blocks": []}
    if here is not section:
        yield here


def _is_all(block: Object, kind: str) -> bool:
    """Tell whether all words of a paragraph are set apart in a way."""
    return any(
        mark["kind"] == kind and mark["start"] == 0 and mark["end"] == len(block["text"])
        for mark in block.get("marks", ())
    )
