"""Order of day and month in dates that are figures alone: "03/04/2026", as a language writes them."""

from __future__ import annotations

from msgspec.structs import replace

from newsmodel.prose.dates.printed import Moment

#: Regions that write the month first; in English without a region nobody knows.
_MONTH_FIRST = frozenset({"US", "FM", "MH", "PW"})
_LETTERS_OF_REGION = 2


def is_month_first(language: str) -> bool | None:
    """Tell whether the month stands first in a language; None where it has both orders.

    Args:
        language: A BCP 47 tag.

    Example:
        >>> is_month_first("en-US"), is_month_first("fr"), is_month_first("en")
        (True, False, None)
    """
    first, _, rest = language.replace("_", "-").partition("-")
    region = next((part.upper() for part in rest.split("-") if len(part) == _LETTERS_OF_REGION), None)
    if first.lower() == "en":
        return region in _MONTH_FIRST if region else None
    return False if first and first.lower() != "und" else None


def ordered(moment: Moment, language: str) -> Moment:
    """Settle a date whose day and month could be the other way round, as a language has them.

    Args:
        moment: The date as printed.
        language: A BCP 47 tag.

    Example:
        >>> from newsmodel.prose.dates.printed import find_moment
        >>> found = ordered(find_moment("03/04/2026"), "fr")
        >>> found.day, found.month, found.ambiguous
        (3, 4, False)
    """
    month_first = is_month_first(language) if moment.ambiguous else None
    if month_first is None:
        return moment
    day, month = (moment.day, moment.month) if month_first else (moment.month, moment.day)
    return replace(moment, day=day, month=month, ambiguous=False)
