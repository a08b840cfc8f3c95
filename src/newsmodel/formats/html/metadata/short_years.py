"""Dates with two figures for the year, as blogs in Europe write them: "Mo, 14.05.12", "14/05/12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.formats.html.runs import Run
from newsmodel.prose.dates.order import is_month_first
from newsmodel.prose.furniture.byline_leads import lead_of
from newsmodel.prose.furniture.dated_lines import DatedLine, read_dated_line

_SHORT = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})(?P<mark>[./])(?P<second>\d{1,2})(?P=mark)(?P<year>\d\d)(?![\w./-])"
)
#: Two figures up to this are a year of our century.
_LAST = 40
#: A line with such a date is no longer.
_LONGEST = 100
#: Languages that write the year first, in which the figures could stand in any order.
_YEAR_FIRST = frozenset({"ko", "ja", "zh", "hu", "lt", "mn", "eu"})
#: Classes of dates.
_DATED = re.compile(r"(?i)(?:^|[\s_-])(?:date|datum|fecha|data|time|published|posted|post-?date)(?:[\s_-]|$)")


def whole_years(run: Run, language: str | None) -> Iterator[str]:
    """Yield the date of a line whose year has two figures, with the century; the line has to say that it is a date.

    Args:
        run: The line.
        language: The language of the page; without one nobody knows the order.
    """
    line = with_century(run.text) if _puts_day_first(language) else run.text
    dated = read_dated_line(line) if line is not run.text else None
    if dated is not None and len(dated.published) == 1 and _is_certain(run, dated):
        yield from (each.text for each in dated.published if each.event == "published" and each.moment is not None)


def with_century(line: str) -> str:
    """Write the first year of two figures in a line with four, in a date with the day first; the line where none is.

    Example:
        >>> with_century("am Mo, 14.05.12"), with_century("14. Mai 2012")
        ('am Mo, 14.05.2012', '14. Mai 2012')
    """
    match = _SHORT.search(line) if len(line) <= _LONGEST else None
    if match is None:
        return line
    year = int(match["year"])
    date = f"{match['first']}.{match['second']}.{year + (2000 if year <= _LAST else 1900)}"
    return f"{line[: match.start()]}{date}{line[match.end() :]}"


def _puts_day_first(language: str | None) -> bool:
    tag = (language or "").lower()
    return is_month_first(tag) is False and tag.partition("-")[0] not in _YEAR_FIRST


def _is_certain(run: Run, dated: DatedLine) -> bool:
    """Tell whether a line says that it has a date: by a label, an hour, a word for by, or the class of its element."""
    told = dated.published[0]
    is_told = told.labelled or (told.moment is not None and told.moment.hour is not None)
    is_signed = any(lead_of(words).match(words) for words in dated.rest)
    elements = (run.owner, *(slot.element for slot in run.slots))
    return is_told or is_signed or any(_DATED.search(each.get("class") or "") for each in elements)
