"""The passage of a story that comes nearest to words which do not stand in it."""

from __future__ import annotations

import functools
import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.grounding.folding import class_of, is_mark
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.languages.language import get
from newsmodel.prose.sentences import split_sentences

#: So many of the rarest words are looked up, each in so many places at the most.
_LOOKED_UP, _PLACES = 12, 60
#: Words with so many first letters in common may be forms of one: "closed", "closing".
_STEM = 5
#: What a form of a word counts, beside the word itself.
_FORM = 0.5
#: Fewer words say too little; so many more than the given ones are shown up to a mark.
_FEW, _MORE = 3, 2
#: What a small word counts, one of the most common of its language.
_SMALL = 0.1


class _Held(msgspec.Struct):
    """Words of a sentence that are looked for: what each counts, and the numbers of its places."""

    counts: dict[str, float]
    numbers: list[int]


class NearestWords:
    """Finds the sentence that has most in common with some words, the rarer the more.

    Args:
        words: The words of the story.
        language: Its language.
    """

    def __init__(self, words: StoryWords, language: str) -> None:
        self._words = words
        self._small = get(language).function.words

    def find(self, keys: Sequence[str]) -> str | None:
        """Give the words of the story that come nearest, all of one sentence; None where but small words are common.

        Args:
            keys: Folded words.
        """
        held: defaultdict[range, _Held] = defaultdict(lambda: _Held({}, []))
        for key, weight, places in sorted(self._looked_up(keys), key=lambda one: -one[1])[:_LOOKED_UP]:
            for number in places[:_PLACES]:
                sentence = held[self._sentence(number)]
                sentence.counts[key] = max(weight, sentence.counts.get(key, 0))
                sentence.numbers.append(number)
        best = max(held, key=lambda one: (sum(held[one].counts.values()), -one.start), default=None)
        if best is None or self._small.issuperset(held[best].counts):
            return None
        return self._spelled(best, held[best].numbers, len(keys))

    def _looked_up(self, keys: Sequence[str]) -> Iterator[tuple[str, float, Sequence[int]]]:
        """Yield the words that the story has, what each counts, and where it stands, itself or another form of it."""
        for key in dict.fromkeys(key.casefold() for key in keys if not is_mark(key)):
            places = self._words.places(key)
            if places:
                yield key, _weight(places) * (_SMALL if key in self._small else 1), places
            elif len(key) >= _STEM and (forms := self._forms.get(key[:_STEM])):
                yield key, _FORM * _weight(forms), forms

    @functools.cached_property
    def _forms(self) -> dict[str, list[int]]:
        """The places of all words, by their first letters."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self._words.keys):
            if len(key) >= _STEM and class_of(key[0]) == "w":
                found[key[:_STEM].casefold()].append(number)
        return found

    # --- sentences

    def _sentence(self, number: int) -> range:
        """Give the numbers of the words of the sentence that a word stands in."""
        passage = self._words.passage(number)
        words = self._words.words(passage)
        starts = self._starts(passage)
        at = max(0, bisect_right(starts, number) - 1)
        return range(starts[at], starts[at + 1] if at + 1 < len(starts) else words.stop)

    def _starts(self, passage: int) -> list[int]:
        """List the numbers of the words that begin the sentences of a passage."""
        if passage not in self._known:
            words = self._words.words(passage)
            text = self._words.passages[passage].text
            offsets = [self._words.start(number) for number in words]
            starts = [words.start + bisect_right(offsets, one.start - 1) for one in split_sentences(text)]
            self._known[passage] = sorted({words.start, *starts})
        return self._known[passage]

    @functools.cached_property
    def _known(self) -> dict[int, list[int]]:
        return {}

    def _spelled(self, sentence: range, numbers: Sequence[int], count: int) -> str:
        """Spell the words of a sentence from the first in common to the last, and on up to a mark where few."""
        start = min(number for number in numbers if number in sentence)
        end = min(max(number for number in numbers if number in sentence), start + 2 * count)
        while end + 1 in sentence and end - start + 1 < count + _MORE and not is_mark(self._words.keys[end + 1]):
            end += 1
        while start - 1 in sentence and end - start + 1 < _FEW and not is_mark(self._words.keys[start - 1]):
            start -= 1
        stretch = self._words.stretch(start, end)
        return self._words.passages[stretch.passage].text[stretch.start : stretch.end]


def _weight(places: Sequence[int]) -> float:
    """Tell what a word counts: the less, the more often it stands in the story."""
    return 1 / (1 + math.log2(len(places)))
