"""Numbers with what is printed onto them: a sign, a currency, "%", a unit; and digits that are no numbers at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from newsmodel.claims.english.counted_nouns import GLUED_MEASURES, MEASURES, plural_of
from newsmodel.claims.english.numbers import find_numerals
from newsmodel.claims.english.numerals import SIZES, Numeral
from newsmodel.claims.english.units import read_unit
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_GRAMMAR, _QUANTITIES = get("en").grammar, get("en").quantities
_CODES = any_of(get("en").units.currency_codes)
_CURRENCY = pattern(
    rf"""
    (?P<currency>
        (?:(?<![A-Za-z])(?:US|AU|CA|NZ|HK|NT|[ACSRJ]))?\$                            # "$", "US$", "C$"
      | [\u20ac\u00a3\u00a5\u20a9\u20b9\u20bd\u20aa\u20ba\u20b4\u0e3f\u20ab\u20b1\u20a6\u20b5\u20bc\u20be]
      | (?<![A-Za-z])(?:{_CODES}|Rs\.?|RM|(?P<rand>R))                               # "EUR 5", "Rs. 5", "R5 million"
    )
    [\ \u00a0]?\Z
    """,
    re.VERBOSE,
)
#: The longest sign of a currency, with its space.
_CURRENCY_REACH = 5
_CURRENCY_AFTER = pattern(rf"[ \u00a0]?(?P<unit>[\u20ac\u00a3\u00a2]|(?:{_CODES})(?!\w))(?![\w])")
_MARK_AFTER = pattern(
    r"[ \u00a0\u202f]?(?P<unit>%(?![0-9A-Fa-f]{2})|\u2030|\u00b0[ \u00a0]?[CF](?!\w)|[\u00b0\u00ba](?!\w))"
)
#: The word belongs to the number as the sign does.
_PERCENT = pattern(r"[ \u00a0\n](?P<unit>per ?cent|pct)(?![\w-]|\.\w)", re.IGNORECASE)
#: "$2 million-$3 million", "2 million-3 million".
_SIZE_BEFORE = pattern(rf"(?<![A-Za-z]){any_of(SIZES)}-\Z", re.IGNORECASE)
_SIZE_REACH = 14
_PRINTED_AFTER = (_MARK_AFTER, _CURRENCY_AFTER, _PERCENT)
_GLUED = pattern(r"(?P<unit>[A-Za-z\u00b5\u03bc]{1,7}(?:/[a-z]{1,3}|[\u00b2\u00b3])?)(?![\w/@]|-\w)")
#: "11th-hour": a digit's ordinal, whatever it is joined to.
_ORDINAL = pattern(r"(?:st|nd|rd|th)(?![A-Za-z])", re.IGNORECASE)
_COMPOUND = pattern(
    r"[-\u2010\u2011](?P<unit>[A-Za-z]+(?:[-\u2010\u2011][A-Za-z]+){0,3})(?![\w@/]|[-\u2010\u2011][0-9])"
)
_WITHIN = pattern(
    r"""
    [:/=&@_\\#~^][\w$] | [.,][0-9] | \.[a-z]          # "3:2", "1.2.3", "4.x"
  | [-\u2010\u2011\u2013\u2014](?=[0-9]) | -(?=[A-Za-z0-9])
  | ['\u2019]s?(?=[\w\ ])                             # "the 1950's"
    """,
    re.VERBOSE,
)
#: Symbols of units that are one capital: degrees, kelvin, watts and volts; "A" is a platform as often as amperes.
_CAPITAL_SYMBOLS = "CFKWV"
#: Telephone numbers, and other numbers of three parts or more.
_CODE = pattern(
    r"""
    (?<![\w.,])(?:\+[0-9]{1,3}[\ .-]?)?(?:\([0-9]{2,4}\)\ ?|[0-9]{2,4}[\ .-])[0-9]{3,4}[.-][0-9]{3,4}(?![0-9])
                                                      # "(202) 555-0100", "+1 202-555-0100"
  | \+[0-9]{1,3}(?:[\ .-][0-9]{2,5}){2,5}(?![0-9])    # "+49 30 2270"
  | (?<![\w-])[0-9]{3}-[0-9]{4}(?![\w-])              # "555-0100"
  | (?<![\w-])[0-9]{1,6}(?:-[0-9]{1,6}){2,9}(?![\w-]) # "1-800-55"
    """,
    re.VERBOSE,
)
#: So many characters of a code are looked at on each side of a part of it.
_CODE_REACH = 18
#: What makes a word an address, and a text worth looking for one.
_ADDRESS_MARKS = ("://", "www.", "@", "#")
#: More digits without a mark between them are an id.
_MOST_PLAIN_DIGITS = 9
#: So many characters of an address are looked at on each side of a number.
_ADDRESS_BEFORE, _ADDRESS_AFTER = 200, 80
_PART_OF_CODE = pattern(r"[-.)] ?[0-9]")
#: Words that "10-" before them makes a score, a name or a range of; "10-per-cent" is none.
_NO_COMPOUND = _QUANTITIES.no_compounds.union(
    _GRAMMAR.articles, _GRAMMAR.coordinators, _GRAMMAR.prepositions - frozenset({"per"})
)
_OPENERS = frozenset(
    " \t\n\r\u00a0\u2009\u202f\u2007([{\"'\u201c\u201e\u00ab\u2018\u2014\u2013-\u2212\u2010\u2011+/|*\u2022\u00b7~<>"
)
#: "'09" has so many digits.
_SHORT_YEAR = 2
_MINUS = "minus "
#: Between two numbers that are one word: "ten-to-one".
_JOINED = ("-to-", "-or-")
#: Before "-" and a number these make it a sign; at the start of a line it may be a list's mark.
_BEFORE_SIGN = " \u00a0(\n\t"
_RACES = _QUANTITIES.races.union(map(plural_of, _QUANTITIES.races))


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """Number with what is printed onto it.

    Attributes:
        start: Offset of the first character, sign and currency included.
        end: Offset after the last character, "%" and other glued units included.
        value: The number.
        numeral: The bare number.
        unit: The unit that is printed onto it.
        compound: Whether the unit is the rest of a word: "10-year".
        more: What behind it says how exact it is: "+", "-odd".
    """

    start: int
    end: int
    value: int | float | None
    numeral: Numeral
    unit: str | None = None
    compound: bool = False
    more: str | None = None


def find_figures(text: str, low: str) -> Iterator[Figure]:
    """Find the numbers of a text that can be quantities by the characters around them.

    Args:
        text: The text.
        low: The same text `folded`.

    Example:
        >>> text = "F-16, -$3.5bn, 240mm, 42%"
        >>> [(figure.value, figure.unit) for figure in find_figures(text, text.lower())]
        [(-3500000000, '$'), (240, 'mm'), (42, '%')]
    """
    addresses = any(mark in text for mark in _ADDRESS_MARKS)
    for numeral in find_numerals(low):
        figure = _worded(text, numeral) if numeral.words else _printed(text, numeral)
        if figure and not (addresses and _in_address(text, numeral)) and not _in_code(text, numeral):
            yield figure


def _in_address(text: str, numeral: Numeral) -> bool:
    """Tell whether the word that a number stands in is a URL, an e-mail address, a handle or a hashtag."""
    before = re.split(r"\s", text[max(0, numeral.start - _ADDRESS_BEFORE) : numeral.start])[-1]
    after = re.split(r"\s", text[numeral.end : numeral.end + _ADDRESS_AFTER], maxsplit=1)[0]
    return any(mark in before or mark in after for mark in _ADDRESS_MARKS)


def _in_code(text: str, numeral: Numeral) -> bool:
    if not numeral.plain:
        return False
    if numeral.end - numeral.start > _MOST_PLAIN_DIGITS:
        return True
    start, end = numeral.start, numeral.end
    before = text[max(0, start - 2) : start]
    joined = before[-1:] in ("-", ".", ")", "+") or (before[-1:] == " " and (before[0].isdecimal() or before[0] == ")"))
    if not joined and not _PART_OF_CODE.match(text, end):
        return False
    floor = max(0, start - _CODE_REACH)
    return any(match.start() < end and match.end() > start for match in _CODE.finditer(text, floor, end + _CODE_REACH))


def _worded(text: str, numeral: Numeral) -> Figure | None:
    before = text[numeral.start - 1 : numeral.start]
    joined = text[max(0, numeral.start - 4) : numeral.start].lower() in _JOINED
    attached = text[max(0, numeral.start - 2) : numeral.start].rstrip("-").isalnum()
    if (before and before not in _OPENERS) or (attached and not joined):
        return None
    figure = Figure(start=numeral.start, end=numeral.end, value=numeral.value, numeral=numeral)
    if percent := _PERCENT.match(text, figure.end):
        figure = replace(figure, end=percent.end(), unit=percent["unit"])
    return _with_compound(text, _with_minus(text, figure))


def _printed(text: str, numeral: Numeral) -> Figure | None:
    figure = Figure(start=numeral.start, end=numeral.end, value=numeral.value, numeral=numeral)
    figure = _with_currency(text, figure)
    if not _may_begin(text, figure):
        return None
    figure = _with_sign(text, figure)
    if figure.unit:
        return figure if not _GLUED.match(text, figure.end) else None
    if mark := next(filter(None, (pattern.match(text, figure.end) for pattern in _PRINTED_AFTER)), None):
        return replace(figure, end=mark.end(), unit=mark["unit"])
    if _ORDINAL.match(text, figure.end):
        return None
    short = text[numeral.end - 1]
    if short.isalpha() and text[numeral.end - 2].isdecimal():
        return _of_letter(text, figure, short)
    if glued := _GLUED.match(text, figure.end):
        known = _is_glued_measure(glued["unit"])
        return replace(figure, end=glued.end(), unit=glued["unit"]) if known else None
    if text[figure.end : figure.end + 1] == "+" and not text[figure.end + 1 : figure.end + 2].isalnum():
        return replace(figure, end=figure.end + 1, more="+")
    return _with_compound(text, figure)


def _is_glued_measure(unit: str) -> bool:
    """Tell whether letters that touch a number are a unit: not the "G" of "5G"."""
    if len(unit) == 1 and unit.isupper():
        return unit in _CAPITAL_SYMBOLS
    return unit.lower().rstrip("\u00b2\u00b3") in GLUED_MEASURES


def _of_letter(text: str, figure: Figure, letter: str) -> Figure | None:
    """Read a number with one letter: metres or millions, tonnes or trillions, by what is counted."""
    unit = read_unit(text, figure.end)
    counted = text[unit.start : unit.end].lower() if unit else ""
    first, counts = counted.split(" ")[0], bool(unit and unit.counts)
    if first in _RACES and letter in "kK":
        return None
    if letter in "kK" or (counts and letter in "mMbB" and first not in _RACES):
        return figure
    if letter in "bB":
        return None
    value = figure.value
    size = {"m": 10**6, "t": 10**12}[letter.lower()]
    exact = None if value is None else value / size
    return replace(figure, value=int(exact) if exact is not None and exact == int(exact) else exact, unit=letter)


def _with_currency(text: str, figure: Figure) -> Figure:
    match = _CURRENCY.search(text, max(0, figure.start - _CURRENCY_REACH), figure.start)
    if not match or (match["rand"] and figure.numeral.plain):
        return figure
    return replace(figure, start=match.start(), unit=match["currency"])


def _may_begin(text: str, figure: Figure) -> bool:
    """Tell whether the character before a number does not make it a part of something else."""
    start = figure.start
    before = text[start - 1 : start] if start else ""
    if not before:
        return True
    if before not in _OPENERS:
        return False
    above = text[start - 2 : start - 1] if start > 1 else ""
    if text[max(0, start - 4) : start].lower() in _JOINED or text[max(0, start - 3) : start] == "+/-":
        return True
    if before == "-" and above.isalpha():
        return bool(figure.unit or _SIZE_BEFORE.search(text, max(0, start - _SIZE_REACH), start))
    if before in "-/+\u2010\u2011\u2212":
        return (
            not above.isalpha()
            and above not in ("_", "/", ":", "=", "&", "?", ".")
            and (before != "/" or not above.isdecimal())
        )
    if before == "\u2013":
        return not above.isupper()
    if before in "'\u2018\u2019":
        return figure.end - start > _SHORT_YEAR
    return True


def _with_sign(text: str, figure: Figure) -> Figure:
    start = figure.start
    before = text[start - 1 : start] if start else ""
    above = text[start - 2] if start > 1 else "\n"
    hyphen = before == "-" and above in _BEFORE_SIGN and (above != "\n" or _is_measured(text, figure))
    if before == "\u2212" or hyphen:
        return replace(figure, start=start - 1, value=-figure.value if figure.value is not None else None)
    return _with_minus(text, figure)


def _with_minus(text: str, figure: Figure) -> Figure:
    start = figure.start - len(_MINUS)
    if (
        start < 0
        or text[start : figure.start].lower() != _MINUS
        or not figure.value
        or text[start - 1 : start].isalnum()
    ):
        return figure
    return replace(figure, start=start, value=-figure.value)


def _is_measured(text: str, figure: Figure) -> bool:
    unit = read_unit(text, figure.end, most_words=1)
    if unit and text[unit.start : unit.end].lower() in {"percent", "per", "degrees", "pct"}:
        return True
    return bool(figure.unit or _MARK_AFTER.match(text, figure.end) or text.startswith(" per cent", figure.end))


def _with_compound(text: str, figure: Figure) -> Figure | None:
    """Join a number with the rest of its word: "10-year"."""
    match = _COMPOUND.match(text, figure.end)
    if not match:
        return None if _WITHIN.match(text, figure.end) and not _is_range(text, figure.end) else figure
    if match["unit"].lower() in _QUANTITIES.hyphenated_qualifiers:
        return replace(figure, end=match.end(), more=match["unit"])
    first = match["unit"].split("-")[0]
    # "one-time", "one-on-one", "one-sided"
    if figure.value == 1 and figure.numeral.words and first.lower() not in MEASURES:
        return None
    if first.lower() == "to":
        return figure
    if first.lower() in _NO_COMPOUND or (
        first[0].isupper() and first.lower() not in MEASURES and first.lower() != "member"
    ):
        return None
    return replace(figure, end=match.end(), unit=match["unit"], compound=True)


def _is_range(text: str, end: int) -> bool:
    return text.startswith(("-to-", "-or-", "- to ", "- or "), end) or (
        text[end] in "-\u2010\u2011\u2013\u2014" and text[end + 1 : end + 2].isdecimal()
    )
