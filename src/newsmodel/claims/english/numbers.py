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
from newsmodel.claims.english.function_words import ARTICLE, DETERMINER, FUNCTION_WORDS
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
#: The value of a magnitude: "million".
SIZES = {word: int(value) for word, value, *_ in _NUMBERS.magnitudes}
#: Short forms of magnitudes that stand after digits. One letter alone must touch them: "$5m", "10k followers".
_SHORT = {short: int(value) for _, value, *shorts in _NUMBERS.magnitudes for short in shorts}
_SHORT_WORDS = tuple(short for short in _SHORT if len(short) > 1)
#: The same behind numbers in words, which one letter alone would not touch: "five mln".
_SIZES_AFTER_WORDS = SIZES | {short: _SHORT[short] for short in _SHORT_WORDS}
_SHORT_LETTERS = "".join(short for short in _SHORT if len(short) == 1)
#: Magnitudes by which thousands, millions and so on are counted off: "two million three hundred thousand".
_POWERS = {word: value for word, value in _SIZES_AFTER_WORDS.items() if value >= _THOUSAND}
#: Plurals of magnitudes leave a number open: "hundreds"; these do so before "of" alone.
_ONLY_WITH_OF = ("scores", "handful", "handfuls")
_PLURALS = frozenset(map(plural_of, SIZES)) | {"tens", "scores", "handful", "handfuls"}
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
_SIZE = any_of(SIZES)
_TOKEN = re.compile(
    rf"""
    \b(?:
        (?:{_CURRENCY})?(?P<digits>[0-9]+(?:[.,][0-9]+)*)(?P<vulgar>[{_MARKS}]?)    # "1,500", "usd5", "3\u00bd"
      | (?P<lone>[{_MARKS}])                                                        # "\u00bd"
      | {any_of([*CARDINALS, *_SIZES_AFTER_WORDS, *_PLURALS, *_PARTS])}\b(?!['\u2019]\w)  # "three", "hundreds", "mln"
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
        (?P<one>an?)                                                 # "a hundred"
      | (?P<half>half[ -]an?|half)                       # "half a million", "half million"
      | (?:a\ )?(?P<vague>few|several|couple|couple\ of|many|some)   # "several dozen"
    )[\ \u00a0-]\Z
    """,
    re.VERBOSE,
)
_OF_A_SIZE = re.compile(rf" of an? (?P<size>{_SIZE})(?!\w)")
_PART_OF_WHOLE = re.compile(rf" of\b| (?:{DETERMINER}|all) (?!{_SIZE}\b)")
#: "A quarter point", "half a percentage point".
_POINTS_AFTER = re.compile(r"[ -](?:a )?(?:percentage[ -])?points?(?!\w)")
#: A part that stands alone is a number behind these, and where nothing follows that it could belong to.
_SHARE_BEFORE = re.compile(
    rf"(?<![\w-])(?:{any_of(get('en').quantities.approximators | {'over', 'under', 'at least', 'only', 'just'})}"
    r"|(?:more|less|fewer) than) \Z"
)
_AFTER_SHARES = FUNCTION_WORDS.union(get("en").grammar.irregular_pasts, _UNITS.stops, _UNITS.stop_verbs) - {
    *get("en").grammar.articles,
    "past",
}
_ALONE_AFTER = re.compile(rf"[.,;:)]|\Z| (?:{any_of(_AFTER_SHARES)}|[a-z]{{3,12}}ed)\b")
_ARTICLE_BEFORE = re.compile(r"(?<![\w-])an? \Z")
_QUANTIFIER = any_of(get("en").grammar.quantifiers - {"another"})
_OTHER_HALF_BEFORE = re.compile(
    rf"(?:-|(?<!\w)(?:{ARTICLE}|{_QUANTIFIER}|this|one|first|second|last|latter|better|by) )\Z"
)
#: After these characters, and but for these words, a plain number is at its end.
_ENDS = ("", " ", ",", ".", "%", ")", "\n", ";", ":")
_GOES_ON = re.compile(rf" (?:[0-9]|{any_of([*SIZES, *_SHORT_WORDS])}|and an? |and one )")
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
        size *= SIZES[after["long"]] if after["long"] else _SHORT[after["short"]]
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
    if word in _SIZES_AFTER_WORDS:
        return _read_size(text, match)
    return _read_part(text, match)


