"""Refusal of records whose words do not stand in the story."""

from __future__ import annotations

from newsmodel.claims.grounding.matching import read_words
from newsmodel.claims.grounding.nearest import NearestWords
from newsmodel.claims.grounding.rules import NOT_IN_THE_TEXT
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.issues import Issue, shown


class Refused(Exception):
    """A record is no claim of the story."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        super().__init__(str(issue))


class MissingWords:
    """Says which words do not stand in a story, and which of its words come nearest.

    Args:
        words: The words of the story.
        language: Its language.
    """

    def __init__(self, words: StoryWords, language: str) -> None:
        self._words = words
        self._nearest = NearestWords(words, language)

    def issue(self, text: str, path: tuple[int, str], *, near_content: bool = False) -> Issue:
        """Say that some words do not stand in the story.

        Args:
            text: The words.
            path: The number of their record, and its field.
            near_content: Whether they may stand elsewhere in the story, and are looked for near the content.
        """
        keys = read_words(text, self._words.clitics).keys
        if near_content and self._words.stands(keys):
            return NOT_IN_THE_TEXT.issue(f"{shown(text)} does not stand near the content", path)
        near = self._nearest.find(keys)
        hint = f"; the nearest words are {shown(near)}" if near else ""
        return NOT_IN_THE_TEXT.issue(f"{shown(text)} does not stand in the story{hint}", path)
