"""Notes to editors that hold a story back: "Please hold until cleared", "Awaiting legal review".

Such orders have an object and a condition in free words, so that they cannot be told from news where news may stand:
"Hold for now, bank tells owners". In a note to editors nothing else begins so.
"""

from __future__ import annotations

import functools
import re
from typing import Final

import msgspec

from newsmodel.languages.language import Language, get, pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.addressed import without_address
from newsmodel.prose.furniture.by_language import ByLanguage, plain_line
from newsmodel.prose.furniture.phrases import Openings
from newsmodel.prose.patterns import pattern

#: A longer note tells a story, or is one.
_LONGEST: Final = 300
_SENTENCES = pattern(r"(?<=[.!?;])[ \u00a0]+|\n|[ \u00a0][\u2013\u2014-]+[ \u00a0]")
#: Behind an order and what it is about: nothing, or a mark.
_END: Final = r"[ \u00a0]?(?:[.,;:!)\]\u2013\u2014]|[\W_]*\Z)"
_OVER: Final = pattern(_END)
#: Between what awaits and what is awaited stand so few words: "awaiting final legal".
_BETWEEN: Final = r"(?:[ \u00a0][^\W\d_][\w'-]{0,20}){0,3}[ \u00a0]"


class _Orders(msgspec.Struct, frozen=True):
    """Patterns of the notes of one language that hold a story, and words in them: of `[links]` the first ones."""

    order: re.Pattern[str]
    request: re.Pattern[str]
    awaiting: re.Pattern[str] | None
    outstanding: re.Pattern[str] | None
    negations: frozenset[str]
    links: frozenset[str]
    yet: frozenset[str]
    remarks: frozenset[str]


def holds_in_note(text: str) -> bool:
    """Tell whether a note to editors says that the story waits, for whatever it is.

    Args:
        text: The note.

    Example:
        >>> holds_in_note("Please hold this until cleared"), holds_in_note("Legal review pending.")
        (True, True)
        >>> holds_in_note("Please do not use the second photo"), holds_in_note("Hold on to the old headline")
        (False, False)
    """
    if len(text) > _LONGEST:
        return False
    told = [*_ORDERS.of(text)]  # most notes have the words of none
    sentences = [without_address(plain_line(part)) for part in _SENTENCES.split(text)] if told else []
    return any(_holds(sentence, orders) for orders in told for sentence in sentences)


def asks_to_hold(text: str) -> bool:
    """Tell whether a line asks to hold the story, which none of news does, wherever it stands.

    Example:
        >>> asks_to_hold("Please hold until cleared"), asks_to_hold("Hold until cleared, court tells bank")
        (True, False)
        >>> asks_to_hold("Bitte warten"), asks_to_hold("Bitte warten bis zur Freigabe")
        (False, True)
    """
    line = without_address(plain_line(text))
    return _openings().may_begin(line) and any(orders.request.match(line) for orders in _ORDERS.of(text))


@functools.cache
def _openings() -> Openings:
    return Openings(asking())


def asking() -> frozenset[str]:
    """Gather the words with which such a line begins."""
    return pooled(lambda language: language.desk.please)


def held_for() -> frozenset[str]:
    """Gather the orders of which such a line needs one."""
    return pooled(lambda language: language.desk.holding)


def _holds(sentence: str, orders: _Orders) -> bool:
    if orders.order.match(sentence):
        return True
    awaited = orders.awaiting.match(sentence) if orders.awaiting is not None else None
    if awaited is not None and _awaits(awaited, orders):
        return True
    missing = orders.outstanding.match(sentence) if orders.outstanding is not None else None
    if missing is None or _tells_news(_words(missing["lead"]), orders):
        return False
    return orders.negations.isdisjoint(_words(missing["lead"], missing["gap"]))


def _tells_news(lead: list[str], orders: _Orders) -> bool:
    """Tell whether a sentence says what is new in the story, which may await something: "Adds that deal needs …"."""
    return lead[:1] != [] and lead[0] in orders.remarks and not orders.yet.issuperset(lead[1:])


