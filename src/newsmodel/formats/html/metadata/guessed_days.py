"""Guess of the day of publication: the extractor's, which counts where the page has that day, and not for another."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.date_order import day_in_address
from newsmodel.formats.html.metadata.said import Said
from newsmodel.formats.html.page import is_apart, words_of
from newsmodel.formats.markup.parsing import Element
from newsmodel.formats.timestamps import settled
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.dates.resolution import Doubt
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.publication import event_labels

#: Classes of what stands beside a story.
_SIDE = re.compile(r"(?i)(?:^|[\s_-])(?:sidebar|widget-area|related|recent-?posts)(?:[\s_-]|$)")
#: Words between that for a change and its date are no more letters: "This page was last edited on the evening of …".
_BETWEEN = 24


def guessed_day(told: Sequence[Candidate[str]], changed: Sequence[str], said: Said) -> datetime.date | None:
    """Ask the extractor for the day, unless the page says one that reads in two ways, or that of a change alone.

    Args:
        told: What the places of the page say.
        changed: The days on which the story was changed.
        said: The metadata sources of the page.
    """
    if said.guesses is None or any(Doubt.AMBIGUOUS in settled(each.value, said.hints).doubts for each in told):
        return None
    guess = said.guesses.date()
    if guess is None:
        return None
    days = {*changed, *_days_in_notices(said)}
    is_known = guess.isoformat() in days or (days and guess.isoformat() > max(days))
    return guess if not is_known and guess.isoformat() not in _days_told(said) and _is_found(guess, said) else None


def _is_found(guess: datetime.date, said: Said) -> bool:
    """Tell whether the page has a day in its address, in its markup or in words, which do not say that it was changed.

    The extractor makes days of months alone, and of the names of pictures.
    """
    page = said.page
    if guess.isoformat().encode() in page.source or day_in_address(page) == guess:
        return True
    year = str(guess.year)
    runs = (run for run in said.runs if not run.text.isascii() or year in run.text)
    lines = {run.text for run in runs if not _is_beside(run.ancestors())}
    lines |= set(_words_with(year, page.root))  # no space may part it from a name
    found = [_is_of_change(line, moment) for line in lines for moment in _moments(line, guess)]
    return not all(found) if found else False


def _words_with(year: str, root: Element) -> Iterator[str]:
    """Yield the strings of a page that have a year, but for those beside its story."""
    for element in root.iter("*"):
        if element.text and year in element.text and not _is_beside((element, *element.iterancestors())):
            yield element.text
        if element.tail and year in element.tail and not _is_beside(element.iterancestors()):
            yield element.tail


def _is_beside(around: Iterable[Element]) -> bool:
    """Tell whether words stand beside a story: in a sidebar, in links about the site, among what readers say."""
    elements = list(around)
    return is_apart(elements) or any(_SIDE.search(f"{each.get('class', '')} {each.get('id', '')}") for each in elements)


def _moments(line: str, day: datetime.date) -> Iterator[Moment]:
    start = 0
    while (moment := find_moment(line[start:])) is not None and moment.end > 0:
        parts = (moment.year, moment.month, moment.day)
        if parts in ((day.year, day.month, day.day), (day.year, day.day, day.month)):
            yield moment
        start += moment.end


def _is_of_change(line: str, moment: Moment) -> bool:
    """Tell whether words right before a date say that something was changed then."""
    return _changed().search(line[: moment.start]) is not None


@functools.cache
def _changed() -> re.Pattern[str]:
    labels = any_of(label for label, event in event_labels().items() if event == "modified")
    return re.compile(rf"(?i)(?<!\w){labels}(?!\w)[^.!?]{{0,{_BETWEEN}}}\Z")


def _days_in_notices(said: Said) -> Iterator[str]:
    """Yield the days that corrections and other notices of the page name."""
    for words in filter(None, map(words_of, said.page.root.iter("p"))):
        moment = find_moment(words) if look(words).notice is not None else None
        if moment is not None and moment.year is not None:
            yield f"{moment.year}-{moment.month:02}-{moment.day:02}"


def _days_told(said: Said) -> Iterator[str]:
    """Yield the days that the first sentences of the page's paragraphs tell of, but for those of datelines."""
    for words in filter(None, map(words_of, said.page.root.iter("p"))):
        moment = find_moment(words) if words[-1] in ".!?" and look(words).dateline is None else None
        if moment is not None and moment.year is not None and not look(words).publication:
            yield f"{moment.year}-{moment.month:02}-{moment.day:02}"
