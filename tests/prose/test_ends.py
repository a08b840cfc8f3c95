"""Ends of embargoes as people write them, in every language that has words for an hour: never earlier than written."""

from __future__ import annotations

import datetime

import pytest

from newsmodel.languages.language import get, tags
from newsmodel.prose.dates.ends import find_end, find_ends
from newsmodel.prose.dates.printed import find_moment
from newsmodel.prose.dates.resolution import Doubt, resolve_end

PUBLISHED = datetime.date(2027, 3, 1)


def _end(words: str) -> datetime.datetime | None:
    found = find_end(words)
    assert found is not None
    value = resolve_end(found, published=PUBLISHED).value
    assert value is None or isinstance(value, datetime.datetime)
    return value


def _hours() -> list[tuple[str, str]]:
    """Write ten in every language: with each sign behind it, and each word before it."""
    calendars = {tag: get(tag).calendar for tag in tags() if get(tag).calendar.months}
    return [
        (tag, hour)
        for tag, calendar in calendars.items()
        for hour in (
            *(f"10{blank}{sign}" for sign in sorted(calendar.hour_signs) for blank in (" ", "", "\u00a0")),
            *(f"{lead}{mark} 10" for lead in sorted(calendar.hour_leads) for mark in ("", ".")),
        )
    ]


@pytest.mark.parametrize("year", ["", " 2027", ", 2027"])
@pytest.mark.parametrize(("tag", "hour"), _hours())
def test_an_hour_without_minutes_is_read_in_every_language(tag: str, hour: str, year: str) -> None:
    """An hour behind a day or before it, with a year or without, is that hour; it is no year, and no other day."""
    calendar = get(tag).calendar
    for month in calendar.months[2]:
        day = f"2027. {month} 5." if tag == "hu" else f"5. {month}{year}"
        for words in (f"{day} {hour}", f"{day}, {hour}", f"{day} {hour} GMT", f"{hour}, {day}"):
            zone = datetime.UTC if words.endswith("GMT") else datetime.timezone(datetime.timedelta(hours=-12))
            assert _end(words) == datetime.datetime(2027, 3, 5, 10, tzinfo=zone), words


@pytest.mark.parametrize("tag", [tag for tag in tags() if get(tag).calendar.late_hours])
def test_an_hour_of_the_evening_is_not_one_of_the_morning(tag: str) -> None:
    """Where a word says that it is late, an hour of twelve is not taken for one of the morning: the day has to pass."""
    calendar = get(tag).calendar
    month = "3月" if tag in ("ja", "ko", "zh") else min(calendar.months[2])
    over = datetime.datetime(2027, 3, 5, 22, tzinfo=datetime.timezone(datetime.timedelta(hours=-12)))
    for late in calendar.late_hours:
        for hour in ("10:00", "10.30", *(f"10 {sign}" for sign in calendar.hour_signs)):
            end = _end(f"2027年3月5日 {late} {hour}" if month == "3月" else f"5 {month} 2027, {hour} {late}")
            assert end is not None
            assert end >= over, (hour, late)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("5 de marzo de 2027 a las 10", "2027-03-06T00:00:00-12:00"),
        ("5 March at 10", "2027-03-06T00:00:00-12:00"),
        ("5 mars 2027, 10 h 30", "2027-03-05T10:30:00-12:00"),
        ("5 mars 2027, 10 h et demie", "2027-03-06T00:00:00-12:00"),
        ("5 mars 2027, entre 10 h et 12 h", "2027-03-06T00:00:00-12:00"),
        ("5. März 10-12 Uhr", "2027-03-06T00:00:00-12:00"),
        ("5 March 1000 GMT", "2027-03-05T10:00:00+00:00"),
        ("March 5 0001 GMT", "2027-03-05T00:01:00+00:00"),
        ("5 March 10 am", "2027-03-05T10:00:00-12:00"),
        ("5 March 10 p.m.", "2027-03-05T22:00:00-12:00"),
        ("5 March 2027 12:00 midnight", "2027-03-06T00:00:00-12:00"),
        ("5 March 2027 24 hrs", "2027-03-06T00:00:00-12:00"),
        ("5 March 26", "2026-03-06T00:00:00-12:00"),
        ("um 10 Uhr MEZ am 5. März 2027", "2027-03-05T10:00:00+01:00"),
        ("5. marts 2027 kl. 10", "2027-03-05T10:00:00-12:00"),
    ],
)
def test_an_end_is_the_latest_that_its_words_can_mean(words: str, end: str) -> None:
    """What stands beside an hour counts; an hour that may be of either half of the day is the end of the day."""
    assert _end(words) == datetime.datetime.fromisoformat(end)


def test_the_days_of_one_sentence_are_found() -> None:
    """An embargo says when it was sent, too; what its next sentence tells is of something else."""
    days = [end.day for end in find_ends("Embargo vom 1. März 2027 bis 5. März 2027. Die Wahl ist am 7. März 2027.")]
    assert days == [1, 5]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("25 October 2026 02:30", "2026-10-25T02:30:00+01:00"),
        ("29 March 2026 02:30", "2026-03-29T02:30:00+01:00"),
    ],
)
def test_an_end_in_the_hour_of_the_clocks_is_the_later_one(words: str, end: str) -> None:
    """Where a time is twice or never, a ban ends at the later instant that it can mean, and the doubt is told."""
    moment = find_moment(words)
    assert moment is not None
    found = resolve_end(moment, timezone="Europe/Paris")
    assert found.value == datetime.datetime.fromisoformat(end)
    assert Doubt.CLOCK_CHANGED in found.doubts
