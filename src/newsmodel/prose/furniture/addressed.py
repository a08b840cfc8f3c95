"""Those who are addressed before a notice: "EDS: EMBARGO until noon"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import furniture_words
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
