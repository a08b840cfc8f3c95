"""Details of a claim beside who says what: the form of speech, quantities and times.

A passage is looked through once, and only where a claim needs it.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from newsmodel.claims.contract import ClaimLanguage
from newsmodel.claims.passages import Passage, Placed, Stretch, span_of
from newsmodel.claims.statements.found import Amount, FoundTime
from newsmodel.model import Quantity, TimeReference
from newsmodel.prose.quotations.finding import Quoted, count_quoted, find_quotations, form_of
from newsmodel.prose.quotations.marks import MarkReading, read_marks
from newsmodel.prose.sentences import Sentence, split_statements
from newsmodel.shapes.field_types import SAFE_INTEGER
from newsmodel.values import SpeechForm

K = TypeVar("K")
T = TypeVar("T")
P = TypeVar("P", bound=Placed)

_END: Callable[[Placed], int] = attrgetter("end")
#: The time of a statement stands within so many characters of its cue.
_REACH = 400


class Details:
    """Reads the passages of one story.

    Args:
        passages: The passages, in reading order.
        language: The rules of their language.
        readings: What `read_marks` says of the quotation marks of each.
        published: When the story was published.
        moments: When single passages were, by their target: the entries of a live blog.
    """

    def __init__(
        self,
        passages: tuple[Passage, ...],
        language: ClaimLanguage,
        *,
        readings: Sequence[MarkReading] | None = None,
        published: datetime.date | None = None,
        moments: Mapping[str, datetime.date] | None = None,
    ) -> None:
        self._passages = passages
        self._language = language
        self._readings = readings
        self._published = published
        self._moments = moments or {}
        self._quotations: tuple[tuple[Quoted, ...], ...] | None = None
        self._times: dict[int, tuple[FoundTime, ...]] = {}
        self._amounts: dict[int, tuple[Amount, ...]] = {}
        self._statements: dict[int, tuple[Sentence, ...]] = {}
        # claims that are nested share what their contents have in common
        self._quantities: dict[tuple[int, int], Quantity] = {}
        self._references: dict[tuple[int, int], TimeReference] = {}

    # --- what a passage has

    def quotations(self, passage: int) -> tuple[Quoted, ...]:
        """Give the quotations of a passage."""
        if self._quotations is None:
            self._quotations = quotations_of(self._passages, self._readings)
        return self._quotations[passage]

    def times(self, passage: int) -> tuple[FoundTime, ...]:
        """Give the times of a passage."""
        one = self._passages[passage]
        published = self._moments.get(one.target, self._published)
        return _once(self._times, passage, lambda: self._language.times(one.text, published))

    def amounts(self, passage: int) -> tuple[Amount, ...]:
        """Give the quantities of a passage."""
        text = self._passages[passage].text
        return _once(self._amounts, passage, lambda: self._language.amounts(text, self.times(passage)))

    def statements(self, passage: int) -> tuple[Sentence, ...]:
        """Give the sentences of a passage, where those that a sentence quotes do not count."""
        text = self._passages[passage].text
        return _once(self._statements, passage, lambda: split_statements(text, self.quotations(passage)))

    # --- what a claim has

    def form(self, content: Sequence[Stretch]) -> SpeechForm:
        """Tell the form of speech by the share of the words that stand in quotation marks."""
        around = [tuple(meeting(self.quotations(part.passage), part.start, part.end)) for part in content]
        if not any(around):
            return "indirect"
        inside = total = 0
        for part, quotations in zip(content, around, strict=True):
            text = self._passages[part.passage].text
            quoted, count = count_quoted(text, part.start, part.end, quotations)
            inside += quoted
            total += count
        return form_of(inside / total if total else 0.0)

    def quantities(self, content: Sequence[Stretch]) -> tuple[Quantity, ...]:
        """List the quantities within a content."""
        return tuple(
            self._quantity(part.passage, amount)
            for part in content
            for amount in meeting(self.amounts(part.passage), part.start, part.end)
            if part.start <= amount.start and amount.end <= part.end
        )

    def _quantity(self, passage: int, amount: Amount) -> Quantity:
        return _once(
            self._quantities,
            (passage, amount.start),
            lambda: Quantity(
                span=span_of(Stretch(passage, amount.start, amount.end), self._passages),
                value=_expressible(amount.value),
                upper=_expressible(amount.upper),
                whole=_expressible(amount.whole),
                unit=amount.unit,
                qualifier=amount.qualifier,
            ),
        )

    def times_in(self, content: Sequence[Stretch]) -> tuple[TimeReference, ...]:
        """List the times within a content."""
        return tuple(
            self._reference(part.passage, time)
            for part in content
            for time in meeting(self.times(part.passage), part.start, part.end)
            if part.start <= time.start and time.end <= part.end
        )

    def stated(self, cue: Stretch, source: Stretch | None, content: Sequence[Stretch]) -> TimeReference | None:
        """Find when a claim was made, where the words around its cue say so."""
        times = self.times(cue.passage)
        if not times:
            return None
        text = self._passages[cue.passage].text
        statement = next(meeting(self.statements(cue.passage), cue.start, cue.end), Sentence(0, len(text)))
        around = [
            time
            for time in meeting(times, max(statement.start, cue.start - _REACH), min(statement.end, cue.end + _REACH))
            if statement.start <= time.start and time.end <= statement.end
        ]
        if not around:
            return None
        time = self._language.time_of_statement(text, around, statement, cue, [source, *content])
        return self._reference(cue.passage, time) if time else None

    def _reference(self, passage: int, time: FoundTime) -> TimeReference:
        def made() -> TimeReference:
            span = span_of(Stretch(passage, time.start, time.end), self._passages)
            return TimeReference(value=time.value, span=span)

        return _once(self._references, (passage, time.start), made)


def quotations_of(
    passages: Sequence[Passage], readings: Sequence[MarkReading] | None = None
) -> tuple[tuple[Quoted, ...], ...]:
    """Find the quotations of each passage; those of the running prose go on from one to the next.

    Args:
        passages: The passages, in reading order.
        readings: What `read_marks` says of their quotation marks, if it has been asked already.

    Example:
        >>> body = Passage(target="p1", text="It “rained”.", place="prose")
        >>> quotations_of([body, Passage(target="p2", text="It poured.", place="prose", quoted=True)])
        ((Quoted(start=3, end=11, closed=True, continues=False),),
         (Quoted(start=0, end=10, closed=True, continues=False),))
    """
    readings = readings or [read_marks(one.text) for one in passages]
    prose = [one.text if one.place == "prose" and not one.quoted else "" for one in passages]
    return tuple(
        (Quoted(0, len(one.text)),)
        if one.quoted
        else quotations
        if one.place == "prose"
        else find_quotations([one.text], [reading])[0]
        for one, reading, quotations in zip(passages, readings, find_quotations(prose, readings), strict=True)
    )


def meeting(parts: Sequence[P], start: int, end: int) -> Iterator[P]:
    """Find the parts of a passage that have characters in common with a stretch.

    Args:
        parts: Parts in order, none of which meets another one.
        start: Offset of the stretch.
        end: Offset after the stretch.

    Example:
        >>> list(meeting([Sentence(0, 4), Sentence(5, 9), Sentence(10, 14)], 6, 11))
        [Sentence(start=5, end=9), Sentence(start=10, end=14)]
    """
    for index in range(bisect_right(parts, start, key=_END), len(parts)):
        if parts[index].start >= end:
            break
        yield parts[index]


def _expressible(number: float | None) -> int | float | None:
    """Leave out a number that a document cannot hold."""
    return number if number is not None and abs(number) <= SAFE_INTEGER else None


def _once(known: dict[K, T], key: K, find: Callable[[], T]) -> T:
    if key not in known:
        known[key] = find()
    return known[key]
