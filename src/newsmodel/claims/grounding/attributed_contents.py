"""Contents that begin or end with the attribution of their own record: "Jo Lee said that the dam is safe"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeAlias

import attrs
import msgspec

from newsmodel.claims.grounding.clitics import Clitics
from newsmodel.claims.grounding.folding import fold, is_mark, is_quote
from newsmodel.claims.grounding.own_rules import OwnRules
from newsmodel.claims.grounding.records import ClaimRecord

#: Gives the base form of some words of a text if they attribute.
LemmaOf: TypeAlias = Callable[[str, int, int], "str | None"]
#: Marks and spaces between an attribution and the words before or behind it.
_BETWEEN = " ,:;.-\u2013\u2014\n\t"


class Readers(msgspec.Struct, frozen=True):
    """Readers of the cues of a story.

    Attributes:
        lemma_of: Gives the base form of words that attribute, in any text.
        own: Gives our rules' reading of the story; None where there are none for its language.
    """

    lemma_of: LemmaOf
    own: Callable[[], OwnRules | None]


#: Where words alone are placed, and nobody is asked what they say.
NO_READERS = Readers(lambda _text, _start, _end: None, lambda: None)


class _Words:
    """The words of a content, without its marks."""

    def __init__(self, text: str, clitics: Clitics) -> None:
        folded = fold(text, clitics)
        kept = [number for number, key in enumerate(folded.keys) if not is_mark(key)]
        self.text = text
        self.keys = [folded.keys[number].casefold() for number in kept]
        self.starts = [folded.starts[number] for number in kept]
        self.ends = [folded.ends[number] for number in kept]

    def is_parted(self, number: int) -> bool:
        """Whether a mark stands between a word and the one before it, but for quotation marks."""
        between = self.text[self.ends[number - 1] : self.starts[number]]
        return not all(character.isspace() or is_quote(character) for character in between)


class _Attribution(msgspec.Struct, frozen=True):
    """The words of a record's sources and cue as they are compared, and what the cue may be a form of."""

    sources: tuple[Sequence[str], ...]
    cue: Sequence[str]
    lemmas: frozenset[str | None]


class AttributedContents:
    """Takes source and cue off the contents of records that have them there, too.

    Args:
        clitics: Those of the story's language.
        complementizers: Conjunctions that say nothing by themselves: "that".
        lemma_of: Reads cues.
    """

    def __init__(self, clitics: Clitics, complementizers: Collection[str], lemma_of: LemmaOf) -> None:
        self._clitics = clitics
        self._complementizers = complementizers
        self._lemma_of = lemma_of

    def stripped(self, record: ClaimRecord) -> Iterator[tuple[ClaimRecord, str]]:
        """Yield a record without the attribution or the "that" before its content, or behind it, and the words of that.

        Source and cue have to stand side by side, in either order, and nothing with them: who leaves out "did not" of
        "Lee did not say" leaves out what is said.

        Args:
            record: The record.
        """
        first, last = record.content[0], record.content[-1]
        attribution = self._attribution(record)
        words = _Words(first, self._clitics)
        for count in self._attributing(words, attribution, range(len(words.keys))):
            at = words.ends[count - 1]
            rest = first[at:].lstrip(_BETWEEN)
            lost = first[:at].strip()
            yield attrs.evolve(record, content=(rest, *record.content[1:])), lost
            yield from self._without_conjunction(record, rest, lost)
        yield from self._without_conjunction(record, first, "")
        words = _Words(last, self._clitics)
        count = len(words.keys)
        for kept in range(count - 1, 0, -1):
            if count - kept in self._attributing(words, attribution, range(count - kept, count - kept + 1), kept):
                at = words.starts[kept]
                rest = last[:at].rstrip(_BETWEEN)
                yield attrs.evolve(record, content=(*record.content[:-1], rest)), last[at:].strip()

    def _without_conjunction(self, record: ClaimRecord, text: str, lost: str) -> Iterator[tuple[ClaimRecord, str]]:
        """Yield a record without the "that" before its content, with no comma between."""
        words = _Words(text, self._clitics)
        if len(words.keys) > 1 and words.keys[0] in self._complementizers and not words.is_parted(1):
            at = words.ends[0]
            told = f"{lost} {text[:at].strip()}".strip()
            yield attrs.evolve(record, content=(text[at:].lstrip(_BETWEEN), *record.content[1:])), told

    def _attribution(self, record: ClaimRecord) -> _Attribution:
        sources = tuple(self._keys(text) for text in (*record.source, record.name or "") if text)
        lemmas = frozenset({(record.cue or "").casefold(), record.cue_lemma})
        return _Attribution(sources=sources, cue=self._keys(record.cue or ""), lemmas=lemmas)

    def _attributing(self, words: _Words, attribution: _Attribution, counts: range, at: int = 0) -> Iterator[int]:
        """Yield how many words from a place on are source and cue, of so many as may be."""
        for source in attribution.sources:
            for behind in self._behind_cue(words, attribution, at):
                if words.keys[behind : behind + len(source)] == source and behind + len(source) - at in counts:
                    yield behind + len(source) - at
            if words.keys[at : at + len(source)] == source:
                ends = list(self._behind_cue(words, attribution, at + len(source)))
                if self._is_turn(words, at + len(source)):
                    ends.append(at + len(source))
                yield from (end - at for end in ends if end - at in counts)

    def _behind_cue(self, words: _Words, attribution: _Attribution, at: int) -> Iterator[int]:
        """Yield the places behind a cue that stands at a place: its words, or a form of what it is."""
        cue = attribution.cue
        if cue and words.keys[at : at + len(cue)] == cue:
            yield at + len(cue)
        elif at < len(words.keys):
            lemma = self._lemma_of(words.text, words.starts[at], words.ends[at])
            if lemma is not None and lemma.casefold() in attribution.lemmas:
                yield at + 1

    def _is_turn(self, words: _Words, at: int) -> bool:
        """Whether a colon stands before a word, as behind the name of who speaks."""
        return 0 < at < len(words.starts) and ":" in words.text[words.ends[at - 1] : words.starts[at]]

    def _keys(self, text: str) -> Sequence[str]:
        return _Words(text, self._clitics).keys
