"""Quantities and times in prose: tables of lines, beside this file, and laws. To add a case, add a line."""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.growth import assert_growth

from newsmodel.claims.english.quantities.finding import find_quantities
from newsmodel.claims.english.times.finding import find_times
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.shapes.field_types import limit_of
from newsmodel.values import Edtf, Number

HERE = Path(__file__).parent
WEDNESDAY = datetime.date(2024, 3, 27)
EDTF = limit_of(Edtf)
NUMBER = limit_of(Number)

STORY = (
    "Seoul – North Korea has sent an additional 3,000 troops to Russia this year. Thursday's report states that "
    "between January and February 2024 they joined the initial 11,000 North Korean soldiers. It is estimated that "
    "4,000 of the initial 11,000 troops were hurt."
)


def rows(name: str) -> list[tuple[str, list[str]]]:
    """The rows of a table: the words, and what is found in them."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [(text, [] if expected == ["-"] else expected) for text, *expected in cells]


def shown(value: object) -> str:
    """A value as a cell shows it."""
    return "" if value is None else str(value)


def quantity_cell(text: str, amount: Amount) -> str:
    """A quantity as a cell shows it."""
    values = (amount.value, amount.upper, amount.whole, amount.unit, amount.qualifier)
    return "|".join([text[amount.start : amount.end], *map(shown, values)])


@pytest.mark.parametrize(("text", "expected"), rows("quantities.tsv"), ids=[text for text, _ in rows("quantities.tsv")])
def test_quantities(text: str, expected: list[str]) -> None:
    """The quantities of a sentence are found with what they count, and nothing else is."""
    assert expected == [quantity_cell(text, amount) for amount in find_quantities(text)]


@pytest.mark.parametrize(("text", "expected"), rows("times.tsv"), ids=[text for text, _ in rows("times.tsv")])
def test_times(text: str, expected: list[str]) -> None:
    """The times of a sentence are found, and settled as far as the words and the day of publication go."""
    found = find_times(text, published=WEDNESDAY)
    assert expected == [f"{text[one.start : one.end]}|{shown(one.value)}" for one in found]


@pytest.mark.parametrize("text", [text for text, _ in rows("times.tsv")])
def test_the_day_of_publication_moves_no_span(text: str) -> None:
    """The same words are found without it, and what has a value then has the same one with it."""
    with_day, without = find_times(text, published=WEDNESDAY), find_times(text)
    assert [(one.start, one.end) for one in with_day] == [(one.start, one.end) for one in without]
    assert all(bare.value in (None, full.value) for full, bare in zip(with_day, without, strict=True))


def test_relative_times_need_the_day_of_publication() -> None:
    """Nothing is completed from the clock."""
    assert [None, None, None] == [one.value for one in find_times("On Monday, last week and on May 5")]


def test_a_datetime_is_as_good_as_a_date() -> None:
    """Only the day of a publication counts."""
    published = datetime.datetime(2024, 3, 27, 23, 59, tzinfo=datetime.UTC)
    assert find_times("yesterday", published=published) == find_times("yesterday", published=WEDNESDAY)


def test_the_first_story() -> None:
    """The quantities and the times of the first story, with their offsets."""
    expected = [
        (29, 48, 3000, None, "troops", "additional"),
        (165, 171, 11000, None, "North Korean soldiers", "initial"),
        (216, 221, 4000, 11000, "troops", None),
        (237, 243, 11000, None, "troops", "initial"),
    ]
    found = find_quantities(STORY)
    assert expected == [(one.start, one.end, one.value, one.whole, one.unit, one.qualifier) for one in found]
    assert [("this year", None), ("Thursday", None), ("between January and February 2024", "2024-01/2024-02")] == [
        (STORY[one.start : one.end], one.value) for one in find_times(STORY)
    ]


def test_times_need_not_be_found_twice() -> None:
    """Who has the times of a text can hand them over."""
    assert find_quantities(STORY) == find_quantities(STORY, times=find_times(STORY, published=WEDNESDAY))


# --- laws

WORDS = """
    one two twenty-five three hundred hundreds thousand million half a dozen an the of in on at by to from and or
    between since until more than about additional initial troops people percent % $ € US$ km 5 15 3,000 1.5 2014 1/2 ½
    10-15 - – Jan. 6 January March May Monday last next this past week year years month days ago earlier early late noon
    p.m. 5p.m. 14:05 GMT 1990s '90s 19th century quarter first , . ( ) ' ’ " “ ” é İ 000 7 😀
    """
PIECES = st.sampled_from([*WORDS.split(), "\u200f", "\u202e", "\r\n", "\n", "\t", "\u00a0", "\u2009"])
TEXTS = st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)


def assert_in_order(text: str, found: tuple[Amount, ...] | tuple[FoundTime, ...]) -> None:
    """Spans lie in the text, one after the other, and hold something that is no space at their ends."""
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        end = one.end


@given(TEXTS)
@example("\u0130 3,000 troops")
@example("9" * 5000)
@example("1,000 quadrillion quadrillion")
@example("−$5-$3 of 2 of 3 of 4")
def test_quantities_of_any_text(text: str) -> None:
    """Whatever the text is, spans are in order, and values are ones that a document can hold."""
    found = find_quantities(text)
    assert_in_order(text, found)
    for one in found:
        assert all(value is None or NUMBER.admits(value) for value in (one.value, one.upper, one.whole))
        assert all(words is None or words.strip() for words in (one.unit, one.qualifier))
        assert one.unit is None or one.unit in text


@given(TEXTS, st.none() | st.dates() | st.datetimes())
@example("last year, yesterday and the past 9999 years", datetime.date(1, 1, 1))
@example("next century, tomorrow and the next 9999 decades", datetime.date(9999, 12, 31))
@example("Feb. 29, 1900", None)
def test_times_of_any_text(text: str, published: datetime.date | None) -> None:
    """Whatever the text is, spans are in order, and values are EDTF."""
    found = find_times(text, published=published)
    assert_in_order(text, found)
    assert all(one.value is None or EDTF.admits(one.value) for one in found)


SMALL_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
TENS_WORDS = """
    - - twenty thirty forty fifty sixty seventy eighty ninety
    """
SMALL, TENS = SMALL_WORDS.split(), TENS_WORDS.split()


def in_words(number: int) -> str:
    """A number below a billion in English words, with hyphens and without "and"."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{in_words(number // size)} {name}" + (f" {in_words(rest)}" if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(2, 10**9 - 1), st.sampled_from(["", ","]))
def test_a_number_is_read_back(number: int, separator: str) -> None:
    """A number is the same in words and in digits, with and without separators; one is seldom a number."""
    counted = [f"{in_words(number)} people", f"{number:{separator}} people"]
    assert [[number], [number]] == [[one.value for one in find_quantities(text)] for text in counted]


@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2049, 12, 31)))
def test_a_date_is_read_back(day: datetime.date) -> None:
    """A date is the same in every form that news prints."""
    month = day.strftime("%B")
    forms = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat())
    assert [[day.isoformat()]] * 3 == [[one.value for one in find_times(f"It was on {form}.")] for form in forms]


@pytest.mark.soak
@pytest.mark.parametrize("find", [find_quantities, find_times])
@pytest.mark.parametrize("piece", ["said ", ",", "9", "1,", "1.", "$", "'", "word-", "\n", "of ", "half ", f"{STORY} "])
def test_time_is_linear(piece: str, find: Callable[[str], object]) -> None:
    """Time grows with the length of the text and no faster, also for what no writer wrote."""
    assert_growth(lambda size: find(piece * (size // len(piece))), 50_000, 400_000, most=24)
