"""Numbers as prose writes them: "1,500", "3.5 million", "twenty-five", "half a dozen", "two-thirds", "hundreds".

What a number counts, and whether it counts anything, is the business of `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from newsmodel.claims.english.number_words import read_words
from newsmodel.claims.english.numerals import NEEDED, SHORT_SIZES, SIZES, TOKEN, VULGAR, Numeral, exact, with_size
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: Digits in a row that can be a number at all; more are a code.
_MOST_CHARACTERS = 24
#: The first group of "3 000" has so many digits at most.
_GROUP = 3
_GROUPED = pattern(r"\A(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_DOTTED = pattern(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|\.000)(?:,[0-9]+)?")
_DECIMAL = pattern(r"[0-9]+(?:\.[0-9]+)?")
_DECIMAL_COMMA = pattern(r"\A[0-9]+,[0-9]{1,2}")
_SPACED = pattern(r"(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9]|[.,][0-9])")
_FRACTION = pattern(r"(?P<whole>[ \u00a0-](?=[0-9]/))?(?P<above>[0-9])?[/\u2044](?P<below>[23458])(?![\w/]|[.,][0-9])")
#: After these characters, and but for these words, a plain number is at its end.
_ENDS = ("", " ", ",", ".", "%", ")", "\n", ";", ":")
_GOES_ON = pattern(rf" (?:[0-9]|{any_of([*SIZES, *SHORT_SIZES])}|and an? |and one )")
_AFTER_DECIMAL_COMMA = pattern(r" ?%| (?:per ?cent|million|billion|bn|euros?|km|kg|m)\b")


def folded(text: str) -> str:
    """Put a text in lower case with every character at its old offset.

    Example:
        >>> folded("In \u0130zmir")
        'in \u0130zmir'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Find the numbers of a text, in order, also those that count nothing, such as years.

    Args:
        text: In lower case: see `folded`.

    Example:
        >>> [numeral.value for numeral in find_numerals("3.5 million in 2014, half a dozen twenty-five, hundreds")]
        [3500000, 2014, 6, 25, None]
    """
    end = 0
    for match in TOKEN.finditer(text) if NEEDED.may_stand_in(text) else ():
        if match.start() < end:
            continue
        if match.lastgroup is None:
            found = read_words(text, match)
            begin = end
        else:
            found = _read_digits(text, match)
            # a code of any length is one token, and no part of it is a number
            begin, end = end, match.end()
        if found and found.start >= begin:
            end = found.end
            yield found


def _read_digits(text: str, match: re.Match[str]) -> Numeral | None:
    end = match.end()
    if match["lone"]:
        return with_size(text, Numeral(start=match.start(), end=end, value=None), VULGAR[match["lone"]])
    digits, start = match["digits"], match.start("digits")
    plain = digits.isdecimal() and len(digits) <= _MOST_CHARACTERS
    if plain and not match["vulgar"] and text[end : end + 1] in _ENDS and not _GOES_ON.match(text, end):
        return Numeral(start=start, end=end, value=exact(int(digits)), plain=True)
    value: Fraction | int
    if plain and not match["vulgar"]:
        value, end = _longer(text, digits, int(digits), end)
        plain = end == match.end()
    elif (read := _value_of_digits(digits, text, end)) is None:
        return None
    else:
        value, plain = read + (VULGAR[match["vulgar"]] if match["vulgar"] else 0), False
    return with_size(text, Numeral(start=start, end=end, value=None, plain=plain), value)


def _value_of_digits(digits: str, text: str, end: int) -> Fraction | int | None:
    if len(digits) > _MOST_CHARACTERS:
        return None
    if _GROUPED.fullmatch(digits):
        whole = digits.replace(",", "")
        return int(whole) if whole.isdecimal() else Fraction(whole)
    if _DECIMAL.fullmatch(digits) and not _DOTTED.fullmatch(digits):
        return Fraction(digits)
    if _DOTTED.fullmatch(digits):
        return Fraction(digits.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(digits) and _AFTER_DECIMAL_COMMA.match(text, end):
        return Fraction(digits.replace(",", "."))
    return None


def _longer(text: str, digits: str, value: int, end: int) -> tuple[Fraction | int, int]:
    """Read what goes on after "3" in "3 000", "3/4" and "3 1/2": the value and its end."""
    if len(digits) <= _GROUP and digits[0] != "0" and (groups := _SPACED.match(text, end, end + _MOST_CHARACTERS)):
        return int(digits + re.sub("[^0-9]", "", groups[0])), groups.end()
    fraction = _FRACTION.match(text, end)
    if not fraction:
        return value, end
    below = int(fraction["below"])
    if fraction["whole"]:
        above = int(fraction["above"])
        return (value + Fraction(above, below), fraction.end()) if 0 < above < below else (value, end)
    if fraction["above"] or not 0 < value < below:
        return value, end
    return Fraction(value, below), fraction.end()
