"""Places of a record's words in the story: of several that fit, those that are nearest to each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from newsmodel.claims.grounding.cue_scope import CueScope
from newsmodel.claims.grounding.matching import Match, Wanted, find_matches, read_words
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch, is_in_quotation
from newsmodel.model import Span

#: Words of another passage are so far away as characters of the same one, for each passage between.
_PASSAGE_APART = 10_000
#: A cue stands in the passage of the content, or this many away: a quotation may run on.
_PASSAGES_TO_CUE = 3


class Positions:
    """Places of a story as one line, in which distances are told.

    Args:
        words: The words of the story.
        text: The words of its body, as `Article.text` has them.
    """

    def __init__(self, words: StoryWords, text: str) -> None:
        self._words = words
        self._numbers = {passage.target: number for number, passage in enumerate(words.passages)}
        #: offset of each passage in the text of the body; None where it is no part of it
        self._offsets: list[int | None] = []
        at = 0
        for passage in words.passages:
            found = -1 if passage.place == "head" else text.find(passage.text, at)
            self._offsets.append(found if found >= 0 else None)
            at = found + len(passage.text) if found >= 0 else at

    def from_given(self, place: Stretch, target: str | None, start: int | None) -> int:
        """Tell how far a place lies from where a record says that the words begin; 0 where it does not say."""
        number = self._numbers.get(target or "")
        if number is not None:
            apart = abs(place.passage - number) * _PASSAGE_APART
            return apart + (abs(place.start - start) if start is not None and not apart else 0)
        if start is None:
            return 0
        offset = self._offsets[place.passage]
        return abs(start - offset - place.start) if offset is not None else _PASSAGE_APART


def distance(one: Stretch, other: Stretch) -> int:
    """Count the characters between two places; more than any passage has where they stand in two.

    Example:
        >>> distance(Stretch(0, 4, 8), Stretch(0, 10, 12)), distance(Stretch(0, 4, 8), Stretch(0, 6, 12))
        (2, 0)
    """
    if one.passage != other.passage:
        return abs(one.passage - other.passage) * _PASSAGE_APART
    return max(0, one.start - other.end, other.start - one.end)


class _Around(msgspec.Struct, frozen=True):
    """The places of source and cue, in order, by which the places of a content are told apart."""

    groups: tuple[dict[int, list[Stretch]], ...]

    def rank(self, place: Stretch) -> tuple[int, int]:
        """Count what does not stand in the passage of a place, and how far away is what does."""
        missing = total = 0
        for group in self.groups:
            near = group.get(place.passage)
            if not near:
                missing += 1
            else:
                # they stand in order, and none within another: one of the neighbours is the nearest
                index = bisect_left(near, place)
                total += min(distance(place, one) for one in near[max(0, index - 1) : index + 1])
        return missing, total


class Placer:
    """Places the words of records in one story.

    Args:
        words: The words of the story.
        text: The words of its body, as `Article.text` has them.
        scope: Tells which cues belong to which words.
        marked: Where the sources of records were marked, by the numbers of these.
    """

    def __init__(
        self, words: StoryWords, text: str, scope: CueScope, marked: Mapping[int, Sequence[Span]] | None = None
    ) -> None:
        #: The words of the story.
        self.words = words
        self._words = words
        #: Tells which cues belong to which words.
        self.scope = scope
        self._positions = Positions(words, text)
        self._marked = marked or {}
        self._used: dict[Stretch, int] = {}
        self._known: dict[str, tuple[Match, ...]] = {}

    def content(
        self, pieces: Sequence[Wanted], record: ClaimRecord, together: Sequence[bool]
    ) -> tuple[Match, ...] | None:
        """Place the pieces of a content, one behind the other.

        The longest is placed first, the others nearest before and behind it.

        Args:
            pieces: The pieces; each stands somewhere.
            record: The record, which says what else stands near.
            together: For each piece whether it stands in the passage of the one before it.
        """
        anchor = max(range(len(pieces)), key=lambda number: len(pieces[number].keys))
        around = _Around(tuple(_by_passage(self._all(words)) for words in (*record.source, record.cue or "") if words))
        ranked = sorted(find_matches(self._words, pieces[anchor]), key=lambda match: self._rank(match, record, around))
        for match in ranked[:_TRIED]:
            placed = self._with_others(pieces, anchor, match, together)
            if placed is not None:
                for one in placed:
                    self._used[one.stretch] = self._used.get(one.stretch, 0) + 1
                return placed
        return None

    def _rank(self, match: Match, record: ClaimRecord, around: _Around) -> tuple[int, ...]:
        place = match.stretch
        given = self._positions.from_given(place, record.target, record.start)
        missing, apart = around.rank(place)
        in_head = self._words.passages[place.passage].place == "head"
        elsewhere = bool(given) or record.start is None
        used = self._used.get(place, 0)
        return (elsewhere, not match.is_exact, given, missing, used, apart, in_head, match.first)

    def _with_others(
        self, pieces: Sequence[Wanted], anchor: int, match: Match, together: Sequence[bool]
    ) -> tuple[Match, ...] | None:
        placed = [match]
        for number in range(anchor - 1, -1, -1):
            near = self._before(pieces[number], placed[0], together=together[number + 1])
            if near is None:
                return None
            placed.insert(0, near)
        for number in range(anchor + 1, len(pieces)):
            near = self._behind(pieces[number], placed[-1], together=together[number])
            if near is None:
                return None
            placed.append(near)
        return tuple(placed)

    def _before(self, piece: Wanted, match: Match, *, together: bool) -> Match | None:
        """Find the last place of a piece before another one, first in the same passage."""
        passage = self._words.words(match.stretch.passage)
        for start in (passage.start,) if together else (passage.start, 0):
            found = list(find_matches(self._words, piece, start=start, end=match.first))
            if found:
                return found[-1]
        return None

    def _behind(self, piece: Wanted, match: Match, *, together: bool) -> Match | None:
        """Find the first place of a piece behind another one."""
        end = self._words.words(match.stretch.passage).stop if together else None
        return next(find_matches(self._words, piece, start=match.last + 1, end=end), None)

    def cue(self, record: ClaimRecord, content: Sequence[Stretch]) -> Stretch | None:
        """Place the words that attribute: in the passage of the content, or near a quotation that runs on."""
        passages = {place.passage for place in content}
        reach = _PASSAGES_TO_CUE if self.scope.is_quoted(content) else 0
        sources = [match.stretch for words in record.source for match in self._all(words)]
        near = [
            match
            for match in self._all(record.cue or "")
            if match.stretch.passage in passages or abs(match.stretch.passage - content[0].passage) <= reach
        ]
        reaching = [match for match in near if self.scope.reaches(match.stretch, content, record, sources)]
        return self._nearest(reaching, content, record.target, record.cue_start)

    def source(self, text: str, record: ClaimRecord, content: Sequence[Stretch], cue: Stretch | None) -> Stretch | None:
        """Place the words that name a source, near the cue, else near the content."""
        start = record.source_start if len(record.source) == 1 else None
        given = record.target if start is not None else None
        return self._nearest(self._all(text), content, given, start, [cue] if cue else content)

    def marked_source(self, text: str, number: int, index: int) -> Stretch | None:
        """Give the place where a source of a record was marked, if its words stand just there."""
        spans = self._marked.get(number, ())
        span = spans[index] if index < len(spans) else None
        places = (match.stretch for match in self._all(text) if span is not None)
        return next((one for one in places if self._is_at(one, span)), None)

    def _is_at(self, place: Stretch, span: Span | None) -> bool:
        target = self._words.passages[place.passage].target
        return span is not None and (target, place.start, place.end) == (span.target, span.start, span.end)

    def name(self, text: str, near: Stretch) -> Stretch | None:
        """Place the full name of a source, wherever it stands next."""
        found = self._all(text)
        return min((match.stretch for match in found), key=lambda one: distance(one, near), default=None)

    def _nearest(
        self,
        matches: Iterable[Match],
        content: Sequence[Stretch],
        target: str | None,
        start: int | None,
        near: Sequence[Stretch] = (),
    ) -> Stretch | None:
        """Choose the place that is nearest to where it is said to be, else to other words of the claim.

        What stands within the content may be a part of it, unless it parts a quotation.
        """
        is_quoted = self.scope.is_quoted(content)

        def rank(match: Match) -> tuple[int, ...]:
            place = match.stretch
            inside = any(place.meets(one) for one in content) and not (is_quoted and self._stands_outside(place))
            given = self._positions.from_given(place, target, start) if start is not None else 0
            is_apart = bool(near) and not self.scope.in_one_sentence(place, near)
            return (
                given,
                inside,
                is_apart,
                min(distance(place, one) for one in near or content),
                place.passage,
                place.start,
            )

        best = min(matches, key=rank, default=None)
        return best.stretch if best else None

    def _stands_outside(self, place: Stretch) -> bool:
        return not is_in_quotation(place, self._words.passages)

    def _all(self, text: str) -> tuple[Match, ...]:
        """Find all places of some words, once; those of a cue or a source come again with the next record."""
        if text not in self._known:
            wanted = read_words(text, self._words.clitics)
            found = find_matches(self._words, wanted) if wanted.keys else self._marks(wanted.text)
            self._known[text] = tuple(found)
        return self._known[text]

    def _marks(self, mark: str) -> Iterator[Match]:
        """Find all places of a mark that stands for a cue: the colon behind a speaker's name."""
        for number, passage in enumerate(self._words.passages):
            at = passage.text.find(mark) if mark else -1
            while at >= 0:
                yield Match(Stretch(number, at, at + len(mark)), 0, 0, is_exact=True)
                at = passage.text.find(mark, at + 1)


#: So many places of a content are tried, the likeliest first, if its other pieces are not around it.
_TRIED = 20


def _by_passage(matches: Iterable[Match]) -> dict[int, list[Stretch]]:
    found: dict[int, list[Stretch]] = {}
    for match in matches:
        found.setdefault(match.stretch.passage, []).append(match.stretch)
    return found
