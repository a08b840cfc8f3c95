"""The grammar of quantities, generated: numerals by magnitudes by units by modifiers by places in a sentence."""

from __future__ import annotations

import itertools

import pytest

from newsmodel.claims.english.quantities.finding import find_quantities

#: A numeral as printed, its value.
DIGITS = [("3", 3), ("40", 40), ("2.5", 2.5), ("1,250", 1250), ("3 1/2", 3.5), ("7\u00bd", 7.5)]
WORDS = [
    ("three", 3),
    ("forty", 40),
    ("twenty-five", 25),
    ("two hundred and six", 206),
    ("a hundred and fifty", 150),
    ("three and a half", 3.5),
    ("half a dozen", 6),
    ("a dozen and a half", 18),
]
#: Magnitudes behind digits and behind words, and what they multiply with.
LONG = [("hundred", 100), ("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12)]
SHORT = [("mln", 10**6), ("mn", 10**6), ("bn", 10**9), ("bln", 10**9), ("tn", 10**12)]
#: What is counted, and the unit that comes out.
NOUNS = ["barrels", "euros", "crowns", "tonnes", "registered voters", "people", "sheep", "US dollars", "metres"]
#: Words before the number, and what they say of it.
MODIFIERS = [
    ("", None),
    ("over ", "over"),
    ("about ", "about"),
    ("more than ", "more than"),
    ("at least ", "at least"),
    ("an estimated ", "estimated"),
    ("just under ", "just under"),
    ("as many as ", "as many as"),
    ("up to ", "up to"),
    ("no fewer than ", "no fewer than"),
]
#: Sentences around it.
PLACES = ["The yard lost {} in spring.", "They said {} went by.", "{} were gone, Hale said.", "The sum ({}) was paid."]


def found(text: str) -> list[tuple[float | None, float | None, float | None, str | None]]:
    """What is found in a text: value, upper, whole, unit."""
    return [(one.value, one.upper, one.whole, one.unit) for one in find_quantities(text)]


def whole(value: float) -> float:
    """A whole number as an int."""
    return int(value) if value == int(value) else value


@pytest.mark.parametrize(("words", "value"), [*DIGITS, *WORDS])
@pytest.mark.parametrize(("modifier", "qualifier"), MODIFIERS)
def test_a_number_with_any_modifier_counts_any_noun(
    words: str, value: float, modifier: str, qualifier: str | None
) -> None:
    """A number has the same value with every unit, modifier and place; a whole one is an int."""
    for noun, place in itertools.product(NOUNS, PLACES):
        if modifier == "an estimated " and words.startswith("a "):
            continue
        phrase = f"{modifier}{words} {noun}"
        text = place.format(phrase[0].upper() + phrase[1:] if place.startswith("{}") else phrase)
        (one,) = find_quantities(text)
        assert (value, noun) == (one.value, one.unit), text
        assert type(one.value) is type(whole(value))
        assert (one.qualifier or "").lower() == (qualifier or ""), text


@pytest.mark.parametrize(("words", "value"), [*DIGITS[:4], ("five", 5), ("forty", 40), ("twenty-five", 25)])
@pytest.mark.parametrize(("size", "factor"), [*LONG, *SHORT])
def test_a_magnitude_multiplies_and_is_no_unit(words: str, value: float, size: str, factor: int) -> None:
    """Magnitudes, long or short, behind digits or words multiply; the unit begins behind them."""
    if size == "hundred" and value >= 100:
        return
    for noun, place in itertools.product(NOUNS, PLACES[:2]):
        text = place.format(f"over {words} {size} {noun}")
        assert [(whole(value * factor), None, None, noun)] == found(text), text


@pytest.mark.parametrize(("size", "factor"), [*LONG[1:], *SHORT])
@pytest.mark.parametrize("change", ["rose", "fell", "rose by", "was up", "climbed by about", "slipped"])
def test_a_change_and_its_level_are_two_numbers(size: str, factor: int, change: str) -> None:
    """ "Rose by A to B" tells a change and a level, and no range."""
    text = f"Debt {change} 4.5 {size} crowns to 85.25 {size} crowns."
    assert [(whole(4.5 * factor), None, None, "crowns"), (whole(85.25 * factor), None, None, "crowns")] == found(text)


RANGES = [
    ("between 300 and 400", 300, 400),
    ("300 to 400", 300, 400),
    ("300-400", 300, 400),
    ("from about 3 million to 4 million", None, None),
    ("2 million to 5 million", 2 * 10**6, 5 * 10**6),
    ("2 to 5 million", 2 * 10**6, 5 * 10**6),
    ("two to three", 2, 3),
    ("five or six", 5, 6),
]


@pytest.mark.parametrize(("words", "low", "high"), RANGES)
@pytest.mark.parametrize("noun", ["barrels", "people", "crowns"])
def test_a_range_has_two_ends(words: str, low: int | None, high: int | None, noun: str) -> None:
    """A range is one quantity with both ends; "from A to B" is two quantities."""
    expected = [(low, high, None, noun)] if low else [(3 * 10**6, None, None, noun), (4 * 10**6, None, None, noun)]
    for place in PLACES[:2]:
        assert expected == found(place.format(f"{words} {noun}"))


PRINTED = [
    ("$5", 5, "$"),
    ("US$5 million", 5 * 10**6, "US$"),
    ("A$2.5bn", 25 * 10**8, "A$"),
    ("\u20ac40m", 40 * 10**6, "\u20ac"),
    ("\u00a31,250", 1250, "\u00a3"),
    ("5 million euros", 5 * 10**6, "euros"),
    ("5m euros", 5 * 10**6, "euros"),
    ("12m doses", 12 * 10**6, "doses"),
    ("EUR 5", 5, "EUR"),
    ("NOK 30 million", 30 * 10**6, "NOK"),
    ("30 million SEK", 30 * 10**6, "SEK"),
    ("Rs 500", 500, "Rs"),
    ("R30 million", 30 * 10**6, "R"),
    ("40p", 40, "p"),
    ("30\u00a2", 30, "\u00a2"),
    ("25bps", 25, "bps"),
    ("25 basis points", 25, "basis points"),
    ("0.25 percentage points", 0.25, "percentage points"),
    ("half a percentage point", 0.5, "percentage point"),
    ("a quarter point", 0.25, "point"),
    ("12 percent", 12, "percent"),
    ("12 per cent", 12, "per cent"),
    ("12%", 12, "%"),
    ("12 pct", 12, "pct"),
    ("minus 12 degrees", -12, "degrees"),
    ("\u221212\u00b0C", -12, "\u00b0C"),
    ("240mm", 240, "mm"),
    ("60mph", 60, "mph"),
    ("30 square kilometres", 30, "square kilometres"),
    ("a 12-year-old", 12, "year-old"),
    ("three-quarters of the pupils", 0.75, "pupils"),
    ("a third of voters", 1 / 3, "voters"),
    ("half the voters", 0.5, "voters"),
    ("dozens of goats", None, "goats"),
    ("hundreds of thousands of goats", None, "goats"),
    ("a handful of goats", None, "goats"),
    ("three-quarters of a million goats", 750000, "goats"),
    ("two million and a half goats", 2500000, "goats"),
    ("12,000-plus goats", 12000, "goats"),
    ("300-odd goats", 300, "goats"),
    ("three years' prison", 3, "years"),
    ("minus thirty-eight degrees", -38, "degrees"),
    ("300 nationwide", 300, None),
    ("40 more", 40, None),
    ("39 million last year", 39 * 10**6, None),
    ("300 this week", 300, None),
    ("more than half", 0.5, None),
]


@pytest.mark.parametrize(("words", "value", "unit"), PRINTED)
def test_what_is_printed_with_a_number_is_its_unit(words: str, value: float | None, unit: str | None) -> None:
    """Currencies, percentages, measures, shares and open numbers, at the end of a sentence and within it."""
    for place in ("Hale spoke of {}.", "Hale spoke of {}, and left.", "She saw {} and said so."):
        assert [(value, None, None, unit)] == found(place.format(words))


RATIOS = [
    ("three of the ten sheds", 3, 10, "sheds"),
    ("3 of 10 sheds", 3, 10, "sheds"),
    ("nine out of ten sheds", 9, 10, "sheds"),
    ("one in three sheds", 1, 3, "sheds"),
    ("two of every five sheds", 2, 5, "sheds"),
]


@pytest.mark.parametrize(("words", "value", "total", "unit"), RATIOS)
def test_a_ratio_has_its_whole(words: str, value: int, total: int, unit: str) -> None:
    """The first quantity of a ratio has the whole that it is part of."""
    assert (value, None, total, unit) == found(f"Hale said {words} leaked.")[0]


NOTHING = [
    "The 11th-hour deal held.",
    "A 12th-grade pupil won.",
    "It was the 2nd-place team.",
    "Ten-to-one odds were offered.",
    "The odds of ten to one were bad.",
    "The court ruled 5 to 4.",
    "They voted 52 to 48.",
    "The club won 3-1.",
    "It began in 1999.",
    "The year 2024 was dry.",
    "It was the third floor.",
    "The 5G masts stood there.",
    "Hale, 42, said so.",
    "It fell two days ago.",
    "It fell a hundred and fifty years ago.",
    "It opened in fiscal 2026.",
    "It opened at half past five.",
    "He was born in 44 BC.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    """Ordinals, odds, votes, scores, years, names, ages and times are no quantities."""
    assert [] == found(text)


@pytest.mark.parametrize("race", ["hurdles", "butterfly", "relay", "final", "freestyle", "sprint", "champion"])
def test_a_distance_that_is_run_is_in_metres(race: str) -> None:
    """Behind "m" a race makes metres of what a plural would make millions of."""
    assert [(400, None, None, "m")] == found(f"Hale won the 400m {race} at last.")


ADJECTIVES = [
    ("320 million monthly active users", 320 * 10**6, "monthly active users"),
    ("40 daily flights", 40, "daily flights"),
    ("five stolen cars", 5, "stolen cars"),
    ("seven current and former guards", 7, None),
    ("the 10 largest", 10, None),
    ("20 official", 20, None),
    ("a 25 year-old miller", 25, "year-old"),
]


@pytest.mark.parametrize(("words", "value", "unit"), ADJECTIVES)
def test_an_adjective_is_part_of_a_unit_before_its_noun_alone(words: str, value: float, unit: str | None) -> None:
    """Behind a number other than one a noun is in the plural, so that a last adjective counts nothing."""
    assert [(value, unit)] == [(one.value, one.unit) for one in find_quantities(f"Hale counted {words}.")]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden 1 \u2013 0 Korea ended late.",
        "They lost 1 \u2013 2 to Wales.",
        "It was 3 to 1.",
        "He left at age seventeen.",
    ],
)
def test_scores_odds_and_ages_without_a_verb(text: str) -> None:
    """Numbers with a spaced dash are a range only before what they count; A to one is a ratio."""
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("According to Anna Berg, 14 percent failed.", [(14, None, None, "percent")]),
        ("According to Anna Berg, 14% of pupils failed.", [(14, None, None, "%")]),
        ("Near Brae, 14 houses burned.", [(14, None, None, "houses")]),
        ("Anna Berg, 14, of Brae, said so.", []),
    ],
)
def test_a_number_behind_a_name_is_an_age_only_by_itself(
    text: str, amounts: list[tuple[float | None, float | None, float | None, str | None]]
) -> None:
    """What has a unit counts, whoever is named before it."""
    assert found(text) == amounts
