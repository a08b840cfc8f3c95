"""Pieces of a content that does not stand in one place: split by an ellipsis, brackets, or the attribution."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from newsmodel.claims.grounding.edges import Edges
from newsmodel.claims.grounding.folding import fold, is_mark, is_quote
from newsmodel.claims.grounding.matching import Match, Wanted, find_matches, read_words
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.languages.language import get

_ELLIPSIS = re.compile(r"[\[(]?(?:…|\.(?:\s?\.){1,3}|⋯)[\])]?")
_BRACKET = re.compile(r"[\[\]]")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
#: An ellipsis, or a content in part, has a piece of so many words at least: fewer stand everywhere.
_LEAST_WORDS = 3
#: So many places of some words are looked at.
_MOST_PLACES = 100


class Pieces(msgspec.Struct, frozen=True, kw_only=True):
    """A content as pieces that each stand in the story.

    Attributes:
        wanted: The pieces, in their order.
        lost: Words that do not stand there, as they are spelled in the record.
        joint: The marks between two pieces around source or cue, where the record does not say that anything is left
            out; None where it does, or has one piece.
    """

    wanted: tuple[Wanted, ...]
    lost: tuple[str, ...] = ()
    joint: str | None = None


class Splitter:
    """Splits contents into pieces that stand in a story.

    Args:
        words: The words of the story.
        negations: Its negations.
        language: Its language.
    """

    def __init__(self, words: StoryWords, negations: Negations, language: str) -> None:
        self._words = words
        self._negations = negations
        grammar = get(language).grammar
        self._light = grammar.articles | grammar.demonstratives
        self._complementizers = grammar.complementizers

    def pieces(self, text: str, attribution: Sequence[str]) -> Pieces | None:
        """Split a part of a content into pieces; None where it stands in the story neither whole nor in part.

        Args:
            text: The part.
            attribution: The words of source and cue.
        """
        whole = self._read(text)
        if self._stands(whole):
            return Pieces(wanted=(whole,))
        for found in self._tries(text, whole, attribution):
            if found is not None and not any(map(self._negations.among, found.lost)):
                return found
        return None

    def _tries(self, text: str, whole: Wanted, attribution: Sequence[str]) -> Iterator[Pieces | None]:
        yield self._without_brackets(text)
        yield self._by_ellipsis(text)
        yield self._without_complementizer(whole, attribution)
        yield self._around_attribution(whole) if attribution else None
        yield self._without_attribution(whole, attribution)

    def _read(self, text: str) -> Wanted:
        return read_words(text, self._words.clitics)

    def _stands(self, wanted: Wanted) -> bool:
        return bool(wanted.keys) and next(self._matches(wanted), None) is not None

    def _matches(self, wanted: Wanted) -> Iterator[Match]:
        return itertools.islice(find_matches(self._words, wanted), _MOST_PLACES)

    def _without_brackets(self, text: str) -> Pieces | None:
        """Leave out square brackets around what stands in the story: "[T]he dam" is "the dam"."""
        bare = self._read(_BRACKET.sub("", text))
        return Pieces(wanted=(bare,)) if bare.text != text and self._stands(bare) else None

    def _by_ellipsis(self, text: str) -> Pieces | None:
        """Split at ellipses, and at what stands in square brackets: words that the finder has put in."""
        gaps = sorted({match.span() for find in (_ELLIPSIS, _BRACKETED) for match in find.finditer(text)})
        if not gaps:
            return None
        pieces: list[Wanted] = []
        lost: list[str] = []
        at = 0
        for start, end in gaps:
            if start < at:
                continue
            pieces.append(self._read(text[at:start]))
            if any(character.isalnum() for character in text[start:end]):
                lost.append(text[start:end].strip("[]"))
            at = end
        pieces.append(self._read(text[at:]))
        kept = tuple(piece for piece in pieces if piece.keys)
        is_enough = any(len(piece.keys) >= _LEAST_WORDS for piece in kept)
        return Pieces(wanted=kept, lost=tuple(lost)) if is_enough and all(map(self._stands, kept)) else None

    def _around_attribution(self, whole: Wanted) -> Pieces | None:
        """Split in two where the story has the attribution between: "“The dam,” she said, “was never safe.”"."""
        count = len(whole.keys)
        least = count - self._words.longest(whole.keys, from_end=True)
        most = self._words.longest(whole.keys)
        while most < least and is_mark(whole.keys[most]):  # the record has another mark between them
            most += 1
        for end in range(most, max(least, 1) - 1, -1):
            head, tail = _cut(whole, 0, end), _cut(whole, end, count)
            if self._follows(tail, head):
                return Pieces(wanted=(head, tail), joint="".join(_marks_at(whole.keys, end)))
        return None

    def _follows(self, tail: Wanted, head: Wanted) -> bool:
        """Whether some words stand behind others in a passage."""
        if not head.keys or not tail.keys:
            return False
        ends = ((match.last + 1, self._words.words(match.stretch.passage).stop) for match in self._matches(head))
        return any(next(find_matches(self._words, tail, start=at, end=stop), None) for at, stop in ends)

    def _without_attribution(self, whole: Wanted, attribution: Sequence[str]) -> Pieces | None:
        """Leave out source and cue that the finder has put before or behind the words themselves."""
        known = {key.casefold() for words in attribution for key in fold(words, self._words.clitics).keys}
        count = len(whole.keys)
        if not known:
            return None
        last, first = self._words.longest(whole.keys, from_end=True), self._words.longest(whole.keys)
        for start, end in ((count - last, count), (0, first)):
            kept, left = _cut(whole, start, end), [*whole.keys[:start], *whole.keys[end:]]
            said = {key.casefold() for key in left if not is_mark(key)}
            is_attribution = (
                bool(said & known) and said <= known | self._light and not _cuts_compound(said, attribution)
            )
            if is_attribution and len(kept.keys) >= _LEAST_WORDS and self._stands(kept) and not self._moves(kept, said):
                return Pieces(wanted=(kept,), lost=(" ".join([*whole.spelled[:start], *whole.spelled[end:]]),))
        return None

    def _without_complementizer(self, whole: Wanted, attribution: Sequence[str]) -> Pieces | None:
        """Leave out "that" where the story has the words right behind source or cue."""
        if len(whole.keys) <= _LEAST_WORDS or whole.keys[0].casefold() not in self._complementizers:
            return None
        kept = _cut(whole, 1, len(whole.keys))
        known = {key.casefold() for words in attribution for key in fold(words, self._words.clitics).keys}
        before = [self._words.key_before(match.first) for match in find_matches(self._words, kept)]
        if not any(key is not None and key.casefold() in known for key in before):
            return None
        return Pieces(wanted=(kept,), lost=(whole.spelled[0],))

    def _moves(self, kept: Wanted, left: AbstractSet[str]) -> bool:
        """Whether one of the words that are left out stands right before those that are kept: "he that left"."""
        places = (match.first for match in find_matches(self._words, kept))
        return any(first and self._words.keys[first - 1].casefold() in left for first in places)


def _marks_at(keys: Sequence[str], at: int) -> Iterator[str]:
    """Yield the marks around a place between words."""
    yield from itertools.takewhile(is_mark, reversed(keys[:at]))
    yield from itertools.takewhile(is_mark, keys[at:])


def _cuts_compound(said: AbstractSet[str], attribution: Sequence[str]) -> bool:
    """Whether words have a part of a word with hyphens of the attribution, and not all of it: "Jähriger"."""
    compounds = (one for words in attribution for one in words.split() if "-" in one.strip("-"))
    parts = ({key.casefold() for key in fold(one).keys if not is_mark(key)} for one in compounds)
    return any(said & one and not one <= said for one in parts)


def _cut(whole: Wanted, start: int, end: int) -> Wanted:
    """Take some of the words; a quotation mark at the edge of the whole stands at the edge of each part, too."""
    first, last = start, end
    while first < last and is_mark(whole.keys[first]):
        first += 1
    while last > first and is_mark(whole.keys[last - 1]):
        last -= 1
    quote = "".join(filter(is_quote, whole.edges.before))
    before = whole.edges.before if start == 0 else quote
    behind = whole.edges.behind if end == len(whole.keys) else quote
    spelled = whole.spelled[first:last]
    return Wanted(" ".join(spelled), whole.keys[first:last], spelled, Edges(before, behind))
