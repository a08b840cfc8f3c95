"""Numbers as prose writes them: "1,500", "3.5 million", "twenty-five", "half a dozen", "two-thirds", "hundreds".

What a number counts, and whether it counts anything, is the business of `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import attrs

from newsmodel.languages.tables import any_of

#: Beyond it a JSON number is no longer exact (RFC 8259); a number that is larger has no value here.
LARGEST = 2**53 - 1
#: Digits in a row that can be a number at all; more are a code.
_MOST_CHARACTERS = 24

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
_TIES = """
    twenty thirty forty fifty sixty seventy eighty ninety
    """
_SMALL = {word: value for value, word in enumerate(_ONES.split())}
_TENS = {word: 10 * value for value, word in enumerate(_TIES.split(), 2)}
_POWERS = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
_SIZES = _POWERS | {"hundred": 100, "dozen": 12}
_PLURALS = frozenset(f"{word}s" for word in _SIZES) | {"tens", "scores"}
_PARTS = {
    word: value
    for value, words in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourths",
        5: "fifth fifths",
        6: "sixths",
        8: "eighths",
        10: "tenth tenths",
    }.items()
    for word in words.split()
}
_VULGAR = {
    mark: Fraction(above, below)
    for mark, above, below in (
        ("\u00bc", 1, 4),
        ("\u00bd", 1, 2),
        ("\u00be", 3, 4),
        ("\u2153", 1, 3),
        ("\u2154", 2, 3),
        ("\u2155", 1, 5),
        ("\u215b", 1, 8),
        ("\u215c", 3, 8),
        ("\u215d", 5, 8),
        ("\u215e", 7, 8),
    )
}
#: Short forms of magnitudes that stand after digits. One letter alone must touch them: "$5m", "10k followers".
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9}
_SHORT |= {"tn": 10**12, "trn": 10**12, "t": 10**12, "cr": 10**7}

#: What one cardinal word comes to: "three", "twenty".
CARDINALS: dict[str, int] = _SMALL | _TENS


_WORD = any_of([*CARDINALS, *_SIZES, *_PLURALS, *_PARTS])
_TOKEN = re.compile(
    rf"\b(?:(?:rs|rm|usd|eur|gbp|r)?(?P<digits>[0-9]+(?:[.,][0-9]+)*)(?P<vulgar>[{''.join(_VULGAR)}]?)"
    rf"|(?P<lone>[{''.join(_VULGAR)}])|{_WORD}\b(?!['\u2019]\w))"
)
_GROUPED = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|\.000)(?:,[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9]|[.,][0-9])")
_FRACTION = re.compile(
    r"(?P<whole>[ \u00a0-](?=[0-9]/))?(?P<above>[0-9])?[/\u2044](?P<below>[23458])(?![\w/]|[.,][0-9])"
)
_SIZE_AFTER = re.compile(
    rf"[ \u00a0\u2009-]?(?P<long>{any_of([*_SIZES])})(?![\w'\u2019])"
    r"|[ \u00a0\u2009]?(?P<short>(?:bn|mn|mln|mio|bln|tn|trn|cr)(?!\w)|(?<=[0-9])[kmbt](?!\w))"
)
_AND_A_PART = re.compile(r" and (?:a|one)[ -](?P<part>half|quarter|third)(?!\w)")
_PART_AFTER = re.compile(rf"(?P<gap>[ -])(?P<part>{any_of([*_PARTS])})(?P<of> of\b)?(?!\w)")
_BEFORE_SIZE = re.compile(
    r"(?<![\w-])(?:(?P<one>an?)|(?P<half>(?:about )?half(?:-| )an?|half)|(?P<quarter>a quarter(?: of)? a)"
    r"|(?:a )?(?P<vague>few|several|couple|couple of|many|some))[ \u00a0-]\Z"
)
_PART_OF_WHOLE = re.compile(
    rf" of\b| (?:an?|the|all|its|his|her|their|our|my|your|those|these) (?!{any_of([*_SIZES])}\b)"
)
_ARTICLE_BEFORE = re.compile(r"(?<![\w-])an? \Z")
_OTHER_HALF_BEFORE = re.compile(
    r"(?:-|(?<!\w)(?:first|second|last|other|latter|better|an?|the|this|each|one|every|by) )\Z"
)
#: After these characters, and but for these words, a plain number is at its end.
_ENDS = ("", " ", ",", ".", "%", ")", "\n", ";", ":")
_GOES_ON = re.compile(rf" (?:[0-9]|{any_of([*_SIZES, *(key for key in _SHORT if len(key) > 1)])}|and an? |and one )")
_JOINT = re.compile(r"[ \u00a0\n-](?:and )?")
_AFTER_DECIMAL_COMMA = re.compile(r" ?%| (?:per ?cent|million|billion|bn|euros?|km|kg|m)\b")


@attrs.frozen(kw_only=True)
class Numeral:
    """A number as printed, with its magnitude.

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
    """A text in lower case with every character at its old offset.

    Example:
        >>> folded("In \u0130zmir")
        'in \u0130zmir'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def find_numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text, in order, also those that count nothing, such as years.

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
    """The value and the end of "3" in "3 000", "3/4" and "3 1/2"."""
    if len(digits) <= 3 and digits[0] != "0" and (groups := _SPACED.match(text, end, end + _MOST_CHARACTERS)):
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
    """The number in units of its size, with the magnitude that comes after it."""
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
    """A number of cardinal words: "twenty-five", "two hundred and six", "three-quarters", "two and a half million"."""
    start, end = match.span()
    total, current, size, power = 0, CARDINALS[match[0]], 1, LARGEST
    part = _PART_AFTER.match(text, end)
    if part and 0 < current < _PARTS[part["part"]] and _is_fraction(part):
        share = Fraction(current, _PARTS[part["part"]])
        return Numeral(start=start, end=part.end("part"), value=_exact(share), words=True)
    while (gap := _JOINT.match(text, end)) and (after := _TOKEN.match(text, gap.end())):
        word, joined = after[0], "and" in gap[0]
        if word in ("hundred", "dozen") and 0 < current < 100 and not joined:
            current, size = current * _SIZES[word], _SIZES[word]
        elif word in _POWERS and 0 < current < 1000 and not joined and _POWERS[word] < power:
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
    return Numeral(start=start, end=end, value=exact, words=True, size=size if size >= 1000 else 1)


def _is_fraction(part: re.Match[str]) -> bool:
    """Whether "third" or "quarters" after a cardinal makes a fraction: "one third of", but three quarters of a game."""
    return part["gap"] == "-" or bool(part["of"]) or part["part"] in ("thirds", "fifths", "sixths", "eighths", "tenths")


def _continues(current: int, following: int, size: int, *, joined: bool) -> bool:
    """Whether "five" goes on a number after "twenty" or "two hundred and"."""
    if joined and size == 1:
        return False
    room = current % 100
    if room == 0:
        return size > 1 and following > 0
    return 20 <= room <= 90 and room % 10 == 0 and 0 < following < 10 and not joined


def _read_plural(text: str, match: re.Match[str]) -> Numeral | None:
    """A number that is left open: "dozens", "hundreds of thousands"."""
    start, end = match.span()
    of = text.startswith(" of ", end)
    following = _TOKEN.match(text, end + 4) if of else None
    if following and following[0] in _PLURALS and match[0] not in ("scores", "dozens"):
        return Numeral(start=start, end=following.end(), value=None, words=True, size=1000)
    if match[0] == "tens" or (match[0] == "scores" and not of):
        return None
    return Numeral(start=start, end=end, value=None, words=True)


def _read_size(text: str, match: re.Match[str]) -> Numeral | None:
    """A magnitude without a number of its own: "a hundred", "half a million", "several dozen"."""
    before = _BEFORE_SIZE.search(text, max(0, match.start() - 18), match.start())
    if not before:
        return None
    numeral = Numeral(start=before.start(), end=match.end(), value=None, words=True, size=_SIZES[match[0]])
    if before["vague"]:
        return numeral
    share = Fraction(1, 2) if before["half"] else Fraction(1, 4) if before["quarter"] else Fraction(1)
    return _with_size(text, numeral, share)


def _read_part(text: str, match: re.Match[str]) -> Numeral | None:
    """A part of a whole: "half of", "half the", "a third of"."""
    if not _PART_OF_WHOLE.match(text, match.end()):
        return None
    if match[0] == "half":
        if _OTHER_HALF_BEFORE.search(text, max(0, match.start() - 8), match.start()):
            return None
        return Numeral(start=match.start(), end=match.end(), value=0.5, words=True)
    article = _ARTICLE_BEFORE.search(text, max(0, match.start() - 4), match.start())
    if not article or not text.startswith(" of", match.end()):
        return None
    return Numeral(start=article.start(), end=match.end(), value=1 / _PARTS[match[0]], words=True)
