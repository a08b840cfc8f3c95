"""Edges of clauses in a story, where a content may begin or end."""

from __future__ import annotations

from newsmodel.claims.grounding.folding import class_of, is_mark, is_quote
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.languages.language import get

#: Scripts in which a particle is a word of one character, by the class of their characters.
_PARTICLES = frozenset("ch")


class ClauseEdges:
    """Tells where clauses of a story begin and end, so far as marks and conjunctions tell.

    Args:
        words: The words of the story.
        language: Its language.
    """

    def __init__(self, words: StoryWords, language: str) -> None:
        self._words = words
        grammar = get(language).grammar
        self._complementizers = grammar.complementizers
        self._joining = grammar.complementizers | grammar.coordinators | grammar.subordinators | grammar.prepositions

    def begins(self, number: int) -> bool:
        """Whether a word stands behind a mark or a "that", or begins its passage.

        Args:
            number: The number of the word.
        """
        key = self._words.key_before(number)
        if key is None or is_mark(key) or key.casefold() in self._complementizers:
            return True
        text = self._words.passages[self._words.passage(number)].text
        mark = text[: self._words.start(number)].rstrip()[-1:]
        return bool(mark) and is_quote(mark)

    def ends(self, number: int) -> bool:
        """Whether a word stands before a mark or a word that begins a phrase or clause, or ends its passage.

        Args:
            number: The number of the word.
        """
        key = self._words.key(number + 1)
        if key is None or is_mark(key) or key.casefold() in self._joining:
            return True
        text = self._words.passages[self._words.passage(number)].text
        end = self._words.start(number) + len(self._words.spelled(number))
        mark = text[end:].lstrip()[:1]
        return bool(mark) and is_quote(mark)

    def beside(self, number: int, step: int) -> list[int]:
        """List the words right beside a word; behind it two where a particle may be a word: "橋は閉鎖*と*市長が述べた".

        Args:
            number: The number of the word.
            step: 1 for the words behind it, -1 for those before it.
        """
        passage = self._words.words(self._words.passage(number))
        found = [number + step]
        if found[0] in passage and class_of(self._words.keys[found[0]][0]) in _PARTICLES:
            found.append(number + 2 * step)
        return [one for one in found if one in passage]
