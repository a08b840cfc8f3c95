"""Printed pages inside a text: running heads and page numbers, which part sentences, are taken out of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from newsmodel.languages.language import furniture_words
from newsmodel.languages.tables import any_of
from newsmodel.prose.furniture.bans import speaks_of_use
from newsmodel.prose.furniture.layout.hyphens import Joiner
from newsmodel.prose.furniture.layout.lines import Line, Passage, is_certain
from newsmodel.prose.patterns import pattern

#: A running head is no longer, and no more of them stand above or below a page.
_LONGEST, _MOST = 100, 3
#: A page has so many lines at least.
_SHORTEST_PAGE = 8
#: A running head has so many letters.
_FEWEST_LETTERS = 5
#: A line that a page breaks off is longer; a heading is not.
_BROKEN = 40
_FEED = "\x0c"
_NUMBER = re.compile(r"\d{1,4}")
_PARTS = pattern(r" ?[|\u00b7\u2022\t]+ ?| {2,}")
#: A number alone, or between dashes: "12", "- 12 -", "3/5".
_NUMBER_ALONE = re.compile(r"[^\w\n]{0,3}\d{1,4}(?:[ ]?/[ ]?\d{1,4})?[^\w\n]{0,3}")


class Paged(msgspec.Struct, frozen=True):
    """A text without the running heads of its pages.

    Attributes:
        text: The text, with blank lines for them; form feeds stay.
        heads: The running heads and page numbers.
    """

    text: str
    heads: tuple[Passage, ...]


def without_running_heads(text: str) -> Paged | None:
    r"""Take running heads and page numbers out of a text; None where it has none.

    They stand beside a form feed, or between the halves of a sentence, with numbers that count pages.

    Example:
        >>> story = "The rain had not ended\n\nCoast Times | Page 3\n\x0cCOAST TIMES\n\nwhen it rose."
        >>> paged = without_running_heads(story)
        >>> [head.text for head in paged.heads]
        ['Coast Times | Page 3', 'COAST TIMES']
        >>> without_running_heads("Rain ends\n\nIt rained.") is None
        True
    """
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    found = _beside_feeds(lines) if _FEED in text else _counted(lines) or _repeated(lines)
    rows = [row for row in found if not speaks_of_use(lines[row])]  # "EMBARGO" at the head of each page
    if not rows:
        return None
    kept = text.split("\n")
    for row in rows:
        kept[row] = _FEED if _FEED in kept[row] else ""
    heads = tuple(Passage(words, row + 1, 0, (words,)) for row in rows for words in [lines[row].strip(_FEED + " \t")])
    return Paged("\n".join(kept), heads)


def _beside_feeds(lines: Sequence[str]) -> list[int]:
    """Find the running heads beside form feeds: page numbers, what other pages have too, what parts a sentence."""
    edges = [_edge(lines, place) for place, line in enumerate(lines) if _FEED in line]
    keys = [_key(lines[row]) for edge in edges for row in edge]
    found: list[int] = []
    for edge in edges:
        told = [row for row in edge if _tells_page(lines[row]) or keys.count(_key(lines[row])) > 1]
        names = {part.casefold() for row in told for part in _PARTS.split(lines[row].strip(_FEED))}
        whole = next((part for part in (edge[:1], edge[:2]) if part and _goes_on(lines, part[0], part[-1])), ())
        found += [row for row in edge if row in told or row in whole or lines[row].strip(_FEED).casefold() in names]
    return sorted(set(found))


def _edge(lines: Sequence[str], place: int) -> list[int]:
    """List the short lines above and below a form feed that may be running heads."""
    above = [row for row in range(place - 1, max(-1, place - 2 * _MOST), -1) if lines[row].strip(_FEED)][:1]
    below = [row for row in range(place, min(len(lines), place + 2 * _MOST)) if lines[row].strip(_FEED)][:1]
    return [row for row in (*above, *below) if len(lines[row]) <= _LONGEST]


def _counted(lines: Sequence[str]) -> list[int]:
    """Find lines that differ in nothing but numbers that count on, where one parts a sentence or says "page"."""
    by_key: dict[str, list[int]] = {}
    for row, line in enumerate(lines):
        if (
            line
            and len(line) <= _LONGEST
            and (line[0].isdecimal() or line[-1].isdecimal() or _NUMBER_ALONE.fullmatch(line))
        ):
            by_key.setdefault(_key(line), []).append(row)
    found: list[int] = []
    for rows in by_key.values():
        if len(rows) > 1 and _count_on([lines[row] for row in rows]) and _are_far(rows):
            told = any(_tells_page(lines[row]) and not _NUMBER_ALONE.fullmatch(lines[row]) for row in rows)
            found += rows if told or any(_goes_on(lines, row, row) for row in rows) else []
    return sorted(found)


def _repeated(lines: Sequence[str]) -> list[int]:
    """Find lines that stand alike on several pages, beside the number of a page at least once, and those numbers."""
    by_words: dict[str, list[int]] = {}
    for row, line in enumerate(lines):
        if sum(map(str.isalpha, line[:_LONGEST])) >= _FEWEST_LETTERS and len(line) <= _LONGEST:
            by_words.setdefault(line.casefold(), []).append(row)
    found: list[int] = []
    for rows in by_words.values():
        if len(rows) > 1 and _are_far(rows):
            beside = [at for row in rows for at in (row - 1, row + 1) if 0 <= at < len(lines) and _is_page(lines[at])]
            found += [*rows, *beside] if beside else []
    return sorted(set(found))


def _is_page(line: str) -> bool:
    """Tell whether a line is the number of a page and nothing else."""
    return bool(line) and (_NUMBER_ALONE.fullmatch(line) or _page().fullmatch(line)) is not None


def _key(line: str) -> str:
    return _NUMBER.sub("#", line.strip(_FEED + " \t").casefold())


def _tells_page(line: str) -> bool:
    """Tell whether a line is the number of a page, or has it beside other words: "Coast Times | Page 3"."""
    parts = [part for part in _PARTS.split(line.strip(_FEED + " \t")) if part]
    return any(map(_NUMBER_ALONE.fullmatch, parts[:1] + parts[-1:])) or _page().search(line) is not None


@functools.cache
def _page() -> re.Pattern[str]:
    """Compile a page and its number at either end of a line: "Page 3 of 5", "Coast Times, p. 3"."""
    of = any_of(furniture_words("of_pages"))
    page = rf"{any_of(furniture_words('page_words'))}[ \u00a0]\d{{1,3}}(?:[ ]?(?:{of}|/)[ ]?\d{{1,3}})?"
    return re.compile(rf"(?i)\A\W*{page}(?!\w)|(?<!\w){page}\W*\Z")


def _count_on(lines: Sequence[str]) -> bool:
    """Tell whether the first or the last number of lines is one more in each than in the one before."""
    numbers = [[int(number) for number in _NUMBER.findall(line)] for line in lines]
    return any(all(after[end] == before[end] + 1 for before, after in pairwise(numbers)) for end in (0, -1))


def _are_far(rows: Sequence[int]) -> bool:
    return all(later - earlier >= _SHORTEST_PAGE for earlier, later in pairwise(rows))


def _goes_on(lines: Sequence[str], first: int, last: int) -> bool:
    """Tell whether a sentence goes on across some lines."""
    above = next((words for words in reversed(lines[max(0, first - 2 * _MOST) : first]) if words.strip(_FEED)), None)
    below = next((words for words in lines[last + 1 : last + 1 + 2 * _MOST] if words.strip(_FEED)), None)
    if above is None or below is None or len(above) < _BROKEN:
        return False
    return is_certain(Line(0, 0, above.strip(_FEED + " ")), Line(0, 0, below.strip(_FEED + " ")))


def join_over_pages(passages: Sequence[Passage], heads: Sequence[Passage]) -> tuple[Passage, ...]:
    """Join the paragraphs that go on across running heads.

    Args:
        passages: The paragraphs of a text from which the heads were taken.
        heads: The heads.
    """
    joined: list[Passage] = []
    for passage in passages:
        if (
            joined
            and any(joined[-1].line < head.line < passage.line for head in heads)
            and _continues(joined[-1], passage)
        ):
            joined[-1] = _join(joined[-1], passage)
        else:
            joined.append(passage)
    return tuple(joined)


def _continues(above: Passage, below: Passage) -> bool:
    last, first = above.lines[-1].strip(), below.lines[0].strip()
    return len(last) >= _BROKEN and is_certain(Line(0, 0, last), Line(0, 0, first))


def _join(above: Passage, below: Passage) -> Passage:
    text = Joiner(f"{above.text}\n{below.text}").join((above.text, below.text))
    return replace(above, text=text, lines=(*above.lines, *below.lines))
