"""Contents that run over the ends of paragraphs: a quotation of two paragraphs, which a record has as one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsmodel.claims.grounding.folding import fold, is_mark
from newsmodel.claims.grounding.story_words import StoryWords

#: So many words on either side of the end of a paragraph tell that it is meant; fewer may name who speaks next.
_WORDS = 3


class RunningOver:
    """Parts the texts of records where paragraphs of a story end.

    Args:
        words: The words of the story.
    """

    def __init__(self, words: StoryWords) -> None:
        self._words = words
        self._ends: defaultdict[tuple[str, str], list[tuple[list[str], list[str]]]] = defaultdict(list)
        for before, behind in self._neighbours():
            self._ends[before[-1], behind[0]].append((before[-_WORDS:], behind[:_WORDS]))

    def _neighbours(self) -> Iterator[tuple[list[str], list[str]]]:
        """Yield the words of each two passages of one kind that follow each other, as captions between them do not."""
        last: dict[str, list[str]] = {}
        for number, passage in enumerate(self._words.passages):
            words = self._words.words(number)
            keys = [key.casefold() for key in self._words.keys[words.start : words.stop] if not is_mark(key)]
            if keys and passage.place in last:
                yield last[passage.place], keys
            if keys:
                last[passage.place] = keys

    def parts(self, text: str) -> tuple[str, ...]:
        """Part a text where paragraphs end whose last words and whose next first words stand in it side by side.

        Args:
            text: The words of a record.

        Returns:
            Its parts; one where no paragraph ends within it.
        """
        folded = fold(text, self._words.clitics)
        kept = [number for number, key in enumerate(folded.keys) if not is_mark(key)]
        keys = [folded.keys[number].casefold() for number in kept]
        parts: list[str] = []
        begin = 0
        for at in range(_WORDS, len(keys) - _WORDS + 1):
            if self._is_end(keys, at):
                end = _gap(text, folded.ends[kept[at - 1]], folded.starts[kept[at]])
                parts.append(text[begin:end].strip())
                begin = end
        return (*parts, text[begin:].strip())

    def _is_end(self, keys: Sequence[str], at: int) -> bool:
        return any(
            keys[at - len(before) : at] == before and keys[at : at + len(behind)] == behind
            for before, behind in self._ends.get((keys[at - 1], keys[at]), ())
        )


def _gap(text: str, end: int, start: int) -> int:
    """Give the last space between two words; else where the second one begins."""
    spaces = (at for at in range(start - 1, end - 1, -1) if text[at].isspace())
    return next(spaces, start)
