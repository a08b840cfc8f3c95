"""Speakers, and people of whom a German statement tells, while a story is read."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from newsmodel.claims.german.clauses import is_finite, looks_finite
from newsmodel.claims.german.focus import without_focus
from newsmodel.claims.german.grammar import DETERMINERS, PRONOUNS
from newsmodel.claims.german.persons import person_in
from newsmodel.claims.german.sites import Statement
from newsmodel.claims.passages import Stretch


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

    def person(self) -> Stretch | None:
        """Find whom it tells of; by a pronoun only where nobody spoke before, since it may mean a thing."""
        view, person = self.statement.view, person_in(self.statement)
        if person is None or (
            self.spoken and person.end == person.start + 1 and view.lowered[person.start] in PRONOUNS
        ):
            return None
        return view.stretch(without_focus(view, person), self.passage)


def points_back(statement: Statement) -> bool:
    """Whether a statement begins with what the one before says: "*Sie* nickt", "*Dem* widerspricht Lee", "*So* …"."""
    view, start = statement.view, statement.words.start
    first, behind = view.lowered[start], start + 1
    if first not in DETERMINERS or behind >= statement.words.end:
        return first in PRONOUNS or first == "so"
    return first in PRONOUNS or is_finite(view, behind) or looks_finite(view, behind)
