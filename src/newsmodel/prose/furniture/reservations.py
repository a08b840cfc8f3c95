"""Reservations of data mining in prose: "This article may not be used to train AI", "No text and data mining".

The law asks for such words, not for a form of them (Article 4 of Directive (EU) 2019/790, § 44b UrhG). A sentence is
one where it names mining, or the training of machines, and prohibits it. News is written about reservations, too: in a
story's own paragraphs the sentence has to speak of the publisher's own, or to have nothing but the words of such.
"""

from __future__ import annotations

import re
from typing import Final, Literal

import msgspec

from newsmodel.languages.language import Language, get, pooled
from newsmodel.languages.shared_names import NAMES
from newsmodel.prose.characters import composed
from newsmodel.prose.furniture.addressed import without_label
from newsmodel.prose.furniture.boilerplate import telling
from newsmodel.prose.furniture.by_language import ByLanguage, plain_line
from newsmodel.prose.furniture.phrases import Phrases, WholePhrases
from newsmodel.prose.patterns import pattern

#: Who must not use a story: whoever mines data, or whoever trains machines.
Reservation = Literal["mining", "training"]
#: A paragraph of a story that is such is no longer; a notice of rights may be a page of terms.
_LONGEST_LINE, _LONGEST_NOTICE = 700, 6_000
#: A sentence ends behind a word, not behind an abbreviation: "Art. 4 DSM".
_END_OF_SENTENCE: Final = pattern(r"(?<=[^\W\d_]{3}[.!;])\s+(?=[^\W\d_])|[\u3002\n]")
#: Quotation and question marks: somebody else says it, or asks.
_SAID_BY_OTHERS: Final = pattern('["?\u00ab\u00bb\u00bf\u061f\u201c-\u201f\uff1f]')
_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]+")
#: Between a machine and its training stand no more characters; between a negation and what it negates no more words.
_NEAR, _WORDS_BEFORE = 60, 2
#: Kinds of words with which something is prohibited.
_PROHIBITIONS: Final = ("prohibiting", "directly", "wholly", "excepting")
#: Who holds the rights: words with capitals, small ones among them, behind the sign up to a mark, a year or the end, or
#: before it.
_NAME: Final = (
    r"(?P<name>[^\W\d_a-z][\w'&-]{0,40}(?:[ \u00a0](?:[^\W\d_a-z][\w'&-]{0,40}|[^\W\d_]{1,4}|&)(?!\w)){0,12})"
)
_SIGN: Final = r"(?i:\u00a9|\(c\)|\bcopyright\b)"
_HOLDERS: Final = (
    pattern(rf"{_SIGN}[\s\d,/\u2013-]{{0,20}}{_NAME}(?=[ \u00a0]*(?:\d{{4}}\b|[,.;:|()\u2013\u2014-]|\Z))"),
    pattern(rf"\A\s*{_NAME}(?=,?[ \u00a0]{_SIGN})"),
)
_FIELDS: Final = ("mining", "prohibiting", "directly", "wholly", "allowing", "excepting", "own")


def read_reservation(text: str, *, is_notice: bool = False) -> Reservation | None:
    """Read what a line certainly reserves: all mining, or the training of machines; None for what is not certain.

    Args:
        text: A paragraph, or a notice of rights.
        is_notice: Whether it speaks of the story's rights wherever it stands, as the foot of a page does.

    Example:
        >>> read_reservation("No AI training."), read_reservation("Text- und Data-Mining nach § 44b UrhG vorbehalten")
        ('training', 'mining')
        >>> read_reservation("Publishers may prohibit AI training."), read_reservation("AI training is allowed.")
        (None, None)
    """
    if len(text) > (_LONGEST_NOTICE if is_notice else _LONGEST_LINE):
        return None
    text = composed(text)
    may_be = [*_WORDS.of(text)]
    if not may_be or (not is_notice and _SAID_BY_OTHERS.search(text)):
        return None
    line = plain_line(text)
    line = line if is_notice else without_label(line)
    found = {
        read
        for vocabulary in may_be
        for sentence in _END_OF_SENTENCE.split(line)
        if (read := vocabulary.read(sentence, line, is_notice=is_notice)) is not None
    }
    return "mining" if "mining" in found else "training" if found else None


def may_be_reservation_in(text: str) -> bool:
    """Tell whether a line in a text may reserve mining or training; of most texts, none.

    Example:
        >>> may_be_reservation_in("It rained. No AI training."), may_be_reservation_in("It rained.")
        (True, False)
    """
    return _WORDS.may_be_in(text)


def needed() -> Phrases:
    """Gather the words of which such a line has one."""
    return _WORDS.needed_phrases


