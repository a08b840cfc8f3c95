"""People whom a story introduces by one name beside somebody else's: "his wife, *María*", "Frost's sister *Rachel*"."""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.claims.english.mentions.genders import gender_of_name, gender_of_noun
from newsmodel.claims.english.mentions.kinds import kind_of_noun, known_kind
from newsmodel.claims.english.mentions.known_names import PLACES
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import first_words, pattern, words_in

_NOUNS = get("en").nouns
_RELATIVE = pattern(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[^\W\d_a-z][\w-]{{1,30}}['\u2019]s?) (?:[a-z-]+ ){{0,2}}"
    rf"(?P<noun>{any_of(_NOUNS.relations)}),? (?P<name>[^\W\d_a-z][\w-]{{1,30}})"
    r"(?=[,.;]| [a-z])"
)

_NEEDED = first_words(_NOUNS.relations)


def relatives_in(passage: Passage, number: int) -> Iterator[NamedPerson]:
    """Find the people whom a passage introduces by one name as somebody's relatives or friends.

    Args:
        passage: The passage.
        number: Its number in the story.

    Example:
        >>> words = Passage(target="p1", text="His wife, Mara, helps. Her son Bo and Lee's friend Jo Poe left.",
        ...                 place="prose")
        >>> [(found.name, found.gender) for found in relatives_in(words, 0)]
        [('Mara', 'f'), ('Bo', 'm')]
    """
    for match in () if _NEEDED.isdisjoint(words_in(passage.text.lower())) else _RELATIVE.finditer(passage.text):
        name, low = match["name"], match["name"].lower()
        if low in PLACES or known_kind(name) or kind_of_noun(low) or low in _NOUNS.titles:
            continue
        gender = gender_of_noun(match["noun"]) or gender_of_name(name)
        place = Stretch(number, *match.span("name"))
        yield NamedPerson(stretch=place, name=name, gender=gender, evident=True, title=None)
