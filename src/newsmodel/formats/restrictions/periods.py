"""Times of validity in data: from when and until when something may be used."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any, Final

from newsmodel.formats.restrictions.keys import is_one_of, kind_of_key
from newsmodel.formats.restrictions.truth import is_set, truth_of
from newsmodel.languages.language import furniture_words, pooled
from newsmodel.prose.dates.ends import find_end
from newsmodel.prose.furniture.ends import beside_ends
from newsmodel.prose.furniture.phrases import WholePhrases
from newsmodel.prose.patterns import pattern

_PART = pattern(r"\b(start|end)\s*=\s*([^;]+)", re.IGNORECASE)
#: Between the ends of an interval (ISO 8601); one that is open has two dots, or nothing.
_INTERVAL = re.compile(r"\A([^/=;]*)/([^/=;]*)\Z")
_OPEN = frozenset({"", "..", "-"})
#: A period has a first and a last day.
_PAIR: Final = 2
_WORDS = re.compile(r"[^\W\d_]+|\d")


def period_of(raw: str) -> dict[str, str]:
    """Read a time of validity: a period as Dublin Core has it, an interval, words, or the last day alone.

    Example:
        >>> period_of("start=2027-01-01; end=2027-12-31;"), period_of("2027-01-01/..")
        ({'start': '2027-01-01', 'end': '2027-12-31'}, {'start': '2027-01-01'})
        >>> period_of("from 1 March 2027"), period_of("1 March 2027 - 5 March 2027")
        ({'start': '1 March 2027'}, {'start': '1 March 2027', 'end': '5 March 2027'})
    """
    found = {key.lower(): value.strip() for key, value in _PART.findall(raw)}
    if found:
        return found
    interval = _INTERVAL.match(raw)
    if interval is not None:
        parts = {"start": interval[1].strip(), "end": interval[2].strip()}
        return {name: words for name, words in parts.items() if words not in _OPEN}
    return _worded(raw) or ({} if raw.strip() in _OPEN else {"end": raw.strip()})


def _worded(raw: str) -> dict[str, str]:
    """Read a period that words tell: "from 1 March until 5 March 2027"; nothing where they say anything else."""
    dates = list(_dates_in(raw))
    if not dates or len(dates) > _PAIR:
        return _open_start(raw)
    beside = _beside(raw, dates)
    known = beside_ends() | _words_of_start()
    if not all(known.issuperset(_WORDS.findall(words.casefold())) for words in beside):
        return _open_start(raw)
    found: dict[str, str] = {}
    for place, (start, end) in enumerate(dates):
        name = _bound(beside[place], beside[place + 1], is_first=place == 0 and len(dates) == _PAIR)
        if name in found:
            return {}
        found[name] = raw[start:end].strip()
    return found


def _open_start(raw: str) -> dict[str, str]:
    """Take words for a beginning that nobody can resolve: "from the day of the vote"."""
    return {"start": raw.strip()} if _starts().match(raw.strip()) is not None else {}


def _dates_in(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where each date stands."""
    offset = 0
    while (moment := find_end(raw[offset:])) is not None:
        yield offset + moment.start, offset + moment.end
        offset += moment.end


def _beside(raw: str, dates: list[tuple[int, int]]) -> list[str]:
    """Give the words before each date, and those behind the last."""
    ends = [0, *(end for _, end in dates)]
    starts = [*(start for start, _ in dates), len(raw)]
    return [raw[end:start] for end, start in zip(ends, starts, strict=True)]


def _bound(before: str, behind: str, *, is_first: bool) -> str:
    """Tell which bound a date is by the words beside it; some languages have them behind it."""
    if _starts().search(before) is not None:
        return "start"
    if _ends().search(before) is not None:
        return "end"
    return "start" if is_first or _starts_behind().search(behind) is not None else "end"


@functools.cache
def _starts() -> WholePhrases:
    return WholePhrases(pooled(lambda language: language.use.period_starts))


@functools.cache
def _starts_behind() -> WholePhrases:
    return WholePhrases(pooled(lambda language: language.use.period_starts_behind))


@functools.cache
def _ends() -> WholePhrases:
    return WholePhrases(furniture_words("until"))


@functools.cache
def _words_of_start() -> frozenset[str]:
    entries = pooled(lambda language: language.use.period_starts | language.use.period_starts_behind)
    return frozenset(word for entry in entries for word in _WORDS.findall(entry.casefold()))


def validity_of(raw: Any) -> tuple[list[Any], Any]:
    """List the beginnings of a time of validity in data, and give what says its end; None where nothing does.

    Example:
        >>> validity_of({"from": "2027-01-01", "until": None}), validity_of("2027-12-31"), validity_of("yes")
        ((['2027-01-01'], None), ([], '2027-12-31'), ([], None))
    """
    if isinstance(raw, dict):
        told = {name: value for name, value in raw.items() if is_set(value) and name != "@type"}
        ends = {name: value for name, value in told.items() if not _begins(name)}
        return [value for name, value in told.items() if name not in ends], ends or None
    if truth_of(raw) is not None or not isinstance(raw, str):
        return [], raw if truth_of(raw) is None and is_set(raw) else None
    period = period_of(raw)
    return [period["start"]] if "start" in period else [], period.get("end")


def _begins(name: str) -> bool:
    kind = kind_of_key(name)
    return is_one_of(name, "beginnings") or (kind is not None and kind.family in ("embargo", "release"))


def is_pair_of_days(raw: list[Any]) -> bool:
    """Tell whether a list is a first and a last day, which nothing but their order tells apart.

    Example:
        >>> is_pair_of_days(["2027-01-01", "2027-02-01"]), is_pair_of_days(["start=2027-01-01", "end=2027-02-01"])
        (True, False)
    """
    return len(raw) == _PAIR and all(
        isinstance(each, str) and "=" not in each and period_of(each) == {"end": each.strip()} for each in raw
    )


def is_bare_end(raw: Any) -> bool:
    """Tell whether a time of validity is one day, with no word for which bound it is.

    Example:
        >>> is_bare_end("2027-01-01"), is_bare_end("until 1 March 2027")
        (True, False)
    """
    return isinstance(raw, str) and period_of(raw) == {"end": raw.strip()} and _ends().search(raw) is None


def tells_period(raw: str) -> bool:
    """Tell whether words tell one bound of a time of validity, or both.

    Example:
        >>> tells_period("until 1 March 2027"), tells_period("in stock")
        (True, False)
    """
    if not any(map(str.isdecimal, raw)):
        return False
    return "start" in period_of(raw) or _ends().search(raw) is not None
