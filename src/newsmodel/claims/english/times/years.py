"""Years in prose, and what is named by them: "2014", "2010-14", "the 1990s", "the 19th century", "spring 2024"."""

from __future__ import annotations

import datetime
import re

from newsmodel.claims.english.counted_nouns import COUNTED
from newsmodel.claims.english.times.periods import HALVES, QUARTERS, SEASONS, interval, year_of
from newsmodel.claims.english.times.relative import Point, the_before
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_TIMES = get("en").times
#: Number of the quarter or the half of a year that an ordinal names.
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
#: A year in digits, and nothing that is a part of a longer number.
YEAR = r"(?P<year>(?:1[0-9]|20)[0-9]{2})(?![\w%]|[.,][0-9]|-[0-9])"
#: A year without a preposition, "a 1999 law", is one of these; other numbers count.
_LIKELY_YEARS = range(1800, 2050)
#: A decade in two digits is of the last century from "the '30s" on.
_LAST_CENTURY = 30
#: Centuries that prose numbers in digits.
_CENTURIES = range(2, 30)
_HALVES_OF_YEAR = 2
_FOUR_DIGITS, _HUNDRED = 4, 100
_DECADE = re.compile(r"(?P<year>1[0-9]{2}0|20[0-9]0|[2-9]0)['\u2019]?s(?!\w)")
_CENTURY_WORDS = {word: int(number) for word, number in _TIMES.century_ordinals}
_CENTURY = pattern(
    rf"(?:(?P<number>[12]?[0-9])(?:st|nd|rd|th)|(?P<word>{any_of(_CENTURY_WORDS)}))[ -]centur(?:y|ies)(?!\w)"
)
_DECADE_WORDS = {word: int(year) for word, year in _TIMES.decades}
_NAMED_DECADE = pattern(rf"(?P<name>{any_of(_DECADE_WORDS)})(?!\w)")
_AGES = pattern(r"(?:his|her|their|my|your|our)(?: (?:early|mid|late))? \Z")
_FISCAL_YEAR = pattern(
    r"(?:(?:fiscal|financial)(?: year)?(?: ending| ended)? |fy ?)"
    r"['\u2019]?[0-9]{2,4}(?:[-/\u2013][0-9]{2,4})?(?![\w%]|[.,][0-9])"
)
_FISCAL_QUARTER = pattern(
    rf"(?:(?:fiscal|financial)[ -]{any_of(ORDINALS)}|{any_of(ORDINALS)}[ -](?:fiscal|financial))[ -](?:quarter|half)"
    rf"(?: of)?(?: {YEAR})?"
)
_ERA = re.compile(r"[0-9]{1,4} (?P<era>bce?|ad|ce|b\.c\.(?:e\.)?|a\.d\.)(?!\w)")
_YEARS = re.compile(
    r"""
    (?P<first>(?:1[0-9]|20)[0-9]{2})                                                            # "2014"
    (?:[-\u2013/](?P<last>(?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![\w%-]|[.,][0-9]))?                 # "2010-14"
    (?![\w%]|[.,:][0-9]|-[0-9])
    """,
    re.VERBOSE,
)
_SEASON = pattern(rf"(?P<season>{any_of(SEASONS)})(?:,? of| of the year)?,? {YEAR}")
_QUARTER = pattern(
    rf"(?:(?P<which>{any_of(ORDINALS)})[ -](?P<part>quarter|half)|q(?P<number>[1-4])|h(?P<half>[12])|(?P<first>[1-4])q)"
    rf"(?: of|,)? (?:(?:the )?(?P<fiscal>fiscal |financial )?(?:year )?)?"
    rf"(?:{YEAR}|(?P<relative>this|last|next|the) year)"
)


def read_decade(low: str, start: int) -> Point | None:
    """Read the decade at an offset.

    Example:
        >>> read_decade("in the 1990s", 7).value
        '199X'
    """
    match = _DECADE.match(low, start)
    if not match:
        return None
    year = int(match["year"])
    if year < _HUNDRED:
        mark = start - 1 if low[start - 1 : start] in ("'", "\u2019", "\u2018") else start
        begin = the_before(low, mark)
        if begin == mark and mark == start:
            return None
        value = f"19{year // 10}X" if year >= _LAST_CENTURY else f"20{year // 10}X"
        return Point(start=begin, end=match.end(), kind="period", value=value, settled=True)
    begin = the_before(low, start)
    return Point(start=begin, end=match.end(), kind="period", value=f"{year // 10}X", settled=True)


def read_century(low: str, start: int) -> Point | None:
    """Read the century at an offset.

    Example:
        >>> read_century("the 19th century", 4).value
        '18XX'
    """
    match = _CENTURY.match(low, start)
    if not match:
        return None
    number = int(match["number"] or _CENTURY_WORDS[match["word"]])
    if number not in _CENTURIES:
        return None
    value = f"{number - 1:02}XX"
    return Point(start=the_before(low, start), end=match.end(), kind="period", value=value, settled=True)


