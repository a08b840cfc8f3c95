"""Quantities in German prose: "rund 3,5 Millionen Euro", "zwei von drei", "mehr als 20 Prozent", "Dutzende".

Dates, years, ordinals, clock times, and numbers that name a thing ("Boeing 737") are none.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsmodel.claims.statements.found import Amount
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import NeededWords

_N, _Q = get("de").numbers, get("de").quantities
_CARDINALS = {word: int(value) for word, value in _N.cardinals}
_SIZES = {name: int(value) for word, value, *short in _N.magnitudes for name in (word, *short)}
#: "ein", "eine" are articles: they count only before "von" and a magnitude.
_ARTICLES = frozenset(word for word, value in _CARDINALS.items() if value == 1)
_WORDS = any_of(word for word in _CARDINALS if word not in _ARTICLES)
_SIZE = any_of(_SIZES)
_COMPARED = rf"(?:{any_of(_Q.comparatives)})\ als"
_BEFORE = rf"(?:{_COMPARED}|{any_of(_Q.modifiers)}|{any_of(_Q.approximators | _Q.limits)})"
_DIGITS = r"\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_NUMBER = rf"(?:{_DIGITS}|{_WORDS}(?![\w])|(?:{any_of(_ARTICLES)})(?=\ (?:{_SIZE})\b|\ von\ (?:{_WORDS}|\d)))"
_AMOUNT = re.compile(
    rf"""
    (?<![\w.,/-])(?P<qualifier>(?>(?:{_BEFORE}\ ){{0,3}}))(?P<first>{_NUMBER})
    (?:\s?(?:bis|–|-)\s?(?P<upper>{_NUMBER}))?
    (?:\ (?P<size>{_SIZE})\b\.?)?
    (?P<glued>\s?(?:%|€|\$))?
    (?![\w]|[.,:]\d|\.\s(?:{any_of(name for names in get("de").calendar.months for name in names)})|\.\ ?\w)
    """,
    re.VERBOSE,
)
_NEEDED = NeededWords(_CARDINALS.keys() - _ARTICLES | _SIZES.keys())
_WHOLE = re.compile(rf"\ (?:von|der|aus)\ (?:den\ |der\ |insgesamt\ |rund\ )*(?P<whole>{_NUMBER})(?![\w])", re.VERBOSE)
_UNIT = re.compile(r"\s(?:(?:[a-zäöüß]+(?:e|en|er|es)\s){0,2})(?P<unit>[A-ZÄÖÜ][\wäöüß-]+)")
_LABEL = re.compile(rf"(?:{any_of(_Q.labels)})\.?\s\Z")
_YEARS = range(1500, 2100)
_CLOCK = re.compile(r"\s?Uhr\b")
_DOZENS = re.compile(r"(?<!\w)(?:Dutzende|Hunderte|Tausende|Hunderttausende|Millionen|Zehntausende)(?!\w)")


def find_amounts(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Amount, ...]:
    """Find the quantities of a text, in order.

    Args:
        text: A passage or a sentence.
        taken: Where its times stand.

    Example:
        >>> found = find_amounts("Rund 3,5 Millionen Euro, zwei von drei Ärzten und mehr als 20 Prozent")
        >>> [(one.value, one.whole, one.unit, one.qualifier) for one in found]
        [(3500000, None, 'Euro', 'Rund'), (2, 3, 'Ärzten', None), (20, None, 'Prozent', 'mehr als')]
    """
    return tuple(sorted(_found(text, taken), key=lambda one: one.start))


def _found(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    low = text.lower()
    if len(low) != len(text):
        return
    end = 0
    places: list[tuple[int, int]] = []
    for match in _AMOUNT.finditer(low) if _NEEDED.may_stand_in(low) else ():
        if match.start() < end or any(start < match.end() and match.start("first") < stop for start, stop in taken):
            continue
        value = _value(match["first"])
        plain = match["first"].isdecimal() and not match["size"] and not match["glued"]
        if _LABEL.search(low, max(0, match.start() - 12), match.start()) or _CLOCK.match(text, match.end()):
            continue
        stop, whole = match.end(), None
        behind = _WHOLE.match(low, stop) if not match["size"] else None
        if behind:
            whole, stop = _value(behind["whole"]), behind.end()
        unit = _UNIT.match(text, stop)
        if plain and value in _YEARS and not unit:
            continue
        upper = _value(match["upper"]) if match["upper"] else None
        size = _SIZES[match["size"]] if match["size"] else 1
        qualifier = text[match.start("qualifier") : match.end("qualifier")].strip() or None
        end = stop
        places.append((match.start(), stop))
        yield Amount(
            start=match.start(),
            end=stop,
            value=_exact(value, size),
            upper=_exact(upper, size) if upper is not None else None,
            whole=whole,
            unit=match["glued"].strip() if match["glued"] else unit["unit"] if unit else None,
            qualifier=qualifier,
        )
    for dozens in _DOZENS.finditer(text):
        if not any(start <= dozens.start() < stop for start, stop in places):
            unit = _UNIT.match(text, dozens.end())
            yield Amount(start=dozens.start(), end=dozens.end(), unit=unit["unit"] if unit else None)


def _value(words: str) -> int | float:
    if words in _CARDINALS:
        return _CARDINALS[words]
    plain = re.sub("[.\u00a0\u202f]", "", words).replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def _exact(value: float, size: int) -> int | float:
    found = round(value * size, 6)
    return int(found) if found == int(found) else found