def _read_cardinal(text: str, match: re.Match[str]) -> Numeral:
    """Read a number of cardinal words: "twenty-five", "two hundred and six", "three-quarters", "two and a half"."""
    start, end = match.span()
    current = CARDINALS[match[0]]
    part = _PART_AFTER.match(text, end)
    if part and 0 < current < _PARTS[part["part"]] and _is_fraction(part):
        return _read_share(text, start, part.end("part"), Fraction(current, _PARTS[part["part"]]))
    return _count_on(text, start, end, current)


def _read_share(text: str, start: int, end: int, share: Fraction) -> Numeral:
    """Read a share, of a magnitude where one follows: "three quarters", "three quarters of a million"."""
    size = _OF_A_SIZE.match(text, end)
    if size:
        return Numeral(start=start, end=size.end(), value=_exact(share * SIZES[size["size"]]), words=True)
    return Numeral(start=start, end=end, value=_exact(share), words=True)


def _count_on(text: str, start: int, end: int, current: int, size: int = 1) -> Numeral:
    """Go on with the words after the first one of a number: "two", then "hundred and six thousand".

    Args:
        text: The text, folded.
        start: Where the number starts.
        end: Where what has been read of it ends.
        current: Its value so far.
        size: The magnitude that has been read.
    """
    total, power = 0, LARGEST
    if size >= _THOUSAND:
        total, current, power = current, 0, size
    while (gap := _JOINT.match(text, end)) and (after := _TOKEN.match(text, gap.end())):
        word, joined = after[0], "and" in gap[0]
        if word in ("hundred", "dozen") and 0 < current < _HUNDRED and not joined:
            current, size = current * SIZES[word], SIZES[word]
        elif word in _POWERS and 0 < current < _THOUSAND and not joined and _POWERS[word] < power:
            size = power = _POWERS[word]
            total, current = total + current * size, 0
        elif word in CARDINALS and _continues(current, CARDINALS[word], size, joined=joined):
            current += CARDINALS[word]
        else:
            break
        end = after.end()
    size = size if size >= _THOUSAND else 1
    numeral = Numeral(start=start, end=end, value=_exact(total + current), words=True, size=size)
    part = _AND_A_PART.match(text, end)
    if part and total and not current:
        # "two million and a half": the half is one of the million
        share = Fraction(size, _PARTS[part["part"]])
        return attrs.evolve(numeral, end=part.end(), value=_exact(total + share))
    return _with_size(text, attrs.evolve(numeral, size=1), Fraction(total + current)) if part else numeral


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
    if match[0] == "tens" or (match[0] in _ONLY_WITH_OF and not of):
        return None
    article = _ARTICLE_BEFORE.search(text, max(0, start - _ARTICLE_REACH), start) if match[0] == "handful" else None
    return Numeral(start=article.start() if article else start, end=end, value=None, words=True)


def _read_size(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a magnitude without a number of its own: "a hundred", "half a million", "several dozen"."""
    before = _BEFORE_SIZE.search(text, max(0, match.start() - _SIZE_REACH), match.start())
    if not before or match[0] not in SIZES:
        return None
    if before["one"] and SIZES[match[0]] >= _HUNDRED:
        return _count_on(text, before.start(), match.end(), SIZES[match[0]], SIZES[match[0]])
    numeral = Numeral(start=before.start(), end=match.end(), value=None, words=True, size=SIZES[match[0]])
    if before["vague"]:
        return numeral
    return _with_size(text, numeral, Fraction(1, 2) if before["half"] else Fraction(1))


def _read_part(text: str, match: re.Match[str]) -> Numeral | None:
    """Read a part of a whole: "half of", "half the", "a third of", "a quarter point", "more than half said"."""
    start, end = match.span()
    is_half = match[0] == "half"
    article = _ARTICLE_BEFORE.search(text, max(0, start - _ARTICLE_REACH), start)
    begin = article.start() if article else start
    if _POINTS_AFTER.match(text, end) and (is_half or match[0] == "quarter"):
        return Numeral(start=begin, end=end, value=1 / _PARTS[match[0]], words=True)
    alone = _ALONE_AFTER.match(text, end) and _SHARE_BEFORE.search(text, max(0, begin - _SIZE_REACH), begin)
    if is_half:
        other = _OTHER_HALF_BEFORE.search(text, max(0, start - _HALF_REACH), start)
        found = not other and (_PART_OF_WHOLE.match(text, end) or alone)
        return Numeral(start=start, end=end, value=HALF, words=True) if found else None
    if not article or not (text.startswith(" of", end) or alone):
        return None
    return _read_share(text, begin, end, Fraction(1, _PARTS[match[0]]))
