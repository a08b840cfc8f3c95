"""Sentences in which an agency takes a story back: "The story headlined … is withdrawn". English.

News tells of stories, reports and articles that were withdrawn, too. What is said of this story, of one that is quoted
or slugged, or what editors are told, is a notice where nothing but a reason follows.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from newsmodel.languages.language import furniture_words
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import Openings, Phrases

_MARKS = r"[\W_]{0,6}"
#: What parts those who are addressed from what they are told.
_MARK = r" ?[:,.\u2013\u2014-] "
#: A few words before a noun.
_FEW = r"(?:[\w'\u2019-]{1,20} ){0,2}"
#: A story's name in quotation marks, or its slug.
_NAME = r"(?:[\"\u201c\u2018\u00ab'][^\"\u201d\u00bb\n]{1,200}[\"\u201d\u2019\u00bb',]{1,3}|[A-Z][A-Z0-9/-]{2,40}\b,?)"
_OPENINGS = frozenset({"this", "the", "our", "please", "kindly", "we"})
_NO_SUBSTITUTE = "no substitute"
#: So far from the beginning that stands, at the most.
_REACH = 300
_RELATIVES = "(?:of|who|whose|which|that)"


def is_withdrawal(text: str) -> bool:
    """Tell whether a paragraph says that a story is not to be used any more.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> is_withdrawal('The story headlined "Rain ends drought" has been withdrawn.')
        True
        >>> is_withdrawal("This report has been withdrawn after doctors protested.")
        False
    """
    may_be = openings().may_begin(text) and needed().may_stand_in(text) and _opening().match(text) is not None
    if may_be and any(pattern.match(text) for pattern in _patterns()):
        return True
    return has_no_substitute(text)


def has_no_substitute(text: str) -> bool:
    """Tell whether a paragraph says behind any words that nothing takes the story's place.

    Example:
        >>> has_no_substitute("Rain ends drought is withdrawn. No substitute will be issued.")
        True
    """
    return _NO_SUBSTITUTE in text[:_REACH].casefold() and _without_substitute().match(text) is not None


@functools.cache
def needed() -> Phrases:
    """Gather the verbs of which every pattern below needs one."""
    return Phrases(furniture_words("withdrawn", "withdraws", "kill_orders", "orders_to_editors"))


def _words(name: str) -> str:
    found: str = any_of(furniture_words(name))
    return found


@functools.cache
def _first_words() -> frozenset[str]:
    """Gather the words with which all of the patterns begin; most paragraphs begin otherwise."""
    names = ("addressed_to_editors", "editors", "kill_words", "kill_labels", "kill_orders")
    return furniture_words(*names).union(NAMES.agencies, _OPENINGS)


@functools.cache
def openings() -> Openings:
    """Gather the words with which all of the patterns begin but the one of a substitute."""
    return Openings(_first_words())


@functools.cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?i){_MARKS}{any_of(_first_words())}")


@functools.cache
def _without_substitute() -> re.Pattern[str]:
    """Compile what says behind any words that nothing takes the story's place."""
    return re.compile(rf"(?i){_MARKS}.{{0,120}}\b{_words('withdrawn')}\b.{{0,120}}\b{_NO_SUBSTITUTE}\b")


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"{_MARKS}{pattern}") for pattern in (*_told(), *_ordered(), *_done()))


def _said(reasons: str) -> str:
    """Write what became of a story, and that nothing but a reason follows."""
    mark = r"(?=[\W_]{0,6}\Z|[.;!)\]:\u2013\u2014]|,? (?i:" + reasons + r")\b|,? by (?:the )?" + _agencies() + r"\b)"
    return rf"(?i:{_words('became')}) (?i:{_words('withdrawn')})\b{mark}"


def _told() -> Iterator[str]:
    """Write what is said of a story: this one, one that is named, one of which a label or an address says so."""
    texts, agency_texts = _words("banned_texts"), _words("texts_of_agencies")
    places, called = _words("places_of_texts"), _words("called")
    reasons, more = _words("reasons_of_bans"), any_of(furniture_words("reasons_of_bans", "reasons_of_agencies"))
    addressed = rf"(?i:{_words('addressed_to_editors')})"
    before = rf"(?:{addressed}[ :,.\u2013\u2014-]{{1,3}})?"
    this = rf"(?i:this|the following|our|the (?:{places})) {_FEW}"
    yield rf"{before}{this}(?i:{texts}) {_said(reasons)}"
    yield rf"{before}{this}(?i:{agency_texts}) {_said(more)}"
    yield rf"{before}(?i:the {_FEW}(?:{agency_texts}) (?:{places})) {_said(more)}"
    yield rf"{before}(?i:the) {_FEW}(?i:{agency_texts}) (?:(?i:{called}) )?{_NAME} {_said(more)}"
    labels = rf"(?i:{_words('editors')}|{any_of(furniture_words('kill_words', 'kill_labels'))})"
    yield (
        rf"{labels}{_MARK}(?i:the {_FEW}{texts}) (?:(?:(?<=, )|(?!{_RELATIVES}\b))[^\s.!?]{{1,20}} ){{0,12}}"
        rf"(?i:{_words('became')}) (?i:{_words('withdrawn')})\b"
    )


def _ordered() -> Iterator[str]:
    """Write what editors are told to do: "Please disregard the story"."""
    texts, orders = _words("banned_texts"), _words("kill_orders")
    editors = rf"(?i:{_words('editors')}){_MARK}"
    before = rf"(?:(?i:{_words('addressed_to_editors')})[ :,.\u2013\u2014-]{{1,3}})?"
    which = rf"(?i:this|the|our|all versions of the) {_FEW}(?:[\w-]{{1,20}} )?"
    no_speech = rf"(?!,[\"\u201d]? [^.\n]{{0,60}}\b(?:{_words('saying_of_bans')})\b)"
    yield rf"{before}(?i:please |kindly )?(?i:{orders}) {which}(?i:{texts})\b{no_speech}"
    yield rf"{editors}(?i:please |kindly )?(?i:{orders})[\W_]{{0,3}}(?=\Z|[.!;] )"
    told, pictures = _words("orders_to_editors"), _words("picture_labels")
    yield rf"{editors}(?i:please |kindly )?(?i:{told})\b(?! (?i:(?:the )?{pictures}))"


def _done() -> Iterator[str]:
    """Write that an agency did it: "Reuters has withdrawn this story"."""
    agency_texts, called = _words("texts_of_agencies"), _words("called")
    which = rf"(?i:this|its|our|the (?:{_words('places_of_texts')})) {_FEW}(?i:{agency_texts}|article|report)\b"
    named = rf"(?i:the) {_FEW}(?i:{agency_texts}) (?i:{called})\b"
    did = rf"(?:(?i:{_words('has')}) (?i:{_words('withdrawn')})|(?i:{_words('withdraws')}))"
    yield rf"(?:(?i:we)|(?:[Tt]he )?{_agencies()}) {did} (?:{which}|{named})"


def _agencies() -> str:
    return rf"(?i:{any_of(NAMES.agencies)})"
