"""Places in datelines: what their names look like, and whether they are known."""

from __future__ import annotations

import re
import unicodedata

from newsmodel.prose.furniture.dateline_words import AFTER_THE, is_particle, never_in_places, starting_none
from newsmodel.prose.furniture.places import is_city, is_country, is_place, is_region

#: Places with region and country are no longer together.
_LONGEST_PLACE = 80
#: Nor have they more words.
_MOST_WORDS_OF_PLACES = 10
#: The name of a place has no more words: "RIO DE JANEIRO", "PORT OF SPAIN".
_MOST_WORDS_OF_NAME = 5
#: A story is filed from no more places.
_MOST_PLACES = 4
#: A town in mixed case has no more words.
_MOST_WORDS_OF_TOWN = 3
_SEVERAL = re.compile(r"(?:(?<!\s)\s++)?[/;&+]\s*|(?<!\s)\s++(?:and|AND|und|y|et|e)\s+")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'\u2018\u2019`()-]{0,24}\Z")
_WORDLESS = re.compile(r"[^\w\s.,'\u2018\u2019`/;&+()\[\]-]")


def could_be_places(place: str) -> bool:
    """Tell whether the form of the words allows places; an empty string does."""
    if not place:
        return True
    place = _without_marks(place)
    if len(place) > _LONGEST_PLACE or _WORDLESS.search(place):
        return False
    words = re.split(r"[\s,/;&+]+", place)
    first = words[0].lower().rstrip(".")
    if first == "the":
        return len(words) > 1 and words[1].lower() in AFTER_THE
    if first in starting_none() or len(words) > _MOST_WORDS_OF_PLACES or all(map(is_particle, words)):
        return False
    return all(_could_be_in_place(word, index) for index, word in enumerate(words) if word)


def _could_be_in_place(word: str, index: int) -> bool:
    if word.lower() in never_in_places():
        return False
    bare = word.strip("()[]")
    if not bare:
        return True
    if not _NAME_WORD.match(bare):
        return False
    return not bare[0].islower() or (index > 0 and is_particle(bare)) or bare.startswith(("al-", "el-"))


def _without_marks(words: str) -> str:
    """Take away the signs that stand above and below letters, of which Indic scripts have many."""
    if words.isascii():
        return words
    return "".join(sign for sign in words if not unicodedata.category(sign).startswith(("M", "Cf")))


def is_cased(words: str) -> bool:
    """Tell whether a script has capitals.

    Example:
        >>> is_cased("Rome"), is_cased("روما")
        (True, False)
    """
    return words.lower() != words.upper()


def begins_with_city(words: str) -> bool:
    """Tell whether words begin with a known city, to which a way may lead: "London trains".

    Example:
        >>> begins_with_city("London trains stop"), begins_with_city("North Korea stops")
        (True, False)
    """
    found = re.findall(r"[^\W\d_][\w'.-]*", words[:40])[:3]
    return any(is_city(" ".join(found[:count])) for count in range(1, len(found) + 1))


def split_places(place: str) -> tuple[str, ...]:
    """Split several places: "PARIS and BERLIN"."""
    if "/" in place and is_city(place):  # "Frankfurt/Main"
        return (place,)
    return tuple(part for part in _SEVERAL.split(place) if part)


def named_parts(place: str) -> list[list[str]]:
    """Split each place into its names: town, region, country."""
    return [
        [name.strip() for name in part.replace(" (", ",").replace(")", "").split(",")] for part in split_places(place)
    ]


def in_capitals(place: str) -> bool:
    """Tell whether each town is printed in capitals, whatever its region is printed in."""
    towns = [names[0] for names in named_parts(place)]
    return bool(towns) and all(
        all(word.isupper() or is_particle(word) or word.startswith("Mc") for word in town.split()) for town in towns
    )


def is_short(place: str) -> bool:
    """Tell whether no name has more words than names of places have."""
    return (
        all(len(name.split()) <= _MOST_WORDS_OF_NAME for names in named_parts(place) for name in names)
        and len(named_parts(place)) <= _MOST_PLACES
    )


def is_known(place: str) -> bool:
    """Tell whether each place is known, or its region or country is."""
    return bool(place) and all(
        any(map(is_place, names[1:])) or is_city(names[0]) or is_country(names[0]) for names in named_parts(place)
    )


def all_known(place: str) -> bool:
    """Tell whether each name of each place is known."""
    return all(is_place(name) for names in named_parts(place) for name in names)


def is_town(names: list[str]) -> bool:
    """Tell whether a place in mixed case is a known town, or one in a known region: countries act, towns rarely do."""
    if len(names) == 1:
        return is_city(names[0])
    return all(map(is_country_or_region, names[1:])) and len(names[0].split()) <= _MOST_WORDS_OF_TOWN


def is_country_or_region(words: str) -> bool:
    """Tell whether a name is that of a country, a state or the like."""
    return is_country(words) or is_region(words)
