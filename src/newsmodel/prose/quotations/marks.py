"""Quotation marks of one paragraph: which of them open, which close, and which belong together."""

from __future__ import annotations

import bisect
import functools
import re
from operator import attrgetter
from typing import NamedTuple

from newsmodel.languages.language import pooled
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern


class Mark(NamedTuple):
    """Mark, or run of equal ones."""

    start: int
    end: int
    kind: str
    role: str
    times: int


class MarkReading(NamedTuple):
    """Quotation marks of one paragraph, before its neighbours are considered; offsets are -1 for none, kinds empty."""

    #: Start and end of the outermost pairs.
    pairs: list[tuple[int, int]]
    #: Marks that open a quotation and are not closed.
    dangling: list[Mark]
    #: Kind of the mark that the paragraph begins with.
    first: str = ""
    #: Where the quotation begins that is open at the end, its kind, and whether other kinds are closed within it.
    opened: int = -1
    open: str = ""
    holds: bool = False
    #: Where a closing mark ends that comes before any opening one, and its kind.
    closing: int = -1
    closes: str = ""


NOTHING = MarkReading([], [])

#: Marks of one kind close each other.
_KINDS = {
    '"': "straight",
    "'": "typed",
    "`": "typed",
    "\u2018": "typed",
    "\u2019": "typed",
    "\u201a": "typed",
    "\u201c": "curly",
    "\u201d": "curly",
    "\u201e": "curly",
    "\u00ab": "angle",
    "\u00bb": "angle",
    "\u300c": "corner",
    "\u300d": "corner",
    "\u300e": "white corner",
    "\u300f": "white corner",
}
#: The characters that are quotation marks.
MARKS = frozenset(_KINDS)
#: Kinds that careless copy mixes in one pair.
MIXED = frozenset({"straight", "typed", "curly"})
#: Shapes that mean one thing everywhere; others turn round: »Ja«, ”Ja”, „Ja“.
_FIXED = {"\u300c": "open", "\u300e": "open", "\u201e": "open", "`": "open", "\u300d": "close", "\u300f": "close"}
_OPENING = "\u201c\u00ab"
_CLOSING = "\u201d\u00bb"

# a run of equal marks; the apostrophe between two letters is never looked at
_MARKS = re.compile(
    "([\"'`\u2018-\u201a\u201c-\u201e\u00ab\u00bb\u300c-\u300f])(?:\\1+|(?<!['\u2019])|(?!\\w)|(?<!\\w.))"
)
_MOST_MARKS = 3
_COMMAS = ",,"
#: The same where two commas before a word stand for a mark at the foot of the line.
_MARKS_AND_COMMAS = pattern(f"{_MARKS.pattern}|(?<![\\w,]){_COMMAS}(?=\\w)")
#: Single angles are marks in pairs only: one alone points to something.
_ANGLES = pattern(
    "(?<!\\w)(?:\u2039(?=\\w)[^\u2039\u203a]+(?<=\\S)\u203a|\u203a(?=\\w)[^\u2039\u203a]+(?<=\\S)\u2039)(?!\\w)"
)