class _Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """The words of reservations in one language.

    Attributes:
        phrases: Those of the sections of `mining.txt`.
        training: Finds the training of machines.
        machines: Finds machines.
        trains: Finds training near them.
        known: Finds every word that a line of nothing else has.
        negations: Words that negate.
    """

    phrases: dict[str, WholePhrases]
    training: WholePhrases
    machines: WholePhrases
    trains: WholePhrases
    known: WholePhrases
    negations: frozenset[str]

    def read(self, sentence: str, line: str, *, is_notice: bool) -> Reservation | None:
        """Read a sentence of a line."""
        sentence = self._without_holder(sentence)
        mining = [match.span() for match in self.phrases["mining"].finditer(sentence)]
        training = self._training(sentence)
        reserved = [*mining, *training]
        if not reserved or not self._is_prohibited(sentence, reserved):
            return None
        return ("mining" if mining else "training") if is_notice or self._is_told(sentence, line) else None

    def _is_told(self, sentence: str, line: str) -> bool:
        """Tell whether a sentence amid a story is the publisher's own, or has nothing but the words of such."""
        if self.phrases["own"].search(line) is not None:
            return telling().search(sentence) is None
        return not self._is_unknown(sentence)

    def _without_holder(self, sentence: str) -> str:
        """Leave out the name of a holder of rights that has such words in it: "© Data Mining Weekly".

        A name goes on behind them, or they end one with a small word before them ("Journal of Data Mining"); what it
        has of prohibitions is none.
        """
        for match in filter(None, (holder.search(sentence) for holder in _HOLDERS)):
            if self._is_name(match["name"]):
                return sentence[: match.start("name")] + sentence[match.end("name") :]
        return sentence

    def _is_name(self, words: str) -> bool:
        """Tell whether words beside the sign of a copyright are more of a name than of a reservation."""
        if any(self.phrases[kind].search(words) for kind in _PROHIBITIONS):
            return False
        found = [one.span() for one in self.phrases["mining"].finditer(words)]
        found += [one.span() for one in self.training.finditer(words)]
        for start, end in found:
            before = words[:start].split()
            is_end_of_name = len(before) > 1 and before[-1].islower() and self._is_unknown(" ".join(before[:-1]))
            if is_end_of_name or self._is_unknown(words[end:]):
                return True
        return False

    def _is_unknown(self, words: str) -> bool:
        return _WORD.search(self.known.sub(" ", words)) is not None

    def _training(self, sentence: str) -> list[tuple[int, int]]:
        """Find the training of machines, in one expression or in two that are near each other."""
        found = [match.span() for match in self.training.finditer(sentence)]
        machines = [match.span() for match in self.machines.finditer(sentence)]
        for train in self.trains.finditer(sentence) if machines else ():
            near = (one for one in machines if max(one[0] - train.end(), train.start() - one[1]) <= _NEAR)
            found.extend((min(train.start(), one[0]), max(train.end(), one[1])) for one in near)
        return found

    def _is_prohibited(self, sentence: str, reserved: list[tuple[int, int]]) -> bool:
        if any(self._stands_before("excepting", sentence, start) for start, _ in reserved):
            return False
        if self.phrases["wholly"].search(sentence) is not None:
            return True
        if any(self._stands_before("directly", sentence, start) for start, _ in reserved):
            return True
        allowances = self.phrases["allowing"].finditer(sentence)
        if any(not self._is_negated(sentence[: one.start()]) for one in allowances):
            return False
        prohibitions = list(self.phrases["prohibiting"].finditer(sentence))
        return bool(prohibitions) and not any(self._is_negated(sentence[: one.start()]) for one in prohibitions)

    def _stands_before(self, kind: str, sentence: str, start: int) -> bool:
        """Tell whether words stand right before what is reserved, small ones between them."""
        found = [match.end() for match in self.phrases[kind].finditer(sentence, 0, start)]
        return bool(found) and not self._is_unknown(sentence[found[-1] : start])

    def _is_negated(self, before: str) -> bool:
        """Tell whether a prohibition is denied: "is no longer prohibited"."""
        words = _WORD.findall(before.casefold())[-_WORDS_BEFORE:]
        return not self.negations.isdisjoint(words)


def _vocabulary(tag: str) -> _Vocabulary:
    words, furniture, common = get(tag).mining, get(tag).furniture, get(tag).function.words
    machines = get(tag).origin.machines | frozenset(NAMES.machines)
    own = words.own | {f"{this} {story}" for this in furniture.this for story in furniture.story_words}
    told = {name: getattr(words, name) for name in _FIELDS} | {
        "own": own,
        "allowing": pooled(lambda language: language.mining.allowing),  # languages have names for mining in common
    }
    return _Vocabulary(
        {name: WholePhrases(phrases) for name, phrases in told.items()},
        WholePhrases(words.training),
        WholePhrases(machines),
        WholePhrases(words.trains),
        WholePhrases(machines.union(words.training, words.trains, words.beside, common, *told.values())),
        get(tag).negation.all_words,
    )


def _needed(language: Language) -> frozenset[str]:
    return language.mining.mining | language.mining.training | language.origin.machines


def _prohibiting(language: Language) -> frozenset[str]:
    return language.mining.prohibiting | language.mining.directly | language.mining.wholly


_WORDS: Final = ByLanguage(_vocabulary, _needed, frozenset(NAMES.machines), _prohibiting)
