"""Years in prose, and what is named by them: "2014", "2010-14", "the 1990s", "the 19th century", "spring 2024"."""

from __future__ import annotations

import datetime
import re

from newsmodel.claims.english.times.periods import HALVES, QUARTERS, SEASONS, interval, year_of
from newsmodel.claims.english.times.relative import Point
from newsmodel.claims.english.counted_nouns import COUNTED
from newsmodel.languages.tables import any_of

#: Which quarter or half an ordinal is.
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_YEAR = r"(?P<year>(?:1[0-9]|20)[0-9]{2})(?![\w%]|[.,][0-9]|-[0-9])"
_DECADE = re.compile(r"(?P<year>1[0-9]{2}0|20[0-9]0|[2-9]0)['\u2019]?s(?!\w)")
_CENTURY = re.compile(r"(?P<number>[12]?[0-9])(?:st|nd|rd|th)[ -]centur(?:y|ies)(?!\w)")
_YEARS = re.compile(
    r"(?P<first>(?:1[0-9]|20)[0-9]{2})(?:[-\u2013/](?P<last>(?:(?:1[0-9]|20)[0-9]{2}|[0-9]{2}))(?![\w%-]|[.,][0-9]))?(?![\w%]|[.,:][0-9]|-[0-9])"
)
_SEASON = re.compile(rf"(?P<season>{any_of([*SEASONS])})(?:,? of| of the year)?,? {_YEAR}")
_QUARTER = re.compile(
    rf"(?:(?P<which>{any_of([*ORDINALS])})[ -](?P<part>quarter|half)|q(?P<number>[1-4]))"
    rf"(?: of|,)? (?:(?:the )?(?P<fiscal>fiscal |financial )?(?:year )?)?"
    rf"(?:{_YEAR}|(?P<relative>this|last|next|the) year)"
)


def _the_before(low: str, start: int) -> int:
    """The start of "the" right before a time, else the time's own."""
    return start - 4 if low.startswith("the ", max(0, start - 4)) and start >= 4 else start


def read_decade(low: str, start: int) -> Point | None:
    """The decade at an offset.

    Example:
        >>> read_decade("in the 1990s", 7).value
        '199X'
    """
    match = _DECADE.match(low, start)
    if not match:
        return None
    year = int(match["year"])
    if year < 100:
        mark = start - 1 if low[start - 1 : start] in ("'", "\u2019", "\u2018") else start
        begin = _the_before(low, mark)
        if begin == mark and mark == start:
            return None
        value = f"19{year // 10}X" if year >= 30 else f"20{year // 10}X"
        return Point(start=begin, end=match.end(), kind="period", value=value, settled=True)
    begin = _the_before(low, start)
    return Point(start=begin, end=match.end(), kind="period", value=f"{year // 10}X", settled=True)


def read_century(low: str, start: int) -> Point | None:
    """The century at an offset.

    Example:
        >>> read_century("the 19th century", 4).value
        '18XX'
    """
    match = _CENTURY.match(low, start)
    if not match or not 2 <= int(match["number"]) <= 29:
        return None
    value = f"{int(match['number']) - 1:02}XX"
    return Point(start=_the_before(low, start), end=match.end(), kind="period", value=value, settled=True)


def read_season(low: str, start: int) -> Point | None:
    """The season of a year at an offset.

    Example:
        >>> read_season("spring 2024", 0).value
        '2024-21'
    """
    match = _SEASON.match(low, start)
    if not match:
        return None
    value = f"{match['year']}-{SEASONS[match['season']]}"
    return Point(start=_the_before(low, start), end=match.end(), kind="period", value=value, settled=True)


def read_quarter(low: str, start: int, published: datetime.date | None = None) -> Point | None:
    """The quarter or the half of a year at an offset.

    Example:
        >>> read_quarter("the first quarter of 2024", 4).value
        '2024-33'
    """
    match = _QUARTER.match(low, start)
    if not match or (match["which"] and match["part"] == "half" and ORDINALS[match["which"]] > 2):
        return None
    number = int(match["number"]) if match["number"] else ORDINALS[match["which"]]
    code = (HALVES if match["part"] == "half" else QUARTERS) + number - 1
    year = year_of(int(match["year"])) if match["year"] else None
    if year is None and published and match["relative"] in ("this", "last", "next"):
        year = year_of(published.year + {"this": 0, "last": -1, "next": 1}[match["relative"]])
    value = f"{year}-{code}" if year and "f" not in (match["fiscal"] or "") else None
    return Point(
        start=_the_before(low, start),
        end=match.end(),
        kind="period",
        value=value,
        settled=match["year"] is not None,
    )


_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:in|since|until|till|by|from|before|after|during|circa|year|through|to|of|between|late|early|mid|and|for"
    r"|around)[ \u00a0]\Z"
)
_COUNT_BEFORE = re.compile(
    r"(?<!\w)(?:(?<!rather )than|about|some|nearly|almost|least|approximately|roughly|over|up to|only|total of"
    r"|estimated|additional)[ \u00a0]\Z"
)
_LABEL_BEFORE = re.compile(
    r"(?<!\w)(?:room|no\.|number|highway|route|page|section|windows|flight|area|article|act)[ \u00a0]\Z"
)
_COUNTED_AFTER = re.compile(rf" (?:{any_of(sorted(COUNTED))})(?!\w)")


def read_years(low: str, start: int) -> Point | None:
    """A year at an offset, or "2010-14"; not a number of that form that counts.

    Example:
        >>> read_years("in 2014", 3).value, read_years("2000 troops", 0)
        ('2014', None)
    """
    match = _YEARS.match(low, start)
    if not match:
        return None
    first = int(match["first"])
    slot = (low, max(0, start - 14), start)
    strict = _YEAR_BEFORE.search(*slot)
    if not strict and (not 1800 <= first <= 2049 or _COUNT_BEFORE.search(*slot) or _LABEL_BEFORE.search(*slot)):
        return None
    if low[start - 1 : start] in ("$", "\u20ac", "\u00a3", "#", "(", "\u00a5") and start and low[start - 1] != "(":
        return None
    marker = strict[0].strip() if strict else ""
    if _COUNTED_AFTER.match(low, match.end()) and marker not in ("in", "since", "until", "during"):
        return None
    if not match["last"]:
        value = year_of(first)
        return Point(start=start, end=match.end(), kind="year", value=value, year=first, settled=True)
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    value = interval(year_of(first), year_of(last)) if first < last else None
    return Point(start=start, end=match.end(), kind="period", value=value, settled=True)
