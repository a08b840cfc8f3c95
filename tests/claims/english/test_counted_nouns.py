"""The nouns that numbers stand with are well-formed data, and their plurals are those of English."""

from __future__ import annotations

import pytest

from newsmodel.claims.english.counted_nouns import (
    COUNTED,
    COUNTED_BY_ONE,
    GLUED_MEASURES,
    MEASURES,
    is_plural,
    plural_of,
)
from newsmodel.claims.english.function_words import FUNCTION_WORDS
from newsmodel.claims.english.quantities.finding import find_quantities
from newsmodel.languages.language import get
from newsmodel.languages.tables import rows

ROWS = list(rows("en", "units"))
UNITS = get("en").units


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_row_is_well_formed(row: tuple[str, ...]) -> None:
    """A row has a noun in lower case, kinds that are known, and short forms that no other noun has."""
    noun, kinds, *forms = row
    assert noun == noun.lower().strip()
    assert kinds == "-" or set(kinds.split()) <= {"measure", "counted", "one"}
    assert len(forms) <= 2
    others = {form for other in ROWS if other != row for cell in other[2:] for form in cell.split()}
    assert not others & {form for cell in forms for form in cell.split()}


def test_no_noun_stands_twice() -> None:
    """Two rows of one noun would contradict each other; a plural needs no row."""
    nouns = [row[0] for row in ROWS]
    assert [] == sorted(noun for noun in set(nouns) if nouns.count(noun) > 1)
    assert not set(nouns) & {plural_of(noun) for noun in nouns if plural_of(noun) != noun}


def test_a_noun_is_one_line() -> None:
    """A measure counts in both numbers, in its short forms, and where it touches the digits."""
    assert {"kilometer", "kilometers", "km", "kms", "foot", "feet", "century", "centuries", "usd"} <= MEASURES
    assert GLUED_MEASURES - MEASURES >= {"kmh", "sqft", "mp"}
    assert {"people", "women", "families", "miles", "mile", "yards"} <= COUNTED
    assert not COUNTED & {"person", "family", "yard"}
    assert {"person", "inch", "wounded"} <= COUNTED_BY_ONE


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("mile", "miles"),
        ("inch", "inches"),
        ("bus", "buses"),
        ("baby", "babies"),
        ("boy", "boys"),
        ("foot", "feet"),
        ("gunman", "gunmen"),
        ("policewoman", "policewomen"),
        ("grandchild", "grandchildren"),
        ("police", "police"),
    ],
)
def test_plurals(singular: str, plural: str) -> None:
    """Plurals are formed as in English, and recognized."""
    assert plural == plural_of(singular)
    assert is_plural(plural)


@pytest.mark.parametrize(
    "word", ["Specimen", "Texas", "bus", "glass", "politics", "dog's", "dog\u2019s", "as", "man", "-s"]
)
def test_no_plural(word: str) -> None:
    """Words that end as plurals do are none."""
    assert not is_plural(word)


def test_function_words_are_no_plurals() -> None:
    """No pronoun, preposition or auxiliary is taken for a plural noun: "its", "across", "does"."""
    assert [] == sorted(word for word in FUNCTION_WORDS if is_plural(word))


@pytest.mark.parametrize("noun", sorted(row[0] for row in ROWS if "measure" in row[1].split()))
def test_every_measure_measures(noun: str) -> None:
    """The noun alone is the unit, whatever noun follows."""
    assert ["40", noun] == [
        part for one in find_quantities(f"The 40 {noun} tower") for part in (str(one.value), one.unit)
    ]
