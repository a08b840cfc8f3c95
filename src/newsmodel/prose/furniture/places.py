"""Names of places that datelines are recognised by where they carry neither date nor agency."""

from __future__ import annotations

import functools
import unicodedata

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES


@functools.cache
def _other_cities() -> frozenset[str]:
    """Pool the towns by names that English does not have."""
    return _with_plain(pooled(lambda language: language.places.cities))


@functools.cache
def _other_countries() -> frozenset[str]:
    return _with_plain(pooled(lambda language: language.places.countries))


def _with_plain(names: frozenset[str]) -> frozenset[str]:
    """Add Greek names without accents: capitals have none."""
    return names | {plain for name in names if "\u0370" <= name[0] <= "\u03ff" and (plain := _without_accents(name))}


def _without_accents(name: str) -> str:
    parts = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(sign for sign in parts if unicodedata.category(sign) != "Mn"))


def is_city(name: str) -> bool:
    """Tell whether news is filed from a city of this name.

    Example:
        >>> is_city("Geneva"), is_city("Chad")
        (True, False)
    """
    return name.lower() in NAMES.cities or name.lower() in _other_cities()


def is_country(name: str) -> bool:
    """Tell whether a name is a country's, or of what stands where one would: "UNITED NATIONS".

    Example:
        >>> is_country("Chad"), is_country("West Bank"), is_country("Geneva")
        (True, True, False)
    """
    lower, table = name.lower(), NAMES.countries
    english = lower in table.countries or lower in table.territories or lower in table.bodies_of_states
    return english or lower in _other_countries()


def is_region(name: str) -> bool:
    """Tell whether a name is a state's, a province's or the like, which follows a town: "N.J.".

    Example:
        >>> is_region("N.J."), is_region("New Jersey"), is_region("Jersey")
        (True, True, False)
    """
    return name.lower() in NAMES.regions


def is_place(name: str) -> bool:
    """Tell whether a name is that of any place that a dateline may end with.

    Example:
        >>> is_place("Geneva"), is_place("Chad"), is_place("Ana Ruiz")
        (True, True, False)
    """
    return is_city(name) or is_country(name) or is_region(name)
