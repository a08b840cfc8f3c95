"""Merges the sources of several stories that are one: those of one name, where nothing speaks against it.

A surname alone, a role or a noun means somebody else in another story. Where one name has descriptions that have no
word in common, they may be two people: then nobody is merged, and each is marked with the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

import msgspec

from newsmodel.languages.language import get
from newsmodel.model import Article, Entity, Source

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


class PlacedSource(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A source of one story.

    Attributes:
        article: The story.
        file: Where it was read.
        source: The source.
        order: Number of the source among all.
        story: Number of the story among all.
    """

    article: Article
    file: str | None
    source: Source
    order: int
    story: int


class MergedSource(msgspec.Struct, frozen=True, kw_only=True):
    """A source of one story or of several.

    Attributes:
        members: The sources that are it, in the order of the stories.
        maybe_same: Numbers of others that may be the same, from 0.
    """

    members: tuple[PlacedSource, ...]
    maybe_same: tuple[int, ...] = ()


def merge_sources(sources: Sequence[PlacedSource]) -> tuple[MergedSource, ...]:
    """Merge the sources of stories that are one, and mark those that may be.

    Args:
        sources: The sources, in the order of the stories.

    Returns:
        The merged sources, in the order in which they are first named.

    Example:
        >>> one = Source(id="S1", kind="person", named=True, name="Jo Lee", description="the mayor")
        >>> two = Source(id="S1", kind="person", named=True, name="Lee")
        >>> stories = [Article(id="urn:x:1", headline="Rain", sources=[each]) for each in (one, one, two)]
        >>> placed = [PlacedSource(article=story, file=None, source=story.sources[0], order=number, story=number)
        ...           for number, story in enumerate(stories)]
        >>> [(len(each.members), each.maybe_same) for each in merge_sources(placed)]
        [(2, (1,)), (1, (0,))]
    """
    groups: defaultdict[object, list[PlacedSource]] = defaultdict(list)
    for placed in sources:
        groups[_key(placed)].append(placed)
    merged = [part for group in groups.values() for part in _apart(group)]
    merged.sort(key=lambda members: members[0].order)
    doubts = _doubts(merged)
    return tuple(
        MergedSource(members=tuple(members), maybe_same=tuple(sorted(doubts[number])))
        for number, members in enumerate(merged)
    )


def folded_name(name: str) -> str:
    """Fold a name for comparison: its letters composed, without case and points.

    Example:
        >>> folded_name("J. Lee") == folded_name("j lee")
        True
    """
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", name).casefold()))


def _key(placed: PlacedSource) -> object:
    """Tell what a source has in common with others that may be it; what is not named in full is nobody else's."""
    source = placed.source
    if source.kind == "unstated":
        return "unstated"
    uri = _address(placed)
    if uri is not None:
        return ("uri", uri)
    if not source.named or source.name is None or not _is_full(source):
        return ("alone", placed.order)
    return (source.kind, folded_name(source.name))


def _address(placed: PlacedSource) -> str | None:
    """Give the URI of a source, or of the entity that it is."""
    found: Iterable[Entity] = (one for one in placed.article.entities if one.id == placed.source.entity)
    return placed.source.uri or next((one.uri for one in found), None)


def _is_full(source: Source) -> bool:
    """Whether a name is one that means somebody in any story: not a surname, and not the name of a document."""
    if source.kind == "person":
        words = folded_name(source.name or "").split()
        return len(words) > 1 or (not (source.name or "").isascii() and len(source.name or "") > _LONGEST_SURNAME)
    return source.kind in {"organization", "government", "media"}


#: Names in scripts without spaces have their surname first, of one or two characters.
_LONGEST_SURNAME = 2


def _apart(group: list[PlacedSource]) -> list[list[PlacedSource]]:
    """Part the people of one name by what the stories call them.

    Where they fall into several parts, nobody knows to which of them those belong that fit more than one.
    """
    if group[0].source.kind != "person" or _address(group[0]) is not None or len(group) == 1:
        return [group]
    parts: list[tuple[set[str], list[PlacedSource]]] = []
    alone: list[list[PlacedSource]] = []
    for words, placed in sorted(((_described(one), one) for one in group), key=lambda pair: -len(pair[0])):
        near = [part for part in parts if _agree(part[0], words)]
        if not parts or (words and not near):
            parts.append((set(words), [placed]))
        elif len(near) == 1:
            near[0][0].update(words)
            near[0][1].append(placed)
        else:
            alone.append([placed])
    return [sorted(own, key=lambda one: one.order) for _, own in parts] + alone


def _agree(one: set[str], other: set[str]) -> bool:
    """Whether two descriptions have more than half of the shorter one in common; nothing contradicts none."""
    return len(one & other) > _MOST_APART * min(len(one), len(other)) or not (one and other)


#: "The mayor of Brae" and "the mayor of Kelso" have half of their words in common, and are two.
_MOST_APART = 0.5


def _described(placed: PlacedSource) -> set[str]:
    """List the words that a story describes a person by, without the most common ones."""
    source = placed.source
    text = " ".join(part for part in (source.description, source.affiliation) if part)
    language = get(placed.article.language)
    common = language.function.words | language.grammar.articles | language.grammar.prepositions
    in_full = {short: words for short, *words in language.mentions.short_titles}
    told = (full for word in folded_name(text).split() for full in in_full.get(word, (word,)))
    return {word for word in told if word not in common and not word.isdecimal()}


def _doubts(merged: Sequence[Sequence[PlacedSource]]) -> Mapping[int, set[int]]:
    """Mark those of different stories whose names do not contradict each other.

    Those are people of one name, or of its surname alone; and a person and a body that are called the same.
    """
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    names: dict[int, list[str]] = {}
    for number, members in enumerate(merged):
        source = members[0].source
        if source.kind == "person" and source.named and source.name:
            names[number] = folded_name(source.name).split()
            by_word[names[number][-1]].append(number)
    doubts: defaultdict[int, set[int]] = defaultdict(set)
    people = ((one, other) for numbers in by_word.values() for one, other in combinations(numbers, 2))
    alike = ((one, other) for one, other in people if _may_be_same(names[one], names[other]))
    for one, other in chain(alike, _of_two_kinds(merged)):
        if _is_elsewhere(merged[one], merged[other]):
            doubts[one].add(other)
            doubts[other].add(one)
    return doubts


def _of_two_kinds(merged: Sequence[Sequence[PlacedSource]]) -> Iterator[tuple[int, int]]:
    """Pair those that have one name and are of two kinds: one of the stories may be wrong about it."""
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for number, members in enumerate(merged):
        if members[0].source.named and members[0].source.name:
            by_name[folded_name(members[0].source.name)].append(number)
    for numbers in by_name.values():
        for one, other in combinations(numbers, 2):
            if merged[one][0].source.kind != merged[other][0].source.kind:
                yield one, other


def _may_be_same(one: list[str], other: list[str]) -> bool:
    """Whether two names with one surname may be one: the same, the surname alone, or an initial."""
    return (
        one == other
        or min(len(one), len(other)) == 1
        or (one[0][0] == other[0][0] and 1 in (len(one[0]), len(other[0])))
    )


def _is_elsewhere(one: Sequence[PlacedSource], other: Sequence[PlacedSource]) -> bool:
    """Whether two sources have no story in common, in which they would be told apart."""
    return {member.story for member in one}.isdisjoint(member.story for member in other)
