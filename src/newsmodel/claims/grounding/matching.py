"""Finds the places of a story where some words stand verbatim, in their order and without a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from newsmodel.claims.grounding.clitics import NO_CLITICS, Clitics
from newsmodel.claims.grounding.edges import Edges, with_edges, with_pairs
from newsmodel.claims.grounding.folding import POINTS, agrees_in_points, fold, is_mark, is_quote
from newsmodel.claims.grounding.story_words import StoryWords
from newsmodel.claims.passages import Stretch


class Wanted(msgspec.Struct, frozen=True):
    """Some words of a record, taken apart.

    Attributes:
        text: The words as they are given.
        keys: Folded, without the marks at their edges.
        spelled: The same words as they are spelled.
        edges: What stands at their edges.
    """

    text: str
    keys: tuple[str, ...]
    spelled: tuple[str, ...]
    edges: Edges


class Match(msgspec.Struct, frozen=True):
    """A place where words stand.

    Attributes:
        stretch: The place, with the quotation marks that the words have too.
        first: Number of the first word in the story.
        last: Number of the last one.
        is_exact: Whether not a character differs.
    """

    stretch: Stretch
    first: int
    last: int
    is_exact: bool


def read_words(text: str, clitics: Clitics = NO_CLITICS) -> Wanted:
    """Take the words of a record apart.

    Args:
        text: The words.
        clitics: Those of the story's language.

    Example:
        >>> read_words("“It is safe.”").keys
        ('It', 'is', 'safe')
    """
    folded = fold(text, clitics)
    kept = [number for number, key in enumerate(folded.keys) if not is_mark(key)]
    first, last = (kept[0], kept[-1]) if kept else (0, -1)
    start = folded.starts[first] if kept else 0
    end = folded.ends[last] if kept else 0
    return Wanted(
        text=text.strip(),
        keys=tuple(folded.keys[first : last + 1]),
        spelled=tuple(text[folded.starts[one] : folded.ends[one]] for one in range(first, last + 1)),
        edges=Edges(text[:start].strip(), text[end:].strip()),
    )


def find_matches(words: StoryWords, wanted: Wanted, *, start: int = 0, end: int | None = None) -> Iterator[Match]:
    """Find the places where words stand, whatever quotation marks, dashes and white space they are written with.

    The first letter may be a capital or not; every other one is as it is.

    Args:
        words: The words of the story.
        wanted: The words that are looked for.
        start: Number of the word from which on they are looked for.
        end: Number of the word before which they end.
    """
    found = list(_matches(words, wanted, "", start, end))
    for clitic in () if found or not wanted.keys else sorted(words.clitics.onto):
        found += _matches(words, wanted, clitic, start, end)
    yield from found


def _matches(words: StoryWords, wanted: Wanted, clitic: str, start: int, end: int | None) -> Iterator[Match]:
    """Find the places of words of which the first is written behind a clitic, if any."""
    if clitic:
        keys, spelled = ((f"{clitic}{given[0]}", *given[1:]) for given in (wanted.keys, wanted.spelled))
        wanted = msgspec.structs.replace(wanted, keys=keys, spelled=spelled)
    for first in words.find(wanted.keys, start=start, end=end):
        last = first + len(wanted.keys) - 1
        if not _is_spelled_so(words, first, wanted):
            continue
        place = words.stretch(first, last)
        text = words.passages[place.passage].text
        if clitic:
            place = Stretch(place.passage, _behind(text, place.start, clitic), place.end)
        stretch = _verbatim(text, place, wanted) or with_edges(text, place, wanted.edges)
        if stretch is None:
            continue
        is_exact = text[stretch.start : stretch.end] == wanted.text
        is_bare = not any(map(is_quote, wanted.edges.before + wanted.edges.behind))
        yield Match(with_pairs(text, stretch) if is_bare and not is_exact else stretch, first, last, is_exact)


def _verbatim(text: str, place: Stretch, wanted: Wanted) -> Stretch | None:
    """Widen a place to words that stand there character by character, whatever marks are at their edges."""
    before, behind = wanted.edges.before, wanted.edges.behind
    start = place.start - wanted.text.find(wanted.spelled[0])
    end = start + len(wanted.text)
    has_edges = wanted.text.startswith(before) and wanted.text.endswith(behind)
    is_there = has_edges and start >= 0 and end >= place.end and text[start:end] == wanted.text
    return Stretch(place.passage, start, end) if is_there else None


def _behind(text: str, start: int, clitic: str) -> int:
    """Find the place behind a clitic, whose letters may have points."""
    at = start + len(clitic)
    while POINTS.match(text, at):
        at += 1
    return at


def _is_spelled_so(words: StoryWords, first: int, wanted: Wanted) -> bool:
    """Whether the words at a place have the same letters, but for the case of the first one, and no other points."""
    there: Sequence[str] = words.keys[first : first + len(wanted.keys)]
    if tuple(there[1:]) != wanted.keys[1:] or there[0][1:] != wanted.keys[0][1:]:
        return False
    if wanted.text.isascii():
        return True
    return all(agrees_in_points(words.spelled(first + index), word) for index, word in enumerate(wanted.spelled))
