"""The kind of source that a noun or a name means."""

from __future__ import annotations

import functools

from newsmodel.claims.english.mentions.known_names import ADJECTIVES, BODY_ADJECTIVES, GIVEN, OUTLETS, PLACES, STATES
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import words
from newsmodel.prose.dates.calendars import DAY_NAMES
from newsmodel.values import SourceKind

_NOUNS, _NAMES, _MENTIONS, _GRAMMAR = get("en").nouns, get("en").names, get("en").mentions, get("en").grammar

#: In the order in which they are asked: "report" is a document before it is part of an outlet's name.
_SINGULARS: tuple[tuple[frozenset[str], SourceKind], ...] = (
    (_NOUNS.persons, "person"),
    (_NOUNS.media, "media"),
    (_NOUNS.governments, "government"),
    (_NOUNS.organizations, "organization"),
    (_NOUNS.documents, "document"),
)
_KINDS: dict[str, SourceKind] = {}
for _table, _kind in reversed(_SINGULARS):
    _KINDS |= dict.fromkeys(_table, _kind)
#: Quantifiers that mean one at a time, and those that mean a mass.
SINGLE = words("one another any no each every neither either")
_MASS = {"much"}
_SOMEBODY = words("someone somebody")
#: The members of a people or a faith: "Iraqis".
PEOPLES: frozenset[str] = frozenset(f"{people}s" for people in _NAMES.peoples)
_NUMBERS = get("en").numbers
#: Numbers from two on, and plurals of large ones: "*twelve* said", "*dozens* said".
NUMBER_WORDS: frozenset[str] = (
    frozenset(word for word, _ in _NUMBERS.cardinals) - {"zero", "one"}
    | {f"{word}s" for word, *_ in _NUMBERS.magnitudes}
    | {"tens", "scores"}
)
#: Words that mean several people by themselves, in the plural or as collectives.
GROUPS: frozenset[str] = (
    _NOUNS.groups
    | PEOPLES
    | (_GRAMMAR.indefinite_pronouns - SINGLE - _SOMEBODY)
    | (_GRAMMAR.quantifiers - _GRAMMAR.quantifying_determiners - _GRAMMAR.comparing_quantifiers - SINGLE - _MASS)
    | NUMBER_WORDS
    | {"those", "ones"}
)
_PLURALS: dict[SourceKind, SourceKind] = {"media": "media", "document": "document"}
_PERSON_ENDINGS = tuple(_MENTIONS.person_endings)
_ADJECTIVE_ENDINGS = tuple(_MENTIONS.adjective_endings)
_THING_ENDINGS = tuple(_MENTIONS.thing_endings)
#: Words that end as nouns of people do and mean none.
_THINGS = _NOUNS.things | _GRAMMAR.seasons | DAY_NAMES
_BROADCASTING = words("broadcasting cable radio sports television tv")
_AGENCY_ADMINISTRATIONS = words("drug aviation security food highway safety space veterans")
#: Last words of organizations' names.
BODY_ENDINGS: frozenset[str] = _NOUNS.body_endings | _NOUNS.firm_endings
#: The same, and nouns for bodies that are no surnames: "Luther *College*", but "Charlotte Church".
_ENDS_OF_BODIES = BODY_ENDINGS | ((_NOUNS.organizations | _NOUNS.governments) - _NOUNS.surnames - _NOUNS.borne)
#: Countries and continents; not those that are given names and surnames, as "Jordan" is.
_WORKED_IN = (STATES | words("africa america asia europe")) - words("chad israel jordan")
#: A person's full name has so many words, most of the time.
FULL_NAME = range(2, 4)
#: An acronym has so many letters, and one of an outlet so many at least.
_ACRONYM = range(2, 7)
_SHORTEST_OUTLET = 3


@functools.lru_cache(maxsize=8192)
def kind_of_noun(noun: str) -> tuple[SourceKind, bool] | None:
    """Look up the kind of source that a common noun means, and whether it is a plural; None for an unknown noun.

    Example:
        >>> kind_of_noun("spokeswoman"), kind_of_noun("studies"), kind_of_noun("officials")
        (('person', False), ('document', True), ('group', True))
    """
    return _kind_of_noun(noun.lower().replace("\u2019", "'"))


def _kind_of_noun(noun: str) -> tuple[SourceKind, bool] | None:
    known = listed_kind(noun)
    if known is None and "-of-" in noun:
        return listed_kind(noun.partition("-of-")[0]) or listed_kind(noun.rsplit("-", 1)[1])  # "a *mum*-of-two"
    if known is None and "-" in noun and noun[0] != "-":
        return listed_kind(noun.rsplit("-", 1)[1])
    return known


