"""Parts of two states of a story that are one part: the same, changed, or moved."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

from newsmodel.editing.alignment import words_in
from newsmodel.editing.sequences import common_members

T = TypeVar("T")

#: Parts are one, changed, where at least this share of their words is common to both.
_LEAST_COMMON = 0.5
#: So many pairs of parts are compared word by word; beyond, only ids tell which part was changed into which.
_MOST_COMPARED = 10_000


class Pairs(msgspec.Struct, Generic[T], frozen=True):
    """Parts of two states, and which of them are one.

    Attributes:
        before: The parts of the first state.
        after: Those of the second one.
        both: Places in both of the parts that are one.
        moved: Places before of the parts that stand in another order now.
    """

    before: Sequence[T]
    after: Sequence[T]
    both: tuple[tuple[int, int], ...]
    moved: frozenset[int]


def paired(
    before: Sequence[T], after: Sequence[T], key: Callable[[T], str], id_of: Callable[[T], str | None]
) -> Pairs[T]:
    """Pair the parts of two states: those with the same words in order, those that moved, then those that changed.

    Args:
        before: The parts of the first state.
        after: Those of the second one.
        key: Gives the words by which parts are the same.
        id_of: Gives their ids, which tell the likeliest of several.

    Example:
        >>> found = paired(["One.", "Two.", "Three."], ["Three.", "One.", "Two."], str, lambda part: None)
        >>> found.both, sorted(found.moved)
        (((0, 1), (1, 2), (2, 0)), [2])
    """
    keys, others = [key(part) for part in before], [key(part) for part in after]
    stayed = common_members(keys, others)
    left = _left(range(len(before)), (one for one, _ in stayed)), _left(range(len(after)), (one for _, one in stayed))
    same = list(_same(left, keys, others))
    left = _left(left[0], (one for one, _ in same)), _left(left[1], (one for _, one in same))
    ids, other_ids = [id_of(part) for part in before], [id_of(part) for part in after]
    changed = list(_alike(left, keys, others, (ids, other_ids)))
    both = sorted((*stayed, *same, *changed))
    in_order = {one for one, _ in stayed}
    return Pairs(before, after, tuple(both), frozenset(one for one, _ in same if one not in in_order))


def _left(places: Iterable[int], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [place for place in places if place not in gone]


def _same(left: tuple[list[int], list[int]], keys: list[str], others: list[str]) -> Iterator[tuple[int, int]]:
    """Pair the parts with the same words that stand in another order."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for place in left[1]:
        waiting[others[place]].append(place)
    for place in left[0]:
        if waiting[keys[place]]:
            yield place, waiting[keys[place]].pop(0)


def _alike(
    left: tuple[list[int], list[int]],
    keys: list[str],
    others: list[str],
    ids: tuple[list[str | None], list[str | None]],
) -> Iterator[tuple[int, int]]:
    """Pair the parts that have enough words in common, those with the most first; one id counts as a word more."""
    here, there = (
        {place: Counter(words_in(words[place])) for place in places}
        for places, words in ((left[0], keys), (left[1], others))
    )
    found = []
    for one, other in _candidates(left, ids):
        share = _share(here[one], there[other])
        if share >= _LEAST_COMMON:
            has_one_id = ids[0][one] is not None and ids[0][one] == ids[1][other]
            found.append((-share, not has_one_id, one, other))
    taken: set[int] = set()
    gone: set[int] = set()
    for _, _, one, other in sorted(found):
        if one not in gone and other not in taken:
            gone.add(one)
            taken.add(other)
            yield one, other


def _candidates(
    left: tuple[list[int], list[int]], ids: tuple[list[str | None], list[str | None]]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare: all, or where that were too many, those with one id."""
    if len(left[0]) * len(left[1]) <= _MOST_COMPARED:
        yield from itertools.product(*left)
        return
    places = {ids[1][place]: place for place in left[1] if ids[1][place] is not None}
    yield from ((place, places[ids[0][place]]) for place in left[0] if ids[0][place] in places)


def _share(words: Counter[str], others: Counter[str]) -> float:
    """Give the share of words in common of two texts (Dice); two without words have all."""
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 1.0
