"""Times of a page: when its story was published and changed, and when it ends."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newsmodel.formats import reading_rules
from newsmodel.formats.completion import remarks_on_date
from newsmodel.formats.html import rules
from newsmodel.formats.html.metadata import trust
from newsmodel.formats.html.metadata.candidates import Candidate
from newsmodel.formats.html.metadata.date_order import settled_order, with_day
from newsmodel.formats.html.metadata.foot import foot_times
from newsmodel.formats.html.metadata.guessed_days import guessed_day
from newsmodel.formats.html.metadata.reservations import ends_in_robots, named_ends
from newsmodel.formats.html.metadata.said import Said, ranked
from newsmodel.formats.html.metadata.times import labelled_times, originally_told, time_words
from newsmodel.formats.mapping import Object
from newsmodel.formats.mapping.bans import End
from newsmodel.formats.restrictions import FOREIGN_RESTRICTION, RESTRICTION_UNREAD, is_lifted
from newsmodel.formats.timestamps import settled
from newsmodel.issues import shown
from newsmodel.prose.dates.resolution import Doubt, instant_of
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.publication import Event
from newsmodel.values import is_timestamp, read_timestamp, write_timestamp

#: Years in which a page's date is believed. They are chosen wide, and keep out what is none: the year 1, which a CMS
#: writes where it knows no date, and 9999 for what does not expire.
_FIRST_YEAR, _LAST_YEAR = 1801, 2199
#: Places of a page that people see.
_SEEN = ("visible", "time", "title")
END = End(day_alone=True)
#: Two zones may call one moment by days next to each other.
_A_DAY = datetime.timedelta(days=1)


def read_time(doc: Object, field: Event, said: Said) -> None:
    """Take the time that something happened from the place of the page that is trusted most, and say which.

    Args:
        doc: The document, with what its JSON-LD says.
        field: What happened.
        said: The metadata sources of the page.
    """
    known = [Candidate(doc[field], "jsonld", said.conversion.originals.get(f"/{field}"))] if field in doc else []
    told = [*_unread(field, doc, said), *said.of(field), *time_words(said.page, said.near, field)]
    read = [*known, *(each for raw in ranked(told, trust.TIMES) if (each := settled_time(raw, said)) is not None)]
    if field == "published":
        read = _first_told(_not_after_change(read, doc, said), said)
    if not read:
        below = (*foot_times(said.foot, field), *labelled_times(said.runs, field))
        read = [each for raw in below if (each := settled_time(raw, said)) is not None]
    if not read and field == "published" and (guess := guessed_day(told, [*_days_of_change(said)], said)) is not None:
        read = [Candidate(guess.isoformat(), "extractor")]
        said.conversion.say(rules.EXTRACTOR_TRUSTED, f"the extractor's guess: {guess}", (field,))
    if not read:
        if field == "published" and said.hints.published is not None:
            doc[field] = write_timestamp(said.hints.published)
        return
    chosen = next((each for each in read if "T" in each.value and each.value[:10] == read[0].value[:10]), read[0])
    if not known and "T" not in chosen.value:
        near = (each for each in read if "T" in each.value and abs(_day(each.value) - _day(chosen.value)) <= _A_DAY)
        chosen = next(near, chosen)
    if doc.get(field) != chosen.value:
        set_time(doc, field, chosen, said)
    said.chose(field, chosen, [each for each in read if each.value[:10] != chosen.value[:10]])


def _unread(field: Event, doc: Object, said: Said) -> list[Candidate[str]]:
    """Give the date of JSON-LD that its reader could not settle, which the page may."""
    raw = said.linked.dates.get(field)
    return [] if raw is None or field in doc else [Candidate(raw, "jsonld", raw)]


def _days_of_change(said: Said) -> Iterator[str]:
    changes = (
        *said.of("modified"),
        *time_words(said.page, said.near, "modified"),
        *foot_times(said.foot, "modified"),
        *labelled_times(said.runs, "modified"),
    )
    yield from (each.value[:10] for raw in changes if (each := settled_time(raw, said)) is not None)


def _not_after_change(read: list[Candidate[str]], doc: Object, said: Said) -> list[Candidate[str]]:
    """Pass over days of publication that lie behind the last change, where the page says an earlier one."""
    if len(read) < 2:  # noqa: PLR2004
        return read
    changed = doc["modified"][:10] if "modified" in doc else max(_days_of_change(said), default=None)
    if changed is None or _day(read[0].value) <= _day(changed) + _A_DAY:
        return read
    return [each for each in read if each.value[:10] <= changed] or read


def _first_told(read: list[Candidate[str]], said: Said) -> list[Candidate[str]]:
    """Put before other days one that the page's words say the story was published on, where those are of its change.

    A page may give the day of the last change as that of publication in its data; and a line may say: "This article was
    originally published on 5 March 2024".
    """
    changed = (
        each
        for raw in time_words(said.page, said.near, "modified")
        if raw.origin == "visible"
        for each in _read(raw, said)
    )
    first: list[Candidate[str]] = []
    if read and any(each.value[:10] == read[0].value[:10] for each in changed):
        lines = time_words(said.page, said.near, "published")
        first = [each for raw in lines if _says_published(raw) for each in _read(raw, said)]
    if not first and (not read or read[0].origin in _SEEN):
        first = [each for raw in originally_told(said.runs) for each in _read(raw, said)]
    earlier = [each for each in first if not read or _day(each.value) < _day(read[0].value)]
    return [*earlier[:1], *read]


def _read(raw: Candidate[str], said: Said) -> list[Candidate[str]]:
    return [each] if (each := settled_time(raw, said)) is not None else []


def _says_published(told: Candidate[str]) -> bool:
    line = look(told.raw or "")
    return told.origin == "visible" and any(each.labelled and each.event == "published" for each in line.publication)


def _day(value: str) -> datetime.date:
    return datetime.date.fromisoformat(value[:10])


def settled_time(each: Candidate[str], said: Said) -> Candidate[str] | None:
    """Settle the words for a time into one, in the order of the page's other dates; None for what is no time."""
    resolved = settled(each.value, said.hints)
    value = resolved.value
    if Doubt.AMBIGUOUS in resolved.doubts:
        day = settled_order(each.value, said.page, said.dates, (run.text for run in said.runs))
        value = None if day is None else settled(with_day(each.value, day), said.hints).value or day
    if value is None or not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        return None
    return Candidate(write_timestamp(value), each.origin, each.value)


