"""Members that two sequences have in common, in one order: what a diff leaves as it was."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

import msgspec

#: Two stretches without a member that stands once in each are compared member by member only while the product of
#: their lengths is no greater: it bounds what a text of one word, a thousand times, may cost.
_MOST_COMPARED = 40_000
#: Stretches between common members are looked through again so many times.
_DEEPEST = 24


class _Gap(msgspec.Struct, frozen=True):
    """Stretches of two sequences that have yet to be compared, from `low` up to `high`."""

    low: tuple[int, int]
    high: tuple[int, int]
    depth: int


def common_members(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pair the members of two sequences that stayed: a patience diff, whose time grows with the lengths alone.

    Members that stand once in both are paired first, in the longest order that both have; then what lies between them,
    until nothing stands once, which `difflib` compares.

    Args:
        old: A sequence.
        new: Another one.

    Returns:
        Indices of equal members, ascending in both.

    Example:
        >>> common_members("it rained".split(), "then it rained".split())
        [(0, 1), (1, 2)]
    """
    pairs: list[tuple[int, int]] = []
    waiting = [_Gap((0, 0), (len(old), len(new)), 0)]
    while waiting:
        gap = _trimmed(old, new, waiting.pop(), pairs)
        if gap is None:
            continue
        anchors = _anchors(old, new, gap) if gap.depth < _DEEPEST else []
        if anchors:
            pairs += anchors
            waiting += _between(gap, anchors)
        else:
            pairs += _compared(old, new, gap)
    pairs.sort()
    return pairs


def _trimmed(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap, pairs: list[tuple[int, int]]) -> _Gap | None:
    """Pair what two stretches begin and end with; None where nothing is left of one of them."""
    (i, j), (m, n) = gap.low, gap.high
    while i < m and j < n and old[i] == new[j]:
        pairs.append((i, j))
        i, j = i + 1, j + 1
    while i < m and j < n and old[m - 1] == new[n - 1]:
        m, n = m - 1, n - 1
        pairs.append((m, n))
    return _Gap((i, j), (m, n), gap.depth) if i < m and j < n else None


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap) -> list[tuple[int, int]]:
    """Pair the members that stand once in both stretches, in the longest order that both have."""
    (i, j), (m, n) = gap.low, gap.high
    here, there = Counter(old[i:m]), Counter(new[j:n])
    places = {member: place for place, member in enumerate(new[j:n], j) if there[member] == 1}
    single = [
        (place, places[member]) for place, member in enumerate(old[i:m], i) if here[member] == 1 and member in places
    ]
    return _longest_ascending(single)


def _longest_ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find the longest run of pairs, ascending in the first member, that ascends in the second too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [number]
    found: list[tuple[int, int]] = []
    at = last[-1] if last else None
    while at is not None:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _between(gap: _Gap, anchors: list[tuple[int, int]]) -> Iterator[_Gap]:
    low = gap.low
    for i, j in (*anchors, gap.high):
        if low[0] < i and low[1] < j:
            yield _Gap(low, (i, j), gap.depth + 1)
        low = (i + 1, j + 1)


def _compared(old: Sequence[Hashable], new: Sequence[Hashable], gap: _Gap) -> Iterator[tuple[int, int]]:
    (i, j), (m, n) = gap.low, gap.high
    if (m - i) * (n - j) > _MOST_COMPARED:
        return
    matcher = difflib.SequenceMatcher(None, old[i:m], new[j:n], autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((i + block.a + step, j + block.b + step) for step in range(block.size))
