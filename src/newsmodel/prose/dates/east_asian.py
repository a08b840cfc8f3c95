"""Dates in Chinese, Japanese and Korean: "2026年3月5日", "3월 5일", "令和8年3月5日", "二〇二六年三月五日"."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import get, tags
from newsmodel.languages.tables import any_of

_DIGITS = "〇零一二三四五六七八九"
#: Numbers in Han characters: "十二", "二十三", "二〇二六".
_HAN = f"[{_DIGITS}十廿]"
_MARK = re.compile("[日일号號]")


@functools.cache
def _eras() -> dict[str, int]:
    """Return the eras, each with the year before its first."""
    return {name: int(year) for tag in tags() for name, year in get(tag).calendar.eras}


@functools.cache
def _date() -> re.Pattern[str]:
    eras = any_of(_eras())
    year = rf"(?:(?P<era>{eras}) ?(?P<of_era>\d{{1,3}}|元|{_HAN}{{1,3}})|(?P<year>\d{{4}}|{_HAN}{{4}}))"
    number = rf"\d{{1,2}}|{_HAN}{{1,3}}"
    return re.compile(
        rf"(?<![\d{_DIGITS}十])(?:{year} ?[年년] ?)?(?P<month>{number}) ?[月월] ?(?P<day>{number}) ?[日일号號]"
    )


def find_parts(text: str) -> tuple[int, int, int | None, int, int] | None:
    """Find the first such date: where it begins and ends, its year, if there is one, its month and its day.

    Args:
        text: The text.

    Example:
        >>> find_parts("令和8年3月5日")
        (0, 8, 2026, 3, 5)
        >>> find_parts("二〇二六年三月五日")
        (0, 9, 2026, 3, 5)
    """
    match = _date().search(text) if _MARK.search(text) else None
    if match is None:
        return None
    year: int | None
    if match["era"]:
        year = _eras()[match["era"]] + (1 if match["of_era"] == "元" else _number(match["of_era"]))
    else:
        year = _number(match["year"]) if match["year"] else None
    return match.start(), match.end(), year, _number(match["month"]), _number(match["day"])


def _number(words: str) -> int:
    """Read a number in figures, or in Han characters by place or with tens."""
    if words.isdecimal():
        return int(words)
    words = words.replace("廿", "二十")
    tens, ten, units = words.rpartition("十")
    if ten:
        return (_number(tens) if tens else 1) * 10 + (_number(units) if units else 0)
    return int("".join(str(max(_DIGITS.index(sign) - 1, 0)) for sign in words))
