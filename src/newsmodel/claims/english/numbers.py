"""Numbers as prose writes them: "1,500", "3.5 million", "twenty-five", "half a dozen", "two-thirds", "hundreds".

What a number counts, and whether it counts anything, is the business of `quantities`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

import attrs

from newsmodel.claims.english.counted_nouns import plural_of
from newsmodel.claims.english.function_words import ARTICLE, DETERMINER
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of

#: Beyond it a JSON number is no longer exact (RFC 8259); a number that is larger has no value here.
LARGEST = 2**53 - 1
#: Digits in a row that can be a number at all; more are a code.
_MOST_CHARACTERS = 24
#: The first group of "3 000" has so many digits at most.
_GROUP = 3
TEN, TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000

#: So many characters hold what stands before a magnitude ("about half a"), the half of something, and "a third".
_SIZE_REACH, _HALF_REACH, _ARTICLE_REACH = 18, 8, 4
#: The share that "half" is.
HALF = 0.5

_NUMBERS, _UNITS = get("en").numbers, get("en").units
#: The value of a cardinal word: "three", "twenty".
CARDINALS: dict[str, int] = {word: int(value) for word, value in _NUMBERS.cardinals}
_SIZES = {word: int(value) for word, value, *_ in _NUMBERS.magnitudes}
#: Short forms of magnitudes that stand after digits. One letter alone must touch them: "$5m", "10k followers".
_SHORT = {short: int(value) for _, value, *shorts in _NUMBERS.magnitudes for short in shorts}
_SHORT_WORDS = tuple(short for short in _SHORT if len(short) > 1)
_SHORT_LETTERS = "".join(short for short in _SHORT if len(short) == 1)
#: Magnitudes by which thousands, millions and so on are counted off: "two million three hundred thousand".
_POWERS = {word: value for word, value in _SIZES.items() if value >= _THOUSAND}
#: Plurals of magnitudes leave a number open: "hundreds".
_PLURALS = frozenset(map(plural_of, _SIZES)) | {"tens", "scores"}
_PARTS = {form: int(below) for part, below in _NUMBERS.parts for form in (part, plural_of(part))}
#: Fractions that are one character, by Unicode's numeric value: "\u00bd".
_VULGAR = {
    mark: Fraction(unicodedata.numeric(mark)).limit_denominator(TEN)
    for mark in "\u00bc\u00bd\u00be\u2153\u2154\u2155\u2156\u2157\u2158\u2159\u215a\u215b\u215c\u215d\u215e"
}
#: Parts of a game as often as of a number.
_OTHER_PARTS = ("halves", "quarters")
_MARKS = "".join(_VULGAR)
_CURRENCY = any_of([*(code.lower() for code in _UNITS.currency_codes), "rs", "rm", "r"])
_SIZE = any_of(_SIZES)
_TOKEN = re.compile(
    rf"""
    \b(?:
        (?:{_CURRENCY})?(?P<digits>[0-9]+(?:[.,][0-9]+)*)(?P<vulgar>[{_MARKS}]?)    # "1,500", "usd5", "3\u00bd"
      | (?P<lone>[{_MARKS}])                                                        # "\u00bd"
      | {any_of([*CARDINALS, *_SIZES, *_PLURALS, *_PARTS])}\b(?!['\u2019]\w)        # "three", "hundreds"
    )
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\A(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|\.000)(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"\A[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9]|[.,][0-9])")
_FRACTION = re.compile(
    r"(?P<whole>[ \u00a0-](?=[0-9]/))?(?P<above>[0-9])?[/\u2044](?P<below>[23458])(?![\w/]|[.,][0-9])"
)
_SIZE_AFTER = re.compile(
    rf"[ \u00a0\u2009-]?(?P<long>{_SIZE})(?![\w'\u2019])"
    rf"|[ \u00a0\u2009]?(?P<short>{any_of(_SHORT_WORDS)}(?!\w)|(?<=[0-9])[{_SHORT_LETTERS}](?!\w))"
)
_AND_A_PART = re.compile(r" and (?:a|one)[ -](?P<part>half|quarter|third)(?!\w)")
_PART_AFTER = re.compile(rf"(?P<gap>[ -])(?P<part>{any_of([*_PARTS])})(?P<of> of\b)?(?!\w)")
_BEFORE_SIZE = re.compile(
    r"""
    (?<![\w-])(?:
        an?                                                          # "a hundred"
      | (?P<half>(?:about\ )?half[ -]an?|half)                       # "half a million", "half million"
      | (?P<quarter>a\ quarter(?:\ of)?\ a)                          # "a quarter of a million"
      | (?:a\ )?(?P<vague>few|several|couple|couple\ of|many|some)   # "several dozen"
    )[\ \u00a0-]\Z
    """,
    re.VERBOSE,
)
_PART_OF_WHOLE = re.compile(rf" of\b| (?:{DETERMINER}|all) (?!{_SIZE}\b)")
_ARTICLE_BEFORE = re.compile(r"(?<![\w-])an? \Z")
_QUANTIFIER = any_of(get("en").grammar.quantifiers - {"another"})
_OTHER_HALF_BEFORE = re.compile(
    rf"(?:-|(?<!\w)(?:{ARTICLE}|{_QUANTIFIER}|this|one|first|second|last|latter|better|by) )\Z"
)
#: After these characters, and but for these words, a plain number is at its end.
_ENDS = ("", " ", ",", ".", "%", ")", "\n", ";", ":")
_GOES_ON = re.compile(rf" (?:[0-9]|{any_of([*_SIZES, *_SHORT_WORDS])}|and an? |and one )")
_JOINT = re.compile(r"[ \u00a0\n-](?:and )?")
_AFTER_DECIMAL_COMMA = re.compile(r" ?%| (?:per ?cent|million|billion|bn|euros?|km|kg|m)\b")


@attrs.frozen(kw_only=True)
class Numeral:
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
    for match in _TOKEN.finditer(text):
        if match.start() < end:
            continue
        if match.lastgroup is None:
            found = _read_words(text, match)
            begin = end
        else:
            found = _read_digits(text, match)
            # a code of any length is one token, and no part of it is a number
            begin, end = end, match.end()
        if found and found.start >= begin:
            end = found.end
            yield found


# --- digits


def _read_digits(text: str, match: re.Match[str]) -> Numeral | None:
    end = match.end()
    if match["lone"]:
        return _with_size(text, Numeral(start=match.start(), end=end, value=None), _VULGAR[match["lone"]])
    digits, start = match["digits"], match.start("digits")
    plain = digits.isdecimal() and len(digits) <= _MOST_CHARACTERS
    if plain and not match["vulgar"] and text[end : end + 1] in _ENDS and not _GOES_ON.match(text, end):
        return Numeral(start=start, end=end, value=_exact(int(digits)), plain=True)
    value: Fraction | int
    if plain and not match["vulgar"]:
        value, end = _longer(text, digits, int(digits), end)
        plain = end == match.end()
    elif (exact := _value_of_digits(digits, text, end)) is None:
        return None
    else:
        value, plain = exact + (_VULGAR[match["vulgar"]] if match["vulgar"] else 0), False
    return _with_size(text, Numeral(start=start, end=end, value=None, plain=plain), value)


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


def _with_size(text: str, numeral: Numeral, value: Fraction | int) -> Numeral:
    """Multiply a number with the magnitude that comes after it."""
    end, size = numeral.end, numeral.size
    if part := _AND_A_PART.match(text, end):
        value, end = value + Fraction(1, _PARTS[part["part"]]), part.end()
    for _ in range(2):
        after = _SIZE_AFTER.match(text, end)
        if not after:
            break
        size *= _SIZES[after["long"]] if after["long"] else _SHORT[after["short"]]
        end = after.end()
    if size > 1 and (part := _AND_A_PART.match(text, end)):
        value, end = value + Fraction(1, _PARTS[part["part"]]), part.end()
    return attrs.evolve(
        numeral, end=end, value=_exact(value * size), plain=numeral.plain and end == numeral.end, size=size
    )


def _exact(value: Fraction | int) -> int | float | None:
    if not -LARGEST <= value <= LARGEST:
        return None
    return int(value) if value.denominator == 1 else float(value)


# --- words


def _read_words(text: str, match: re.Match[str]) -> Numeral | None:
    word = match[0]
    if word in CARDINALS:
        return _read_cardinal(text, match)
    if word in _PLURALS:
        return _read_plural(text, match)
    if word in _SIZES:
        return _read_size(text, match)
    return _read_part(text, match)


def _read_cardinal(text: str, match: re.Match[str]) -> Numeral:
    """Read a number of cardinal words: "twenty-five", "two hundred and six", "three-quarters", "two and a half"."""
    start, end = match.span()
    total, current, size, power = 0, CARDINALS[match[0]], 1, LARGEST
    part = _PART_AFTER.match(text, end)
    if part and 0 < current < _PARTS[part["part"]] and _is_fraction(part):
        share = Fraction(current, _PARTS[part["part"]])
        return Numeral(start=start, end=part.end("part"), value=_exact(share), words=True)
    while (gap := _JOINT.match(text, end)) and (after := _TOKEN.match(text, gap.end())):
        word, joined = after[0], "and" in gap[0]
        if word in ("hundred", "dozen") and 0 < current < _HUNDRED and not joined:
            current, size = current * _SIZES[word], _SIZES[word]
        elif word in _POWERS and 0 < current < _THOUSAND and not joined and _POWERS[word] < power:
            size = power = _POWERS[word]
            total, current = total + current * size, 0
        elif word in CARDINALS and _continues(current, CARDINALS[word], size, joined=joined):
            current += CARDINALS[word]
        else:
            break
        end = after.end()
    value = total + current
    if _AND_A_PART.match(text, end):
        return _with_size(text, Numeral(start=start, end=end, value=None, words=True), Fraction(value))
    exact = value if value <= LARGEST else None
    return Numeral(start=start, end=end, value=exact, words=True, size=size if size >= _THOUSAND else 1)


def _is_fraction(part: re.Match[str]) -> bool:
    """Tell whether "third" or "quarters" after a cardinal makes a fraction: not in three quarters of a game."""
    plural = part["part"].endswith("s") and part["part"] not in _OTHER_PARTS
    return part["gap"] == "-" or bool(part["of"]) or plural


def _continues(current: int, following: int, size: int, *, joined: bool) -> bool:
    """Tell whether "five" goes on a number after "twenty" or "two hundred and"."""
    if joined and size == 1:
        return False
    room = current % _HUNDRED
    if room == 0:
        return size > 1 and following > 0
    return room >= TWENTY and room % TEN == 0 and 0 < following < TEN and not joined


def _read_plural(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a number that is left open: "dozens", "hundreds of thousands"."""
    start, end = match.span()
    of = text.startswith(" of ", end)
    following = _TOKEN.match(text, end + 4) if of else None
    if following and following[0] in _PLURALS and match[0] not in ("scores", "dozens"):
        return Numeral(start=start, end=following.end(), value=None, words=True, size=_THOUSAND)
    if match[0] == "tens" or (match[0] == "scores" and not of):
        return None
    return Numeral(start=start, end=end, value=None, words=True)


def _read_size(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a magnitude without a number of its own: "a hundred", "half a million", "several dozen"."""
    before = _BEFORE_SIZE.search(text, max(0, match.start() - _SIZE_REACH), match.start())
    if not before:
        return None
    numeral = Numeral(start=before.start(), end=match.end(), value=None, words=True, size=_SIZES[match[0]])
    if before["vague"]:
        return numeral
    share = Fraction(1, 2) if before["half"] else Fraction(1, 4) if before["quarter"] else Fraction(1)
    return _with_size(text, numeral, share)


def _read_part(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a part of a whole: "half of", "half the", "a third of"."""
    if not _PART_OF_WHOLE.match(text, match.end()):
        return None
    if match[0] == "half":
        if _OTHER_HALF_BEFORE.search(text, max(0, match.start() - _HALF_REACH), match.start()):
            return None
        return Numeral(start=match.start(), end=match.end(), value=HALF, words=True)
    article = _ARTICLE_BEFORE.search(text, max(0, match.start() - _ARTICLE_REACH), match.start())
    if not article or not text.startswith(" of", match.end()):
        return None
    return Numeral(start=article.start(), end=match.end(), value=1 / _PARTS[match[0]], words=True)