_SPACES = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200e\u200f" + "".join(
    map(chr, (*range(0x2000, 0x200B), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_AROUND = (
    dict.fromkeys(_SPACES, " ") | dict.fromkeys(_KINDS, '"') | dict.fromkeys("-/\u2010\u2012\u2013\u2014\u2015", "-")
)
#: What stands before and after a mark: space, an opening bracket or a stop, a dash, another mark; else a word.
_BEFORE = _AROUND | dict.fromkeys("([{<=\u00bf\u00a1\uff08", "(") | {"": " "}
_AFTER = _AROUND | dict.fromkeys(".,;:!?)]}>\u2026%\u3002\uff0c\uff1f\uff01\uff09\u060c\u061f", ".") | {"": " "}
_ROLES = {
    **dict.fromkeys((" w", ' "', " -", "(w", '("', "(-", "(.", "-w", '-"', '"w'), "open"),
    **dict.fromkeys(("w ", "w.", "w-", 'w"', "- ", "-.", "--", '" ', '".', '"-'), "close"),
}


def _role(text: str, start: int, end: int) -> str:
    """Tell whether a mark opens or closes by its neighbours; "either" where they do not say."""
    shape = text[start]
    if shape in _FIXED:
        return _FIXED[shape]
    left = _BEFORE.get(text[start - 1 : start], "w")
    right = _AFTER.get(text[end : end + 1], "w")
    if shape in _CLOSING:
        return "either" if not start or (left in " (-" and right == "w") else "close"
    if shape in _OPENING:
        if left in 'w"' and right in " .-" and text[end : end + 1] != "\u2026":
            # behind a word, or behind the mark that closes a quotation within
            return "close"
        return "close" if end == len(text) and start else "either" if left == "w" else "open"
    if left == " " and right in " .":
        if text[end : end + 3].startswith(("...", "\u2026")):
            return "open"
        # a mark between spaces opens at the very start, and closes at the very end
        return "open" if not start and right == " " else "close" if end == len(text) else "either"
    return _ROLES.get(left + right, "either")


def _marks(text: str) -> tuple[list[Mark], list[tuple[int, int]]]:
    """Find the double marks of a paragraph, and start and end of the single ones, which may be apostrophes."""
    doubles: list[Mark] = []
    singles: list[tuple[int, int]] = []
    for match in (_MARKS_AND_COMMAS if _COMMAS in text else _MARKS).finditer(text):
        start, end = match.span()
        if match[0] == _COMMAS:
            doubles.append(Mark(start, end, "curly", "open", 1))
            continue
        count = end - start
        kind = _KINDS[text[start]]
        if kind == "typed":
            if count == 1:
                singles.append((start, end))
                continue
            count //= 2
        if count <= _MOST_MARKS:
            role = _role(text, start, end)
            if count != len('""') or role != "either":  # which is empty
                doubles.append(Mark(start, end, kind, role, count))
    return doubles, singles


# --- pairs of double marks

_FEET = pattern("[0-9]['\u2019\u2032][ -]?[0-9]{1,2}(?:[.][0-9])?\\Z")
_GOES_ON = pattern("(?<![ \t\u00a0])[ \t\u00a0]*+[-a-z0-9(\u00d7]")


class _Pairing:
    """Pairing of the double marks of a paragraph: a stack of the open ones."""

    def __init__(self, text: str) -> None:
        self.text = text
        # a mark, how many closing ones it waits for, and where the last of them ended
        self.stack: list[tuple[Mark, int, int]] = []
        self.depth: dict[str, int] = {}
        self.pairs: list[tuple[int, int]] = []
        self.stray: Mark | None = None

    def read(self, mark: Mark, following: Mark | None) -> None:
        """Take one more mark, in the light of the next."""
        if mark.role == "open":
            self._open(mark)
        elif self.text[mark.start - 1 : mark.start].isdecimal() and self._is_unit(mark, following):
            return
        elif kind := self._closed_by(mark, following):
            self._close(mark, kind)
        elif mark.role == "either":
            self._open(mark)
        elif not self.stack and not self.pairs and self.stray is None:
            self.stray = mark

    def _open(self, mark: Mark) -> None:
        self.stack.append((mark, mark.times, -1))
        self.depth[mark.kind] = self.depth.get(mark.kind, 0) + 1

    def _closed_by(self, mark: Mark, following: Mark | None) -> str:
        """Name the kind of the open quotation that a mark closes, empty for none."""
        if self.depth.get(mark.kind):
            return mark.kind
        kind = self.stack[-1][0].kind if self.stack else ""
        if mark.role == "either" or kind not in MIXED or mark.kind not in MIXED:
            return ""
        its_own_follows = following is not None and following.kind == kind and following.role == "close"
        return "" if its_own_follows else kind

    def _close(self, mark: Mark, kind: str) -> None:
        """Close as many quotations of a kind as there are marks, and forget what was opened within them."""
        count = mark.times
        while count and self.depth[kind]:
            opening, left, closed = self.stack.pop()
            self.depth[opening.kind] -= 1
            if opening.kind == kind:
                taken = min(count, left)
                count, left, closed = count - taken, left - taken, mark.end
                if left:
                    self.stack.append((opening, left, closed))
                    self.depth[kind] += 1
                    return
            if closed >= 0:
                self.pairs.append((opening.start, closed))

    def _is_unit(self, mark: Mark, following: Mark | None) -> bool:
        """Whether a mark after a digit means inches or seconds."""
        if mark.times > 1 or mark.kind == "angle":
            return False
        if not self.stack or _FEET.search(self.text, max(0, mark.start - 8), mark.start):
            return True
        closes = following is not None and following.role == "close" and following.kind == self.stack[-1][0].kind
        return closes and bool(_GOES_ON.match(self.text, mark.end))

    def finish(self) -> list[Mark]:
        """List the marks that surely open a quotation and are not closed, in order."""
        self.pairs += [(mark.start, closed) for mark, _, closed in self.stack if closed >= 0]
        return [mark for mark, _, closed in self.stack if closed < 0 and mark.role == "open"]


# --- pairs of single marks


@functools.cache
def _elided() -> re.Pattern[str]:
    """Compile numbers and words that begin with an apostrophe: "the '90s"; documents of ours seldom ask for them."""
    return re.compile(rf"[0-9]|(?i:{any_of(pooled(lambda language: language.sentences.elided))})(?!\w)")


#: What an apostrophe may follow at the end of a word: the players' lounge, goin' home, ol' man.
_CUT_SHORT = pattern("(?i:[sxz]|in|ol|th|o|an|lil)\\Z")


def _pair_singles(
    text: str, singles: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], int]:
    """Pair the single marks outside of what is taken; with the offset of one that nothing closes, -1 for none."""
    pairs: list[tuple[int, int]] = []
    opened = doubtful = -1
    place = 0
    for start, end in singles:
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] <= start:
            continue
        left = _BEFORE.get(text[start - 1 : start], "w")
        right = _AFTER.get(text[end : end + 1], "w")
        if left != "w" and right in 'w"' and text[start] != "\u2019":
            if not _elided().match(text, end):
                pairs += [(opened, doubtful)] if doubtful >= 0 else []
                opened, doubtful = start, -1
        elif opened >= 0 and left != " " and right != "w":
            if not (_GOES_ON.match(text, end) and _CUT_SHORT.search(text, max(0, start - 3), start)):
                pairs.append((opened, end))
                opened = doubtful = -1
            elif doubtful < 0 and (not place or taken[place - 1][0] < opened):
                doubtful = end
    return (pairs, opened) if doubtful < 0 else ([*pairs, (opened, doubtful)], -1)


