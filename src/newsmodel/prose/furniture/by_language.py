"""Lines that say one thing in any of many languages, each with words of its own.

A line is read with the words of one language after another; nearly every line has not one of the words that it needs,
in any of them.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from newsmodel.languages.language import Language, get, tags
from newsmodel.prose.characters import composed
from newsmodel.prose.furniture.phrases import Phrases, with_plain_i

Words = TypeVar("Words")


class ByLanguage(Generic[Words]):
    """Words for lines of one kind, those of each language gathered when a line may be of it.

    Args:
        build: Makes the words of the language with a tag into what reads a line.
        needed: Gets the words of a language of which such a line has one; a language without any has no such lines.
        names: Names that belong to no language and stand for such a word.
        beside: Gets further words of a language, of which such a line has one, too, where there are names: they
            alone say nothing.
    """

    def __init__(
        self,
        build: Callable[[str], Words],
        needed: Callable[[Language], frozenset[str]],
        names: frozenset[str] = frozenset(),
        beside: Callable[[Language], frozenset[str]] | None = None,
    ) -> None:
        self._build = functools.cache(build)
        self._needed = needed
        self._names = names
        self._beside = needed if beside is None else beside

    def of(self, text: str) -> Iterator[Words]:
        """Yield the words of every language of which a line may be."""
        near = self.needed_phrases.near(text)
        told = _tags_of(near, self._near) & _tags_of(self._phrases_beside.near(text), self._near_beside) if near else ()
        for tag in self._in_each if told else ():  # in their order
            if tag in told and all(phrases.may_stand_in(text) for phrases in self._in_each[tag]):
                yield self._build(tag)

    def may_be_in(self, text: str) -> bool:
        """Tell whether a line in a text may be one; of most texts, none."""
        return self.needed_phrases.may_stand_in(text)

    @functools.cached_property
    def _in_each(self) -> dict[str, tuple[Phrases, Phrases]]:
        told = ((tag, self._needed(get(tag)), self._beside(get(tag))) for tag in tags())
        return {tag: (Phrases(words | self._names), Phrases(beside)) for tag, words, beside in told if words}

    @functools.cached_property
    def _near(self) -> Mapping[str, set[str]]:
        return _by_key((tag, needed) for tag, (needed, _) in self._in_each.items())

    @functools.cached_property
    def _near_beside(self) -> Mapping[str, set[str]]:
        return _by_key((tag, beside) for tag, (_, beside) in self._in_each.items())

    @functools.cached_property
    def needed_phrases(self) -> Phrases:
        """Phrases of all languages of which such a line has one."""
        return _union(needed for needed, _ in self._in_each.values())

    @functools.cached_property
    def _phrases_beside(self) -> Phrases:
        return _union(beside for _, beside in self._in_each.values())


def _union(phrases: Iterable[Phrases]) -> Phrases:
    return functools.reduce(Phrases.__or__, phrases, Phrases(()))


def _by_key(phrases: Iterable[tuple[str, Phrases]]) -> Mapping[str, set[str]]:
    """Sort languages by what their phrases are found by: most texts have that of few."""
    found: dict[str, set[str]] = defaultdict(set)
    for tag, each in phrases:
        for key in each.keys:
            found[key].add(tag)
    return found


def _tags_of(keys: Iterable[str], tags_by_key: Mapping[str, set[str]]) -> frozenset[str]:
    return frozenset().union(*(tags_by_key[key] for key in keys))


def plain_line(text: str) -> str:
    """Write a line with the signs that words are listed with: straight apostrophes, plain letters, an i for Turkish."""
    return with_plain_i(composed(text).replace("\u2019", "'"))
