"""What kind of source a noun or a name means."""

from __future__ import annotations

import functools

from newsmodel.claims.english.mentions.known_names import (
    ADJECTIVES,
    CAPITALS,
    GIVEN,
    METONYMS,
    ORGANIZATIONS,
    OUTLETS,
    PLACES,
    STATES,
)
from newsmodel.claims.english.mentions.nouns import (
    DOCUMENT_NOUNS,
    GOVERNMENT_NOUNS,
    GROUP_NOUNS,
    HUMAN_ADJECTIVES,
    MEDIA_ENDINGS,
    MEDIA_NOUNS,
    NAME_HEADS,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_NOUNS,
    PERSON_NOUNS,
)
from newsmodel.languages.tables import words
from newsmodel.values import SourceKind

#: In the order in which they are asked: "report" is a document before it is part of an outlet's name.
_SINGULARS: tuple[tuple[frozenset[str], SourceKind], ...] = (
    (PERSON_NOUNS, "person"),
    (MEDIA_NOUNS, "media"),
    (GOVERNMENT_NOUNS, "government"),
    (ORGANIZATION_NOUNS, "organization"),
    (DOCUMENT_NOUNS, "document"),
)
_PLURALS: dict[SourceKind, SourceKind] = {"media": "media", "document": "document"}
_HUMAN_ENDINGS = ("man", "woman", "person", "ist", "er", "or", "ian", "ee", "ess", "eur", "crat", "ant")
_THING_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ence",
    "ance",
    "ure",
    "ing",
    "ism",
    "age",
    "cy",
    "ship",
    "phy",
)
_THINGS = words(
    "computer weather number paper letter matter order power water winter summer october november december "
    "september door floor color colour error mirror labor labour factor sector motor terror corridor order"
)
#: Names of bodies that these words end are states' civil organs: "Interior Ministry".
_GOVERNMENT_ENDINGS = words("""
    administration assembly cabinet congress council county court courts department directorate-general embassy
    government judiciary kingdom legislature ministry parliament prefecture presidency republic senate state states
    township treasury tribunal
    """)
#: Words that say of a council that it governs.
_COUNCILS = words("""
    borough city community county district federal governing government legislative local ministers municipal national
    parish political privy provincial regional revolutionary security shire sovereignty state states supreme town
    transitional tribal village
    """)
_GOVERNMENT_HEADS = words(
    "department ministry government court courts kingdom republic state senate house parliament "
    "embassy supreme city commonwealth office"
)
_AGENCY_ADMINISTRATIONS = words("drug aviation security food highway safety space veterans")
_DOCUMENT_ENDINGS = words("""
    act agreement amendment bible bill code constitution declaration index journal-article koran letter memo paper
    poll quran report review statement study survey tracker treaty
    """)


def kind_of_noun(noun: str) -> tuple[SourceKind, bool] | None:
    """The kind of source that a common noun means, and whether it is a plural; None for a noun that is not known.

    Example:
        >>> kind_of_noun("spokeswoman"), kind_of_noun("studies"), kind_of_noun("officials")
        (('person', False), ('document', True), ('group', True))
    """
    return _kind_of_noun(noun.lower().replace("\u2019", "'"))


@functools.lru_cache(maxsize=4096)
def _kind_of_noun(noun: str) -> tuple[SourceKind, bool] | None:
    if noun in GROUP_NOUNS:
        return "group", True
    for table, kind in _SINGULARS:
        if noun in table:
            return kind, False
    for singular in _singulars(noun):
        if singular in GROUP_NOUNS:
            return "group", True
        for table, kind in _SINGULARS:
            if singular in table:
                return _PLURALS.get(kind, "group"), True
    if "-" in noun and noun[0] != "-":
        return _kind_of_noun(noun.rsplit("-", 1)[1])
    return None


@functools.lru_cache(maxsize=2048)
def singular_of(noun: str) -> str:
    """The singular of a known noun, in lower case; the noun itself where it has none in the tables.

    Example:
        >>> singular_of("Ministries"), singular_of("police")
        ('ministry', 'police')
    """
    low = noun.lower()
    if any(low in table for table, _ in _SINGULARS):
        return low
    return next((one for one in _singulars(low) if one in GROUP_NOUNS or kind_of_noun(one)), low)


def _singulars(noun: str) -> tuple[str, ...]:
    """What the singular of a noun may be."""
    if noun.endswith("men"):
        return (noun[:-2] + "an",)
    if not noun.endswith("s") or noun.endswith("ss"):
        return ()
    found = [noun[:-1]]
    if noun.endswith("ies"):
        found.append(noun[:-3] + "y")
    if noun.endswith("es"):
        found.append(noun[:-2])
    return tuple(found)