def _awaits(told: re.Match[str], orders: _Orders) -> bool:
    """Tell whether a clearance is awaited: "needs approval", and neither "needs no approval" nor "without approval".

    What is not to be done without one, or before it, waits for it; what may be is free.
    """
    lead, between = _words(told["lead"]), _words(told["between"])
    awaiting = told["awaiting"].casefold()
    if awaiting in orders.negations:
        is_first = orders.yet.issuperset(lead[-1:]) and len(between) <= 1
        is_all = is_first and _OVER.match(told.string, told.end()) is not None
        return is_all or not orders.negations.isdisjoint(lead)
    if awaiting.split()[0] in orders.links:
        return True
    return orders.negations.isdisjoint((*lead[-1:], *between)) and not _tells_news(lead, orders)


def _words(*parts: str | None) -> list[str]:
    return [word for part in parts if part for word in part.casefold().split()]


def _orders_of(tag: str) -> _Orders:
    words = get(tag).desk
    asked = rf"{any_of(words.please)},? "
    negations = get(tag).negation.all_words - _firsts(words.yet)
    return _Orders(
        _order(tag, rf"(?:{asked})?"),
        _order(tag, f"{asked}{_no_wait(get(tag))}"),
        _awaiting(tag),
        _outstanding(tag),
        negations,
        _firsts(words.links),
        words.yet,
        frozenset().union(*get(tag).furniture.remarks.values()),
    )


def _firsts(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


def _no_wait(language: Language) -> str:
    """Write what rules out an order of one word that readers get, too: "Bitte warten"."""
    orders = language.furniture.hold_orders | language.furniture.hold_words
    waits = frozenset(order for order in language.desk.holding if " " not in order) - orders
    return f"(?!{any_of(waits)}{_END})" if waits else ""


def _order(tag: str, asked: str) -> re.Pattern[str]:
    """Compile an order at the beginning of a sentence, with what it is about and for how long."""
    words = get(tag).desk
    yet = _may_stand(words.yet, "{} ")
    held, behind = _may_stand(words.held, " {}"), _may_stand(words.yet, " {}")
    return re.compile(
        rf"(?i){asked}{yet}{any_of(_all_orders(get(tag)))}{held}{behind}"
        rf"(?:{_END}| {any_of(words.links)}\b)"
    )


def _awaiting(tag: str) -> re.Pattern[str] | None:
    """Compile what a story waits for, near the beginning of a sentence: "Story is awaiting legal sign-off"."""
    words = get(tag).desk
    if not words.awaiting:
        return None
    return re.compile(
        rf"(?i)(?P<lead>(?:[^\W\d_]+ ){{0,4}}?)(?P<awaiting>{any_of(words.awaiting)})"
        rf"(?P<between>{_BETWEEN}|[ \u00a0]){any_of(words.clearances)}\b"
    )


def _outstanding(tag: str) -> re.Pattern[str] | None:
    """Compile what has not been given yet: "Approval required"."""
    words = get(tag).desk
    if not words.outstanding:
        return None
    cleared, missing = any_of(words.clearances), any_of(words.outstanding)
    return re.compile(rf"(?i)(?P<lead>(?:[^\W\d_]+ ){{0,2}}?){cleared}(?P<gap> [^\W\d_]{{1,4}})? {missing}\b{_END}")


def _may_stand(words: frozenset[str], form: str) -> str:
    return f"(?:{form.format(any_of(words))})?" if words else ""


def _all_orders(language: Language) -> frozenset[str]:
    return language.desk.holding | language.furniture.hold_orders | language.furniture.hold_words


def _needed(language: Language) -> frozenset[str]:
    """Get the words of which a note that holds a story has one."""
    return _all_orders(language) | language.desk.clearances if language.desk.links else frozenset()


_ORDERS: Final = ByLanguage(_orders_of, _needed)
