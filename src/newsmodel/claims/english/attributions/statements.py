"""A statement as the rules see it, and what is asked of it more than once."""

from __future__ import annotations

from functools import cached_property

import msgspec

from newsmodel.claims.english.attributions.grammar import COORDINATORS, FULL_STOPS
from newsmodel.claims.english.attributions.restrictive import restricted_subject
from newsmodel.claims.english.attributions.sites import Site, sites_in
from newsmodel.claims.english.attributions.subjects import first_subject
from newsmodel.claims.english.attributions.view import View, WordRange

#: Marks at the end that are no part of a content.
_CLOSING_MARKS = FULL_STOPS | {",", ";"}

#: Conjunctions that say nothing about what follows: not "*nor* did it rain".
_OPENING = COORDINATORS - {"nor"}


class Statement(msgspec.Struct, frozen=True, dict=True):
    """A sentence of a passage, with all the sentences that it quotes.

    Attributes:
        view: The passage.
        number: Which of its statements this is.
        start: Its first word.
        end: After its last word.
        sites: The cues in it.
    """

    view: View
    number: int
    start: int
    end: int
    sites: tuple[Site, ...]

    @property
    def previous(self) -> WordRange | None:
        """The statement before it in its passage."""
        return self.view.statements[self.number - 1] if self.number else None

    @property
    def body(self) -> int:
        """Its first word after the conjunctions that it begins with: "And *it* rained"."""
        return self.view.skip(_OPENING, self.start, self.end)

    @cached_property
    def _first_subject(self) -> tuple[int, WordRange] | None:
        return first_subject(self.view, self.start, self.end)

    def subject_until(self, limit: int) -> WordRange | None:
        """Find the subject of the first finite verb before a word."""
        found = self._first_subject
        return found[1] if found is not None and found[0] < limit else None

    @cached_property
    def restricted(self) -> tuple[WordRange, Site] | None:
        """The subject that it begins with and its verb, where a relative clause between them holds another clause."""
        return restricted_subject(self.view, WordRange(self.start, self.end), self.sites)

    def without_stop(self, start: int, end: int) -> int:
        """Find the end of some words without the marks behind them."""
        view = self.view
        while end > start and view.lowered[end - 1] in _CLOSING_MARKS and not view.quoted[end - 1]:
            end -= 1
        return end


def statement_of(view: View, number: int) -> Statement:
    """Make a statement of a passage.

    Example:
        >>> from newsmodel.claims.english.attributions.view import view_of
        >>> statement = statement_of(view_of("It rained. And Lee said so.", ()), 1)
        >>> statement.start, statement.body, len(statement.sites), statement.subject_until(6)
        (3, 4, 1, WordRange(start=4, end=5))
    """
    words = view.statements[number]
    return Statement(view, number, words.start, words.end, sites_in(view, words))
