"""The grammar of times that count in words, of fiscal years, of clock times in words and of days with names."""

from __future__ import annotations

import datetime

import pytest

from newsmodel.claims.english.times.finding import find_times

WEDNESDAY = datetime.date(2026, 11, 18)

#: A count in words, and the years that it is; None where it is no whole number.
COUNTS = [
    ("a", 1),
    ("two", 2),
    ("12", 12),
    ("twenty-five", 25),
    ("a hundred", 100),
    ("one hundred", 100),
    ("a hundred and fifty", 150),
    ("two hundred", 200),
    ("1,000", 1000),
    ("two and a half", None),
    ("hundreds of", None),
    ("several", None),
    ("half a", None),
]


@pytest.mark.parametrize(("count", "years"), COUNTS)
@pytest.mark.parametrize("place", ["It burned {} ago.", "{} ago, it burned.", "It burned {} ago and fell."])
def test_years_ago(count: str, years: int | None, place: str) -> None:
    """A count of years before the day of publication is a year; without a whole count it is a time without value."""
    words = f"{count} {'year' if count in ('a', 'half a') else 'years'}"
    text = place.format(words.capitalize() if place.startswith("{") else words)
    (time,) = find_times(text, published=WEDNESDAY)
    assert f"{words} ago" == text[time.start : time.end].lower()
    assert (f"{2026 - years:04}" if years else None) == time.value


TIMES = [
    ("two years from now", "two years from now", "2028"),
    ("a year and a half ago", "a year and a half ago", None),
    ("the day before yesterday", "the day before yesterday", "2026-11-16"),
    ("the day after tomorrow", "the day after tomorrow", "2026-11-20"),
    ("yesterday morning", "yesterday morning", "2026-11-17"),
    ("last Friday night", "last Friday night", "2026-11-13"),
    ("in fiscal 2026", "fiscal 2026", None),
    ("in the fiscal year 2026", "the fiscal year 2026", None),
    ("in FY2026", "FY2026", None),
    ("in FY26", "FY26", None),
    ("in the fiscal first quarter", "the fiscal first quarter", None),
    ("in the first fiscal quarter of 2026", "the first fiscal quarter of 2026", None),
    ("in Q3 2026", "Q3 2026", "2026-35"),
    ("in 3Q 2026", "3Q 2026", "2026-35"),
    ("in H1 2026", "H1 2026", "2026-40"),
    ("in the nineteenth century", "the nineteenth century", "18XX"),
    ("in the sixties", "the sixties", "196X"),
    ("in 300 BC", "300 BC", None),
    ("in 814 AD", "814 AD", "0814"),
    ("by Easter", "by Easter", None),
    ("on Christmas Day", "Christmas Day", None),
    ("this school year", "this school year", None),
    ("at half past five", "half past five", None),
    ("at a quarter to six", "a quarter to six", None),
    ("at four o\u2019clock", "four o\u2019clock", None),
    ("in Sept.", "Sept.", "2026-09"),
    ("on Nov. 3, 2026", "Nov. 3, 2026", "2026-11-03"),
    ("on Monday at 5 p.m. EST", "Monday at 5 p.m. EST", "2026-11-16T17:00:00-05:00"),
]


@pytest.mark.parametrize(("words", "span", "value"), TIMES)
def test_a_time_in_a_sentence(words: str, span: str, value: str | None) -> None:
    """The same time is found at the end of a sentence and within it."""
    for text in (f"The mill burned {words}, Hale said.", f"The mill burned {words}"):
        assert [(span, value)] == [
            (text[time.start : time.end], time.value) for time in find_times(text, published=WEDNESDAY)
        ]


@pytest.mark.parametrize(
    "text",
    [
        "They meet on Mondays.",
        "She is in her sixties.",
        "He baked an Easter cake.",
        "Half the men left.",
        "Five men left.",
    ],
)
def test_words_that_name_no_time(text: str) -> None:
    """Habits, ages and adjectives are no times."""
    assert () == find_times(text, published=WEDNESDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fares will rise, Lane said on Monday.", "2026-03-09"),
        ("Lane said fares will rise on Monday.", None),
        ("Fares rose, Lane said on Monday.", "2026-03-09"),
    ],
)
def test_what_was_said_is_not_to_come(text: str, day: str | None) -> None:
    """A forecast before the cue says nothing of the day on which it was made."""
    times = find_times(text, published=datetime.date(2026, 3, 12))
    assert [day] == [time.value for time in times]
