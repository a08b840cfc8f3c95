"""Lines that say when a story was published or updated."""

from __future__ import annotations

import functools
import re
from typing import Literal

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.characters import COMBINING
from newsmodel.prose.dates.calendars import WEEKDAYS
from newsmodel.prose.dates.printed import Moment, find_moment

#: A line longer than this is no publication line.
LONGEST = 160

Event = Literal["published", "modified"]

_WORD = rf"[^\W\d_](?:[^\W\d_]|[{COMBINING}])*"
_LABEL = re.compile(rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,3}}")
#: What stands for a date is shorter: "3 hours ago".
_LONGEST_AGO = 40
#: Capitals beside a date are a time zone, which is no longer.
_LONGEST_ZONE = 8


@functools.cache
def event_labels() -> dict[str, Event]:
    """Map the labels of all languages, which stand before a date, to what happened then.

    Example:
        >>> event_labels()["last updated"]
        'modified'
    """
    return {
        **dict.fromkeys(pooled(lambda language: language.furniture.published), "published"),
        **dict.fromkeys(pooled(lambda language: language.furniture.modified), "modified"),
    }


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(label.split()[0] for label in event_labels())


@functools.cache
def _split() -> re.Pattern[str]:
    """Compile what parts two events on one line: a bar, or a label behind a date."""
    return re.compile(
        rf"(?i)\s*[|;\u2022\u00b7/]\s*(?=[^\W\d_])"
        rf"|(?:(?-i:(?<=[\dA-Z.)m]))[,.]?\s+[\u2013\u2014-]?\s*(?={any_of(event_labels())}\b))"
    )


@functools.cache
def _ago() -> re.Pattern[str]:
    """Compile what stands for a date: "3 hours ago", "hace 3 horas"; Korean writes its word onto another."""
    words = pooled(lambda language: language.furniture.ago)
    joined = {word for word in words if ord(word[0]) >= UNSPACED}
    return re.compile(rf"(?i)\b{any_of(words - joined)}\b|{any_of(joined)}\Z")


@functools.cache
def around_date() -> re.Pattern[str]:
    """Compile one small word or weekday that stands beside a date, at the end of what it is searched in.

    Example:
        >>> around_date().sub("", "Jo Lee on")
        'Jo Lee'
    """
    words = pooled(lambda language: language.furniture.around_dates) | frozenset(WEEKDAYS)
    return re.compile(rf"(?i)(?:^|(?<=[\s,|\u00b7\u2022(])|[\s,])(?:{any_of(words)})\.?\Z")


@functools.cache
def _filler() -> re.Pattern[str]:
    words = pooled(lambda language: language.furniture.around_dates)
    return re.compile(rf"(?i)[\s,.:()\uff08\uff09\uff1a|\u05be\u2013\u2014-]|\b{any_of(words | frozenset(WEEKDAYS))}\b")


#: A full hour behind a date, which is no time for the calendar: "à 11h", "um 11 Uhr".
_HOUR = re.compile(r"\A,?(?: [^\W\d_]{1,3})? \d{1,2}[ \u00a0]?(?:h|Uhr|uur)(?!\w)")
_GLUED_TIME = re.compile(r"((?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d\d)")
#: From here on are the signs of scripts that part no words.
UNSPACED = 0x2E80


class Published(msgspec.Struct, frozen=True):
    """One event that a publication line names.

    Attributes:
        event: Whether it was published or changed then.
        text: The words as printed, without the label: "Nov. 22, 2026 2:05 p.m. KST".
        moment: The date in them; None for "3 hours ago".
        labelled: Whether the line says which event it is; a bare date is taken for the publication.
    """

    event: Event
    text: str
    moment: Moment | None
    labelled: bool = True


def read_publication(text: str) -> tuple[Published, ...]:
    """Read a whole line that says when the story was published and updated.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> [(found.event, found.text) for found in read_publication("Published 5 March 2026 | Updated 6 March 2026")]
        [('published', '5 March 2026'), ('modified', '6 March 2026')]
        >>> [found.text for found in read_publication("5 March 2026 | Source: Coast Shelves")]
        ['5 March 2026']
        >>> read_publication("Published reports said on 5 March 2026 that rain fell.")
        ()
    """
    if len(text) > LONGEST or not _may_be(text):
        return ()
    found: list[Published] = []
    for part in _split().split(text):
        event = event_labels().get(part.strip(" ()[]").lower())
        if event is not None and found:  # "2026/3/5 10:15 更新": East Asian labels stand behind
            found[-1] = replace(found[-1], event=event, labelled=True)
            continue
        if found and _names_source(part):
            continue
        one = _read_part(part.strip(" ()[]"))
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def source_beside(text: str) -> str | None:
    """Find what such a line says, behind its dates, of whose text the story is.

    Example:
        >>> source_beside("5 March 2026 | Source: Coast Shelves")
        'Source: Coast Shelves'
    """
    return next((part.strip() for part in _split().split(text)[1:] if _names_source(part)), None)