# --- all together

CONTENT = re.compile("[^\\s\"'`\u2018-\u201f\u00ab\u00bb\u300c-\u300f]")


@functools.lru_cache(maxsize=128)  # a story's passages are asked for again when its sources are looked for
def read_marks(text: str) -> MarkReading:
    """Read the marks of a paragraph.

    Example:
        >>> read_marks('"It rained. "It poured," he said.').pairs
        [(12, 24)]
    """
    doubles, singles = _marks(text)
    angles = [match.span() for match in _ANGLES.finditer(text)] if "\u2039" in text else []
    if not doubles and not singles and not angles:
        return NOTHING
    pairing = _Pairing(text)
    for index, mark in enumerate(doubles):
        pairing.read(mark, doubles[index + 1] if index + 1 < len(doubles) else None)
    dangling = pairing.finish()
    pairs = _outermost(text, pairing.pairs + angles)
    open_single = -1
    if singles:
        found, open_single = _pair_singles(text, singles, pairs)
        # what comes after a forgotten mark stands within that quotation
        found = [span for span in found if not _follows(span[0], dangling, pairs)]
        pairs = _outermost(text, pairs + found) if found else pairs
    ends = [end for _, end in pairs]
    dangling = [mark for mark in dangling if not _is_within(mark.start, pairs, ends)]
    start = len(text) - len(text.lstrip())
    kind, opened, holds = _left_open(start, pairs, dangling, open_single)
    stray = pairing.stray
    return MarkReading(
        pairs=pairs,
        dangling=dangling,
        first=_first_kind(text, start, doubles, singles),
        opened=opened,
        open=kind,
        holds=holds,
        closing=stray.end if stray else -1,
        closes=stray.kind if stray else "",
    )


def _is_within(offset: int, pairs: list[tuple[int, int]], ends: list[int]) -> bool:
    place = bisect.bisect_right(ends, offset)
    return place < len(pairs) and pairs[place][0] < offset


def _follows(offset: int, dangling: list[Mark], pairs: list[tuple[int, int]]) -> bool:
    """Whether the last double mark that opened before an offset is one that nothing closes."""
    place = bisect.bisect_left(dangling, offset, key=attrgetter("start"))
    return bool(place) and bisect.bisect_left(pairs, (offset, 0)) == bisect.bisect_left(
        pairs, (dangling[place - 1].start, 0)
    )


def _outermost(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the spans that lie in no other, without those that hold nothing but marks and space."""
    found: list[tuple[int, int]] = []
    end = 0
    for span in sorted(spans):
        if span[0] >= end:
            found.append(span)
            end = span[1]
    return [span for span in found if CONTENT.search(text, *span)]


def _first_kind(text: str, start: int, doubles: list[Mark], singles: list[tuple[int, int]]) -> str:
    """Name the kind of the opening mark that a paragraph begins with, empty for none."""
    if doubles and doubles[0].start == start:
        return doubles[0].kind if doubles[0].role != "close" else ""
    opens = singles and singles[0][0] == start and text[start] != "\u2019" and not _elided().match(text, start + 1)
    return "single" if opens else ""


def _left_open(start: int, pairs: list[tuple[int, int]], dangling: list[Mark], single: int) -> tuple[str, int, bool]:
    """Find the quotation that is open at the end of a paragraph: its kind, its start, and whether it holds others."""
    last = pairs[-1][0] if pairs else -1
    if dangling and last < dangling[-1].start:
        return dangling[-1].kind, dangling[-1].start, False
    if len(dangling) == 1 and dangling[0].start == start:
        return dangling[0].kind, start, True
    if single >= 0 and (single == start or last < single):
        return "single", single, last > single
    return "", -1, False
