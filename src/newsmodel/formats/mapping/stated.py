"""Restrictions that the words of a story state, in formats that have properties for them, too."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import Final

from newsmodel.formats.completion import Document, headings_and_texts_of, texts_of
from newsmodel.formats.escaped import without_markup
from newsmodel.formats.mapping.conversion import Conversion
from newsmodel.formats.mapping.paths import Object
from newsmodel.formats.reading_rules import BOILERPLATE_REMOVED, LEFT_OUT_OF_STORY
from newsmodel.formats.restrictions import (
    ACCESS_INFERRED,
    END_UNRESOLVED,
    MINING_INFERRED,
    ORIGIN_INFERRED,
    RANK,
    STATUS_INFERRED,
    TERMS_INFERRED,
    StatedBan,
    StatedReservation,
    ban_in,
    closed_by,
    effects_of,
    end_stated,
    is_of_machine,
    origin_in,
    picture_origin_in,
    reservation_in,
    status_of,
    status_of_kind,
    strictness_of_mining,
    terms_in,
    words_of_origin,
    words_of_use,
)
from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.restrictions.keys import kind_of_key
from newsmodel.formats.restrictions.marks import loud_among, loud_before_slug, orders_among
from newsmodel.issues import DocumentPath, shown
from newsmodel.model import Concept
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.bans import choose_bans
from newsmodel.prose.furniture.embargoes import mark_of_embargo
from newsmodel.prose.furniture.holds import holds_back_lines_of_note, is_of_draft
from newsmodel.prose.furniture.notices import is_notice_of_embargo
from newsmodel.prose.furniture.notices_of_use import kinds_of_notices_in
from newsmodel.prose.furniture.orders import may_be_order
from newsmodel.readings import Hints
from newsmodel.values import read_timestamp, write_timestamp

_NOTHING: Final[Document] = {}
#: So many lines of a note are looked at, from its beginning, and from its end.
_MOST_LINES: Final = 12
#: Reasons for which words of the input that may speak of the story are no part of its body.
_BESIDE_STORY = frozenset({BOILERPLATE_REMOVED.id, LEFT_OUT_OF_STORY.id})


def settle_stated(doc: Object, conversion: Conversion, beside: Iterable[str] = (), part: Document = _NOTHING) -> None:
    """Set status, embargo, terms, origin and mining that the words of a document state; the words stay where they are.

    Args:
        doc: The document; a restriction that it has is not loosened.
        conversion: To whom is said what was taken.
        beside: Words beside the story on the rights in it: the foot of its page.
        part: What a part of the input, such as the data in a page, has said of the story; its words count, too.

    Example:
        >>> doc = {"headline": "MANDATORY KILL"}
        >>> settle_stated(doc, Conversion())
        >>> doc["status"]
        'canceled'
    """
    around, left_out = tuple(dict.fromkeys(map(one_line, beside))), (*_left_out(conversion),)
    parts = (doc, part) if part else (doc,)
    noted = [(*_notes_of(each), *_of_last_revision(each)) for each in parts]
    told = dict.fromkeys((*chain.from_iterable(map(_texts_of_use, parts, noted)), *left_out, *around))
    words = [text for text in told if text.strip()]
    credited = tuple(dict.fromkeys((*chain.from_iterable(map(_texts_of_origin, parts)), *left_out)))
    whole = "\n".join(told | dict.fromkeys(credited))
    kinds, notes = kinds_of_notices_in(whole), [*chain.from_iterable(noted)]
    has_orders = any(map(may_be_order, words))
    bans = choose_bans(map(one_line, words), whole) if has_orders or "ban" in kinds else ()
    _settle_status(bans, notes, doc, conversion)
    if "embargo" not in doc and (has_orders or "embargo" in kinds):
        _settle_embargo(map(one_line, words), around, doc, conversion)
    if notes or "terms" in kinds:  # which need no label in a note
        _settle_terms(words if "terms" in kinds else notes, notes, doc, conversion)
    if "gate" in kinds:
        _settle_access(doc, conversion)
    if "origin" in kinds:
        _settle_origin(credited, doc, conversion)
    _settle_mining(credited if "reservation" in kinds else (), (*around, *_notices(part)), doc, conversion)


def _settle_status(bans: Collection[str], notes: Collection[str], doc: Object, conversion: Conversion) -> None:
    """Set the status that a notice, a note or a signal gives a story."""
    drafts = _drafts(doc) if bans else ()
    bans = [text for text in bans if text not in drafts]
    ban = ban_in(bans, _headlines(doc) if bans else (), notes) if bans or notes else None
    for found in filter(None, (ban, _signalled(doc))):
        if RANK[found.status] > RANK[doc.get("status", "usable")]:
            doc["status"] = found.status
            conversion.originals.pop("/status", None)
            conversion.say(STATUS_INFERRED, found.message, ("status",))


def _notes_of(doc: Document) -> Iterator[str]:
    """Yield the notes to editors, and their lines, but one amid others that is on those below it."""
    if "notes" not in doc:
        return
    for words in (without_markup(each["text"]) for each in doc["notes"] if "text" in each):
        lines = words.splitlines()
        around = (*lines[:_MOST_LINES], *lines[_MOST_LINES:][-_MOST_LINES:])
        inner = (line for line in around[1:-1] if not holds_back_lines_of_note(line.strip()))
        yield from filter(None, dict.fromkeys(map(one_line, (words, *around[:1], *inner, *around[1:][-1:]))))


def _signalled(doc: Document) -> StatedBan | None:
    """Find the strictest status that a signal, a kind of item, a subject of a scheme of statuses or a keyword names."""
    if _SIGNALLING.isdisjoint(doc):
        return None
    signals = [each[name] for each in doc.get("signals", ()) for name in ("code", "uri") if name in each]
    signals += [each[name] for each in doc.get("subjects", ()) if _is_status(each) for name in _NAMING if name in each]
    kinds = [each[name] for each in doc.get("genres", ()) for name in _NAMING if name in each]
    kinds += [each["value"] for each in doc.get("properties", ()) if each.get("name") == "role" and "value" in each]
    told = [(status_of(words), f"the signal {shown(words)}") for words in signals]
    told += [(status_of_kind(words), f"the kind of item {shown(words)}") for words in kinds]
    told += [(_status_in_keyword(word), f"the keyword {shown(word)}") for word in loud_among(doc.get("keywords", ()))]
    found = [(status, words) for status, words in told if status is not None]
    if not found:
        return None
    status, words = max(found, key=lambda each: RANK[each[0]])
    return StatedBan(status, f"taken for {status}: {words}")


#: Fields in which a signal may stand.
_SIGNALLING: Final = frozenset({"signals", "subjects", "genres", "properties", "keywords"})


def _status_in_keyword(word: str) -> str | None:
    """Read the status that a property with such a name would give a story."""
    effects = effects_of(Said(word, kind_of_key(word), True), Hints())
    return next((str(effect.value) for effect in effects if effect.field == ("status",)), None)


#: Fields of a subject or of a genre that may name a status.
_NAMING: Final = ("code", "name", "uri")


def _is_status(subject: Document) -> bool:
    kind = kind_of_key(subject.get("scheme", ""))
    return kind is not None and kind.family in ("status", "qualified")


def _headlines(doc: Document) -> frozenset[str]:
    """Gather the headings of a document's sections, and its headline above a body: a kill often has none."""
    headline = doc.get("headline") if any(texts_of(doc)) else None
    parts = (headline, *(each.get("heading") for each in doc.get("sections", ())))
    return frozenset(map(one_line, filter(None, parts)))


