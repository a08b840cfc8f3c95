"""Times in German prose: "am Montag", "im vergangenen Jahr", "Ende März 2024", "seit 2014", "am 3. Mai".

Values are EDTF at the granularity that the words state. What they leave open is settled by the day of publication, if
that is known: a weekday, and a day or month without a year, is the latest one up to it. Nothing else settles anything.
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from newsmodel.claims.statements.found import FoundTime
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import NeededWords

_CALENDAR, _TIMES, _GRAMMAR = get("de").calendar, get("de").times, get("de").grammar


def _numbered(*tables: tuple[frozenset[str], ...]) -> dict[str, int]:
    return {name: number for table in tables for number, names in enumerate(table, 1) for name in names}


_MONTHS = _numbered(_CALENDAR.months, _CALENDAR.short_months)
_DAYS = _numbered(_CALENDAR.weekdays)
_RELATIVE = {"vorgestern": -2, "gestern": -1, "heute": 0, "übermorgen": 2}
_MONTH, _DAY = any_of(_MONTHS), any_of(_DAYS)
_LAST, _THIS, _NEXT = any_of(_TIMES.last_times), any_of(_TIMES.these_times), any_of(_TIMES.next_times)
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = any_of(_GRAMMAR.parts_of_the_day)
_TIME = re.compile(
    rf"""
    (?<![\w.,])(?:
        (?:(?P<weekday>{_DAY})(?P<part>{_PART})?(?:s|,\ de[nmr])?\s+)?(?:de[nm]\s+)?
            (?P<day>[0-3]?\d)\.\s?(?:(?P<month>{_MONTH})\b\.?(?:\s+(?P<year>{_YEAR}))?|(?P<number>[01]?\d)\.(?:(?P<short>{_YEAR}))?)
      | (?:(?P<end>{any_of(_TIMES.ends)})\s+)?(?P<only_month>{_MONTH})\b(?:\s+(?P<month_year>{_YEAR}))?
      | (?:(?:{_LAST}|(?P<next>{_NEXT})|{_THIS})\s+)?(?P<only_weekday>{_DAY})(?:{_PART})?s?
      | (?P<relative>{any_of(_RELATIVE)})
      | (?:(?P<last>{_LAST})|(?P<this>{_THIS})|(?P<coming>{_NEXT}))\s+(?P<unit>jahr(?:es)?|monats?|woche|jahrhunderts?)
      | (?:jahre?\s+)?(?P<year_alone>{_YEAR})(?:\s?(?:/|-|–|bis)\s?(?P<until>{_YEAR}))?
    )(?!\w)
    """,
    re.VERBOSE,
)
#: Days may stand in "Montagabend", and what is no name only behind what says which: "im vergangenen Jahr".
_NEEDED = NeededWords(_MONTHS.keys() | _RELATIVE.keys(), parts={*_DAYS, "jahr", "monat", "woche"})
_LEADS = any_of(_GRAMMAR.prepositions | _GRAMMAR.seasons | _TIMES.ends | {"jahr", "jahre", "jahren", "und"})
_BEFORE_YEAR = re.compile(rf"(?:(?:\A|[\s(])(?:{_LEADS})\s|\()\Z")
_SINCE = re.compile(rf"(?<!\w)(?P<word>{any_of(_TIMES.time_prepositions)})(?:\s+(?:dem|der|zum|zu))?\s+\Z")
_SHORTEST_MONTH = 3
_TO_COME = re.compile(rf"(?<!\w)(?:{any_of(_TIMES.to_come)})(?!\w)")
#: "Er soll im Juni *gestohlen haben*" speaks of what was.
_PERFECT = re.compile(r"(?:t|en) (?:haben|sein)(?!\w)")
_BREAK = re.compile(r"(?<!\d)[.,;:!?„“”\"«»\n](?!\d)")
#: So many characters before a time and behind it are its clause at the most.
_REACH = 120


def find_times(text: str, published: datetime.date | None = None) -> tuple[FoundTime, ...]:
    """Find the times of a text, in order.

    Args:
        text: A passage or a sentence.
        published: When the story was published.

    Example:
        >>> text = "Am 3. Mai 2025 und seit Ende März 2024, im vergangenen Jahr"
        >>> [found.value for found in find_times(text, datetime.date(2025, 6, 1))]
        ['2025-05-03', '2024-03/..', '2024']
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return tuple(_found(text, low, published))


