"""Orders to hold a story back: "NOT FOR PUBLICATION", "Draft: do not publish", "For internal use only"."""

from __future__ import annotations

import functools
import re
from typing import Final

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import Phrases

#: Marks around an order: "*** NOT FOR PUBLICATION ***".
_MARKS: Final = r"[\W_]{0,6}"
#: Behind an order: the end of the line or of a sentence, a colon, a dash, a bracket.
_MARK: Final = r"(?=[\W_]{0,9}\Z|[.!:)\]]|[ \u00a0]?:|[ \u00a0]+[\u2013\u2014-])"


def is_hold_order(text: str) -> bool:
    """Tell whether a line orders to hold the story back.

    News begins with such words, too: "Not for release: prisoners stay in jail". They are an order where they are the
    whole line or stand in capitals before a mark; labels and those who are addressed may stand before them.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> is_hold_order("Draft: not for publication or broadcast"), is_hold_order("Do not use the lift")
        (True, False)
        >>> is_hold_order("DO NOT PUBLISH: Rain ends"), is_hold_order("Not for release: prisoners stay in jail")
        (True, False)
    """
    if not _needed().may_stand_in(text):
        return False
    return any(pattern().match(text) is not None for pattern in (_whole_line, _in_capitals, _told))


@functools.cache
def _needed() -> Phrases:
    return Phrases(furniture_words("hold_orders"))


def _order(*, in_capitals: bool = False, least_before: int = 0) -> str:
    """Write the pattern of an order, with what stands before it and what else it forbids.

    Args:
        in_capitals: Whether all of it is in capitals.
        least_before: So many labels, or people who are addressed, stand before it.
    """

    def any_one(name: str) -> str:
        words = furniture_words(name)
        return any_of(word.upper() for word in words) if in_capitals else any_of(words)

    before = rf"(?:{any_one('addressed_to_editors')}|{any_one('hold_labels')})\b[\W_]{{1,5}}"
    itself = rf"(?:{any_one('this')} {any_one('story_words')} {any_one('was_changed')} )?"
    acts = rf"(?:[ ,/]{{1,3}}{any_one('hold_acts')}(?![^\W_])){{0,5}}"
    return rf"{_MARKS}(?:{before}){{{least_before},3}}{itself}{any_one('hold_orders')}(?![^\W_]){acts}"


@functools.cache
def _whole_line() -> re.Pattern[str]:
    return re.compile(rf"(?i){_order()}{_MARKS}\Z")


@functools.cache
def _in_capitals() -> re.Pattern[str]:
    """Compile an order in capitals before a mark."""
    return re.compile(rf"{_order(in_capitals=True)}{_MARK}")


@functools.cache
def _told() -> re.Pattern[str]:
    """Compile an order that a label, or an address to editors, tells from news, before a mark."""
    return re.compile(rf"(?i){_order(least_before=1)}{_MARK}")
