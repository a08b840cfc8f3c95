"""Quotations: words between quotation marks, in paragraphs that may carry a quotation on.

A mark is told opening or closing by its neighbours, never by counting: one mark too many or too few costs at most the
quotation that it belongs to. The quotations of a paragraph depend on it, on whether the paragraph before leaves one
open, and on how the one after begins; on nothing else.
"""

# ruff: noqa: RUF002  (typographic marks are meant)
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

import msgspec

from newsmodel.prose.patterns import pattern
from newsmodel.prose.quotations.marks import CONTENT, MIXED, NOTHING, MarkReading, read_marks


class Quoted(msgspec.Struct, frozen=True):
    """Quotation in a paragraph, with its marks.

    Attributes:
        start: Offset of the opening mark, in code points; of the first word where it runs on without one.
        end: Offset after the closing mark; after the last word where there is none.
        closed: Whether it has a closing mark in this paragraph; else it runs on, or the mark was forgotten.
        continues: Whether it carries on a quotation of the paragraph before.
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False


SpeechForm: TypeAlias = Literal["direct", "mixed", "indirect"]
#: Share of the words from which on a stretch is direct speech: a "that" or a name may stand outside the marks.
DIRECT_FROM = 0.9
_WORD = re.compile(r"\w+")


def find_quotations(
    paragraphs: Sequence[str], readings: Sequence[MarkReading] | None = None
) -> tuple[tuple[Quoted, ...], ...]:
    """Find the outermost quotations of each paragraph, in order and apart from each other.

    A quotation that no mark closes runs on where the next paragraph begins with a mark, or closes it. Else its mark was
    forgotten: then it ends with its sentence where another quotation follows, and with its paragraph where none does.

    Args:
        paragraphs: The paragraphs of a story, in reading order; blank ones count for nothing.
        readings: `read_marks` of each, if it has been asked already.

    Example:
        >>> texts = ["“It rained,” he said. “It poured.", "“We left.” The ‘river’ rose."]
        >>> for text, found in zip(texts, find_quotations(texts), strict=True):
        ...     print([text[one.start : one.end] for one in found], [one.closed for one in found])
        ['“It rained,”', '“It poured.'] [True, False]
        ['“We left.”', '‘river’'] [True, True]
    """
    if readings is None:
        readings = [read_marks(text) for text in paragraphs]
    written = [index for index, text in enumerate(paragraphs) if text and not text.isspace()]
    found: list[tuple[Quoted, ...]] = [()] * len(paragraphs)
    before = NOTHING
    for index, following in zip(written, (*written[1:], -1), strict=False):
        reading = readings[index]
        if reading is not NOTHING:
            after = readings[following] if following >= 0 else NOTHING
            found[index] = tuple(_joined(paragraphs[index], before, reading, after))
        before = reading
    return tuple(found)


def count_quoted(text: str, start: int, end: int, quotations: Iterable[Quoted]) -> tuple[int, int]:
    """Count the words of a stretch that stand in quotations, and all its words.

    Args:
        text: The paragraph.
        start: Offset of the stretch in it.
        end: Offset after the stretch.
        quotations: The paragraph's quotations.

    Example:
        >>> text = "It was “a wet day” in Paris"
        >>> count_quoted(text, 0, 18, find_quotations([text])[0])
        (3, 5)
    """
    words = len(_WORD.findall(text, start, end))
    inside = sum(
        # most stretches that meet a quotation lie within it
        words
        if one.start <= start and end <= one.end
        else len(_WORD.findall(text, max(start, one.start), min(end, one.end)))
        for one in quotations
        if one.start < end and one.end > start
    )
    return inside, words


def form_of(share: float) -> SpeechForm:
    """Name the form of speech by the share of quoted words; one word of many is mixed.

    Example:
        >>> form_of(1.0), form_of(0.05), form_of(0.0)
        ('direct', 'mixed', 'indirect')
    """
    return "direct" if share >= DIRECT_FROM else "mixed" if share > 0 else "indirect"


_SENTENCE_END = pattern("(?<=[a-z0-9)%][a-z0-9)%])[.!?\u2026]+[)\\]'\u2019]*(?=\\s+[^\\sa-z])")
_SINGLE_FOR_DOUBLE = pattern("(?<=[.,!?])['\u2019](?=[\\s.)]|\\Z)")
_SINGLE_OPENING = pattern("\u2018|(?<!\\w)'(?=\\w)")


def _runs_on(before: MarkReading, after: MarkReading) -> bool:
    """Whether the quotation that a paragraph leaves open is carried on by the next one."""
    kind = after.first or after.closes
    alike = {kind, before.open} <= MIXED and not before.holds
    return bool(before.open and kind) and (kind == before.open or alike)


def _joined(text: str, before: MarkReading, reading: MarkReading, after: MarkReading) -> Iterator[Quoted]:
    """Yield the quotations of a paragraph, in the light of its neighbours."""
    start = len(text) - len(text.lstrip())
    continues = _runs_on(before, reading)
    spans = sorted([*reading.pairs, *((mark.start, -1) for mark in reading.dangling)])
    if continues and not reading.first:
        yield Quoted(start, reading.closing, closed=True, continues=True)
        spans = [span for span in spans if span[0] >= reading.closing]
    if _runs_on(reading, after):
        spans = [*(span for span in spans if span[0] < reading.opened), (reading.opened, len(text))]
    for index, (first, last) in enumerate(spans):
        carried = continues and first == start
        if first == reading.opened and last == len(text):
            yield Quoted(first, len(text.rstrip()), closed=False, continues=carried)
        elif last >= 0:
            yield Quoted(first, last, closed=True, continues=carried)
        else:
            following = spans[index + 1][0] if index + 1 < len(spans) else -1
            end, closed = _forgotten_end(text, first, following)
            if CONTENT.search(text, first, end):
                yield Quoted(first, end, closed=closed, continues=carried)


def _forgotten_end(text: str, start: int, following: int) -> tuple[int, bool]:
    """Find the end of a quotation whose closing mark was forgotten, and whether another mark stands there in its stead.

    Of the quotations in PolNeAR that lack their closing mark, most run to the end of the paragraph.
    """
    limit = following if following >= 0 else len(text)
    mark = _SINGLE_FOR_DOUBLE.search(text, start, limit)
    if mark and not _SINGLE_OPENING.search(text, start + 2, mark.start()):
        return mark.end(), True
    end = _SENTENCE_END.search(text, start, limit) if following >= 0 else None
    return (end.end() if end else start + len(text[start:limit].rstrip())), False