def _names_source(part: str) -> bool:
    """Tell whether a part of a line says whose text a release is: "5 March 2026 | Source: Coast Shelves"."""
    label, colon, source = part.partition(":")
    return bool(colon and source) and label.strip().lower() in _source_labels()


@functools.cache
def _source_labels() -> frozenset[str]:
    return pooled(lambda language: language.furniture.source_labels)


def part_glued(text: str) -> str:
    """Put a space between a year and a time, and between those and a label, which stand in boxes of their own on pages.

    Example:
        >>> part_glued("March 4, 20262:05 PM GMTUpdated 2 hours ago")
        'March 4, 2026 2:05 PM GMT Updated 2 hours ago'
    """
    if len(text) > LONGEST or not any(map(str.isdecimal, text)):
        return text
    return _glued_label().sub(r"\1 ", _GLUED_TIME.sub(r"\1 ", text))


@functools.cache
def _glued_label() -> re.Pattern[str]:
    """Compile the end of a date or a time, and a label right behind it; or a label of an East Asian page before one."""
    labels = {label for label in event_labels() if label[0].isalpha()}
    cased = any_of({label[0].upper() + label[1:] for label in labels if label.isascii()})
    unspaced = any_of({label for label in labels if ord(label[0]) >= UNSPACED})
    return re.compile(rf"((?<![A-Za-z])(?:\d|[AP]M|[A-Z]{{3,4}}?)(?={cased}\b)|\A{unspaced}(?=\d))")


def _may_be(text: str) -> bool:
    first = text.lstrip("([ ").split(None, 1)[0].lower().rstrip(":.,") if text.strip("([ ") else ""
    return first in _first_words() or any(map(str.isdecimal, text))


def _read_part(part: str) -> Published | None:
    event, words = _cut_label(part)
    moment = find_moment(words)
    if moment is not None and _is_all(words, moment, labelled=event is not None):
        return Published(event or "published", words, moment, labelled=event is not None)
    if event is not None and moment is None and _ago().search(words) and len(words) < _LONGEST_AGO:
        return Published(event, words, None)
    return None


def _cut_label(part: str) -> tuple[Event | None, str]:
    """Cut the event off that a line begins with; the words behind it are left."""
    match = _LABEL.match(part)
    words = match[0].lower().replace("\u00a0", " ").split() if match else []
    for count in range(len(words), 0, -1):
        event = event_labels().get(" ".join(words[:count]))
        if event:
            return event, part.split(None, count)[-1].lstrip(" :") if len(
                part.split(None, count)
            ) > count else _after_colon(part)
    return _cut_label_behind(part)


def _cut_label_behind(part: str) -> tuple[Event | None, str]:
    """Cut the event off that a line of a script without spaces ends with: "2026年5月3日 10時00分 更新"."""
    if part.isascii():
        return None, part
    bare = part.rstrip(" )\uff09")
    behind = (label for label in event_labels() if ord(label[0]) >= UNSPACED and bare.endswith(label))
    label = max(behind, key=len, default="")
    return (event_labels()[label], bare.removesuffix(label).rstrip(" (\uff08")) if label else (None, part)


def _after_colon(part: str) -> str:
    return part.partition(":")[2].strip()


def _is_all(words: str, moment: Moment, *, labelled: bool) -> bool:
    """Tell whether the date is all that the words are, but for small ones; a bare one needs year, weekday or time."""
    if not labelled and moment.year is None and moment.hour is None and moment.weekday is None:
        return False
    before, behind = words[: moment.start], _HOUR.sub("", words[moment.end :])
    before, behind = _filler().sub("", before), _filler().sub("", behind)
    return not before and (not behind or (len(behind) <= _LONGEST_ZONE and behind.isupper()))
