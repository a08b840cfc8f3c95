"""Reach of a cue: the words that it can attribute, and those of another sentence or speaker that it cannot."""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from newsmodel.claims.grounding.own_claims import OwnClaim
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

    def anew(self, left: Stretch, right: Stretch) -> OwnClaim | None:
        """Find what attributes the second of two parts of a content anew, by our rules.

        Args:
            left: The first part.
            right: The second one, of the same passage.
        """
        own = self._own()
        return None if own is None else own.anew(left, right)

    def is_parted(self, left: Stretch, right: Stretch, record: ClaimRecord) -> bool:
        """Whether what attributes two parts of a content stands between them, by our rules.

        Args:
            left: The first part.
            right: The second one, of the same passage.
            record: Their record.
        """
        own = self._own()
        return own is not None and own.is_parted(left, right, record)

    def parts_speakers(self, left: Stretch, right: Stretch, record: ClaimRecord) -> bool:
        """Whether two parts of a content are said by two, by our rules.

        Args:
            left: The first part.
            right: The second one.
            record: Their record.
        """
        own = self._own()
        return own is not None and own.parts_speakers(left, right, record)

    def runs_on(self, left: Stretch, right: Stretch, record: ClaimRecord) -> bool:
        """Whether what one paragraph ends with goes on in the next: a quotation does, or our rules see one speaker.

        It does not where our rules see two speakers: who begins the next quotation may be another one.

        Args:
            left: The last words of a paragraph.
            right: The first words of the next one.
            record: Their record.
        """
        if self.parts_speakers(left, right, record):
            return False
        before = any(not one.closed and left.end <= one.end for one in self._quotations[left.passage])
        if before and any(one.continues and right.start <= one.end for one in self._quotations[right.passage]):
            return True
        own = self._own()
        if own is None or not (record.source or record.name):
            return False
        said = ([*own.around([part]), *own.within([part])] for part in (left, right))
        return all(any(one.is_by(record) for one in claims) for claims in said)

    def parts_quotation(self, left: Stretch, right: Stretch) -> bool:
        """Whether the first of two parts of a content ends within a quotation, and the second is no part of that.

        Args:
            left: The first part.
            right: The second one.
        """
        text = self._words.passages[left.passage].text
        return any(
            one.start < left.end < one.end
            and (right.passage != left.passage or one.end <= right.start)
            and any(map(str.isalnum, text[left.end : one.end]))
            for one in self._quotations[left.passage]
        )

    def in_one_sentence(self, one: Stretch, others: Sequence[Stretch]) -> bool:
        """Whether some words stand in one sentence with others; what a sentence quotes is a part of it."""
        return any(self._sentence(one) == self._sentence(other) for other in others)

    def is_beside(self, one: Stretch, content: Sequence[Stretch]) -> bool:
        """Whether some words can attribute a content from where they stand, so far as it is told without a lexicon.

        They stand in one sentence, or the content is a quotation that is whole sentences, and they stand in the next
        sentence before or behind it that is no quotation. A quotation with other words in its sentence is theirs; one
        with other sentences in its paragraph is theirs.

        Args:
            one: The words that name a source, or that attribute.
            content: The content.
        """
        if any(one.meets(part) for part in content):
            return False
        if self.in_one_sentence(one, content):
            return True
        if not self.is_quoted(content):
            return False
        here, there = self._numbered(content[0]), self._numbered(one)
        first, last = sorted((here, there))
        own = content[0].passage
        between = self._bare[first + 1 : last]
        around = self._bare[self._firsts[own] : self._firsts[own + 1]] if one.passage != own else []
        return self._bare[here] and all(between) and all(around)

    def _numbered(self, place: Stretch) -> int:
        """Number the sentence that some words begin in, among those of the story."""
        passage, number = self._sentence(place)
        return self._firsts[passage] + max(0, number - 1)

    @functools.cached_property
    def _firsts(self) -> list[int]:
        """The number of the first sentence of each passage."""
        counts = (max(1, len(self._starts_of(number))) for number in range(len(self._words.passages)))
        return list(accumulate(counts, initial=0))

    @functools.cached_property
    def _bare(self) -> list[bool]:
        """Whether each sentence of the story has no words but those of a quotation."""
        found: list[bool] = []
        for number, passage in enumerate(self._words.passages):
            starts = self._starts_of(number) or [0]
            for start, end in itertools.pairwise([*starts, len(passage.text)]):
                found.append(passage.quoted or self._has_only_quoted(number, start, end))
        return found

    def _has_only_quoted(self, passage: int, start: int, end: int) -> bool:
        text, at = self._words.passages[passage].text, start
        outside = ""
        for one in self._quotations[passage]:
            if start <= one.start < end:
                outside += text[at : one.start]
                at = max(at, one.end)
        return not any(map(str.isalnum, outside + text[at:end]))

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
        return place.passage, bisect_right(self._starts_of(place.passage), place.start)

    def _starts_of(self, passage: int) -> list[int]:
        if passage not in self._starts:
            statements = split_statements(self._words.passages[passage].text, self._quotations[passage])
            self._starts[passage] = [one.start for one in statements]
        return self._starts[passage]