@functools.lru_cache(maxsize=4096)
def listed_kind(noun: str) -> tuple[SourceKind, bool] | None:
    """Look up the kind of a noun as `kind_of_noun` does, but not that of the last part of a compound.

    Args:
        noun: The noun, in lower case.

    Example:
        >>> listed_kind("deputies"), listed_kind("delegate-rich")
        (('group', True), None)
    """
    if noun in GROUPS:
        return "group", True
    if noun in _SOMEBODY:
        return "person", False
    if (kind := _KINDS.get(noun)) is not None:
        return kind, False
    for singular in _singulars(noun):
        if singular in GROUPS:
            return "group", True
        if (kind := _KINDS.get(singular)) is not None:
            return _PLURALS.get(kind, "group"), True
    return None


def is_plural(noun: str) -> bool:
    """Tell whether a noun of the tables, in lower case, means several: a plural or a collective.

    Example:
        >>> is_plural("women"), is_plural("crew"), is_plural("woman")
        (True, True, False)
    """
    known = listed_kind(noun)
    return known is not None and known[1]


def is_adjective(word: str) -> bool:
    """Guess by its ending whether a word, in lower case, that begins a sentence is an adjective and no name.

    Example:
        >>> is_adjective("previous"), is_adjective("early"), is_adjective("norland")
        (True, True, False)
    """
    return word.endswith(_ADJECTIVE_ENDINGS) or word in _GRAMMAR.time_modifiers


@functools.lru_cache(maxsize=2048)
def singular_of(noun: str) -> str:
    """Derive the singular of a known noun, in lower case; the noun itself where it has none in the tables.

    Example:
        >>> singular_of("Ministries"), singular_of("police")
        ('ministry', 'police')
    """
    low = noun.lower()
    if low in _KINDS:
        return low
    return next((one for one in _singulars(low) if one in GROUPS or kind_of_noun(one)), low)


def _singulars(noun: str) -> tuple[str, ...]:
    """List the nouns whose plural a word may be."""
    if noun.endswith("men"):
        return (noun[:-2] + "an",)
    if not noun.endswith("s") or noun.endswith("ss"):
        return ()
    found = [noun[:-1]]
    if noun.endswith("ies"):
        found.append(noun[:-3] + "y")
    if noun.endswith("es"):
        found.append(noun[:-2])
    if noun.endswith("ves"):
        found += [noun[:-3] + "f", noun[:-3] + "fe"]
    return tuple(found)


#: What makes a paper one of somebody's studies or plans, and no newspaper: "her *2023* paper".
_OF_PAPERS = words(
    "research white working academic position policy discussion scientific peer-reviewed published recent"
)
#: Papers that print news: "the *evening* papers".
_PRINTING = words("morning evening daily weekly broadsheet tabloid news rival other some many several")
#: What guards that are a force guard: "the *coast* guard".
_GUARDS = words("coast national border revolutionary home civil republican")


def guess_kind_of_noun(noun: str, modifiers: tuple[str, ...] = ()) -> tuple[SourceKind, bool]:
    """Guess the kind that a noun means, by its ending where it is in no table.

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
        if noun.lower() == "paper" and any(word.isdecimal() or word.lower() in _OF_PAPERS for word in modifiers):
            return "document", known[1]
        if noun.lower() == "papers" and modifiers and _are_filed(modifiers[-1]):
            return "document", True
        if noun.lower() == "guard" and modifiers and modifiers[-1].lower() in _GUARDS:
            return "organization", False
        if noun.lower() == "station" and modifiers and modifiers[-1].lower() in {"tv", "radio", "television"}:
            return "media", known[1]
        return known
    low = noun.lower()
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    stem = low[:-1] if plural else low
    if stem.endswith(_THING_ENDINGS) or not _THINGS.isdisjoint({stem, low}):
        return "document", plural
    if plural:
        return "group", True
    if stem.endswith(_PERSON_ENDINGS) or any(word.lower() in _MENTIONS.human_adjectives for word in modifiers):
        return "person", False
    return "document", False


def _are_filed(modifier: str) -> bool:
    """Tell whether papers are documents by the word before them: "*court* papers"; not "*local* papers"."""
    low = modifier.lower()
    if low == "legal" or not (kind_of_noun(low) is None or low in _PRINTING or is_adjective(low)):
        return True
    return modifier.islower() and modifier not in _PRINTING and not is_adjective(modifier)


@functools.lru_cache(maxsize=2048)
def known_kind(name: str) -> SourceKind | None:
    """Look up the kind of a name that is in a table.

    Example:
        >>> known_kind("Pyongyang"), known_kind("New York Times"), known_kind("Jo Lee")
        ('government', 'media', None)
    """
    low = name.lower().replace("\u2019", "'")
    if low in STATES or low in NAMES.capitals or low in _NAMES.metonyms:
        return "government"
    if low in OUTLETS:
        return "media"
    return "organization" if low in _NAMES.organizations else None


@functools.lru_cache(maxsize=2048)
def kind_of_name(name: str, *, definite: bool = False) -> SourceKind:
    """Tell the kind that a proper name means; two capitalised words that say nothing else are a person.

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
    if parts[0] in GIVEN and len(parts) in FULL_NAME and not definite and parts[-1] not in _ENDS_OF_BODIES:
        return "person"
    first = name.split(maxsplit=1)[0]
    if first.isupper() and len(first) >= _SHORTEST_OUTLET and first.lower() in OUTLETS:
        return "media"
    return _kind_by_words(parts, definite=definite) or _kind_by_form(name, parts, definite=definite)


