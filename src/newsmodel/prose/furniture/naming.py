"""The words around names in bylines: joiners, roles, desks, outlets, particles; of all languages."""

from __future__ import annotations

import functools
import re

from newsmodel.languages.language import pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.agencies import agency_at_start, is_agency
from newsmodel.prose.furniture.east_asian_datelines import is_east_asian
from newsmodel.prose.furniture.phrases import Phrases
from newsmodel.prose.patterns import pattern

_JOINED_PARTICLE = pattern(r"[a-z]{1,3}[-'\u2019](?=[^\W\d_a-z])")
_DOMAIN = re.compile(r"(?i)\b\w+\.(?:com|org|net)\b")
#: Bodies of writers that a name may stand before: "Jane Roe Coast staff" is nobody's name.
_STAFF = re.compile(r"(?i)staff(?: \w+)?(?: reports?| reporters?| writers?)?\Z")
#: Vowels of the scripts of India stand on their letters and are no letters themselves.
_WORDS = re.compile(r"(?:\w|[\u0900-\u0dff])+")
#: A word before a desk: "Our London bureau".
_PLAIN = re.compile(r"[\w.-]{1,20}")
#: So many words stand before a desk, at most.
_MOST_BEFORE_DESK = 3
#: Joiners that are names in capitals: "JOHN DAN ROE" is one person.
_NAMES_IN_CAPITALS = frozenset({"DAN"})
#: Short forms of law, with which the names of firms end.
_FORMS = frozenset({"ag", "gmbh", "inc", "kg", "llc", "ltd", "plc", "se", "corp", "nv", "bv", "oyj"})
#: Names of outlets have no more words.
_MOST_WORDS = 6


def either_case(words: frozenset[str]) -> str:
    """Write the pattern of words in lower case or in capitals; a single letter in capitals is an initial.

    Args:
        words: In lower case.

    Example:
        >>> either_case(frozenset({"and", "y"}))
        '(?:AND|and|y)'
    """
    return any_of(words | ({word.upper() for word in words if len(word) > 1} - _NAMES_IN_CAPITALS))


@functools.cache
def joiners() -> str:
    """Write the pattern of what stands between two names: "and"."""
    return either_case(pooled(lambda language: language.furniture.joiners))


@functools.cache
def helped_by() -> str:
    """Write the pattern of what stands between who wrote and who helped: "with"."""
    return either_case(pooled(lambda language: language.furniture.helped_by))


@functools.cache
def _joiners_in_names() -> str:
    return any_of(pooled(lambda language: language.furniture.joiners_in_names))


@functools.cache
def _joined() -> re.Pattern[str]:
    """Compile what parts two names where the second has more words than one; in capitals a letter may be an initial."""
    return re.compile(rf"\s+(?:{_joiners_in_names()}|Y)\s+(?=[^\W\d_a-z]\S*\s+\S)")


@functools.cache
def _pair() -> re.Pattern[str]:
    return re.compile(rf"\s*(\S+)\s+{_joiners_in_names()}\s+([^\W\d_a-z]\S*)\s*")


@functools.cache
def _written_on() -> re.Pattern[str]:
    """Compile two names of several words each, whose joiner is written onto the second."""
    joiner = any_of(pooled(lambda language: language.furniture.joined_joiners))
    return re.compile(rf"\s*(\S+\s+\S.*?)\s+{joiner}(\S+\s+\S.*)\s*")


@functools.cache
def joining() -> str:
    """Write the pattern of any joiner, of whatever kind."""
    return rf"(?:{joiners()}|{_joiners_in_names()})"


@functools.cache
def _joining_words() -> frozenset[str]:
    return pooled(lambda language: language.furniture.joiners | language.furniture.joiners_in_names)


def split_joined(words: str) -> tuple[str, ...]:
    """Split names at the words that also join the family names of one person.

    Example:
        >>> split_joined("Inés y Tomás"), split_joined("José Ortega y Gasset")
        (('Inés', 'Tomás'), ('José Ortega y Gasset',))
        >>> split_joined("Inés Ruiz y Tomás Gil")
        ('Inés Ruiz', 'Tomás Gil')
    """
    pair = _pair().fullmatch(words)
    if pair:
        return pair.groups()
    if not words.isascii() and (written_on := _written_on().fullmatch(words)):
        return written_on.groups()
    return tuple(_joined().split(words))


@functools.cache
def _roles_of_people() -> frozenset[str]:
    return pooled(lambda language: language.furniture.roles)


@functools.cache
def _words_before_roles() -> frozenset[str]:
    return pooled(lambda language: language.furniture.before_roles)


@functools.cache
def _titles() -> tuple[frozenset[str], tuple[str, ...]]:
    """Pool the words that say what somebody is, or to which desk they belong: words, and phrases of several."""
    told = pooled(lambda language: language.furniture.roles | language.furniture.desks)
    return frozenset(told), tuple(sorted(words for words in told if " " in words))


