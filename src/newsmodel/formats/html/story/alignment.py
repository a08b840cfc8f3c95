"""Alignment: the extractor's words ⇄ the runs of the page that they come from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsmodel.formats.html.runs import Run, key_of

#: Words that are not found whole are looked for by so many of their first letters.
_BEGINNING = 24
#: A match by beginnings has at least this share of the letters in common.
_LEAST_SHARE = 0.5
#: Runs that stand in the extractor's words are these where they have this share of the letters.
_NEARLY_ALL = 0.9
#: The end of a sentence with no space behind it; a story may have one of them by mistake, and a long one some, in runs
#: of so much of its words.
_GLUED, _MOST_GLUED, _MOST_IN_GLUED = re.compile('[a-z]{2}[.!?]["\u201d]?[A-Z][a-z]'), 2, 0.3


def align(words: Sequence[str], runs: Sequence[Run]) -> tuple[set[int], float]:
    """Find the extractor's words among the runs.

    Words are looked for behind the last that were found, and only then before them, so that a paragraph is not taken
    for a teaser that repeats it.

    Args:
        words: The words of the story's blocks, in order.
        runs: The runs of the page, in order.

    Returns:
        The places of the runs, and which share of the words' letters was found.

    Example:
        >>> from newsmodel.formats.markup.parsing import tree_of
        >>> from newsmodel.formats.html.runs import runs_of
        >>> align(["It rained."], runs_of(tree_of("<p>Menu<p>It <b>rained</b>.<p>More")))
        ({1}, 1.0)
    """
    whole, beginnings = _index(runs)
    found: set[int] = set()
    last, letters, matched = -1, 0, 0
    for text in words:
        key = key_of(text)
        letters += len(key)
        places = _next(whole.get(key, ()), last) if key else []
        places = places or _similar(key, beginnings, runs, last)
        if places:
            found.update(places)
            last = places[-1]
            matched += len(key)
    if letters and matched < _LEAST_SHARE * letters:
        more, share = _contained("".join(map(key_of, words)), runs, found)
        if share >= _NEARLY_ALL and not _are_glued([runs[place].text for place in more]):
            return more, share
    return found, matched / letters if letters else 0.0


def _are_glued(texts: Sequence[str]) -> bool:
    """Tell whether the page itself runs blocks into each other, which its style sheet parts: "his birth.According"."""
    glued = [(len(text), count) for text in texts if (count := len(_GLUED.findall(text)))]
    is_much = sum(length for length, _ in glued) > _MOST_IN_GLUED * sum(map(len, texts))
    return is_much and sum(count for _, count in glued) >= _MOST_GLUED


def _contained(key: str, runs: Sequence[Run], known: AbstractSet[int]) -> tuple[set[int], float]:
    """Find the runs whose words stand in those of the extractor, where it or the page has run blocks into each other.

    Short ones are these where they were found whole.
    """
    found, letters = set[int](), 0
    for place, run in enumerate(runs):
        if (len(run.key) >= _BEGINNING or place in known) and run.key in key:
            found.add(place)
            letters += len(run.key)
    return found, min(letters / len(key), 1.0)


def _index(runs: Sequence[Run]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    whole: dict[str, list[int]] = {}
    beginnings: dict[str, list[int]] = {}
    for place, run in enumerate(runs):
        whole.setdefault(run.key, []).append(place)
        beginnings.setdefault(run.key[:_BEGINNING], []).append(place)
    return whole, beginnings


def _next(places: Sequence[int], last: int) -> list[int]:
    """Return the first place behind another, else the last before it."""
    if not places:
        return []
    index = bisect_right(places, last)
    return [places[index] if index < len(places) else places[-1]]


def _similar(key: str, beginnings: dict[str, list[int]], runs: Sequence[Run], last: int) -> list[int]:
    """Find runs that begin like the words: one that has most of them, or several in a row that make them up."""
    if len(key) < _BEGINNING:
        return []
    for place in _next(beginnings.get(key[:_BEGINNING], ()), last):
        run = runs[place].key
        if min(len(run), len(key)) >= _LEAST_SHARE * max(len(run), len(key)):
            return [place]
        if key.startswith(run):
            return _row(key, place, runs)
    return []


def _row(key: str, first: int, runs: Sequence[Run]) -> list[int]:
    """Find the runs in a row that most of some words is made up of; none where these run on with others."""
    row: list[int] = []
    most = (1 - _LEAST_SHARE) * len(key)
    for place in range(first, len(runs)):
        if not runs[place].key or not key.startswith(runs[place].key):
            break
        row.append(place)
        key = key[len(runs[place].key) :]
    return row if len(key) <= most else []
