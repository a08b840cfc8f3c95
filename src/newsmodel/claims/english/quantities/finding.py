"""Quantities in prose: "an additional 3,000 troops", "$3 million to $5 million", "one in five", "dozens of people".

A range has a lower and an upper value. "From 3 to 5 percent" tells of a change, and is two quantities. Scores and votes
("2-1", "a 5-4 vote"), dates, years, times, ordinals, and numbers that name a thing ("Boeing 737") are none.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from newsmodel.claims.english.counted_nouns import COUNTED, MEASURES, TIME_UNITS
from newsmodel.claims.english.function_words import DETERMINER
from newsmodel.claims.english.number_words import HALF
from newsmodel.claims.english.numbers import folded
from newsmodel.claims.english.numerals import CARDINALS
from newsmodel.claims.english.quantities.counting import is_count_of_one, is_label
from newsmodel.claims.english.quantities.figures import Figure, find_figures
from newsmodel.claims.english.quantities.modifiers import Modified, modifiers_before
from newsmodel.claims.english.quantities.ranges import Joined, join
from newsmodel.claims.english.times.finding import find_times
from newsmodel.claims.english.units import Unit, read_unit
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

_MORE = re.compile(r" (?:more|additional|extra|further)(?! than)(?!\w)| or (?:more|less|fewer|so)(?! than)(?!\w)")
_NUMBERING = pattern(r"(?:[.):]|(?<![ \t]))[ \t]*+(?:\n|\Z)|[.)]\s")
_LINE_START = re.compile(r"(?:^|\n)[ \t(]{0,3}\Z")
_LABELLED = (("no.",), ("number",))
_ONE_OF = re.compile(rf" of (?:{DETERMINER} )?(?:[a-z]{{3,12}} )?(?:[0-9]|{any_of(CARDINALS)}\b)")
_AGES = range(1, 121)
_NAME = pattern(r"(?<!\w)[A-Z][\w.'\u2019-]{0,24}(?: (?:Jr|Sr|II|III)\.?)?, \Z")
_AFTER_AGE = pattern(r",|[.;)](?!\w)| (?:of(?! (?:the )?\d)|from|who|and|was|is|said)\b")
#: A quotation may end between a number and what it counts: "about a dozen" bruises.
_CLOSING = re.compile(r"[\"\u201d\u2019](?= [a-z])")
_OTHER = re.compile(r" other(?!\w)")
_OF = re.compile(rf" of(?P<the>(?: all)?(?: {DETERMINER})?(?!\w))")
_THE = pattern(rf" (?:of )?(?:all )?{DETERMINER}(?!\w)")
_PART_OF = re.compile(rf" of (?:(?:all )?{DETERMINER}(?: [a-z'-]{{1,20}}){{0,2}} |an? [a-z]{{1,14}} |)")
_LISTED = re.compile(r"(?:,| and| or|, and|, or| to|, to)(?: (?:to|from))? ")
#: A plain number among these is a year, unless what is counted follows.
_LIKELY_YEARS = range(1700, 2101)
_GLUED_UNITS = ("%", "percent", "per cent", "$", "\u20ac", "\u00a3")
#: A whole or a list's next number stands at most so many characters after a number.
_NEAR = 48
_CAPITAL = re.compile(r"[A-Z](?<![\w'\u2019-].)[a-z]{3}")
_SMALL_LETTER = re.compile(r"[a-z](?<![\w'\u2019-].)[a-z]{3}")
#: So many characters tell whether a text has capitals on every word, as a headline has.
_SAMPLE = 400
#: So many characters hold a word, and the marks before the first one.
_WORD_REACH, _OPENING_REACH = 40, 4
_LAST_WORD = re.compile(rf"(?P<word>[^\W_][^\s]{{0,{_WORD_REACH}}})[ \u00a0]\Z")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\u2026][\"'\u201d\u2019)]?\s|[\"\u201c\u2018(\n])\Z")


def find_quantities(text: str, *, times: Sequence[FoundTime] | None = None) -> tuple[Amount, ...]:
    """Find the quantities of a text, in order.

    The span holds the number and the words that belong to it: "an additional", "more than", a currency sign, "%", a
    magnitude, and a unit that is glued to it ("240mm", "27-member"); not the noun that is counted. An adjective
    between "the" and the number is a qualifier outside the span.

    Args:
        text: A passage or a sentence.
        times: Its times, if they have been looked for already; what is part of one is no quantity.

    Example:
        >>> text = "4,000 of the initial 11,000 troops"
        >>> for found in find_quantities(text):
        ...     print(text[found.start : found.end], found.value, found.whole, found.unit, found.qualifier)
        4,000 4000 11000 troops None
        11,000 11000 None troops initial
    """
    low = folded(text)
    figures = list(find_figures(text, low))
    if not figures:
        return ()
    reader = _Reader(text, low)
    # "one" is in most texts, and is mostly a pronoun
    if all(figure.numeral.words and figure.value == 1 for figure in figures) and not reader.read_all(figures, ()):
        return ()
    spans = [(time.start, time.end) for time in (find_times(text) if times is None else times)]
    return tuple(_related(low, reader.read_all(list(_outside(figures, spans)), spans)))


def _outside(figures: Sequence[Figure], spans: Sequence[tuple[int, int]]) -> Iterator[Figure]:
    """Leave out the figures that are part of a time."""
    index = 0
    for figure in figures:
        while index < len(spans) and spans[index][1] <= figure.start:
            index += 1
        if index == len(spans) or spans[index][0] >= figure.end:
            yield figure


class _Reader:
    """Reader of the words around the numbers of one text."""

    def __init__(self, text: str, low: str) -> None:
        self._text = text
        self._low = low

    @functools.cached_property
    def _titled(self) -> bool:
        """Whether most words begin with capitals, as in a headline."""
        capitals, small = (len(pattern.findall(self._text, 0, _SAMPLE)) for pattern in (_CAPITAL, _SMALL_LETTER))
        return capitals > max(2 * small, 3)

    def read_all(self, figures: Sequence[Figure], times: Sequence[tuple[int, int]]) -> list[Amount]:
        """Read the quantities that the numbers are; the words of a time are no unit of theirs."""
        found: list[Amount] = []
        starts = [start for start, _ in times]
        for joined in join(self._text, self._low, figures):
            following = bisect_left(starts, joined.end)
            amount = self.read(joined, starts[following] if following < len(starts) else len(self._text))
            if amount and found and amount.start < found[-1].end:
                # "two more": the words between two numbers belong to the first
                amount = replace(amount, start=joined.start, qualifier=None)
            if amount:
                found.append(amount)
        return found

    def read(self, joined: Joined, limit: int) -> Amount | None:
        """Read the quantity that a number is, if it counts anything; its unit stands before a limit."""
        end, more = self._after(joined)
        unit = self._unit(joined, end, limit)
        words = self._low[unit.start : unit.end] if unit else ""
        timed = bool(words) and words.split(" ")[-1] in TIME_UNITS
        modified = modifiers_before(self._text, self._low, joined.start, timed=timed)
        if joined.last.compound and modified.start == joined.start:
            modified = replace(modified, qualifier=None)
        if not self._counts(joined, unit, words, modified, more=bool(more)):
            return None
        other = _OTHER.match(self._low, end)
        qualifiers = (modified.qualifier, more, self._text[other.start() + 1 : other.end()] if other else None)
        return Amount(
            start=modified.start,
            end=end,
            value=joined.value,
            upper=joined.upper,
            whole=joined.whole,
            unit=joined.unit or (self._text[unit.start : unit.end] if unit else None),
            qualifier=" ".join(" ".join(filter(None, qualifiers)).split()) or None,
        )

    def _after(self, joined: Joined) -> tuple[int, str | None]:
        """Find the end of the words right of a number that belong to it, and the words: "more", "or more"."""
        match = _MORE.match(self._low, joined.end)
        if match:
            return match.end(), self._text[match.start() + 1 : match.end()]
        return joined.end, joined.last.more

    def _unit(self, joined: Joined, end: int, limit: int) -> Unit | None:
        if joined.unit:
            return None
        start = end + 1 if _CLOSING.match(self._text, end) else end
        if other := _OTHER.match(self._low, start):
            start = other.end()
        of = _OF.match(self._low, start)
        if of and (of["the"] or joined.value is None or not isinstance(joined.value, int)):
            start = of.end()
        elif joined.value == HALF and (the := _THE.match(self._low, start)):
            start = the.end()
        return read_unit(self._text, start, one=joined.value == 1, limit=limit)

    def _counts(self, joined: Joined, unit: Unit | None, words: str, modified: Modified, *, more: bool) -> bool:
        """Tell whether a number counts or measures something."""
        numeral = joined.last.numeral
        if numeral.words and numeral.value == 1 and joined.whole is None and not joined.unit:
            if _ONE_OF.match(self._low, joined.end):
                return not is_label(modified.preceding, capital=False, opening=False, counts=False)
            only = modified.qualifier == "only" and modified.preceding[:1] == ("the",)
            return not only and is_count_of_one(words, modified=modified.start < joined.start)
        if (not unit and self._is_age(joined)) or modified.preceding[:1] == ("per",):  # "litres per *100* km"
            return False
        if joined.unit or joined.upper is not None or joined.whole is not None or modified.start < joined.start or more:
            return True
        if numeral.value is None and numeral.words:
            return True
        counts = bool(unit and unit.counts)
        if numeral.plain and _is_year(numeral.value) and not (counts and words.rsplit(" ", maxsplit=1)[-1] in COUNTED):
            return False
        if not numeral.plain and not numeral.words:
            return True
        last = words.rsplit(" ", maxsplit=1)[-1]
        if last in MEASURES or last in COUNTED:
            return modified.preceding[:1] not in _LABELLED
        if not unit and self._is_numbering(joined):
            return False
        named = numeral.words and modified.preceding and self._text[joined.start].isupper() and not self._titled
        return not named and not is_label(
            modified.preceding,
            capital=self._is_capital(joined.start) and not numeral.words,
            opening=self._opens(joined.start),
            counts=counts,
        )

    def _is_age(self, joined: Joined) -> bool:
        """Tell whether a bare number behind a name is its bearer's age: "Jo Lee, 42, said"."""
        if joined.unit or not joined.last.numeral.plain or joined.upper is not None or joined.value not in _AGES:
            return False
        before = _NAME.search(self._text, max(0, joined.start - _WORD_REACH), joined.start)
        return before is not None and bool(_AFTER_AGE.match(self._text, joined.end))

    def _is_numbering(self, joined: Joined) -> bool:
        """Tell whether a number alone begins a line, or is all of it: "4. Vote"."""
        opens = _LINE_START.search(self._text, max(0, joined.start - _OPENING_REACH), joined.start)
        return bool(opens and _NUMBERING.match(self._text, joined.end))

    def _is_capital(self, start: int) -> bool:
        word = _LAST_WORD.search(self._text, max(0, start - _WORD_REACH), start)
        if word is None or word["word"].endswith(","):  # "According to Jo Lee, 14 percent"
            return False
        return word["word"][0].isupper() and not self._titled

    def _opens(self, start: int) -> bool:
        """Tell whether one word stands between the start of a sentence and a number."""
        word = _LAST_WORD.search(self._text, max(0, start - _WORD_REACH), start)
        return word is not None and bool(
            _SENTENCE_START.search(self._text, max(0, word.start() - _OPENING_REACH), word.start())
        )


def _is_year(value: float | None) -> bool:
    return value in _LIKELY_YEARS


def _related(low: str, amounts: list[Amount]) -> Iterator[Amount]:
    """Give each quantity what the next one tells of it: a whole, or the unit of "2, 3 and 5 percent"."""
    following: Amount | None = None
    result: list[Amount] = []
    for amount in reversed(amounts):
        if following and following.start - amount.end <= _NEAR:
            amount = _with_next(low, amount, following)  # noqa: PLW2901
        result.append(amount)
        following = amount
    yield from reversed(result)


def _with_next(low: str, amount: Amount, following: Amount) -> Amount:
    gap = low[amount.end : following.start]
    smaller = amount.value is None or (following.value is not None and amount.value < following.value)
    if amount.whole is None and following.upper is None and smaller and _PART_OF.fullmatch(gap):
        unit = amount.unit if amount.unit in _GLUED_UNITS else following.unit
        return replace(amount, whole=following.value, unit=unit)
    if amount.unit is None and following.unit and amount.value is not None and _LISTED.fullmatch(gap):
        return replace(amount, unit=following.unit)
    return amount
