"""Numbers and times are looked for only where one of their words stands: none of those words is forgotten."""

from __future__ import annotations

import pytest

from newsmodel.claims.english import numerals
from newsmodel.claims.english.numerals import CARDINALS, PARTS, PLURALS, SIZES_AFTER_WORDS
from newsmodel.claims.english.times.clock import HOURS
from newsmodel.claims.english.times.finding import find_times as english_times
from newsmodel.claims.german.amounts import find_amounts
from newsmodel.claims.german.times import find_times as german_times
from newsmodel.languages.language import get
from newsmodel.prose.patterns import NeededWords

EN, DE = get("en"), get("de")


def names(*tables: tuple[frozenset[str], ...]) -> list[str]:
    """All names of some tables whose lines are told apart."""
    return sorted({name for table in tables for line in table for name in line})


@pytest.mark.parametrize("word", sorted({*CARDINALS, *SIZES_AFTER_WORDS, *PLURALS, *PARTS, "5", "½"}))
def test_english_numbers(word: str) -> None:
    """Whatever begins a number is one of the words that a text with a number has."""
    assert numerals.TOKEN.search(f"about {word}, then")
    assert numerals.NEEDED.may_stand_in(f"about {word}, then")


@pytest.mark.parametrize(
    "words",
    [
        *(f"in {month.title()} 2024" for month in names(EN.calendar.months, EN.calendar.short_months)),
        *(f"on {day.title()}" for day in names(EN.calendar.weekdays)),
        *(f"at {hour} in the morning" for hour in sorted(HOURS)),
        *(
            "half past nine",
            "five o'clock",
            "last year",
            "two days ago",
            "the twenties",
            "at noon",
            "yesterday",
            "q1 2024",
        ),
    ],
)
def test_english_times(words: str) -> None:
    """Times are found by whatever word they begin with."""
    assert english_times(f"It rained {words}.")


@pytest.mark.parametrize("word", sorted(word for word, value, *_ in DE.numbers.cardinals if value != "1"))
def test_german_numbers(word: str) -> None:
    """Numbers in words are found; articles count before a magnitude."""
    assert [one.unit for one in find_amounts(f"mit {word} Booten")] == ["Booten"]


@pytest.mark.parametrize("size", sorted(name for name, _, *short in DE.numbers.magnitudes for name in (name, *short)))
def test_german_magnitudes(size: str) -> None:
    """An article counts before a magnitude, by which it is found."""
    assert find_amounts(f"mit einer {size.title()} Euro")


@pytest.mark.parametrize(
    "words",
    [
        *(f"im {month.title()} 2024" for month in names(DE.calendar.months)),
        *(f"am {day.title()}{part}" for day in names(DE.calendar.weekdays) for part in ("", "abend", "s")),
        *("heute", "gestern", "vorgestern", "übermorgen", "im vergangenen Jahr", "in diesem Monat", "nächste Woche"),
    ],
)
def test_german_times(words: str) -> None:
    """Times are found by whatever word they begin with."""
    assert german_times(f"Es regnete {words}.")


def test_phrases_by_their_first_word() -> None:
    """A text has the first word of a phrase as a word of its own, or a part anywhere, or a figure."""
    needed = NeededWords(["half a dozen"], signs="½", parts=["tag"])
    texts = ("half", "behalf", "montags", "½", "3", "", "dozen")
    assert [text for text in texts if needed.may_stand_in(text)] == ["half", "montags", "½", "3"]