def _kind_by_words(parts: list[str], *, definite: bool) -> SourceKind | None:
    last = parts[-1]
    if "of" in parts[1:] or "for" in parts[1:]:
        of = next(index for index, part in enumerate(parts) if index and part in {"of", "for"})
        if set(parts[:of]) & _NOUNS.state_heads:
            return "government"
        if set(parts[:of]) & _NOUNS.body_heads:
            return "organization"
    alone = len(parts) == 1 and not definite
    broadcasts = last == "network" and not _BROADCASTING.isdisjoint(parts)
    is_place = last in _NOUNS.things and not definite  # "Oak Hill", but "the Hill"
    outlet = not alone and last in _NOUNS.outlet_endings and not _is_body(last) and not is_place
    if "news" in parts or "press" in parts or broadcasts or outlet:
        return "media"
    if last == "administration" and set(parts) & _AGENCY_ADMINISTRATIONS:
        return "organization"
    if last == "department" and set(parts) & {"police", "fire"}:
        return "organization"
    if last in _NOUNS.state_endings:
        return "government" if last != "council" or _governs(parts[:-1]) else "organization"
    if len(parts) > 1 and last in _NOUNS.work_endings:
        return "document"
    if (last in BODY_ENDINGS and not alone) or _is_body(last):
        return "organization"
    return "organization" if parts[0] in {"university", "bank", "institute", "association"} else None


def _governs(before: list[str]) -> bool:
    """Tell whether the words before "council" say that it governs a place: "Dublin City Council"."""
    return not before[1:] or bool(set(before) & _MENTIONS.council_words) or all(part in PLACES for part in before)


def _is_body(word: str) -> bool:
    return word in _NOUNS.organizations or (word.endswith("s") and word[:-1] in _NOUNS.organizations)


def _kind_by_form(name: str, parts: list[str], *, definite: bool) -> SourceKind:
    if len(parts) == 1 and name.rstrip("s").isupper() and len(name) in _ACRONYM:
        return "organization"
    if definite:
        many = parts[-1].endswith("s") and not parts[-1].endswith(("ss", "us"))
        return "group" if many and (len(parts) == 1 or parts[0] in ADJECTIVES) else "organization"
    marked = any(mark in name for mark in "&/@") or any(part.isdecimal() for part in parts)
    is_regional = len(parts) == FULL_NAME.start and parts[0] in BODY_ADJECTIVES and parts[1] not in GIVEN
    return "organization" if marked or is_regional or _is_branch(parts) else "person"


def _is_branch(parts: list[str]) -> bool:
    """Tell whether a name says where a body works: "Sport England", "Transport for Wales"; not "Paris, France"."""
    if len(parts) not in FULL_NAME or parts[0] in GIVEN or parts[0] in PLACES or parts[0] in ADJECTIVES:
        return False
    return "for" in parts or parts[-1] in _WORKED_IN


def is_person_title(title: str) -> bool:
    """Tell whether the words before a name say that it is a person's.

    Example:
        >>> is_person_title("the Treasury Secretary"), is_person_title("the embattled")
        (True, False)
    """
    return any(
        part in _NOUNS.honorifics or part in _NOUNS.persons or singular_of(part) in _NOUNS.persons
        for part in (word.strip(".,").lower() for word in title.replace("-", " ").split())
    )
