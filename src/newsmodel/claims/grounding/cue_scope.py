"""Reach of a cue: the words that it can attribute, and those of another sentence or speaker that it cannot."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Callable, Sequence

from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch
from newsmodel.prose.quotations.finding import Quoted, find_quotations
from newsmodel.prose.sentences import split_statements


class CueScope:
    """Tells which cues of a story belong to which words.

    Args:
        words: The words of the story.
        own: Gives our rules' reading of the story; None where there are none for its language.
    """

    def __init__(self, words: StoryWords, own: Callable[[], OwnRules | None]) -> None:
        self._words = words
        self._own = own
        self._starts: dict[int, list[int]] = {}

    def reaches(
        self, cue: Stretch, content: Sequence[Stretch], record: ClaimRecord, sources: Sequence[Stretch]
    ) -> bool:
        """Whether a cue can attribute a content to whom a record names.

        It does where our rules see it, or in one sentence; a quotation may be attributed in another sentence, with its
        speaker. It does not where our rules see it attribute other words to somebody else.

        Args:
            cue: The words that attribute.
            content: The content.
            record: The record of both.
            sources: All places of the words that name its sources.
        """
        own = self._own()
        with_cue = own.with_cue(cue) if own is not None else ()
        if own is not None and any(one in with_cue for one in own.around(content)):
            return True
        if record.source and with_cue and not any(one.may_be_by(record) for one in with_cue):
            return False
        if self.in_one_sentence(cue, content):
            return True
        return self.is_quoted(content) and self.in_one_sentence(cue, sources)

    def in_one_sentence(self, one: Stretch, others: Sequence[Stretch]) -> bool:
        """Whether some words stand in one sentence with others; what a sentence quotes is a part of it."""
        return any(self._sentence(one) == self._sentence(other) for other in others)

    def is_quoted(self, content: Sequence[Stretch]) -> bool:
        """Whether a content is a quotation, whose speaker may be named in another sentence."""
        return all(
            self._words.passages[part.passage].quoted
            or any(one.start <= part.end - 1 and part.start < one.end for one in self._quotations[part.passage])
            for part in content
        )

    @functools.cached_property
    def _quotations(self) -> tuple[tuple[Quoted, ...], ...]:
        return find_quotations([passage.text for passage in self._words.passages])

    def _sentence(self, place: Stretch) -> tuple[int, int]:
        """Number the sentence that some words begin in."""
        number = place.passage
        if number not in self._starts:
            statements = split_statements(self._words.passages[number].text, self._quotations[number])
            self._starts[number] = [one.start for one in statements]
        return number, bisect_right(self._starts[number], place.start)