def read_named_decade(low: str, start: int) -> Point | None:
    """Read the decade of the last century that a word names at an offset, with its article.

    Example:
        >>> read_named_decade("in the sixties", 7).value, read_named_decade("in her sixties", 7)
        ('196X', None)
    """
    match = _NAMED_DECADE.match(low, start)
    begin = the_before(low, start)
    if not match or begin == start or _AGES.search(low, max(0, start - _REACH), start):
        return None
    value = f"19{_DECADE_WORDS[match['name']] // 10}X"
    return Point(start=begin, end=match.end(), kind="period", value=value, settled=True)


def read_fiscal(low: str, start: int) -> Point | None:
    """Read a fiscal year or quarter at an offset: every body has its own, so that it has no value.

    Example:
        >>> point = read_fiscal("in fiscal 2026", 3)
        >>> (point.end, point.value)
        (14, None)
    """
    match = _FISCAL_YEAR.match(low, start) or _FISCAL_QUARTER.match(low, start)
    return Point(start=the_before(low, start), end=match.end(), kind="period", settled=True) if match else None


def read_era(low: str, start: int) -> Point | None:
    """Read a year with its era at an offset; one before the era has no value.

    Example:
        >>> read_era("in 814 ad", 3).value, read_era("in 44 bc", 3).value
        ('0814', None)
    """
    match = _ERA.match(low, start)
    if not match:
        return None
    year = int(match[0].split(" ")[0])
    value = None if match["era"].startswith("b") else year_of(year)
    return Point(start=start, end=match.end(), kind="year", value=value, settled=True)


def read_season(low: str, start: int) -> Point | None:
    """Read the season of a year at an offset.

    Example:
        >>> read_season("spring 2024", 0).value
        '2024-21'
    """
    match = _SEASON.match(low, start)
    if not match:
        return None
    value = f"{match['year']}-{SEASONS[match['season']]}"
    return Point(start=the_before(low, start), end=match.end(), kind="period", value=value, settled=True)


def read_quarter(low: str, start: int, published: datetime.date | None = None) -> Point | None:
    """Read the quarter or the half of a year at an offset.

    Example:
        >>> read_quarter("the first quarter of 2024", 4).value
        '2024-33'
    """
    match = _QUARTER.match(low, start)
    if not match or (match["which"] and match["part"] == "half" and ORDINALS[match["which"]] > _HALVES_OF_YEAR):
        return None
    digit = match["number"] or match["half"] or match["first"]
    number = int(digit) if digit else ORDINALS[match["which"]]
    code = (HALVES if match["part"] == "half" or match["half"] else QUARTERS) + number - 1
    year = year_of(int(match["year"])) if match["year"] else None
    if year is None and published and match["relative"] in ("this", "last", "next"):
        year = year_of(published.year + {"this": 0, "last": -1, "next": 1}[match["relative"]])
    value = f"{year}-{code}" if year and "f" not in (match["fiscal"] or "") else None
    return Point(
        start=the_before(low, start),
        end=match.end(),
        kind="period",
        value=value,
        settled=match["year"] is not None,
    )


_YEAR_BEFORE = re.compile(rf"(?<!\w){any_of(_TIMES.time_prepositions | _TIMES.before_years)}[ \u00a0]\Z")
_ABOUT = any_of(get("en").quantities.approximators | {"least", "over", "up to", "only", "total of"})
_COUNT_BEFORE = pattern(rf"(?<!\w)(?:(?<!rather )than|{_ABOUT}|estimated|additional)[ \u00a0]\Z")
_LABEL_BEFORE = pattern(rf"(?<!\w){any_of(get('en').quantities.labels_of_codes)}[ \u00a0]\Z")
_WORD_AFTER = re.compile(r" (?P<word>[a-z]+)(?!\w)")
#: The longest of what is looked for before a year.
_REACH = 14
#: Signs before a number that is no year.
_NO_YEAR_SIGNS = ("$", "\u20ac", "\u00a3", "\u00a5", "#")


def read_years(low: str, start: int) -> Point | None:
    """Read a year at an offset, or "2010-14"; not a number of that form that counts.

    Example:
        >>> read_years("in 2014", 3).value, read_years("2000 troops", 0)
        ('2014', None)
    """
    match = _YEARS.match(low, start)
    if not match:
        return None
    first = int(match["first"])
    slot = (low, max(0, start - _REACH), start)
    strict = _YEAR_BEFORE.search(*slot)
    if not strict and (first not in _LIKELY_YEARS or _COUNT_BEFORE.search(*slot) or _LABEL_BEFORE.search(*slot)):
        return None
    if low[max(0, start - 1) : start] in _NO_YEAR_SIGNS:
        return None
    marker = strict[0].strip() if strict else ""
    after = _WORD_AFTER.match(low, match.end())
    if after and after["word"] in COUNTED and marker not in ("in", "since", "until", "during"):
        return None
    if not match["last"]:
        value = year_of(first)
        return Point(start=start, end=match.end(), kind="year", value=value, year=first, settled=True)
    last = int(match["last"]) if len(match["last"]) == _FOUR_DIGITS else first - first % _HUNDRED + int(match["last"])
    value = interval(year_of(first), year_of(last)) if first < last else None
    return Point(start=start, end=match.end(), kind="period", value=value, settled=True)