def has_title(words: str) -> bool:
    """Tell whether words hold one that says what somebody is, or to which desk they belong.

    Example:
        >>> has_title("Associated Press Writer"), has_title("Special to the Post"), has_title("Ana Ruiz")
        (True, True, False)
    """
    singles, phrases = _titles()
    lower = words.lower()
    return not singles.isdisjoint(_WORDS.findall(lower)) or any(phrase in lower for phrase in phrases)


@functools.cache
def _qualifiers() -> frozenset[str]:
    return pooled(lambda language: language.furniture.role_qualifiers) | _words_before_roles() | _roles_of_people()


def is_role_word(word: str) -> bool:
    """Tell whether a word says what somebody is, and not to which desk they belong.

    Example:
        >>> is_role_word("Editor"), is_role_word("Desk")
        (True, False)
    """
    return word.lower() in _roles_of_people()


def begins_title(words: str) -> bool:
    """Tell whether words behind a name say what its bearer is.

    Example:
        >>> begins_title("Senior Reporter"), begins_title("Associated Press Writer"), begins_title("Lee Reporter")
        (True, True, False)
    """
    first = words.split(maxsplit=1)[0].lower()
    return has_title(words) and (first in _qualifiers() or first == "special" or agency_at_start(words) is not None)


def is_desk(words: str) -> bool:
    """Tell whether words are but one for those who write where nobody is named: "agencies"."""
    return words.lower() in _desks()


def is_staff(words: str) -> bool:
    """Tell whether words are those who write for an outlet: "Coast Post Staff", "Redaktion Küstenbote".

    Example:
        >>> is_staff("Coast Post Staff"), is_staff("Hospital Staff")
        (True, False)
    """
    parts = words.split()
    named = [part for part in parts if part.lower() not in _desks()]
    return 0 < len(named) < len(parts) and has_outlet_word(" ".join(named)) and is_capitalised(words)


def names_desk(words: str) -> bool:
    """Tell whether some words hold one for those who write where nobody is named.

    Example:
        >>> names_desk("Redaktion Küstenblatt"), names_desk("Editorial Board"), names_desk("Jens Petersen")
        (True, True, False)
    """
    spaced = f" {' '.join(words.lower().split())} "
    return any(f" {desk} " in spaced for desk in _desks())


@functools.cache
def _desks() -> frozenset[str]:
    """Pool the words for those who write where nobody is named."""
    return pooled(lambda language: language.furniture.desks)


@functools.cache
def other_part() -> re.Pattern[str]:
    """Compile how a line begins about what others than the authors did: "Photo by Ana Ruiz", "Reviewed by"."""
    return re.compile(rf"(?i)\W*{any_of(pooled(lambda language: language.furniture.other_parts))}")


@functools.cache
def role_before() -> re.Pattern[str]:
    """Compile what somebody is, before their name.

    Example:
        >>> role_before().match("Guest author Ana Ruiz")[0]
        'Guest author '
    """
    return re.compile(
        rf"(?i)(?:{any_of(_words_before_roles())} )?{any_of(_roles_of_people())} (?-i:(?=[^\W\d_a-z]\S* \S))"
    )


def may_say_role(words: str) -> bool:
    """Tell whether some words may say what somebody is, before a pattern of all such words is made.

    Example:
        >>> may_say_role("Associated Press Writer Jane Roe"), may_say_role("Jane Roe")
        (True, False)
    """
    return _words_of_roles().may_stand_in(words)


@functools.cache
def _words_of_roles() -> Phrases:
    return Phrases(_roles_of_people())


@functools.cache
def outlet_before() -> re.Pattern[str]:
    """Compile an outlet and what somebody is there, before their name: "Associated Press Writer Jane Roe"."""
    return re.compile(rf"(?i)[\w. ]{{2,24}}?\b{any_of(_roles_of_people())}[ \t\u00a0]+(?-i:(?=[^\W\d_a-z]))")


@functools.cache
def works_for() -> re.Pattern[str]:
    """Compile what stands between a name and the outlet: "for the"."""
    words = either_case(pooled(lambda language: language.furniture.works_for))
    return re.compile(rf"[ \t\u00a0]+{words}[ \t\u00a0]+(?:the |THE )?")


@functools.cache
def works_at() -> re.Pattern[str]:
    """Compile the same with words that stand in names of bodies, too: "of the"."""
    words = either_case(pooled(lambda language: language.furniture.works_at))
    return re.compile(rf"[ \t\u00a0]+{words}[ \t\u00a0]+(?:the |THE )?")


@functools.cache
def writes_from() -> re.Pattern[str]:
    """Compile what stands between a name and a place: "in"."""
    words = either_case(pooled(lambda language: language.furniture.writes_from))
    return re.compile(rf"[ \t\u00a0]+{words}[ \t\u00a0]+(?=[^\W\d_a-z])")