def _drafts(doc: Document) -> Collection[str]:
    """Gather the headings of a list of drafts, "Draft 2, 4 May 2026" above "Draft 1": none of them is the story's."""
    headings = map(one_line, filter(None, (each.get("heading") for each in doc.get("sections", ()))))
    drafts = {heading for heading in headings if is_of_draft(heading)}
    return drafts if len(drafts) > 1 else ()


def _settle_embargo(words: Iterable[str], beside: Iterable[str], doc: Object, conversion: Conversion) -> None:
    own = [one_line(doc.get("headline", "")), *(one_line(each.get("text", "")) for each in doc.get("headlines", ()))]
    headlines = {*own, *beside}  # a page links to other stories there
    told = (text for text in words if is_notice_of_embargo(text, may_be_headline=text in headlines))
    text = next(told, None) or next(filter(None, map(mark_of_embargo, own)), None)
    if text is None:
        return
    end = end_stated(text, published=_day_of(doc, conversion), timezone=conversion.hints.timezone)
    doc["embargo"] = {"note": text} if end.until is None else {"until": write_timestamp(end.until), "note": text}
    conversion.say(STATUS_INFERRED, f"taken for an embargo: {shown(text)}", ("embargo",))
    for doubt in end.doubts:
        conversion.say(END_UNRESOLVED, doubt, ("embargo",))


