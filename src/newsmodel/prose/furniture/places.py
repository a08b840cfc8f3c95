"""Names of places that datelines are recognised by where they carry neither date nor agency."""

from __future__ import annotations

from newsmodel.languages.shared_names import NAMES


def is_city(name: str) -> bool:
    """Tell whether news is filed from a city of this name.

    Example:
        >>> is_city("Geneva"), is_city("Chad")
        (True, False)
    """
    return name.lower() in NAMES.cities


def is_country(name: str) -> bool:
    """Tell whether a name is a country's, or of what stands where one would: "UNITED NATIONS".

    Example:
        >>> is_country("Chad"), is_country("West Bank"), is_country("Geneva")
        (True, True, False)
    """
    lower, table = name.lower(), NAMES.countries
    return lower in table.countries or lower in table.territories or lower in table.bodies_of_states


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