def set_time(doc: Object, field: str, chosen: Candidate[str], said: Said) -> None:
    """Give a document a time, with its spelling where that is another, and say what was doubtful."""
    doc[field] = chosen.value
    said.conversion.originals.pop(f"/{field}", None)
    if chosen.raw and not is_timestamp(chosen.raw):
        said.conversion.originals[f"/{field}"] = chosen.raw
        doubts = settled(chosen.raw, said.hints).doubts
        if Doubt.AMBIGUOUS in doubts:
            message = f"day and month as the page has them elsewhere: {shown(chosen.raw)}"
            said.conversion.say(reading_rules.DATE_ORDER_INFERRED, message, (field,))
            return
        for rule, message in remarks_on_date(doubts, chosen.raw):
            said.conversion.say(rule, message, (field,))


def read_end(doc: Object, said: Said) -> None:
    """Take the first of the ends that the page says, in the latest sense of its words."""
    of_robots = (Candidate(end, "meta") for end in ends_in_robots(said.page))
    for each in (*said.of("expires"), *of_robots):
        end = END.read(each.value, said.hints)
        if end is None and not is_lifted(each.value):
            said.conversion.say(RESTRICTION_UNREAD, f"no end can be read off: {shown(each.value)}", ("expires",))
        elif end is not None and read_timestamp(end).year <= _LAST_YEAR and _is_first(end, doc.get("expires")):
            set_time(doc, "expires", Candidate(end, each.origin, None if end == each.value else each.value), said)
    for raw in named_ends(said.page):
        end = END.read(raw, said.hints)
        if end is not None and _is_after_publication(end, doc) and _is_first(end, doc.get("expires")):
            set_time(doc, "expires", Candidate(end, "meta", None if end == raw else raw), said)
            said.conversion.say(FOREIGN_RESTRICTION, f"expires: {shown(raw)}", ("expires",))


def _is_after_publication(end: str, doc: Object) -> bool:
    """Tell whether a story is meant by an end that may be said to caches, which are told any day gone by."""
    published = doc.get("published")
    return published is None or instant_of(read_timestamp(end)) > instant_of(read_timestamp(published))


def _is_first(end: str, known: str | None) -> bool:
    return known is None or instant_of(read_timestamp(end)) < instant_of(read_timestamp(known))
