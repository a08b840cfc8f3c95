"""The text of a story in Markdown → its sections, its media and its headline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmodel.formats.addresses import place_of
from newsmodel.formats.completion import infer_headline_from_heading, sign_of
from newsmodel.formats.contract import Line
from newsmodel.formats.left_out.placing import follow_blocks
from newsmodel.formats.lines_around import take_lines_around
from newsmodel.formats.mapping import Conversion, KeptKey, Names, Object, Silent, Step
from newsmodel.formats.mapping.items import settle_language
from newsmodel.formats.markdown.above import MENU
from newsmodel.formats.markdown.closing import take_closing_sections
from newsmodel.formats.markdown.extensions import COMMENT, KIND_OF_BOX, SHORTCODE, UNUSED_FOOTNOTE
from newsmodel.formats.markdown.paragraphs import open_bold_sections, take_captions
from newsmodel.formats.markdown.tokens import (
    LINK_OF_HEADING,
    LINK_OF_HEADLINE,
    LINK_OF_PICTURE,
    TITLE_OF_LINK,
    TITLE_OF_PICTURE,
    UNUSED_ADDRESS,
    Found,
    to_markup,
)
from newsmodel.formats.markup import Body, read_markup
from newsmodel.formats.reading_rules import BOILERPLATE_REMOVED
from newsmodel.formats.text.rules import KICKER_GUESSED
from newsmodel.issues import shown
from newsmodel.prose.characters import clean, one_line
from newsmodel.prose.furniture.bans import restricts_use

#: What is kept of the text in its words.
_WITH_WORDS = frozenset(
    {
        *(MENU, COMMENT, KIND_OF_BOX, SHORTCODE, UNUSED_FOOTNOTE),
        *(LINK_OF_HEADING, LINK_OF_HEADLINE, LINK_OF_PICTURE, TITLE_OF_LINK, TITLE_OF_PICTURE, UNUSED_ADDRESS),
    }
)
#: Where whoever writes a story says something of it that no reader sees, which may restrict it.
_UNSEEN = frozenset({COMMENT, SHORTCODE, UNUSED_FOOTNOTE})


def reserve_ids(doc: Object, conversion: Conversion) -> None:
    """Take the ids that front matter gives to parts, so that no part of the text gets one of them."""
    parts = (part for name in ("media", "entities", "sources", "claims") for part in doc.get(name, ()))
    conversion.ids |= {part["id"] for part in parts if "id" in part}


def fill_body(found: Found, body: Body) -> None:
    """Read the markup of some Markdown into a body.

    Args:
        found: The markup.
        body: Where sections, media and issues go.
    """
    read_markup(found.markup, body)
    for item in body.new_media:
        places = [place_of(file) for file in item.get("renditions", ())]
        title = next((found.titles[place] for place in places if place in found.titles), None)
        caption = clean(title).text.strip() if title is not None else ""
        if caption and one_line(item.setdefault("caption", caption)) != one_line(caption):
            body.leave_out(TITLE_OF_PICTURE, caption)
    for told in found.left_out:
        what, _, words = told.partition(": ")
        if what in _UNSEEN and restricts_use(words):
            _set_beside(what, words, body.conversion)
        elif what in _WITH_WORDS:
            body.leave_out(what, words)
        else:
            body.leave_out(told)


def _set_beside(what: str, words: str, conversion: Conversion) -> None:
    """Keep words where those are looked for that restrict a story."""
    conversion.say(BOILERPLATE_REMOVED, f"left out as {what}: {words!r}", ())
    conversion.left_out.append({"reason": BOILERPLATE_REMOVED.id, "text": words})


class TextRow(Silent):
    """The row of the text below the front matter."""

    reads: Names = frozenset({KeptKey.TEXT})
    writes: Names = None

    def read(self, step: Step) -> None:
        """Read headline, sections, media, dateline and language."""
        doc, conversion = step.doc, step.conversion
        known = doc.get("headline")
        # a soft hyphen is none of its word, nor is a byte-order mark below the front matter
        text = step.raw.pop(KeptKey.TEXT).replace("\u00ad", "").replace("\ufeff", "")
        found = to_markup(text, headline=known, is_foreign=True)
        headline = clean(found.headline).text if found.headline is not None else None
        if known is None and headline:
            doc["headline"] = headline
        if found.kicker is not None:
            _set_kicker(clean(found.kicker).text, step)
        reserve_ids(doc, conversion)
        media = {item["id"]: item for item in doc.get("media", ()) if "id" in item}
        body = Body(conversion, base=conversion.hints.url, headline=doc.get("headline"), media=media)
        fill_body(found, body)
        body.put_in(doc)
        _read_around(doc, conversion, body.dateline)
        _copy_headline(step)
        if conversion.hints.language is None:
            settle_language(doc, conversion)

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the mapping table."""
        yield Line("the first `#` heading", "headline", "where the front matter has none")
        yield Line("the text", "sections", "CommonMark, tables, strikethrough, footnotes, HTML")
        yield Line("pictures", "media", "their titles are captions, and words in italics right below them")
        yield Line("the first paragraphs", "subheadline", "as of plain text, whatever their marks")
        yield Line("the first paragraphs", "byline", "likewise; dates and corrections too")
        yield Line("the last paragraphs", "tagline", "likewise; links to other stories are `links`")


def _set_kicker(words: str, step: Step) -> None:
    """Set the label above the headline, or keep it beside that of the front matter."""
    if step.doc.setdefault("kicker", words) == words:
        step.say(KICKER_GUESSED, f"taken for the kicker: {shown(words)}", "kicker")
    else:
        _set_beside("another label", words, step.conversion)


def _read_around(doc: Object, conversion: Conversion, dateline: str | None) -> None:
    """Read the paragraphs and sections that are none of the story, or stand for something else."""
    blocks = _ids_of_blocks(doc)
    take_captions(doc, conversion)
    take_lines_around(doc, conversion, dateline)
    take_closing_sections(doc, conversion)
    open_bold_sections(doc, conversion)
    follow_blocks(conversion.left_out, blocks, set(_ids_of_blocks(doc)))


def _ids_of_blocks(doc: Object) -> list[str]:
    return [block["id"] for section in doc.get("sections", ()) for block in section["blocks"] if "id" in block]


def _copy_headline(step: Step) -> None:
    """Call a story that begins with a heading of a lower rank by that."""
    doc = step.doc
    first: dict[str, Any] = next(iter(doc.get("sections", ())), {})
    if "headline" not in doc and "heading" in first:
        headline = infer_headline_from_heading(first["heading"])
        doc["headline"] = headline.value
        step.raw |= sign_of(headline.value)
        step.say(*headline.remark, "headline")
