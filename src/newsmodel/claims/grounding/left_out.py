"""Words of the story between the parts of a content: which of them a record may leave out."""

# ruff: noqa: RUF001  (typographic marks are meant)

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.grounding.attributed_contents import LemmaOf
from newsmodel.claims.grounding.cue_scope import CueScope
from newsmodel.claims.grounding.edges import is_end
from newsmodel.claims.grounding.folding import is_mark, is_quote
from newsmodel.claims.grounding.matching import Match
from newsmodel.claims.grounding.negation import Negations
from newsmodel.claims.grounding.own_claims import OwnClaim
from newsmodel.claims.grounding.placed_record import PlacedRecord
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch
from newsmodel.languages.language import get
from newsmodel.prose.sentences import split_sentences

#: Between the parts of a content stand so many words at the most.
_MOST_WORDS_BETWEEN = 60
#: Letters of Thai, Lao, Burmese and Khmer, which set a space between clauses, and no other mark.
_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SPACES = re.compile(r"\s+")
#: They join words, and part none.
_WITHIN_WORDS = ".-\u2010\u2011'’"


class Joint(msgspec.Struct, frozen=True):
    """Joint of two parts of a content, as a record has it.

    Attributes:
        is_within: Whether the two are one text of the record, and of one paragraph.
        runs_over: Whether the two are one text of the record, and the end of a paragraph stands between them.
        marks: The marks between them, where the record does not say that anything is left out; None where it does, or
            has them as two texts.
    """

    is_within: bool = False
    runs_over: bool = False
    marks: str | None = None


class LeftOut(msgspec.Struct, frozen=True):
    """Words of the story that stand between two parts of a content.

    Attributes:
        words: The words, as they stand in the story.
        is_allowed: Whether the claim still says what the story says.
        negation: The negation among them, which makes it the opposite.
    """

    words: str
    is_allowed: bool
    negation: str | None = None


