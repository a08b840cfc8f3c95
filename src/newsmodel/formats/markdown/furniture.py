"""Furniture of a story in its own paragraphs: byline and dates above the body, who else worked on it below."""

from __future__ import annotations

from collections.abc import Sequence

from newsmodel.formats.completion import parties_of, remarks_on_date
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.text import rules
from newsmodel.issues import shown
from newsmodel.model import Divider, Paragraph
from newsmodel.prose.dates.resolution import resolve
from newsmodel.prose.furniture.bylines import Byline
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.publication import Published
from newsmodel.values import write_timestamp

_TYPE = Paragraph.type
#: A byline and a date stand in so many paragraphs; a story has one more.
_HEAD = 2


def take_furniture(doc: Object, conversion: Conversion) -> None:
    """Take byline, dates and taglines out of the body, where the document does not have them already.

    Args:
        doc: The document, with its sections.
        conversion: To whom is said what was guessed.
    """
    sections = doc.get("sections", ())
    blocks: list[Object] = sections[0]["blocks"] if sections else []
    _take_deck(blocks, doc, conversion)
    for _ in range(_HEAD):
        if len(blocks) < _HEAD or blocks[0]["type"] != _TYPE:
            break
        if not (_take_byline(blocks[0]["text"], doc, conversion) or _take_dates(blocks[0]["text"], doc, conversion)):
            break
        del blocks[0]
    last: list[Object] = sections[-1]["blocks"] if sections else []
    if len(last) >= _HEAD and last[-1]["type"] == _TYPE and "tagline" not in doc and look(last[-1]["text"]).is_credit:
        doc["tagline"] = last.pop()["text"]
        if last[-1]["type"] == Divider.type:  # the rule above it parts nothing any more
            del last[-1]


def _take_deck(blocks: list[Object], doc: Object, conversion: Conversion) -> None:
    """Take the line between headline and byline for the deck."""
    above = blocks[: _HEAD + 1]
    if "subheadline" in doc or len(above) <= _HEAD or any(block["type"] != _TYPE for block in above):
        return
    deck, below = look(above[0]["text"]), look(above[1]["text"])
    if deck.byline or deck.publication or not deck.could_be_deck or deck.ends_paragraph:
        return
    if below.byline is None or not below.byline.authors:
        return
    doc["subheadline"] = deck.text
    conversion.say(rules.DECK_GUESSED, f"taken for the deck: {shown(deck.text)}", ("subheadline",))
    del blocks[0]


def _take_byline(text: str, doc: Object, conversion: Conversion) -> bool:
    byline = look(text).byline
    if byline is None:
        return _take_dated_byline(text, doc, conversion)
    if "byline" in doc or doc.get("contributors"):
        return False
    _set_byline(byline, doc)
    return True


def _take_dated_byline(text: str, doc: Object, conversion: Conversion) -> bool:
    """Take a byline that has a date beside it: "By Jo Lee | March 4, 2026"."""
    line = look(text).author_line
    if line is None or line.dated is None or line.dated.asides or not line.proven:
        return False
    if "byline" in doc or doc.get("contributors") or not _take_published(line.dated.published, doc, conversion):
        return False
    _set_byline(line.byline, doc)
    return True


def _set_byline(byline: Byline, doc: Object) -> None:
    doc["byline"] = byline.text
    if parties := parties_of(byline):
        doc["contributors"] = parties


def _take_dates(text: str, doc: Object, conversion: Conversion) -> bool:
    return _take_published(look(text).publication, doc, conversion)


def _take_published(found: Sequence[Published], doc: Object, conversion: Conversion) -> bool:
    if not found or any(one.event in doc or one.moment is None for one in found):
        return False
    settled = [_settled(one, doc, conversion) for one in found]
    return all(settled)


def _settled(one: Published, doc: Object, conversion: Conversion) -> bool:
    hints = conversion.hints
    assert one.moment is not None  # noqa: S101
    resolved = resolve(one.moment, published=hints.published, timezone=hints.timezone)
    for remark in remarks_on_date(resolved.doubts, one.text):
        conversion.say(*remark, (one.event,))
    if resolved.value is None:
        return False
    conversion.originals[f"/{one.event}"] = one.text
    doc[one.event] = write_timestamp(resolved.value)
    return True
