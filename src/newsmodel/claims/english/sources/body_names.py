"""The bodies that a story names, wherever it does: what "it", "the company" and "union officials" can mean."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.english.mentions.kinds import FULL_NAME, is_person_title, kind_of_name, known_kind
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, PLACES, STATES
from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.mentions.noun_phrases import SEATED
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get
from newsmodel.languages.shared_names import NAMES
from newsmodel.languages.tables import any_of
from newsmodel.prose.dates.calendars import DAY_NAMES
from newsmodel.prose.patterns import pattern

_NOUNS, _GRAMMAR = get("en").nouns, get("en").grammar

_WORD = r"(?:(?:St|Mt|Ft)\. )?[^\W\d_a-z][\w'\u2019&-]*(?:\.[\w-]+)*"
#: Particles in bodies' names: "Banco *del* Valle".
PARTICLES = any_of(NAMES.particles.particles_of_people)
_JOINS = f"(?:of|for|and|&|of the|on|{PARTICLES})"
_RUN = re.compile(
    rf"(?<![\w'\u2019])(?P<the>[Tt]he )?(?P<name>{_WORD}(?: (?:{_JOINS} )?{_WORD}){{0,8}}"
    r"(?:(?<= Inc| Ltd| Plc|Corp|Bros)\.)?)"
)
#: What stands before a name at the start of a sentence.
LEADING = (
    _GRAMMAR.articles
    | _GRAMMAR.coordinators
    | _GRAMMAR.subordinators
    | _GRAMMAR.prepositions
    | _GRAMMAR.linking_adverbs
)
#: And what is no part of a name.
_LEADING = (
    LEADING
    | _GRAMMAR.demonstratives
    | _GRAMMAR.possessives
    | _GRAMMAR.interrogatives
    | _GRAMMAR.subject_pronouns
    | _GRAMMAR.moment_adverbs
    | DAY_NAMES
)
#: A noun that a name follows in apposition.
_TOLD = pattern(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,4}([a-z]+), \Z")
#: What belongs to a body, before its name, and a day behind it: "*Shares of* Acme Farms", "Acme Farms *on Monday*".
_BELONGINGS = any_of(word.capitalize() for word in get("en").sources.belongings)
_PARTED = re.compile(rf"{_BELONGINGS} (?:of|for|at|in) (?:the )?")
_ON = re.compile(r" on ([^\W\d_a-z]\w*)")
#: Behind a place, before the first sentence.
_DASH = pattern(r"\s(?:[\u2013\u2014]|--?)\s(?=[^\W\d_a-z])")
_LOOK = 80
_ROLES, _FIRM_ENDINGS = _NOUNS.persons & _NOUNS.either, _NOUNS.firm_endings
_BODY_NOUNS = _NOUNS.organizations | _NOUNS.governments
_LEGAL_FORM = pattern(rf"(?<![&,\s]),?\s{any_of(_NOUNS.legal_forms)}\Z")
_OWNERS = ("'s", "\u2019s", "'", "\u2019")
_LAST_OF_OWNERS = frozenset(owner[-1] for owner in _OWNERS)


class NamedBody(msgspec.Struct, frozen=True):
    """A place where the story names a body.

    Attributes:
        place: The name.
        name: The name, without its article.
    """

    place: Stretch
    name: str

    @property
    def key(self) -> str:
        """The name as it is compared, without "Inc."."""
        return without_legal_form(self.name.lower().removeprefix("the "))


def bodies_in(passage: Passage, number: int, people: Sequence[Stretch] = ()) -> Iterator[NamedBody]:
    """Find the places where a passage names a body by a name that shows that it is one.

    Args:
        passage: The passage.
        number: Its number in the story.
        people: Where it names people, in order: those places name no body.

    Example:
        >>> words = Passage(target="p1", text="Then Acme Farms Inc. paid the Bank of Brae in May.", place="prose")
        >>> [found.name for found in bodies_in(words, 0)]
        ['Acme Farms Inc.', 'Bank of Brae']
    """
    text = passage.text
    for match in _RUN.finditer(text):
        offset, run = match.start("name"), match["name"]
        start, end = _trimmed(run)
        start, end = offset + start, offset + end
        if start >= end:  # "*The*", "*But*"
            continue
        if " " in text[start:end]:
            start = _behind_person(text, start, end, people)
            end = start + before_bearer(text[start:end])
        name = text[start:end]
        is_whole = start == offset
        definite = is_whole and match["the"] is not None
        if not name or not (_is_body(name, definite=definite) or (is_whole and _is_apposed(text, start, end))):
            continue
        # "the *San Jose-based* startup" is none
        if not (_covered(people, start) or _is_written_at(text, start, end) or name.endswith(SEATED)):
            yield NamedBody(Stretch(number, start, end), name)


def _behind_person(text: str, start: int, end: int, people: Sequence[Stretch]) -> int:
    """Find where a body's name begins behind a title or a person: "Inspector Jo Lee of *Acme Police*"."""
    index = bisect_left(people, start, key=lambda one: one.start)
    if index < len(people) and people[index].end < end:
        start = people[index].end
    elif " of " not in text[start:end] or not is_person_title(text[start:end].partition(" of ")[0].rsplit(" ", 1)[-1]):
        return start
    joined = text.find(" of ", start, end)
    behind = joined + len(" of ") if joined >= 0 else end
    return behind + len("the ") if text.startswith("the ", behind) else behind