class Gaps:
    """Tells what stands between the parts of contents.

    Args:
        words: The words of the story.
        negations: Its negations.
        scope: Tells what attributes which words.
        language: The language of the story.
        lemma_of: Reads cues.
    """

    def __init__(
        self, words: StoryWords, negations: Negations, scope: CueScope, language: str, lemma_of: LemmaOf
    ) -> None:
        self._words = words
        self._lemma_of = lemma_of
        self._negations = negations
        self._scope = scope
        grammar = get(language).grammar
        self._articles = grammar.articles
        self._prepositions = grammar.prepositions
        self._joining = grammar.coordinators | grammar.subordinators
        self._sentences: dict[int, list[int]] = {}

    def left_out(self, content: Sequence[Match], placed: PlacedRecord, joints: Sequence[Joint]) -> Iterator[LeftOut]:
        """Yield what is left out between the parts of a content.

        What attributes it is named where the record has both parts as one text.

        Two parts are of one sentence, or the second begins one: whoever leaves out the beginning of another sentence
        says of one what the story says of the other. So does who leaves out what attributes the second to others, or
        runs over another attribution without saying that anything is left out, leaves out where a quotation ends that a
        part has begun, or what a part's "not" belongs to.

        Args:
            content: The parts, in their order.
            placed: The record, with the places of its source and cue.
            joints: What the record has between each two of them.
        """
        others = [place for place in placed.all if place not in placed.content]
        for (one, other), joint in zip(itertools.pairwise(content), joints, strict=True):
            words = self._between(one, other)
            has_words = any(map(str.isalnum, words))
            if self._parts_text(one, other) or (joint.marks is not None and not has_words):
                yield LeftOut(words, is_allowed=False)  # a mark is put in where the story has none, or another
            if joint.runs_over and (has_words or not self._scope.runs_on(one.stretch, other.stretch, placed.record)):
                yield LeftOut(words, is_allowed=False)  # the next paragraph may be somebody else's
            if not has_words:
                continue
            is_attributed = self._is_attribution(one, other, others, joint.marks) or self._is_parted(one, other, placed)
            anew = self._anew(one, other, placed)
            is_others = anew is not None and (joint.marks is not None or not anew.may_be_by(placed.record))
            is_others = is_others or self._scope.parts_speakers(one.stretch, other.stretch, placed.record)
            is_others = is_others or (anew is None and self._is_called(one, other, others))
            is_cut = self._cuts_beginning(one, other) or self._cuts_word(one, other)
            is_open = not is_attributed and self._is_left_open(one, other)
            if is_cut or is_open or is_others or not self._fits(one, other, joint.marks, is_attributed=is_attributed):
                yield LeftOut(words, is_allowed=False)
            elif not is_attributed or anew is not None or joint.is_within:
                negation = None if is_attributed else self._negation(one, other, others)
                yield LeftOut(words, is_allowed=negation is None, negation=negation)

    def _anew(self, one: Match, other: Match, placed: PlacedRecord) -> OwnClaim | None:
        """Find a cue between two parts that attributes the second alone, and is not the record's."""
        if one.stretch.passage != other.stretch.passage:
            return None
        found = self._scope.anew(one.stretch, other.stretch)
        cue = None if found is None else found.place.cue
        return None if cue is not None and placed.cue is not None and cue.meets(placed.cue) else found

    def _is_parted(self, one: Match, other: Match, placed: PlacedRecord) -> bool:
        together = one.stretch.passage == other.stretch.passage
        return together and self._scope.is_parted(one.stretch, other.stretch, placed.record)

    def _is_called(self, one: Match, other: Match, others: Sequence[Stretch]) -> bool:
        """Whether the verb right before a part, whose object it begins, is left out: "what they *called* a danger".

        A preposition is left out with its verb: "what they *described as* old tricks".
        """
        verb = other.first - 1
        if verb > one.last and self._words.keys[verb].casefold() in self._prepositions:
            verb -= 1
        elif self._words.keys[other.first].casefold() not in self._articles:
            return False
        if verb <= one.last:
            return False
        place = self._words.stretch(verb, verb)
        if one.stretch.passage != place.passage or any(place.meets(attributing) for attributing in others):
            return False
        text = self._words.passages[place.passage].text
        return self._lemma_of(text, place.start, place.end) is not None

    def _parts_text(self, one: Match, other: Match) -> bool:
        """Whether one part stands in the running text and the other in a headline, a caption or a table."""
        first, second = (self._words.passages[part.stretch.passage].place for part in (one, other))
        return first != second

    def _cuts_word(self, one: Match, other: Match) -> bool:
        """Whether a part ends or begins within what is written as one word: "8 p" of "8 p.m."."""
        left, right = one.stretch, other.stretch
        ahead = self._words.passages[left.passage].text[left.end - 1 : left.end + 2]
        after = self._words.passages[right.passage].text[max(0, right.start - 2) : right.start + 1]
        return _is_within_word(ahead) or _is_within_word(after)

    def _is_left_open(self, one: Match, other: Match) -> bool:
        """Whether a part ends within a quotation that the next one is no part of, or in a "not" of what is left out.

        So it does where one clause ends and another begins within what is left out, and neither with it: "the dam *is
        safe but the bridge* must shut".
        """
        if self._scope.parts_quotation(one.stretch, other.stretch):
            return True
        if self._negations.ends_with_negation(one.stretch.passage, one.last):
            return True
        if one.stretch.passage != other.stretch.passage:
            return False
        joins = [
            is_mark(key) or key.casefold() in self._joining for key in self._words.keys[one.last + 1 : other.first]
        ]
        return any(joins) and not joins[0] and not joins[-1]

    def _fits(self, one: Match, other: Match, joint: str | None, *, is_attributed: bool) -> bool:
        """Whether words may stand between two parts, so far as it is told by their number and by the record's marks.

        Two sentences are parted in the record, too: by a mark of any kind where they are one quotation.
        """
        if joint is None:
            return is_attributed or other.first - one.last <= _MOST_WORDS_BETWEEN
        ends = one.stretch.passage != other.stretch.passage or self._sentence(one) != self._sentence(other)
        parting = is_mark if self._scope.is_quoted((one.stretch, other.stretch)) else is_end
        return is_attributed and (not ends or any(map(parting, joint)))

    def _negation(self, one: Match, other: Match, others: Sequence[Stretch]) -> str | None:
        if one.stretch.passage != other.stretch.passage:
            return None
        return self._negations.in_gap(one.stretch.passage, one.last + 1, other.first - 1, others)

    def _between(self, one: Match, other: Match) -> str:
        here, there = one.stretch, other.stretch
        if here.passage == there.passage:
            return self._words.passages[here.passage].text[here.end : there.start].strip()
        behind = self._words.passages[here.passage].text[here.end :].strip()
        return f"{behind} … {self._words.passages[there.passage].text[: there.start].strip()}".strip(" …")

    # --- sentences

    def _cuts_beginning(self, one: Match, other: Match) -> bool:
        """Whether a part is of another sentence than the one before it, whose beginning is left out."""
        if one.stretch.passage == other.stretch.passage and self._sentence(one) == self._sentence(other):
            return False
        passage, start = other.stretch.passage, other.stretch.start
        begins = self._starts(passage)[self._sentence(other)]
        text = self._words.passages[passage].text
        return any(character.isalnum() for character in text[begins:start])

    def _sentence(self, match: Match) -> int:
        """Number the sentence of a passage that some words begin in."""
        return max(0, bisect_right(self._starts(match.stretch.passage), self._words.start(match.first)) - 1)

    def _starts(self, passage: int) -> list[int]:
        if passage not in self._sentences:
            self._sentences[passage] = _beginnings(self._words.passages[passage].text)
        return self._sentences[passage]

    # --- what attributes

    def _is_attribution(self, one: Match, other: Match, others: Sequence[Stretch], joint: str | None) -> bool:
        """Whether source or cue stands between two parts, which end and begin at it, at a mark or a quotation."""
        if one.stretch.passage != other.stretch.passage:
            return False
        text = self._words.passages[one.stretch.passage].text
        left, right = one.stretch.end, other.stretch.start
        inside = [place for place in others if place.passage == one.stretch.passage and left <= place.start < right]
        held = any(place.meets(part.stretch) for place in inside for part in (one, other))
        if not inside or held:
            return False
        first, last = min(place.start for place in inside), max(place.end for place in inside)
        before, behind = text[left:first].strip(), text[last:right].strip()
        closed = is_quote(text[left - 1]) or _has_quote(before)
        opened = is_quote(text[right]) or _has_quote(behind[::-1])
        if closed or opened:  # what stands behind a quotation and its speaker is no part of it, unless it is quoted
            return closed and opened
        is_free = joint is None
        return (_is_set_apart(before) or (is_free and not before)) and (
            _is_set_apart(behind[::-1]) or (is_free and not behind)
        )


def _is_within_word(text: str) -> bool:
    """Whether three characters are letters around a full stop, an apostrophe or a hyphen."""
    return len(text) == len("p.m") and text[1] in _WITHIN_WORDS and text[0].isalnum() and text[2].isalnum()


def _leading_marks(words: str) -> str:
    return "".join(itertools.takewhile(lambda character: not character.isalnum(), words))


def _has_quote(words: str) -> bool:
    """Whether words begin with a quotation mark, perhaps among others."""
    return any(map(is_quote, _leading_marks(words)))


def _beginnings(text: str) -> list[int]:
    """List where sentences begin; where a script has neither stops nor spaces between words, where clauses do."""
    found = [one.start for one in split_sentences(text)]
    if len(found) == 1 and _UNSPACED.search(text):
        found = [0, *(match.end() for match in _SPACES.finditer(text))]
    return found or [0]


def _is_set_apart(words: str) -> bool:
    """Whether words begin with a mark, and have no other."""
    marks = _leading_marks(words)
    return bool(marks) and all(
        character.isalnum() or character.isspace() or character in _WITHIN_WORDS for character in words[len(marks) :]
    )
