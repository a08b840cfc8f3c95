"""Numerals: what is known of a number in prose, the words that make numbers, and the magnitudes that multiply them."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.counted_nouns import plural_of
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import NeededWords

#: Beyond it a JSON number is no longer exact (RFC 8259); a number that is larger has no value here.
LARGEST = 2**53 - 1
TEN, TWENTY, HUNDRED, THOUSAND = 10, 20, 100, 1000
_NUMBERS, _UNITS = get("en").numbers, get("en").units
#: The value of a cardinal word: "three", "twenty".
CARDINALS: dict[str, int] = {word: int(value) for word, value in _NUMBERS.cardinals}
#: The value of a magnitude: "million".
SIZES = {word: int(value) for word, value, *_ in _NUMBERS.magnitudes}
#: Short forms of magnitudes that stand after digits. One letter alone must touch them: "$5m", "10k followers".
_SHORT = {short: int(value) for _, value, *shorts in _NUMBERS.magnitudes for short in shorts}
#: Those of more than one letter.
SHORT_SIZES = tuple(short for short in _SHORT if len(short) > 1)
#: The same behind numbers in words, which one letter alone would not touch: "five mln".
SIZES_AFTER_WORDS = SIZES | {short: _SHORT[short] for short in SHORT_SIZES}
_SHORT_LETTERS = "".join(short for short in _SHORT if len(short) == 1)
#: Plurals of magnitudes, and what else leaves a number open: "hundreds".
PLURALS = frozenset(map(plural_of, SIZES)) | {"tens", "scores", "handful", "handfuls"}
#: How many of each part the whole has.
PARTS = {form: int(below) for part, below in _NUMBERS.parts for form in (part, plural_of(part))}
#: Fractions that are one character, by Unicode's numeric value: "\u00bd".
VULGAR = {
    mark: Fraction(unicodedata.numeric(mark)).limit_denominator(TEN)
    for mark in "\u00bc\u00bd\u00be\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215a\u215b\u215c\u215d\u215e"
}
_MARKS = "".join(VULGAR)
_CURRENCY = any_of([*(code.lower() for code in _UNITS.currency_codes), "rs", "rm", "r"])
SIZE = any_of(SIZES)
#: What begins a number.
TOKEN = re.compile(
    rf"""
    \b(?:
        (?:{_CURRENCY})?(?P<digits>[0-9]+(?:[.,][0-9]+)*)(?P<vulgar>[{_MARKS}]?)    # "1,500", "usd5", "3\u00bd"
      | (?P<lone>[{_MARKS}])                                                        # "\u00bd"
      | {any_of([*CARDINALS, *SIZES_AFTER_WORDS, *PLURALS, *PARTS])}\b(?!['\u2019]\w)  # "three", "hundreds", "mln"
    )
    """,
    re.VERBOSE,
)
#: What a text has that has a number.
NEEDED = NeededWords([*CARDINALS, *SIZES_AFTER_WORDS, *PLURALS, *PARTS], signs=_MARKS)
_SIZE_AFTER = re.compile(
    rf"[ \u00a0\u2009-]?(?P<long>{SIZE})(?![\w'\u2019])"
    rf"|[ \u00a0\u2009]?(?P<short>{any_of(SHORT_SIZES)}(?!\w)|(?<=[0-9])[{_SHORT_LETTERS}](?!\w))"
)
AND_A_PART = re.compile(r" and (?:a|one)[ -](?P<part>half|quarter|third)(?!\w)")


class Numeral(msgspec.Struct, frozen=True, kw_only=True):
    """Number as printed, with its magnitude.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset after the last character.
        value: The number; None for "hundreds", and for what is too large to be exact.
        words: Whether it is written in words.
        plain: Whether it is nothing but digits, as years and the numbers of things are: "2014", "737".
        size: The magnitude that is named after it, 10**6 for "3 million"; 1 when there is none.
    """

    start: int
    end: int
    value: int | float | None
    words: bool = False
    plain: bool = False
    size: int = 1


def with_size(text: str, numeral: Numeral, value: Fraction | int) -> Numeral:
    """Multiply a number with the magnitude that comes after it."""
    end, size = numeral.end, numeral.size
    if part := AND_A_PART.match(text, end):
        value, end = value + Fraction(1, PARTS[part["part"]]), part.end()
    for _ in range(2):
        after = _SIZE_AFTER.match(text, end)
        if not after:
            break
        size *= SIZES[after["long"]] if after["long"] else _SHORT[after["short"]]
        end = after.end()
    if size > 1 and (part := AND_A_PART.match(text, end)):
        value, end = value + Fraction(1, PARTS[part["part"]]), part.end()
    return replace(numeral, end=end, value=exact(value * size), plain=numeral.plain and end == numeral.end, size=size)


def exact(value: Fraction | int) -> int | float | None:
    """Give a number as an int where it is whole, else as a float; None where it is too large to be exact.

    Example:
        >>> exact(Fraction(6, 2)), exact(Fraction(1, 2)), exact(10**20)
        (3, 0.5, None)
    """
    if not -LARGEST <= value <= LARGEST:
        return None
    return int(value) if value.denominator == 1 else float(value)
