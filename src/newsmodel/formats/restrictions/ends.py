"""Ends of bans in data: points in time in any form, the latest instant that they can mean."""

from __future__ import annotations

import re
from typing import Any

from newsmodel.formats.restrictions.keys import is_one_of, kind_of_key
from newsmodel.formats.restrictions.truth import is_set, truth_of
from newsmodel.formats.timestamps import settled_end
from newsmodel.readings import Hints
from newsmodel.values import is_timestamp, write_timestamp


def words_of_end(raw: Any) -> str | None:
    """Give the words of a raw end: a string, seconds since 1970, or an object that has one.

    Example:
        >>> words_of_end({"@value": 1767420000}), words_of_end(True)
        ('1767420000', None)
    """
    if isinstance(raw, dict):
        raw = raw.get("@value")
    if type(raw) in (int, float) and raw == raw // 1:
        return str(int(raw))
    return raw if isinstance(raw, str) else None


def is_day(words: str) -> bool:
    """Tell whether the words of an end are a day, and nothing else.

    Example:
        >>> is_day("2026-11-22"), is_day("2026-11-31")
        (True, False)
    """
    return len(words) == len("2026-11-22") and is_timestamp(words) and settled_end(words, Hints()).value is not None


def end_of(raw: Any, hints: Hints) -> str | None:
    """Read an end as our documents have it; None where there is none.

    Example:
        >>> end_of("2026-01-03T06:00:00", Hints()), end_of("2026-01-03", Hints()), end_of("the vote", Hints())
        ('2026-01-03T06:00:00-12:00', '2026-01-03', None)
    """
    words = words_of_end(raw)
    if words is None or is_day(words.strip()):
        return words and words.strip()
    value = settled_end(words, hints).value
    return None if value is None else write_timestamp(value)


_PART = re.compile(r"\b(start|end)\s*=\s*([^;]+)", re.IGNORECASE)
#: Between the ends of an interval (ISO 8601); one that is open has two dots, or nothing.
_INTERVAL = re.compile(r"\A([^/=;]*)/([^/=;]*)\Z")
_OPEN = frozenset({"", "..", "-"})


def period_of(raw: str) -> dict[str, str]:
    """Read a time of validity: a period as Dublin Core has it, an interval, or the last day alone.

    Example:
        >>> period_of("start=2027-01-01; end=2027-12-31;"), period_of("2027-01-01/..")
        ({'start': '2027-01-01', 'end': '2027-12-31'}, {'start': '2027-01-01'})
    """
    found = {key.lower(): value.strip() for key, value in _PART.findall(raw)}
    if found:
        return found
    interval = _INTERVAL.match(raw)
    parts = {"end": raw} if interval is None else {"start": interval[1], "end": interval[2]}
    return {name: words.strip() for name, words in parts.items() if words.strip() not in _OPEN}


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
