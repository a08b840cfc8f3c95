"""Names of people by their form: "Ana Ruiz", "Ludwig van den Berg"; and words that only look like one."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.dates.calendars import MONTHS, WEEKDAYS
from newsmodel.prose.furniture import naming
from newsmodel.prose.furniture.places import is_place

#: Letters that have no case, with the vowels above and below them: Hebrew, Arabic, the scripts of India, Thai.
_CASELESS = "\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0900-\u0e7f\u200c\u200d"
_NAME_PART = re.compile(
    rf"\A[^\W\d_]\.?(?>(?:[^\W\d_]|[.'\u2019\u2018`-](?=[^\W\d_])|(?<=[{_CASELESS}])[{_CASELESS}])*)\.?\Z"
)
#: Neither a name nor a job title has more words.
MOST_WORDS = 6
#: Thai has no spaces between words: longer stretches are clauses.
_THAI, _LONGEST_UNSPACED = ("\u0e00", "\u0e7f"), 24
#: Words in -ing that are no longer are names as well: "King", "Ewing".
_SHORT_GERUND = 5


#: A degree, and the branch of learning behind it: "Dr. med.", "Prof. h.c.".
_DEGREE = re.compile(r"(?:Dr|Prof|Dipl|Mag|Lic|Ing)\.?")
_BRANCH = re.compile(r"(?:[a-z]{1,5}\.){1,3}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_]{2,}")


@functools.cache
def _never_names() -> frozenset[str]:
    return pooled(lambda language: language.furniture.never_in_names) | (
        frozenset(WEEKDAYS) - NAMES.particles.dates_of_people
    )


@functools.cache
def seldom_names() -> frozenset[str]:
    """Pool words that begin a sentence or a headline after "By", and are names only where more proves it."""
    return pooled(lambda language: language.furniture.seldom_names) | (
        frozenset(MONTHS) - NAMES.particles.dates_of_people
    )


@functools.cache
def _given_names() -> frozenset[str]:
    return pooled(lambda language: language.names.men | language.names.women | language.names.unisex)


@functools.cache
def _ends_of_other_names() -> frozenset[str]:
    """Pool nouns with which names of bodies, works and places end, and which nobody is called by."""
    return pooled(
        lambda language: (
            language.nouns.organizations
            | language.nouns.governments
            | language.nouns.documents
            | language.nouns.media
            | language.nouns.things
            | language.nouns.body_endings
        )
    ) - pooled(lambda language: language.nouns.surnames)


def has_given_name(name: str) -> bool:
    """Tell whether a name of several words begins with a given name that no place has, and ends as one of a person may.

    Example:
        >>> has_given_name("Ana Ruiz"), has_given_name("Climate Change"), has_given_name("Ana")
        (True, False, False)
        >>> has_given_name("Virginia Beach"), has_given_name("Max Planck Institute")
        (False, False)
    """
    first, _, rest = name.partition(" ")
    if not rest or first.lower() not in _given_names() or is_place(first) or is_place(name):
        return False
    return rest.rpartition(" ")[2].lower() not in _ends_of_other_names()


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name that no place has.

    Example:
        >>> is_given_name("Ana"), is_given_name("Climate")
        (True, False)
    """
    return word[:1].isupper() and word.lower() in _given_names() and not is_place(word)


def is_name(words: str) -> bool:
    """Tell whether words have the form of a person's name.

    Example:
        >>> is_name("Ludwig van den Berg"), is_name("Jun He"), is_name("The Rain"), is_name("Rain ends")
        (True, True, False, False)
    """
    parts = words.split()
    if not 1 <= len(parts) <= MOST_WORDS or parts[-1].islower():
        return False
    if any(part.lower().strip(",") in _never_names() and not _is_borne(part) for part in parts):
        return False
    start = _behind_degrees(parts)
    return start < len(parts) and all(_is_name_part(part, index) for index, part in enumerate(parts) if index >= start)


def _behind_degrees(parts: Sequence[str]) -> int:
    """Find where a name begins behind a degree, which may have small letters: "Dr. med. Ruth Lang"."""
    degrees = [_DEGREE.fullmatch(part) or (at and _BRANCH.fullmatch(part)) for at, part in enumerate(parts)]
    return next((at for at, degree in enumerate(degrees) if not degree), len(parts)) if degrees[0] else 0


def _is_borne(part: str) -> bool:
    """Tell whether people bear a word that is no name by itself: "Jun He"."""
    return part[0].isupper() and part.lower() in NAMES.particles.words_of_people


def _is_name_part(part: str, index: int) -> bool:
    if part.lower().rstrip("'\u2019") in NAMES.particles.particles_of_people:
        return index > 0 or part[0].isupper() or part in {"de", "van", "von", "al", "el"}
    if len(part) > _LONGEST_UNSPACED and _THAI[0] <= part[0] <= _THAI[1]:
        return False
    return bool(_NAME_PART.match(part)) and (not part[0].islower() or naming.begins_with_particle(part))


def are_doubtful(names: Sequence[str], *, expected: bool) -> bool:
    """Tell whether names could be other words together: one of them could, or they are places."""
    if names and all(map(is_place, names)):
        return True
    if expected and len(names) > 1:
        # one name that is certain speaks for words that people bear beside it: "Ana Ruiz and Dawn Early"
        is_certain = any(" " in name and not _is_common(name) for name in names)
        common = [name for name in names if _is_common(name) and not (is_certain and _may_be_borne(name))]
        return " " not in names[0] or bool(common) or _begins_clause(names[0])
    return any(is_doubtful(name, expected=expected) for name in names)


def is_doubtful(name: str, *, expected: bool) -> bool:
    """Tell whether a name could be other words: one part only, a month, a gerund and its object."""
    parts = [part.lower().strip(".") for part in name.split()]
    if expected:
        return _is_common(name) or (len(parts) == 1 and parts[0] in seldom_names())
    if len(parts) == 1 or _begins_clause(name) or all(part in NAMES.particles.dates_of_people for part in parts):
        return True
    if has_given_name(name) and _is_of_calendar(parts[-1]):  # "Jean Juillet"
        parts = parts[:-1]
    return any(part in seldom_names() or part in _never_names() for part in parts)


def _is_of_calendar(word: str) -> bool:
    """Tell whether a word is a month, or a day of the week."""
    return word in MONTHS or word in WEEKDAYS


def _begins_clause(name: str) -> bool:
    """Tell whether a name begins with a gerund, as a clause behind "By" does."""
    first = name.split(maxsplit=1)[0].lower()
    return len(first) > _SHORT_GERUND and first.endswith("ing") and first not in {"irving", "sterling"}


def _may_be_borne(name: str) -> bool:
    parts = name.lower().split()
    return len(parts) > 1 and all(_is_borne(part.title()) for part in parts)


def _is_common(name: str) -> bool:
    """Tell whether a name has more common words than one that people bear: "Popular Demand", but "Mark Day"."""
    parts = [part.lower().strip(".") for part in name.split()]
    common = [part for part in parts if part in seldom_names() or part in _never_names()]
    if not common:
        return False
    if _INITIALS.match(name):  # "A. Will"
        return len(common) > 1
    return len(common) > 1 or len(parts) == 1 or common[0] not in NAMES.particles.words_of_people
