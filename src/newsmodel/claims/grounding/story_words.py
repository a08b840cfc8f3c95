"""The words of a story in one line, where those of a record are looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from newsmodel.claims.grounding.clitics import HYPHENS, NO_CLITICS, Clitics
from newsmodel.claims.grounding.folding import class_of, fold, is_amount_sign
from newsmodel.claims.passages import Passage, Stretch

#: Between words, and between passages; no word has them.
_GAP, _BREAK = "\x1f", "\x1e"
#: Scripts whose words may go on without a space, by the class of their characters: where such a word may not be cut.
_NOT_BEGUN_WITHIN, _NOT_ENDED_WITHIN = frozenset("hk"), frozenset("k")


class StoryWords:
    """The folded words of all passages of a story, indexed once.

    Args:
        passages: The passages, in reading order.
        clitics: Clitics of its language, which are words of their own.
    """

    def __init__(self, passages: Sequence[Passage], clitics: Clitics = NO_CLITICS) -> None:
        self.passages = tuple(passages)
        self.clitics = clitics
        #: the words of all passages, with a break behind each passage
        self.keys: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        #: number of the first word of each passage
        self._first: list[int] = []
        for passage in self.passages:
            folded = fold(passage.text, clitics)
            self._first.append(len(self.keys))
            self.keys += [*folded.keys, _BREAK]
            self._starts += [*folded.starts, len(passage.text)]
            self._ends += [*folded.ends, len(passage.text)]
        lowered = [key.casefold() for key in self.keys]
        self._line = _GAP + _GAP.join(lowered) + _GAP
        self._offsets = list(accumulate((len(key) + 1 for key in lowered), initial=0))[:-1]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(lowered):
            self._places[key].append(number)

    # --- where words stand

    def find(self, keys: Sequence[str], *, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Find where words stand one behind the other; the case of letters is not looked at.

        Args:
            keys: Folded words.
            start: Number of the word from which on they are looked for.
            end: Number of the word before which they end.

        Yields:
            The number of the first word of each place.
        """
        lowered = [key.casefold() for key in keys]
        if not lowered or start >= len(self.keys) or any(key not in self._places for key in lowered):
            return
        sought = _GAP + _GAP.join(lowered) + _GAP
        limit = len(self._line) if end is None or end >= len(self.keys) else self._offsets[end] + 1
        place = self._line.find(sought, self._offsets[start], limit)
        while place >= 0:
            number = bisect_left(self._offsets, place)
            if self._is_whole(number, number + len(keys) - 1):
                yield number
            place = self._line.find(sought, place + 1, limit)

    def places(self, key: str) -> Sequence[int]:
        """List the numbers of the places of a word.

        Args:
            key: A folded word, in lower case.
        """
        return self._places.get(key, ())

    def stands(self, keys: Sequence[str]) -> bool:
        """Whether words stand somewhere one behind the other."""
        return next(self.find(keys), None) is not None

    def _is_whole(self, first: int, last: int) -> bool:
        """Whether words neither begin nor end within a word of a script whose words are more than one character."""
        text = self.passages[self.passage(first)].text
        start, end = self._starts[first], self._ends[last]
        within = {class_of(text[start - 1]), class_of(text[start])} if start else set()
        beyond = {class_of(text[end - 1]), class_of(text[end])} if end < len(text) else set()
        if _is_one(within, _NOT_BEGUN_WITHIN) or _is_one(beyond, _NOT_ENDED_WITHIN):
            return False
        return not any(_joins(text, at) and not self.clitics.are_parted(text, at) for at in (start, end))

    # --- what stands where

    def passage(self, number: int) -> int:
        """Give the passage of a word, by number."""
        return bisect_right(self._first, number) - 1

    def words(self, passage: int) -> range:
        """Give the numbers of the words of a passage."""
        after = self._first[passage + 1] if passage + 1 < len(self._first) else len(self.keys)
        return range(self._first[passage], after - 1)

    def stretch(self, first: int, last: int) -> Stretch:
        """Give the stretch from one word to another of the same passage, both within it."""
        return Stretch(self.passage(first), self._starts[first], self._ends[last])

    def key_before(self, number: int) -> str | None:
        """Give the folded word before a word; None where it begins its passage."""
        return self.keys[number - 1] if number and self.keys[number - 1] != _BREAK else None

    def key(self, number: int) -> str | None:
        """Give a folded word; None behind the last one of a passage."""
        return None if self.keys[number] == _BREAK else self.keys[number]

    def start(self, number: int) -> int:
        """Give where a word begins in its passage."""
        return self._starts[number]

    def spelled(self, number: int) -> str:
        """Give a word as it stands in the story."""
        return self.text(self.stretch(number, number))

    def text(self, stretch: Stretch) -> str:
        """Give the words of a stretch as they stand in the story."""
        return self.passages[stretch.passage].text[stretch.start : stretch.end]

    def numbers(self, stretch: Stretch) -> range:
        """Give the numbers of the words that lie within a stretch."""
        words = self.words(stretch.passage)
        # a word of which a clitic is cut off is one of them
        first = bisect_right(self._ends, stretch.start, words.start, words.stop)
        return range(first, bisect_right(self._ends, stretch.end, first, words.stop))

    # --- what stands nearly

    def longest(self, keys: Sequence[str], *, from_end: bool = False) -> int:
        """Count how many of the first words stand somewhere one behind the other, or of the last ones.

        Args:
            keys: Folded words.
            from_end: Whether the last ones are meant.
        """
        low, high = 0, len(keys)
        while low < high:  # a part of what stands there stands there too
            middle = (low + high + 1) // 2
            if self.stands(keys[-middle:] if from_end else keys[:middle]):
                low = middle
            else:
                high = middle - 1
        return low


def _joins(text: str, at: int) -> bool:
    """Whether a hyphen or a sign joins what stands on both sides of a place: "non-lethal", "$1.5", "50%"."""
    before, behind = text[max(0, at - 2) : at], text[at : at + 2]
    return (
        (before[-1:] in HYPHENS and before[:-1].isalnum() and behind[:1].isalnum())
        or (behind[:1] in HYPHENS and behind[1:].isalnum() and before[-1:].isalnum())
        or (is_amount_sign(before[-1:]) and behind[:1].isdecimal())
        or (before[-1:].isdecimal() and is_amount_sign(behind[:1]))
    )


def _is_one(classes: set[str], of: frozenset[str]) -> bool:
    """Whether two characters side by side are of one class, and of one of these."""
    return len(classes) == 1 and classes <= of