def before_bearer(name: str) -> int:
    """Find the end of a body's name before somebody's role and name: "*University of Brae* President Jo Lee".

    Args:
        name: The words with capitals.

    Example:
        >>> before_bearer("Brae Farm Union President Jo Lee"), before_bearer("Union President Jo Lee")
        (15, 0)
    """
    words_ = name.split(" ")
    for number in range(1, len(words_) - 1):
        role, bearer = words_[number].lower(), " ".join(words_[number + 1 :])
        if (role in _NOUNS.persons or role in _NOUNS.titles) and len(words_) - number - 1 in FULL_NAME:
            before = " ".join(words_[:number])
            is_plain = number == 1 and before.lower() in _BODY_NOUNS  # "*University* President Jo Lee"
            return len(name) if kind_of_name(bearer) != "person" else 0 if is_plain else len(before)
    return len(name)


def _is_written_at(text: str, start: int, end: int) -> bool:
    """Tell whether a name may be where the story was written, though no list has it: "SALTBY \u2014 The council"."""
    return start == 0 and text[:end].isupper() and _DASH.match(text, end) is not None


@functools.lru_cache(maxsize=4096)
def _trimmed(run: str) -> tuple[int, int]:
    """Drop what is no part of the name: words that begin a sentence, an owner's mark."""
    start, end = 0, len(run)
    while start < end:
        word, _, rest = run[start:end].partition(" ")
        # "*Rival* Acme Motors"
        is_role = (
            " " in rest and word.lower() in _ROLES and without_owner(rest).rsplit(" ", 1)[1].lower() in _FIRM_ENDINGS
        )
        if word.lower() not in _LEADING and not is_role:
            break
        start += len(word) + 1
    if start >= end:
        return start, start
    start += length_of_owner(run[start:end])
    on = _ON.finditer(run, start) if " on " in run else ()
    name = without_owner(run[start : next((one.start() for one in on if one[1].lower() in DAY_NAMES), end)])
    return start, start + len(name)


def length_of_owner(name: str) -> int:
    """Count the characters of an owner, or of what is owned, before a body's name: "Britain's *Farm Trust*".

    Example:
        >>> length_of_owner("Britain's Farm Trust"), length_of_owner("Lloyd's of London")
        (10, 0)
        >>> length_of_owner("Shares of Acme Farms")
        10
    """
    if " " not in name:
        return 0
    parted = _PARTED.match(name)
    if parted:
        return parted.end()
    place, _, rest = name.partition(" ")
    return len(place) + 1 if " " in rest and place.endswith(_OWNERS) and without_owner(place).lower() in PLACES else 0


def without_owner(name: str) -> str:
    """Drop the mark of an owner behind a name.

    Example:
        >>> without_owner("Acme's"), without_owner("Farmers'")
        ('Acme', 'Farmers')
    """
    if name[-1:] in _LAST_OF_OWNERS:
        for owner in _OWNERS:
            name = name.removesuffix(owner)
    return name


def _is_apposed(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands in apposition to a noun for a body: "The company, *Northline Storage*,"."""
    before = _TOLD.search(text, max(0, start - _LOOK), start) if text[end : end + 1] in {",", ".", ")"} else None
    return before is not None and before[1] in _NOUNS.organizations and before[1] not in _NOUNS.either


def _covered(people: Sequence[Stretch], start: int) -> bool:
    index = bisect_right(people, start, key=lambda one: one.start) - 1
    return index >= 0 and people[index].end > start


@functools.lru_cache(maxsize=4096)
def _is_body(name: str, *, definite: bool) -> bool:
    low = name.lower().replace("\u2019", "'")
    known = known_kind(name)
    if low in PLACES and low not in STATES:
        return False
    if known is not None:
        return known in BODIES
    if " " not in name:
        return name.isupper() and name.isalpha() and len(name) in range(3, 7)
    return low not in ADJECTIVES and kind_of_name(name, definite=definite) in BODIES


def without_legal_form(low: str) -> str:
    """Drop the form of a firm behind its name: "Acme Foods Inc." and "Acme Foods" are one.

    Args:
        low: The name in small letters.

    Example:
        >>> without_legal_form("acme foods inc."), without_legal_form("hart & co.")
        ('acme foods', 'hart & co')
    """
    return _LEGAL_FORM.sub("", low.rstrip("."))


def in_its_own_country(low: str) -> str:
    """Drop the country before the name of a body: "U.S. Forest Service" and "the Forest Service" are one.

    Args:
        low: The name in small letters.

    Example:
        >>> in_its_own_country("u.s. forest service"), in_its_own_country("u.s. army")
        ('forest service', 'u.s. army')
    """
    rest = low.removeprefix("u.s. ")
    return rest if " " in rest else low


def without_parts(bodies: Sequence[NamedBody]) -> list[NamedBody]:
    """Drop the bodies whose name is part of another one's in the same place: "Grid" of "Pacific Grid".

    Args:
        bodies: Those of one passage.
    """
    return [
        one
        for one in bodies
        if not any(
            other.place.start <= one.place.start < other.place.end and one.name != other.name and one.name in other.name
            for other in bodies
        )
    ]