def is_unnamed(words: str) -> bool:
    """Tell whether words stand for writers whom nobody names.

    Example:
        >>> is_unnamed("a staff reporter"), is_unnamed("Coast News Desk"), is_unnamed("Ana Ruiz")
        (True, True, False)
    """
    if _STAFF.match(words) or is_desk(words):
        return True
    parts = words.lower().split()
    return any(_stands_for_nobody(parts[:-size], " ".join(parts[-size:])) for size in (1, 2))


def _stands_for_nobody(before: list[str], last: str) -> bool:
    if not before or len(before) > _MOST_BEFORE_DESK + 1 or not all(map(_PLAIN.fullmatch, before)):
        return False
    if not _joining_words().isdisjoint(before[1:]):  # "Ana Ruiz and agencies"
        return False
    told, _ = _titles()
    is_desk = last in told and len(before) <= _MOST_BEFORE_DESK and last not in _roles_of_people()
    return is_desk or (last in told and before[0] in _words_before_roles())


def is_role(words: str) -> bool:
    """Tell whether words say what somebody is and not who: "Staff Writer".

    Example:
        >>> is_role("Political Correspondent"), is_role("Ana Ruiz")
        (True, False)
    """
    return has_title(words) or is_unnamed(words)


@functools.cache
def _outlet_words() -> frozenset[str]:
    return pooled(lambda language: language.furniture.outlet_words)


@functools.cache
def _outlet_endings() -> tuple[str, ...]:
    """Gather with what names of outlets end that are written as one word."""
    return tuple(word for word in _outlet_words() if is_east_asian(word))


def has_outlet_word(words: str) -> bool:
    """Tell whether words begin with "The", or end as names of outlets do: "Toronto Star"; but "Sun Yi" is a person.

    Example:
        >>> has_outlet_word("Toronto Star"), has_outlet_word("raintimes.com"), has_outlet_word("Sun Yi")
        (True, True, False)
        >>> has_outlet_word("海辺新聞社"), has_outlet_word("佐藤花子")
        (True, False)
    """
    lower = words.lower()
    if lower.startswith("the "):
        return True
    last = lower.rpartition(" ")[2].strip()
    if not last.isascii() and is_east_asian(last):
        return last.endswith(_outlet_endings())
    return bool(_DOMAIN.search(last)) or not _outlet_words().isdisjoint(re.split(r"\W+", last))


def is_outlet(words: str) -> bool:
    """Tell whether words name an agency or an outlet: "Reuters", "The Harbour Times".

    Example:
        >>> is_outlet("The Harbour Times"), is_outlet("Pobřežní noviny"), is_outlet("Ana Ruiz")
        (True, True, False)
    """
    if is_agency(words):
        return True
    if not has_outlet_word(words):
        return False
    # in many languages only the first word of a newspaper's name has a capital, and in some none
    return (" " not in words and is_east_asian(words)) or is_capitalised(words.rpartition(" ")[0] or words)


def is_firm(words: str) -> bool:
    """Tell whether words are the name of a firm, by the short form of law with which it ends.

    Example:
        >>> is_firm("Ofenwerk GmbH"), is_firm("Acme Holdings plc"), is_firm("Firms cut jobs")
        (True, True, False)
    """
    name, _, last = words.replace(".", "").rpartition(" ")
    is_form = last.casefold() in _FORMS and (len(last) > len("SE") or last.isupper())
    return is_form and bool(name) and is_capitalised(name)


def is_capitalised(words: str) -> bool:
    """Tell whether few words begin with capitals, but for small ones.

    Example:
        >>> is_capitalised("The Daily of Rome"), is_capitalised("Rain ends")
        (True, False)
    """
    parts = words.replace(".", " ").split()
    return 0 < len(parts) <= _MOST_WORDS and all(
        part[0].isupper() or part.lower() in NAMES.particles.particles_of_people or part in {"the", "of", "and"}
        for part in parts
    )


def is_particle(part: str) -> bool:
    """Tell whether a part of a name is a small one, which seldom has a capital: "van", "d'Arcy".

    Example:
        >>> is_particle("van"), is_particle("al-Sadr"), is_particle("Arcy")
        (True, True, False)
    """
    return part.lower() in NAMES.particles.particles_of_people or begins_with_particle(part)


def begins_with_particle(part: str) -> bool:
    """Tell whether a particle is joined to a part of a name: "d'Arcy", "al-Sadr".

    Example:
        >>> begins_with_particle("d'Arcy"), begins_with_particle("Arcy")
        (True, False)
    """
    return bool(_JOINED_PARTICLE.match(part))


def is_suffix(part: str) -> bool:
    """Tell whether a word behind a name belongs to it: "Jr.", "PhD".

    Example:
        >>> is_suffix("Jr."), is_suffix("M.D."), is_suffix("Roe")
        (True, True, False)
    """
    return part.lower().replace(".", "") in NAMES.particles.suffixes
