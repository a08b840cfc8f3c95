"""Bans in words: notices that kill a story, withdraw it, or hold it back."""

from __future__ import annotations

import functools
import re
from typing import Literal

from newsmodel.languages.language import get, pooled, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.notices import LONGEST

#: Marks around a notice: "*** KILL ***".
_MARKS = r"[\W_]{0,5}"


def read_ban(text: str) -> Literal["canceled", "withheld"] | None:
    """Read the status that a paragraph gives to the story, where it certainly says that it must not be used.

    Args:
        text: A headline, a note or one of the first paragraphs.

    Example:
        >>> read_ban("MANDATORY KILL"), read_ban("This story has been withdrawn."), read_ban("NOT FOR PUBLICATION")
        ('canceled', 'canceled', 'withheld')
        >>> read_ban("Kill Bill returns to cinemas"), read_ban("WITHDRAWN FROM AFGHANISTAN")
        (None, None)
    """
    if len(text) > LONGEST:
        return None
    if _label().match(text) or _sentence().match(text) or _sentence_of_itself().match(text):
        return "canceled"
    return "withheld" if _order_to_hold().match(text) else None


@functools.cache
def _label() -> re.Pattern[str]:
    """Compile a label in capitals: "MANDATORY KILL", "BULLETIN KILL: …", "(WITHDRAWN)", "KILLED" alone."""
    labels = any_of(one.upper() for one in pooled(lambda language: language.furniture.kill_labels))
    words = any_of(one.upper() for one in pooled(lambda language: language.furniture.kill_words))
    alone = any_of(one.upper() for one in pooled(lambda language: language.furniture.kill_words_alone))
    addressed = any_of(one.upper() for one in pooled(lambda language: language.furniture.addressed_to_editors))
    return re.compile(
        rf"{_MARKS}(?:{addressed}\b[\W_]{{1,5}}){{0,3}}"
        rf"(?:{labels}\b|{alone}[\W_]{{0,9}}\Z|{words}(?:[\W_]{{1,5}}{words}){{0,3}}"
        r"(?=[\W_]{0,9}\Z|[ \u00a0]?:|[)\]]|[ \u00a0]+[\u2013\u2014-]))"
    )


@functools.cache
def _sentence() -> re.Pattern[str]:
    """Compile a sentence, English: "This story has been withdrawn", "Please kill the story"."""
    story = any_of(pooled(lambda language: language.furniture.banned_texts))
    withdrawn = any_of(pooled(lambda language: language.furniture.withdrawn))
    orders = any_of(pooled(lambda language: language.furniture.kill_orders))
    addressed = any_of(pooled(lambda language: language.furniture.addressed_to_editors))
    editors = any_of(pooled(lambda language: language.furniture.editors))
    told = any_of(pooled(lambda language: language.furniture.orders_to_editors))
    pictures = any_of(pooled(lambda language: language.furniture.picture_labels))
    labels = any_of(pooled(lambda language: language.furniture.kill_words))
    mark = r" ?[:,.\u2013\u2014-] "
    relatives = "(?:of|who|whose|which|that)"
    said = rf"(?:has been|was|is)(?: being)? {withdrawn}\b"
    return re.compile(
        rf"(?i){_MARKS}(?:{addressed}[ :,.]{{1,3}})?(?:"
        rf"(?:this|the following|the above|our) (?:[\w-]{{1,20}} ){{0,2}}{story} {said}"
        rf"|(?:please |kindly )?{orders} (?:this|the|our|all versions of the) (?:[\w-]{{1,20}} ){{0,3}}{story}\b)"
        # news tells of "the story", too: here editors are told of it, or a label says what became of it
        rf"|{_MARKS}(?:{editors}|{labels}){mark}"
        rf"the (?:[\w-]{{1,20}} ){{0,2}}{story} (?:(?:(?<=, )|(?!{relatives}\b))[^\s.!?]{{1,20}} ){{0,12}}{said}"
        rf"|{_MARKS}{editors}{mark}(?:please |kindly )?{told}\b(?! (?:the )?{pictures})"
    )


@functools.cache
def _sentence_of_itself() -> re.Pattern[str]:
    """Compile what a story says of itself, in any language: "Diese Meldung wurde zurückgezogen"."""
    return re.compile(rf"(?i){_MARKS}(?:{'|'.join(filter(None, map(_of_itself, tags())))})")


def _of_itself(tag: str) -> str:
    """Write the pattern of such a sentence in one language; empty where a word of it is not known."""
    words = get(tag).furniture
    parts = (words.this, words.story_words, words.was_changed, words.changes.get("retraction"))
    if not all(parts):
        return ""
    this, story, was, withdrawn = (any_of(part or ()) for part in parts)
    # with more words it tells of an article of a law, or of goods: "Este artículo fue anulado por el Supremo"
    return rf"{this} (?:[\w-]{{1,20}} ){{0,2}}{story} {was} (?:[\w-]{{1,20}} )?{withdrawn}[\W_]{{0,5}}\Z"


@functools.cache
def _order_to_hold() -> re.Pattern[str]:
    """Compile an order to wait that is a whole line: "NOT FOR PUBLICATION"."""
    orders = any_of(pooled(lambda language: language.furniture.hold_orders))
    return re.compile(rf"(?i){_MARKS}{orders}{_MARKS}\Z")
