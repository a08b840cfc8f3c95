"""Surnames that two of a story bear, and that it gives to one of them alone: "Tibbs said", beside "Leon Tibbs"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsmodel.claims.english.sources.people import People, Person
from newsmodel.claims.english.sources.printed_words import places_of
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage, Stretch
from newsmodel.prose.patterns import pattern

_TWO = 2
#: What ends with a name before another one: "*Leon* Tibbs", "*Mr.* Tibbs".
_GIVEN_BEFORE = pattern(r"(?<![\w'\u2019-])[^\W\d_a-z][\w.'\u2019-]*\s\Z")
_LONGEST_NAME = 40


def settled_on(
    surname: str,
    place: Stretch,
    people: People,
    named: Mapping[int, Sequence[NamedPerson]],
    passages: Sequence[Passage],
) -> Person | None:
    """Find who alone is called by a surname: who was, before the story named his namesake in full.

    Args:
        surname: The surname, as printed.
        place: Where it stands.
        people: The people of the story.
        named: The places that name them in full, by passage.
        passages: The story.
    """
    keys = people.in_order(surname)
    places = [one.stretch for key in keys[:_TWO] if (one := people.first_of(key))]
    if len(places) < _TWO or place < places[1]:
        return None
    here = (people.find(one.name, one.gender) for one in named.get(place.passage, ()) if one.stretch < place)
    if any(key in keys[1:] for key in here) or not _stands_alone(surname, places[0], places[1], passages):
        return None
    return keys[0]


def _stands_alone(surname: str, first: Stretch, second: Stretch, passages: Sequence[Passage]) -> bool:
    """Tell whether a surname stands without a given name between two places."""
    for number in range(first.passage, second.passage + 1):
        begin = first.end if number == first.passage else 0
        end = second.start if number == second.passage else None
        text = passages[number].text
        places = places_of(surname, text, begin, end)
        if any(not _GIVEN_BEFORE.search(text, max(begin, place - _LONGEST_NAME), place) for place in places):
            return True
    return False
