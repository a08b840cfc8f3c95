"""Datelines: the words that begin the first paragraph of a body ⇄ the article's dateline."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats import reading_rules as rules
from newsmodel.formats.completion import remarks_on_date, reporters_of
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.formats.timestamps import settled
from newsmodel.issues import shown
from newsmodel.prose.dates.resolution import resolve
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.datelines import read_dateline
from newsmodel.values import write_timestamp


def take_dateline(
    doc: Object, conversion: Conversion, marked: str | None = None, *, names_reporters: bool = False
) -> None:
    """Set the article's dateline, and cut it off the first paragraph.

    Args:
        doc: The document, with its sections.
        conversion: To whom is said what was guessed.
        marked: The dateline's words, where the body marks them and has them no longer in its first paragraph.
        names_reporters: Whether those whom it names become contributors; an item that is written back has its own.
    """
    if marked is not None:
        printed = _read_marked(marked)
        doc["dateline"] = _object(printed, marked, doc, conversion)
        if names_reporters:
            _name_reporters(doc, printed)
        return
    block = first_paragraph(doc)
    printed = read_dateline(block["text"]) if block is not None else None
    if block is None or printed is None or not block["text"][printed.end :].strip():
        return
    doc["dateline"] = _object(printed, printed.text, doc, conversion)
    if not printed.certain:
        conversion.say(rules.DATELINE_GUESSED, f"taken for the dateline: {printed.text!r}", ("dateline",))
    if names_reporters:
        _name_reporters(doc, printed)
    cut_start(block, printed.end)


def _read_marked(words: str) -> PrintedDateline | None:
    """Read a dateline that stands alone: the dash that ends it in a paragraph may be missing."""
    return read_dateline(f"{words} Words") or read_dateline(f"{words} - Words")


#: What ends a dateline in a paragraph.
_DASH = re.compile(r"\s{0,4}(?:-{1,3}|_{1,2}|=|[\u2012-\u2015\u2212])\s{1,4}(?=\S)")


def drop_repeated_dateline(doc: Object) -> None:
    """Cut the dateline off the paragraph that begins with it, where the document has it already: some send it twice.

    One that names an agency or a day may stand in a later paragraph, behind lines that are none of the story's.

    Args:
        doc: The document, with its dateline and its sections.

    Example:
        >>> lead = {"type": "paragraph", "text": "BERGEN, Nov 30 (NP) - It rained."}
        >>> drop_repeated_dateline({"dateline": {"text": "BERGEN, Nov 30 (NP)"}, "sections": [{"blocks": [lead]}]})
        >>> lead["text"]
        'It rained.'
    """
    words = re.sub(r"[\s\u2012-\u2015\u2212-]+\Z", "", doc["dateline"].get("text", ""))
    block = _repeating(doc, words) if words else None
    if block is None:
        return
    dash = _DASH.match(block["text"], len(words))
    if dash is not None:
        cut_start(block, dash.end())


def _name_reporters(doc: Object, printed: PrintedDateline | None) -> None:
    """Name those who report, as a dateline has them, where the article names nobody."""
    if printed is not None and printed.authors and not doc.get("contributors"):
        doc["contributors"] = reporters_of(printed.authors)


def _repeating(doc: Object, words: str) -> Object | None:
    """Find the paragraph that begins with the words of a dateline."""
    blocks = (block for section in doc.get("sections", ()) for block in section.get("blocks", ()))
    found = next((each for each in blocks if each["type"] == "paragraph" and each["text"].startswith(words)), None)
    if found is None or found is first_paragraph(doc):
        return found
    printed = _read_marked(words)
    return found if printed is not None and (printed.agency is not None or printed.day is not None) else None


def first_paragraph(doc: Object) -> Object | None:
    """Find the first words of the body, where they are a paragraph of the lead; pictures may stand before them."""
    section = next(iter(doc.get("sections", ())), None)
    if section is None or "heading" in section:
        return None
    block: Object | None = next((each for each in section.get("blocks", ()) if each["type"] != "figure"), None)
    return block if block is not None and block["type"] == "paragraph" else None


def cut_start(block: Object, end: int) -> None:
    """Cut the first characters off a paragraph, with what is marked in them.

    Args:
        block: The paragraph.
        end: How many characters.

    Example:
        >>> block = {"text": "BERN - It rained.", "marks": [{"kind": "strong", "start": 0, "end": 9}]}
        >>> cut_start(block, 7)
        >>> block["text"], block["marks"]
        ('It rained.', [{'kind': 'strong', 'start': 0, 'end': 2}])
    """
    block["text"] = block["text"][end:]
    marks = [
        {**mark, "start": max(mark["start"] - end, 0), "end": mark["end"] - end} for mark in block.pop("marks", ())
    ]
    kept = [mark for mark in marks if mark["end"] > mark["start"]]
    if kept:
        block["marks"] = kept


def _object(printed: PrintedDateline | None, text: str, doc: Object, conversion: Conversion) -> Object:
    found: Object = {"text": text}
    if printed is None:
        return found
    if printed.places:
        found["places"] = list(printed.places)
    if printed.agency is not None:
        found["agency"] = printed.agency
    date = _date(printed, text, doc, conversion)
    if date is not None:
        found["date"] = date
    return found


def _date(printed: PrintedDateline, text: str, doc: Object, conversion: Conversion) -> str | None:
    if printed.day is None:
        return None
    known = next((doc[name] for name in ("published", "modified", "created") if name in doc), None)
    published = settled(known, conversion.hints).value if known is not None else conversion.hints.published
    resolved = resolve(printed.day, published=published, timezone=conversion.hints.timezone)
    for rule, message in remarks_on_date(resolved.doubts, text):
        conversion.say(rule, message, ("dateline", "date"))
    return None if resolved.value is None else write_timestamp(resolved.value)


def written_dateline(doc: Object, conversion: Conversion) -> str | None:
    """Take the dateline's words for the body, and say what they do not tell by themselves."""
    dateline: Any = doc.pop("dateline", None)
    if dateline is None:
        return None
    text: str = dateline["text"]
    if not text.strip():
        conversion.say(NOT_CARRIED, f"not carried: {shown(text)}", ("dateline",))
        return None
    if text != text.strip():
        conversion.say(NOT_CARRIED, f"written without white space at its ends: {shown(text)}", ("dateline", "text"))
    told = _object(_read_marked(text), text, doc, Conversion(hints=conversion.hints))
    for name, value in dateline.items():
        if told.get(name) != value:
            conversion.say(NOT_CARRIED, f"not carried: {shown(value)}", ("dateline", name))
    for name, value in told.items():
        if name not in dateline:
            conversion.say(NOT_CARRIED, f"the words say more than the article: {shown(value)}", ("dateline", name))
    return text


def leave_to_words(doc: Object, conversion: Conversion) -> None:
    """Take a dateline out of a document whose words are written as they were, and say what these tell otherwise.

    Args:
        doc: The document.
        conversion: Is told.

    Example:
        >>> conversion = Conversion()
        >>> leave_to_words({"dateline": {"text": "BERN (AP)", "places": ["BERN"], "agency": "dpa"}}, conversion)
        >>> [str(issue) for issue in conversion.issues]
        ["/dateline/agency: warning not-carried: 'BERN (AP)' tells it otherwise: 'dpa'"]
    """
    dateline: Any = doc.pop("dateline", None)
    text = dateline.get("text") if dateline else None
    printed = _read_marked(text) if text else None
    if printed is None:
        return
    told = (("places", list(printed.places) or None), ("agency", printed.agency))  # the day is told by other dates, too
    for name, value in told:
        if dateline.get(name) != value:
            message = f"{shown(text)} tells it otherwise: {shown(dateline.get(name, value))}"
            conversion.say(NOT_CARRIED, message, ("dateline", name))
