"""Times near a page's heading: those of `time` elements and of lines, told apart by what happened then."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from newsmodel.formats.html.head_runs import parted_words
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.date_order import with_day
from newsmodel.formats.html.metadata.short_years import whole_years
from newsmodel.formats.html.page import Page, is_apart, words_of
from newsmodel.formats.html.runs import Run
from newsmodel.formats.html.story.corrections import of_itself
from newsmodel.formats.markup.parsing import Element
from newsmodel.languages.language import furniture_words
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.printed import Moment, find_moment
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.places import is_place
from newsmodel.prose.furniture.publication import Event, Published, around_date, event_labels

#: Where a sentence ends, or a label before it.
_SENTENCES = re.compile(r"[.!?:][ \u00a0]")
#: Words that say when a story was published are no more than this.
_LONGEST = 120
#: Words around a date that is no line of its own are no more than this.
_LONGEST_DATE = 70
#: The beginning of a year's number: in our count, or in the Buddhist one.
_YEAR = re.compile(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
#: A line that ends as a sentence does and has so many words beside its date is the story's.
_MOST_WORDS = 4
#: Signs between the parts of a line.
_LAST_PART = re.compile(r"[|\u00b7\u2022,;.!?]")
#: A date in boxes has no more of them: weekday, day, month and year; nor more letters.
_MOST_BOXES, _LONGEST_IN_BOXES = 4, 30
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_PARTS = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")


def time_words(page: Page, near: Sequence[Run], event: Event) -> Iterator[Candidate[str]]:
    """Yield the times near the heading: those of `time` elements, then words that say when something happened.

    Args:
        page: The page.
        near: The runs of words near its heading.
        event: Whether the story was published or changed then.
    """
    yield from _of_elements(page, near, event)
    if event == "published":
        yield from _in_title(page)
    short = [run for run in near if len(run.text) <= _LONGEST]
    for run in short:
        for found in (
            look(run.text).publication or _labelled(run.text) or _signed(run) or look(parted_words(run)).publication
        ):
            if found.moment is not None and found.event == event and not _tells_occasion(run):
                yield Candidate(_settled(found.text, found.moment), "visible", run.text)
    if event == "published":
        yield from _bare_dates(short)
        dates = ((run, date) for run in short for date in whole_years(run, page.language))
        yield from (Candidate(date, "visible", run.text) for run, date in dates if not _tells_occasion(run))


def labelled_times(runs: Sequence[Run], event: Event) -> Iterator[Candidate[str]]:
    """Yield the time of the only day that lines of a page, wherever they stand, say an event to have happened on.

    Args:
        runs: The runs of the page.
        event: Whether the story was published or changed then.
    """
    found: dict[tuple[int | None, int, int], Candidate[str]] = {}
    for run in runs:
        if len(run.text) > _LONGEST_DATE or run.is_link or not _YEAR.search(run.text) or is_apart(run.ancestors()):
            continue
        for one in look(run.text).publication:
            if one.labelled and one.event == event and one.moment is not None and one.moment.year is not None:
                day = (one.moment.year, one.moment.month, one.moment.day)
                found.setdefault(day, Candidate(_settled(one.text, one.moment), "foot", run.text))
    if len(found) == 1:
        yield from found.values()


def originally_told(runs: Sequence[Run]) -> Iterator[Candidate[str]]:
    """Yield the day in a sentence of the page that says when its story was first published.

    Args:
        runs: The runs of the page.
    """
    for run in runs:
        match = _first_published().search(run.text) if _YEAR.search(run.text) else None
        moment = find_moment(run.text[match.end() :]) if match is not None else None
        if match is None or not _is_of_story(run.text[: match.start()]):
            continue
        if moment is not None and moment.year is not None and moment.start <= 1:
            words = run.text[match.end() :][moment.start : moment.end]
            yield Candidate(_settled(words, moment), "visible", run.text)


def _is_of_story(before: str) -> bool:
    """Tell whether what stands before such words is nothing, or the story, and no "The book was first published"."""
    subject = _SENTENCES.split(before)[-1]
    return not any(map(str.isalpha, subject)) or of_itself().search(subject) is not None


@functools.cache
def _first_published() -> re.Pattern[str]:
    told = any_of(furniture_words("was_first_published"))
    return re.compile(rf"(?i)(?<!\w){told}(?: {any_of(furniture_words('around_dates'))})?:? ")


def _of_elements(page: Page, near: Sequence[Run], event: Event) -> Iterator[Candidate[str]]:
    owners: dict[Element, Run] = {}
    for run in near:
        for slot in run.slots:
            for each in (slot.element, *islice(slot.element.iterancestors(), 3)):
                owners.setdefault(each, run)
    for element in (*page.times, *_abbreviated(near)):
        if (
            element in owners
            and not _is_of_occasion(element)
            and (told := element.get("datetime") or element.get("title"))
            and _event_of(element, owners[element]) == event
        ):
            yield Candidate(told, "time", words_of(element))


def _abbreviated(near: Sequence[Run]) -> Iterator[Element]:
    """Yield abbreviations that give a time, as hAtom has them: <abbr title="2026-05-03T09:00:00Z">."""
    for element in dict.fromkeys(slot.element for run in near for slot in run.slots):
        if element.tag in ("abbr", "span") and _INSTANT.match(element.get("title") or ""):
            yield element


def _event_of(element: Element, run: Run) -> Event:
    """Tell what happened at the time of an element: as it says, or its class, the words before it, what it is in."""
    for each in (element, *islice(element.iterancestors(), 2)):
        told = {part.casefold() for name in ("class", "itemprop") for part in _PARTS.split(each.get(name) or "")}
        if not told.isdisjoint(NAMES.page_classes.published):
            return "published"
        if not told.isdisjoint(NAMES.page_classes.modified):
            return "modified"
        if each is element and (event := _event_in_words(element, run)) is not None:
            return event
    return "published"


def _event_in_words(element: Element, run: Run) -> Event | None:
    """Tell what the words of a time, or those before it, say of it: "Updated 13 March"."""
    words = words_of(element)
    for each in look(words).publication or _labelled(words):
        if each.labelled:
            return each.event
    if words and words in run.text:
        before = run.text[: run.text.index(words)]
        found = look(f"{before}{words}").publication or look(run.text).publication
        return next((each.event for each in reversed(found) if each.text in words or words in each.text), None)
    return None


def _in_title(page: Page) -> Iterator[Candidate[str]]:
    ending = (page.title or "")[-_LONGEST_DATE // 2 :]
    moment = find_moment(ending) if _YEAR.search(ending) else None
    if moment is not None and moment.year is not None and moment.end >= len(ending) - 1:
        yield Candidate(ending[moment.start : moment.end], "title", page.title)


def _bare_dates(short: Sequence[Run]) -> Iterator[Candidate[str]]:
    """Yield the dates in lines that say of no change, and speak of no version of the story."""
    for run in short:
        if (words := _in_boxes(run)) is not None:
            yield Candidate(words, "visible", run.text)
        if len(run.text) > _LONGEST_DATE or not _YEAR.search(run.text):
            continue
        seen = look(run.text)
        told = seen.publication or _labelled(run.text)
        if (told and told[0].event == "modified") or any(each.event == "modified" for each in seen.publication):
            continue
        if seen.notice is not None or _tells_occasion(run):
            continue
        moment = find_moment(run.text)
        if moment is None or moment.year is None or _is_of_other(run.text[: moment.start]):
            continue
        if not _is_sentence(run, moment):
            yield Candidate(_settled(run.text[moment.start : moment.end], moment), "visible", run.text)


def _in_boxes(run: Run) -> str | None:
    """Read a date whose parts stand in boxes of their own without a space: <b>14</b><b>Mar</b><b>2019</b>."""
    parts = [slot.words.strip() for slot in run.slots if slot.words.strip()]
    if not 1 < len(parts) <= _MOST_BOXES or len(run.text) > _LONGEST_IN_BOXES:
        return None
    words = " ".join(parts)
    moment = find_moment(words) if words != run.text and _YEAR.search(words) else None
    is_whole = moment is not None and moment.year is not None and moment.start == 0 and moment.end == len(words)
    return words if is_whole and not _tells_occasion(run) else None


def _is_of_other(before: str) -> bool:
    """Tell whether a label before a date says that something else happened then: "Joined: 12 March 2013"."""
    label, colon, between = before.rpartition(":")
    words = _LAST_PART.split(label)[-1].strip().lower()
    if not colon or around_date().sub("", between.strip()) or not words:
        return False
    return (
        words not in event_labels() and words.rpartition(" ")[2] not in event_labels() and not is_place(words.title())
    )


def _tells_occasion(run: Run) -> bool:
    return any(map(_is_of_occasion, (run.owner, *(slot.element for slot in run.slots))))


def _is_of_occasion(element: Element) -> bool:
    """Tell whether a class or a property says that a date is that of an occasion which the page tells of."""
    told = (part.casefold() for name in ("class", "itemprop") for part in _PARTS.split(element.get(name) or ""))
    return not NAMES.page_classes.occasions.isdisjoint(told)


def _is_sentence(run: Run, moment: Moment) -> bool:
    """Tell whether a date stands in a sentence, which tells of another day: "On 5 April 2024 the first pump broke."."""
    beside = f"{run.text[: moment.start]} {run.text[moment.end :]}".split()
    return run.text[-1] in ".!?" and len(beside) >= _MOST_WORDS


def _labelled(text: str) -> tuple[Published, ...]:
    """Find the dates that a line has with words for what happened then, beside others: "Rome | Updated: 5.3.2026"."""
    line = read_dated_line(text) if _YEAR.search(text) else None
    return tuple(each for each in line.published if each.labelled) if line is not None else ()


def _signed(run: Run) -> tuple[Published, ...]:
    """Find the date behind a word for publishing and who did it: "Published by Coast Post on 5 March 2026"."""
    moment = find_moment(run.text) if _YEAR.search(run.text) else None
    if moment is None or moment.year is None or not _published_by().match(run.text[: moment.start]):
        return ()
    return (Published("published", run.text[moment.start : moment.end], moment),)


@functools.cache
def _published_by() -> re.Pattern[str]:
    labels = any_of(label for label, event in event_labels().items() if event == "published")
    leads = any_of(furniture_words("byline_leads"))
    return re.compile(rf"(?i){labels} {leads} [^.!?]{{2,50}}\Z")


def _settled(words: str, moment: Moment) -> str:
    """Write a date in one order only, where a weekday beside it tells which of its numbers is the day."""
    alone = find_moment(words)
    if moment.ambiguous or moment.year is None or alone is None or not alone.ambiguous:
        return words
    return with_day(words, datetime.date(moment.year, moment.month, moment.day))
