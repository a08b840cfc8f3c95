"""Inputs in JSON whose values are all different, so that none passes for carried because an equal one is."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator
from typing import Any

#: Properties whose values are words of a vocabulary, or point to other parts: another value there is another thing.
_CLOSED = frozenset(
    [
        *("type", "@type", "@context", "@id", "role", "rel", "language", "inLanguage", "lang", "contentType"),
        *("contenttype", "encodingFormat", "mimeType", "mimetype", "fileFormat", "pubStatus", "pubstatus", "status"),
        *("standard", "profile", "version", "representationType", "representationtype", "scheme"),
    ]
)
#: Numbers up to here may be ranks, scores or percents.
_SMALL = 100

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d):\d\d:\d\d(.*)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]*:[^\s#]+)(#\S+)?")
#: Where a run of text between tags ends, behind its last letter or digit.
_END_OF_WORDS = re.compile(r"(?<=\w)(?=[^\w<>]*(?:<|\Z))(?![^<]*>)")


def distinct(item: Any) -> Any:
    """An item with a value of its own in each place that allows it: texts, addresses, points in time, measures.

    Words of a vocabulary, truth values and small numbers stay as they are, and so does what is no value.
    """
    return _apart(item, "", itertools.count(1))


def _apart(value: Any, name: str, numbers: Iterator[int]) -> Any:
    if isinstance(value, dict):
        return {key: _apart(inner, key, numbers) for key, inner in value.items()}
    if isinstance(value, list):
        return [_apart(inner, name, numbers) for inner in value]
    if name in _CLOSED or isinstance(value, bool) or value is None:
        return value
    number = next(numbers)
    return _string(value, number) if isinstance(value, str) else _number(value, number)


def _number(value: float, number: int) -> float:
    if isinstance(value, int):
        return 1000 + number if abs(value) > _SMALL else value
    return int(value) + number / 10_000 if abs(value) < 1e6 else value


def _string(value: str, number: int) -> str:
    if match := _MOMENT.fullmatch(value):
        return f"{match[1]}:{number // 60 % 60:02}:{number % 60:02}{match[2]}"
    if _DAY.fullmatch(value):
        return (datetime.date(2001, 1, 1) + datetime.timedelta(number)).isoformat()
    if match := _ADDRESS.fullmatch(value):
        return f"{match[1]}{_word(number)}{match[2] or ''}"
    return _END_OF_WORDS.sub(f" {_word(number)}", value)


def _word(number: int) -> str:
    """A word that no language has, as long as all others: "Qaabx"."""
    return "Q" + "".join(chr(ord("a") + number // 26**power % 26) for power in (2, 1, 0)) + "x"
