"""Words before a notice: those who are addressed ("EDS: EMBARGO until noon"), or a label ("Disclaimer: …")."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words, get, pooled, tags
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.phrases import Openings

_MARKS = re.compile(r"[\W_]{0,6}")


def without_address(text: str) -> str:
    """Leave out the marks before a line, and those who are addressed.

    Example:
        >>> without_address("*** EDS: No sales ***"), without_address("Rain ends")
        ('No sales ***', 'Rain ends')
    """
    address = (_address() if _openings().may_begin(text) else _MARKS).match(text)
    return text if address is None else text[address.end() :]


@functools.cache
def _openings() -> Openings:
    return Openings(furniture_words("addressed_to_editors"))


@functools.cache
def _address() -> re.Pattern[str]:
    return re.compile(
        rf"(?i){_MARKS.pattern}(?:{any_of(furniture_words('addressed_to_editors'))}\b[\W_]{{1,5}}){{0,3}}"
    )


def without_label(text: str) -> str:
    """Leave out a label of what is said of a story, and those who are addressed, in any language.

    Example:
        >>> without_label("Editor's note: No AI training."), without_label("Publishers: No AI training.")
        ('No AI training.', 'Publishers: No AI training.')
    """
    label = _label().match(text) if _label_openings().may_begin(text) else None
    return text if label is None else text[label.end() :]


@functools.cache
def _labels() -> frozenset[str]:
    notices = (words for tag in tags() for words in get(tag).furniture.notices.values())
    labels = pooled(lambda language: language.origin.labels).union(*notices)
    return labels | furniture_words("addressed_to_editors")


@functools.cache
def _label_openings() -> Openings:
    return Openings(_labels())


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?i){_MARKS.pattern}{any_of(_labels())}[ \u00a0*_]{{0,3}}[:\uff1a\u2013\u2014]\s*")
