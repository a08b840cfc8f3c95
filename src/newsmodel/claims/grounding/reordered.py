"""Words that name a source in another order than the story: "mayor Jo Lee" for "Jo Lee, the mayor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.claims.grounding.edges import is_end
from newsmodel.claims.grounding.folding import fold, is_mark
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch
from newsmodel.languages.language import get

#: A name has so many words at least: a single one that is spelled otherwise may be another.
_LEAST_WORDS = 2
#: Between a title and a name stand so many other names at the most: "Mayor *Ana Maria* Ruiz".
_MOST_NAMES = 2
#: So many places of the rarest word are looked at.
_MOST_PLACES = 60
#: They end a phrase, beside the marks that end a sentence.
_PARTING = frozenset(":;…")
#: Passages of which every word may have a capital.
_TITLES = frozenset({"head", "heading"})


class ReorderedWords:
    """Finds phrases of a story that have all words of a source, and no other that says anything.

    Such a phrase may have articles and prepositions more, commas and brackets, or the given names between a title and a
    family name. The case of letters is not looked at. A preposition of the record has to stand there: "a lawyer of Lee"
    is not "Lee, a lawyer".

    Args:
        words: The words of the story.
        language: Its language.
    """

    def __init__(self, words: StoryWords, language: str) -> None:
        self._words = words
        own = get(language)
        self._articles = own.grammar.articles
        self._small = own.grammar.articles | (own.grammar.prepositions - own.negation.all_words)

    def find(self, text: str) -> Iterator[Stretch]:
        """Yield the phrases that have the words of a source in another order, or with others among them.

        Args:
            text: The words.
        """
        keys = [key.casefold() for key in fold(text, self._words.clitics).keys if not is_mark(key)]
        wanted = [key for key in keys if key not in self._articles]
        if len(wanted) < _LEAST_WORDS:
            return
        rarest = min(wanted, key=lambda key: len(self._words.places(key)))
        for number in self._words.places(rarest)[:_MOST_PLACES]:
            found = self._phrase(number, wanted) or self._with_names(number, wanted, wanted.index(rarest))
            if found is not None:
                yield found

    def _phrase(self, number: int, wanted: Sequence[str]) -> Stretch | None:
        """Find the phrase around a word which has all others, each as often."""
        passage = self._words.words(self._words.passage(number))
        held: list[int] = [number]
        for step in (-1, 1):
            at = number + step
            while at in passage and self._may_stand(key := self._words.keys[at].casefold(), wanted):
                if key in wanted:
                    held.append(at)
                at += step
        keys = [self._words.keys[at].casefold() for at in held]
        return self._stretch(held) if sorted(keys) == sorted(wanted) else None

    def _may_stand(self, key: str, wanted: Sequence[str]) -> bool:
        if is_mark(key):
            return not any(is_end(character) or character in _PARTING for character in key)
        return key in wanted or key in self._small

    def _with_names(self, number: int, wanted: Sequence[str], index: int) -> Stretch | None:
        """Find the words in their order, with names between them and no mark."""
        place = self._words.passage(number)
        if self._words.passages[place].place in _TITLES:
            return None
        held = [number]
        for step, others in ((-1, wanted[:index][::-1]), (1, wanted[index + 1 :])):
            at = number
            for key in others:
                at = self._next(at, step, key)
                if at not in self._words.words(place):
                    return None
                held.append(at)
        return self._stretch(held)

    def _next(self, at: int, step: int, key: str) -> int:
        """Find the next place of a word behind names; -1 where something else comes first."""
        for passed in range(_MOST_NAMES + 1):
            number = at + step * (passed + 1)
            found = self._words.keys[number] if 0 <= number < len(self._words.keys) else ""
            if found.casefold() == key:
                return number
            if not found[:1].isupper():
                break
        return -1

    def _stretch(self, numbers: Sequence[int]) -> Stretch:
        return self._words.stretch(min(numbers), max(numbers))