def guess_kind_of_noun(noun: str, modifiers: tuple[str, ...] = ()) -> tuple[SourceKind, bool]:
    """The kind that a noun most likely means, by its ending where it is in no table.

    Args:
        noun: The noun.
        modifiers: The words before it.

    Example:
        >>> guess_kind_of_noun("snowboarder"), guess_kind_of_noun("reckoning")
        (('person', False), ('document', False))
    """
    known = kind_of_noun(noun)
    if known:
        if known[0] == "government" and modifiers and modifiers[-1].lower() in {"police", "fire", "sheriff's"}:
            return "organization", known[1]
        if noun.lower() == "station" and modifiers and modifiers[-1].lower() in {"tv", "radio", "television"}:
            return "media", known[1]
        return known
    low = noun.lower()
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    stem = low[:-1] if plural else low
    if stem.endswith(_THING_ENDINGS) or stem in _THINGS:
        return "document", plural
    if plural:
        return "group", True
    if stem.endswith(_HUMAN_ENDINGS) or any(word.lower() in HUMAN_ADJECTIVES for word in modifiers):
        return "person", False
    return "document", False


@functools.lru_cache(maxsize=2048)
def known_kind(name: str) -> SourceKind | None:
    """The kind of a name that is in a table.

    Example:
        >>> known_kind("Pyongyang"), known_kind("New York Times"), known_kind("Jo Lee")
        ('government', 'media', None)
    """
    low = name.lower().replace("\u2019", "'")
    if low in STATES or low in CAPITALS or low in METONYMS:
        return "government"
    if low in OUTLETS:
        return "media"
    return "organization" if low in ORGANIZATIONS else None


@functools.lru_cache(maxsize=2048)
def kind_of_name(name: str, *, definite: bool = False) -> SourceKind:
    """The kind of source that a proper name means; two capitalised words that say nothing else are a person.

    Args:
        name: The name, without titles.
        definite: Whether an article stands before it.

    Example:
        >>> [kind_of_name(name) for name in ("Ministry of Defence", "Korean Central News Agency", "Jo Lee", "FBI")]
        ['government', 'media', 'person', 'organization']
    """
    known = known_kind(name)
    if known:
        return known
    parts = [part.strip(".,").lower() for part in name.split()]
    if not parts:
        return "person"
    if parts[0] in GIVEN and 2 <= len(parts) <= 3 and not definite and parts[-1] not in ORGANIZATION_ENDINGS:
        return "person"
    first = name.split(maxsplit=1)[0]
    if first.isupper() and len(first) > 2 and first.lower() in OUTLETS:
        return "media"
    return _kind_by_words(parts, definite=definite) or _kind_by_form(name, parts, definite=definite)


def _kind_by_words(parts: list[str], *, definite: bool) -> SourceKind | None:
    last = parts[-1]
    if "of" in parts[1:] or "for" in parts[1:]:
        of = next(index for index, part in enumerate(parts) if index and part in {"of", "for"})
        if set(parts[:of]) & _GOVERNMENT_HEADS:
            return "government"
        if set(parts[:of]) & NAME_HEADS:
            return "organization"
    alone = len(parts) == 1 and not definite
    if "news" in parts or "press" in parts or (not alone and last in MEDIA_ENDINGS and not _is_body(last)):
        return "media"
    if last == "administration" and set(parts) & _AGENCY_ADMINISTRATIONS:
        return "organization"
    if last == "department" and set(parts) & {"police", "fire"}:
        return "organization"
    if last in _GOVERNMENT_ENDINGS:
        return "government" if last != "council" or _governs(parts[:-1]) else "organization"
    if len(parts) > 1 and last in _DOCUMENT_ENDINGS:
        return "document"
    if (last in ORGANIZATION_ENDINGS and not alone) or _is_body(last):
        return "organization"
    return "organization" if parts[0] in {"university", "bank", "institute", "association"} else None


def _governs(before: list[str]) -> bool:
    """Whether the words before "council" say that it governs a place: "Dublin City Council"."""
    return len(before) < 2 or bool(set(before) & _COUNCILS) or all(part in PLACES for part in before)


def _is_body(word: str) -> bool:
    return word in ORGANIZATION_NOUNS or (word.endswith("s") and word[:-1] in ORGANIZATION_NOUNS)


def _kind_by_form(name: str, parts: list[str], *, definite: bool) -> SourceKind:
    if len(parts) == 1 and name.rstrip("s").isupper() and 2 <= len(name) <= 6:
        return "organization"
    if definite:
        many = parts[-1].endswith("s") and not parts[-1].endswith(("ss", "us"))
        return "group" if many and (len(parts) == 1 or parts[0] in ADJECTIVES) else "organization"
    return "organization" if any(mark in name for mark in "&/@") or any(part.isdigit() for part in parts) else "person"


def is_person_title(title: str) -> bool:
    """Whether the words before a name say that it is a person's.

    Example:
        >>> is_person_title("the Treasury Secretary"), is_person_title("the embattled")
        (True, False)
    """
    return any(
        part in HONORIFICS or part in PERSON_NOUNS or singular_of(part) in PERSON_NOUNS
        for part in (word.strip(".,").lower() for word in title.replace("-", " ").split())
    )


#: Titles that are no nouns of their own.
HONORIFICS = words("""
    adm attorney brig capt chairperson chief cmdr col cpl dame dr fr gen gov justice lady lord lt maj miss mr mrs ms
    mx prime prof pvt rep reps rev saint sen sens sgt sir sr vice
    """)