def _found(text: str, low: str, published: datetime.date | None) -> Iterator[FoundTime]:
    day = published.date() if isinstance(published, datetime.datetime) else published
    for match in _TIME.finditer(low) if _NEEDED.may_stand_in(low) else ():
        if (
            match["year_alone"]
            and not match[0].startswith("jahr")
            and not _BEFORE_YEAR.search(low[max(0, match.start() - 12) : match.start()])
        ):
            continue
        if match["only_month"] and (
            text[match.start("only_month")].islower() or len(match["only_month"]) < _SHORTEST_MONTH
        ):
            continue
        if match["only_weekday"] and text[match.start("only_weekday")].islower():
            continue
        start = match.start()
        since = _SINCE.search(low, max(0, start - 12), start)
        value = None if _may_come(low, match, since["word"] if since else "") else _value(match, day)
        if since:
            start = since.start()
            value = (
                f"../{value}"
                if value and since["word"] == "bis"
                else f"{value}/.."
                if value and "/" not in value
                else value
            )
        yield FoundTime(start=start, end=match.end(), value=value)


def _may_come(low: str, match: re.Match[str], preposition: str) -> bool:
    """Whether words leave open the year of a time, or its week, and their clause speaks of what is to come."""
    told = match["year"] or match["short"] or match["month_year"] or preposition == "seit"
    if told or not (match["day"] or match["only_month"] or match["only_weekday"]):
        return False
    first = max(0, match.start() - _REACH)
    for one in _BREAK.finditer(low, first, match.start()):
        first = one.end()
    end = _BREAK.search(low, match.end(), match.end() + _REACH)
    clause = f"{low[first : match.start()]}|{low[match.end() : end.start() if end else match.end() + _REACH]}"
    return bool(_TO_COME.search(clause)) and (preposition == "bis" or not _PERFECT.search(clause))


def _value(match: re.Match[str], published: datetime.date | None) -> str | None:
    if match["day"]:
        month = _MONTHS[match["month"]] if match["month"] else int(match["number"])
        year = match["year"] or match["short"]
        return _date(int(match["day"]), month, int(year) if year else None, published)
    if match["only_month"]:
        return _month(_MONTHS[match["only_month"]], match["month_year"], published)
    if match["only_weekday"]:
        return None if match["next"] or published is None else _weekday(_DAYS[match["only_weekday"]], published)
    if match["relative"]:
        return (published + datetime.timedelta(_RELATIVE[match["relative"]])).isoformat() if published else None
    if match["unit"]:
        return _unit(match, published)
    return f"{match['year_alone']}/{match['until']}" if match["until"] else match["year_alone"]


def _date(day: int, month: int, year: int | None, published: datetime.date | None) -> str | None:
    if year is None and published is None:
        return None
    try:
        found = datetime.date(year or (published.year if published else 1), month, day)
        if year is None and published and found > published:
            found = found.replace(year=found.year - 1)
    except ValueError:
        return None
    if year is None and published and (published - found).days > 183:  # noqa: PLR2004  (half a year)
        return None
    return found.isoformat()


def _month(month: int, year: str | None, published: datetime.date | None) -> str | None:
    if year:
        return f"{year}-{month:02}"
    if published is None:
        return None
    back = (published.month - month) % 12
    if back > 6:  # noqa: PLR2004  (half a year)
        return None
    return f"{published.year - (month > published.month)}-{month:02}"


def _weekday(number: int, published: datetime.date) -> str:
    back = (published.isoweekday() - number) % 7
    return (published - datetime.timedelta(back)).isoformat()


def _unit(match: re.Match[str], published: datetime.date | None) -> str | None:
    if published is None:
        return None
    step = -1 if match["last"] else 1 if match["coming"] else 0
    unit = match["unit"]
    if unit.startswith("jahrh"):
        return None
    if unit.startswith("jahr"):
        return str(published.year + step)
    if unit.startswith("monat"):
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    monday = published - datetime.timedelta(published.isoweekday() - 1) + datetime.timedelta(7 * step)
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(6)).isoformat()}"
