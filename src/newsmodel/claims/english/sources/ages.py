"""Ages of the people of a story, to know whom "the 64-year-old" means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from newsmodel.claims.english.sources.people import Person
from newsmodel.claims.english.sources.story_names import NamedPerson
from newsmodel.claims.passages import Passage
from newsmodel.prose.patterns import pattern

_BEHIND = pattern(r"(?:, (?:aged )?| \()(?P<age>\d{1,3})(?=[,.;)]|\Z)")
_BEFORE = pattern(r"(?P<age>\d{1,3})-year-old (?:[\w'\u2019-]+ ){0,3}\Z")
_SAID = re.compile(r"(?P<age>\d{1,3})-year-old(?: [a-z][a-z -]*)?\Z")
#: An age that somebody is told to have, not one that points to him.
_TOLD = (
    r"\b(?i:an?|one|another)\s(?:[\w-]+\s){{0,2}}{age}-year-old\b"
    r"|,\s(?:aged\s)?{age}(?=[,.;)])|\({age}\)|\b{age}\syears\sold"
)
#: Up to this age the story calls somebody by the given name alone.
_CHILD = 17


def age_in(noun: str) -> int | None:
    """Read the age in "64-year-old" or "64-year-old farmer"; None where there is none.

    Example:
        >>> age_in("64-year-old"), age_in("64-year-old farmer"), age_in("farmer")
        (64, 64, None)
    """
    match = _SAID.match(noun)
    return int(match["age"]) if match else None


class Ages:
    """The ages of a story's people, as printed beside their names.

    Args:
        passages: The story.
        named: The places that name people in full.
        person_of: Says whom such a place means.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        named: Iterable[NamedPerson],
        person_of: Callable[[NamedPerson], Person | None],
    ) -> None:
        self._passages = passages
        self._by_age: dict[int, set[Person]] = defaultdict(set)
        for one in named:
            age = _age_beside(passages[one.stretch.passage].text, one)
            person = person_of(one) if age is not None else None
            if age is not None and person:
                self._by_age[age].add(person)

    def bearer(self, age: int) -> Person | None:
        """Find the only one of an age."""
        people = self._by_age.get(age, set())
        return next(iter(people)) if len(people) == 1 else None

    def is_known(self, age: int) -> bool:
        """Whether somebody has an age, with a name or without: "*a 34-year-old* was hurt"."""
        told = re.compile(_TOLD.format(age=age))
        return bool(self._by_age.get(age)) or any(told.search(passage.text) for passage in self._passages)

    def has_age(self, person: object) -> bool:
        """Whether the story gives somebody an age."""
        return any(person in people for people in self._by_age.values())

    def child(self, given: str) -> Person | None:
        """Find the only child with a given name, in small letters."""
        found = {
            person for age, people in self._by_age.items() for person in people if age <= _CHILD and person[0] == given
        }
        return next(iter(found)) if len(found) == 1 else None


def _age_beside(text: str, one: NamedPerson) -> int | None:
    match = _BEHIND.match(text, one.stretch.end) or _BEFORE.search(
        text[max(0, one.stretch.start - 60) : one.stretch.start]
    )
    return int(match["age"]) if match else None
