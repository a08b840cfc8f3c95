"""The names of towns and countries in other languages than English, written from the Unicode locale data, CLDR.

    python benchmarks/places.py            # write languages/<tag>/places.txt of every language in LOCALES
    python benchmarks/places.py --check    # exit code 1 if a file is not what the script would write

CLDR names the towns that its time zones are called after; of them those are written that `shared/cities.txt` has in
English. What it lacks ("Пекин") people write into `places-own.txt` beside the file.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable

from babel.core import Locale, get_cldr_version
from language_files import write_files

from newsmodel.languages.shared_names import NAMES

#: The languages, each with its locales: Chinese is written in two ways.
TAGS = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja"),
    *("ko", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur", "vi"),
)
LOCALES = {tag: (tag,) for tag in TAGS} | {"zh": ("zh_Hans", "zh_Hant")}
ENGLISH = Locale.parse("en")
#: Codes of what is no country.
NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
WIDTH = 118


def places(tag: str) -> str:
    """Write the file of a language.

    Args:
        tag: Its BCP 47 tag.
    """
    locales = [Locale.parse(name) for name in LOCALES[tag]]
    return "\n".join(
        (
            f"# Towns and countries, written by benchmarks/places.py from CLDR {get_cldr_version()}.",
            "# Others stand in places-own.txt. In lower case, with commas between.",
            "",
            "[cities]",
            listed(name for locale in locales for name in cities(locale)),
            "",
            "[countries]",
            listed(name for locale in locales for name in countries(locale)),
            "",
        )
    )


def cities(locale: Locale) -> Iterable[str]:
    """Name the towns of a locale whose English names are known."""
    for zone, names in locale.time_zones.items():
        english = ENGLISH.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        known = english.lower() in NAMES.cities
        if known and "city" in names and names["city"].lower() not in NAMES.cities:
            yield names["city"]


def countries(locale: Locale) -> Iterable[str]:
    """Name the countries of a locale."""
    return (
        name
        for code, name in locale.territories.items()
        if len(code) == 2 and code not in NO_COUNTRIES and name != ENGLISH.territories.get(code)
    )


def listed(names: Iterable[str]) -> str:
    """List names, each once; a name with a comma or a bracket is left out."""
    plain = dict.fromkeys(name.lower() for name in names if not set(name) & set(",()[]{}\uff08\uff09"))
    joined = ", ".join(name.replace(" ", "\0") for name in sorted(plain))
    lines = textwrap.wrap(joined, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace("\0", " ")


if __name__ == "__main__":
    sys.exit(
        write_files("places.txt", LOCALES, places, description="Write the names of places of all languages from CLDR.")
    )