def _day_of(doc: Document, conversion: Conversion) -> datetime.date | None:
    """Find the story's own date: an order to wait means it by "today"."""
    told = next((doc[name] for name in ("published", "created", "modified") if name in doc), None)
    return conversion.hints.published or (None if told is None else read_timestamp(told))


def _settle_terms(words: list[str], notes: list[str], doc: Object, conversion: Conversion) -> None:
    """Add the terms of usage that a document states to those that it has."""
    known = doc.get("rights", {}).get("usage_terms", "")
    if (terms := terms_in(words, known, notes)) is not None:
        doc.setdefault("rights", {})["usage_terms"] = "\n".join(filter(None, (known, *terms.lines)))
        conversion.say(TERMS_INFERRED, terms.message, ("rights", "usage_terms"))


def _settle_access(doc: Object, conversion: Conversion) -> None:
    """Close a story that says that it is for some readers only; a line beside it, of a page, may mean another."""
    line = closed_by(_texts_of_use(doc, _notes_of(doc)))
    if line is None or doc.get("rights", {}).get("free_access") is False:
        return
    doc.setdefault("rights", {})["free_access"] = False
    conversion.originals.pop("/rights/free_access", None)
    message = f"taken for a story that is not free: {shown(line)}"
    conversion.say(ACCESS_INFERRED, message, ("rights", "free_access"))


def _settle_origin(words: Iterable[str], doc: Object, conversion: Conversion) -> None:
    """Set the origin in a machine that a document states, where it does not say the like as data."""
    known = doc.get("digital_source_type")
    if known is not None and is_of_machine(Concept(**known)):
        return
    if (origin := origin_in(words)) is not None:
        doc["digital_source_type"] = {"uri": origin.uri}
        for pointer in [each for each in conversion.originals if each.startswith("/digital_source_type")]:
            del conversion.originals[pointer]
        instead = "" if known is None else f", instead of {shown(known.get('uri', known.get('name', '')))}"
        conversion.say(ORIGIN_INFERRED, f"{origin.message}{instead}", ("digital_source_type",))


def settle_media(doc: Object, conversion: Conversion) -> None:
    """Set the origin in a machine, and the reservations, that captions, credits and notices of media state.

    Example:
        >>> doc = {"media": [{"id": "m1", "kind": "picture", "caption": "The pier. Image generated with AI"}]}
        >>> settle_media(doc, Conversion())
        >>> doc["media"][0]["digital_source_type"]["uri"].rpartition("/")[2]
        'trainedAlgorithmicMedia'
    """
    if "media" not in doc:
        return
    captions: dict[str, list[str]] = {}
    for section in doc.get("sections", ()):
        for block in section.get("blocks", ()):
            if block.get("type") == "figure" and "text" in block:
                captions.setdefault(block["media"], []).append(block["text"])
    for place, each in enumerate(doc.get("media", ())):
        told = [*captions.get(each["id"], ()), each.get("caption", "")]
        path = ("media", place)
        _settle_media_origin(each, told, conversion, path)
        notices = filter(None, (each.get("credit"), *_notices(each)))
        _reserve(each, reservation_in(told, notices), conversion, path)


