"""Words of records for their sources beside those of the story: what describes somebody, or says that nobody is named.

Who lists sources writes "parent Maria Chen", "Ms. Chen" and "anonymous teacher" where the story has "Maria Chen" and
"a teacher".
"""

# ruff: noqa: RUF001  (typographic marks are meant)
from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from newsmodel.claims.grounding.folding import fold, is_mark
from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch
from newsmodel.languages.language import get

#: What parts a source from what describes it: "Jo Lee, the mayor", "Jo Lee (mayor)".
_DESCRIPTION = re.compile(r"[,;:(（，、；：]|(?<=\s)[-–—](?=\s)")

#: A noun for people has so many letters at least that other words end in: "chef", but not "man".
_LEAST_LETTERS = 4


class DescribedSources:
    """Finds the words that name a source among those that describe it.

    Args:
        words: The words of the story.
        language: Its language.
        own: Gives our rules' reading of it; None where there are none for its language.
    """

    def __init__(self, words: StoryWords, language: str, own: Callable[[], OwnRules | None]) -> None:
        self._words = words
        self._language = get(language)
        grammar = self._language.grammar
        self._articles = grammar.articles
        self._parting = grammar.prepositions | grammar.coordinators
        self._unnamed, self._somebody = grammar.unnamed, grammar.somebody
        self._own = own

    @functools.cached_property
    def _people(self) -> tuple[str, ...]:
        """Nouns for people, in which longer ones end, too: German "Vereinschef"."""
        return tuple(noun for noun in self._language.nouns.persons if len(noun) >= _LEAST_LETTERS)

    def shortened(self, text: str) -> Iterator[str]:
        """Yield the words that name a source, without article, description, honorific, or "anonymous".

        Args:
            text: The words of the record.
        """
        for words in dict.fromkeys((text, *(part.strip() for part in _DESCRIPTION.split(text, maxsplit=1)[:1]))):
            if words and words != text:
                yield words
            yield from self._without_first(words, self._articles)
            yield from self._without_first(words, self._language.nouns.honorifics)
            yield from self._named_alike(words)
        yield from self._described(text)

    def of_nobody_named(self, text: str, content: Sequence[Stretch]) -> Stretch | None:
        """Find whom the story has for a content without a name, where a record has "anonymous source" for them.

        Args:
            text: The words of the record.
            content: Its content.

        Returns:
            Their words; None where the record says more of them, or the story names who says so.
        """
        own = self._own()
        keys = {key.casefold() for key in fold(text).keys if not is_mark(key)}
        nobody = self._unnamed | self._somebody
        if own is None or keys.isdisjoint(nobody) or not keys <= self._articles | nobody:
            return None
        for one in (*own.around(content), *own.within(content)):
            if len(one.place.source) == 1 and not any(source.name for source in one.sources):
                return one.place.source[0]
        return None

    def _without_first(self, text: str, left_out: Collection[str]) -> Iterator[str]:
        first, _, rest = text.partition(" ")
        if first.casefold().rstrip(".") in left_out and rest.strip():
            yield rest

    def _named_alike(self, text: str) -> Iterator[str]:
        """Yield the words without those that say that nobody is named: "*unidentified* woman"."""
        words = text.split()
        kept = [word for word in words if word.casefold() not in self._unnamed]
        if kept and len(kept) < len(words):
            bare = " ".join(kept)
            yield bare
            yield from self._without_first(bare, self._articles)

    def _described(self, text: str) -> Iterator[str]:
        """Yield the full name of somebody behind a description without a preposition, with what the story has of it.

        "Parent Maria Chen" is Maria Chen; "the lawyer *for* Maria Chen" is somebody else, "Jo Lee *and* she" are two.
        Words of a description that the story has elsewhere describe somebody else, and one that is no noun for people
        is another name.
        """
        own = self._own()
        words = text.split()
        if own is None or any(word.casefold() in self._parting for word in words[:-1]):
            return
        for name in own.persons:
            if not text.casefold().endswith(f" {name.casefold()}"):
                continue
            at = len(words) - len(name.split())
            tails = (" ".join(words[first:]) for first in range(1, at))
            titled = next((tail for tail in tails if self._stands(tail)), None)
            if titled is not None:
                yield titled
            elif words[at - 1].casefold().endswith(self._people) and not any(map(self._stands, words[:at])):
                yield name

    def _stands(self, text: str) -> bool:
        return self._words.stands(fold(text, self._words.clitics).keys)
