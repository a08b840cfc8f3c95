"""People whom a story introduces by one name: "his wife, *María*", "Frost's sister *Rachel*", "I met *Bo*, who has"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.claims.english.mentions.genders import gender_of_name, gender_of_noun
from newsmodel.claims.english.mentions.kinds import kind_of_noun, known_kind
from newsmodel.claims.english.mentions.known_names import ADJECTIVES, PLACES
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.mention import Gender
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import first_words, pattern

_NOUNS = get("en").nouns
_RELATIVE = pattern(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[^\W\d_a-z][\w-]{{1,30}}['\u2019]s?) (?:[a-z-]+ ){{0,2}}"
    rf"(?P<noun>{any_of(_NOUNS.relations)}),? (?P<name>[^\W\d_a-z][\w-]{{1,30}})"
    r"(?=[,.;]| [a-z])"
)
#: Clubs are plural where they are "who", and places have prepositions before them: "*Arsenal*, who have".
_WHO = pattern(
    r"(?<=[a-z,] )(?<!\b(?:in|at|of|to|by) )(?<!\bfrom )(?P<name>[^\W\d_a-z][^\W\d_A-Z]{1,30}),"
    r" who(?:['\u2019]s|\s(?:is|has|was|lives|works|runs|owns))\s"
)

_NEEDED = first_words(_NOUNS.relations)


def relatives_in(passage: Passage, number: int) -> Iterator[NamedPerson]:
    """Find the people whom a passage introduces by one name: as somebody's relatives or friends, or before "who".

    Args:
        passage: The passage.
        number: Its number in the story.

    Example:
        >>> words = Passage(target="p1", text="His wife, Mara, helps. Her son Bo and Lee's friend Jo Poe left.",
        ...                 place="prose")
        >>> [(found.name, found.gender) for found in relatives_in(words, 0)]
        [('Mara', 'f'), ('Bo', 'm')]
    """
    for match in () if _NEEDED.isdisjoint(passage.words) else _RELATIVE.finditer(passage.text):
        if _may_be_name(match["name"]):
            gender = gender_of_noun(match["noun"]) or gender_of_name(match["name"])
            yield _person(match, number, gender)
    for match in _WHO.finditer(passage.text) if "who" in passage.words else ():
        if _may_be_name(match["name"]) and match["name"].lower() not in ADJECTIVES:
            yield _person(match, number, gender_of_name(match["name"]))


def _may_be_name(name: str) -> bool:
    low = name.lower()
    return not (low in PLACES or known_kind(name) or kind_of_noun(low) or low in _NOUNS.titles)


def _person(match: re.Match[str], number: int, gender: Gender | None) -> NamedPerson:
    place = Stretch(number, *match.span("name"))
    return NamedPerson(stretch=place, name=match["name"], gender=gender, evident=True, title=None)