def _settle_media_origin(each: Object, told: list[str], conversion: Conversion, path: DocumentPath) -> None:
    known = each.get("digital_source_type")
    if known is not None and is_of_machine(Concept(**known)):
        return
    if (origin := picture_origin_in("\n".join(told), each.get("credit"))) is not None:
        each["digital_source_type"] = {"uri": origin.uri}
        conversion.say(ORIGIN_INFERRED, origin.message, (*path, "digital_source_type"))


def _settle_mining(words: Iterable[str], beside: Iterable[str], doc: Object, conversion: Conversion) -> None:
    """Set what a document, or the foot of its page, reserves of data mining in words."""
    held = filter(None, (doc.get("embargo", _NOTHING).get("note"),))
    told, notices = (*words, *held), (*_notices(doc), *beside)
    if told or notices:
        _reserve(doc, reservation_in(told, notices), conversion)


def _notices(part: Document) -> Iterator[str]:
    if (rights := part.get("rights")) is not None:
        yield from (rights[name] for name in ("notice", "usage_terms", "credit", "data_mining_terms") if name in rights)


def _reserve(part: Object, stated: StatedReservation | None, conversion: Conversion, path: DocumentPath = ()) -> None:
    """Set what the words of a story or of a medium reserve of data mining; nothing of it becomes freer."""
    known = part.get("rights", {}).get("data_mining")
    if stated is None or (known is not None and strictness_of_mining(stated.permission) <= strictness_of_mining(known)):
        return
    path = (*path, "rights", "data_mining")
    part.setdefault("rights", {})["data_mining"] = stated.permission
    conversion.originals.pop("".join(f"/{step}" for step in path), None)
    conversion.say(MINING_INFERRED, stated.message, path)


def _texts_of_origin(doc: Document) -> list[str]:
    texts = [*words_of_origin(doc, texts_of(doc))]
    texts += [each["name"] for each in doc.get("contributors", ()) if "name" in each]
    return texts + _texts_in(doc, "notes", "corrections", "summaries")


def _texts_of_use(doc: Document, notes: Iterable[str]) -> list[str]:
    texts = [*words_of_use(doc, headings_and_texts_of(doc)), *notes]
    texts += _texts_in(doc, "headlines", "summaries", "corrections")
    texts += [each["name"] for each in doc.get("signals", ()) if "name" in each]
    if "keywords" in doc:
        texts += [*loud_among(doc["keywords"]), *orders_among(doc["keywords"])]
    if "subjects" in doc:
        texts += orders_among(each.get("name") for each in doc["subjects"] if _is_status(each))
    texts += loud_before_slug(doc.get("slugline", ""))
    rights = doc.get("rights", _NOTHING)
    return texts + [rights[name] for name in ("notice", "usage_terms") if name in rights]


def _of_last_revision(doc: Document) -> list[str]:
    """Take what is said of the last revision; what held an earlier one back may be over."""
    revisions = doc.get("history", ())
    last = max(reversed(revisions), key=lambda each: each.get("date", ""), default=_NOTHING)
    return [last["note"]] if "note" in last else []


def _texts_in(doc: Document, *lists: str) -> list[str]:
    return [each["text"] for name in lists if name in doc for each in doc[name] if "text" in each]


def _left_out(conversion: Conversion) -> Iterator[str]:
    """Yield the words beside the story that were taken for no part of it; those of other stories say nothing of it."""
    yield from (each["text"] for each in conversion.left_out if each["reason"] in _BESIDE_STORY)
