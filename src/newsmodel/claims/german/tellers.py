"""Speakers, and people of whom a German statement tells, while a story is read."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from newsmodel.claims.german.clauses import is_finite, looks_finite
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.grammar import DETERMINERS, PRONOUNS
from newsmodel.claims.german.persons import is_acting, person_in
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.passages import Stretch

#: They take up somebody who was named, but has not spoken: "Lee griff Moe an. *Der* wehrt sich".
_ANOTHER = frozenset(("der", "die", "dieser", "diese"))


class Speaker(msgspec.Struct):
    """The last speaker.

    Attributes:
        source: The words that name the source.
        passage: The passage in which the attribution, or what goes on from it, ends.
        statement: The number of the statement in which it ends, among all of the story.
    """

    source: Stretch
    passage: int
    statement: int


class Told(NamedTuple):
    """A statement that tells of no saying, but may tell of somebody.

    Attributes:
        statement: The statement.
        passage: Its passage.
        spoken: Whether somebody spoke in it before.
    """

    statement: Statement
    passage: int
    spoken: bool

    def person(self, *, quoted: bool = False) -> Stretch | None:
        """Find whom it tells of; by a pronoun only where nobody spoke before, since it may mean a thing.

        Args:
            quoted: Whether a quotation follows.
        """
        view, person = self.statement.view, person_in(self.statement, quoted=quoted)
        if person is None or (
            self.spoken and person.end == person.start + 1 and view.lowered[person.start] in PRONOUNS
        ):
            return None
        return view.stretch(without_focus(view, person), self.passage)


def is_of_another(statement: Statement) -> bool:
    """Whether a statement tells by "der" alone what another does, whom it does not name: "*Der* wehrt sich".

    Args:
        statement: The statement.
    """
    view, start = statement.view, statement.words.start
    verb = start + 1
    if view.lowered[start] not in _ANOTHER or verb >= statement.words.end or not is_acting(statement):
        return False
    return (is_finite(view, verb) or looks_finite(view, verb)) and not view.lowered[verb].endswith("n")


def points_back(statement: Statement) -> bool:
    """Whether a statement begins with what the one before says: "*Sie* nickt", "*Dem* widerspricht Lee", "*So* …"."""
    view, start = statement.view, statement.words.start
    first, behind = view.lowered[start], start + 1
    if first not in DETERMINERS or behind >= statement.words.end:
        return first in PRONOUNS or first == "so"
    return first in PRONOUNS or is_finite(view, behind) or looks_finite(view, behind)
