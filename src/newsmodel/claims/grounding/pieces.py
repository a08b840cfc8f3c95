"""Pieces of a content that does not stand in one place: split by an ellipsis, brackets, or the attribution."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from newsmodel.claims.grounding.clause_edges import ClauseEdges
from newsmodel.claims.grounding.edges import Edges
from newsmodel.claims.grounding.folding import fold, is_mark, is_quote
from newsmodel.claims.grounding.matching import Match, Wanted, find_matches, read_words
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.records import ClaimRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.languages.language import get

_ELLIPSIS = re.compile(r"[\[(]?(?:…|\.(?:\s?\.){1,3}|⋯)[\])]?")
_BRACKET = re.compile(r"[\[\]]")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
#: An ellipsis, or a content in part, has a piece of so many words at least: fewer stand everywhere.
_LEAST_WORDS = 3
#: A dash between the words and who says them.
_DASH = re.compile(r"[\u2013-\u2015]|\s-\s")
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
        edges: The edges of its clauses.
        language: Its language.
    """

    def __init__(self, words: StoryWords, negations: Negations, edges: ClauseEdges, language: str) -> None:
        self._words = words
        self._edges = edges
        self._negations = negations
        grammar = get(language).grammar
        self._articles = grammar.articles
        self._complementizers = grammar.complementizers

    def pieces(self, text: str, record: ClaimRecord) -> Pieces | None:
        """Split a part of a content into pieces; None where it stands in the story neither whole nor in part.

        Args:
            text: The part.
            record: The record, with the words of source and cue.
        """
        whole = self._read(text)
        if self._stands(whole):
            return Pieces(wanted=(whole,))
        for found in self._tries(text, whole, record):
            if found is not None and not any(map(self._negations.among, found.lost)):
                return found
        return None

    def _folded(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """List the words of each text as they are compared."""
        found = [tuple(map(str.casefold, _bare_keys(fold(words, self._words.clitics).keys))) for words in texts]
        return [words for words in found if words]

    def _tries(self, text: str, whole: Wanted, record: ClaimRecord) -> Iterator[Pieces | None]:
        sources, cue = self._folded(record.source), self._folded([record.cue or ""])
        attribution = [*sources, *cue]
        yield self._without_brackets(text)
        yield self._by_ellipsis(text)
        yield self._without_complementizer(whole, attribution)
        yield self._around_attribution(whole, attribution) if attribution else None
        yield self._without_attribution(whole, sources, cue)

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

    def _around_attribution(self, whole: Wanted, attribution: Sequence[tuple[str, ...]]) -> Pieces | None:
        """Split in two where the story has the attribution between: "“The dam,” she said, “was never safe.”"."""
        count = len(whole.keys)
        least = count - self._words.longest(whole.keys, from_end=True)
        most = self._words.longest(whole.keys)
        while most < least and is_mark(whole.keys[most]):  # the record has another mark between them
            most += 1
        for end in range(most, max(least, 1) - 1, -1):
            head, tail = _cut(whole, 0, end), _cut(whole, end, count)
            if self._says(head, attribution) and self._says(tail, attribution) and self._follows(tail, head):
                return Pieces(wanted=(head, tail), joint="".join(_marks_at(whole.keys, end)))
        return None

    def _says(self, piece: Wanted, attribution: Sequence[tuple[str, ...]]) -> bool:
        """Whether some words are more than such of source and cue."""
        known = {key for words in attribution for key in words}
        return not known.issuperset({key.casefold() for key in _bare_keys(piece.keys)} - self._articles)

    def _follows(self, tail: Wanted, head: Wanted) -> bool:
        """Whether some words stand behind others in a passage."""
        if not head.keys or not tail.keys:
            return False
        ends = ((match.last + 1, self._words.words(match.stretch.passage).stop) for match in self._matches(head))
        return any(next(find_matches(self._words, tail, start=at, end=stop), None) for at, stop in ends)

    def _without_attribution(
        self, whole: Wanted, sources: Sequence[tuple[str, ...]], cue: Sequence[tuple[str, ...]]
    ) -> Pieces | None:
        """Leave out source and cue that the finder has put before or behind the words themselves.

        What remains is not cut where they stand: who puts one of them in the place of a word says something else.
        """
        last, first = self._words.longest(whole.keys, from_end=True), self._words.longest(whole.keys)
        count = len(whole.keys)
        for start, end in ((count - last, count), (0, first)):
            kept, left = _cut(whole, start, end), _bare_keys([*whole.keys[:start], *whole.keys[end:]])
            said = [key.casefold() for key in left]
            at, is_behind = (start, True) if start else (end, False)
            if is_behind and said[-1:] and said[-1] in self._complementizers:
                said.pop()  # "Lee said that" before the words; "that Lee" is no attribution
            is_marked = any(_marks_at(whole.keys, at)) or _DASH.search(whole.text) is not None
            if len(kept.keys) < _LEAST_WORDS or not self._is_attribution(said, sources, cue, is_marked=is_marked):
                continue
            if self._is_whole(kept, [*sources, *cue], is_behind=is_behind) and not self._moves(kept, frozenset(said)):
                return Pieces(wanted=(kept,), lost=(" ".join([*whole.spelled[:start], *whole.spelled[end:]]),))
        return None

    def _is_attribution(
        self,
        said: Sequence[str],
        sources: Sequence[tuple[str, ...]],
        cue: Sequence[tuple[str, ...]],
        *,
        is_marked: bool,
    ) -> bool:
        """Whether words are source and cue: all of the cue, and somebody; or all of a source with a mark beside it."""
        naming = {key for words in sources for key in words}
        known = naming.union(*cue)
        if not known.issuperset(set(said) - self._articles):
            return False
        if any(_has_run(said, words) for words in cue):
            return not naming or bool(naming & (set(said) - self._articles))
        return is_marked and any(_has_run(said, words) for words in sources)

    def _is_whole(self, kept: Wanted, attribution: Sequence[tuple[str, ...]], *, is_behind: bool) -> bool:
        """Whether words stand somewhere where a clause begins, or ends, or source or cue stand beside them."""
        for match in self._matches(kept):
            if self._is_beside(match, attribution, is_behind=is_behind):
                return True
            if self._edges.begins(match.first) if is_behind else self._edges.ends(match.last):
                return True
        return False

    def _is_beside(self, match: Match, attribution: Sequence[tuple[str, ...]], *, is_behind: bool) -> bool:
        """Whether a place is right behind source or cue, or right before."""
        beside = self._edges.beside(match.first, -1) if is_behind else self._edges.beside(match.last, 1)
        nearest = {words[-1 if is_behind else 0] for words in attribution} - self._articles
        return any(self._words.keys[number].casefold() in nearest for number in beside)

    def _without_complementizer(self, whole: Wanted, attribution: Sequence[tuple[str, ...]]) -> Pieces | None:
        """Leave out "that" where the story has the words right behind source or cue."""
        if len(whole.keys) <= _LEAST_WORDS or is_mark(whole.keys[1]):
            return None
        if whole.keys[0].casefold() not in self._complementizers:
            return None
        kept = _cut(whole, 1, len(whole.keys))
        if not any(self._is_beside(match, attribution, is_behind=True) for match in self._matches(kept)):
            return None
        return Pieces(wanted=(kept,), lost=(whole.spelled[0],))

    def _moves(self, kept: Wanted, left: AbstractSet[str]) -> bool:
        """Whether one of the words that are left out stands right before those that are kept: "he that left"."""
        places = (match.first for match in self._matches(kept))
        return any(first and self._words.keys[first - 1].casefold() in left for first in places)


def _marks_at(keys: Sequence[str], at: int) -> Iterator[str]:
    """Yield the marks around a place between words."""
    yield from itertools.takewhile(is_mark, reversed(keys[:at]))
    yield from itertools.takewhile(is_mark, keys[at:])


def _bare_keys(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if not is_mark(key)]


def _has_run(keys: Sequence[str], run: Sequence[str]) -> bool:
    """Whether some words stand among others one behind the other."""
    return any(tuple(keys[at : at + len(run)]) == tuple(run) for at in range(len(keys) - len(run) + 1))


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
