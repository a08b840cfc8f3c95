"""Negations beside the words of a record: whoever cuts them off turns a statement into its opposite."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from newsmodel.claims.contract import ASSUMED
from newsmodel.claims.grounding.clitics import clitics_of
from newsmodel.claims.grounding.folding import class_of, fold, is_mark
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch
from newsmodel.languages.language import Language, get, pooled
from newsmodel.languages.negation_words import Negation

#: A negation stands so many words before what it negates: "not at all safe".
_WORDS_BEFORE = 4
#: A conjunction is one word, which may stand before those of a record.
_CONJUNCTION = 1
#: In scripts without spaces, so many characters before or behind it.
_CHARACTERS_BEFORE, _CHARACTERS_BEHIND = 3, 16


class Negations:
    """Tells which words of a story are negated by words that stand beside them.

    Args:
        words: The words of the story.
        language: Its language; a passage may have one of its own.
    """

    def __init__(self, words: StoryWords, language: str) -> None:
        self._words = words
        self._language = language

    def cut_off(self, stretch: Stretch, others: Iterable[Stretch] = ()) -> str | None:
        """Find a negation right before or behind some words, which is no part of them.

        Args:
            stretch: The words.
            others: The other parts of the claim; what they hold is not cut off, nor what lies beyond them.

        Returns:
            The negation as it is spelled; None where there is none.
        """
        own = self._of(stretch.passage)
        numbers = self._words.numbers(stretch)
        if not numbers:
            return None
        taken = {number for other in others for number in self._words.numbers(other)}
        before = self._run(range(numbers[0] - 1, numbers[0] - 1 - _WORDS_BEFORE, -1), stretch.passage, taken)
        behind = self._run(range(numbers[-1] + 1, numbers[-1] + 1 + _CHARACTERS_BEHIND), stretch.passage, taken)
        for number in before:
            if _is_word(self._words.keys[number], own.all_before):
                return self._words.spelled(number)
        if behind and _is_word(self._words.keys[behind[0]], own.behind):
            return self._words.spelled(behind[0])
        return self._in_script(own, before, behind)

    def ahead(self, stretch: Stretch, others: Iterable[Stretch] = ()) -> str | None:
        """Find a negation anywhere before some words in their clause: up to a mark, or to another part of the claim.

        A comma before a conjunction ends no clause that denies: "Er bestritt, *dass* der Damm brach".

        Args:
            stretch: The words.
            others: The other parts of the claim.
        """
        own = self._of(stretch.passage)
        numbers = self._words.numbers(stretch)
        if not numbers:
            return None
        taken = {number for other in others for number in self._words.numbers(other)}
        run = self._run(range(numbers[0] - 1, -1, -1), stretch.passage, taken)
        joined = self._before_conjunction([numbers[0], *run], stretch.passage, taken)
        found = (number for number in (*run, *joined) if _is_word(self._words.keys[number], own.all_before))
        return next(map(self._words.spelled, found), None)

    def _before_conjunction(self, clause: Sequence[int], passage: int, taken: set[int]) -> list[int]:
        """List the words before a comma that a conjunction follows; none where a clause begins with something else."""
        grammar = get(self._words.passages[passage].language or self._language).grammar
        comma = clause[-1] - 1
        is_comma = comma in self._words.words(passage) and self._words.keys[comma] == ","
        conjunctions = grammar.subordinators | grammar.interrogatives | grammar.complementizers
        if not is_comma or len(clause) > _CONJUNCTION + 1 or self._words.keys[comma + 1].casefold() not in conjunctions:
            return []
        return self._run(range(self._before_aside(comma, taken), -1, -1), passage, taken)

    def _before_aside(self, comma: int, taken: set[int]) -> int:
        """Find the word before a comma, or before an attribution in commas: "It is not so*, Lee said,* that"."""
        first = comma
        while first - 1 in taken:
            first -= 1
        return first - 2 if first < comma and self._words.key_before(first) == "," else comma - 1

    def _in_script(self, own: Negation, before: Sequence[int], behind: Sequence[int]) -> str | None:
        """Find a negation among the characters of a script without spaces."""
        ahead = "".join(self._words.keys[number] for number in reversed(before[:_CHARACTERS_BEFORE]))
        after = "".join(self._words.keys[number] for number in behind)
        found = [stem for stem in own.stems_before | _unspaced(own.denials_before) if stem in ahead]
        found += [stem for stem in own.stems_behind | own.denials_behind if stem in after]
        return min(found) if found else None

    def _run(self, numbers: Iterable[int], passage: int, taken: set[int]) -> list[int]:
        """List words of a passage up to a mark of punctuation, or to another part of the claim."""
        words = self._words.words(passage)
        found: list[int] = []
        for number in numbers:
            if number not in words or number in taken or is_mark(self._words.keys[number]):
                break
            found.append(number)
        return found

    def in_gap(self, passage: int, first: int, last: int, others: Iterable[Stretch] = ()) -> str | None:
        """Find a negation among the words that are left out between two parts of a content.

        Args:
            passage: The passage.
            first: Number of the first word that is left out.
            last: Number of the last one.
            others: The other parts of the claim: what they hold is not left out.
        """
        taken = {number for other in others for number in self._words.numbers(other)}
        left = [number for number in range(first, last + 1) if number not in taken]
        return _first_of([self._words.keys[number] for number in left], self._of(passage))

    def ends_with_negation(self, passage: int, last: int) -> bool:
        """Whether some words end with a negation of what follows, with no mark between: "he did not".

        Args:
            passage: The passage.
            last: Number of the last word.
        """
        words = self._words.words(passage)
        is_followed = last + 1 in words and not is_mark(self._words.keys[last + 1])
        return is_followed and _is_word(self._words.keys[last], self._of(passage).all_before)

    def is_denial(self, stretch: Stretch) -> bool:
        """Whether some words deny: they have a verb that does, in whatever language."""
        own = self._of(stretch.passage)
        keys = [self._words.keys[number].casefold() for number in self._words.numbers(stretch)]
        stems = own.denials_behind | _unspaced(own.denials_before)
        is_word = any(_is_word(key, own.denials_before | own.denials_behind) for key in keys)
        return is_word or any(stem in "".join(keys) for stem in stems)

    def is_negated(self, stretch: Stretch) -> bool:
        """Whether a negation stands among some words, or a verb after which nothing happened."""
        own = self._of(stretch.passage)
        keys = [self._words.keys[number] for number in self._words.numbers(stretch)]
        return _first_of(keys, own) is not None or any(_is_word(key, own.refusals_before) for key in keys)

    def among(self, text: str) -> str | None:
        """Find a negation among words of a record that do not stand in the story, an elided one alone too: "n'"."""
        elided = (word for word in text.replace("\u2019", "'").split() if word.endswith("'"))
        return _first_of((*fold(text).keys, *elided), _negation(self._language))

    def _of(self, passage: int) -> Negation:
        return _negation(self._words.passages[passage].language or self._language)


def _negation(tag: str) -> Negation:
    """Get the negations of a language; those of all languages where it has none."""
    tag = ASSUMED if tag.lower() == "und" else tag
    found = get(tag).negation
    if found.all_words or found.all_stems:
        return _joined(found, tag) if clitics_of(tag).onto else found
    return Negation(
        before=_pooled("before"),
        behind=_pooled("behind"),
        stems_before=_pooled("stems_before"),
        stems_behind=_pooled("stems_behind"),
        denials_before=_pooled("denials_before"),
        denials_behind=_pooled("denials_behind"),
        refusals_before=_pooled("refusals_before"),
    )


@functools.lru_cache(maxsize=16)
def _joined(found: Negation, tag: str) -> Negation:
    """Add words behind clitics that are written onto them: Arabic "and denied"."""
    onto = clitics_of(tag).onto
    return Negation(
        **{name: words | {clitic + word for clitic in onto for word in words} for name, words in found.values().items()}
    )


def _pooled(section: str) -> frozenset[str]:
    def entries(language: Language) -> frozenset[str]:
        found: frozenset[str] = getattr(language.negation, section)
        return found

    return pooled(entries)


def _is_word(key: str, negations: frozenset[str]) -> bool:
    """Whether a word negates: as a whole, or by its beginning or end behind an apostrophe."""
    lowered = key.casefold()
    if lowered in negations:
        return True
    head, apostrophe, tail = lowered.partition("'")
    return bool(apostrophe) and (f"{head}'" in negations or lowered.endswith("n't") or tail in negations)


def _unspaced(stems: frozenset[str]) -> frozenset[str]:
    """Take those that stand without spaces around them, as class of their characters says."""
    return frozenset(stem for stem in stems if class_of(stem[0]) == "c")


def _first_of(keys: Sequence[str], negation: Negation) -> str | None:
    """Find the first word that negates."""
    for key in keys:
        if _is_word(key, negation.all_words):
            return key
    joined = "".join(keys)
    return next((stem for stem in sorted(negation.all_stems) if stem in joined), None)
