"""The place of old words in a text that was edited, by a diff of the words; the form of quotation marks may differ."""

# ruff: noqa: RUF001  (typographic marks are meant)

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Literal

import msgspec

from newsmodel.editing.sequences import common_members
from newsmodel.prose.sentences import split_sentences
from newsmodel.prose.stops import REACH, STOPS, ends_with_stop

#: Stands in a text for characters that nobody knows; it is in no text of a document.
UNKNOWN = "\x00"
#: Letters of scripts that put no spaces between words: each stands for itself.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TOKEN = re.compile(f"{UNKNOWN}+|[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\\W_])+|\\S")
#: Quotation marks and apostrophes as they are compared: a desk that makes them curly has changed no words.
_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛‹›′", "'")})
#: French sets its marks apart from the words.
_APART = re.compile(r'(?<=")\s+|(?<!\s)\s+(?=")')
#: Words between the same neighbours are taken for the old ones, edited, while they are no more than so many times them.
_MOST_GROWN = 2


class _Words(msgspec.Struct, frozen=True):
    """Words and marks of a text, as columns.

    Attributes:
        members: The words, as they are compared.
        starts: Where each begins.
        ends: Where each ends.
    """

    members: list[str]
    starts: list[int]
    ends: list[int]

    def within(self, start: int, end: int) -> range:
        """Number the words that have characters between two offsets."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))


def _words(text: str) -> _Words:
    found = list(_TOKEN.finditer(text))
    return _Words(
        [each[0].translate(_QUOTES) for each in found], [each.start() for each in found], [each.end() for each in found]
    )


def words_in(text: str) -> list[str]:
    """List the words and marks of a text; letters of scripts without spaces stand each for itself.

    Example:
        >>> words_in("It rained, 他说。")
        ['It', 'rained', ',', '他', '说', '。']
    """
    return _TOKEN.findall(text)


class Alignment(msgspec.Struct, frozen=True, dict=True):  # what is found out is kept
    """Two states of a text, and the words that stayed.

    Attributes:
        old: The text before.
        new: The text after.

    Example:
        >>> edited = Alignment("It rained on Monday.", "It rained heavily on Monday.")
        >>> edited.moved(10, 19)
        (18, 27)
        >>> edited.moved(0, 12) is None, edited.reworded(0, 12)
        (True, (0, 20))
    """

    old: str
    new: str

    @functools.cached_property
    def _old_words(self) -> _Words:
        return _words(self.old)

    @functools.cached_property
    def _new_words(self) -> _Words:
        return _words(self.new)

    @functools.cached_property
    def _stayed(self) -> dict[int, int]:
        """The new numbers of the words that stayed, by their old ones."""
        return dict(common_members(self._old_words.members, self._new_words.members))

    def place(self, offset: int) -> int | None:
        """Find where a character of a word stands now."""
        numbers = self._old_words.within(offset, offset + 1)
        found = self._stayed.get(numbers[0]) if numbers else None
        return None if found is None else self._new_words.starts[found] + offset - self._old_words.starts[numbers[0]]

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Find where some words stand now, if all of them stand there together; white space may differ.

        Args:
            start: Offset of the first character.
            end: Offset after the last one.
        """
        if self.old == self.new:
            return start, end
        start, end = _trimmed(self.old, start, end)
        numbers = self._old_words.within(start, end)
        first, last = (self._stayed.get(number) for number in (numbers[0], numbers[-1])) if numbers else (None, None)
        if first is None or last is None:
            return None
        found = (
            self._new_words.starts[first] + start - self._old_words.starts[numbers[0]],
            self._new_words.ends[last] - (self._old_words.ends[numbers[-1]] - end),
        )
        return found if _compared(self.new[slice(*found)]) == _compared(self.old[start:end]) else None

    def reworded(self, start: int, end: int) -> tuple[int, int] | None:
        """Find the words that stand now in the place of some, if at least half of those stayed.

        Args:
            start: Offset of the first character.
            end: Offset after the last one.
        """
        numbers = self._old_words.within(start, end)
        stayed = [self._stayed[number] for number in numbers if number in self._stayed]
        if not stayed or 2 * len(stayed) < len(numbers):
            return None
        low = self._low(numbers, stayed)
        high = self._high(numbers, stayed)
        found = _trimmed(self.new, low, high)
        grown = len(self._new_words.within(*found)) > _MOST_GROWN * len(numbers)
        return None if grown or found[0] >= found[1] else found

    def remaining(self, start: int, end: int) -> tuple[int, int] | None:
        """Find what is left of some words: from the first that stayed to the last.

        Args:
            start: Offset of the first character.
            end: Offset after the last one.
        """
        if self.old == self.new:
            return start, end
        numbers = self._old_words.within(start, end)
        stayed = [number for number in numbers if number in self._stayed]
        if not stayed:
            return None
        first, last = stayed[0], stayed[-1]
        inset = max(start - self._old_words.starts[first], 0)
        rest = max(self._old_words.ends[last] - end, 0)
        return self._new_words.starts[self._stayed[first]] + inset, self._new_words.ends[self._stayed[last]] - rest

    def _low(self, numbers: range, stayed: list[int]) -> int:
        """Find the beginning of what was reworded: behind the word before, where the first word is another one now."""
        before = self._stayed.get(numbers[0] - 1)
        if numbers[0] in self._stayed or (before is None and numbers[0] > 0):
            return self._new_words.starts[stayed[0]]
        return 0 if before is None else self._new_words.ends[before]

    def _high(self, numbers: range, stayed: list[int]) -> int:
        """Find its end, likewise."""
        is_last = numbers[-1] + 1 == len(self._old_words.members)
        behind = self._stayed.get(numbers[-1] + 1)
        if numbers[-1] in self._stayed or (behind is None and not is_last and not self._ends_sentence(numbers[-1])):
            return self._new_words.ends[stayed[-1]]
        high = len(self.new) if behind is None else self._new_words.starts[behind]
        kept = next(number for number in reversed(numbers) if number in self._stayed)
        return min(high, self._end_of_sentence(kept, numbers[-1]))

    def _ends_sentence(self, last: int) -> bool:
        """Whether nothing but a stop stands behind a word in its sentence."""
        end = self._old_words.ends[last]
        return not self.old[end : _around(self._old_sentences, end - 1, end)[1]].strip(f"{STOPS} ")

    def _end_of_sentence(self, kept: int, last: int) -> int:
        """Find where the sentence of a word that stayed ends now, if it is that of the last word.

        The stop is left out, where the old words had none.
        """
        old, new = self._old_words, self._new_words
        if _around(self._old_sentences, old.starts[kept], old.ends[kept])[1] < old.ends[last]:
            return (
                len(self.new)
                if last + 1 == len(old.members) or last + 1 in self._stayed
                else new.ends[self._stayed[kept]]
            )
        place = self._stayed[kept]
        end = _around(self._new_sentences, new.starts[place], new.ends[place])[1]
        if ends_with_stop(self.old[max(old.ends[last] - REACH, 0) : old.ends[last]]):
            return end
        return max(len(self.new[:end].rstrip().rstrip(STOPS)), new.ends[place])

    def segments(self) -> Iterator[tuple[Literal["same", "removed", "added"], str]]:
        """Yield the words that stayed, went and came, each with the white space behind it."""
        old, new = self._old_words, self._new_words
        place, at = 0, 0
        for number, other in (*sorted(self._stayed.items()), (len(old.members), len(new.members))):
            for each in range(place, number):
                yield "removed", _with_space(self.old, old, each)
            for each in range(at, other):
                yield "added", _with_space(self.new, new, each)
            if number < len(old.members):
                yield from self._stays(number, other)
            place, at = number + 1, other + 1

    def _stays(self, number: int, other: int) -> Iterator[tuple[Literal["same", "removed", "added"], str]]:
        """Yield a word that stayed; a mark of another form went and came."""
        was, now = _with_space(self.old, self._old_words, number), _with_space(self.new, self._new_words, other)
        if was.rstrip() != now.rstrip():
            yield "removed", was
            yield "added", now
        else:
            yield "same", now

    def has_same_sentences(self, start: int, end: int) -> bool:
        """Whether the sentences that some words stand in are those of before, word by word.

        Args:
            start: Offset of the first character.
            end: Offset after the last one.
        """
        if self.old == self.new:
            return True
        low, high = _around(self._old_sentences, start, end)
        found = self.moved(low, high)
        return found is not None and found == _trimmed(self.new, *_around(self._new_sentences, *found))

    @functools.cached_property
    def _old_sentences(self) -> list[tuple[int, int]]:
        return [(each.start, each.end) for each in split_sentences(self.old)]

    @functools.cached_property
    def _new_sentences(self) -> list[tuple[int, int]]:
        return [(each.start, each.end) for each in split_sentences(self.new)]


def _compared(text: str) -> list[str]:
    """List words as they are compared: white space and the form of quotation marks may differ."""
    return _APART.sub("", text.translate(_QUOTES)).split()


def _with_space(text: str, words: _Words, number: int) -> str:
    """Give a word with the white space behind it."""
    end = words.starts[number + 1] if number + 1 < len(words.starts) else len(text)
    return text[words.starts[number] : end]


def _around(sentences: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Find the bounds of the sentences that some words stand in."""
    first = bisect_right(sentences, (start, _FAR)) - 1
    last = bisect_left(sentences, (end, 0)) - 1
    low = sentences[first][0] if first >= 0 else 0
    high = sentences[last][1] if last >= 0 else end
    return min(low, start), max(high, end)


#: Beyond the end of any text.
_FAR = 1 << 60


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
